#include "rules/eligibility.hpp"

#include <algorithm>

#include "rules/ad_hoc_from.hpp"

namespace rules {
namespace {

constexpr Dated<PartyRule> party_of_commissioners[] = {
    {uu_7_2017_from, {5}, {"UU 7/2017", "Pasal 21 ayat (1) huruf i"}}};
constexpr Dated<PartyRule> party_of_ad_hoc[] = {{uu_7_2017_from, {5}, {"UU 7/2017", "Pasal 72 huruf e"}}};
// Civil servants belong to no party at all; from when an earlier membership is forgiven was not read.
constexpr Dated<PartyRule> party_of_secretariat[] = {
    {on(2021, 8, 31),
     {0},
     {"PP 94/2021", "Pasal 5 huruf n"},
     Standing::unconfirmed,
     {"Pasal itu melarang PNS memihak calon. Larangan menjadi anggota partai diatur dalam naskah lain yang "
      "belum dibaca.",
      "That article forbids civil servants to side with candidates. The ban on party membership stands in "
      "another text, which was not read."}}};

constexpr Dated<MarriageRule> marriage_of_commissioners[] = {
    {uu_7_2017_from, {}, {"UU 7/2017", "Pasal 21 ayat (1) huruf o"}}};
constexpr Dated<MarriageRule> marriage_of_ad_hoc[] = {
    {pkpu_8_2022_from,
     {},
     {"PKPU 8/2022", "Pasal 34 ayat (2) huruf c"},
     Standing::unconfirmed,
     {"Hanya rancangannya yang dibaca, dan hari mulai berlakunya belum dikonfirmasi. Undang-undang tidak "
      "memuat larangan ini bagi badan ad hoc.",
      "Only the draft was read, and the first day is not confirmed. The law has no such ban for ad hoc "
      "bodies."}}};

constexpr Dated<OfficeRule> office_of_commissioners[] = {
    {uu_7_2017_from, {}, {"UU 7/2017", "Pasal 21 ayat (1) huruf m dan n"}}};

constexpr Dated<TermRule> terms[] = {{uu_7_2017_from, {5}, {"UU 7/2017", "Pasal 10 ayat (9)"}}};

static_assert(is_sorted(terms) && is_sorted(party_of_commissioners) && is_sorted(party_of_ad_hoc) &&
              is_sorted(party_of_secretariat) && is_sorted(marriage_of_commissioners) &&
              is_sorted(marriage_of_ad_hoc) && is_sorted(office_of_commissioners));

// 29 February is met on the 28th in a common year.
Date years_after(Date day, int years) {
    const std::chrono::year_month_day ymd{day};
    auto later = ymd + std::chrono::years{years};
    if (!later.ok()) later = later.year() / later.month() / std::chrono::last;
    return std::chrono::sys_days{later};
}

}  // namespace

const Dated<PartyRule>* party_rule(Organiser who, Date day) {
    switch (who) {
        case Organiser::commissioner: return in_force(party_of_commissioners, day);
        case Organiser::ad_hoc: return in_force(party_of_ad_hoc, day);
        case Organiser::secretariat: break;
    }
    return in_force(party_of_secretariat, day);
}

const Dated<MarriageRule>* marriage_rule(Organiser who, Date day) {
    switch (who) {
        case Organiser::commissioner: return in_force(marriage_of_commissioners, day);
        case Organiser::ad_hoc: return in_force(marriage_of_ad_hoc, day);
        case Organiser::secretariat: break;
    }
    return nullptr;
}

const Dated<OfficeRule>* office_rule(Organiser who, Date day) {
    return who == Organiser::commissioner ? in_force(office_of_commissioners, day) : nullptr;
}

const Dated<TermRule>* term_rule(Date day) { return in_force(terms, day); }

std::optional<Date> term_began(std::span<const Served> served, Date day) {
    std::optional<Date> began, next;
    for (const auto& s : served) {
        if (s.from > day)
            next = next ? std::min(*next, s.from) : s.from;
        else if (!s.until || *s.until >= day)
            began = began ? std::min(*began, s.from) : s.from;
    }
    if (!began) return next;
    const auto* rule = term_rule(day);
    for (bool longer = rule != nullptr; longer;) {
        longer = false;
        for (const auto& s : served)
            if (s.from < *began && s.until && *s.until + std::chrono::days{1} >= *began &&
                years_after(s.from, rule->value.years) > day)
                began = s.from, longer = true;
    }
    return began;
}

bool party_stands_in_the_way(const PartyRule& rule, std::optional<Date> left, Date day) {
    return !left || *left >= day || day < years_after(*left, rule.years_out);
}

bool cooling_off(int years, Date left, Date day) { return years > 0 && day < years_after(left, years); }

}  // namespace rules
