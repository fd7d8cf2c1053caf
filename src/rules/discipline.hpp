// Sanctions: by which way a breach is examined, what levels and measures the law knows there, and the clocks.
// The program recommends and records; it never imposes, and it chooses no level: where the law contradicts
// itself or says nothing, a person chooses and gives the reason. docs/decisions/0056-sanctions.md
#pragma once
#include <span>

#include "rules/calendar.hpp"

namespace rules {

// By kind of person: commissioners, PNS, PPPK, contract staff, members of ad hoc bodies.
enum class SanctionRoute { ethics_council, civil_servant, work_agreement, contract, verification };

enum class SanctionLevel { light, medium, heavy };

enum class Measure {
    oral_reprimand,
    written_reprimand,
    statement_of_dissatisfaction,
    allowance_cut_6_months,
    allowance_cut_9_months,
    allowance_cut_12_months,
    demotion_12_months,
    relieved_of_post_12_months,
    dismissal_with_honour,
    agency_warning,
    agreement_ended,
    contract_warning,
    contract_ended,
    ethics_warning,
    ethics_strong_warning,
    chair_removed,
    temporary_dismissal,
    permanent_dismissal,
    body_warning,
    body_dismissal
};

struct MeasureRule {
    Measure measure;
    Label label;
    SanctionRoute route;
    SanctionLevel level;
    Citation source;
    Standing standing;
};
[[nodiscard]] std::span<const MeasureRule> all_measures();  // one a measure, in their order
[[nodiscard]] const MeasureRule& rule(Measure measure);

enum class Breach {
    decided_in_conflict,        // UU 30/2014 art. 42 (1)
    conflict_not_told,          // 43 (2)
    report_not_decided,         // 44 (3)-(5)
    gratification_for_office,   // PP 94/2021 art. 5 k
    intermediary_in_conflict,   // 5 b
    sided_with_candidate,       // 5 n
    superior_did_not_examine,   // 28
    kinship_not_announced,      // Peraturan DKPP 2/2017 art. 8 k, 14 a
    own_interest_determined,    // 14 b
    gratification_not_reported  // UU 20/2001 art. 12C
};

// What a text says of a breach's level on a route. A breach can have several that differ, or none.
struct LevelRow {
    Breach breach;
    SanctionRoute route;
    Dated<SanctionLevel> level;
};
struct BreachRule {
    Breach breach;
    Label label;
    Citation source;
};
[[nodiscard]] std::span<const BreachRule> all_breaches();
[[nodiscard]] const BreachRule& rule(Breach breach);

enum class LawSays {
    nothing,       // no text read gives a level
    one_level,     //
    contradiction  // two texts, or two paragraphs, give different levels
};
struct LevelAnswer {
    LawSays says{};
    bool light = false, medium = false, heavy = false;  // the levels that some text gives
    bool has(SanctionLevel l) const {
        return l == SanctionLevel::light ? light : l == SanctionLevel::medium ? medium : heavy;
    }
};
// `loss`: the state lost money by it; then it is heavy (UU 30/2014 art. 80 (4)).
[[nodiscard]] LevelAnswer levels(Breach breach, SanctionRoute route, bool loss, Date day);
[[nodiscard]] std::span<const LevelRow> all_levels();

// UU 30/2014 art. 83 (2): medium and heavy only after an internal examination; PP 94/2021: heavy by a team of
// the superior, oversight and personnel.
[[nodiscard]] constexpr bool needs_examination(SanctionLevel level) { return level != SanctionLevel::light; }
[[nodiscard]] constexpr bool needs_team(SanctionRoute route, SanctionLevel level) {
    return route == SanctionRoute::civil_servant && level == SanctionLevel::heavy;
}
// PP 94/2021 art. 31: while examined, where a heavy measure is likely; UU 7/2017 art. 74 for ad hoc bodies.
[[nodiscard]] constexpr bool may_be_released(SanctionRoute route, SanctionLevel expected) {
    return route == SanctionRoute::verification ||
           (route == SanctionRoute::civil_servant && expected == SanctionLevel::heavy);
}
// The examination is the organiser's own; else a complaint file goes to who decides.
[[nodiscard]] constexpr bool examined_here(SanctionRoute route) {
    return route != SanctionRoute::ethics_council;
}
// Whether the text orders that a final sanction is published. DKPP reads its decisions in open session:
// UNCONFIRMED, general knowledge. For the others no text that we read orders it, and personal data are then
// not published.
[[nodiscard]] constexpr bool is_published(SanctionRoute route) {
    return route == SanctionRoute::ethics_council;
}

enum class DisciplineClock {
    examination,  // from the recommendation: the superior begins, by a summons
    notice,       // at least so long between a summons and its hearing
    delivery,     // from the decision: it reaches the person
    appeal        // from the delivery: objection or administrative appeal
};
struct DisciplineLimit {
    DisciplineClock clock;
    Label label;
    std::span<const Dated<int>> rows;  // working days
};
[[nodiscard]] std::span<const DisciplineLimit> all_discipline_limits();
[[nodiscard]] const DisciplineLimit& limit(DisciplineClock clock);
[[nodiscard]] std::optional<Due> due(DisciplineClock clock, Date from, const Calendar& calendar,
                                     int region = 0);

[[nodiscard]] Label label(SanctionRoute route);
[[nodiscard]] Label label(SanctionLevel level);
[[nodiscard]] inline Label label(Measure measure) { return rule(measure).label; }
[[nodiscard]] inline Label label(Breach breach) { return rule(breach).label; }

}  // namespace rules

template <>
inline constexpr auto base::names<rules::SanctionRoute> =
    std::array{"ethics_council"sv, "civil_servant"sv, "work_agreement"sv, "contract"sv, "verification"sv};
template <>
inline constexpr auto base::names<rules::SanctionLevel> = std::array{"light"sv, "medium"sv, "heavy"sv};
template <>
inline constexpr auto base::names<rules::Measure> = std::array{"oral_reprimand"sv,
                                                               "written_reprimand"sv,
                                                               "statement_of_dissatisfaction"sv,
                                                               "allowance_cut_6_months"sv,
                                                               "allowance_cut_9_months"sv,
                                                               "allowance_cut_12_months"sv,
                                                               "demotion_12_months"sv,
                                                               "relieved_of_post_12_months"sv,
                                                               "dismissal_with_honour"sv,
                                                               "agency_warning"sv,
                                                               "agreement_ended"sv,
                                                               "contract_warning"sv,
                                                               "contract_ended"sv,
                                                               "ethics_warning"sv,
                                                               "ethics_strong_warning"sv,
                                                               "chair_removed"sv,
                                                               "temporary_dismissal"sv,
                                                               "permanent_dismissal"sv,
                                                               "body_warning"sv,
                                                               "body_dismissal"sv};
template <>
inline constexpr auto base::names<rules::Breach> =
    std::array{"decided_in_conflict"sv,       "conflict_not_told"sv,        "report_not_decided"sv,
               "gratification_for_office"sv,  "intermediary_in_conflict"sv, "sided_with_candidate"sv,
               "superior_did_not_examine"sv,  "kinship_not_announced"sv,    "own_interest_determined"sv,
               "gratification_not_reported"sv};
template <>
inline constexpr auto base::names<rules::LawSays> = std::array{"nothing"sv, "one_level"sv, "contradiction"sv};
template <>
inline constexpr auto base::names<rules::DisciplineClock> =
    std::array{"examination"sv, "notice"sv, "delivery"sv, "appeal"sv};
