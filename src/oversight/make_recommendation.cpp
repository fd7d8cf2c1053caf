#include "oversight/make_recommendation.hpp"

#include "base/text.hpp"

namespace oversight {

Result<RecommendationMade, RecommendationRefusal> make_recommendation(const RecommendationWish& wish,
                                                                      const RecommendationFacts& facts) {
    using enum RecommendationRefusal;
    const bool of_a_case = wish.subject.about == About::declaration;
    if (!facts.writer.in_range) return refuse(not_in_range);
    if (facts.leads) return refuse(leads_office);
    if (of_a_case && !facts.writer.declaration_there) return refuse(declaration_unknown);
    if (of_a_case && facts.writer.has_part) return refuse(has_part);
    if (base::trim(wish.text).empty()) return refuse(text_missing);
    if (base::trim(wish.ground).empty()) return refuse(ground_missing);
    if (wish.working_days < fewest_answer_days || wish.working_days > most_answer_days)
        return refuse(days_out_of_range);
    return RecommendationMade{.recommendation = facts.id,
                              .unit = wish.subject.unit,
                              .about = wish.subject.about,
                              .declaration = of_a_case ? wish.subject.declaration : DeclarationId{},
                              .text = std::string(base::trim(wish.text)),
                              .ground = std::string(base::trim(wish.ground)),
                              .working_days = wish.working_days,
                              .due = facts.due,
                              .on = facts.writer.today,
                              .made_by = facts.inspector ? MadeBy::inspectorate : MadeBy::legal_hr};
}

}  // namespace oversight
