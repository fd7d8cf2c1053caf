// A finding as people read it: both sides, why they were taken for one, the way from the person to the
// matter.
#pragma once
#include "matters/answer_finding.hpp"
#include "web/components.hpp"

namespace matters {

web::Text words(FindingOrigin origin);
web::Text words(FindingAnswer answer);
web::Text sentence(AnswerRefusal why);
web::Text words(Review review);
// "pasti", "perlu diperiksa", "lemah": how sure the comparison is. Never how sure a conflict is.
web::Text band_words(std::string_view band);
web::Fragment band_tag(web::Lang lang, std::string_view band);

// Whose eyes it is for: the person's own, or those of who reviews the answer (relatives of a protected kind
// are then named by their relation only).
enum class Eyes { own, reviewer };
web::Fragment finding_evidence(web::Lang lang, const Finding& finding, Eyes eyes, bool child);
// The graph and the same as a list. `who` is the official's name.
web::Fragment finding_way(web::Lang lang, const Finding& finding, const std::string& who, bool child);

}  // namespace matters
