// The register for the few, and the two ways in: an official tells of a suspected breach; the Inspectorate or
// a superior recommends an examination.
#include <algorithm>

#include "declarations/team_rows.hpp"
#include "documents/sheet.hpp"
#include "matters/matter_rows.hpp"
#include "sanctions/sheet_pages.hpp"

namespace sanctions {

using namespace web::literals;
using web::Fragment, web::Lang, web::Text, web::Url;

namespace {

constexpr int most_exported = 100'000;

app::Scope scope_of(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::handle_sanction, app::today(site, actor));
}

std::string measure_words(Lang lang, const Sanction& s) {
    if (s.outcome == Outcome::no_breach) return std::string(words(*s.outcome)(lang));
    return s.measure ? app::say(lang, rules::label(*s.measure)) : std::string{};
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto before = SanctionId::from(request.query.first("sebelum").value_or("")).value_or(SanctionId{});
    constexpr Text title("Pemeriksaan dan sanksi", "Examinations and sanctions");
    Fragment body = R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
        title(lang),
        Text("Hanya yang memeriksa dan Inspektorat yang melihat daftar ini. Yang terlibat tidak melihat "
             "kasusnya.",
             "Only who examines and the Inspectorate see this list. Who is involved does not see the case.")(
            lang));
    {
        const auto db = site.database.reader();
        auto buttons = web::link_button(lang, Text("Rekomendasikan pemeriksaan", "Recommend an examination"),
                                        Url("/sanksi/baru"));
        if (app::holds(db, actor.person, app::Action::review_decision, app::today(site, actor)))
            buttons += web::link_button(lang, Text("Keputusan terdampak", "Decisions affected"),
                                        Url("/keputusan-terdampak"), web::ButtonKind::secondary);
        body += web::button_group(buttons);
        auto found = listed(db, scope_of(site, actor), before, app::rows_a_page + 1);
        std::optional<Url> next;
        if (found.size() > static_cast<std::size_t>(app::rows_a_page)) {
            found.resize(app::rows_a_page);
            next = web::path("/sanksi?sebelum={}", found.back().id);
        }
        web::Table table{.id = "register",
                         .caption = Text("Register", "Register"),
                         .columns = {{Text("Dugaan pelanggaran", "Suspected breach")},
                                     {Text("Terlapor", "Respondent")},
                                     {Text("Jalur", "Way")},
                                     {Text("Sanksi", "Sanction")},
                                     {Text("Keadaan", "State")}},
                         .on_phones = web::OnPhones::stack,
                         .when_empty = Text("Belum ada kasus yang dapat Anda lihat.",
                                            "There is no case that you can see.")};
        for (const auto& s : found)
            table.rows.push_back(
                {R"(<a class="govuk-link" href="/sanksi/{}">{}</a>)"_html(
                     s.id, app::say(lang, rules::label(s.breach))),
                 Fragment::text(people::name_of(db, s.respondent)),
                 Fragment::text(s.state == State::told ? std::string{}
                                                       : app::say(lang, rules::label(s.route))),
                 Fragment::text(measure_words(lang, s)), state_tag(lang, s)});
        body +=
            web::table(lang, table) +
            web::pagination(lang, before ? std::optional(Url("/sanksi")) : std::nullopt, next) +
            R"(<p class="govuk-body"><a class="govuk-link" href="/sanksi/daftar?bentuk=xlsx">{}</a>, <a class="govuk-link" href="/sanksi/daftar?bentuk=csv">CSV</a></p>)"_html(
                Text("Unduh register (XLSX)", "Download the register (XLSX)")(lang));
    }
    return framed(site, request, actor, std::string(title(lang)), {}, std::move(body));
}

web::Outcome download(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto format =
        request.query.first("bentuk") == "xlsx" ? documents::FileFormat::xlsx : documents::FileFormat::csv;
    const auto db = site.database.reader();
    documents::SheetFile what{format, "Sanksi", "", {}};
    for (const auto* head :
         {"Nomor kasus", "Terlapor", "Kantor", "Dugaan pelanggaran", "Jalur", "Keadaan", "Dimulai", "Tingkat",
          "Bentuk", "Diputus", "Disampaikan", "Terlambat disampaikan", "Dibatalkan"})
        what.columns.push_back({.head = head});
    const auto iso = [](const std::optional<base::Date>& day) {
        return day ? base::iso(*day) : std::string{};
    };
    auto bytes = documents::sheet_bytes(what, [&](documents::SheetWriter& out) {
        for (const auto& s : listed(db, scope_of(site, actor), {}, most_exported)) {
            const auto unit = people::load_unit(db, s.unit);
            out.row({s.id.text(), people::name_of(db, s.respondent), unit ? unit->name : "",
                     app::say(Lang::id, rules::label(s.breach)), app::say(Lang::id, rules::label(s.route)),
                     std::string(words(s.state)(Lang::id)), base::iso(s.began),
                     s.level ? app::say(Lang::id, rules::label(*s.level)) : "", measure_words(Lang::id, s),
                     iso(s.decided_on), iso(s.delivered_on), s.delivered_late ? "Ya" : "",
                     s.annulled ? "Ya" : ""});
        }
    });
    return web::download(std::string(documents::media_type(format)), std::move(bytes),
                         format == documents::FileFormat::csv ? "sanksi.csv" : "sanksi.xlsx");
}

// ---- the two forms ----

struct Sheet {
    Text title, lead, press;
    const char* path;
    bool recommends;
};
constexpr Sheet telling{Text("Sampaikan dugaan pelanggaran", "Tell of a suspected breach"),
                        Text("Sampaian Anda masuk ke Inspektorat. Yang Anda sebut tidak melihatnya.",
                             "It goes to the Inspectorate. Whom you name does not see it."),
                        Text("Sampaikan kepada Inspektorat", "Send it to the Inspectorate"), "/sanksi/lapor",
                        false};
constexpr Sheet recommending{
    Text("Rekomendasikan pemeriksaan", "Recommend an examination"),
    Text("Sistem mencari atasan yang tidak terlibat. Sanksi tidak pernah dijatuhkan oleh sistem.",
         "The system looks for a superior who is not involved. It never imposes a sanction."),
    Text("Rekomendasikan", "Recommend"), "/sanksi/baru", true};

Fragment search(store::Connection& db, Lang lang, const Sheet& sheet, std::string_view beginning) {
    Fragment out = web::search_form(
        Url(sheet.path), web::text_input(lang, {.name = "nama",
                                                .label = Text("Tentang siapa?", "Whom is it about?"),
                                                .hint = Text("Awal nama, tanpa gelar.",
                                                             "The beginning of the name, without degrees."),
                                                .value = std::string(beginning)}) +
                             web::button(lang, Text("Cari", "Search"), web::ButtonKind::secondary));
    if (beginning.empty()) return out;
    const auto found = declarations::people_named(db, people::range_of(people::the_nation), beginning, 20);
    if (found.empty())
        return out +
               web::paragraph(lang, Text("Tidak ada nama yang cocok. Tulis awal namanya tanpa gelar.",
                                         "No such name. Write the beginning of the name without degrees."));
    return out +
           R"(<ul class="govuk-list">{}</ul>)"_html(web::each(found, [&](const declarations::Named& one) {
               const auto unit = people::load_unit(db, one.unit);
               return R"(<li><p class="govuk-body"><a class="govuk-link" href="{}">{}</a><br>{}</p></li>)"_html(
                   sheet.recommends ? web::path("/sanksi/baru?orang={}", one.person)
                                    : web::path("/sanksi/lapor?orang={}", one.person),
                   one.name, unit ? unit->name : std::string{});
           }));
}

// Matters that this person may see: to choose from, never to learn of.
std::vector<web::Option> matter_options(store::Connection& db, const app::Actor& actor, base::Date day) {
    std::vector<web::Option> out{{"", Text("Tidak terkait satu urusan", "Not about one matter"), {}, {}}};
    for (const auto& m :
         matters::matters_in(db, app::scope(actor.person, app::Action::read_matter, day), {}, 50))
        out.push_back({m.id.text(), m.title, {}, {}});
    return out;
}

Fragment fields(store::Connection& db, Lang lang, const Sheet& sheet, const app::Actor& actor, base::Date day,
                const web::Form& form, const web::Faults& faults) {
    const auto field = [&](std::string name, Text label, web::Words hint = {}) {
        return web::field(lang, form, faults, std::move(name), label, std::move(hint));
    };
    auto out = web::hidden("respondent", form.get("respondent")) + web::hidden("source", form.get("source")) +
               web::radios(lang, field("breach", Text("Dugaan pelanggaran", "Suspected breach")),
                           options_of<rules::Breach>(lang)) +
               web::select(lang, field("matter", Text("Urusan yang terkait", "The matter it concerns")),
                           matter_options(db, actor, day)) +
               web::textarea(lang,
                             field("facts", Text("Apa yang terjadi?", "What happened?"),
                                   Text("Apa, siapa, kapan, di mana, dan dari mana Anda tahu.",
                                        "What, who, when, where, and how you know.")),
                             6) +
               web::textarea(
                   lang,
                   field("involved",
                         Text("Siapa lagi yang terlibat? (bila ada)", "Who else is involved? (if anybody)"),
                         Text("Satu nama lengkap per baris. Mereka tidak akan melihat kasus ini.",
                              "One full name a line. They will not see this case.")),
                   3);
    if (!sheet.recommends) return out;
    auto levels = options_of<rules::SanctionLevel>(lang);
    levels.insert(levels.begin(), {"", Text("Belum dapat diperkirakan", "Cannot be told yet"), {}, {}});
    return out +
           web::radios(lang,
                       field("expected", Text("Perkiraan tingkat, bila terbukti", "Likely level, if proven"),
                             Text("Hanya perkiraan. Tingkatnya dipilih oleh yang memutuskan.",
                                  "Only a guess. Who decides chooses.")),
                       levels) +
           web::checkbox(lang, field("loss", Text("Kerugian negara", "Loss to the state")),
                         {"ya", Text("Negara dirugikan karenanya", "The state lost money by it"), {}, {}});
}

Fragment own_told(store::Connection& db, Lang lang, const app::Actor& actor) {
    const auto mine = told_by(db, actor.person, app::rows_a_page);
    if (mine.empty()) return {};
    web::Table table{
        .id = "sampaian",
        .caption = Text("Yang sudah Anda sampaikan", "What you have told"),
        .columns = {{Text("Tanggal", "Day")}, {Text("Tentang", "About")}, {Text("Keadaan", "State")}},
        .on_phones = web::OnPhones::stack};
    for (const auto& s : mine) {
        // Beyond the recommendation nothing is told: what becomes of somebody is not the teller's affair.
        const auto shown = s.state == State::told ? Text("Diterima Inspektorat", "With the Inspectorate")
                           : s.state == State::dismissed ? words(State::dismissed)
                                                         : words(State::recommended);
        table.rows.push_back({Fragment::text(web::long_date(lang, s.began)),
                              Fragment::text(people::name_of(db, s.respondent)),
                              Fragment::text(shown(lang))});
    }
    return web::table(lang, table);
}

web::Response sheet_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const Sheet& sheet, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    Fragment body = web::error_summary(lang, faults) +
                    R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
                        sheet.title(lang), sheet.lead(lang));
    {
        const auto db = site.database.reader();
        const auto who = PersonId::from(form.get("respondent")).value_or(PersonId{});
        const auto name = who ? people::name_of(db, who) : std::string{};
        if (name.empty()) {
            body += search(db, lang, sheet, request.query.first("nama").value_or(""));
            if (!sheet.recommends) body += own_told(db, lang, actor);
        } else
            body += web::identity_bar(lang, {{Text("Tentang", "About"), name}}) +
                    web::form(app::form_guard(actor, form.has("breach") ? &form : nullptr), Url(sheet.path),
                              fields(db, lang, sheet, actor, app::today(site, actor), form, faults) +
                                  web::button(lang, sheet.press));
    }
    return framed(site, request, actor, std::string(sheet.title(lang)),
                  sheet.recommends ? "/sanksi" : "/beranda", std::move(body), faults);
}

web::Outcome open_sheet(app::Site& site, web::Request& request, const app::Actor& actor, const Sheet& sheet) {
    web::Form form;
    for (const auto& [from, to] : {std::pair{"orang", "respondent"},
                                   {"urusan", "matter"},
                                   {"dari", "source"},
                                   {"pelanggaran", "breach"}})
        if (const auto given = request.query.first(from)) form.fields().add(to, std::string(*given));
    return sheet_page(site, request, actor, sheet, form, {});
}
web::Outcome tell_form(app::Site& s, web::Request& r, const app::Actor& a) {
    return open_sheet(s, r, a, telling);
}
web::Outcome recommend_form(app::Site& s, web::Request& r, const app::Actor& a) {
    return open_sheet(s, r, a, recommending);
}

web::Outcome post_sheet(app::Site& site, web::Request& request, const app::Actor& actor, const Sheet& sheet) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto suspected = parse_suspected(site.database.reader(), *form, faults);
    if (!faults.empty()) return sheet_page(site, request, actor, sheet, *form, faults);
    return app::write(
        site, request, actor,
        [turn = Turn{&site, request}, suspected, recommends = sheet.recommends](app::Change& change) {
            if (!recommends) {
                tell(change, turn, suspected);
                return app::Answer::see(Url("/sanksi/lapor"));
            }
            return app::Answer::see(web::path("/sanksi/{}", recommend(change, turn, {}, suspected)));
        });
}
web::Outcome post_told(app::Site& s, web::Request& r, const app::Actor& a) {
    return post_sheet(s, r, a, telling);
}
web::Outcome post_recommended(app::Site& s, web::Request& r, const app::Actor& a) {
    return post_sheet(s, r, a, recommending);
}

}  // namespace

std::vector<app::Route> list_pages() {
    using enum web::Method;
    constexpr auto own = app::for_signed_in;
    return {
        {get, "/sanksi", own, list},
        {get, "/sanksi/daftar", own, download},
        {get, "/sanksi/lapor", own, tell_form},
        {post, "/sanksi/lapor", own, post_told},
        {get, "/sanksi/baru", own, recommend_form},
        {post, "/sanksi/baru", own, post_recommended},
    };
}

std::vector<app::Route> pages() {
    std::vector<app::Route> out;
    for (const auto& part : {list_pages(), respondent_pages(), review_pages(), case_pages(), paper_pages()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace sanctions
