#include "decisions/decision_rows.hpp"

#include "decisions/rows_testing.hpp"
#include "matters/standing_rows.hpp"

namespace decisions {
namespace {

using namespace testing;
using matters::Standing;

class DecisionRows : public PlenaryWorld {
protected:
    std::string alone(MatterId matter, PersonId by, Verdict verdict = Verdict::approved) {
        return attempt(by, matters::case_of(matter), [&](app::Change& c) {
            return decide_alone(*facts_for_decide_alone(c.db, matter, by, c.today()), verdict,
                                "Menyetujui penempatan");
        });
    }
    std::string annul(MatterId matter, PersonId by, AnnulInput input) {
        return attempt(by, matters::case_of(matter), [&](app::Change& c) {
            const auto& calendar = c.calendar();
            return annul_decision(*facts_for_annul(c.db, matter, by, c.today(), calendar), input);
        });
    }
    AnnulInput found_today(AnnulledBy by) {
        return {.by = by,
                .defect = Defect::procedure,
                .reason = "Ada benturan kepentingan",
                .found_on = world->today()};
    }
    // Decided by the secretary of the city, with the head of the subdivision in reserve.
    MatterId staffing() {
        const auto id = open_matter(matters::Kind::staffing, rules::MatterNature::administrative,
                                    matters::DecidedBy::official);
        add(matters::ParticipantAdded{id, corner.city.secretary, matters::Strength::decides, 0});
        return id;
    }
    template <class Act>
    void add(const Act& act) {
        world->as({}, [&](app::Change& c) { c.record(matters::case_of(act.matter), pekalongan, act); });
    }
    // Everybody else in favour, on the day of the plenary.
    void decide_in_plenary(MatterId matter, const std::vector<PersonId>& voters) {
        const auto plenary = call(corner.city.secretary, {matter});
        go_to_the_plenary();
        open(plenary);
        attend(plenary, everybody());
        for (const auto person : voters) EXPECT_EQ(vote(plenary, person), "done");
        EXPECT_EQ(decide(plenary), "done");
    }
};
ON_EACH_ENGINE(DecisionRows);

TEST_P(DecisionRows, OneOfficialDecidesAndBarredOnlyHisSubstitute) {
    const auto& city = corner.city;
    const auto first = staffing();
    EXPECT_EQ(alone(first, city.staff), "not_the_decider");
    EXPECT_EQ(alone(first, city.secretary, Verdict::rejected), "done");
    {
        const auto db = world->reader();
        EXPECT_EQ(matters::load_matter(db, first)->state, matters::State::decided);
        EXPECT_EQ(decision_on(db, first)->outcome, rules::Outcome::rejected);
        EXPECT_EQ(decision_on(db, first)->decider, city.secretary);
        EXPECT_FALSE(decision_on(db, first)->plenary);
    }
    const auto second = staffing();
    bar(second, city.secretary);
    EXPECT_EQ(alone(second, city.secretary), "barred");
    EXPECT_EQ(alone(second, city.subdivision_head), "not_the_decider");
    add(matters::SubstituteNamed{second, city.secretary, city.subdivision_head});
    EXPECT_EQ(alone(second, city.subdivision_head), "done");
    const auto db = world->reader();
    const auto decision = decision_on(db, second);
    EXPECT_EQ(decision->decider, city.subdivision_head);
    EXPECT_EQ(decision->in_place_of, city.secretary);
    ASSERT_EQ(decision->recusals.size(), 1u);
    EXPECT_EQ(decision->recusals[0].how, Standing::barred);
    EXPECT_EQ(app::counter(db, pekalongan, decisions_measure), 2);
    EXPECT_EQ(app::counter(db, pekalongan, recusals_measure), 1);
    EXPECT_FALSE(facts_for_decide_alone(db, MatterId{5}, city.staff, world->today()));
}

TEST_P(DecisionRows, APlenarysDecisionIsAnnulledByItsChairOrTheChairAbove) {
    const auto& city = corner.city;
    const auto m = open_procurement();
    decide_in_plenary(m, everybody());
    EXPECT_EQ(annul(m, city.members[0], found_today(AnnulledBy::official)), "not_entitled");
    EXPECT_EQ(annul(m, city.chair, found_today(AnnulledBy::superior)), "not_entitled");
    EXPECT_EQ(annul(m, corner.province.members[0], found_today(AnnulledBy::superior)), "not_entitled");

    // A member who voted declares only now, and is barred: the decision may be annulled.
    EXPECT_TRUE(conflicts_in(world->reader(), m).empty());
    bar(m, city.members[1]);
    const auto found = conflicts_in(world->reader(), m);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].person, city.members[1]);
    EXPECT_EQ(found[0].how, Standing::barred);

    auto input = found_today(AnnulledBy::superior);
    input.conflicted = city.staff;
    EXPECT_EQ(annul(m, corner.province.chair, input), "conflict_of_nobody_there");
    input.conflicted = city.members[1];
    EXPECT_EQ(annul(m, corner.province.chair, input), "done");
    EXPECT_EQ(annul(m, corner.province.chair, input), "not_decided");
    const auto db = world->reader();
    EXPECT_EQ(matters::load_matter(db, m)->state, matters::State::annulled);
    const auto annulment = decision_on(db, m)->annulment;
    ASSERT_TRUE(annulment);
    EXPECT_EQ(annulment->by, AnnulledBy::superior);
    EXPECT_EQ(annulment->conflicted, city.members[1]);
    EXPECT_EQ(annulment->found_on, day_of_plenary);
    EXPECT_EQ(annulment->due, rules::on(2026, 12, 8));
    EXPECT_FALSE(annulment->late);
    EXPECT_EQ(app::counter(db, pekalongan, annulled_measure), 1);
}

TEST_P(DecisionRows, AnOfficialsDecisionIsAnnulledByHimOrHisSuperior) {
    const auto& city = corner.city;
    const auto first = staffing(), second = staffing();
    EXPECT_EQ(alone(first, city.secretary), "done");
    EXPECT_EQ(alone(second, city.secretary), "done");
    EXPECT_EQ(annul(first, city.chair, found_today(AnnulledBy::superior)), "not_entitled");
    EXPECT_EQ(annul(first, corner.province.secretary, found_today(AnnulledBy::superior)), "done")
        << "the superior on the administrative line";
    bar(second, city.secretary);
    EXPECT_EQ(annul(second, city.secretary, found_today(AnnulledBy::official)), "barred");
    const auto calendar = app::calendar(world->reader());
    EXPECT_FALSE(facts_for_annul(world->reader(), MatterId{5}, city.chair, world->today(), calendar));
}

TEST_P(DecisionRows, ThePublicReadsWhoTookNoPartAndNoMore) {
    const auto& city = corner.city;
    const auto m = open_procurement();
    bar(m, city.members[0]);
    stand_still(m, city.members[1]);
    decide_in_plenary(m, {city.chair, city.members[2], city.members[3]});
    const auto other = staffing();
    EXPECT_EQ(alone(other, city.secretary), "done");

    const auto db = world->reader();
    const auto page = decisions_public(db, std::nullopt, {}, 1);
    ASSERT_EQ(page.size(), 1u);
    EXPECT_EQ(page[0].decision.matter, other);
    EXPECT_EQ(page[0].decider, "Sekretaris 3375");
    const auto next = decisions_public(db, pekalongan, page[0].decision.id, 5);
    ASSERT_EQ(next.size(), 1u);
    const auto& d = next[0];
    EXPECT_EQ(d.decision.matter, m);
    EXPECT_EQ(d.office, "KPU Kota Pekalongan");
    EXPECT_EQ(d.title, "Pengadaan logistik");
    EXPECT_EQ(d.decision.votes.in_favour, 3);
    EXPECT_EQ(d.decider_position, "Ketua KPU Kota Pekalongan");
    ASSERT_EQ(d.recused.size(), 2u);
    const auto& barred = d.recused[0].how == Standing::barred ? d.recused[0] : d.recused[1];
    const auto& waiting = d.recused[0].how == Standing::barred ? d.recused[1] : d.recused[0];
    EXPECT_EQ(barred.name, "Anggota 1 3375");
    EXPECT_EQ(barred.position, "Anggota KPU Kota Pekalongan");
    ASSERT_NE(barred.relation, nullptr);
    EXPECT_EQ(barred.relation->code, "spouse_of_sibling");
    EXPECT_EQ(barred.measures, std::vector{rules::Control::recusal});
    EXPECT_EQ(waiting.name, "Anggota 2 3375");
    EXPECT_EQ(waiting.relation, nullptr) << "not determined, so not published";
    EXPECT_TRUE(waiting.measures.empty());

    const auto before = db->statements_run();
    const auto listed = decisions_listed(db, pekalongan, {}, 5);
    EXPECT_LE(db->statements_run() - before, 1u + 3 * listed.size());
    ASSERT_EQ(listed.size(), 2u);
    EXPECT_EQ(listed[0].decision.matter, other);
    EXPECT_EQ(listed[1].title, d.title);
    EXPECT_EQ(listed[1].office, d.office);
    EXPECT_EQ(listed[1].decision.recusals.size(), 2u);

    EXPECT_TRUE(decisions_public(db, central_java, {}, 5).empty());
    EXPECT_EQ(decision_public(db, d.decision.id)->title, d.title);
    EXPECT_FALSE(decision_public(db, DecisionId{5}));
    EXPECT_TRUE(load_decision(db, d.decision.id));
}

TEST_P(DecisionRows, APublishedRecusalStaysWhenTheBarIsLifted) {
    const auto& city = corner.city;
    const auto m = open_procurement();
    bar(m, city.members[0]);
    decide_in_plenary(m, {city.chair, city.members[1], city.members[2], city.members[3]});
    add(matters::BarLifted{m, city.members[0], city.staff, "Ipar sudah tidak menjabat sejak Oktober"});
    const auto db = world->reader();
    EXPECT_EQ(matters::standing_of(db, m, city.members[0]), Standing::clear);
    EXPECT_EQ(decision_on(db, m)->recusals.size(), 1u);
}

}  // namespace
}  // namespace decisions
