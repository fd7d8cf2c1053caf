// Reading keys that are unlocked now: in memory, for one session, for half an hour without use. A restart, a
// sign-out and the clock lock them again. Not in the database, not in a file.
#pragma once
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "complaints/filing.hpp"
#include "sealing/grant.hpp"

namespace complaints {

inline constexpr std::chrono::minutes key_stays{30};

class KeyRoom {
public:
    using Time = std::chrono::steady_clock::time_point;

    // `keys`: the newest first, and the older ones that still open older filings.
    void put(const std::string& session, PersonId person, std::vector<sealing::KeyPair> keys, Time now);
    void remove(const std::string& session);
    // nullopt: locked. Each use moves the end of the half hour.
    std::optional<std::vector<sealing::KeyPair>> keys(const std::string& session, PersonId person, Time now);

    // What trying a filing's slots gave, so that a list tries each filing once a session.
    struct Tried {
        std::int64_t version = -1;
        std::optional<sealing::Grant> grant;
        bool known = false;  // a slot is his, if only to know that it is there
    };
    std::optional<Tried> tried(const std::string& session, FilingId filing);
    // Whether this session has opened the filing, so that the act of it is on record: marked only then.
    bool was_read(const std::string& session, FilingId filing);
    void mark_read(const std::string& session, FilingId filing);
    void remember(const std::string& session, FilingId filing, const Tried& result);

private:
    struct Open {
        PersonId person;
        std::vector<sealing::KeyPair> keys;
        Time used;
        std::map<FilingId, Tried> tried;
        std::set<FilingId> read;
    };
    void sweep(Time now);

    std::mutex mutex_;
    std::map<std::string, Open> open_;
};

KeyRoom& key_room();  // of this process

}  // namespace complaints
