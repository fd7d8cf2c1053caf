// One agenda item before the meeting, and who would act on it: the facts that the use cases on items share.
#pragma once
#include "decisions/count_quorum.hpp"

namespace decisions {

struct Floor {
    Plenary plenary;
    Item item;
    matters::State matter_state{};
    Quorum quorum;
    UnitId above;  // the office one level up; none above the nation
    PersonId actor;
    bool secretary = false;  // the actor runs plenaries of that office today
    matters::Standing
        actor_standing{};  // of the actor on the matter: who is barred does not run its item either
};

}  // namespace decisions
