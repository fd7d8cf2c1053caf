// Registries as others exchange them: FollowTheMoney entities (JSON lines, followthemoney.tech), Beneficial
// Ownership Data Standard statements (a JSON array, 0.4, standard.openownership.org) and OCDS releases (a
// JSON object with "releases", standard.open-contracting.org: suppliers and tenderers with their contact
// points). What of them an entry has no place for is passed over.
#pragma once
#include "screening/import_form.hpp"

namespace screening {

Result<ReadFacts, RegistryProblem> read_interchange(RegistryKind kind, const std::string& bytes,
                                                    base::Date today, const OnEntry& on_entry,
                                                    const OnFault& on_fault);

// The entries as they would be read again: the same, but for their ids.
std::string write_ftm(RegistryKind kind, const std::vector<Entry>& entries);
std::string write_bods(RegistryKind kind, const std::vector<Entry>& entries, base::Date as_of);

}  // namespace screening
