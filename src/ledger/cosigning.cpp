#include "ledger/cosigning.hpp"

#include "base/text.hpp"
#include "ledger/wire.hpp"

namespace ledger {
namespace {

constexpr std::size_t longest_proof = 63;
constexpr std::string_view old_word = "old ";

}  // namespace

std::string_view explain(CosignRefusal refusal) {
    switch (refusal) {
        case CosignRefusal::backwards: return "the old size is above the new one";
        case CosignRefusal::other_size: return "another size was signed last";
        case CosignRefusal::inconsistent: return "not a continuation of what was signed before";
    }
    return "";
}

std::expected<void, CosignRefusal> continues(const Seen& seen, std::uint64_t old_size,
                                             std::span<const Hash> proof, const Seen& next) {
    if (old_size > next.size) return std::unexpected(CosignRefusal::backwards);
    if (old_size != seen.size) return std::unexpected(CosignRefusal::other_size);
    if (!verify_consistency(old_size, next.size, proof, seen.root, next.root))
        return std::unexpected(CosignRefusal::inconsistent);
    return {};
}

std::string build_add_checkpoint(const AddCheckpoint& request) {
    std::string out(old_word);
    out += std::to_string(request.old_size) + "\n";
    for (const auto& hash : request.proof) out += wire::base64(hash) + "\n";
    return out + "\n" + request.checkpoint;
}

std::optional<AddCheckpoint> parse_add_checkpoint(std::string_view body) {
    AddCheckpoint out;
    auto line = wire::take_line(body);
    if (!line || !line->starts_with(old_word)) return std::nullopt;
    const auto size = wire::decimal(line->substr(old_word.size()));
    if (!size) return std::nullopt;
    out.old_size = *size;
    for (line = wire::take_line(body); line && !line->empty(); line = wire::take_line(body)) {
        const auto hash = wire::hash_from_base64(*line);
        if (!hash || out.proof.size() == longest_proof) return std::nullopt;
        out.proof.push_back(*hash);
    }
    if (!line || body.empty()) return std::nullopt;
    out.checkpoint = body;
    return out;
}

CheckpointSigner::CheckpointSigner(std::string origin, std::string_view seed, std::string kept, Keep keep)
    : key_(std::move(origin), seed), keep_(std::move(keep)), note_(std::move(kept)) {
    if (note_.empty()) return;
    const Verifier keys[] = {*Verifier::from(key_.vkey())};
    const auto opened = open_checkpoint(note_, keys);
    if (!opened) throw std::invalid_argument("signer: the kept checkpoint was not signed by this key");
    seen_ = {opened->checkpoint.size, opened->checkpoint.root};
}

SignAnswer CheckpointSigner::sign(const AddCheckpoint& request) {
    const auto next = parse_checkpoint(request.checkpoint);
    if (!next || next->origin != key_.name() || !next->extensions.empty())
        return {CosignRefusal::inconsistent, note_};
    const Seen now{next->size, next->root};
    if (now == seen_ && !note_.empty()) return {std::nullopt, note_};
    if (const auto may = continues(seen_, request.old_size, request.proof, now); !may)
        return {may.error(), note_};
    auto note = key_.sign_note(request.checkpoint);
    if (keep_) keep_(note);
    seen_ = now;
    note_ = std::move(note);
    return {std::nullopt, note_};
}

Signing signing_by(CheckpointSigner& signer) {
    return {.vkey = [&signer] { return signer.vkey(); },
            .sign = [&signer](const AddCheckpoint& request) { return signer.sign(request); },
            .last = [&signer] { return signer.last(); }};
}

}  // namespace ledger
