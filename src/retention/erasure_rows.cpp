#include "retention/erasure_rows.hpp"

#include <algorithm>

#include "store/migrations.hpp"

namespace retention {
namespace {

constexpr store::Step schema{5, "erasures and legal holds", R"(
create table erasure(
  id bigint primary key, case_id bigint not null, unit bigint not null, basis text not null, instrument text not null,
  ordered_by bigint not null, ordered_on text not null, confirmed_by bigint not null, state text not null,
  done_by bigint not null);
create index erasure_by_unit on erasure(unit, id);
create index erasure_by_state on erasure(state, id);
create table erasure_value(
  erasure bigint not null, act bigint not null, name text not null, primary key(erasure, act, name));
create index erasure_value_by_act on erasure_value(act, name);
create table legal_hold(
  id bigint primary key, case_id bigint not null, unit bigint not null, instrument text not null,
  placed_by bigint not null, placed_on text not null, lifted bigint not null);
create index legal_hold_by_case on legal_hold(case_id, lifted);
create index legal_hold_by_unit on legal_hold(unit, id);
)"};

void set_state(store::Connection& db, ErasureId id, State state, PersonId confirmed_by) {
    db.exec("update erasure set state = ?, confirmed_by = ? where id = ?", state, confirmed_by, id);
}

void apply_ordered(store::Connection& db, const app::Act& act, const ErasureOrdered& a) {
    db.exec(
        "insert into erasure(id, case_id, unit, basis, instrument, ordered_by, ordered_on, confirmed_by, "
        "state,"
        " done_by) values(?, ?, ?, ?, ?, ?, ?, 0, ?, -1)",
        a.erasure, act.case_id, act.unit, a.basis, a.instrument, act.actor, a.on, State::ordered);
    for (std::size_t i = 0; i < a.acts.size() && i < a.names.size(); ++i)
        db.exec("insert into erasure_value(erasure, act, name) values(?, ?, ?) on conflict do nothing",
                a.erasure, a.acts[i], a.names[i]);
}

Erasure from_row(ErasureId id, CaseId case_id, UnitId unit, rules::ErasureBasis basis, std::string instrument,
                 PersonId ordered_by, base::Date on, PersonId confirmed_by, State state,
                 std::int64_t done_by) {
    return {.id = id,
            .case_id = case_id,
            .unit = unit,
            .basis = basis,
            .instrument = std::move(instrument),
            .ordered_by = ordered_by,
            .confirmed_by = confirmed_by,
            .ordered_on = on,
            .state = state,
            .done_by = done_by,
            .values = {}};
}

}  // namespace

void register_retention(app::Registry& registry) {
    registry.schema(schema);
    registry.applies<ErasureOrdered>(apply_ordered);
    registry.applies<ErasureConfirmed>(
        [](store::Connection& db, const app::Act& act, const ErasureConfirmed& a) {
            set_state(db, a.erasure, State::confirmed, act.actor);
        });
    registry.applies<ErasureCancelled>(
        [](store::Connection& db, const app::Act& act, const ErasureCancelled& a) {
            set_state(db, a.erasure, State::cancelled, act.actor);
        });
    registry.applies<HoldPlaced>([](store::Connection& db, const app::Act& act, const HoldPlaced& a) {
        db.exec(
            "insert into legal_hold(id, case_id, unit, instrument, placed_by, placed_on, lifted)"
            " values(?, ?, ?, ?, ?, ?, 0)",
            a.hold, act.case_id, act.unit, a.instrument, act.actor, a.on);
    });
    registry.applies<HoldLifted>([](store::Connection& db, const app::Act&, const HoldLifted& a) {
        db.exec("update legal_hold set lifted = 1 where id = ?", a.hold);
    });
    registry.also_applies(app::ActKind::values_erased, [](store::Connection& db, const app::Act& act) {
        const auto a = app::typed<app::ValuesErased>(act);
        db.exec("update erasure set state = ?, done_by = ? where id = ?", State::done, act.index, a.order);
    });
    registry.table({"erasure",
                    {"id", "case_id", "unit", "basis", "instrument", "ordered_by", "ordered_on",
                     "confirmed_by", "state", "done_by"}});
    registry.table({"erasure_value", {"erasure", "act", "name"}, 3});
    registry.table(
        {"legal_hold", {"id", "case_id", "unit", "instrument", "placed_by", "placed_on", "lifted"}});
}

namespace {

// Nobody reads here what he is kept out of; sanctions and gratification are the Inspectorate's to erase,
// since the legal & HR part at large sees neither (docs/decisions/0056-sanctions.md).
bool reads_record(store::Connection& db, PersonId person, CaseId id, UnitId unit, app::ActKind first,
                  base::Date day) {
    if (!app::may(db, person, app::Action::erase_records, unit, day)) return false;
    const auto public_class = app::public_class(first);
    const auto reads =
        public_class == 6 || public_class == 10 ? app::Action::handle_sanction : app::Action::erase_records;
    return app::may(db, person, reads, id, unit, day);
}

// An order or a hold speaks of its case: it is listed to those who may read that.
bool reads_record(store::Connection& db, const app::Scope& scope, CaseId id, UnitId unit) {
    const auto first =
        db.query<app::ActKind>("select kind from act where case_id = ? order by seq limit 1", id).value();
    return first && reads_record(db, scope.person, id, unit, *first, scope.day);
}

}  // namespace

std::optional<Record> load_record(store::Connection& db, CaseId id, const app::Actor& actor, base::Date day) {
    Record out{.id = id, .unit = {}, .kind = {}, .last_act = {}, .acts = {}};
    db.query<std::int64_t, store::Bytes>("select log_index, body from act where case_id = ? order by seq", id)
        .each([&](std::int64_t index, store::Bytes body) {
            if (auto act = app::decode(body.value)) {
                act->index = index;
                out.acts.push_back(std::move(*act));
            }
        });
    // The house's own acts (keys, rules, calendar) hold nobody's data.
    if (out.acts.empty() || app::public_class(out.acts.front().kind) == 8) return std::nullopt;
    out.unit = out.acts.front().unit;
    out.kind = rules::record_kind(app::public_class(out.acts.front().kind));
    for (const auto& act : out.acts)
        if (app::public_class(act.kind) != 7) out.last_act = base::day_in(actor.zone, act.time);
    if (!reads_record(db, actor.person, id, out.unit, out.acts.front().kind, day)) return std::nullopt;
    return out;
}

std::optional<Erasure> load_erasure(store::Connection& db, ErasureId id) {
    const auto row =
        db.query<ErasureId, CaseId, UnitId, rules::ErasureBasis, std::string, PersonId, base::Date, PersonId,
                 State, std::int64_t>(
              "select id, case_id, unit, basis, instrument, ordered_by, ordered_on, confirmed_by, state,"
              " done_by from erasure where id = ?",
              id)
            .one();
    if (!row) return std::nullopt;
    auto out = std::apply(from_row, *row);
    db.query<std::int64_t, std::string>(
          "select act, name from erasure_value where erasure = ? order by act, name", id)
        .each([&](std::int64_t act, std::string name) { out.values.push_back({act, std::move(name)}); });
    return out;
}

namespace {
std::vector<Erasure> orders_before(store::Connection& db, const app::Scope& scope, ErasureId before,
                                   int limit) {
    std::vector<Erasure> out;
    db.query<ErasureId, CaseId, UnitId, rules::ErasureBasis, std::string, PersonId, base::Date, PersonId,
             State, std::int64_t>(
          "select e.id, e.case_id, e.unit, e.basis, e.instrument, e.ordered_by, e.ordered_on, e.confirmed_by,"
          " e.state, e.done_by from erasure e where (? = 0 or e.id < ?) and exists(select 1 from role_grant r"
          " where r.person = ? and (r.role_bit & ?) <> 0 and e.unit between r.unit_from and r.unit_to"
          " and r.from_day <= ? and r.until_day >= ?) order by e.id desc limit ?",
          before, before, scope.person, scope.roles, scope.day, scope.day, limit)
        .each([&](auto... cells) { out.push_back(from_row(std::move(cells)...)); });
    return out;
}
}  // namespace

std::vector<Erasure> erasures_for(store::Connection& db, const app::Scope& scope, ErasureId before,
                                  int limit) {
    std::vector<Erasure> out;
    for (bool more = true; more && std::ssize(out) < limit;) {
        auto page = orders_before(db, scope, before, limit);
        more = std::ssize(page) == limit;
        if (more) before = page.back().id;
        std::erase_if(page, [&](const Erasure& e) { return !reads_record(db, scope, e.case_id, e.unit); });
        std::ranges::move(page, std::back_inserter(out));
    }
    if (std::ssize(out) > limit) out.erase(out.begin() + limit, out.end());
    return out;
}

std::optional<Hold> load_hold(store::Connection& db, HoldId id) {
    const auto row = db.query<CaseId, UnitId, std::string, PersonId, base::Date>(
                           "select case_id, unit, instrument, placed_by, placed_on from legal_hold"
                           " where id = ? and lifted = 0",
                           id)
                         .one();
    if (!row) return std::nullopt;
    const auto& [case_id, unit, instrument, by, on] = *row;
    return Hold{id, case_id, unit, instrument, by, on};
}

std::optional<Hold> hold_on(store::Connection& db, CaseId id) {
    const auto hold =
        db.query<HoldId>("select id from legal_hold where case_id = ? and lifted = 0 order by id limit 1", id)
            .value();
    return hold ? load_hold(db, *hold) : std::nullopt;
}

std::vector<Hold> holds_for(store::Connection& db, const app::Scope& scope, int limit) {
    std::vector<Hold> out;
    db.query<HoldId, CaseId, UnitId, std::string, PersonId, base::Date>(
          "select h.id, h.case_id, h.unit, h.instrument, h.placed_by, h.placed_on from legal_hold h"
          " where h.lifted = 0 and exists(select 1 from role_grant r where r.person = ? and (r.role_bit & ?) "
          "<> 0"
          " and h.unit between r.unit_from and r.unit_to and r.from_day <= ? and r.until_day >= ?)"
          " order by h.id desc limit ?",
          scope.person, scope.roles, scope.day, scope.day, limit)
        .each([&](HoldId id, CaseId case_id, UnitId unit, std::string instrument, PersonId by,
                  base::Date on) { out.push_back({id, case_id, unit, std::move(instrument), by, on}); });
    std::erase_if(out, [&](const Hold& h) { return !reads_record(db, scope, h.case_id, h.unit); });
    return out;
}

bool part_of(const Record& record, store::Connection& db, PersonId person) {
    const bool acted = std::ranges::any_of(record.acts, [&](const app::Act& act) {
        return act.actor == person && app::public_class(act.kind) != 7;
    });
    if (acted || record.id.value == person.value) return true;
    return db
        .query<std::int64_t>(
            "select 1 where exists(select 1 from case_grant where case_id = ? and person = ?)"
            " or exists(select 1 from case_exclusion where case_id = ? and person = ?)",
            record.id, person, record.id, person)
        .value()
        .has_value();
}

}  // namespace retention
