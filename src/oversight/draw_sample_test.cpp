#include "oversight/draw_sample.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "rules/dated.hpp"

namespace oversight {
namespace {

constexpr auto monday = rules::on(2026, 11, 23);

// As the public page tells it, by other means: the whole list sorted by its keys as text.
std::vector<std::int64_t> recomputed(SampleId id, const std::string& checkpoint,
                                     const std::vector<std::int64_t>& entries, std::size_t size) {
    const auto seed =
        base::hex(base::bytes_of(base::sha256("jernih-sample/v1\n" + id.text() + "\n" + checkpoint)));
    std::map<std::string, std::int64_t> keys;
    for (const auto e : entries)
        keys[base::hex(base::bytes_of(base::sha256(seed + " " + std::to_string(e))))] = e;
    std::vector<std::int64_t> out;
    for (const auto& [key, entry] : keys)
        if (out.size() < size) out.push_back(entry);
    std::ranges::sort(out);
    return out;
}

TEST(DrawSample, AnybodyRecomputesItFromListAndCheckpoint) {
    std::vector<std::int64_t> entries;
    for (std::int64_t i = 100; i < 1'100; i += 3) entries.push_back(i);
    const std::string checkpoint = "uji.example/log\n1200\nAAAA\n";
    const Sample sample{.id = {77}, .size = 20};
    const auto act = draw_sample(sample, entries, checkpoint, monday);
    EXPECT_EQ(act.chosen, recomputed(sample.id, checkpoint, entries, 20));
    EXPECT_EQ(act.checkpoint, checkpoint);
    EXPECT_TRUE(std::ranges::is_sorted(act.chosen));
    EXPECT_EQ(draw_sample(sample, entries, checkpoint, monday).chosen, act.chosen) << "the same every time";
    EXPECT_NE(draw_sample(sample, entries, "uji.example/log\n1201\nAAAB\n", monday).chosen, act.chosen);
    EXPECT_NE(draw_sample({.id = {78}, .size = 20}, entries, checkpoint, monday).chosen, act.chosen)
        << "two samples of one day are not the same people";
}

TEST(DrawSample, EveryEntryIsDrawnAboutAsOften) {
    std::vector<std::int64_t> entries;
    for (std::int64_t i = 0; i < 50; ++i) entries.push_back(1'000 + i * 7);
    std::map<std::int64_t, int> times;
    constexpr int draws = 2'000, size = 10;  // each entry is expected 400 times, deviation 18
    for (int i = 0; i < draws; ++i)
        for (const auto e : draw_sample({.id = {i + 1}, .size = size}, entries, "uji\n1\nB\n", monday).chosen)
            ++times[e];
    ASSERT_EQ(times.size(), entries.size());
    for (const auto& [entry, n] : times) EXPECT_NEAR(n, 400, 6 * 18) << entry;
}

}  // namespace
}  // namespace oversight
