// The Inspectorate's verification samples: those there are, and a new one announced. What everybody sees of
// them is in publication/.
#include "app/page.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/oversight_rows.hpp"
#include "oversight/sample_form.hpp"
#include "people/people_rows.hpp"
#include "statements/statement_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr Text heading("Sampel verifikasi", "Verification samples");
constexpr auto door = app::for_role(app::Action::inspect_declaration);

app::Scope scope_of(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::inspect_declaration, app::today(site, actor));
}

Fragment announce_form(store::Connection& db, Lang lang, const app::Actor& actor, const app::Scope& s,
                       const web::Form& sent, const web::Faults& faults) {
    std::vector<web::Option> campaigns;
    for (const auto& campaign : statements::campaigns_in(db, s, {}, app::rows_a_page))
        campaigns.push_back({campaign.id.text(), web::Words(campaign.title), {}, {}});
    if (campaigns.empty())
        return web::inset(web::paragraph(
            lang,
            Text("Belum ada kampanye pernyataan di wilayah Anda. Hukum dan SDM membukanya di Kampanye.",
                 "There is no statement campaign in your range yet. Legal & HR opens one under Campaigns.")));
    auto unit =
        web::field(lang, sent, faults, "unit", Text("Kode satuan kerja", "Code of the office"),
                   Text("Satu provinsi, misalnya 3300, dengan semua kantornya. 1 untuk seluruh Indonesia.",
                        "A province, such as 3300, with all its offices. 1 for all of Indonesia."));
    if (unit.value.empty()) unit.value = std::to_string(first_office(db, s).value);
    auto day =
        web::date_field(lang, sent, faults, "seed_day", Text("Hari undian", "Day of the draw"),
                        Text("Besok atau sesudahnya. Benih berasal dari titik periksa log hari itu.",
                             "Tomorrow or later. The seed comes from that day's checkpoint of the log."));
    if (day.day.empty() && day.month.empty()) web::set_day(day, s.day + std::chrono::days{1});
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
               Text("Umumkan sampel baru", "Announce a new sample")(lang)) +
           web::form(app::form_guard(actor, &sent), web::Url("/pantau/sampel"),
                     web::select(lang,
                                 web::field(lang, sent, faults, "campaign",
                                            Text("Kampanye pernyataan", "Statement campaign")),
                                 campaigns) +
                         web::text_input(lang, unit, web::Entry::whole_number, web::Wide::characters_5) +
                         web::text_input(lang,
                                         web::field(lang, sent, faults, "size",
                                                    Text("Banyaknya sampel", "Size of the sample")),
                                         web::Entry::whole_number, web::Wide::characters_5) +
                         web::date_input(lang, day) +
                         web::button(lang, Text("Umumkan sampel", "Announce the sample")));
}

Fragment samples_table(store::Connection& db, Lang lang, const app::Scope& s) {
    web::Table table{.id = "sampel",
                     .caption = Text("Sampel di wilayah Anda", "Samples in your range"),
                     .columns = {{Text("Diumumkan", "Announced")},
                                 {Text("Satuan kerja", "Office")},
                                 {Text("Hari undian", "Day of the draw")},
                                 {Text("Terverifikasi", "Verified")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada sampel. Umumkan yang pertama pada halaman ini.",
                                        "There is no sample yet. Announce the first on this page.")};
    for (const auto& sample : samples_in(db, s, app::rows_a_page)) {
        const auto unit = people::load_unit(db, sample.unit);
        const auto tally = tally_of(db, sample.id);
        table.rows.push_back(
            {web::link(lang, web::path("/pantau/sampel/{}", sample.id),
                       web::long_date(lang, sample.announced)),
             Fragment::text(unit ? unit->name : ""), Fragment::text(web::long_date(lang, sample.seed_day)),
             Fragment::text(sample.drawn
                                ? web::say(lang, Text("{} dari {}", "{} of {}"), tally.checked, tally.drawn)
                                : web::say(lang, Text("Belum diundi", "Not drawn yet")))});
    }
    return web::table(lang, table);
}

web::Response list_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Form& sent, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto s = scope_of(site, actor);
    Fragment body = web::error_summary(lang, faults);
    {
        const auto db = site.database.reader();
        body +=
            R"(<h1 class="govuk-heading-l">{}</h1>)"_html(heading(lang)) +
            web::paragraph(
                lang, Text("Tidak ada yang memilih siapa yang diperiksa. Daftarnya dikunci lebih dulu, lalu "
                           "diundi dari titik periksa log pada hari yang akan datang. Siapa pun dapat "
                           "menghitung ulang.",
                           "Nobody chooses who is checked. The list is fixed first and drawn from the log's "
                           "checkpoint of a day to come. Anybody can recompute it.")) +
            samples_table(db, lang, s) + announce_form(db, lang, actor, s, sent, faults);
    }
    return app::page(site, request, actor,
                     {.title = std::string(heading(lang)),
                      .section = app::Section::monitor,
                      .back = "/pantau",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    return list_page(site, request, actor, {}, {});
}

web::Outcome announce(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto wish = parse_sample(*form, faults);
    if (!faults.empty()) return list_page(site, request, actor, *form, faults);
    return app::write(site, request, actor, [&site, request, actor, wish, form = *form](app::Change& c) {
        const auto id = announce_sample(c, wish, [&](const WorkRefused& why) {
            web::Faults said;
            said.add(why.field, why.sentence);
            throw app::Stop{list_page(site, request, actor, form, said)};
        });
        return app::Answer::see(web::path("/pantau/sampel/{}", id));
    });
}

}  // namespace

std::vector<app::Route> sample_pages() {
    using enum web::Method;
    return {{get, "/pantau/sampel", door, list}, {post, "/pantau/sampel", door, announce}};
}

}  // namespace oversight
