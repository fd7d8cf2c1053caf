#include "app/large_body.hpp"

#include "app/loggable.hpp"
#include "app/route.hpp"
#include "app/session.hpp"
#include "app/testing.hpp"

namespace app {
namespace {

using web::LargeBody;

class LargeBodyFor : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(LargeBodyFor);

TEST_P(LargeBodyFor, whoever_is_signed_in_and_nobody_else) {
    testing::World world(database(), {});
    constexpr PersonId ani{11};
    std::string session, program, reader, old;
    const auto now = Clock::real_now();
    world.site().writer.run([&](store::Connection& db) {
        session = open_session(db, ani, now).token;
        old = open_session(db, ani, base::Instant{now - session_lives}).token;
        program = issue_token(db, ani, TokenScope::write, now + std::chrono::hours{1});
        reader = issue_token(db, ani, TokenScope::read, now + std::chrono::hours{1});
    });
    const web::Handler handler = [](web::Request&) -> web::Outcome { return web::text(""); };
    const web::Router router({{web::Method::post, "/bukti", web::Access(for_signed_in.code()), handler,
                               "bukti", web::BodySize::large},
                              {web::Method::post, "/masuk", web::Access(for_everyone.code()), handler}},
                             {});
    struct Row {
        std::string says, path, header, value;
        LargeBody expected;
    };
    const Row rows[] = {
        {"nobody", "/bukti", "", "", LargeBody::sign_in_first},
        {"a session", "/bukti", "cookie", "lang=id; session=" + session, LargeBody::yes},
        {"a session over TLS", "/bukti", "cookie", "__Host-session=" + session, LargeBody::yes},
        {"one that has ended", "/bukti", "cookie", "session=" + old, LargeBody::sign_in_first},
        {"one that was made up", "/bukti", "cookie", "session=" + std::string(64, '0'),
         LargeBody::sign_in_first},
        {"an empty one", "/bukti", "cookie", "session=", LargeBody::sign_in_first},
        {"a program that may write", "/bukti", "authorization", "Bearer " + program, LargeBody::yes},
        {"one that may only read", "/bukti", "authorization", "Bearer " + reader, LargeBody::sign_in_first},
        {"a made-up program", "/bukti", "authorization", "Bearer jernih_0", LargeBody::sign_in_first},
        {"where nothing large is taken", "/masuk", "cookie", "session=" + session, LargeBody::no},
        {"where nothing is", "/lain", "cookie", "session=" + session, LargeBody::no},
    };
    for (const auto& row : rows) {
        web::Request head;
        head.method = web::Method::post;
        head.path = row.path;
        if (!row.header.empty()) head.headers.add(row.header, row.value);
        EXPECT_EQ(large_body_for(world.site(), router, head), row.expected) << row.says;
    }
}

TEST(Loggable, says_nothing_of_a_link) {
    EXPECT_EQ(loggable("/ttd/rahasia"), "/ttd");
    EXPECT_EQ(loggable("/ttd/rahasia/tolak"), "/ttd");
    EXPECT_EQ(loggable("/masuk"), "/masuk");
    EXPECT_EQ(loggable("/"), "/");
    EXPECT_EQ(loggable(""), "");
}

TEST(ClockOfAHouse, is_moved_by_nobody_who_was_not_allowed_to) {
    Clock demo, real;
    demo.allow_moving();
    const auto later = Clock::real_now() + std::chrono::hours{24 * 365};
    demo.move_to(later);
    EXPECT_GE(demo.now(), later);
    EXPECT_DEATH(real.move_to(later), "movable_");
}

}  // namespace
}  // namespace app
