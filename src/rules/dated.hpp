// Every rule is a row: from which day, what, by which text, and how sure we are of that text.
// One row for each time the law changed; the row in force is the last that starts on or before the day.
#pragma once
#include <array>
#include <chrono>
#include <span>
#include <string_view>

#include "base/date.hpp"
#include "base/names.hpp"
#include "rules/label.hpp"

namespace rules {

using base::Date;

struct Citation {
    std::string_view instrument, article;  // "UU 30/2014", "Pasal 44 ayat (3)"; article may be empty
};

// Pages show every standing but `confirmed` beside the rule.
enum class Standing {
    confirmed,    // read in the text itself
    unconfirmed,  // reported by others, inferred, or borrowed from another agency's rule
    house_rule,   // we added it; the law neither asks nor forbids
    silent,       // the law needs an answer and gives none; we chose, docs/decisions says why
};

constexpr Label label(Standing standing) {
    constexpr Label labels[] = {
        {"Dibaca langsung dalam naskah", "Read in the text itself"},
        {"Belum dikonfirmasi", "Not yet confirmed"},
        {"Aturan sistem ini", "A rule of this system"},
        {"Hukum tidak mengatur", "The law is silent"},
    };
    return labels[static_cast<std::size_t>(standing)];
}

template <class T>
struct Dated {
    Date in_force;  // the first day it holds
    T value;
    Citation source;
    Standing standing = Standing::confirmed;
    Note note = {};
};

// nullptr before the first row.
template <class T, std::size_t Extent>
[[nodiscard]] constexpr const Dated<T>* in_force(std::span<const Dated<T>, Extent> rows, Date day) {
    const Dated<T>* found = nullptr;
    for (const auto& row : rows)
        if (row.in_force <= day) found = &row;
    return found;
}

template <class T, std::size_t Count>
[[nodiscard]] constexpr const Dated<T>* in_force(const Dated<T> (&rows)[Count], Date day) {
    return in_force(std::span<const Dated<T>>{rows}, day);
}

// For static_assert beside every table: no two rows start on one day, none is out of order.
template <class T, std::size_t Count>
[[nodiscard]] constexpr bool is_sorted(const Dated<T> (&rows)[Count]) {
    for (std::size_t i = 1; i < Count; ++i)
        if (rows[i].in_force <= rows[i - 1].in_force) return false;
    return true;
}

constexpr Date on(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    return sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

// First days of the texts cited in more than one file. The days of the two UU on elections and of the two
// decrees are general knowledge or only known by month; the notes of the rows say so.
inline constexpr Date uu_30_2014_from = on(2014, 10, 17);
inline constexpr Date uu_7_2017_from = on(2017, 8, 16);
inline constexpr Date mk_31_2018_from = on(2018, 7, 23);
inline constexpr Date sk_323_2020_from = on(2020, 7, 1);
inline constexpr Date panrb_17_2024_from = on(2024, 11, 8);
// The day of KPK 2/2019 and those of the discipline rules are general knowledge; that of KPK 1/2026 is
// reported by six press sources.
inline constexpr Date uu_20_2001_from = on(2001, 11, 21);
inline constexpr Date uu_30_2002_from = on(2002, 12, 27);
inline constexpr Date kpk_2_2019_from = on(2019, 12, 9);
inline constexpr Date kpk_1_2026_from = on(2026, 1, 20);
inline constexpr Date pp_49_2018_from = on(2018, 11, 28);
inline constexpr Date pp_79_2021_from = on(2021, 8, 10);
inline constexpr Date pp_94_2021_from = on(2021, 8, 31);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::Standing> =
    std::array{"confirmed"sv, "unconfirmed"sv, "house_rule"sv, "silent"sv};
