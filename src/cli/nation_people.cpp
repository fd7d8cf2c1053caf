#include "cli/nation_people.hpp"

#include <algorithm>
#include <array>

#include "cli/nation_data.hpp"
#include "rules/dated.hpp"

namespace cli {
namespace {

using people::StaffKind;
using namespace std::string_view_literals;

// Common first words of names, as everybody knows them; the lists of data/names hold the rest.
constexpr std::array before_men{"Muhammad"sv, "Ahmad"sv, "Abdul"sv, "Agus"sv, "Eko"sv,
                                "Budi"sv,     "Andi"sv,  "Nur"sv,   "Dwi"sv,  "Tri"sv};
constexpr std::array before_women{"Siti"sv, "Sri"sv,  "Nur"sv,    "Dewi"sv, "Dwi"sv,
                                  "Tri"sv,  "Rina"sv, "Ni Luh"sv, "Yuni"sv, "Endang"sv};
constexpr std::array degrees{", S.H."sv,   ", S.E."sv,       ", S.Sos."sv, ", S.Kom."sv,
                             ", S.I.P."sv, ", S.H., M.H."sv, ", S.T."sv,   ", S.E., M.M."sv};

std::string digits(int value, int width) {
    auto out = std::to_string(value);
    return std::string(
               static_cast<std::size_t>(width) - std::min(out.size(), static_cast<std::size_t>(width)), '0') +
           out;
}

}  // namespace

std::string make_name(Dice& dice, bool woman) {
    const auto& lists = name_lists();
    std::string out;
    if (dice.one_in(3)) out = std::string(woman ? dice.of(before_women) : dice.of(before_men)) + " ";
    out += woman ? dice.of(lists.female) : dice.of(lists.male);
    if (!dice.one_in(8)) (out += " ") += woman ? dice.of(lists.last_female) : dice.of(lists.last_male);
    return out;
}

// NIP: day of birth, year and month of appointment, 1 man or 2 woman, a number of three digits. In the number
// of a contract worker (PPPK) 21 stands for the month.
Human make_human(Dice& dice, StaffKind kind, Rank rank) {
    const bool woman = dice.one_in(2);
    Human out{.name = make_name(dice, woman)};
    if (kind == StaffKind::pns || kind == StaffKind::commissioner || kind == StaffKind::pppk)
        out.name += dice.of(degrees);
    const int born = rank == Rank::head ? 1968 + dice.below(16) : 1970 + dice.below(29),
              month = 1 + dice.below(12), day = 1 + dice.below(28);
    const int joined = std::min(2025, born + 23 + dice.below(10)), joined_month = 1 + dice.below(12);
    out.since = rules::on(joined, static_cast<unsigned>(joined_month), 1);
    if (kind == StaffKind::pns || kind == StaffKind::pppk)
        out.nip = digits(born, 4) + digits(month, 2) + digits(day, 2) + digits(joined, 4) +
                  (kind == StaffKind::pppk ? "21" : digits(joined_month, 2)) + (woman ? "2" : "1") +
                  digits(1 + dice.below(999), 3);
    return out;
}

}  // namespace cli
