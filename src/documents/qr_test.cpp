#include "documents/qr.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace documents {

TEST(Qr, is_square_and_has_the_three_finder_patterns) {
    const auto code = qr("https://jernih.contoh.go.id/verifikasi/0123456789abc");
    ASSERT_EQ(code.dark.size(), static_cast<std::size_t>(code.size * code.size));
    EXPECT_EQ((code.size - 17) % 4, 0);  // 21, 25, 29, ...
    const int far = code.size - 7;
    for (const auto& [x, y] : {std::pair{0, 0}, {far, 0}, {0, far}}) {
        for (int i = 0; i < 7; ++i) {
            EXPECT_TRUE(code.at(x + i, y) && code.at(x, y + i) && code.at(x + i, y + 6) &&
                        code.at(x + 6, y + i));
        }
        EXPECT_FALSE(code.at(x + 1, y + 1));
        EXPECT_TRUE(code.at(x + 3, y + 3));
    }
}

TEST(Qr, path_covers_exactly_the_dark_modules) {
    const auto code = qr("KPU");
    const auto path = qr_path(code);
    // Each run is "M<x> <y>h<n>v1h-<n>z": the runs' lengths sum to the number of dark modules.
    long sum = 0;
    for (auto at = path.find("h"); at != path.npos; at = path.find("h", at + 1))
        if (path[at + 1] != '-') sum += std::stol(path.substr(at + 1));
    EXPECT_EQ(sum, std::count(code.dark.begin(), code.dark.end(), true));
    EXPECT_TRUE(path.starts_with("M4 4h7v1h-7z"));  // the finder's upper edge, after the quiet zone
}

TEST(Qr, the_same_text_gives_the_same_image) { EXPECT_EQ(qr_svg(qr("a/b?c=1")), qr_svg(qr("a/b?c=1"))); }

TEST(Qr, what_no_code_can_hold_is_refused) {
    EXPECT_THROW((void)qr(""), std::length_error);
    EXPECT_THROW((void)qr(std::string(4000, 'x')), std::length_error);
}

}  // namespace documents
