// The doors of people, through the guard and the handlers, without a socket.
#pragma once
#include <future>

#include "app/session.hpp"
#include "people/account_rows.hpp"
#include "people/people_routes.hpp"
#include "people/testing.hpp"

namespace people::testing {

inline constexpr auto good_password = "empat kata tak berkaitan";

class PeoplePages : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<app::testing::World>(
            database(), std::initializer_list<app::testing::Register>{register_people});
        corner = build_corner(*world);
        auto routes = pages();
        for (const auto& r : api()) routes.push_back(r);
        router =
            std::make_unique<web::Router>(app::mounted(world->site(), routes), app::guard(world->site()));
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
        request.address = address;
        if (!cookie.empty()) request.headers.add("cookie", cookie);
        if (!agent.empty()) request.headers.add("user-agent", agent);
        request.headers.add("content-type", "application/x-www-form-urlencoded");
        if (method == web::Method::post) {
            auto all = fields;
            all.emplace_back(app::csrf_field, app::masked(session.csrf));
            all.emplace_back(app::key_field, "k" + std::to_string(++keys));
            for (const auto& [name, value] : all) {
                if (!request.body.empty()) request.body += '&';
                web::append_percent(request.body, name);
                request.body += '=';
                web::append_percent(request.body, value);
            }
        }
        return answer(request);
    }
    // Waits for an answer that comes later.
    web::Response answer(web::Request& request) {
        auto outcome = (*router)(request);
        if (auto* now = std::get_if<web::Response>(&outcome)) return *now;
        std::promise<web::Response> done;
        std::get<web::Later>(outcome).start([&](web::Response r) { done.set_value(std::move(r)); });
        return done.get_future().get();
    }
    web::Response get(const std::string& target) { return ask(web::Method::get, target); }
    web::Response post(const std::string& target, const Pairs& fields = {}) {
        return ask(web::Method::post, target, fields);
    }

    void sign_in_as(PersonId person) {
        world->site().writer.run(
            [&](store::Connection& db) { session = app::open_session(db, person, app::Clock::real_now()); });
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
                     app::RoleGranted{1, person, app::Role::administrator, central_java, UnitId{3399},
                                      rules::on(2026, 1, 1), rules::on(2026, 12, 31)});
        });
        return {};
    }
    // A file in a form, as a browser sends it.
    web::Response upload(const std::string& target, const Pairs& fields, const std::string& file) {
        web::Request request;
        request.method = web::Method::post;
        EXPECT_TRUE(web::parse_target(target, request));
        request.session_token = session.token;
        request.headers.add("content-type", "multipart/form-data; boundary=batas");
        auto all = fields;
        all.emplace_back(app::csrf_field, app::masked(session.csrf));
        for (const auto& [name, value] : all)
            request.body +=
                "--batas\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
        request.body +=
            "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pegawai.csv\"\r\n"
            "Content-Type: text/csv\r\n\r\n" +
            file + "\r\n--batas--\r\n";
        return answer(request);
    }
    // Every form of the page carries this session's token.
    void expect_forms_are_ours(const web::Response& r, int forms) {
        const std::string field = "name=\"csrf\" value=\"";
        int found = 0;
        for (auto at = r.body.find(field); at != r.body.npos; at = r.body.find(field, at + 1), ++found) {
            const auto from = at + field.size();
            EXPECT_TRUE(app::unmasks_to(std::string_view(r.body).substr(from, r.body.find('"', from) - from),
                                        session.csrf));
        }
        EXPECT_EQ(found, forms);
    }
    void expect_bare(const web::Response& r) {
        EXPECT_EQ(r.body.find("Kesalahan:"), std::string::npos) << r.body;
    }

    std::unique_ptr<app::testing::World> world;
    Corner corner;
    std::unique_ptr<web::Router> router;
    app::NewSession session;
    std::string bearer, address = "192.0.2.1", cookie, agent;
    int keys = 0;
};
}  // namespace people::testing
