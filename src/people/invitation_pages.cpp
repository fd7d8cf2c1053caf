// Invitations for a whole office: a link for each person who has no account yet, on one page to print and
// cut. HOUSE RULE, docs/decisions/0007: for a person with a role two administrators make the link, on his own
// page.
#include "app/session.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "documents/letter_words.hpp"
#include "people/account_link_rows.hpp"
#include "people/account_rows.hpp"
#include "people/frame_pages.hpp"
#include "people/issue_account_link.hpp"
#include "people/people_routes.hpp"
#include "people/people_rows.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

constexpr int invited_at_once = 200;

// The office named, when the administrator administers it.
std::optional<Unit> unit_named(store::Connection& db, const app::Actor& actor, std::string_view code,
                               base::Date day) {
    std::int64_t number = 0;
    for (const char c : code) {
        if (c < '0' || c > '9' || number > 9999) return std::nullopt;
        number = number * 10 + (c - '0');
    }
    const UnitId unit{number};
    if (!app::may(db, actor.person, app::Action::administer, unit, day)) return std::nullopt;
    return load_unit(db, unit);
}

web::Response ask_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const web::Form& form, const web::Faults& faults, int status) {
    const auto lang = request.lang;
    const Text title("Undang satu kantor", "Invite an office");
    auto unit = web::field(lang, form, faults, "unit", Text("Kode kantor", "Office code"),
                           Text("Misalnya 3375", "For example 3375"));
    if (unit.value.empty() && unit.error.empty()) unit.value = std::to_string(actor.unit.value);
    auto body =
        web::error_summary(lang, faults) + heading(lang, title) +
        web::paragraph(lang,
                       Text("Setiap orang yang belum punya akun mendapat satu tautan. Tautan berlaku 7 hari "
                            "dan satu kali.",
                            "Everybody who has no account yet gets a link. It works for 7 days, once.")) +
        web::form(app::form_guard(actor), web::path("/kelola/undangan"),
                  web::text_input(lang, unit, web::Entry::whole_number, web::Wide::characters_5) +
                      web::button(lang, Text("Buat tautan", "Make the links")));
    return app::page(site, request, actor,
                     {.title = web::say(lang, title),
                      .section = app::Section::manage,
                      .back = "/kelola/pengguna",
                      .error = !faults.empty(),
                      .status = status},
                     std::move(body));
}

struct Invitation {
    Person person;
    std::string token;
};

web::Response list_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const Unit& unit, const std::vector<Invitation>& made, std::int64_t with_role,
                        std::int64_t left) {
    const auto lang = request.lang;
    const Text title("Tautan akun", "Account links");
    web::Table table{.id = "undangan",
                     .caption = web::Words(unit.name),
                     .columns = {{.head = Text("Nama", "Name")},
                                 {.head = Text("Nomor untuk masuk", "Number to sign in with")},
                                 {.head = Text("Tautan", "Link")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Semua orang di kantor ini sudah punya akun atau tautan.",
                                        "Everybody in this office has an account or a link.")};
    for (const auto& i : made)
        table.rows.push_back(
            {web::Fragment::text(i.person.name),
             web::Fragment::text(i.person.nip.empty() ? i.person.member_number
                                                      : documents::grouped_nip(i.person.nip)),
             R"(<code>{}</code>)"_html(site.address + "/pasang/" + i.token)});
    auto body = heading(lang, title);
    if (!made.empty())
        body += web::warning_text(
            lang, Text("Cetak halaman ini sekarang. Serahkan setiap tautan hanya kepada orangnya. "
                       "Tautan tidak ditampilkan lagi.",
                       "Print this page now. Give each link to its person only. They are not "
                       "shown again."));
    if (with_role > 0)
        body += web::paragraph(
            lang, web::Words(web::say(lang,
                                      Text("{} orang memegang peran. Tautannya dibuat oleh dua admin di "
                                           "halaman orang itu.",
                                           "{} people hold a role. Two administrators make their links, "
                                           "on their own pages."),
                                      with_role)));
    if (left > 0)
        body += web::paragraph(
            lang, web::Words(web::say(lang,
                                      Text("Masih ada {} orang. Buat tautan lagi sesudah yang ini dibagikan.",
                                           "{} people are left. Make more links once these are handed out."),
                                      left)));
    return app::page(
        site, request, actor,
        {.title = web::say(lang, title), .section = app::Section::manage, .back = "/kelola/undangan"},
        std::move(body) + web::table(lang, table));
}

// Each link and its act in one turn; the links are kept nowhere, so this has no idempotency key.
std::function<web::Response()> invite(app::Site& site, const web::Request& request, const app::Actor& actor,
                                      const Unit& unit, store::Connection& db) {
    auto change = site.journal.change(db, actor);
    std::vector<Invitation> made;
    std::int64_t with_role = 0;
    const auto waiting =
        without_account(db, unit.id, change.today(), app::Clock::real_now(), invited_at_once);
    for (const auto& person : waiting.people) {
        const auto facts = facts_for_account_link(change, person);
        const auto act = facts.role_held
                             ? Result<AccountLinkAct, AccountLinkRefusal>(AccountLinkAct{AccountLinkAsked{}})
                             : issue_account_link(facts);
        if (!act) continue;
        const auto* issued = std::get_if<AccountLinkIssued>(&*act);
        if (issued == nullptr) {
            ++with_role;
            continue;
        }
        change.record(CaseId{person.id.value}, person.unit, *issued);
        made.push_back({person, make_setup_link(db, person.id, app::Clock::real_now(), invitation_lives)});
    }
    const auto left = waiting.all - static_cast<std::int64_t>(waiting.people.size());
    return [&site, request, actor, unit, made, with_role, left] {
        return list_page(site, request, actor, unit, made, with_role, left);
    };
}

web::Outcome show_ask(app::Site& site, web::Request& request, const app::Actor& actor) {
    return ask_page(site, request, actor, {}, {}, 200);
}

web::Outcome make_invitations(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (actor.by_token) return app::not_found(site, request);
    const auto form = form_of(request);
    std::optional<Unit> unit;
    {
        const auto db = site.database.reader();
        unit = unit_named(db, actor, form.get("unit"), app::today(site, actor));
    }
    if (!unit) {
        web::Faults faults;
        faults.add("unit",
                   Text("Isi kode kantor yang Anda kelola", "Enter the code of an office you manage"));
        return ask_page(site, request, actor, form, faults, 422);
    }
    return in_writer(site, request, [&site, request, actor, unit = *unit](store::Connection& db) {
        return invite(site, request, actor, unit, db);
    });
}

}  // namespace

std::vector<app::Route> invitation_pages() {
    using enum web::Method;
    constexpr auto administrators = app::for_role(app::Action::administer);
    return {
        {get, "/kelola/undangan", administrators, show_ask},
        {post, "/kelola/undangan", administrators, make_invitations},
    };
}

}  // namespace people
