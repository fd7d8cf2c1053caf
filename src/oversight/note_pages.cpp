// Notes of those who watch over offices: the list, what it exports, and a new one.
#include "documents/sheet.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/writing_pages.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr Text heading("Catatan pengawasan", "Notes of oversight");
constexpr auto door = app::for_role(app::Action::monitor_unit);
constexpr int most_exported = 100'000;

Fragment filter_form(Lang lang, const WrittenAsked& asked) {
    return web::details(
        lang, Text("Saring", "Filter"),
        web::search_form(
            web::Url("/pantau/catatan"),
            web::text_input(lang,
                            {.name = "satuan",
                             .label = Text("Kode kantor (boleh kosong)", "Code of the office (optional)"),
                             .value = asked.office ? std::to_string(asked.office.value) : std::string{}},
                            web::Entry::whole_number, web::Wide::characters_5) +
                web::select(lang,
                            {.name = "tentang",
                             .label = Text("Tentang", "About"),
                             .value = asked.filter.about ? std::string(base::name(*asked.filter.about))
                                                         : std::string{}},
                            options_of<About>(lang)) +
                web::button(lang, Text("Saring catatan", "Filter the notes"), web::ButtonKind::secondary)));
}

Fragment notes_part(store::Connection& db, Lang lang, const app::Scope& s, const WrittenAsked& asked,
                    NoteId before) {
    auto found = notes(db, s, asked.filter, before, app::rows_a_page + 1);
    std::optional<web::Url> next;
    if (std::ssize(found) > app::rows_a_page) {
        found.pop_back();
        next = web::path("/pantau/catatan?satuan={}&tentang={}&deklarasi={}&sebelum={}",
                         asked.office ? std::to_string(asked.office.value) : std::string{},
                         asked.filter.about ? base::name(*asked.filter.about) : std::string_view{},
                         asked.filter.declaration ? asked.filter.declaration.text() : std::string{},
                         found.back().id);
    }
    web::Table table{.id = "catatan",
                     .caption = Text("Catatan di wilayah Anda", "Notes in your range"),
                     .columns = {{Text("Hari", "Day")},
                                 {Text("Kantor", "Office")},
                                 {Text("Tentang", "About")},
                                 {Text("Catatan", "Note")},
                                 {Text("Oleh", "By")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada catatan di sini.", "There is no note here yet.")};
    for (const auto& one : found) {
        table.rows.push_back({Fragment::text(web::long_date(lang, one.on)), Fragment::text(one.office),
                              subject_words(db, lang, one.subject), Fragment::text(one.text),
                              Fragment::text(one.author)});
    }
    return web::table(lang, table) + web::pagination(lang, {}, next);
}

web::Response list_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Form* sent, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto s = followers_scope(site, actor);
    const auto asked = written_asked(request);
    const auto before = NoteId::from(request.query.first("sebelum").value_or("")).value_or(NoteId{});
    Fragment body = web::error_summary(lang, faults);
    {
        const auto db = site.database.reader();
        const auto form = sent ? *sent : subject_form(db, request, s);
        body +=
            R"(<h1 class="govuk-heading-l">{}</h1>)"_html(heading(lang)) +
            web::paragraph(lang, Text("Dibaca oleh Inspektorat dan Hukum dan SDM yang mengawasi kantor itu. "
                                      "Pimpinan kantor hanya membaca rekomendasi.",
                                      "Read by the Inspectorate and Legal & HR who watch over that office. "
                                      "Its leadership reads recommendations only.")) +
            filter_form(lang, asked) + notes_part(db, lang, s, asked, before) +
            R"(<p class="govuk-body"><a class="govuk-link" href="/pantau/catatan/daftar?bentuk=xlsx">{}</a>, <a class="govuk-link" href="/pantau/catatan/daftar?bentuk=csv">CSV</a></p><h2 class="govuk-heading-m">{}</h2>)"_html(
                Text("Unduh semua catatan (XLSX)", "Download all notes (XLSX)")(lang),
                Text("Tulis catatan", "Write a note")(lang)) +
            web::form(app::form_guard(actor, sent), web::Url("/pantau/catatan"),
                      subject_fields(db, lang, s, form, faults) +
                          web::textarea(lang,
                                        web::field(lang, form, faults, "text", Text("Catatan", "Note"),
                                                   Text("Fakta dan sumbernya, bukan dugaan.",
                                                        "Facts and where they come from, no suspicion.")),
                                        5) +
                          web::button(lang, Text("Simpan catatan", "Save the note")));
    }
    return app::page(site, request, actor,
                     {.title = std::string(heading(lang)),
                      .section = app::Section::monitor,
                      .back = "/pantau",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    return list_page(site, request, actor, nullptr, {});
}

web::Outcome save(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_note(*form, faults);
    if (!faults.empty()) return list_page(site, request, actor, &*form, faults);
    return app::write(site, request, actor, [&site, request, actor, input, form = *form](app::Change& c) {
        note(c, input, [&](const WorkRefused& why) {
            web::Faults said;
            said.add(why.field, why.sentence);
            throw app::Stop{list_page(site, request, actor, &form, said)};
        });
        return app::Answer::see(web::path("/pantau/catatan?satuan={}", input.subject.unit.value));
    });
}

web::Outcome download(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto format =
        request.query.first("bentuk") == "xlsx" ? documents::FileFormat::xlsx : documents::FileFormat::csv;
    const auto asked = written_asked(request);
    const auto db = site.database.reader();
    documents::SheetFile what{format, "Catatan", "", {}};
    for (const auto* head : {"Nomor", "Hari", "Kantor", "Tentang", "Nomor deklarasi", "Catatan", "Oleh"})
        what.columns.push_back({.head = head});
    auto bytes = documents::sheet_bytes(what, [&](documents::SheetWriter& out) {
        for (const auto& one : notes(db, followers_scope(site, actor), asked.filter, {}, most_exported)) {
            out.row({one.id.text(), base::iso(one.on), one.office,
                     app::say(Lang::id, label(one.subject.about)),
                     one.subject.declaration ? one.subject.declaration.text() : "", one.text, one.author});
        }
    });
    return web::download(std::string(documents::media_type(format)), std::move(bytes),
                         format == documents::FileFormat::csv ? "catatan.csv" : "catatan.xlsx");
}

}  // namespace

std::vector<app::Route> note_pages() {
    using enum web::Method;
    return {{get, "/pantau/catatan", door, list},
            {web::Method::post, "/pantau/catatan", door, save},
            {get, "/pantau/catatan/daftar", door, download}};
}

}  // namespace oversight
