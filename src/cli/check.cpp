#include <sys/statvfs.h>

#include <cstdio>
#include <filesystem>

#include "cli/commands.hpp"
#include "ledger/note.hpp"
#include "store/migrations.hpp"

namespace cli {
namespace {

// One line a finding: OK, or PERBAIKI with the exact fix.
class Findings {
public:
    void ok(const std::string& what) { std::printf("OK        %s\n", what.c_str()); }
    void mend(const std::string& what, const std::string& fix) {
        std::printf("PERBAIKI  %s -> %s\n", what.c_str(), fix.c_str());
        ++wrong_;
    }
    int status() const { return wrong_ == 0 ? 0 : 1; }

private:
    int wrong_ = 0;
};

void check_database(Findings& found, Parts& parts, const std::string& store) {
    try {
        auto database = store::open_read_only(store);
        const auto waiting = store::pending(database, parts.registry.steps());
        if (waiting.empty())
            found.ok("database is there and its schema is current");
        else
            found.mend("schema is " + std::to_string(waiting.size()) + " steps behind", "jernih migrate");
    } catch (const std::exception& e) {
        found.mend(std::string("database: ") + e.what(), "make its directory, then run jernih migrate");
    }
}

void check_disk(Findings& found, const std::string& store) {
    if (!store.starts_with("sqlite:")) return;
    const auto directory = std::filesystem::path(store.substr(7)).parent_path();
    struct statvfs disk{};
    if (statvfs(directory.c_str(), &disk) != 0)
        return found.mend("no directory " + directory.string(), "mkdir -p " + directory.string());
    const auto free_mb =
        static_cast<long long>(disk.f_bavail) * static_cast<long long>(disk.f_frsize) / 1'000'000;
    if (free_mb < 1000)
        found.mend(std::to_string(free_mb) + " MB free in " + directory.string(), "free at least 1000 MB");
    else
        found.ok(std::to_string(free_mb) + " MB free in " + directory.string());
}

void check_web(Findings& found, const HouseOptions& options) {
    const bool tls = !options.certificate_file.empty();
    if (options.address.starts_with("https://"))
        found.ok("public address " + options.address);
    else
        found.mend("public address \"" + options.address + "\" is not https",
                   "address = \"https://…\" under [web]");
    if (!tls && !options.behind_proxy)
        found.mend("nobody holds TLS",
                   "set behind_proxy = true with nginx in front, or certificate_file and key_file");
    for (const auto& file : {options.certificate_file, options.key_file})
        if (tls && !std::filesystem::exists(file))
            found.mend("no file " + file, "give the path of a PEM file");
    if (!tls && options.listen != "127.0.0.1" && options.listen != "::1")
        found.mend("listens on " + options.listen + " without TLS", "listen = \"127.0.0.1\"");
    if (ledger::valid_key_name(options.origin))
        found.ok("log name " + options.origin);
    else
        found.mend("log name \"" + options.origin + "\" has a space or a plus sign", "origin = \"host/log\"");
}

}  // namespace

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
    check_web(found, options);
    return found.status();
}

}  // namespace cli
