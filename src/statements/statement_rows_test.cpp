#include "app/settings_acts.hpp"
#include "statements/refuse_statement.hpp"
#include "statements/testing.hpp"
#include "statements/words_rows.hpp"
#include "training/training_acts.hpp"

namespace statements {
namespace {

using namespace testing;

class StatementRows : public StatementsOn {
protected:
    void expect_counters(CampaignId id) {
        const auto db = world->reader();
        for (const auto unit : {people::the_nation, central_java, pekalongan})
            EXPECT_EQ(progress(db, id, unit), recounted(db, id, unit)) << unit.value;
    }
    Progress at(CampaignId id, UnitId unit) {
        const auto db = world->reader();
        return progress(db, id, unit);
    }
    void refuse(CampaignId id, PersonId who, const std::string& reason) {
        world->as(who, [&](app::Change& c) {
            auto facts = facts_for_signing(c.db, *load_campaign(c.db, id), who, c.today());
            facts.id = c.new_id<StatementId>();
            const auto act = refuse_statement(reason, facts.held.front().appointment, facts);
            ASSERT_TRUE(act);
            c.record(case_of(act->statement), act->unit, *act);
        });
    }
};
ON_EACH_ENGINE(StatementRows);

TEST_P(StatementRows, everybody_of_the_range_who_is_in_office_is_on_the_roll) {
    const auto id = open(wish());
    const auto city = at(id, pekalongan), province = at(id, central_java);
    EXPECT_EQ(city.asked, 10);      // five commissioners, the secretary, two heads, two of the staff
    EXPECT_EQ(province.asked, 21);  // with the province's own eleven
    EXPECT_EQ(at(id, people::the_nation).asked, 21);
    const auto db = world->reader();
    EXPECT_TRUE(load_signer(db, id, office.chair));
    EXPECT_FALSE(load_signer(db, id, corner.secretary_general));
    EXPECT_EQ(statements_due(db, office.staff, world->today()).size(), 1u);
    EXPECT_TRUE(statements_due(db, corner.inspector, world->today()).empty());
    expect_counters(id);
}

TEST_P(StatementRows, where_training_comes_first_only_who_completed_one_this_year_signs) {
    auto w = wish();
    w.training = Training::first;
    const auto id = open(w);
    const auto attends = [&](PersonId who, rules::TrainingTopic topic) {
        world->as(corner.province.subdivision_head, [&](app::Change& c) {
            const auto session = c.new_id<training::TrainingId>();
            c.record(training::case_of(session), central_java,
                     training::TrainingCalled{.training = session,
                                              .topic = topic,
                                              .title = "Sosialisasi",
                                              .mode = training::Mode::in_room,
                                              .place = "Aula",
                                              .starts = c.now,
                                              .minutes = 60,
                                              .offices_from = {central_java},
                                              .offices_to = {UnitId{3399}},
                                              .kinds = w.kinds});
            c.record(training::case_of(session), central_java,
                     training::TrainingAttended{session, who, training::AttendedHow::list, "Hadir di aula"});
        });
    };
    EXPECT_EQ(sign(id, office.chair), SignRefusal::training_missing);
    attends(office.chair, rules::TrainingTopic::gratification);
    EXPECT_EQ(sign(id, office.chair), SignRefusal::training_missing) << "about something else";
    attends(office.chair, rules::TrainingTopic::conflict_of_interest);
    EXPECT_EQ(sign(id, office.chair), std::nullopt);
    EXPECT_EQ(sign(id, office.secretary), SignRefusal::training_missing) << "another's attendance";
}

TEST_P(StatementRows, a_day_to_sign_that_becomes_a_day_off_moves_and_says_so) {
    const auto due_of = [&](CampaignId id) { return load_campaign(world->reader(), id)->due; };
    const auto day_off = [&](base::Date day, int region = 0) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{1}, UnitId{1},
                     app::OffDayAdded{day, region,
                                      region ? rules::OffKind::local_holiday : rules::OffKind::joint_leave,
                                      "Libur", "Off", "SKB"});
        });
    };
    auto w = wish();
    const auto province = open(w);
    w.units = {pekalongan};
    const auto city = open(w), closed = open(w);
    world->as(corner.province.subdivision_head,
              [&](app::Change& c) { c.record(case_of(closed), w.unit, CampaignClosed{closed, ""}); });
    const auto due = due_of(province);
    ASSERT_EQ(due, rules::on(2026, 11, 27)) << "a Friday";
    day_off(rules::on(2026, 11, 26));
    EXPECT_EQ(due_of(province), due) << "it was chosen, not counted";
    day_off(due, 3374);
    EXPECT_EQ(due_of(city), due) << "another city's";
    day_off(due, 3375);
    EXPECT_EQ(due_of(city), rules::on(2026, 11, 30));
    EXPECT_EQ(due_of(province), due) << "one city of many";
    day_off(due);
    EXPECT_EQ(due_of(province), rules::on(2026, 11, 30));
    EXPECT_EQ(due_of(city), rules::on(2026, 11, 30)) << "moved already";
    EXPECT_EQ(due_of(closed), due);
    const auto moves = moves_of(world->reader(), province);
    ASSERT_EQ(moves.size(), 1u);
    EXPECT_EQ(moves[0].cause, due);
    EXPECT_EQ(moves[0].was, due);
    EXPECT_EQ(moves[0].became, rules::on(2026, 11, 30));
    EXPECT_EQ(moves_of(world->reader(), city).size(), 1u);
    world->move_to("2026-11-30T23:59:59+07:00");
    EXPECT_EQ(sign(province, office.chair), std::nullopt);
    EXPECT_FALSE(load_statement(world->reader(), province, office.chair)->late) << "the day as it is now";
    world->move_to("2026-12-01T00:00:00+07:00");
    EXPECT_EQ(sign(province, office.secretary), std::nullopt);
    EXPECT_TRUE(load_statement(world->reader(), province, office.secretary)->late);
    world->expect_rebuilds();
}

TEST_P(StatementRows, only_the_kinds_and_offices_that_were_named) {
    auto w = wish();
    w.units = {pekalongan};
    w.kinds = {people::StaffKind::ppnpn};
    const auto id = open(w);
    EXPECT_EQ(at(id, central_java).asked, 1);
    const auto db = world->reader();
    EXPECT_TRUE(load_signer(db, id, office.contract_staff));
    EXPECT_FALSE(load_signer(db, id, office.chair));
}

TEST_P(StatementRows, an_own_office_alone_leaves_out_those_below) {
    auto w = wish();
    w.units = {central_java};
    w.below = Below::own_office;
    const auto id = open(w);
    EXPECT_EQ(at(id, central_java).asked, 11);
    EXPECT_EQ(at(id, pekalongan).asked, 0);
    expect_counters(id);
}

TEST_P(StatementRows, signing_and_refusing_move_the_counters_of_office_province_and_nation) {
    const auto id = open(wish());
    EXPECT_EQ(sign(id, office.chair), std::nullopt);
    EXPECT_EQ(sign(id, office.chair), SignRefusal::signed_already);
    refuse(id, office.staff, "Menunggu penjelasan");
    EXPECT_EQ(at(id, pekalongan), (Progress{.asked = 10, .signed_by = 1, .refused = 1}));
    EXPECT_EQ(at(id, central_java), (Progress{.asked = 21, .signed_by = 1, .refused = 1}));
    // Who refused may still sign: it is the same case, and one more signature.
    EXPECT_EQ(sign(id, office.staff), std::nullopt);
    EXPECT_EQ(at(id, pekalongan), (Progress{.asked = 10, .signed_by = 2, .refused = 0}));
    expect_counters(id);
    {
        const auto db = world->reader();
        const auto kept = load_statement(db, id, office.staff);
        ASSERT_TRUE(kept);
        EXPECT_EQ(kept->outcome, Outcome::has_signed);
        EXPECT_EQ(kept->answers.size(), 3u);
        EXPECT_TRUE(statements_due(db, office.staff, world->today()).empty());
        EXPECT_EQ(roll(db, id, pekalongan, SignerState::open, {}, 50).size(), 8u);
        EXPECT_EQ(roll(db, id, pekalongan, std::nullopt, {}, 3).size(), 3u);
    }
    world->expect_rebuilds();
}

TEST_P(StatementRows, an_acting_secretary_is_offered_that_capacity_first_and_shown_for_the_post) {
    const auto acting = people::testing::stand_in(*world, corner.position.at(office.secretary),
                                                  office.subdivision_head, people::Holding::plt);
    const auto id = open(wish());
    EXPECT_EQ(sign(id, office.subdivision_head), std::nullopt);
    const auto db = world->reader();
    EXPECT_EQ(load_statement(db, id, office.subdivision_head)->capacity, acting);
    const auto shown = heads(db, id, pekalongan, world->today());
    ASSERT_EQ(shown.size(), 2u);
    EXPECT_EQ(shown[0].state, SignerState::open);  // the chair
    EXPECT_EQ(shown[1].holding, people::Holding::plt);
    EXPECT_EQ(shown[1].state, SignerState::has_signed);
}

TEST_P(StatementRows, who_comes_later_is_asked_and_who_leaves_is_released) {
    const auto id = open(wish());
    PersonId newcomer;
    world->as({}, [&](app::Change& c) {
        people::testing::CornerBuilder builder(c);
        builder.made = corner;
        newcomer = builder.add(pekalongan, "Orang Baru", rules::PositionKind::staff, "Staf", {});
    });
    EXPECT_EQ(at(id, pekalongan).asked, 11);
    people::testing::end_now(*world, corner.appointment.at(office.staff));
    EXPECT_EQ(at(id, pekalongan).asked, 10);
    EXPECT_EQ(sign(id, office.chair), std::nullopt);
    people::testing::end_now(*world, corner.appointment.at(office.chair));  // signed: stays on the roll
    EXPECT_EQ(at(id, pekalongan), (Progress{.asked = 10, .signed_by = 1}));
    {
        const auto db = world->reader();
        EXPECT_TRUE(load_signer(db, id, newcomer));
        EXPECT_FALSE(load_signer(db, id, office.staff));
    }
    expect_counters(id);
    world->expect_rebuilds();
}

TEST_P(StatementRows, last_years_answers_are_those_of_the_statement_before) {
    const auto before = open(wish());
    EXPECT_EQ(sign(before, office.chair), std::nullopt);
    const auto now = open(wish());
    const auto db = world->reader();
    EXPECT_EQ(last_answers(db, office.chair, now).size(), 3u);
    EXPECT_TRUE(last_answers(db, office.chair, before).empty());
    EXPECT_TRUE(last_answers(db, office.staff, now).empty());
}

TEST_P(StatementRows, only_its_own_officers_run_a_campaign_and_the_inspectorate_follows_it) {
    const auto id = open(wish());
    const auto db = world->reader();
    const auto campaign = *load_campaign(db, id);
    const auto day = world->today();
    const auto province_officer = corner.province.subdivision_head,
               city_officer = corner.city.subdivision_head;
    EXPECT_TRUE(runs(db, province_officer, campaign, pekalongan, day));
    EXPECT_TRUE(runs(db, city_officer, campaign, pekalongan, day));
    EXPECT_FALSE(runs(db, city_officer, campaign, central_java, day));
    EXPECT_FALSE(may_follow(db, city_officer, campaign, central_java, day));
    EXPECT_TRUE(may_follow(db, corner.inspector, campaign, central_java, day));
    EXPECT_FALSE(runs(db, corner.inspector, campaign, central_java, day));
    EXPECT_FALSE(may_follow(db, office.chair, campaign, pekalongan, day));
    const auto list = [&](PersonId who) {
        return campaigns_in(db, app::scope(who, app::Action::monitor_unit, day), {}, 5).size();
    };
    EXPECT_EQ(list(city_officer), 1u);
    EXPECT_EQ(list(province_officer), 1u);
    EXPECT_EQ(list(corner.inspector), 1u);
    EXPECT_EQ(list(office.chair), 0u);
}

TEST(AnswersText, keeps_colons_and_empty_texts) {
    const std::vector<std::string> texts{"vendor", "yes", "3:abc: CV Maju", "", "x"};
    EXPECT_EQ(texts_from(answers_text(texts)), texts);
    EXPECT_TRUE(texts_from("9:abc").empty());
    EXPECT_TRUE(texts_from("x").empty());
}

TEST(ListText, finds_each_name_between_commas) {
    using enum people::StaffKind;
    EXPECT_EQ(as_list(std::vector{pns, ppnpn}), ",pns,ppnpn,");
    EXPECT_EQ(list_from<people::StaffKind>(",pns,ppnpn,"), (std::vector{pns, ppnpn}));
    EXPECT_TRUE(list_from<people::StaffKind>("").empty());
}

}  // namespace
}  // namespace statements
