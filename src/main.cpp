// Reads the command line, puts the slices together, runs one command. The only file that knows every part.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>
#include <iterator>
#include <memory>

#include "app/settings_acts.hpp"
#include "cli/batch_line.hpp"
#include "cli/commands.hpp"
#include "cli/export_registry.hpp"
#include "cli/import_registry.hpp"
#include "cli/install_line.hpp"
#include "cli/log_line.hpp"
#include "cli/nation.hpp"
#include "cli/screen.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/filing_rows.hpp"
#include "complaints/key_form.hpp"
#include "decisions/decision_routes.hpp"
#include "decisions/plenary_rows.hpp"
#include "declarations/declaration_routes.hpp"
#include "declarations/declaration_rows.hpp"
#include "gratification/gratification_routes.hpp"
#include "gratification/gratification_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/matters_routes.hpp"
#include "oversight/oversight_routes.hpp"
#include "oversight/report_rows.hpp"
#include "papers/document_rows.hpp"
#include "papers/papers_routes.hpp"
#include "people/people_routes.hpp"
#include "people/people_rows.hpp"
#include "people/roster_rows.hpp"
#include "publication/log_day_rows.hpp"
#include "publication/publication_routes.hpp"
#include "publication/sample_day_rows.hpp"
#include "retention/erasure_rows.hpp"
#include "retention/retention_routes.hpp"
#include "sanctions/sanction_routes.hpp"
#include "sanctions/sanction_rows.hpp"
#include "screening/screening_routes.hpp"
#include "screening/screening_rows.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statements_routes.hpp"
#include "training/training_routes.hpp"
#include "training/training_rows.hpp"

namespace {

cli::Parts assemble() {
    cli::Parts parts;
    app::register_app(parts.registry);
    people::register_people(parts.registry);
    papers::register_papers(parts.registry);
    training::register_training(parts.registry);
    matters::register_matters(parts.registry);
    statements::register_statements(parts.registry);
    gratification::register_gratification(parts.registry);
    declarations::register_declarations(parts.registry);
    screening::register_screening(parts.registry);
    decisions::register_decisions(parts.registry);
    complaints::register_filings(parts.registry);
    sanctions::register_sanctions(parts.registry);
    oversight::register_oversight(parts.registry);
    retention::register_retention(parts.registry);
    publication::register_publication(parts.registry);
    // What follows from an act of an earlier slice, in the same transaction.
    screening::register_screening_reactions(parts.registry);
    statements::register_statement_reactions(parts.registry);
    declarations::register_declaration_reactions(parts.registry);
    complaints::register_filing_reactions(parts.registry);
    sanctions::register_sanction_reactions(parts.registry);
    // Ask people, and so come last: the log shows in which order acts stand (docs/decisions/0122).
    gratification::register_gratification_reactions(parts.registry);
    decisions::register_decision_reactions(parts.registry);
    for (const auto& routes :
         {people::pages(),       people::api(),       papers::pages(),        papers::api(),
          training::pages(),     training::api(),     matters::pages(),       matters::api(),
          statements::pages(),   statements::api(),   gratification::pages(), gratification::api(),
          declarations::pages(), declarations::api(), screening::pages(),     screening::api(),
          decisions::pages(),    decisions::api(),    complaints::pages(),    complaints::api(),
          sanctions::pages(),    sanctions::api(),    oversight::pages(),     oversight::api(),
          publication::pages(),  publication::api(),  retention::pages(),     retention::api()})
        std::ranges::copy(routes, std::back_inserter(parts.routes));
    parts.actor_of = people::load_actor;
    parts.jobs.push_back(people::forget_old_rosters);
    parts.jobs.push_back(screening::forget_old_uploads);
    parts.jobs.push_back(declarations::follow_offices);
    parts.jobs.push_back(declarations::record_silences);
    parts.jobs.push_back(statements::remind_by_clock);
    parts.jobs.push_back([](app::Site& site) {
        complaints::run_clocks(
            site, [](store::Connection& db, CaseId id) { return retention::hold_on(db, id).has_value(); });
    });
    parts.jobs.push_back(gratification::remind_by_clock);
    parts.jobs.push_back(sanctions::record_silent_examiners);
    parts.jobs.push_back(retention::carry_out_erasures);
    parts.jobs.push_back(publication::publish_day);
    parts.jobs.push_back(publication::draw_samples);
    parts.seed_nation = [](app::Site& site, std::int64_t people, std::uint64_t seed,
                           const cli::Parts::Progress& progress) {
        auto accounts = cli::seed_nation(site, {.people = people, .seed = seed}, progress);
        // A demo's compliance team reads at once: its passphrases are those of its accounts.
        for (const auto& a : accounts)
            if (const auto person = PersonId::from(a.official); a.role == "compliance" && person)
                complaints::give_reading_key(site, *person, a.password);
        return accounts;
    };
    return parts;
}

// `run` is called once `import` is whole.
void add_import(CLI::App& line, cli::ImportOptions& import, std::string& config, std::string& store,
                const std::function<void()>& run) {
    auto* c = line.add_subcommand(
        "import", "Take over a table: units, positions, people, appointments (CSV or XLSX), calendar (CSV)");
    c->add_option("what", import.what, "units, positions, people, appointments or calendar")
        ->required()
        ->check(CLI::IsMember({"units", "positions", "people", "appointments", "calendar"}));
    c->add_option("file", import.file, "The file; its first row names the columns")
        ->required()
        ->check(CLI::ExistingFile);
    c->add_flag("--dry-run", import.dry_run, "Say what would change and what is wrong; write nothing");
    c->add_option("--errors", import.errors, "Where rejected rows are written (default: beside the file)");
    c->add_option("--config", config, "Configuration file")->capture_default_str();
    c->add_option("--store", store, "sqlite:/path/file.db or postgres://…, instead of the configured one");
    c->callback([&import, &config, &store, run] {
        if (store.empty())
            import.house = cli::read_config(config);
        else
            import.house.store = store;
        run();
    });
}

// What the commands that look for edits were given.
struct Checking {
    std::string config = "/etc/jernih/jernih.toml", store;
    bool log_only = false, compare_only = false;
    std::string where() const { return store.empty() ? cli::read_config(config).store : store; }
};

void add_check_commands(CLI::App& line, cli::Parts& parts, Checking& given, int& status) {
    const auto with_store = [&](CLI::App* command) {
        command->add_option("--config", given.config, "Configuration file")->capture_default_str();
        command->add_option("--store", given.store,
                            "sqlite:/path/file.db or postgres://…, instead of the configured one");
    };
    auto* c = line.add_subcommand(
        "verify", "Compare the log with the acts, and the rows with the acts; name what was altered");
    with_store(c);
    c->add_flag("--log", given.log_only, "Only the acts against the log");
    c->callback([&] { status = cli::verify(parts, given.where(), given.log_only); });
    c = line.add_subcommand("rebuild", "Replay the acts");
    with_store(c);
    c->add_flag("--check", given.compare_only, "Compare the result with the database; nothing is changed")
        ->required();
    c->callback([&] { status = cli::rebuild_check(parts, given.where()); });
}

// What the commands around backups were given.
struct Copying {
    cli::BackupOptions options;
    std::string config = "/etc/jernih/jernih.toml", store, checkpoint, directory;
    std::string where() const { return store.empty() ? cli::read_config(config).store : store; }
};

void add_copy_commands(CLI::App& line, cli::Parts& parts, Copying& given, int& status) {
    const auto with_store = [&](CLI::App* command) {
        command->add_option("--config", given.config, "Configuration file")->capture_default_str();
        command->add_option("--store", given.store,
                            "sqlite:/path/file.db or postgres://…, instead of the configured one");
    };
    auto* c =
        line.add_subcommand("backup", "Copy everything into one sealed file, beside the running server");
    with_store(c);
    c->add_option("file", given.options.file, "The backup; one of the same log is carried on")->required();
    c->add_option("--vault", given.options.vault, "The keys that open it; made when there are none")
        ->required();
    c->add_option("--vault-copy", given.options.vault_copy, "Where an up-to-date copy of the keys goes");
    c->add_option("--follow", given.options.follow_seconds, "Carry on every so many seconds, until stopped");
    c->callback([&] {
        given.options.store = given.where();
        status = cli::backup(parts, given.options);
    });
    c = line.add_subcommand("restore", "Put a backup into an empty database, and verify it");
    c->add_option("file", given.options.file, "The backup")->required();
    c->add_option("--to", given.options.store, "sqlite:/path/new.db or postgres://…, empty")->required();
    c->add_option("--vault", given.options.vault, "The keys that open it")->required();
    c->add_option("--checkpoint", given.checkpoint, "The last public checkpoint that anybody kept");
    c->callback([&] { status = cli::restore(parts, given.options, given.checkpoint); });
    c = line.add_subcommand("export", "Write everything in open formats; holds personal data");
    with_store(c);
    c->add_option("--out", given.directory, "A new directory")->required();
    c->callback([&] { status = cli::export_all(parts, given.where(), given.directory); });
}

struct ScreeningOptions {
    cli::ScreenOptions screen;
    cli::SimulateOptions simulate;
};

void add_screen(CLI::App& line, cli::ScreenOptions& options, int& status) {
    auto* c = line.add_subcommand("screen", "Officials against a registry, from files to explained findings");
    c->add_option("--officials", options.officials,
                  "CSV with a header: id, nik, kk, name, birth_place, dob, sex, region");
    c->add_option("--registry", options.registry, "CSV with a header, the same columns");
    c->add_option("--dedupe", options.dedupe, "One file against itself, instead of the two");
    c->add_option("--out", options.out, "File of findings, a JSON object a line; - for standard output")
        ->required();
    c->add_option("--columns", options.columns,
                  "What columns are called, as name=given_name+surname,dob=date_of_birth");
    c->add_option("--also", options.also, "More columns to compare, as phone:id,postcode:place,address:text");
    c->add_option("--threshold", options.threshold, "Probability from which a pair is a finding")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    c->add_option("--rejects", options.rejects,
                  "File for what was wrong in the rows, with line, column and reason");
    c->add_option("--summary", options.summary,
                  "File for rows, pairs, expected false positives, seconds by stage (JSON)");
    c->add_option("--threads", options.threads, "Threads; 0 for as many as the machine has")
        ->capture_default_str();
    c->add_option("--instructions", options.instructions,
                  "scalar, avx2 or avx512 instead of the best there is; findings are the same");
    c->add_option("--today", options.today,
                  "Day against which birth dates are in the future (YYYY-MM-DD), instead of the clock's");
    c->callback([&] { status = cli::screen(options); });
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App line{"Jernih: the conflict-of-interest system of an election organiser"};
    line.require_subcommand(1);
    line.set_version_flag("--version", JERNIH_VERSION, "Print the version");
    auto parts = assemble();
    parts.version = JERNIH_VERSION;
    int status = 2;
    std::string config = "/etc/jernih/jernih.toml", store;

    cli::DemoOptions demo;
    auto* c = line.add_subcommand(
        "demo", "A synthetic nation in a scratch database; prints the address and one link per role");
    c->add_option("--data", demo.data,
                  "Directory to keep the data in (default: a scratch one, removed at the end)");
    c->add_option("--store", demo.store, "postgres://… instead of SQLite");
    c->add_option("--port", demo.port, "Port on 127.0.0.1; 0 takes any free one")->capture_default_str();
    c->add_option("--ready-file", demo.ready_file, "File to write address and accounts to once it serves");
    c->add_option("--people", demo.people, "How many people the nation has")->capture_default_str();
    c->add_option("--seed", demo.seed, "The same seed gives the same nation")->capture_default_str();
    c->add_option("--clock", demo.clock, "Where the clock starts (ISO 8601); empty for real time")
        ->capture_default_str();
    c->add_flag("--empty", demo.empty, "The nation only, without matters and declarations");
    c->add_option("--acts", demo.acts, "So many acts in bulk over eleven months instead of cases, to measure")
        ->capture_default_str();
    c->add_option("--threads", demo.threads, "Threads that serve")->capture_default_str();
    c->add_option("--smtp", demo.smtp, "smtp://… to send e-mail by; empty: none");
    c->add_option("--max-batch", demo.max_batch, "Requests in one transaction; 1 only to measure")
        ->capture_default_str();
    cli::add_publishing_options(*c, demo);
    c->callback([&] { status = cli::demo(parts, demo); });

    const auto with_config = [&](CLI::App* command) {
        command->add_option("--config", config, "Configuration file")->capture_default_str();
    };
    c = line.add_subcommand("serve", "The server");
    with_config(c);
    c->callback([&] { status = cli::serve(parts, cli::read_config(config)); });
    cli::add_installing_commands(line, parts, status);

    cli::ImportOptions import;
    add_import(line, import, config, store, [&] { status = cli::import(parts, import); });
    cli::RegistryOptions list;
    cli::add_import_registry(line, list, config, store, [&] { status = cli::import_registry(parts, list); });
    cli::RegistryExport written;
    cli::add_export_registry(line, written, config, [&] { status = cli::export_registry(written); });
    cli::add_log_commands(line, status);

    Checking checking;
    add_check_commands(line, parts, checking, status);
    Copying copying;
    add_copy_commands(line, parts, copying, status);
    cli::ReportOptions report;
    cli::add_report(line, report, config, status);
    ScreeningOptions screening;
    add_screen(line, screening.screen, status);
    cli::add_simulate(line, screening.simulate, status);

    try {
        line.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return line.exit(e) == 0 ? 0 : 2;
    } catch (const std::exception& e) {
        std::fprintf(stderr, "jernih: %s\n", e.what());
        return 1;
    }
    return status;
}
