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

class EscrowPages : public testing::ComplaintPages {
protected:
    // The owner is locked out; three holders have keys that are open.
    void SetUp() override {
        ComplaintPages::SetUp();
        if (IsSkipped()) return;
        three_keys();
        owner = corner.inspector;
        role(owner, people::the_nation, UnitId{9999});
        paper = make_key(owner);
        title = "/aduan/titipan/" + owner.text();
    }
    web::Response place(PersonId a, PersonId b, PersonId c) {
        return post(owner, "/aduan/titipan",
                    {{"holder1", a.text()}, {"holder2", b.text()}, {"holder3", c.text()}});
    }
    std::int64_t acts(std::string_view kind) {
        return *world->reader()->query<std::int64_t>("select count(*) from act where kind = ?", kind).value();
    }
    PersonId owner;
    std::string paper, title;
    const std::string reason = "Frasa dan kertas pemulihan hilang karena banjir.";
    const std::string newer = "gajah merah lompat pagar";
};
ON_EACH_ENGINE(EscrowPages);

TEST_P(EscrowPages, is_asked_for_by_one_holder_and_opened_by_another) {
    file(filing());
    const auto at = only_case(owner);
    ASSERT_FALSE(at.empty());
    EXPECT_EQ(place(wati, joko, sari).status, 303);
    EXPECT_EQ(acts("escrow_placed"), 1);
    post(owner, "/aduan/kunci/tutup", {});

    EXPECT_EQ(post(wati, title + "/setujui", {}).status, 409) << "nobody has asked";
    EXPECT_EQ(post(wati, title + "/minta", {{"reason", "hilang"}}).status, 409) << "a sentence, please";
    EXPECT_EQ(post(wati, title + "/minta", {{"reason", reason}}).status, 303);
    EXPECT_EQ(acts("escrow_asked"), 1);
    EXPECT_EQ(post(wati, title + "/setujui", {}).status, 409) << "nobody alone";
    EXPECT_THAT(get(joko, "/aduan/titipan").body, HasSubstr(reason));
    EXPECT_THAT(get(owner, "/aduan/titipan").body, HasSubstr(reason)) << "its owner sees it too";

    const auto opened = post(joko, title + "/setujui", {});
    ASSERT_EQ(opened.status, 200) << opened.body;
    const auto code = code_in(opened.body);
    ASSERT_EQ(code.size(), 39U);
    EXPECT_EQ(acts("escrow_opened"), 1);
    EXPECT_EQ(post(sari, title + "/setujui", {}).status, 409) << "once";

    const auto recover = [&](PersonId who, const std::string& with) {
        return post(who, "/aduan/kunci/pulih", {{"code", with}, {"new_passphrase", newer}, {"again", newer}})
            .status;
    };
    EXPECT_EQ(recover(joko, code), 422) << "the code opens the owner's key, under the owner's account";
    EXPECT_EQ(recover(owner, paper), 422) << "the paper before opens nothing more";
    EXPECT_EQ(recover(owner, code), 200);
    EXPECT_EQ(get(owner, at).status, 200);
    EXPECT_EQ(recover(owner, code), 422) << "nor does this one, used";
}

TEST_P(EscrowPages, opens_in_every_order_of_two_holders) {
    EXPECT_EQ(place(wati, joko, sari).status, 303);
    for (const auto asks : {wati, joko, sari})
        for (const auto agrees : {wati, joko, sari}) {
            if (asks == agrees) continue;
            EXPECT_EQ(post(asks, title + "/minta", {{"reason", reason}}).status, 303);
            EXPECT_EQ(post(agrees, title + "/setujui", {}).status, 200);
        }
    EXPECT_EQ(acts("escrow_opened"), 6);
}

TEST_P(EscrowPages, is_nobody_elses_and_of_three_others_with_keys) {
    const auto stranger = corner.nation.chair;
    EXPECT_EQ(place(wati, joko, joko).status, 409);
    EXPECT_EQ(place(wati, joko, owner).status, 409);
    EXPECT_EQ(place(wati, joko, stranger).status, 409) << "he has no key";
    EXPECT_EQ(place(wati, joko, sari).status, 303);
    EXPECT_EQ(post(stranger, title + "/minta", {{"reason", reason}}).status, 404);
    EXPECT_EQ(post(owner, title + "/minta", {{"reason", reason}}).status, 404);
    post(wati, "/aduan/kunci/tutup", {});
    EXPECT_EQ(post(wati, title + "/minta", {{"reason", reason}}).status, 409) << "his own key is locked";
}

TEST_P(EscrowPages, request_is_refused_by_owner_or_holder_and_lapses_after_a_week) {
    EXPECT_EQ(place(wati, joko, sari).status, 303);
    for (const auto ends : {owner, joko, wati}) {
        EXPECT_EQ(post(wati, title + "/minta", {{"reason", reason}}).status, 303);
        EXPECT_EQ(post(wati, title + "/minta", {{"reason", reason}}).status, 409) << "one at a time";
        EXPECT_EQ(post(ends, title + "/tolak", {}).status, 303);
        EXPECT_EQ(post(joko, title + "/setujui", {}).status, 409);
    }
    EXPECT_EQ(acts("escrow_ask_ended"), 3);
    EXPECT_EQ(post(wati, title + "/minta", {{"reason", reason}}).status, 303);
    world->move_to("2026-12-01T09:00:00+07:00");
    EXPECT_EQ(post(joko, title + "/setujui", {}).status, 409) << "eight days later";
    EXPECT_EQ(acts("escrow_opened"), 0);
}

TEST_P(EscrowPages, follows_a_new_key_only_when_placed_again_and_a_holders_new_key_by_itself) {
    EXPECT_EQ(place(wati, joko, sari).status, 303);
    const auto rotate = [&](PersonId who) {
        return post(who, "/aduan/kunci/ganti", {{"new_passphrase", newer}, {"again", newer}}).status;
    };
    EXPECT_EQ(rotate(wati), 200);
    EXPECT_EQ(post(wati, title + "/minta", {{"reason", reason}}).status, 303) << "sealed to his key before";
    EXPECT_EQ(post(sari, title + "/setujui", {}).status, 200);
    EXPECT_EQ(rotate(owner), 200);
    EXPECT_EQ(post(wati, title + "/minta", {{"reason", reason}}).status, 404)
        << "the new key is in no escrow";
    EXPECT_EQ(place(wati, joko, sari).status, 303);
    EXPECT_EQ(post(wati, title + "/minta", {{"reason", reason}}).status, 303);
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
