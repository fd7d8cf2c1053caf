// The acts of a decision on a sanction and of what becomes of it, counted under case_of(sanction).
#pragma once
#include "sanctions/sanction.hpp"

namespace sanctions {

struct Decided {
    SanctionId sanction;
    Outcome outcome{};
    std::optional<rules::SanctionLevel> level;
    std::optional<rules::Measure> measure;
    rules::LawSays law{};      // what the law said of the level on that day
    std::string level_reason;  // why this level
    std::string number, text;  // of the decree, and what it says in short
    base::Date decided_on{}, on{}, deliver_by{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("outcome", a.outcome);
        visit("level", a.level);
        visit("measure", a.measure);
        visit("law", a.law);
        visit("level_reason", a.level_reason);
        visit("number", a.number);
        visit("text", a.text);
        visit("decided_on", a.decided_on);
        visit("on", a.on);
        visit("deliver_by", a.deliver_by);
    }
};

struct Delivered {
    SanctionId sanction;
    std::string how;
    base::Date on{};
    bool late = false;
    base::Date appeal_by{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("how", a.how);
        visit("on", a.on);
        visit("late", a.late);
        visit("appeal_by", a.appeal_by);
    }
};

struct Appealed {
    SanctionId sanction;
    std::string ground;
    base::Date on{};
    bool late = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("ground", a.ground);
        visit("on", a.on);
        visit("late", a.late);
    }
};

struct AppealDecided {
    SanctionId sanction;
    AppealResult result{};
    std::optional<rules::SanctionLevel> level;
    std::optional<rules::Measure> measure;
    std::string number, text;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("result", a.result);
        visit("level", a.level);
        visit("measure", a.measure);
        visit("number", a.number);
        visit("text", a.text);
        visit("on", a.on);
    }
};

struct Annulled {
    SanctionId sanction;
    std::string number, text;  // of the ruling or decree that annuls
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("number", a.number);
        visit("text", a.text);
        visit("on", a.on);
    }
};

// A day off was added: what was counted before, what now.
struct DueMoved {
    SanctionId sanction;
    base::Date cause{};
    std::optional<base::Date> due_before, due, deliver_before, deliver_by, appeal_before, appeal_by;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("cause", a.cause);
        visit("due_before", a.due_before);
        visit("due", a.due);
        visit("deliver_before", a.deliver_before);
        visit("deliver_by", a.deliver_by);
        visit("appeal_before", a.appeal_before);
        visit("appeal_by", a.appeal_by);
    }
};

}  // namespace sanctions
