// A handler moves a filing on: verified, sent back for completion, examined, concluded, handed over, closed.
// Which clocks end and begin follows from the track and the step.
#pragma once
#include "base/result.hpp"
#include "complaints/filing.hpp"

namespace complaints {

// UU 30/2014 Pasal 44 ayat (4): what the official was still to decide when the report was upheld.
struct Pending {
    bool told = false;         // the superior named the matter, or said in words that nothing is pending
    bool matter_open = false;  // the one named still waits for its decision
    bool determined = false;   // the official's conflict on it is determined, so that somebody else decides
};
struct MoveFacts {
    Filing filing;
    base::Date today{};
    int region = 0;
    bool by_superior = false;  // of a report: its mover has it as the official's superior
    Pending pending = {};      // of a report
};
struct MoveAsked {
    State to{};
    Outcome outcome{};
    bool has_reason = false;        // in words; the complainant reads it
    bool has_other_number = false;  // of the body it is handed over to
    // Of a report that is upheld: a conflict is no breach by itself. Where there is one, which, and what is
    // known of it, for who examines.
    bool has_breach = false, has_finding = false;
};

// In this order: the first that holds is the answer.
enum class MoveRefusal {
    over,              // closed, withdrawn, handed over or forgotten
    not_from_here,     // this step does not follow the last one
    not_passed,        // a report is decided by the official's superior, who does not have it yet
    not_the_superior,  // he has it, and somebody else wants to conclude
    reason_missing,
    outcome_missing,  // concluding says proven, partly or not
    finding_missing,  // a breach and what is known of it go together
    number_missing,   // handing over says under which number the other body has it
    pending_missing,  // an upheld report: nobody said which matter waits, or that none does
    not_determined    // the matter waits, and the conflict on it is not determined yet
};

struct Moved {
    State to{};
    Outcome outcome{};
    std::vector<rules::DeadlineKey> done;
    std::vector<Clock> started;
};

[[nodiscard]] bool may_follow(State from, State to);
// A conclusion from which a recommendation follows.
constexpr bool upholds(Outcome outcome) { return outcome == Outcome::proven || outcome == Outcome::partly; }
[[nodiscard]] Result<Moved, MoveRefusal> move_filing(const MoveFacts& facts, const MoveAsked& asked,
                                                     const rules::Calendar& calendar);

// The complainant wrote while the filing waited for completion: it is in the handlers' hands again.
[[nodiscard]] State after_complainant_wrote(State before);

// UU 25/2009 Pasal 44 ayat (5): not completed within 30 days, it is deemed withdrawn. From the day after.
[[nodiscard]] bool deemed_withdrawn(const Filing& filing, base::Date today);

// HOUSE RULE, docs/decisions/0054: content is destroyed two years after the filing was over, and never
// before the day that the complainant's last message moved it to.
[[nodiscard]] base::Date expires_on(base::Date over_or_written);
struct ForgetFacts {
    State state{};
    base::Date expires{}, today{};
    bool held = false;  // a legal hold stands on it
};
[[nodiscard]] bool may_forget(const ForgetFacts& facts);

}  // namespace complaints

template <>
inline constexpr auto base::names<complaints::MoveRefusal> = std::array{"over"sv,
                                                                        "not_from_here"sv,
                                                                        "not_passed"sv,
                                                                        "not_the_superior"sv,
                                                                        "reason_missing"sv,
                                                                        "outcome_missing"sv,
                                                                        "finding_missing"sv,
                                                                        "number_missing"sv,
                                                                        "pending_missing"sv,
                                                                        "not_determined"sv};
