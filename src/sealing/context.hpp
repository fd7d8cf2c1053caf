// What a ciphertext belongs to. It is authenticated with every ciphertext, so that none can be moved to
// another report, place, kind or installation by somebody who can write to the database.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/names.hpp"

namespace sealing {

enum class Kind { message, identity, file, grant, code, lock, recovery, escrow, found };

struct Context {
    std::string_view install;  // the log's origin: the same bytes mean nothing elsewhere
    Kind kind{};
    std::int64_t report = 0;    // or the person whose key it is
    std::int64_t sequence = 0;  // place in the thread, number of the file, version of the key
};

// "jernih-sealing/v1\n", length and bytes of the installation's name, kind, report, sequence; numbers
// big-endian.
std::string bytes(const Context& context);

}  // namespace sealing

template <>
inline constexpr auto base::names<sealing::Kind> = std::array{
    "message"sv, "identity"sv, "file"sv, "grant"sv, "code"sv, "lock"sv, "recovery"sv, "escrow"sv, "found"sv};
