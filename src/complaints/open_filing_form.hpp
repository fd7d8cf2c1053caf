// Opening a filing: by the complainant's code, or by a handler's key. Both give the same thread; what may be
// shown of it differs.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/route.hpp"
#include "complaints/filing_rows.hpp"
#include "complaints/key_room_form.hpp"
#include "complaints/message_form.hpp"
#include "sealing/code.hpp"
#include "sealing/thread.hpp"

namespace complaints {

struct OpenFiling {
    Filing filing;
    sealing::Grant grant;         // its identity key is zeros for whoever may not know
    std::vector<Message> thread;  // in order
    bool broken = false;          // somebody changed the thread: nothing of it is shown
};

sealing::Key house_key_of(const app::Site& site);
sealing::Context context(const app::Site& site, sealing::Kind kind, FilingId filing,
                         std::int64_t sequence = 0);

std::optional<OpenFiling> open_by_code(app::Site& site, store::Connection& db, const sealing::Code& code);

// The one way of a handler to a filing: within his scope (VISIBLE), sealed to a key of his, and nothing in
// its whole thread names him, leaves him out or touches what he registered as his interest. nullopt in every
// other case, and none of them differs from a filing that is not there. Asked again by whatever he writes, in
// the writer's transaction.
std::optional<OpenFiling> open_by_key(app::Site& site, store::Connection& db, const web::Request& request,
                                      const app::Actor& actor, FilingId id);
// By keys in hand, whoever's they are: for what an act passes on to somebody else. nullopt: none opens it.
std::optional<OpenFiling> open_with_keys(app::Site& site, store::Connection& db, const Filing& filing,
                                         std::span<const sealing::KeyPair> keys);
// All that he reaches, for lists and counts alike: the running ones oldest first, so that what is late is
// never what is missing. How many there are besides is not known; `cut` says that there are some. It is
// judged by what he reaches and not by what is there, so that it tells nothing of filings kept from him.
//
// Each look tries so many boxes and no more; what was tried is remembered, whether it opened or not, so the
// next look goes on where this one stopped (`untried`). A flood of what nobody opens delays, and hides
// nothing.
inline constexpr std::size_t most_listed = 2000;
inline constexpr std::size_t most_boxes = 160'000;  // a few seconds on one core
struct Reached {
    std::vector<Filing> filings;
    bool cut = false;
    bool untried = false;        // there are filings on which his keys were not tried yet
    std::size_t unreadable = 0;  // his key opens the box, and what is in it was never a filing
};
Reached filings_reached(app::Site& site, store::Connection& db, const web::Request& request,
                        const app::Actor& actor, bool open, std::size_t most = most_listed,
                        std::size_t boxes = most_boxes);
// Those whose clocks he watches: sealed to him, within his range, without a word of what they hold. Whoever
// is named in one has no slot in it and counts without it.
Reached filings_watched(app::Site& site, store::Connection& db, const web::Request& request,
                        const app::Actor& actor);
bool unlocked(const web::Request& request, const app::Actor& actor);

std::optional<Identity> identity_in(app::Site& site, store::Connection& db, const OpenFiling& open);

// In the writer's transaction: seals a message at the end of the thread as it is now, and gives the link
// that an act may hold. `sent`: the mark of the complainant's form (sent_mark). Throws app::Stop when the
// thread does not open any more.
base::Hash say_in_thread(app::Site& site, store::Connection& db, FilingId id, const sealing::Key& report_key,
                         const Message& message, std::string_view sent = {});

std::string session_of(const web::Request& request);

}  // namespace complaints
