// Use cases about decisions already made under a conflict: they are voidable, not void. Whoever follows
// conflicts opens a review with its five working days; it ends by annulment (decisions/annul_decision), or by
// the reason why the decision stands; what was annulled is replaced by another decision. Law: UU 30/2014
// Pasal 45 ayat (2), 66.
#pragma once
#include <span>

#include "base/result.hpp"
#include "sanctions/review_acts.hpp"

namespace sanctions {

struct ReviewFacts {
    MatterId matter;
    bool handles = false;              // the role over that office
    bool involved = false;             // takes or took part in the matter, or is a party
    bool decided = false;              // a decision stands
    bool open = false;                 // a review is open
    std::optional<base::Date> due;     // of the open one
    std::vector<PersonId> conflicted;  // who took part and has, or got since, a bar or standstill
    std::optional<base::Date> decided_on;
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
};

// In this order: the first that holds is the answer.
enum class ReviewRefusal {
    not_entitled,
    involved,  // nobody reviews what he decided
    no_decision,
    open_already,
    nobody_conflicted,  // the named person took no part, or has no conflict on record
    found_before_decision,
    found_in_future,
    not_open,
    ground_missing
};
[[nodiscard]] Result<ReviewOpened, ReviewRefusal> open_review(const ReviewFacts& facts, PersonId conflicted,
                                                              base::Date found_on, bool public_interest);
[[nodiscard]] Result<ReviewClosed, ReviewRefusal> let_stand(const ReviewFacts& facts, std::string ground);

struct ReplaceFacts {
    bool handles = false;
    bool involved = false;     // in the old matter, as in ReviewFacts
    bool elsewhere = false;    // the other matter is of another office, or may not be read by who records
    bool annulled = false;     // the old decision
    bool replaced = false;     // already
    bool by_decided = false;   // the other matter's decision stands
    bool by_is_later = false;  // taken on the day of the annulment or later
    std::vector<PersonId> deciders;  // of the other one
    std::vector<PersonId> barred;    // on the old one
    base::Date today{};
};
enum class ReplaceRefusal {
    not_entitled,
    not_annulled,
    replaced_already,
    same_matter,
    not_decided,
    earlier,
    decided_by_the_barred,
    involved,
    elsewhere
};
[[nodiscard]] Result<DecisionReplaced, ReplaceRefusal> replace_decision(const ReplaceFacts& facts,
                                                                        MatterId matter, MatterId by);

}  // namespace sanctions

template <>
inline constexpr auto base::names<sanctions::ReviewRefusal> = std::array{
    "not_entitled"sv,          "involved"sv,        "no_decision"sv, "open_already"sv,  "nobody_conflicted"sv,
    "found_before_decision"sv, "found_in_future"sv, "not_open"sv,    "ground_missing"sv};
template <>
inline constexpr auto base::names<sanctions::ReplaceRefusal> = std::array{
    "not_entitled"sv, "not_annulled"sv,          "replaced_already"sv, "same_matter"sv, "not_decided"sv,
    "earlier"sv,      "decided_by_the_barred"sv, "involved"sv,         "elsewhere"sv};
