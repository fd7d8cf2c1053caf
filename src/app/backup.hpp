// Backups: a file of its own (an SQLite database) that holds every act, every file of evidence, and the rows
// that follow from no act (accounts, tokens, keys), all sealed by the vault. State that follows from acts is
// left out: restoring replays the acts, on SQLite or PostgreSQL alike, so a backup also moves a house from
// one engine to the other.
//
//   make_backup   reads one snapshot beside the running server; an existing file of the same log is carried
//   on restore       into an empty database: unseals, re-hashes every act, compares root and signed
//   checkpoint
//
// Not kept: sessions, links, drafts, answers kept for repeated requests. A value that was erased has no key
// any more, in this backup or an older one: it is restored as its hash.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/registry.hpp"
#include "app/vault.hpp"
#include "app/verify.hpp"
#include "store/database.hpp"

namespace app {

struct BackupReport {
    std::int64_t size = 0, added = 0;  // acts in the log, and new in the file
    std::int64_t files = 0, rows = 0;
    std::int64_t keys_destroyed = 0;  // of values erased since the last backup
};

// Throws std::runtime_error when the file is of another log, or of one that was rewritten since.
BackupReport make_backup(store::Connection& snapshot, const Registry& registry, Vault& vault,
                         const std::string& file, const Progress& progress = {});

struct RestoreReport {
    std::int64_t acts = 0, files = 0, rows = 0;
    std::int64_t forgotten = 0;  // values whose key was destroyed after this backup was made
    std::string checkpoint;      // signed, of what was restored
    std::int64_t behind = 0;     // acts the public log has and this backup does not
};

// `target` must be empty. `public_checkpoint`: the last one anybody kept; empty if there is none. Throws
// std::runtime_error when the backup does not lead to its checkpoint, or contradicts the public one: then
// nothing must be served from it.
RestoreReport restore(const std::string& file, Vault& vault, store::Database& target,
                      const Registry& registry, std::string_view public_checkpoint,
                      const Progress& progress = {});

// How the public checkpoint, signed by this log's key, goes with the acts at hand: acts it has more than we.
// Throws std::runtime_error when it is of another history.
std::int64_t acts_behind(store::Connection& db, std::string_view public_checkpoint);

// One act's bytes as they lie in a backup. Public for the tests.
std::string seal_act(Vault& vault, std::int64_t index, std::string_view body);
// nullopt: damaged. `forgotten` counts values whose key is gone.
std::optional<std::string> unseal_act(Vault& vault, std::int64_t index, std::string_view sealed,
                                      std::int64_t& forgotten);

}  // namespace app
