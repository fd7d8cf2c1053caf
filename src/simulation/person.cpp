#include "simulation/person.hpp"

#include <algorithm>

namespace simulation {
namespace {

using namespace std::string_view_literals;

std::string upper(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return out;
}

// Javanese and Sundanese names are put together from such parts; so there are many thousands of them.
constexpr std::array heads = {"SU"sv,   "WI"sv,  "HAR"sv, "KAR"sv, "MAR"sv, "SAR"sv,  "PUR"sv, "KUS"sv,
                              "BUDI"sv, "RAH"sv, "WAR"sv, "JU"sv,  "NGA"sv, "TRI"sv,  "PAR"sv, "SLA"sv,
                              "DAR"sv,  "RUS"sv, "YUL"sv, "SEP"sv, "NUR"sv, "ISMA"sv, "KAS"sv, "MUL"sv};
constexpr std::array middles = {""sv,   "DI"sv,  "MI"sv,  "TI"sv,  "NAR"sv, "RA"sv, "LI"sv, "YA"sv,
                                "JI"sv, "KA"sv,  "DAR"sv, "SI"sv,  "MA"sv,  "TA"sv, "WA"sv, "HE"sv,
                                "GI"sv, "TRI"sv, "PRI"sv, "BAN"sv, "SEN"sv, "RO"sv};
constexpr std::array male_ends = {"ANTO"sv, "ONO"sv,  "YADI"sv, "MAN"sv,  "DI"sv,  "JO"sv,
                                  "WAN"sv,  "TORO"sv, "NO"sv,   "YONO"sv, "DIN"sv, "SONO"sv};
constexpr std::array female_ends = {"WATI"sv, "NAH"sv,     "SIH"sv,  "TINI"sv, "YEM"sv,     "TUN"sv,
                                    "YANI"sv, "NINGSIH"sv, "YATI"sv, "NI"sv,   "LESTARI"sv, "MAH"sv};
constexpr std::array muhammads = {"MUHAMMAD"sv, "MUHAMMAD"sv, "MUHAMMAD"sv, "MUHAMAD"sv, "MOHAMMAD"sv,
                                  "AHMAD"sv,    "ACHMAD"sv,   "ABDUL"sv,    "MOCHAMAD"sv};
constexpr std::array sitis = {"SITI"sv,   "SITI"sv, "SRI"sv, "NUR"sv, "DEWI"sv,
                              "ENDANG"sv, "EKA"sv,  "DWI"sv, "TRI"sv, "RINA"sv};
constexpr std::array bali_orders = {"WAYAN"sv,  "PUTU"sv,   "GEDE"sv,   "MADE"sv, "KADEK"sv,
                                    "NENGAH"sv, "NYOMAN"sv, "KOMANG"sv, "KETUT"sv};
constexpr std::array syllables = {"BA"sv, "RU"sv, "MA"sv, "TI"sv, "LA"sv, "KO"sv,  "SE"sv, "PANG"sv,
                                  "GA"sv, "NU"sv, "WE"sv, "DO"sv, "RI"sv, "KAL"sv, "TA"sv, "SUM"sv};

std::uint8_t days_in(unsigned month) {
    return month == 2 ? 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// About one in eleven knows only the year or the month: 1 July, 31 December, 1 January, the 15th.
Date make_birth(Dice& dice, unsigned first_year, unsigned last_year) {
    Date out{.year = static_cast<std::uint16_t>(first_year + dice.below(last_year - first_year + 1))};
    const double s = dice.share();
    out.month = static_cast<std::uint8_t>(1 + dice.below(12));
    if (s < .045) return {out.year, 7, 1};
    if (s < .070) return {out.year, 12, 31};
    if (s < .080) return {out.year, 1, 1};
    out.day = s < .090 ? 15 : static_cast<std::uint8_t>(1 + dice.below(days_in(out.month)));
    return out;
}

std::vector<std::string> make_name(const Lists& lists, bool woman, std::uint16_t region, Dice& dice) {
    std::vector<std::string> out;
    if (region / 100 == 51 && dice.chance(.7)) {
        out.emplace_back(woman ? "NI" : "I");
        out.emplace_back(dice.of(bali_orders));
    } else if (dice.chance(woman ? .16 : .12)) {
        out.emplace_back(woman ? dice.of(sitis) : dice.of(muhammads));
    }
    const double s = dice.share();
    const std::size_t wanted = s < .06 ? 1 : s < .42 ? 2 : s < .86 ? 3 : s < .97 ? 4 : 5;
    while (out.size() < wanted) out.push_back(fresh_word(lists, woman, dice));
    if (out.size() > 1 && dice.chance(.25))
        out.back() = upper(lists.last_male[dice.skewed(static_cast<std::uint32_t>(lists.last_male.size()))]);
    return out;
}

}  // namespace

std::string fresh_word(const Lists& lists, bool woman, Dice& dice) {
    if (dice.chance(.55)) {
        const auto& given = woman ? lists.female : lists.male;
        return upper(given[dice.skewed(static_cast<std::uint32_t>(given.size()))]);
    }
    std::string out{dice.of(heads)};
    out += dice.of(middles);
    if (dice.chance(.5)) out += dice.of(middles);
    out += woman ? dice.of(female_ends) : dice.of(male_ends);
    return out;
}

std::string district_name(std::uint16_t region, std::uint8_t district) {
    Dice dice(0x6B6563616D6174ull, region * 100u + district);
    std::string out;
    for (unsigned i = 0; i < 2 + dice.below(2); ++i) out += dice.of(syllables);
    if (dice.chance(.2)) out += dice.chance(.5) ? " TIMUR" : " SELATAN";
    return out;
}

std::uint64_t new_kk(std::uint16_t region, std::uint8_t district, Dice& dice) {
    const std::uint64_t place = region * 100u + district;
    const std::uint64_t day =
        (1 + dice.below(28)) * 10'000u + (1 + dice.below(12)) * 100u + 3 + dice.below(22);
    return (place * 1'000'000 + day) * 10'000 + 1 + dice.below(9'999);
}

Person make_person(const Lists& lists, std::uint64_t seed, std::uint64_t number) {
    Dice dice(seed, number);
    Person out;
    const auto regions = static_cast<std::uint32_t>(lists.regions.size());
    // Some regencies are far larger than others.
    const auto region_at = [&] {
        return dice.chance(.6) ? dice.below(regions) : dice.skewed(regions) * 37 % regions;
    };
    const auto& home = lists.regions[region_at()];
    out.nik_region = out.region = home.code;
    out.district = static_cast<std::uint8_t>(1 + dice.below(18));
    out.woman = dice.chance(.5);
    out.born = make_birth(dice, 1948, 2007);
    out.birth_place = dice.chance(.7) ? home.name : district_name(home.code, out.district);
    out.name = make_name(lists, out.woman, home.code, dice);
    if (dice.chance(.2)) out.region = lists.regions[region_at()].code;  // moved; the NIK stays
    out.kk = new_kk(out.region, out.district, dice);
    return out;
}

Person make_kin(const Lists& lists, const Person& of, Dice& dice) {
    Person out = make_person(lists, dice.next(), 1);
    out.nik_region = dice.chance(.8) ? of.nik_region : out.nik_region;
    out.region = of.region;
    out.birth_place = dice.chance(.6) ? of.birth_place : out.birth_place;
    out.kk = dice.chance(.9) ? of.kk : new_kk(of.region, of.district, dice);
    const unsigned years = dice.chance(.5) ? 19 + dice.below(16) : 1 + dice.below(9);
    out.born.year = static_cast<std::uint16_t>(std::clamp(
        static_cast<int>(of.born.year) + (dice.chance(.5) ? 1 : -1) * static_cast<int>(years), 1935, 2007));
    out.name = make_name(lists, out.woman, of.region, dice);
    if (of.name.size() > 1 && dice.chance(.35)) {
        if (out.name.size() < 2)
            out.name.push_back(of.name.back());
        else
            out.name.back() = of.name.back();
    }
    return out;
}

Person make_twin(const Lists& lists, const Person& of, Dice& dice) {
    Person out = of;
    out.serial = static_cast<std::uint16_t>(of.serial + 1);
    out.woman = dice.chance(.7) ? of.woman : !of.woman;
    const std::size_t kept = dice.below(static_cast<std::uint32_t>(of.name.size()));
    for (std::size_t i = kept; i < out.name.size(); ++i)
        while (out.name[i] == of.name[i]) out.name[i] = fresh_word(lists, out.woman, dice);
    return out;
}

std::uint64_t nik_of(const Person& person) {
    const std::uint64_t place = person.nik_region * 100u + person.district;
    const std::uint64_t day = person.born.day + (person.woman ? 40u : 0u);
    return ((place * 100 + day) * 10'000 + person.born.month * 100u + person.born.year % 100u) * 10'000 +
           person.serial;
}

}  // namespace simulation
