// A sample of signed statements that the Inspectorate verifies. Who is drawn follows from a list fixed when
// the sample is announced and from a checkpoint of the public log of a day to come, so that nobody chooses
// and anybody recomputes. HOUSE RULE, docs/decisions/0091-samples.md.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"
#include "statements/statement.hpp"

namespace oversight {

using SampleId = base::Id<struct SampleTag>;
constexpr CaseId case_of(SampleId id) { return CaseId{id.value}; }

// Whose statements the list holds. Samples announced before ad hoc members were taken in say nothing, and
// hold the roll alone.
enum class SampleCovers { roll, roll_and_adhoc };

struct Sample {
    SampleId id;
    UnitId unit;  // the office and all below it
    statements::CampaignId campaign;
    std::int64_t size = 0, population = 0;
    base::Hash list{};      // SHA-256 of the list, an entry a line, as list_text() writes it
    base::Date seed_day{};  // the first daily edition of the log from this day on gives the seed
    base::Date announced{};
    PersonId announced_by;
    std::string checkpoint;  // origin, size and root, a line each; empty until it is drawn
    std::optional<base::Date> drawn;
};

// What the verifier found. follow_up says that something is to be asked, not that anybody did wrong.
enum class CheckResult { in_order, follow_up };

struct SampleItem {
    std::int64_t entry = -1;  // of the statement's act in the public log
    PersonId person;
    UnitId unit;
    std::optional<CheckResult> result;
    std::string note;  // why it is followed up; seen by the Inspectorate only
    PersonId checked_by;
    std::optional<base::Date> checked;
};

struct SampleTally {
    std::int64_t samples = 0, drawn = 0, checked = 0, follow_up = 0;
};

// Entries in ascending order, a line each.
[[nodiscard]] std::string list_text(const std::vector<std::int64_t>& entries);

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::SampleCovers> = std::array{"roll"sv, "roll_and_adhoc"sv};
template <>
inline constexpr auto base::names<oversight::CheckResult> = std::array{"in_order"sv, "follow_up"sv};
