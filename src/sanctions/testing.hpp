// A lawful case for table tests: a row changes one thing and says what follows.
#pragma once
#include "sanctions/decide_sanction.hpp"
#include "sanctions/recommend_examination.hpp"
#include "sanctions/review_decision.hpp"

namespace sanctions::testing {

inline constexpr PersonId respondent{21}, superior{22}, inspector{23}, teller{24}, next_up{25}, bystander{26};

inline const rules::Calendar& decreed() {
    static const rules::Calendar calendar(
        {{rules::on(2026, 1, 1), rules::OffKind::national_holiday, "Tahun Baru", "New Year", "SKB", 0},
         {rules::on(2026, 12, 24), rules::OffKind::joint_leave, "Cuti", "Leave", "SKB", 0},
         {rules::on(2026, 12, 25), rules::OffKind::national_holiday, "Natal", "Christmas", "SKB", 0},
         {rules::on(2027, 1, 1), rules::OffKind::national_holiday, "Tahun Baru", "New Year", "SKB", 0}});
    return calendar;
}

inline Suspected suspected() {
    return {.respondent = respondent,
            .breach = rules::Breach::decided_in_conflict,
            .matter = MatterId{9},
            .facts = "Ikut memutuskan walau iparnya direktur penyedia."};
}

inline RecommendFacts recommend_facts() {
    return {.id = SanctionId{80},
            .actor = inspector,
            .actor_is = Recommender::inspectorate,
            .kind = people::StaffKind::pns,
            .examiner = people::Superior{.person = superior, .capacity = AppointmentId{5}},
            .today = rules::on(2026, 11, 23),
            .calendar = &decreed(),
            .region = 3375};
}

inline Sanction recommended(State state = State::recommended) {
    Sanction s{.id = SanctionId{80},
               .unit = UnitId{3375},
               .respondent = respondent,
               .breach = rules::Breach::decided_in_conflict,
               .route = rules::SanctionRoute::civil_servant};
    s.facts = "…", s.state = state, s.recommended_by = inspector, s.recommender = Recommender::inspectorate;
    s.examiner = {superior, AppointmentId{5}, ""}, s.began = rules::on(2026, 11, 23);
    if (state == State::recommended) s.due = rules::on(2026, 12, 7);
    if (state >= State::summoned)
        s.summons = {{1, rules::on(2026, 11, 24), rules::on(2026, 12, 3), "10.00", "Ruang 2"}};
    if (state == State::decided || state == State::delivered) {
        s.outcome = Outcome::sanctioned, s.level = rules::SanctionLevel::light,
        s.measure = rules::Measure::written_reprimand;
        s.decided_on = rules::on(2026, 12, 7), s.deliver_by = rules::on(2026, 12, 29);
    }
    if (state == State::delivered)
        s.delivered_on = rules::on(2026, 12, 8), s.appeal_by = rules::on(2026, 12, 30);
    return s;
}

inline ExamineFacts examine_facts(Sanction s, base::Date today) {
    return {.sanction = std::move(s),
            .actor = superior,
            .examines = true,
            .today = today,
            .calendar = &decreed(),
            .region = 3375};
}

}  // namespace sanctions::testing
