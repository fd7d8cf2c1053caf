#include "oversight/announce_sample.hpp"

#include <algorithm>

namespace oversight {

std::string list_text(const std::vector<std::int64_t>& entries) {
    std::string out;
    for (const auto entry : entries) out += std::to_string(entry) + "\n";
    return out;
}

Result<SampleAnnounced, AnnounceRefusal> announce_sample(const SampleWish& wish, const AnnounceFacts& facts) {
    using enum AnnounceRefusal;
    const auto there = std::ssize(facts.entries);
    if (!facts.inspector) return refuse(not_inspector);
    if (wish.unit.value >= 1'000 && wish.unit.value % 100 != 0) return refuse(office_too_small);
    if (!facts.campaign_there) return refuse(campaign_unknown);
    if (there == 0) return refuse(nobody_signed);
    if (wish.size < 1 || wish.size > std::min<std::int64_t>(there, largest_sample))
        return refuse(size_out_of_range);
    if (wish.seed_day <= facts.today || wish.seed_day > facts.today + seed_within)
        return refuse(seed_day_not_ahead);
    return SampleAnnounced{.sample = facts.id,
                           .unit = wish.unit,
                           .campaign = wish.campaign,
                           .size = wish.size,
                           .population = there,
                           .list = base::sha256(list_text(facts.entries)),
                           .seed_day = wish.seed_day,
                           .on = facts.today,
                           .covers = SampleCovers::roll_and_adhoc};
}

}  // namespace oversight
