// What the pages and the API of samples share: reading what was sent, the work inside the transaction.
#pragma once
#include <string>

#include "oversight/refused_form.hpp"
#include "oversight/sample_rows.hpp"
#include "web/form.hpp"

namespace oversight {

SampleWish parse_sample(const web::Form& form, web::Faults& faults);
SampleId announce_sample(app::Change& change, const SampleWish& wish, const OnRefused& refused);

struct CheckInput {
    std::int64_t entry = -1;
    CheckResult result{};
    std::string note;
};
// Whether the actor verifies samples of that office.
bool inspects(app::Change& change, const Sample& sample);
void check_item(app::Change& change, const Sample& sample, const CheckInput& input, const OnRefused& refused);

}  // namespace oversight
