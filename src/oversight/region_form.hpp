// What the page and the API of delegated regions share.
#pragma once
#include "oversight/refused_form.hpp"
#include "oversight/region_rows.hpp"
#include "web/form.hpp"

namespace oversight {

struct EntrustInput {
    PersonId person;
    Watch watch;
};
EntrustInput parse_delegation(const web::Form& form, web::Faults& faults);
void entrust(app::Change& change, const EntrustInput& input, const OnRefused& refused);

}  // namespace oversight
