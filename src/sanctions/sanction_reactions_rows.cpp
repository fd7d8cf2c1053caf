// What sanctions do to others: a release from duties stands still on every open matter and puts a Plh. on the
// post; both end with it. What others do to sanctions: days off, annulments. And the clock's job.
#include <limits>

#include "app/settings_acts.hpp"
#include "app/write.hpp"
#include "complaints/filing_rows.hpp"
#include "decisions/plenary_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"
#include "people/people_rows.hpp"
#include "sanctions/review_rows.hpp"
#include "sanctions/sanction_rows.hpp"

namespace sanctions {
namespace {

constexpr MatterId first_matter{std::numeric_limits<std::int64_t>::min()},
    last_matter{std::numeric_limits<std::int64_t>::max()};

void stand_still(app::Change& change, const Sanction& s, MatterId matter) {
    const auto loaded = matters::load_matter(change.db, matter);
    if (!loaded) return;
    change.record(matters::case_of(matter), loaded->unit,
                  matters::StandstillSet{matter, s.respondent, case_of(s.id)});
}

void released(app::Change& change, SanctionId id) {
    const auto s = load(change.db, id);
    if (!s) return;
    for (const auto& matter : matters::undecided_with(change.db, s->respondent, change.today()))
        stand_still(change, *s, matter.id);
}

void release_over(app::Change& change, SanctionId id) {
    const auto s = load(change.db, id);
    if (!s || !s->release) return;
    // By what stands, not by what he may act on: he may have left the post meanwhile.
    for (const auto& [id_of, standing] :
         matters::standings_of(change.db, s->respondent, first_matter, last_matter)) {
        const auto matter = matters::load_matter(change.db, id_of);
        if (!matter || (matter->state != matters::State::registered && matter->state != matters::State::open))
            continue;
        for (const auto& bar : matters::bars_of(change.db, matter->id))
            if (bar.person == s->respondent && bar.because == case_of(id) &&
                bar.state == matters::BarState::standstill)
                change.record(matters::case_of(matter->id), matter->unit,
                              matters::StandstillEnded{matter->id, s->respondent, case_of(id)});
    }
    if (!s->release->appointment) return;
    if (const auto held = people::load_appointment(change.db, s->release->appointment); held && !held->until)
        change.record(CaseId{held->person.value}, s->unit,
                      people::AppointmentEnded{held->id, change.today(), "Pembebasan sementara berakhir"});
}

void count_anew(app::Change& change, base::Date day_off) {
    for (auto& facts : running_clocks(change.db)) {
        facts.cause = day_off;
        facts.calendar = &change.calendar();
        if (const auto moved = move_due(facts))
            change.record(case_of(moved->sanction), facts.sanction.unit, *moved);
    }
    for (auto& review : running_reviews(change.db, day_off)) {
        review.facts.cause = day_off;
        review.facts.calendar = &change.calendar();
        if (const auto moved = move_review_due(review.facts))
            change.record(matters::case_of(moved->matter), review.unit, *moved);
    }
}

void end_review(app::Change& change, const decisions::DecisionAnnulled& annulled) {
    const auto review = review_of(change.db, annulled.matter);
    const auto matter = matters::load_matter(change.db, annulled.matter);
    if (!review || !review->open || !matter) return;
    change.record(matters::case_of(matter->id), matter->unit,
                  ReviewClosed{matter->id, ReviewResult::annulled, annulled.reason, change.today(),
                               change.today() > review->due});
}

void record_if_silent(app::Change& change, SanctionId id) {
    const auto s = load(change.db, id);
    if (!s) return;
    const auto office = people::load_unit(change.db, s->unit);
    const auto today = base::day_in(office ? office->zone : base::Zone::wib, change.now);
    auto excluded = involved_in(change.db, id);
    excluded.push_back(s->examiner.person);
    for (const auto& silence : silences_of(change.db, id)) excluded.push_back(silence.silent);
    const auto act = record_examiner_silence(
        {.sanction = *s,
         .next = examiner_for(change.db, s->respondent, s->matter, today, std::move(excluded)),
         .today = today,
         .calendar = &change.calendar(),
         .region = app::region_of(s->unit)});
    if (act) change.record(case_of(id), s->unit, *act);
}

// A superior found a breach upon a citizen's report (UU 30/2014 Pasal 44 ayat (3)): what he found is the
// recommendation, under the number that his finding has. Where the law of sanctions knows no such
// recommendation, the Inspectorate is told instead, so that nothing is lost.
void recommend_upon(app::Change& change, SanctionId id, const complaints::BreachFound& found) {
    const auto person = people::load_person(change.db, found.respondent);
    if (!person) return;
    const bool serves = !people::appointments_of(change.db, found.respondent, change.today()).empty();
    const Suspected suspected{.respondent = found.respondent, .breach = found.breach, .facts = found.facts};
    const auto recommended = recommend_examination(
        {.id = id,
         .actor = change.actor.person,
         .actor_is = Recommender::superior,
         .kind = serves ? std::optional(person->kind) : std::nullopt,
         .examiner = examiner_for(change.db, found.respondent, std::nullopt, change.today(), {}),
         .today = change.today(),
         .calendar = &change.calendar(),
         .region = app::region_of(person->unit)},
        suspected);
    if (recommended) {
        change.record(case_of(id), person->unit, *recommended);
        return;
    }
    const auto told = tell_breach(
        {.id = id, .actor = change.actor.person, .respondent_is_official = true, .today = change.today()},
        suspected);
    if (told) change.record(case_of(id), person->unit, *told);
}

}  // namespace

void register_sanction_reactions(app::Registry& registry) {
    registry.reacts(app::ActKind::breach_found, [](app::Change& change, const app::Act& act) {
        recommend_upon(change, SanctionId{act.case_id.value}, app::typed<complaints::BreachFound>(act));
    });
    registry.reacts(app::ActKind::released_from_duties, [](app::Change& change, const app::Act& act) {
        released(change, app::typed<Released>(act).sanction);
    });
    registry.reacts(app::ActKind::release_ended, [](app::Change& change, const app::Act& act) {
        release_over(change, app::typed<ReleaseEnded>(act).sanction);
    });
    // PP 94/2021 art. 31: released while examined. With the decision that is over.
    registry.reacts(app::ActKind::sanction_decided, [](app::Change& change, const app::Act& act) {
        const auto s = load(change.db, app::typed<Decided>(act).sanction);
        if (s && s->release && !s->release->until)
            change.record(act.case_id, act.unit,
                          ReleaseEnded{s->id, change.today(), "Keputusan sudah dicatat"});
    });
    registry.reacts(app::ActKind::participant_added, [](app::Change& change, const app::Act& act) {
        const auto added = app::typed<matters::ParticipantAdded>(act);
        const auto by = released_by(change.db, added.person);
        if (!by) return;
        if (const auto s = load(change.db, *by)) stand_still(change, *s, added.matter);
    });
    registry.reacts(app::ActKind::off_day_added, [](app::Change& change, const app::Act& act) {
        count_anew(change, app::typed<app::OffDayAdded>(act).day);
    });
    registry.reacts(app::ActKind::decision_annulled, [](app::Change& change, const app::Act& act) {
        end_review(change, app::typed<decisions::DecisionAnnulled>(act));
    });
}

void record_silent_examiners(app::Site& site) {
    // The day is over last in the west; offices that still have hours are looked at again by the use case
    // itself.
    const auto latest = base::day_in(base::Zone::wit, site.clock.now());
    std::vector<Passed> passed;
    {
        const auto db = site.database.reader();
        passed = clocks_passed(db, latest);
    }
    if (passed.empty()) return;
    app::write_now(site, {}, [&](app::Change& change) {
        for (const auto& one : passed) record_if_silent(change, one.sanction);
    });
}

}  // namespace sanctions
