#include "documents/zip.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "documents/pdf_testing.hpp"

namespace documents {
namespace {

TEST(Zip, comes_out_as_it_went_in) {
    const std::vector<ZipEntry> entries{{"pernyataan-ñ.pdf", "%PDF-1.7 satu"},
                                        {"dua.pdf", std::string(100'000, 'x')}};
    const testing::File file(zipped(entries));
    const auto says = testing::said("python3 -m zipfile -t " + file.path.string() +
                                    "; python3 -m zipfile -l " + file.path.string());
    EXPECT_THAT(says, ::testing::HasSubstr("Done testing"));
    EXPECT_THAT(says, ::testing::HasSubstr("pernyataan-ñ.pdf"));
    EXPECT_THAT(says, ::testing::HasSubstr("100000"));
}

TEST(Zip, a_name_that_is_there_twice_is_refused) {
    const std::vector<ZipEntry> entries{{"a.pdf", "1"}, {"a.pdf", "2"}};
    EXPECT_THROW((void)zipped(entries), std::runtime_error);
}

}  // namespace
}  // namespace documents
