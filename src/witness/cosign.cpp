#include "witness/cosign.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"

namespace witness {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view key_magic = "jernih-witness/v1";

Said refusal(int status, std::string_view why) { return {.status = status, .body = std::string(why) + "\n"}; }

std::string hash_of(std::string_view origin) { return base::hex(base::bytes_of(base::sha256(origin))); }

}  // namespace

Witness::Witness(const fs::path& directory, const std::string& name, std::vector<ledger::Verifier> logs)
    : directory_(directory), logs_(std::move(logs)) {
    fs::create_directories(directory);
    lock_ = std::make_unique<DirectoryLock>(directory);
    const auto file = directory / "witness.key";
    if (!fs::exists(file)) {
        if (!ledger::valid_key_name(name))
            throw std::runtime_error(
                "a new witness needs a name, as host/witness, without spaces and plus signs");
        write_key_file(file, key_magic, name);
    }
    const auto key = read_key_file(file, key_magic);
    if (!name.empty() && name != key.name)
        throw std::runtime_error(directory.string() + " is the witness " + key.name +
                                 ": choose another directory");
    key_ = std::make_unique<ledger::Signer>(key.name, key.seed, ledger::KeyType::witness);
    for (const auto& log : logs_) {
        if (log.type() != ledger::KeyType::log) throw std::runtime_error(log.name() + " is not a log's key");
        (void)memory_of(log.name());
    }
}

StateFile& Witness::memory_of(const std::string& origin) {
    if (const auto found = memory_.find(origin); found != memory_.end()) return found->second;
    const auto file = directory_ / (hash_of(origin) + ".state");
    constexpr auto keeps = StateFile::Keeps::on_disk;
    return memory_
        .emplace(origin, fs::exists(file) ? StateFile::open(file, keeps) : StateFile::create(file, keeps))
        .first->second;
}

// In the order of tlog-witness.
Said Witness::add_checkpoint(std::string_view body, std::int64_t unix_time) {
    const auto request = ledger::parse_add_checkpoint(body);
    const auto claimed = request ? ledger::checkpoint_in(request->checkpoint) : std::nullopt;
    if (!claimed) return refusal(400, "not a request of tlog-witness");
    const std::lock_guard lock(mutex_);
    const auto known = memory_.find(claimed->origin);
    if (known == memory_.end()) return refusal(404, "this log is not known here");
    std::vector<ledger::Verifier> keys;
    std::ranges::copy_if(logs_, std::back_inserter(keys),
                         [&](const auto& key) { return key.name() == claimed->origin; });
    const auto opened = ledger::open_checkpoint(request->checkpoint, keys);
    if (!opened) return refusal(403, ledger::explain(opened.error()));

    auto& memory = known->second;
    ledger::Seen seen;
    if (const auto last = ledger::checkpoint_in(memory.value())) seen = {last->size, last->root};
    if (const auto may =
            ledger::continues(seen, request->old_size, request->proof, {claimed->size, claimed->root});
        !may) {
        if (may.error() == ledger::CosignRefusal::other_size)
            return {.status = 409, .type = "text/x.tlog.size", .body = std::to_string(seen.size) + "\n"};
        return refusal(static_cast<int>(may.error()), ledger::explain(may.error()));
    }
    const auto line = key_->cosignature_line(opened->note.text, unix_time);
    // The log's own signatures that hold, and ours: what strangers added is not kept.
    std::string kept = opened->note.text + "\n";
    auto lines = std::string_view(request->checkpoint).substr(opened->note.text.size() + 1);
    for (const auto text : base::split(lines, '\n'))
        if (!text.empty() && kept.size() < StateFile::longest - 1000 &&
            ledger::open_note(opened->note.text + "\n" + std::string(text) + "\n", keys))
            kept += std::string(text) + "\n";
    memory.write(kept + line);
    return {.body = line};
}

Said Witness::newest(std::string_view origin_hash) const {
    const std::lock_guard lock(mutex_);
    for (const auto& [origin, memory] : memory_)
        if (hash_of(origin) == origin_hash && !memory.value().empty()) return {.body = memory.value()};
    return refusal(404, "nothing is known here of this log");
}

}  // namespace witness
