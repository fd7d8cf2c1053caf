// The acts of notes and recommendations. Each note, and each recommendation with what follows, is a case of
// its own: who has a part in a declaration learns nothing of what was written about it.
#pragma once
#include "oversight/recommendation.hpp"

namespace oversight {

struct NoteWritten {
    NoteId note;
    UnitId unit;
    About about{};
    DeclarationId declaration;
    std::string text;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("note", a.note);
        visit("unit", a.unit);
        visit("about", a.about);
        visit("declaration", a.declaration);
        visit("text", a.text);
        visit("on", a.on);
    }
};

struct RecommendationMade {
    RecommendationId recommendation;
    UnitId unit;
    About about{};
    DeclarationId declaration;
    std::string text, ground;
    std::int64_t working_days = 0;
    base::Date due{}, on{};
    MadeBy made_by{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("recommendation", a.recommendation);
        visit("unit", a.unit);
        visit("about", a.about);
        visit("declaration", a.declaration);
        visit("text", a.text);
        visit("ground", a.ground);
        visit("working_days", a.working_days);
        visit("due", a.due);
        visit("on", a.on);
        visit("made_by", a.made_by);
    }
};

struct RecommendationAnswered {
    RecommendationId recommendation;
    Reply reply{};
    std::string text;
    bool late = false;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("recommendation", a.recommendation);
        visit("reply", a.reply);
        visit("text", a.text);
        visit("late", a.late);
        visit("on", a.on);
    }
};

struct RecommendationClosed {
    RecommendationId recommendation;
    Ending ending{};
    std::string text;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("recommendation", a.recommendation);
        visit("ending", a.ending);
        visit("text", a.text);
        visit("on", a.on);
    }
};

}  // namespace oversight
