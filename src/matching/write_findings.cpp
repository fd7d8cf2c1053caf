#include "matching/write_findings.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "matching/csv_rows.hpp"
#include "matching/parallel.hpp"

namespace matching {
namespace {

void append_probability(std::string& out, double p) {
    // Six decimals, and never a 1: there is no certainty here.
    const auto millionths = std::min<long>(std::lround(p * 1e6), 999'999);
    const std::string digits = std::to_string(1'000'000 + std::max<long>(millionths, 0));
    out += "0.";
    out += std::string_view{digits}.substr(1);
}

void append_escaped(std::string& out, char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) {
        out += "\xEF\xBF\xBD";  // of text that is not UTF-8
    } else if (byte < 0x20) {
        constexpr std::string_view hex = "0123456789abcdef";
        out += "\\u00";
        out += hex[byte >> 4];
        out += hex[byte & 15];
    } else {
        out += '\\';
        out += c;
    }
}

void append_json(std::string& out, std::string_view text) {
    const bool valid = base::is_utf8(text);
    const auto is_plain = [valid](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && c != '"' && c != '\\' && (valid || byte < 0x80);
    };
    out += '"';
    while (!text.empty()) {
        const auto plain = static_cast<std::size_t>(std::ranges::find_if_not(text, is_plain) - text.begin());
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        append_escaped(out, text.front());
        text.remove_prefix(1);
    }
    out += '"';
}

void append_columns(std::string& out, std::string_view key, const RowText& row) {
    if (row.passing.empty()) return;
    out += ",\"";
    out += key;
    out += "\":{";
    for (std::size_t i = 0; i < row.passing.size(); ++i) {
        if (i > 0) out += ',';
        append_json(out, row.passing[i].first);
        out += ':';
        append_json(out, row.passing[i].second);
    }
    out += '}';
}

// Without an id column a row is named by its number.
void append_id(std::string& out, const RowText& row, const Layout& layout, std::size_t number) {
    if (layout.has(Column::id))
        append_json(out, row.values[0]);
    else
        append_json(out, std::to_string(number + 1));
}

void append_evidence(std::string& out, const Explanation& explanation) {
    out += ",\"evidence\":[";
    bool first = true;
    for (const auto& e : explanation.evidence) {
        out += first ? "{\"feature\":" : ",{\"feature\":";
        first = false;
        append_json(out, e.feature);
        out += ",\"level\":";
        append_json(out, e.level);
        out += ",\"bits\":";
        append_bits(out, e.bits);
        out += ",\"left\":";
        append_json(out, e.left);
        out += ",\"right\":";
        append_json(out, e.right);
        out += '}';
    }
    out += "],\"absent\":[";
    for (std::size_t i = 0; i < explanation.absent.size(); ++i) {
        if (i > 0) out += ',';
        append_json(out, explanation.absent[i]);
    }
    out += ']';
}

}  // namespace

void append_bits(std::string& out, Bits bits) {
    std::array<char, 24> digits;
    const auto whole = std::to_chars(digits.data(), digits.data() + digits.size(), std::abs(bits) / 1000).ptr;
    if (bits < 0) out += '-';
    out.append(digits.data(), whole);
    const int rest = std::abs(bits) % 1000;
    if (rest == 0) return;
    out += '.';
    for (int ten = 100, left = rest; left != 0; left %= ten, ten /= 10)
        out += static_cast<char>('0' + left / ten);
}

std::string json_text(std::string_view text) {
    std::string out;
    append_json(out, text);
    return out;
}

void append_finding(std::string& out, const Finding& finding, const Tables& tables, const Weights& weights,
                    const ShownFile& left, const ShownFile& right) {
    const auto of_left = row_text(left.text, left.layout, left.table.offsets[finding.left]);
    const auto of_right = row_text(right.text, right.layout, right.table.offsets[finding.right]);
    const auto explanation = explain(finding, tables, weights, of_left, of_right);
    out += "{\"official\":";
    append_id(out, of_left, left.layout, finding.left);
    out += ",\"entry\":";
    append_id(out, of_right, right.layout, finding.right);
    out += ",\"kind\":\"";
    out += base::name(finding.kind);
    out += "\",\"band\":\"";
    out += base::name(band_of(finding));
    out += "\",\"bits\":";
    append_bits(out, finding.bits);
    out += ",\"probability\":";
    append_probability(out, probability_of(finding.bits));
    append_evidence(out, explanation);
    out += ",\"sentence\":{\"id\":";
    append_json(out, sentence_id(finding, explanation));
    out += ",\"en\":";
    append_json(out, sentence_en(finding, explanation));
    out += '}';
    append_columns(out, "official_columns", of_left);
    append_columns(out, "entry_columns", of_right);
    out += "}\n";
}

void write_findings(const Screening& screening, const Tables& tables, const ShownFile& left,
                    const ShownFile& right, unsigned threads,
                    const std::function<void(std::string_view)>& write,
                    const std::function<void(std::size_t, std::size_t)>& progress) {
    constexpr std::size_t stretch = 1'024;
    const auto& findings = screening.findings;
    std::vector<std::string> texts(threads * 8);
    for (std::size_t from = 0; from < findings.size(); from += stretch * texts.size()) {
        in_parallel(threads, texts.size(), [&](std::size_t task, unsigned) {
            texts[task].clear();
            const std::size_t begin = from + task * stretch, end = std::min(findings.size(), begin + stretch);
            for (std::size_t i = begin; i < end; ++i)
                append_finding(texts[task], findings[i], tables, screening.weights, left, right);
        });
        for (const auto& text : texts)
            if (!text.empty()) write(text);
        if (progress) progress(std::min(findings.size(), from + stretch * texts.size()), findings.size());
    }
}

}  // namespace matching
