// A decision is annulled: UU 30/2014 art. 66, for a defect of authority, procedure or substance, by who
// decided or the superior within 5 working days of finding it (4), after a court's order within 21 working
// days of the order (5). Art. 45(2): one made under a conflict of interest may be annulled; it is not void by
// itself.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "decisions/plenary_acts.hpp"
#include "rules/calendar.hpp"

namespace decisions {

// In this order: the first that holds is the answer.
enum class AnnulRefusal {
    barred,  // who would annul, on this matter
    stands_still,
    not_decided,   // or annulled already, or closed
    not_entitled,  // neither who decided nor the superior, as the form says
    found_before_decision,
    found_in_future,
    judgment_missing,          // after court: which ruling
    conflict_of_nobody_there,  // the named person took no part in deciding
    reason_missing
};

struct AnnulFacts {
    MatterId matter;
    std::optional<base::Date> decided_on;  // nothing: no decision stands
    matters::State state{};
    bool is_official = false;  // decided it; for a plenary: chairs the body that decided
    bool is_superior = false;  // of who decided; for a plenary: chairs the body one level up
    matters::Standing actor_standing{};
    std::vector<PersonId> took_part;  // deciders, voters and the matter's participants
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
};
struct AnnulInput {
    AnnulledBy by{};
    Defect defect{};
    std::string reason, judgment;
    PersonId conflicted;  // none: the defect is another
    base::Date
        found_on{};  // the day from which the limit runs: of finding the defect, after a court of its ruling
};

[[nodiscard]] Result<DecisionAnnulled, AnnulRefusal> annul_decision(const AnnulFacts& facts,
                                                                    const AnnulInput& input);

constexpr std::string_view article(AnnulRefusal why) {
    switch (why) {
        case AnnulRefusal::barred:
        case AnnulRefusal::stands_still: return "UU 30/2014 Pasal 42 ayat (1)";
        case AnnulRefusal::conflict_of_nobody_there: return "UU 30/2014 Pasal 45 ayat (2)";
        default: return "UU 30/2014 Pasal 66";
    }
}

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::AnnulRefusal> = std::array{"barred"sv,
                                                                        "stands_still"sv,
                                                                        "not_decided"sv,
                                                                        "not_entitled"sv,
                                                                        "found_before_decision"sv,
                                                                        "found_in_future"sv,
                                                                        "judgment_missing"sv,
                                                                        "conflict_of_nobody_there"sv,
                                                                        "reason_missing"sv};
