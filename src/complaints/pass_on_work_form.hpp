// What a leaver's key opens, sealed to whoever follows him. Planned on a worker, since each box is tried;
// written in one transaction. docs/decisions/0100.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "app/journal.hpp"
#include "app/route.hpp"
#include "complaints/filing_rows.hpp"
#include "complaints/pass_on_filings.hpp"
#include "sealing/key.hpp"

namespace complaints {

GoneFacts stands_of(store::Connection& db, PersonId person, base::Date day);
// Without what escrow adds.
PassOnFacts pass_on_facts(store::Connection& db, PersonId leaver, PersonId successor, base::Date day);
// Throws app::Stop with the sentence.
void need(app::Site& site, const web::Request& request, const Result<bool, PassOnRefusal>& allowed);

// A row of boxes for every filing in the leaver's range, those of nobody among them: neither the rows nor
// their number tell which his key opened and which the successor may read.
struct PassPlan {
    struct One {
        FilingId id;
        UnitId unit;
        std::vector<std::string> slots;
        bool assigns_successor = false;
    };
    std::vector<One> filings;
    // For the leaver himself, who reads them all:
    std::size_t to_successor = 0, to_others = 0;
    std::vector<FilingId> to_nobody;
};
PassPlan plan_passing(app::Site& site, store::Connection& db, std::span<const sealing::KeyPair> keys,
                      PersonId leaver, PersonId successor, base::Date day);
// In the writer's transaction. What was forgotten since stays forgotten.
void carry_out(app::Change& change, const PassPlan& plan, const ReadingKeyPassedOn& act);

// The second holder agreed to an ask that names a successor. (pass_on_pages.cpp)
web::Outcome pass_on_by_escrow(app::Site& site, const web::Request& request, const app::Actor& actor,
                               PersonId owner);

}  // namespace complaints
