#include "matters/declared_rows.hpp"

namespace matters {
namespace {

constexpr store::Step declared_schema{650, "who has declared on a matter", R"(
create table matter_declared(
  matter bigint not null, person bigint not null, declaration bigint not null,
  primary key(matter, person, declaration)) /*clustered*/;
)"};

}  // namespace

void register_declared(app::Registry& registry) {
    registry.schema(declared_schema);
    registry.table({"matter_declared", {"matter", "person", "declaration"}, 3});
}

bool has_declared(store::Connection& db, MatterId matter, PersonId person) {
    return db
        .query<std::int64_t>("select 1 from matter_declared where matter = ? and person = ? limit 1", matter,
                             person)
        .one()
        .has_value();
}

void set_declared(store::Connection& db, MatterId matter, PersonId person, CaseId declaration) {
    db.exec("insert into matter_declared(matter, person, declaration) values(?, ?, ?) on conflict do nothing",
            matter, person, declaration);
}

void set_withdrawn(store::Connection& db, MatterId matter, PersonId person, CaseId declaration) {
    db.exec("delete from matter_declared where matter = ? and person = ? and declaration = ?", matter, person,
            declaration);
}

}  // namespace matters
