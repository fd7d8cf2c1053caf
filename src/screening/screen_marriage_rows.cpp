// Marriage between organisers, from both sides: a spouse comes into a register, or somebody who stands in one
// comes into office. UU 7/2017 Pasal 21 ayat (1) huruf o.
#include <algorithm>

#include "people/people_rows.hpp"
#include "screening/screen_rows.hpp"

namespace screening {
namespace {

// The post somebody holds, or else the one he is appointed to.
std::optional<people::Appointment> post_of(store::Connection& db, PersonId person, base::Date day) {
    auto held = people::appointments_of(db, person, day);
    if (held.empty())
        for (auto& a : people::all_appointments_of(db, person))
            if (a.from > day) held.push_back(std::move(a));
    if (held.empty()) return std::nullopt;
    return std::move(held.front());
}

}  // namespace

int Screener::ask_of_marriage(app::Change& change, const Subject& spouse, const Subject& other) {
    if (spouse.relation != "spouse" || other.person == spouse.person) return 0;
    const auto who = people::load_person(db_, spouse.person);
    const auto post = who ? post_of(db_, other.person, change.today()) : std::nullopt;
    if (!post) return 0;
    matching::Judge judge(drawn_from(1, officials_));
    const auto judged = judge.judge(text_of(spouse), text_of(other), ask_from);
    if (!judged) return 0;
    const Registry none{};
    const QuestionFacts facts{.organiser = organiser_of(db_, spouse.person),
                              .today = change.today(),
                              .registry = none,
                              .matter = {},
                              .party = {},
                              .party_name = {},
                              .matter_title = {}};
    auto question = ask_about_marriage(
        facts, spouse,
        {other.person, other.name, people::title_of(db_, *post), organiser_of(db_, other.person)}, *judged);
    return question && ask(change, who->unit, std::move(*question));
}

int Screener::screen_marriage(app::Change& change, const Subject& spouse) {
    if (spouse.relation != "spouse" || !bound_by_marriage_rule(spouse.person, change.today())) return 0;
    int asked = 0;
    for (const auto& other : subjects_near(db_, keys_of(spouse), true))
        asked += ask_of_marriage(change, spouse, other);
    return asked;
}

int Screener::screen_spouses(app::Change& change, PersonId person) {
    if (!bound_by_marriage_rule(person, change.today())) return 0;
    const auto himself = load_subject(db_, person.value);
    if (!himself) return 0;
    int asked = 0;
    for (const auto& spouse : spouses_near(db_, keys_of(*himself)))
        asked += ask_of_marriage(change, spouse, *himself);
    for (const auto& spouse : subjects_of(db_, person, change.today()))
        asked += screen_marriage(change, spouse);
    return asked;
}

bool Screener::bound_by_marriage_rule(PersonId person, base::Date day) {
    return rules::marriage_rule(organiser_of(db_, person), day) != nullptr;
}

}  // namespace screening
