// The code of a report: all that an anonymous reporter has. Shown once, kept nowhere. 110 random bits, so
// that no slow hash is needed: who tries a billion a second for one of a billion reports needs forty million
// years.
//
// 24 characters in six groups (Crockford's base 32: no I, L, O, U): 22 random ones and two that check for
// typing errors without asking the server.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "sealing/context.hpp"
#include "sealing/key.hpp"

namespace sealing {

struct Code {
    std::string digits;         // 24, without separators
    std::string shown() const;  // 7K2M-9QXD-…
    ~Code() { wipe(digits); }
};

Code fresh_code();
// As people type it: small letters, spaces, hyphens, O for 0, I and L for 1. nullopt: a digit is wrong or
// missing.
std::optional<Code> read_code(std::string_view typed);

// What the server keeps of a code: under which id the report is found, and the key that opens it. Both come
// from the code and a key that lies outside the database, so that a stolen database cannot test a guess.
struct CodeKeys {
    std::array<unsigned char, 16> lookup{};
    Key key;
};
CodeKeys keys_of(const Code& code, const Key& house_key);

// Of a filing that the reporter's browser sealed (web/sealing.mjs): it made the code, keeps the key that
// follows from it, and gives the server what finds the filing and no more. So the key knows nothing of what
// lies outside the database; a guess would have to be one of 2^110.
struct BrowserHalves {
    std::string lookup;  // 32 bytes: what the server is given
    Key key;
};
BrowserHalves browser_halves(const Code& code);
std::string lookup_of(std::string_view half, const Key& house_key);  // 16 bytes

}  // namespace sealing
