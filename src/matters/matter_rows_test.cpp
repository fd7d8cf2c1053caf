#include "matters/matter_rows.hpp"

#include <algorithm>

#include "matters/finding_rows.hpp"
#include "matters/standing_rows.hpp"
#include "matters/testing.hpp"

namespace matters {
namespace {

using people::testing::pekalongan;

class MatterRows : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world.emplace(database(), std::initializer_list<app::testing::Register>{
                                      people::register_people, register_matters, register_matter_reactions});
        corner = people::testing::build_corner(*world);
        testing::give_role(*world, corner.city.secretary, app::Role::decision_secretary, pekalongan,
                           pekalongan);
    }
    void TearDown() override {
        if (world) world->expect_rebuilds();
        world.reset();
        OnEachEngine::TearDown();
    }
    template <class T>
    void act(PersonId by, MatterId matter, const T& what) {
        world->as(by, [&](app::Change& c) { c.record(case_of(matter), pekalongan, what); });
    }
    void interest(PersonId person, std::string name, std::string organization) {
        world->as(person, [&](app::Change& c) {
            c.record(CaseId{person.value}, pekalongan,
                     people::InterestRegistered{c.new_id<people::InterestId>(), person, "spouse_of_sibling",
                                                std::move(name), "", std::move(organization), "direktur",
                                                rules::on(2025, 1, 1)});
        });
    }
    std::vector<Finding> findings(PersonId person, MatterId matter) {
        return findings_for(world->reader(), person, matter);
    }
    Standing standing(MatterId matter, PersonId person) {
        return standing_of(world->reader(), matter, person);
    }
    bool sees(MatterId matter, PersonId person) {
        return find_matter(world->reader(), matter,
                           app::scope(person, app::Action::read_matter, world->today()))
            .has_value();
    }
    std::int64_t counted(std::string_view measure) {
        return app::counter(world->reader(), pekalongan, measure);
    }

    std::optional<app::testing::World> world;
    people::testing::Corner corner;
};
ON_EACH_ENGINE(MatterRows);

TEST_P(MatterRows, AreReadAsTheyWereWritten) {
    const auto& city = corner.city;
    const auto m = testing::procurement(*world, city.secretary, std::vector{city.chair, city.members[0]});
    act(city.secretary, m.id, StepAdded{m.id, 1, "Evaluasi"});
    act(city.secretary, m.id, ParticipantAdded{m.id, city.staff, Strength::drafts, 1});
    act(city.secretary, m.id,
        PartyAdded{m.id, PartyId{44}, PartyKind::person, "Siti Rahma", "3375", m.party, "direktur"});
    act(city.secretary, m.id, MatterOpened{m.id, ""});

    const auto db = world->reader();
    const auto matter = load_matter(db, m.id);
    ASSERT_TRUE(matter);
    EXPECT_EQ(matter->title, "Pengadaan logistik");
    EXPECT_EQ(matter->state, State::open);
    EXPECT_EQ(matter->registered, world->today());
    EXPECT_EQ(matter->registered_by, city.secretary);
    EXPECT_EQ(matter->version, 8);  // one for each act
    EXPECT_EQ(steps_of(db, m.id).at(0).title, "Evaluasi");
    const auto parties = parties_of(db, m.id);
    ASSERT_EQ(parties.size(), 2u);
    const auto siti = std::ranges::find(parties, PartyId{44}, &Party::id);
    EXPECT_EQ(siti->behind, m.party);
    EXPECT_EQ(siti->role, "direktur");
    const auto participants = participants_of(db, m.id);
    ASSERT_EQ(participants.size(), 3u);
    EXPECT_EQ(participants[2].person, city.staff);
    EXPECT_EQ(participants[2].strength, Strength::drafts);
    EXPECT_FALSE(load_matter(db, MatterId{1}));
    EXPECT_FALSE(participant(db, m.id, city.secretary));
    EXPECT_EQ(app::counter(db, pekalongan, "matters_open"), 1);
    EXPECT_EQ(app::counter(db, UnitId{3300}, "matters"), 1);
}

TEST_P(MatterRows, AreSeenByThoseWhoTakePartAndByRolesOverTheOffice) {
    const auto& city = corner.city;
    testing::give_role(*world, corner.inspector, app::Role::inspectorate, UnitId{3300}, UnitId{3399});
    testing::give_role(*world, corner.province.secretary, app::Role::decision_secretary, UnitId{3300},
                       UnitId{3300});
    testing::give_role(*world, corner.deputy, app::Role::administrator, UnitId{1}, UnitId{9999});
    const auto m = testing::procurement(*world, city.secretary, std::vector{city.chair});
    EXPECT_TRUE(sees(m.id, city.chair));
    EXPECT_TRUE(sees(m.id, city.secretary));
    EXPECT_TRUE(sees(m.id, corner.inspector));
    EXPECT_FALSE(sees(m.id, city.members[0])) << "a commissioner who takes no part";
    EXPECT_FALSE(sees(m.id, corner.province.secretary)) << "the secretary of another office";
    EXPECT_FALSE(sees(m.id, corner.deputy)) << "an administrator sees no content";
    EXPECT_FALSE(sees(m.id, PersonId{})) << "the public";
    act(city.members[0], m.id, StandstillSet{m.id, city.members[0], CaseId{71}});
    EXPECT_TRUE(sees(m.id, city.members[0])) << "who declared sees the matter and his own standing";
    act(city.chair, m.id, StandstillEnded{m.id, city.members[0], CaseId{71}});
    EXPECT_FALSE(sees(m.id, city.members[0])) << "and no longer once nothing stands";
    act(city.chair, m.id, StandstillSet{m.id, city.chair, CaseId{72}});
    act(city.chair, m.id, StandstillEnded{m.id, city.chair, CaseId{72}});
    EXPECT_TRUE(sees(m.id, city.chair)) << "a participant stays one";
}

TEST_P(MatterRows, PageByKeyNewestFirst) {
    const auto& city = corner.city;
    std::vector<MatterId> ids;
    for (int i = 0; i < 5; ++i)
        ids.push_back(testing::procurement(*world, city.secretary, std::vector{city.chair}).id);
    const auto scope = app::scope(city.chair, app::Action::read_matter, world->today());
    const auto first = matters_in(world->reader(), scope, {}, 3);
    ASSERT_EQ(first.size(), 3u);
    EXPECT_EQ(first[0].id, ids[4]);
    const auto second = matters_in(world->reader(), scope, first[2].id, 3);
    ASSERT_EQ(second.size(), 2u);
    EXPECT_EQ(second[1].id, ids[0]);
    EXPECT_TRUE(matters_of(world->reader(), city.chair, {}, 9).empty()) << "none is open yet";
    act(city.secretary, ids[1], MatterOpened{ids[1], ""});
    EXPECT_EQ(matters_of(world->reader(), city.chair, {}, 9).at(0).id, ids[1]);
    EXPECT_TRUE(matters_of(world->reader(), city.chair, ids[1], 9).empty());
    EXPECT_EQ(undecided_with(world->reader(), city.chair, world->today()).size(), 5u);
    act(city.secretary, ids[1], MatterClosed{ids[1], "batal"});
    EXPECT_TRUE(matters_of(world->reader(), city.chair, {}, 9).empty());
    EXPECT_EQ(undecided_with(world->reader(), city.chair, world->today()).size(), 4u);
    EXPECT_EQ(counted("matters_open"), 0);
}

TEST_P(MatterRows, KeepStandstillsApartAndABarAboveThem) {
    const auto& city = corner.city;
    const auto who = city.members[0], superior = city.chair;
    const auto m = testing::procurement(*world, city.secretary, std::vector{who, superior});
    EXPECT_EQ(standing(m.id, who), Standing::clear);
    act(who, m.id, StandstillSet{m.id, who, CaseId{71}});
    act(who, m.id, StandstillSet{m.id, who, CaseId{72}});
    EXPECT_EQ(standing(m.id, who), Standing::standstill);
    EXPECT_EQ(counted("standstills"), 2);
    act(superior, m.id, StandstillEnded{m.id, who, CaseId{71}});
    EXPECT_EQ(standing(m.id, who), Standing::standstill) << "the other declaration is not determined yet";
    act(superior, m.id, StandstillEnded{m.id, who, CaseId{71}});
    EXPECT_EQ(counted("standstills"), 1) << "ended twice, counted once";
    act(superior, m.id, BarSet{m.id, who, CaseId{72}, "UU 30/2014 Pasal 42 ayat (1)"});
    EXPECT_EQ(standing(m.id, who), Standing::barred);
    act(who, m.id, StandstillSet{m.id, who, CaseId{72}});
    EXPECT_EQ(standing(m.id, who), Standing::barred) << "a standstill never lowers a bar";
    act(who, m.id, StandstillSet{m.id, who, CaseId{73}});
    act(superior, m.id, StandstillEnded{m.id, who, CaseId{72}});
    EXPECT_EQ(standing(m.id, who), Standing::barred) << "a bar does not end as a standstill does";
    const auto p = participant(world->reader(), m.id, who);
    EXPECT_EQ(p->standing, Standing::barred);
    EXPECT_EQ(p->because, CaseId{72});
    EXPECT_EQ(standing(m.id, superior), Standing::clear);
    EXPECT_EQ(counted("bars"), 1);
    EXPECT_EQ(counted("standstills"), 1);

    const auto c = clearance(world->reader(), m.id, who, world->today());
    EXPECT_FALSE(c.allowed);
    EXPECT_EQ(c.article, "UU 30/2014 Pasal 42 ayat (1)");
    EXPECT_EQ(c.since, world->today());
    EXPECT_TRUE(clearance(world->reader(), m.id, superior, world->today()).allowed);
    const auto bars = bars_of(world->reader(), m.id);
    EXPECT_EQ(std::ranges::find(bars, CaseId{72}, &Bar::because)->set_by, superior);
}

TEST_P(MatterRows, LiftBarsAndNotStandstills) {
    const auto& city = corner.city;
    const auto who = city.members[0];
    const auto m = testing::procurement(*world, city.secretary, std::vector{who}, DecidedBy::official);
    act(city.chair, m.id, BarSet{m.id, who, CaseId{71}, "A"});
    act(who, m.id, StandstillSet{m.id, who, CaseId{72}});
    act(city.chair, m.id, SubstituteNamed{m.id, who, city.members[1]});
    EXPECT_TRUE(sees(m.id, city.members[1]));
    EXPECT_EQ(participant(world->reader(), m.id, who)->substitute, city.members[1]);
    EXPECT_EQ(clearance(world->reader(), m.id, who, world->today()).substitute, city.members[1]);

    act(city.staff, m.id, BarLiftProposed{m.id, who, "Alasan yang cukup panjang"});
    EXPECT_EQ(lift_proposal(world->reader(), m.id, who)->proposed_by, city.staff);
    act(city.chair, m.id, BarSet{m.id, who, CaseId{73}, "B"});
    EXPECT_FALSE(lift_proposal(world->reader(), m.id, who)) << "the proposal did not know the new bar";
    act(city.staff, m.id, BarLiftProposed{m.id, who, "Alasan yang cukup panjang"});
    act(corner.inspector, m.id, BarLifted{m.id, who, city.staff, "Alasan yang cukup panjang"});
    EXPECT_EQ(standing(m.id, who), Standing::standstill);
    EXPECT_FALSE(lift_proposal(world->reader(), m.id, who));
    EXPECT_TRUE(substitutions_of(world->reader(), m.id).empty());
    EXPECT_FALSE(sees(m.id, city.members[1])) << "a substitute for nobody";
    EXPECT_EQ(counted("bars"), 0);
}

TEST_P(MatterRows, GiveANewSubstituteTheOldOnesPlace) {
    const auto& city = corner.city;
    const auto m = testing::procurement(*world, city.secretary, std::vector{city.chair}, DecidedBy::official);
    act(city.chair, m.id, BarSet{m.id, city.chair, CaseId{71}, "A"});
    act(city.chair, m.id, SubstituteNamed{m.id, city.chair, city.members[0]});
    act(city.chair, m.id, SubstituteNamed{m.id, city.chair, city.members[1]});
    EXPECT_FALSE(sees(m.id, city.members[0]));
    EXPECT_TRUE(sees(m.id, city.members[1]));
    EXPECT_EQ(substitutions_of(world->reader(), m.id).size(), 1u);
}

TEST_P(MatterRows, KnowWhoIsInvolved) {
    const auto& city = corner.city;
    const auto m = testing::procurement(*world, city.secretary, std::vector{city.chair});
    const auto involved_now = [&](PersonId p) { return involved(world->reader(), m.id, p); };
    EXPECT_TRUE(involved_now(city.chair));
    EXPECT_FALSE(involved_now(city.staff));
    act(city.secretary, m.id,
        PartyAdded{m.id, PartyId{44}, PartyKind::person, "STAF 3375, S.H.", "", {}, ""});
    EXPECT_TRUE(involved_now(city.staff)) << "a party of the same name";
    EXPECT_FALSE(involved_now(city.members[0]));
    act(city.members[0], m.id, StandstillSet{m.id, city.members[0], CaseId{71}});
    act(city.chair, m.id, StandstillEnded{m.id, city.members[0], CaseId{71}});
    EXPECT_TRUE(involved_now(city.members[0])) << "who ever declared";
    act(city.members[3], m.id, BarSet{m.id, city.chair, CaseId{72}, "A"});
    EXPECT_TRUE(involvement(world->reader(), m.id, city.members[3]).determined);
    act(city.members[3], m.id, SubstituteNamed{m.id, city.chair, city.members[2]});
    EXPECT_TRUE(involved_now(city.members[2])) << "a substitute";
}

TEST_P(MatterRows, RaiseFindingsOnceWhicheverSideComesLast) {
    const auto& city = corner.city;
    const auto ani = city.members[0], budi = city.members[1], citra = city.members[2];
    interest(ani, "Siti Rahma", "CV. Maju Jaya");
    interest(citra, "Siti Rahma", "CV Maju Mundur");
    const auto m = testing::procurement(*world, city.secretary, std::vector{ani, budi, citra});
    auto mine = findings(ani, m.id);
    ASSERT_EQ(mine.size(), 1u) << "the participant came after the party";
    EXPECT_EQ(mine[0].party, m.party);
    EXPECT_EQ(mine[0].matched, "name");
    EXPECT_TRUE(mine[0].register_says.starts_with("Siti Rahma ("));
    EXPECT_EQ(mine[0].matter_says, "CV Maju Jaya adalah pihak dalam urusan ini.");
    EXPECT_EQ(mine[0].raised, world->today());
    EXPECT_TRUE(findings(citra, m.id).empty());

    interest(budi, "Joko", "Maju Jaya, CV");
    EXPECT_EQ(findings(budi, m.id).size(), 1u) << "the interest came last";
    act(city.secretary, m.id,
        PartyAdded{m.id, PartyId{44}, PartyKind::person, "Siti Rahma, S.E.", "", m.party, "direktur"});
    EXPECT_EQ(findings(ani, m.id).size(), 2u) << "the party came last";
    EXPECT_EQ(findings(citra, m.id).size(), 1u);
    act(city.secretary, m.id, MatterOpened{m.id, ""});
    act(city.secretary, m.id, PartyAdded{m.id, PartyId{45}, PartyKind::organization, "PT Lain", "", {}, ""});
    EXPECT_EQ(findings(ani, m.id).size(), 2u) << "no question is put twice";

    mine = findings(ani, m.id);
    world->as(ani, [&](app::Change& c) {
        c.record(
            finding_case(mine[0].id), pekalongan,
            FindingAnswered{m.id, ani, mine[0].id.value, FindingAnswer::not_me, "Nama sama", std::nullopt});
    });
    act(city.secretary, m.id,
        PartyAdded{m.id, PartyId{46}, PartyKind::organization, "CV Maju Mundur", "", {}, ""});
    const auto answered = find_finding(world->reader(), mine[0].id, ani);
    EXPECT_EQ(answered->answer, FindingAnswer::not_me);
    EXPECT_EQ(answered->reason, "Nama sama");
    EXPECT_EQ(findings(ani, m.id).size(), 2u) << "the answer sticks";
    EXPECT_EQ(findings(citra, m.id).size(), 2u) << "a late party is screened in an open matter";
    EXPECT_EQ(open_findings_for(world->reader(), ani, 9).size(), 1u);
    EXPECT_FALSE(find_finding(world->reader(), mine[0].id, budi)) << "nobody else's finding";

    const auto kinds =
        world->reader()
            ->query<std::int64_t>(
                "select 1 from act where case_id = ? and kind in ('finding_raised', 'finding_answered')",
                case_of(m.id))
            .all();
    EXPECT_TRUE(kinds.empty()) << "the matter's own acts do not tell that there is a finding";
}

TEST_P(MatterRows, LeaveMattersThatAreOverAlone) {
    const auto& city = corner.city;
    const auto m = testing::procurement(*world, city.secretary, std::vector{city.chair});
    act(city.secretary, m.id, MatterClosed{m.id, "batal"});
    interest(city.chair, "Siti Rahma", "CV Maju Jaya");
    EXPECT_TRUE(findings(city.chair, m.id).empty());
}

}  // namespace
}  // namespace matters
