#include "screening/interchange_rows_form.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace screening {
namespace {

namespace json = boost::json;

constexpr std::size_t longest = 300;  // bytes of a cell

constexpr Noted all_noted[] = {
    {"Nomor: ", &RowPerson::code},
    {"NIK: ", &RowPerson::nik},
    {"Tempat lahir: ", &RowPerson::birth_place},
    {"Tanggal lahir: ", &RowPerson::born},
    {"Jenis kelamin: ", &RowPerson::sex},
    {"Wilayah: ", &RowPerson::region},
    {"Jabatan: ", &RowPerson::role},
    {"Sejak: ", &RowPerson::since},
    {"Sampai: ", &RowPerson::until},
};

// Of a file that others made: what this cell says is worth less than the row.
bool may_stay_empty(EntryFault fault) {
    using enum EntryFault;
    return fault == not_a_day || fault == not_a_region || fault == not_a_sex || fault == not_a_nik ||
           fault == too_long;
}

// Whole letters only.
std::string cut(std::string text) {
    if (text.size() <= longest) return text;
    auto end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
    return text;
}

bool digits(std::string_view text, std::size_t from, std::size_t count) {
    if (text.size() < from + count) return false;
    return std::ranges::all_of(text.substr(from, count), [](char c) { return c >= '0' && c <= '9'; });
}

std::string without_time(std::string text) {
    text = std::string(base::trim(text));
    if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) text.resize(10);
    return text;
}

}  // namespace

const json::object* object_at(const json::object& in, std::string_view key) {
    const auto* v = in.if_contains(key);
    return v && v->is_object() ? &v->get_object() : nullptr;
}
const json::array* array_at(const json::object& in, std::string_view key) {
    const auto* v = in.if_contains(key);
    return v && v->is_array() ? &v->get_array() : nullptr;
}
std::string text_at(const json::object& in, std::string_view key) {
    const auto* v = in.if_contains(key);
    return v && v->is_string() ? std::string(v->get_string()) : std::string{};
}
std::vector<std::string> texts_at(const json::object& in, std::string_view key) {
    std::vector<std::string> out;
    if (const auto* list = array_at(in, key))
        for (const auto& v : *list)
            if (v.is_string()) out.emplace_back(v.get_string());
    if (auto one = text_at(in, key); !one.empty()) out.push_back(std::move(one));
    return out;
}
std::string first_at(const json::object& in, std::string_view key) {
    auto all = texts_at(in, key);
    return all.empty() ? std::string{} : std::move(all.front());
}

bool is_nik(std::string_view text) {
    std::size_t found = 0;
    for (const char c : text) found += (c >= '0' && c <= '9') || c == '*';
    return found == 16;
}

std::span<const Noted> noted() { return all_noted; }

void read_notes(const std::vector<std::string>& notes, RowPerson& out) {
    for (const auto& text : notes)
        for (const auto& n : all_noted)
            if (text.starts_with(n.label)) out.*n.field = text.substr(n.label.size());
}

std::string first_day(std::string text) { return without_time(std::move(text)); }

std::string last_day(std::string text) {
    text = without_time(std::move(text));
    const bool year = text.size() == 4 && digits(text, 0, 4);
    const bool month = text.size() == 7 && digits(text, 0, 4) && text[4] == '-' && digits(text, 5, 2);
    if (year) return text + "-12-31";
    if (!month) return text;
    const std::chrono::year_month_day_last end{
        std::chrono::year{std::stoi(text.substr(0, 4))} /
        std::chrono::month{static_cast<unsigned>(std::stoi(text.substr(5)))} / std::chrono::last};
    return end.ok() ? base::iso(base::Date{std::chrono::sys_days{end}}) : text;
}

void InterchangeRows::tell(const std::string& where, EntryColumn column, EntryFault why, const Entry* read) {
    on_fault_({where, std::string(entry_heads()[static_cast<std::size_t>(column)].head.id), why, read});
}

void InterchangeRows::reject(const std::string& where, EntryFault why) {
    if (stopped_) return;
    ++facts.rows, ++facts.rejected;
    tell(where, EntryColumn::organization, why, nullptr);
}

void InterchangeRows::add(const std::string& where, const RowPerson& p, const RowCompany& c) {
    if (stopped_) return;
    EntryLine line;
    const auto put = [&](EntryColumn column, const std::string& text) {
        line.at(column).text = std::string(base::trim(text));
    };
    using enum EntryColumn;
    put(code, p.code), put(name, p.name), put(nik, p.nik), put(birth_place, p.birth_place), put(born, p.born);
    put(sex, p.sex), put(region, p.region), put(role, cut(p.role)), put(since, p.since), put(until, p.until);
    put(organization, c.name), put(organization_number, c.number);
    ++facts.rows;
    auto entry = read_entry(kind_, line, today_);
    std::vector<EntryColumn> emptied;
    if (!entry) {
        for (const auto& f : entry.error())
            if (may_stay_empty(f.fault) && f.column != name && f.column != organization)
                line.at(f.column) = {}, emptied.push_back(f.column);
        if (!emptied.empty()) entry = read_entry(kind_, line, today_);
    }
    if (entry) {
        for (const auto column : emptied) tell(where, column, EntryFault::left_empty, nullptr);
        stopped_ = !on_entry_(std::move(*entry));
        return;
    }
    ++facts.rejected;
    const auto read = readable_entry(line);
    for (const auto& f : entry.error())
        tell(where, f.column, f.fault, &f == entry.error().data() ? &read : nullptr);
}

}  // namespace screening
