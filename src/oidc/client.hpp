// One provider as this server uses it: what it publishes is fetched once and kept for a while. Every call may
// wait for the network: on Workers only.
#pragma once
#include <mutex>
#include <optional>

#include "oidc/relying_party.hpp"

namespace oidc {

class Client {
public:
    Client(Settings ours, std::string name, SigningKey private_key)
        : settings(std::move(ours)), label(std::move(name)), key(std::move(private_key)) {}

    const Settings settings;
    const std::string label;  // of the button: "ASN Digital"
    const SigningKey key;

    std::optional<Provider> provider();
    // What the code of this attempt says about who came. `why` is for the server's log.
    std::optional<Claims> claims(const Attempt& attempt, std::string_view code, std::string_view assertion_id,
                                 base::Instant now, std::string& why);

private:
    std::optional<std::string> key_set(const Provider& of, bool anew);

    std::mutex mutex_;
    std::optional<Provider> provider_;
    std::optional<std::string> keys_;
    base::Instant provider_at_{}, keys_at_{};
};

}  // namespace oidc
