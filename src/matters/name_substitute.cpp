#include "matters/name_substitute.hpp"

namespace matters {

Result<SubstituteNamed, SubstituteRefusal> name_substitute(const SubstituteFacts& facts,
                                                           PersonId substitute) {
    using enum SubstituteRefusal;
    if (facts.state != State::registered && facts.state != State::open) return refuse(matter_over);
    if (facts.decided_by == DecidedBy::plenary) return refuse(decided_by_plenary);
    if (facts.standing != Standing::barred) return refuse(not_barred);
    if (substitute == facts.person) return refuse(same_person);
    if (facts.substitute_standing == Standing::barred) return refuse(substitute_barred);
    if (facts.substitute_standing == Standing::standstill) return refuse(substitute_stands_still);
    return SubstituteNamed{facts.matter, facts.person, substitute};
}

}  // namespace matters
