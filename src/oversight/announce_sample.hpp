// Use case: the Inspectorate announces a sample before anybody can know who will be drawn.
#pragma once
#include "base/result.hpp"
#include "oversight/sample_acts.hpp"

namespace oversight {

inline constexpr std::chrono::days seed_within{31};
inline constexpr std::int64_t largest_sample = 1'000;  // what a team can verify, and a page show

struct SampleWish {
    UnitId unit;
    statements::CampaignId campaign;
    std::int64_t size = 0;
    base::Date seed_day{};
};
struct AnnounceFacts {
    SampleId id;             // what it will be
    bool inspector = false;  // over that office
    bool campaign_there = false;
    std::vector<std::int64_t> entries;  // of statements signed so far, ascending
    base::Date today{};
};

// In order of precedence.
enum class AnnounceRefusal {
    not_inspector,
    office_too_small,  // of one regency: what is public begins with a province (docs/decisions/0060)
    campaign_unknown,
    nobody_signed,
    size_out_of_range,   // 1 to the list's length, and to largest_sample
    seed_day_not_ahead,  // from tomorrow to a month from now: a seed that is known chooses by hand
};

[[nodiscard]] Result<SampleAnnounced, AnnounceRefusal> announce_sample(const SampleWish& wish,
                                                                       const AnnounceFacts& facts);

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::AnnounceRefusal> =
    std::array{"not_inspector"sv, "office_too_small"sv,  "campaign_unknown"sv,
               "nobody_signed"sv, "size_out_of_range"sv, "seed_day_not_ahead"sv};
