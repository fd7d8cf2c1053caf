// Gratification: what need not be reported, from which day and up to what value, and the clocks of a report.
// UU 20/2001 art. 12B and 12C and UU 30/2002 art. 16-18 were read; Peraturan KPK 2/2019 and its change by
// 1/2026 (in force on 20 January 2026) are known from the press and from other agencies' rules, so they are
// unconfirmed. PKPU 15/2015 is KPU's own and older; only its preamble was read.
// docs/decisions/0026-gratification.md
#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "rules/calendar.hpp"

namespace rules {

// What was given: the elucidation of UU 20/2001 art. 12B (1), and vouchers and the like, which count as
// money.
enum class GratificationForm {
    money,
    like_money,
    goods,
    discount,
    commission,
    interest_free_loan,
    travel_ticket,
    lodging,
    tour,
    free_treatment,
    other_facility
};

// On what occasion: the kinds that KPK's rule exempts, in its order, and everything else.
enum class GratificationKind {
    family,
    investment_return,
    membership_benefit,
    event_kit,
    promotional_item,
    competition_prize,
    service_award,
    general_discount,
    outside_profession,
    official_travel_standard,
    flowers,
    ceremony,
    misfortune,
    farewell_between_colleagues,
    between_colleagues,
    common_meal,
    souvenir_for_office,
    other
};

// Under what terms a kind is exempt. Rupiah, whole; nothing: no limit. A value at the limit is exempt.
struct ExemptionTerms {
    bool exempt = false;  // false: the exemption was abolished, or never was
    bool in_money = true;
    std::optional<std::int64_t> each = {};  // per giver: of one occasion, or of one giving between colleagues
    std::optional<std::int64_t> year = {};  // from one giver in a calendar year
};

struct Exemption {
    GratificationKind kind;
    Label label;
    std::span<const Dated<ExemptionTerms>> rows;  // empty for `other`
};
[[nodiscard]] std::span<const Exemption> all_exemptions();  // one a kind, in the order of the kinds
[[nodiscard]] const Exemption& exemption(GratificationKind kind);

// What is weighed. `occasion_before` and `year_before` are the known values that the same receiver had from
// the same giver on the same occasion, and in the same calendar year and kind, without this one.
struct Weighing {
    GratificationKind kind{};
    GratificationForm form{};
    std::optional<std::int64_t> value;  // nothing: not known
    Date received{};
    bool linked_to_office = false;  // to office or duty: no exemption holds (UU 20/2001 art. 12B)
    std::int64_t occasion_before = 0, year_before = 0;
};

// In this order: the first that holds is the answer.
enum class Weighed {
    no_exemption,      // a kind that nothing exempts
    not_in_force,      // before the exemptions' first day
    abolished,         // exempt earlier, no more on that day
    linked_to_office,  //
    in_money,          // exempt only when it is no money
    value_unknown,     // there is a limit and nobody knows the value
    above_each,
    above_year,
    exempt
};
struct Obligation {
    bool obliged = true;
    Weighed why{};
    const Dated<ExemptionTerms>* row = nullptr;  // that was applied; nullptr where there is none
};
[[nodiscard]] Obligation weigh(const Weighing& what);

// ---- clocks
// ----------------------------------------------------------------------------------------------------

enum class GratificationClock {
    to_unit,      // from receipt: the receiver reports to the gratification unit
    unit_to_kpk,  // from the report: the unit passes it to KPK
    to_kpk,       // from receipt: the limit of the statute, independent of the two before
    completion,   // from the return: the receiver completes the report
    kpk_status,   // from forwarding: KPK decides the status
    handover      // from the status "the state's": goods and money are handed over
};
struct GratificationLimit {
    GratificationClock clock;
    Label label;
    std::span<const Dated<int>> rows;  // working days
};
[[nodiscard]] std::span<const GratificationLimit> all_gratification_limits();  // in the order of the clocks
[[nodiscard]] const GratificationLimit& limit(GratificationClock clock);
// By the row in force on the day the clock starts; nullopt before the first.
[[nodiscard]] std::optional<Due> due(GratificationClock clock, Date from, const Calendar& calendar,
                                     int region = 0);

// HOUSE RULE, 0026: of the 30 working days a receiver or a unit is reminded on these.
inline constexpr int gratification_reminder_days[] = {20, 25, 29};

[[nodiscard]] Label label(GratificationForm form);
[[nodiscard]] inline Label label(GratificationKind kind) { return exemption(kind).label; }
[[nodiscard]] Label label(Weighed why);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::GratificationForm> =
    std::array{"money"sv,      "like_money"sv,         "goods"sv,         "discount"sv,
               "commission"sv, "interest_free_loan"sv, "travel_ticket"sv, "lodging"sv,
               "tour"sv,       "free_treatment"sv,     "other_facility"sv};
template <>
inline constexpr auto base::names<rules::GratificationKind> = std::array{"family"sv,
                                                                         "investment_return"sv,
                                                                         "membership_benefit"sv,
                                                                         "event_kit"sv,
                                                                         "promotional_item"sv,
                                                                         "competition_prize"sv,
                                                                         "service_award"sv,
                                                                         "general_discount"sv,
                                                                         "outside_profession"sv,
                                                                         "official_travel_standard"sv,
                                                                         "flowers"sv,
                                                                         "ceremony"sv,
                                                                         "misfortune"sv,
                                                                         "farewell_between_colleagues"sv,
                                                                         "between_colleagues"sv,
                                                                         "common_meal"sv,
                                                                         "souvenir_for_office"sv,
                                                                         "other"sv};
template <>
inline constexpr auto base::names<rules::Weighed> = std::array{
    "no_exemption"sv, "not_in_force"sv, "abolished"sv, "linked_to_office"sv, "in_money"sv, "value_unknown"sv,
    "above_each"sv,   "above_year"sv,   "exempt"sv};
template <>
inline constexpr auto base::names<rules::GratificationClock> =
    std::array{"to_unit"sv, "unit_to_kpk"sv, "to_kpk"sv, "completion"sv, "kpk_status"sv, "handover"sv};
