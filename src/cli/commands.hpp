// One function a command, one file each. Each returns the exit status: 0 done, 1 refused or faults found, 2
// wrong use, 3 done with rejected rows. Errors are one line on standard error that says what to do.
#pragma once
#include <string>

#include "cli/house.hpp"
#include "cli/parts.hpp"

namespace cli {

struct DemoOptions {
    std::string data;        // a directory; empty: a scratch one, removed at the end
    std::string store;       // instead of SQLite in `data`
    std::string ready_file;  // written once it serves
    std::string listen = "127.0.0.1";
    std::uint16_t port = 8080;
    std::int64_t people = 18'000;
    std::uint64_t seed = 2026;
    std::string clock = "2026-11-23T09:00:00+07:00";  // Monday, a working day; empty: real time
    bool empty = false;                               // the nation only: no matters, no declarations
    std::int64_t acts = 0;  // so many in bulk, over eleven months before `clock`: for measuring
    int threads = 2;
    std::string smtp;  // smtp://… to send letters by; empty: no e-mail
    std::size_t max_batch = 512;
    std::string signer_socket;   // of a signer apart; empty: embedded
    Publisher::Options publish;  // witnesses, time stamps
};
int demo(Parts& parts, const DemoOptions& options);

// The configuration file, TOML. `init` writes a commented one; `check` says what is wrong and the fix.
HouseOptions read_config(const std::string& file);
struct InitOptions {
    std::string file;  // "-": standard output
    std::string agency = "KPU";
    std::string address = "https://jernih.example.go.id";
    std::string store = "sqlite:/var/lib/jernih/jernih.db";
    std::string signer_socket, backup_file, backup_keys;
    std::uint16_t metrics_port = 0;
};
// As `init` writes it where nobody said otherwise: nobody's, so nothing is begun under it.
inline constexpr std::string_view example_host = "jernih.example.go.id";
int init(const InitOptions& options);
int check(Parts& parts, const std::string& file);

// A database that has acts in it is changed only when a backup is at hand that has all of them and can be
// opened: it is restored into a scratch database and compared, before the first step.
struct MigrateOptions {
    HouseOptions house;
    std::string config;         // its file, for the sentence that says what to do
    std::string backup, vault;  // empty: those of the configuration
    bool show = false;          // the waiting steps only; status 1 when there are any
};
int migrate(Parts& parts, const MigrateOptions& options);
int serve(Parts& parts, const HouseOptions& options);

struct ImportOptions {
    std::string what, file;  // what: units, positions, people, appointments, calendar
    std::string errors;      // where to write the rows that were not taken; empty: beside the file
    bool dry_run = false;
    HouseOptions house;
};
int import(Parts& parts, const ImportOptions& options);
int import_calendar(Parts& parts, const ImportOptions& options);  // days off, as rules/calendar_file.hpp

int verify(Parts& parts, const std::string& store, bool log_only);  // acts against log, rows against acts
int rebuild_check(Parts& parts, const std::string& store);          // replay the acts, compare

struct BackupOptions {
    std::string store, file;
    std::string vault;       // the keys; made when there are none
    std::string vault_copy;  // where an up-to-date copy of the keys goes; empty: nowhere
    int follow_seconds = 0;  // carry on that often until stopped; 0: once
};
int backup(Parts& parts, const BackupOptions& options);
int restore(Parts& parts, const BackupOptions& options, const std::string& checkpoint_file);
int export_all(Parts& parts, const std::string& store, const std::string& directory);

// The log's signer, a process of its own: serves `socket` from `directory` until SIGTERM or SIGINT.
struct SignerOptions {
    std::string directory, socket;
    std::string origin;         // of a new log; empty when the directory was made before
    std::string continue_from;  // a file with a checkpoint this key signed, after its memory was lost
};
int signer(const SignerOptions& options);

// A witness over HTTP (c2sp.org/tlog-witness), on loopback unless told otherwise: TLS is the proxy's affair.
struct WitnessOptions {
    std::string directory, name;
    std::vector<std::string> logs;  // vkeys
    std::string listen = "127.0.0.1";
    std::uint16_t port = 8090;
};
int witness(const WitnessOptions& options);

}  // namespace cli
