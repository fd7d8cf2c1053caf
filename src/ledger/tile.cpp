#include "ledger/tile.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
#include "ledger/wire.hpp"

namespace ledger {
namespace {

constexpr std::uint64_t max_n = std::uint64_t{1} << 56;

std::string three_digits(std::uint64_t group) {
    auto digits = std::to_string(group);
    return digits.insert(0, 3 - digits.size(), '0');
}

}  // namespace

std::string tile_path(const TileName& tile) {
    CHECK(tile.level >= entries_level && tile.level <= max_tile_level && tile.n < max_n);
    CHECK(tile.width >= 1 && tile.width <= tile_width);
    std::string number = three_digits(tile.n % 1000);
    for (auto rest = tile.n / 1000; rest > 0; rest /= 1000)
        number.insert(0, "x" + three_digits(rest % 1000) + "/");
    auto path =
        "tile/" + (tile.level == entries_level ? "entries" : std::to_string(tile.level)) + "/" + number;
    if (tile.width < tile_width) path += ".p/" + std::to_string(tile.width);
    return path;
}

std::optional<TileName> parse_tile_path(std::string_view path) {
    if (path.size() > 64) return std::nullopt;
    TileName tile;
    auto rest = path;
    if (const auto partial = rest.find(".p/"); partial != rest.npos) {
        const auto width = wire::decimal(rest.substr(partial + 3));
        if (!width || *width < 1 || *width >= tile_width) return std::nullopt;
        tile.width = static_cast<int>(*width);
        rest = rest.substr(0, partial);
    }
    const auto parts = base::split(rest, '/');
    if (parts.size() < 3 || parts[0] != "tile") return std::nullopt;
    if (parts[1] == "entries") {
        tile.level = entries_level;
    } else {
        const auto level = wire::decimal(parts[1]);
        if (!level || *level > max_tile_level) return std::nullopt;
        tile.level = static_cast<int>(*level);
    }
    for (std::size_t i = 2; i < parts.size(); ++i) {
        auto group = parts[i];
        if (i + 1 < parts.size()) {
            if (!group.starts_with('x')) return std::nullopt;
            group.remove_prefix(1);
        }
        if (group.size() != 3 || tile.n >= max_n) return std::nullopt;
        for (char c : group) {
            if (c < '0' || c > '9') return std::nullopt;
            tile.n = tile.n * 10 + static_cast<std::uint64_t>(c - '0');
        }
    }
    if (tile.n >= max_n) return std::nullopt;
    // One spelling a tile: x000/001 is not the tile 001.
    if (tile_path(tile) != path) return std::nullopt;
    return tile;
}

int width_in(std::uint64_t size, int level, std::uint64_t n) {
    const int shift = 8 * std::max(level, 0);
    const std::uint64_t hashes = shift >= 64 ? 0 : size >> shift;
    if (n >= max_n || hashes <= n * tile_width) return 0;
    return static_cast<int>(std::min<std::uint64_t>(tile_width, hashes - n * tile_width));
}

void append_to_bundle(std::string& bundle, std::string_view entry) {
    CHECK(entry.size() <= 0xFFFF);
    wire::put(bundle, entry.size(), 2);
    bundle += entry;
}

std::string encode_bundle(std::span<const std::string> entries) {
    std::string bundle;
    for (const auto& entry : entries) append_to_bundle(bundle, entry);
    return bundle;
}

std::optional<std::vector<std::string>> decode_bundle(std::string_view bundle) {
    std::vector<std::string> entries;
    while (!bundle.empty()) {
        if (bundle.size() < 2 || entries.size() == tile_width) return std::nullopt;
        const auto length = wire::get(bundle.substr(0, 2));
        bundle.remove_prefix(2);
        if (length > bundle.size()) return std::nullopt;
        entries.emplace_back(bundle.substr(0, length));
        bundle.remove_prefix(length);
    }
    if (entries.empty()) return std::nullopt;
    return entries;
}

}  // namespace ledger
