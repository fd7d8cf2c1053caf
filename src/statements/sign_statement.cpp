#include "statements/sign_statement.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace statements {
namespace {

using enum SignRefusal;

std::optional<SignRefusal> refuse_time(const SigningFacts& facts) {
    if (!facts.signer) return not_asked;
    if (facts.today < facts.campaign.opens) return not_open_yet;
    if (facts.campaign.state == CampaignState::closed) return closed;
    if (facts.signer->state == SignerState::has_signed) return signed_already;
    if (facts.campaign.training == Training::first && !facts.trained) return training_missing;
    return std::nullopt;
}

std::optional<SignRefusal> refuse_content(const Signing& s, const SigningFacts& facts,
                                          const rules::StatementTemplate& version) {
    if (!first_open_promise(version, s.promises).empty()) return promise_missing;
    if (!first_open_question(version, s.answers).empty()) return answer_missing;
    for (const auto& answer : s.answers)
        if (answer.yes == Yes::yes && blank(answer.words)) return words_missing;
    const bool any = std::ranges::any_of(s.answers, [](const Answer& a) { return a.yes == Yes::yes; });
    if (any && facts.signer->declarations.empty()) return declaration_missing;
    return std::nullopt;
}

}  // namespace

std::string_view first_open_promise(const rules::StatementTemplate& version,
                                    const std::vector<std::string>& promises) {
    for (const auto& promise : version.promises)
        if (std::ranges::find(promises, promise.code) == promises.end()) return promise.code;
    return {};
}

std::string_view first_open_question(const rules::StatementTemplate& version,
                                     const std::vector<Answer>& answers) {
    for (const auto& question : version.questions)
        if (std::ranges::find(answers, question.code, &Answer::code) == answers.end()) return question.code;
    return {};
}

Result<StatementSigned, SignRefusal> sign_statement(const Signing& s, const SigningFacts& facts) {
    if (const auto why = refuse_time(facts)) return refuse(*why);
    const auto* row = rules::statement_template(facts.campaign.version);
    CHECK(row);  // a campaign opens with a known version, and versions stay
    if (const auto why = refuse_content(s, facts, row->value)) return refuse(*why);
    const auto held = std::ranges::find(facts.held, s.capacity, &SigningFacts::Held::appointment);
    if (held == facts.held.end()) return refuse(capacity_not_held);

    StatementSigned out{.statement = facts.signer->statement ? facts.signer->statement : facts.id,
                        .campaign = facts.campaign.id,
                        .person = facts.signer->person,
                        .capacity = s.capacity,
                        .unit = facts.signer->unit,
                        .name = facts.name,
                        .number = facts.number,
                        .position = held->position,
                        .version = facts.campaign.version,
                        .declarations = facts.signer->declarations,
                        .way = Way::session,
                        .late = facts.today > facts.campaign.due};
    // In the version's own order, and nothing that it does not ask.
    for (const auto& promise : row->value.promises) out.promises.emplace_back(promise.code);
    std::vector<Answer> answers;
    for (const auto& question : row->value.questions)
        answers.push_back(*std::ranges::find(s.answers, question.code, &Answer::code));
    out.answers = as_texts(answers);
    return out;
}

std::vector<std::string> as_texts(const std::vector<Answer>& answers) {
    std::vector<std::string> out;
    for (const auto& a : answers) {
        out.push_back(a.code);
        out.emplace_back(base::name(a.yes));
        out.push_back(a.yes == Yes::yes ? a.words : std::string{});
    }
    return out;
}

std::vector<Answer> answers_from(const std::vector<std::string>& texts) {
    std::vector<Answer> out;
    for (std::size_t i = 0; i + 2 < texts.size(); i += 3)
        out.push_back({texts[i], base::from_name<Yes>(texts[i + 1]).value_or(Yes::no), texts[i + 2]});
    return out;
}

std::string_view article(SignRefusal why) {
    switch (why) {
        case promise_missing:
        case answer_missing:
        case words_missing: return "Keputusan KPU 323/2020";
        case declaration_missing: return "UU 30/2014 Pasal 43 ayat (2)";
        case capacity_not_held: return "UU 30/2014 Pasal 14 ayat (2)";
        default: return "";
    }
}

}  // namespace statements
