#include "matters/answer_finding.hpp"

#include "base/text.hpp"

namespace matters {

Result<FindingAnswered, AnswerRefusal> answer_finding(const Finding& finding, PersonId actor,
                                                      base::Date today, const FindingReply& reply) {
    using enum AnswerRefusal;
    if (finding.person != actor) return refuse(not_addressed);
    if (finding.answer) return refuse(answered_already);
    if (finding.lapsed) return refuse(lapsed);
    const bool declared = reply.answer == FindingAnswer::declared,
               admitted = reply.answer == FindingAnswer::acknowledged,
               ended = reply.answer == FindingAnswer::no_longer_true;
    if (declared && !finding.matter) return refuse(no_matter);
    if (admitted && finding.matter) return refuse(declare_instead);
    const bool own =
        finding.origin == FindingOrigin::interests || finding.origin == FindingOrigin::organisers;
    if (reply.answer == FindingAnswer::misused && own) return refuse(no_list);
    if (!declared && !admitted && base::trim(reply.reason).empty()) return refuse(reason_missing);
    if (ended && !reply.since) return refuse(since_missing);
    if (ended && *reply.since > today) return refuse(since_in_future);
    return FindingAnswered{.matter = finding.matter,
                           .person = actor,
                           .finding = finding.id.value,
                           .answer = reply.answer,
                           .reason = declared ? std::string{} : std::string(base::trim(reply.reason)),
                           .since = ended ? reply.since : std::nullopt};
}

}  // namespace matters
