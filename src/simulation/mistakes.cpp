#include "simulation/mistakes.hpp"

#include <algorithm>

namespace simulation {
namespace {

using namespace std::string_view_literals;

constexpr std::array titles = {"H."sv,  "Hj."sv,  "Drs."sv, "Dra."sv, "Ir."sv,      "Dr."sv,
                               "dr."sv, "K.H."sv, "Ust."sv, "R."sv,   "Prof. Dr."sv};
constexpr std::array degrees = {
    ", S.H."sv,          ", SH"sv,           ", S.E."sv,  ", S.Pd."sv, ", S.Pd.I."sv,
    ", S.Sos., M.Si."sv, ", ST"sv,           ", A.Md."sv, ", M.Kn."sv, ", S. Ag"sv,
    " S.E., M.M."sv,     ", S.Kep., Ners"sv, ", M.H."sv,  " SPd"sv};
constexpr std::pair<std::string_view, std::string_view> spellings[] = {
    {"U", "OE"}, {"J", "DJ"}, {"C", "TJ"}, {"SY", "SJ"}, {"NY", "NJ"}, {"Y", "I"},  {"I", "Y"},
    {"F", "V"},  {"V", "F"},  {"Z", "S"},  {"KH", "H"},  {"H", "KH"},  {"DH", "D"}, {"TH", "T"},
    {"KS", "X"}, {"Q", "K"},  {"LL", "L"}, {"NN", "N"},  {"AE", "AI"},
};

std::string digits(std::uint64_t value, std::size_t width) {
    std::string out = std::to_string(value);
    return std::string(width - std::min(width, out.size()), '0') + out;
}

std::string text_of(const Date& date) {
    return digits(date.year, 4) + '-' + digits(date.month, 2) + '-' + digits(date.day, 2);
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

std::string adorned(std::string name, Dice& dice, double title, double degree) {
    if (dice.chance(title)) name = std::string{dice.of(titles)} + ' ' + name;
    if (dice.chance(degree)) name += dice.of(degrees);
    return name;
}

void muddle_words(std::vector<std::string>& words, Dice& dice) {
    if (words.size() > 1 && dice.chance(.13))
        words.erase(words.begin() + dice.below(static_cast<std::uint32_t>(words.size())));
    for (auto& word : words)
        if (dice.chance(.14)) word = respelt(word, dice);
    if (dice.chance(.16)) {
        auto& word = words[dice.below(static_cast<std::uint32_t>(words.size()))];
        word = mistyped(word, dice);
    }
    if (words.size() > 1 && dice.chance(.06)) {
        auto& word = words[dice.below(static_cast<std::uint32_t>(words.size()))];
        word = word.substr(0, 1);
    }
    if (words.size() > 1 && dice.chance(.05)) std::swap(words.front(), words.back());
    if (words.size() > 1 && dice.chance(.04)) {
        const std::size_t at = dice.below(static_cast<std::uint32_t>(words.size() - 1));
        words[at] += words[at + 1];
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
}

std::string careless_date(Date date, Dice& dice) {
    const double s = dice.share();
    if (s < .04) return {};
    if (s < .08 && date.day <= 12)
        std::swap(date.day, date.month);
    else if (s < .11)
        date.year =
            static_cast<std::uint16_t>(date.year + (dice.chance(.5) ? 1 : -1) * (dice.chance(.8) ? 1 : 10));
    else if (s < .13)
        date.month = static_cast<std::uint8_t>(1 + dice.below(12));
    else if (s < .15)
        date.day = static_cast<std::uint8_t>(1 + dice.below(28));
    return text_of(date);
}

}  // namespace

std::string mistyped(std::string word, Dice& dice) {
    if (word.size() < 3) return word;
    const std::size_t at = 1 + dice.below(static_cast<std::uint32_t>(word.size() - 1));
    switch (dice.below(5)) {
        case 0: return word.erase(at, 1);
        case 1: return word.insert(at, 1, word[at - 1]);
        case 2: word[at] = static_cast<char>('A' + dice.below(26)); return word;
        case 3: word[at] = "AIUEO"[dice.below(5)]; return word;
        default: std::swap(word[at], word[at - 1]); return word;
    }
}

std::string respelt(std::string word, Dice& dice) {
    constexpr auto count = static_cast<std::uint32_t>(std::size(spellings));
    const std::uint32_t first = dice.below(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto& [from, to] = spellings[(first + i) % count];
        const auto at = word.find(from);
        if (at == std::string::npos) continue;
        return word.replace(at, from.size(), to);
    }
    return word;
}

Row clean_row(const Person& person, Dice& dice) {
    Row out;
    out.nik = digits(nik_of(person), 16);
    out.kk = digits(person.kk, 16);
    out.name = adorned(joined(person.name), dice, .06, .12);
    out.birth_place = person.birth_place;
    out.dob = text_of(person.born);
    out.sex = person.woman ? "P" : "L";
    out.region = digits(person.region, 4);
    return out;
}

Row careless_row(const Person& person, Dice& dice) {
    Row out = clean_row(person, dice);
    if (dice.chance(.20))
        out.nik.clear();
    else if (dice.chance(.07))
        out.nik[dice.below(16)] = static_cast<char>('0' + dice.below(10));
    else if (dice.chance(.01))
        out.nik.replace(12, 4, "****");
    if (dice.chance(.40))
        out.kk.clear();
    else if (dice.chance(.12))
        out.kk = digits(new_kk(person.region, person.district, dice), 16);
    auto words = person.name;
    muddle_words(words, dice);
    out.name = adorned(joined(words), dice, .14, .22);
    out.dob = careless_date(person.born, dice);
    const double s = dice.share();
    if (s < .02)
        out.birth_place.clear();
    else if (s < .06)
        out.birth_place = mistyped(out.birth_place, dice);
    else if (s < .14)
        out.birth_place = district_name(person.nik_region, person.district);
    if (dice.chance(.003)) out.sex = person.woman ? "L" : "P";
    return out;
}

}  // namespace simulation
