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

// To the complainant (MessageKind::message), or a note among handlers.
void answer(app::Change& change, const HandlerTurn& turn, const std::string& text, MessageKind kind);
void link_case(app::Change& change, const HandlerTurn& turn, const std::string& to);
struct MoveInput {
    State to{};
    Outcome outcome{};
    std::string reason, other_number;
    std::optional<rules::Breach> breach;  // of a report that is upheld, where there is one
    std::string finding;                  // what is known of it, for who examines
    // Of a report that is upheld: the matter that waits, or in words why none does. Neither: not told now.
    std::optional<MatterId> matter;
    std::string nothing_pending;
};
void move(app::Change& change, const HandlerTurn& turn, const MoveInput& input);
void assign(app::Change& change, const HandlerTurn& turn, PersonId handler);
// Ends the grant of a handler, and makes the boxes anew without him. (release_work_form.cpp)
void release(app::Change& change, const HandlerTurn& turn, PersonId handler, const std::string& reason);
// All slots anew: for the team of today and the handlers assigned. Ends what a leaver could open.
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
// Answers that handlers note beside what they write: whom it is about; of an upheld report, which matter
// waits or why none does.
inline constexpr std::string_view respondent_key = "respondent";
inline constexpr std::string_view matter_key = "matter", nothing_pending_key = "nothing_pending";

// Whether somebody marked (left out by the complainant, at whatever message; the respondent) serves in an
// office where this person serves.
bool beside_somebody_marked(store::Connection& db, const OpenFiling& open, PersonId person, base::Date day);
bool in_team(store::Connection& db, PersonId person, const Filing& filing, base::Date day);
// Whether this person is named in what was written, or left out by who wrote it.
struct Standing {
    bool named = false, left_out = false;
};
Standing standing_of(const OpenFiling& open, PersonId person, std::string_view name);
// Whether it is kept from a reader whose key opens it: somewhere in the thread he is named or left out, or
// what he registered as his interest is. A broken thread says nothing, and its page says that it is broken.
bool kept_from(store::Connection& db, const OpenFiling& open, PersonId reader, base::Date day);

}  // namespace complaints
