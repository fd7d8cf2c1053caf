// What the pages of matters share: the input of each form, the form with what was sent and what is wrong with
// it.
#pragma once
#include "app/page.hpp"
#include "matters/matter_rows.hpp"
#include "matters/matter_words_pages.hpp"

namespace matters {

// The forms of one matter; each has a page of its own.
enum class Sheet { party, participant, step, open, close };

// Within the actor's scope, from the route's {matter}; outside it there is none.
std::optional<Matter> visible_matter(app::Site& site, store::Connection& db, const web::Request& request,
                                     const app::Actor& actor);
// Whether the actor keeps this office's matters: only a role counts, not a part in the matter.
bool manages(app::Site& site, store::Connection& db, const app::Actor& actor, UnitId unit);

web::Response matter_form(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const web::Form& form, const web::Faults& faults);
web::Response sheet_page(app::Site& site, const web::Request& request, const app::Actor& actor, Sheet sheet,
                         MatterId id, const web::Form& form, const web::Faults& faults);
web::Response lift_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Form& form, const web::Faults& faults);
web::Response answer_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          FindingAnswer answer, const web::Form& form, const web::Faults& faults);

// The frame and the body of a page that is one form: what is wrong, the title, the fields, one button.
app::Frame form_frame(std::string title, std::string back, const web::Faults& faults);
// Sent as the person: every member of the office's plenary who takes no part yet.
inline constexpr std::string_view whole_plenary = "all";

web::Fragment whole_form(const web::Request& request, const app::Actor& actor, const web::Form& form,
                         const web::Faults& faults, const web::Words& title, const web::Url& to,
                         const web::Fragment& fields, const web::Words& button);
web::Outcome show_matter(app::Site& site, web::Request& request, const app::Actor& actor);
web::Fragment heading(web::Lang lang, const web::Words& words);

}  // namespace matters
