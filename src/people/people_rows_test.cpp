#include "people/people_rows.hpp"

#include "people/testing.hpp"

namespace people {
namespace {

using app::testing::World;
using namespace testing;
using enum rules::MatterNature;
const base::Date monday = rules::on(2026, 11, 23);

class PeopleRows : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<World>(database(),
                                        std::initializer_list<app::testing::Register>{register_people});
        corner = build_corner(*world);
    }
    void TearDown() override {
        world.reset();
        OnEachEngine::TearDown();
    }

    PersonId superior(PersonId official, rules::MatterNature nature, std::vector<PersonId> excluded = {}) {
        const auto db = world->reader();
        const auto found = superior_for(db, official, nature, monday, excluded);
        return found ? found->person : PersonId{};
    }

    std::unique_ptr<World> world;
    Corner corner;
};
ON_EACH_ENGINE(PeopleRows);

TEST_P(PeopleRows, WhatActsWroteIsReadBackAndReplayedTheSame) {
    {
        const auto db = world->reader();
        EXPECT_EQ(load_unit(db, pekalongan)->name, "KPU Kota Pekalongan");
        EXPECT_EQ(load_unit(db, pekalongan)->seats, 5);
        EXPECT_EQ(load_unit(db, UnitId{9999}), std::nullopt);
        ASSERT_EQ(units_below(db, central_java).size(), 1u);
        EXPECT_EQ(name_of(db, corner.city.chair), "Ketua 3375");
        EXPECT_EQ(name_of(db, PersonId{5}), "");
        EXPECT_EQ(app::counter(db, pekalongan, people_measure), 10);
        EXPECT_EQ(app::counter(db, central_java, people_measure), 21);
    }
    stand_in(*world, corner.position[corner.city.secretary], corner.city.subdivision_head, Holding::plh);
    end_now(*world, corner.appointment[corner.city.staff]);
    world->as({}, [&](app::Change& c) {
        c.record(case_of(pekalongan), pekalongan,
                 PositionEstablished{c.new_id<PositionId>(),
                                     pekalongan,
                                     rules::PositionKind::functional_staff,
                                     "Pranata Komputer",
                                     {}});
        c.record(CaseId{77}, pekalongan,
                 PersonRegistered{PersonId{77}, "Sari", StaffKind::adhoc, "", "PPK-1", pekalongan});
        c.record(CaseId{77}, pekalongan,
                 InterestRegistered{InterestId{78}, PersonId{77}, "business", "Sari", "", "CV. Maju Jaya",
                                    "komisaris", monday});
        c.record(CaseId{77}, pekalongan, InterestEnded{InterestId{78}, monday});
    });
    world->expect_rebuilds();
}

TEST_P(PeopleRows, AnActorActsInHisDefinitiveAppointmentAndIsGreetedWithIt) {
    stand_in(*world, corner.position[corner.city.secretary], corner.city.subdivision_head, Holding::plt);
    const auto db = world->reader();
    const auto actor = load_actor(db, corner.city.subdivision_head, monday);
    ASSERT_TRUE(actor);
    EXPECT_EQ(actor->position, "Kepala Subbagian Hukum dan SDM KPU Kota Pekalongan");
    EXPECT_EQ(actor->capacity, corner.appointment[corner.city.subdivision_head]);
    EXPECT_EQ(actor->unit, pekalongan);
    const auto held = appointments_of(db, corner.city.subdivision_head, monday);
    ASSERT_EQ(held.size(), 2u);
    EXPECT_EQ(title_of(db, held[1]), "Plt. Sekretaris KPU Kota Pekalongan");
    EXPECT_FALSE(load_actor(db, PersonId{5}, monday));
}

TEST_P(PeopleRows, AnAppointmentHoldsFromItsFirstDayToItsLast) {
    const auto position = corner.position[corner.city.staff];
    end_now(*world, corner.appointment[corner.city.staff]);  // 31 October 2026
    const auto db = world->reader();
    EXPECT_TRUE(holders(db, position, rules::on(2023, 12, 31)).empty());
    EXPECT_EQ(holders(db, position, rules::on(2024, 1, 1)).size(), 1u);
    EXPECT_EQ(holders(db, position, rules::on(2026, 10, 31)).size(), 1u);
    EXPECT_TRUE(holders(db, position, rules::on(2026, 11, 1)).empty());
    EXPECT_EQ(all_appointments_of(db, corner.city.staff).size(), 1u);
}

TEST_P(PeopleRows, ThePlenaryIsTheChairAndTheMembersOfThatDay) {
    {
        const auto db = world->reader();
        const auto all = plenary_of(db, pekalongan, monday);
        ASSERT_EQ(all.size(), 5u);
        EXPECT_EQ(all.front(), corner.city.chair);
    }
    end_now(*world, corner.appointment[corner.city.members[0]]);
    // A member who stands in as chair is still one of the plenary, once.
    stand_in(*world, corner.position[corner.city.chair], corner.city.members[1], Holding::plh);
    const auto db = world->reader();
    EXPECT_EQ(plenary_of(db, pekalongan, monday).size(), 4u);
}

TEST_P(PeopleRows, TheSuperiorIsFoundOverOfficesAndAppointments) {
    EXPECT_EQ(superior(corner.city.staff, administrative), corner.city.subdivision_head);
    EXPECT_EQ(superior(corner.city.staff, electoral), corner.city.subdivision_head);
    EXPECT_EQ(superior(corner.city.secretary, administrative), corner.province.secretary);
    EXPECT_EQ(superior(corner.city.secretary, electoral), corner.city.chair);
    EXPECT_EQ(superior(corner.city.members[2], electoral), corner.city.chair);
    EXPECT_EQ(superior(corner.city.chair, electoral), corner.province.chair);
    EXPECT_EQ(superior(corner.province.chair, electoral), corner.nation.chair);
    EXPECT_EQ(superior(corner.inspector, administrative), corner.regional_inspector);
    EXPECT_EQ(superior(corner.secretary_general, administrative), corner.nation.chair);
    EXPECT_EQ(superior(corner.city.members[2], electoral, {corner.city.chair}), corner.province.chair);
    EXPECT_EQ(superior(PersonId{5}, electoral), PersonId{});

    stand_in(*world, corner.position[corner.city.chair], corner.city.members[0], Holding::plh);
    EXPECT_EQ(superior(corner.city.members[2], electoral), corner.city.members[0]);
    EXPECT_EQ(superior(corner.city.members[0], electoral),
              corner.province.chair);  // not himself, and not who is away

    end_now(*world, corner.appointment[corner.city.subdivision_head]);
    EXPECT_EQ(superior(corner.city.staff, administrative),
              corner.city.secretary);  // not the other subdivision's head
}

TEST_P(PeopleRows, AnAdministratorFindsPeopleOfHisOfficesByTheBeginningOfTheirNames) {
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{corner.city.staff.value}, pekalongan,
                 app::RoleGranted{1, corner.city.staff, app::Role::administrator, pekalongan, pekalongan,
                                  monday, monday});
    });
    const auto db = world->reader();
    const auto scope = app::scope(corner.city.staff, app::Action::administer, monday);
    const auto page = people_in(db, scope, "angg", {}, 3);
    ASSERT_EQ(page.size(), 3u);
    EXPECT_EQ(page[0].name, "Anggota 1 3375");  // none of the province's or the nation's
    const auto next = people_in(db, scope, "angg", page.back().id, 3);
    ASSERT_EQ(next.size(), 1u);
    EXPECT_EQ(next[0].name, "Anggota 4 3375");
    EXPECT_TRUE(people_in(db, app::scope(corner.city.staff, app::Action::administer, rules::on(2026, 11, 24)),
                          "", {}, 3)
                    .empty());
    EXPECT_TRUE(find_person(db, corner.city.chair, scope));
    EXPECT_FALSE(find_person(db, corner.province.chair, scope));
}

}  // namespace
}  // namespace people
