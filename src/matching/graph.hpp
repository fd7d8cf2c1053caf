// Who is near whom: persons, family cards, companies and parties, with dated ties between them.
//
// A hub (a large party, an employer) ties nobody to anybody and is not passed through. One search from all
// flagged persons at once labels every vertex with its nearest flagged one and the way there.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/names.hpp"

namespace matching {

enum class Vertex : std::uint8_t { person, household, company, party };

// A tie holds from a day up to and including another (yyyymmdd; 0: open on that side). `source` names where
// it is known from.
struct Tie {
    std::uint32_t a = 0, b = 0;
    std::uint32_t from = 0, until = 0;
    std::uint16_t source = 0;
    bool holds_on(std::uint32_t day) const { return from <= day && (until == 0 || day <= until); }
};

struct GraphRules {
    std::uint32_t hub = 200;  // a vertex that is no person and has more ties than this is a hub
    unsigned steps = 4;
};

// What the nearest flagged vertex is; `steps` is 255 where none is near enough.
struct Nearest {
    std::uint32_t flagged = 0;
    std::uint32_t through = 0;  // the next vertex on the way there
    std::uint32_t tie = 0;      // number of the tie to it
    std::uint8_t steps = 255;
};

class Graph {
public:
    Graph(std::vector<Vertex> vertices, std::vector<Tie> ties, GraphRules rules = {});

    std::size_t size() const { return vertices_.size(); }
    Vertex kind(std::uint32_t vertex) const { return vertices_[vertex]; }
    const Tie& tie(std::uint32_t number) const { return ties_[number]; }
    bool is_hub(std::uint32_t vertex) const;

    // For every vertex, by number. Equally near: the flagged one of the lower number on the way found first.
    std::vector<Nearest> nearest(std::span<const std::uint32_t> flagged, std::uint32_t day) const;

    // From one vertex to the nearest flagged one: the vertices on the way, both ends included; empty when
    // none is near enough.
    std::vector<std::uint32_t> way(std::uint32_t from, const std::vector<bool>& flagged,
                                   std::uint32_t day) const;

    // The same way from what nearest() found.
    static std::vector<std::uint32_t> way(std::uint32_t from, const std::vector<Nearest>& found);

private:
    struct Arc {
        std::uint32_t to, tie;
    };
    std::span<const Arc> arcs(std::uint32_t vertex) const {
        return std::span{arcs_}.subspan(starts_[vertex], starts_[vertex + 1] - starts_[vertex]);
    }
    std::vector<Vertex> vertices_;
    std::vector<Tie> ties_;
    GraphRules rules_;
    std::vector<std::uint32_t> starts_;
    std::vector<Arc> arcs_;
};

}  // namespace matching

template <>
inline constexpr auto base::names<matching::Vertex> =
    std::array{"person"sv, "household"sv, "company"sv, "party"sv};
