#include "screening/look_after_rows.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "app/act.hpp"
#include "app/settings_acts.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_reactions_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "rules/settings.hpp"
#include "screening/fill_log.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

using app::ActKind;

// Compared when they are recorded.
constexpr std::array looked_at{
    ActKind::party_added,      ActKind::participant_added,   ActKind::matter_step_added,
    ActKind::matter_opened,    ActKind::official_registered, ActKind::person_registered,
    ActKind::person_changed,   ActKind::interest_registered, ActKind::appointment_made,
    ActKind::position_changed, ActKind::substitute_named,    ActKind::setting_changed};
// After these somebody may be asked too, by a list's batches or by a later slice, now or one day: the log is
// filled on their account as well. By the kind alone, never by what lists, registers and matters hold.
constexpr std::array also_filled{ActKind::matter_registered,     ActKind::interest_ended,
                                 ActKind::registry_imported,     ActKind::gratification_reported,
                                 ActKind::declaration_withdrawn, ActKind::plenary_called,
                                 ActKind::item_referred};

template <std::size_t N>
bool has_any(const app::Change& change, const std::array<ActKind, N>& kinds) {
    return std::ranges::any_of(kinds, [&](ActKind kind) { return change.recorded(kind) > 0; });
}

// Each once, whatever the number of acts about it.
struct Recorded {
    std::set<MatterId> matters;
    std::set<PersonId> officials;  // against lists
    std::set<PersonId>
        with_interests;             // on the matters on which they may act: also who has just come to them
    std::set<PersonId> organisers;  // against spouses in registers
    std::set<std::pair<MatterId, PersonId>> substitutes;
    std::optional<base::Date> cooling_off_from;
    std::vector<people::InterestId> interests;
};

// By kind of staff alone, so that a roster of the nation need not be looked up for it.
bool may_be_bound_by_marriage_rule(people::StaffKind kind) {
    return kind == people::StaffKind::commissioner || kind == people::StaffKind::adhoc;
}
bool on_a_commission(rules::PositionKind kind) {
    return kind == rules::PositionKind::chair || kind == rules::PositionKind::member;
}

// Who came, who got a post, who is described otherwise, and who acts for somebody. A roster of the nation
// comes through here: nothing is looked up for staff.
void put_person(app::Change& change, Recorded& out, const app::Act& act) {
    switch (act.kind) {
        case ActKind::official_registered: {
            const auto a = app::typed<people::OfficialRegistered>(act);
            out.officials.insert(a.person);
            if (may_be_bound_by_marriage_rule(a.kind)) out.organisers.insert(a.person);
            if (on_a_commission(a.position_kind)) out.with_interests.insert(a.person);
            break;
        }
        case ActKind::person_registered:
            out.officials.insert(app::typed<people::PersonRegistered>(act).person);
            break;
        case ActKind::person_changed: {
            const auto a = app::typed<people::PersonChanged>(act);
            for (auto* people : {&out.officials, &out.with_interests}) people->insert(a.person);
            if (may_be_bound_by_marriage_rule(a.kind)) out.organisers.insert(a.person);
            break;
        }
        case ActKind::appointment_made: {
            const auto a = app::typed<people::AppointmentMade>(act);
            out.organisers.insert(a.person);
            const auto post = people::load_position(change.db, a.position);
            if (!post || !on_a_commission(post->kind)) break;
            // A term begins another count of years out of a party.
            for (auto* people : {&out.officials, &out.with_interests}) people->insert(a.person);
            break;
        }
        case ActKind::position_changed: {
            const auto a = app::typed<people::PositionChanged>(act);
            if (!on_a_commission(a.kind)) break;
            for (const auto& held : people::holders(change.db, a.position, change.today()))
                out.with_interests.insert(held.person);
            break;
        }
        case ActKind::substitute_named: {
            const auto a = app::typed<matters::SubstituteNamed>(act);
            out.substitutes.emplace(a.matter, a.substitute);
            break;
        }
        default: break;
    }
}

void put(app::Change& change, Recorded& out, const app::Act& act) {
    switch (act.kind) {
        case ActKind::party_added: out.matters.insert(app::typed<matters::PartyAdded>(act).matter); break;
        case ActKind::participant_added:
            out.matters.insert(app::typed<matters::ParticipantAdded>(act).matter);
            break;
        case ActKind::matter_step_added:
            out.matters.insert(app::typed<matters::StepAdded>(act).matter);
            break;
        case ActKind::matter_opened: out.matters.insert(app::typed<matters::MatterOpened>(act).matter); break;
        case ActKind::setting_changed: {
            const auto a = app::typed<app::SettingChanged>(act);
            if (a.name == base::name(rules::SettingKey::cooling_off_years))
                out.cooling_off_from = std::max(a.from, change.today());
            break;
        }
        case ActKind::interest_registered: {
            const auto a = app::typed<people::InterestRegistered>(act);
            out.officials.insert(a.person);
            out.with_interests.insert(a.person);
            out.interests.push_back(a.interest);
            break;
        }
        default: put_person(change, out, act);
    }
}

// A transaction's acts are the newest of the log, one after the other: only one at a time writes.
Recorded recorded_by(app::Change& change) {
    std::int64_t count = 0;
    for (std::size_t kind = 0; kind < base::names<ActKind>.size(); ++kind)
        count += change.recorded(static_cast<ActKind>(kind));
    Recorded out;
    for (const auto& [kind, body] : change.db.query<ActKind, store::Bytes>(
             "select kind, body from act where log_index > (select max(log_index) from act) - ? order by "
             "log_index",
             count)) {
        if (std::ranges::find(looked_at, kind) == looked_at.end()) continue;
        const auto act = app::decode(body.value);
        CHECK(act);
        put(change, out, *act);
    }
    return out;
}

// Companies are compared by name and number; people are weighed first, so that of two ways to ask one thing
// the one that can say why is taken.
void look_at_matter(app::Change& change, Screener& screener, MatterId matter) {
    matters::screen_organizations(change, matter);
    screener.screen_matter(change, matter);
    matters::screen_matter(change, matter);
}

void look_at(app::Change& change, const Recorded& what) {
    Screener screener(change.db);
    for (const auto matter : what.matters) look_at_matter(change, screener, matter);
    for (const auto person : what.with_interests) {
        for (const auto& matter : matters::undecided_with(change.db, person, change.today())) {
            if (what.matters.contains(matter.id)) continue;
            screener.screen_matter(change, matter.id, person);
            matters::screen_person(change, matter.id, person);
        }
    }
    for (const auto& [matter, person] : what.substitutes) {
        screener.screen_matter(change, matter, person);
        matters::screen_person(change, matter, person);
    }
    if (what.cooling_off_from) screener.screen_former(change, *what.cooling_off_from);
    for (const auto person : what.officials) screener.screen_official(change, person);
    for (const auto interest : what.interests)
        if (const auto subject = load_subject(change.db, interest.value))
            screener.screen_marriage(change, *subject);
    for (const auto person : what.organisers) screener.screen_spouses(change, person);
}

}  // namespace

void look_after(app::Change& change) {
    const bool look = has_any(change, looked_at);
    if (look) look_at(change, recorded_by(change));
    // Whatever else has asked somebody: never a question with less than four entries around it.
    const bool asked = has_any(
        change, std::array{ActKind::finding_raised, ActKind::finding_lapsed, ActKind::finding_reopened});
    if (look || asked || has_any(change, also_filled)) fill_log(change);
}

void fill_log(app::Change& change) {
    std::int64_t recorded = 0;
    for (const auto kind : {ActKind::finding_raised, ActKind::finding_lapsed, ActKind::finding_reopened,
                            ActKind::screening_done})
        recorded += change.recorded(kind);
    for (std::int64_t left = fillers_owed(recorded); left > 0; --left)
        change.record(CaseId{change.new_id<FindingId>().value}, people::the_nation, ScreeningDone{left});
}

}  // namespace screening
