// The list of plenaries, and the invitation to one.
#include "app/status_page.hpp"
#include "decisions/decision_words_form.hpp"
#include "decisions/plenary_sheet_pages.hpp"
#include "people/people_rows.hpp"
#include "rules/deadlines.hpp"

namespace decisions {
namespace {

using namespace web::literals;
using web::Text;
using web::Url;

app::Scope scope_of(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::run_plenary, app::today(site, actor));
}

web::Fragment list_table(web::Lang lang, std::string id, Text caption, const std::vector<Plenary>& plenaries,
                         store::Connection& db) {
    web::Table table{.id = std::move(id),
                     .caption = caption,
                     .columns = {{Text("Hari dan jam", "Day and time")},
                                 {Text("Kantor", "Office")},
                                 {Text("Tempat", "Place")},
                                 {Text("Keadaan", "State")}},
                     .on_phones = web::OnPhones::stack};
    for (const auto& p : plenaries) {
        const auto unit = people::load_unit(db, p.unit);
        const auto zone = unit ? unit->zone : base::Zone::wib;
        table.rows.push_back({R"(<a class="govuk-link" href="/pleno/{}">{}, {}</a>)"_html(
                                  p.id, web::weekday_date(lang, p.day), web::clock_time(lang, p.at, zone)),
                              web::Fragment::text(unit ? unit->name : ""), web::Fragment::text(p.place),
                              web::tag(lang, meaning_of(p.state), words(p.state))});
    }
    return web::table(lang, table);
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto before = PlenaryId::from(request.query.first("sebelum").value_or("")).value_or(PlenaryId{});
    web::Fragment body =
        R"(<h1 class="govuk-heading-l">{}</h1>)"_html(Text("Rapat pleno", "Plenaries")(lang));
    {
        const auto db = site.database.reader();
        auto found = plenaries_in(db, scope_of(site, actor), before, app::rows_a_page + 1);
        std::optional<Url> next;
        if (found.size() > static_cast<std::size_t>(app::rows_a_page)) {
            found.resize(app::rows_a_page);
            next = web::path("/pleno?sebelum={}", found.back().id);
        }
        if (runs_plenaries(db, actor.person, actor.unit, app::today(site, actor)))
            body += web::link_button(lang, Text("Undang rapat pleno", "Call a plenary"), Url("/pleno/baru"));
        std::vector<Plenary> coming, past;
        for (const auto& p : found) (p.state == PlenaryState::closed ? past : coming).push_back(p);
        if (found.empty())
            body += R"(<p class="govuk-body">{}</p>)"_html(
                Text("Belum ada rapat pleno. Rapat yang mengundang Anda muncul di sini.",
                     "No plenaries yet. Those that you are invited to appear here.")(lang));
        if (!coming.empty())
            body += list_table(lang, "mendatang",
                               Text("Yang akan datang dan berlangsung", "Coming and under way"), coming, db);
        if (!past.empty()) body += list_table(lang, "selesai", Text("Selesai", "Past"), past, db);
        body += web::pagination(lang, before ? std::optional(Url("/pleno")) : std::nullopt, next);
    }
    return app::page(
        site, request, actor,
        {.title = std::string(Text("Rapat pleno", "Plenaries")(lang)), .section = app::Section::plenaries},
        std::move(body));
}

// ---- calling one ----

web::Fragment matters_field(store::Connection& db, web::Lang lang, UnitId unit, const web::Form& form,
                            const web::Faults& faults) {
    std::vector<web::Option> options;
    for (const auto& m : open_for_agenda(db, unit, MatterId{}, 100))
        options.push_back({m.id.text(), m.title, m.summary, {}});
    if (options.empty())
        return web::inset(R"(<p class="govuk-body">{} <a class="govuk-link" href="/urusan">{}</a></p>)"_html(
            Text("Tidak ada urusan yang terbuka untuk diputuskan pleno.",
                 "No matter is open for the plenary to decide.")(lang),
            Text("Buka sebuah urusan lebih dahulu.", "Open a matter first.")(lang)));
    std::vector<std::string> chosen;
    for (const auto one : form.all("matters")) chosen.emplace_back(one);
    return web::checkboxes(
        lang, web::field(lang, form, faults, "matters", Text("Urusan yang dibahas", "Matters on the agenda")),
        options, chosen);
}

std::string notice_hint(web::Lang lang, base::Date day) {
    const auto* days = rules::deadline(rules::DeadlineKey::plenary_invitation, day);
    return web::say(
        lang,
        Text(
            "Undangan paling lambat {} hari sebelumnya. Lebih singkat dapat diterima dan tercatat. Isi "
            "tanggal, bulan, tahun.",
            "Invite {} days ahead. A shorter notice is accepted and goes on record. Enter day, month, year."),
        days ? days->value : 3);
}

web::Response new_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    constexpr Text title("Undang rapat pleno", "Call a plenary");
    web::Fragment fields;
    {
        const auto db = site.database.reader();
        if (!runs_plenaries(db, actor.person, actor.unit, day)) return app::not_found(site, request);
        const auto choice = [&](const char* name, Text label, std::vector<web::Option> options) {
            return web::radios(lang, web::field(lang, form, faults, name, label), options);
        };
        fields += matters_field(db, lang, actor.unit, form, faults);
        fields += web::checkbox(lang, web::field(lang, form, faults, "order", Text("Urutan", "Order")),
                                {"fewest_exits",
                                 Text("Urutkan agar anggota paling jarang keluar ruangan",
                                      "Order so that members leave the room least"),
                                 {},
                                 {}});
        fields += web::date_input(lang, web::date_field(lang, form, faults, "date", Text("Hari rapat", "Day"),
                                                        notice_hint(lang, day)));
        fields += web::text_input(
            lang,
            web::field(lang, form, faults, "time", Text("Jam mulai", "Begins at"),
                       Text("Misalnya 10.00, waktu kantor Anda.", "For example 10:00, your office's time.")),
            web::Entry::text, web::Wide::characters_10);
        fields += web::text_input(
            lang, web::field(lang, form, faults, "place", Text("Ruang atau tautan", "Room or link")));
        fields += choice("access", Text("Sifat rapat", "Access"),
                         {{"open", words(Access::open), {}, {}}, {"closed", words(Access::closed), {}, {}}});
        fields += choice(
            "purpose", Text("Jenis rapat", "Purpose"),
            {{"ordinary", words(rules::Purpose::ordinary), {}, {}},
             {"determines_results",
              words(rules::Purpose::determines_results),
              Text("Terbuka untuk umum, tanpa pemungutan suara.", "Open to the public, without a vote."),
              {}}});
    }
    auto body = web::error_summary(lang, faults) +
                R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang)) +
                web::form(app::form_guard(actor, form.fields().size() ? &form : nullptr), Url("/pleno"),
                          fields + web::button(lang, Text("Undang anggota", "Invite the members")));
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)),
                      .section = app::Section::plenaries,
                      .back = "/pleno",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome new_form(app::Site& site, web::Request& request, const app::Actor& actor) {
    return new_page(site, request, actor, {}, {});
}

web::Outcome call_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_plenary(*form, faults, actor.zone);
    if (!faults.empty()) return new_page(site, request, actor, *form, faults);
    auto made = std::make_shared<PlenaryId>();
    return carry_out(
        site, request, actor, *form,
        [input, made](app::Change& c, const Asked& asked) { *made = call(c, asked, input); },
        [made](app::Change&) { return app::Answer::see(web::path("/pleno/{}", *made)); });
}

}  // namespace

std::vector<app::Route> call_pages() {
    using enum web::Method;
    return {
        {get, "/pleno", app::for_signed_in, list},
        {get, "/pleno/baru", app::for_signed_in, new_form},
        {post, "/pleno", app::for_signed_in, call_one},
    };
}

}  // namespace decisions
