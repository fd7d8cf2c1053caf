// A superior or the Inspectorate knows of a conflict that nobody declared: first whom it is about, then the
// same form.
#include <algorithm>

#include "declarations/declare_pages.hpp"
#include "declarations/declare_sheet_pages.hpp"
#include "declarations/initiative_form.hpp"
#include "declarations/team_rows.hpp"
#include "matters/find_matches.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/referral_rows.hpp"
#include "people/people_rows.hpp"
#include "rules/relations.hpp"

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

// What Legal & HR has handed to him (matters/referral_rows.hpp). Of a child in the official's register
// nothing is filled in.
void fill_in(store::Connection& db, web::Form& form, FindingId id) {
    const auto f = matters::load_finding(db, id);
    if (!f) return;
    const auto set = [&](std::string name, std::string value) {
        if (!value.empty()) form.fields().add(std::move(name), std::move(value));
    };
    if (f->matter) {
        set("matter", f->matter.text());
        for (const auto& party : matters::parties_of(db, f->matter))
            if (party.id == f->party) set("party_name", party.name.substr(0, 200));
    }
    const auto interest =
        f->of_register() ? people::load_interest(db, people::InterestId{f->interest}) : std::nullopt;
    if (interest && matters::is_hidden(*interest)) return;
    set("description", f->register_says + "\n" + f->matter_says);
    if (!interest) return;
    set("relation", interest->relation);
    if (const auto* relation = rules::relation(interest->relation))
        set("grounds", std::string(base::name(relation->ground)));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    web::Form form;
    if (const auto who = request.query.first("orang")) form.fields().add("official", std::string(*who));
    if (const auto id = FindingId::from(request.query.first("temuan").value_or(""))) {
        const auto db = site.database.reader();
        if (matters::find_referral(db, *id, actor.person)) fill_in(db, form, *id);
    }
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
