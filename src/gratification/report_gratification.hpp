// Use case: an official reports what he was given or offered. Whoever is not obliged may report all the same;
// a late report counts and is recorded as late. Law: UU 20/2001 Pasal 12C, UU 30/2002 Pasal 16.
#pragma once
#include <span>

#include "base/result.hpp"
#include "gratification/gratification_acts.hpp"

namespace gratification {

// What the same receiver reported before, as far as it counts for sums.
struct Earlier {
    std::string giver, organization;
    rules::GratificationKind kind{};
    std::string occasion;
    base::Date on{};
    std::int64_t rupiah = 0;
};

struct ReportFacts {
    GratificationId id;
    bool is_official = false;  // holds an appointment today
    base::Date today{};        // where the receiver serves
    std::vector<Earlier> earlier;
    const rules::Calendar* calendar = nullptr;
    int region = 0;
};

// In this order: the first that holds is the answer.
enum class ReportRefusal {
    not_an_official,
    in_the_future,
    before_the_law,      // no duty to report existed: before UU 20/2001
    value_missing,       // known or estimated, but no value
    goods_of_a_refusal,  // refused goods are with the giver
};

[[nodiscard]] Result<Reported, ReportRefusal> report_gratification(const ReportFacts& facts, Telling telling,
                                                                   std::span<const File> files);

// Whether there is a duty to report: for the form, before anything is sent. Sums per giver: the same person
// by name without titles and degrees, or the same organization where no person is named.
[[nodiscard]] rules::Obligation obligation(const Telling& telling, std::span<const Earlier> earlier);

[[nodiscard]] Dues dues_of(base::Date received, base::Date reported, const rules::Calendar& calendar,
                           int region);

}  // namespace gratification

template <>
inline constexpr auto base::names<gratification::ReportRefusal> = std::array{
    "not_an_official"sv, "in_the_future"sv, "before_the_law"sv, "value_missing"sv, "goods_of_a_refusal"sv};
