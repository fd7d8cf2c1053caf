#include "complaints/move_filing.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "rules/retention.hpp"

namespace complaints {
namespace {

using rules::DeadlineKey;

struct Step {
    State from, to;
};
constexpr Step steps[] = {
    {State::received, State::verified},         {State::received, State::needs_completion},
    {State::received, State::handed_over},      {State::verified, State::needs_completion},
    {State::verified, State::examined},         {State::verified, State::handed_over},
    {State::needs_completion, State::verified}, {State::needs_completion, State::handed_over},
    {State::examined, State::needs_completion}, {State::examined, State::concluded},
    {State::examined, State::handed_over},      {State::concluded, State::closed},
};

// Which clocks the step ends; only those that run are ended.
std::vector<DeadlineKey> ended_by(Track track, State to) {
    const bool over = to == State::handed_over;
    switch (track) {
        case Track::report:
            if (to == State::concluded || over) return {DeadlineKey::report_decision};
            if (to == State::closed) return {DeadlineKey::report_notice};
            return {};
        case Track::tip:
            if (to == State::verified || to == State::needs_completion)
                return {DeadlineKey::tip_acknowledgement};
            if (to == State::closed || over)
                return {DeadlineKey::tip_acknowledgement, DeadlineKey::tip_feedback};
            return {};
        case Track::complaint:
            if (to == State::verified || to == State::needs_completion)
                return {DeadlineKey::complaint_reply, DeadlineKey::complaint_completion};
            if (to == State::concluded) return {DeadlineKey::complaint_decision};
            if (to == State::closed) return {DeadlineKey::complaint_notice};
            if (over)
                return {DeadlineKey::complaint_reply, DeadlineKey::complaint_completion,
                        DeadlineKey::complaint_decision};
            return {};
    }
    return {};
}

std::optional<DeadlineKey> begun_by(Track track, State to) {
    // UU 30/2014 Pasal 44 ayat (5): what was decided goes to the superior's own superior.
    if (track == Track::report && to == State::concluded) return DeadlineKey::report_notice;
    if (track != Track::complaint) return std::nullopt;
    switch (to) {
        case State::needs_completion: return DeadlineKey::complaint_completion;  // Pasal 44 ayat (4)
        case State::verified: return DeadlineKey::complaint_decision;  // Pasal 50 ayat (1): complete
        case State::concluded: return DeadlineKey::complaint_notice;   // Pasal 50 ayat (2)
        default: return std::nullopt;
    }
}

}  // namespace

bool may_follow(State from, State to) {
    return std::ranges::any_of(steps, [&](const Step& s) { return s.from == from && s.to == to; });
}

Result<Moved, MoveRefusal> move_filing(const MoveFacts& facts, const MoveAsked& asked,
                                       const rules::Calendar& calendar) {
    using enum MoveRefusal;
    const auto& f = facts.filing;
    if (!is_open(f.state)) return std::unexpected(over);
    if (!may_follow(f.state, asked.to)) return std::unexpected(not_from_here);
    // UU 30/2014 Pasal 44 ayat (3): the superior examines and decides a citizen's report, nobody else.
    const bool decides = f.track == Track::report && asked.to == State::concluded;
    if (decides && !f.passing) return std::unexpected(not_passed);
    if (decides && !facts.by_superior) return std::unexpected(not_the_superior);
    if (!asked.has_reason) return std::unexpected(reason_missing);
    if (asked.to == State::concluded && asked.outcome == Outcome::none)
        return std::unexpected(outcome_missing);
    // Pasal 44 finds a conflict, not a breach: an official may have declared it and stood back. What is said
    // of a breach goes to who examines it, so neither stands alone.
    if (decides && upholds(asked.outcome) && asked.has_breach != asked.has_finding)
        return std::unexpected(finding_missing);
    if (asked.to == State::handed_over && !asked.has_other_number) return std::unexpected(number_missing);
    // UU 30/2014 Pasal 44 ayat (4): where there is a conflict, the superior takes the decision.
    if (f.track == Track::report && asked.to == State::closed && upholds(f.outcome)) {
        if (!facts.pending.told) return std::unexpected(pending_missing);
        if (facts.pending.matter_open && !facts.pending.determined) return std::unexpected(not_determined);
    }

    Moved out{.to = asked.to, .outcome = asked.to == State::concluded ? asked.outcome : f.outcome};
    for (const auto key : ended_by(f.track, asked.to))
        if (std::ranges::any_of(f.clocks, [&](const Clock& c) { return c.key == key && c.running(); }))
            out.done.push_back(key);
    if (const auto key = begun_by(f.track, asked.to)) {
        const auto due = rules::due(*key, facts.today, calendar, facts.region);
        CHECK(due);
        out.started.push_back({.key = *key, .started = facts.today, .due = due->day, .done = {}});
    }
    return out;
}

State after_complainant_wrote(State before) {
    return before == State::needs_completion ? State::verified : before;
}

bool deemed_withdrawn(const Filing& f, base::Date today) {
    if (f.state != State::needs_completion) return false;
    return std::ranges::any_of(f.clocks, [&](const Clock& c) {
        return c.key == DeadlineKey::complaint_completion && c.running() && today > c.due;
    });
}

base::Date expires_on(base::Date over_or_written) {
    return over_or_written + std::chrono::days{rules::filing_kept_days()};
}

bool may_forget(const ForgetFacts& f) {
    return !is_open(f.state) && f.state != State::forgotten && f.today > f.expires && !f.held;
}

}  // namespace complaints
