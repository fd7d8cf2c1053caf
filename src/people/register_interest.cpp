#include "people/register_interest.hpp"

#include <algorithm>

#include "people/house_rule.hpp"
#include "people/name_key.hpp"
#include "rules/relations.hpp"

namespace people {
namespace {

bool same(const Interest& there, const InterestRegistered& wanted) {
    return there.relation == wanted.relation && name_key(there.name) == name_key(wanted.name) &&
           organization_key(there.organization) == organization_key(wanted.organization) &&
           identifier_key(there.identifier) == identifier_key(wanted.identifier);
}

bool nothing_new(const Interest& there, const InterestRegistered& wanted) {
    return there.relation == wanted.relation && there.name == wanted.name &&
           there.identifier == wanted.identifier && there.organization == wanted.organization &&
           there.role == wanted.role && there.since == wanted.since;
}

}  // namespace

Result<InterestRegistered, RegisterInterestRefusal> register_interest(const InterestFacts& facts,
                                                                      InterestRegistered wanted) {
    using enum RegisterInterestRefusal;
    if (wanted.person != facts.writing) return refuse(not_his_own);
    if (!rules::relation(wanted.relation)) return refuse(unknown_relation);
    if (name_key(wanted.name).empty()) return refuse(no_name);
    if (wanted.since > facts.today) return refuse(not_yet);
    if (std::ranges::any_of(facts.open, [&](const Interest& i) { return same(i, wanted); }))
        return refuse(there_already);
    return wanted;
}

Result<InterestEnded, EndInterestRefusal> end_interest(const InterestFacts& facts, const Interest& interest,
                                                       base::Date last_day) {
    using enum EndInterestRefusal;
    if (interest.person != facts.writing) return refuse(not_his_own);
    if (interest.until) return refuse(ended_before);
    if (last_day < interest.since || last_day > facts.today) return refuse(dates_out_of_order);
    return InterestEnded{interest.id, last_day};
}

Result<InterestCorrection, CorrectInterestRefusal> correct_interest(const InterestFacts& facts,
                                                                    const Interest& interest,
                                                                    InterestRegistered wanted) {
    using enum CorrectInterestRefusal;
    if (interest.person != facts.writing || wanted.person != facts.writing) return refuse(not_his_own);
    if (interest.until) return refuse(ended_before);
    if (nothing_new(interest, wanted)) return refuse(nothing_changed);
    std::vector<Interest> others(facts.open.begin(), facts.open.end());
    std::erase_if(others, [&](const Interest& i) { return i.id == interest.id; });
    auto made = register_interest({facts.writing, facts.today, others}, std::move(wanted));
    if (!made) switch (made.error()) {
            case RegisterInterestRefusal::not_his_own: return refuse(not_his_own);
            case RegisterInterestRefusal::unknown_relation: return refuse(unknown_relation);
            case RegisterInterestRefusal::no_name: return refuse(no_name);
            case RegisterInterestRefusal::not_yet: return refuse(not_yet);
            case RegisterInterestRefusal::there_already: return refuse(there_already);
        }
    made->corrects = interest.id;
    return InterestCorrection{{interest.id, interest.since - std::chrono::days{1}}, std::move(*made)};
}

std::string_view article(RegisterInterestRefusal why) {
    return why == RegisterInterestRefusal::unknown_relation ? "UU 30/2014 Pasal 43 ayat (1)" : house_rule;
}
std::string_view article(EndInterestRefusal) { return house_rule; }
std::string_view article(CorrectInterestRefusal why) {
    return why == CorrectInterestRefusal::unknown_relation ? "UU 30/2014 Pasal 43 ayat (1)" : house_rule;
}

}  // namespace people
