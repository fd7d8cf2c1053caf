// Who is party of a matter, by the keys of a line of a list: what a line says of whom is looked up, and not
// compared with every matter of the nation.
#pragma once
#include <vector>

#include "app/registry.hpp"
#include "matters/matter.hpp"
#include "screening/block_keys.hpp"
#include "store/sql.hpp"

namespace screening {

void register_parties(app::Registry& registry);  // called by register_screening

struct PartyOfMatter {
    MatterId matter;
    UnitId unit;
    PartyId party;
    std::string name, identifier;
    bool open = false;  // others may have been told "clear"
};
// Of matters not yet decided, those that share a key with it: as a company, as a person, or by number.
std::vector<PartyOfMatter> undecided_parties(store::Connection& db, const BlockKeys& keys);
bool has_parties(store::Connection& db);  // of any matter
// Parties from before there were keys get theirs. Needs the writer.
void key_old_parties(store::Connection& db);

}  // namespace screening
