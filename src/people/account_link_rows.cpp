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

}  // namespace people
