#include <sys/statvfs.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "cli/commands.hpp"
#include "ledger/note.hpp"
#include "store/migrations.hpp"
#include "witness/signer_socket.hpp"

namespace cli {
namespace {

// One line a finding: OK, PERBAIKI with the exact fix, or SARAN for what works and could be safer.
class Findings {
public:
    void ok(const std::string& what) { std::printf("OK        %s\n", what.c_str()); }
    void mend(const std::string& what, const std::string& fix) {
        std::printf("PERBAIKI  %s -> %s\n", what.c_str(), fix.c_str());
        ++wrong_;
    }
    void mind(const std::string& what, const std::string& better) {
        std::printf("SARAN     %s -> %s\n", what.c_str(), better.c_str());
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
        found.mend(e.what(), "jernih signer --directory DIR --socket " + options.signer_socket +
                                 " --origin " + options.origin);
    }
}

void check_publishing(Findings& found, const Publisher::Options& options) {
    if (options.witnesses.empty())
        found.mind("no witness", "ask a second office to run jernih witness, and add a [[witness]] section");
    for (const auto& one : options.witnesses) {
        const auto key = ledger::Verifier::from(one.vkey);
        if (!key || key->type() != ledger::KeyType::witness)
            found.mend("\"" + one.vkey + "\" is no witness's key", "vkey = what jernih witness prints");
        else if (!one.url.starts_with("https://") && !one.url.starts_with("http://"))
            found.mend("the witness " + key->name() + " has no address",
                       "url = \"https://…\" under [[witness]]");
        else
            found.ok("witness " + key->name() + " at " + one.url);
    }
    if (options.time_stamp_url.empty()) return;
    if (std::filesystem::exists(options.time_stamp_ca_file))
        found.ok("time stamps from " + options.time_stamp_url);
    else
        found.mend("no file " + options.time_stamp_ca_file + " to check time stamps with",
                   "ca_file = \"….pem\" under [time_stamp]");
}

void check_provider(Findings& found, const HouseOptions::Provider& provider) {
    if (provider.issuer.empty()) return;
    try {
        std::ifstream in(provider.key_file, std::ios::binary);
        const std::string pem{std::istreambuf_iterator<char>(in), {}};
        (void)oidc::SigningKey::from_pem(pem);
        found.ok("signing in by " + provider.issuer);
    } catch (const std::exception& e) {
        found.mend("key_file under [oidc]: \"" + provider.key_file + "\" cannot be used", e.what());
    }
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
    check_signer(found, options);
    check_publishing(found, options.publish);
    check_web(found, options);
    check_provider(found, options.provider);
    return found.status();
}

}  // namespace cli
