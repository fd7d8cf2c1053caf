// The acts of annulment reviews: decisions already made under a conflict (UU 30/2014 art. 45 (2), 66),
// counted under the matter.
#pragma once
#include "sanctions/sanction.hpp"

namespace sanctions {

enum class ReviewResult { stands, annulled, replaced };

struct ReviewOpened {
    MatterId matter;
    PersonId conflicted;
    base::Date found_on{}, due{};
    bool public_interest = false;  // then the annulment is announced in mass media (art. 66)
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("conflicted", a.conflicted);
        visit("found_on", a.found_on);
        visit("due", a.due);
        visit("public_interest", a.public_interest);
    }
};
struct ReviewClosed {
    MatterId matter;
    ReviewResult result{};
    std::string ground;
    base::Date on{};
    bool late = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("result", a.result);
        visit("ground", a.ground);
        visit("on", a.on);
        visit("late", a.late);
    }
};
// A day off was added: the limit that was counted before, and what it is now.
struct ReviewDueMoved {
    MatterId matter;
    base::Date cause{}, due_before{}, due{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("cause", a.cause);
        visit("due_before", a.due_before);
        visit("due", a.due);
    }
};
struct DecisionReplaced {
    MatterId matter, by;  // the annulled one, and the one whose decision takes its place
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("by", a.by);
        visit("on", a.on);
    }
};

}  // namespace sanctions

template <>
inline constexpr auto base::names<sanctions::ReviewResult> =
    std::array{"stands"sv, "annulled"sv, "replaced"sv};
