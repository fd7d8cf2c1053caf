// The acts of reading keys: made, recovered, in escrow, passed on. None says what a key opens.
#pragma once
#include <vector>

#include "base/hash.hpp"
#include "base/ids.hpp"

namespace complaints {

struct ReadingKeyMade {
    PersonId person;
    std::int64_t version = 0;
    base::Hash public_key{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("public_key", a.public_key);
    }
};
struct ReadingKeyRecovered {
    PersonId person;
    std::int64_t version = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
    }
};
struct EscrowPlaced {
    PersonId person;
    std::int64_t version = 0;
    std::vector<base::Hash> holders;  // public keys
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("holders", a.holders);
    }
};
struct EscrowAsked {
    PersonId person;  // whose key
    std::int64_t version = 0;
    std::string reason;
    PersonId successor;  // who is to read what it opens; none: a new code for the key's owner
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("reason", a.reason);
        visit("successor", a.successor);
    }
};
struct EscrowAskEnded {
    PersonId person;
    std::int64_t version = 0;
    PersonId asked_by;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("asked_by", a.asked_by);
    }
};
// The second one agreed; he acts, the first one asked.
struct EscrowOpened {
    PersonId person;
    std::int64_t version = 0;
    std::string reason;
    PersonId asked_by;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("reason", a.reason);
        visit("asked_by", a.asked_by);
    }
};

// What a leaver's key opens, to his successor: by himself, or (asked_by) by two holders of his key. Neither
// how many filings nor which: that would tell what the successor may not read.
struct ReadingKeyPassedOn {
    PersonId person;
    std::int64_t version = 0;
    PersonId successor;
    PersonId asked_by;   // none: he did it himself
    std::string reason;  // of who asked
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("successor", a.successor);
        visit("asked_by", a.asked_by);
        visit("reason", a.reason);
    }
};

}  // namespace complaints
