#include "decisions/order_agenda.hpp"

#include <algorithm>
#include <limits>

namespace decisions {
namespace {

constexpr std::size_t exact_up_to = 12;

int moves(const std::set<PersonId>& before, const std::set<PersonId>& after) {
    int out = 0;
    for (const auto p : before) out += !after.contains(p);
    for (const auto p : after) out += !before.contains(p);
    return out;
}

// Shortest way through all items (Held and Karp): best[set][last].
std::vector<std::size_t> exactly(std::span<const AgendaExits> agenda) {
    const std::size_t n = agenda.size(), all = std::size_t{1} << n;
    constexpr int far = std::numeric_limits<int>::max() / 2;
    std::vector<std::vector<int>> step(n, std::vector<int>(n));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) step[i][j] = moves(agenda[i].away, agenda[j].away);
    // From the end, so that the way is read off in order and the earliest item wins a tie.
    std::vector<std::vector<int>> rest(all, std::vector<int>(n, far));
    for (std::size_t i = 0; i < n; ++i) rest[all - 1][i] = 0;
    for (std::size_t done = all - 1; done-- > 1;)
        for (std::size_t last = 0; last < n; ++last) {
            if (!(done >> last & 1)) continue;
            for (std::size_t next = 0; next < n; ++next)
                if (!(done >> next & 1))
                    rest[done][last] = std::min(rest[done][last],
                                                step[last][next] + rest[done | std::size_t{1} << next][next]);
        }
    std::vector<std::size_t> way;
    std::size_t done = 0;
    while (way.size() < n) {
        int best = far;
        std::size_t chosen = 0;
        for (std::size_t next = 0; next < n; ++next) {
            if (done >> next & 1) continue;
            const int here =
                way.empty() ? static_cast<int>(agenda[next].away.size()) : step[way.back()][next];
            const int cost = here + rest[done | std::size_t{1} << next][next];
            if (cost < best) best = cost, chosen = next;
        }
        way.push_back(chosen);
        done |= std::size_t{1} << chosen;
    }
    return way;
}

std::vector<std::size_t> nearest_next(std::span<const AgendaExits> agenda) {
    std::vector<std::size_t> left(agenda.size()), way;
    for (std::size_t i = 0; i < left.size(); ++i) left[i] = i;
    std::set<PersonId> away;
    while (!left.empty()) {
        const auto next =
            std::ranges::min_element(left, {}, [&](std::size_t i) { return moves(away, agenda[i].away); });
        away = agenda[*next].away;
        way.push_back(*next);
        left.erase(next);
    }
    return way;
}

}  // namespace

int door_count(std::span<const AgendaExits> agenda) {
    int out = 0;
    std::set<PersonId> away;
    for (const auto& item : agenda) {
        out += moves(away, item.away);
        away = item.away;
    }
    return out;
}

std::vector<MatterId> order_agenda(std::span<const AgendaExits> agenda) {
    std::vector<MatterId> out;
    const auto way = agenda.size() <= exact_up_to ? exactly(agenda) : nearest_next(agenda);
    for (const auto i : way) out.push_back(agenda[i].matter);
    return out;
}

}  // namespace decisions
