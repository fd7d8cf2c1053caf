// Acts in bulk for measuring: declarations of made-up people that go their way, and statements signed, as the
// acts the server records, without the pages and use cases before them. For benchmarks: nobody's story.
#pragma once
#include "app/site.hpp"
#include "cli/nation.hpp"

namespace cli {

// The clock of a nation with acts in bulk begins so long before the day that is asked for.
inline constexpr std::chrono::days acts_begin_before{330};

// Into a nation that stands. Records `acts` acts, spread over all offices and over the days from the clock's
// to `until`, where it leaves the clock.
void seed_acts(app::Site& site, std::int64_t acts, std::uint64_t seed, base::Instant until,
               const SeedProgress& progress = {});

}  // namespace cli
