// Who signs checkpoints signs only what continues what was signed before: the log's own signer (witness 0)
// and every witness (c2sp.org/tlog-witness) ask the same questions. A restored old copy, a second server and
// a rewritten act all end here, because none of them has a consistency proof from the newest signed size.
#pragma once
#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/merkle.hpp"
#include "ledger/note.hpp"

namespace ledger {

struct Seen {  // the newest checkpoint signed; nothing signed yet is the empty tree
    std::uint64_t size = 0;
    Hash root = empty_root();
    bool operator==(const Seen&) const = default;
};

// In order of precedence; the number is the HTTP status of tlog-witness.
enum class CosignRefusal {
    backwards = 400,     // the old size is above the new one
    other_size = 409,    // the old size is not what was signed last: ask again from there
    inconsistent = 422,  // another history: the proof does not hold, or another root at the same size
};
std::string_view explain(CosignRefusal refusal);

std::expected<void, CosignRefusal> continues(const Seen& seen, std::uint64_t old_size,
                                             std::span<const Hash> proof, const Seen& next);

// The body of add-checkpoint: "old <size>\n", at most 63 hashes in base64, an empty line, the checkpoint. The
// log sends its signer the same with the checkpoint's body alone.
struct AddCheckpoint {
    std::uint64_t old_size = 0;
    std::vector<Hash> proof;
    std::string checkpoint;
    bool operator==(const AddCheckpoint&) const = default;
};
std::string build_add_checkpoint(const AddCheckpoint& request);
std::optional<AddCheckpoint> parse_add_checkpoint(std::string_view body);  // strict, but for the checkpoint

// What the log gets from its signer. Refused: `note` is the newest checkpoint it has signed (empty: none
// yet).
struct SignAnswer {
    std::optional<CosignRefusal> refused;
    std::string note;
};

struct SignerGone : std::runtime_error {  // no answer: is it running? The message says what to do
    using std::runtime_error::runtime_error;
};

// How the log reaches its signer, wherever that runs. All may throw SignerGone.
struct Signing {
    std::function<std::string()> vkey;  // its name is the log's origin
    std::function<SignAnswer(const AddCheckpoint&)> sign;
    std::function<std::string()> last;  // the newest checkpoint it has signed; empty: none yet
    std::function<bool()> there = [] { return true; };  // cheap: whether sign() may be tried
};

// The signer's own part: key, memory, and the order of steps. Not thread safe.
class CheckpointSigner {
public:
    // Durable when it returns; throws if it is not, and then nothing is signed.
    using Keep = std::function<void(std::string_view note)>;

    // kept: the note that was kept last, empty for a new key. Throws std::invalid_argument if this key has
    // not signed it.
    CheckpointSigner(std::string origin, std::string_view seed, std::string kept, Keep keep);

    std::string vkey() const { return key_.vkey(); }
    const std::string& last() const { return note_; }
    // What a crash leaves: before keep() nothing; after it a note that was never sent, which the next request
    // gets as its answer (same size, same root).
    SignAnswer sign(const AddCheckpoint& request);

private:
    Signer key_;
    Keep keep_;
    Seen seen_;
    std::string note_;
};

Signing signing_by(CheckpointSigner& signer);  // in this process; the signer outlives it

}  // namespace ledger
