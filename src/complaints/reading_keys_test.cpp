// Keys walked through: rotation, a lost passphrase, a leaver, an administrator's reset, escrow.
#include <gmock/gmock.h>

#include "complaints/key_form.hpp"
#include "complaints/pages_testing.hpp"

namespace complaints {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ReadingKeys : public testing::ComplaintPages {};
ON_EACH_ENGINE(ReadingKeys);

constexpr const char* phrase = "kuda baterai benar pokok";

TEST_P(ReadingKeys, lock_with_the_session_and_open_with_the_passphrase_only) {
    three_keys();
    file(filing());
    ASSERT_FALSE(only_case(wati).empty());
    const auto at = only_case(wati);
    EXPECT_EQ(post(wati, "/aduan/kunci/tutup", {}).status, 303);
    EXPECT_EQ(get(wati, "/aduan").status, 303);
    EXPECT_EQ(get(wati, at).status, 404) << "signed in, and locked";
    EXPECT_EQ(post(wati, "/aduan/kunci/buka", {{"passphrase", "bukan frasa yang benar"}}).status, 422);
    EXPECT_EQ(post(wati, "/aduan/kunci/buka", {{"passphrase", std::string(600, 'x')}}).status, 422);
    EXPECT_EQ(post(wati, "/aduan/kunci/buka", {{"passphrase", phrase}}).status, 303);
    EXPECT_EQ(get(wati, at).status, 200);
    sessions.erase(wati.value);  // signed in anew, as after an administrator's reset of the account
    EXPECT_EQ(get(wati, at).status, 404) << "an account opens nothing";
}

TEST_P(ReadingKeys, a_new_key_opens_what_the_old_one_did_and_the_old_paper_nothing) {
    const auto paper = make_key(wati);
    file(filing());
    const auto at = only_case(wati);
    const std::string newer = "gajah merah lompat pagar";
    const auto rotated = post(wati, "/aduan/kunci/ganti", {{"new_passphrase", newer}, {"again", newer}});
    ASSERT_EQ(rotated.status, 200) << rotated.body;
    EXPECT_EQ(get(wati, at).status, 200);
    post(wati, "/aduan/kunci/tutup", {});
    EXPECT_EQ(post(wati, "/aduan/kunci/buka", {{"passphrase", phrase}}).status, 422);
    EXPECT_EQ(post(wati, "/aduan/kunci/buka", {{"passphrase", newer}}).status, 303);
    EXPECT_EQ(get(wati, at).status, 200) << "filed before the change";
    file(filing());
    EXPECT_EQ(post(wati, "/aduan/kunci/pulih", {{"code", paper}, {"new_passphrase", newer}, {"again", newer}})
                  .status,
              422);
}

TEST_P(ReadingKeys, a_lost_passphrase_is_recovered_by_the_paper_once) {
    const auto paper = make_key(wati);
    ASSERT_EQ(paper.size(), 39U);
    file(filing());
    const auto at = only_case(wati);
    post(wati, "/aduan/kunci/tutup", {});
    const std::string newer = "gajah merah lompat pagar";
    EXPECT_EQ(
        post(wati, "/aduan/kunci/pulih", {{"code", "AAAA-BBBB"}, {"new_passphrase", newer}, {"again", newer}})
            .status,
        422);
    EXPECT_EQ(post(wati, "/aduan/kunci/pulih", {{"code", paper}, {"new_passphrase", newer}, {"again", newer}})
                  .status,
              200);
    EXPECT_EQ(get(wati, at).status, 200);
    EXPECT_EQ(post(wati, "/aduan/kunci/pulih", {{"code", paper}, {"new_passphrase", newer}, {"again", newer}})
                  .status,
              422)
        << "there is a new paper";
    EXPECT_EQ(*world->reader()
                   ->query<std::int64_t>("select count(*) from act where kind = 'reading_key_recovered'")
                   .value(),
              1);
}

TEST_P(ReadingKeys, a_leaver_opens_nothing_more_even_with_his_key) {
    three_keys();
    file(filing());
    const auto at = only_case(wati);
    ASSERT_EQ(get(joko, at).status, 200);
    world->as({}, [&](app::Change& c) {
        c.db.exec("update role_grant set until_day = '2026-11-01' where person = ?", joko);
    });
    EXPECT_EQ(get(joko, at).status, 404) << "his role is over";
    EXPECT_EQ(post(wati, at + "/kunci", {}).status, 303);
    world->as({}, [&](app::Change& c) {
        c.db.exec("update role_grant set until_day = '2030-01-01' where person = ?", joko);
    });
    EXPECT_EQ(get(joko, at).status, 404) << "and no slot is his, were the role to come back";
    EXPECT_EQ(get(sari, at).status, 200);
}

TEST_P(ReadingKeys, escrow_opens_by_two_of_three_holders) {
    make_key(wati);
    file(filing());
    const auto at = only_case(wati);
    const auto& site = world->site();
    std::vector<ReadingKey> rows;
    {
        const auto db = world->reader();
        rows = all_reading_keys(db, wati);
    }
    const auto keys_now = unlock_keys(site, rows, phrase);
    ASSERT_TRUE(keys_now);
    const auto a = sealing::KeyPair::fresh(), b = sealing::KeyPair::fresh(), c = sealing::KeyPair::fresh();
    const auto placed =
        place_in_escrow(site, rows.front(), keys_now->front().secret, {a.open, b.open, c.open});
    world->as(wati, [&](app::Change& change) {
        change.record(CaseId{wati.value}, people::the_nation, EscrowPlaced{wati, 1, {}});
        keep_escrow(change.db, wati, 1, {placed.boxes.begin(), placed.boxes.end()});
    });
    sealing::Escrow kept;
    {
        const auto db = world->reader();
        const auto boxes = escrow_boxes(db, wati, 1);
        ASSERT_EQ(boxes.size(), 3U);
        std::ranges::copy(boxes, kept.boxes.begin());
    }
    EXPECT_FALSE(take_from_escrow(site, rows.front(), kept, a, a)) << "nobody alone";
    const auto secret = take_from_escrow(site, rows.front(), kept, c, b);
    ASSERT_TRUE(secret);
    post(wati, "/aduan/kunci/tutup", {});
    const auto again = relock_keys(site, rows, *secret, "gajah merah lompat pagar");
    world->as({}, [&](app::Change& change) {
        change.record(CaseId{wati.value}, people::the_nation,
                      EscrowOpened{wati, 1, "Frasa dan kertas hilang"});
        relock(change.db, again.row);
    });
    EXPECT_EQ(post(wati, "/aduan/kunci/buka", {{"passphrase", "gajah merah lompat pagar"}}).status, 303);
    EXPECT_EQ(get(wati, at).status, 200);
}

TEST(KeyRooms, lock_by_themselves_after_half_an_hour_without_use) {
    KeyRoom room;
    const KeyRoom::Time start{};
    room.put("sesi", PersonId{7}, {sealing::KeyPair::fresh()}, start);
    EXPECT_TRUE(room.keys("sesi", PersonId{7}, start + std::chrono::minutes{29}));
    EXPECT_TRUE(room.keys("sesi", PersonId{7}, start + std::chrono::minutes{58}))
        << "each use begins it anew";
    EXPECT_FALSE(room.keys("sesi", PersonId{8}, start + std::chrono::minutes{58})) << "another person";
    EXPECT_FALSE(room.keys("sesi", PersonId{7}, start + std::chrono::minutes{89}));
    EXPECT_FALSE(room.keys("sesi", PersonId{7}, start + std::chrono::minutes{58}))
        << "gone, whatever the clock says";
}

}  // namespace
}  // namespace complaints
