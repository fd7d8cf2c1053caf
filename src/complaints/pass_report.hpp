// A citizen's report of a conflict goes to the superior of the official it is about, who examines and decides
// it. Law: UU 30/2014 Pasal 44 ayat (2) and (3). What the law leaves open: docs/decisions/0085.
#pragma once
#include <optional>

#include "base/result.hpp"
#include "complaints/filing.hpp"
#include "people/person.hpp"

namespace complaints {

struct PassFacts {
    Filing filing;
    PersonId respondent;         // the official it is about
    PersonId respondent_before;  // when it was passed before; none
    bool respondent_serves = false;
    // The first one up who is not named in it, not left out by the complainant and close to nobody in it.
    std::optional<people::Superior> superior;
    bool superior_has_key = false;
    base::Date today{};
};

// In this order: the first that holds is the answer.
enum class PassRefusal {
    not_a_report,      // a tip or a complaint about service has other ways
    over,              // concluded already, or no longer open
    not_verified,      // nobody has looked yet whether it is complete
    not_an_official,   // nobody who serves now: it is handed over to another body
    nobody_above,      // every superior is named, left out or close
    with_the_superior  // he has it, can read it, and his own limit runs
};

struct Passed {
    people::Superior superior;
    PersonId instead_of;  // who had it until now; none
    bool sealed = false;  // he has a key, so that it is sealed to him at once
};

[[nodiscard]] Result<Passed, PassRefusal> pass_report(const PassFacts& facts);

// HOUSE RULE, docs/decisions/0132: the five working days of the law run from the receipt and are the
// office's. Beside them each superior has as many of his own, from the day on which he got the report.
[[nodiscard]] base::Date superior_due(base::Date since, const rules::Calendar& calendar, int region);
// Whoever let his own limit pass is passed over when it is passed on again.
[[nodiscard]] bool superior_is_silent(const Filing& filing, base::Date today, const rules::Calendar& calendar,
                                      int region);

}  // namespace complaints

template <>
inline constexpr auto base::names<complaints::PassRefusal> =
    std::array{"not_a_report"sv,    "over"sv,         "not_verified"sv,
               "not_an_official"sv, "nobody_above"sv, "with_the_superior"sv};
