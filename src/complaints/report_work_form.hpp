// A citizen's report in the hands of the official's superior: passed to him, and what follows from his
// decision. Each in the writer's transaction; refusals are thrown as app::Stop.
#pragma once
#include "complaints/handle_work_form.hpp"

namespace complaints {

// Whom a report is about, as a handler noted it in the thread; none before.
PersonId respondent_in(const OpenFiling& open);

// To the first superior up who is not named in it, not left out and close to nobody in it. `respondent` none:
// the one noted before, once his superior has made a key or has let the limit pass.
void pass_on(app::Change& change, const HandlerTurn& turn, PersonId respondent);

// UU 30/2014 Pasal 44 ayat (4), of an upheld report: which matter waits for its decision, or that none does.
// The superior says so when he concludes or later; who closes it in his place, when he holds no office any
// more. What the input does not tell was told before, in the thread.
bool may_tell_pending(store::Connection& db, const Filing& filing, PersonId person, base::Date day);
Pending pending_of(app::Change& change, const HandlerTurn& turn, const Filing& filing,
                   const MoveInput& input);
void note_pending(app::Change& change, const HandlerTurn& turn, const Filing& filing, const MoveInput& input);

// After the superior concluded: his own superior is told, and what he found is a case of its own, which
// sanctions follow. Told is the first one above him who may read it; where every one is named, left out or
// close, the first one hears the outcome, and no key opens the report to him.
void tell_decision(app::Change& change, const HandlerTurn& turn, const MoveInput& input);

}  // namespace complaints
