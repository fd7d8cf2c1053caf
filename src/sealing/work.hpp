// Proof of work: what buys a report an earlier place in line when many come at once, and nothing else. A
// puzzle is any text the server gave out; its answer is a number with which SHA-256 begins with enough zero
// bits. SHA-256, because every browser has it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace sealing {

// Zero bits at the beginning of SHA-256("jernih-work/v1:" PUZZLE ":" ANSWER).
int work_in(std::string_view puzzle, std::string_view answer);
std::string do_work(std::string_view puzzle, int bits);  // for tests and benchmarks: tries 0, 1, 2 …

}  // namespace sealing
