#include "training/training_code.hpp"

#include "base/hash.hpp"

namespace training {
namespace {

std::int64_t step_of(base::Instant at) { return at.time_since_epoch().count() / code_lasts.count(); }

std::string code_of(std::string_view secret, std::int64_t step) {
    std::string counter(8, '\0');
    for (int i = 0; i < 8; ++i)
        counter[static_cast<std::size_t>(i)] = static_cast<char>(step >> (56 - 8 * i) & 0xFF);
    const auto digest = base::hmac_sha256(secret, counter);
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(digest[i]));
    };
    const std::size_t from = byte(digest.size() - 1) & 15;
    const auto number =
        (byte(from) & 0x7F) << 24 | byte(from + 1) << 16 | byte(from + 2) << 8 | byte(from + 3);
    auto out = std::to_string(number % 1'000'000);
    return std::string(6 - out.size(), '0') + out;
}

}  // namespace

std::string code_at(std::string_view secret, base::Instant at) { return code_of(secret, step_of(at)); }

bool code_fits(std::string_view secret, std::string_view typed, base::Instant at) {
    std::string digits;
    for (const char c : typed)
        if (c != ' ') digits += c;
    const auto step = step_of(at);
    const bool now = base::equal_in_constant_time(digits, code_of(secret, step));
    const bool before = base::equal_in_constant_time(digits, code_of(secret, step - 1));
    return now || before;
}

std::chrono::seconds code_left(base::Instant at) {
    return code_lasts - std::chrono::seconds{at.time_since_epoch().count() % code_lasts.count()};
}

}  // namespace training
