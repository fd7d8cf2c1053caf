// A person writes into his own register of private interests, and ends what is no longer so.
// UU 30/2014 Pasal 43 (what can make a conflict); PermenPANRB 17/2024 (to identify them is a duty). The
// register as a form of its own is HOUSE RULE.
#pragma once
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "people/people_acts.hpp"

namespace people {

struct InterestFacts {
    PersonId writing;
    base::Date today{};
    std::span<const Interest> open;  // what stands in that register today
};

// In order of precedence.
enum class RegisterInterestRefusal {
    not_his_own,
    unknown_relation,
    no_name,
    not_yet,        // it begins on a later day
    there_already,  // the same relation, name, organization and number stand there
};
std::string_view article(RegisterInterestRefusal why);
Result<InterestRegistered, RegisterInterestRefusal> register_interest(const InterestFacts& facts,
                                                                      InterestRegistered wanted);

enum class EndInterestRefusal {
    not_his_own,
    ended_before,
    dates_out_of_order,  // before it began, or later than today
};
std::string_view article(EndInterestRefusal why);
Result<InterestEnded, EndInterestRefusal> end_interest(const InterestFacts& facts, const Interest& interest,
                                                       base::Date last_day);

// An entry was written wrongly: it is ended as if it had never been, and the right one takes its place. Both
// in one transaction; the acts keep what stood there. In order of precedence.
enum class CorrectInterestRefusal {
    not_his_own,
    ended_before,
    nothing_changed,
    unknown_relation,
    no_name,
    not_yet,
    there_already,  // another entry says the same
};
struct InterestCorrection {
    InterestEnded ended;
    InterestRegistered registered;
};
std::string_view article(CorrectInterestRefusal why);
Result<InterestCorrection, CorrectInterestRefusal> correct_interest(const InterestFacts& facts,
                                                                    const Interest& interest,
                                                                    InterestRegistered wanted);

}  // namespace people

template <>
inline constexpr auto base::names<people::CorrectInterestRefusal> =
    std::array{"not_his_own"sv, "ended_before"sv, "nothing_changed"sv, "unknown_relation"sv,
               "no_name"sv,     "not_yet"sv,      "there_already"sv};
template <>
inline constexpr auto base::names<people::RegisterInterestRefusal> =
    std::array{"not_his_own"sv, "unknown_relation"sv, "no_name"sv, "not_yet"sv, "there_already"sv};
template <>
inline constexpr auto base::names<people::EndInterestRefusal> =
    std::array{"not_his_own"sv, "ended_before"sv, "dates_out_of_order"sv};
