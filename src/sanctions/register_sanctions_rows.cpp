// What each act of sanctions leaves in the tables.
#include "app/site.hpp"
#include "sanctions/review_rows.hpp"
#include "sanctions/sanction_rows.hpp"
#include "sanctions/schema_rows.hpp"

namespace sanctions {
namespace {

void keep_out(store::Connection& db, const app::Act& act, SanctionId id, PersonId respondent,
              const std::vector<PersonId>& involved) {
    app::exclude(db, act.case_id, respondent);
    for (const auto person : involved) {
        app::exclude(db, act.case_id, person);
        db.exec("insert into sanction_involved(sanction, person) values(?, ?) on conflict do nothing", id,
                person);
    }
}

void insert(store::Connection& db, const app::Act& act, SanctionId id, PersonId respondent,
            rules::Breach breach, rules::SanctionRoute route, const std::optional<MatterId>& matter,
            const std::string& facts, State state, base::Date on) {
    db.exec(
        "insert into sanction_case(id, case_id, unit, respondent, breach, route, matter, origin, facts, "
        "loss, expected,"
        " state, told_by, recommended_by, recommender, dismissal, examiner, examiner_capacity, "
        "examiner_reason, began,"
        " due, due_from, came, hearing_record, heard_on, referred_to, file, outcome, level, measure, "
        "decided_on,"
        " deliver_by, delivered_on, delivered_late, appeal_by, appeal_open, annulled, released_from, "
        "released_until,"
        " acting, acting_appointment, version) values(?, ?, ?, ?, ?, ?, ?, 0, ?, 0, null, ?, 0, 0, "
        "'neither', '', 0, 0,"
        " '', ?, null, null, 0, '', null, '', '', null, null, null, null, null, null, 0, null, 0, 0, null, "
        "null, 0, 0,"
        " 0) on conflict(id) do nothing",
        id, act.case_id, act.unit, respondent, breach, route, matter, facts, state, on);
}

void next_version(store::Connection& db, SanctionId id) {
    db.exec("update sanction_case set version = version + 1 where id = ?", id);
}

void apply_told(store::Connection& db, const app::Act& act, const Told& a) {
    insert(db, act, a.sanction, a.respondent, a.breach, {}, a.matter, a.facts, State::told, a.on);
    db.exec("update sanction_case set told_by = ? where id = ?", act.actor, a.sanction);
    keep_out(db, act, a.sanction, a.respondent, a.involved);
    next_version(db, a.sanction);
}

void apply_dismissed(store::Connection& db, const app::Act&, const Dismissed& a) {
    db.exec("update sanction_case set state = 'dismissed', dismissal = ? where id = ?", a.reason, a.sanction);
    next_version(db, a.sanction);
}

void charge(store::Connection& db, CaseId object, SanctionId id, PersonId examiner, AppointmentId capacity,
            const std::string& reason) {
    db.exec("update sanction_case set examiner = ?, examiner_capacity = ?, examiner_reason = ? where id = ?",
            examiner, capacity, reason, id);
    if (examiner) app::grant(db, object, examiner, app::Grant::examiner);
}

void apply_recommended(store::Connection& db, const app::Act& act, const Recommended& a) {
    insert(db, act, a.sanction, a.respondent, a.breach, a.route, a.matter, a.facts, State::recommended, a.on);
    db.exec(
        "update sanction_case set state = 'recommended', breach = ?, route = ?, matter = ?, origin = ?, "
        "facts = ?, loss = ?,"
        " expected = ?, recommended_by = ?, recommender = ?, began = ?, due = ?, due_from = ? where id = ?",
        a.breach, a.route, a.matter, a.source, a.facts, a.loss, a.expected, act.actor, a.recommender, a.on,
        a.due, a.on, a.sanction);
    keep_out(db, act, a.sanction, a.respondent, a.involved);
    charge(db, act.case_id, a.sanction, a.examiner, a.examiner_capacity, a.examiner_reason);
    next_version(db, a.sanction);
}

void apply_examiner_silent(store::Connection& db, const app::Act& act, const ExaminerSilent& a) {
    db.exec(
        "insert into sanction_silence(sanction, log_index, silent, was_due, day, next) values(?, ?, ?, ?, ?, "
        "?)",
        a.sanction, act.index, a.silent, a.was_due, a.on, a.next);
    app::end_grant(db, act.case_id, a.silent, app::Grant::examiner);
    charge(db, act.case_id, a.sanction, a.next, a.next_capacity, a.next_reason);
    db.exec("update sanction_case set due = ?, due_from = ? where id = ?", a.due, a.on, a.sanction);
    next_version(db, a.sanction);
}

// Who was of the team before and is not now reads the case no more.
void apply_team_named(store::Connection& db, const app::Act& act, const TeamNamed& a) {
    if (const auto before =
            db.query<PersonId, PersonId, PersonId>(
                  "select superior, oversight, human_resources from sanction_team where sanction = ?",
                  a.sanction)
                .one()) {
        const auto& [superior, oversight, human_resources] = *before;
        for (const auto member : {superior, oversight, human_resources})
            app::end_grant(db, act.case_id, member, app::Grant::witness);
    }
    db.exec(
        "insert into sanction_team(sanction, superior, oversight, human_resources) values(?, ?, ?, ?) on "
        "conflict(sanction) do"
        " update set superior = excluded.superior, oversight = excluded.oversight, human_resources = "
        "excluded.human_resources",
        a.sanction, a.superior, a.oversight, a.human_resources);
    for (const auto member : {a.superior, a.oversight, a.human_resources})
        app::grant(db, act.case_id, member, app::Grant::witness);
    next_version(db, a.sanction);
}

void apply_summoned(store::Connection& db, const app::Act&, const Summoned& a) {
    db.exec(
        "insert into sanction_summons(sanction, number, issued, hearing_on, hour, place, late) values(?, ?, "
        "?, "
        "?, ?, ?, ?)",
        a.sanction, a.number, a.on, a.hearing_on, a.time, a.place, a.late);
    db.exec("update sanction_case set state = 'summoned', due = null, due_from = null where id = ?",
            a.sanction);
    next_version(db, a.sanction);
}

void apply_released(store::Connection& db, const app::Act&, const Released& a) {
    db.exec(
        "update sanction_case set released_from = ?, released_until = null, acting = ?, acting_appointment = "
        "? where id = ?",
        a.on, a.acting, a.appointment, a.sanction);
    next_version(db, a.sanction);
}

void apply_release_ended(store::Connection& db, const app::Act&, const ReleaseEnded& a) {
    db.exec("update sanction_case set released_until = ? where id = ?", a.on, a.sanction);
    next_version(db, a.sanction);
}

void apply_hearing_held(store::Connection& db, const app::Act&, const HearingHeld& a) {
    db.exec(
        "update sanction_case set state = 'heard', came = ?, hearing_record = ?, heard_on = ? where id = ?",
        a.came, a.record, a.on, a.sanction);
    next_version(db, a.sanction);
}

void apply_referred(store::Connection& db, const app::Act&, const Referred& a) {
    db.exec(
        "update sanction_case set state = 'referred', referred_to = ?, file = ?, due = null, due_from = null "
        "where id = ?",
        a.to + ", " + a.number, a.file, a.sanction);
    next_version(db, a.sanction);
}

void add_line(store::Connection& db, const app::Act& act, SanctionId id, const RecordLine& line) {
    db.exec(
        "insert into sanction_record(sanction, log_index, kind, day, level, measure, number, words) "
        "values(?, ?, ?, ?, ?, ?, ?, ?)",
        id, act.index, line.kind, line.on, line.level, line.measure, line.number, line.text);
    next_version(db, id);
}

void apply_decided(store::Connection& db, const app::Act& act, const Decided& a) {
    db.exec(
        "update sanction_case set state = 'decided', outcome = ?, level = ?, measure = ?, decided_on = ?, "
        "deliver_by = ?, due = null,"
        " due_from = null where id = ?",
        a.outcome, a.level, a.measure, a.decided_on, a.deliver_by, a.sanction);
    auto text = a.text;
    if (!a.level_reason.empty()) text += (text.empty() ? "" : "\n") + a.level_reason;
    add_line(db, act, a.sanction, {RecordKind::decided, a.decided_on, a.level, a.measure, a.number, text});
}

void apply_delivered(store::Connection& db, const app::Act&, const Delivered& a) {
    db.exec(
        "update sanction_case set state = 'delivered', delivered_on = ?, delivered_late = ?, appeal_by = ? "
        "where id = ?",
        a.on, a.late, a.appeal_by, a.sanction);
    next_version(db, a.sanction);
}

void apply_appealed(store::Connection& db, const app::Act& act, const Appealed& a) {
    db.exec("update sanction_case set appeal_open = 1 where id = ?", a.sanction);
    add_line(db, act, a.sanction, {RecordKind::appealed, a.on, {}, {}, "", a.ground});
}

// What is in force changes; the lines before stay.
void apply_appeal_decided(store::Connection& db, const app::Act& act, const AppealDecided& a) {
    db.exec("update sanction_case set appeal_open = 0, annulled = ? where id = ?",
            a.result == AppealResult::annulled, a.sanction);
    if (a.result == AppealResult::changed)
        db.exec("update sanction_case set level = ?, measure = ? where id = ?", a.level, a.measure,
                a.sanction);
    add_line(db, act, a.sanction, {RecordKind::appeal_decided, a.on, a.level, a.measure, a.number, a.text});
}

void apply_annulled(store::Connection& db, const app::Act& act, const Annulled& a) {
    db.exec("update sanction_case set annulled = 1, appeal_open = 0 where id = ?", a.sanction);
    add_line(db, act, a.sanction, {RecordKind::annulled, a.on, {}, {}, a.number, a.text});
}

void apply_due_moved(store::Connection& db, const app::Act& act, const DueMoved& a) {
    db.exec("update sanction_case set due = ?, deliver_by = ?, appeal_by = ? where id = ?", a.due,
            a.deliver_by, a.appeal_by, a.sanction);
    const auto pair = a.due != a.due_before              ? std::pair{a.due_before, a.due}
                      : a.deliver_by != a.deliver_before ? std::pair{a.deliver_before, a.deliver_by}
                                                         : std::pair{a.appeal_before, a.appeal_by};
    if (pair.first && pair.second)
        db.exec("insert into sanction_move(sanction, log_index, cause, was, became) values(?, ?, ?, ?, ?)",
                a.sanction, act.index, a.cause, *pair.first, *pair.second);
    next_version(db, a.sanction);
}

void add_tables(app::Registry& registry) {
    registry.table({"sanction_case",
                    {"id",
                     "case_id",
                     "unit",
                     "respondent",
                     "breach",
                     "route",
                     "matter",
                     "origin",
                     "facts",
                     "loss",
                     "expected",
                     "state",
                     "told_by",
                     "recommended_by",
                     "recommender",
                     "dismissal",
                     "examiner",
                     "examiner_capacity",
                     "examiner_reason",
                     "began",
                     "due",
                     "due_from",
                     "came",
                     "hearing_record",
                     "heard_on",
                     "referred_to",
                     "file",
                     "outcome",
                     "level",
                     "measure",
                     "decided_on",
                     "deliver_by",
                     "delivered_on",
                     "delivered_late",
                     "appeal_by",
                     "appeal_open",
                     "annulled",
                     "released_from",
                     "released_until",
                     "acting",
                     "acting_appointment",
                     "version"},
                    1});
    registry.table({"sanction_involved", {"sanction", "person"}, 2});
    registry.table(
        {"sanction_summons", {"sanction", "number", "issued", "hearing_on", "hour", "place", "late"}, 2});
    registry.table({"sanction_team", {"sanction", "superior", "oversight", "human_resources"}, 1});
    registry.table({"sanction_record",
                    {"sanction", "log_index", "kind", "day", "level", "measure", "number", "words"},
                    2});
    registry.table({"sanction_silence", {"sanction", "log_index", "silent", "was_due", "day", "next"}, 2});
    registry.table({"sanction_move", {"sanction", "log_index", "cause", "was", "became"}, 2});
}

}  // namespace

void register_sanctions(app::Registry& registry) {
    registry.schema(schema);
    registry.schema(late_summons_schema);
    registry.applies<Told>(apply_told);
    registry.applies<Dismissed>(apply_dismissed);
    registry.applies<Recommended>(apply_recommended);
    registry.applies<ExaminerSilent>(apply_examiner_silent);
    registry.applies<TeamNamed>(apply_team_named);
    registry.applies<Summoned>(apply_summoned);
    registry.applies<Released>(apply_released);
    registry.applies<ReleaseEnded>(apply_release_ended);
    registry.applies<HearingHeld>(apply_hearing_held);
    registry.applies<Referred>(apply_referred);
    registry.applies<Decided>(apply_decided);
    registry.applies<Delivered>(apply_delivered);
    registry.applies<Appealed>(apply_appealed);
    registry.applies<AppealDecided>(apply_appeal_decided);
    registry.applies<Annulled>(apply_annulled);
    registry.applies<DueMoved>(apply_due_moved);
    add_tables(registry);
    register_reviews(registry);
}

}  // namespace sanctions
