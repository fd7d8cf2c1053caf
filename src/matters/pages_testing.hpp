// For the tests of matters' pages and API.
#pragma once
#include <future>

#include "app/route.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matters_routes.hpp"
#include "matters/standing_rows.hpp"
#include "matters/testing.hpp"

namespace matters::testing {

using people::testing::pekalongan;
using web::Method;

// The handlers as the router calls them, with the guard's part (who asks) done by the test.
class MatterPages : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world.emplace(database(), std::initializer_list<app::testing::Register>{
                                      people::register_people, register_matters, register_matter_reactions});
        corner = people::testing::build_corner(*world);
        give_role(*world, corner.city.secretary, app::Role::decision_secretary, pekalongan, pekalongan);
        give_role(*world, corner.city.subdivision_head, app::Role::legal_hr, pekalongan, pekalongan);
        give_role(*world, corner.inspector, app::Role::inspectorate, UnitId{3300}, UnitId{3399});
    }
    void TearDown() override {
        if (world) world->expect_rebuilds();
        world.reset();
        OnEachEngine::TearDown();
    }

    static app::Handler handler(Method method, std::string_view pattern) {
        for (const auto& list : {pages(), api()})
            for (const auto& r : list)
                if (r.method == method && r.pattern == pattern) return r.handler;
        ADD_FAILURE() << "no such route: " << pattern;
        return nullptr;
    }

    web::Response call(Method method, std::string_view pattern, PersonId who, web::Fields parameters,
                       std::string target, std::string body = {}, std::string if_match = {}) {
        web::Request request;
        request.method = method;
        EXPECT_TRUE(web::parse_target(target, request));
        request.parameters = std::move(parameters);
        const bool json = target.starts_with("/api/");
        request.headers.add("content-type", json ? "application/json" : "application/x-www-form-urlencoded");
        request.headers.add("idempotency-key", "k" + std::to_string(++keys));
        if (!if_match.empty()) request.headers.add("if-match", if_match);
        request.body = std::move(body);
        request.lang = lang;
        const app::Actor actor{.person = who, .unit = pekalongan, .name = "Uji", .csrf = "c"};
        auto outcome = handler(method, pattern)(world->site(), request, actor);
        if (auto* now = std::get_if<web::Response>(&outcome)) return std::move(*now);
        std::promise<web::Response> later;
        std::get<web::Later>(outcome).start([&](web::Response r) { later.set_value(std::move(r)); });
        return later.get_future().get();
    }
    static web::Fields of(std::initializer_list<std::pair<const char*, std::string>> pairs) {
        web::Fields out;
        for (const auto& [name, value] : pairs) out.add(name, value);
        return out;
    }
    web::Response page(PersonId who, MatterId m) {
        return call(Method::get, "/urusan/{matter}", who, of({{"matter", m.text()}}), "/urusan/" + m.text());
    }
    web::Response send(PersonId who, MatterId m, std::string_view what, std::string body,
                       std::string if_match = {}) {
        return call(Method::post, "/api/v1/matters/{matter}/" + std::string(what), who,
                    of({{"matter", m.text()}}), "/api/v1/matters/" + m.text() + "/" + std::string(what),
                    std::move(body), std::move(if_match));
    }
    web::Response lift(PersonId who, MatterId m, PersonId barred, std::string body) {
        return call(Method::post, "/api/v1/matters/{matter}/bars/{person}/lift", who,
                    of({{"matter", m.text()}, {"person", barred.text()}}),
                    "/api/v1/matters/" + m.text() + "/bars/" + barred.text() + "/lift", std::move(body));
    }
    web::Response ask_clearance(PersonId who, MatterId m, PersonId official) {
        return call(Method::get, "/api/v1/clearance", who, {},
                    "/api/v1/clearance?matter=" + m.text() + "&official=" + official.text());
    }
    void bar(MatterId m, PersonId who, PersonId by) {
        world->as(by, [&](app::Change& c) {
            c.record(case_of(m), pekalongan, BarSet{m, who, CaseId{71}, "UU 30/2014 Pasal 42 ayat (1)"});
        });
    }
    static bool has(const web::Response& r, std::string_view what) {
        return r.bytes().find(what) != std::string_view::npos;
    }

    std::optional<app::testing::World> world;
    people::testing::Corner corner;
    web::Lang lang = web::Lang::id;
    int keys = 0;
};
}  // namespace matters::testing
