#include "oversight/pick_campaign.hpp"

#include <gtest/gtest.h>

#include "rules/dated.hpp"

namespace oversight {
namespace {

using enum statements::CampaignState;

CampaignSize campaign(std::int64_t id, statements::CampaignState state, int year, std::int64_t asked) {
    return {.id = {id}, .state = state, .opens = rules::on(year, 12, 31), .title = {}, .asked = asked};
}
std::int64_t picked(const std::vector<CampaignSize>& there) {
    const auto found = pick_campaign(there);
    return found ? found->id.value : 0;
}

TEST(PickCampaign, AnOpenOneOfTheYearThatAsksMostPeople) {
    EXPECT_EQ(
        picked({campaign(3, open, 2026, 5), campaign(2, open, 2026, 18'000), campaign(1, open, 2026, 90)}), 2)
        << "a small one opened later does not hide the nation's";
    EXPECT_EQ(picked({campaign(2, open, 2027, 5), campaign(1, open, 2026, 18'000)}), 2)
        << "last year's, never closed, gives way to this year's";
    EXPECT_EQ(picked({campaign(2, closed, 2026, 18'000), campaign(1, open, 2026, 5)}), 1)
        << "what still asks comes before what is over";
    EXPECT_EQ(picked({campaign(2, open, 2026, 5), campaign(1, open, 2026, 5)}), 2) << "equals: the later one";
}

TEST(PickCampaign, ElseTheLargestOfTheLastYearThatHadAny) {
    EXPECT_EQ(picked({campaign(4, closed, 2026, 40), campaign(3, closed, 2026, 41),
                      campaign(2, closed, 2025, 18'000)}),
              3);
}

TEST(PickCampaign, OneThatAsksNobodyIsNone) {
    EXPECT_EQ(picked({}), 0);
    EXPECT_EQ(picked({campaign(1, open, 2026, 0)}), 0);
    EXPECT_EQ(picked({campaign(2, open, 2026, 0), campaign(1, closed, 2025, 7)}), 1);
}

}  // namespace
}  // namespace oversight
