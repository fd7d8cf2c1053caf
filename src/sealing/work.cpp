#include "sealing/work.hpp"

#include "base/hash.hpp"

namespace sealing {

int work_in(std::string_view puzzle, std::string_view answer) {
    if (answer.empty() || answer.size() > 32) return 0;
    const auto hash = base::Sha256{}.add("jernih-work/v1:").add(puzzle).add(":").add(answer).done();
    int bits = 0;
    for (const auto byte : hash) {
        for (int i = 7; i >= 0; --i) {
            if ((byte >> i & 1) != 0) return bits;
            ++bits;
        }
    }
    return bits;
}

std::string do_work(std::string_view puzzle, int bits) {
    for (std::uint64_t n = 0;; ++n) {
        auto answer = std::to_string(n);
        if (work_in(puzzle, answer) >= bits) return answer;
    }
}

}  // namespace sealing
