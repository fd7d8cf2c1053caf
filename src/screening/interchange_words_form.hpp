// What the ties of FollowTheMoney and BODS are called here. A post that a foreign file leaves open gets the
// word of its tie, and the word leads back to the same tie when the list goes out again.
#pragma once
#include <span>
#include <string>

#include "screening/registry.hpp"

namespace screening {

struct FtmTie {
    std::string_view schema, person, company, word;  // `person` and `company`: names of its properties
};
const FtmTie* ftm_tie_named(std::string_view schema);  // none: not a tie between a person and a company
const FtmTie& ftm_tie_of(RegistryKind kind, std::string_view role);
std::string role_of_ftm(RegistryKind kind, const FtmTie& tie, const std::string& role);

std::string bods_interest_of(std::string_view role);  // of the codelist of interest types
std::string role_of_bods(const std::string& interest, const std::string& details);

}  // namespace screening
