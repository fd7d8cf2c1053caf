#include <algorithm>

#include "matching/make_pairs.hpp"
#include "matching/parallel.hpp"

namespace matching {
namespace {

constexpr std::size_t slots = Frequencies::slots;

// Where each stretch of rows puts its first row of each slot. Stretches in order, so that rows stay in order.
std::vector<std::vector<std::uint32_t>> places(std::vector<std::vector<std::uint32_t>> counts,
                                               std::vector<std::uint32_t>& starts) {
    starts.assign(slots + 1, 0);
    std::uint32_t at = 0;
    for (std::size_t slot = 0; slot < slots; ++slot) {
        starts[slot] = at;
        for (auto& count : counts) {
            const std::uint32_t here = slot == 0 ? 0 : count[slot];  // no date, no block
            count[slot] = at;
            at += here;
        }
    }
    starts[slots] = at;
    return counts;
}

void sort_by_region(BirthIndex& index, std::size_t from, std::size_t to) {
    thread_local std::vector<std::uint64_t> order, signatures;
    thread_local std::vector<std::uint32_t> rows;
    const std::size_t size = to - from;
    if (size < 2) return;
    order.resize(size);
    for (std::size_t i = 0; i < size; ++i)
        order[i] = static_cast<std::uint64_t>(index.regions[from + i]) << 32 | i;
    std::ranges::sort(order);
    rows.assign(index.rows.data() + from, index.rows.data() + to);
    signatures.assign(index.signatures.data() + from, index.signatures.data() + to);
    for (std::size_t i = 0; i < size; ++i) {
        const auto was = static_cast<std::uint32_t>(order[i]);
        index.rows[from + i] = rows[was], index.signatures[from + i] = signatures[was];
        index.regions[from + i] = static_cast<std::uint16_t>(order[i] >> 32);
    }
}

}  // namespace

BirthIndex index_births(const Table& table, std::span<const std::uint32_t> only, unsigned threads) {
    BirthIndex out;
    const std::size_t size = only.empty() ? table.size() : only.size();
    const auto row_at = [&](std::size_t i) { return only.empty() ? static_cast<std::uint32_t>(i) : only[i]; };
    const std::size_t stretch = std::max<std::size_t>(size / threads + 1, 1u << 12);
    const std::size_t stretches = (size + stretch - 1) / stretch;
    std::vector<std::vector<std::uint32_t>> fill(stretches, std::vector<std::uint32_t>(slots));
    const auto each = [&](std::size_t task, auto&& with) {
        for (std::size_t i = task * stretch; i < std::min(size, (task + 1) * stretch); ++i) with(row_at(i));
    };
    in_parallel(threads, stretches, [&](std::size_t task, unsigned) {
        each(task, [&](std::uint32_t row) { ++fill[task][birth_slot(table.records[row].born)]; });
    });
    fill = places(std::move(fill), out.starts);
    const std::size_t kept = out.starts[slots];
    out.rows = Room<std::uint32_t>(kept);
    out.signatures = Room<std::uint64_t>(kept);
    out.regions = Room<std::uint16_t>(kept);
    in_parallel(threads, stretches, [&](std::size_t task, unsigned) {
        each(task, [&](std::uint32_t row) {
            const Record& record = table.records[row];
            const auto slot = birth_slot(record.born);
            if (slot == 0) return;
            const std::uint32_t at = fill[task][slot]++;
            out.rows[at] = row, out.signatures[at] = record.signature, out.regions[at] = record.region;
        });
    });
    in_parallel(threads, slots, [&](std::size_t slot, unsigned) {
        sort_by_region(out, out.starts[slot], out.starts[slot + 1]);
    });
    return out;
}

}  // namespace matching
