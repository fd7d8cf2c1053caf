#include "people/end_appointment.hpp"

#include "people/house_rule.hpp"

namespace people {

Result<AppointmentEnded, EndAppointmentRefusal> end_appointment(const EndAppointmentFacts& facts,
                                                                base::Date last_day, std::string reason) {
    using enum EndAppointmentRefusal;
    if (facts.appointment.person == facts.ending) return refuse(oneself);
    if (last_day < facts.appointment.from) return refuse(dates_out_of_order);
    if (facts.appointment.until && *facts.appointment.until <= last_day) return refuse(ended_before);
    return AppointmentEnded{facts.appointment.id, last_day, std::move(reason)};
}

std::string_view article(EndAppointmentRefusal) { return house_rule; }

}  // namespace people
