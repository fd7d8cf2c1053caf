// What the law's answers and the states of meetings are called on pages and in the API: every value has a
// sentence, and a new value does not compile without one.
#pragma once
#include "decisions/annul_decision.hpp"
#include "decisions/call_plenary.hpp"
#include "decisions/cast_vote.hpp"
#include "decisions/choose_chair.hpp"
#include "decisions/decide_alone.hpp"
#include "decisions/decide_item.hpp"
#include "decisions/issue_minutes.hpp"
#include "decisions/record_attendance.hpp"
#include "web/text.hpp"

namespace decisions {

web::Text sentence(CallRefusal why);
web::Text sentence(OpenRefusal why);
web::Text sentence(ContinueRefusal why);
web::Text sentence(CloseRefusal why);
web::Text sentence(AttendanceRefusal why);
web::Text sentence(ChairRefusal why);
web::Text sentence(VoteRefusal why);
web::Text sentence(DecideRefusal why);
web::Text sentence(PostponeRefusal why);
web::Text sentence(ReferRefusal why);
web::Text sentence(AloneRefusal why);
web::Text sentence(MinutesRefusal why);
web::Text sentence(AnnulRefusal why);

web::Text words(PlenaryState state);
web::Text words(Access access);
web::Text words(rules::Purpose purpose);
web::Text words(Presence presence);
web::Text words(Choice choice);
web::Text words(ItemState state);
web::Text words(matters::Standing standing);  // of somebody who takes no part
web::Text words(AnnulledBy by);
web::Text words(Defect defect);

}  // namespace decisions
