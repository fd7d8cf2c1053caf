#include "base/text.hpp"
#include "people/pages_testing.hpp"
#include "people/throttle_rows.hpp"

namespace people {
namespace {

using namespace testing;

class SignInPages : public PeoplePages {};
ON_EACH_ENGINE(SignInPages);

constexpr auto good = good_password;

TEST_P(SignInPages, AnAccountIsSetUpByALinkOnceAndThenOpensTheDoor) {
    const auto who = corner.city.staff;
    world->as({}, [&](app::Change& c) {
        c.record(
            CaseId{77}, pekalongan,
            PersonRegistered{PersonId{77}, "Sari <b>", StaffKind::pns, "199001012015012001", "", pekalongan});
    });
    EXPECT_NE(who, PersonId{});
    const auto token = setup_link(PersonId{77});
    const auto secret = secret_of_link(token);
    const auto shown = get("/pasang/" + token);
    EXPECT_EQ(shown.status, 200);
    EXPECT_NE(shown.body.find("Sari &lt;b&gt;"), std::string::npos);
    EXPECT_EQ(secret.size(), 20u);

    EXPECT_EQ(
        post("/pasang/" + token, {{"password", "pendek"}, {"code", app::code_at(secret, step())}}).status,
        422);
    EXPECT_EQ(
        post("/pasang/" + token, {{"password", "199001012015012001"}, {"code", app::code_at(secret, step())}})
            .status,
        422);
    EXPECT_EQ(post("/pasang/" + token, {{"password", good}, {"code", "000"}}).status, 422);
    EXPECT_EQ(post("/pasang/" + token, {{"password", good}, {"code", app::code_at(secret, step() - 1)}})
                  .header("location"),
              "/masuk?siap=1");
    EXPECT_EQ(get("/pasang/" + token).status, 410);  // once
    EXPECT_EQ(post("/pasang/" + token, {{"password", good}, {"code", app::code_at(secret, step())}}).status,
              410);

    const auto code = app::code_at(secret, step());
    const auto in = post(
        "/masuk",
        {{"login", "19900101 201501 2 001"}, {"password", good}, {"code", code}, {"lanjut", "/akun?x=1"}});
    EXPECT_EQ(in.status, 303);
    EXPECT_EQ(in.header("location"), "/akun?x=1");
    EXPECT_NE(in.header("set-cookie").find("; Path=/; HttpOnly; SameSite=Lax"), std::string::npos);
    // The same code again is wrong, and says no more than a wrong password does.
    const auto again = post("/masuk", {{"login", "199001012015012001"}, {"password", good}, {"code", code}});
    EXPECT_EQ(again.status, 422);
    EXPECT_EQ(again.body.find(good), std::string::npos);
}

TEST_P(SignInPages, ALinkWorksForThirtyMinutes) {
    const auto now = app::Clock::real_now();
    EXPECT_EQ(
        get("/pasang/" + setup_link(corner.city.staff, now - setup_link_lives + std::chrono::minutes{1}))
            .status,
        200);
    EXPECT_EQ(get("/pasang/" + setup_link(corner.city.staff, now - setup_link_lives)).status, 410);
    EXPECT_EQ(get("/pasang/00").status, 410);
}

TEST_P(SignInPages, SigningInLeadsOnlyToPagesOfOurs) {
    for (const std::string elsewhere : {"https://jahat.example/", "//jahat.example", "/\\jahat.example",
                                        "javascript:alert(1)", "/masuk", ""}) {
        const std::string secret(20, 's');
        world->site().writer.run([&](store::Connection& db) {
            save_account(db, corner.city.chair, "337501", app::hash_password(good), secret);
        });
        const auto in = post("/masuk", {{"login", "337501"},
                                        {"password", good},
                                        {"code", app::code_at(secret, step())},
                                        {"lanjut", elsewhere}});
        EXPECT_EQ(in.header("location"), "/beranda") << elsewhere;
    }
}

TEST_P(SignInPages, FiveFailuresMakeOneWaitWhetherTheAccountExistsOrNot) {
    const std::string secret(20, 's');
    world->site().writer.run([&](store::Connection& db) {
        save_account(db, corner.city.chair, "337501", app::hash_password(good), secret);
        save_account(db, corner.city.secretary, "337502", app::hash_password(good), secret);
    });
    for (const std::string login : {"337501", "tidak-ada"}) {
        for (int i = 0; i < 5; ++i)
            EXPECT_EQ(
                post("/masuk", {{"login", login}, {"password", "salah salah"}, {"code", "123456"}}).status,
                422);
        const auto waiting =
            post("/masuk", {{"login", login}, {"password", good}, {"code", app::code_at(secret, step())}});
        EXPECT_EQ(waiting.status, 429) << login;
        EXPECT_NE(waiting.body.find("Tunggu 1 menit"), std::string::npos) << login;
    }
    // Nobody else waits for it.
    EXPECT_EQ(
        post("/masuk", {{"login", "337502"}, {"password", good}, {"code", app::code_at(secret, step())}})
            .status,
        303);
    EXPECT_EQ(post("/masuk", {}).status, 422);
}

TEST_P(SignInPages, TheWaitGrowsAndIsForgotten) {
    const auto now = app::Clock::real_now();
    world->site().writer.run([&](store::Connection& db) {
        Attempts a;
        for (int i = 0; i < 4; ++i) a = add_failure(db, "x", now);
        EXPECT_EQ(a.blocked_until, base::Instant{});
        EXPECT_EQ(add_failure(db, "x", now).blocked_until - now, std::chrono::seconds{30});
        EXPECT_EQ(add_failure(db, "x", now).blocked_until - now, std::chrono::seconds{60});
        for (int i = 0; i < 20; ++i) a = add_failure(db, "x", now);
        EXPECT_EQ(a.blocked_until - now, std::chrono::minutes{15});
        EXPECT_EQ(add_failure(db, "x", now + std::chrono::hours{1}).failures, 27);
        EXPECT_EQ(add_failure(db, "x", now + std::chrono::hours{3}).failures, 1);
    });
}

TEST_P(SignInPages, OnesOwnAccountIsChangedByOneselfOnly) {
    const std::string secret(20, 's');
    world->site().writer.run([&](store::Connection& db) {
        save_account(db, corner.city.chair, "337501", app::hash_password(good), secret);
    });
    EXPECT_EQ(get("/akun").header("location"), "/masuk?lanjut=%2Fakun");
    sign_in_as(corner.city.chair);
    const auto other = session;
    sign_in_as(corner.city.chair);
    EXPECT_EQ(get("/akun").status, 200);

    const auto made = post("/akun/token", {{"days", "30"}, {"scope", "write"}});
    const auto at = made.body.find("jernih_");
    ASSERT_NE(at, std::string::npos);
    const auto token = made.body.substr(at, 7 + 64);
    EXPECT_EQ(get("/akun").body.find(token), std::string::npos);
    expect_forms_are_ours(get("/akun"), 7);  // with those to sign out, and the one to revoke the token
    EXPECT_EQ(post("/akun/token", {{"days", "366"}, {"scope", "write"}}).status, 422);

    EXPECT_EQ(post("/akun/kata-sandi", {{"current", "bukan ini"},
                                        {"password", "kata sandi yang baru"},
                                        {"code", app::code_at(secret, step())}})
                  .status,
              422);
    EXPECT_EQ(post("/akun/kata-sandi",
                   {{"current", good}, {"password", "pendek"}, {"code", app::code_at(secret, step())}})
                  .status,
              422);
    EXPECT_EQ(post("/akun/kata-sandi", {{"current", good},
                                        {"password", "kata sandi yang baru"},
                                        {"code", app::code_at(secret, step())}})
                  .status,
              303);
    {
        const auto db = world->reader();
        EXPECT_FALSE(
            app::find_session(db, other.token, app::Clock::real_now()));  // elsewhere one signs in anew
        EXPECT_TRUE(app::find_session(db, session.token, app::Clock::real_now()));
        EXPECT_TRUE(
            app::check_password(find_credentials(db, corner.city.chair)->password, "kata sandi yang baru"));
    }

    const auto browser = std::exchange(session, {});
    bearer = token;
    EXPECT_EQ(get("/api/v1/me").status, 401) << "a new password leaves no old way in";
}

TEST_P(SignInPages, ATokenOpensTheApiUntilItIsRevokedAndMakesNoOther) {
    sign_in_as(corner.city.chair);
    const auto made = post("/akun/token", {{"days", "30"}, {"scope", "write"}});
    const auto at = made.body.find("jernih_");
    ASSERT_NE(at, std::string::npos);
    const auto token = made.body.substr(at, 7 + 64);
    const auto browser = std::exchange(session, {});
    bearer = token;
    EXPECT_EQ(get("/api/v1/me").status, 200);
    EXPECT_EQ(post("/akun/token", {{"days", "30"}, {"scope", "write"}}).status, 404);
    bearer.clear();
    session = browser;
    EXPECT_EQ(post("/akun/token/cabut", {{"token", base::hex(base::bytes_of(base::sha256(token)))}}).status,
              303);
    bearer = token;
    session = {};
    EXPECT_EQ(get("/api/v1/me").status, 401);
    bearer.clear();
    session = browser;
    EXPECT_EQ(post("/keluar").header("location"), "/");
    EXPECT_EQ(get("/akun").status, 303);
}

TEST_P(SignInPages, AnAccountSetUpAnewLeavesNoOldWayIn) {
    const auto who = corner.city.staff;
    std::vector<std::string> recovery;
    std::string reset, device;
    sign_in_as(who);
    world->site().writer.run([&](store::Connection& db) {
        const auto now = app::Clock::real_now();
        bearer = app::issue_token(db, who, app::TokenScope::write, now + std::chrono::hours{1});
        save_account(db, who, "337503", app::hash_password(good), std::string(20, 'o'));
        recovery = make_recovery_codes(db, who);
        reset = make_reset_link(db, who, now).value();
        device = remember_device(db, who, "", now);
    });
    ASSERT_EQ(get("/atur-ulang/" + reset).status, 200);
    const auto before = std::exchange(session, {});
    EXPECT_EQ(get("/api/v1/me").status, 200);
    const auto old_token = std::exchange(bearer, "");
    const auto link = setup_link(who);
    ASSERT_EQ(
        post("/pasang/" + link, {{"password", good}, {"code", app::code_at(secret_of_link(link), step())}})
            .status,
        303);
    bearer = old_token;
    EXPECT_EQ(get("/api/v1/me").status, 401);
    bearer.clear();
    session = before;
    EXPECT_EQ(get("/akun").status, 303);
    session = {};
    EXPECT_EQ(get("/atur-ulang/" + reset).status, 410) << "a link of before";
    world->site().writer.run([&](store::Connection& db) {
        reset = make_reset_link(db, who, app::Clock::real_now()).value();  // as /lupa-sandi sends it
        EXPECT_FALSE(knows_device(db, who, device, app::Clock::real_now()));
        EXPECT_EQ(recovery_codes_left(db, who), 0);
    });
    EXPECT_EQ(
        post("/atur-ulang/" + reset, {{"password", "kata sandi orang lama"}, {"code", recovery.front()}})
            .status,
        422);
    const auto db = world->reader();
    EXPECT_TRUE(app::check_password(find_credentials(db, who)->password, good));
}

TEST_P(SignInPages, ATokenDoesNoMoreThanItsScope) {
    const auto holding = [&](app::TokenScope scope) {
        world->site().writer.run([&](store::Connection& db) {
            bearer = app::issue_token(db, corner.city.chair, scope,
                                      app::Clock::real_now() + std::chrono::hours{1});
        });
    };
    struct Row {
        app::TokenScope scope;
        int reading, acting;
    };
    // Passed the door, a program is told that the account page is for people: 404.
    for (const Row& row : {Row{app::TokenScope::clearance, 403, 403}, Row{app::TokenScope::read, 200, 403},
                           Row{app::TokenScope::write, 200, 404}}) {
        holding(row.scope);
        EXPECT_EQ(get("/api/v1/me").status, row.reading) << base::name(row.scope);
        EXPECT_EQ(post("/akun/token", {{"days", "30"}, {"scope", "write"}}).status, row.acting)
            << base::name(row.scope);
    }
}

TEST_P(SignInPages, ATokenActsOnlyForWhoIsInOffice) {
    world->site().writer.run([&](store::Connection& db) {
        bearer = app::issue_token(db, corner.city.staff, app::TokenScope::write,
                                  app::Clock::real_now() + std::chrono::hours{1});
    });
    EXPECT_EQ(get("/api/v1/me").status, 200);
    end_now(*world, corner.appointment[corner.city.staff]);
    EXPECT_EQ(get("/api/v1/me").status, 401);
    bearer.clear();
    sign_in_as(corner.city.staff);
    EXPECT_EQ(get("/akun").status, 200) << "his own record stays open to him";
}

TEST_P(SignInPages, ANewSessionSweepsOutTheOnesThatRanOut) {
    const auto now = app::Clock::real_now();
    world->site().writer.run([&](store::Connection& db) {
        for (const auto ago : {std::chrono::hours{13}, std::chrono::hours{1}})
            (void)app::open_session(db, corner.city.staff, now - ago);
        (void)app::open_session(db, corner.city.staff, now);
        EXPECT_EQ(db.query<std::int64_t>("select count(*) from session where person = ?", corner.city.staff)
                      .value(),
                  2);
    });
}

}  // namespace
}  // namespace people
