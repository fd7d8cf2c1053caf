#include "screening/risk_rows.hpp"

#include "rules/relations.hpp"

namespace screening {
namespace {

// The offices of the scope's roles. Parameters: person, roles, day, day.
#define WITHIN(unit)                                                                           \
    "exists(select 1 from role_grant r where r.person = ? and (r.role_bit & ?) <> 0 and " unit \
    " between r.unit_from and r.unit_to and r.from_day <= ? and r.until_day >= ?)"
#define OFFICES(s) (s).person, (s).roles, (s).day, (s).day

}  // namespace

std::vector<RiskLine> risk_map(store::Connection& db, const app::Scope& s) {
    std::map<rules::PositionKind, RiskLine> lines;
    const auto year = base::iso(s.day).substr(0, 4) + "-01-01";
    for (auto [kind, people, confirmed, last] :
         db.query<rules::PositionKind, std::int64_t, std::int64_t, std::optional<std::string>>(
             "select p.kind, count(distinct a.person), count(distinct case when c.day >= ? then a.person "
             "end), max(c.day)"
             " from appointment a join position p on p.id = a.position"
             " left join interest_confirmation c on c.person = a.person"
             " where a.from_day <= ? and a.until_day >= ? and " WITHIN("p.unit") " group by p.kind",
             year, s.day, s.day, OFFICES(s)))
        lines[kind] = {.position = kind,
                       .people = people,
                       .interests = {},
                       .confirmed_this_year = confirmed,
                       .last_review = last ? base::date_from(*last) : std::nullopt};
    for (auto [kind, relation, count] : db.query<rules::PositionKind, std::string, std::int64_t>(
             "select p.kind, i.relation, count(distinct i.id) from interest i join appointment a on a.person "
             "= i.person"
             " join position p on p.id = a.position where a.from_day <= ? and a.until_day >= ? and i.since "
             "<= ?"
             " and i.until_day >= ? and " WITHIN("p.unit") " group by p.kind, i.relation",
             s.day, s.day, s.day, s.day, OFFICES(s))) {
        const auto* option = rules::relation(relation);
        const auto source = option ? option->source : rules::Source::other;
        lines[kind].position = kind;
        lines[kind].interests[static_cast<std::size_t>(source)] += count;
    }
    std::vector<RiskLine> out;
    for (auto& [kind, line] : lines) out.push_back(line);
    return out;
}

ScreeningFigures screening_figures(store::Connection& db) {
    ScreeningFigures out;
    const auto one = [](auto rows) { return rows.value().value_or(0); };
    out.subjects = one(db.query<std::int64_t>("select count(*) from screening_subject where interest <> 0"));
    out.officials = one(db.query<std::int64_t>("select count(*) from screening_subject where interest = 0"));
    for (const auto& line : all_registries(db)) out.entries += line.entries;
    out.open =
        one(db.query<std::int64_t>("select count(*) from finding where answer is null and lapsed is null"));
    out.lapsed = one(db.query<std::int64_t>("select count(*) from finding where lapsed is not null"));
    out.letters = one(db.query<std::int64_t>("select count(*) from misuse_letter"));
    out.findings = one(db.query<std::int64_t>("select count(*) from finding"));
    for (auto [answer, count] : db.query<std::string, std::int64_t>(
             "select answer, count(*) from finding where answer is not null group by answer order by answer"))
        out.answers[answer] = count;
    return out;
}

}  // namespace screening
