// Attendance: by the code that is shown in the session and changes every minute, or written down by the
// organiser with a reason (no phone, no signal, a guest speaker's list on paper).
#pragma once
#include "base/result.hpp"
#include "training/training_acts.hpp"

namespace training {

struct AttendFacts {
    State state{};
    bool invited = false;
    bool attended = false;
    base::Instant starts{}, ends{};
    base::Instant now{};
};

// In this order: the first that holds is the answer.
enum class AttendRefusal {
    cancelled,
    not_the_organiser,  // list only
    not_invited,        // list only: for whom the session is not, it does not exist
    attended_already,
    not_begun,
    over,
    too_many_tries,  // code only: wait, or ask the organiser
    wrong_code       // code only
};

struct CodeTyped {
    bool right = false;
    int wrong_before = 0;  // in the last ten minutes
};
inline constexpr int most_wrong_codes = 5;

[[nodiscard]] Result<TrainingAttended, AttendRefusal> attend_by_code(const AttendFacts& facts,
                                                                     TrainingId training, PersonId person,
                                                                     const CodeTyped& code);
[[nodiscard]] Result<TrainingAttended, AttendRefusal> attend_by_list(const AttendFacts& facts,
                                                                     bool may_organise, TrainingId training,
                                                                     PersonId person, std::string reason);

}  // namespace training

template <>
inline constexpr auto base::names<training::AttendRefusal> =
    std::array{"cancelled"sv, "not_the_organiser"sv, "not_invited"sv, "attended_already"sv, "not_begun"sv,
               "over"sv,      "too_many_tries"sv,    "wrong_code"sv};
