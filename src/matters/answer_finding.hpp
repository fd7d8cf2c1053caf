// A person answers the question that a finding puts. Once: the answer sticks until the evidence changes, and
// then it is a new finding.
#pragma once
#include <optional>
#include <string>

#include "base/result.hpp"
#include "matters/finding.hpp"

namespace matters {

// In this order: the first that holds is the answer.
enum class AnswerRefusal {
    not_addressed,  // only the person himself
    answered_already,
    lapsed,        // its evidence is gone from the list
    no_matter,     // only what touches a matter is declared
    not_declared,  // nothing stands with a superior that would cover it: Pasal 43 (2) is met by telling him
    declare_instead,  // what touches a matter is declared, not merely acknowledged
    no_list,          // a name is misused on a list, not in one's own register
    reason_missing,   // not_me, no_longer_true and misused say why
    since_missing,    // no_longer_true says since when
    since_in_future
};

struct FindingReply {
    FindingAnswer answer{};
    std::string reason;
    std::optional<base::Date> since;
};

struct AnswerFacts {
    PersonId actor;
    base::Date today{};
    bool has_declared = false;  // on the finding's matter, and it was not withdrawn
};

[[nodiscard]] Result<FindingAnswered, AnswerRefusal> answer_finding(const Finding& finding,
                                                                    const AnswerFacts& facts,
                                                                    const FindingReply& reply);

constexpr std::string_view article(AnswerRefusal) { return "UU 30/2014 Pasal 43 ayat (2)"; }

}  // namespace matters

template <>
inline constexpr auto base::names<matters::AnswerRefusal> = std::array{
    "not_addressed"sv,   "answered_already"sv, "lapsed"sv,         "no_matter"sv,     "not_declared"sv,
    "declare_instead"sv, "no_list"sv,          "reason_missing"sv, "since_missing"sv, "since_in_future"sv};
