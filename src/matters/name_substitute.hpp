// Where one official decides and is barred, another is named, so that service goes on (UU 30/2014 art.
// 42(2)). A plenary goes on with its other members.
#pragma once
#include "base/result.hpp"
#include "matters/matter_acts.hpp"

namespace matters {

// In this order: the first that holds is the answer.
enum class SubstituteRefusal {
    matter_over,
    decided_by_plenary,
    not_barred,  // a standing-still official waits for his superior's determination
    same_person,
    substitute_barred,
    substitute_stands_still
};

struct SubstituteFacts {
    MatterId matter;
    State state{};
    DecidedBy decided_by{};
    PersonId person;
    Standing standing{};             // of the person to be substituted
    Standing substitute_standing{};  // on the same matter
};

[[nodiscard]] Result<SubstituteNamed, SubstituteRefusal> name_substitute(const SubstituteFacts& facts,
                                                                         PersonId substitute);

constexpr std::string_view article(SubstituteRefusal why) {
    switch (why) {
        case SubstituteRefusal::substitute_barred:
        case SubstituteRefusal::substitute_stands_still: return "UU 30/2014 Pasal 42 ayat (1)";
        default: return "UU 30/2014 Pasal 42 ayat (2)";
    }
}

}  // namespace matters

template <>
inline constexpr auto base::names<matters::SubstituteRefusal> =
    std::array{"matter_over"sv, "decided_by_plenary"sv, "not_barred"sv,
               "same_person"sv, "substitute_barred"sv,  "substitute_stands_still"sv};
