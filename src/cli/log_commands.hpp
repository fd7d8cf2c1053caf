// jernih log checkpoint | proof | export | fsck | check: the public log from the command line. The first
// three read the database beside a running server; the last two need nothing but the log's files or address
// and its key.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace cli {

int log_checkpoint(const std::string& store);  // prints the newest checkpoint kept in the database

struct ProofOptions {
    std::int64_t index = -1;  // the receipt of this entry …
    std::int64_t from = -1,
                 to = -1;  // … or the consistency proof between two sizes; to: -1 for the checkpoint's
};
int log_proof(const std::string& store, const ProofOptions& options);

// Writes checkpoint, vkey, tiles and entry bundles as files, laid out as they are served.
int log_export(const std::string& store, const std::string& directory);

struct FsckOptions {
    std::string log;                     // a directory, or http(s)://host/log
    std::string vkey;                    // empty: a directory's own file vkey
    std::vector<std::string> witnesses;  // vkeys whose cosignatures are required
    std::string old_checkpoint;          // a file
};
int log_fsck(const FsckOptions& options);

struct CheckOptions {
    std::string file;  // a .tlog-proof, or a record with its salts (.json)
    std::string vkey;
    std::string entry;  // for a .tlog-proof: a file with the entry's 53 bytes
};
int log_check(const CheckOptions& options);

}  // namespace cli
