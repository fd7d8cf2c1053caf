// For Legal & HR: a list is uploaded, checked, shown, and only then taken over.
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "documents/sheet.hpp"
#include "screening/import_form.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/screening_routes.hpp"
#include "screening/upload_rows.hpp"

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

std::string fault_line(const RegistryRowFault& f) {
    return f.where + "\t" + f.head + "\t" + std::string(base::name(f.fault));
}

void run_check(app::Site& site, Upload& upload) {
    const RegistrySource source{.file = {}, .bytes = upload.bytes, .name = upload.file_name};
    std::size_t told = 0;
    const auto report =
        check_registry(site, upload.plan, source, {.rejected = [&](const RegistryRowFault& f) {
                           if (++told <= faults_kept) upload.faults.push_back(fault_line(f));
                       }});
    if (!report) {
        upload.state = UploadState::unreadable;
        upload.problem_id = report.error().id;
        upload.problem_en = report.error().en;
        return;
    }
    upload.state = UploadState::checked;
    upload.counts = report->counts;
    upload.grade = report->grade;
}

web::Outcome post_upload(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    Upload upload{
        .id = site.ids.next<UploadId>(), .person = actor.person, .plan = {}, .file_name = {}, .bytes = {}};
    auto& plan = upload.plan;
    plan.kind = read.choice<RegistryKind>("kind", Text("Pilih jenis daftar", "Select the kind of list"));
    plan.unit = actor.unit;
    plan.name = read.text("name", Text("Isi nama daftar", "Enter the list's name"), 200);
    plan.owner = read.text("owner", Text("Isi siapa pemilik daftar ini", "Enter who keeps this list"), 200);
    plan.source =
        read.text("source", Text("Isi dari mana daftar ini", "Enter where this list comes from"), 300);
    plan.licence = read.text(
        "licence", Text("Isi lisensi atau dasar penggunaannya", "Enter the licence or basis of use"), 200);
    plan.as_of =
        read.date("as_of", Text("Isi keadaan per tanggal berapa", "Enter the day the list speaks of"));
    if (!faults.on("as_of") && plan.as_of > app::today(site, actor))
        faults.add("as_of",
                   Text("Isi tanggal hari ini atau sebelumnya", "Enter today's date or an earlier one"));
    const auto* file = form.file("file");
    if (file == nullptr || file->bytes.empty())
        faults.add("file", Text("Pilih berkasnya", "Choose the file"));
    if (!faults.empty()) return upload_page(site, request, actor, form, faults);
    const bool ours = app::may(*site.database.reader(), actor.person, app::Action::manage_registries,
                               actor.unit, app::today(site, actor));
    if (!ours) return app::not_found(site, request);
    upload.file_name = file->name.substr(0, 200);
    upload.bytes = file->bytes;
    return on_worker(site, request, [&site, upload] {
        auto checked = upload;
        run_check(site, checked);
        site.writer.run([&](store::Connection& db) { keep_upload(db, checked, app::Clock::real_now()); });
        return web::redirect(web::path("/registri/berkas/{}", checked.id));
    });
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

web::Outcome show_check(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<UploadId>("id");
    const auto upload = id ? find_upload(site.database.reader(), *id, actor.person) : std::nullopt;
    if (!upload) return app::not_found(site, request);
    const auto lang = request.lang;
    auto body = heading(upload->plan.name) +
                web::paragraph(
                    lang, web::Words(app::say(lang, label(upload->plan.kind)) + " · " + upload->file_name));
    if (upload->state == UploadState::unreadable)
        body +=
            web::warning_text(lang, web::Words(lang == Lang::id ? upload->problem_id : upload->problem_en));
    else {
        if (upload->state == UploadState::taken)
            body += web::notification_banner(
                lang, web::Banner::success,
                web::paragraph(
                    lang, web::Words(web::say(lang,
                                              Text("Daftar tercatat. {} pertanyaan dikirim kepada pejabat.",
                                                   "The list is recorded. {} questions went to officials."),
                                              base::grouped(upload->raised)))));
        body += count_rows(lang, upload->counts, upload->grade);
        if (upload->state == UploadState::checked && upload->counts.changes() > 0)
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
    return on_worker(site, request, [&site, actor, id = *id]() {
        bool starts = false;
        site.writer.run([&](store::Connection& db) { starts = start_taking(db, id); });
        auto sent = find_upload(site.database.reader(), id, actor.person);
        if (starts && sent) {
            sent->bytes = upload_bytes(site.database.reader(), id);
            const RegistrySource source{.file = {}, .bytes = sent->bytes, .name = sent->file_name};
            const auto checked = check_registry(site, sent->plan, source, {});
            const auto taken = checked ? take_registry(site, actor, sent->plan, source, *checked, {})
                                       : Result<RegistryReport, RegistryProblem>(refuse(checked.error()));
            if (taken) {
                sent->counts = taken->counts;
                sent->raised = taken->asked;
            }
            sent->state = taken ? UploadState::taken : UploadState::checked;
            site.writer.run([&](store::Connection& db) { finish_upload(db, *sent); });
        }
        return web::redirect(web::path("/registri/berkas/{}", id));
    });
}

}  // namespace

void forget_old_uploads(app::Site& site) {
    const base::Instant before = app::Clock::real_now() - std::chrono::hours{24 * 7};
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
