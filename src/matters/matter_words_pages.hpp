// What matters are called, and why something is refused, in both languages.
#pragma once
#include "matters/build_matter.hpp"
#include "matters/derive_standing.hpp"
#include "matters/finding_view_form.hpp"
#include "matters/lift_bar.hpp"
#include "matters/open_matter.hpp"
#include "matters/register_matter.hpp"
#include "web/components.hpp"

namespace matters {

web::Text words(Kind);
web::Text words(State);
web::Text words(DecidedBy);
web::Text words(Strength);
web::Text words(PartyKind);
web::Text words(Standing);
web::Fragment standing_tag(web::Lang lang, Standing standing);
web::Fragment state_tag(web::Lang lang, State state);

web::Text sentence(RegisterRefusal);
web::Text sentence(BuildRefusal);
web::Text sentence(OpenRefusal);
web::Text sentence(CloseRefusal);
web::Text sentence(LiftRefusal);

}  // namespace matters
