#include "oversight/check_item.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "rules/dated.hpp"

namespace oversight {
namespace {

constexpr auto monday = rules::on(2026, 11, 23);

struct Checking {
    SampleItem item{.entry = 14, .person = {2}, .unit = UnitId{3375}};
    CheckFacts facts{.inspector = true, .actor = {1}, .item = nullptr, .today = monday};
    CheckResult result = CheckResult::in_order;
    std::string note;
    bool is_drawn = true;
};
std::string check(const std::function<void(Checking&)>& change) {
    Checking c;
    change(c);
    c.facts.item = c.is_drawn ? &c.item : nullptr;
    const auto result = check_item({9}, c.result, c.note, c.facts);
    return result ? "done" : std::string(base::name(result.error()));
}

TEST(CheckItem, EachClauseHasItsRefusal) {
    EXPECT_EQ(check([](Checking&) {}), "done");
    EXPECT_EQ(check([](Checking& c) { c.facts.inspector = false; }), "not_inspector");
    EXPECT_EQ(check([](Checking& c) { c.is_drawn = false; }), "not_drawn");
    EXPECT_EQ(check([](Checking& c) { c.item.person = {1}; }), "own_statement");
    EXPECT_EQ(check([](Checking& c) { c.item.result = CheckResult::in_order; }), "checked_already");
    EXPECT_EQ(check([](Checking& c) { c.result = CheckResult::follow_up; }), "reason_missing");
    EXPECT_EQ(check([](Checking& c) {
                  c.result = CheckResult::follow_up;
                  c.note = "  \n";
              }),
              "reason_missing");
    EXPECT_EQ(check([](Checking& c) {
                  c.result = CheckResult::follow_up;
                  c.note = "Usaha istri tidak tercatat dalam daftar kepentingan";
              }),
              "done");
}

}  // namespace
}  // namespace oversight
