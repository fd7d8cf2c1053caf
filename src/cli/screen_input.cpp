#include "cli/screen_input.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "base/text.hpp"
#include "documents/sheet.hpp"

namespace cli {
namespace {

void append_cell(std::string& out, std::string_view cell) {
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    out += '"';
}

// Row n of the sheet is line n of the text.
std::string csv_from_sheet(std::string_view bytes, const std::string& path) {
    std::string out;
    std::int64_t line = 1;
    std::size_t columns = 0;
    const auto read = documents::read_sheet(bytes, [&](const documents::SheetRow& row) {
        for (; line < row.number; ++line) out += '\n';
        columns = std::max(columns, line == 1 || columns == 0 ? row.cells.size() : 0);
        for (std::size_t c = 0; c < std::max(columns, row.cells.size()); ++c) {
            if (c > 0) out += ',';
            append_cell(out, row.at(c));
        }
        out += '\n';
        ++line;
        return true;
    });
    if (!read)
        throw WrongUse{path + ": " + std::string{documents::sentence(read.error().fault).en} +
                       (read.error().where.empty() ? "" : " (" + read.error().where + ")")};
    return out;
}

std::string_view first_of(const boost::json::object& properties, std::string_view key) {
    const auto* const values = properties.if_contains(key);
    if (values == nullptr) return {};
    if (values->is_string()) return values->get_string();
    if (!values->is_array() || values->get_array().empty() || !values->get_array()[0].is_string()) return {};
    return values->get_array()[0].get_string();
}

void append_entity(std::string& out, const boost::json::object& entity) {
    const auto* const schema = entity.if_contains("schema");
    const auto* const properties = entity.if_contains("properties");
    const auto* const id = entity.if_contains("id");
    if (schema == nullptr || !schema->is_string() || schema->get_string() != "Person" ||
        properties == nullptr || !properties->is_object())
        return;
    const auto& p = properties->get_object();
    const auto number = first_of(p, "idNumber");
    const bool nik = std::ranges::count_if(number, [](char c) { return c >= '0' && c <= '9'; }) == 16;
    const std::string_view cells[] = {
        id != nullptr && id->is_string() ? std::string_view{id->get_string()} : std::string_view{},
        nik ? number : std::string_view{},
        first_of(p, "name"),
        first_of(p, "birthPlace"),
        first_of(p, "birthDate"),
        first_of(p, "gender"),
        nik ? std::string_view{} : number,
        first_of(p, "address")};
    for (const auto& cell : cells) {
        if (&cell != std::begin(cells)) out += ',';
        append_cell(out, cell);
    }
}

}  // namespace

std::string csv_from_followthemoney(std::string_view lines) {
    std::string out = "id,nik,name,birth_place,dob,sex,id_number,address\n";
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        boost::json::error_code failed;
        const auto value = boost::json::parse(boost::json::string_view{lines.data(), end}, failed);
        if (!failed && value.is_object())
            append_entity(out, value.get_object());
        else if (!base::trim(lines.substr(0, end)).empty())
            out += "\"not JSON\"";  // a row of one field, which is reported
        out += '\n';
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return out;
}

ScreenInput::ScreenInput(const std::string& path, const matching::ColumnRules& rules)
    : path_(path), file_(path) {
    const auto bytes = file_.text();
    const auto head = base::trim(bytes.substr(0, 4096));
    if (bytes.starts_with("PK") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        made_ = csv_from_sheet(bytes, path);
    } else if (head.starts_with('{')) {
        made_ = csv_from_followthemoney(bytes);
        header_added_ = true;
    }
    auto read = matching::layout_of(text(), rules);
    if (!read) throw WrongUse{path + ": " + read.error()};
    layout_ = std::move(*read);
}

matching::LoadedTable& ScreenInput::load(std::vector<matching::Lexicon>& lexicons,
                                         matching::LoadRules rules) {
    if (!made_) rules.release = [this](std::string_view stretch) { file_.release(stretch); };
    loaded_ = matching::load_table(text(), layout_, lexicons, rules);
    if (header_added_)
        for (auto& reject : loaded_.rejects) --reject.line;
    return loaded_;
}

}  // namespace cli
