// How far the first hour of this house is, for its own page and for an administrator's home page.
#pragma once
#include "app/site.hpp"
#include "oversight/first_hour.hpp"

namespace oversight {
std::vector<StepStanding> first_hour_of(const app::Site& site, store::Connection& db, base::Date today);
}  // namespace oversight
