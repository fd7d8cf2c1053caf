// What those who watch over offices write down: notes among themselves, and recommendations that an office's
// leadership answers. HOUSE RULE, docs/decisions/0107-notes-and-recommendations.md.
#pragma once
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"
#include "rules/label.hpp"

namespace oversight {

using NoteId = base::Id<struct NoteTag>;
using RecommendationId = base::Id<struct RecommendationTag>;
constexpr CaseId case_of(NoteId id) { return CaseId{id.value}; }
constexpr CaseId case_of(RecommendationId id) { return CaseId{id.value}; }

// An office as such, one of the measures that are counted of it, or one declaration.
enum class About { office, statements, training, open, late, silences, gratifications, declaration };
[[nodiscard]] rules::Label label(About about);

struct Subject {
    UnitId unit;
    About about{};
    DeclarationId declaration;  // none unless it is about one
};

struct Note {
    NoteId id;
    Subject subject;
    std::string text;
    base::Date on{};
    PersonId by;
    std::int64_t log_index = -1;
    std::string office, author;  // their names, for lists
};

enum class RecommendationState { open, answered, closed };
enum class Reply { done, planned, declined };
enum class Ending { carried_out, partly, not_carried_out, withdrawn };
[[nodiscard]] rules::Label label(Reply reply);
[[nodiscard]] rules::Label label(Ending ending);

enum class MadeBy { inspectorate, legal_hr };  // in which of the two roles; who may close it follows from it

struct Recommendation {
    RecommendationId id;
    Subject subject;
    std::string text, ground;  // what is recommended; the rule or the fact it rests on
    std::int64_t working_days = 0;
    base::Date due{};  // the day by which an answer is asked
    base::Date made{};
    PersonId by;
    MadeBy made_by{};
    RecommendationState state{};

    std::optional<Reply> reply;
    std::string answer;
    std::optional<base::Date> answered;
    PersonId answered_by;
    std::int64_t answer_index = -1;  // in the log

    std::optional<Ending> ending;
    std::string conclusion;
    std::optional<base::Date> closed;
    PersonId closed_by;
    std::int64_t log_index = -1;  // of the act that made it

    // No answer by the end of the day that was asked for, or one that came after it.
    [[nodiscard]] bool late(base::Date today) const {
        if (answered) return *answered > due;
        return state == RecommendationState::open && today > due;
    }
};

struct RecommendationTally {
    std::int64_t made = 0, answered = 0, answered_late = 0, unanswered_late = 0, closed = 0;
};

// What watching over an office needs before anything is written about it.
struct WriterFacts {
    bool in_range = false;  // a role of oversight over the office
    bool declaration_there =
        false;              // of that office, and seen by the writer; counts only when it is about one
    bool has_part = false;  // the declaration is his own affair, or he is kept out of it
    base::Date today{};
};

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::About> =
    std::array{"office"sv, "statements"sv, "training"sv,       "open"sv,
               "late"sv,   "silences"sv,   "gratifications"sv, "declaration"sv};
template <>
inline constexpr auto base::names<oversight::RecommendationState> =
    std::array{"open"sv, "answered"sv, "closed"sv};
template <>
inline constexpr auto base::names<oversight::Reply> = std::array{"done"sv, "planned"sv, "declined"sv};
template <>
inline constexpr auto base::names<oversight::Ending> =
    std::array{"carried_out"sv, "partly"sv, "not_carried_out"sv, "withdrawn"sv};
template <>
inline constexpr auto base::names<oversight::MadeBy> = std::array{"inspectorate"sv, "legal_hr"sv};
