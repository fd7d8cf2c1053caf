// Use case: what a transaction owes the log, so that the log does not tell whether somebody was asked.
// The log shows each act's class and nothing else (ARCHITECTURE.md). A question, a lapse and a filler are of
// one class, and stand after everything else the transaction recorded; how many there are together is padded
// to fours. HOUSE RULE, docs/decisions/0122.
#pragma once
#include <cstdint>

namespace screening {

inline constexpr std::int64_t filled_to = 4;

// `recorded`: questions, lapses and fillers that the transaction has recorded already.
[[nodiscard]] constexpr std::int64_t fillers_owed(std::int64_t recorded) {
    if (recorded == 0) return filled_to;
    return (filled_to - recorded % filled_to) % filled_to;
}

}  // namespace screening
