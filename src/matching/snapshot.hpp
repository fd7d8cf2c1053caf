// The file LiveIndex maps: a head, then sections of plain numbers, each on a line of 64 bytes. Written and
// read on machines of one kind (little-endian, 64 bits); another kind is refused by the head.
#pragma once
#include <array>
#include <cstdint>
#include <string>

#include "matching/live.hpp"

namespace matching {

enum class Section : std::uint8_t {
    records,
    id_ends,
    ids,
    birth_starts,
    birth_rows,
    birth_signatures,
    key_starts,
    keys,
    key_rows,
    word_ends,
    words,
    word_counts,
    place_ends,
    places,
    place_counts,
    dates,
    regions,
    initials,
    weights
};
inline constexpr std::size_t sections = 19;

struct SnapshotHead {
    std::array<char, 8> magic{};
    std::uint64_t version = 0, records = 0;
    struct Place {
        std::uint64_t offset = 0, bytes = 0;
    };
    std::array<Place, sections> places{};
};
inline constexpr std::array<char, 8> snapshot_magic = {'j', 'e', 'r', 'n', 'i', 'h', 'S', '1'};
inline constexpr std::uint64_t snapshot_version = 1 + (sizeof(Record) << 8) + (sizeof(Weights) << 20);

inline constexpr unsigned key_bits = 18;  // the directory of keys is by their first bits
// All keys of a record but its birth date's.
void all_keys(const BlockContext& context, const Table& table, std::size_t row, Keys& out);

}  // namespace matching
