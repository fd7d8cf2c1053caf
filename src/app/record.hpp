// A person's own record: the act as it was filed, each value with its salt, and its receipt, in one JSON file
// that proves without any server: exactly this was filed, before the checkpoint was signed. The format, for
// strangers:
//   {"format": "jernih-record/v1", "origin": …, "vkey": …, "index": 42, "class": 1, "time": unix seconds,
//    "fields": [{"name": …, "salt": 64 hex digits, "type": "t", "text": …}, …  (a value is type and text
//    together;
//               type "x" has "hex" instead of "text"; an erased one has "hash", 64 hex digits, and nothing
//               else)],
//    "receipt": the .tlog-proof}
// Fields come in byte order of their names, as they are hashed (ledger/commitment.hpp).
#pragma once
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/act.hpp"
#include "ledger/proof.hpp"

namespace app {

// canonical: the bytes of the act (act.hpp). CHECKs that they are.
std::string record_json(std::string_view canonical, std::string_view vkey, std::string_view receipt);

struct Record {
    std::uint64_t index = 0;
    std::string origin;
    base::Instant time{};
    base::Instant
        checkpoint_witnessed{};  // the latest cosignature by a known witness; the epoch when there is none
    struct Value {
        std::string name, text;
        bool erased = false;
    };
    std::vector<Value> fields;
};
// In order of precedence.
enum class RecordError {
    malformed,       // not a record of ours
    bad_checkpoint,  // its checkpoint is not signed by the log's key
    not_included,    // what it says is not what was filed
};
std::string_view explain(RecordError error);
std::expected<Record, RecordError> check_record(std::string_view json,
                                                std::span<const ledger::Verifier> keys);

}  // namespace app
