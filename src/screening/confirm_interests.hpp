// Use case: an official says that his register of interests is whole: once a year, and after a change of
// post. PermenPANRB 17/2024 (the register; the yearly round is inferred, see the setting
// annual_interest_register).
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "rules/children.hpp"
#include "rules/vocabulary.hpp"
#include "screening/screening_acts.hpp"

namespace screening {

// Why a register is to be confirmed now; `none`: it is not.
enum class ConfirmationDue { none, never_yet, new_year, post_changed };
struct ConfirmationFacts {
    bool yearly = true;  // the setting
    base::Date today{};
    std::optional<base::Date> confirmed;     // the last time
    std::optional<base::Date> post_changed;  // first day of the newest appointment that has begun
    bool ad_hoc = false;
    // In force today, and in force when he last confirmed: an appointment that was recorded later asks,
    // whatever its first day. Nothing is known of the second before appointments were kept with a
    // confirmation: then the day.
    std::vector<AppointmentId> held, held_then;
};
[[nodiscard]] ConfirmationDue confirmation_due(const ConfirmationFacts& facts);
// Whether it is a task for him. HOUSE RULE, docs/decisions/0035 and 0124: not for members of ad hoc bodies
// who never confirmed, and no first time where the house has no yearly round.
[[nodiscard]] bool asks_to_confirm(const ConfirmationFacts& facts);

// In this order: the first that holds is the answer.
enum class ConfirmRefusal {
    not_his_own,
    part_left_out,  // each of the eight sources is said to be whole, also one with nothing in it
};
[[nodiscard]] Result<InterestsConfirmed, ConfirmRefusal> confirm_interests(
    PersonId writing, PersonId whose, std::span<const people::Interest> open,
    std::span<const rules::Source> parts, std::span<const AppointmentId> held = {});
constexpr std::string_view article(ConfirmRefusal) { return "PermenPANRB 17/2024"; }

// What changed between two states of a register.
struct RegisterDiff {
    std::vector<people::InterestId> added, ended, corrected;  // corrected: as it stands after
};
// Each of `corrections` leads from an entry to the one that it put right.
[[nodiscard]] RegisterDiff diff(std::span<const people::InterestId> before,
                                std::span<const people::InterestId> after,
                                const std::map<people::InterestId, people::InterestId>& corrections = {});

// Under which of the eight sources an interest stands.
[[nodiscard]] rules::Source source_of(const people::Interest& interest);

// UU 27/2022 art. 4: children's data are specific data. Shown to nobody but the official himself.
[[nodiscard]] constexpr bool is_sealed(std::string_view relation) { return rules::is_childs(relation); }

}  // namespace screening

template <>
inline constexpr auto base::names<screening::ConfirmationDue> =
    std::array{"none"sv, "never_yet"sv, "new_year"sv, "post_changed"sv};
template <>
inline constexpr auto base::names<screening::ConfirmRefusal> = std::array{"not_his_own"sv, "part_left_out"sv};
