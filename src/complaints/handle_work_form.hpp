// What handlers do with a filing, each in the writer's transaction: facts, use case, a sealed message, an act
// without a word of it. Each refuses by throwing app::Stop with the page that says why.
#pragma once
#include <string>
#include <vector>

#include "app/journal.hpp"
#include "complaints/assign_handler.hpp"
#include "complaints/move_filing.hpp"
#include "complaints/open_filing_form.hpp"

namespace complaints {

struct HandlerTurn {
    app::Site* site;
    web::Request request;
    OpenFiling open;  // as he reached it
};

void answer(app::Change& change, const HandlerTurn& turn, const std::string& text, MessageKind kind);
void link_case(app::Change& change, const HandlerTurn& turn, const std::string& to);
struct MoveInput {
    State to{};
    Outcome outcome{};
    std::string reason, other_number;
};
void move(app::Change& change, const HandlerTurn& turn, const MoveInput& input);
void assign(app::Change& change, const HandlerTurn& turn, PersonId handler);
// All slots anew: for the team of today and the handlers assigned. Ends what a leaver could open.
void renew_grants(app::Change& change, const HandlerTurn& turn);
void record_identity_reason(app::Change& change, const HandlerTurn& turn, const std::string& reason);
void move_to_first_lane(app::Change& change, const HandlerTurn& turn);

bool in_team(store::Connection& db, PersonId person, const Filing& filing, base::Date day);
// Whether this person is named in what was written, or left out by who wrote it.
struct Standing {
    bool named = false, left_out = false;
};
Standing standing_of(const OpenFiling& open, PersonId person, std::string_view name);

}  // namespace complaints
