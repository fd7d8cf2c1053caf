// The register of interests, for pages and API: both parse and record by these.
#pragma once
#include "app/write.hpp"
#include "people/people_acts.hpp"
#include "web/form.hpp"

namespace people {

InterestRegistered parse_interest(web::Reader& read, base::Date today);
// Inside the work; throw app::Stop when the answer is no.
void record_interest(app::Site& site, const web::Request& request, app::Change& change,
                     InterestRegistered wanted);
void record_correction(app::Site& site, const web::Request& request, app::Change& change, InterestId interest,
                       InterestRegistered wanted);
void record_end_of_interest(app::Site& site, const web::Request& request, app::Change& change,
                            InterestId interest, base::Date last_day);

}  // namespace people
