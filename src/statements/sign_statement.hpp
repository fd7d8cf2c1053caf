// Use case: somebody signs the statement, in the capacity in which he serves that day. Law: Keputusan KPU
// 323/2020 (everybody signs; not read), PP 71/2019 Pasal 59 and 64 (two factors each time; verified by
// whoever calls this). docs/decisions/0010-campaigns.md.
#pragma once
#include "base/result.hpp"
#include "statements/statement_acts.hpp"

namespace statements {

struct Signing {
    std::vector<std::string> promises;  // codes that were ticked
    std::vector<Answer> answers;
    AppointmentId capacity;
};

struct SigningFacts {
    Campaign campaign;
    std::optional<Signer> signer;  // nothing: he is not on the roll
    StatementId id;                // what it will be; the one of a refusal before is kept
    struct Held {
        AppointmentId appointment;
        std::string position;  // in words, with Plt. or Plh.
    };
    std::vector<Held> held;  // what he holds today
    std::string name, number;
    bool trained = true;  // has attended, where the campaign asks for it first
    base::Date today{};
};

// In order of precedence.
enum class SignRefusal {
    not_asked,  // not on the roll of this campaign
    not_open_yet,
    closed,
    signed_already,
    training_missing,     // the campaign asks for it first
    promise_missing,      // each is ticked by hand
    answer_missing,       // each question, also where last year's answer is the same
    words_missing,        // of a yes: what it is
    declaration_missing,  // a yes is declared first; the statement then names the declaration
    capacity_not_held,
};
std::string_view article(SignRefusal why);

Result<StatementSigned, SignRefusal> sign_statement(const Signing& signing, const SigningFacts& facts);

// The first promise or question that lacks its tick or answer; empty: none. For the fault at the field.
std::string_view first_open_promise(const rules::StatementTemplate& version,
                                    const std::vector<std::string>& promises);
std::string_view first_open_question(const rules::StatementTemplate& version,
                                     const std::vector<Answer>& answers);

std::vector<std::string> as_texts(const std::vector<Answer>& answers);  // as the act keeps them
std::vector<Answer> answers_from(const std::vector<std::string>& texts);

}  // namespace statements

template <>
inline constexpr auto base::names<statements::SignRefusal> =
    std::array{"not_asked"sv,           "not_open_yet"sv,     "closed"sv,         "signed_already"sv,
               "training_missing"sv,    "promise_missing"sv,  "answer_missing"sv, "words_missing"sv,
               "declaration_missing"sv, "capacity_not_held"sv};
