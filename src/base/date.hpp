// Days, instants and Indonesia's three zones. A Date is a day somewhere; an Instant is a moment everywhere.
// Text: days YYYY-MM-DD; instants ISO 8601 with offset (2026-11-22T14:30:00+07:00).
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/names.hpp"

namespace base {

using Date = std::chrono::sys_days;        // compares, adds days
using Instant = std::chrono::sys_seconds;  // UTC; leap seconds are not counted

// Keppres 41/1987: three zones, no daylight saving, so an offset is all there is to know.
enum class Zone { wib, wita, wit };
template <>
inline constexpr auto names<Zone> = std::array{"wib"sv, "wita"sv, "wit"sv};

constexpr std::chrono::hours offset(Zone zone) { return std::chrono::hours{7 + static_cast<int>(zone)}; }
constexpr std::string_view short_name(Zone zone) {
    return std::array{"WIB"sv, "WITA"sv, "WIT"sv}[static_cast<std::size_t>(zone)];
}

constexpr Date day_in(Zone zone, Instant at) {
    return std::chrono::floor<std::chrono::days>(at + offset(zone));
}
constexpr Instant start_of(Date day, Zone zone) { return Instant{day} - offset(zone); }
// The last second of the day: what is done then is still done on that day.
constexpr Instant end_of(Date day, Zone zone) {
    return start_of(day, zone) + std::chrono::hours{24} - std::chrono::seconds{1};
}

std::optional<Date> date_from(std::string_view iso);  // exactly YYYY-MM-DD and a day that exists
std::optional<Date> date_from(int year, int month, int day);
std::string iso(Date day);
std::string iso(Instant at, Zone zone);
std::optional<Instant> instant_from(std::string_view iso);  // needs an offset or Z

}  // namespace base
