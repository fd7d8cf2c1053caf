#include "matters/answer_finding.hpp"

#include "base/text.hpp"

namespace matters {

Result<FindingAnswered, AnswerRefusal> answer_finding(const Finding& finding, const AnswerFacts& facts,
                                                      const FindingReply& reply) {
    using enum AnswerRefusal;
    if (finding.person != facts.actor) return refuse(not_addressed);
    if (finding.answer) return refuse(answered_already);
    if (finding.lapsed) return refuse(lapsed);
    const bool declared = reply.answer == FindingAnswer::declared,
               admitted = reply.answer == FindingAnswer::acknowledged,
               ended = reply.answer == FindingAnswer::no_longer_true;
    if (declared && !finding.matter) return refuse(no_matter);
    // UU 30/2014 art. 43(2): who has a conflict tells his superior. The answer alone tells nobody.
    if (declared && !facts.has_declared) return refuse(not_declared);
    if (admitted && finding.matter) return refuse(declare_instead);
    const bool own = !is_a_list(finding.origin);
    if (reply.answer == FindingAnswer::misused && own) return refuse(no_list);
    if (!declared && !admitted && base::trim(reply.reason).empty()) return refuse(reason_missing);
    if (ended && !reply.since) return refuse(since_missing);
    if (ended && *reply.since > facts.today) return refuse(since_in_future);
    return FindingAnswered{.matter = finding.matter,
                           .person = facts.actor,
                           .finding = finding.id.value,
                           .answer = reply.answer,
                           .reason = declared ? std::string{} : std::string(base::trim(reply.reason)),
                           .since = ended ? reply.since : std::nullopt};
}

}  // namespace matters
