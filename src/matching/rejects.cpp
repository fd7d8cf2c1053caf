#include "matching/rejects.hpp"

#include <algorithm>

#include "matching/csv_rows.hpp"
#include "matching/explain.hpp"
#include "matching/write_findings.hpp"

namespace matching {
namespace {

void append_csv(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

}  // namespace

std::string_view sentence_of(RejectReason reason) {
    switch (reason) {
        case RejectReason::row_too_long:
            return "row left out: it is longer than 1 MiB; look for a missing line end";
        case RejectReason::open_quote:
            return "row left out: a quotation mark is not closed; close or double it";
        case RejectReason::wrong_field_count:
            return "row left out: it has more or fewer fields than the header; look for a stray delimiter";
        case RejectReason::nothing_to_compare:
            return "row left out: it has no name, NIK, KK or birth date; fill in one of them";
        case RejectReason::not_16_digits:
            return "number not used: it needs 16 digits; a spreadsheet may have shortened it";
        case RejectReason::letters_in_number:
            return "number not used: only digits belong in it, or stars at its end";
        case RejectReason::not_a_date: return "date not used: write YYYY-MM-DD, YYYYMMDD or DD-MM-YYYY";
        case RejectReason::no_such_day: return "there is no such day; it is compared digit by digit";
        case RejectReason::in_the_future: return "date not used: nobody is born in the future";
        case RejectReason::unknown_sex: return "sex not used: write L or P";
        case RejectReason::unknown_region: return "region not used: write the four digits of the regency";
        case RejectReason::not_utf8:
            return "the name is not UTF-8 and was read as Windows-1252; save the file as UTF-8";
        case RejectReason::no_letters: return "name not used: it has no letters; are columns exchanged?";
        case RejectReason::id_used_before: return "another row has this id; findings name both alike";
    }
    return "";
}

std::string rejects_header() { return "file,line,column,reason,value,advice\n"; }

void append_reject(std::string& out, std::string_view file, const Reject& reject, std::string_view text,
                   const Layout& layout) {
    append_csv(out, file);
    out += ',';
    out += std::to_string(reject.line);
    out += ',';
    const bool whole = reject.column >= column_count;
    if (!whole) out += base::name(static_cast<Column>(reject.column));
    out += ',';
    out += base::name(reject.reason);
    out += ',';
    constexpr std::size_t most = 80;
    if (whole) {
        const auto line =
            text.substr(reject.offset, std::min(most, line_after(text, reject.offset) - reject.offset));
        append_csv(out, line.substr(0, line.find_first_of("\r\n")));
    } else {
        append_csv(out, row_text(text, layout, reject.offset).values[reject.column].substr(0, most));
    }
    out += ',';
    append_csv(out, sentence_of(reject.reason));
    out += '\n';
}

}  // namespace matching
