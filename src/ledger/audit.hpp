// A whole log, checked from outside with nothing but its files or its web address, and its public key: the
// tree is rebuilt from the entries alone, and every tile is compared with it byte for byte. (Trusting tiles
// that merely agree with a few others is how a forged entry passes.) Also: entries are of our format, and
// their times never run back.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ledger/note.hpp"

namespace ledger {

// The bytes of "checkpoint", "tile/0/000", "tile/entries/x001/067.p/3", …; throws std::runtime_error with a
// reason.
using Fetch = std::function<std::string(const std::string& path)>;

struct AuditOptions {
    std::vector<Verifier> keys;       // the log's, and of the witnesses whose cosignatures are required
    std::string old_checkpoint = {};  // a note kept from before: the log must continue it
    std::function<void(std::uint64_t done, std::uint64_t of)> progress = {};
};

struct Audit {
    std::uint64_t entries = 0, tiles = 0;
    std::array<std::uint64_t, 256> by_class{};
    std::vector<std::string> faults;  // one English sentence each, at most a hundred
    [[nodiscard]] bool clean() const { return faults.empty(); }
};

Audit audit(const Fetch& fetch, const AuditOptions& options);

}  // namespace ledger
