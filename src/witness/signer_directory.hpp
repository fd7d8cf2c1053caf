// What a signer owns: a directory with its key and its memory of what it signed last. It is made once, for
// one log. It belongs on another disk than the database, in no backup of the database, and to a user of its
// own: then neither a restored backup nor a second server can fork the log.
//   signer.key     "jernih-signer/v1\n<origin>\n<base64 seed>\n", readable by its owner only
//   signer.state   state_file.hpp: the newest checkpoint it has signed
//   lock           held while a process signs from here
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "ledger/cosigning.hpp"
#include "witness/key_file.hpp"
#include "witness/state_file.hpp"

namespace witness {

class SignerDirectory {
public:
    // Makes what is not there. origin: of a new log; may be empty when the directory was made before. Throws
    // std::runtime_error with a sentence that says what to do: in use, for another log, its memory lost.
    SignerDirectory(const std::filesystem::path& directory, const std::string& origin,
                    StateFile::Keeps keeps);

    ledger::CheckpointSigner& signer() { return *signer_; }

    // After its memory was lost: begins anew from a checkpoint that this key has signed (the newest public
    // one).
    static void recover(const std::filesystem::path& directory, const std::string& note);

private:
    std::unique_ptr<DirectoryLock> lock_;
    std::unique_ptr<StateFile> state_;
    std::unique_ptr<ledger::CheckpointSigner> signer_;
};

}  // namespace witness
