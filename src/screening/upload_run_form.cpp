#include "screening/upload_run_form.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>

#include "app/status_page.hpp"
#include "screening/import_form.hpp"
#include "screening/withdraw_registry.hpp"

namespace screening {
namespace {

constexpr std::size_t small_file = std::size_t{256} << 10;  // checked while one waits
constexpr std::int64_t few_changes = 1'000;                 // taken while one waits

std::string fault_line(const RegistryRowFault& f) {
    return f.where + "\t" + f.head + "\t" + std::string(base::name(f.fault));
}

// Says while it runs how far it is, at most once a second, and what came of it.
struct Teller {
    app::Site& site;
    Upload& upload;
    std::chrono::steady_clock::time_point last = std::chrono::steady_clock::now();

    RegistryHooks hooks() {
        return {.progress =
                    [this](std::int64_t done) {
                        const auto now = std::chrono::steady_clock::now();
                        if (now - last < std::chrono::seconds{1}) return;
                        last = now;
                        upload.done = done;
                        site.writer.run([&](store::Connection& db) { save_progress(db, upload); });
                    },
                .rejected =
                    [this](const RegistryRowFault& f) {
                        if (upload.faults.size() < faults_kept) upload.faults.push_back(fault_line(f));
                    }};
    }
    void stop(UploadState state, const RegistryProblem& why) {
        upload.state = state;
        upload.problem_id = why.id;
        upload.problem_en = why.en;
        site.writer.run([&](store::Connection& db) { save_upload(db, upload); });
    }
};

const RegistryProblem send_again{"Pemeriksaan ini terhenti. Kirim berkasnya sekali lagi.",
                                 "The check broke off. Send the file again."};
const RegistryProblem broke_off{
    "Pekerjaan ini terhenti. Tekan Catat daftar ini sekali lagi; yang sudah tercatat tidak diulang.",
    "This work broke off. Record the list once more; what is recorded stays as it is."};

void run_check(app::Site& site, const app::Actor&, Upload& upload) {
    Teller tell{site, upload};
    const RegistrySource source{.file = {}, .bytes = upload.bytes, .name = upload.file_name};
    const auto report = check_registry(site, upload.plan, source, tell.hooks());
    if (!report) return tell.stop(UploadState::unreadable, report.error());
    upload.state = UploadState::checked;
    upload.counts = report->counts;
    upload.grade = report->grade;
    site.writer.run([&](store::Connection& db) {
        keep_difference(db, upload.id, report->difference);
        save_upload(db, upload);
    });
}

void run_take(app::Site& site, const app::Actor& actor, Upload& upload) {
    Teller tell{site, upload};
    RegistryReport checked;
    checked.counts = upload.counts;
    checked.grade = upload.grade;
    bool current = false;
    {
        const auto db = site.database.reader();
        checked.difference = difference_of(db, upload.id);
        current = checked.difference.whole && is_current(db, upload.plan, checked.difference);
        if (!current) upload.bytes = upload_bytes(db, upload.id);
    }
    const RegistrySource source{.file = {}, .bytes = upload.bytes, .name = upload.file_name};
    if (!current) {
        auto again = check_registry(site, upload.plan, source, {});
        if (!again) return tell.stop(UploadState::failed, again.error());
        checked = std::move(*again);
    }
    upload.done = 0;
    const auto& d = checked.difference;
    upload.of = d.whole ? std::ssize(d.lines) : checked.counts.rows;
    const auto taken = take_registry(site, actor, upload.plan, source, checked, {tell.hooks().progress, {}});
    if (!taken) return tell.stop(UploadState::failed, taken.error());
    upload.counts = taken->counts;
    upload.state = UploadState::taken;
    site.writer.run([&](store::Connection& db) { save_upload(db, upload); });
}

// `begin` writes down that it begins, or says that there is nothing to do; from then on the page has
// something to show.
struct Work {
    bool waits = false;  // the answer, until it is done
    bool (*begin)(app::Site&, Upload&);
    void (*go)(app::Site&, const app::Actor&, Upload&);
    UploadAnswer answer;
};

void go_on(app::Site& site, const app::Actor& actor, const Work& work, Upload& upload) {
    try {
        work.go(site, actor, upload);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "work on a list failed: %s\n", e.what());
        try {
            upload.state == UploadState::checking
                ? Teller{site, upload}.stop(UploadState::unreadable, send_again)
                : Teller{site, upload}.stop(UploadState::failed, broke_off);
        } catch (const std::exception&) {  // the database is gone: the person sends the file again
        }
    }
}

web::Outcome run(app::Site& site, const web::Request& request, const app::Actor& actor, Upload upload,
                 const Work& work) {
    const auto running = std::make_shared<Upload>(std::move(upload));  // a file of megabytes: not copied
    return web::Later{[&site, request, actor, running, work](web::Reply reply) {
        const bool submitted = site.workers.submit([&site, request, actor, running, work, reply] {
            bool begins = false;
            try {
                begins = work.begin(site, *running);
            } catch (const std::exception&) {
                return reply(app::try_again(site, request));
            }
            const auto answer = [&] { return work.answer(site, request, running->id, actor.person); };
            if (begins && !work.waits) {
                reply(answer());
                return go_on(site, actor, work, *running);
            }
            if (begins) go_on(site, actor, work, *running);
            reply(answer());
        });
        if (!submitted) reply(app::try_again(site, request));
    }};
}

// Of a text file; a workbook does not say.
std::int64_t lines_in(std::string_view bytes) {
    return bytes.starts_with("PK") ? 0 : std::ranges::count(bytes, '\n');
}

bool begin_check(app::Site& site, Upload& upload) {
    site.writer.run([&](store::Connection& db) { keep_upload(db, upload, app::Clock::real_now()); });
    return true;
}

bool begin_taking(app::Site& site, Upload& upload) {
    bool starts = false;
    site.writer.run([&](store::Connection& db) { starts = start_taking(db, upload.id); });
    upload.state = UploadState::taking;
    return starts;
}

void run_withdraw(app::Site& site, const app::Actor& actor, Upload& upload) {
    run_check(site, actor, upload);
    if (upload.state == UploadState::checked && begin_taking(site, upload)) run_take(site, actor, upload);
}

}  // namespace

RegistryPlan parse_plan(const app::Site& site, const app::Actor& actor, const web::Form& form,
                        web::Faults& faults) {
    using web::Text;
    web::Reader read(form, faults);
    RegistryPlan out;
    out.kind = read.choice<RegistryKind>("kind", Text("Pilih jenis daftar", "Select the kind of list"));
    out.unit = actor.unit;
    out.name = read.text("name", Text("Isi nama daftar", "Enter the list's name"), 200);
    out.owner = read.text("owner", Text("Isi siapa pemilik daftar ini", "Enter who keeps this list"), 200);
    out.source =
        read.text("source", Text("Isi dari mana daftar ini", "Enter where this list comes from"), 300);
    out.licence = read.text(
        "licence", Text("Isi lisensi atau dasar penggunaannya", "Enter the licence or basis of use"), 200);
    out.as_of =
        read.date("as_of", Text("Isi keadaan per tanggal berapa", "Enter the day the list speaks of"));
    if (!faults.on("as_of") && out.as_of > app::today(site, actor))
        faults.add("as_of",
                   Text("Isi tanggal hari ini atau sebelumnya", "Enter today's date or an earlier one"));
    return out;
}

bool may_bring_in(app::Site& site, const app::Actor& actor) {
    const auto db = site.database.reader();
    return app::may(db, actor.person, app::Action::manage_registries, actor.unit, app::today(site, actor));
}

web::Outcome check_upload(app::Site& site, const web::Request& request, const app::Actor& actor,
                          Upload upload, UploadAnswer answer) {
    upload.state = UploadState::checking;
    upload.of = lines_in(upload.bytes);
    const bool waits = upload.bytes.size() <= small_file;
    return run(site, request, actor, std::move(upload), {waits, begin_check, run_check, answer});
}

std::optional<Registry> manageable(const app::Site& site, store::Connection& db, const web::Request& request,
                                   const app::Actor& actor) {
    const auto id = request.id<RegistryId>("registry");
    const auto found = id ? load_registry(db, *id) : std::nullopt;
    if (!found || !app::may(db, actor.person, app::Action::manage_registries, CaseId{found->id.value},
                            found->unit, app::today(site, actor)))
        return std::nullopt;
    return found;
}

std::string read_reason(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return read.text("reason",
                     web::Text("Tulis mengapa daftar ini ditarik", "Write why this list is withdrawn"), 300);
}

web::Outcome withdraw_by(app::Site& site, const web::Request& request, const app::Actor& actor,
                         std::string reason, UploadAnswer answer) {
    WithdrawFacts facts{.registry = {}, .today = app::today(site, actor)};
    {
        const auto db = site.database.reader();
        const auto registry = manageable(site, db, request, actor);
        if (!registry) return app::not_found(site, request);
        facts.registry = *registry;
        facts.lines = entries_in(db, registry->id);
    }
    const auto plan = withdraw_registry(facts, std::move(reason));
    if (!plan)
        return app::refused(site, request, base::name(plan.error()),
                            web::Text("Daftar ini sudah tidak punya baris. Tidak ada yang perlu ditarik",
                                      "This list has no rows any more. There is nothing to withdraw"),
                            "");
    Upload upload{.id = site.ids.next<UploadId>(),
                  .person = actor.person,
                  .plan = *plan,
                  .file_name = {},
                  .bytes = std::string(no_lines)};
    upload.state = UploadState::checking;
    return run(site, request, actor, std::move(upload),
               {facts.lines <= few_changes, begin_check, run_withdraw, answer});
}

web::Outcome take_upload(app::Site& site, const web::Request& request, const app::Actor& actor, Upload upload,
                         UploadAnswer answer) {
    const bool waits = upload.counts.changes() <= few_changes;
    return run(site, request, actor, std::move(upload), {waits, begin_taking, run_take, answer});
}

}  // namespace screening
