#include "cli/batch_line.hpp"

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"

namespace cli {

void add_report(CLI::App& line, ReportOptions& options, std::string& config, int& status) {
    auto* c = line.add_subcommand("report", "A report of the Inspectorate as a draft, PDF or XLSX");
    c->add_option("kind", options.kind, "semester, indicators or evaluation")
        ->required()
        ->check(CLI::IsMember({"semester", "indicators", "evaluation"}));
    c->add_option("--year", options.year, "The year")->required()->check(CLI::Range(2000, 9998));
    c->add_option("--half", options.half, "Of a half-year report: 1 is January to June, 2 July to December")
        ->check(CLI::Range(1, 2));
    c->add_option("--unit", options.unit, "Code of the office: 1 the nation, 3300 a province, 3375 an office")
        ->capture_default_str();
    c->add_option("--out", options.out, "File to write; .pdf or .xlsx")->required();
    c->add_flag("--english", options.english, "In English instead of Indonesian");
    c->add_option("--config", config, "Configuration file")->capture_default_str();
    c->add_option("--store", options.store,
                  "sqlite:/path/file.db or postgres://…, instead of the configured one");
    c->callback([&] {
        if (options.store.empty()) {
            const auto house = read_config(config);
            options.store = house.store;
            options.address = house.address;
        }
        status = report(options);
    });
}

void add_simulate(CLI::App& line, SimulateOptions& options, int& status) {
    auto* c = line.add_subcommand(
        "simulate", "A seeded nation of any size as CSV files, with the truth about who is who");
    c->add_option("--seed", options.seed, "The same seed gives the same nation")->capture_default_str();
    c->add_option("--officials", options.officials, "How many officials")
        ->check(CLI::Range(0, 100'000'000))
        ->capture_default_str();
    c->add_option("--registry", options.registry, "How many entries the registry has")
        ->check(CLI::Range(0, 100'000'000))
        ->capture_default_str();
    c->add_option("--out", options.out, "Directory for officials.csv, registry.csv and truth.csv")
        ->capture_default_str();
    c->callback([&] { status = simulate(options); });
}

}  // namespace cli
