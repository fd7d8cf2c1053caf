// Use case of appointments and of the clock: the superior in charge holds his post no longer, or somebody
// acts in it, or acts no longer. The case follows the post: UU 30/2014 Pasal 14 has the Plt. or Plh. do the
// routine work of the post. That the answer is the office's and the day it is due stays, is a HOUSE RULE,
// docs/decisions/0008-the-post-answers.md.
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"
#include "people/person.hpp"
#include "rules/calendar.hpp"

namespace declarations {

// Who speaks for a post: while somebody acts in it, the one who acts.
struct Occupant {
    PersonId person;
    AppointmentId capacity;
    people::Holding holding{};
    bool involved = false;  // has a conflict on that very matter, as Charge::involved
    bool silent = false;    // the clock passed him over on this case, in whatever post
};

struct SuccessionFacts {
    Declaration declaration;
    base::Date today{};  // in the zone of the declarant's office
    // Of the post through which the superior was in charge, as of day_in_charge; nothing: nobody holds it.
    std::optional<Occupant> occupant;
    bool was_acting = false;               // the superior in charge held it as Plt. or Plh.
    std::optional<people::Superior> next;  // one level up, without all who were silent
    const rules::Calendar* calendar = nullptr;
    int region = 0;
    std::optional<int> working_days;
};

// In order of precedence.
enum class SuccessionRefusal {
    not_open,     // determined, withdrawn or closed: what was decided stays his who decided it
    same_holder,  // the superior in charge speaks for the post
    nobody_left,  // and that is recorded, or the case is with the declarant: nobody has to answer now
};

// The day whose holder answers for the case: today, but not after the last day of a clock that runs. Who
// comes to the post after that day was not silent.
constexpr base::Date day_in_charge(const Declaration& d, base::Date today) {
    const bool runs = d.state == State::submitted && !d.nobody_left;
    return runs && d.due < today ? d.due : today;
}

// The post's holder has the day that runs; where the clock stood still and he was not silent, a full limit.
// When the post is vacant, or its holder is the declarant, has a conflict on the matter or was silent, the
// case goes to the next one up, who has a full limit of his own. When nobody is left it goes back to a holder
// who was silent, or to nobody, and no clock runs.
Result<SuperiorReplaced, SuccessionRefusal> replace_superior(const SuccessionFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::SuccessionRefusal> =
    std::array{"not_open"sv, "same_holder"sv, "nobody_left"sv};
