// A roster as offices send it: a table of offices, positions, people or appointments, one a line. What the
// columns mean, what can be wrong with a cell, and what a line comes to.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "people/person.hpp"
#include "rules/label.hpp"

namespace people {

enum class RosterTable { units, positions, people, appointments };

enum class RosterColumn {
    unit,
    name,
    zone,
    seats,
    code,
    nip,
    nik,
    member_number,
    staff_kind,
    position_kind,
    title,
    position,
    superior,
    holding,
    from,
    until,
    instrument,
    born,
    email,
    phone
};
inline constexpr std::size_t roster_columns = 20;

struct RosterHead {
    RosterColumn column{};
    bool required = false;  // the column must be there, and filled in each row
    rules::Label head, help;
};
// The columns of a table, in the order of its template.
std::span<const RosterHead> heads_of(RosterTable table);
rules::Label label(RosterTable table);
rules::Label label(StaffKind kind);
rules::Label label(Holding holding);

// Why a row is not taken. Of one cell the first is told, of one row every cell's.
enum class RosterFault {
    // of the cell alone
    missing,
    formula,
    digits_lost,  // a spreadsheet kept a long number as a number
    too_long,
    not_a_unit_code,
    not_a_count,
    not_in_list,
    not_a_nip,
    not_a_nik,
    not_a_day,
    not_an_address,
    no_number,  // neither NIP nor NIK nor member number: nobody could be found again
    // of the row, against what is recorded
    twice_in_file,
    two_people,  // the numbers belong to two people
    unit_unknown,
    outside_offices,
    parent_unknown,
    person_unknown,
    position_unknown,
    superior_unknown,
    oneself,
    starts_too_early,  // not after the appointment that it follows
    ends_too_early,    // before it began
    position_is_held,
    not_vacant,
    nobody_is_away,
    stands_in_for_himself,
    acting_already
};
rules::Label sentence(RosterFault fault);

struct CellFault {
    RosterColumn column{};
    RosterFault fault{};
    bool operator==(const CellFault&) const = default;
};
template <class T>
using Read = Result<T, std::vector<CellFault>>;

// A row as written, trimmed, by column.
struct RosterCell {
    std::string text;
    bool number = false;  // kept as a number, not as text
    bool formula = false;
};
struct RosterLine {
    std::array<RosterCell, roster_columns> cells;
    [[nodiscard]] const RosterCell& at(RosterColumn c) const { return cells[static_cast<std::size_t>(c)]; }
    RosterCell& at(RosterColumn c) { return cells[static_cast<std::size_t>(c)]; }
};

// What a line comes to. Moved: another position; ended: a last day where there was none.
enum class RosterChange { none, added, changed, moved, ended };
rules::Label label(RosterChange change);

// What a register knows of a person beside the name; an empty cell of a later roster leaves it as it is.
struct PersonDetails {
    std::string nik;
    std::optional<base::Date> born;
    std::string email, phone;
    bool operator==(const PersonDetails&) const = default;
};

}  // namespace people

template <>
inline constexpr auto base::names<people::RosterTable> =
    std::array{"units"sv, "positions"sv, "people"sv, "appointments"sv};
template <>
inline constexpr auto base::names<people::RosterChange> =
    std::array{"none"sv, "added"sv, "changed"sv, "moved"sv, "ended"sv};
template <>
inline constexpr auto base::names<people::RosterFault> =
    std::array{"missing"sv,         "formula"sv,          "digits_lost"sv,           "too_long"sv,
               "not_a_unit_code"sv, "not_a_count"sv,      "not_in_list"sv,           "not_a_nip"sv,
               "not_a_nik"sv,       "not_a_day"sv,        "not_an_address"sv,        "no_number"sv,
               "twice_in_file"sv,   "two_people"sv,       "unit_unknown"sv,          "outside_offices"sv,
               "parent_unknown"sv,  "person_unknown"sv,   "position_unknown"sv,      "superior_unknown"sv,
               "oneself"sv,         "starts_too_early"sv, "ends_too_early"sv,        "position_is_held"sv,
               "not_vacant"sv,      "nobody_is_away"sv,   "stands_in_for_himself"sv, "acting_already"sv};
