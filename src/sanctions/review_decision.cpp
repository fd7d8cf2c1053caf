#include "sanctions/review_decision.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
#include "rules/deadlines.hpp"

namespace sanctions {

Result<ReviewOpened, ReviewRefusal> open_review(const ReviewFacts& facts, PersonId conflicted,
                                                base::Date found_on, bool public_interest) {
    using enum ReviewRefusal;
    CHECK(facts.calendar != nullptr);
    if (!facts.handles) return refuse(not_entitled);
    if (facts.involved) return refuse(involved);
    if (!facts.decided || !facts.decided_on) return refuse(no_decision);
    if (facts.open) return refuse(open_already);
    if (std::ranges::find(facts.conflicted, conflicted) == facts.conflicted.end())
        return refuse(nobody_conflicted);
    if (found_on < *facts.decided_on) return refuse(found_before_decision);
    if (found_on > facts.today) return refuse(found_in_future);
    const auto due = rules::due(rules::DeadlineKey::annulment, found_on, *facts.calendar, facts.region);
    return ReviewOpened{facts.matter, conflicted, found_on, due ? due->day : found_on, public_interest};
}

Result<ReviewClosed, ReviewRefusal> let_stand(const ReviewFacts& facts, std::string ground) {
    using enum ReviewRefusal;
    if (!facts.handles) return refuse(not_entitled);
    if (facts.involved) return refuse(involved);
    if (!facts.open) return refuse(not_open);
    if (base::trim(ground).empty()) return refuse(ground_missing);
    return ReviewClosed{facts.matter, ReviewResult::stands, std::move(ground), facts.today,
                        facts.due && facts.today > *facts.due};
}

Result<DecisionReplaced, ReplaceRefusal> replace_decision(const ReplaceFacts& facts, MatterId matter,
                                                          MatterId by) {
    using enum ReplaceRefusal;
    if (!facts.handles) return refuse(not_entitled);
    if (facts.involved) return refuse(involved);
    if (facts.replaced) return refuse(replaced_already);
    if (!facts.annulled) return refuse(not_annulled);
    if (matter == by) return refuse(same_matter);
    if (facts.elsewhere) return refuse(elsewhere);
    if (!facts.by_decided) return refuse(not_decided);
    if (!facts.by_is_later) return refuse(earlier);
    for (const auto person : facts.deciders)
        if (std::ranges::find(facts.barred, person) != facts.barred.end())
            return refuse(decided_by_the_barred);
    return DecisionReplaced{matter, by, facts.today};
}

}  // namespace sanctions
