// Who presides while the chair is away from the whole plenary; for one item: item_test.cpp.
#include "decisions/choose_chair.hpp"

#include <gtest/gtest.h>

#include "decisions/testing.hpp"

namespace decisions {
namespace {

using namespace testing;
using Change = void (*)(PlenaryFacts&);

TEST(ChooseChair, ForThePlenaryWhileTheChairIsAway) {
    struct Chosen {
        const char* says;
        Change change;
        PersonId person;
        std::string expected;
    };
    const Change nothing = [](PlenaryFacts&) {};
    const Chosen rows[] = {
        {"a member who is there", nothing, budi, "done"},
        {"who is not a member", nothing, stranger, "not_a_member"},
        {"a member who is not there", [](PlenaryFacts& m) { m.attendance[1].presence = Presence::excused; },
         budi, "not_present"},
        {"a member nobody has seen yet", [](PlenaryFacts& m) { m.attendance.clear(); }, budi, "not_present"},
        {"a member nobody has seen yet, while others are there",
         [](PlenaryFacts& m) { m.attendance.erase(m.attendance.begin() + 1); }, budi, "not_present"},
        {"the chair is there", [](PlenaryFacts& m) { m.attendance[0].presence = Presence::present; }, budi,
         "chair_presides"},
        {"by who is not the secretary", [](PlenaryFacts& m) { m.secretary = false; }, budi,
         "not_the_secretary"},
        {"before the meeting", [](PlenaryFacts& m) { m.plenary.state = PlenaryState::called; }, budi,
         "not_open"},
        {"the role first",
         [](PlenaryFacts& m) {
             m.secretary = false;
             m.plenary.state = PlenaryState::called;
         },
         budi, "not_the_secretary"},
        {"open before the chair",
         [](PlenaryFacts& m) {
             m.plenary.state = PlenaryState::called;
             m.attendance[0].presence = Presence::present;
         },
         budi, "not_open"},
        {"the chair before the chosen", [](PlenaryFacts& m) { m.attendance[0].presence = Presence::present; },
         stranger, "chair_presides"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = at_the_plenary();
        facts.attendance[0].presence = Presence::absent;
        row.change(facts);
        const auto act = choose_chair(facts, row.person);
        EXPECT_EQ(outcome(act), row.expected);
        if (!act) continue;
        EXPECT_EQ(act->item, 0);
        EXPECT_EQ(act->person, row.person);
    }
}

}  // namespace
}  // namespace decisions
