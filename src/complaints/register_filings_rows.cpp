// The tables, and what each act leaves in them.
#include "base/text.hpp"
#include "complaints/escrow_rows.hpp"
#include "complaints/move_filing.hpp"

namespace complaints {
namespace {

// `sent` is the form's key, hashed, so that a form sent twice is one filing or one message (a handler's:
// random). A code is found by `lookup`.
constexpr store::Step schema{50, "filings, their threads, files and readers", R"(
create table filing(
  id bigint primary key, case_id bigint not null, unit bigint not null, track text not null, channel text not null,
  lane text not null, filed_day text not null, state text not null, outcome text not null, public_key bytea not null,
  code_box bytea not null, identity bytea not null, lookup bytea not null, sent bytea not null,
  log_index bigint not null, expires text not null, grants_version bigint not null);
create unique index filing_by_lookup on filing(lookup);
create unique index filing_by_sent on filing(sent);
create index filing_by_state on filing(state, id);
create table filing_slot(
  filing bigint not null, slot bigint not null, box bytea not null, primary key(filing, slot)) /*clustered*/;
create table filing_message(
  filing bigint not null, seq bigint not null, sealed bytea not null, sent bytea not null,
  primary key(filing, seq)) /*clustered*/;
create table filing_clock(
  filing bigint not null, clock text not null, started text not null, due text not null, done text not null,
  primary key(filing, clock)) /*clustered*/;
create table filing_file(filing bigint not null, file bigint not null, primary key(filing, file)) /*clustered*/;
create table filing_piece(
  file bigint not null, piece bigint not null, bytes bytea not null, primary key(file, piece));
create table filing_staged(file bigint primary key, day text not null);
create table reading_key(
  person bigint not null, version bigint not null, public_key bytea not null, locked bytea not null,
  recovery bytea not null, made_day text not null, primary key(person, version));
create table reading_escrow(
  person bigint not null, version bigint not null, box bigint not null, sealed bytea not null,
  primary key(person, version, box));
)"};

// Who has a report as the superior of the official it is about, and who held it before him.
constexpr store::Step passing_schema{520, "reports in the hands of a superior", R"(
create table filing_passing(
  filing bigint not null, seq bigint not null, superior bigint not null, capacity bigint not null, day text not null,
  sealed bigint not null, told bigint not null, primary key(filing, seq)) /*clustered*/;
create index filing_passing_by_superior on filing_passing(superior);
create index filing_passing_by_told on filing_passing(told);
)"};

// Which boxes are a reader's own, as he found out; nobody else can read it.
constexpr store::Step found_schema{546, "what readers found by trying boxes", R"(
create table reading_found(person bigint primary key, sealed bytea not null);
)"};

// Whether a reader's key ever opened a filing, and when each reader last tried his keys on all in his range:
// what no reader could open in thirty days is destroyed (forget_unopened.hpp).
constexpr store::Step opened_schema{670, "filings that a reader's key opened, and readers' looks", R"(
alter table filing add column opened bigint not null default 0;
create table reading_looked(person bigint primary key, day text not null);
)"};

void pass(store::Connection& db, const app::Act&, const ReportPassed& a) {
    const auto before =
        db.query<std::int64_t>("select count(*) from filing_passing where filing = ?", a.filing).value();
    db.exec(
        "insert into filing_passing(filing, seq, superior, capacity, day, sealed, told)"
        " values(?, ?, ?, ?, ?, ?, 0)",
        a.filing, before.value_or(0), a.superior, a.capacity, a.on, a.sealed);
    if (a.instead_of) app::end_grant(db, case_of(a.filing), a.instead_of, app::Grant::handler);
    app::grant(db, case_of(a.filing), a.superior, app::Grant::handler);
}
void tell_upward(store::Connection& db, const app::Act&, const ReportDecided& a) {
    if (!a.told) return;
    db.exec(
        "update filing_passing set told = ? where filing = ? and seq ="
        " (select max(n.seq) from filing_passing n where n.filing = ?)",
        a.told, a.filing, a.filing);
    if (!a.without_key) app::grant(db, case_of(a.filing), a.told, app::Grant::superior_of_superior);
}
void move_due(store::Connection& db, const app::Act&, const DueMoved& a) {
    db.exec("update filing_clock set due = ? where filing = ? and clock = ? and done = ''", a.now, a.filing,
            a.clock);
}

void move(store::Connection& db, const app::Act&, const FilingMoved& a) {
    db.exec("update filing set state = ?, outcome = ? where id = ?", a.to, a.outcome, a.filing);
    if (!is_open(a.to)) set_expiry(db, a.filing, expires_on(a.day));
    for (const auto key : a.done) end_clock(db, a.filing, key, a.day);
    for (std::size_t i = 0; i < a.started.size() && i < a.due.size(); ++i)
        start_clock(db, a.filing, {.key = a.started[i], .started = a.day, .due = a.due[i], .done = {}});
}

void assign(store::Connection& db, const app::Act&, const FilingAssigned& a) {
    app::grant(db, case_of(a.filing), a.handler, app::Grant::handler);
}
void release(store::Connection& db, const app::Act&, const FilingReleased& a) {
    app::end_grant(db, case_of(a.filing), a.handler, app::Grant::handler);
}
void change_lane(store::Connection& db, const app::Act&, const FilingLaneChanged& a) {
    set_lane(db, a.filing, a.lane);
}
void receive(store::Connection& db, const app::Act& act, const FilingReceived& a) {
    set_log_index(db, a.filing, act.index);
}
void withdraw(store::Connection& db, const app::Act&, const FilingWithdrawn& a) {
    set_state(db, a.filing, State::withdrawn);
    end_clock(db, a.filing, rules::DeadlineKey::complaint_completion, a.day);
    set_expiry(db, a.filing, expires_on(a.day));
}
void forget(store::Connection& db, const app::Act&, const FilingForgotten& a) {
    forget_content(db, a.filing);
}

}  // namespace

void register_filings(app::Registry& registry) {
    registry.schema(schema);
    registry.schema(passing_schema);
    registry.schema(escrow_schema);
    registry.schema(successor_schema);
    registry.schema(found_schema);
    registry.schema(opened_schema);
    registry.table({"filing_passing", {"filing", "seq", "superior", "capacity", "day", "sealed", "told"}, 2});
    registry.keeps_no_state<ReadingKeyMade>();
    registry.keeps_no_state<ReadingKeyRecovered>();
    registry.keeps_no_state<EscrowPlaced>();
    registry.keeps_no_state<EscrowAsked>();
    registry.keeps_no_state<EscrowAskEnded>();
    registry.keeps_no_state<EscrowOpened>();
    registry.keeps_no_state<ReadingKeyPassedOn>();
    registry.keeps_no_state<TipLogged>();
    registry.keeps_no_state<FilingRead>();
    registry.keeps_no_state<FilingAnswered>();
    registry.keeps_no_state<FilingNoted>();
    registry.keeps_no_state<ReaderKeysRenewed>();
    registry.keeps_no_state<IdentityOpened>();
    registry.keeps_no_state<FilingLinked>();
    registry.keeps_no_state<BreachFound>();
    registry.applies<ReportPassed>(pass);
    registry.applies<ReportDecided>(tell_upward);
    registry.applies<DueMoved>(move_due);
    registry.applies<FilingReceived>(receive);
    registry.applies<FilingMoved>(move);
    registry.applies<FilingLaneChanged>(change_lane);
    registry.applies<FilingAssigned>(assign);
    registry.applies<FilingReleased>(release);
    registry.applies<FilingWithdrawn>(withdraw);
    registry.applies<FilingForgotten>(forget);
}

}  // namespace complaints
