// The doors of the channel, through the guard and the handlers, without a socket: a citizen, a compliance
// team of three, a superior, an administrator.
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <map>

#include "app/session.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/filing_rows.hpp"
#include "complaints/key_room_form.hpp"
#include "declarations/declaration_rows.hpp"
#include "gratification/gratification_rows.hpp"
#include "matters/matter_rows.hpp"
#include "papers/document_rows.hpp"
#include "people/testing.hpp"
#include "statements/statement_rows.hpp"
#include "training/training_rows.hpp"
#include "web/multipart_stream.hpp"

namespace complaints::testing {

using people::testing::central_java;
using people::testing::pekalongan;
using ::testing::HasSubstr;
using ::testing::Not;
using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Attachment {
    std::string name, bytes;
};

class ComplaintPages : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<app::testing::World>(
            database(), std::initializer_list<app::testing::Register>{
                            people::register_people, papers::register_papers, training::register_training,
                            matters::register_matters, statements::register_statements,
                            gratification::register_gratification, declarations::register_declarations,
                            register_filings});
        world->site().origin = "uji.jernih.example/log";
        world->site().house_key = std::string(32, 'P');
        corner = people::testing::build_corner(*world);
        wati = corner.nation.staff;
        joko = corner.nation.contract_staff;
        sari = corner.nation.division_head;
        for (const auto one : {wati, joko, sari}) role(one, people::the_nation, UnitId{9999});
        router = std::make_unique<web::Router>(
            app::mounted(world->site(), all_routes()), app::guard(world->site()),
            [this](const web::Request& r, int) { return app::not_found(world->site(), r); });
    }
    void TearDown() override {
        router.reset();
        world.reset();
        OnEachEngine::TearDown();
    }

    static std::vector<app::Route> all_routes() {
        auto out = pages();
        for (const auto& route : api()) out.push_back(route);
        return out;
    }

    void role(PersonId person, UnitId from, UnitId until, app::Role held = app::Role::compliance) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{person.value}, from,
                     app::RoleGranted{.grant = c.new_id<PersonId>().value,
                                      .person = person,
                                      .role = held,
                                      .unit_from = from,
                                      .unit_to = until,
                                      .from = rules::on(2024, 1, 1),
                                      .until = rules::on(2030, 1, 1)});
        });
    }

    // What the router begins; `answered` lets it end.
    web::Outcome ask(PersonId who, web::Request request) {
        if (who) {
            auto& session = sessions[who.value];
            if (session.token.empty())
                world->as({}, [&](app::Change& c) {
                    session = app::open_session(c.db, who, app::Clock::real_now());
                });
            request.session_token = session.token;
            request.headers.add("x-csrf-token", app::masked(session.csrf));
        }
        return (*router)(request);
    }
    static web::Response answered(web::Outcome outcome) {
        if (auto* now = std::get_if<web::Response>(&outcome)) return std::move(*now);
        std::promise<web::Response> later;
        std::get<web::Later>(outcome).start([&](web::Response r) { later.set_value(std::move(r)); });
        return later.get_future().get();
    }
    web::Response send(PersonId who, web::Request request) { return answered(ask(who, std::move(request))); }
    web::Response get(PersonId who, const std::string& target) {
        web::Request request;
        EXPECT_TRUE(web::parse_target(target, request)) << target;
        return send(who, std::move(request));
    }
    // As browsers do it: fields and files, the files on their way through the intake.
    web::Response post(PersonId who, const std::string& target, const Pairs& fields,
                       const std::vector<Attachment>& files = {}, std::string key = {},
                       const std::string& part_name = "files") {
        web::Request request;
        request.method = web::Method::post;
        EXPECT_TRUE(web::parse_target(target, request)) << target;
        if (key.empty()) key = "kunci" + std::to_string(++keys);
        std::string body;
        const auto part = [&](const std::string& head, const std::string& content) {
            body += "--XX\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
        };
        part("name=\"idempotency_key\"", key);
        for (const auto& [name, value] : fields) part("name=\"" + name + "\"", value);
        for (const auto& f : files) part("name=\"" + part_name + "\"; filename=\"" + f.name + "\"", f.bytes);
        body += "--XX--\r\n";
        const std::string type = "multipart/form-data; boundary=XX";
        request.headers.add("content-type", type);
        request.intake = router->intake(request);
        if (request.intake) {
            web::MultipartStream stream(type, *request.intake, 1 << 20);
            for (std::size_t i = 0; i < body.size(); i += 8192)
                EXPECT_TRUE(stream.feed(body.substr(i, 8192)));
            body = stream.take_rest();
        }
        request.body = std::move(body);
        return send(who, std::move(request));
    }

    static Pairs filing(std::string about = "violation", std::string channel = "anonymous") {
        return {{"about", std::move(about)},
                {"channel", std::move(channel)},
                {"what", "Dana perjalanan dibayar dua kali untuk RAHASIA-BUMI."},
                {"who", "Bendahara kantor, RAHASIA-BULAN"},
                {"where", "Ruang keuangan"},
                {"when", "Awal November 2026"}};
    }
    static Pairs known(std::string about, std::string channel = "named") {
        auto out = filing(std::move(about), std::move(channel));
        for (const auto& [name, value] : Pairs{{"name", "Pelapor RAHASIA-NAMA"},
                                               {"contact", "0812-RAHASIA"},
                                               {"address", "Jalan RAHASIA-ALAMAT 1"}})
            out.emplace_back(name, value);
        return out;
    }
    // Files it and gives the code from the page.
    std::string file(const Pairs& fields, const std::vector<Attachment>& files = {}) {
        const auto answer = post({}, "/lapor/isi", fields, files);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return code_in(answer.body);
    }
    static std::string code_in(const std::string& page) {
        const auto at = page.find("j-report-code\">");
        return at == page.npos ? std::string{} : page.substr(at + 15, page.find('<', at) - at - 15);
    }
    std::string make_key(PersonId who, const std::string& phrase = "kuda baterai benar pokok") {
        const auto answer = post(who, "/aduan/kunci/buat", {{"new_passphrase", phrase}, {"again", phrase}});
        EXPECT_EQ(answer.status, 200) << answer.body;
        return code_in(answer.body);
    }
    void three_keys() {
        for (const auto one : {wati, joko, sari}) make_key(one);
    }
    // The address of the only filing on a handler's desk; empty when there is none.
    std::string only_case(PersonId who) {
        const auto desk = get(who, "/aduan").body;
        const std::string_view way = "href=\"/aduan/";
        for (auto at = desk.find(way); at != desk.npos; at = desk.find(way, at + 1))
            if (FilingId::from(std::string_view(desk).substr(at + way.size(), 13)))
                return desk.substr(at + 6, 20);
        return {};
    }
    web::Response follow(const std::string& code) { return post({}, "/lapor/status", {{"code", code}}); }

    std::unique_ptr<app::testing::World> world;
    people::testing::Corner corner;
    PersonId wati, joko, sari;  // the compliance team
    std::unique_ptr<web::Router> router;
    std::map<std::int64_t, app::NewSession> sessions;
    int keys = 0;
};

}  // namespace complaints::testing
