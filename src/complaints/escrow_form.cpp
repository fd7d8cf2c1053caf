#include "complaints/escrow_form.hpp"

#include <algorithm>

#include "complaints/open_filing_form.hpp"
#include "complaints/pass_on_work_form.hpp"

namespace complaints {

std::optional<Held> held(store::Connection& db, const web::Request& request, const app::Actor& actor,
                         PersonId owner, base::Date today) {
    auto row = reading_key(db, owner);
    if (!row) return std::nullopt;
    Held out{.row = std::move(*row),
             .facts = {},
             .reason = {},
             .successor = {},
             .gone = has_gone(stands_of(db, owner, today))};
    out.facts = {.owner = owner,
                 .actor = actor.person,
                 .holders = holders_of(db, owner, out.row.version),
                 .unlocked = unlocked(request, actor),
                 .ask = {},
                 .reason_length = 0,
                 .today = today};
    if (auto ask = ask_for(db, owner, out.row.version)) {
        out.facts.ask = ask->ask;
        out.reason = std::move(ask->reason);
        out.successor = ask->successor;
    }
    const bool his = owner == actor.person;
    const bool holds = std::ranges::find(out.facts.holders, actor.person) != out.facts.holders.end();
    return his || holds ? std::optional(std::move(out)) : std::nullopt;
}

std::vector<sealing::KeyPair> keys_now(const web::Request& request, const app::Actor& actor) {
    return key_room()
        .keys(session_of(request), actor.person, KeyRoom::Time::clock::now())
        .value_or(std::vector<sealing::KeyPair>{});
}

}  // namespace complaints
