// An appointment gets a last day. HOUSE RULE throughout: the law ends appointments by decrees of its own.
#pragma once
#include <string_view>

#include "base/result.hpp"
#include "people/people_acts.hpp"

namespace people {

struct EndAppointmentFacts {
    PersonId ending;  // who records this
    Appointment appointment;
};

// In order of precedence.
enum class EndAppointmentRefusal {
    oneself,             // nobody records the end of his own appointment
    dates_out_of_order,  // the last day is before the first day
    ended_before,        // it ends on that day or earlier already: ending never prolongs
};
std::string_view article(EndAppointmentRefusal why);

Result<AppointmentEnded, EndAppointmentRefusal> end_appointment(const EndAppointmentFacts& facts,
                                                                base::Date last_day, std::string reason);

}  // namespace people

template <>
inline constexpr auto base::names<people::EndAppointmentRefusal> =
    std::array{"oneself"sv, "dates_out_of_order"sv, "ended_before"sv};
