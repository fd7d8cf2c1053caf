// PostgreSQL's binary numbers, for postgres.cpp.
#pragma once
#include <cstdint>

#include "store/column.hpp"

namespace store {

// Numbers travel with the highest byte first.
template <class T>
T from_network(const char* data) {
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i)
        value = static_cast<T>(value << 8 | static_cast<unsigned char>(data[i]));
    return value;
}
inline void to_network(std::uint64_t value, char* data) {
    for (int i = 7; i >= 0; --i, value >>= 8) data[i] = static_cast<char>(value & 0xff);
}

// sum() of bigint is numeric: a count of digits, the weight of the first, a sign, a scale, then digits of
// base 10000.
struct Numeric {
    explicit Numeric(const char* data) : data_(data) {
        const auto sign = from_network<std::uint16_t>(data + 4);
        if (sign != 0 && sign != 0x4000) wrong_value("a number that is none");
        negative = sign == 0x4000;
        digits = from_network<std::uint16_t>(data);
        weight = static_cast<std::int16_t>(from_network<std::uint16_t>(data + 2));
    }
    int digit(int i) const { return i < digits ? from_network<std::uint16_t>(data_ + 8 + 2 * i) : 0; }

    std::int64_t integer() const {
        if (digits > weight + 1) wrong_value("a number with a fraction");
        std::int64_t value = 0;
        for (int i = 0; i <= weight; ++i) {
            const int d = negative ? -digit(i) : digit(i);
            if (__builtin_mul_overflow(value, std::int64_t{10000}, &value) ||
                __builtin_add_overflow(value, std::int64_t{d}, &value))
                wrong_value("an integer beyond 63 bits");
        }
        return value;
    }
    double real() const {
        double value = 0, scale = 1;
        for (int i = 0; i < digits; ++i) value = value * 10000 + digit(i);
        for (int i = digits - 1; i < weight; ++i) value *= 10000;
        for (int i = weight; i < digits - 1; ++i) scale *= 10000;
        return (negative ? -value : value) / scale;
    }

    bool negative;
    int digits, weight;

private:
    const char* data_;
};

}  // namespace store
