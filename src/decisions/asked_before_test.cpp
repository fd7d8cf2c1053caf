// Whoever will decide is asked first: when a plenary is called, and when a matter goes to another body.
#include <gtest/gtest.h>

#include "decisions/rows_testing.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_reactions_rows.hpp"
#include "screening/screening_rows.hpp"

namespace decisions {
namespace {

class AskedBefore : public testing::PlenaryWorld {
protected:
    void SetUp() override {
        later = [](app::Registry& registry) {
            screening::register_screening(registry);
            register_decision_reactions(registry);
            screening::register_screening_reactions(registry);
        };
        PlenaryWorld::SetUp();
    }
    void own_company(PersonId who) {
        world->as(who, [&](app::Change& c) {
            c.record(CaseId{who.value}, testing::pekalongan,
                     people::InterestRegistered{c.new_id<people::InterestId>(), who, "business",
                                                "Maju Jaya, CV", "", "", "", rules::on(2025, 1, 1)});
        });
    }
    MatterId with_bidder() {
        const auto id = open_procurement();
        world->as(corner.city.secretary, [&](app::Change& c) {
            c.record(matters::case_of(id), testing::pekalongan,
                     matters::PartyAdded{.matter = id,
                                         .party = c.new_id<PartyId>(),
                                         .kind = matters::PartyKind::organization,
                                         .name = "CV Maju Jaya"});
        });
        return id;
    }
    std::size_t asked(PersonId who, MatterId matter) {
        return matters::findings_for(world->reader(), who, matter).size();
    }
};
ON_EACH_ENGINE(AskedBefore);

TEST_P(AskedBefore, EachWhoHasAVoteIsAsked) {
    own_company(corner.city.members[2]);
    const auto m = with_bidder();
    EXPECT_EQ(asked(corner.city.members[2], m), 1u) << "no participant is named at all";
    call(corner.city.secretary, {m});
    EXPECT_EQ(asked(corner.city.members[2], m), 1u) << "once";
}

// Registers written before this screening was there are looked at when the plenary is called.
TEST_P(AskedBefore, APlenaryThatIsCalledLooksAgain) {
    own_company(corner.city.members[2]);
    const auto m = open_procurement();
    world->as(corner.city.secretary, [&](app::Change& c) {
        c.db.exec(
            "insert into matter_party(id, matter, kind, name, identifier, behind, role) values(77, ?,"
            " 'organization', 'CV Maju Jaya', '', 0, '')",
            m);
    });
    EXPECT_EQ(asked(corner.city.members[2], m), 0u);
    call(corner.city.secretary, {m});
    EXPECT_EQ(asked(corner.city.members[2], m), 1u);
    world->as(corner.city.secretary,
              [&](app::Change& c) { c.db.exec("delete from matter_party where id = 77"); });
}

TEST_P(AskedBefore, TheBodyAMatterIsReferredToIsAsked) {
    const auto above = corner.province.members[1];
    own_company(above);
    const auto m = with_bidder();
    EXPECT_EQ(asked(above, m), 0u) << "not their matter";
    const auto& city = corner.city;
    for (const auto person : {city.members[0], city.members[1], city.members[2]}) bar(m, person);
    const auto plenary = call(city.secretary, {m});
    go_to_the_plenary();
    open(plenary);
    attend(plenary, everybody());
    EXPECT_EQ(refer(plenary), "done");
    EXPECT_EQ(asked(above, m), 1u);
}

}  // namespace
}  // namespace decisions
