// The doors of gratification, through the guard and the handlers, without a socket: officials of the city,
// and a member of the gratification unit at the headquarters.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <map>

#include "app/session.hpp"
#include "gratification/gratification_routes.hpp"
#include "gratification/gratification_rows.hpp"
#include "matters/matter_reactions_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/testing.hpp"
#include "web/html.hpp"

namespace gratification::testing {

using people::testing::pekalongan;
using Pairs = std::vector<std::pair<std::string, std::string>>;

class Desk : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<app::testing::World>(
            database(), std::initializer_list<app::testing::Register>{
                            people::register_people, matters::register_matters, register_gratification,
                            matters::register_matter_reactions, register_gratification_reactions});
        corner = people::testing::build_corner(*world);
        unit = corner.nation.staff;
        member = corner.city.members[0];
        role(unit, app::Role::gratification_unit, UnitId{1}, UnitId{9999});
        auto routes = pages();
        for (const auto& r : api()) routes.push_back(r);
        router = std::make_unique<web::Router>(
            app::mounted(world->site(), routes), app::guard(world->site()),
            [this](const web::Request& r, int) { return app::not_found(world->site(), r); });
    }
    void TearDown() override {
        if (world) world->expect_rebuilds();
        router.reset();
        world.reset();
        OnEachEngine::TearDown();
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

    static Pairs wedding(std::string amount = "5.000.000,00") {
        return {{"direction", "received"},
                {"form", "money"},
                {"description", "Amplop pernikahan anak"},
                {"basis", "known"},
                {"amount", std::move(amount)},
                {"kind", "ceremony"},
                {"occasion", "Pernikahan anak pertama"},
                {"place", "Pekalongan"},
                {"on", "2026-11-21"},
                {"giver", "Siti Rahma"},
                {"giver_role", "direktur"},
                {"giver_organization", "CV Maju Jaya"},
                {"giver_tie", "vendor"},
                {"linked", "tidak"},
                {"reason", "Undangan pernikahan"},
                {"goods", "with_receiver"}};
    }
    static Pairs with(Pairs fields, std::string_view name, std::string value) {
        for (auto& [key, old] : fields)
            if (key == name) old = value;
        return fields;
    }
    GratificationId report(PersonId who, const Pairs& fields = wedding()) {
        const auto answer = post(who, "/gratifikasi", fields);
        EXPECT_EQ(answer.status, 303) << answer.body;
        const auto at = answer.header("location");
        return at.size() > 13 ? GratificationId::from(at.substr(13)).value_or(GratificationId{})
                              : GratificationId{};
    }
    static std::string at(GratificationId id, std::string_view rest = {}) {
        return "/gratifikasi/" + id.text() + std::string(rest);
    }
    Gratification loaded(GratificationId id) { return load(world->reader(), id).value(); }

    // A matter of the city that the member decides, with this party.
    MatterId matter_with(const std::string& party) {
        MatterId id;
        world->as(corner.city.secretary, [&](app::Change& c) {
            id = c.new_id<MatterId>();
            const auto object = matters::case_of(id);
            c.record(object, pekalongan,
                     matters::MatterRegistered{id, pekalongan, matters::Kind::procurement,
                                               rules::MatterNature::administrative, "Pengadaan logistik", "",
                                               matters::DecidedBy::plenary});
            c.record(object, pekalongan,
                     matters::PartyAdded{
                         id, c.new_id<PartyId>(), matters::PartyKind::organization, party, "", {}, ""});
            c.record(object, pekalongan,
                     matters::ParticipantAdded{id, member, matters::Strength::decides, 0});
            c.record(object, pekalongan, matters::MatterOpened{id, ""});
        });
        return id;
    }

    std::unique_ptr<app::testing::World> world;
    people::testing::Corner corner;
    PersonId unit, member;
    std::unique_ptr<web::Router> router;
    std::map<std::int64_t, app::NewSession> sessions;
    int keys = 0;
};

}  // namespace gratification::testing
