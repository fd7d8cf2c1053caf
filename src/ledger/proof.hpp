// The receipt: c2sp.org/tlog-proof@v1, kept as a .tlog-proof file. It proves, without any server, that an
// entry is in the log as of a signed checkpoint.
#pragma once
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/note.hpp"

namespace ledger {

struct Receipt {
    std::uint64_t index = 0;
    std::vector<Hash> path;  // from the leaf's sibling up
    std::string checkpoint;  // the signed note, verbatim
    std::string extra;       // any bytes, empty for none; nothing vouches for them
    bool operator==(const Receipt&) const = default;
};

std::string build_receipt(const Receipt& receipt);
std::optional<Receipt> parse_receipt(
    std::string_view text);  // strict in all but the note, which is only looked for

// In order of precedence.
enum class ReceiptError {
    malformed,       // not a receipt
    bad_checkpoint,  // open_checkpoint refuses the note
    not_included,    // the path does not lead from this leaf to the checkpoint's root
};
std::string_view explain(ReceiptError error);

struct VerifiedReceipt {
    std::uint64_t index;
    SignedCheckpoint signed_checkpoint;
};

std::expected<VerifiedReceipt, ReceiptError> verify_receipt(std::string_view receipt, const Hash& leaf,
                                                            std::span<const Verifier> verifiers);
// The same for the bytes of the entry.
std::expected<VerifiedReceipt, ReceiptError> verify_receipt(std::string_view receipt, std::string_view entry,
                                                            std::span<const Verifier> verifiers);

}  // namespace ledger
