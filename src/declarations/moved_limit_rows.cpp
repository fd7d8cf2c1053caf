#include "declarations/moved_limit_rows.hpp"

#include "app/settings_acts.hpp"
#include "declarations/apply_rows.hpp"
#include "declarations/declaration_facts_rows.hpp"
#include "declarations/trail_rows.hpp"

namespace declarations {
namespace {

void due_moved(store::Connection& db, const app::Act& act, const DueMoved& a) {
    if (a.due) {
        db.exec("update declaration set due = ?, due_provisional = ? where id = ?", *a.due, a.due_provisional,
                a.declaration);
        db.exec("update declaration_clock set due = ? where declaration = ?", *a.due, a.declaration);
    }
    if (a.completion_due)
        db.exec("update declaration set completion_due = ? where id = ?", *a.completion_due, a.declaration);
    const auto set_last = [&](const auto& report, const auto& deliver) {
        if (report)
            db.exec(
                "update declaration_determination set report_by = ? where declaration = ? and number ="
                " (select max(n.number) from declaration_determination n where n.declaration = ?)",
                *report, a.declaration, a.declaration);
        if (deliver)
            db.exec(
                "update declaration_determination set deliver_by = ? where declaration = ? and number ="
                " (select max(n.number) from declaration_determination n where n.declaration = ?)",
                *deliver, a.declaration, a.declaration);
    };
    set_last(a.report_by, a.deliver_by);
    const auto note = [&](std::string_view limit, const auto& was, const auto& became) {
        if (!was || !became) return;
        db.exec(
            "insert into declaration_move(declaration, log_index, limit_of, cause, was, became)"
            " values(?, ?, ?, ?, ?, ?)",
            a.declaration, act.index, limit, a.cause, *was, *became);
    };
    note("completion", a.completion_before, a.completion_due);
    note("delivery", a.deliver_before, a.deliver_by);
    note("determination", a.due_before, a.due);
    note("report", a.report_before, a.report_by);
}

std::optional<base::Date> last_return(store::Connection& db, CaseId object) {
    std::optional<base::Date> out;
    for (const auto& line : trail_of(db, object)) {
        if (line.kind != app::ActKind::declaration_returned) continue;
        const auto bytes = bytes_at(db, line.index);
        const auto act = bytes ? app::decode(*bytes) : std::nullopt;
        if (act) out = app::typed<Returned>(*act).on;
    }
    return out;
}

// Those whose limits can lie behind that day off: it moves nothing that ends before it.
std::vector<DeclarationId> touched_by(store::Connection& db, base::Date day_off) {
    std::vector<DeclarationId> out;
    const auto add = [&](DeclarationId id) { out.push_back(id); };
    db.query<DeclarationId>("select declaration from declaration_clock where due >= ? order by declaration",
                            day_off)
        .each(add);
    db.query<DeclarationId>(
          "select id from declaration where state = 'returned' and completion_due >= ? order by id", day_off)
        .each(add);
    db.query<DeclarationId>(
          "select distinct d.id from declaration d join declaration_determination t on t.declaration = d.id"
          " where d.state = 'determined' and (t.report_by >= ? or t.deliver_by >= ?) order by d.id",
          day_off, day_off)
        .each(add);
    return out;
}

void count_anew(app::Change& change, base::Date day_off) {
    const auto& calendar = change.calendar();
    for (const auto id : touched_by(change.db, day_off)) {
        const auto d = load_declaration(change.db, id);
        if (!d) continue;
        MoveFacts facts{
            .declaration = *d,
            .since =
                change.db.query<base::Date>("select since from declaration_clock where declaration = ?", id)
                    .value(),
            .returned_on = d->state == State::returned ? last_return(change.db, case_of(id)) : std::nullopt,
            .determination = d->state == State::determined ? determination_of(change.db, id) : std::nullopt,
            .working_days = {},
            .completion_working_days = {},
            .cause = day_off,
            .calendar = &calendar,
            .region = app::region_of(d->unit)};
        if (facts.since) facts.working_days = days_to_determine(change.db, *facts.since);
        if (facts.returned_on)
            facts.completion_working_days = days_to_complete(change.db, *facts.returned_on);
        if (const auto moved = move_due(facts)) record(change, *d, *moved);
    }
}

}  // namespace

void register_moved_limits(app::Registry& registry) {
    registry.applies<DueMoved>(due_moved);
    registry.table(
        {"declaration_move", {"declaration", "log_index", "limit_of", "cause", "was", "became"}, 3});
}

void follow_calendar(app::Registry& registry) {
    registry.reacts(app::ActKind::off_day_added, [](app::Change& change, const app::Act& act) {
        count_anew(change, app::typed<app::OffDayAdded>(act).day);
    });
}

std::vector<Moved> moves_of(store::Connection& db, DeclarationId id) {
    std::vector<Moved> out;
    db.query<base::Date, base::Date, base::Date>(
          "select cause, was, became from declaration_move where declaration = ? order by log_index, "
          "limit_of",
          id)
        .each([&](base::Date cause, base::Date was, base::Date became) {
            out.push_back({cause, was, became});
        });
    return out;
}

}  // namespace declarations
