// Who may erase does not thereby read what he is kept out of: a case of a sanction, a report of
// gratification.
#include <gtest/gtest.h>

#include "decisions/plenary_rows.hpp"
#include "declarations/case_testing.hpp"
#include "retention/erasure_acts.hpp"
#include "retention/erasure_rows.hpp"
#include "sanctions/sanction_rows.hpp"

namespace retention {
namespace {

using declarations::testing::World;

class KeptOut : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<World>(database(), [](app::Registry& registry) {
            decisions::register_decisions(registry);
            sanctions::register_sanctions(registry);
            register_retention(registry);
        });
        legal = world->corner.city.subdivision_head;
        involved = world->corner.regional_inspector;
        world->give(legal, app::Role::legal_hr, UnitId{3375}, UnitId{3375});
        world->give(involved, app::Role::inspectorate, UnitId{3300}, UnitId{3399});
    }
    void TearDown() override {
        world.reset();
        OnEachEngine::TearDown();
    }
    bool reads(PersonId who, CaseId id) {
        const auto db = world->reader();
        return load_record(db, id, {.person = who}, world->today()).has_value();
    }

    std::unique_ptr<World> world;
    PersonId legal, involved;
};
ON_EACH_ENGINE(KeptOut);

TEST_P(KeptOut, a_case_of_a_sanction_is_read_by_an_inspector_who_is_not_involved) {
    const CaseId id{4711};
    world->as(world->corner.city.members[0], [&](app::Change& c) {
        c.record(id, UnitId{3375},
                 sanctions::Told{.sanction = sanctions::SanctionId{id.value},
                                 .respondent = world->corner.city.staff,
                                 .breach = rules::Breach::conflict_not_told,
                                 .facts = "Adiknya menawar.",
                                 .involved = {involved},
                                 .on = c.today()});
    });
    EXPECT_TRUE(reads(world->corner.inspector, id));
    EXPECT_FALSE(reads(involved, id)) << "named as involved";
    EXPECT_FALSE(reads(legal, id)) << "legal & HR at large";

    // Neither does a list of orders or holds tell them of it.
    world->as(world->corner.inspector, [&](app::Change& c) {
        c.record(
            id, UnitId{3375},
            ErasureOrdered{
                .erasure = ErasureId{12}, .basis = {}, .instrument = "Surat 1", .acts = {}, .names = {}});
        c.record(id, UnitId{3375}, HoldPlaced{.hold = HoldId{13}, .instrument = "Surat 2"});
    });
    const auto listed = [&](PersonId who) {
        const auto db = world->reader();
        const auto scope = app::scope(who, app::Action::erase_records, world->today());
        return std::pair(erasures_for(db, scope, {}, 1).size(), holds_for(db, scope, 100).size());
    };
    EXPECT_EQ(listed(world->corner.inspector), std::pair(std::size_t{1}, std::size_t{1}));
    EXPECT_EQ(listed(involved), std::pair(std::size_t{0}, std::size_t{0}));
    EXPECT_EQ(listed(legal), std::pair(std::size_t{0}, std::size_t{0}));
}

TEST_P(KeptOut, a_declaration_is_read_by_legal_hr_as_before) {
    const CaseId id{world->declare(world->corner.city.members[0]).value};
    EXPECT_TRUE(reads(legal, id));
    EXPECT_TRUE(reads(world->corner.inspector, id));
    EXPECT_FALSE(reads(world->corner.city.chair, id));
}

}  // namespace
}  // namespace retention
