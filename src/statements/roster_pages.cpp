// The bodies of a regency, village by village, and the personal links to hand out.
#include "people/people_rows.hpp"
#include "statements/campaign_form.hpp"
#include "statements/frame_pages.hpp"
#include "statements/officer_rows.hpp"
#include "statements/roster_form.hpp"
#include "statements/roster_rows.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statements_routes.hpp"

namespace statements {
namespace {

using namespace web::literals;
using web::Lang, web::Text;

web::Outcome offices(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const Text heading("Badan ad hoc", "Ad hoc bodies");
    web::Fragment rows;
    {
        const auto db = site.database.reader();
        const auto units = regencies_run_by(db, actor.person, app::today(site, actor));
        if (units.size() == 1) return web::redirect(web::path("/adhoc/kantor/{}", units.front().value));
        for (const auto unit : units)
            rows += R"(<li><a class="govuk-link" href="/adhoc/kantor/{}">{}</a></li>)"_html(
                unit.value, people::load_unit(db, unit)->name);
    }
    auto body =
        statements::heading(lang, heading) +
        (rows.empty()
             ? web::paragraph(lang, Text("Daftar badan ad hoc diisi oleh kantor kabupaten/kota.",
                                         "Rosters of ad hoc bodies are kept by the regencies' offices."))
             : R"(<ul class="govuk-list">{}</ul>)"_html(rows));
    return app::page(
        site, request, actor,
        {.title = web::say(lang, heading), .section = app::Section::campaigns, .back = "/kampanye"},
        std::move(body));
}

std::optional<people::Unit> own_office(app::Site& site, const web::Request& request,
                                       const app::Actor& actor) {
    const auto code = unit_from(request.parameter("unit"));
    const auto db = site.database.reader();
    if (!code || !app::may(db, actor.person, app::Action::run_campaign, *code, app::today(site, actor)))
        return std::nullopt;
    return people::load_unit(db, *code);
}

CampaignId asking_now(store::Connection& db, rules::AdhocBody body, UnitId unit) {
    return campaign_asking(db, body, unit).value_or(CampaignId{});
}

web::Fragment roster_table(store::Connection& db, Lang lang, const people::Unit& unit, RosterId after_id) {
    const auto after = after_id ? load_roster(db, after_id).value_or(Roster{}) : Roster{};
    // Counts are of the newest open campaign that asks any body of this office.
    CampaignId campaign{};
    for (const auto body : {rules::AdhocBody::kpps, rules::AdhocBody::pps, rules::AdhocBody::ppk})
        campaign = std::max(campaign, asking_now(db, body, unit.id));
    auto rows = rosters_of(db, unit.id, campaign, after, app::rows_a_page + 1);
    std::optional<web::Url> next;
    if (std::ssize(rows) > app::rows_a_page) {
        rows.pop_back();
        next = web::path("/adhoc/kantor/{}?sesudah={}", unit.id.value, rows.back().roster.id);
    }
    web::Table table{.id = "daftar",
                     .caption = Text("Daftar per kelurahan/desa", "Rosters by village"),
                     .columns = {{.head = Text("Badan", "Body")},
                                 {.head = Text("Tempat", "Place")},
                                 {.head = Text("Anggota", "Members"), .aligned = web::Aligned::numbers},
                                 {.head = Text("Sudah", "Signed"), .aligned = web::Aligned::numbers}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada daftar. Buat yang pertama pada halaman ini.",
                                        "No roster yet. Make the first on this page.")};
    for (const auto& r : rows)
        table.rows.push_back({web::link(lang, web::path("/adhoc/daftar/{}", r.roster.id),
                                        app::say(lang, rules::label(r.roster.body))),
                              web::Fragment::text(place_of(r.roster)),
                              web::Fragment::text(web::number(lang, r.roster.members)),
                              web::Fragment::text(web::number(lang, r.signed_by))});
    return web::table(lang, table) + web::pagination(lang, std::nullopt, next);
}

web::Response office_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const people::Unit& unit, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto field = [&](std::string name, web::Words label, web::Words hint = {}) {
        return web::field(lang, form, faults, std::move(name), std::move(label), std::move(hint));
    };
    std::vector<web::Option> bodies;
    for (const auto b : {rules::AdhocBody::ppk, rules::AdhocBody::pps, rules::AdhocBody::kpps})
        bodies.push_back({std::string(base::name(b)), app::say(lang, rules::label(b)), {}, {}});
    const Text heading("Badan ad hoc", "Ad hoc bodies");
    auto body = web::error_summary(lang, faults) +
                R"(<span class="govuk-caption-l">{}</span>)"_html(unit.name) +
                statements::heading(lang, heading);
    {
        const auto db = site.database.reader();
        body += roster_table(
            db, lang, unit, RosterId::from(request.query.first("sesudah").value_or("")).value_or(RosterId{}));
    }
    body += second_heading(lang, Text("Tambah daftar", "Add a roster")) +
            web::form(app::form_guard(actor, &form), web::path("/adhoc/kantor/{}", unit.id.value),
                      web::hidden("unit", std::to_string(unit.id.value)) +
                          web::select(lang, field("body", Text("Badan", "Body")), bodies) +
                          web::text_input(lang, field("district", Text("Kecamatan", "District"))) +
                          web::text_input(lang, field("village", Text("Kelurahan atau desa", "Village"),
                                                      Text("Misalnya Kelurahan Alai. Kosong untuk PPK.",
                                                           "For example Kelurahan Alai. Empty for a PPK."))) +
                          web::textarea(
                              lang,
                              field("members", Text("Anggota, satu per baris", "Members, one a line"),
                                    Text("Nama; jabatan; tanggal lahir; telepon. Salin dari lembar kerja.",
                                         "Name; position; day of birth; telephone. Copy from a sheet.")),
                              8) +
                          web::button(lang, Text("Simpan daftar", "Store the roster")));
    return app::page(site, request, actor,
                     {.title = web::say(lang, heading),
                      .section = app::Section::campaigns,
                      .back = "/kampanye",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show_office(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto unit = own_office(site, request, actor);
    return unit ? office_page(site, request, actor, *unit, {}, {}) : app::not_found(site, request);
}

web::Outcome add(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto unit = own_office(site, request, actor);
    if (!unit) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    auto wish = parse_roster(form, faults);
    wish.unit = unit->id;
    if (!faults.empty()) return office_page(site, request, actor, *unit, form, faults);
    return app::write(
        site, request, actor, [&site, request, actor, unit = *unit, form, wish](app::Change& c) {
            const auto listed =
                list_it(c, wish, [&](std::string_view, const RefusalWords& said, std::string_view) {
                    web::Faults wrong;
                    wrong.add(said.field, said.sentence);
                    throw app::Stop{office_page(site, request, actor, unit, form, wrong)};
                });
            auto answer = app::Answer::see(web::path("/adhoc/daftar/{}", listed.roster));
            answer.receipt_of = listed.index;
            return answer;
        });
}

web::Fragment answer_of(Lang lang, const MemberRow& m) {
    web::Fragment out;
    if (!m.answer)
        out = web::tag(lang, web::Meaning::neutral, Text("Belum", "Not yet"));
    else if (*m.answer == Outcome::has_signed)
        out = web::tag(lang, web::Meaning::done, Text("Sudah", "Signed"));
    else
        out = web::tag(lang, web::Meaning::neutral, Text("Tidak menandatangani", "Not signing")) +
              R"(<br>{})"_html(m.reason);
    if (m.declared) out += R"(<br>{})"_html(Text("Ada deklarasi", "Has declared")(lang));
    return out;
}

// One roster with its links, to print, to copy, or to send one by one.
web::Outcome show_roster(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto id = request.id<RosterId>("roster");
    web::Fragment body;
    std::string heading, back;
    {
        const auto db = site.database.reader();
        const auto roster = id ? load_roster(db, *id) : std::nullopt;
        if (!roster ||
            !app::may(db, actor.person, app::Action::run_campaign, roster->unit, app::today(site, actor)))
            return app::not_found(site, request);
        heading = place_of(*roster);
        back = web::path("/adhoc/kantor/{}", roster->unit.value).str();
        web::Table table{.id = "anggota",
                         .caption = Text("Anggota dan tautan pribadinya", "Members and their personal links"),
                         .columns = {{.head = Text("Nama", "Name")},
                                     {.head = Text("Jabatan", "Position")},
                                     {.head = Text("Jawaban", "Answer")},
                                     {.head = Text("Tautan", "Link")}},
                         .on_phones = web::OnPhones::stack};
        for (const auto& m : members_of(db, roster->id, asking_now(db, roster->body, roster->unit))) {
            const auto link = site.address + "/ttd/" + link_token(db, m.member.id);
            const auto text =
                web::say(lang,
                         Text("Yth. {}, tanda tangani surat pernyataan Anda di {} dengan tanggal lahir Anda. "
                              "Tautan ini milik Anda sendiri, jangan diteruskan.",
                              "Dear {}, sign your statement at {} with your day of birth. This link is yours "
                              "alone, do not pass it on."),
                         m.member.name, link);
            table.rows.push_back(
                {web::Fragment::text(m.member.name), web::Fragment::text(m.member.position),
                 answer_of(lang, m),
                 R"(<span class="jernih-link-text">{}</span> <a class="govuk-link" rel="noreferrer" href="{}">{}</a>)"_html(
                     link, whatsapp(text, m.member.phone),
                     Text("Kirim lewat WhatsApp", "Send by WhatsApp")(lang))});
        }
        body =
            R"(<span class="govuk-caption-l">{}</span>)"_html(app::say(lang, rules::label(roster->body))) +
            statements::heading(heading) +
            web::paragraph(
                lang, Text("Serahkan setiap tautan hanya kepada pemiliknya. Tautan dan tanggal lahir bersama "
                           "menjadi tanda tangan.",
                           "Hand each link to its owner only. Link and day of birth together sign.")) +
            web::table(lang, table);
    }
    return app::page(site, request, actor,
                     {.title = heading, .section = app::Section::campaigns, .back = back}, std::move(body))
        .with("Cache-Control", "no-store");
}

}  // namespace

std::vector<app::Route> roster_pages() {
    using enum web::Method;
    constexpr auto run = app::for_role(app::Action::run_campaign);
    return {
        {get, "/adhoc", app::for_role(app::Action::monitor_unit), offices},
        {get, "/adhoc/kantor/{unit}", run, show_office},
        {post, "/adhoc/kantor/{unit}", run, add},
        {get, "/adhoc/daftar/{roster}", run, show_roster},
    };
}

}  // namespace statements
