// For Legal & HR: a list is uploaded, checked, shown, and only then taken over.
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "documents/sheet.hpp"
#include "screening/import_form.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/screening_routes.hpp"
#include "screening/upload_rows.hpp"
#include "screening/upload_run_form.hpp"

namespace screening {
namespace {

using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

constexpr auto kinds = {RegistryKind::candidates, RegistryKind::campaign_team, RegistryKind::party_members,
                        RegistryKind::vendors, RegistryKind::former_officials};

Fragment count_rows(Lang lang, const RegistryCounts& c, Grade grade) {
    const auto row = [](Text key, std::int64_t value) { return web::summary_row(key, base::grouped(value)); };
    return web::summary_list(
        lang, {row(Text("Baris", "Rows"), c.rows), row(Text("Baru", "New"), c.added),
               row(Text("Berubah", "Changed"), c.changed), row(Text("Tetap", "Unchanged"), c.unchanged),
               row(Text("Tidak ada lagi", "Gone"), c.gone), row(Text("Ditolak", "Rejected"), c.rejected),
               web::summary_row(Text("Mutu data", "Data quality"), app::say(lang, label(grade)))});
}

web::Response upload_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    std::vector<web::Option> options;
    for (const auto k : kinds)
        options.push_back({std::string(base::name(k)), app::say(lang, label(k)), {}, {}});
    const auto field = [&](std::string name, Text label_, Text hint) {
        return web::field(lang, form, faults, std::move(name), label_, hint);
    };
    const Text title("Unggah daftar", "Upload a list");
    auto fields =
        web::radios(lang,
                    web::field(lang, form, faults, "kind", Text("Daftar apa ini?", "What list is this?")),
                    options) +
        web::text_input(lang, field("name", Text("Nama daftar", "Name of the list"),
                                    Text("Nama yang sama berarti versi baru dari daftar itu.",
                                         "The same name means a new version of that list."))) +
        web::text_input(lang, field("owner", Text("Pemilik daftar", "Who keeps the list"),
                                    Text("Surat tentang pencatutan nama ditujukan kepadanya.",
                                         "Letters about misused names go there."))) +
        web::text_input(lang, field("source", Text("Sumber", "Source"),
                                    Text("Alamat web, nomor surat, atau nomor pengumuman.",
                                         "A web address, or the number of a letter or notice."))) +
        web::text_input(lang,
                        field("licence", Text("Lisensi atau dasar penggunaan", "Licence or basis of use"),
                              Text("Misalnya: pengumuman resmi, atau perjanjian nomor …",
                                   "For example: official notice, or agreement number …"))) +
        web::date_input(lang, web::date_field(lang, form, faults, "as_of",
                                              Text("Keadaan per tanggal", "The list is as of"),
                                              Text("Contoh: 4 11 2026", "For example: 4 11 2026"))) +
        web::file_input(lang,
                        field("file", Text("Berkas", "File"),
                              Text("CSV, XLSX, FollowTheMoney, BODS, atau OCDS; paling besar 25 MB.",
                                   "CSV, XLSX, FollowTheMoney, BODS or OCDS; 25 MB at most.")),
                        ".csv,.xlsx,.txt,.json,.jsonl") +
        R"(<p class="govuk-body"><a class="govuk-link" href="/registri/templat">{}</a></p>)"_html(
            web::say(lang, Text("Unduh templat XLSX", "Download the XLSX template"))) +
        web::button(lang, Text("Periksa berkas", "Check the file"));
    auto body = web::error_summary(lang, faults) + heading(lang, title) +
                web::paragraph(lang, Text("Berkas diperiksa dulu. Belum ada yang tercatat.",
                                          "The file is checked first. Nothing is recorded yet.")) +
                web::form(app::form_guard(actor), web::path("/registri"), fields, web::Sends::files);
    return app::page(site, request, actor,
                     {.title = web::say(lang, title),
                      .section = app::Section::registries,
                      .back = "/registri",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show_upload(app::Site& site, web::Request& request, const app::Actor& actor) {
    return upload_page(site, request, actor, {}, {});
}

web::Outcome give_template(app::Site&, web::Request& request, const app::Actor&) {
    const bool id = request.lang == Lang::id;
    documents::SheetFile out{
        documents::FileFormat::xlsx, id ? "Daftar" : "List", id ? "Petunjuk" : "Help", {}};
    for (const auto& h : entry_heads())
        out.columns.push_back({.head = std::string(id ? h.head.id : h.head.en),
                               .width = 22,
                               .help = std::string(id ? h.help.id : h.help.en)});
    return web::download(std::string(documents::media_type(out.format)),
                         documents::sheet_bytes(out, [](documents::SheetWriter&) {}), "templat-daftar.xlsx");
}

web::Response its_page(app::Site&, const web::Request&, UploadId id, PersonId) {
    return web::redirect(web::path("/registri/berkas/{}", id));
}

web::Outcome post_upload(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = form_of(request);
    web::Faults faults;
    Upload upload{.id = site.ids.next<UploadId>(),
                  .person = actor.person,
                  .plan = parse_plan(site, actor, form, faults),
                  .file_name = {},
                  .bytes = {}};
    const auto* file = form.file("file");
    if (file == nullptr || file->bytes.empty())
        faults.add("file", Text("Pilih berkasnya", "Choose the file"));
    if (!faults.empty()) return upload_page(site, request, actor, form, faults);
    if (!may_bring_in(site, actor)) return app::not_found(site, request);
    upload.file_name = file->name.substr(0, 200);
    upload.bytes = file->bytes;
    return check_upload(site, request, actor, std::move(upload), its_page);
}

Fragment fault_table(Lang lang, const Upload& upload) {
    if (upload.faults.empty()) return {};
    web::Table t{.id = "ditolak",
                 .caption = Text("Baris yang ditolak", "Rejected rows"),
                 .columns = {{.head = Text("Sel", "Cell")},
                             {.head = Text("Kolom", "Column")},
                             {.head = Text("Apa yang perlu diperbaiki", "What to mend")}},
                 .on_phones = web::OnPhones::stack};
    for (const auto& line : upload.faults) {
        const auto parts = base::split(line, '\t');
        if (parts.size() != 3) continue;
        const auto fault = base::from_name<EntryFault>(parts[2]);
        t.rows.push_back({Fragment::text(parts[0]), Fragment::text(parts[1]),
                          Fragment::text(fault ? app::say(lang, sentence(*fault)) : std::string(parts[2]))});
    }
    return web::table(lang, t);
}

Fragment progress(Lang lang, const Upload& u) {
    const Text what = u.state == UploadState::checking ? Text("Sedang diperiksa.", "Being checked.")
                                                       : Text("Sedang dicatat.", "Being recorded.");
    const auto how_far =
        u.of > 0 ? web::say(lang, Text("{} dari {} baris selesai.", "{} of {} rows done."),
                            base::grouped(u.done), base::grouped(u.of))
                 : web::say(lang, Text("{} baris selesai.", "{} rows done."), base::grouped(u.done));
    return web::paragraph(lang, what) + web::paragraph(lang, web::Words(how_far)) +
           web::paragraph(lang, Text("Anda boleh menutup halaman ini; pekerjaan tetap berjalan.",
                                     "You may close this page; the work goes on.")) +
           web::link_button(lang, Text("Lihat kemajuan", "See the progress"),
                            web::path("/registri/berkas/{}", u.id), web::ButtonKind::secondary);
}

// Whether anybody is asked is not said, nor how many: a list of one line would tell whose register has it.
Fragment taken_banner(Lang lang) {
    return web::notification_banner(
        lang, web::Banner::success,
        web::paragraph(lang, Text("Daftar tercatat.", "The list is recorded.")) +
            web::paragraph(lang, Text("Pejabat ditanya bila ada yang perlu dijelaskan. Anda membaca "
                                      "jawabannya di Triase temuan.",
                                      "Officials are asked where a question arises. You read their answers "
                                      "in Triage of findings.")));
}

web::Outcome show_check(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<UploadId>("id");
    const auto upload = id ? find_upload(site.database.reader(), *id, actor.person) : std::nullopt;
    if (!upload) return app::not_found(site, request);
    const auto lang = request.lang;
    auto body =
        heading(upload->plan.name) +
        web::paragraph(lang, web::Words(app::say(lang, label(upload->plan.kind)) +
                                        (upload->file_name.empty() ? "" : " · " + upload->file_name)));
    if (at_work(upload->state))
        body += progress(lang, *upload);
    else if (upload->state == UploadState::unreadable)
        body +=
            web::warning_text(lang, web::Words(lang == Lang::id ? upload->problem_id : upload->problem_en));
    else {
        if (upload->state == UploadState::taken) body += taken_banner(lang);
        if (upload->state == UploadState::failed)
            body += web::warning_text(lang,
                                      web::Words(lang == Lang::id ? upload->problem_id : upload->problem_en));
        body += count_rows(lang, upload->counts, upload->grade);
        const bool may_take = upload->state == UploadState::checked || upload->state == UploadState::failed;
        if (may_take && upload->counts.changes() > 0)
            body += web::form(app::form_guard(actor), web::path("/registri/berkas/{}/catat", upload->id),
                              web::button(lang, Text("Catat daftar ini", "Record this list")));
        if (upload->state == UploadState::checked && upload->counts.changes() == 0)
            body += web::inset(
                web::paragraph(lang, Text("Isinya sama dengan yang tercatat. Tidak ada yang perlu dicatat.",
                                          "It says what is recorded. There is nothing to record.")));
        body += fault_table(lang, *upload);
    }
    return app::page(site, request, actor,
                     {.title = upload->plan.name, .section = app::Section::registries, .back = "/registri"},
                     std::move(body));
}

web::Outcome take(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<UploadId>("id");
    const auto upload = id ? find_upload(site.database.reader(), *id, actor.person) : std::nullopt;
    if (!upload) return app::not_found(site, request);
    return take_upload(site, request, actor, *upload, its_page);
}

}  // namespace

void forget_old_uploads(app::Site& site) {
    const base::Instant before = app::Clock::real_now() - uploads_kept_for;
    if (old_uploads(site.database.reader(), before))
        site.writer.run([before](store::Connection& db) { drop_uploads(db, before); });
}

std::vector<app::Route> upload_pages() {
    using enum web::Method;
    constexpr auto legal_hr = app::for_role(app::Action::manage_registries);
    return {
        {post, "/registri", legal_hr, post_upload, web::BodySize::large},
        {get, "/registri/baru", legal_hr, show_upload},
        {get, "/registri/templat", legal_hr, give_template},
        {get, "/registri/berkas/{id}", legal_hr, show_check},
        {post, "/registri/berkas/{id}/catat", legal_hr, take},
    };
}

}  // namespace screening
