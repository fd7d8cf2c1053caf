// Declaring by personal link, for pages and API: who declares is known by his link and his day of birth.
#pragma once
#include "declarations/submit_form.hpp"
#include "statements/roster_form.hpp"

namespace declarations {

// A declaration by link is about no one matter: members of ad hoc bodies take part in none that the house
// keeps.
DeclarationInput parse_by_link(const web::Form& form, web::Faults& faults);
// The day of birth as it was given, or what is wrong with it; a wrong one is then counted by the caller.
base::Date parse_born(const web::Form& form, const statements::Invited& who, web::Faults& faults);

// Puts the member on record where he is not yet, and sends. The work of one write: `actor_by_link` is who
// acts.
app::Actor actor_by_link(app::Site& site, const statements::Invited& who);
Sent declare_by_link(app::Change& change, const statements::Member& member, base::Date born,
                     const DeclarationInput& input, const Refuse& refuse);

// A declaration made by this member; none: another's, or none at all.
std::optional<Declaration> own_by_link(store::Connection& db, const statements::Invited& who,
                                       std::string_view number);

}  // namespace declarations
