// Use case: a line of a registry file is read. Every cell that is wrong is named at once.
#pragma once
#include <array>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "screening/registry.hpp"

namespace screening {

enum class EntryColumn {
    code,
    name,
    nik,
    birth_place,
    born,
    sex,
    region,
    organization,
    organization_number,
    role,
    since,
    until
};
inline constexpr std::size_t entry_columns = 12;

struct EntryHead {
    EntryColumn column{};
    rules::Label head, help;
    std::array<std::string_view, 3> also;  // what other lists call it
};
std::span<const EntryHead> entry_heads();

// In the order in which a cell is looked at; the first is told.
enum class EntryFault {
    formula,
    digits_lost,  // a spreadsheet kept a long number as a number
    too_long,
    nobody,           // neither a person nor a company
    no_organization,  // party members, teams and vendors belong to one
    not_a_nik,
    not_a_day,
    born_later,  // than today
    not_a_sex,
    not_a_region,
    ends_too_early,
    twice_in_file,
    left_empty,   // of a file that others made: told, and the row is taken without it
    company_tie,  // a company owns or runs another
    not_in_file   // who or what a tie names
};
rules::Label sentence(EntryFault fault);

struct EntryCell {
    std::string text;  // trimmed
    bool number = false, formula = false;
};
struct EntryLine {
    std::array<EntryCell, entry_columns> cells;
    EntryCell& at(EntryColumn c) { return cells[static_cast<std::size_t>(c)]; }
    [[nodiscard]] const EntryCell& at(EntryColumn c) const { return cells[static_cast<std::size_t>(c)]; }
};
struct EntryCellFault {
    EntryColumn column{};
    EntryFault fault{};
    bool operator==(const EntryCellFault&) const = default;
};

[[nodiscard]] Result<Entry, std::vector<EntryCellFault>> read_entry(RegistryKind kind, const EntryLine& line,
                                                                    base::Date today);
// What can be read of a row that is rejected: its sound cells. Tells whom it is about, so that a mistake in
// one cell takes nobody off a list.
[[nodiscard]] Entry readable_entry(const EntryLine& line);

}  // namespace screening

template <>
inline constexpr auto base::names<screening::EntryFault> =
    std::array{"formula"sv,        "digits_lost"sv,   "too_long"sv,   "nobody"sv,      "no_organization"sv,
               "not_a_nik"sv,      "not_a_day"sv,     "born_later"sv, "not_a_sex"sv,   "not_a_region"sv,
               "ends_too_early"sv, "twice_in_file"sv, "left_empty"sv, "company_tie"sv, "not_in_file"sv};
