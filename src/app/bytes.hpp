// Bytes of acts and of their copies, written and read in order. Numbers are big-endian.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace app {

inline void put_number(std::string& out, std::uint64_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 255);
}

// Reads from the front; becomes empty-handed (ok = false) at the first thing that is not there.
struct Cursor {
    std::string_view rest;
    bool ok = true;

    std::string_view take(std::size_t count) {
        if (!ok || rest.size() < count) return ok = false, std::string_view{};
        const auto out = rest.substr(0, count);
        rest.remove_prefix(count);
        return out;
    }
    std::uint64_t number(int bytes) {
        std::uint64_t value = 0;
        for (unsigned char c : take(static_cast<std::size_t>(bytes))) value = value << 8 | c;
        return value;
    }
};

}  // namespace app
