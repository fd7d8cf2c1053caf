#include "screening/block_keys.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

#include "base/hash.hpp"
#include "matching/judge.hpp"
#include "matching/read_values.hpp"
#include "people/name_key.hpp"

namespace screening {
namespace {

std::string digits_of(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c >= '0' && c <= '9') out += c;
    return out;
}

// A tax number was 15 digits and is 16 now, by a zero put before it.
std::int64_t number_key(std::string_view text) {
    auto digits = digits_of(text);
    if (digits.size() == 15) digits.insert(digits.begin(), '0');
    return digits.size() < 8 ? 0 : key_of('#', digits);
}

// Days that stand for "not known": New Year, the middle and the end of a year.
bool is_filled_in(base::Date born) {
    const std::chrono::year_month_day ymd{born};
    const auto day = static_cast<unsigned>(ymd.month()) * 100 + static_cast<unsigned>(ymd.day());
    return day == 101 || day == 701 || day == 1231;
}

std::int64_t name_key(std::vector<std::string> words) {
    std::ranges::sort(words);
    std::string all;
    for (const auto& w : words) all += w + " ";
    return key_of('n', all);
}

std::int64_t place_key(std::vector<std::string> words, std::string_view region) {
    if (region.empty() || words.empty()) return 0;
    std::ranges::stable_sort(words, [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    if (words.size() > 2) words.resize(2);
    std::ranges::sort(words);
    std::string all(region);
    for (const auto& w : words) all += " " + w;
    return key_of('p', all);
}

}  // namespace

std::int64_t key_of(char kind, std::string_view text) {
    if (text.empty()) return 0;
    const auto hash = base::Sha256{}.add(std::string_view(&kind, 1)).add(text).done();
    std::int64_t out = 0;
    std::memcpy(&out, hash.data(), sizeof out);
    return out == 0 ? 1 : out;
}

BlockKeys block_keys(const Described& r) {
    BlockKeys out;
    const auto nik = digits_of(r.nik);
    if (nik.size() >= 12) out.nik = key_of('k', std::string_view(nik).substr(0, 12));
    const auto words = matching::folded_words(r.name);
    out.name = name_key(words);
    out.place = place_key(words, r.region);
    if (r.born) out.birth = key_of('b', base::iso(*r.born) + (is_filled_in(*r.born) ? r.region : ""));
    out.organization = key_of('o', people::organization_key(r.organization));
    out.number = number_key(r.organization_number);
    return out;
}

std::optional<base::Date> born_of(std::string_view nik, base::Date today) {
    // What is absent or faulty is read as 0, and no day is taken from that.
    const auto parts = matching::take_apart(matching::read_number(nik).digits);
    const int now = static_cast<int>(std::chrono::year_month_day{today}.year());
    // Nobody under 17 has a card: a year that would make him younger is of the last century.
    int year = 2000 + parts.year;
    if (year > now - 16) year -= 100;
    return base::date_from(year, parts.month, parts.day);
}

std::optional<base::Date> born_of_child(std::string_view nik) {
    const auto parts = matching::take_apart(matching::read_number(nik).digits);
    return base::date_from(parts.year < 50 ? 2000 + parts.year : 1900 + parts.year, parts.month, parts.day);
}

}  // namespace screening
