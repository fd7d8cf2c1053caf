#include "people/throttle_rows.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "app/session.hpp"
#include "base/text.hpp"
#include "people/name_key.hpp"

namespace people {
namespace {

// Keys of one table: a login alone is the key of older callers, so these begin with what no login has.
std::string pair_key(const TryFrom& from) {
    const auto where = from.device.empty() ? "source" + from.source
                                           : "device" + base::hex(base::bytes_of(base::sha256(from.device)));
    return base::hex(base::bytes_of(base::sha256("pair\n" + identifier_key(from.login) + "\n" + where)));
}
std::string source_key(const TryFrom& from) {
    return base::hex(base::bytes_of(base::sha256("source\n" + from.source)));
}

base::Hash hash_of_code(std::string_view typed) {
    std::string plain;
    for (const char c : typed)
        if (c >= '0' && c <= '9') plain += c;
    return base::sha256("recovery\n" + plain);
}

constexpr std::size_t code_digits = 20;  // 66 random bits; digits, because a phone shows only those to type

std::string random_digits() {
    std::string out;
    while (out.size() < code_digits)
        for (const char c : base::random_bytes(code_digits)) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 250 && out.size() < code_digits) out += static_cast<char>('0' + byte % 10);
        }
    return out;
}

}  // namespace

std::string source_of(std::string_view address) {
    if (std::ranges::count(address, ':') < 2) return std::string(address);
    // Whoever has one IPv6 address has the 2^64 beside it.
    const auto mapped = address.rfind(':');
    if (address.find('.', mapped) != address.npos) return std::string(address.substr(mapped + 1));
    std::string out;
    int groups = 0;
    for (const auto part : base::split(address, ':')) {
        if (part.empty() || groups == 4) break;
        out += std::string(part) + ":";
        ++groups;
    }
    return out + ":/64";
}

Attempts attempts(store::Connection& db, const TryFrom& from) {
    auto out = attempts(db, pair_key(from));
    if (from.device.empty())
        out.blocked_until = std::max(out.blocked_until, attempts(db, source_key(from)).blocked_until);
    return out;
}

Attempts add_failure(store::Connection& db, const TryFrom& from, base::Instant now) {
    auto out = add_failure(db, pair_key(from), now);
    if (from.device.empty())
        out.blocked_until = std::max(
            out.blocked_until, add_failure(db, source_key(from), now, free_failures_of_source).blocked_until);
    return out;
}

void forget_failures(store::Connection& db, const TryFrom& from) { forget_failures(db, pair_key(from)); }

bool knows_device(store::Connection& db, PersonId person, std::string_view token, base::Instant now) {
    return !token.empty() &&
           db.query<std::int64_t>(
                 "select 1 from known_device where device_hash = ? and person = ? and expires > ?",
                 base::sha256(token), person, now)
               .value()
               .has_value();
}

std::string remember_device(store::Connection& db, PersonId person, std::string_view token,
                            base::Instant now) {
    const auto kept = token.size() == 64 ? std::string(token) : base::hex(base::random_bytes(32));
    db.exec("delete from known_device where person = ? and expires <= ?", person, now);
    db.exec(
        "insert into known_device(device_hash, person, expires) values(?, ?, ?) on conflict(device_hash, "
        "person)"
        " do update set expires = excluded.expires",
        base::sha256(kept), person, base::Instant{now + device_lives});
    return kept;
}

void forget_devices(store::Connection& db, PersonId person) {
    db.exec("delete from known_device where person = ?", person);
}

std::string device_words(std::string_view agent) {
    using Pair = std::pair<std::string_view, std::string_view>;
    const auto first = [&](std::span<const Pair> list, std::string_view otherwise) {
        for (const auto& [sign, name] : list)
            if (agent.find(sign) != agent.npos) return name;
        return otherwise;
    };
    // In this order: most browsers also say that they are the older ones.
    constexpr std::array browsers{
        Pair{"Edg", "Edge"},        Pair{"OPR/", "Opera"},    Pair{"SamsungBrowser", "Samsung Internet"},
        Pair{"Firefox", "Firefox"}, Pair{"Chrome", "Chrome"}, Pair{"CriOS", "Chrome"},
        Pair{"Safari", "Safari"}};
    constexpr std::array systems{Pair{"Android", "Android"}, Pair{"iPhone", "iPhone"},
                                 Pair{"iPad", "iPad"},       Pair{"Windows", "Windows"},
                                 Pair{"Macintosh", "macOS"}, Pair{"CrOS", "ChromeOS"},
                                 Pair{"Linux", "Linux"}};
    const auto browser = first(browsers, ""), system = first(systems, "");
    if (browser.empty()) return std::string(system);
    return std::string(browser) + (system.empty() ? "" : ", " + std::string(system));
}

void name_session(store::Connection& db, std::string_view session_token, std::string_view words,
                  base::Instant now) {
    db.exec("delete from session_device where expires <= ?", now);
    db.exec(
        "insert into session_device(token_hash, words, expires) values(?, ?, ?) on conflict(token_hash) do "
        "nothing",
        base::sha256(session_token), words, base::Instant{now + app::session_lives});
}

void forget_recovery_codes(store::Connection& db, PersonId person) {
    db.exec("delete from recovery_code where person = ?", person);
}

std::vector<std::string> make_recovery_codes(store::Connection& db, PersonId person) {
    forget_recovery_codes(db, person);
    std::vector<std::string> out;
    for (int i = 0; i < recovery_codes; ++i) {
        const auto digits = random_digits();
        std::string code;
        for (std::size_t at = 0; at < digits.size(); at += 5)
            code += (at > 0 ? "-" : "") + digits.substr(at, 5);
        db.exec("insert into recovery_code(person, code_hash) values(?, ?)", person, hash_of_code(code));
        out.push_back(std::move(code));
    }
    return out;
}

bool use_recovery_code(store::Connection& db, PersonId person, std::string_view typed) {
    return db.exec("delete from recovery_code where person = ? and code_hash = ?", person,
                   hash_of_code(typed)) == 1;
}

std::int64_t recovery_codes_left(store::Connection& db, PersonId person) {
    return db.query<std::int64_t>("select count(*) from recovery_code where person = ?", person)
        .value()
        .value_or(0);
}

bool looks_like_recovery_code(std::string_view typed) { return typed.size() >= 20 && typed.size() <= 30; }

}  // namespace people
