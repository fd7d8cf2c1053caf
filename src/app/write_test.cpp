#include "app/write.hpp"

#include <future>

#include "app/page.hpp"
#include "app/session.hpp"
#include "app/status_page.hpp"
#include "app/testing.hpp"
#include "base/text.hpp"
#include "ledger/note.hpp"
#include "ledger/proof.hpp"
#include "web/json.hpp"

using namespace app;
using namespace app::testing;

namespace {

constexpr PersonId ani{11};

web::Outcome change_setting(Site& site, web::Request& request, const Actor& actor) {
    const auto form = web::read_form(request);
    const auto value = form ? std::string(form->get("value")) : "";
    return write(site, request, actor, [&site, request, value](Change& c) -> Answer {
        c.record(
            CaseId{1}, UnitId{1},
            SettingChanged{
                .name = "determination_working_days", .value = value, .from = c.today(), .instrument = "SK"});
        if (value == "13")
            throw Stop{refused(site, request, "unlucky",
                               web::Text("Pilih angka lain", "Choose another number"), "Pasal 13")};
        return Answer::json(R"({"value":")" + value + "\"}", 201);
    });
}
web::Outcome show(Site&, web::Request&, const Actor& actor) {
    return web::text(std::to_string(actor.person.value));
}

const std::vector<Route> routes{
    {web::Method::post, "/api/v1/settings", for_signed_in, change_setting},
    {web::Method::post, "/setelan", for_signed_in, change_setting},
    {web::Method::get, "/saya", for_signed_in, show},
    {web::Method::get, "/kelola", for_role(Action::administer), show},
    {web::Method::get, "/demo/pintu", for_demo, show},
};

class WriteOn : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        store::testing::OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<World>(database(), std::initializer_list<Register>{});
        world->site().actor_of = [](store::Connection&, PersonId person, base::Date) {
            return std::optional<Actor>{
                Actor{.person = person, .capacity = AppointmentId{5}, .unit = UnitId{3375}, .name = "Ani"}};
        };
        router = std::make_unique<web::Router>(mounted(world->site(), routes), guard(world->site()));
        world->site().writer.run([&](store::Connection& db) {
            token = issue_token(db, ani, TokenScope::write, Clock::real_now() + std::chrono::hours{1});
            session = open_session(db, ani, Clock::real_now());
        });
    }
    void TearDown() override {
        router.reset();
        world.reset();
        store::testing::OnEachEngine::TearDown();
    }

    web::Response ask(web::Request request) {
        auto outcome = (*router)(request);
        if (auto* now = std::get_if<web::Response>(&outcome)) return *now;
        std::promise<web::Response> promise;
        std::get<web::Later>(outcome).start([&](web::Response r) { promise.set_value(std::move(r)); });
        return promise.get_future().get();
    }
    web::Request api(std::string body, std::string key) const {
        web::Request r;
        r.method = web::Method::post;
        EXPECT_TRUE(web::parse_target("/api/v1/settings", r));
        r.headers.add("authorization", "Bearer " + token);
        r.headers.add("content-type", "application/json");
        if (!key.empty()) r.headers.add("idempotency-key", std::move(key));
        r.body = std::move(body);
        return r;
    }
    web::Request page_form(std::string body) const {
        web::Request r;
        r.method = web::Method::post;
        EXPECT_TRUE(web::parse_target("/setelan", r));
        r.headers.add("content-type", "application/x-www-form-urlencoded");
        r.session_token = session.token;
        r.body = std::move(body);
        return r;
    }
    web::Request get(std::string target) const {
        web::Request r;
        EXPECT_TRUE(web::parse_target(target, r));
        return r;
    }
    std::int64_t acts() { return world->site().journal.head().size; }

    std::unique_ptr<World> world;
    std::unique_ptr<web::Router> router;
    std::string token;
    NewSession session;
};
ON_EACH_ENGINE(WriteOn);

}  // namespace

TEST_P(WriteOn, the_answer_carries_a_receipt_that_verifies) {
    const auto answer = ask(api(R"({"value":"6"})", "k1"));
    ASSERT_EQ(answer.status, 201) << answer.body;
    const auto form = web::parse_json(answer.body);
    ASSERT_TRUE(form) << answer.body;
    const auto db = world->reader();
    const ledger::Verifier keys[] = {
        *ledger::Verifier::from(*db->query<std::string>("select vkey from log_key").value())};
    const auto entry =
        *db->query<store::Bytes>("select entry from act order by log_index desc limit 1").value();
    EXPECT_TRUE(ledger::verify_receipt(std::string(form->get("receipt")) + "\n", entry.value, keys) ||
                ledger::verify_receipt(form->fields().first("receipt").value_or(""), entry.value, keys));
}

TEST_P(WriteOn, a_repeated_key_gets_the_first_answer_and_does_nothing_again) {
    const auto first = ask(api(R"({"value":"6"})", "k1"));
    const auto size = acts();
    const auto second = ask(api(R"({"value":"6"})", "k1"));
    EXPECT_EQ(second.status, first.status);
    EXPECT_EQ(web::parse_json(second.body)->get("log_index"), web::parse_json(first.body)->get("log_index"));
    EXPECT_EQ(acts(), size);
}

TEST_P(WriteOn, a_key_with_another_content_is_refused_and_nothing_is_stored) {
    ask(api(R"({"value":"6"})", "k1"));
    const auto size = acts();
    EXPECT_EQ(ask(api(R"({"value":"7"})", "k1")).status, 422);
    EXPECT_EQ(ask(api(R"({"value":"7"})", "")).status, 400);
    EXPECT_EQ(acts(), size);
}

TEST_P(WriteOn, a_refusal_rolls_back_what_was_recorded_and_the_key_stays_free) {
    const auto size = acts();
    const auto no = ask(api(R"({"value":"13"})", "k1"));
    EXPECT_EQ(no.status, 409);
    EXPECT_NE(no.body.find("Pasal 13"), std::string::npos);
    EXPECT_EQ(acts(), size);
    EXPECT_EQ(ask(api(R"({"value":"12"})", "k1")).status, 201);
    world->expect_rebuilds();
}

TEST_P(WriteOn, a_form_without_this_sessions_token_is_not_the_persons_own) {
    EXPECT_EQ(ask(page_form("value=6&idempotency_key=a")).status, 403);
    EXPECT_EQ(
        ask(page_form("value=6&idempotency_key=a&csrf=" + masked(base::hex(std::string(16, 'x'))))).status,
        403);
    auto elsewhere = page_form("value=6&idempotency_key=a&csrf=" + masked(session.csrf));
    elsewhere.headers.add("sec-fetch-site", "cross-site");
    EXPECT_EQ(ask(elsewhere).status, 403);
    EXPECT_EQ(ask(page_form("value=6&idempotency_key=a&csrf=" + masked(session.csrf))).status, 201);
    EXPECT_NE(masked(session.csrf), masked(session.csrf));
}

TEST_P(WriteOn, doors_open_to_whom_they_name) {
    EXPECT_EQ(ask(get("/saya")).status, 303) << "the public is led to the sign-in page";
    auto mine = get("/saya");
    mine.session_token = session.token;
    EXPECT_EQ(ask(mine).body, "11");
    auto forged = get("/saya");
    forged.session_token = session.token.substr(0, 63) + (session.token.back() == '0' ? "1" : "0");
    EXPECT_EQ(ask(forged).status, 303);
    auto managed = get("/kelola");
    managed.session_token = session.token;
    EXPECT_EQ(ask(managed).status, 404) << "a door for another role does not exist";
    world->site().writer.run([&](store::Connection& db) { close_session(db, session.token); });
    EXPECT_EQ(ask(mine).status, 303) << "signed out is signed out";
    EXPECT_EQ(ask(get("/demo/pintu")).status, 200);
    world->site().demo = false;
    EXPECT_EQ(ask(get("/demo/pintu")).status, 404);
}

TEST(Code, follows_rfc_6238_and_accepts_one_step_to_either_side) {
    // RFC 6238 appendix B, SHA-1, the last six of eight digits.
    const std::string secret = "12345678901234567890";
    EXPECT_EQ(code_at(secret, 59 / 30), "287082");
    EXPECT_EQ(code_at(secret, 1111111109 / 30), "081804");
    EXPECT_EQ(code_at(secret, 20000000000 / 30), "353130");
    const base::Instant now{std::chrono::seconds{1111111109}};
    const auto step = 1111111109 / 30;
    for (int d : {-1, 0, 1}) EXPECT_EQ(check_code(secret, code_at(secret, step + d), now), step + d);
    for (int d : {-2, 2}) EXPECT_FALSE(check_code(secret, code_at(secret, step + d), now));
    EXPECT_FALSE(check_code(secret, "", now));
    EXPECT_FALSE(check_code("", code_at("", step), now)) << "a secret that was lost has no codes";
}

TEST(Password, is_recognised_and_no_other) {
    const auto stored = hash_password("empat kata acak sekali");
    EXPECT_TRUE(check_password(stored, "empat kata acak sekali"));
    EXPECT_FALSE(check_password(stored, "empat kata acak sekal"));
    EXPECT_FALSE(check_password("", "x"));
}
