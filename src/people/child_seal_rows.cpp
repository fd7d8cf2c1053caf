#include "people/child_seal_rows.hpp"

#include <algorithm>
#include <cstring>

#include "app/vault.hpp"
#include "base/text.hpp"
#include "people/name_key.hpp"
#include "rules/children.hpp"

namespace people {
namespace {

constexpr std::string_view mark = "sealed1:";

std::optional<base::Hash>& the_key() {
    static std::optional<base::Hash> key;
    return key;
}

// The day of birth in a NIK; a woman's has 40 added. `today` tells 26 from 1926.
std::optional<base::Date> born_of(const std::string& nik, base::Date today) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (nik.size() != 16 || !std::ranges::all_of(nik, digit)) return std::nullopt;
    const auto two = [&](std::size_t at) { return (nik[at] - '0') * 10 + (nik[at + 1] - '0'); };
    const int now = static_cast<int>(std::chrono::year_month_day{today}.year());
    const int year = 2000 + two(10) > now ? 1900 + two(10) : 2000 + two(10);
    return base::date_from(year, two(8), two(6) > 40 ? two(6) - 40 : two(6));
}

std::optional<base::Hash> key_from(std::string_view house_key) {
    if (house_key.size() != 32) return std::nullopt;
    return base::Sha256{}.add("jernih-children/v1\n").add(house_key).done();
}

std::optional<std::string> plain_of(std::string_view sealed, const std::optional<base::Hash>& key) {
    const auto bytes = base::from_hex(sealed.substr(mark.size()));
    return bytes && key ? app::unseal(*key, *bytes) : std::nullopt;
}

}  // namespace

void keep_child_key(std::string_view house_key) { the_key() = key_from(house_key); }
const std::optional<base::Hash>& child_key() { return the_key(); }

Seals seals_in(store::Connection& db, std::string_view house_key) {
    // The newest: older ones may be from before a key was lost for good.
    const auto name = db.query<std::string>(
                            "select name from interest where name like 'sealed1:%' order by id desc limit 1")
                          .value();
    if (!name) return Seals::none;
    return plain_of(*name, key_from(house_key)) ? Seals::opened : Seals::closed;
}

bool is_sealed_text(std::string_view text) { return text.starts_with(mark); }

bool to_be_sealed(const InterestRegistered& a, base::Date today) {
    if (rules::is_childs(a.relation)) return true;
    const auto born = born_of(identifier_key(a.identifier), today);
    return born && rules::is_child(*born, today);
}

InterestRegistered sealed_for_record(InterestRegistered a, base::Date today) {
    if (!child_key() || !to_be_sealed(a, today)) return a;
    a.name = std::string(mark) + base::hex(app::seal(*child_key(), a.name + "\n" + a.identifier));
    a.identifier.clear();
    return a;
}

Opened open_sealed(std::string_view text) {
    const auto plain = plain_of(text, child_key());
    if (!plain) return {std::string(not_opened), {}};
    const auto end = plain->find('\n');
    return {plain->substr(0, end), plain->substr(end + 1)};
}

std::int64_t keyed(std::int64_t block_key) {
    if (block_key == 0 || !child_key()) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(&block_key), sizeof block_key);
    const auto hash = base::Sha256{}.add(*child_key()).add(bytes).done();
    std::int64_t out = 0;
    std::memcpy(&out, hash.data(), sizeof out);
    return out == 0 ? 1 : out;
}

}  // namespace people
