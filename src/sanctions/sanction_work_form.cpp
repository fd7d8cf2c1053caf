// Each step in the writer's transaction: facts, use case, act; or the page that says why not.
#include "app/status_page.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "declarations/declaration_facts_rows.hpp"
#include "people/people_rows.hpp"
#include "sanctions/candidate_rows.hpp"
#include "sanctions/refusal_words_form.hpp"
#include "sanctions/sanction_form.hpp"

namespace sanctions {
namespace {

[[noreturn]] void not_there(const Turn& turn) { throw app::Stop{app::not_found(*turn.site, turn.request)}; }
template <class E>
[[noreturn]] void no(const Turn& turn, E why) {
    throw app::Stop{app::refused(*turn.site, turn.request, base::name(why), sentence(why), article(why))};
}

Sanction seen(app::Change& change, const Turn& turn, SanctionId id) {
    auto s =
        find(change.db, id, app::scope(change.actor.person, app::Action::handle_sanction, change.today()));
    if (!s) not_there(turn);
    return std::move(*s);
}

// Limits end at midnight where the respondent serves, wherever who acts may be.
base::Date day_at(app::Change& change, UnitId unit) {
    return declarations::day_at(change.db, unit, change.now);
}

template <class Use>
void step(app::Change& change, const Turn& turn, SanctionId id, Use use) {
    const auto s = seen(change, turn, id);
    auto facts = facts_for(change.db, s, change.actor.person, change.today(), change.calendar());
    facts.today = day_at(change, s.unit);
    const auto act = use(facts);
    if (!act) no(turn, act.error());
    change.record(case_of(id), s.unit, *act);
}

// What comes after the decision is followed by the Inspectorate too: appeals and rulings reach it, not the
// examiner.
template <class Use>
void step_after_decision(app::Change& change, const Turn& turn, SanctionId id, Use use) {
    step(change, turn, id, [&](ExamineFacts facts) {
        facts.examines |=
            app::may(change.db, facts.actor, app::Action::handle_sanction, facts.sanction.unit, facts.today);
        return use(facts);
    });
}

std::optional<people::StaffKind> kind_of(store::Connection& db, PersonId person, base::Date day) {
    if (people::appointments_of(db, person, day).empty()) return std::nullopt;
    const auto loaded = people::load_person(db, person);
    return loaded ? std::optional(loaded->kind) : std::nullopt;
}

UnitId unit_of(store::Connection& db, const Turn& turn, PersonId person) {
    const auto loaded = people::load_person(db, person);
    if (!loaded) not_there(turn);
    return loaded->unit;
}

}  // namespace

SanctionId tell(app::Change& change, const Turn& turn, const Suspected& suspected) {
    const auto unit = unit_of(change.db, turn, suspected.respondent);
    const auto act = tell_breach(
        {.id = change.new_id<SanctionId>(),
         .actor = change.actor.person,
         .respondent_is_official = kind_of(change.db, suspected.respondent, change.today()).has_value(),
         .today = day_at(change, unit)},
        suspected);
    if (!act) no(turn, act.error());
    change.record(case_of(act->sanction), unit, *act);
    return act->sanction;
}

SanctionId recommend(app::Change& change, const Turn& turn, std::optional<SanctionId> told,
                     const Suspected& given) {
    auto suspected = given;
    RecommendFacts facts{.id = told ? *told : change.new_id<SanctionId>(),
                         .actor = change.actor.person,
                         .today = change.today()};
    if (told) {
        const auto before = seen(change, turn, *told);
        facts.before = before.state;
        suspected.respondent = before.respondent;  // whom it is about is not changed on the way
        for (const auto person : involved_in(change.db, *told)) suspected.involved.push_back(person);
    }
    const auto unit = unit_of(change.db, turn, suspected.respondent);
    facts.actor_is =
        recommender_is(change.db, facts.actor, suspected.respondent, unit, suspected.matter, facts.today);
    facts.kind = kind_of(change.db, suspected.respondent, facts.today);
    facts.examiner =
        examiner_for(change.db, suspected.respondent, suspected.matter, facts.today, suspected.involved);
    facts.today = day_at(change, unit);
    facts.calendar = &change.calendar();
    facts.region = app::region_of(unit);
    const auto act = recommend_examination(facts, suspected);
    if (!act) no(turn, act.error());
    change.record(case_of(act->sanction), unit, *act);
    return act->sanction;
}

void dismiss(app::Change& change, const Turn& turn, SanctionId id, const std::string& reason) {
    const auto s = seen(change, turn, id);
    const bool handles =
        app::may(change.db, change.actor.person, app::Action::handle_sanction, s.unit, change.today());
    const auto act = dismiss_breach({s, handles, day_at(change, s.unit)}, reason);
    if (!act) no(turn, act.error());
    change.record(case_of(id), s.unit, *act);
}

void call(app::Change& change, const Turn& turn, SanctionId id, const Calling& calling) {
    step(change, turn, id, [&](const ExamineFacts& f) { return summon(f, calling); });
}
void name_members(app::Change& change, const Turn& turn, SanctionId id, const Team& team) {
    const auto involved = involved_in(change.db, id);
    step(change, turn, id, [&](const ExamineFacts& f) {
        return name_team(f, team,
                         {.involved = involved,
                          .oversees = holds_role(change.db, team.oversight, app::Role::inspectorate,
                                                 f.sanction.unit, f.today),
                          .handles_staff = holds_role(change.db, team.human_resources, app::Role::legal_hr,
                                                      f.sanction.unit, f.today)});
    });
}
void hear(app::Change& change, const Turn& turn, SanctionId id, const Hearing& hearing) {
    step(change, turn, id, [&](const ExamineFacts& f) { return hold_hearing(f, hearing); });
}

// The Plh. is appointed in the same transaction, to the respondent's own post.
void let_go(app::Change& change, const Turn& turn, SanctionId id, const Releasing& given) {
    const auto s = seen(change, turn, id);
    const auto held = people::appointments_of(change.db, s.respondent, change.today());
    auto releasing = given;
    const bool stands_in = given.acting && !held.empty() && given.acting != s.respondent;
    if (!stands_in) releasing.acting = {};
    const auto appointment = stands_in ? change.new_id<AppointmentId>() : AppointmentId{};
    step(change, turn, id,
         [&](const ExamineFacts& f) { return release_from_duties(f, releasing, appointment); });
    if (!stands_in) return;
    const auto position = people::load_position(change.db, held.front().position);
    change.record(
        CaseId{releasing.acting.value}, position ? position->unit : s.unit,
        people::AppointmentMade{appointment, releasing.acting, held.front().position, people::Holding::plh,
                                change.today(), std::nullopt, "Pembebasan sementara, kasus " + id.text()});
}
void take_back(app::Change& change, const Turn& turn, SanctionId id, const std::string& reason) {
    step(change, turn, id, [&](const ExamineFacts& f) { return end_release(f, reason); });
}

void refer(app::Change& change, const Turn& turn, SanctionId id, const Referral& referral) {
    const auto bytes =
        complaint_file(change.db, seen(change, turn, id), web::Text("BERKAS ADUAN", "COMPLAINT FILE"));
    const auto hash = base::hex(base::bytes_of(base::sha256(bytes)));
    step(change, turn, id,
         [&](const ExamineFacts& f) { return refer_case(f, referral.to, referral.number, hash); });
    keep_file(change.db, hash, bytes);
}

void decide(app::Change& change, const Turn& turn, SanctionId id, const Deciding& deciding) {
    step(change, turn, id, [&](const ExamineFacts& f) { return decide_sanction(f, deciding); });
}
void deliver(app::Change& change, const Turn& turn, SanctionId id, const std::string& how) {
    step(change, turn, id, [&](const ExamineFacts& f) { return deliver_decision(f, how); });
}

void appeal(app::Change& change, const Turn& turn, SanctionId id, const std::string& ground) {
    const auto s = load(change.db, id);
    if (!s || s->respondent != change.actor.person || s->state < State::summoned) not_there(turn);
    const auto act = lodge_appeal(*s, change.actor.person, day_at(change, s->unit), ground);
    if (!act) no(turn, act.error());
    change.record(case_of(id), s->unit, *act);
}

void record_result(app::Change& change, const Turn& turn, SanctionId id, const AppealTold& told) {
    step_after_decision(change, turn, id, [&](const ExamineFacts& f) { return record_appeal(f, told); });
}
void annul(app::Change& change, const Turn& turn, SanctionId id, const Annulling& annulling) {
    step_after_decision(change, turn, id, [&](const ExamineFacts& f) {
        return annul_sanction(f, annulling.number, annulling.text);
    });
}

// ---- reviews ----

namespace {

Affected seen(app::Change& change, const Turn& turn, MatterId id) {
    auto one = affected_one(
        change.db, app::scope(change.actor.person, app::Action::review_decision, change.today()), id);
    if (!one) not_there(turn);
    return std::move(*one);
}

ReviewFacts review_facts(app::Change& change, const Affected& one) {
    auto facts = facts_for_review(change.db, one, change.actor.person, change.today(), change.calendar());
    facts.today = day_at(change, one.unit);
    return facts;
}

}  // namespace

void open_review(app::Change& change, const Turn& turn, MatterId id, const Reviewing& in) {
    const auto one = seen(change, turn, id);
    const auto act = open_review(review_facts(change, one), in.conflicted, in.found_on, in.public_interest);
    if (!act) no(turn, act.error());
    change.record(matters::case_of(id), one.unit, *act);
}

void let_stand(app::Change& change, const Turn& turn, MatterId id, const std::string& ground) {
    const auto one = seen(change, turn, id);
    const auto act = let_stand(review_facts(change, one), ground);
    if (!act) no(turn, act.error());
    change.record(matters::case_of(id), one.unit, *act);
}

void replace(app::Change& change, const Turn& turn, MatterId id, MatterId by) {
    const auto one = seen(change, turn, id);
    const auto act = replace_decision(
        facts_for_successor(change.db, one, by, change.actor.person, change.today()), id, by);
    if (!act) no(turn, act.error());
    change.record(matters::case_of(id), one.unit, *act);
}

}  // namespace sanctions
