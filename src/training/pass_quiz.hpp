// The quiz after a session. Passing is an act; a try that falls short is none, is explained, and may be
// repeated.
#pragma once
#include <map>

#include "base/result.hpp"
#include "training/training_acts.hpp"

namespace training {

struct QuizFacts {
    State state{};
    bool with_quiz = false;
    bool attended = false, passed = false;
    base::Date day{};  // of the try: the rules of that day are asked
    rules::TrainingTopic topic{};
};

// In this order: the first that holds is the answer.
enum class QuizRefusal { cancelled, no_quiz, not_attended, passed_already, too_few_right };

using Answers = std::map<std::string, std::size_t, std::less<>>;  // question's key -> option

struct Graded {
    const rules::QuizQuestion* question;
    std::optional<std::size_t> chosen;
    bool right() const { return chosen == question->right; }
};
[[nodiscard]] std::vector<Graded> grade(rules::TrainingTopic topic, base::Date day, const Answers& answers);

[[nodiscard]] Result<QuizPassed, QuizRefusal> pass_quiz(const QuizFacts& facts, TrainingId training,
                                                        PersonId person, const Answers& answers);

}  // namespace training

template <>
inline constexpr auto base::names<training::QuizRefusal> =
    std::array{"cancelled"sv, "no_quiz"sv, "not_attended"sv, "passed_already"sv, "too_few_right"sv};
