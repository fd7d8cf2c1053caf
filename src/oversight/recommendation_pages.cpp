// Recommendations of those who watch over offices: the list, what it exports, and a new one.
#include "documents/sheet.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/writing_pages.hpp"
#include "people/people_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr Text heading("Rekomendasi pengawasan", "Recommendations of oversight");
constexpr auto door = app::for_role(app::Action::monitor_unit);
constexpr int most_exported = 100'000;

std::string state_asked(const WrittenAsked& asked) {
    if (asked.filter.late_only) return "late";
    return asked.filter.state ? std::string(base::name(*asked.filter.state)) : std::string{};
}
std::string about_asked(const WrittenAsked& asked) {
    return asked.filter.about ? std::string(base::name(*asked.filter.about)) : std::string{};
}
std::string office_text(const WrittenAsked& asked) {
    return asked.office ? std::to_string(asked.office.value) : std::string{};
}

Fragment filter_form(Lang lang, const WrittenAsked& asked) {
    return web::details(
        lang, Text("Saring", "Filter"),
        web::search_form(
            web::Url("/pantau/rekomendasi"),
            web::select(
                lang,
                {.name = "keadaan",
                 .label = Text("Keadaan", "State"),
                 .hint = Text("Biarkan tidak dipilih untuk melihat semua.", "Leave it unchosen to see all."),
                 .value = state_asked(asked)},
                {{"open", Text("Menunggu jawaban", "Awaiting an answer"), {}, {}},
                 {"late", Text("Lewat batas", "Past the limit"), {}, {}},
                 {"answered", Text("Sudah dijawab", "Answered"), {}, {}},
                 {"closed", Text("Ditutup", "Closed"), {}, {}}}) +
                web::select(
                    lang, {.name = "tentang", .label = Text("Tentang", "About"), .value = about_asked(asked)},
                    options_of<About>(lang)) +
                web::text_input(lang,
                                {.name = "satuan",
                                 .label = Text("Kode kantor (boleh kosong)", "Code of the office (optional)"),
                                 .value = office_text(asked)},
                                web::Entry::whole_number, web::Wide::characters_5) +
                web::button(lang, Text("Saring rekomendasi", "Filter the recommendations"),
                            web::ButtonKind::secondary)));
}

Fragment list_part(store::Connection& db, Lang lang, const app::Scope& s, const WrittenAsked& asked,
                   RecommendationId before) {
    auto found = recommendations(db, s, asked.filter, before, app::rows_a_page + 1);
    std::optional<web::Url> next;
    if (std::ssize(found) > app::rows_a_page) {
        found.pop_back();
        next = web::path("/pantau/rekomendasi?keadaan={}&tentang={}&satuan={}&sebelum={}", state_asked(asked),
                         about_asked(asked), office_text(asked), found.back().id);
    }
    web::Table table{.id = "rekomendasi",
                     .caption = Text("Rekomendasi di wilayah Anda", "Recommendations in your range"),
                     .columns = {{Text("Kantor", "Office")},
                                 {Text("Tentang", "About")},
                                 {Text("Dibuat", "Made")},
                                 {Text("Jawaban paling lambat", "Answer by")},
                                 {Text("Keadaan", "State")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Tidak ada rekomendasi yang cocok.", "No recommendation fits.")};
    for (const auto& one : found) {
        const auto unit = people::load_unit(db, one.subject.unit);
        const auto state = standing_words(lang, one, s.day);
        table.rows.push_back({web::link(lang, web::path("/rekomendasi/{}", one.id), unit ? unit->name : "-"),
                              Fragment::text(app::say(lang, label(one.subject.about))),
                              Fragment::text(web::long_date(lang, one.made)),
                              Fragment::text(web::long_date(lang, one.due)),
                              web::tag(lang, state.meaning, state.words)});
    }
    return web::table(lang, table) + web::pagination(lang, {}, next);
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto s = followers_scope(site, actor);
    const auto asked = written_asked(request);
    const auto before =
        RecommendationId::from(request.query.first("sebelum").value_or("")).value_or(RecommendationId{});
    Fragment body = R"(<h1 class="govuk-heading-l">{}</h1>)"_html(heading(lang));
    {
        const auto db = site.database.reader();
        const auto file = [&](std::string_view format) {
            return web::path("/pantau/rekomendasi/daftar?bentuk={}&keadaan={}&tentang={}&satuan={}", format,
                             state_asked(asked), about_asked(asked), office_text(asked));
        };
        body +=
            web::button_group(web::link_button(
                lang, Text("Buat rekomendasi", "Make a recommendation"),
                asked.office ? web::path("/pantau/rekomendasi/baru?satuan={}", asked.office.value)
                             : web::Url("/pantau/rekomendasi/baru"))) +
            filter_form(lang, asked) + list_part(db, lang, s, asked, before) +
            R"(<p class="govuk-body"><a class="govuk-link" href="{}">{}</a>, <a class="govuk-link" href="{}">CSV</a></p>)"_html(
                file("xlsx"), Text("Unduh daftar ini (XLSX)", "Download this list (XLSX)")(lang),
                file("csv"));
    }
    return app::page(
        site, request, actor,
        {.title = std::string(heading(lang)), .section = app::Section::monitor, .back = "/pantau"},
        std::move(body));
}

web::Outcome download(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto format =
        request.query.first("bentuk") == "xlsx" ? documents::FileFormat::xlsx : documents::FileFormat::csv;
    const auto s = followers_scope(site, actor);
    const auto asked = written_asked(request);
    const auto db = site.database.reader();
    documents::SheetFile what{format, "Rekomendasi", "", {}};
    for (const auto* head :
         {"Nomor", "Kantor", "Tentang", "Rekomendasi", "Dasar", "Dibuat", "Oleh", "Jawaban paling lambat",
          "Keadaan", "Jawaban", "Dijawab", "Kesimpulan", "Ditutup"})
        what.columns.push_back({.head = head});
    const auto iso = [](const std::optional<base::Date>& day) {
        return day ? base::iso(*day) : std::string{};
    };
    auto bytes = documents::sheet_bytes(what, [&](documents::SheetWriter& out) {
        for (const auto& one : recommendations(db, s, asked.filter, {}, most_exported)) {
            const auto unit = people::load_unit(db, one.subject.unit);
            out.row({one.id.text(), unit ? unit->name : "", app::say(Lang::id, label(one.subject.about)),
                     one.text, one.ground, base::iso(one.made), people::name_of(db, one.by),
                     base::iso(one.due), standing_words(Lang::id, one, s.day).words, one.answer,
                     iso(one.answered), one.conclusion, iso(one.closed)});
        }
    });
    return web::download(std::string(documents::media_type(format)), std::move(bytes),
                         format == documents::FileFormat::csv ? "rekomendasi.csv" : "rekomendasi.xlsx");
}

// ---- a new one

web::Response sheet_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const web::Form* sent, const web::Faults& faults) {
    constexpr Text title("Buat rekomendasi", "Make a recommendation");
    const auto lang = request.lang;
    const auto s = followers_scope(site, actor);
    Fragment body = web::error_summary(lang, faults);
    {
        const auto db = site.database.reader();
        auto form = sent ? *sent : subject_form(db, request, s);
        if (!form.has("working_days")) form.fields().add("working_days", std::to_string(usual_answer_days));
        const auto field = [&](std::string name, Text words, Text hint) {
            return web::field(lang, form, faults, std::move(name), words, hint);
        };
        body += R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang)) +
                web::paragraph(lang, Text("Ketua dan sekretaris kantor itu membacanya dan menjawab.",
                                          "The chair and the secretary of that office read and answer it.")) +
                web::form(app::form_guard(actor, sent), web::Url("/pantau/rekomendasi/baru"),
                          subject_fields(db, lang, s, form, faults) +
                              web::textarea(lang,
                                            field("text", Text("Rekomendasi", "Recommendation"),
                                                  Text("Apa yang sebaiknya dilakukan, satu hal saja.",
                                                       "What should be done, one thing only.")),
                                            5) +
                              web::textarea(lang,
                                            field("ground", Text("Dasar", "Ground"),
                                                  Text("Aturan atau fakta yang mendasarinya.",
                                                       "The rule or the facts it rests on.")),
                                            3) +
                              web::text_input(lang,
                                              field("working_days",
                                                    Text("Jawaban diminta dalam berapa hari kerja?",
                                                         "In how many working days is an answer asked for?"),
                                                    Text("3 sampai 60.", "3 to 60.")),
                                              web::Entry::whole_number, web::Wide::characters_5) +
                              web::button(lang, Text("Kirim rekomendasi", "Send the recommendation")));
    }
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)),
                      .section = app::Section::monitor,
                      .back = "/pantau/rekomendasi",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome new_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    return sheet_page(site, request, actor, nullptr, {});
}

web::Outcome send(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto wish = parse_recommendation(*form, faults);
    if (!faults.empty()) return sheet_page(site, request, actor, &*form, faults);
    return app::write(site, request, actor, [&site, request, actor, wish, form = *form](app::Change& c) {
        const auto id = recommend(c, wish, [&](const WorkRefused& why) {
            web::Faults said;
            said.add(why.field, why.sentence);
            throw app::Stop{sheet_page(site, request, actor, &form, said)};
        });
        return app::Answer::see(web::path("/rekomendasi/{}", id));
    });
}

}  // namespace

std::vector<app::Route> recommendation_pages() {
    using enum web::Method;
    return {{get, "/pantau/rekomendasi", door, list},
            {get, "/pantau/rekomendasi/daftar", door, download},
            {get, "/pantau/rekomendasi/baru", door, new_one},
            {post, "/pantau/rekomendasi/baru", door, send}};
}

}  // namespace oversight
