#include "oidc/client.hpp"

#include <chrono>

#include "oidc/fetch.hpp"

namespace oidc {
namespace {

constexpr std::chrono::minutes kept_for{60}, keys_at_most_every{1};

base::Instant clock_now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

std::optional<Provider> Client::provider() {
    const auto now = clock_now();
    {
        const std::lock_guard lock(mutex_);
        if (provider_ && now - provider_at_ < kept_for) return provider_;
    }
    const auto fetched = get(discovery_address(settings));
    if (!fetched || fetched->status != 200) return std::nullopt;
    const auto read = read_provider(fetched->body, settings);
    if (!read) return std::nullopt;
    const std::lock_guard lock(mutex_);
    provider_ = *read;
    provider_at_ = now;
    return *read;
}

// Keys change: one that is not known is looked for again, but not at the pace of whoever sends tokens.
std::optional<std::string> Client::key_set(const Provider& of, bool anew) {
    const auto now = clock_now();
    {
        const std::lock_guard lock(mutex_);
        const auto age = now - keys_at_;
        if (keys_ && age < kept_for && (!anew || age < keys_at_most_every)) return keys_;
    }
    const auto fetched = get(of.jwks_uri);
    if (!fetched || fetched->status != 200) return std::nullopt;
    const std::lock_guard lock(mutex_);
    keys_ = fetched->body;
    keys_at_ = now;
    return keys_;
}

std::optional<Claims> Client::claims(const Attempt& attempt, std::string_view code,
                                     std::string_view assertion_id, base::Instant now, std::string& why) {
    const auto p = provider();
    if (!p) return why = "the provider does not answer", std::nullopt;
    const auto answer =
        post_form(p->token_endpoint, token_request(*p, settings, attempt, code, key, assertion_id, now));
    if (!answer || answer->status != 200)
        return why = "the token endpoint refuses" + (answer ? ": " + answer->body.substr(0, 300) : ""),
               std::nullopt;
    const auto token = read_token_answer(answer->body);
    if (!token) return why = base::name(token.error()), std::nullopt;
    for (const bool anew : {false, true}) {
        const auto keys = key_set(*p, anew);
        if (!keys) return why = "the provider's keys cannot be fetched", std::nullopt;
        auto checked = check_id_token(*token, *keys, settings, attempt, now);
        if (checked) return *checked;
        why = base::name(checked.error());
        if (checked.error() != Refusal::unknown_key) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace oidc
