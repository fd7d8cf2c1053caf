// The Inspectorate's reports: half a year, the ten questions of the ministry, the yearly evaluation. A report
// is lines, each a figure or words with the source it comes from; what nothing feeds is said to be not
// measured, never filled in. docs/decisions/0092-reports.md.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "oversight/happening.hpp"
#include "rules/label.hpp"

namespace oversight {

using ReportId = base::Id<struct ReportTag>;
constexpr CaseId case_of(ReportId id) { return CaseId{id.value}; }

enum class ReportKind { semester, indicators, evaluation };

struct Period {
    base::Date from{}, until{};  // both days belong to it
    bool operator==(const Period&) const = default;
};
// `half` 1 is January to June, 2 July to December; only a semester has one, the others have 0 and the year.
[[nodiscard]] Period period_of(ReportKind kind, int year, int half);
// The same half of the year before, or the year before.
[[nodiscard]] Period period_before(ReportKind kind, int year, int half);

// The ten questions, in the order of the ministry's form as found in public code (regulations 2.2). SILENT,
// docs/decisions/0092: the form's legal basis and its frequency were not found.
enum class Indicator {
    internal_rule,
    rule_is_current,
    guideline,
    official_appointed,
    system_used,
    register_filled,
    actual_declarations,
    complaint_channel,
    monitoring,
    report_made,
};
// Answered by a person where no data can: with words, for a year.
[[nodiscard]] bool is_stated(Indicator indicator);
[[nodiscard]] rules::Label question(Indicator indicator);

// In both languages; words that somebody typed are the same in both.
struct Said {
    std::string id, en;
    [[nodiscard]] bool empty() const { return id.empty(); }
};
struct ReportLine {
    Said what;
    std::optional<std::int64_t> count, before;  // before: in the period before; nothing: not known
    Said said;                                  // instead of a count
    Said source;
    [[nodiscard]] bool measured() const { return count || !said.empty(); }
};
struct ReportSection {
    rules::Label head;
    std::vector<ReportLine> lines;
};
struct Report {
    ReportKind kind{};
    int year = 0, half = 0;
    Period period;
    UnitId unit;
    std::string office;
    base::Date as_of{};
    bool compares = false;  // any line has `before`
    std::vector<ReportSection> sections;
    std::vector<UnitCounts> offices;  // the office and those below it; of a semester and an evaluation
};

struct StatedAnswer {
    Indicator indicator{};
    std::string answer, by;
    base::Date on{};
};

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::ReportKind> =
    std::array{"semester"sv, "indicators"sv, "evaluation"sv};
template <>
inline constexpr auto base::names<oversight::Indicator> =
    std::array{"internal_rule"sv, "rule_is_current"sv, "guideline"sv,           "official_appointed"sv,
               "system_used"sv,   "register_filled"sv, "actual_declarations"sv, "complaint_channel"sv,
               "monitoring"sv,    "report_made"sv};
