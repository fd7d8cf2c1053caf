// Decisions already made under a conflict: listed, reviewed, annulled, replaced; on both engines.
#include "sanctions/pages_testing.hpp"

namespace sanctions {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace testing;

class Reviews : public testing::Cases {
protected:
    // The secretary decides alone.
    MatterId decided() {
        const auto id = world->matter(matters::DecidedBy::official);
        world->as(secretary, [&](app::Change& c) {
            c.record(matters::case_of(id), pekalongan,
                     matters::ParticipantAdded{id, secretary, matters::Strength::decides, 0});
        });
        world->as(secretary, [&](app::Change& c) {
            const auto act =
                decisions::decide_alone(*decisions::facts_for_decide_alone(c.db, id, secretary, c.today()),
                                        decisions::Verdict::approved, "Disetujui");
            ASSERT_TRUE(act) << base::name(act.error());
            c.record(matters::case_of(id), pekalongan, *act);
        });
        return id;
    }
    std::string page(MatterId id) { return "/keputusan-terdampak/" + id.text(); }
};
ON_EACH_ENGINE(Reviews);

TEST_P(Reviews, a_conflict_that_comes_out_later_puts_the_decision_on_the_list) {
    const auto id = decided();
    EXPECT_EQ(world->get(inspector, page(id)).status, 404) << "nothing is known";
    world->declare(secretary, id);
    EXPECT_THAT(world->get(inspector, "/keputusan-terdampak").body, HasSubstr("Belum ditelaah"));
    EXPECT_EQ(world->get(secretary, page(id)).status, 404) << "without the role";
    EXPECT_EQ(world
                  ->post(inspector, page(id) + "/telaah",
                         {{"conflicted", secretary.text()}, {"found_on", "2026-11-24"}})
                  .status,
              409)
        << "found tomorrow";
    EXPECT_EQ(world
                  ->post(inspector, page(id) + "/telaah",
                         {{"conflicted", member.text()}, {"found_on", "2026-11-23"}})
                  .status,
              409)
        << "took no part";
    EXPECT_EQ(world
                  ->post(inspector, page(id) + "/telaah",
                         {{"conflicted", secretary.text()}, {"found_on", "2026-11-23"}})
                  .status,
              303);
    EXPECT_THAT(world->get(inspector, page(id)).body, HasSubstr("30 November 2026 (sisa 5 hari kerja)"));

    // The superior of who decided annuls; the review ends with it.
    world->move_to("2026-12-01T09:00:00+07:00");
    world->as(world->corner.province.secretary, [&](app::Change& c) {
        const auto facts = decisions::facts_for_annul(c.db, id, c.actor.person, c.today(), c.calendar());
        ASSERT_TRUE(facts);
        const auto act = decisions::annul_decision(*facts, {.by = decisions::AnnulledBy::superior,
                                                            .defect = decisions::Defect::authority,
                                                            .reason = "Benturan kepentingan",
                                                            .judgment = "",
                                                            .conflicted = secretary,
                                                            .found_on = rules::on(2026, 11, 23)});
        ASSERT_TRUE(act) << base::name(act.error());
        c.record(matters::case_of(id), pekalongan, *act);
    });
    const auto review = review_of(world->reader(), id);
    EXPECT_EQ(review->result, ReviewResult::annulled);
    EXPECT_TRUE(review->late) << "the day after the five";
    EXPECT_THAT(world->get(inspector, page(id)).body, HasSubstr("Dibatalkan, belum diganti"));

    const auto other = decided();
    EXPECT_EQ(world->post(inspector, page(id) + "/pengganti", {{"by", id.text()}}).status, 409);
    EXPECT_EQ(world->post(inspector, page(id) + "/pengganti", {{"by", other.text()}}).status, 409)
        << "decided by who stands still on the first";
}

TEST_P(Reviews, who_took_no_part_touches_nothing_and_hides_nothing_older) {
    const auto older = decided(), newer = decided();
    world->declare(secretary, older);
    world->declare(member, newer);
    const auto scope = app::scope(inspector, app::Action::review_decision, world->today());
    const auto found = affected(world->reader(), scope, {}, 1);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].matter, older);
    EXPECT_TRUE(affected(world->reader(), scope, older, 1).empty());
    EXPECT_EQ(world->get(inspector, page(newer)).status, 404);
}

TEST_P(Reviews, what_replaces_a_decision_is_of_the_same_office_and_may_be_read) {
    const auto old = decided(), other = decided();
    world->declare(secretary, old);
    const auto today = world->today();
    auto one = affected_one(world->reader(), app::scope(inspector, app::Action::review_decision, today), old)
                   .value();
    EXPECT_FALSE(facts_for_successor(world->reader(), one, other, inspector, today).elsewhere);
    EXPECT_TRUE(facts_for_successor(world->reader(), one, other, {}, today).elsewhere) << "who reads nothing";
    EXPECT_TRUE(facts_for_successor(world->reader(), one, MatterId{1'000'000}, inspector, today).elsewhere);
    EXPECT_FALSE(facts_for_successor(world->reader(), one, other, inspector, today).involved);
    EXPECT_TRUE(facts_for_successor(world->reader(), one, other, secretary, today).involved);
    const auto choice = [&](PersonId who) {
        return successors(world->reader(), app::scope(who, app::Action::read_matter, today), one, 100);
    };
    ASSERT_EQ(choice(inspector).size(), 1u);
    EXPECT_EQ(choice(inspector)[0].matter, other);
    one.unit = UnitId{3374};
    EXPECT_TRUE(choice(inspector).empty());
    EXPECT_TRUE(facts_for_successor(world->reader(), one, other, inspector, today).elsewhere);
}

TEST_P(Reviews, a_decision_can_stand_with_its_reason) {
    const auto id = decided();
    world->declare(secretary, id);
    EXPECT_EQ(world->post(inspector, page(id) + "/tetap", {{"ground", "x"}}).status, 409)
        << "no review is open";
    EXPECT_EQ(world
                  ->post(inspector, page(id) + "/telaah",
                         {{"conflicted", secretary.text()}, {"found_on", "2026-11-23"}})
                  .status,
              303);
    EXPECT_EQ(world->post(inspector, page(id) + "/tetap", {{"ground", " "}}).status, 422);
    EXPECT_EQ(world->post(inspector, page(id) + "/tetap", {{"ground", "Tidak memengaruhi"}}).status, 303);
    EXPECT_THAT(world->get(inspector, page(id)).body,
                HasSubstr("Keputusan tetap berlaku: Tidak memengaruhi"));
}

}  // namespace
}  // namespace sanctions
