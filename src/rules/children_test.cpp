#include "rules/children.hpp"

#include <gtest/gtest.h>

#include "rules/dated.hpp"

namespace rules {
namespace {

// UU 35/2014 Pasal 1 angka 1.
TEST(Children, are_those_who_are_not_yet_eighteen) {
    const struct {
        Date born, today;
        bool child;
        const char* says;
    } rows[] = {
        {on(2008, 11, 24), on(2026, 11, 23), true, "the day before"},
        {on(2008, 11, 23), on(2026, 11, 23), false, "the birthday"},
        {on(2008, 11, 22), on(2026, 11, 23), false, "the day after"},
        {on(2026, 11, 23), on(2026, 11, 23), true, "born today"},
        {on(2008, 2, 29), on(2026, 2, 28), true, "no 29 February that year: the day before"},
        {on(2008, 2, 29), on(2026, 3, 1), false, "and the day"},
    };
    for (const auto& row : rows) EXPECT_EQ(is_child(row.born, row.today), row.child) << row.says;
}

// UU 30/2014 Pasal 43, docs/decisions/0112.
TEST(Children, are_known_by_their_relation_too) {
    EXPECT_TRUE(is_childs("children"));
    EXPECT_TRUE(is_childs("grandchildren"));
    EXPECT_FALSE(is_childs("siblings"));
    EXPECT_FALSE(is_childs(""));
}

}  // namespace
}  // namespace rules
