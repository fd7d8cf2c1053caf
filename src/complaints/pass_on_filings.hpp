// What only a leaver's key opens reaches a successor: handed over by himself, or, once he has gone, by two
// holders of his key (open_escrow.hpp). The boxes do not tell who else reads a filing, so all that his key
// opens is passed on; and no rule on who may handle it is set aside for it. HOUSE RULE, docs/decisions/0100.
#pragma once
#include <optional>
#include <vector>

#include "complaints/assign_handler.hpp"

namespace complaints {

// Whether the keeper of a key is gone from the channel: neither of the team, nor, having never been of it, in
// any office. Until then he hands over himself.
struct GoneFacts {
    bool in_team = false;      // holds the role today
    bool was_in_team = false;  // held it, and it has ended
    bool serves = false;       // holds an appointment today
};
[[nodiscard]] bool has_gone(const GoneFacts& facts);

struct PassOnFacts {
    PersonId leaver, successor;
    bool opened = false;  // his key is open: by himself, or by two holders
    bool successor_has_key = false;
    bool successor_serves = false;  // holds an appointment today
    // By escrow only:
    std::optional<GoneFacts> leaver_stands;  // none: he hands over himself
    PersonId asked_by, agreed_by;            // agreed_by: none while it is only asked for
};

// In this order: the first that holds is the answer.
enum class PassOnRefusal { locked, oneself, leaver_serves, successor_holds_it, not_in_office, no_key };
[[nodiscard]] Result<bool, PassOnRefusal> pass_on_filings(const PassOnFacts& facts);

// One filing of those in the leaver's range.
struct Candidate {
    PersonId person;
    HandlerFacts facts;
};
struct FilingToPass {
    bool opens = false;             // with the leaver's key
    bool leaver_by_law = false;     // only as a superior: it passes to another one (pass_report.hpp)
    Candidate successor;            // facts.state is that of the filing
    std::vector<Candidate> others;  // the team of today, without the leaver; nearest office first
};
inline constexpr std::size_t most_heirs = 8;  // as many as one row of boxes holds

struct PassedOn {
    std::vector<PersonId> readers;   // each gets a box
    bool assigns_successor = false;  // he is not of the team, so an act makes it his
};
// The successor; where he may not read it, those of the team who may. Nobody: it stays as it is.
[[nodiscard]] PassedOn pass_on_filing(const FilingToPass& filing);

}  // namespace complaints

template <>
inline constexpr auto base::names<complaints::PassOnRefusal> = std::array{
    "locked"sv, "oneself"sv, "leaver_serves"sv, "successor_holds_it"sv, "not_in_office"sv, "no_key"sv};
