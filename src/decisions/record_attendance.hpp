// The secretary writes down who is there. Entries of one form stand or fall together. That somebody is barred
// is never entered here: it is derived, so that it can neither be forgotten nor invented.
#pragma once
#include <span>
#include <vector>

#include "decisions/open_plenary.hpp"

namespace decisions {

// In this order: the first that holds is the answer; within one kind the first entry that has it.
enum class AttendanceRefusal {
    not_the_secretary,
    not_open,
    not_a_member,    // of the body that day
    member_twice,    // in one form
    reason_missing,  // excused says why: art. 37(2) asks for a clear reason
    has_voted        // on a pending item: was there, so is not absent from it
};

[[nodiscard]] Result<std::vector<AttendanceRecorded>, AttendanceRefusal> record_attendance(
    const PlenaryFacts& facts, std::span<const AttendanceEntry> entries);

constexpr std::string_view article(AttendanceRefusal why) {
    switch (why) {
        case AttendanceRefusal::not_a_member: return "UU 7/2017 Pasal 40";
        case AttendanceRefusal::reason_missing: return "UU 7/2017 Pasal 37 ayat (2)";
        default: return "";
    }
}

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::AttendanceRefusal> =
    std::array{"not_the_secretary"sv, "not_open"sv,       "not_a_member"sv,
               "member_twice"sv,      "reason_missing"sv, "has_voted"sv};
