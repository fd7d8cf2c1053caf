// Use cases at the beginning: an official tells of a suspected breach; the Inspectorate does not pursue it,
// or it or a superior recommends an examination from any case. Nobody who is involved tells, sees or
// examines. Law: UU 30/2014 Pasal 80-83; PP 94/2021 Pasal 28, 29 ayat (6); docs/decisions/0056-sanctions.md
#pragma once
#include "base/result.hpp"
#include "sanctions/sanction_acts.hpp"

namespace sanctions {

struct Suspected {  // what is told or recommended
    PersonId respondent;
    rules::Breach breach{};
    std::optional<MatterId> matter;
    CaseId source;
    std::string facts;
    bool loss = false;
    std::optional<rules::SanctionLevel> expected;
    std::vector<PersonId> involved;
};

struct TellFacts {
    SanctionId id;
    PersonId actor;
    bool respondent_is_official = false;
    base::Date today{};
};
// In this order: the first that holds is the answer.
enum class TellRefusal { on_oneself, not_an_official, facts_missing };
[[nodiscard]] Result<Told, TellRefusal> tell_breach(const TellFacts& facts, Suspected suspected);

struct TriageFacts {
    Sanction sanction;
    bool handles = false;  // the Inspectorate's role over that office, and not involved
    base::Date today{};
};
enum class DismissRefusal { not_the_inspectorate, not_told, reason_missing };
[[nodiscard]] Result<Dismissed, DismissRefusal> dismiss_breach(const TriageFacts& facts, std::string reason);

struct RecommendFacts {
    SanctionId id;
    PersonId actor;
    Recommender actor_is{};
    std::optional<State> before;            // of a case that was told
    std::optional<people::StaffKind> kind;  // of the respondent; nothing: holds no appointment
    std::optional<people::Superior>
        examiner;  // the first one up who is not involved; of a route that is examined here
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
};
// In this order: the first that holds is the answer.
enum class RecommendRefusal {
    on_oneself,
    not_entitled,
    recommender_involved,  // he names himself among those involved
    already_recommended,   // or dismissed
    not_an_official,
    facts_missing
};
[[nodiscard]] Result<Recommended, RecommendRefusal> recommend_examination(const RecommendFacts& facts,
                                                                          Suspected suspected);

struct SilenceFacts {
    Sanction sanction;
    std::optional<people::Superior> next;  // without all who were silent or are involved
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
};
enum class SilenceRefusal { nobody_in_charge, not_waiting, not_yet };
// The clock's. The first day after the limit.
[[nodiscard]] Result<ExaminerSilent, SilenceRefusal> record_examiner_silence(const SilenceFacts& facts);

}  // namespace sanctions

template <>
inline constexpr auto base::names<sanctions::TellRefusal> =
    std::array{"on_oneself"sv, "not_an_official"sv, "facts_missing"sv};
template <>
inline constexpr auto base::names<sanctions::DismissRefusal> =
    std::array{"not_the_inspectorate"sv, "not_told"sv, "reason_missing"sv};
template <>
inline constexpr auto base::names<sanctions::RecommendRefusal> =
    std::array{"on_oneself"sv,          "not_entitled"sv,    "recommender_involved"sv,
               "already_recommended"sv, "not_an_official"sv, "facts_missing"sv};
template <>
inline constexpr auto base::names<sanctions::SilenceRefusal> =
    std::array{"nobody_in_charge"sv, "not_waiting"sv, "not_yet"sv};
