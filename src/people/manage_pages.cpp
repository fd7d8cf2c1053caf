// For administrators: find a person of their offices, see his appointments and roles.
#include "people/manage_pages.hpp"

#include "app/status_page.hpp"
#include "documents/letter_words.hpp"
#include "people/account_rows.hpp"
#include "people/frame_pages.hpp"
#include "people/people_routes.hpp"
#include "web/percent.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

app::Scope administered(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::administer, app::today(site, actor));
}

web::Outcome list_people(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto beginning = std::string(request.query.first("nama").value_or(""));
    const auto after = PersonId::from(request.query.first("sesudah").value_or("")).value_or(PersonId{});
    struct Line {
        Person person;
        std::string position;
    };
    std::vector<Line> lines;
    {
        const auto db = site.database.reader();
        for (auto& p : people_in(db, administered(site, actor), beginning, after, app::rows_a_page + 1)) {
            const auto held = appointments_of(db, p.id, app::today(site, actor));
            lines.push_back({std::move(p), held.empty() ? "" : title_of(db, held.front())});
        }
    }
    std::optional<web::Url> next;
    if (lines.size() > app::rows_a_page) {
        lines.resize(app::rows_a_page);
        next = web::path("/kelola/pengguna?nama={}&sesudah={}", beginning, lines.back().person.id);
    }
    web::Table table{
        .id = "orang",
        .caption = Text("Orang di kantor yang Anda kelola", "People in the offices you manage"),
        .columns = {{.head = Text("Nama", "Name")},
                    {.head = Text("Jabatan", "Position")},
                    {.head = Text("Nomor", "Number")}},
        .on_phones = web::OnPhones::stack,
        .when_empty = Text("Tidak ada nama yang berawalan demikian. Coba awal nama yang lain, tanpa gelar.",
                           "No name begins like that. Try another beginning, without titles.")};
    for (const auto& l : lines)
        table.rows.push_back(
            {R"(<a class="govuk-link" href="/kelola/pengguna/{}">{}</a>)"_html(l.person.id, l.person.name),
             web::Fragment::text(l.position),
             web::Fragment::text(l.person.nip.empty() ? l.person.member_number
                                                      : documents::grouped_nip(l.person.nip))});
    const Text title("Pengguna", "People");
    web::Form form;
    form.fields().add("nama", beginning);
    auto body =
        heading(lang, title) +
        web::search_form(web::path("/kelola/pengguna"),
                         web::text_input(lang,
                                         web::field(lang, form, {}, "nama",
                                                    Text("Awal nama, atau NIP lengkap",
                                                         "Beginning of the name, or a whole NIP")),
                                         web::Entry::text, web::Wide::characters_20) +
                             web::button(lang, Text("Cari", "Search"), web::ButtonKind::secondary)) +
        R"(<p class="govuk-body">{}</p><p class="govuk-body">{}</p>)"_html(
            web::link(lang, web::path("/kelola/undangan"), Text("Undang satu kantor", "Invite an office")),
            web::link(lang, web::path("/kelola/pengaturan"), Text("Pengaturan", "Settings"))) +
        web::table(lang, table) + web::pagination(lang, {}, next);
    return app::page(site, request, actor, {.title = web::say(lang, title), .section = app::Section::manage},
                     std::move(body));
}

struct PersonView {
    Person person;
    struct Held {
        Appointment appointment;
        std::string title;
    };
    std::vector<Held> held;
    std::vector<RoleHeld> roles;
    std::vector<Position> heads;  // of his office: for whom he can stand in
    bool has_account = false;
};

std::optional<PersonView> view_of(app::Site& site, const app::Actor& actor, PersonId id) {
    const auto db = site.database.reader();
    const auto person = find_person(db, id, administered(site, actor));
    if (!person) return std::nullopt;
    PersonView view{.person = *person,
                    .held = {},
                    .roles = roles_of(db, id),
                    .heads = {},
                    .has_account = find_credentials(db, id).has_value()};
    for (auto& a : all_appointments_of(db, id)) view.held.push_back({a, title_of(db, a)});
    using enum rules::PositionKind;
    for (auto kind : {chair, secretary_general, deputy, inspector_general, regional_inspector, secretary,
                      division_head, subdivision_head})
        for (auto& p : positions_in(db, person->unit, kind)) view.heads.push_back(std::move(p));
    return view;
}

std::string period(Lang lang, base::Date from, std::optional<base::Date> until) {
    if (!until) return web::say(lang, Text("sejak {}", "since {}"), web::long_date(lang, from));
    return web::say(lang, Text("{} sampai {}", "{} to {}"), web::long_date(lang, from),
                    web::long_date(lang, *until));
}

web::Fragment appointments(Lang lang, const app::Actor& actor, const PersonView& view, base::Date today) {
    web::Table table{.id = "pengangkatan",
                     .caption = Text("Pengangkatan", "Appointments"),
                     .columns = {{.head = Text("Jabatan", "Position")},
                                 {.head = Text("Masa", "Period")},
                                 {.head = Text("Dasar", "Instrument")},
                                 {.head = Text("Tindakan", "Action")}},
                     .on_phones = web::OnPhones::stack};
    for (const auto& [a, words] : view.held) {
        const bool open = !a.until || *a.until >= today;
        const auto end =
            open && a.person != actor.person
                ? R"(<a class="govuk-link" href="/kelola/pengangkatan/{}/akhiri">{}<span class="govuk-visually-hidden"> {}</span></a>)"_html(
                      a.id, web::say(lang, Text("Akhiri", "End")), words)
                : web::Fragment{};
        table.rows.push_back({web::Fragment::text(words), web::Fragment::text(period(lang, a.from, a.until)),
                              web::Fragment::text(a.instrument), end});
    }
    return web::table(lang, table);
}

web::Fragment roles(Lang lang, const app::Actor& actor, const PersonView& view, base::Date today) {
    web::Table table{.id = "peran",
                     .caption = Text("Peran", "Roles"),
                     .columns = {{.head = Text("Peran", "Role")},
                                 {.head = Text("Kantor", "Offices")},
                                 {.head = Text("Masa", "Period")},
                                 {.head = Text("Tindakan", "Action")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada peran. Beri peran dengan isian pada halaman ini.",
                                        "No role yet. Give one by the form on this page.")};
    for (const auto& r : view.roles) {
        const auto range = r.unit_from == r.unit_to
                               ? std::to_string(r.unit_from.value)
                               : std::to_string(r.unit_from.value) + "–" + std::to_string(r.unit_to.value);
        const auto end =
            r.until >= today
                ? web::form(app::form_guard(actor),
                            web::path("/kelola/peran/{}/akhiri", base::Id<struct RoleTag>{r.grant}),
                            web::button(lang, Text("Akhiri", "End"), web::ButtonKind::warning))
                : web::Fragment{};
        table.rows.push_back({web::Fragment::text(role_words(r.role)(lang)), web::Fragment::text(range),
                              web::Fragment::text(period(lang, r.from, r.until)), end});
    }
    return web::table(lang, table);
}

web::Fragment grant_form(Lang lang, const app::Actor& actor, const web::Form& form, const web::Faults& faults,
                         const PersonView& view, base::Date today) {
    std::vector<web::Option> options;
    for (std::size_t i = 0; i < base::names<app::Role>.size(); ++i)
        options.push_back({.value = std::string(base::names<app::Role>[i]),
                           .label = role_words(static_cast<app::Role>(i)),
                           .hint = {},
                           .then = {}});
    const auto code = [&](const char* name, Text label) {
        auto field = web::field(lang, form, faults, name, label,
                                Text("Kode kantor, misalnya 3375", "Code of the office, for example 3375"));
        if (field.value.empty() && field.error.empty()) field.value = std::to_string(view.person.unit.value);
        return web::text_input(lang, field, web::Entry::whole_number, web::Wide::characters_5);
    };
    auto until = web::date_field(lang, form, faults, "until", Text("Sampai dengan", "Until"));
    if (faults.empty()) web::set_day(until, today + std::chrono::days{365});
    return web::form(
        app::form_guard(actor, &form), web::path("/kelola/pengguna/{}/peran", view.person.id),
        web::select(lang, web::field(lang, form, faults, "role", Text("Peran", "Role")), options) +
            code("unit_from", Text("Dari kantor", "From office")) +
            code("unit_to", Text("Sampai kantor", "To office")) + web::date_input(lang, until) +
            web::button(lang, Text("Beri peran", "Grant the role")));
}

web::Fragment stand_in_form(Lang lang, const app::Actor& actor, const web::Form& form,
                            const web::Faults& faults, const PersonView& view) {
    std::vector<web::Option> positions;
    for (const auto& p : view.heads)
        positions.push_back({.value = p.id.text(), .label = p.title, .hint = {}, .then = {}});
    const std::vector<web::Option> holding{
        {.value = "plt",
         .label = Text("Plt. (jabatan kosong)", "Plt. (the position is vacant)"),
         .hint = {},
         .then = {}},
        {.value = "plh",
         .label = Text("Plh. (pejabatnya berhalangan sementara)", "Plh. (its holder is away for a while)"),
         .hint = {},
         .then = {}}};
    const web::Option suspended{
        .value = "suspended",
        .label = Text("Pejabat definitif diberhentikan sementara", "The definitive holder is suspended"),
        .hint = {},
        .then = {}};
    return web::form(
        app::form_guard(actor, &form), web::path("/kelola/pengguna/{}/pengangkatan", view.person.id),
        web::select(lang, web::field(lang, form, faults, "position", Text("Jabatan", "Position")),
                    positions) +
            web::radios(lang, web::field(lang, form, faults, "holding", Text("Sebagai", "As")), holding) +
            web::checkbox(lang,
                          web::field(lang, form, faults, "holder",
                                     Text("Keadaan pejabat definitif", "The definitive holder")),
                          suspended) +
            web::text_input(lang, web::field(lang, form, faults, "instrument",
                                             Text("Nomor surat perintah atau keputusan",
                                                  "Number of the order or decree"))) +
            web::date_input(lang, web::date_field(lang, form, faults, "from", Text("Mulai", "From"))) +
            web::date_input(lang,
                            web::date_field(lang, form, faults, "acting_until",
                                            Text("Sampai dengan (boleh kosong)", "Until (may be empty)"))) +
            web::button(lang, Text("Catat pengangkatan", "Record the appointment")));
}

}  // namespace

web::Response person_page(app::Site& site, const web::Request& request, const app::Actor& actor, PersonId id,
                          const web::Form& form, const web::Faults& faults, int status) {
    const auto view = view_of(site, actor, id);
    if (!view) return app::not_found(site, request);
    const auto lang = request.lang;
    const auto today = app::today(site, actor);
    // Two forms share the page: what was typed and what is wrong belong to the one that was sent.
    const bool role_sent = form.has("role");
    const web::Form empty;
    const web::Faults none;
    auto body = web::error_summary(lang, faults);
    if (request.query.has("tersimpan"))
        body += web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang, Text("Perubahan tersimpan.", "The change is stored.")));
    if (request.query.has("diminta"))
        body += web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang,
                           Text("Permintaan tercatat. Orang ini memegang peran, jadi admin lain membuat "
                                "tautannya di halaman ini dalam 24 jam.",
                                "The request is recorded. This person holds a role, so another "
                                "administrator makes the link on this page within 24 hours.")));
    body += heading(view->person.name);
    body += web::summary_list(
        lang, {web::summary_row(Text("NIP", "NIP"),
                                view->person.nip.empty() ? "–" : documents::grouped_nip(view->person.nip)),
               web::summary_row(Text("Nomor anggota", "Member number"),
                                view->person.member_number.empty() ? "–" : view->person.member_number),
               web::summary_row(Text("Akun", "Account"),
                                view->has_account ? web::say(lang, Text("Sudah dipasang", "Set up"))
                                                  : web::say(lang, Text("Belum dipasang", "Not set up")))});
    body +=
        web::form(app::form_guard(actor), web::path("/kelola/pengguna/{}/tautan", id),
                  web::button(lang, Text("Buat tautan pemasangan akun", "Make a link to set up the account"),
                              web::ButtonKind::secondary));
    body += appointments(lang, actor, *view, today) + roles(lang, actor, *view, today);
    body += second_heading(lang, Text("Beri peran", "Grant a role")) +
            grant_form(lang, actor, role_sent ? form : empty, role_sent ? faults : none, *view, today);
    body += second_heading(lang, Text("Tunjuk sebagai Plt. atau Plh.", "Appoint as Plt. or Plh.")) +
            stand_in_form(lang, actor, role_sent ? empty : form, role_sent ? none : faults, *view);
    return app::page(site, request, actor,
                     {.title = view->person.name,
                      .section = app::Section::manage,
                      .back = "/kelola/pengguna",
                      .error = !faults.empty(),
                      .status = status},
                     std::move(body));
}

namespace {

web::Outcome show_person(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<PersonId>("id");
    return id ? person_page(site, request, actor, *id, {}, {}, 200) : app::not_found(site, request);
}

}  // namespace

std::vector<app::Route> manage_pages() {
    using enum web::Method;
    constexpr auto administrators = app::for_role(app::Action::administer);
    return {
        {get, "/kelola/pengguna", administrators, list_people},
        {get, "/kelola/pengguna/{id}", administrators, show_person},
        {post, "/kelola/pengguna/{id}/peran", administrators, give_role},
        {post, "/kelola/peran/{id}/akhiri", administrators, take_role},
        {post, "/kelola/pengguna/{id}/tautan", administrators, give_setup_link},
        {post, "/kelola/pengguna/{id}/pengangkatan", administrators, give_appointment},
        {get, "/kelola/pengangkatan/{id}/akhiri", administrators, show_end_of_appointment},
        {post, "/kelola/pengangkatan/{id}/akhiri", administrators, take_appointment},
    };
}

}  // namespace people
