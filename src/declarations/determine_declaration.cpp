#include "declarations/determine_declaration.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "rules/deadlines.hpp"

namespace declarations {
namespace {

using enum DetermineRefusal;
using rules::Control;

bool has_no_conflict(const Ruling& r) {
    return std::ranges::find(r.controls, Control::no_conflict) != r.controls.end();
}
// Without a conflict there is no other control than that there is none: refuse_ruling, and it bars nobody.
bool bars(const Ruling& r) { return std::ranges::any_of(r.controls, rules::bars); }

bool needs_substitute(const Ruling& r, const DeterminationFacts& facts) {
    const auto by = facts.matter_decided_by == matters::DecidedBy::official
                        ? rules::DecidedBy::single_official
                        : rules::DecidedBy::plenary;
    return std::ranges::any_of(r.controls, [&](Control c) { return rules::needs_substitute(c, by); });
}

std::optional<DetermineRefusal> refuse_decider(const DeterminationFacts& facts) {
    const auto& d = facts.declaration;
    if (d.state != State::submitted) return not_submitted;
    if (facts.decider.person == d.declarant) return decider_is_declarant;
    if (!in_charge(facts.decider, d)) return decider_not_superior;
    if (facts.decider.involved) return decider_involved;
    return std::nullopt;
}

std::optional<DetermineRefusal> refuse_ruling(const Ruling& r, const DeterminationFacts& facts) {
    const auto& d = facts.declaration;
    const bool conflict = r.truth == Truth::conflict;
    if (blank(r.truth_reason)) return truth_reason_missing;
    if (conflict && blank(r.impact_reason)) return impact_reason_missing;
    if (conflict && r.controls.empty()) return control_missing;
    if (has_no_conflict(r) && (conflict || r.controls.size() > 1)) return no_conflict_contradicted;
    if (!conflict && !r.controls.empty() && !has_no_conflict(r)) return controls_without_conflict;
    if (conflict && r.until && *r.until < r.from) return period_wrong;
    // 42 (1): who potentially is in conflict neither decides nor acts. A control that leaves him in it is for
    // where no decision is pending.
    const bool actual = d.type == rules::ConflictType::actual;
    if (conflict && d.matter && (actual || facts.matter_undecided) && !bars(r)) return matter_needs_bar;
    return std::nullopt;
}

std::optional<DetermineRefusal> refuse_substitute(const Ruling& r, const DeterminationFacts& facts) {
    if (!r.substitute) {
        if (needs_substitute(r, facts)) return substitute_missing;
        return std::nullopt;
    }
    if (!bars(r)) return substitute_without_bar;
    if (r.substitute == facts.declaration.declarant) return substitute_is_declarant;
    if (!facts.substitute_is_official) return substitute_not_official;
    if (facts.substitute_standing != matters::Standing::clear) return substitute_not_clear;
    return std::nullopt;
}

Determined determined(const Ruling& r, const DeterminationFacts& facts) {
    const auto& d = facts.declaration;
    const auto report =
        rules::due(rules::DeadlineKey::determination_report, facts.today, *facts.calendar, facts.region);
    const auto deliver =
        rules::due(rules::DeadlineKey::determination_delivery, facts.today, *facts.calendar, facts.region);
    CHECK(report && deliver);
    Determined out{.declaration = d.id,
                   .decider = facts.decider.person,
                   .capacity = *facts.decider.capacity,
                   .truth = r.truth,
                   .truth_reason = r.truth_reason,
                   .from = facts.today,
                   .on = facts.today,
                   .due = d.due,
                   .late = facts.today > d.due,
                   .report_by = report->day,
                   .deliver_by = deliver->day};
    if (r.truth == Truth::no_conflict) {
        out.controls = {Control::no_conflict};
        return out;
    }
    out.impact = r.impact;
    out.impact_reason = r.impact_reason;
    out.controls = r.controls;
    std::ranges::sort(out.controls);
    const auto twice = std::ranges::unique(out.controls);
    out.controls.erase(twice.begin(), twice.end());
    out.from = r.from;
    out.until = r.until;
    out.substitute = r.substitute;
    return out;
}

}  // namespace

Result<DeterminationOutcome, DetermineRefusal> determine_declaration(const Ruling& r,
                                                                     const DeterminationFacts& facts) {
    CHECK(facts.calendar != nullptr);
    const auto& d = facts.declaration;
    if (const auto why = refuse_decider(facts)) return refuse(*why);
    if (const auto why = refuse_ruling(r, facts)) return refuse(*why);
    if (const auto why = refuse_substitute(r, facts)) return refuse(*why);

    DeterminationOutcome out{.determined = determined(r, facts)};
    if (!d.matter) return out;
    if (bars(r))
        out.bar = matters::BarSet{*d.matter, d.declarant, case_of(d.id), std::string(bar_article)};
    else if (!facts.barred)
        out.standstill_ended = matters::StandstillEnded{*d.matter, d.declarant, case_of(d.id)};
    if (r.substitute)  // only with a bar: refuse_substitute
        out.substitute = matters::SubstituteNamed{*d.matter, d.declarant, r.substitute};
    return out;
}

std::string_view article(DetermineRefusal why) {
    switch (why) {
        case decider_not_superior: return "UU 30/2014 Pasal 43 ayat (2)";
        case decider_involved: return "PP 94/2021 Pasal 29 ayat (6)";
        case truth_reason_missing:
        case impact_reason_missing: return "UU 30/2014 Pasal 55 ayat (1)";
        case matter_needs_bar:
        case substitute_not_clear: return "UU 30/2014 Pasal 42 ayat (1)";
        case substitute_missing:
        case substitute_without_bar:
        case substitute_is_declarant:
        case substitute_not_official: return "UU 30/2014 Pasal 42 ayat (2)";
        case control_missing: return "PermenPANRB 17/2024";
        case not_submitted:
        case decider_is_declarant:
        case no_conflict_contradicted:
        case controls_without_conflict:
        case period_wrong: return "";
    }
    return "";
}

}  // namespace declarations
