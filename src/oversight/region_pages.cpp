// Who watches which offices, and a part of the own range given to another inspector for a time.
#include "app/page.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/region_form.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr Text heading("Pembagian wilayah", "Who watches where");
constexpr auto door = app::for_role(app::Action::inspect_declaration);

std::string range_words(const Watch& watch) {
    const auto from = std::to_string(watch.unit_from.value), to = std::to_string(watch.unit_to.value);
    return from == to ? from : from + "–" + to;
}

Fragment watchers_part(store::Connection& db, Lang lang, const app::Actor& actor, base::Date day) {
    web::Table table{
        .id = "wilayah",
        .caption = Text("Yang mengawasi wilayah Anda", "Who watches your range"),
        .columns = {{Text("Orang", "Person")}, {Text("Kantor", "Offices")}, {Text("Masa", "Period")}},
        .on_phones = web::OnPhones::stack};
    for (const auto& one : watchers_with(db, actor.person, day))
        table.rows.push_back(
            {Fragment::text(one.name), Fragment::text(range_words(one.watch)),
             Fragment::text(web::say(lang, Text("{} sampai {}", "{} to {}"), one.from, one.watch.until))});
    return web::table(lang, table);
}

Fragment entrust_form(store::Connection& db, Lang lang, const app::Actor& actor, base::Date day,
                      const web::Form* sent, const web::Faults& faults) {
    const web::Form none;
    const auto& form = sent ? *sent : none;
    std::vector<web::Option> people;
    for (const auto& one : inspectors(db, day))
        if (one.person != actor.person)
            people.push_back({one.person.text(), web::Words(one.name), web::Words(one.title), {}});
    if (people.empty())
        return web::inset(web::paragraph(lang, Text("Belum ada pegawai Inspektorat lain dalam daftar.",
                                                    "Nobody else of the Inspectorate is on the roster.")));
    const auto code = [&](const char* name, Text words, web::Words hint) {
        return web::text_input(lang, web::field(lang, form, faults, name, words, std::move(hint)),
                               web::Entry::whole_number, web::Wide::characters_5);
    };
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
               Text("Limpahkan sebagian wilayah", "Delegate a part")(lang)) +
           web::paragraph(lang,
                          Text("Orang itu mengawasi kantor tersebut seperti Anda, sampai hari yang Anda "
                               "pilih. Anda tetap mengawasinya juga.",
                               "That person watches those offices as you do, until the day you choose. "
                               "You go on watching them too.")) +
           web::form(
               app::form_guard(actor, sent), web::Url("/pantau/wilayah"),
               web::select(lang, web::field(lang, form, faults, "person", Text("Kepada", "To")), people) +
                   code("unit_from", Text("Dari kantor", "From office"),
                        Text("Satu provinsi: 3300 sampai 3399.", "A province: 3300 to 3399.")) +
                   code("unit_to", Text("Sampai kantor", "To office"), {}) +
                   web::date_input(
                       lang, web::date_field(lang, form, faults, "until", Text("Sampai hari", "Until"))) +
                   web::button(lang, Text("Limpahkan wilayah", "Delegate the part")));
}

web::Response page(app::Site& site, const web::Request& request, const app::Actor& actor,
                   const web::Form* sent, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    Fragment body = web::error_summary(lang, faults);
    {
        const auto db = site.database.reader();
        body += R"(<h1 class="govuk-heading-l">{}</h1>{}{})"_html(
            heading(lang), watchers_part(db, lang, actor, day),
            entrust_form(db, lang, actor, day, sent, faults));
    }
    return app::page(site, request, actor,
                     {.title = std::string(heading(lang)),
                      .section = app::Section::monitor,
                      .back = "/pantau",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    return page(site, request, actor, nullptr, {});
}

web::Outcome post(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_delegation(*form, faults);
    if (!faults.empty()) return page(site, request, actor, &*form, faults);
    return app::write(site, request, actor, [&site, request, actor, input, form = *form](app::Change& c) {
        entrust(c, input, [&](const WorkRefused& why) {
            web::Faults said;
            said.add(why.field, why.sentence);
            throw app::Stop{page(site, request, actor, &form, said)};
        });
        return app::Answer::see(web::Url("/pantau/wilayah"));
    });
}

}  // namespace

std::vector<app::Route> region_pages() {
    return {{web::Method::get, "/pantau/wilayah", door, show},
            {web::Method::post, "/pantau/wilayah", door, post}};
}

}  // namespace oversight
