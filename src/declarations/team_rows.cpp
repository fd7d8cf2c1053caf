#include "declarations/team_rows.hpp"

#include "base/text.hpp"

namespace declarations {

std::vector<Named> people_named(store::Connection& db, people::UnitRange offices, std::string_view beginning,
                                int limit) {
    const auto from = base::fold(beginning);
    std::vector<Named> out;
    if (from.empty()) return out;
    const auto to = from + "\x7f";  // folded names are ASCII below this
    db.query<PersonId, std::string, UnitId>(
          "select id, name, unit from person where folded >= ? and folded < ?"
          " and unit between ? and ? order by folded, id limit ?",
          from, to, offices.from, offices.to, limit)
        .each([&](PersonId person, std::string name, UnitId unit) {
            out.push_back({person, std::move(name), unit});
        });
    return out;
}

}  // namespace declarations
