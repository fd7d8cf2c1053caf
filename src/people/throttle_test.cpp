#include <algorithm>

#include "base/text.hpp"
#include "people/pages_testing.hpp"
#include "people/throttle_rows.hpp"

namespace people {
namespace {

using namespace testing;

class Throttle : public PeoplePages {
protected:
    const std::string secret = std::string(20, 's');
    void SetUp() override {
        PeoplePages::SetUp();
        if (IsSkipped()) return;
        world->site().writer.run([&](store::Connection& db) {
            save_account(db, corner.city.chair, "337501", app::hash_password(good_password), secret);
            save_account(db, corner.city.secretary, "337502", app::hash_password(good_password), secret);
        });
    }
    web::Response guess(const std::string& login = "337501") {
        return post("/masuk", {{"login", login}, {"password", "salah salah"}, {"code", "123456"}});
    }
    web::Response sign_in(const std::string& login = "337501", std::string code = {}) {
        if (code.empty()) code = next_code();
        return post("/masuk", {{"login", login}, {"password", good_password}, {"code", code}});
    }
    // Each code works once: the account's memory of the last one is set back, as time would do.
    std::string next_code() {
        world->site().writer.run([](store::Connection& db) { db.exec("update account set last_code = 0"); });
        return app::code_at(secret, step());
    }
    void keep_device(const web::Response& r) {
        for (const auto& [name, value] : r.headers)
            if (name == "Set-Cookie" && value.starts_with("device="))
                cookie = value.substr(0, value.find(';'));
    }
};
ON_EACH_ENGINE(Throttle);

TEST_P(Throttle, GuessingFromElsewhereShutsNobodyOut) {
    address = "203.0.113.66";
    for (int i = 0; i < 40; ++i) (void)guess();
    EXPECT_EQ(sign_in().status, 429) << "whoever guesses waits";
    address = "192.0.2.7";
    EXPECT_EQ(sign_in().status, 303) << "the owner does not";
}

TEST_P(Throttle, WhoSignedInOnThisBrowserBeforeIsNotShutOutByHisNeighbours) {
    address = "198.51.100.5";  // one address for a whole office
    keep_device(sign_in());
    ASSERT_FALSE(cookie.empty());
    const auto mine = cookie;
    cookie.clear();
    for (int i = 0; i < 110; ++i) (void)guess(i % 2 == 0 ? "337501" : "x" + std::to_string(i));
    EXPECT_EQ(sign_in("337502").status, 429) << "too many guesses came from this address";
    cookie = mine;
    EXPECT_EQ(sign_in().status, 303);
    EXPECT_EQ(sign_in("337502").status, 429) << "the browser is known for one account only";
}

TEST_P(Throttle, AKnownBrowserThatGuessesWaitsToo) {
    keep_device(sign_in());
    for (int i = 0; i < 5; ++i) EXPECT_EQ(guess().status, 422);
    EXPECT_EQ(sign_in().status, 429);
    cookie = "device=" + std::string(64, '0');  // somebody else's, or made up
    EXPECT_EQ(sign_in().status, 303) << "nothing was guessed without it";
}

TEST_P(Throttle, ASourceThatTriesManyAccountsWaits) {
    address = "203.0.113.99";
    for (int i = 0; i < 50; ++i) EXPECT_EQ(guess("akun" + std::to_string(i)).status, 422);
    EXPECT_EQ(sign_in("337502").status, 429);
    address = "203.0.113.98";
    EXPECT_EQ(sign_in("337502").status, 303);
}

TEST_P(Throttle, ARushOfSignInsSlowsSignInsOnly) {
    std::promise<void> gate;
    const auto open = gate.get_future().share();
    ASSERT_TRUE(
        world->site().passwords.submit([open] { open.wait(); }));  // the pool of this world has one thread
    const auto code = next_code();
    auto waiting = std::async(std::launch::async, [&] { return sign_in("337501", code); });
    EXPECT_EQ(get("/masuk").status, 200);
    std::promise<void> ran;
    ASSERT_TRUE(world->site().workers.submit([&] { ran.set_value(); }));
    EXPECT_EQ(ran.get_future().wait_for(std::chrono::seconds{30}), std::future_status::ready)
        << "PDFs and files go on";
    world->site().writer.run([](store::Connection&) {});  // and so do acts
    EXPECT_EQ(waiting.wait_for(std::chrono::seconds{0}), std::future_status::timeout);
    gate.set_value();
    EXPECT_EQ(waiting.get().status, 303);
}

TEST_P(Throttle, ARecoveryCodeReplacesThePhoneOnce) {
    sign_in_as(corner.city.chair);
    EXPECT_EQ(post("/akun/kode-pemulihan", {{"recovery_proof", "000000"}}).status, 422);
    const auto page = post("/akun/kode-pemulihan", {{"recovery_proof", next_code()}});
    ASSERT_EQ(page.status, 200);
    const auto at = page.body.find("<li><code>");
    ASSERT_NE(at, page.body.npos);
    const auto code = page.body.substr(at + 10, 23);
    EXPECT_EQ(code[5], '-');
    EXPECT_NE(get("/akun").body.find("Kode yang belum dipakai: 10."), std::string::npos);
    session = {};
    EXPECT_EQ(sign_in("337502", code).status, 422) << "another's";
    auto spaced = code;
    std::ranges::replace(spaced, '-', ' ');
    EXPECT_EQ(sign_in("337501", spaced).status, 303);
    EXPECT_EQ(sign_in("337501", code).status, 422) << "once";
    sign_in_as(corner.city.chair);
    EXPECT_NE(get("/akun").body.find("Kode yang belum dipakai: 9."), std::string::npos);
}

TEST_P(Throttle, DevicesAreListedAndSignedOutOneByOne) {
    agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
    const auto other = sign_in();
    std::string token;
    for (const auto& [name, value] : other.headers)
        if (name == "Set-Cookie" && value.starts_with("session=")) token = value.substr(8, 64);
    sign_in_as(corner.city.chair);
    const auto page = get("/akun").body;
    EXPECT_NE(page.find("Chrome, Android"), std::string::npos);
    EXPECT_NE(page.find("Perangkat ini"), std::string::npos);
    const auto hash = base::hex(base::bytes_of(base::sha256(token)));
    EXPECT_NE(page.find(hash), std::string::npos);
    const auto mine = session;
    sign_in_as(corner.city.secretary);
    EXPECT_EQ(post("/akun/sesi/keluar", {{"session", hash}}).status, 303);  // not his: nothing happens
    session = mine;
    EXPECT_NE(get("/akun").body.find(hash), std::string::npos);
    EXPECT_EQ(post("/akun/sesi/keluar", {{"session", hash}}).status, 303);
    EXPECT_EQ(get("/akun").body.find(hash), std::string::npos);
    EXPECT_EQ(post("/akun/sesi/keluar", {{"session", "x"}}).status, 404);
}

TEST_P(Throttle, AForgottenPasswordIsResetByMailAndThePhone) {
    std::vector<app::Letter> sent;
    EXPECT_NE(get("/lupa-sandi").body.find("Surel belum dipasang"), std::string::npos);
    world->site().post = [&](store::Connection&, const app::Letter& l) { sent.push_back(l); };
    const auto unknown = post("/lupa-sandi", {{"login", "tidak-ada"}});
    const auto without = post("/lupa-sandi", {{"login", "337501"}});
    EXPECT_TRUE(sent.empty()) << "no address on record";
    const auto chair = corner.city.chair;
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{chair.value}, pekalongan,
                 PersonChanged{chair,
                               "Ketua 3375",
                               StaffKind::commissioner,
                               "",
                               "337501",
                               pekalongan,
                               "",
                               {},
                               "ketua@kpu.example",
                               ""});
    });
    const auto known = post("/lupa-sandi", {{"login", "337501"}});
    EXPECT_EQ(known.status, 200);
    EXPECT_EQ(known.body.size(), unknown.body.size()) << "the answer tells nothing";
    EXPECT_EQ(known.body.size(), without.body.size());
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0].to, "ketua@kpu.example");
    for (int i = 0; i < 5; ++i) (void)post("/lupa-sandi", {{"login", "337501"}});
    EXPECT_EQ(sent.size(), 3u) << "no flood of letters";
    const auto at = sent[0].text.find("/atur-ulang/");
    const auto link = sent[0].text.substr(at, 12 + 64);
    EXPECT_EQ(get(link).status, 200);
    EXPECT_EQ(post(link, {{"password", "kata sandi yang baru"}, {"code", "000000"}}).status, 422);
    EXPECT_EQ(post(link, {{"password", "pendek"}, {"code", next_code()}}).status, 422);
    EXPECT_EQ(post(link, {{"password", "kata sandi yang baru"}, {"code", next_code()}}).header("location"),
              "/masuk?siap=1");
    EXPECT_EQ(get(link).status, 410);
    EXPECT_EQ(sign_in().status, 422) << "the old password";
    EXPECT_EQ(
        post("/masuk", {{"login", "337501"}, {"password", "kata sandi yang baru"}, {"code", next_code()}})
            .status,
        303);
}

TEST(ThrottleWords, ASourceIsAnAddressOrANetworkOfOneOwner) {
    EXPECT_EQ(source_of("192.0.2.1"), "192.0.2.1");
    EXPECT_EQ(source_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
    EXPECT_EQ(source_of("2001:db8:1:2::9"), "2001:db8:1:2::/64");
    EXPECT_EQ(source_of("2001:db8::9"), "2001:db8::/64");
    EXPECT_EQ(source_of("::ffff:192.0.2.1"), "192.0.2.1");
    EXPECT_EQ(source_of(""), "");
}

TEST(ThrottleWords, ABrowserIsNamedAsItsOwnerKnowsIt) {
    EXPECT_EQ(device_words("Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537.36 Edg/130"),
              "Edge, Windows");
    EXPECT_EQ(device_words("Mozilla/5.0 (iPhone; CPU iPhone OS 18) Version/18 Safari/604"), "Safari, iPhone");
    EXPECT_EQ(device_words("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
              "Firefox, Linux");
    EXPECT_EQ(device_words("curl/7"), "");
}

}  // namespace
}  // namespace people
