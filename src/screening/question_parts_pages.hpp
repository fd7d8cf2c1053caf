// Parts of the page on which somebody reads a question and answers it.
#pragma once
#include "matters/finding.hpp"
#include "screening/triage_rows.hpp"
#include "web/components.hpp"

namespace screening {

web::Text own_answer(const matters::Finding& finding);  // which must have one
// Who reads it while it waits for an answer, and from which day.
web::Fragment who_sees(web::Lang lang, const matters::Finding& finding, base::Date today);
web::Fragment letter_state(web::Lang lang, const MisuseLetter& letter);

}  // namespace screening
