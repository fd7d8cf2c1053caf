// The doors of sanctions, through the guard and the handlers, without a socket. The respondent is a civil
// servant of the city's legal & HR part; his superior is its head; the Inspectorate watches over the
// province.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "decisions/decision_rows.hpp"
#include "declarations/visit_testing.hpp"
#include "sanctions/review_rows.hpp"
#include "sanctions/sanction_routes.hpp"
#include "sanctions/sanction_rows.hpp"

namespace sanctions::testing {

using people::testing::pekalongan;
using Pairs = declarations::testing::Visits::Pairs;

inline void register_all(app::Registry& registry) {
    gratification::register_gratification_reactions(registry);
    decisions::register_decisions(registry);
    register_sanctions(registry);
    register_sanction_reactions(registry);
}

class Cases : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        auto routes = pages();
        for (const auto& r : api()) routes.push_back(r);
        world = std::make_unique<declarations::testing::Visits>(database(), routes, register_all);
        const auto& c = world->corner;
        staff = c.city.staff, head = c.city.subdivision_head, secretary = c.city.secretary,
        member = c.city.members[0];
        inspector = c.inspector, second = c.regional_inspector;
        world->give(second, app::Role::inspectorate, UnitId{3300}, UnitId{3399});
        world->give(head, app::Role::legal_hr, pekalongan, pekalongan);
    }
    void TearDown() override {
        if (world) world->expect_rebuilds();
        world.reset();
        OnEachEngine::TearDown();
    }

    SanctionId recommend(PersonId by, PersonId about,
                         rules::Breach breach = rules::Breach::decided_in_conflict, const Pairs& more = {}) {
        Pairs fields{{"respondent", about.text()},
                     {"breach", std::string(base::name(breach))},
                     {"facts", "Menilai penawaran adiknya."},
                     {"expected", "heavy"}};
        fields.insert(fields.end(), more.begin(), more.end());
        const auto answer = world->post(by, "/sanksi/baru", fields);
        EXPECT_EQ(answer.status, 303) << answer.body;
        const auto at = answer.header("location");
        return at.size() > 8 ? SanctionId::from(at.substr(8)).value_or(SanctionId{}) : SanctionId{};
    }
    int step(PersonId who, SanctionId id, std::string_view what, const Pairs& fields) {
        return world->post(who, at(id, what), fields).status;
    }
    static std::string at(SanctionId id, std::string_view rest = {}) {
        return "/sanksi/" + id.text() + (rest.empty() ? "" : "/" + std::string(rest));
    }
    Sanction loaded(SanctionId id) { return sanctions::load(world->reader(), id).value(); }
    void work_on(MatterId id, PersonId person) {
        world->as(secretary, [&](app::Change& c) {
            c.record(matters::case_of(id), pekalongan,
                     matters::ParticipantAdded{id, person, matters::Strength::drafts, 0});
        });
    }
    void day_off(base::Date day) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{1}, UnitId{1},
                     app::OffDayAdded{day, 0, rules::OffKind::national_holiday, "Libur", "Off", "SKB"});
        });
    }

    std::unique_ptr<declarations::testing::Visits> world;
    PersonId staff, head, secretary, member, inspector, second;
};

inline const Pairs hearing{{"hearing_on", "2026-12-02"}, {"time", "10.00"}, {"place", "Ruang 2"}};
inline const Pairs came{{"came", "ya"}, {"mode", "in_person"}, {"record", "Mengakui."}, {"signed", "ya"}};
inline const Pairs reprimand{
    {"outcome", "sanctioned"},         {"level", "light"},  {"measure", "written_reprimand"},
    {"level_reason", "Pertama kali."}, {"number", "KEP-3"}, {"decided_on", "2026-12-02"}};

}  // namespace sanctions::testing
