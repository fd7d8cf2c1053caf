#include "people/child_seal_rows.hpp"

#include <gtest/gtest.h>

#include "rules/vocabulary.hpp"

namespace people {
namespace {

InterestRegistered of(std::string relation, std::string identifier) {
    return {
        InterestId{1},        PersonId{2}, std::move(relation), "Damar Kusuma", std::move(identifier), "", "",
        rules::on(2025, 1, 1)};
}
constexpr auto today = rules::on(2026, 11, 23);

TEST(ChildSeal, holds_children_by_relation_and_whoever_is_not_yet_eighteen) {
    EXPECT_TRUE(to_be_sealed(of("children", ""), today)) << "of any age";
    EXPECT_TRUE(to_be_sealed(of("grandchildren", ""), today));
    EXPECT_FALSE(to_be_sealed(of("siblings", ""), today));
    // 23 November 2008: eighteen today; a day later: not yet.
    EXPECT_FALSE(to_be_sealed(of("siblings", "3375012311080001"), today));
    EXPECT_TRUE(to_be_sealed(of("siblings", "3375012411080001"), today));
    EXPECT_TRUE(to_be_sealed(of("siblings", "3375016411080001"), today)) << "a girl: 40 is added to the day";
    EXPECT_FALSE(to_be_sealed(of("siblings", "3375012411700001"), today)) << "of the last century";
    EXPECT_FALSE(to_be_sealed(of("business", "01.234.567.8-999.000"), today));
    EXPECT_FALSE(to_be_sealed(of("siblings", "AB75012411080001"), today)) << "no NIK";
}

TEST(ChildSeal, opens_with_the_key_and_with_no_other) {
    keep_child_key("");
    EXPECT_EQ(sealed_for_record(of("children", "3375012411080001"), today).name, "Damar Kusuma") << "no key";
    keep_child_key(std::string(32, 'a'));
    const auto kept = sealed_for_record(of("children", "3375012411080001"), today);
    EXPECT_TRUE(is_sealed_text(kept.name));
    EXPECT_EQ(kept.identifier, "");
    EXPECT_NE(kept.name, sealed_for_record(of("children", "3375012411080001"), today).name) << "never alike";
    EXPECT_EQ(open_sealed(kept.name).name, "Damar Kusuma");
    EXPECT_EQ(open_sealed(kept.name).identifier, "3375012411080001");
    const auto number = keyed(17);
    EXPECT_NE(number, 17);
    EXPECT_EQ(keyed(0), 0);
    keep_child_key(std::string(32, 'b'));
    EXPECT_EQ(open_sealed(kept.name).name, not_opened);
    EXPECT_NE(keyed(17), number);
    keep_child_key("");
}

}  // namespace
}  // namespace people
