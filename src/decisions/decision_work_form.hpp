// What a plenary page and the API do alike: show a meeting as it stands for who asks, and carry out one step
// of it in the writer's transaction. A step throws app::Stop with the answer when the meeting is not there
// for the actor (404), when somebody changed it first, or when the law says no (409, with the article).
#pragma once
#include <functional>

#include "app/write.hpp"
#include "decisions/decision_form.hpp"
#include "decisions/decision_rows.hpp"
#include "people/unit.hpp"

namespace decisions {

struct ItemView {
    Item item;
    Quorum quorum;  // live; of a decided item read `decision`
    std::optional<Decision> decision;
};
struct PlenaryView {
    Plenary plenary;
    people::Unit unit;
    std::vector<ItemView> items;
    std::vector<Attended> attendance;
    bool secretary = false;  // who asks runs plenaries of this office
    bool all_done() const;   // no item pending
};
std::optional<PlenaryView> view_of(store::Connection& db, PlenaryId id, PersonId who, base::Date day);
bool runs_plenaries(store::Connection& db, PersonId who, UnitId unit, base::Date day);

// The request behind a step, for the answer when it is refused.
struct Asked {
    app::Site* site;
    web::Request request;
    std::optional<std::int64_t> version;  // as the sender read it
};

PlenaryId call(app::Change& change, const Asked& asked, const PlenaryInput& input);
void open(app::Change& change, const Asked& asked, PlenaryId id, const OpenInput& input);
void record(app::Change& change, const Asked& asked, PlenaryId id,
            const std::vector<AttendanceEntry>& entries);
void choose(app::Change& change, const Asked& asked, PlenaryId id, const ChairInput& input);
void vote(app::Change& change, const Asked& asked, PlenaryId id, const VoteInput& input);
void decide(app::Change& change, const Asked& asked, PlenaryId id, const ItemInput& input);
void postpone(app::Change& change, const Asked& asked, PlenaryId id, const ItemInput& input);
void refer(app::Change& change, const Asked& asked, PlenaryId id, const ItemInput& input);
void close(app::Change& change, const Asked& asked, PlenaryId id);
void alone(app::Change& change, const Asked& asked, MatterId id, const AloneInput& input);
void annul(app::Change& change, const Asked& asked, MatterId id, const AnnulInput& input);

// Makes the PDF on a worker, then records its hash with it. `answer` makes the answer of the finished work.
web::Outcome issue(app::Site& site, const web::Request& request, const app::Actor& actor, PlenaryId id,
                   std::optional<std::int64_t> version, std::function<app::Answer(app::Change&)> answer);

// One step and its answer as a request's outcome.
web::Outcome carry_out(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const web::Form& form, std::function<void(app::Change&, const Asked&)> step,
                       std::function<app::Answer(app::Change&)> answer);

}  // namespace decisions
