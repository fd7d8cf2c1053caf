// What only a leaver's key opens reaches his successor: by himself, and by two holders when he has gone.
#include <gmock/gmock.h>

#include "complaints/pages_testing.hpp"

namespace complaints {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class PassingOnPages : public testing::ComplaintPages {
protected:
    // One reader has a key when it is filed; the others make theirs later, too late for its boxes.
    void SetUp() override {
        ComplaintPages::SetUp();
        if (IsSkipped()) return;
        leaver = corner.inspector;
        role(leaver, people::the_nation, UnitId{9999});
        make_key(leaver);
        code = file(filing());
        at = only_case(leaver);
        three_keys();
        ASSERT_FALSE(at.empty());
        for (const auto who : {wati, joko, sari}) ASSERT_EQ(get(who, at).status, 404) << "he alone reads it";
    }
    void he_goes() {
        world->as({}, [&](app::Change& c) {
            for (const auto& held : people::roles_of(c.db, leaver))
                c.record(CaseId{leaver.value}, people::the_nation,
                         app::RoleEnded{held.grant, c.today() - std::chrono::days{1}});
        });
        sessions.erase(leaver.value);
    }
    std::string title() const { return "/aduan/titipan/" + leaver.text(); }
    int hand_over(PersonId to) {
        return post(leaver, "/aduan/kunci/serah", {{"successor", to.text()}}).status;
    }
    void left_with_three() {
        EXPECT_EQ(post(leaver, "/aduan/titipan",
                       {{"holder1", wati.text()}, {"holder2", joko.text()}, {"holder3", sari.text()}})
                      .status,
                  303);
    }
    int ask(PersonId who, PersonId for_whom) {
        return post(who, title() + "/minta",
                    {{"reason", "Ia pensiun dan laporannya tidak terbaca siapa pun."},
                     {"successor", for_whom.text()}})
            .status;
    }
    std::int64_t acts(std::string_view kind) {
        return *world->reader()->query<std::int64_t>("select count(*) from act where kind = ?", kind).value();
    }
    // How many boxes each filing has, as a stolen disk tells it.
    std::vector<std::int64_t> boxes() {
        std::vector<std::int64_t> out;
        for (const auto& [count] :
             world->reader()
                 ->query<std::int64_t>("select count(*) from filing_slot group by filing order by filing")
                 .all())
            out.push_back(count);
        return out;
    }
    PersonId leaver;
    std::string code, at;
};
ON_EACH_ENGINE(PassingOnPages);

TEST_P(PassingOnPages, by_himself_reach_the_successor_and_nobody_else) {
    EXPECT_THAT(get(leaver, "/aduan/kunci").body, HasSubstr("/aduan/kunci/serah"));
    EXPECT_THAT(get(leaver, "/aduan/kunci/serah").body, HasSubstr("Serahkan laporan"));
    EXPECT_EQ(hand_over(leaver), 409);
    EXPECT_EQ(hand_over(corner.nation.chair), 409) << "he has no key";
    EXPECT_EQ(hand_over({}), 409);
    EXPECT_EQ(acts("reading_key_passed_on"), 0);
    const auto answer = post(leaver, "/aduan/kunci/serah", {{"successor", sari.text()}});
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_THAT(answer.body, HasSubstr("1 laporan diserahkan kepada"));
    EXPECT_THAT(get(sari, at).body, HasSubstr("RAHASIA-BUMI"));
    EXPECT_EQ(get(wati, at).status, 404);
    EXPECT_EQ(acts("reading_key_passed_on"), 1);
    EXPECT_EQ(acts("filing_assigned"), 0) << "one of the team reads it by the role";
    he_goes();
    EXPECT_EQ(get(leaver, at).status, 404);
    EXPECT_EQ(post(sari, at + "/kunci", {}).status, 303) << "with the key of the identity too";
    EXPECT_EQ(get(wati, at).status, 200) << "and she lets the team of today in";
    world->expect_rebuilds();
}

TEST_P(PassingOnPages, need_his_own_key_open) {
    post(leaver, "/aduan/kunci/tutup", {});
    EXPECT_EQ(get(leaver, "/aduan/kunci/serah").status, 303);
    EXPECT_EQ(hand_over(sari), 409);
    EXPECT_EQ(get(sari, at).status, 404);
    EXPECT_EQ(acts("reading_key_passed_on"), 0);
}

TEST_P(PassingOnPages, keep_from_the_successor_what_names_him_and_the_rows_do_not_tell) {
    const auto name = people::name_of(world->reader(), sari);
    auto about_sari = filing();
    about_sari[3].second = "Yang menerima: " + name;
    world->as({}, [&](app::Change& c) { c.db.exec("delete from reading_key where person <> ?", leaver); });
    file(about_sari);
    three_keys();
    const auto before = boxes();
    ASSERT_EQ(before.size(), 2U);
    const auto answer = post(leaver, "/aduan/kunci/serah", {{"successor", sari.text()}});
    EXPECT_THAT(answer.body, HasSubstr("1 laporan diserahkan kepada"));
    EXPECT_THAT(answer.body, HasSubstr("1 laporan diserahkan kepada anggota tim lain"));
    auto after = before;
    for (auto& count : after) count += 8;
    EXPECT_EQ(boxes(), after) << "as many for each, whoever may read it";
    const auto theirs = only_case(wati);
    ASSERT_FALSE(theirs.empty());
    EXPECT_NE(theirs, at);
    EXPECT_EQ(get(sari, theirs).status, 404);
    EXPECT_EQ(only_case(sari), at);
    EXPECT_EQ(get(joko, theirs).status, 200);
}

TEST_P(PassingOnPages, to_somebody_outside_the_team_are_assigned_by_an_act_and_without_the_identity) {
    file(known("violation", "confidential"));
    const auto chair = corner.city.chair;
    make_key(chair);
    ASSERT_EQ(hand_over(chair), 200);
    EXPECT_EQ(acts("filing_assigned"), 2);
    EXPECT_THAT(get(chair, at).body, HasSubstr("RAHASIA-BUMI"));
    EXPECT_EQ(post(chair, at + "/kunci", {}).status, 409) << "his box holds no key of the identity";
    ASSERT_EQ(hand_over(chair), 200);
    EXPECT_EQ(acts("filing_assigned"), 2) << "once";
    world->expect_rebuilds();
}

TEST_P(PassingOnPages, of_one_who_has_gone_are_opened_by_two_holders_for_a_third) {
    left_with_three();
    EXPECT_THAT(get(wati, "/aduan/titipan").body, Not(HasSubstr("Untuk siapa?")));
    EXPECT_EQ(ask(wati, sari), 409) << "he still serves, and hands over himself";
    he_goes();
    EXPECT_THAT(get(wati, "/aduan/titipan").body, HasSubstr("Untuk siapa?"));
    EXPECT_EQ(ask(wati, wati), 409) << "not for herself";
    EXPECT_EQ(ask(wati, corner.nation.chair), 409) << "he has no key";
    EXPECT_EQ(acts("escrow_asked"), 0);
    ASSERT_EQ(ask(wati, sari), 303);
    EXPECT_THAT(get(joko, "/aduan/titipan").body, HasSubstr(people::name_of(world->reader(), sari)));
    EXPECT_EQ(post(wati, title() + "/setujui", {}).status, 409) << "nobody alone";
    EXPECT_EQ(post(sari, title() + "/setujui", {}).status, 409) << "nor the successor";
    EXPECT_EQ(get(sari, at).status, 404);
    const auto opened = post(joko, title() + "/setujui", {});
    ASSERT_EQ(opened.status, 200) << opened.body;
    EXPECT_EQ(code_in(opened.body), "") << "no code: his account is not needed";
    EXPECT_THAT(opened.body, Not(HasSubstr("1 laporan"))) << "who agrees may be one it is kept from";
    EXPECT_THAT(get(sari, at).body, HasSubstr("RAHASIA-BUMI"));
    for (const auto who : {wati, joko}) EXPECT_EQ(get(who, at).status, 404) << "holders read nothing by it";
    EXPECT_EQ(acts("escrow_opened"), 1);
    EXPECT_EQ(acts("reading_key_passed_on"), 1);
    EXPECT_EQ(post(joko, title() + "/setujui", {}).status, 409) << "once";
    EXPECT_THAT(follow(code).body, HasSubstr("RAHASIA-BUMI"));
    world->expect_rebuilds();
}

TEST_P(PassingOnPages, filed_under_an_older_key_are_passed_on_too) {
    const std::string newer = "gajah merah lompat pagar";
    ASSERT_EQ(post(leaver, "/aduan/kunci/ganti", {{"new_passphrase", newer}, {"again", newer}}).status, 200);
    left_with_three();
    he_goes();
    ASSERT_EQ(ask(joko, sari), 303);
    ASSERT_EQ(post(wati, title() + "/setujui", {}).status, 200);
    EXPECT_EQ(get(sari, at).status, 200);
}

TEST_P(PassingOnPages, are_refused_again_when_the_successor_leaves_before_the_second_agrees) {
    left_with_three();
    he_goes();
    ASSERT_EQ(ask(wati, sari), 303);
    world->as({}, [&](app::Change& c) {
        c.db.exec("update appointment set until_day = '2026-11-22' where person = ?", sari);
    });
    EXPECT_EQ(post(joko, title() + "/setujui", {}).status, 409);
    EXPECT_EQ(acts("escrow_opened"), 0);
    EXPECT_EQ(acts("reading_key_passed_on"), 0);
}

}  // namespace
}  // namespace complaints
