// Which box of which filing is a reader's own: found by trying each, which takes tenths of a millisecond a
// filing, and kept for his next session, sealed under his own key. Whoever has the database learns from it
// for how many filings somebody tried boxes, in steps of a thousand, and not with what result.
#pragma once
#include <string>

#include "app/site.hpp"
#include "complaints/key_room_form.hpp"

namespace complaints {

// In a session's first list: takes over what an earlier one kept. Nothing, if that was under an older key or
// was changed behind the program's back; then all are tried again.
void take_found(app::Site& site, store::Connection& db, const std::string& session, PersonId reader,
                const sealing::KeyPair& newest);
// What a list leaves behind, in one transaction: which filings a key opened for the first time, that all that
// run in his range were tried (without that, no filing counts as one that nobody opens), and, after many,
// what he found. Nobody waits for it; what a crash here leaves is what was there before.
struct Look {
    std::vector<FilingId> opened;
    std::optional<base::Date> whole_on;
    bool keep = false;
    std::string found = {};
};
void keep_look(app::Site& site, const std::string& session, PersonId reader, const sealing::KeyPair& newest,
               Look look);
inline constexpr std::size_t worth_keeping = 64;  // filings tried anew: thirty milliseconds or so

std::string seal_found(const sealing::KeyPair& newest, const sealing::Context& about,
                       const KeyRoom::AllTried& found);
KeyRoom::AllTried open_found(const sealing::KeyPair& newest, const sealing::Context& about,
                             std::string_view sealed);

}  // namespace complaints
