#include "oversight/chart_pages.hpp"

#include <algorithm>

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

// Units of the drawing; the page scales it.
constexpr int width = 600, height = 190, left = 34, right = 590, top = 12, bottom = 160;

std::string short_month(Lang lang, base::Date month) { return web::month_year(lang, month).substr(0, 3); }

// A round number at or above the largest, so that the line has room and its scale can be read: 1, 2 or 5
// and noughts.
std::int64_t ceiling_of(std::int64_t largest) {
    std::int64_t step = 1;
    while (true) {
        for (const std::int64_t times : {1, 2, 5})
            if (step * times >= largest) return step * times;
        step *= 10;
    }
}

struct Scale {
    std::size_t months;
    std::int64_t ceiling;
    std::int64_t x(std::size_t i) const {
        if (months < 2) return left;
        return left + static_cast<std::int64_t>(i) * (right - left) / static_cast<std::int64_t>(months - 1);
    }
    std::int64_t y(std::int64_t value) const { return bottom - value * (bottom - top) / ceiling; }
};

std::string points(const std::vector<MonthCounts>& months, Happening what, const Scale& scale) {
    std::string out;
    for (std::size_t i = 0; i < months.size(); ++i)
        out +=
            (i ? " " : "") + std::to_string(scale.x(i)) + "," + std::to_string(scale.y(months[i].of(what)));
    return out;
}

Fragment grid(Lang lang, const std::vector<MonthCounts>& months, const Scale& scale) {
    Fragment out;
    for (const auto value : {std::int64_t{0}, scale.ceiling})
        out +=
            R"(<line class="j-chart__grid" x1="{}" x2="{}" y1="{}" y2="{}"></line><text class="j-svg-text" x="{}" y="{}" text-anchor="end">{}</text>)"_html(
                left, right, scale.y(value), scale.y(value), left - 6, scale.y(value) + 4,
                web::number(lang, value));
    for (std::size_t i = 0; i < months.size(); ++i)
        out += R"(<text class="j-svg-text" x="{}" y="{}" text-anchor="middle">{}</text>)"_html(
            scale.x(i), bottom + 20, short_month(lang, months[i].month));
    return out;
}

Fragment months_table(Lang lang, std::string_view id, const web::Words& title,
                      const std::vector<MonthCounts>& months, const std::array<Line, 2>& lines) {
    web::Table table{.id = std::string(id) + "-tabel",
                     .caption = title,
                     .columns = {{Text("Bulan", "Month")}},
                     .on_phones = web::OnPhones::scroll};
    for (const auto& line : lines)
        table.columns.push_back({.head = line.words, .aligned = web::Aligned::numbers});
    for (const auto& month : months) {
        std::vector<Fragment> cells{Fragment::text(web::month_year(lang, month.month))};
        for (const auto& line : lines)
            cells.push_back(Fragment::text(web::number(lang, month.of(line.what))));
        table.rows.push_back(std::move(cells));
    }
    return web::details(lang, Text("Angka per bulan", "Figures by month"), web::table(lang, table));
}

}  // namespace

Fragment trend(Lang lang, std::string_view id, const web::Words& title,
               const std::vector<MonthCounts>& months, const std::array<Line, 2>& lines) {
    const auto sum = sum_of(months);
    std::int64_t largest = 1;
    for (const auto& month : months)
        for (const auto& line : lines) largest = std::max(largest, month.of(line.what));
    const Scale scale{months.size(), ceiling_of(largest)};
    const auto said = web::say(
        lang,
        Text("{}: {} (garis penuh). {}: {} (garis putus-putus).", "{}: {} (whole line). {}: {} (dashes)."),
        std::string(lines[0].words(lang)), web::number(lang, sum.of(lines[0].what)),
        std::string(lines[1].words(lang)), web::number(lang, sum.of(lines[1].what)));
    return R"(<figure class="j-figure"><figcaption id="{}"><strong>{}</strong><br>{}</figcaption><div class="j-scroll" role="region" aria-labelledby="{}" tabindex="0"><svg class="j-chart" viewBox="0 0 {} {}" role="img" aria-labelledby="{}">{}<polyline class="j-chart__line" points="{}"></polyline><polyline class="j-chart__line j-chart__line--second" points="{}"></polyline></svg></div>{}</figure>)"_html(
        id, title.in(lang), said, id, width, height, id, grid(lang, months, scale),
        points(months, lines[0].what, scale), points(months, lines[1].what, scale),
        months_table(lang, id, title, months, lines));
}

Fragment funnel(Lang lang, std::string_view id, const web::Words& title,
                const std::vector<FunnelStep>& steps) {
    std::int64_t largest = 1;
    for (const auto& step : steps) largest = std::max(largest, step.count);
    web::Table table{.id = std::string(id),
                     .caption = title,
                     .columns = {{Text("Langkah", "Step")},
                                 {.head = Text("Jumlah", "Count"), .aligned = web::Aligned::numbers},
                                 {Text("Bagian dari yang terbanyak", "Share of the most")}},
                     .on_phones = web::OnPhones::scroll};
    for (const auto& step : steps)
        table.rows.push_back(
            {Fragment::text(step.words(lang)), Fragment::text(web::number(lang, step.count)),
             R"(<svg class="j-bar-chart" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="j-chart__track" width="100" height="12"></rect><rect class="j-chart__bar" width="{}" height="12"></rect></svg><span class="govuk-visually-hidden">{}%</span>)"_html(
                 step.count * 100 / largest, step.count * 100 / largest)});
    return web::table(lang, table);
}

}  // namespace oversight
