#include <ctime>
#include <filesystem>
#include <fstream>

#include "cli/certificate.hpp"
#include "cli/check_findings.hpp"
#include "cli/commands.hpp"
#include "ledger/note.hpp"

namespace cli {
namespace {

std::string host_of(const std::string& address) {
    const auto begin = address.find("://");
    const auto rest = begin == std::string::npos ? address : address.substr(begin + 3);
    return rest.substr(0, rest.find_first_of(":/"));
}

void check_certificate(Findings& found, const HouseOptions& options) {
    const auto& file = options.certificate_file;
    for (const auto& one : {file, options.key_file})
        if (!std::filesystem::exists(one)) return found.mend("no file " + one, "give the path of a PEM file");
    const auto read = read_certificate(file, options.key_file, host_of(options.address));
    if (!read)
        return found.mend(file + " holds no certificate",
                          "certificate_file = the chain in PEM, beginning with -----BEGIN CERTIFICATE-----");
    if (!read->fits_key)
        found.mend(options.key_file + " is not the key of " + file, "give the two files of the same order");
    if (!options.address.empty() && !read->names_host)
        found.mend(file + " is not for " + host_of(options.address),
                   "order one for that name, or mend address under [web]");
    const auto days = (read->expires - std::time(nullptr)) / 86400;
    if (read->expires <= std::time(nullptr))
        found.mend(file + " has expired", "renew it, then systemctl restart jernih");
    else if (days < 14)
        found.mend(file + " expires in " + std::to_string(days) + " days",
                   "renew it, then systemctl restart jernih");
    else
        found.ok(file + " holds for " + std::to_string(days) + " days");
}

// A version 3 onion address: 56 letters of base32.
bool is_onion(std::string_view host) {
    return host.size() == 62 && host.ends_with(".onion") &&
           host.substr(0, 56).find_first_not_of("abcdefghijklmnopqrstuvwxyz234567") == host.npos;
}

void check_onion(Findings& found, const HouseOptions& options) {
    if (options.onion.empty())
        return found.mind(
            "no onion service: who reports without a name is seen by the office's network",
            "apt install tor; in /etc/tor/torrc: HiddenServiceDir /var/lib/tor/jernih/ and HiddenServicePort "
            "80 127.0.0.1:" +
                std::to_string(options.port) +
                "; then onion = the name in /var/lib/tor/jernih/hostname, under [web]");
    if (is_onion(options.onion))
        found.ok("onion service " + options.onion);
    else
        found.mend("\"" + options.onion + "\" is no onion address",
                   "onion = \"….onion\" as in /var/lib/tor/jernih/hostname, without http://");
}

}  // namespace

void check_web(Findings& found, const HouseOptions& options) {
    const bool tls = !options.certificate_file.empty();
    if (host_of(options.address) == example_host || options.origin.starts_with(example_host))
        found.mend("address or origin is still the example's",
                   "address = \"https://your.host\" under [web], origin = \"your.host/log\" at the top");
    else if (options.address.starts_with("https://"))
        found.ok("public address " + options.address);
    else
        found.mend("public address \"" + options.address + "\" is not https",
                   "address = \"https://…\" under [web]");
    if (!tls && !options.behind_proxy)
        found.mend("nobody holds TLS",
                   "set behind_proxy = true with nginx in front, or certificate_file and key_file");
    if (tls) check_certificate(found, options);
    if (!tls && options.listen != "127.0.0.1" && options.listen != "::1")
        found.mend("listens on " + options.listen + " without TLS", "listen = \"127.0.0.1\"");
    check_onion(found, options);
    if (!ledger::valid_key_name(options.origin))
        found.mend("log name \"" + options.origin + "\" has a space or a plus sign", "origin = \"host/log\"");
    else if (!options.origin.starts_with(host_of(options.address)) && options.address.starts_with("https://"))
        found.mind("log name " + options.origin + " is not of " + host_of(options.address),
                   "origin = \"" + host_of(options.address) + "/log\", before the log is begun");
    else
        found.ok("log name " + options.origin);
}

// As far as a letter would go: connection, greeting, TLS, sign-in. Nothing is sent.
void check_mail(Findings& found, const HouseOptions& options) {
    const auto& server = options.mail;
    if (server.url.empty())
        return found.mind("no mail server: reminders are copied by hand",
                          "server = \"smtp://…\" under [mail]");
    if (!mail::is_address(server.from))
        found.mend("\"" + server.from + "\" is no sender's address", "from = \"jernih@…\" under [mail]");
    const auto why = mail::greet(server);
    if (why.empty())
        found.ok("the mail server " + server.url + " takes letters");
    else
        found.mend("the mail server " + server.url + " does not: " + why,
                   why.starts_with("535") ? "user and password under [mail]"
                                          : "server = \"smtp://host:25\" or \"smtps://host:465\" under "
                                            "[mail]; try it: nc -v host port");
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

}  // namespace cli
