#include "base/id.hpp"

#include <algorithm>
#include <chrono>

namespace base {
namespace {
constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::int64_t epoch_ms = 1'577'836'800'000;  // 2020-01-01T00:00:00Z
}  // namespace

std::string id_text(std::int64_t value) {
    std::string out(13, '0');
    auto v = static_cast<std::uint64_t>(value);
    for (int i = 12; i >= 0; --i, v >>= 5) out[static_cast<std::size_t>(i)] = digits[v & 31];
    return out;
}

std::optional<std::int64_t> id_from_text(std::string_view text) {
    if (text.size() != 13 || text[0] > '7' || text[0] < '0') return std::nullopt;
    std::uint64_t v = 0;
    for (char c : text) {
        auto d = digits.find(c);
        if (d == digits.npos) return std::nullopt;
        v = v << 5 | d;
    }
    return static_cast<std::int64_t>(v);
}

std::int64_t IdSource::next() {
    using namespace std::chrono;
    // Real time on purpose, even where tests move the legal clock: an id only has to be new.
    const std::int64_t now =
        duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count() - epoch_ms;
    std::int64_t last = last_.load(), mine;
    do mine = std::max(last + 1, now << 12);
    while (!last_.compare_exchange_weak(last, mine));
    return (mine >> 12) << 22 | static_cast<std::int64_t>(server_) << 12 | (mine & 4095);
}

}  // namespace base
