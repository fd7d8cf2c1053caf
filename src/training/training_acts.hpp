// The acts of training, counted under case_of(training), in the office that calls.
#pragma once
#include "training/training.hpp"

namespace training {

struct TrainingCalled {
    TrainingId training;
    rules::TrainingTopic topic{};
    std::string title;
    Mode mode{};
    std::string place, link;
    base::Instant starts{};
    std::int64_t minutes = 0;
    std::vector<UnitId> offices_from, offices_to;  // ranges, side by side
    std::vector<people::StaffKind> kinds;
    bool with_quiz = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("training", a.training);
        visit("topic", a.topic);
        visit("title", a.title);
        visit("mode", a.mode);
        visit("place", a.place);
        visit("link", a.link);
        visit("starts", a.starts);
        visit("minutes", a.minutes);
        visit("offices_from", a.offices_from);
        visit("offices_to", a.offices_to);
        visit("kinds", a.kinds);
        visit("with_quiz", a.with_quiz);
    }
};

struct TrainingMoved {
    TrainingId training;
    Mode mode{};
    std::string place, link;
    base::Instant starts{};
    std::int64_t minutes = 0;
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("training", a.training);
        visit("mode", a.mode);
        visit("place", a.place);
        visit("link", a.link);
        visit("starts", a.starts);
        visit("minutes", a.minutes);
        visit("reason", a.reason);
    }
};

struct TrainingCancelled {
    TrainingId training;
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("training", a.training);
        visit("reason", a.reason);
    }
};

struct MaterialAdded {
    TrainingId training;
    std::string name, type;
    base::Hash file{};
    std::int64_t bytes = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("training", a.training);
        visit("name", a.name);
        visit("type", a.type);
        visit("file", a.file);
        visit("bytes", a.bytes);
    }
};

struct TrainingAttended {
    TrainingId training;
    PersonId person;
    AttendedHow how{};
    std::string reason;  // empty for who typed the code
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("training", a.training);
        visit("person", a.person);
        visit("how", a.how);
        visit("reason", a.reason);
    }
};

struct QuizPassed {
    TrainingId training;
    PersonId person;
    std::int64_t right = 0, asked = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("training", a.training);
        visit("person", a.person);
        visit("right", a.right);
        visit("asked", a.asked);
    }
};

}  // namespace training
