// Sanctions: by which way a breach is examined, what levels and measures the law knows there, and the clocks.
// The program recommends and records; it never imposes, and it chooses no level: where the law contradicts
// itself or says nothing, a person chooses and gives the reason. docs/decisions/0056-sanctions.md,
// 0130-sanctions-read-again.md
#pragma once
#include <optional>
#include <span>
#include <vector>

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
    body_dismissal,
    // PP 53/2010 art. 7 (3): the medium ones, while PP 94/2021 art. 42 leaves them in force
    pay_rise_delayed,
    promotion_delayed_12_months,
    grade_lowered_12_months,
    // UU 30/2014 art. 81
    official_oral_reprimand,
    official_written_reprimand,
    official_rights_delayed,
    official_payment,
    official_suspended_with_rights,
    official_suspended_without_rights,
    official_removed_with_rights,
    official_removed_without_rights,
    official_removed_with_rights_published,
    official_removed_without_rights_published
};

struct MeasureRule {
    Measure measure;
    Label label;
    std::optional<SanctionRoute> route;  // whom it is for; none: UU 30/2014 art. 81, any government official
    SanctionLevel level;
    Citation source;  // the regime it belongs to; no article: none was found
    Standing standing;
    Date in_force;
    Note note;
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
    std::optional<Label> manner =
        {};  // of which form of the breach, where the text gives each form its own level
};
struct BreachRule {
    Breach breach;
    Label label;
    Citation source;
};
[[nodiscard]] std::span<const BreachRule> all_breaches();
[[nodiscard]] const BreachRule& rule(Breach breach);

enum class LawSays {
    nothing,        // no text read gives a level
    one_level,      //
    contradiction,  // two texts, or two paragraphs, give different levels
    by_manner       // one text gives each form of the breach its own level
};
struct LevelAnswer {
    LawSays says{};
    std::vector<const LevelRow*> rows;  // what is in force, each with its level, article and standing
    [[nodiscard]] bool has(SanctionLevel level) const;
};
// `loss`: the state lost money by it. What UU 30/2014 art. 80 (1) or (2) names is then heavy (80 (4)); a
// breach of another text stays what it was.
[[nodiscard]] LevelAnswer levels(Breach breach, SanctionRoute route, bool loss, Date day);
[[nodiscard]] std::span<const LevelRow> all_levels();

// What can follow: the measures of the route's own rule, and, for a breach that UU 30/2014 art. 80 names and
// that is examined here, those of its art. 81. In the order of the measures.
[[nodiscard]] std::vector<const MeasureRule*> measures_for(Breach breach, SanctionRoute route, Date day);
[[nodiscard]] bool fits(Measure measure, SanctionLevel level, Breach breach, SanctionRoute route, Date day);
// Whether UU 30/2014 binds commissioners, contract staff and members of ad hoc bodies is arguable (0006): for
// them its measures are unconfirmed.
[[nodiscard]] Standing standing(const MeasureRule& rule, SanctionRoute route);

// UU 30/2014 art. 83 (2): medium and heavy only after an internal examination; PP 94/2021: heavy by a team of
// the superior, oversight and personnel.
[[nodiscard]] constexpr bool needs_examination(SanctionLevel level) { return level != SanctionLevel::light; }
[[nodiscard]] constexpr bool needs_team(SanctionRoute route, SanctionLevel level) {
    return route == SanctionRoute::civil_servant && level == SanctionLevel::heavy;
}
// PP 94/2021 art. 31 (1): a PNS from when he is examined, where a heavy measure is likely. UU 7/2017 art. 74
// (4): a member of an ad hoc body once the plenary has decided to dismiss him, until the decree.
[[nodiscard]] constexpr bool may_be_released(SanctionRoute route, SanctionLevel expected) {
    return route == SanctionRoute::verification ||
           (route == SanctionRoute::civil_servant && expected == SanctionLevel::heavy);
}
[[nodiscard]] constexpr bool released_by_plenary(SanctionRoute route) {
    return route == SanctionRoute::verification;
}
// PP 94/2021 art. 31 (3): while he is released, a Plh. is appointed.
[[nodiscard]] constexpr bool needs_acting(SanctionRoute route) {
    return route == SanctionRoute::civil_servant;
}
// The examination is the organiser's own; else a complaint file goes to who decides.
[[nodiscard]] constexpr bool examined_here(SanctionRoute route) {
    return route != SanctionRoute::ethics_council;
}
// Whether the text orders that a final sanction is published. DKPP reads its decisions in open session:
// UNCONFIRMED, general knowledge. UU 30/2014 art. 81 (3) c and d is carried out in the mass media by who
// decides, not here; for the others no text that we read orders it, and personal data are then not published.
[[nodiscard]] constexpr bool is_published(SanctionRoute route) {
    return route == SanctionRoute::ethics_council;
}

enum class DisciplineClock {
    examination,    // from the recommendation: the superior begins, by a summons
    notice,         // from a summons to its hearing: at most so long
    delivery,       // from the decision: it reaches the person
    appeal,         // from the delivery: objection or administrative appeal
    second_summons  // from the hearing to which nobody came: the second summons is issued
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

// How who is sanctioned goes against it.
enum class AppealWay {
    none,             // DKPP's decisions are final (UU 7/2017 art. 458, unconfirmed)
    objection,        // ASN: to the superior of who decided, or to the PPK who did (PP 79/2021 art. 3)
    appeal_to_board,  // ASN dismissed, or whose agreement is ended: to BPASN (art. 10, 11)
    by_analogy        // HOUSE RULE, 0130: contract staff and ad hoc members, whom PP 79/2021 does not bind
};
[[nodiscard]] AppealWay appeal_way(SanctionRoute route, Measure measure);

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
                                                               "body_dismissal"sv,
                                                               "pay_rise_delayed"sv,
                                                               "promotion_delayed_12_months"sv,
                                                               "grade_lowered_12_months"sv,
                                                               "official_oral_reprimand"sv,
                                                               "official_written_reprimand"sv,
                                                               "official_rights_delayed"sv,
                                                               "official_payment"sv,
                                                               "official_suspended_with_rights"sv,
                                                               "official_suspended_without_rights"sv,
                                                               "official_removed_with_rights"sv,
                                                               "official_removed_without_rights"sv,
                                                               "official_removed_with_rights_published"sv,
                                                               "official_removed_without_rights_published"sv};
template <>
inline constexpr auto base::names<rules::Breach> =
    std::array{"decided_in_conflict"sv,       "conflict_not_told"sv,        "report_not_decided"sv,
               "gratification_for_office"sv,  "intermediary_in_conflict"sv, "sided_with_candidate"sv,
               "superior_did_not_examine"sv,  "kinship_not_announced"sv,    "own_interest_determined"sv,
               "gratification_not_reported"sv};
template <>
inline constexpr auto base::names<rules::LawSays> =
    std::array{"nothing"sv, "one_level"sv, "contradiction"sv, "by_manner"sv};
template <>
inline constexpr auto base::names<rules::DisciplineClock> =
    std::array{"examination"sv, "notice"sv, "delivery"sv, "appeal"sv, "second_summons"sv};
template <>
inline constexpr auto base::names<rules::AppealWay> =
    std::array{"none"sv, "objection"sv, "appeal_to_board"sv, "by_analogy"sv};
