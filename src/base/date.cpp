#include "base/date.hpp"

#include <charconv>
#include <cstdio>

namespace base {
namespace {

std::optional<int> number(std::string_view text) {
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text[0] == '-') return std::nullopt;
    return value;
}

}  // namespace

std::optional<Date> date_from(int year, int month, int day) {
    using namespace std::chrono;
    if (year < 1 || year > 9999 || month < 1 || day < 1) return std::nullopt;
    const year_month_day d{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                           std::chrono::day{static_cast<unsigned>(day)}};
    return d.ok() ? std::optional<Date>{sys_days{d}} : std::nullopt;
}

std::optional<Date> date_from(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = number(text.substr(0, 4)), m = number(text.substr(5, 2)), d = number(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    return date_from(*y, *m, *d);
}

std::string iso(Date day) {
    const std::chrono::year_month_day d{day};
    char out[40];
    const int n = std::snprintf(out, sizeof out, "%04d-%02u-%02u", static_cast<int>(d.year()),
                                static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
    return {out, static_cast<std::size_t>(n)};
}

std::string iso(Instant at, Zone zone) {
    const auto local = at + offset(zone);
    const Date day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss time{local - day};
    char out[64];
    const int n =
        std::snprintf(out, sizeof out, "T%02d:%02d:%02d+%02d:00", static_cast<int>(time.hours().count()),
                      static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                      static_cast<int>(offset(zone).count()));
    return iso(day) + std::string(out, static_cast<std::size_t>(n));
}

std::optional<Instant> instant_from(std::string_view text) {
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
    const auto day = date_from(text.substr(0, 10));
    const auto h = number(text.substr(11, 2)), m = number(text.substr(14, 2)), s = number(text.substr(17, 2));
    if (!day || !h || !m || !s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    const Instant local =
        Instant{*day} + std::chrono::hours{*h} + std::chrono::minutes{*m} + std::chrono::seconds{*s};
    const auto zone = text.substr(19);
    if (zone == "Z") return local;
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return std::nullopt;
    const auto zh = number(zone.substr(1, 2)), zm = number(zone.substr(4, 2));
    if (!zh || !zm || *zh > 14 || *zm > 59) return std::nullopt;
    const auto ahead = std::chrono::hours{*zh} + std::chrono::minutes{*zm};
    return zone[0] == '+' ? local - ahead : local + ahead;
}

}  // namespace base
