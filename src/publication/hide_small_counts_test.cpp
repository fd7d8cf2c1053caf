#include "publication/hide_small_counts.hpp"

#include <gtest/gtest.h>

#include <string>

namespace publication {
namespace {

std::string shown(std::vector<std::int64_t> column) {
    std::string out;
    for (const auto& count : hide_small_counts(column)) out += (count ? std::to_string(*count) : "-") + " ";
    return out;
}

struct Row {
    const char* says;
    std::vector<std::int64_t> column;
    const char* shown;
};

TEST(HideSmallCounts, Table) {
    const Row rows[] = {
        {"large counts stand as they are", {5, 12, 300}, "5 12 300 "},
        {"zero picks out nobody", {0, 0, 7}, "0 0 7 "},
        {"four is hidden, five is not", {4, 3, 5}, "- - 5 "},
        {"one alone could be worked out from the total, so the next smallest goes too",
         {2, 9, 30},
         "- - 30 "},
        {"two that make fewer than five together would tell too much", {1, 1, 8, 40}, "- - - 40 "},
        {"two that make five together are enough", {1, 4, 8, 40}, "- - 8 40 "},
        {"of equals the first goes", {3, 9, 9}, "- - 9 "},
        {"with nothing to hide behind it stays hidden", {3, 0, 0}, "- 0 0 "},
        {"nothing to show", {}, ""},
    };
    for (const auto& row : rows) EXPECT_EQ(shown(row.column), row.shown) << row.says;
}

// Whatever the column: no hidden count can be worked out from the total by taking away what is shown, unless
// it is the only one that is not zero.
TEST(HideSmallCounts, NoColumnOfThreeGivesAHiddenOneAway) {
    for (std::int64_t a = 0; a < 12; ++a)
        for (std::int64_t b = 0; b < 12; ++b)
            for (std::int64_t c = 0; c < 12; ++c) {
                const std::vector<std::int64_t> column{a, b, c};
                const auto out = hide_small_counts(column);
                std::int64_t hidden = 0, together = 0, counted = 0;
                for (std::size_t i = 0; i < 3; ++i) {
                    counted += column[i] > 0;
                    hidden += !out[i];
                    together += out[i] ? 0 : column[i];
                    EXPECT_TRUE(!out[i] || *out[i] == 0 || *out[i] >= least_shown);
                }
                if (hidden > 0 && hidden < counted)
                    EXPECT_TRUE(hidden > 1 && together >= least_shown) << a << b << c;
            }
}

}  // namespace
}  // namespace publication
