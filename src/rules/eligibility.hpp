// Two rules that need no matter to touch: an organiser has left every party for five years or more, and is
// not married to another organiser. Whether somebody meets them is for the body that appoints to say;
// screening only asks.
#pragma once
#include <optional>
#include <span>

#include "rules/dated.hpp"

namespace rules {

// For whom they differ.
enum class Organiser { commissioner, ad_hoc, secretariat };

// UU 7/2017 art. 21(1) i, art. 72 e: out of the party for so many years. 0: no membership while in service.
struct PartyRule {
    int years_out = 0;
};
[[nodiscard]] const Dated<PartyRule>* party_rule(Organiser who, Date day);

// UU 7/2017 art. 21(1) o; for ad hoc bodies only a draft of PKPU 8/2022 art. 34(2) c was seen.
struct MarriageRule {};
[[nodiscard]] const Dated<MarriageRule>* marriage_rule(Organiser who, Date day);

// UU 7/2017 art. 21(1) m, n: commissioners work full time and hold no other office of the kinds named.
struct OfficeRule {};
[[nodiscard]] const Dated<OfficeRule>* office_rule(Organiser who, Date day);

// UU 7/2017 art. 10(9): a term of a commissioner lasts so many years.
struct TermRule {
    int years = 0;
};
[[nodiscard]] const Dated<TermRule>* term_rule(Date day);

// Time in one post of a commission; none: it is open.
struct Served {
    Date from{};
    std::optional<Date> until;  // the last day
};
// The first day of the term that runs on `day`, or else of the next one: posts that follow one another
// without a day between (member, then chair) are one term, as long as a term is. SILENT,
// docs/decisions/0034. none: no such post.
[[nodiscard]] std::optional<Date> term_began(std::span<const Served> served, Date day);

// Whether membership that ended on `left` (none: it goes on) still stands in the way on `day`. On the day
// five years after leaving it does no more. For commissioners `day` is the first of their term: the five
// years are those before they applied, and that day is not known. SILENT, docs/decisions/0034.
[[nodiscard]] bool party_stands_in_the_way(const PartyRule& rule, std::optional<Date> left, Date day);

// Former officials: whether what somebody was until `left` still counts on `day`, for a cooling-off of
// `years` (setting cooling_off_years; 0 is off).
[[nodiscard]] bool cooling_off(int years, Date left, Date day);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::Organiser> =
    std::array{"commissioner"sv, "ad_hoc"sv, "secretariat"sv};
