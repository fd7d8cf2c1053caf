#include "declarations/declaration_facts_rows.hpp"

#include <charconv>

#include "base/text.hpp"
#include "declarations/office_rows.hpp"
#include "declarations/superior_search_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"
#include "people/people_rows.hpp"
#include "rules/deadlines.hpp"

namespace declarations {
namespace {

std::optional<int> number_of(store::Connection& db, rules::SettingKey key, base::Date day) {
    const auto text = app::setting(db, key, day);
    int out = 0;
    const auto end = text.data() + text.size();
    const auto [at, failure] = std::from_chars(text.data(), end, out);
    if (failure != std::errc{} || at != end || out <= 0) return std::nullopt;  // then the rule's own number
    return out;
}

}  // namespace

std::optional<int> days_to_determine(store::Connection& db, base::Date day) {
    return number_of(db, rules::SettingKey::determination_working_days, day);
}
std::optional<int> days_to_complete(store::Connection& db, base::Date day) {
    return number_of(db, rules::SettingKey::completion_working_days, day);
}
std::optional<base::Date> review_due(store::Connection& db, const Declaration& d) {
    const auto determination = determination_of(db, d.id);
    if (!determination || d.state == State::submitted)
        return std::nullopt;  // sent back: it is determined again
    const auto due = rules::due(
        rules::DeadlineKey::inspectorate_review, determination->on, app::calendar(db), app::region_of(d.unit),
        number_of(db, rules::SettingKey::inspectorate_review_working_days, determination->on));
    return due ? std::optional(due->day) : std::nullopt;
}

namespace {

// The post speaks, so somebody appointed anew to the same position is still the superior in charge.
std::optional<AppointmentId> capacity_now(store::Connection& db, PersonId person, AppointmentId given,
                                          base::Date day) {
    const auto then = people::load_appointment(db, given);
    if (!then) return std::nullopt;
    for (const auto& held : people::appointments_of(db, person, day))
        if (held.position == then->position) return held.id;
    return std::nullopt;
}

Charge charge_of(app::Change& c, const Declaration& d, base::Date day) {
    const auto person = c.actor.person;
    return {.person = person,
            .capacity = capacity_now(c.db, person, d.superior_capacity, day),
            .involved = has_conflict(c.db, conflict_of(d), person)};
}

// Grants on a case are for reading; to inspect it takes the role.
Inspector inspector_of(app::Change& c, UnitId unit, base::Date day) {
    const auto person = c.actor.person;
    return {.person = person,
            .inspects = app::may(c.db, person, app::Action::inspect_declaration, unit, day)};
}

PersonId decider_of(store::Connection& db, DeclarationId id) {
    const auto last = determination_of(db, id);
    return last ? last->decider : PersonId{};
}

bool barred_by(store::Connection& db, const Declaration& d) {
    if (!d.matter) return false;
    for (const auto& bar : matters::bars_of(db, *d.matter))
        if (bar.person == d.declarant && bar.because == case_of(d.id) &&
            bar.state == matters::BarState::barred)
            return true;
    return false;
}

base::Date day_of(app::Change& c, const Declaration& d) { return day_at(c.db, d.unit, c.now); }

SubmissionFacts facts_about(app::Change& c, const rules::Calendar& calendar, const Telling& telling,
                            PersonId official, MatterId matter) {
    SubmissionFacts out{
        .declaration = c.new_id<DeclarationId>(), .declarant = official, .calendar = &calendar};
    const auto person = people::load_person(c.db, official);
    out.unit = person ? person->unit : c.actor.unit;
    out.today = day_at(c.db, out.unit, c.now);
    const auto first_day = out.today;
    const auto held = people::appointments_of(c.db, official, first_day);
    const auto position = held.empty() ? std::nullopt : people::load_position(c.db, held.front().position);
    if (!held.empty()) out.capacity = held.front().id;
    if (position && position->unit != out.unit) {
        out.unit = position->unit;
        out.today = day_at(c.db, out.unit, c.now);
    }
    out.region = app::region_of(out.unit);
    out.working_days = days_to_determine(c.db, out.today);
    if (matter) {
        out.matter = matters::load_matter(c.db, matter);
        out.open_declaration_on_matter =
            !c.db.query<std::int64_t>(
                     "select 1 from declaration where matter = ? and declarant = ?"
                     " and state in ('submitted', 'returned') limit 1",
                     matter, official)
                 .empty();
    }
    const Conflict conflict{matter ? std::optional(matter) : std::nullopt, telling.party_name};
    if (position && out.today == first_day)
        out.superior = search_superior(c.db, official, *position, conflict, out.today, {});
    else  // it is another day in his office: what he holds there is looked up for that day
        out.superior = search_superior(c.db, official, conflict, out.today);
    return out;
}

}  // namespace

base::Date day_at(store::Connection& db, UnitId office, base::Instant at) {
    const auto unit = people::load_unit(db, office);
    return base::day_in(unit ? unit->zone : base::Zone::wib, at);
}

std::optional<people::Superior> superior_of(store::Connection& db, PersonId declarant, MatterId matter,
                                            std::string_view party_name, base::Date day) {
    const Conflict conflict{matter ? std::optional(matter) : std::nullopt, party_name};
    return search_superior(db, declarant, conflict, day);
}

SubmissionFacts facts_for_submission(app::Change& c, const rules::Calendar& calendar, const Telling& telling,
                                     MatterId matter) {
    return facts_about(c, calendar, telling, c.actor.person, matter);
}

OwnInitiativeFacts facts_for_own_initiative(app::Change& c, const rules::Calendar& calendar,
                                            const Telling& telling, PersonId official, MatterId matter) {
    OwnInitiativeFacts out{.opener = c.actor.person,
                           .opener_is = Opener::neither,
                           .about = facts_about(c, calendar, telling, official, matter)};
    const auto& about = out.about;
    const Conflict line{matter ? std::optional(matter) : std::nullopt, {}};
    if (is_above(c.db, out.opener, official, line, about.today))
        out.opener_is = Opener::superior;
    else if (inspector_of(c, about.unit, about.today).inspects)
        out.opener_is = Opener::inspectorate;
    return out;
}

ReturnFacts facts_for_return(app::Change& c, const rules::Calendar& calendar, const Declaration& d) {
    const auto today = day_of(c, d);
    return {.declaration = d,
            .actor = charge_of(c, d, today),
            .today = today,
            .calendar = &calendar,
            .region = app::region_of(d.unit),
            .working_days = days_to_complete(c.db, today)};
}

CompletionFacts facts_for_completion(app::Change& c, const rules::Calendar& calendar, const Declaration& d) {
    const auto today = day_of(c, d);
    return {.declaration = d,
            .actor = c.actor.person,
            .today = today,
            .calendar = &calendar,
            .region = app::region_of(d.unit),
            .working_days = days_to_determine(c.db, today)};
}

WithdrawalFacts facts_for_withdrawal(app::Change& c, const Declaration& d) {
    const auto today = day_of(c, d);
    return {.declaration = d,
            .actor = charge_of(c, d, today),
            .determined_before = determination_of(c.db, d.id).has_value(),
            .today = today};
}

DeterminationFacts facts_for_determination(app::Change& c, const rules::Calendar& calendar,
                                           const Declaration& d, PersonId substitute) {
    const auto today = day_of(c, d);
    DeterminationFacts out{
        .declaration = d,
        .decider = charge_of(c, d, today),
        .barred = barred_by(c.db, d),
        .substitute_is_official = !people::appointments_of(c.db, substitute, today).empty(),
        .today = today,
        .calendar = &calendar,
        .region = app::region_of(d.unit)};
    if (!d.matter) return out;
    if (const auto matter = matters::load_matter(c.db, *d.matter)) {
        out.matter_decided_by = matter->decided_by;
        out.matter_undecided =
            matter->state == matters::State::registered || matter->state == matters::State::open;
    }
    out.substitute_standing = matters::standing_of(c.db, *d.matter, substitute);
    return out;
}

SilenceFacts facts_for_silence(app::Change& c, const rules::Calendar& calendar, const Declaration& d) {
    const auto today = day_of(c, d);
    auto passed = passed_over(c.db, d.id, today);
    pass_over(c.db, d.superior, d.superior_capacity, today, passed);
    return {.declaration = d,
            .today = today,
            .next = search_superior(c.db, d.declarant, conflict_of(d), today, std::move(passed)),
            .calendar = &calendar,
            .region = app::region_of(d.unit),
            .working_days = days_to_determine(c.db, today)};
}

SuccessionFacts facts_for_succession(app::Change& c, const rules::Calendar& calendar, const Declaration& d) {
    const auto today = day_of(c, d);
    const auto held = people::load_appointment(c.db, d.superior_capacity);
    return {.declaration = d,
            .today = today,
            .occupant = occupant_of(c.db, d, day_in_charge(d, today)),
            .was_acting = held && held->holding != people::Holding::definitive,
            .next = search_superior(c.db, d.declarant, conflict_of(d), today, passed_over(c.db, d.id, today)),
            .calendar = &calendar,
            .region = app::region_of(d.unit),
            .working_days = days_to_determine(c.db, today)};
}

ReceiptFacts facts_for_receipt(app::Change& c, const Declaration& d) {
    const auto today = day_of(c, d);
    return {.declaration = d,
            .inspection = inspection_of(c.db, d.id),
            .actor = inspector_of(c, d.unit, today),
            .today = today};
}

ReviewFacts facts_for_review(app::Change& c, const Declaration& d) {
    const auto today = day_of(c, d);
    return {.declaration = d,
            .inspection = inspection_of(c.db, d.id),
            .decider = decider_of(c.db, d.id),
            .actor = inspector_of(c, d.unit, today),
            .today = today};
}

ReturnToSuperiorFacts facts_for_return_to_superior(app::Change& c, const rules::Calendar& calendar,
                                                   const Declaration& d) {
    const auto today = day_of(c, d);
    ReturnToSuperiorFacts out{.declaration = d,
                              .inspection = inspection_of(c.db, d.id),
                              .decider = decider_of(c.db, d.id),
                              .actor = inspector_of(c, d.unit, today),
                              .superior = {},
                              .barred = barred_by(c.db, d),
                              .today = today,
                              .calendar = &calendar,
                              .region = app::region_of(d.unit),
                              .working_days = days_to_determine(c.db, today)};
    const auto occupant = occupant_of(c.db, d, today);
    if (occupant && occupant->person != d.declarant && !occupant->involved)
        out.superior = people::Superior{.person = occupant->person, .capacity = occupant->capacity};
    else
        out.superior = search_superior(c.db, d.declarant, conflict_of(d), today, {d.superior});
    return out;
}

ClosingFacts facts_for_closing(app::Change& c, const Declaration& d) {
    const auto today = day_of(c, d);
    const auto last = determination_of(c.db, d.id);
    return {.declaration = d,
            .inspection = inspection_of(c.db, d.id),
            .decider = last ? last->decider : PersonId{},
            .controls = controls_of(c.db, d.id),
            .until = last ? last->until : std::nullopt,
            .actor = inspector_of(c, d.unit, today),
            .today = today};
}

ControlReportFacts facts_for_control_report(app::Change& c, const Declaration& d) {
    const auto today = day_of(c, d);
    return {.declaration = d,
            .decider = decider_of(c.db, d.id),
            .controls = controls_of(c.db, d.id),
            .actor = inspector_of(c, d.unit, today),
            .today = today};
}

AnnouncementFacts facts_for_announcement(app::Change& c, const Declaration& d) {
    return {.declaration = d,
            .announced = announcements_of(c.db, d.id),
            .actor = c.actor.person,
            .today = day_of(c, d)};
}

EvidenceFacts facts_for_evidence(app::Change& c, const Declaration& d) {
    const auto opener = c.db.query<PersonId>("select opener from declaration where id = ?", d.id)
                            .value()
                            .value_or(PersonId{});
    return {.declaration = d, .attached = evidence_of(c.db, d.id), .actor = c.actor.person, .opener = opener};
}

}  // namespace declarations
