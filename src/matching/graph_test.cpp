#include "matching/graph.hpp"

#include <gmock/gmock.h>

#include <queue>
#include <random>

using namespace matching;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

constexpr std::uint32_t today = 20261122;

// 0 an official, 1 her card, 2 her brother, 3 his company, 4 a director, 5 a party.
std::vector<Vertex> family_and_company() {
    return {Vertex::person,  Vertex::household, Vertex::person,
            Vertex::company, Vertex::person,    Vertex::party};
}
std::vector<Tie> their_ties() { return {{0, 1}, {1, 2}, {2, 3}, {3, 4}}; }

}  // namespace

TEST(Graph, finds_the_way_from_an_official_to_a_flagged_person) {
    const Graph graph(family_and_company(), their_ties());
    EXPECT_THAT(graph.way(0, {false, false, false, false, true, false}, today), ElementsAre(0, 1, 2, 3, 4));
    const auto found = graph.nearest(std::vector<std::uint32_t>{4}, today);
    EXPECT_EQ(found[0].steps, 4);
    EXPECT_EQ(found[0].flagged, 4u);
    EXPECT_THAT(Graph::way(0, found), ElementsAre(0, 1, 2, 3, 4));
    EXPECT_EQ(found[5].steps, 255) << "a party with no ties";
}

TEST(Graph, stops_after_four_steps) {
    auto vertices = family_and_company();
    vertices.push_back(Vertex::company);
    auto ties = their_ties();
    ties.push_back({4, 6});
    const Graph graph(vertices, ties);
    EXPECT_THAT(graph.way(0, {false, false, false, false, false, false, true}, today), IsEmpty());
    EXPECT_EQ(graph.nearest(std::vector<std::uint32_t>{6}, today)[0].steps, 255);
}

TEST(Graph, knows_from_when_until_when_a_tie_holds) {
    for (const auto& [from, until, near] : {std::tuple{20261122u, 0u, true},
                                            {20261123u, 0u, false},
                                            {0u, 20261122u, true},
                                            {0u, 20261121u, false}}) {
        auto ties = their_ties();
        ties[2].from = from, ties[2].until = until;
        const Graph graph(family_and_company(), ties);
        EXPECT_EQ(graph.nearest(std::vector<std::uint32_t>{4}, today)[0].steps == 4, near)
            << from << ' ' << until;
    }
}

TEST(Graph, passes_through_no_hub) {
    for (const std::uint32_t members : {200u, 201u}) {
        std::vector<Vertex> vertices(members, Vertex::person);
        vertices.push_back(Vertex::party);
        std::vector<Tie> ties;
        for (std::uint32_t m = 0; m < members; ++m) ties.push_back({m, members});
        const Graph graph(vertices, ties);
        EXPECT_EQ(graph
                      .way(
                          0,
                          [&] {
                              std::vector<bool> f(members + 1);
                              f[1] = true;
                              return f;
                          }(),
                          today)
                      .empty(),
                  members > 200);
        std::vector<bool> party(members + 1);
        party[members] = true;
        EXPECT_THAT(graph.way(0, party, today), ElementsAre(0, members))
            << "the hub itself may be what is looked for";
    }
}

// Both searches agree on how near, on random graphs.
TEST(Graph, labels_all_as_each_alone) {
    const std::uint64_t seed = 20261122;
    std::mt19937 random(seed);
    for (int round = 0; round < 50; ++round) {
        const std::uint32_t size = 5 + random() % 60;
        std::vector<Vertex> vertices(size);
        for (auto& v : vertices) v = static_cast<Vertex>(random() % 4);
        std::vector<Tie> ties(random() % (size * 2));
        for (auto& t : ties)
            t = {static_cast<std::uint32_t>(random() % size), static_cast<std::uint32_t>(random() % size),
                 random() % 5 == 0 ? 20270101u : 0u};
        const Graph graph(vertices, ties, {.hub = 6});
        const std::uint32_t flagged = random() % size;
        std::vector<bool> is_flagged(size);
        is_flagged[flagged] = true;
        const auto found = graph.nearest(std::vector<std::uint32_t>{flagged}, today);
        for (std::uint32_t v = 0; v < size; ++v) {
            const auto way = graph.way(v, is_flagged, today);
            // A hub is passed by neither search, but either may begin at one.
            if (graph.is_hub(v) || graph.is_hub(flagged)) continue;
            ASSERT_EQ(found[v].steps, way.empty() ? 255 : way.size() - 1)
                << "seed " << seed << " round " << round << " vertex " << v;
        }
    }
}
