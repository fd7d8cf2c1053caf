#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "matching/screen.hpp"

namespace matching {
namespace {

constexpr std::size_t most_in_group = 60;  // larger groups are chains of errors more often than people

// Groups of rows that findings hang together: the first row of each group is its root.
class Groups {
public:
    std::uint32_t root(std::uint32_t row) {
        const auto [found, fresh] = parents_.try_emplace(row, row);
        if (fresh || found->second == row) return row;
        const auto top = root(found->second);
        parents_[row] = top;
        return top;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        const auto x = root(a), y = root(b);
        if (x != y) parents_[std::max(x, y)] = std::min(x, y);
    }
    // Rows by group, both ascending.
    std::vector<std::vector<std::uint32_t>> all() {
        std::vector<std::uint32_t> rows;
        for (const auto& [row, parent] : parents_) rows.push_back(row);
        std::ranges::sort(rows);
        std::unordered_map<std::uint32_t, std::size_t> place;
        std::vector<std::vector<std::uint32_t>> out;
        for (const auto row : rows) {
            const auto [found, fresh] = place.try_emplace(root(row), out.size());
            if (fresh) out.emplace_back();
            out[found->second].push_back(row);
        }
        return out;
    }

private:
    std::unordered_map<std::uint32_t, std::uint32_t> parents_;
};

// Probabilities of the best ways between all rows of a group, and the first row on each.
struct Ways {
    std::size_t size;
    std::vector<double> p;
    std::vector<std::uint32_t> through;
    explicit Ways(std::size_t n) : size(n), p(n * n), through(n * n, Finding::direct) {}
    double& at(std::size_t i, std::size_t j) { return p[i * size + j]; }
    void widen(const std::vector<std::uint32_t>& rows) {
        for (std::size_t k = 0; k < size; ++k)
            for (std::size_t i = 0; i < size; ++i)
                for (std::size_t j = 0; j < size; ++j)
                    if (at(i, k) * at(k, j) > at(i, j))
                        at(i, j) = at(i, k) * at(k, j), through[i * size + j] = rows[k];
    }
};

}  // namespace

void add_ties(Screening& screening, const Tables& tables, Bits least, std::size_t extras) {
    auto& findings = screening.findings;
    Groups groups;
    std::unordered_map<std::uint64_t, double> direct;
    for (const auto& f : findings) {
        const bool same = f.kind == Kind::same;
        if (same) groups.join(f.left, f.right);
        direct[static_cast<std::uint64_t>(f.left) << 32 | f.right] = same ? probability_of(f.bits) : 0;
    }
    for (const auto& rows : groups.all()) {
        if (rows.size() < 3 || rows.size() > most_in_group) continue;
        Ways ways(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = i + 1; j < rows.size(); ++j)
                if (const auto found = direct.find(static_cast<std::uint64_t>(rows[i]) << 32 | rows[j]);
                    found != direct.end())
                    ways.at(i, j) = ways.at(j, i) = found->second;
        ways.widen(rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = i + 1; j < rows.size(); ++j) {
                if (direct.contains(static_cast<std::uint64_t>(rows[i]) << 32 | rows[j])) continue;
                const double p = std::clamp(ways.at(i, j), 1e-9, 1 - 1e-9);
                const auto own = score(compare(tables, rows[i], rows[j]), screening.weights, extras);
                const Bits speaks =
                    own.same - screening.weights.prior;  // what their own evidence says, for or against
                const Bits bits = bits_of(p / (1 - p)) + std::min<Bits>(0, speaks);
                if (bits >= least)
                    findings.push_back(
                        {rows[i], rows[j], bits, Kind::same, false, ways.through[i * rows.size() + j]});
            }
    }
    std::ranges::sort(findings, in_order);
}

}  // namespace matching
