#include "cli/log_line.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/log_commands.hpp"

namespace cli {
namespace {

// Who vouches for the log beside the server.
void log_commands(CLI::App& line, int& status) {
    const auto signer = std::make_shared<SignerOptions>();
    auto* c = line.add_subcommand("signer",
                                  "The log's signer, as a process of its own; prints the log's public key");
    c->add_option("--directory", signer->directory, "Its key and its memory; made when it is not there")
        ->required();
    c->add_option("--socket", signer->socket, "The Unix socket that jernih serve asks")->required();
    c->add_option("--origin", signer->origin, "The log's name, to begin a new one: host/log");
    c->add_option("--continue-from", signer->continue_from,
                  "After its memory was lost: a file with the newest public checkpoint");
    const auto config = std::make_shared<std::string>();
    c->add_option("--config", *config, "Configuration file to take the log's name from, instead of --origin");
    c->callback([signer, config, &status] {
        if (!config->empty()) signer->origin = read_config(*config).origin;
        if (signer->origin.starts_with(example_host))
            throw std::runtime_error("the log's name cannot be changed later: write your own origin in " +
                                     *config + " first");
        status = cli::signer(*signer);
    });

    const auto witness = std::make_shared<WitnessOptions>();
    c = line.add_subcommand("witness",
                            "A cosigning witness for a second office or a watchdog; prints its public key");
    c->add_option("--directory", witness->directory, "Its key and its memory; made when it is not there")
        ->required();
    c->add_option("--name", witness->name, "Its name, to begin a new one: host/witness");
    c->add_option("--log", witness->logs, "The public key of a log it knows; may be given again")->required();
    c->add_option("--listen", witness->listen, "Address")->capture_default_str();
    c->add_option("--port", witness->port, "Port; 0 takes any free one")->capture_default_str();
    c->callback([witness, &status] { status = cli::witness(*witness); });
}

// Where the database is: the configured one, or --store.
struct Given {
    std::string config = "/etc/jernih/jernih.toml", store;
    std::string where() const { return store.empty() ? read_config(config).store : store; }
};

void with_store(CLI::App* command, const std::shared_ptr<Given>& given) {
    command->add_option("--config", given->config, "Configuration file")->capture_default_str();
    command->add_option("--store", given->store,
                        "sqlite:/path/file.db or postgres://…, instead of the configured one");
}

void public_log_commands(CLI::App& line, int& status) {
    const auto given = std::make_shared<Given>();
    auto* log = line.add_subcommand("log", "The public transparency log");
    log->require_subcommand(1);
    auto* c = log->add_subcommand("checkpoint", "Print the newest checkpoint kept in the database");
    with_store(c, given);
    c->callback([&status, given] { status = log_checkpoint(given->where()); });

    const auto proof = std::make_shared<ProofOptions>();
    c = log->add_subcommand("proof", "Print the receipt of an entry, or the proof that the log continues");
    with_store(c, given);
    c->add_option("--index", proof->index, "The entry");
    c->add_option("--from", proof->from, "The earlier size");
    c->add_option("--to", proof->to, "The later size; the checkpoint's when not given");
    c->callback([proof, &status, given] { status = log_proof(given->where(), *proof); });

    const auto directory = std::make_shared<std::string>();
    c = log->add_subcommand("export", "Write the log as files, laid out as they are served");
    with_store(c, given);
    c->add_option("directory", *directory, "Where to")->required();
    c->callback([directory, &status, given] { status = log_export(given->where(), *directory); });

    const auto fsck = std::make_shared<FsckOptions>();
    c = log->add_subcommand("fsck", "Check a whole log: every entry, every tile, the checkpoint");
    c->add_option("log", fsck->log, "A directory, or http(s)://host/log")->required();
    c->add_option("--vkey", fsck->vkey, "The log's public key (default, for a directory: its file vkey)");
    c->add_option("--witness", fsck->witnesses, "The public key of a witness that must have cosigned");
    c->add_option("--old", fsck->old_checkpoint,
                  "A file with a checkpoint you kept: the log must continue it");
    c->callback([fsck, &status] { status = log_fsck(*fsck); });

    const auto check = std::make_shared<CheckOptions>();
    c = log->add_subcommand("check",
                            "Check one receipt (.tlog-proof) or one record (.json), without any server");
    c->add_option("file", check->file, "The receipt or the record")->required();
    c->add_option("--vkey", check->vkey, "The log's public key")->required();
    c->add_option("--entry", check->entry, "For a receipt: a file with its entry");
    c->callback([check, &status] { status = log_check(*check); });
}

}  // namespace

void add_log_commands(CLI::App& line, int& status) {
    log_commands(line, status);
    public_log_commands(line, status);
}

void add_publishing_options(CLI::App& demo, DemoOptions& options) {
    demo.add_option("--signer", options.signer_socket,
                    "The socket of a jernih signer; embedded when not given");
    demo.add_option_function<std::vector<std::pair<std::string, std::string>>>(
        "--witness",
        [&options](const auto& given) {
            for (const auto& [vkey, url] : given) options.publish.witnesses.push_back({vkey, url});
        },
        "A witness: its public key and its address; may be given again");
    demo.add_option("--time-stamp", options.publish.time_stamp_url, "Address of an RFC 3161 authority");
    demo.add_option("--time-stamp-ca", options.publish.time_stamp_ca_file, "PEM file: who vouches for it");
}

}  // namespace cli
