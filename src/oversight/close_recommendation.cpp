#include "oversight/close_recommendation.hpp"

#include "base/text.hpp"

namespace oversight {
namespace {

bool possible(const Recommendation& recommendation, Ending ending, base::Date today) {
    if (recommendation.answered || ending == Ending::withdrawn) return true;
    return ending == Ending::not_carried_out && recommendation.late(today);
}

}  // namespace

Result<RecommendationClosed, CloseRefusal> close_recommendation(const Recommendation& recommendation,
                                                                Ending ending, const std::string& text,
                                                                const CloseFacts& facts) {
    using enum CloseRefusal;
    if (!facts.in_range) return refuse(not_in_range);
    if (recommendation.made_by == MadeBy::inspectorate && !facts.inspector) return refuse(inspectorate_only);
    if (facts.leads) return refuse(leads_office);
    if (recommendation.state == RecommendationState::closed) return refuse(closed_already);
    if (!possible(recommendation, ending, facts.today)) return refuse(answer_awaited);
    if (base::trim(text).empty()) return refuse(text_missing);
    return RecommendationClosed{recommendation.id, ending, std::string(base::trim(text)), facts.today};
}

}  // namespace oversight
