#include <tuple>

#include "people/child_seal_rows.hpp"
#include "people/people_rows.hpp"
#include "people/schema_rows.hpp"

namespace people {
namespace {

#define INTEREST "id, person, relation, name, identifier, organization, role, since, until_day, corrects"

template <class... P>
std::vector<Interest> interests(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                                const P&... values) {
    std::vector<Interest> out;
    for (auto [id, person, relation, name, identifier, organization, role, since, until, corrects] :
         db.query<InterestId, PersonId, std::string, std::string, std::string, std::string, std::string,
                  base::Date, base::Date, InterestId>(sql, values...)) {
        const bool sealed = is_sealed_text(name);
        auto shown = sealed ? open_sealed(name) : Opened{std::move(name), std::move(identifier)};
        out.push_back({id, person, relation, std::move(shown.name), std::move(shown.identifier), organization,
                       role, since, until == open_end ? std::nullopt : std::optional(until), corrects,
                       sealed});
    }
    return out;
}

}  // namespace

std::vector<Interest> interests_of(store::Connection& db, PersonId person, base::Date day) {
    return interests(db,
                     "select " INTEREST
                     " from interest where person = ? and since <= ? and until_day >= ? order by id",
                     person, day, day);
}

std::vector<Interest> all_interests_of(store::Connection& db, PersonId person) {
    return interests(db, "select " INTEREST " from interest where person = ? order by id desc", person);
}

std::optional<Interest> load_interest(store::Connection& db, InterestId id) {
    auto found = interests(db, "select " INTEREST " from interest where id = ?", id);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

}  // namespace people
