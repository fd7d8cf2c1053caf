#include "sanctions/candidate_rows.hpp"

#include "people/name_key.hpp"
#include "people/unit.hpp"

namespace sanctions {
namespace {

#define NOT_INVOLVED                                                                                       \
    " and p.id <> ? and not exists(select 1 from sanction_involved i where i.sanction = ? and i.person = " \
    "p.id)"
// Folded names are letters, digits and spaces: nothing in them stands for something else here.
#define NAMED " and (' ' || p.folded) like '% ' || cast(? as text) || '%'"

std::vector<Candidate> listed(auto rows) {
    std::vector<Candidate> out;
    for (auto [person, name, unit] : rows) out.push_back({person, std::move(name), unit});
    return out;
}

std::vector<Candidate> colleagues(store::Connection& db, const Sanction& s, std::string_view sought,
                                  int limit) {
    const auto key = people::name_key(sought);
    const auto above = key.empty() ? s.unit : people::parent_of(s.unit);
    const auto top = key.empty() ? s.unit : people::the_nation;
    return listed(db.query<PersonId, std::string, UnitId>(
        "select p.id, p.name, p.unit from person p where p.unit in (?, ?, ?)" NOT_INVOLVED NAMED
        " order by p.folded, p.id limit ?",
        s.unit, above, top, s.respondent, s.id, key, limit));
}

std::vector<Candidate> role_holders(store::Connection& db, const Sanction& s, app::Role role, base::Date day,
                                    std::string_view sought, int limit) {
    return listed(db.query<PersonId, std::string, UnitId>(
        "select p.id, p.name, p.unit from person p where exists(select 1 from role_grant r where r.person = "
        "p.id and r.role = ? and ? between r.unit_from and r.unit_to and r.from_day <= ? and r.until_day >= "
        "?)" NOT_INVOLVED NAMED " order by p.folded, p.id limit ?",
        role, s.unit, day, day, s.respondent, s.id, people::name_key(sought), limit));
}

}  // namespace

std::vector<Candidate> candidates(store::Connection& db, const Sanction& s, TeamPart part, base::Date day,
                                  std::string_view sought, int limit) {
    switch (part) {
        case TeamPart::superior: break;
        case TeamPart::oversight: return role_holders(db, s, app::Role::inspectorate, day, sought, limit);
        case TeamPart::human_resources: return role_holders(db, s, app::Role::legal_hr, day, sought, limit);
    }
    return colleagues(db, s, sought, limit);
}

bool holds_role(store::Connection& db, PersonId person, app::Role role, UnitId unit, base::Date day) {
    return db
        .query<std::int64_t>(
            "select 1 from role_grant where person = ? and role = ? and ? between unit_from and unit_to and "
            "from_day <= ? and until_day >= ? limit 1",
            person, role, unit, day, day)
        .value()
        .has_value();
}

}  // namespace sanctions
