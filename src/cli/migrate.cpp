#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "app/backup.hpp"
#include "app/stored_head.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "store/migrations.hpp"

namespace cli {
namespace {

// A directory that goes when the work is over, whatever happens.
class Scratch {
public:
    explicit Scratch(const std::filesystem::path& beside)
        : path_(beside.string() + ".checked-" + std::to_string(getpid())) {
        std::filesystem::create_directory(path_);
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
    }
    Scratch(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    std::string store() const { return "sqlite:" + (path_ / "restored.db").string(); }

private:
    std::filesystem::path path_;
};

// Restores the backup beside itself, with this program's schema, and compares it with the database: the same
// acts in the same order. Throws std::runtime_error with what is wrong and the fix.
void must_hold_all(Parts& parts, store::Database& database, const MigrateOptions& options) {
    const auto& file = options.backup;
    const auto fix = "jernih backup " + (file.empty() ? "FILE" : file) + " --vault " +
                     (options.vault.empty() ? "KEYS" : options.vault) + " --config " + options.config;
    if (file.empty() || options.vault.empty())
        throw std::runtime_error(
            "the database holds acts, and a step is not undone: say where a backup is, under [backup] or "
            "with "
            "--backup and --vault. To make one, with the program that is there now: " +
            fix);
    if (!std::filesystem::exists(file))
        throw std::runtime_error("no backup at " + file +
                                 ". Make one with the program that is there now: " + fix);
    auto vault = app::Vault::open(options.vault, app::Vault::Missing::refuse);
    const Scratch scratch(file);
    auto restored = store::open(scratch.store());
    ProgressBar bar("acts out of the backup");
    const auto done = app::restore(file, vault, restored, parts.registry, {},
                                   [&bar](std::int64_t n, std::int64_t of) { bar.show(n, of); });
    const auto now = app::stored_head(database), kept = app::stored_head(restored);
    if (!now || !kept || !now->same_log(*kept))
        throw std::runtime_error("the backup has " + std::to_string(done.acts) + " acts, the database " +
                                 std::to_string(now ? now->size : 0) +
                                 ", and they must be the same: bring it up to date first: " + fix);
    std::printf("The backup %s opens and leads to the same root: %lld acts\n", file.c_str(),
                static_cast<long long>(done.acts));
}

int show(const std::vector<store::Step>& waiting) {
    for (const auto& step : waiting)
        std::printf("  %d %.*s\n", step.number, static_cast<int>(step.name.size()), step.name.data());
    return waiting.empty() ? 0 : 1;
}

}  // namespace

int migrate(Parts& parts, const MigrateOptions& given) {
    auto options = given;
    if (options.backup.empty()) options.backup = options.house.backup_file;
    if (options.vault.empty()) options.vault = options.house.backup_keys;
    const auto& steps = parts.registry.steps();
    auto database =
        options.show ? store::open_read_only(options.house.store) : store::open(options.house.store);
    const auto waiting = store::pending(database, steps);
    std::printf("%zu steps known, %zu to run\n", steps.size(), waiting.size());
    if (options.show) return show(waiting);
    if (const auto head = app::stored_head(database); head && head->size > 0 && !waiting.empty())
        must_hold_all(parts, database, options);
    const int ran = store::migrate(database, steps, [](const store::Step& step) {
        std::printf("  %d %.*s\n", step.number, static_cast<int>(step.name.size()), step.name.data());
    });
    std::printf("%d steps run; the database is current\n", ran);
    return 0;
}

}  // namespace cli
