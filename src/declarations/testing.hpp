// What the tables of the use cases start from: one lawful situation in Pekalongan, in the week of 23 November
// 2026.
#pragma once
#include <gtest/gtest.h>

#include <string>

#include "base/result.hpp"
#include "declarations/declaration.hpp"
#include "rules/calendar.hpp"

namespace declarations::testing {

inline constexpr PersonId ani{1}, budi{2}, citra{3},
    dedi{4};  // declarant, superior, the next one up, somebody else
inline constexpr AppointmentId ani_as_member{11}, budi_as_chair{12}, citra_as_chair{13};
inline constexpr UnitId pekalongan{3375};
inline constexpr MatterId procurement{99};

inline base::Date day(std::string_view iso) { return base::date_from(iso).value(); }

// 2026 is decreed, 2027 not yet: Christmas is a Friday, and the Thursday before it joint leave.
inline const rules::Calendar& calendar() {
    static const rules::Calendar out({
        {.day = day("2026-12-24"),
         .kind = rules::OffKind::joint_leave,
         .name_id = "x",
         .name_en = "x",
         .decree = "SKB"},
        {.day = day("2026-12-25"),
         .kind = rules::OffKind::national_holiday,
         .name_id = "x",
         .name_en = "x",
         .decree = "SKB"},
    });
    return out;
}

template <class T, class R>
std::string outcome(const Result<T, R>& result) {
    return result ? "done" : std::string(base::name(result.error()));
}

// Submitted on Monday; the fifth working day is the Monday after.
inline Declaration submitted() {
    return {.id = {7},
            .declarant = ani,
            .capacity = ani_as_member,
            .unit = pekalongan,
            .state = State::submitted,
            .type = rules::ConflictType::potential,
            .matter = procurement,
            .party_name = "CV Maju Jaya",
            .relation = "spouse_of_sibling",
            .source = rules::Source::family_and_relatives,
            .grounds = {rules::Ground::relatives_and_family},
            .description = "Ipar saya direktur CV Maju Jaya.",
            .known_since = day("2026-11-20"),
            .superior = budi,
            .superior_capacity = budi_as_chair,
            .submitted = day("2026-11-23"),
            .due = day("2026-11-30"),
            .version = 1};
}

inline Charge in_charge_of_it() { return {.person = budi, .capacity = budi_as_chair}; }
inline constexpr Inspector auditor{.person = dedi, .inspects = true};

}  // namespace declarations::testing
