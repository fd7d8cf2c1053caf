// Roles given and ended, and the link that sets an account up.
#include "app/settings_acts.hpp"
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "people/account_link_rows.hpp"
#include "people/account_rows.hpp"
#include "people/frame_pages.hpp"
#include "people/grant_role.hpp"
#include "people/manage_pages.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

Text sentence(GrantRoleRefusal why) {
    switch (why) {
        case GrantRoleRefusal::oneself:
            return Text("Anda tidak dapat memberi peran kepada diri sendiri. Minta admin lain.",
                        "You cannot give yourself a role. Ask another administrator.");
        case GrantRoleRefusal::outside_own_offices:
            return Text("Pilih kantor di dalam wilayah yang Anda kelola.",
                        "Choose offices within those you manage.");
        case GrantRoleRefusal::dates_out_of_order:
            return Text("Pilih hari terakhir yang tidak sebelum hari ini.",
                        "Choose a last day that is not before today.");
        case GrantRoleRefusal::backdated:
            return Text("Peran berlaku paling awal hari ini.", "A role begins today at the earliest.");
        case GrantRoleRefusal::runs_and_watches:
            return Text("Admin sistem dan Inspektorat tidak boleh satu orang. Akhiri peran yang satu dahulu.",
                        "Administrator and Inspectorate must not be one person. End the one role first.");
    }
    return Text("Periksa isian Anda.", "Check what you entered.");
}

Text sentence(EndRoleRefusal why) {
    switch (why) {
        case EndRoleRefusal::outside_own_offices:
            return Text("Peran ini di luar wilayah yang Anda kelola.",
                        "This role is outside the offices you manage.");
        case EndRoleRefusal::ended_before:
            return Text("Peran ini sudah berakhir.", "This role has ended already.");
        case EndRoleRefusal::backdated:
            return Text("Peran berakhir paling awal kemarin.", "A role ends yesterday at the earliest.");
    }
    return Text("Periksa isian Anda.", "Check what you entered.");
}

Text sentence(AccountLinkRefusal why) {
    switch (why) {
        case AccountLinkRefusal::oneself:
            return Text(
                "Anda tidak dapat membuat tautan untuk akun sendiri. Ganti kata sandi di halaman akun.",
                "You cannot make a link for your own account. Change the password on the account page.");
        case AccountLinkRefusal::asked_already:
            return Text("Anda sudah memintanya. Admin lain membuat tautan itu dalam 24 jam.",
                        "You have asked for it. Another administrator makes the link within 24 hours.");
    }
    return Text("Periksa isian Anda.", "Check what you entered.");
}

RoleSpan span_of(const RoleHeld& r) {
    const auto side = r.role == app::Role::administrator  ? RoleSide::administrator
                      : r.role == app::Role::inspectorate ? RoleSide::inspectorate
                                                          : RoleSide::other;
    return {side, r.unit_from, r.unit_to, r.from, r.until};
}

// The range of the administrator that holds the offices asked for, else any of his.
UnitRange own_range(store::Connection& db, PersonId administrator, const RoleHeld& wanted, base::Date today) {
    UnitRange found{};
    for (const auto& r : roles_of(db, administrator)) {
        if (r.role != app::Role::administrator || r.from > today || r.until < today) continue;
        if (!found.from || (wanted.unit_from >= r.unit_from && wanted.unit_to <= r.unit_to))
            found = {r.unit_from, r.unit_to};
    }
    return found;
}

struct Gathered {
    std::vector<RoleSpan> held;
    GrantRoleFacts facts;
};
Gathered gather(app::Change& c, const RoleHeld& role) {
    Gathered out;
    for (const auto& r : roles_of(c.db, role.person)) out.held.push_back(span_of(r));
    const auto own = own_range(c.db, c.actor.person, role, c.today());
    out.facts = {.granting = c.actor.person,
                 .person = role.person,
                 .today = c.today(),
                 .own_from = own.from,
                 .own_to = own.to,
                 .held = {}};
    return out;
}

template <class Refusal>
[[noreturn]] void stop(app::Site& site, const web::Request& request, Refusal why) {
    throw app::Stop{app::refused(site, request, base::name(why), sentence(why), article(why))};
}

void record_grant(app::Site& site, const web::Request& request, app::Change& c, RoleHeld wanted) {
    const auto person =
        find_person(c.db, wanted.person, app::scope(c.actor.person, app::Action::administer, c.today()));
    if (!person) throw app::Stop{app::not_found(site, request)};
    wanted.from = c.today();
    auto gathered = gather(c, wanted);
    gathered.facts.held = gathered.held;
    const auto granted = grant_role(gathered.facts, span_of(wanted));
    if (!granted) stop(site, request, granted.error());
    c.record(CaseId{person->id.value}, person->unit,
             app::RoleGranted{c.new_id<CaseId>().value, person->id, wanted.role, granted->unit_from,
                              granted->unit_to, granted->from, granted->until});
}

}  // namespace

web::Outcome give_role(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<PersonId>("id");
    if (!id) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    RoleHeld wanted{.person = *id};
    wanted.role = read.choice<app::Role>("role", Text("Pilih peran", "Choose a role"));
    wanted.unit_from = UnitId{read.number(
        "unit_from", Text("Isi kode kantor, 1 sampai 9999", "Enter the code of an office, 1 to 9999"), 1,
        9999)};
    wanted.unit_to = UnitId{read.number(
        "unit_to", Text("Isi kode kantor, 1 sampai 9999", "Enter the code of an office, 1 to 9999"), 1,
        9999)};
    wanted.until = read.date("until", Text("Isi hari terakhir peran ini", "Enter the last day of this role"));
    if (!faults.empty()) return person_page(site, request, actor, *id, form, faults, 422);
    return app::write(site, request, actor, [&site, request, wanted](app::Change& c) {
        record_grant(site, request, c, wanted);
        return app::Answer::see(web::path("/kelola/pengguna/{}?tersimpan=1", wanted.person));
    });
}

// At once: the last day was yesterday; a role of today leaves nothing behind.
web::Outcome take_role(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<base::Id<struct RoleTag>>("id");
    if (!id) return app::not_found(site, request);
    return app::write(site, request, actor, [&site, request, id = id->value](app::Change& c) {
        const auto role = load_role(c.db, id);
        const auto person = role ? find_person(c.db, role->person,
                                               app::scope(c.actor.person, app::Action::administer, c.today()))
                                 : std::nullopt;
        if (!person) throw app::Stop{app::not_found(site, request)};
        const auto ended = end_role(gather(c, *role).facts, span_of(*role), c.today() - std::chrono::days{1});
        if (!ended) stop(site, request, ended.error());
        c.record(CaseId{person->id.value}, person->unit, app::RoleEnded{id, *ended});
        return app::Answer::see(web::path("/kelola/pengguna/{}?tersimpan=1", person->id));
    });
}

namespace {

web::Response link_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const Person& person, const std::string& token) {
    const auto lang = request.lang;
    const Text title("Tautan pemasangan akun", "Link to set up the account");
    auto body =
        heading(lang, title) +
        web::paragraph(
            lang, web::say(lang, Text("Sampaikan tautan ini hanya kepada {}.", "Give this link to {} only."),
                           person.name)) +
        web::warning_text(lang, Text("Tautan berlaku 30 menit dan satu kali. Tautan tidak ditampilkan lagi.",
                                     "The link works for 30 minutes and once. It is not shown again.")) +
        web::inset(R"(<code>{}</code>)"_html(site.address + "/pasang/" + token));
    return app::page(site, request, actor,
                     {.title = web::say(lang, title),
                      .section = app::Section::manage,
                      .back = std::string(web::path("/kelola/pengguna/{}", person.id).str())},
                     std::move(body));
}

// The act and the link in one turn; the link itself is kept nowhere, so this has no idempotency key.
std::function<web::Response()> link_answer(app::Site& site, const web::Request& request,
                                           const app::Actor& actor, const Person& person,
                                           store::Connection& db) {
    auto change = site.journal.change(db, actor);
    const auto act = issue_account_link(facts_for_account_link(change, person));
    if (!act)
        return [&site, request, why = act.error()] {
            return app::refused(site, request, base::name(why), sentence(why), article(why));
        };
    std::visit([&](const auto& a) { change.record(CaseId{person.id.value}, person.unit, a); }, *act);
    if (std::holds_alternative<AccountLinkAsked>(*act))
        return [id = person.id] { return web::redirect(web::path("/kelola/pengguna/{}?diminta=1", id)); };
    return [&site, request, actor, person, token = make_setup_link(db, person.id, app::Clock::real_now())] {
        return link_page(site, request, actor, person, token);
    };
}

}  // namespace

Text role_words(app::Role role) {
    switch (role) {
        case app::Role::decision_secretary: return Text("Sekretaris keputusan", "Decision secretary");
        case app::Role::legal_hr: return Text("Hukum dan SDM", "Legal and HR");
        case app::Role::inspectorate: return Text("Inspektorat", "Inspectorate");
        case app::Role::compliance: return Text("Tim kepatuhan internal", "Compliance team");
        case app::Role::gratification_unit:
            return Text("Unit pengendalian gratifikasi", "Gratification unit");
        case app::Role::auditor: return Text("Auditor", "Auditor");
        case app::Role::administrator: return Text("Admin sistem", "System administrator");
    }
    return Text("Peran", "Role");
}

web::Outcome give_setup_link(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<PersonId>("id");
    std::optional<Person> person;
    if (id && !actor.by_token) {
        const auto db = site.database.reader();
        person =
            find_person(db, *id, app::scope(actor.person, app::Action::administer, app::today(site, actor)));
    }
    if (!person) return app::not_found(site, request);
    return in_writer(site, request, [&site, request, actor, person = *person](store::Connection& db) {
        return link_answer(site, request, actor, person, db);
    });
}

}  // namespace people
