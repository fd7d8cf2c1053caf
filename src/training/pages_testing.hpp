// The doors of training, through the guard and the handlers, without a socket: legal & HR of the city and of
// the province, and everybody whom they call.
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <map>

#include "app/session.hpp"
#include "papers/papers_routes.hpp"
#include "papers/testing.hpp"
#include "people/testing.hpp"
#include "training/training_code.hpp"
#include "training/training_routes.hpp"
#include "training/training_rows.hpp"

namespace training::testing {

using people::testing::central_java;
using people::testing::pekalongan;
using ::testing::HasSubstr;
using ::testing::Not;
using Pairs = std::vector<std::pair<std::string, std::string>>;

class TrainingPages : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<app::testing::World>(
            database(), std::initializer_list<app::testing::Register>{
                            people::register_people, papers::register_papers, register_training});
        corner = people::testing::build_corner(*world);
        papers::testing::seal_with_known_keys(*world, {pekalongan, central_java});
        city = corner.city.subdivision_head;
        province = corner.province.division_head;
        role(city, pekalongan, pekalongan);
        role(province, central_java, UnitId{central_java.value + 99});
        auto routes = pages();
        for (const auto& more : {api(), papers::pages()}) std::ranges::copy(more, std::back_inserter(routes));
        router = std::make_unique<web::Router>(
            app::mounted(world->site(), routes), app::guard(world->site()),
            [this](const web::Request& r, int) { return app::not_found(world->site(), r); });
    }
    void TearDown() override {
        router.reset();
        world.reset();
        OnEachEngine::TearDown();
    }

    void role(PersonId person, UnitId from, UnitId to) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{person.value}, from,
                     app::RoleGranted{.grant = c.new_id<PersonId>().value,
                                      .person = person,
                                      .role = app::Role::legal_hr,
                                      .unit_from = from,
                                      .unit_to = to,
                                      .from = rules::on(2024, 1, 1),
                                      .until = rules::on(2030, 1, 1)});
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

    static Pairs called(std::string whom = "below") {
        return {{"title", "Sosialisasi penanganan benturan kepentingan"},
                {"topic", "conflict_of_interest"},
                {"mode", "online"},
                {"link", "https://rapat.contoh.go.id/ruang"},
                {"date-day", "25"},
                {"date-month", "11"},
                {"date-year", "2026"},
                {"time", "10.00"},
                {"minutes", "90"},
                {"for", std::move(whom)},
                {"kinds", "commissioner"},
                {"kinds", "pns"},
                {"kinds", "ppnpn"}};
    }
    TrainingId call(PersonId who, const Pairs& fields = called()) {
        const auto answer = post(who, "/sosialisasi", fields);
        EXPECT_EQ(answer.status, 303) << answer.body;
        const auto at = answer.header("location");
        return at.size() > 13 ? TrainingId::from(at.substr(13)).value_or(TrainingId{}) : TrainingId{};
    }
    std::string at(TrainingId id, std::string_view rest = {}) {
        return "/sosialisasi/" + id.text() + std::string(rest);
    }
    std::string code_of(TrainingId id) {
        const auto db = world->reader();
        return code_at(code_secret(db, id), app::Clock::real_now());
    }
    web::Response attend(PersonId who, TrainingId id) {
        return post(who, at(id, "/hadir"), {{"code", code_of(id)}});
    }
    static Pairs answers(int wrong = 0) {
        Pairs out;
        for (const auto* q : rules::quiz(rules::TrainingTopic::conflict_of_interest, rules::on(2026, 11, 25)))
            out.emplace_back("answer-" + std::string(q->key),
                             std::to_string(wrong-- > 0 ? (q->right + 1) % rules::quiz_options : q->right));
        return out;
    }
    Reach reach(TrainingId id, UnitId unit) {
        const auto db = world->reader();
        for (const auto& r : reach_of(db, id))
            if (r.unit == unit) return r;
        return {};
    }

    std::unique_ptr<app::testing::World> world;
    people::testing::Corner corner;
    PersonId city, province;
    std::unique_ptr<web::Router> router;
    std::map<std::int64_t, app::NewSession> sessions;
    int keys = 0;
};
}  // namespace training::testing
