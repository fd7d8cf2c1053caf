// Tiles and entry bundles of c2sp.org/tlog-tiles: 256 hashes a tile, 256 entries a bundle.
//   tile/<level>/<n>[.p/<width>]   tile/entries/<n>[.p/<width>]   n = 1234067 is written x001/x234/067
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ledger {

inline constexpr int tile_width = 256;    // hashes in a full tile; a tile is 8 levels of the tree
inline constexpr int entries_level = -1;  // stands for "entries" in place of a level
inline constexpr int max_tile_level = 63;

struct TileName {
    int level = 0;           // 0 to 63, or entries_level
    std::uint64_t n = 0;     // below 2^56
    int width = tile_width;  // 1 to 256
    bool operator==(const TileName&) const = default;
};

std::string tile_path(const TileName& tile);  // without a leading slash
std::optional<TileName> parse_tile_path(
    std::string_view path);  // nullopt unless exactly what tile_path gives

// How wide tile (level, n) is in a log of `size` entries: 0 (there is none) to 256. Bundles are as wide as
// the tiles of level 0.
int width_in(std::uint64_t size, int level, std::uint64_t n);

// A bundle: u16 length, entry, again. An entry has at most 65,535 bytes.
void append_to_bundle(std::string& bundle, std::string_view entry);
std::string encode_bundle(std::span<const std::string> entries);
std::optional<std::vector<std::string>> decode_bundle(std::string_view bundle);  // 1 to 256 entries, no rest

}  // namespace ledger
