#include "cli/install_line.hpp"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"

namespace cli {
namespace {

constexpr const char* usual_config = "/etc/jernih/jernih.toml";

void add_init(CLI::App& line, int& status) {
    const auto init = std::make_shared<InitOptions>();
    init->file = usual_config;
    auto* c = line.add_subcommand("init", "Write a commented configuration file");
    c->add_option("--config", init->file, "Where to; - for standard output")->capture_default_str();
    c->add_option("--address", init->address, "Public address")->capture_default_str();
    c->add_option("--agency", init->agency, "Short name of the agency")->capture_default_str();
    c->add_option("--store", init->store, "Where the data is")->capture_default_str();
    c->add_option("--signer", init->signer_socket, "Socket of a jernih signer; embedded when not given");
    c->add_option("--metrics-port", init->metrics_port, "Port of the figures for Prometheus; 0: none")
        ->capture_default_str();
    c->add_option("--backup", init->backup_file, "Where jernih backup writes");
    c->add_option("--vault", init->backup_keys, "The keys that open the backup");
    c->callback([init, &status] { status = cli::init(*init); });
}

void add_migrate(CLI::App& line, Parts& parts, int& status) {
    const auto migrate = std::make_shared<MigrateOptions>();
    migrate->config = usual_config;
    auto* c = line.add_subcommand(
        "migrate",
        "Run schema steps; where there are acts, only with a backup that has all of them and opens");
    c->add_option("--config", migrate->config, "Configuration file")->capture_default_str();
    c->add_option("--backup", migrate->backup, "The backup, instead of the configured one");
    c->add_option("--vault", migrate->vault, "The keys that open it, instead of the configured ones");
    c->add_flag("--show", migrate->show, "Show the waiting steps and run none; status 1 when there are any");
    c->callback([migrate, &parts, &status] {
        migrate->house = read_config(migrate->config);
        status = cli::migrate(parts, *migrate);
    });
}

}  // namespace

void add_installing_commands(CLI::App& line, Parts& parts, int& status) {
    add_init(line, status);
    const auto config = std::make_shared<std::string>(usual_config);
    auto* c = line.add_subcommand("check", "Say what is wrong and the fix");
    c->add_option("--config", *config, "Configuration file")->capture_default_str();
    c->callback([config, &parts, &status] { status = cli::check(parts, *config); });
    add_migrate(line, parts, status);
}

}  // namespace cli
