#include "app/backup.hpp"

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "app/export.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"

namespace cli {
namespace {

app::Progress shown(ProgressBar& bar) {
    return [&bar](std::int64_t done, std::int64_t of) { bar.show(done, of); };
}

std::string whole_file(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file);
    return {std::istreambuf_iterator<char>(in), {}};
}

app::BackupReport once(Parts& parts, store::Database& database, app::Vault& vault,
                       const BackupOptions& options) {
    ProgressBar bar("acts into the backup");
    auto out = app::make_backup(database.reader(), parts.registry, vault, options.file, shown(bar));
    if (!options.vault_copy.empty()) vault.save_to(options.vault_copy);
    return out;
}

// Until SIGTERM or SIGINT; false then.
bool wait(int seconds) {
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    sigprocmask(SIG_BLOCK, &stop, nullptr);
    const timespec patience{.tv_sec = seconds, .tv_nsec = 0};
    return sigtimedwait(&stop, nullptr, &patience) < 0;
}

}  // namespace

int backup(Parts& parts, const BackupOptions& options) {
    auto database = store::open_read_only(options.store);
    auto vault = app::Vault::open(options.vault, app::Vault::Missing::make);
    const auto tell = [&](const app::BackupReport& done) {
        std::printf("%s: %lld acts (%lld new), %lld files, %lld rows; %lld keys of erased values destroyed\n",
                    options.file.c_str(), static_cast<long long>(done.size),
                    static_cast<long long>(done.added), static_cast<long long>(done.files),
                    static_cast<long long>(done.rows), static_cast<long long>(done.keys_destroyed));
        std::fflush(stdout);
    };
    tell(once(parts, database, vault, options));
    if (options.vault_copy.empty())
        std::fprintf(
            stderr,
            "The backup opens only with %s. Keep one copy of it elsewhere (--vault-copy FILE), and none "
            "older than 30 days.\n",
            options.vault.c_str());
    while (options.follow_seconds > 0 && wait(options.follow_seconds)) {
        const auto done = once(parts, database, vault, options);
        if (done.added > 0) tell(done);
    }
    return 0;
}

int restore(Parts& parts, const BackupOptions& options, const std::string& checkpoint_file) {
    auto vault = app::Vault::open(options.vault, app::Vault::Missing::refuse);
    const auto checkpoint = checkpoint_file.empty() ? std::string{} : whole_file(checkpoint_file);
    auto target = store::open(options.store);
    ProgressBar bar("acts out of the backup");
    const auto done = app::restore(options.file, vault, target, parts.registry, checkpoint, shown(bar));
    std::printf(
        "%lld acts re-hashed and replayed, %lld files, %lld rows; they lead to the signed checkpoint\n",
        static_cast<long long>(done.acts), static_cast<long long>(done.files),
        static_cast<long long>(done.rows));
    if (done.forgotten > 0)
        std::printf("%lld values were erased after this backup was made; they stay erased\n",
                    static_cast<long long>(done.forgotten));
    if (checkpoint.empty()) {
        std::printf(
            "Not compared with a public checkpoint: give the last one anybody kept with --checkpoint FILE\n");
    } else if (done.behind > 0) {
        std::printf(
            "The public log has %lld acts that this backup does not have. Look for a later backup; do not "
            "serve "
            "from this one: it would fork the log\n",
            static_cast<long long>(done.behind));
        return 1;
    } else {
        std::printf("The public checkpoint agrees\n");
    }
    return 0;
}

int export_all(Parts& parts, const std::string& store, const std::string& directory) {
    auto database = store::open_read_only(store);
    ProgressBar bar("acts");
    const auto done = app::export_house(database.reader(), parts.registry, directory, shown(bar));
    std::printf("%s: %lld acts, %lld tables, %lld files\n", directory.c_str(),
                static_cast<long long>(done.acts), static_cast<long long>(done.tables),
                static_cast<long long>(done.files));
    return 0;
}

}  // namespace cli
