#include "people/first_account_rows.hpp"

#include "app/permission.hpp"

namespace people {

bool any_account(store::Connection& db) {
    return db.query<std::int64_t>("select 1 from account limit 1").value().has_value();
}

PersonId first_administrator(store::Connection& db) {
    return db
        .query<PersonId>("select person from role_grant where role = ? order by id limit 1",
                         app::Role::administrator)
        .value()
        .value_or(PersonId{});
}

}  // namespace people
