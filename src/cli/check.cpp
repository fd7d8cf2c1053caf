#include <cstdio>

#include "app/stored_head.hpp"
#include "cli/check_findings.hpp"
#include "cli/commands.hpp"
#include "store/migrations.hpp"
#include "witness/signer_socket.hpp"

namespace cli {
namespace {

// What the tests run on; an older one may lack what the queries use.
constexpr int oldest_postgresql = 150000;

void check_database(Findings& found, Parts& parts, const std::string& store) {
    try {
        auto database = store::open_read_only(store);
        const auto waiting = store::pending(database, parts.registry.steps());
        const auto db = database.reader();
        const auto engine = app::engine_facts(db);
        if (engine.version != 0 && engine.version < oldest_postgresql)
            found.mend("PostgreSQL " + std::to_string(engine.version / 10000) + " is too old",
                       "move the data to PostgreSQL 15 or newer");
        else if (engine.version != 0)
            found.ok("PostgreSQL " + std::to_string(engine.version / 10000) + "." +
                     std::to_string(engine.version % 10000));
        if (!engine.commits_to_disk)
            found.mend("PostgreSQL loses acknowledged acts when the power goes: synchronous_commit is off",
                       "alter system set synchronous_commit = on; select pg_reload_conf();");
        if (waiting.empty())
            found.ok("database is there and its schema is current");
        else
            found.mend("schema is " + std::to_string(waiting.size()) + " steps behind", "jernih migrate");
    } catch (const std::exception& e) {
        found.mend(std::string("database: ") + e.what(), "make its directory, then run jernih migrate");
    }
}

// The signer that answers must be the one that began the log in the database, if there is one.
void check_signer(Findings& found, const HouseOptions& options) {
    if (options.signer_socket.empty()) {
        found.mind("the log's signer runs inside the server",
                   "run jernih signer as another user, and set socket under [signer]");
        if (options.signer_directory.empty() && !options.store.starts_with("sqlite:"))
            found.mend("no place for the log's signer", "set socket or directory under [signer]");
        return;
    }
    try {
        const auto vkey = witness::signing_over(options.signer_socket).vkey();
        if (vkey.starts_with(options.origin + "+"))
            found.ok("the signer answers: " + vkey);
        else
            found.mend("the signer at " + options.signer_socket + " signs another log: " + vkey,
                       "set socket under [signer] to the signer of " + options.origin);
    } catch (const std::exception& e) {
        found.mend(e.what(),
                   "systemctl enable --now jernih-signer, or: jernih signer --directory DIR --socket " +
                       options.signer_socket + " --origin " + options.origin);
    }
}

}  // namespace

void Findings::ok(const std::string& what) { std::printf("OK        %s\n", what.c_str()); }
void Findings::mend(const std::string& what, const std::string& fix) {
    std::printf("PERBAIKI  %s -> %s\n", what.c_str(), fix.c_str());
    ++wrong_;
}
void Findings::mind(const std::string& what, const std::string& better) {
    std::printf("SARAN     %s -> %s\n", what.c_str(), better.c_str());
}

int check(Parts& parts, const std::string& file) {
    Findings found;
    HouseOptions options;
    try {
        options = read_config(file);
        found.ok(file + " can be read");
    } catch (const std::exception& e) {
        found.mend(e.what(), "mend that line, or write a new file with jernih init");
        return found.status();
    }
    check_database(found, parts, options.store);
    check_disk(found, options.store);
    check_clock(found, options);
    check_files(found, options, file);
    check_house_key(found, options);
    check_backup(found, options);
    check_signer(found, options);
    check_publishing(found, options.publish);
    check_web(found, options);
    check_mail(found, options);
    check_provider(found, options.provider);
    check_metrics(found, options);
    return found.status();
}

}  // namespace cli
