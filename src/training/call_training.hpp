// The legal and HR unit of an office calls a session for offices in its range. It can be moved and called off
// while nobody has been recorded as present.
#pragma once
#include "base/result.hpp"
#include "training/training_acts.hpp"

namespace training {

struct CallFacts {
    bool may_organise = false;  // for the office that calls
    bool all_offices_in_range = false;
    base::Instant now{};
};

// In this order: the first that holds is the answer.
enum class CallRefusal {
    not_the_organiser,
    no_offices,  // nobody is called
    no_kinds,
    outside_range,  // an office that the caller has no role over
    in_the_past
};

[[nodiscard]] Result<TrainingCalled, CallRefusal> call_training(const CallFacts& facts, TrainingCalled asked);

struct ChangeFacts {
    bool may_organise = false;
    State state{};
    bool somebody_attended = false;
    base::Instant now{};
};
enum class ChangeRefusal { not_the_organiser, cancelled_already, somebody_attended, in_the_past };

[[nodiscard]] Result<TrainingMoved, ChangeRefusal> move_training(const ChangeFacts& facts,
                                                                 TrainingMoved asked);
[[nodiscard]] Result<TrainingCancelled, ChangeRefusal> cancel_training(const ChangeFacts& facts,
                                                                       TrainingCancelled asked);

}  // namespace training

template <>
inline constexpr auto base::names<training::CallRefusal> =
    std::array{"not_the_organiser"sv, "no_offices"sv, "no_kinds"sv, "outside_range"sv, "in_the_past"sv};
template <>
inline constexpr auto base::names<training::ChangeRefusal> =
    std::array{"not_the_organiser"sv, "cancelled_already"sv, "somebody_attended"sv, "in_the_past"sv};
