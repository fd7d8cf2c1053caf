#include "people/account_link_rows.hpp"

#include <algorithm>

#include "people/people_rows.hpp"

namespace people {

AccountLinkFacts facts_for_account_link(app::Change& c, const Person& person) {
    AccountLinkFacts out{
        .asking = c.actor.person, .person = person.id, .now = c.now, .role_held = false, .request = {}};
    out.role_held = std::ranges::any_of(roles_of(c.db, person.id), [&](const RoleHeld& r) {
        return r.until >= c.today() - role_counts_after_end;
    });
    const auto last =
        c.db.query<app::ActKind, PersonId, base::Instant>(
                "select kind, actor, at from act where case_id = ?"
                " and kind in ('account_link_asked', 'account_link_issued') order by seq desc limit 1",
                CaseId{person.id.value})
            .one();
    if (!last || std::get<0>(*last) != app::ActKind::account_link_asked) return out;
    const LinkRequest request{std::get<1>(*last), std::get<2>(*last)};
    if (app::may(c.db, request.by, app::Action::administer, person.unit, c.today())) out.request = request;
    return out;
}

std::optional<LinkIssued> last_account_link(store::Connection& db, PersonId person) {
    const auto row =
        db.query<base::Instant, PersonId>(
              "select at, actor from act where case_id = ? and kind = ? order by seq desc limit 1",
              CaseId{person.value}, app::ActKind::account_link_issued)
            .one();
    if (!row) return std::nullopt;
    return LinkIssued{std::get<0>(*row), std::get<1>(*row)};
}

WithoutAccount without_account(store::Connection& db, UnitId unit, base::Date day, base::Instant now,
                               int limit) {
#define WAITS                                                                                          \
    " from person p where p.unit = ? and not exists(select 1 from account a where a.person = p.id)"    \
    " and not exists(select 1 from setup_link l where l.person = p.id and l.purpose = 'set_up' and"    \
    " l.expires > ?) and exists(select 1 from appointment o where o.person = p.id and o.from_day <= ?" \
    " and o.until_day >= ?)"
    WithoutAccount out;
    out.all = db.query<std::int64_t>("select count(*)" WAITS, unit, now, day, day).value().value_or(0);
    for (const auto& id : db.query<PersonId>("select p.id" WAITS " order by p.folded, p.id limit ?", unit,
                                             now, day, day, limit)
                              .all())
        if (auto person = load_person(db, std::get<0>(id))) out.people.push_back(std::move(*person));
    return out;
#undef WAITS
}

}  // namespace people
