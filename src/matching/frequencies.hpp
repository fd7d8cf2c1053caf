// How rare each value is among all records of both files: what an agreement on it is worth.
#pragma once
#include <array>
#include <vector>

#include "matching/bits.hpp"
#include "matching/load_table.hpp"

namespace matching {

// All are -log2 of the share of records that have the value.
struct Frequencies {
    std::vector<Bits> words, forms;    // of names, by number
    std::array<Bits, 128> initials{};  // of a record with a word that begins so, by letter
    std::vector<Bits> places;
    std::vector<Bits> dates;                // by slot_of(born)
    std::vector<Bits> regions;              // by four digits
    std::vector<std::vector<Bits>> extras;  // by column and number
    std::uint64_t records = 0;
    Bits rarest = 0;  // of what nobody has: as rare as what one has

    Bits word(std::uint32_t id) const { return id < words.size() ? words[id] : rarest; }
    Bits form(std::uint32_t id) const { return id < forms.size() ? forms[id] : rarest; }
    Bits place(std::uint32_t id) const { return id < places.size() ? places[id] : rarest; }

    static constexpr std::size_t slots = 602 * 13 * 32;
    static constexpr std::uint32_t slot_of(std::uint32_t born) {
        const std::uint32_t year = born / 10'000, month = born / 100 % 100, day = born % 100;
        if (year < 1500 || year > 2100 || month > 12 || day > 31) return 0;
        return ((year - 1500) * 13 + month) * 32 + day;
    }
    Bits date(std::uint32_t born) const { return dates[slot_of(born)]; }
};

// `records` is what shares are of; 0: all of both tables.
Frequencies frequencies_of(const Table& a, const Table& b, const Dictionary& dictionary, unsigned threads,
                           std::uint64_t records = 0);

}  // namespace matching
