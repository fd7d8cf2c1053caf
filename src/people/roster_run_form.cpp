#include "people/roster_run_form.hpp"

#include <chrono>

#include "app/status_page.hpp"
#include "people/roster_form.hpp"

namespace people {
namespace {

using web::Lang, web::Text;

RosterRun run_of(const app::Site& site, const app::Actor& actor, RosterTable table) {
    return {.table = table,
            .actor = actor,
            .scope = app::scope(actor.person, app::Action::manage_roster, app::today(site, actor))};
}

// What is told while it runs, at most once a second, and the first of what was found.
struct Teller {
    app::Site& site;
    RosterImport& import;
    std::vector<RosterNote> notes = {};
    std::size_t faults = 0, changes = 0;
    std::chrono::steady_clock::time_point last = std::chrono::steady_clock::now();

    void save() {
        site.writer.run([&](store::Connection& db) { save_roster(db, import); });
    }
    void finish(RosterState state) {
        import.state = state;
        import.done = import.counts.rows;
        site.writer.run([&](store::Connection& db) {
            save_roster(db, import);
            save_notes(db, import.id, notes);
        });
    }
    void stop(RosterState state, const RosterProblem& why) {
        import.state = state;
        import.problem_id = why.id;
        import.problem_en = why.en;
        save();
    }
    RosterHooks hooks() {
        return {.progress =
                    [this](std::int64_t done, std::int64_t of) {
                        import.done = done;
                        import.counts.rows = of;
                        if (std::chrono::steady_clock::now() - last < std::chrono::seconds{1}) return;
                        last = std::chrono::steady_clock::now();
                        save();
                    },
                .rejected =
                    [this](const documents::SheetRow&, const std::vector<RejectedCell>& cells) {
                        for (const auto& c : cells) {
                            if (faults >= notes_kept) return;
                            const auto words = sentence(c.fault);
                            notes.push_back({static_cast<std::int64_t>(++faults), RosterSaid::fault,
                                             c.address + " " + c.head, std::string(words.id),
                                             std::string(words.en)});
                        }
                    },
                .change =
                    [this](std::int64_t row, const LineTaken& line) {
                        if (changes >= notes_kept) return;
                        const auto words = label(line.change);
                        notes.push_back({static_cast<std::int64_t>(++changes), RosterSaid::change,
                                         std::to_string(row), std::string(words.id) + ": " + line.about,
                                         std::string(words.en) + ": " + line.about});
                    },
                .heads = {}};
    }
};

std::string bytes_of_import(app::Site& site, RosterImportId id) {
    const auto db = site.database.reader();
    return roster_bytes(db, id);
}

const RosterProblem gone{"Berkas ini sudah dihapus. Kirim berkasnya lagi.",
                         "This file is gone. Send it again."};
const RosterProblem broke_off{
    "Pekerjaan ini terhenti. Tekan Catat sekali lagi; yang sudah tercatat tidak diulang.",
    "This work broke off. Record it once more; what is recorded stays as it is."};

void check(app::Site& site, const app::Actor& actor, RosterImport import) {
    Teller tell{site, import};
    const auto bytes = bytes_of_import(site, import.id);
    const RosterSource source{.file = {}, .bytes = bytes, .name = import.name};
    const auto report = check_roster(site, run_of(site, actor, import.table), source, tell.hooks());
    if (!report) return tell.stop(RosterState::unreadable, report.error());
    import.counts = report->counts;
    std::int64_t number = 0;
    for (const auto& name : report->not_in_file.names)
        tell.notes.push_back({++number, RosterSaid::not_in_file, name, "", ""});
    tell.finish(RosterState::checked);
}

void take(app::Site& site, const app::Actor& actor, RosterImport import) {
    Teller tell{site, import};
    const auto bytes = bytes_of_import(site, import.id);
    if (bytes.empty()) return tell.stop(RosterState::failed, gone);
    const RosterSource source{.file = {}, .bytes = bytes, .name = import.name};
    RosterReport checked;
    checked.counts = import.counts;
    checked.hash = import.hash;
    const auto report = take_roster(site, run_of(site, actor, import.table), source, checked, tell.hooks());
    if (!report) return tell.stop(RosterState::failed, report.error());
    import.counts = report->counts;
    tell.finish(RosterState::taken);
}

void run(app::Site& site, const app::Actor& actor, const RosterImport& import,
         void (*work)(app::Site&, const app::Actor&, RosterImport)) {
    const bool submitted = site.workers.submit([&site, actor, import, work] {
        try {
            work(site, actor, import);
        } catch (const std::exception& e) {
            std::fprintf(stderr, "roster import failed: %s\n", e.what());
            auto stopped = import;
            try {
                Teller{site, stopped}.stop(RosterState::failed, broke_off);
            } catch (const std::exception&) {  // the database is gone: the state stays "taking"
            }
        }
    });
    if (submitted) return;
    // This is the writer's own thread: it cannot wait for itself.
    auto stopped = import;
    stopped.state = RosterState::failed;
    stopped.problem_id = broke_off.id;
    stopped.problem_en = broke_off.en;
    try {
        site.writer.submit([stopped](store::Connection& db) { save_roster(db, stopped); },
                           [](std::exception_ptr) {});
    } catch (const store::Busy&) {  // the state stays; the person sends the file again
    }
}

}  // namespace

void run_check(app::Site& site, const app::Actor& actor, RosterImport import) {
    run(site, actor, import, check);
}
void run_take(app::Site& site, const app::Actor& actor, RosterImport import) {
    run(site, actor, import, take);
}

web::Outcome give_errors(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<RosterImportId>("id");
    std::optional<RosterImport> found;
    if (id) {
        const auto db = site.database.reader();
        found = find_roster(db, *id, actor.person);
    }
    if (!found) return app::not_found(site, request);
    return web::Later{[&site, request, actor, import = *found](web::Reply reply) {
        const bool submitted = site.workers.submit([&site, request, actor, import, reply] {
            const auto bytes = bytes_of_import(site, import.id);
            const bool indonesian = request.lang == Lang::id;
            std::vector<std::string> heads;
            std::vector<std::pair<documents::SheetRow, std::vector<RejectedCell>>> rows;
            const RosterHooks hooks{
                .progress = {},
                .rejected = [&](const auto& row, const auto& cells) { rows.emplace_back(row, cells); },
                .change = {},
                .heads = [&](const auto& written) { heads = written; }};
            if (!check_roster(site, run_of(site, actor, import.table),
                              {.file = {}, .bytes = bytes, .name = {}}, hooks))
                return reply(app::not_found(site, request));
            const auto what = roster_error_file(heads, documents::FileFormat::xlsx, indonesian);
            reply(web::download(std::string(documents::media_type(what.format)),
                                documents::sheet_bytes(what,
                                                       [&](documents::SheetWriter& out) {
                                                           for (const auto& [row, cells] : rows)
                                                               add_error_row(out, what.columns.size() - 1,
                                                                             row, cells, indonesian);
                                                       }),
                                "perbaiki-" + std::string(base::name(import.table)) + ".xlsx"));
        });
        if (!submitted) reply(app::try_again(site, request));
    }};
}

}  // namespace people
