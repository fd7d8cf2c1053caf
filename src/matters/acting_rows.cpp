#include "matters/acting_rows.hpp"

namespace matters {
namespace {

// `matter_competent` has a row where a matter was referred to another office. The other indexes are for
// whoever asks from a person what he may act on (undecided_with).
constexpr store::Step schema{640, "who may act on a matter", R"(
create table matter_competent(matter bigint primary key, unit bigint not null);
create index matter_competent_by_unit on matter_competent(unit);
create index matter_undecided on matter(unit) where state in ('registered', 'open');
create index matter_substitute_by_person on matter_substitute(substitute);
)"};

}  // namespace

void register_acting(app::Registry& registry) {
    registry.schema(schema);
    registry.table({"matter_competent", {"matter", "unit"}});
}

std::vector<PersonId> may_act(store::Connection& db, const Matter& matter, base::Date day) {
    const auto unit = matter.decided_by == DecidedBy::plenary ? competent_office(db, matter) : UnitId{};
    std::vector<PersonId> out;
    for (auto [person] : db.query<PersonId>(
             "select person from matter_participant where matter = ?"
             " union select substitute from matter_substitute where matter = ?"
             " union select a.person from position p join appointment a on a.position = p.id where p.unit = ?"
             " and p.kind in ('chair', 'member') and a.until_day >= ? order by 1",
             matter.id, matter.id, unit, day))
        out.push_back(person);
    return out;
}

UnitId competent_office(store::Connection& db, const Matter& matter) {
    return db.query<UnitId>("select unit from matter_competent where matter = ?", matter.id)
        .value()
        .value_or(matter.unit);
}

void set_competent(store::Connection& db, MatterId matter, UnitId unit) {
    db.exec(
        "insert into matter_competent(matter, unit) values(?, ?) on conflict(matter) do update set unit ="
        " excluded.unit",
        matter, unit);
}

}  // namespace matters
