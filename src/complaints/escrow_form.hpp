// Keys in escrow as somebody meets them: what the page and the forms share.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/route.hpp"
#include "complaints/escrow_rows.hpp"
#include "sealing/key.hpp"

namespace complaints {

// The key in use and its escrow, as the actor meets them; nothing for whoever neither owns nor holds it.
struct Held {
    ReadingKey row;
    EscrowFacts facts;
    std::string reason;
    PersonId successor;  // whom it was asked for; none: the owner
    bool gone = false;   // the owner, from the channel: only then may there be a successor
};
std::optional<Held> held(store::Connection& db, const web::Request& request, const app::Actor& actor,
                         PersonId owner, base::Date today);
// The actor's own keys, the newest first; none while they are locked.
std::vector<sealing::KeyPair> keys_now(const web::Request& request, const app::Actor& actor);

}  // namespace complaints
