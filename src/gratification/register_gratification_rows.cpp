// What each act of gratification leaves in the tables.
#include "app/site.hpp"
#include "base/text.hpp"
#include "gratification/gratification_rows.hpp"

namespace gratification {
namespace {

constexpr store::Step schema{26, "gratification", R"(
create table gratification(
  id bigint primary key, case_id bigint not null, unit bigint not null, receiver bigint not null,
  direction text not null, form text not null, description text not null, basis text not null, rupiah bigint,
  kind text not null, occasion text not null, place text not null, received_on text not null, giver text not null,
  giver_role text not null, giver_organization text not null, giver_identifier text not null,
  giver_contact text not null, giver_tie text not null, giver_interest text not null, linked bigint not null,
  reason text not null, chronology text not null, goods text not null, obliged bigint not null, why text not null,
  state text not null, reported text not null, late bigint not null, due_to_unit text not null,
  due_to_kpk text not null, due_forward text not null, due_provisional bigint not null, forward_from text,
  completion_from text, completion_due text, missing text not null, addition text not null,
  forward_file text not null, forwarded text, forwarded_late bigint not null, status_due text, status text,
  status_number text not null, status_on text, handover_due text, handed_over text, handover_note text not null,
  deposited bigint not null, deposit_place text not null, closing text not null, version bigint not null,
  log_index bigint not null);
create index gratification_by_receiver on gratification(receiver, id);
create index gratification_by_unit on gratification(unit, id);
create index gratification_by_state on gratification(state, due_forward, id);
create index gratification_by_file on gratification(forward_file) where forward_file <> '';
create table gratification_file(
  gratification bigint not null, hash text not null, name text not null, type text not null, bytes bigint not null,
  primary key(gratification, hash));
create table gratification_move(
  gratification bigint not null, log_index bigint not null, cause text not null, to_kpk_before text not null,
  to_kpk text not null, forward_before text not null, forward text not null, primary key(gratification, log_index));
)"};
constexpr store::Step weighed_schema{562, "reports weighed anew with another's value", R"(
create table gratification_weighed(
  gratification bigint not null, log_index bigint not null, because bigint not null, why text not null, day text not null,
  primary key(gratification, log_index));
)"};

void report(store::Connection& db, const app::Act& act, const Reported& a) {
    const auto& t = a.telling;
    db.exec(
        "insert into gratification(id, case_id, unit, receiver, direction, form, description, basis, rupiah, "
        "kind,"
        " occasion, place, received_on, giver, giver_role, giver_organization, giver_identifier, "
        "giver_contact,"
        " giver_tie, giver_interest, linked, reason, chronology, goods, obliged, why, state, reported, late,"
        " due_to_unit, due_to_kpk, due_forward, due_provisional, forward_from, completion_from, "
        "completion_due,"
        " missing, addition, forward_file, forwarded, forwarded_late, status_due, status, status_number, "
        "status_on,"
        " handover_due, handed_over, handover_note, deposited, deposit_place, closing, version, log_index)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'with_unit', "
        "?, ?, ?,"
        " ?, ?, ?, ?, null, null, '', '', '', null, 0, null, null, '', null, null, null, '', 0, '', '', 1, "
        "?)",
        a.gratification, act.case_id, act.unit, act.actor, t.direction, t.form, t.description, t.basis,
        t.rupiah, t.kind, t.occasion, t.place, t.on, t.giver.name, t.giver.role, t.giver.organization,
        t.giver.identifier, t.giver.contact, t.giver.tie, t.giver.interest, t.linked_to_office, t.reason,
        t.chronology, t.goods, a.obliged, a.why, a.on, a.late, a.dues.to_unit, a.dues.to_kpk, a.dues.forward,
        a.dues.provisional, a.on, act.index);
    for (std::size_t i = 0; i < a.file_hashes.size(); ++i)
        db.exec(
            "insert into gratification_file(gratification, hash, name, type, bytes) values(?, ?, ?, ?, ?) on "
            "conflict"
            " do nothing",
            a.gratification, a.file_hashes[i], a.file_names[i], a.file_types[i], a.file_bytes[i]);
    app::grant(db, act.case_id, act.actor, app::Grant::declarant);
}

void give_back(store::Connection& db, const app::Act&, const Returned& a) {
    db.exec(
        "update gratification set state = 'returned', missing = ?, completion_from = ?, completion_due = ?,"
        " forward_from = null, version = version + 1 where id = ?",
        a.missing, a.on, a.due, a.gratification);
}

void weigh_others(store::Connection& db, const app::Act& act, const Completed& a) {
    // One of the two may have been erased.
    for (std::size_t i = 0; i < a.others.size() && i < a.others_why.size(); ++i) {
        const auto why = a.others_why[i];
        db.exec("update gratification set obliged = ?, why = ?, version = version + 1 where id = ?",
                why != rules::Weighed::exempt, why, a.others[i]);
        db.exec(
            "insert into gratification_weighed(gratification, log_index, because, why, day) values(?, ?, ?, "
            "?, "
            "?)",
            a.others[i], act.index, a.gratification, why, a.on);
    }
}

void complete(store::Connection& db, const app::Act& act, const Completed& a) {
    db.exec(
        "update gratification set state = 'with_unit', addition = ?, completion_from = null, completion_due "
        "= null,"
        " forward_from = ?, due_forward = ?, obliged = ?, why = ?, version = version + 1 where id = ?",
        a.addition, a.on, a.forward_by, a.obliged, a.why, a.gratification);
    if (a.rupiah)
        db.exec("update gratification set rupiah = ?, basis = 'known' where id = ?", *a.rupiah,
                a.gratification);
    weigh_others(db, act, a);
}

void forward(store::Connection& db, const app::Act&, const Forwarded& a) {
    db.exec(
        "update gratification set state = 'with_kpk', forward_file = ?, forwarded = ?, forwarded_late = ?,"
        " forward_from = null, status_due = ?, version = version + 1 where id = ?",
        a.file, a.on, a.beyond_limit, a.status_by, a.gratification);
}

void status(store::Connection& db, const app::Act&, const StatusRecorded& a) {
    db.exec(
        "update gratification set state = 'status_known', status = ?, status_number = ?, status_on = ?,"
        " handover_due = ?, version = version + 1 where id = ?",
        a.status, a.number, a.decided_on, a.handover_by, a.gratification);
}

void deposit(store::Connection& db, const app::Act&, const GoodsDeposited& a) {
    db.exec(
        "update gratification set deposited = 1, deposit_place = ?, goods = 'with_unit', version = version + "
        "1 where"
        " id = ?",
        a.place, a.gratification);
}

void release(store::Connection& db, const app::Act&, const GoodsReleased& a) {
    db.exec(
        "update gratification set deposited = 0, deposit_place = '', goods = 'none', version = version + 1 "
        "where id ="
        " ?",
        a.gratification);
}

void give_to_state(store::Connection& db, const app::Act&, const HandedOver& a) {
    db.exec(
        "update gratification set state = 'handed_over', handed_over = ?, handover_note = ?, deposited = 0,"
        " deposit_place = '', goods = 'none', version = version + 1 where id = ?",
        a.on, a.note, a.gratification);
}

void close(store::Connection& db, const app::Act&, const Closed& a) {
    db.exec("update gratification set state = 'closed', closing = ?, version = version + 1 where id = ?",
            a.reason, a.gratification);
}

void move(store::Connection& db, const app::Act& act, const DueMoved& a) {
    db.exec(
        "insert into gratification_move(gratification, log_index, cause, to_kpk_before, to_kpk, "
        "forward_before,"
        " forward) values(?, ?, ?, ?, ?, ?, ?)",
        a.gratification, act.index, a.cause, a.before.to_kpk, a.now.to_kpk, a.before.forward, a.now.forward);
    db.exec(
        "update gratification set due_to_unit = ?, due_to_kpk = ?, due_forward = ?, due_provisional = ?,"
        " completion_due = ?, handover_due = ?, version = version + 1 where id = ?",
        a.now.to_unit, a.now.to_kpk, a.now.forward, a.now.provisional, a.completion_now, a.handover_now,
        a.gratification);
}

void add_tables(app::Registry& registry) {
    registry.table({"gratification",
                    {"id",
                     "case_id",
                     "unit",
                     "receiver",
                     "direction",
                     "form",
                     "description",
                     "basis",
                     "rupiah",
                     "kind",
                     "occasion",
                     "place",
                     "received_on",
                     "giver",
                     "giver_role",
                     "giver_organization",
                     "giver_identifier",
                     "giver_contact",
                     "giver_tie",
                     "giver_interest",
                     "linked",
                     "reason",
                     "chronology",
                     "goods",
                     "obliged",
                     "why",
                     "state",
                     "reported",
                     "late",
                     "due_to_unit",
                     "due_to_kpk",
                     "due_forward",
                     "due_provisional",
                     "forward_from",
                     "completion_from",
                     "completion_due",
                     "missing",
                     "addition",
                     "forward_file",
                     "forwarded",
                     "forwarded_late",
                     "status_due",
                     "status",
                     "status_number",
                     "status_on",
                     "handover_due",
                     "handed_over",
                     "handover_note",
                     "deposited",
                     "deposit_place",
                     "closing",
                     "version",
                     "log_index"},
                    1});
    registry.table(
        {"gratification_move",
         {"gratification", "log_index", "cause", "to_kpk_before", "to_kpk", "forward_before", "forward"},
         2});
    registry.table({"gratification_weighed", {"gratification", "log_index", "because", "why", "day"}, 2});
    registry.table({"gratification_file", {"gratification", "hash", "name", "type", "bytes"}, 2});
}

}  // namespace

void register_gratification(app::Registry& registry) {
    registry.schema(schema);
    registry.schema(weighed_schema);
    registry.applies<Reported>(report);
    registry.applies<Returned>(give_back);
    registry.applies<Completed>(complete);
    registry.applies<Forwarded>(forward);
    registry.applies<StatusRecorded>(status);
    registry.applies<GoodsDeposited>(deposit);
    registry.applies<GoodsReleased>(release);
    registry.applies<HandedOver>(give_to_state);
    registry.applies<Closed>(close);
    registry.applies<DueMoved>(move);
    add_tables(registry);
}

}  // namespace gratification
