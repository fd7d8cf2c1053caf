#include "oversight/oversight_rows.hpp"

#include "declarations/declaration_rows.hpp"

namespace oversight {
namespace {

std::int64_t* place(OfficeFigures& office, std::string_view measure) {
    if (measure == declarations::submitted_measure) return &office.submitted;
    if (measure == declarations::open_measure) return &office.open;
    if (measure == declarations::determined_measure) return &office.determined;
    if (measure == declarations::determined_late_measure) return &office.late;
    if (measure == declarations::silences_measure) return &office.silences;
    if (measure == declarations::inspected_measure) return &office.received;
    if (measure == declarations::closed_measure) return &office.closed;
    if (measure == declarations::own_initiative_measure) return &office.own_initiative;
    return nullptr;
}

}  // namespace

std::vector<OfficeFigures> figures_below(store::Connection& db, UnitId parent, const app::Scope& s) {
    std::vector<OfficeFigures> out;
    db.query<UnitId, std::string, std::optional<std::string>, std::optional<std::int64_t>>(
          "select u.id, u.name, c.measure, c.value from unit u left join counter c on c.unit = u.id"
          " where (u.parent = ? or u.id = ?) and exists(select 1 from role_grant r where r.person = ? and "
          "(r.role_bit & ?) <> 0"
          " and u.id between r.unit_from and r.unit_to and r.from_day <= ? and r.until_day >= ?)"
          " order by u.id",
          parent, parent, s.person, s.roles, s.day, s.day)
        .each([&](UnitId unit, std::string name, const std::optional<std::string>& measure,
                  std::optional<std::int64_t> value) {
            if (out.empty() || out.back().unit != unit)
                out.push_back({.unit = unit, .name = std::move(name)});
            if (!measure || !value) return;
            if (auto* figure = place(out.back(), *measure)) *figure = *value;
        });
    return out;
}

OfficeFigures figures_of(store::Connection& db, UnitId unit) {
    OfficeFigures out{.unit = unit, .name = {}};
    db.query<std::string, std::int64_t>("select measure, value from counter where unit = ?", unit)
        .each([&](const std::string& measure, std::int64_t value) {
            if (auto* figure = place(out, measure)) *figure = value;
        });
    return out;
}

UnitId first_parent(store::Connection& db, const app::Scope& s) {
    const auto ranges =
        db.query<UnitId, UnitId>(
              "select unit_from, unit_to from role_grant where person = ? and (role_bit & ?) <> 0"
              " and from_day <= ? and until_day >= ? limit 2",
              s.person, s.roles, s.day, s.day)
            .all();
    if (ranges.size() != 1) return people::the_nation;
    const auto [from, to] = ranges.front();
    const auto whole = people::range_of(from);
    return from == to || (whole.from == from && whole.to == to) ? from : people::the_nation;
}

UnitId first_office(store::Connection& db, const app::Scope& s) {
    const auto parent = first_parent(db, s);
    if (parent != people::the_nation) return parent;
    return db
        .query<UnitId>(
            "select u.id from unit u where exists(select 1 from role_grant r where r.person = ? and "
            "(r.role_bit & ?) <> 0 and u.id between r.unit_from and r.unit_to and r.from_day <= ? and "
            "r.until_day >= ?) order by u.id limit 1",
            s.person, s.roles, s.day, s.day)
        .value()
        .value_or(parent);
}

std::vector<Held> held_back(store::Connection& db, PersonId person, int limit) {
    std::vector<Held> out;
    db.query<MatterId, std::string, matters::BarState>(
          "select m.id, m.title, b.state from matter_bar b join matter m on m.id = b.matter"
          " where b.person = ? and b.state <> 'ended' and m.state <> 'closed' order by m.id desc limit ?",
          person, limit)
        .each([&](MatterId matter, std::string title, matters::BarState state) {
            // Several declarations on one matter: the bar outranks the standstill.
            if (!out.empty() && out.back().matter == matter) {
                if (state == matters::BarState::barred) out.back().state = state;
                return;
            }
            out.push_back({matter, std::move(title), state});
        });
    return out;
}

}  // namespace oversight
