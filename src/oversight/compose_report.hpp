// Use case: what the data say becomes a report. Nothing is added: a fact that is not there makes a line that
// says so.
#pragma once
#include "oversight/recommendation.hpp"
#include "oversight/report.hpp"
#include "oversight/sample.hpp"

namespace oversight {

struct StatementFigures {
    std::string campaign;
    std::int64_t asked = 0, signed_by = 0, refused = 0, declared = 0, adhoc_asked = 0, adhoc_signed = 0;
};
struct IndicatorFacts {
    std::string address;        // of this installation
    std::string scheme;         // "PermenPANRB 17/2024", as set or by default
    std::string scheme_set_by;  // the instrument of the act that set it; empty: the default, unconfirmed
    std::int64_t offices = 0, offices_with_officer = 0;  // under the Legal & HR role
    std::int64_t obliged = 0, confirmed = 0;             // people; confirmed: the register, in the year
    // The risk map: kinds of position somebody holds, those of them it shows interests of, its last review.
    std::int64_t positions = 0, positions_with_interests = 0;
    std::optional<base::Date> last_review;
    std::int64_t actual_declarations = 0;
    std::int64_t handlers = 0;  // of the complaint channel
    std::int64_t reports = 0;   // issued in the year
    std::vector<StatedAnswer> stated;
};
struct ReportFacts {
    ReportKind kind{};
    int year = 0, half = 0;
    UnitId unit;
    std::string office;
    base::Date today{};
    std::optional<base::Date> in_use_since;  // nothing: nothing was ever recorded
    MonthCounts now, before;
    std::optional<StatementFigures> statements;
    std::int64_t people = 0, trained = 0, open = 0;
    SampleTally samples;
    RecommendationTally recommendations;
    IndicatorFacts indicators;
    std::vector<UnitCounts> offices;
};

// In order of precedence.
enum class ReportRefusal {
    period_ahead,    // nothing of it has happened yet
    before_the_log,  // it ended before this system recorded anything
};
[[nodiscard]] std::optional<ReportRefusal> refused(const ReportFacts& facts);
[[nodiscard]] Report compose_report(const ReportFacts& facts);

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::ReportRefusal> =
    std::array{"period_ahead"sv, "before_the_log"sv};
