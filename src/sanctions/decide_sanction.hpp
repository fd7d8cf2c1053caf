// Use cases of the decision: recorded with its level and reason, delivered, appealed, annulled. Every one
// adds to the record; none takes anything from it. Law: UU 30/2014 Pasal 80-83, PP 94/2021 Pasal 37, PP
// 79/2021.
#pragma once
#include "base/result.hpp"
#include "sanctions/examine_breach.hpp"
#include "sanctions/outcome_acts.hpp"

namespace sanctions {

struct Deciding {
    Outcome outcome{};
    std::optional<rules::SanctionLevel> level;
    std::optional<rules::Measure> measure;
    std::string level_reason;
    std::string number, text;
    base::Date decided_on{};
};

// In this order: the first that holds is the answer.
enum class DecideRefusal {
    not_in_charge,
    wrong_state,
    not_examined,  // medium and heavy only after the hearing; a civil servant is not acquitted without it
    team_missing,  // heavy, of a civil servant: by a team
    level_missing,
    measure_missing,
    measure_of_another,  // of another route or level, or of UU 30/2014 for a breach it does not name
    level_without_sanction,
    level_reason_missing,  // where the law does not give exactly this level, the choice needs its reason
    number_missing,
    in_the_future,
    before_the_case,
    before_the_hearing  // decided on a day before the one that was heard
};
[[nodiscard]] Result<Decided, DecideRefusal> decide_sanction(const ExamineFacts& facts, Deciding deciding);

enum class AfterRefusal {
    not_in_charge,
    not_the_respondent,  // only the respondent appeals
    wrong_state,
    no_sanction,  // nothing to appeal against or to annul
    appealed_already,
    no_appeal,
    measure_missing,  // a changed one says what it is now
    measure_of_another,
    annulled_already,
    words_missing,
    no_appeal_here  // what DKPP decided is not appealed against with us
};
[[nodiscard]] Result<Delivered, AfterRefusal> deliver_decision(const ExamineFacts& facts, std::string how);
// A late appeal is recorded as late; whether it is heard is not ours.
[[nodiscard]] Result<Appealed, AfterRefusal> lodge_appeal(const Sanction& sanction, PersonId actor,
                                                          base::Date today, std::string ground);

struct AppealTold {
    AppealResult result{};
    std::optional<rules::SanctionLevel> level;
    std::optional<rules::Measure> measure;
    std::string number, text;
};
[[nodiscard]] Result<AppealDecided, AfterRefusal> record_appeal(const ExamineFacts& facts, AppealTold told);
[[nodiscard]] Result<Annulled, AfterRefusal> annul_sanction(const ExamineFacts& facts, std::string number,
                                                            std::string text);

// The calendar's: limits that still run, counted anew; nothing when none moves.
struct MoveFacts {
    Sanction sanction;
    std::optional<base::Date> due_from;  // the day the examiner's clock began
    base::Date cause{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
};
[[nodiscard]] std::optional<DueMoved> move_due(const MoveFacts& facts);

}  // namespace sanctions

template <>
inline constexpr auto base::names<sanctions::DecideRefusal> = std::array{
    "not_in_charge"sv,        "wrong_state"sv,     "not_examined"sv,       "team_missing"sv,
    "level_missing"sv,        "measure_missing"sv, "measure_of_another"sv, "level_without_sanction"sv,
    "level_reason_missing"sv, "number_missing"sv,  "in_the_future"sv,      "before_the_case"sv,
    "before_the_hearing"sv};
template <>
inline constexpr auto base::names<sanctions::AfterRefusal> =
    std::array{"not_in_charge"sv,    "not_the_respondent"sv, "wrong_state"sv,     "no_sanction"sv,
               "appealed_already"sv, "no_appeal"sv,          "measure_missing"sv, "measure_of_another"sv,
               "annulled_already"sv, "words_missing"sv,      "no_appeal_here"sv};
