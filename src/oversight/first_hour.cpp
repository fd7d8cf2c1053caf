#include "oversight/first_hour.hpp"

#include <algorithm>
#include <utility>

namespace oversight {
namespace {

// Deadlines of the last quarter reach into the year after.
bool has_calendar(const FirstHourFacts& facts) {
    if (!facts.has_calendar_of_this_year) return false;
    const std::chrono::year_month_day today{facts.today};
    return today.month() < std::chrono::October || facts.has_calendar_of_next_year;
}

bool is_done(const FirstHourFacts& facts, FirstStep step) {
    switch (step) {
        case FirstStep::offices: return facts.has_offices;
        case FirstStep::calendar: return has_calendar(facts);
        case FirstStep::roster: return facts.has_roster;
        // The administrators' own accounts are no invitation yet.
        case FirstStep::invitations: return facts.accounts > facts.administrators;
        // Two administrators: a link for whoever holds a role takes a second one (decision 0007).
        case FirstStep::roles:
            return facts.has_legal_hr && facts.has_inspectorate && facts.administrators >= 2;
        case FirstStep::mail: return facts.has_mail;
        case FirstStep::campaign: return facts.has_campaign;
        case FirstStep::first_signed: return facts.has_statement;
        case FirstStep::witness: return facts.has_witness;
    }
    return false;
}

bool is_advice(FirstStep step) { return step == FirstStep::mail || step == FirstStep::witness; }

}  // namespace

std::vector<StepStanding> first_hour(const FirstHourFacts& facts) {
    std::vector<StepStanding> out;
    bool next_named = false;
    for (std::size_t i = 0; i < base::names<FirstStep>.size(); ++i) {
        const auto step = static_cast<FirstStep>(i);
        auto state = StepState::done;
        if (!is_done(facts, step)) {
            if (is_advice(step))
                state = StepState::advised;
            else
                state = std::exchange(next_named, true) ? StepState::later : StepState::next;
        }
        out.push_back({step, state});
    }
    return out;
}

bool is_over(const std::vector<StepStanding>& steps) {
    return std::ranges::all_of(steps, [](const StepStanding& one) {
        return one.state == StepState::done || one.state == StepState::advised;
    });
}

}  // namespace oversight
