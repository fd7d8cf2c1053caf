#include "training/pass_quiz.hpp"

#include <algorithm>

namespace training {

std::vector<Graded> grade(rules::TrainingTopic topic, base::Date day, const Answers& answers) {
    std::vector<Graded> out;
    for (const auto* question : rules::quiz(topic, day)) {
        const auto answer = answers.find(question->key);
        out.push_back({question, answer == answers.end() ? std::nullopt : std::optional(answer->second)});
    }
    return out;
}

Result<QuizPassed, QuizRefusal> pass_quiz(const QuizFacts& facts, TrainingId training, PersonId person,
                                          const Answers& answers) {
    using enum QuizRefusal;
    if (facts.state == State::cancelled) return std::unexpected(cancelled);
    if (!facts.with_quiz) return std::unexpected(no_quiz);
    if (!facts.attended) return std::unexpected(not_attended);
    if (facts.passed) return std::unexpected(passed_already);
    const auto graded = grade(facts.topic, facts.day, answers);
    const auto asked = static_cast<int>(graded.size());
    const auto right = static_cast<int>(std::ranges::count_if(graded, &Graded::right));
    if (right < rules::right_answers_needed(asked, facts.day)) return std::unexpected(too_few_right);
    return QuizPassed{training, person, right, asked};
}

}  // namespace training
