// For Legal & HR: a roster is uploaded, checked, shown, and only then taken over.
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "people/frame_pages.hpp"
#include "people/people_routes.hpp"
#include "people/roster_form.hpp"
#include "people/roster_run_form.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

std::string said(Lang lang, const rules::Label& l) { return app::say(lang, l); }

web::Fragment upload_form(Lang lang, const app::Actor& actor, const web::Form& form,
                          const web::Faults& faults) {
    std::vector<web::Option> tables;
    for (const auto t :
         {RosterTable::people, RosterTable::appointments, RosterTable::positions, RosterTable::units})
        tables.push_back(
            {.value = std::string(base::name(t)),
             .label = said(lang, label(t)),
             .hint = {},
             .then =
                 R"(<p class="govuk-body"><a class="govuk-link" href="/kelola/impor/templat/{}">{}</a></p>)"_html(
                     base::name(t), web::say(lang, Text("Unduh templat: {}", "Download the template: {}"),
                                             said(lang, label(t))))});
    return web::form(
        app::form_guard(actor), web::path("/kelola/impor"),
        web::radios(
            lang,
            web::field(lang, form, faults, "table", Text("Apa isi berkas Anda?", "What is in your file?")),
            tables) +
            web::file_input(
                lang,
                web::field(lang, form, faults, "file", Text("Berkas XLSX atau CSV", "XLSX or CSV file"),
                           Text("Paling besar 25 MB. Baris pertama memuat nama kolom.",
                                "25 MB at most. The first row names the columns.")),
                ".xlsx,.csv,.txt") +
            web::button(lang, Text("Periksa berkas", "Check the file")),
        web::Sends::files);
}

Text state_words(RosterState state) {
    switch (state) {
        case RosterState::checking: return Text("Sedang diperiksa", "Being checked");
        case RosterState::checked: return Text("Sudah diperiksa", "Checked");
        case RosterState::unreadable: return Text("Tidak terbaca", "Cannot be read");
        case RosterState::taking: return Text("Sedang dicatat", "Being recorded");
        case RosterState::taken: return Text("Sudah dicatat", "Recorded");
        case RosterState::failed: return Text("Terhenti", "Stopped");
    }
    return Text("Terhenti", "Stopped");
}

web::Fragment earlier(Lang lang, const app::Actor& actor, const std::vector<RosterImport>& list) {
    web::Table table{.id = "impor",
                     .caption = Text("Berkas yang Anda kirim", "Files you sent"),
                     .columns = {{.head = Text("Berkas", "File")},
                                 {.head = Text("Isi", "Contents")},
                                 {.head = Text("Waktu", "When")},
                                 {.head = Text("Keadaan", "State")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada berkas. Unggah yang pertama pada halaman ini.",
                                        "No file yet. Send the first on this page.")};
    for (const auto& i : list)
        table.rows.push_back({R"(<a class="govuk-link" href="/kelola/impor/{}">{}</a>)"_html(i.id, i.name),
                              web::Fragment::text(said(lang, label(i.table))),
                              web::Fragment::text(web::date_time(lang, i.at, actor.zone)),
                              web::Fragment::text(state_words(i.state)(lang))});
    return web::table(lang, table);
}

web::Response start_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const web::Form& form, const web::Faults& faults, int status) {
    const auto lang = request.lang;
    const Text title("Impor daftar pegawai", "Import a roster");
    std::vector<RosterImport> list;
    {
        const auto db = site.database.reader();
        list = rosters_of(db, actor.person);
    }
    auto body =
        web::error_summary(lang, faults) + heading(lang, title) +
        web::paragraph(lang, Text("Berkas diperiksa dulu. Anda melihat setiap perubahan sebelum mencatatnya.",
                                  "The file is checked first. You see every change before recording it.")) +
        R"(<p class="govuk-body">{}</p>)"_html(
            web::link(lang, web::path("/kelola/hari-libur"), Text("Kelola hari libur", "Manage days off"))) +
        upload_form(lang, actor, form, faults) + earlier(lang, actor, list);
    return app::page(site, request, actor,
                     {.title = web::say(lang, title),
                      .section = app::Section::manage,
                      .back = "/beranda",
                      .error = !faults.empty(),
                      .status = status},
                     std::move(body));
}

web::Outcome show_start(app::Site& site, web::Request& request, const app::Actor& actor) {
    return start_page(site, request, actor, {}, {}, 200);
}

web::Outcome give_template(app::Site& site, web::Request& request, const app::Actor&) {
    const auto table = base::from_name<RosterTable>(request.parameter("table"));
    if (!table) return app::not_found(site, request);
    const auto what = roster_template(*table, documents::FileFormat::xlsx, request.lang == Lang::id);
    return web::download(std::string(documents::media_type(what.format)),
                         documents::sheet_bytes(what, [](documents::SheetWriter&) {}),
                         "templat-" + std::string(base::name(*table)) + ".xlsx");
}

web::Outcome upload(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    const auto table =
        read.choice<RosterTable>("table", Text("Pilih isi berkas", "Choose what is in the file"));
    const auto* file = form.file("file");
    if (file == nullptr || file->bytes.empty())
        faults.add("file", Text("Pilih berkas XLSX atau CSV", "Choose an XLSX or CSV file"));
    if (!faults.empty()) return start_page(site, request, actor, form, faults, 422);
    RosterImport import{.id = site.ids.next<RosterImportId>(),
                        .person = actor.person,
                        .unit = actor.unit,
                        .table = table,
                        .name = file->name.substr(0, 200),
                        .hash = base::sha256(file->bytes),
                        .state = RosterState::checking,
                        .problem_id = {},
                        .problem_en = {},
                        .at = app::Clock::real_now()};
    return in_writer(site, request, [&site, actor, import, bytes = file->bytes](store::Connection& db) {
        start_roster(db, import, bytes);
        return [&site, actor, import] {
            run_check(site, actor, import);
            return web::redirect(web::path("/kelola/impor/{}", import.id));
        };
    });
}

web::Fragment counts(Lang lang, const RosterImport& i) {
    const auto row = [&](Text key, std::int64_t value) {
        return web::summary_row(key, base::grouped(value));
    };
    const auto& c = i.counts;
    return web::summary_list(
        lang, {row(Text("Baris", "Rows"), c.rows), row(Text("Baru", "New"), c.added),
               row(Text("Data berubah", "Changed"), c.changed), row(Text("Pindah jabatan", "Moved"), c.moved),
               row(Text("Berakhir", "Ended"), c.ended), row(Text("Tidak berubah", "Unchanged"), c.unchanged),
               row(Text("Ditolak", "Rejected"), c.rejected)});
}

struct NoteWords {
    std::string id;
    Text caption, where, what;
};
web::Fragment notes(Lang lang, const std::vector<RosterNote>& list, const NoteWords& words) {
    if (list.empty()) return {};
    web::Table table{.id = words.id,
                     .caption = words.caption,
                     .columns = {{.head = words.where}, {.head = words.what}},
                     .on_phones = web::OnPhones::stack};
    for (const auto& n : list) {
        const auto where =
            n.kind == RosterSaid::change ? web::say(lang, Text("Baris {}", "Row {}"), n.cell) : n.cell;
        table.rows.push_back(
            {web::Fragment::text(where), web::Fragment::text(lang == Lang::id ? n.said_id : n.said_en)});
    }
    return web::table(lang, table);
}

web::Fragment result(Lang lang, const app::Actor& actor, const RosterImport& i,
                     const std::vector<RosterNote>& faults, const std::vector<RosterNote>& changes,
                     const std::vector<RosterNote>& missing) {
    auto out = counts(lang, i);
    if (i.state == RosterState::checked && i.counts.changes() > 0)
        out += web::form(
            app::form_guard(actor), web::path("/kelola/impor/{}/terapkan", i.id),
            web::button(lang, web::Words(web::say(lang, Text("Catat {} perubahan", "Record {} changes"),
                                                  base::grouped(i.counts.changes())))));
    if (i.state == RosterState::checked && i.counts.changes() == 0)
        out += web::inset(web::paragraph(
            lang,
            Text("Tidak ada yang perlu dicatat: isinya sama dengan data yang ada, atau semua baris ditolak.",
                 "There is nothing to record: it says what is known, or all rows were rejected.")));
    if (i.counts.rejected > 0)
        out +=
            R"(<p class="govuk-body"><a class="govuk-link" href="/kelola/impor/{}/kesalahan">{}</a></p>)"_html(
                i.id, web::say(lang, Text("Unduh baris yang ditolak untuk diperbaiki",
                                          "Download the rejected rows to mend them")));
    if (faults.size() >= notes_kept || changes.size() >= notes_kept)
        out += web::paragraph(lang, Text("Halaman ini memuat 200 yang pertama dari setiap daftar.",
                                         "This page shows the first 200 of each list."));
    out += notes(lang, faults,
                 {"ditolak", Text("Baris yang ditolak", "Rejected rows"), Text("Sel", "Cell"),
                  Text("Apa yang perlu diperbaiki", "What to mend")});
    out += notes(lang, changes,
                 {"perubahan",
                  i.state == RosterState::taken ? Text("Perubahan", "Changes")
                                                : Text("Yang akan berubah", "What will change"),
                  Text("Baris", "Row"), Text("Perubahan", "Change")});
    if (!missing.empty()) {
        web::Fragment names;
        for (const auto& n : missing) names += R"(<li>{}</li>)"_html(n.cell);
        out += web::details(
            lang,
            Text("Orang di kantor itu yang tidak ada di berkas",
                 "People of these offices who are not in the file"),
            web::paragraph(lang, Text("Data mereka tetap. Isi Sampai tanggal bila mereka sudah berhenti.",
                                      "Nothing changes for them. Fill in Until if they have left.")) +
                R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(names));
    }
    return out;
}

web::Outcome show_import(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<RosterImportId>("id");
    if (!id) return app::not_found(site, request);
    std::optional<RosterImport> found;
    std::vector<RosterNote> faults, changes, missing;
    {
        const auto db = site.database.reader();
        found = find_roster(db, *id, actor.person);
        faults = notes_of(db, *id, RosterSaid::fault);
        changes = notes_of(db, *id, RosterSaid::change);
        missing = notes_of(db, *id, RosterSaid::not_in_file);
    }
    if (!found) return app::not_found(site, request);
    const auto lang = request.lang;
    const auto& i = *found;
    auto body = heading(i.name) + web::paragraph(lang, web::Words(said(lang, label(i.table)) + " · " +
                                                                  std::string(state_words(i.state)(lang))));
    switch (i.state) {
        case RosterState::checking:
        case RosterState::taking:
            body += web::paragraph(
                lang, web::Words(web::say(lang, Text("{} dari {} baris selesai.", "{} of {} rows done."),
                                          base::grouped(i.done), base::grouped(i.counts.rows))));
            body += web::link_button(lang, Text("Lihat kemajuan", "See the progress"),
                                     web::path("/kelola/impor/{}", i.id), web::ButtonKind::secondary);
            break;
        case RosterState::unreadable:
        case RosterState::failed:
            body += web::warning_text(lang, web::Words(lang == Lang::id ? i.problem_id : i.problem_en));
            break;
        case RosterState::checked:
        case RosterState::taken: body += result(lang, actor, i, faults, changes, missing); break;
    }
    return app::page(site, request, actor,
                     {.title = i.name, .section = app::Section::manage, .back = "/kelola/impor"},
                     std::move(body));
}

web::Outcome take(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<RosterImportId>("id");
    if (!id) return app::not_found(site, request);
    return in_writer(site, request, [&site, request, actor, id = *id](store::Connection& db) {
        auto import = find_roster(db, id, actor.person);
        std::function<web::Response()> answer = [&site, request] { return app::not_found(site, request); };
        if (!import) return answer;
        const bool starts = import->state == RosterState::checked || import->state == RosterState::failed;
        if (starts) {
            import->state = RosterState::taking;
            save_roster(db, *import);
        }
        answer = [&site, actor, import = *import, starts] {
            if (starts) run_take(site, actor, import);
            return web::redirect(web::path("/kelola/impor/{}", import.id));
        };
        return answer;
    });
}

}  // namespace

std::vector<app::Route> roster_pages() {
    using enum web::Method;
    constexpr auto legal_hr = app::for_role(app::Action::manage_roster);
    return {
        {get, "/kelola/impor", legal_hr, show_start},
        {post, "/kelola/impor", legal_hr, upload, web::BodySize::large},
        {get, "/kelola/impor/templat/{table}", legal_hr, give_template},
        {get, "/kelola/impor/{id}", legal_hr, show_import},
        {post, "/kelola/impor/{id}/terapkan", legal_hr, take},
        {get, "/kelola/impor/{id}/kesalahan", legal_hr, give_errors},
    };
}

}  // namespace people
