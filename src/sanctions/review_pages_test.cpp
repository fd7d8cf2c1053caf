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
    EXPECT_THAT(world->get(inspector, page(id)).body,
                HasSubstr("/sanksi/baru?orang=" + secretary.text() + "&amp;urusan=" + id.text()))
        << "from the decision to a recommendation";
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

TEST_P(Reviews, a_day_off_moves_the_five_days_of_an_open_review_and_the_page_says_so) {
    const auto id = decided(), closed = decided();
    for (const auto matter : {id, closed}) {
        world->declare(secretary, matter);
        ASSERT_EQ(world
                      ->post(inspector, page(matter) + "/telaah",
                             {{"conflicted", secretary.text()}, {"found_on", "2026-11-23"}})
                      .status,
                  303);
    }
    ASSERT_EQ(world->post(inspector, page(closed) + "/tetap", {{"ground", "Tidak memengaruhi"}}).status, 303);
    day_off(rules::on(2026, 12, 1));
    EXPECT_EQ(review_of(world->reader(), id)->due, rules::on(2026, 11, 30)) << "the day after the last";
    day_off(rules::on(2026, 11, 30));
    EXPECT_EQ(review_of(world->reader(), id)->due, rules::on(2026, 12, 2)) << "both days are off now";
    EXPECT_THAT(
        world->get(inspector, page(id)).body,
        HasSubstr(
            "30 November 2026 menjadi hari libur, jadi batas 30 November 2026 menjadi 2 Desember 2026"));
    EXPECT_EQ(review_of(world->reader(), closed)->due, rules::on(2026, 11, 30)) << "it is over";
    EXPECT_TRUE(review_moves_of(world->reader(), closed).empty());
    world->move_to("2026-12-02T23:00:00+07:00");
    ASSERT_EQ(world->post(inspector, page(id) + "/tetap", {{"ground", "Tidak memengaruhi"}}).status, 303);
    EXPECT_FALSE(review_of(world->reader(), id)->late) << "the last day as it is now";
    ASSERT_EQ(world
                  ->post(inspector, page(id) + "/telaah",
                         {{"conflicted", secretary.text()}, {"found_on", "2026-12-02"}})
                  .status,
              303);
    EXPECT_TRUE(review_moves_of(world->reader(), id).empty()) << "of the review before";
    day_off(rules::on(2026, 12, 4));
    EXPECT_EQ(review_moves_of(world->reader(), id).size(), 1u);
}

TEST_P(Reviews, are_opened_closed_and_followed_by_the_api) {
    const auto id = decided();
    const auto at = "/api/v1/affected-decisions/" + id.text();
    const auto review = R"({"conflicted":")" + secretary.text() + R"(","found_on":"2026-11-23"})";
    EXPECT_EQ(world->api_post(inspector, at + "/review", review).status, 404) << "nothing is known";
    world->declare(secretary, id);
    EXPECT_EQ(world->get(secretary, at).status, 404) << "without the role";
    EXPECT_EQ(world->api_post(secretary, at + "/stand", R"({"ground":"x"})").status, 404);
    EXPECT_EQ(world->api_post(inspector, at + "/review", "{}").status, 422);
    const auto opened = world->api_post(inspector, at + "/review", review, {}, "kunci-1");
    EXPECT_EQ(opened.status, 200) << opened.body;
    EXPECT_THAT(opened.body, HasSubstr(R"("due":"2026-11-30")"));
    EXPECT_EQ(world->api_post(inspector, at + "/review", review, {}, "kunci-1").status, 200) << "the same";
    EXPECT_EQ(world->api_post(inspector, at + "/review", review).status, 409) << "twice";
    day_off(rules::on(2026, 11, 27));
    EXPECT_THAT(world->get(inspector, "/api/v1/affected-decisions").body,
                HasSubstr(R"("moved":[{"day_off":"2026-11-27","was":"2026-11-30","became":"2026-12-01"}])"));
    EXPECT_EQ(world->api_post(inspector, at + "/successor", R"({"by":")" + id.text() + R"("})").status, 409)
        << "not annulled";
    const auto stands = world->api_post(inspector, at + "/stand", R"({"ground":"Tidak memengaruhi"})");
    EXPECT_THAT(stands.body, HasSubstr(R"("result":"stands")")) << stands.body;
    EXPECT_THAT(world->get(inspector, at).body, HasSubstr("Tidak memengaruhi"));
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
