#include "web/text.hpp"

#include <array>
#include <charconv>
#include <cstdio>

#include "base/text.hpp"

namespace web {
namespace {

using base::Date;

constexpr Text months[] = {
    {"Januari", "January"}, {"Februari", "February"}, {"Maret", "March"},
    {"April", "April"},     {"Mei", "May"},           {"Juni", "June"},
    {"Juli", "July"},       {"Agustus", "August"},    {"September", "September"},
    {"Oktober", "October"}, {"November", "November"}, {"Desember", "December"},
};
constexpr Text weekdays[] = {
    {"Minggu", "Sunday"},  {"Senin", "Monday"}, {"Selasa", "Tuesday"}, {"Rabu", "Wednesday"},
    {"Kamis", "Thursday"}, {"Jumat", "Friday"}, {"Sabtu", "Saturday"},
};

std::string_view month_name(Lang lang, std::chrono::year_month_day day) {
    return months[static_cast<unsigned>(day.month()) - 1](lang);
}

std::string worded(Lang lang, const TextValue& value) {
    struct Worder {
        Lang lang;
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(Date day) const { return long_date(lang, day); }
        std::string operator()(Text text) const { return std::string(text(lang)); }
    };
    return std::visit(Worder{lang}, value);
}

// The weight of one "id-ID;q=0.8" part; 1 without a weight, 0 when it cannot be read.
double weight(std::string_view part) {
    const auto at = part.find(";q=");
    if (at == part.npos) return 1;
    const auto digits = base::trim(part.substr(at + 3));
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

std::string say_with(Lang lang, Text text, const std::vector<TextValue>& values) {
    std::string out;
    std::string_view rest = text(lang);
    for (const auto& value : values) {
        const auto at = rest.find("{}");
        if (at == rest.npos) break;
        out.append(rest.substr(0, at)).append(worded(lang, value));
        rest.remove_prefix(at + 2);
    }
    return out.append(rest);
}

std::string month_year(Lang lang, Date day) {
    const std::chrono::year_month_day date{day};
    return std::string(month_name(lang, date)) + ' ' + std::to_string(static_cast<int>(date.year()));
}

std::string long_date(Lang lang, Date day) {
    const std::chrono::year_month_day date{day};
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' + month_year(lang, day);
}

std::string weekday_date(Lang lang, Date day) {
    const std::chrono::weekday weekday{day};
    return std::string(weekdays[weekday.c_encoding()](lang)) + ", " + long_date(lang, day);
}

std::string clock_time(Lang lang, base::Instant at, base::Zone zone) {
    const auto local = at + base::offset(zone);
    const std::chrono::hh_mm_ss time{local - std::chrono::floor<std::chrono::days>(local)};
    char out[24];
    const int n = std::snprintf(out, sizeof out, "%02d%c%02d ", static_cast<int>(time.hours().count() % 24),
                                lang == Lang::id ? '.' : ':', static_cast<int>(time.minutes().count() % 60));
    return std::string(out, static_cast<std::size_t>(n)).append(base::short_name(zone));
}

std::string date_time(Lang lang, base::Instant at, base::Zone zone) {
    return long_date(lang, base::day_in(zone, at)) + ", " + clock_time(lang, at, zone);
}

std::string number(Lang lang, std::int64_t value) {
    auto out = base::grouped(value);
    if (lang == Lang::en)
        for (char& c : out)
            if (c == '.') c = ',';
    return out;
}

std::string rupiah(Lang lang, std::int64_t value) {
    return value < 0 ? "-Rp" + number(lang, value).substr(1) : "Rp" + number(lang, value);
}

std::optional<Lang> lang_from_header(std::string_view accept_language) {
    std::optional<Lang> best;
    double heaviest = 0;
    for (const auto part : base::split(accept_language.substr(0, 200), ',')) {
        const auto tag = base::trim(part.substr(0, part.find(';')));
        const auto lang = base::from_name<Lang>(tag.substr(0, tag.find('-')));
        if (!lang || weight(part) <= heaviest) continue;
        best = lang;
        heaviest = weight(part);
    }
    return best;
}

}  // namespace web
