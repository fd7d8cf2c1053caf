// What is written in the cases of the synthetic nation: titles, parties, reasons. All of it is invented; none
// of it accuses anybody. "{pihak}" stands for the other side, "{tempat}" for the office's place.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/nation_people.hpp"
#include "declarations/declaration.hpp"
#include "matters/matter.hpp"

namespace cli {

// The other side of a matter: a kind of party, everybody alike, or (for a tie without a matter) none.
enum class Other { company, candidate, party, watcher, employee, everybody, nobody };

struct Topic {
    matters::Kind kind{};
    rules::MatterNature nature{};
    matters::DecidedBy by{};
    Other other{};
    std::string_view title, summary;
    std::string_view steps;  // with "|" between
    std::string_view approved, rejected;
};
std::span<const Topic> topics(matters::DecidedBy by);

// A tie as the one who has it tells of it.
struct Tie {
    std::string_view relation;
    std::vector<rules::Ground> grounds;
    std::string_view description, proposed, other_law = "";
    std::string_view party = "";  // of a tie without a matter: "Koperasi Pegawai {}"
};
const Tie& tie_with(Dice& dice, Other other);  // nobody: a tie without any matter
const Tie& kinship_with(Dice& dice, Other other);
std::string other_side(Dice& dice, Other other);     // a name for the other side
std::string other_side(Dice& dice, const Tie& tie);  // of a tie without a matter
std::string_view role_of(Other other);               // "calon penyedia"
std::string with(std::string_view text, std::string_view party, std::string_view place);

// One of several ways to say it.
enum class Say {
    true_because,    // the superior: there is a conflict, because
    heavy_because,   // it weighs, because
    light_because,   // it weighs little, because
    untrue_because,  // there is none, because
    missing,         // what has to be completed
    added,           // what was added
    withdrawn_because,
    reviewed,  // the Inspectorate's findings
    sent_back_because,
    concluded,
    carried_out,
    partly_carried_out,
    not_carried_out,
    lifted_because,
    own_initiative,
    meeting,  // in which kinship was announced
    medium    // by which it was
};
std::string say(Dice& dice, Say what);

}  // namespace cli
