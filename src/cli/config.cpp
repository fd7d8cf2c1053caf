#include <toml++/toml.h>
#include <stdexcept>

#include "cli/commands.hpp"

namespace cli {

HouseOptions read_config(const std::string& file) {
    toml::table table;
    try {
        table = toml::parse_file(file);
    } catch (const toml::parse_error& e) {
        throw std::runtime_error(file + ", line " + std::to_string(e.source().begin.line) + ": " +
                                 std::string(e.description()));
    }
    const auto text = [&](auto at, std::string otherwise) {
        return at.template value<std::string>().value_or(std::move(otherwise));
    };
    HouseOptions out;
    out.store = text(table["store"], "");
    out.origin = text(table["origin"], "");
    out.agency = text(table["agency"], "KPU");
    out.signer_socket = text(table["signer"]["socket"], "");
    out.signer_directory = text(table["signer"]["directory"], "");
    out.publish.time_stamp_url = text(table["time_stamp"]["url"], "");
    out.publish.time_stamp_ca_file = text(table["time_stamp"]["ca_file"], "");
    if (const auto* witnesses = table["witness"].as_array())
        for (const auto& one : *witnesses)
            if (const auto* row = one.as_table())
                out.publish.witnesses.push_back({text((*row)["vkey"], ""), text((*row)["url"], "")});
    out.complaints_key_file = text(table["complaints"]["key_file"], "");
    const auto web = table["web"];
    out.address = text(web["address"], "");
    out.listen = text(web["listen"], "127.0.0.1");
    out.port = static_cast<std::uint16_t>(web["port"].value<std::int64_t>().value_or(8080));
    out.threads = static_cast<int>(web["threads"].value<std::int64_t>().value_or(2));
    out.behind_proxy = web["behind_proxy"].value<bool>().value_or(false);
    out.certificate_file = text(web["certificate_file"], "");
    out.key_file = text(web["key_file"], "");
    out.onion = text(web["onion"], "");
    out.metrics_port = static_cast<std::uint16_t>(table["metrics"]["port"].value<std::int64_t>().value_or(0));
    out.backup_file = text(table["backup"]["file"], "");
    out.backup_keys = text(table["backup"]["keys"], "");
    const auto provider = table["oidc"];
    out.provider = {text(provider["issuer"], ""), text(provider["client_id"], "jernih"),
                    text(provider["key_file"], ""), text(provider["claim"], "nip"),
                    text(provider["label"], "SSO")};
    const auto mail = table["mail"];
    out.mail = {.url = text(mail["server"], ""),
                .user = text(mail["user"], ""),
                .password = text(mail["password"], ""),
                .from = text(mail["from"], ""),
                .from_name = text(mail["from_name"], "")};
    if (out.store.empty())
        throw std::runtime_error(
            file + ": write where the data is, e.g. store = \"sqlite:/var/lib/jernih/jernih.db\"");
    if (out.origin.empty())
        throw std::runtime_error(file + ": write the log's name, e.g. origin = \"jernih.example.go.id/log\"");
    return out;
}

}  // namespace cli
