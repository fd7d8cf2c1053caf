// A declaration is made; Legal & HR erases what it says; on both engines.
#include "retention/erasure_rows.hpp"

#include <gmock/gmock.h>

#include "declarations/case_testing.hpp"
#include "people/roster_rows.hpp"

namespace retention {
namespace {

using declarations::testing::World;

class ErasureRows : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<World>(database(), register_retention);
        officer = world->corner.city.secretary;
        world->give(officer, app::Role::legal_hr, UnitId{3375}, UnitId{3375});
        world->give(world->corner.inspector, app::Role::legal_hr, UnitId{3300}, UnitId{3399});
        id = CaseId{world->declare(world->corner.city.members[0]).value};
    }
    void TearDown() override {
        world.reset();
        OnEachEngine::TearDown();
    }

    std::optional<Record> record(PersonId who) {
        const auto db = world->reader();
        return load_record(db, id, {.person = who}, world->today());
    }
    std::vector<Value> the_words() {
        std::vector<Value> out;
        const auto all = record(officer);
        for (const auto& act : all->acts)
            for (const auto& field : act.fields)
                if (field.name == "description" || field.name == "party_name")
                    out.push_back({act.index, field.name});
        return out;
    }
    std::optional<OrderRefusal> try_order(PersonId who, std::vector<Value> values,
                                          ErasureId* made = nullptr) {
        std::optional<OrderRefusal> why;
        world->as(who, [&](app::Change& c) {
            const auto found = load_record(c.db, id, c.actor, c.today());
            auto act = order_erasure({rules::ErasureBasis::subject_request, "Surat 7/2026"},
                                     facts_for_order(c, *found, values));
            if (!act) return static_cast<void>(why = act.error());
            act->erasure = c.new_id<ErasureId>();
            if (made) *made = act->erasure;
            c.record(found->id, found->unit, *act);
        });
        return why;
    }
    void confirm(PersonId who, ErasureId erasure) {
        world->as(who, [&](app::Change& c) {
            const auto act = confirm_erasure({.erasure = *load_erasure(c.db, erasure), .actor = who});
            ASSERT_TRUE(act);
            c.record(id, UnitId{3375}, *act);
        });
    }
    void hold_it() {
        world->as(officer, [&](app::Change& c) {
            auto act = *place_hold("Perkara 1/2026", c.today());
            act.hold = c.new_id<HoldId>();
            c.record(id, UnitId{3375}, act);
        });
    }
    State state(ErasureId erasure) { return load_erasure(world->reader(), erasure)->state; }
    std::string description() {
        return world->reader()
            ->query<std::string>("select description from declaration where id = ?", id)
            .value()
            .value_or("no row");
    }

    std::unique_ptr<World> world;
    PersonId officer;
    CaseId id;
};
ON_EACH_ENGINE(ErasureRows);

TEST_P(ErasureRows, ordered_confirmed_by_another_and_carried_out_by_the_clock) {
    ErasureId erasure;
    ASSERT_EQ(try_order(officer, the_words(), &erasure), std::nullopt);
    carry_out_erasures(world->site());
    EXPECT_EQ(state(erasure), State::ordered) << "nobody has confirmed it";
    EXPECT_NE(description(), "");

    confirm(world->corner.inspector, erasure);
    carry_out_erasures(world->site());
    EXPECT_EQ(state(erasure), State::done);
    EXPECT_EQ(description(), "");
    EXPECT_EQ(try_order(officer, {load_erasure(world->reader(), erasure)->values[0]}),
              OrderRefusal::erased_already);
    carry_out_erasures(world->site());
    world->expect_rebuilds();
}

TEST_P(ErasureRows, rosters_that_wait_to_be_recorded_go_with_any_erasure) {
    const people::RosterImport import{.id = people::RosterImportId{5},
                                      .person = officer,
                                      .unit = UnitId{3375},
                                      .table = people::RosterTable::people,
                                      .name = "pegawai.xlsx",
                                      .state = people::RosterState::checked,
                                      .problem_id = {},
                                      .problem_en = {},
                                      .at = app::Clock::real_now()};
    world->site().writer.run([&](store::Connection& db) {
        people::start_roster(db, import, "PK packed: no search finds a name in it");
        people::save_notes(db, import.id, {{1, people::RosterSaid::change, "2", "CV Maju Jaya", ""}});
    });
    ErasureId erasure;
    ASSERT_EQ(try_order(officer, the_words(), &erasure), std::nullopt);
    EXPECT_NE(people::roster_bytes(world->reader(), import.id), "") << "ordered is not done";
    confirm(world->corner.inspector, erasure);
    carry_out_erasures(world->site());
    EXPECT_EQ(people::roster_bytes(world->reader(), import.id), "");
    EXPECT_TRUE(people::notes_of(world->reader(), import.id, people::RosterSaid::change).empty());
    EXPECT_TRUE(people::find_roster(world->reader(), import.id, officer)) << "that it was sent stays known";
    world->expect_rebuilds();
}

TEST_P(ErasureRows, a_hold_placed_after_the_second_person_agreed_still_stops_it) {
    ErasureId erasure;
    ASSERT_EQ(try_order(officer, the_words(), &erasure), std::nullopt);
    confirm(world->corner.inspector, erasure);
    hold_it();
    carry_out_erasures(world->site());
    EXPECT_EQ(state(erasure), State::confirmed);
    EXPECT_NE(description(), "");
    EXPECT_EQ(try_order(officer, the_words()), OrderRefusal::under_hold);
    world->expect_rebuilds();
}

TEST_P(ErasureRows, who_is_in_the_case_is_part_of_it_and_other_offices_do_not_see_it) {
    const auto declarant = world->corner.city.members[0];
    world->give(declarant, app::Role::legal_hr, UnitId{3375}, UnitId{3375});
    EXPECT_EQ(try_order(declarant, the_words()), OrderRefusal::part_of_case);
    EXPECT_FALSE(record(world->corner.city.chair).has_value()) << "no role";
    EXPECT_EQ(try_order(officer, {{0, "origin"}}), OrderRefusal::not_there) << "an act of another case";
    EXPECT_EQ(try_order(officer, {{the_words()[0].act, "type"}}), OrderRefusal::not_erasable);
}

}  // namespace
}  // namespace retention
