// A person's reading key, locked: under a passphrase (Argon2id), under a recovery code printed once, and, if
// the office decided so, in escrow that two of three holders open together. An administrator can reset an
// account's password; none of these follows from it.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sealing/context.hpp"
#include "sealing/key.hpp"

namespace sealing {

struct Cost {
    std::uint64_t passes = 3;
    std::uint64_t memory = 256 * 1024 * 1024;  // bytes
};
inline constexpr std::size_t least_passphrase = 14, most_passphrase = 512;  // bytes

// Slow on purpose: run it on a bounded pool. The cost is kept in the lock, so that it can grow.
std::string lock(std::string_view passphrase, const Key& secret, const Context& about, Cost cost);
std::optional<Key> unlock(std::string_view passphrase, std::string_view locked, const Context& about);

struct Recovery {
    std::string code;    // 160 random bits in base 32, eight groups of four: printed once
    std::string locked;  // kept
};
Recovery recovery_for(const Key& secret, const Context& about);
std::optional<Key> recover(std::string_view code, std::string_view locked, const Context& about);

// For holders A, B, C: a box for each pair, sealed to the one inside the box of the other. Nobody opens any
// alone, any two open one.
using Holders = std::array<PublicKey, 3>;
struct Escrow {
    std::array<std::string, 3> boxes;  // of the pairs AB, AC, BC
};
Escrow escrow_for(const Holders& holders, const Key& secret, const Context& about);
std::optional<Key> open_escrow(const Escrow& escrow, const KeyPair& one, const KeyPair& other,
                               const Context& about);

}  // namespace sealing
