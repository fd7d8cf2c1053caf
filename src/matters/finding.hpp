// A question to a person: your register says this, the matter or a list says that. Never a verdict. Before it
// is answered only the person it addresses sees it; then the Legal & HR part of that office reads the answer.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "matters/matter_acts.hpp"

namespace matters {

// What Legal & HR says of an answer. ask_again opens the question anew; refer hands it to the superior.
enum class Review { accept, ask_again, refer };

struct Finding {
    FindingId id;
    MatterId matter;
    UnitId unit;  // of the matter; without one, of the official
    PersonId person;
    PartyId party;
    // Of the person's register. When `origin` is gratification: of that report. 0: the official himself.
    std::int64_t interest = 0;
    std::string matched;  // "identifier", "name", or "person" where the two were weighed
    std::string register_says, matter_says;
    base::Date raised{};
    std::optional<FindingAnswer> answer;
    std::string reason;
    std::optional<base::Date> since;
    FindingOrigin origin{};
    std::int64_t entry = 0;  // the line of a list; 0: none
    std::string evidence, band;
    std::int64_t bits = 0;  // thousandths
    std::string article;
    std::string register_says_en, matter_says_en, because_id, because_en;
    std::vector<std::string> weights, path;
    std::optional<Review> review;
    std::string review_reason;
    std::optional<base::Date> lapsed;  // the evidence is gone from its list

    [[nodiscard]] bool open() const { return !answer && !lapsed; }
    // Whether `interest` names a line of the register.
    [[nodiscard]] bool of_register() const { return interest != 0 && origin != FindingOrigin::gratification; }
};

// Whether others keep the other side of the evidence: only on their lists can a name be misused.
constexpr bool is_a_list(FindingOrigin origin) {
    return origin != FindingOrigin::interests && origin != FindingOrigin::organisers &&
           origin != FindingOrigin::gratification;
}

// A case of its own, not the matter's: the matter's acts must not tell others that there is a finding.
constexpr CaseId finding_case(FindingId id) { return CaseId{id.value}; }

}  // namespace matters

template <>
inline constexpr auto base::names<matters::Review> = std::array{"accept"sv, "ask_again"sv, "refer"sv};
