// One lawful situation for the tables of this slice: KPU Kota Pekalongan, five members, the chair first, all
// in the room; the plenary is open and its one item pending. Rows change one thing each.
#pragma once
#include <string>

#include "base/result.hpp"
#include "decisions/floor.hpp"
#include "decisions/open_plenary.hpp"

namespace decisions::testing {

inline constexpr PersonId chair{1}, budi{2}, citra{3}, dewi{4}, eko{5}, secretary{9}, stranger{66};
inline constexpr UnitId pekalongan{3375}, central_java{3300};
inline constexpr PlenaryId plenary_id{70};
inline constexpr MatterId matter_id{80};
inline const base::Date plenary_day = rules::on(2026, 12, 1);

template <class T, class R>
std::string outcome(const Result<T, R>& result) {
    return result ? "done" : std::string(base::name(result.error()));
}

inline QuorumFacts five_in_the_room() {
    QuorumFacts facts{.body = rules::Body::regency, .seats = 5, .day = plenary_day, .chair = chair};
    for (const auto person : {chair, budi, citra, dewi, eko})
        facts.members.push_back({.person = person, .presence = Presence::present});
    return facts;
}

inline Member& member(QuorumFacts& facts, PersonId person) {
    for (auto& m : facts.members)
        if (m.person == person) return m;
    return facts.members.front();
}

inline void set(QuorumFacts& facts, PersonId person, matters::Standing standing) {
    auto& m = member(facts, person);
    m.standing = standing;
    m.because = CaseId{500 + person.value};
    m.article = standing == matters::Standing::clear ? "" : "UU 30/2014 Pasal 42 ayat (1)";
}

inline Plenary open_plenary_of_today() {
    return {.id = plenary_id,
            .unit = pekalongan,
            .at = base::start_of(plenary_day, base::Zone::wib),
            .day = plenary_day,
            .state = PlenaryState::open,
            .opened_at = base::start_of(plenary_day, base::Zone::wib)};
}

// What a row may change before the picture is counted.
struct Situation {
    QuorumFacts quorum = five_in_the_room();
    Floor floor{
        .plenary = open_plenary_of_today(),
        .item = {.plenary = plenary_id, .number = 1, .matter = matter_id, .title = "Pengadaan logistik"},
        .matter_state = matters::State::open,
        .above = central_java,
        .actor = secretary,
        .secretary = true};

    Floor counted() {
        quorum.purpose = floor.plenary.purpose;
        quorum.continuation = floor.plenary.continuation;
        floor.quorum = count_quorum(quorum);
        return floor;
    }
};
using Twist = void (*)(Situation&);

inline PlenaryFacts at_the_plenary() {
    PlenaryFacts facts{.plenary = open_plenary_of_today(),
                       .items = {{.plenary = plenary_id, .number = 1, .matter = matter_id}},
                       .body = {chair, budi, citra, dewi, eko},
                       .quorum = count_quorum(five_in_the_room()),
                       .secretary = true,
                       .now = base::start_of(plenary_day, base::Zone::wib) + std::chrono::hours{2},
                       .today = plenary_day};
    for (const auto person : facts.body) facts.attendance.push_back({person, Presence::present, ""});
    return facts;
}

}  // namespace decisions::testing
