#include "people/code_seal_rows.hpp"

#include <optional>
#include <vector>

#include "app/vault.hpp"
#include "base/hash.hpp"

namespace people {
namespace {

constexpr std::string_view mark = "sealed1:";
constexpr std::size_t unsealed_size = 20;  // bytes of every secret; a sealed one is longer

std::optional<base::Hash>& the_key() {
    static std::optional<base::Hash> key;
    return key;
}

std::optional<base::Hash> key_from(std::string_view house_key) {
    if (house_key.size() != 32) return std::nullopt;
    return base::Sha256{}.add("jernih-totp/v1\n").add(house_key).done();
}

bool is_sealed(std::string_view kept) { return kept.size() > unsealed_size && kept.starts_with(mark); }

std::optional<std::string> opened(PersonId person, std::string_view kept,
                                  const std::optional<base::Hash>& key) {
    auto plain = key ? app::unseal(*key, kept.substr(mark.size())) : std::nullopt;
    const auto owner = person.text() + "\n";
    if (!plain || !plain->starts_with(owner)) return std::nullopt;
    return plain->substr(owner.size());
}

}  // namespace

void keep_code_key(std::string_view house_key) { the_key() = key_from(house_key); }

std::string kept_code_secret(PersonId person, std::string_view secret) {
    if (!the_key() || secret.empty()) return std::string(secret);
    return std::string(mark) + app::seal(*the_key(), person.text() + "\n" + std::string(secret));
}

std::string code_secret_of(PersonId person, std::string_view kept) {
    if (!is_sealed(kept)) return std::string(kept);
    return opened(person, kept, the_key()).value_or("");
}

std::int64_t seal_code_secrets(store::Connection& db) {
    if (!the_key()) return 0;
    std::vector<std::pair<PersonId, std::string>> open;
    for (auto [person, kept] : db.query<PersonId, store::Bytes>("select person, totp_secret from account"))
        if (!is_sealed(kept.value)) open.emplace_back(person, std::move(kept.value));
    for (const auto& [person, secret] : open)
        db.exec("update account set totp_secret = ? where person = ?",
                store::BytesView{kept_code_secret(person, secret)}, person);
    return std::ssize(open);
}

CodeSecrets code_secrets_in(store::Connection& db, std::string_view house_key) {
    const auto key = key_from(house_key);
    CodeSecrets out;
    for (const auto& [person, kept] :
         db.query<PersonId, store::Bytes>("select person, totp_secret from account"))
        if (is_sealed(kept.value)) ++(opened(person, kept.value, key) ? out.opened : out.closed);
    return out;
}

}  // namespace people
