// Somebody is given a position, for good or standing in.
// UU 30/2014 Pasal 14 ayat (2): a Plh. does the routine work of a holder who is away for a while, a Plt. that
// of one who is gone. The rest is HOUSE RULE: dates and decrees must be such that every day has one answer.
#pragma once
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "people/people_acts.hpp"

namespace people {

enum class HolderIs {
    in_office,
    suspended
};  // suspended: a Plt. may act although there is a holder on paper

struct AppointInput {
    AppointmentMade act;
    HolderIs holder = HolderIs::in_office;
};
struct AppointFacts {
    PersonId appointing;             // who records this
    std::vector<Appointment> to_it;  // every appointment to this position, past and future
};

// In order of precedence.
enum class AppointRefusal {
    oneself,             // HOUSE RULE: nobody records his own appointment
    dates_out_of_order,  // the last day is before the first
    no_instrument,       // standing in without a decree or letter
    position_is_held,    // a second definitive holder on the same day
    not_vacant,          // a Plt. beside a holder in office
    nobody_is_away,      // a Plh. for a position without a holder
    stands_in_for_himself,
    acting_already,  // two Plt., or two Plh., on the same day
};
std::string_view article(AppointRefusal why);

Result<AppointmentMade, AppointRefusal> appoint(const AppointFacts& facts, const AppointInput& input);

}  // namespace people

template <>
inline constexpr auto base::names<people::HolderIs> = std::array{"in_office"sv, "suspended"sv};
template <>
inline constexpr auto base::names<people::AppointRefusal> =
    std::array{"oneself"sv,    "dates_out_of_order"sv, "no_instrument"sv,         "position_is_held"sv,
               "not_vacant"sv, "nobody_is_away"sv,     "stands_in_for_himself"sv, "acting_already"sv};
