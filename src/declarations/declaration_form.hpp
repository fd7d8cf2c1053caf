// What people write about a declaration, read from a form or a JSON body alike: one parse for pages and API.
// Field names are those of the API.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "declarations/evidence_form.hpp"
#include "declarations/submit_declaration.hpp"
#include "matters/finding.hpp"
#include "web/form.hpp"

namespace declarations {

// type, matter, party_name, relation, grounds, other_law, description, known_since, already_public,
// proposed_control, finding, prefilled_from.
struct DeclarationInput {
    Telling telling;
    std::optional<MatterId> matter;
    std::optional<FindingId> finding;  // the question this answers, if one was put
};
DeclarationInput parse_declaration(const web::Form& form, web::Faults& faults);

// A draft as it is kept: only the fields above, and what is known of its files, which the server itself has
// found out.
struct Sketch {
    web::Form form;
    std::vector<Evidence> files;
};
std::string encode_sketch(const web::Form& form, const std::vector<Evidence>& files);
Sketch decode_sketch(std::string_view body);  // our own bytes; what cannot be read is left out

}  // namespace declarations
