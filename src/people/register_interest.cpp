#include "people/register_interest.hpp"

#include <algorithm>

#include "people/house_rule.hpp"
#include "people/name_key.hpp"
#include "rules/relations.hpp"

namespace people {
namespace {

bool same(const Interest& there, const InterestRegistered& wanted) {
    return there.relation == wanted.relation && name_key(there.name) == name_key(wanted.name) &&
           organization_key(there.organization) == organization_key(wanted.organization);
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

std::string_view article(RegisterInterestRefusal why) {
    return why == RegisterInterestRefusal::unknown_relation ? "UU 30/2014 Pasal 43 ayat (1)" : house_rule;
}
std::string_view article(EndInterestRefusal) { return house_rule; }

}  // namespace people
