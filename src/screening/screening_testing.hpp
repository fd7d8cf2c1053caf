// For the tests of screening: KPU Kota Pekalongan with lists and registers, through the handlers as the
// router calls them.
#pragma once
#include <future>

#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/testing.hpp"
#include "screening/import_form.hpp"
#include "screening/screening_routes.hpp"
#include "screening/screening_rows.hpp"
#include "screening/triage_rows.hpp"

namespace screening::testing {

using people::testing::pekalongan;
using web::Method;

class ScreeningWorld : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world.emplace(database(), std::initializer_list<app::testing::Register>{
                                      people::register_people, matters::register_matters, register_screening,
                                      register_screening_reactions});
        corner = people::testing::build_corner(*world);
        matters::testing::give_role(*world, corner.city.subdivision_head, app::Role::legal_hr, pekalongan,
                                    pekalongan);
        matters::testing::give_role(*world, corner.city.staff, app::Role::legal_hr, pekalongan, pekalongan);
        matters::testing::give_role(*world, corner.city.secretary, app::Role::decision_secretary, pekalongan,
                                    pekalongan);
        commissioner =
            add("Dr. Ratna Kusumaningtyas, M.Si.", "3375015605800001", people::StaffKind::commissioner);
    }
    void TearDown() override {
        if (world) world->expect_rebuilds();
        world.reset();
        OnEachEngine::TearDown();
    }

    PersonId add(std::string name, std::string nik, people::StaffKind kind) {
        PersonId id;
        world->as({}, [&](app::Change& c) {
            id = c.new_id<PersonId>();
            c.record(CaseId{id.value}, pekalongan,
                     people::OfficialRegistered{.person = id,
                                                .name = std::move(name),
                                                .kind = kind,
                                                .unit = pekalongan,
                                                .position = c.new_id<PositionId>(),
                                                .position_kind = rules::PositionKind::member,
                                                .title = "Anggota",
                                                .appointment = c.new_id<AppointmentId>(),
                                                .from = rules::on(2024, 1, 1),
                                                .instrument = "SK 1",
                                                .nik = std::move(nik)});
        });
        return id;
    }
    void interest(PersonId who, std::string relation, std::string name, std::string organization = {},
                  std::string role = {}, std::string identifier = {}) {
        world->as(who, [&](app::Change& c) {
            c.record(
                CaseId{who.value}, pekalongan,
                people::InterestRegistered{c.new_id<people::InterestId>(), who, std::move(relation),
                                           std::move(name), std::move(identifier), std::move(organization),
                                           std::move(role), rules::on(2025, 1, 1)});
        });
    }
    RegistryReport take(RegistryKind kind, std::string_view csv, std::string name = "Daftar uji") {
        const RegistryPlan plan{kind,
                                pekalongan,
                                std::move(name),
                                "Pemilik Daftar",
                                "https://contoh.go.id",
                                "resmi",
                                rules::on(2026, 11, 1)};
        const RegistrySource source{.file = {}, .bytes = csv, .name = "uji.csv"};
        const auto checked = check_registry(world->site(), plan, source, {});
        EXPECT_TRUE(checked) << checked.error().en;
        const app::Actor actor{.person = corner.city.subdivision_head, .unit = pekalongan};
        const auto taken = take_registry(world->site(), actor, plan, source, *checked, {});
        EXPECT_TRUE(taken);
        return *taken;
    }
    std::vector<matters::Finding> asked(PersonId who) {
        return matters::all_findings_for(world->reader(), who, {}, 99);
    }
    void answer(const matters::Finding& f, matters::FindingAnswer how) {
        world->as(f.person, [&](app::Change& c) {
            c.record(
                matters::finding_case(f.id), f.unit,
                matters::FindingAnswered{f.matter, f.person, f.id.value, how, "Penjelasan", std::nullopt});
        });
    }

    web::Response call(Method method, std::string_view pattern, PersonId who, std::string target,
                       std::string body = {}) {
        app::Handler handler = nullptr;
        for (const auto& list : {pages(), api()})
            for (const auto& r : list)
                if (r.method == method && r.pattern == pattern) handler = r.handler;
        EXPECT_NE(handler, nullptr) << pattern;
        web::Request request;
        request.method = method;
        EXPECT_TRUE(web::parse_target(target, request));
        if (const auto from = pattern.find('{'); from != pattern.npos) {
            const auto end = target.find_first_of("/?.", from);
            request.parameters.add(std::string(pattern.substr(from + 1, pattern.find('}') - from - 1)),
                                   target.substr(from, end == target.npos ? end : end - from));
        }
        request.headers.add("content-type", "application/x-www-form-urlencoded");
        request.headers.add("idempotency-key", "k" + std::to_string(++keys));
        request.body = std::move(body);
        request.lang = lang;
        const app::Actor actor{.person = who, .unit = pekalongan, .name = "Uji", .csrf = "c"};
        auto outcome = handler(world->site(), request, actor);
        if (auto* now = std::get_if<web::Response>(&outcome)) return std::move(*now);
        std::promise<web::Response> later;
        std::get<web::Later>(outcome).start([&](web::Response r) { later.set_value(std::move(r)); });
        return later.get_future().get();
    }
    static bool has(const web::Response& r, std::string_view what) {
        return r.bytes().find(what) != std::string_view::npos;
    }

    std::optional<app::testing::World> world;
    people::testing::Corner corner;
    PersonId commissioner;
    web::Lang lang = web::Lang::id;
    int keys = 0;
};

}  // namespace screening::testing
