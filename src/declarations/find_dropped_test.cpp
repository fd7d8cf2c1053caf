#include "declarations/find_dropped.hpp"

#include <gmock/gmock.h>

namespace declarations {
namespace {

using enum Prefilled;
using ::testing::ElementsAre, ::testing::IsEmpty;

TEST(FindDropped, NamesWhatWasTakenOutOfADeclaration) {
    matters::Finding f;
    f.register_says = "Siti (ipar).";
    f.matter_says = "CV Maju Jaya adalah pihak.";
    Submitted sent{.relation = "spouse_of_sibling",
                   .description = "Siti (ipar).\nCV Maju Jaya adalah pihak.\nSaya mundur."};
    EXPECT_THAT(find_dropped(f, "spouse_of_sibling", sent), IsEmpty());
    EXPECT_THAT(find_dropped(f, "spouse", sent), ElementsAre(relation));
    EXPECT_THAT(find_dropped(f, "", sent), IsEmpty()) << "no relation was filled in";
    sent.description = "CV Maju Jaya adalah pihak.";
    EXPECT_THAT(find_dropped(f, "", sent), ElementsAre(register_says));
    sent.description = "Lain";
    const auto all = find_dropped(f, "spouse", sent);
    EXPECT_THAT(all, ElementsAre(relation, register_says, matter_says));
    EXPECT_EQ(text_of(all), "relation, register_says, matter_says");
    EXPECT_EQ(dropped_in(text_of(all)), all);
    EXPECT_THAT(dropped_in(""), IsEmpty());
}

}  // namespace
}  // namespace declarations
