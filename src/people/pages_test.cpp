// The doors of people, through the guard and the handlers, without a socket.
#include <future>

#include "app/session.hpp"
#include "base/text.hpp"
#include "people/account_rows.hpp"
#include "people/people_routes.hpp"
#include "people/testing.hpp"
#include "web/json.hpp"

namespace people {
namespace {

using app::testing::World;
using namespace testing;

class PeoplePages : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<World>(database(), std::initializer_list<app::testing::Register>{register_people});
        corner = build_corner(*world);
        auto routes = pages();
        for (const auto& r : api()) routes.push_back(r);
        router = std::make_unique<web::Router>(app::mounted(world->site(), routes), app::guard(world->site()));
    }
    void TearDown() override {
        router.reset();
        world.reset();
        OnEachEngine::TearDown();
    }

    using Pairs = std::vector<std::pair<std::string, std::string>>;

    web::Response ask(web::Method method, const std::string& target, const Pairs& fields = {}) {
        web::Request request;
        request.method = method;
        EXPECT_TRUE(web::parse_target(target, request));
        request.session_token = session.token;
        if (!bearer.empty()) request.headers.add("authorization", "Bearer " + bearer);
        request.headers.add("content-type", "application/x-www-form-urlencoded");
        if (method == web::Method::post) {
            auto all = fields;
            all.emplace_back(app::csrf_field, session.csrf);
            all.emplace_back(app::key_field, "k" + std::to_string(++keys));
            for (const auto& [name, value] : all) {
                if (!request.body.empty()) request.body += '&';
                web::append_percent(request.body, name);
                request.body += '=';
                web::append_percent(request.body, value);
            }
        }
        auto outcome = (*router)(request);
        if (auto* now = std::get_if<web::Response>(&outcome)) return *now;
        std::promise<web::Response> done;
        std::get<web::Later>(outcome).start([&](web::Response r) { done.set_value(std::move(r)); });
        return done.get_future().get();
    }
    web::Response get(const std::string& target) { return ask(web::Method::get, target); }
    web::Response post(const std::string& target, const Pairs& fields = {}) { return ask(web::Method::post, target, fields); }

    void sign_in_as(PersonId person) {
        world->site().writer.run([&](store::Connection& db) { session = app::open_session(db, person, app::Clock::real_now()); });
    }
    std::string setup_link(PersonId person, base::Instant now = app::Clock::real_now()) {
        std::string token;
        world->site().writer.run([&](store::Connection& db) { token = make_setup_link(db, person, now); });
        return token;
    }
    static std::int64_t step() { return app::Clock::real_now().time_since_epoch().count() / 30; }
    std::string make_administrator(PersonId person) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{person.value}, pekalongan,
                     app::RoleGranted{1, person, app::Role::administrator, central_java, UnitId{3399}, rules::on(2026, 1, 1), rules::on(2026, 12, 31)});
        });
        return {};
    }
    void expect_bare(const web::Response& r) { EXPECT_EQ(r.body.find("Kesalahan:"), std::string::npos) << r.body; }

    std::unique_ptr<World> world;
    Corner corner;
    std::unique_ptr<web::Router> router;
    app::NewSession session;
    std::string bearer;
    int keys = 0;
};
ON_EACH_ENGINE(PeoplePages);

constexpr auto good = "empat kata tak berkaitan";

TEST_P(PeoplePages, AnAccountIsSetUpByALinkOnceAndThenOpensTheDoor) {
    const auto who = corner.city.staff;
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{77}, pekalongan, PersonRegistered{PersonId{77}, "Sari <b>", StaffKind::pns, "199001012015012001", "", pekalongan});
    });
    EXPECT_NE(who, PersonId{});
    const auto token = setup_link(PersonId{77});
    const auto secret = secret_of_link(token);
    const auto shown = get("/pasang/" + token);
    EXPECT_EQ(shown.status, 200);
    EXPECT_NE(shown.body.find("Sari &lt;b&gt;"), std::string::npos);
    EXPECT_EQ(secret.size(), 20u);

    EXPECT_EQ(post("/pasang/" + token, {{"password", "pendek"}, {"code", app::code_at(secret, step())}}).status, 422);
    EXPECT_EQ(post("/pasang/" + token, {{"password", "199001012015012001"}, {"code", app::code_at(secret, step())}}).status, 422);
    EXPECT_EQ(post("/pasang/" + token, {{"password", good}, {"code", "000"}}).status, 422);
    EXPECT_EQ(post("/pasang/" + token, {{"password", good}, {"code", app::code_at(secret, step() - 1)}}).header("location"), "/masuk?siap=1");
    EXPECT_EQ(get("/pasang/" + token).status, 410);  // once
    EXPECT_EQ(post("/pasang/" + token, {{"password", good}, {"code", app::code_at(secret, step())}}).status, 410);

    const auto code = app::code_at(secret, step());
    const auto in = post("/masuk", {{"login", "19900101 201501 2 001"}, {"password", good}, {"code", code}, {"lanjut", "/akun?x=1"}});
    EXPECT_EQ(in.status, 303);
    EXPECT_EQ(in.header("location"), "/akun?x=1");
    EXPECT_NE(in.header("set-cookie").find("; Path=/; HttpOnly; SameSite=Lax"), std::string::npos);
    // The same code again is wrong, and says no more than a wrong password does.
    const auto again = post("/masuk", {{"login", "199001012015012001"}, {"password", good}, {"code", code}});
    EXPECT_EQ(again.status, 422);
    EXPECT_EQ(again.body.find(good), std::string::npos);
}

TEST_P(PeoplePages, ALinkWorksForThirtyMinutes) {
    const auto now = app::Clock::real_now();
    EXPECT_EQ(get("/pasang/" + setup_link(corner.city.staff, now - setup_link_lives + std::chrono::minutes{1})).status, 200);
    EXPECT_EQ(get("/pasang/" + setup_link(corner.city.staff, now - setup_link_lives)).status, 410);
    EXPECT_EQ(get("/pasang/00").status, 410);
}

TEST_P(PeoplePages, SigningInLeadsOnlyToPagesOfOurs) {
    for (const std::string elsewhere : {"https://jahat.example/", "//jahat.example", "/\\jahat.example", "javascript:alert(1)", "/masuk", ""}) {
        const std::string secret(20, 's');
        world->site().writer.run([&](store::Connection& db) { save_account(db, corner.city.chair, "337501", app::hash_password(good), secret); });
        const auto in = post("/masuk", {{"login", "337501"}, {"password", good}, {"code", app::code_at(secret, step())}, {"lanjut", elsewhere}});
        EXPECT_EQ(in.header("location"), "/beranda") << elsewhere;
    }
}

TEST_P(PeoplePages, FiveFailuresMakeOneWaitWhetherTheAccountExistsOrNot) {
    const std::string secret(20, 's');
    world->site().writer.run([&](store::Connection& db) {
        save_account(db, corner.city.chair, "337501", app::hash_password(good), secret);
        save_account(db, corner.city.secretary, "337502", app::hash_password(good), secret);
    });
    for (const std::string login : {"337501", "tidak-ada"}) {
        for (int i = 0; i < 5; ++i) EXPECT_EQ(post("/masuk", {{"login", login}, {"password", "salah salah"}, {"code", "123456"}}).status, 422);
        const auto waiting = post("/masuk", {{"login", login}, {"password", good}, {"code", app::code_at(secret, step())}});
        EXPECT_EQ(waiting.status, 429) << login;
        EXPECT_NE(waiting.body.find("Tunggu 1 menit"), std::string::npos) << login;
    }
    // Nobody else waits for it.
    EXPECT_EQ(post("/masuk", {{"login", "337502"}, {"password", good}, {"code", app::code_at(secret, step())}}).status, 303);
    EXPECT_EQ(post("/masuk", {}).status, 422);
}

TEST_P(PeoplePages, TheWaitGrowsAndIsForgotten) {
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

TEST_P(PeoplePages, OnesOwnAccountIsChangedByOneselfOnly) {
    const std::string secret(20, 's');
    world->site().writer.run([&](store::Connection& db) { save_account(db, corner.city.chair, "337501", app::hash_password(good), secret); });
    EXPECT_EQ(get("/akun").header("location"), "/masuk?lanjut=%2Fakun");
    sign_in_as(corner.city.chair);
    const auto other = session;
    sign_in_as(corner.city.chair);
    EXPECT_EQ(get("/akun").status, 200);

    const auto made = post("/akun/token", {{"days", "30"}});
    const auto at = made.body.find("jernih_");
    ASSERT_NE(at, std::string::npos);
    const auto token = made.body.substr(at, 7 + 64);
    EXPECT_EQ(get("/akun").body.find(token), std::string::npos);
    EXPECT_EQ(post("/akun/token", {{"days", "366"}}).status, 422);

    EXPECT_EQ(post("/akun/kata-sandi", {{"current", "bukan ini"}, {"password", "kata sandi yang baru"}, {"code", app::code_at(secret, step())}}).status, 422);
    EXPECT_EQ(post("/akun/kata-sandi", {{"current", good}, {"password", "pendek"}, {"code", app::code_at(secret, step())}}).status, 422);
    EXPECT_EQ(post("/akun/kata-sandi", {{"current", good}, {"password", "kata sandi yang baru"}, {"code", app::code_at(secret, step())}}).status, 303);
    {
        const auto db = world->reader();
        EXPECT_FALSE(app::find_session(db, other.token, app::Clock::real_now()));  // elsewhere one signs in anew
        EXPECT_TRUE(app::find_session(db, session.token, app::Clock::real_now()));
        EXPECT_TRUE(app::check_password(find_credentials(db, corner.city.chair)->password, "kata sandi yang baru"));
    }

    // A token opens the API, but makes no further token.
    const auto browser = std::exchange(session, {});
    bearer = token;
    EXPECT_EQ(get("/api/v1/me").status, 200);
    EXPECT_EQ(post("/akun/token", {{"days", "30"}}).status, 404);
    bearer.clear();
    session = browser;
    EXPECT_EQ(post("/akun/token/cabut", {{"token", base::hex(base::bytes_of(base::sha256(token)))}}).status, 303);
    bearer = token;
    session = {};
    EXPECT_EQ(get("/api/v1/me").status, 401);
    bearer.clear();
    session = browser;
    EXPECT_EQ(post("/keluar").header("location"), "/");
    EXPECT_EQ(get("/akun").status, 303);
}

TEST_P(PeoplePages, TheRegisterOfInterestsIsOnesOwn) {
    sign_in_as(corner.city.members[0]);
    EXPECT_EQ(get("/kepentingan/baru").status, 200);
    const auto faulty = post("/kepentingan", {{"relation", "sepupu"}, {"organization", "CV Maju Jaya"}});
    EXPECT_EQ(faulty.status, 422);
    EXPECT_NE(faulty.body.find("Isi nama lengkap"), std::string::npos);
    EXPECT_NE(faulty.body.find("CV Maju Jaya"), std::string::npos);  // what was typed is kept
    const Pairs sister{{"relation", "spouse_of_sibling"}, {"name", "Ratna Dewi"}, {"organization", "CV Maju Jaya"}, {"role", "direktur"}};
    EXPECT_EQ(post("/kepentingan", sister).status, 303);
    EXPECT_EQ(post("/kepentingan", sister).status, 409);  // there already
    const auto list = get("/kepentingan");
    EXPECT_NE(list.body.find("Ratna Dewi"), std::string::npos);
    expect_bare(list);
    InterestId id;
    {
        const auto db = world->reader();
        id = interests_of(db, corner.city.members[0], world->today()).at(0).id;
    }
    sign_in_as(corner.city.members[1]);
    EXPECT_EQ(get("/kepentingan").body.find("Ratna Dewi"), std::string::npos);
    EXPECT_EQ(get("/kepentingan/" + id.text() + "/akhiri").status, 404);
    EXPECT_EQ(post("/kepentingan/" + id.text() + "/akhiri", {{"last_day", "2026-11-23"}}).status, 404);
    EXPECT_EQ(get("/api/v1/interests").body, R"({"interests":[]})");
    sign_in_as(corner.city.members[0]);
    EXPECT_EQ(post("/kepentingan/" + id.text() + "/akhiri", {{"last_day", "2026-11-24"}}).status, 409);
    const auto ended = post("/api/v1/interests/" + id.text() + "/end", {{"last_day", "2026-11-23"}});
    EXPECT_EQ(ended.status, 200);
    EXPECT_NE(ended.body.find("\"receipt\":"), std::string::npos);
    const auto added = post("/api/v1/interests", {{"relation", "business"}, {"name", "PT Contoh"}});
    EXPECT_EQ(added.status, 201);
    EXPECT_NE(added.body.find("\"name\":\"PT Contoh\""), std::string::npos);
    EXPECT_EQ(post("/api/v1/interests", {{"name", "x"}}).status, 422);
    world->expect_rebuilds();
}

TEST_P(PeoplePages, AnAdministratorManagesPeopleOfHisOfficesOnly) {
    const auto admin = corner.city.staff, person = corner.city.subdivision_head;
    sign_in_as(admin);
    EXPECT_EQ(get("/kelola/pengguna").status, 404);
    make_administrator(admin);
    const auto list = get("/kelola/pengguna?nama=angg");
    EXPECT_EQ(list.status, 200);
    EXPECT_NE(list.body.find("Anggota 1 3375"), std::string::npos);
    EXPECT_NE(list.body.find("Anggota 1 3300"), std::string::npos);
    EXPECT_EQ(get("/kelola/pengguna?nama=sekretaris").body.find("Sekretaris Jenderal"), std::string::npos);
    EXPECT_EQ(get("/kelola/pengguna/" + corner.nation.chair.text()).status, 404);
    const auto page = "/kelola/pengguna/" + person.text();
    EXPECT_EQ(get(page).status, 200);

    const Pairs role{{"role", "legal_hr"}, {"unit_from", "3375"}, {"unit_to", "3375"}, {"until", "2027-01-31"}};
    EXPECT_EQ(post(page + "/peran", role).status, 303);
    EXPECT_EQ(post(page + "/peran", {{"role", "ketua"}}).status, 422);
    EXPECT_EQ(post("/kelola/pengguna/" + admin.text() + "/peran", role).status, 409);  // himself
    EXPECT_EQ(post("/kelola/pengguna/" + corner.nation.chair.text() + "/peran", role).status, 404);
    EXPECT_EQ(post(page + "/peran", {{"role", "legal_hr"}, {"unit_from", "1"}, {"unit_to", "9999"}, {"until", "2027-01-31"}}).status, 409);
    std::int64_t grant = 0;
    {
        const auto db = world->reader();
        EXPECT_TRUE(app::may(db, person, app::Action::lift_bar, pekalongan, world->today()));
        grant = roles_of(db, person).at(0).grant;
    }
    EXPECT_EQ(post("/kelola/peran/" + base::id_text(grant) + "/akhiri").status, 303);
    {
        const auto db = world->reader();
        EXPECT_FALSE(app::may(db, person, app::Action::lift_bar, pekalongan, world->today()));
    }

    const Pairs plh{{"position", corner.position[corner.city.secretary].text()}, {"holding", "plh"}, {"instrument", "ST 5/2026"}, {"from", "2026-11-23"}, {"until", "2026-11-30"}};
    EXPECT_EQ(post(page + "/pengangkatan", plh).status, 303);
    EXPECT_EQ(post(page + "/pengangkatan", plh).status, 409);
    EXPECT_EQ(post(page + "/pengangkatan", {{"holding", "plh"}}).status, 422);
    AppointmentId made;
    {
        const auto db = world->reader();
        made = holders(db, corner.position[corner.city.secretary], world->today()).at(0).id;
    }
    EXPECT_EQ(get("/kelola/pengangkatan/" + made.text() + "/akhiri").status, 200);
    EXPECT_EQ(post("/kelola/pengangkatan/" + made.text() + "/akhiri", {{"last_day", "2026-11-24"}, {"reason", "kembali"}}).status, 303);
    EXPECT_EQ(get("/kelola/pengangkatan/" + corner.appointment[corner.nation.chair].text() + "/akhiri").status, 404);

    const auto link = post(page + "/tautan");
    EXPECT_EQ(link.status, 200);
    const auto at = link.body.find("/pasang/");
    ASSERT_NE(at, std::string::npos);
    const auto path = link.body.substr(at, 8 + 64);
    session = {};
    EXPECT_EQ(get(path).status, 200);
    world->expect_rebuilds();
}

TEST_P(PeoplePages, TheApiSaysWhoOneIsAndWhichOfficesThereAre) {
    sign_in_as(corner.city.chair);
    const auto me = get("/api/v1/me");
    EXPECT_NE(me.body.find(R"("position":"Ketua KPU Kota Pekalongan")"), std::string::npos) << me.body;
    EXPECT_NE(get("/api/v1/units").body.find("KPU Provinsi Jawa Tengah"), std::string::npos);
    EXPECT_NE(get("/api/v1/units?parent=" + central_java.text()).body.find(R"("code":3375)"), std::string::npos);
    const auto person = get("/api/v1/people/" + corner.city.staff.text());
    EXPECT_NE(person.body.find("Staf 3375"), std::string::npos);
    EXPECT_EQ(person.body.find("nip"), std::string::npos);
    EXPECT_EQ(get("/api/v1/people/" + PersonId{5}.text()).status, 404);
}

}  // namespace
}  // namespace people
