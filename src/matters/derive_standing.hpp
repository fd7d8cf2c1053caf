// What a person may do on a matter, from all that was ever set and ended there. A bar outranks a standstill.
#pragma once
#include <span>

#include "matters/matter.hpp"

namespace matters {

// The row that counts now: the oldest bar, else the oldest standstill; nullptr when the person is clear.
[[nodiscard]] const Bar* standing_bar(std::span<const Bar> bars, PersonId person);
[[nodiscard]] Standing standing_of(std::span<const Bar> bars, PersonId person);

// The answer for other systems. It says whether a conflict stands in the way, and nothing about the conflict.
struct Clearance {
    bool allowed = true;
    Standing standing = Standing::clear;
    std::string article;              // of the rule that says no
    std::optional<base::Date> since;  // the first day of this standing
    PersonId substitute;              // who acts instead, when named
};

// That day: a bar counts from the day it is set, and on the day it ends no more.
[[nodiscard]] Clearance clearance_on(std::span<const Bar> bars, PersonId person, base::Date day);

// A standstill rests on the same article as a bar: who has a potential conflict neither decides nor acts.
inline constexpr std::string_view standstill_article = "UU 30/2014 Pasal 42 ayat (1) jo. Pasal 43 ayat (2)";

}  // namespace matters
