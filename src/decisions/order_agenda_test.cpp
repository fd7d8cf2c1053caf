#include "decisions/order_agenda.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

namespace decisions {
namespace {

AgendaExits item(std::int64_t matter, std::set<std::int64_t> away) {
    AgendaExits out{MatterId{matter}, {}};
    for (const auto p : away) out.away.insert(PersonId{p});
    return out;
}
int doors(std::span<const AgendaExits> agenda, std::span<const MatterId> order) {
    std::vector<AgendaExits> in_order;
    for (const auto id : order)
        in_order.push_back(
            *std::ranges::find_if(agenda, [&](const AgendaExits& a) { return a.matter == id; }));
    return door_count(in_order);
}

TEST(OrderAgenda, CountsWhoGoesAndWhoComesBack) {
    const std::vector agenda{item(1, {1}), item(2, {}), item(3, {1, 2})};
    EXPECT_EQ(door_count(agenda), 1 + 1 + 2);
}

TEST(OrderAgenda, LeavesAnAgendaThatMovesNobodyAsItIs) {
    const std::vector agenda{item(3, {}), item(1, {}), item(2, {})};
    EXPECT_THAT(order_agenda(agenda), ::testing::ElementsAre(MatterId{3}, MatterId{1}, MatterId{2}));
    EXPECT_TRUE(order_agenda({}).empty());
}

TEST(OrderAgenda, PutsTheItemsOfOneMemberTogetherAndLast) {
    const std::vector agenda{item(1, {1}), item(2, {}), item(3, {1}), item(4, {})};
    EXPECT_THAT(order_agenda(agenda),
                ::testing::ElementsAre(MatterId{2}, MatterId{4}, MatterId{1}, MatterId{3}));
    EXPECT_EQ(doors(agenda, order_agenda(agenda)), 1);
}

TEST(OrderAgenda, IsNeverWorseThanAnyOtherOrder) {
    std::mt19937 dice(20261123);
    for (int round = 0; round < 40; ++round) {
        std::vector<AgendaExits> agenda;
        for (std::int64_t m = 1; m <= 6; ++m) {
            std::set<std::int64_t> away;
            for (std::int64_t p = 1; p <= 4; ++p)
                if (dice() % 3 == 0) away.insert(p);
            agenda.push_back(item(m, away));
        }
        const int found = doors(agenda, order_agenda(agenda));
        auto every = agenda;
        std::ranges::sort(every, {}, &AgendaExits::matter);
        int best = 1000;
        do best = std::min(best, door_count(every));
        while (std::next_permutation(
            every.begin(), every.end(),
            [](const AgendaExits& a, const AgendaExits& b) { return a.matter < b.matter; }));
        EXPECT_EQ(found, best) << "seed 20261123, round " << round;
    }
}

TEST(OrderAgenda, OrdersALongAgendaToo) {
    std::vector<AgendaExits> agenda;
    for (std::int64_t m = 1; m <= 30; ++m) agenda.push_back(item(m, {m % 3}));
    const auto order = order_agenda(agenda);
    EXPECT_EQ(order.size(), 30u);
    EXPECT_LT(doors(agenda, order), door_count(agenda));
}

}  // namespace
}  // namespace decisions
