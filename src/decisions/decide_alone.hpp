// One official decides. Barred, he does not: who was named in his place decides, and nobody else.
// UU 30/2014 art. 42(1), (2).
#pragma once
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "decisions/plenary_acts.hpp"

namespace decisions {

// In this order: the first that holds is the answer.
enum class AloneRefusal {
    barred,  // who would decide
    stands_still,
    decided_by_plenary,
    not_the_decider,  // neither the official who decides nor, while that one is barred, the substitute
    matter_not_open,
    text_missing
};

struct AloneFacts {
    MatterId matter;
    matters::State state{};
    matters::DecidedBy decided_by{};
    PersonId actor;
    matters::Standing actor_standing{};
    std::vector<matters::Participant> participants;  // with standings and substitutes
    base::Date today{};
};

// Approved or rejected.
enum class Verdict { approved, rejected };

[[nodiscard]] Result<DecidedByOfficial, AloneRefusal> decide_alone(const AloneFacts& facts, Verdict verdict,
                                                                   const std::string& text);

constexpr std::string_view article(AloneRefusal why) {
    switch (why) {
        case AloneRefusal::barred:
        case AloneRefusal::stands_still: return "UU 30/2014 Pasal 42 ayat (1)";
        case AloneRefusal::decided_by_plenary: return "UU 7/2017 Pasal 40";
        case AloneRefusal::not_the_decider: return "UU 30/2014 Pasal 42 ayat (2)";
        default: return "";
    }
}

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::AloneRefusal> =
    std::array{"barred"sv,          "stands_still"sv,    "decided_by_plenary"sv,
               "not_the_decider"sv, "matter_not_open"sv, "text_missing"sv};
template <>
inline constexpr auto base::names<decisions::Verdict> = std::array{"approved"sv, "rejected"sv};
