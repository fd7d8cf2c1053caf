#include <pwd.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/timex.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "app/clock.hpp"
#include "app/stored_head.hpp"
#include "cli/check_findings.hpp"
#include "cli/house_key.hpp"

namespace cli {
namespace {

std::string owner_of(const struct stat& at) {
    const auto* found = getpwuid(at.st_uid);
    return found ? found->pw_name : std::to_string(at.st_uid);
}

// A file or directory that holds secrets: nobody but its owner, and its group where `group_reads`.
enum class Group { stays_out, reads };
void check_secret(Findings& found, const std::filesystem::path& file, Group group) {
    struct stat at{};
    if (file.empty() || stat(file.c_str(), &at) != 0) return;
    const bool directory = S_ISDIR(at.st_mode);
    const mode_t forbidden = group == Group::reads ? 0027 : 0077;
    if ((at.st_mode & forbidden) == 0) return found.ok(file.string() + " is closed to others");
    const char* mode =
        directory ? (group == Group::reads ? "750" : "700") : (group == Group::reads ? "640" : "600");
    found.mend(file.string() + " (of " + owner_of(at) + ") can be read or changed by others",
               std::string("chmod ") + mode + " " + file.string());
}

std::filesystem::path data_directory(const HouseOptions& options) {
    if (!options.store.starts_with("sqlite:")) return {};
    return std::filesystem::path(options.store.substr(7)).parent_path();
}

}  // namespace

void check_disk(Findings& found, const std::string& store) {
    if (!store.starts_with("sqlite:")) return;
    const auto directory = std::filesystem::path(store.substr(7)).parent_path();
    struct statvfs disk{};
    if (statvfs(directory.c_str(), &disk) != 0)
        return found.mend("no directory " + directory.string(), "mkdir -p -m 700 " + directory.string());
    const auto free_mb =
        static_cast<long long>(disk.f_bavail) * static_cast<long long>(disk.f_frsize) / 1'000'000;
    if (free_mb < 1000)
        found.mend(std::to_string(free_mb) + " MB free in " + directory.string(), "free at least 1000 MB");
    else
        found.ok(std::to_string(free_mb) + " MB free in " + directory.string());
    if (disk.f_files > 0 && disk.f_favail < 1000)
        found.mend(std::to_string(disk.f_favail) + " files can still be made in " + directory.string(),
                   "remove files that nobody needs there: df -i " + directory.string());
}

// Deadlines, one-time codes and the log's order hang on it. The kernel knows whether somebody keeps the
// clock.
void check_clock(Findings& found, const HouseOptions& options) {
    timex kept{};
    const int state = adjtimex(&kept);
    if (state < 0)
        found.mind("nobody can say whether the clock is kept: " + std::string(std::strerror(errno)),
                   "timedatectl");
    else if (state == TIME_ERROR || (kept.status & STA_UNSYNC) != 0)
        found.mend("the clock is not kept by a time server",
                   "apt install systemd-timesyncd && timedatectl set-ntp true");
    else
        found.ok("the clock is kept by a time server");
    try {
        auto database = store::open_read_only(options.store);
        const auto head = app::stored_head(database);
        if (head && head->last_time > app::Clock::real_now() + std::chrono::seconds{5})
            found.mend(
                "the clock is behind the log's last act of " + base::iso(head->last_time, base::Zone::wib),
                "set the clock: timedatectl set-ntp true");
    } catch (const std::exception&) {  // check_database says what is wrong with it
    }
}

void check_files(Findings& found, const HouseOptions& options, const std::string& config) {
    check_secret(found, config, Group::reads);  // it may hold passwords
    const auto directory = data_directory(options);
    check_secret(found, directory, Group::stays_out);
    if (options.store.starts_with("sqlite:")) check_secret(found, options.store.substr(7), Group::stays_out);
    if (options.signer_socket.empty())
        check_secret(found,
                     options.signer_directory.empty() && !directory.empty()
                         ? directory / "signer"
                         : std::filesystem::path(options.signer_directory),
                     Group::stays_out);
    check_secret(found, options.key_file, Group::reads);
    check_secret(found, options.provider.key_file, Group::reads);
    check_secret(found, options.backup_keys, Group::stays_out);
    if (!directory.empty() && std::filesystem::exists(directory) && access(directory.c_str(), W_OK) != 0)
        found.mend("this user may not write in " + directory.string(),
                   "run jernih check as its owner: runuser -u jernih -- jernih check");
}

// Whoever lost it hears of it here, and not from a complainant whose code opens nothing.
void check_house_key(Findings& found, const HouseOptions& options) {
    const auto file = house_key_file(options);
    if (file.empty())
        return found.mend("no place for the key of the complaint channel and of children's names",
                          "write key_file under [complaints]");
    check_secret(found, file, Group::stays_out);
    try {
        auto database = store::open_read_only(options.store);
        const auto db = database.reader();
        if (const auto fault = key_fault(db, file))
            found.mend(fault->what, fault->fix);
        else if (std::filesystem::exists(file))
            found.ok(file.string() + " is the key of this database: keep a copy elsewhere");
    } catch (const std::exception&) {  // check_database says what is wrong with it
    }
}

// An upgrade asks for it, and a lost disk.
void check_backup(Findings& found, const HouseOptions& options) {
    if (options.backup_file.empty() || options.backup_keys.empty())
        return found.mind("nobody said where the backup is", "write file and keys under [backup]");
    const auto command =
        "jernih backup " + options.backup_file + " --vault " + options.backup_keys + " --follow 60";
    struct stat at{};
    if (stat(options.backup_file.c_str(), &at) != 0)
        return found.mend("no backup at " + options.backup_file, command);
    const auto hours = (app::Clock::real_now().time_since_epoch().count() - at.st_mtime) / 3600;
    if (hours >= 24)
        found.mend("the backup is " + std::to_string(hours) + " hours old", command);
    else
        found.ok("backup " + options.backup_file + ", " + std::to_string(hours) + " hours old");
    struct stat keys{}, data{};
    if (stat(options.backup_keys.c_str(), &keys) != 0)
        found.mend("no keys at " + options.backup_keys, "keys = the file given with --vault, under [backup]");
    const auto directory = data_directory(options);
    if (!directory.empty() && stat(directory.c_str(), &data) == 0 && data.st_dev == at.st_dev)
        found.mind("the backup is on the disk of the database",
                   "put it on another disk, or copy it to another machine");
}

void check_metrics(Findings& found, const HouseOptions& options) {
    if (options.metrics_port == 0)
        return found.mind("no figures for Prometheus", "port = 9464 under [metrics]");
    if (options.metrics_port == options.port)
        found.mend("[metrics] and [web] ask for the same port", "another port under [metrics]");
    else
        found.ok("figures at http://127.0.0.1:" + std::to_string(options.metrics_port) + "/metrics");
}

}  // namespace cli
