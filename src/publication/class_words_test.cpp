#include "publication/class_words_pages.hpp"

#include <gtest/gtest.h>

namespace publication {
namespace {

TEST(ClassWords, EditionsAddUpByClassAndAreReadInWords) {
    std::map<int, std::int64_t> sum;
    add_classes(sum, "1:12 2:1400");
    add_classes(sum, "1:1 7:2");
    add_classes(sum, "");
    EXPECT_EQ(classes_in_words(web::Lang::id, sum),
              "13 deklarasi, 1.400 penetapan dan keputusan, 2 penghapusan");
    EXPECT_EQ(classes_in_words(web::Lang::en, {}), "");
}

}  // namespace
}  // namespace publication
