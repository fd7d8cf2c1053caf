#include "matching/read_row.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "matching/read_values.hpp"
#include "matching/split_name.hpp"

namespace matching {
namespace {

RejectReason reason_of(ValueFault fault) {
    switch (fault) {
        case ValueFault::not_16_digits: return RejectReason::not_16_digits;
        case ValueFault::letters_in_number: return RejectReason::letters_in_number;
        case ValueFault::no_such_day: return RejectReason::no_such_day;
        case ValueFault::in_the_future: return RejectReason::in_the_future;
        case ValueFault::unknown_sex: return RejectReason::unknown_sex;
        case ValueFault::unknown_region: return RejectReason::unknown_region;
        default: return RejectReason::not_a_date;
    }
}

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return (c & 0x80) != 0; });
}

// Bytes that are no UTF-8 are most likely Windows-1252, where the upper half is as in Latin-1.
void from_latin_1(std::string_view text, std::string& out) {
    out.clear();
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xC0 | (byte >> 6));
            out += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
}

}  // namespace

std::string_view RowReader::value(const std::vector<std::string_view>& fields, Column column) {
    const auto& sources = layout_.sources[static_cast<std::size_t>(column)];
    if (sources.empty()) return {};
    if (sources.size() == 1) return base::trim(fields[sources[0]]);
    joined_.clear();
    for (const auto at : sources) {
        if (!joined_.empty()) joined_ += ' ';
        joined_ += base::trim(fields[at]);
    }
    return joined_;
}

std::uint64_t RowReader::number(const std::vector<std::string_view>& fields, Column column,
                                std::uint8_t& starred) {
    const auto read = read_number(value(fields, column));
    if (read.fault != ValueFault::none) note(reason_of(read.fault), column);
    starred = static_cast<std::uint8_t>(read.starred);
    return read.digits;
}

void RowReader::read_name(const std::vector<std::string_view>& fields, Record& out) {
    std::string_view name = value(fields, Column::name);
    if (name.empty()) return;
    if (!is_ascii(name) && !base::is_utf8(name)) {
        note(RejectReason::not_utf8, Column::name);
        from_latin_1(name, mended_);
        name = mended_;
    }
    if (std::ranges::none_of(name, [](char c) {
            return (c & 0x80) != 0 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        })) {
        note(RejectReason::no_letters, Column::name);
        return;
    }
    const auto words = split_name(name, lexicon_.names);
    out.token_count = static_cast<std::uint8_t>(std::min(words.count, most_tokens));
    for (std::size_t i = 0; i < out.token_count; ++i) {
        out.tokens[i] = words.ids[i];
        const bool again = std::find(words.ids.begin(), words.ids.begin() + static_cast<std::ptrdiff_t>(i),
                                     words.ids[i]) != words.ids.begin() + static_cast<std::ptrdiff_t>(i);
        if (!again) lexicon_.names.count(words.ids[i]);
    }
}

void RowReader::read_birth(const std::vector<std::string_view>& fields, Record& out) {
    const auto date = read_date(value(fields, Column::dob), rules_.today);
    if (date.fault != ValueFault::none) note(reason_of(date.fault), Column::dob);
    out.born = date.born;

    const auto sex = value(fields, Column::sex);
    if (!sex.empty()) {
        out.sex = read_sex(sex);
        if (out.sex == 0) note(RejectReason::unknown_sex, Column::sex);
    }
    const auto region = value(fields, Column::region);
    if (!region.empty()) {
        out.region = read_region(region);
        if (out.region == 0) note(RejectReason::unknown_region, Column::region);
    }
    fold_text(value(fields, Column::birth_place), folded_);
    if (!folded_.empty()) {
        out.place = lexicon_.places.id_of(folded_);
        lexicon_.places.count(out.place);
    }
}

bool RowReader::read(const std::vector<std::string_view>& fields, Record& out) {
    notes_.clear();
    const auto leave_out = [&](RejectReason reason) {
        notes_.clear();
        notes_.push_back({reason, column_count});
        return false;
    };
    const bool one_empty_more = fields.size() == layout_.headings.size() + 1 && fields.back().empty();
    if (fields.size() != layout_.headings.size() && !one_empty_more)
        return leave_out(RejectReason::wrong_field_count);
    std::uint8_t kk_starred = 0;
    out = Record{};
    out.nik = number(fields, Column::nik, out.starred);
    out.kk = number(fields, Column::kk, kk_starred);
    if (kk_starred > 0) out.kk = 0;
    read_name(fields, out);
    read_birth(fields, out);
    const bool extra =
        std::ranges::any_of(layout_.extras, [&](auto at) { return !base::trim(fields[at]).empty(); });
    if (out.token_count == 0 && out.nik == 0 && out.kk == 0 && out.born == 0 && !extra)
        return leave_out(RejectReason::nothing_to_compare);
    id_hash_ = layout_.has(Column::id) ? hash_of(value(fields, Column::id)) : 0;
    return true;
}

void RowReader::read_extra(const std::vector<std::string_view>& fields, std::size_t extra, Extra& out,
                           std::size_t at) {
    Words& words = lexicon_.extras[extra];
    fold_text(fields[layout_.extras[extra]], folded_);
    if (rules_.extras[extra].kind != ExtraKind::text) {
        out.values[at] = folded_.empty() ? 0 : words.id_of(folded_);
        if (!folded_.empty()) words.count(out.values[at]);
        return;
    }
    auto& found = out.words[at];
    found = {};
    std::size_t count = 0;
    for (const auto word : base::split(folded_, ' ')) {
        if (word.empty() || count == found.size()) continue;
        found[count] = words.id_of(word);
        words.count(found[count++]);
    }
}

}  // namespace matching
