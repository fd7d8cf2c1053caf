#include "witness/signer_directory.hpp"

#include <stdexcept>

namespace witness {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view key_magic = "jernih-signer/v1";

}  // namespace

SignerDirectory::SignerDirectory(const fs::path& directory, const std::string& origin,
                                 StateFile::Keeps keeps) {
    fs::create_directories(directory);
    lock_ = std::make_unique<DirectoryLock>(directory);
    const auto key_file = directory / "signer.key", state_file = directory / "signer.state";
    if (!fs::exists(key_file)) {
        if (!ledger::valid_key_name(origin))
            throw std::runtime_error(
                "a new signer needs the log's name, as host/log, without spaces and plus signs");
        // The memory first: a key without one is never taken for new.
        if (!fs::exists(state_file)) StateFile::create(state_file, keeps);
        write_key_file(key_file, key_magic, origin);
    }
    const auto key = read_key_file(key_file, key_magic);
    if (!origin.empty() && origin != key.name)
        throw std::runtime_error(directory.string() + " signs the log " + key.name + ", not " + origin +
                                 ": choose another directory");
    if (!fs::exists(state_file))
        throw std::runtime_error(
            state_file.string() +
            " is gone, so what was signed is not known: save the newest public checkpoint "
            "(/log/checkpoint) and run jernih signer --continue-from FILE");
    state_ = std::make_unique<StateFile>(StateFile::open(state_file, keeps));
    signer_ = std::make_unique<ledger::CheckpointSigner>(
        key.name, key.seed, state_->value(), [this](std::string_view note) { state_->write(note); });
}

void SignerDirectory::recover(const fs::path& directory, const std::string& note) {
    const auto key = read_key_file(directory / "signer.key", key_magic);
    const ledger::CheckpointSigner checks(key.name, key.seed, note, {});  // throws unless this key signed it
    const auto file = directory / "signer.state";
    if (fs::exists(file)) throw std::runtime_error(file.string() + " is there: nothing to recover");
    StateFile::create(file, StateFile::Keeps::on_disk).write(note);
}

}  // namespace witness
