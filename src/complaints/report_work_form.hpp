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

// After the superior concluded: his own superior is told, and what he found is a case of its own, which
// sanctions follow.
void tell_decision(app::Change& change, const HandlerTurn& turn, const MoveInput& input);

}  // namespace complaints
