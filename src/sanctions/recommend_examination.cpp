#include "sanctions/recommend_examination.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"

namespace sanctions {
namespace {

bool blank(std::string_view text) { return base::trim(text).empty(); }

// Each once, without the respondent: he is kept out anyway.
std::vector<PersonId> others(std::vector<PersonId> involved, PersonId respondent) {
    std::ranges::sort(involved);
    const auto twice = std::ranges::unique(involved);
    involved.erase(twice.begin(), twice.end());
    std::erase(involved, respondent);
    return involved;
}

}  // namespace

Result<Told, TellRefusal> tell_breach(const TellFacts& facts, Suspected s) {
    if (facts.actor == s.respondent) return refuse(TellRefusal::on_oneself);
    if (!facts.respondent_is_official) return refuse(TellRefusal::not_an_official);
    if (blank(s.facts)) return refuse(TellRefusal::facts_missing);
    return Told{.sanction = facts.id,
                .respondent = s.respondent,
                .breach = s.breach,
                .matter = s.matter,
                .facts = std::move(s.facts),
                .involved = others(std::move(s.involved), s.respondent),
                .on = facts.today};
}

Result<Dismissed, DismissRefusal> dismiss_breach(const TriageFacts& facts, std::string reason) {
    if (!facts.handles) return refuse(DismissRefusal::not_the_inspectorate);
    if (facts.sanction.state != State::told) return refuse(DismissRefusal::not_told);
    if (blank(reason)) return refuse(DismissRefusal::reason_missing);
    return Dismissed{facts.sanction.id, std::move(reason), facts.today};
}

Result<Recommended, RecommendRefusal> recommend_examination(const RecommendFacts& facts, Suspected s) {
    using enum RecommendRefusal;
    CHECK(facts.calendar != nullptr);
    if (facts.actor == s.respondent) return refuse(on_oneself);
    if (facts.actor_is == Recommender::neither) return refuse(not_entitled);
    if (std::ranges::find(s.involved, facts.actor) != s.involved.end()) return refuse(recommender_involved);
    if (facts.before && *facts.before != State::told) return refuse(already_recommended);
    if (!facts.kind) return refuse(not_an_official);
    if (blank(s.facts)) return refuse(facts_missing);
    const auto due =
        rules::due(rules::DisciplineClock::examination, facts.today, *facts.calendar, facts.region);
    Recommended out{.sanction = facts.id,
                    .respondent = s.respondent,
                    .breach = s.breach,
                    .route = route_of(*facts.kind),
                    .matter = s.matter,
                    .source = s.source,
                    .facts = std::move(s.facts),
                    .loss = s.loss,
                    .expected = s.expected,
                    .involved = others(std::move(s.involved), s.respondent),
                    .recommender = facts.actor_is,
                    .on = facts.today,
                    .due = due ? due->day : facts.today};
    if (facts.examiner && rules::examined_here(out.route)) {
        out.examiner = facts.examiner->person;
        out.examiner_capacity = facts.examiner->capacity;
        out.examiner_reason = facts.examiner->reason;
    }
    return out;
}

Result<ExaminerSilent, SilenceRefusal> record_examiner_silence(const SilenceFacts& facts) {
    CHECK(facts.calendar != nullptr);
    const auto& s = facts.sanction;
    if (!s.examiner.person) return refuse(SilenceRefusal::nobody_in_charge);
    if (s.state != State::recommended || !s.due) return refuse(SilenceRefusal::not_waiting);
    if (facts.today <= *s.due) return refuse(SilenceRefusal::not_yet);
    ExaminerSilent out{.sanction = s.id,
                       .silent = s.examiner.person,
                       .silent_capacity = s.examiner.capacity,
                       .was_due = *s.due,
                       .on = facts.today,
                       .due = *s.due};
    if (!facts.next) return out;
    const auto due =
        rules::due(rules::DisciplineClock::examination, facts.today, *facts.calendar, facts.region);
    CHECK(due);
    out.next = facts.next->person;
    out.next_capacity = facts.next->capacity;
    out.next_reason = facts.next->reason;
    out.due = due->day;
    return out;
}

}  // namespace sanctions
