// What the parts of a workbook beside its sheets say.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "base/date.hpp"
#include "documents/sheet_xlsx.hpp"

namespace documents {
namespace {

constexpr std::size_t most_parts = 10'000;  // of anything a workbook lists: nobody has more

class WorkbookPart final : public XmlReader::Handler {
public:
    explicit WorkbookPart(Workbook& book) : book_(book) {}
    void open(std::string_view name, XmlReader::Attributes a) override {
        if (name == "workbookPr")
            book_.from_1904 = attribute(a, "date1904") == "1" || attribute(a, "date1904") == "true";
        if (name != "sheet" || book_.sheets.size() >= most_parts) return;
        // "id" is the relation's (r:id); the sheet's own is sheetId.
        book_.sheets.push_back({std::string(attribute(a, "name")), std::string(attribute(a, "id")),
                                attribute(a, "state").ends_with("idden")});
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

private:
    Workbook& book_;
};

class RelationsPart final : public XmlReader::Handler {
public:
    explicit RelationsPart(Workbook& book) : book_(book) {}
    void open(std::string_view name, XmlReader::Attributes a) override {
        if (name == "Relationship" && book_.targets.size() < most_parts)
            book_.targets.emplace_back(attribute(a, "Id"), attribute(a, "Target"));
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

private:
    Workbook& book_;
};

bool is_built_in_date(int format) {  // ECMA-376 part 1, 18.8.30
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
           (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
}

int number_in(std::string_view text) {
    int out = -1;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

class StylesPart final : public XmlReader::Handler {
public:
    explicit StylesPart(Workbook& book) : book_(book) {}
    void open(std::string_view name, XmlReader::Attributes a) override {
        if (name == "cellXfs") in_cells_ = true;
        if (name == "numFmt" && dates_.size() < most_parts)
            dates_[number_in(attribute(a, "numFmtId"))] = is_date_format(attribute(a, "formatCode"));
        if (name == "xf" && in_cells_ && book_.date_style.size() < 100 * most_parts) {
            const auto format = number_in(attribute(a, "numFmtId"));
            const auto known = dates_.find(format);
            book_.date_style.push_back(known == dates_.end() ? is_built_in_date(format) : known->second);
        }
    }
    void close(std::string_view name) override {
        if (name == "cellXfs") in_cells_ = false;
    }
    void text(std::string_view) override {}

private:
    Workbook& book_;
    std::map<int, bool> dates_;
    bool in_cells_ = false;
};

class StringsPart final : public XmlReader::Handler {
public:
    StringsPart(Workbook& book, const SheetLimits& limits) : book_(book), limits_(limits) {}
    void open(std::string_view name, XmlReader::Attributes) override {
        if (name == "si") current_.clear();
        if (name == "rPh") phonetic_ = true;
        in_text_ = name == "t" && !phonetic_;
    }
    void close(std::string_view name) override {
        in_text_ = false;
        if (name == "rPh") phonetic_ = false;
        if (name == "si" && !book_.strings.add(current_, limits_.strings))
            book_.fault = SheetFault::too_large;
    }
    void text(std::string_view text) override {
        if (!in_text_) return;
        if (current_.size() + text.size() > limits_.cell)
            book_.fault = SheetFault::cell_too_long;
        else
            current_ += text;
    }

private:
    Workbook& book_;
    const SheetLimits& limits_;
    std::string current_;
    bool in_text_ = false, phonetic_ = false;
};

std::optional<double> real(std::string_view text) {
    double out = 0;
    const auto end = text.data() + text.size();
    const auto [at, wrong] = std::from_chars(text.data(), end, out);
    if (wrong != std::errc{} || at != end || !std::isfinite(out)) return std::nullopt;
    return out;
}

}  // namespace

bool SharedStrings::add(std::string_view text, std::uint64_t most) {
    if (all_.size() + text.size() + (ends_.size() + 1) * sizeof(std::size_t) > most) return false;
    all_ += text;
    ends_.push_back(all_.size());
    return true;
}

std::optional<std::string_view> SharedStrings::at(std::string_view index) const {
    std::size_t i = 0;
    const auto end = index.data() + index.size();
    if (const auto [at, wrong] = std::from_chars(index.data(), end, i); wrong != std::errc{} || at != end)
        return std::nullopt;
    if (i >= ends_.size()) return std::nullopt;
    const auto from = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(all_).substr(from, ends_[i] - from);
}

std::unique_ptr<XmlReader::Handler> workbook_part(Workbook& book) {
    return std::make_unique<WorkbookPart>(book);
}
std::unique_ptr<XmlReader::Handler> relations_part(Workbook& book) {
    return std::make_unique<RelationsPart>(book);
}
std::unique_ptr<XmlReader::Handler> styles_part(Workbook& book) { return std::make_unique<StylesPart>(book); }
std::unique_ptr<XmlReader::Handler> strings_part(Workbook& book, const SheetLimits& limits) {
    return std::make_unique<StringsPart>(book, limits);
}

// A code shows a day or a time when a y, m, d, h or s stands outside quotes, brackets and escapes.
bool is_date_format(std::string_view code) {
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == ';') return false;  // what follows is for other numbers
        if (c == '\\' || c == '_' || c == '*')
            ++i;
        else if (c == '"' || c == '[') {
            i = code.find(c == '"' ? '"' : ']', i + 1);
            if (i == code.npos) return false;
        } else if (std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos)
            return true;
    }
    return false;
}

std::string number_text(std::string_view written) {
    const auto value = real(written);
    if (!value) return std::string(written);
    if (std::abs(*value) < 1e15 && std::trunc(*value) == *value)
        return std::to_string(static_cast<std::int64_t>(*value));
    // 16 digits and more are not exact any more; the exponent shows it.
    char out[40];
    const auto form = std::abs(*value) < 1e15 ? std::chars_format::fixed : std::chars_format::scientific;
    const auto end = std::to_chars(out, out + sizeof out, *value, form);
    return end.ec == std::errc{} ? std::string(out, end.ptr) : std::string(written);
}

std::string day_text(std::string_view written, bool from_1904) {
    const auto value = real(written);
    if (!value || *value < 1 || *value >= 2'958'466) return number_text(written);  // 9999-12-31
    const auto days = std::chrono::days{static_cast<int>(*value)};
    if (from_1904) return base::iso(base::Date{std::chrono::year{1904} / 1 / 1} + days);
    // Spreadsheets believe in a 29 February 1900, day 60: the days after it count from one day earlier.
    const auto start = base::Date{std::chrono::year{1899} / 12 / (*value < 60 ? 31 : 30)};
    return base::iso(start + days);
}

}  // namespace documents
