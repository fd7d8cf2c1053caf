// A superior or the Inspectorate knows of a conflict that nobody declared: first whom it is about, then the
// same form.
#include <algorithm>

#include "declarations/declare_pages.hpp"
#include "declarations/declare_sheet_pages.hpp"
#include "declarations/initiative_form.hpp"
#include "declarations/team_rows.hpp"
#include "people/people_rows.hpp"

namespace declarations {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Text;

Fragment found(store::Connection& db, web::Lang lang, const app::Actor& actor, base::Date day,
               std::string_view beginning) {
    if (beginning.empty()) return {};
    // The Inspectorate reaches every office; the use case asks whether this one is within its range.
    const bool inspects = app::holds(db, actor.person, app::Action::inspect_declaration, day);
    const auto offices = people::range_of(inspects ? people::the_nation : actor.unit);
    Fragment items;
    for (const auto& one : people_named(db, offices, beginning, 20)) {
        if (one.person == actor.person) continue;
        const auto held = people::appointments_of(db, one.person, day);
        if (held.empty()) continue;
        items +=
            R"(<li><p class="govuk-body"><a class="govuk-link" href="/telaah/inisiatif?orang={}">{}</a><br>{}</p></li>)"_html(
                one.person, one.name, people::title_of(db, held.front()));
    }
    if (items.empty())
        return web::paragraph(lang, Text("Tidak ada nama yang cocok. Tulis awal namanya tanpa gelar.",
                                         "No such name. Write the beginning of the name without degrees."));
    return R"(<ul class="govuk-list">{}</ul>)"_html(items);
}

web::Response page(app::Site& site, const web::Request& request, const app::Actor& actor,
                   const web::Form& sent, const web::Faults& faults, int status) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    const auto official = PersonId::from(sent.get("official"));
    Fragment body = web::error_summary(lang, faults) +
                    R"(<h1 class="govuk-heading-l">{}</h1>)"_html(
                        Text("Buka kasus atas inisiatif", "Open a case on your own initiative")(lang));
    {
        const auto db = site.database.reader();
        const auto name = official ? people::name_of(db, *official) : std::string{};
        if (name.empty()) {
            const auto beginning = request.query.first("nama").value_or("");
            body += R"(<p class="govuk-body">{}</p>{}{})"_html(
                Text("Atasan yang mengetahui benturan kepentingan wajib menanganinya, juga tanpa deklarasi.",
                     "A superior who knows of a conflict of interest must deal with it, declared or not.")(
                    lang),
                web::search_form(
                    web::Url("/telaah/inisiatif"),
                    web::text_input(lang, {.name = "nama",
                                           .label = Text("Tentang siapa?", "Whom is it about?"),
                                           .hint = Text("Awal nama, tanpa gelar.",
                                                        "The beginning of the name, without degrees."),
                                           .value = std::string(beginning)}) +
                        web::button(lang, Text("Cari", "Search"), web::ButtonKind::secondary)),
                found(db, lang, actor, day, beginning));
        } else {
            body += web::identity_bar(lang, {{Text("Tentang", "About"), name}}) +
                    web::form(app::form_guard(actor), web::Url("/telaah/inisiatif"),
                              web::hidden("official", official->text()) +
                                  declaration_fields(db, lang, actor, *official, sent, faults, day) +
                                  web::button(lang, Text("Buka kasus", "Open the case")));
        }
    }
    return app::page(
        site, request, actor,
        {.title = std::string(Text("Buka kasus atas inisiatif", "Open a case on your own initiative")(lang)),
         .section = app::Section::review,
         .back = official ? "/telaah/inisiatif" : "/telaah",
         .error = !faults.empty(),
         .status = status},
        std::move(body));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    web::Form form;
    if (const auto who = request.query.first("orang")) form.fields().add("official", std::string(*who));
    return page(site, request, actor, form, {}, 200);
}

web::Outcome open(app::Site& site, web::Request& request, const app::Actor& actor) {
    return open_case(site, request, actor, Speaks::page, page);
}

}  // namespace

std::vector<app::Route> initiative_pages() {
    using enum web::Method;
    return {{get, "/telaah/inisiatif", app::for_signed_in, show},
            {post, "/telaah/inisiatif", app::for_signed_in, open}};
}

}  // namespace declarations
