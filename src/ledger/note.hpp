// Signed notes (c2sp.org/signed-note), checkpoints (c2sp.org/tlog-checkpoint) and Ed25519 cosignatures
// (c2sp.org/tlog-cosignature). A note is text that ends in a newline, an empty line, and lines
//   — <key name> base64(key id (4 bytes) || signature)
#pragma once
#include <array>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace ledger {

using base::Hash;

enum class KeyType : std::uint8_t { log = 0x01, witness = 0x04 };

// Not empty, UTF-8, no space of any kind, no plus sign, no control character.
[[nodiscard]] bool valid_key_name(std::string_view name);

// An Ed25519 key that signs. The log's name is the origin of its checkpoints. Throws std::invalid_argument if
// the name is not valid or the seed is not 32 bytes. The secret is wiped when the object dies.
class Signer {
public:
    Signer(std::string name, std::string_view seed, KeyType type = KeyType::log);
    Signer(const Signer&) = delete;
    Signer& operator=(const Signer&) = delete;
    ~Signer();

    const std::string& name() const { return name_; }
    std::uint32_t key_id() const { return key_id_; }
    std::string vkey() const;  // <name>+<8 hex digits>+<base64>, what verifiers are configured with

    // A log's key. text: ends in a newline, as checkpoint_body gives it.
    std::string sign_note(std::string_view text) const;       // the whole note
    std::string signature_line(std::string_view text) const;  // its last line, to be added to a note
    // A witness's key: that at unix_time (not negative) this was the log's newest consistent checkpoint.
    std::string cosignature_line(std::string_view checkpoint_body, std::int64_t unix_time) const;

private:
    std::string sign(std::string_view message) const;

    std::string name_;
    KeyType type_;
    std::array<unsigned char, 32> public_{};
    std::array<unsigned char, 64> secret_{};
    std::uint32_t key_id_ = 0;
};

// A key that checks: of a log, or of a witness.
class Verifier {
public:
    static std::optional<Verifier> from(std::string_view vkey);

    const std::string& name() const { return name_; }
    std::uint32_t key_id() const { return key_id_; }
    std::string vkey() const;
    KeyType type() const { return type_; }
    // signature: what follows the key id. For a witness the time it signed is stored in *unix_time.
    [[nodiscard]] bool verify(std::string_view text, std::string_view signature,
                              std::int64_t* unix_time = nullptr) const;

private:
    Verifier() = default;
    std::string name_;
    KeyType type_ = KeyType::log;
    std::array<unsigned char, 32> public_{};
    std::uint32_t key_id_ = 0;
};

struct Signed {
    std::string name;
    std::uint32_t key_id;
    KeyType type;
    std::int64_t unix_time;  // a witness's; 0 for a log
};

struct Note {
    std::string text;              // with its last newline
    std::vector<Signed> verified;  // in the order of the lines; never empty
    std::size_t unknown = 0;       // lines by keys we do not know
};

// In order of precedence.
enum class NoteError {
    too_long,             // more than 1,000,000 bytes or 100 signatures
    malformed,            // not UTF-8, control characters, no signatures, a line not of the form
    bad_signature,        // a key we know, and it did not sign this
    duplicate_signature,  // two lines by one key we know
    unsigned_by_known,    // no line by a key we know
    not_a_checkpoint,     // only open_checkpoint: the text is none, or its origin's own key has not signed
};
std::string_view explain(NoteError error);  // for logs and command lines, in English

std::expected<Note, NoteError> open_note(std::string_view note, std::span<const Verifier> verifiers);

struct Checkpoint {
    std::string origin;
    std::uint64_t size;  // below 2^63
    Hash root;
    std::string extensions;  // further lines, each with its newline; empty in ours
    bool operator==(const Checkpoint&) const = default;
};

std::string checkpoint_body(std::string_view origin, std::uint64_t size, const Hash& root);
std::optional<Checkpoint> parse_checkpoint(std::string_view body);  // strict; the body only, not the note

// Of a whole note, whoever signed it: for our own notes, already verified.
std::optional<Checkpoint> checkpoint_in(std::string_view note);

struct SignedCheckpoint {
    Checkpoint checkpoint;
    Note note;
};
// A note whose text is a checkpoint and that a log key named as the origin has signed.
std::expected<SignedCheckpoint, NoteError> open_checkpoint(std::string_view note,
                                                           std::span<const Verifier> verifiers);

}  // namespace ledger
