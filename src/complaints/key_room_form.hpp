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

    // What trying a filing's slots gave, so that each filing is tried once. Not what the slot opens.
    struct Tried {
        static constexpr std::int64_t none = -1;
        std::int64_t version = -1;  // of the filing's slots
        std::int64_t slot = none;   // the one that opens the filing to him
        bool known = false;         // one is his, if only to know that the filing is there
        std::int64_t messages = 0;  // how many of the thread were looked at
        bool whole = false;         // the thread opened
        // His key opens it, and it is kept from him: named, left out or related. Not for his next session:
        // found out again there, so that nothing that is kept says so.
        bool kept = false;
        bool opens() const { return slot != none; }
        bool operator==(const Tried&) const = default;
    };
    std::optional<Tried> tried(const std::string& session, FilingId filing);
    // All of them, to be kept for his next session; and what an earlier one kept, taken over once
    // (found_form.hpp).
    using AllTried = std::map<FilingId, Tried>;
    AllTried all_tried(const std::string& session);
    bool wants_found(const std::string& session);  // true at the first call of a session
    void remember_all(const std::string& session, AllTried found);
    // Whether this session has opened the filing, so that the act of it is on record: marked only then.
    bool was_read(const std::string& session, FilingId filing);
    void mark_read(const std::string& session, FilingId filing);
    void remember(const std::string& session, FilingId filing, const Tried& result);

private:
    struct Open {
        PersonId person;
        std::vector<sealing::KeyPair> keys;
        Time used;
        AllTried tried;
        std::set<FilingId> read;
        bool asked_for_found = false;
    };
    void sweep(Time now);

    std::mutex mutex_;
    std::map<std::string, Open> open_;
};

KeyRoom& key_room();  // of this process

}  // namespace complaints
