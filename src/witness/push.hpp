// Taking a checkpoint to a witness and bringing its cosignature back.
#pragma once
#include <functional>
#include <string>

#include "ledger/cosigning.hpp"
#include "witness/http.hpp"

namespace witness {

struct WitnessAt {
    ledger::Verifier key;
    std::string url;           // its submission prefix, without a slash at the end
    std::uint64_t has = 0;     // the size it cosigned last, as far as we know; it tells when we are wrong
    std::string trouble = {};  // why the last attempt failed; empty when it did not
};

using Prove =
    std::function<std::vector<ledger::Hash>(std::uint64_t old_size)>;  // up to the checkpoint's size

// The cosignature's line, verified; empty with at.trouble set when there is none.
std::string push(Http& http, WitnessAt& at, const std::string& checkpoint, std::uint64_t size,
                 const Prove& prove);

}  // namespace witness
