// Everything a page or a command needs, made once by main and handed on by reference.
#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/actor.hpp"
#include "app/clock.hpp"
#include "app/journal.hpp"
#include "app/workers.hpp"
#include "rules/calendar.hpp"
#include "rules/settings.hpp"
#include "store/database.hpp"
#include "store/writer.hpp"

namespace oidc {
class Client;
}

namespace app {

// A letter to one person, by e-mail. It is handed over inside the transaction that gives reason for it.
struct Letter {
    std::string to;  // address
    std::string subject, text;
};

struct Site {
    store::Database& database;
    store::Writer& writer;
    Journal& journal;
    Clock& clock;
    base::IdSource& ids;
    const Registry& registry;
    Workers& workers;     // for slow work that is no writing: PDFs, files
    Workers& passwords;   // for Argon2id alone: a rush of sign-ins slows sign-ins only
    std::string agency;   // "KPU"
    std::string address;  // public address, without a slash at the end
    bool demo = false;    // synthetic data: every page says so, the clock may be moved

    // Who somebody is that day: people's affair, so main puts it here.
    std::function<std::optional<Actor>(store::Connection&, PersonId, base::Date)> actor_of;
    std::string route_list;  // a demo shows it to the permission tests: method, pattern, door, action a line
    std::function<void()> on_clock_moved;  // a demo: runs what the passing of time does
    oidc::Client* elsewhere = nullptr;     // another's provider to sign in by; none: none is set
    std::function<void(store::Connection&, const Letter&)> post = {};  // none: no mail is set up here
    std::vector<std::string> witnesses = {};                           // vkeys of those the log is shown to
    std::string origin = {};  // the log's name: which installation this is, for ever
    std::string house_key =
        {};  // 32 bytes from a file outside the database, for what must not be guessed from it
    std::string openapi = {};  // the description of the API, made when all routes and the address are known
};

// Dated values of what the law leaves open. The act that sets one names its instrument; without one the
// default of rules/settings.hpp holds and pages show it as unconfirmed.
std::string setting(store::Connection& db, rules::SettingKey key, base::Date day);
// National rows and every region's. Joint leave is left out for the days on which it counts as work by the
// setting.
rules::Calendar calendar(store::Connection& db);
int region_of(UnitId unit);  // the calendar's region for an office

// Counters that dashboards read, kept by the acts that change them: the office's own, its province's and the
// nation's.
void bump(store::Connection& db, UnitId unit, std::string_view measure, std::int64_t by);
std::int64_t counter(store::Connection& db, UnitId unit, std::string_view measure);

}  // namespace app
