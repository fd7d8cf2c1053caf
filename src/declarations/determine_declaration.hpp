// Use case: the superior determines whether there is a conflict, how much it weighs and what is done about
// it. Law: UU 30/2014 Pasal 42, 44 ayat (3) dan (5) as applied to declarations, 55 ayat (1) (a decision gives
// its reasons).
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"
#include "matters/matter_acts.hpp"
#include "rules/calendar.hpp"

namespace declarations {

// What the superior says.
struct Ruling {
    Truth truth{};
    std::string truth_reason;
    rules::Impact impact{};  // read for a conflict only, like all that follows
    std::string impact_reason;
    std::vector<rules::Control> controls;
    base::Date from{};
    std::optional<base::Date> until;
    PersonId substitute;  // none: nobody is named
};

struct DeterminationFacts {
    Declaration declaration;
    Charge decider;
    std::optional<matters::DecidedBy> matter_decided_by;  // nothing: a general declaration
    bool matter_undecided = false;                        // registered or open: a decision is pending
    bool barred = false;                                  // a determination of this case barred him before
    bool substitute_is_official = false;                  // holds an appointment that day
    matters::Standing substitute_standing{};              // on the matter
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
};

// In order of precedence.
enum class DetermineRefusal {
    not_submitted,
    decider_is_declarant,  // HOUSE RULE: nobody decides on himself
    decider_not_superior,  // not in charge of this one, or no longer in that appointment
    decider_involved,      // has a conflict on the same matter: the next one up takes over
    truth_reason_missing,
    impact_reason_missing,     // of a conflict
    control_missing,           // a conflict without a control
    no_conflict_contradicted,  // the control "no conflict" beside a conflict or beside another control
    controls_without_conflict,
    period_wrong,  // the last day is before the first
    // Pasal 42 ayat (1) forbids whoever may be in conflict to decide: on a matter that is yet to be decided a
    // conflict, actual or potential, is controlled by recusal or replacement. HOUSE RULE, 0006: an actual one
    // on any matter.
    matter_needs_bar,
    substitute_missing,      // Pasal 42 ayat (2): somebody decides instead
    substitute_without_bar,  // nobody steps back, so nobody steps in
    substitute_is_declarant,
    substitute_not_official,  // Pasal 42 ayat (2): the superior or another official
    substitute_not_clear,     // stands still or is barred on the same matter
};
std::string_view article(DetermineRefusal why);

struct DeterminationOutcome {
    Determined determined;
    // On the matter: a bar, or the end of the standstill, or nothing where a bar of this case stands: that is
    // lifted by two people without a part in the matter, and by nobody else.
    std::optional<matters::BarSet> bar;
    std::optional<matters::StandstillEnded> standstill_ended;
    std::optional<matters::SubstituteNamed> substitute;
};

inline constexpr std::string_view bar_article = "UU 30/2014 Pasal 42 ayat (1)";

Result<DeterminationOutcome, DetermineRefusal> determine_declaration(const Ruling& ruling,
                                                                     const DeterminationFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::DetermineRefusal> =
    std::array{"not_submitted"sv,          "decider_is_declarant"sv,     "decider_not_superior"sv,
               "decider_involved"sv,       "truth_reason_missing"sv,     "impact_reason_missing"sv,
               "control_missing"sv,        "no_conflict_contradicted"sv, "controls_without_conflict"sv,
               "period_wrong"sv,           "matter_needs_bar"sv,         "substitute_missing"sv,
               "substitute_without_bar"sv, "substitute_is_declarant"sv,  "substitute_not_official"sv,
               "substitute_not_clear"sv};
