// Everything in open formats, to leave with or to hand to an auditor: one snapshot, readable without this
// program. Holds personal data in the clear; erased values are not in it, only their hashes.
//   acts.jsonl   one act a line: its fields with salt and value, or with the hash of what was erased, and its
//                log entry, so that anybody can re-hash it (the page /log tells how)
//   checkpoint, key.txt   the signed checkpoint and the key that signed it
//   tables/NAME.csv       the state, one file a table (RFC 4180, UTF-8)
//   files/HASH            evidence, by SHA-256
#pragma once
#include "app/registry.hpp"
#include "app/verify.hpp"

namespace app {

struct ExportReport {
    std::int64_t acts = 0, tables = 0, files = 0;
};
// Throws std::runtime_error when the directory is not empty or cannot be written.
ExportReport export_house(store::Connection& snapshot, const Registry& registry, const std::string& directory,
                          const Progress& progress = {});

}  // namespace app
