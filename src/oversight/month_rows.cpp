#include "oversight/month_rows.hpp"

#include <algorithm>
#include <set>

#include "decisions/decision_rows.hpp"
#include "declarations/declaration_rows.hpp"
#include "people/unit.hpp"

namespace oversight {
namespace {

using app::ActKind;

struct Counted {
    ActKind kind;
    Happening what;
};
// Kinds of act that are one happening each, whatever they say.
constexpr Counted counted[] = {
    {ActKind::statement_signed, Happening::statements_signed},
    {ActKind::statement_signed_by_link, Happening::statements_signed},
    {ActKind::statement_refused, Happening::statements_refused},
    {ActKind::statement_refused_by_link, Happening::statements_refused},
    {ActKind::declaration_submitted, Happening::submitted},
    {ActKind::own_initiative_opened, Happening::own_initiative},
    {ActKind::declaration_determined, Happening::determined},
    {ActKind::silence_recorded, Happening::silences},
    {ActKind::declaration_withdrawn, Happening::withdrawn},
    {ActKind::inspectorate_received, Happening::received},
    {ActKind::inspectorate_reviewed, Happening::reviewed},
    {ActKind::control_reported, Happening::controls_reported},
    {ActKind::declaration_closed, Happening::closed},
    {ActKind::item_decided, Happening::decisions},
    {ActKind::decided_by_official, Happening::decisions},
    {ActKind::gratification_reported, Happening::gratifications},
    {ActKind::gratification_forwarded, Happening::gratifications_forwarded},
    {ActKind::training_attended, Happening::trainings_attended},
    {ActKind::interests_confirmed, Happening::registers_confirmed},
};

std::string month_text(base::Date day) { return base::iso(day).substr(0, 7); }

// As app::bump: where the rows are there already, which is nearly always, they are changed in one statement.
void bump(store::Connection& db, const app::Act& act, Happening what, std::int64_t by) {
    if (by == 0) return;
    const auto month = month_text(base::day_in(base::Zone::wib, act.time));
    const auto parent = people::parent_of(act.unit);
    const std::array chain{act.unit, parent ? parent : people::the_nation, people::the_nation};
    const std::set<UnitId> rows(chain.begin(), chain.end());
    const auto changed = db.exec(
        "update month_count set value = value + ? where month = ? and measure = ? and unit in (?, ?, ?)", by,
        month, what, chain[0], chain[1], chain[2]);
    if (changed == std::ssize(rows)) return;
    for (const auto row : rows)
        if (changed == 0 ||
            !db.query<std::int64_t>("select 1 from month_count where unit = ? and month = ? and measure = ?",
                                    row, month, what)
                 .one())
            db.exec("insert into month_count(unit, month, measure, value) values(?, ?, ?, ?)", row, month,
                    what, by);
}

// What the acts say beside their kind: lateness, and how many took no part in a decision.
void determined(store::Connection& db, const app::Act& act) {
    bump(db, act, Happening::determined_late, app::typed<declarations::Determined>(act).late ? 1 : 0);
}
void decided(store::Connection& db, const app::Act& act) {
    bump(db, act, Happening::recusals, std::ssize(app::typed<decisions::ItemDecided>(act).recused));
}
void decided_alone(store::Connection& db, const app::Act& act) {
    bump(db, act, Happening::recusals, std::ssize(app::typed<decisions::DecidedByOfficial>(act).recused));
}

}  // namespace

void register_months(app::Registry& registry) {
    registry.schema(months_schema);
    for (const auto& [kind, what] : counted)
        registry.also_applies(kind,
                              [what](store::Connection& db, const app::Act& act) { bump(db, act, what, 1); });
    registry.also_applies(ActKind::declaration_determined, determined);
    registry.also_applies(ActKind::item_decided, decided);
    registry.also_applies(ActKind::decided_by_official, decided_alone);
    registry.table({"month_count", {"unit", "month", "measure", "value"}, 3});
}

std::vector<MonthCounts> months_of(store::Connection& db, UnitId unit, base::Date first, base::Date last) {
    std::vector<MonthCounts> out;
    for (auto month = month_of(first); month <= last; month = months_later(month, 1))
        out.push_back({.month = month});
    db.query<std::string, Happening, std::int64_t>(
          "select month, measure, value from month_count where unit = ? and month between ? and ?", unit,
          month_text(first), month_text(last))
        .each([&](const std::string& month, Happening what, std::int64_t value) {
            const auto day = base::date_from(month + "-01");
            const auto found = std::ranges::find(out, day.value_or(base::Date{}), &MonthCounts::month);
            if (found != out.end()) found->counts[static_cast<std::size_t>(what)] = value;
        });
    return out;
}

std::vector<UnitCounts> sums_below(store::Connection& db, UnitId parent, base::Date first, base::Date last) {
    std::vector<UnitCounts> out;
    db.query<UnitId, std::string, std::optional<Happening>, std::optional<std::int64_t>>(
          "select u.id, u.name, m.measure, m.value from unit u left join month_count m on m.unit = u.id and "
          "m.month between ? and ? where u.id = ? or u.parent = ? order by u.id",
          month_text(first), month_text(last), parent, parent)
        .each([&](UnitId unit, std::string name, std::optional<Happening> what,
                  std::optional<std::int64_t> value) {
            if (out.empty() || out.back().unit != unit)
                out.push_back({.unit = unit, .name = std::move(name), .sum = {.month = first}});
            if (what && value) out.back().sum.counts[static_cast<std::size_t>(*what)] += *value;
        });
    return out;
}

std::map<UnitId, std::int64_t> sums_of(store::Connection& db, UnitId parent, Happening what, base::Date first,
                                       base::Date last) {
    std::map<UnitId, std::int64_t> out;
    db.query<UnitId, std::int64_t>(
          "select m.unit, m.value from unit u join month_count m on m.unit = u.id and m.month between ? and "
          "? "
          "where u.parent = ? and m.measure = ?",
          month_text(first), month_text(last), parent, what)
        .each([&](UnitId unit, std::int64_t value) { out[unit] += value; });
    return out;
}

}  // namespace oversight
