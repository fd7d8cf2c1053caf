// A witness: an office or watchdog that keeps the newest checkpoint of each log it knows, cosigns what
// continues it, and nothing else (c2sp.org/tlog-witness, c2sp.org/tlog-cosignature). It needs no trust from
// the log and reads no entry. Its directory: witness.key ("jernih-witness/v1\n<name>\n<base64 seed>\n") and a
// memory for each log.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/cosigning.hpp"
#include "witness/key_file.hpp"
#include "witness/state_file.hpp"

namespace witness {

struct Said {  // the answer over HTTP
    int status = 200;
    std::string type = "text/plain; charset=utf-8";
    std::string body;
};

class Witness {
public:
    // logs: the keys of the logs it knows; several of one origin while that log changes its key. Makes the
    // directory and the key if they are not there; `name` may be empty when they are. Throws
    // std::runtime_error with what to do.
    Witness(const std::filesystem::path& directory, const std::string& name,
            std::vector<ledger::Verifier> logs);
    Witness(const Witness&) = delete;

    std::string vkey() const { return key_->vkey(); }
    // Any thread. The new checkpoint is on the disk before the cosignature is given.
    Said add_checkpoint(std::string_view body, std::int64_t unix_time);
    // The newest checkpoint of the log whose origin has this SHA-256 (64 hex digits), cosigned; else 404.
    Said newest(std::string_view origin_hash) const;

private:
    StateFile& memory_of(const std::string& origin);
    std::filesystem::path directory_;
    std::unique_ptr<DirectoryLock> lock_;
    std::unique_ptr<ledger::Signer> key_;
    std::vector<ledger::Verifier> logs_;
    mutable std::mutex mutex_;  // one request at a time: compared and kept in one step
    std::map<std::string, StateFile> memory_;
};

}  // namespace witness
