// What each act of a declaration leaves in the tables.
#include "declarations/apply_rows.hpp"

#include "app/site.hpp"
#include "base/text.hpp"
#include "declarations/declaration_rows.hpp"
#include "declarations/schema_rows.hpp"
#include "matters/declared_rows.hpp"
#include "matters/referral_rows.hpp"

namespace declarations {

std::string text_of(const std::vector<rules::Ground>& grounds) {
    std::string out;
    for (auto g : grounds) {
        if (!out.empty()) out += ' ';
        out += base::name(g);
    }
    return out;
}

std::vector<rules::Ground> grounds_from(std::string_view text) {
    std::vector<rules::Ground> out;
    for (auto part : base::split(text, ' '))
        if (const auto g = base::from_name<rules::Ground>(part)) out.push_back(*g);
    return out;
}

Desk desk_of(store::Connection& db, DeclarationId id) {
    const auto row =
        db.query<State, PersonId, UnitId>("select state, superior, unit from declaration where id = ?", id)
            .one();
    if (!row) throw store::Error(store::Error::Kind::other, "an act on a declaration that is not there");
    const auto& [state, superior, unit] = *row;
    return {state, superior, unit};
}

namespace {

void put(store::Connection& db, PersonId person, State state, std::int64_t by) {
    db.exec(
        "insert into declaration_inbox(person, state, value) values(?, ?, ?) on conflict(person, state)"
        " do update set value = declaration_inbox.value + excluded.value",
        person, state, by);
}

constexpr bool is_open(State s) { return s == State::submitted || s == State::returned; }

}  // namespace

void move(store::Connection& db, DeclarationId id, const Desk& from, State to, PersonId superior,
          AppointmentId capacity) {
    put(db, from.superior, from.state, -1);
    put(db, superior, to, 1);
    db.exec(
        "update declaration set state = ?, superior = ?, superior_capacity = ?, version = version + 1 where "
        "id = ?",
        to, superior, capacity, id);
    if (is_open(from.state) != is_open(to)) app::bump(db, from.unit, open_measure, is_open(to) ? 1 : -1);
    if (superior == from.superior) return;
    // Who had it goes on reading: he answers for what he did or did not do.
    app::end_grant(db, case_of(id), from.superior, app::Grant::superior);
    app::grant(db, case_of(id), from.superior, app::Grant::superior_of_superior);
    app::grant(db, case_of(id), superior, app::Grant::superior);
}

void start_clock(store::Connection& db, DeclarationId id, base::Date due, base::Date since) {
    db.exec(
        "insert into declaration_clock(declaration, due, since) values(?, ?, ?) on conflict(declaration)"
        " do update set since = case when declaration_clock.due = excluded.due then declaration_clock.since"
        " else excluded.since end, due = excluded.due",
        id, due, since);
}

void stop_clock(store::Connection& db, DeclarationId id) {
    db.exec("delete from declaration_clock where declaration = ?", id);
}

std::int64_t next_number(std::optional<std::int64_t> last) { return last.value_or(0) + 1; }

namespace {

void stay(store::Connection& db, DeclarationId id, const Desk& from, State to) {
    const auto capacity =
        db.query<AppointmentId>("select superior_capacity from declaration where id = ?", id)
            .value()
            .value_or(AppointmentId{});
    move(db, id, from, to, from.superior, capacity);
}

void begin(store::Connection& db, const app::Act& act, const Submitted& a, Origin origin) {
    const PersonId opener = origin == Origin::own_initiative ? act.actor : PersonId{};
    const auto province = a.unit.value / 100 * 100;
    db.exec(
        "insert into declaration(id, case_id, unit, province, declarant, capacity, origin, opener, state, "
        "type, matter,"
        " party_name, relation, source, grounds, other_law, description, already_public, proposed_control, "
        "known_since,"
        " superior, superior_capacity, submitted, due, due_provisional, completion_due, silences, "
        "nobody_left, version)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, 'submitted', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, "
        "0, 0, 1)",
        a.declaration, case_of(a.declaration), a.unit, province, a.declarant, a.capacity, origin, opener,
        a.type, a.matter, a.party_name, a.relation, a.source, text_of(a.grounds), a.other_law, a.description,
        a.already_public, a.proposed_control, a.known_since, a.superior, a.superior_capacity, a.on, a.due,
        a.due_provisional);
    const auto object = case_of(a.declaration);
    app::grant(db, object, a.declarant, app::Grant::declarant);
    app::grant(db, object, a.superior, app::Grant::superior);
    if (opener && opener != a.superior) app::grant(db, object, opener, app::Grant::witness);
    put(db, a.superior, State::submitted, 1);
    start_clock(db, a.declaration, a.due, a.on);
    app::bump(db, a.unit, origin == Origin::declarant ? submitted_measure : own_initiative_measure, 1);
    app::bump(db, a.unit, open_measure, 1);
    if (a.matter) matters::set_declared(db, *a.matter, a.declarant, object);
}

void submitted(store::Connection& db, const app::Act& act, const Submitted& a) {
    begin(db, act, a, Origin::declarant);
}
void opened(store::Connection& db, const app::Act& act, const OpenedOnOwnInitiative& a) {
    begin(db, act, a, Origin::own_initiative);
    matters::close_referrals(db, act.actor, a.declarant);
}

void attached(store::Connection& db, const app::Act&, const EvidenceAttached& a) {
    const auto number =
        next_number(db.query<std::optional<std::int64_t>>(
                          "select max(number) from declaration_evidence where declaration = ?", a.declaration)
                        .value()
                        .value_or(std::nullopt));
    db.exec(
        "insert into declaration_evidence(declaration, number, name, type, hash, bytes) values(?, ?, ?, ?, "
        "?, ?)",
        a.declaration, number, a.name, a.type, a.hash, a.bytes);
    db.exec("update declaration set version = version + 1 where id = ?", a.declaration);
}

void returned(store::Connection& db, const app::Act&, const Returned& a) {
    stay(db, a.declaration, desk_of(db, a.declaration), State::returned);
    stop_clock(db, a.declaration);
    db.exec("update declaration set completion_due = ? where id = ?", a.completion_due, a.declaration);
}

void completed(store::Connection& db, const app::Act&, const Completed& a) {
    stay(db, a.declaration, desk_of(db, a.declaration), State::submitted);
    start_clock(db, a.declaration, a.due, a.on);
    db.exec(
        "update declaration set description = ?, submitted = ?, due = ?, due_provisional = ?, completion_due "
        "= null,"
        " nobody_left = 0 where id = ?",
        a.description, a.on, a.due, a.due_provisional, a.declaration);
}

void withdrawn(store::Connection& db, const app::Act&, const Withdrawn& a) {
    const auto desk = desk_of(db, a.declaration);
    stay(db, a.declaration, desk, State::withdrawn);
    stop_clock(db, a.declaration);
    app::bump(db, desk.unit, withdrawn_measure, 1);
    const auto row = db.query<std::optional<MatterId>, PersonId>(
                           "select matter, declarant from declaration where id = ?", a.declaration)
                         .one();
    if (row && std::get<0>(*row))
        matters::set_withdrawn(db, *std::get<0>(*row), std::get<1>(*row), case_of(a.declaration));
}

void determined(store::Connection& db, const app::Act&, const Determined& a) {
    const auto desk = desk_of(db, a.declaration);
    move(db, a.declaration, desk, State::determined, a.decider, a.capacity);
    stop_clock(db, a.declaration);
    const auto number = next_number(
        db.query<std::optional<std::int64_t>>(
              "select max(number) from declaration_determination where declaration = ?", a.declaration)
            .value()
            .value_or(std::nullopt));
    db.exec(
        "insert into declaration_determination(declaration, number, decider, capacity, truth, truth_reason, "
        "impact,"
        " impact_reason, from_day, until_day, substitute, on_day, due, late, report_by, deliver_by)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        a.declaration, number, a.decider, a.capacity, a.truth, a.truth_reason, a.impact, a.impact_reason,
        a.from, a.until, a.substitute, a.on, a.due, a.late, a.report_by, a.deliver_by);
    bool bars = false;
    for (const auto control : a.controls) {
        db.exec(
            "insert into declaration_control(declaration, number, control, carried_out, note, reported)"
            " values(?, ?, ?, null, '', null)",
            a.declaration, number, control);
        bars = bars || rules::bars(control);
    }
    app::bump(db, desk.unit, determined_measure, 1);
    if (a.late) app::bump(db, desk.unit, determined_late_measure, 1);
    if (bars) app::bump(db, desk.unit, bars_measure, 1);
}

void silence_recorded(store::Connection& db, const app::Act&, const SilenceRecorded& a) {
    const auto desk = desk_of(db, a.declaration);
    const auto number =
        next_number(db.query<std::optional<std::int64_t>>(
                          "select max(number) from declaration_silence where declaration = ?", a.declaration)
                        .value()
                        .value_or(std::nullopt));
    db.exec(
        "insert into declaration_silence(declaration, number, silent, capacity, was_due, on_day, next, "
        "next_reason, due)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        a.declaration, number, a.silent, a.silent_capacity, a.was_due, a.on, a.next, a.next_reason, a.due);
    app::bump(db, desk.unit, silences_measure, 1);
    if (!a.next) {
        stop_clock(db, a.declaration);
        db.exec(
            "update declaration set silences = silences + 1, nobody_left = 1, version = version + 1 where id "
            "= ?",
            a.declaration);
        return;
    }
    move(db, a.declaration, desk, State::submitted, a.next, a.next_capacity);
    start_clock(db, a.declaration, a.due, a.on);
    db.exec("update declaration set silences = silences + 1, due = ?, due_provisional = ? where id = ?",
            a.due, a.due_provisional, a.declaration);
}

void superior_replaced(store::Connection& db, const app::Act&, const SuperiorReplaced& a) {
    const auto desk = desk_of(db, a.declaration);
    if (a.to)
        move(db, a.declaration, desk, desk.state, a.to, a.to_capacity);
    else
        stay(db, a.declaration, desk, desk.state);
    if (a.nobody_left)
        stop_clock(db, a.declaration);
    else if (desk.state == State::submitted)
        start_clock(db, a.declaration, a.due, a.on);
    db.exec("update declaration set due = ?, due_provisional = ?, nobody_left = ? where id = ?", a.due,
            a.due_provisional, a.nobody_left, a.declaration);
}

}  // namespace

void register_declarations(app::Registry& registry) {
    for (const auto& step : {schema, declared_schema, dropped_schema}) registry.schema(step);
    registry.applies<Submitted>(submitted);
    registry.applies<OpenedOnOwnInitiative>(opened);
    registry.applies<EvidenceAttached>(attached);
    registry.applies<Returned>(returned);
    registry.applies<Completed>(completed);
    registry.applies<Withdrawn>(withdrawn);
    registry.applies<Determined>(determined);
    registry.applies<SilenceRecorded>(silence_recorded);
    registry.applies<SuperiorReplaced>(superior_replaced);
    registry.table({"declaration",
                    {"id",
                     "case_id",
                     "unit",
                     "province",
                     "declarant",
                     "capacity",
                     "origin",
                     "opener",
                     "state",
                     "type",
                     "matter",
                     "party_name",
                     "relation",
                     "source",
                     "grounds",
                     "other_law",
                     "description",
                     "already_public",
                     "proposed_control",
                     "known_since",
                     "superior",
                     "superior_capacity",
                     "submitted",
                     "due",
                     "due_provisional",
                     "completion_due",
                     "silences",
                     "nobody_left",
                     "version"}});
    registry.table({"declaration_clock", {"declaration", "due", "since"}});
    registry.table(
        {"declaration_determination",
         {"declaration", "number", "decider", "capacity", "truth", "truth_reason", "impact", "impact_reason",
          "from_day", "until_day", "substitute", "on_day", "due", "late", "report_by", "deliver_by"},
         2});
    registry.table(
        {"declaration_control", {"declaration", "number", "control", "carried_out", "note", "reported"}, 3});
    registry.table({"declaration_evidence", {"declaration", "number", "name", "type", "hash", "bytes"}, 2});
    registry.table(
        {"declaration_silence",
         {"declaration", "number", "silent", "capacity", "was_due", "on_day", "next", "next_reason", "due"},
         2});
    registry.table({"declaration_inbox", {"person", "state", "value"}, 2});
    register_dropped(registry);
    register_inspection(registry);
    register_moved_limits(registry);
}

}  // namespace declarations
