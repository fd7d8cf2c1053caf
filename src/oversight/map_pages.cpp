// The nation at a glance: 38 tiles, one measure, and the same figures as a table below.
#include <algorithm>

#include "app/page.hpp"
#include "oversight/map_rows.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/province_tiles.hpp"
#include "people/unit.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr int tile = 48;  // the side of a tile in units of the drawing, its gap included

Text words(MapMeasure measure) {
    switch (measure) {
        case MapMeasure::signed_statements: return {"Pernyataan ditandatangani", "Statements signed"};
        case MapMeasure::trained: return {"Sudah ikut sosialisasi tahun ini", "Trained this year"};
        case MapMeasure::open: return {"Deklarasi terbuka", "Open declarations"};
        case MapMeasure::late: return {"Ditetapkan terlambat", "Determined late"};
        case MapMeasure::gratifications:
            return {"Gratifikasi dilaporkan, 12 bulan", "Gifts reported, 12 months"};
        case MapMeasure::silences: return {"Dialihkan karena atasan diam", "Passed on, superior silent"};
    }
    return {"-", "-"};
}

std::string figure_text(Lang lang, const ProvinceFigure& figure) {
    if (!figure.of) return web::number(lang, figure.count);
    const auto percent = figure.percent();
    return percent ? std::to_string(*percent) + "%" : std::string("-");
}

// One of five shades, 1 to 5: fifths of a hundred per cent, or of the largest count; 0 where nothing is to be
// shown.
int shade(const ProvinceFigure& figure, std::int64_t largest) {
    if (figure.of) {
        const auto percent = figure.percent();
        return percent ? std::min(*percent / 20 + 1, 5) : 0;
    }
    if (figure.count == 0 || largest == 0) return 1;
    return static_cast<int>((figure.count * 5 + largest - 1) / largest);
}

Fragment one_tile(Lang lang, const ProvinceTile& at, const ProvinceFigure* figure, std::int64_t largest) {
    const int x = at.column * tile, y = at.row * tile;
    if (!figure)
        return R"(<g class="j-map__none"><rect x="{}" y="{}" width="46" height="46" rx="4"></rect><text x="{}" y="{}">{}</text></g>)"_html(
            x, y, x + 23, y + 28, at.letters);
    return R"(<a class="j-map__{}" href="{}"><title>{}</title><rect x="{}" y="{}" width="46" height="46" rx="4"></rect><text x="{}" y="{}">{}</text><text class="j-map__figure" x="{}" y="{}">{}</text></a>)"_html(
        shade(*figure, largest), web::path("/pantau?induk={}", figure->unit.value),
        figure->name + ": " + figure_text(lang, *figure), x, y, x + 23, y + 18, at.letters, x + 23, y + 37,
        figure_text(lang, *figure));
}

Fragment map_of(Lang lang, const std::vector<ProvinceFigure>& figures) {
    std::int64_t largest = 0;
    for (const auto& f : figures) largest = std::max(largest, f.count);
    Fragment tiles;
    for (const auto& at : province_tiles) {
        const auto found = std::ranges::find(figures, UnitId{at.code * 100}, &ProvinceFigure::unit);
        tiles += one_tile(lang, at, found == figures.end() ? nullptr : &*found, largest);
    }
    return R"(<div class="j-scroll" role="region" aria-labelledby="peta" tabindex="0"><svg class="j-map" viewBox="0 0 {} {}" role="group" aria-labelledby="peta">{}</svg></div>)"_html(
               map_columns * tile, map_rows * tile, std::move(tiles)) +
           R"(<p class="govuk-body govuk-body-s" id="peta">{}</p>)"_html(Text(
               "Satu petak satu provinsi. Makin menonjol, makin besar angkanya. Semua angka ada juga dalam "
               "tabel di bawah.",
               "A tile is a province. The more it stands out, the larger the figure. All figures are in the "
               "table "
               "below too.")(lang));
}

Fragment table_of(Lang lang, MapMeasure measure, const std::vector<ProvinceFigure>& figures) {
    web::Table table{
        .id = "provinsi",
        .caption = words(measure),
        .columns = {{Text("Provinsi", "Province")},
                    {.head = Text("Jumlah", "Count"), .aligned = web::Aligned::numbers}},
        .on_phones = web::OnPhones::scroll,
        .when_empty =
            measure == MapMeasure::signed_statements
                ? Text("Belum ada kampanye pernyataan di wilayah Anda. Hukum dan SDM membukanya di Kampanye.",
                       "There is no statement campaign in your range yet. Legal & HR opens one under "
                       "Campaigns.")
                : Text("Peran Anda tidak menjangkau provinsi mana pun.", "Your role reaches no province.")};
    const bool shares = !figures.empty() && figures.front().of;
    if (shares) {
        table.columns.push_back({.head = Text("Dari", "Of"), .aligned = web::Aligned::numbers});
        table.columns.push_back({.head = Text("Bagian", "Share"), .aligned = web::Aligned::numbers});
    }
    for (const auto& f : figures) {
        std::vector<Fragment> cells{
            web::link(lang, web::path("/pantau?induk={}", f.unit.value), std::string_view(f.name)),
            Fragment::text(web::number(lang, f.count))};
        if (shares) {
            cells.push_back(Fragment::text(web::number(lang, f.of.value_or(0))));
            cells.push_back(Fragment::text(figure_text(lang, f)));
        }
        table.rows.push_back(std::move(cells));
    }
    return web::table(lang, table);
}

// With several campaigns the reader may look at another one than is shown at first.
Fragment campaign_choice(Lang lang, const std::vector<CampaignSize>& there, statements::CampaignId chosen) {
    if (there.size() < 2) return {};
    std::vector<web::Option> options;
    for (const auto& one : there)
        options.push_back(
            {one.id.text(),
             web::say(lang, Text("{} ({} orang)", "{} ({} people)"), one.title, web::number(lang, one.asked)),
             {},
             {}});
    return web::select(lang,
                       {.name = "kampanye",
                        .label = Text("Kampanye pernyataan", "Statement campaign"),
                        .hint = Text("Hanya untuk pernyataan.", "For statements only."),
                        .value = chosen.text()},
                       options);
}

Fragment choice_of(Lang lang, MapMeasure chosen, Fragment campaigns) {
    std::vector<web::Option> options;
    for (std::size_t i = 0; i < base::names<MapMeasure>.size(); ++i)
        options.push_back(
            {std::string(base::names<MapMeasure>[i]), words(static_cast<MapMeasure>(i)), {}, {}});
    return web::search_form(web::Url("/pantau/peta"),
                            web::select(lang,
                                        {.name = "ukuran",
                                         .label = Text("Yang ditampilkan", "What is shown"),
                                         .value = std::string(base::name(chosen))},
                                        options) +
                                std::move(campaigns) +
                                web::button(lang, Text("Tampilkan", "Show"), web::ButtonKind::secondary));
}

// The one asked for, if it reaches into the scope; else the one that the rule picks.
std::optional<CampaignSize> campaign_shown(const web::Request& request,
                                           const std::vector<CampaignSize>& there) {
    const auto asked = statements::CampaignId::from(request.query.first("kampanye").value_or(""));
    const auto found = std::ranges::find(there, asked.value_or(statements::CampaignId{}), &CampaignSize::id);
    return found == there.end() ? pick_campaign(there) : std::optional(*found);
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto measure = base::from_name<MapMeasure>(request.query.first("ukuran").value_or(""))
                             .value_or(MapMeasure::signed_statements);
    std::vector<ProvinceFigure> figures;
    std::vector<CampaignSize> campaigns;
    std::optional<CampaignSize> campaign;
    {
        const auto db = site.database.reader();
        const auto s = app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor));
        if (measure == MapMeasure::signed_statements) {
            campaigns = campaign_sizes(db, s);
            campaign = campaign_shown(request, campaigns);
        }
        figures = province_figures(db, s, measure, campaign ? campaign->id : statements::CampaignId{});
    }
    constexpr Text heading("Peta provinsi", "Map of the provinces");
    auto body = R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{}{}{}{})"_html(
        heading(lang),
        web::say(lang, Text("Keadaan {}.", "As of {}."), web::date_time(lang, site.clock.now(), actor.zone)),
        choice_of(lang, measure,
                  campaign_choice(lang, campaigns, campaign ? campaign->id : statements::CampaignId{})),
        campaign
            ? web::paragraph(lang, web::say(lang, Text("Kampanye: {}.", "Campaign: {}."), campaign->title))
            : Fragment{},
        figures.empty() ? Fragment{} : map_of(lang, figures), table_of(lang, measure, figures));
    return app::page(
        site, request, actor,
        {.title = std::string(heading(lang)), .section = app::Section::monitor, .back = "/pantau"},
        std::move(body));
}

}  // namespace

std::vector<app::Route> map_pages() {
    return {{web::Method::get, "/pantau/peta", app::for_role(app::Action::monitor_unit), show}};
}

}  // namespace oversight
