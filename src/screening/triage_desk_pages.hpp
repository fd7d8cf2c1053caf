// What the pages of triage share: the page of one finding and its letter.
#pragma once
#include "matters/finding.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/triage_form.hpp"

namespace screening {

web::Response triage_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const web::Form& form, const web::Faults& faults);
web::Fragment letter_form(web::Lang lang, const app::Actor& actor, const matters::Finding& finding,
                          const std::string& owner, const web::Form& form, const web::Faults& faults);
web::Fragment letter_view(web::Lang lang, const app::Actor& actor, const matters::Finding& finding,
                          const MisuseLetter& letter, const web::Form& form, const web::Faults& faults);
inline app::Answer see_finding(app::Change&, FindingId id) {
    return app::Answer::see(web::path("/triase/{}", id));
}

}  // namespace screening
