// Sending a declaration, from a draft (pages) or from a JSON body (API): the same words, the same use case.
#pragma once
#include <functional>
#include <optional>

#include "app/write.hpp"
#include "declarations/declaration_facts_rows.hpp"
#include "declarations/declaration_form.hpp"
#include "declarations/refusal_words_form.hpp"

namespace declarations {

struct Sending {
    DeclarationInput input;
    std::vector<Upload> files;
};

// What the law says no to, as the asker is told: throws.
using Refuse =
    std::function<void(std::string_view code, const RefusalWords& words, std::string_view article)>;

// Records the declaration, its standstill and its files, and answers the question it came from. Inside the
// writer's transaction; the matter is one that the actor sees.
struct Sent {
    Declaration declaration;  // as it now stands
    std::int64_t index = -1;  // of the submission in the log
};
Sent send(app::Change& change, const Sending& sending, const Refuse& refuse);

// The same judgement with nothing recorded. nullopt: it could be sent now.
std::optional<SubmitRefusal> would_refuse(app::Change& change, const DeclarationInput& input);

bool sees_matter(store::Connection& db, PersonId person, base::Date day,
                 const std::optional<MatterId>& matter);
void check_matter(store::Connection& db, PersonId person, base::Date day, const DeclarationInput& input,
                  web::Faults& faults);

}  // namespace declarations
