#include "oversight/entrust_region.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "rules/dated.hpp"

namespace oversight {
namespace {

struct Situation {
    Watch wanted{.unit_from = UnitId{3300}, .unit_to = UnitId{3399}, .until = rules::on(2026, 12, 31)};
    std::vector<Watch> own{
        {.unit_from = UnitId{3100}, .unit_to = UnitId{3499}, .until = rules::on(2027, 6, 30)}};
    EntrustFacts facts{
        .granting = {1}, .person = {2}, .own = {}, .of_inspectorate = true, .today = rules::on(2026, 11, 23)};
};

std::string answer(const std::function<void(Situation&)>& change) {
    Situation s;
    change(s);
    s.facts.own = s.own;
    const auto result = entrust_region(s.wanted, s.facts);
    return result ? "done" : std::string(base::name(result.error()));
}

TEST(EntrustRegion, EachClauseHasItsRefusal) {
    EXPECT_EQ(answer([](Situation&) {}), "done");
    EXPECT_EQ(answer([](Situation& s) { s.facts.person = {1}; }), "oneself");
    EXPECT_EQ(answer([](Situation& s) { s.facts.of_inspectorate = false; }), "not_of_inspectorate");
    EXPECT_EQ(answer([](Situation& s) { s.own.clear(); }), "outside_own_range");
    EXPECT_EQ(answer([](Situation& s) { s.wanted.unit_from = UnitId{3099}; }), "outside_own_range");
    EXPECT_EQ(answer([](Situation& s) { s.wanted.unit_from = UnitId{3100}; }), "done");
    EXPECT_EQ(answer([](Situation& s) { s.wanted.unit_to = UnitId{3499}; }), "done");
    EXPECT_EQ(answer([](Situation& s) { s.wanted.unit_to = UnitId{3500}; }), "outside_own_range");
    EXPECT_EQ(answer([](Situation& s) { s.wanted.unit_to = UnitId{3299}; }), "outside_own_range")
        << "from a later office to an earlier one is no range";
    EXPECT_EQ(answer([](Situation& s) { s.wanted.until = rules::on(2026, 11, 22); }), "until_past");
    EXPECT_EQ(answer([](Situation& s) { s.wanted.until = rules::on(2026, 11, 23); }), "done");
    EXPECT_EQ(answer([](Situation& s) { s.wanted.until = rules::on(2027, 6, 30); }), "done");
    EXPECT_EQ(answer([](Situation& s) { s.wanted.until = rules::on(2027, 7, 1); }), "until_too_late");
    EXPECT_EQ(answer([](Situation& s) { s.facts.administers = true; }), "runs_and_watches");
    EXPECT_EQ(answer([](Situation& s) {
                  s.facts.person = {1};
                  s.facts.administers = true;
              }),
              "oneself")
        << "the first listed is the answer";
}

TEST(EntrustRegion, LastsAYearAtMostAndNotOnTwoRolesPutTogether) {
    const auto until = [](base::Date day) {
        return answer([&](Situation& s) {
            s.own[0].until = rules::on(2030, 12, 31);
            s.wanted.until = day;
        });
    };
    EXPECT_EQ(until(rules::on(2026, 11, 23) + longest_delegation), "done");
    EXPECT_EQ(until(rules::on(2026, 11, 23) + longest_delegation + std::chrono::days{1}), "until_too_late");
    EXPECT_EQ(answer([](Situation& s) {
                  s.own = {{UnitId{3100}, UnitId{3349}, rules::on(2027, 6, 30)},
                           {UnitId{3350}, UnitId{3499}, rules::on(2027, 6, 30)}};
              }),
              "outside_own_range");
    EXPECT_EQ(answer([](Situation& s) {
                  s.own[0].until = rules::on(2026, 12, 30);
                  s.own.push_back({UnitId{1100}, UnitId{1199}, rules::on(2027, 6, 30)});
              }),
              "until_too_late")
        << "a longer watch over another region lends no days";
}

}  // namespace
}  // namespace oversight
