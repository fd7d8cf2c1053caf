// What an official said of his register as a whole.
#pragma once
#include <vector>

#include "app/registry.hpp"
#include "people/person.hpp"
#include "screening/confirm_interests.hpp"
#include "store/sql.hpp"

namespace screening {

void register_confirmations(app::Registry& registry);  // called by register_screening

struct Confirmation {
    std::int64_t id = 0;
    base::Date day{};
    std::vector<people::InterestId> interests;
    std::vector<std::string> sources;
    std::vector<AppointmentId> appointments;  // in force then; none known of older ones
};
std::vector<Confirmation> confirmations_of(store::Connection& db, PersonId person,
                                           int limit);  // the newest first

ConfirmationFacts confirmation_facts(store::Connection& db, PersonId person, base::Date day);

}  // namespace screening
