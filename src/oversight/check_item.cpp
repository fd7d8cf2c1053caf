#include "oversight/check_item.hpp"

#include "base/text.hpp"

namespace oversight {

Result<SampleChecked, CheckRefusal> check_item(SampleId sample, CheckResult result, const std::string& note,
                                               const CheckFacts& facts) {
    using enum CheckRefusal;
    if (!facts.inspector) return refuse(not_inspector);
    if (!facts.item) return refuse(not_drawn);
    if (facts.item->person == facts.actor) return refuse(own_statement);
    if (facts.item->result) return refuse(checked_already);
    if (result == CheckResult::follow_up && base::trim(note).empty()) return refuse(reason_missing);
    return SampleChecked{sample, facts.item->entry, result, std::string(base::trim(note)), facts.today};
}

}  // namespace oversight
