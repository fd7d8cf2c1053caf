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
    std::optional<rules::Breach> breach;  // of a report that is proven
    std::string finding;                  // what is known of it, for who examines
};
void move(app::Change& change, const HandlerTurn& turn, const MoveInput& input);
void assign(app::Change& change, const HandlerTurn& turn, PersonId handler);
// All slots anew: for the team of today and the handlers assigned. Ends what a leaver could open.
// Ends the grant of a handler, and makes the boxes anew without him. (release_work_form.cpp)
void release(app::Change& change, const HandlerTurn& turn, PersonId handler, const std::string& reason);
void renew_grants(app::Change& change, const HandlerTurn& turn);
void record_identity_reason(app::Change& change, const HandlerTurn& turn, const std::string& reason);
void move_to_first_lane(app::Change& change, const HandlerTurn& turn);

// What decides whether this person may handle it (assign_handler.hpp).
HandlerFacts handler_facts(store::Connection& db, const OpenFiling& open, PersonId person, base::Date day);

// What the steps share, in the writer's transaction: the filing as it is now (gone: a 404), a message of who
// acts, and its place at the end of the thread, whose link an act may hold.
Filing filing_now(app::Change& change, const HandlerTurn& turn);
Message from_handler(app::Change& change, MessageKind kind, const std::string& text);
base::Hash say(app::Change& change, const HandlerTurn& turn, const Message& message);

// What the complainant wrote, and what was answered to the form's questions.
Searched words_of(const OpenFiling& open);
inline constexpr std::string_view respondent_key = "respondent";  // of the answer that says whom it is about

// Whether somebody marked (left out by the complainant, at whatever message; the respondent) serves in an
// office where this person serves.
bool beside_somebody_marked(store::Connection& db, const OpenFiling& open, PersonId person, base::Date day);
bool in_team(store::Connection& db, PersonId person, const Filing& filing, base::Date day);
// Whether this person is named in what was written, or left out by who wrote it.
struct Standing {
    bool named = false, left_out = false;
};
Standing standing_of(const OpenFiling& open, PersonId person, std::string_view name);

}  // namespace complaints
