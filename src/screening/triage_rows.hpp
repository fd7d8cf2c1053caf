// Findings as the Legal & HR part of an office reads them: answered ones, and those nobody answered for a
// week. Whoever a finding addresses, whoever is asked about the same matter or the same line himself, whoever
// is barred or stands still on the matter, the other organiser of a question about a marriage, and whoever
// has the person addressed in his register of interests, or stands in that person's, does not see it,
// whatever role he holds: not in a list, not in a count.
#pragma once
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "matters/seen_after.hpp"
#include "screening/screening_acts.hpp"
#include "store/sql.hpp"

namespace screening {

using matters::unanswered_for;
// How long a finding that was handed to a superior stands on his first page. HOUSE RULE, docs/decisions/0122.
inline constexpr std::chrono::days referral_shown_for{30};

enum class TriageFilter { to_review, misused, unanswered, reviewed };

struct TriageLine {
    FindingId id;
    PersonId person;
    std::string person_name;
    UnitId unit;
    MatterId matter;
    matters::FindingOrigin origin{};
    std::string band;
    base::Date raised{};
    std::optional<matters::FindingAnswer> answer;
    std::optional<matters::Review> review;
};
std::vector<TriageLine> triage(store::Connection& db, const app::Scope& scope, TriageFilter filter,
                               FindingId before, int limit);
struct TriageCounts {
    std::int64_t to_review = 0, misused = 0, unanswered = 0, reviewed = 0;
};
// From counters that acts keep (finding_count).
TriageCounts triage_counts(store::Connection& db, const app::Scope& scope);
std::optional<matters::Finding> find_to_review(store::Connection& db, FindingId id, const app::Scope& scope);

// Whether he is kept from a finding, whatever role he holds.
bool is_involved(store::Connection& db, FindingId id, PersonId person);

struct MisuseLetter {
    FindingId finding;
    UnitId unit;
    PersonId person;
    std::string number, to, text;
    base::Date issued{};
    std::optional<LetterReply> reply;
    std::optional<base::Date> reply_day;
    std::string note;
};
// No permission: whoever may see the finding may see its letter.
std::optional<MisuseLetter> letter_of(store::Connection& db, FindingId finding);

void register_triage(app::Registry& registry);  // called by register_screening

}  // namespace screening

template <>
inline constexpr auto base::names<screening::TriageFilter> =
    std::array{"to_review"sv, "misused"sv, "unanswered"sv, "reviewed"sv};
