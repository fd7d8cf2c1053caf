// A nation at work: matters, declarations and plenaries of some thirty offices over seven weeks, in every
// state there is. KPU Kota Pekalongan has none: the scenarios begin there with nothing.
#pragma once
#include <string>
#include <vector>

#include "app/site.hpp"

namespace cli {

// The day on which a nation with cases is founded, and from which its cases run.
inline constexpr base::Instant nation_begins =
    base::start_of(base::Date{std::chrono::year{2026} / 10 / 5}, base::Zone::wib) + std::chrono::hours{8};

// Into a nation that stands, with the clock at its founding; leaves the clock at `until`. Texts, offices,
// states and days follow from the seed. What does not fit between the founding and `until` is left out; with
// 35 working days between them (23 November 2026) all does. Gives the scenes that a use case refused; empty
// unless names fell together.
std::vector<std::string> seed_cases(app::Site& site, std::uint64_t seed, base::Instant until);

}  // namespace cli
