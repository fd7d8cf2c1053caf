#include "oversight/answer_recommendation.hpp"

#include "base/text.hpp"

namespace oversight {

Result<RecommendationAnswered, AnswerRefusal> answer_recommendation(const Recommendation& recommendation,
                                                                    Reply reply, const std::string& text,
                                                                    const AnswerFacts& facts) {
    using enum AnswerRefusal;
    if (!facts.leads) return refuse(not_addressed);
    if (recommendation.state == RecommendationState::answered) return refuse(answered_already);
    if (recommendation.state == RecommendationState::closed) return refuse(closed);
    if (base::trim(text).empty()) return refuse(text_missing);
    return RecommendationAnswered{.recommendation = recommendation.id,
                                  .reply = reply,
                                  .text = std::string(base::trim(text)),
                                  .late = facts.today > recommendation.due,
                                  .on = facts.today};
}

}  // namespace oversight
