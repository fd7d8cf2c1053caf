// What is asked after a training: questions with their answers, explained, each as long as its rule holds.
// The explanation is what people should remember; the public reads the same rules at /aturan.
#pragma once
#include <span>
#include <vector>

#include "rules/dated.hpp"

namespace rules {

enum class TrainingTopic { conflict_of_interest, public_complaints, gratification, code_of_conduct };
[[nodiscard]] Label label(TrainingTopic topic);

inline constexpr std::size_t quiz_options = 3;

struct QuizQuestion {
    std::string_view key;  // stays with the question: an answer names it
    TrainingTopic topic;
    Date from, until;  // the first and the last day on which the rule behind it holds
    Label question;
    std::array<Label, quiz_options> options;
    std::size_t right;  // index into options
    Label why;
    Citation source;
    Standing standing;
};

[[nodiscard]] std::span<const QuizQuestion> all_questions();
// Those of the day, in the order of the list; empty for a topic without a quiz.
[[nodiscard]] std::vector<const QuizQuestion*> quiz(TrainingTopic topic, Date day);

// How many of `questions` must be right.
[[nodiscard]] int right_answers_needed(int questions, Date day);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::TrainingTopic> =
    std::array{"conflict_of_interest"sv, "public_complaints"sv, "gratification"sv, "code_of_conduct"sv};
