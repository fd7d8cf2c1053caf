// The first hour of a new house: what an administrator does, in order, and how far it is. Nothing is ticked
// by hand: every tick follows from what is there. HOUSE RULE, docs/decisions/0070-first-hour.md.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "base/names.hpp"

namespace oversight {

struct FirstHourFacts {
    base::Date today{};
    bool has_offices = false;
    bool has_calendar_of_this_year = false;
    bool has_calendar_of_next_year = false;
    bool has_roster = false;    // people beside the administrator of the installation
    bool has_legal_hr = false;  // somebody holds that role today
    bool has_inspectorate = false;
    int administrators = 0;  // with an account, today
    int accounts = 0;
    bool has_mail = false;  // letters can be sent
    bool has_witness = false;
    bool has_campaign = false;
    bool has_statement = false;  // somebody has answered one
};

enum class FirstStep {
    offices,       // offices are there; their letterhead follows from their names
    calendar,      // working days of this year; from October on also of the next
    roster,        // people and positions
    invitations,   // people get their accounts: before roles, for a link to who holds one takes two
                   // administrators
    roles,         // Legal & HR, Inspectorate, and a second administrator
    mail,          // advice: reminders can be copied by hand
    campaign,      // the first campaign is open
    first_signed,  // and the first statement is there
    witness,       // advice: somebody outside keeps the log's checkpoints
};
enum class StepState {
    done,
    next,     // the first that is not done and must be
    later,    // must be done, after the next
    advised,  // not done, and the house works without
};

struct StepStanding {
    FirstStep step{};
    StepState state{};
    bool operator==(const StepStanding&) const = default;
};

// All steps in their order. The days of next year are asked for from 1 October on: deadlines then reach into
// it.
[[nodiscard]] std::vector<StepStanding> first_hour(const FirstHourFacts& facts);
// Whether everything that must be done is done.
[[nodiscard]] bool is_over(const std::vector<StepStanding>& steps);

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::FirstStep> =
    std::array{"offices"sv, "calendar"sv, "roster"sv,       "invitations"sv, "roles"sv,
               "mail"sv,    "campaign"sv, "first_signed"sv, "witness"sv};
template <>
inline constexpr auto base::names<oversight::StepState> =
    std::array{"done"sv, "next"sv, "later"sv, "advised"sv};
