#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "oversight/map_rows.hpp"
#include "oversight/province_tiles.hpp"

namespace oversight {
namespace {

TEST(ProvinceTiles, EachProvinceHasOneTileAndEachTileItsOwnPlace) {
    std::ifstream file(JERNIH_DATA_DIR "/provinces.csv");
    std::set<int> provinces, tiles;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) provinces.insert(std::stoi(line));
    std::set<std::pair<int, int>> places;
    std::set<std::string_view> letters;
    for (const auto& t : province_tiles) {
        tiles.insert(t.code);
        EXPECT_TRUE(places.emplace(t.column, t.row).second) << t.letters;
        EXPECT_TRUE(letters.insert(t.letters).second) << t.letters;
        EXPECT_TRUE(t.column >= 0 && t.column < map_columns && t.row >= 0 && t.row < map_rows) << t.letters;
    }
    EXPECT_EQ(tiles, provinces);
    EXPECT_EQ(tiles.size(), province_tiles.size());
}

TEST(ProvinceFigures, AShareIsRoundedDownSoThatAHundredMeansAll) {
    const auto percent = [](std::int64_t count, std::optional<std::int64_t> of) {
        return ProvinceFigure{.unit = UnitId{1300}, .name = {}, .count = count, .of = of}.percent();
    };
    EXPECT_EQ(percent(199, 200), 99);
    EXPECT_EQ(percent(200, 200), 100);
    EXPECT_EQ(percent(0, 200), 0);
    EXPECT_EQ(percent(0, 0), std::nullopt);
    EXPECT_EQ(percent(7, std::nullopt), std::nullopt);
}

}  // namespace
}  // namespace oversight
