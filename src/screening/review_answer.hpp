// Use case: Legal & HR reads how a finding was answered, and what it does for somebody whose name was
// misused. HOUSE RULE, docs/decisions/0033: an answer is looked at by a person; no answer has an effect by
// itself.
#pragma once
#include <optional>
#include <string>

#include "base/result.hpp"
#include "screening/screening_acts.hpp"

namespace screening {

// In this order: the first that holds is the answer.
enum class ReviewRefusal {
    own_finding,   // nobody reviews his own answer
    not_answered,  // the person speaks first
    declared,      // goes to the superior by itself
    reviewed_already,
    letter_missing,  // a misused name is not settled before the list's owner was written to
    reason_missing,  // asking again, and handing on, say why
    no_superior      // nobody above him is free of the matter himself
};
struct ReviewFacts {
    matters::Finding finding;
    PersonId reviewer;
    bool letter_issued = false;
    bool hidden = false;  // about a child, or somebody sealed in the register: there is no letter
    PersonId superior;    // of the official, the first one up who is not involved; none: there is nobody
};
[[nodiscard]] Result<FindingReviewed, ReviewRefusal> review_answer(const ReviewFacts& facts,
                                                                   matters::Review review,
                                                                   std::string_view reason);

enum class LetterRefusal {
    own_finding,
    not_misused,
    about_a_child,  // the letter would tell a stranger whose child it is; docs/decisions/0122
    issued_already,
    no_number,
    no_addressee
};
struct LetterFacts {
    matters::Finding finding;
    PersonId reviewer;
    bool letter_issued = false;
    std::string person_name, position;
    bool hidden = false;  // as above
};
[[nodiscard]] Result<MisuseLetterIssued, LetterRefusal> issue_misuse_letter(const LetterFacts& facts,
                                                                            std::string_view number,
                                                                            std::string_view addressee);

enum class ReplyRefusal { no_letter, answered_already, before_the_letter, in_future };
struct ReplyFacts {
    FindingId finding;
    PersonId person;
    bool letter_issued = false, answered = false;
    base::Date issued{}, today{};
};
[[nodiscard]] Result<MisuseLetterAnswered, ReplyRefusal> record_letter_reply(const ReplyFacts& facts,
                                                                             LetterReply reply,
                                                                             base::Date day,
                                                                             std::string_view note);

// What these rest on: the right to have one's data corrected.
constexpr std::string_view article(ReviewRefusal) { return "UU 27/2022 Pasal 10"; }
constexpr std::string_view article(LetterRefusal) { return "UU 27/2022 Pasal 6"; }
constexpr std::string_view article(ReplyRefusal) { return "UU 27/2022 Pasal 6"; }

}  // namespace screening

template <>
inline constexpr auto base::names<screening::ReviewRefusal> =
    std::array{"own_finding"sv,    "not_answered"sv,   "declared"sv,   "reviewed_already"sv,
               "letter_missing"sv, "reason_missing"sv, "no_superior"sv};
template <>
inline constexpr auto base::names<screening::LetterRefusal> = std::array{
    "own_finding"sv, "not_misused"sv, "about_a_child"sv, "issued_already"sv, "no_number"sv, "no_addressee"sv};
template <>
inline constexpr auto base::names<screening::ReplyRefusal> =
    std::array{"no_letter"sv, "answered_already"sv, "before_the_letter"sv, "in_future"sv};
