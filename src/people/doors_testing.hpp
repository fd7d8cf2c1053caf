// A slice's doors, through the guard and the handlers, without a socket: whoever asks is signed in.
#pragma once
#include <gtest/gtest.h>

#include <future>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/session.hpp"
#include "people/testing.hpp"
#include "web/html.hpp"

namespace people::testing {

using Pairs = std::vector<std::pair<std::string, std::string>>;

class Doors : public store::testing::OnEachEngine {
protected:
    void TearDown() override {
        router.reset();
        world.reset();
        OnEachEngine::TearDown();
    }

    // A new house of these slices, with the offices and people of build_corner().
    void found(std::initializer_list<app::testing::Register> slices) {
        world = std::make_unique<app::testing::World>(database(), slices);
        corner = build_corner(*world);
    }
    void open(const std::vector<app::Route>& routes) {
        router = std::make_unique<web::Router>(
            app::mounted(world->site(), routes), app::guard(world->site()),
            [this](const web::Request& r, int) { return app::not_found(world->site(), r); });
    }

    void role(PersonId person, app::Role which, UnitId from, UnitId to) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{person.value}, from,
                     app::RoleGranted{c.new_id<PersonId>().value, person, which, from, to,
                                      rules::on(2024, 1, 1), rules::on(2030, 1, 1)});
        });
    }

    web::Response ask(PersonId who, web::Method method, const std::string& target, std::string type,
                      std::string body) {
        auto& session = sessions[who.value];
        if (session.token.empty())
            world->as(
                {}, [&](app::Change& c) { session = app::open_session(c.db, who, app::Clock::real_now()); });
        web::Request request;
        request.method = method;
        EXPECT_TRUE(web::parse_target(target, request)) << target;
        request.session_token = session.token;
        request.headers.add("x-csrf-token", app::masked(session.csrf));
        request.headers.add("idempotency-key", "k" + std::to_string(++keys));
        if (!type.empty()) request.headers.add("content-type", std::move(type));
        request.body = std::move(body);
        auto outcome = (*router)(request);
        if (auto* now = std::get_if<web::Response>(&outcome)) return std::move(*now);
        std::promise<web::Response> later;
        std::get<web::Later>(outcome).start([&](web::Response r) { later.set_value(std::move(r)); });
        return later.get_future().get();
    }
    web::Response get(PersonId who, const std::string& target) {
        return ask(who, web::Method::get, target, {}, {});
    }
    web::Response post(PersonId who, const std::string& target, const Pairs& fields) {
        std::string body;
        for (const auto& [name, value] : fields) {
            if (!body.empty()) body += '&';
            web::append_percent(body, name);
            body += '=';
            web::append_percent(body, value);
        }
        return ask(who, web::Method::post, target, "application/x-www-form-urlencoded", std::move(body));
    }

    std::unique_ptr<app::testing::World> world;
    Corner corner;
    std::unique_ptr<web::Router> router;
    std::map<std::int64_t, app::NewSession> sessions;
    int keys = 0;
};

}  // namespace people::testing
