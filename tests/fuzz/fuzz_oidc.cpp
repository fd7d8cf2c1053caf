// Whatever a provider or a stranger sends, nobody comes in but by a token that the provider's key signed.
// The first byte picks: 0 a token and a key set, divided by a zero byte  1 signed claims  2 what a provider
// says
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "oidc/relying_party.hpp"

using namespace oidc;

namespace {

void promise(bool kept) {
    if (!kept) std::abort();
}

const Settings settings{"https://sso.example", "jernih", "https://jernih.example/kembali", "nip"};
const Attempt attempt{"s", "n", "v"};
const base::Instant now{std::chrono::seconds{1'795'000'000}};

const SigningKey& key() {
    static const SigningKey one = SigningKey::make_p256();
    return one;
}
const std::string& keys() {
    static const std::string set = key().public_jwks();
    return set;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 3) {
        case 0: {
            const auto token = bytes.substr(0, bytes.find('\0'));
            (void)verify_token(token, bytes.substr(std::min(bytes.size(), token.size() + 1)));
            promise(!verify_token(token, keys()).payload);
            break;
        }
        case 1: {
            const auto verified = verify_token(key().sign(bytes), keys());
            promise(verified.payload == bytes);
            const auto claims = check_id_token(key().sign(bytes), keys(), settings, attempt, now);
            promise(!claims || !claims->login.empty());
            break;
        }
        default: {
            const auto provider = read_provider(bytes, settings);
            promise(!provider || provider->issuer == settings.issuer);
            (void)read_token_answer(bytes);
        }
    }
    return 0;
}
