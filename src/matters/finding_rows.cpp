#include "matters/finding_rows.hpp"

#include "app/permission.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"

namespace matters {
namespace {

void raise(store::Connection& db, const app::Act& act, const FindingRaised& a) {
    const auto office = people::load_unit(db, act.unit);
    db.exec(
        "insert into finding(id, case_id, unit, matter, person, party, interest, matched, register_says,"
        " matter_says, raised, answer, reason, since) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, '', "
        "null)",
        a.finding, act.case_id, act.unit, a.matter, a.person, a.party, a.interest, a.matched, a.register_says,
        a.matter_says, base::day_in(office ? office->zone : base::Zone::wib, act.time));
}

void answer(store::Connection& db, const app::Act&, const FindingAnswered& a) {
    db.exec(
        "update finding set answer = ?, reason = ?, since = ? where id = ? and person = ? and answer is null",
        a.answer, a.reason, a.since, a.finding, a.person);
}

#define FINDING                                                                                              \
    "select id, matter, unit, person, party, interest, matched, register_says, matter_says, raised, answer," \
    " reason, since from finding "

template <class... P>
std::vector<Finding> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                          const P&... values) {
    std::vector<Finding> out;
    for (auto [id, matter, unit, person, party, interest, matched, register_says, matter_says, raised, given,
               reason, since] :
         db.query<FindingId, MatterId, UnitId, PersonId, PartyId, std::int64_t, std::string, std::string,
                  std::string, base::Date, std::optional<FindingAnswer>, std::string,
                  std::optional<base::Date>>(sql, values...))
        out.push_back({.id = id,
                       .matter = matter,
                       .unit = unit,
                       .person = person,
                       .party = party,
                       .interest = interest,
                       .matched = std::move(matched),
                       .register_says = std::move(register_says),
                       .matter_says = std::move(matter_says),
                       .raised = raised,
                       .answer = given,
                       .reason = std::move(reason),
                       .since = since});
    return out;
}

}  // namespace

void register_findings(app::Registry& registry) {
    registry.applies<FindingRaised>(raise);
    registry.applies<FindingAnswered>(answer);
    registry.table({"finding",
                    {"id", "case_id", "unit", "matter", "person", "party", "interest", "matched",
                     "register_says", "matter_says", "raised", "answer", "reason", "since"},
                    1});
}

std::vector<Finding> findings_for(store::Connection& db, PersonId person, MatterId matter) {
    return read(db, FINDING "where person = ? and matter = ? order by id", person, matter);
}

std::vector<Finding> open_findings_for(store::Connection& db, PersonId person, int limit) {
    return read(db, FINDING "where person = ? and answer is null order by id desc limit ?", person, limit);
}

std::optional<Finding> find_finding(store::Connection& db, FindingId id, PersonId person) {
    auto found = read(db, FINDING "where id = ? and person = ?", id, person);
    if (found.empty()) return std::nullopt;
    return std::move(found[0]);
}

bool finding_raised(store::Connection& db, PersonId person, PartyId party, std::int64_t interest) {
    return db
        .query<std::int64_t>("select 1 from finding where person = ? and party = ? and interest = ? limit 1",
                             person, party, interest)
        .one()
        .has_value();
}

}  // namespace matters
