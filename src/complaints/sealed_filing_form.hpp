// A filing that the reporter's browser sealed (web/seal_form.mjs): the server takes ciphertext, and of the
// words only that they are there. What that protects from and what not: docs/decisions/0101.
#pragma once
#include <string>
#include <vector>

#include "complaints/file_form.hpp"

namespace complaints {

// As it comes: bytes of the right length, that nobody here can look into.
struct SealedFiling {
    FilingId id;
    std::string public_key, lookup, code_box, identity, message;
    std::vector<std::string> slots;
};
// nullopt: no page of ours made this.
std::optional<SealedFiling> parse_sealed(const app::Site& site, const web::Form& form, base::Date day);

// Beside prepare(): the same rows, without the code, which stayed in the browser.
Prepared adopt(app::Site& site, const FilingInput& input, const Filed& filed,
               std::vector<std::int64_t> numbers, std::string_view form_key, Lane lane, base::Date day);

// For whom the browser may seal a filing of this office: whoever the words name it leaves out itself. And the
// number that the filing is to have.
std::string readers_json(app::Site& site, store::Connection& db, UnitId unit, base::Date day);

// Boxes come in eights for the readers and in eights for who watches the clocks (sealing/grant.hpp): more
// than any page of ours would send only cost whoever tries them. Eight to spare, for a team that changed
// between the form and its sending; rounded up to a power of two.
std::size_t most_slots(std::size_t readers, std::size_t watchers);

}  // namespace complaints
