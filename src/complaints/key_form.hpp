// A handler's reading keys, from the first passphrase to the last day. The newest key is locked under the
// passphrase and under a printed recovery code; each older one is sealed to the one after it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/site.hpp"
#include "complaints/filing_rows.hpp"
#include "sealing/lock.hpp"

namespace complaints {

sealing::Cost passphrase_cost(const app::Site& site);  // a demo's is small

// Slow (Argon2id): on Site::passwords.
struct MadeKey {
    ReadingKey row;
    std::string recovery_code;  // shown once
    sealing::KeyPair pair;
};
MadeKey make_key(const app::Site& site, PersonId person, std::int64_t version, std::string_view passphrase);

// All keys of a person, the newest first; nullopt: the passphrase is wrong.
std::optional<std::vector<sealing::KeyPair>> unlock_keys(const app::Site& site,
                                                         const std::vector<ReadingKey>& rows,
                                                         std::string_view passphrase);
// With the newest in hand: it and all the older ones.
std::vector<sealing::KeyPair> with_older(const app::Site& site, const std::vector<ReadingKey>& rows,
                                         const sealing::KeyPair& newest);
// By the printed code: the newest row under a new passphrase and a new code. nullopt: the code is wrong.
struct Recovered {
    ReadingKey row;
    std::string recovery_code;
    std::vector<sealing::KeyPair> keys;
};
std::optional<Recovered> recover_keys(const app::Site& site, const std::vector<ReadingKey>& rows,
                                      std::string_view code, std::string_view new_passphrase);
// With the newest secret in hand (from escrow): the same.
Recovered relock_keys(const app::Site& site, const std::vector<ReadingKey>& rows, const sealing::Key& newest,
                      std::string_view new_passphrase);
// A new key; the one before it is sealed to it.
struct Rotated {
    MadeKey made;
    ReadingKey before;  // to be stored anew
};
Rotated rotate_key(const app::Site& site, const ReadingKey& newest, const sealing::KeyPair& pair,
                   std::string_view passphrase);

// Makes a person's first key and records it: for a demo, where nobody sits before a screen.
void give_reading_key(app::Site& site, PersonId person, std::string_view passphrase);

// ---- escrow: docs/decisions/0086 ----

// A box for each pair of three holders, in either order: whoever asks opens the outer one.
std::vector<std::string> escrow_boxes_for(const app::Site& site, const ReadingKey& row,
                                          const sealing::Key& secret, const sealing::Holders& holders);
// What one holder's keys open of them: each half opens with the key of one other holder.
std::vector<std::string> open_halves(const std::vector<std::string>& boxes,
                                     const std::vector<sealing::KeyPair>& mine);
std::optional<sealing::Key> open_wholly(const app::Site& site, const ReadingKey& row,
                                        const std::vector<std::string>& halves,
                                        const std::vector<sealing::KeyPair>& mine);
// A new recovery code for the owner of the key; the passphrase that he has forgotten stays as it is.
struct NewPaper {
    ReadingKey row;
    std::string recovery_code;
};
NewPaper print_anew(const app::Site& site, const ReadingKey& row, const sealing::Key& secret);

}  // namespace complaints
