#include "ledger/proof.hpp"

#include "base/text.hpp"
#include "ledger/merkle.hpp"
#include "ledger/wire.hpp"

namespace ledger {
namespace {

constexpr std::string_view first_line = "c2sp.org/tlog-proof@v1";
constexpr std::size_t longest_receipt = 2'000'000;
constexpr std::size_t longest_path = 63;  // sizes are below 2^63

}  // namespace

std::string build_receipt(const Receipt& receipt) {
    std::string out(first_line);
    out += "\n";
    if (!receipt.extra.empty()) out += "extra " + base::base64(receipt.extra) + "\n";
    out += "index " + std::to_string(receipt.index) + "\n";
    for (const auto& hash : receipt.path) out += wire::base64(hash) + "\n";
    return out + "\n" + receipt.checkpoint;
}

std::optional<Receipt> parse_receipt(std::string_view text) {
    if (text.size() > longest_receipt || wire::take_line(text) != first_line) return std::nullopt;
    Receipt receipt;
    auto line = wire::take_line(text);
    if (line && line->starts_with("extra ")) {
        const auto extra = base::from_base64(line->substr(6));
        if (!extra || extra->empty()) return std::nullopt;
        receipt.extra = *extra;
        line = wire::take_line(text);
    }
    if (!line || !line->starts_with("index ")) return std::nullopt;
    const auto index = wire::decimal(line->substr(6));
    if (!index) return std::nullopt;
    receipt.index = *index;
    for (line = wire::take_line(text); line && !line->empty(); line = wire::take_line(text)) {
        const auto hash = wire::hash_from_base64(*line);
        if (!hash || receipt.path.size() == longest_path) return std::nullopt;
        receipt.path.push_back(*hash);
    }
    if (!line || text.empty()) return std::nullopt;
    receipt.checkpoint = text;
    return receipt;
}

std::string_view explain(ReceiptError error) {
    switch (error) {
        case ReceiptError::malformed: return "not a receipt";
        case ReceiptError::bad_checkpoint: return "the receipt's checkpoint is not one of this log";
        case ReceiptError::not_included: return "the receipt does not prove this entry";
    }
    return "";
}

std::expected<VerifiedReceipt, ReceiptError> verify_receipt(std::string_view receipt, const Hash& leaf,
                                                            std::span<const Verifier> verifiers) {
    const auto parsed = parse_receipt(receipt);
    if (!parsed) return std::unexpected(ReceiptError::malformed);
    auto checkpoint = open_checkpoint(parsed->checkpoint, verifiers);
    if (!checkpoint) return std::unexpected(ReceiptError::bad_checkpoint);
    const auto& [origin, size, root, extensions] = checkpoint->checkpoint;
    if (!verify_inclusion(parsed->index, size, leaf, parsed->path, root))
        return std::unexpected(ReceiptError::not_included);
    return VerifiedReceipt{parsed->index, *std::move(checkpoint)};
}

std::expected<VerifiedReceipt, ReceiptError> verify_receipt(std::string_view receipt, std::string_view entry,
                                                            std::span<const Verifier> verifiers) {
    return verify_receipt(receipt, leaf_hash(entry), verifiers);
}

}  // namespace ledger
