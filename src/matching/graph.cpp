#include "matching/graph.hpp"

#include <algorithm>
#include <unordered_map>

namespace matching {

Graph::Graph(std::vector<Vertex> vertices, std::vector<Tie> ties, GraphRules rules)
    : vertices_(std::move(vertices)), ties_(std::move(ties)), rules_(rules), starts_(vertices_.size() + 1) {
    std::erase_if(ties_, [this](const Tie& t) {
        return t.a >= vertices_.size() || t.b >= vertices_.size() || t.a == t.b;
    });
    for (const auto& t : ties_) ++starts_[t.a + 1], ++starts_[t.b + 1];
    for (std::size_t v = 0; v < vertices_.size(); ++v) starts_[v + 1] += starts_[v];
    arcs_.resize(ties_.size() * 2);
    auto fill = starts_;
    for (std::uint32_t i = 0; i < ties_.size(); ++i) {
        arcs_[fill[ties_[i].a]++] = {ties_[i].b, i};
        arcs_[fill[ties_[i].b]++] = {ties_[i].a, i};
    }
    for (std::size_t v = 0; v < vertices_.size(); ++v)
        std::sort(arcs_.begin() + starts_[v], arcs_.begin() + starts_[v + 1],
                  [](const Arc& x, const Arc& y) { return x.to != y.to ? x.to < y.to : x.tie < y.tie; });
}

bool Graph::is_hub(std::uint32_t vertex) const {
    return vertices_[vertex] != Vertex::person && starts_[vertex + 1] - starts_[vertex] > rules_.hub;
}

std::vector<Nearest> Graph::nearest(std::span<const std::uint32_t> flagged, std::uint32_t day) const {
    std::vector<Nearest> out(vertices_.size());
    std::vector<std::uint32_t> front(flagged.begin(), flagged.end()), next;
    std::ranges::sort(front);
    for (const auto f : front) out[f] = {.flagged = f, .through = f, .steps = 0};
    for (unsigned step = 1; step <= rules_.steps && !front.empty(); ++step) {
        next.clear();
        for (const auto v : front) {
            if (step > 1 && is_hub(v)) continue;
            for (const auto& arc : arcs(v)) {
                if (out[arc.to].steps != 255 || !ties_[arc.tie].holds_on(day)) continue;
                out[arc.to] = {out[v].flagged, v, arc.tie, static_cast<std::uint8_t>(step)};
                next.push_back(arc.to);
            }
        }
        std::ranges::sort(next);
        front.swap(next);
    }
    return out;
}

std::vector<std::uint32_t> Graph::way(std::uint32_t from, const std::vector<bool>& flagged,
                                      std::uint32_t day) const {
    if (flagged[from]) return {from};
    std::unordered_map<std::uint32_t, std::uint32_t> came_from{{from, from}};
    std::vector<std::uint32_t> front{from}, next;
    for (unsigned step = 1; step <= rules_.steps && !front.empty(); ++step) {
        next.clear();
        for (const auto v : front) {
            if (v != from && is_hub(v)) continue;
            for (const auto& arc : arcs(v)) {
                if (!ties_[arc.tie].holds_on(day) || !came_from.emplace(arc.to, v).second) continue;
                if (!flagged[arc.to]) {
                    next.push_back(arc.to);
                    continue;
                }
                std::vector<std::uint32_t> out{arc.to};
                while (out.back() != from) out.push_back(came_from.at(out.back()));
                std::ranges::reverse(out);
                return out;
            }
        }
        front.swap(next);
    }
    return {};
}

std::vector<std::uint32_t> Graph::way(std::uint32_t from, const std::vector<Nearest>& found) {
    if (found[from].steps == 255) return {};
    std::vector<std::uint32_t> out{from};
    while (found[out.back()].steps != 0) out.push_back(found[out.back()].through);
    return out;
}

}  // namespace matching
