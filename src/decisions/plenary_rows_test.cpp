#include "decisions/plenary_rows.hpp"

#include <algorithm>

#include "decisions/rows_testing.hpp"

namespace decisions {
namespace {

using namespace testing;
using matters::Standing;
using rules::WayOut;

class PlenaryRows : public PlenaryWorld {};
ON_EACH_ENGINE(PlenaryRows);

// The acceptance story, step 5.
TEST_P(PlenaryRows, ABarredMemberTakesNoPartAndTheOthersDecide) {
    const auto& city = corner.city;
    const auto m = open_procurement();
    const auto budi = city.members[0];
    bar(m, budi);

    const auto plenary = call(city.secretary, {m});
    {
        const auto db = world->reader();
        const auto expected = foresee(db, *matters::load_matter(db, m), day_of_plenary);
        EXPECT_TRUE(expected.foreseen);
        EXPECT_EQ(expected.tally.eligible, 4);
        EXPECT_EQ(expected.seats, 5);
        EXPECT_EQ(expected.tally.quorum_needed, 3);
        EXPECT_EQ(expected.tally.approval_needed, 3);
        EXPECT_TRUE(picture(plenary).decidable());
        EXPECT_FALSE(expected.setting_confirmed);
    }
    go_to_the_plenary();
    open(plenary);
    EXPECT_EQ(vote(plenary, city.chair), "not_present");
    attend(plenary, everybody());

    const auto refused = try_vote(plenary, budi, Choice::in_favour);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), VoteRefusal::barred);
    EXPECT_EQ(article(refused.error()), "UU 30/2014 Pasal 42 ayat (1)");
    EXPECT_EQ(picture(plenary).member(budi)->article, "UU 30/2014 Pasal 42 ayat (1)");
    EXPECT_EQ(picture(plenary).tally.eligible, 4);
    EXPECT_EQ(picture(plenary).presider, city.chair);

    for (const auto person : {city.chair, city.members[1], city.members[2]})
        EXPECT_EQ(vote(plenary, person), "done");
    EXPECT_EQ(vote(plenary, city.chair), "voted_already");
    EXPECT_EQ(decide(plenary), "votes_missing");
    EXPECT_EQ(vote(plenary, city.members[3], Choice::against), "done");
    EXPECT_EQ(vote(plenary, city.secretary), "not_a_member");
    EXPECT_EQ(decide(plenary), "done");
    EXPECT_EQ(decide(plenary), "item_not_pending");

    const auto db = world->reader();
    EXPECT_EQ(matters::load_matter(db, m)->state, matters::State::decided);
    const auto item = items_of(db, plenary).at(0);
    EXPECT_EQ(item.state, ItemState::decided);
    EXPECT_EQ(item.outcome, rules::Outcome::approved);
    EXPECT_EQ(votes_of(db, plenary).size(), 4u);
    const auto decision = decision_on(db, m);
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->plenary, plenary);
    EXPECT_EQ(decision->unit, pekalongan);
    EXPECT_EQ(decision->votes.in_favour, 3);
    EXPECT_EQ(decision->votes.against, 1);
    EXPECT_EQ(decision->eligible, 4);
    EXPECT_EQ(decision->present, 5);
    EXPECT_EQ(decision->on, day_of_plenary);
    EXPECT_EQ(decision->decider, city.chair);
    ASSERT_EQ(decision->recusals.size(), 1u);
    EXPECT_EQ(decision->recusals[0].person, budi);
    EXPECT_EQ(decision->recusals[0].how, Standing::barred);
    EXPECT_EQ(app::counter(db, pekalongan, decisions_measure), 1);
    EXPECT_EQ(app::counter(db, pekalongan, recusals_measure), 1);
    EXPECT_EQ(app::counter(db, people::the_nation, decisions_measure), 1);

    for (const auto& a : attendance_list(db, *load_plenary(db, plenary))) {
        EXPECT_EQ(a.attendance,
                  a.person == budi ? rules::Attendance::present_barred : rules::Attendance::present);
        EXPECT_FALSE(a.name.empty());
    }
}

TEST_P(PlenaryRows, MinutesAreIssuedOnceThePlenaryIsClosed) {
    const auto m = open_procurement();
    const auto plenary = call(corner.city.secretary, {m});
    go_to_the_plenary();
    open(plenary);
    attend(plenary, everybody());
    for (const auto person : everybody()) vote(plenary, person);
    EXPECT_EQ(close(plenary), "items_pending");
    EXPECT_EQ(issue(plenary), "not_closed");
    EXPECT_EQ(decide(plenary), "done");
    EXPECT_EQ(close(plenary), "done");
    EXPECT_EQ(issue(plenary), "done");
    EXPECT_EQ(issue(plenary), "issued_already");
    const auto db = world->reader();
    const auto row = load_plenary(db, plenary);
    EXPECT_EQ(row->state, PlenaryState::closed);
    EXPECT_EQ(row->minutes, base::sha256("berita acara"));
    EXPECT_EQ(row->called_by, corner.city.secretary);
    EXPECT_EQ(row->place, "Aula");
    EXPECT_EQ(row->opened_at.has_value(), true);
    EXPECT_EQ(row->version,
              10);  // called, opened, five attendances, decided, closed, issued; votes do not count
}

TEST_P(PlenaryRows, WhoIsBarredIsNeverAwayWithoutReason) {
    const auto m = open_procurement();
    const auto& city = corner.city;
    bar(m, city.members[0]);
    stand_still(m, city.members[1]);
    const auto plenary = call(city.secretary, {m});
    go_to_the_plenary();
    open(plenary);
    record(plenary, {{city.members[0], Presence::absent, ""},
                     {city.members[1], Presence::absent, ""},
                     {city.members[2], Presence::absent, ""},
                     {city.members[3], Presence::excused, "Sakit"}});
    const auto db = world->reader();
    const auto list = attendance_list(db, *load_plenary(db, plenary));
    const auto of = [&](PersonId person) {
        return std::ranges::find(list, person, &Attended::person)->attendance;
    };
    EXPECT_EQ(of(city.members[0]), rules::Attendance::excused_barred);
    EXPECT_EQ(of(city.members[1]), rules::Attendance::excused_barred);
    EXPECT_EQ(of(city.members[2]), rules::Attendance::absent);
    EXPECT_EQ(of(city.members[3]), rules::Attendance::excused);
    EXPECT_EQ(attendance_of(db, plenary).size(), 4u);
}

TEST_P(PlenaryRows, ThreeBarredOfFiveCannotDecideAndTheOfficeAboveMay) {
    const auto& city = corner.city;
    const auto m = open_procurement();
    for (int i = 0; i < 3; ++i) bar(m, city.members[static_cast<std::size_t>(i)]);
    const auto plenary = call(city.secretary, {m});
    go_to_the_plenary();
    open(plenary);
    attend(plenary, everybody());
    const auto q = picture(plenary);
    EXPECT_TRUE(q.tally.quorum_met);
    EXPECT_FALSE(q.decidable());
    EXPECT_EQ(q.tally.eligible, 2);
    EXPECT_EQ(q.ways_out, std::vector{WayOut::refer_upward});
    EXPECT_EQ(vote(plenary, city.chair), "too_few_eligible");
    EXPECT_EQ(decide(plenary), "undecidable");
    EXPECT_EQ(refer(plenary), "done");
    EXPECT_EQ(close(plenary), "done");
    {
        const auto db = world->reader();
        EXPECT_EQ(items_of(db, plenary).at(0).referred_to, central_java);
        EXPECT_EQ(matters::load_matter(db, m)->state, matters::State::open);
        EXPECT_TRUE(open_for_agenda(db, pekalongan, {}, 10).empty());
        ASSERT_EQ(open_for_agenda(db, central_java, {}, 10).size(), 1u);
        EXPECT_EQ(open_for_agenda(db, central_java, {}, 10)[0].id, m);
    }
    EXPECT_EQ(try_call(city.secretary, pekalongan, {m}), "matter_of_another_office");

    const auto& province = corner.province;
    unit = central_java;
    const auto above = call(province.secretary, {m}, "2026-12-03T09:00:00+07:00");
    world->move_to("2026-12-03T09:00:00+07:00");
    open(above, province.secretary);
    const auto members = everybody();
    attend(above, members, province.secretary);
    for (const auto person : members) EXPECT_EQ(vote(above, person), "done");
    EXPECT_EQ(decide(above, province.secretary), "done");
    const auto db = world->reader();
    EXPECT_EQ(decision_on(db, m)->unit, central_java);
    EXPECT_EQ(items_about(db, m).size(), 2u);
    EXPECT_EQ(app::counter(db, central_java, decisions_measure), 1);
    EXPECT_EQ(app::counter(db, pekalongan, decisions_measure), 0);
    EXPECT_TRUE(matters::find_matter(
        db, m, app::scope(province.members[0], app::Action::read_matter, day_of_plenary)))
        << "who decides it reads it";
}

TEST_P(PlenaryRows, ABarredChairHandsOverForThatItem) {
    const auto& city = corner.city;
    const auto m = open_procurement();
    const auto other = open_procurement();
    bar(m, city.chair);
    const auto plenary = call(city.secretary, {m, other});
    go_to_the_plenary();
    open(plenary);
    attend(plenary, everybody());
    EXPECT_EQ(picture(plenary, 1).chair_standing, rules::ChairStanding::barred);
    EXPECT_EQ(vote(plenary, city.members[0]), "no_chair");
    EXPECT_EQ(choose(plenary, city.chair), "barred");
    EXPECT_EQ(choose(plenary, city.members[0]), "done");
    EXPECT_EQ(picture(plenary, 1).presider, city.members[0]);
    EXPECT_EQ(picture(plenary, 1).chair_how, ChairHow::acclamation);
    EXPECT_EQ(picture(plenary, 2).presider, city.chair) << "and presides over the next";
    EXPECT_EQ(choose(plenary, city.members[0], 2), "chair_presides");
    for (const auto person : city.members) EXPECT_EQ(vote(plenary, person), "done");
    EXPECT_EQ(decide(plenary), "done");
    const auto db = world->reader();
    EXPECT_EQ(decision_on(db, m)->decider, city.members[0]);
    EXPECT_EQ(decision_on(db, m)->chair_how, ChairHow::acclamation);
    EXPECT_EQ(items_of(db, plenary).at(1).state, ItemState::pending);
}

TEST_P(PlenaryRows, WhileTheChairIsAwayOneIsAcclaimedForThePlenary) {
    const auto& city = corner.city;
    const auto plenary = call(city.secretary, {open_procurement(), open_procurement()});
    go_to_the_plenary();
    open(plenary);
    attend(plenary, city.members);
    record(plenary, {{city.chair, Presence::absent, ""}});
    EXPECT_EQ(choose_throughout(plenary, city.members[2]), "done");
    EXPECT_EQ(picture(plenary, 1).presider, city.members[2]);
    EXPECT_EQ(picture(plenary, 2).presider, city.members[2]);
    EXPECT_EQ(load_plenary(world->reader(), plenary)->chair, city.members[2]);
}

TEST_P(PlenaryRows, ResultsGoOnWithoutQuorumAfterAPause) {
    const auto& city = corner.city;
    const auto m = open_matter(matters::Kind::results, rules::MatterNature::electoral);
    const auto plenary =
        call(city.secretary, {m}, "2026-12-01T09:00:00+07:00", rules::Purpose::determines_results);
    go_to_the_plenary();
    open(plenary);
    attend(plenary, {city.chair, city.members[0]});
    EXPECT_EQ(decide(plenary), "undecidable");
    EXPECT_TRUE(picture(plenary).offers(WayOut::results_without_quorum));
    EXPECT_EQ(go_on(plenary), "attendance_missing");
    for (const auto person : {city.members[1], city.members[2], city.members[3]})
        record(plenary, {{person, Presence::absent, ""}});
    world->move_to("2026-12-01T11:30:00+07:00");
    EXPECT_EQ(go_on(plenary), "done");
    EXPECT_EQ(vote(plenary, city.chair), "no_vote_taken");
    EXPECT_EQ(decide(plenary), "done");
    const auto db = world->reader();
    EXPECT_EQ(decision_on(db, m)->outcome, rules::Outcome::determined);
    EXPECT_EQ(decision_on(db, m)->continuation, rules::Continuation::after_postponement);
    EXPECT_EQ(load_plenary(db, plenary)->waited_minutes, 150);
    EXPECT_EQ(load_plenary(db, plenary)->opened_at, base::instant_from("2026-12-01T09:00:00+07:00"));
}

TEST_P(PlenaryRows, APostponedMatterComesBack) {
    const auto& city = corner.city;
    const auto m = open_procurement();
    const auto first = call(city.secretary, {m});
    EXPECT_EQ(try_call(city.secretary, pekalongan, {m}), "on_another_agenda");
    EXPECT_TRUE(open_for_agenda(world->reader(), pekalongan, {}, 10).empty());
    EXPECT_EQ(postpone(first), "done") << "a called meeting is called off so";
    EXPECT_EQ(close(first), "done");
    EXPECT_EQ(open_for_agenda(world->reader(), pekalongan, {}, 10).size(), 1u);
    const auto second = call(city.secretary, {m});
    const auto db = world->reader();
    const auto items = items_about(db, m);
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].plenary, second);
    EXPECT_EQ(items[1].text, "Menunggu anggota lain");
}

}  // namespace
}  // namespace decisions
