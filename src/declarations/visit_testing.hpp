// Visitors of a test: each with a session of his own, through the real router and its guard.
#pragma once
#include <algorithm>
#include <future>

#include "app/route.hpp"
#include "app/session.hpp"
#include "declarations/case_testing.hpp"
#include "declarations/declaration_routes.hpp"
#include "people/account_rows.hpp"
#include "web/html.hpp"

namespace declarations::testing {

struct Visits : World {
    explicit Visits(
        store::Database& database, std::vector<app::Route> more = {},
        app::testing::Register later = [](app::Registry&) {})
        : World(database, later) {
        auto routes = pages();
        std::ranges::copy(api(), std::back_inserter(routes));
        std::ranges::copy(more, std::back_inserter(routes));
        router = std::make_unique<web::Router>(
            app::mounted(site(), routes), app::guard(site()),
            [this](const web::Request& r, int) { return app::not_found(site(), r); });
    }

    app::NewSession& session(PersonId person) {
        auto& known = sessions[person.value];
        if (known.token.empty()) {
            as({}, [&](app::Change& c) { known = app::open_session(c.db, person, app::Clock::real_now()); });
            known.csrf = app::masked(known.csrf);  // as a page shows it
        }
        return known;
    }

    web::Response ask(web::Request request) {
        auto outcome = (*router)(request);
        if (auto* now = std::get_if<web::Response>(&outcome)) return std::move(*now);
        std::promise<web::Response> later;
        auto waiting = later.get_future();
        std::get<web::Later>(outcome).start([&](web::Response r) { later.set_value(std::move(r)); });
        return waiting.get();
    }
    web::Request request(PersonId who, web::Method method, std::string_view target) {
        web::Request out;
        out.method = method;
        EXPECT_TRUE(web::parse_target(target, out)) << target;
        if (who) out.session_token = session(who).token;
        return out;
    }
    web::Response get(PersonId who, std::string_view target) {
        return ask(request(who, web::Method::get, target));
    }

    // A browser's form: with the session's token and, unless the test names one, a new key.
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    web::Response post(PersonId who, std::string_view target, const Pairs& fields, std::string key = {}) {
        auto out = request(who, web::Method::post, target);
        out.headers.add("content-type", "application/x-www-form-urlencoded");
        if (key.empty()) key = "form-" + std::to_string(++keys);
        out.body = "csrf=" + session(who).csrf + "&idempotency_key=" + key;
        for (const auto& [name, value] : fields) {
            out.body += '&' + name + '=';
            web::append_percent(out.body, value);
        }
        return ask(std::move(out));
    }
    web::Response api_post(PersonId who, std::string_view target, std::string json,
                           std::string_view if_match = {}, std::string key = {}) {
        auto out = request(who, web::Method::post, target);
        out.headers.add("content-type", "application/json");
        out.headers.add("x-csrf-token", session(who).csrf);
        out.headers.add("idempotency-key", key.empty() ? "api-" + std::to_string(++keys) : key);
        if (!if_match.empty()) out.headers.add("if-match", std::string(if_match));
        out.body = std::move(json);
        return ask(std::move(out));
    }

    static Pairs filled(MatterId matter) {
        return {{"draft", matter ? matter.text() : ""},
                {"type", "potential"},
                {"matter", matter ? matter.text() : ""},
                {"party_name", "CV Maju Jaya"},
                {"relation", "spouse_of_sibling"},
                {"grounds", "relatives_and_family"},
                {"description", "Ipar saya direktur CV Maju Jaya."},
                {"known_since-day", "1"},
                {"known_since-month", "11"},
                {"known_since-year", "2026"}};
    }
    static std::string telling_json(MatterId matter) {
        return R"({"type":"potential","matter":")" + matter.text() +
               R"(","party_name":"CV Maju Jaya","relation":"spouse_of_sibling","grounds":["relatives_and_family"],"description":"Ipar saya direktur.","known_since":"2026-11-01"})";
    }
    // As on the phone: fill, check, send. The declaration's id.
    DeclarationId send_by_pages(PersonId who, MatterId matter, std::string key = {}) {
        EXPECT_EQ(post(who, "/deklarasi/periksa", filled(matter)).status, 303);
        const auto check = get(who, "/deklarasi/periksa?draf=" + matter.text());
        EXPECT_EQ(check.status, 200) << check.body;
        const auto sent =
            post(who, "/deklarasi",
                 signed_by(who, {{"draft", matter.text()}, {"_version", hidden(check.body, "_version")}}),
                 std::move(key));
        EXPECT_EQ(sent.status, 303) << sent.body;
        return DeclarationId::from(sent.header("location").substr(11, 13)).value_or(DeclarationId{});
    }
    // The fields and both factors: an account is made for who has none, and each code is another one.
    Pairs signed_by(PersonId who, Pairs fields) {
        static const std::string password = "kata sandi uji", hash = app::hash_password(password);
        const std::string secret = "twenty bytes secret.";
        if (!codes.contains(who.value)) {
            site().writer.run([&](store::Connection& db) {
                people::save_account(db, who, "uji" + who.text(), hash, secret);
            });
            codes[who.value] = app::Clock::real_now().time_since_epoch().count() / 30 - 1;
        }
        fields.emplace_back("password", password);
        fields.emplace_back("code", app::code_at(secret, codes[who.value]++));
        return fields;
    }
    static std::string hidden(std::string_view html, std::string_view name) {
        const auto at = html.find("name=\"" + std::string(name) + "\" value=\"");
        if (at == html.npos) return {};
        const auto from = at + name.size() + 15;
        return std::string(html.substr(from, html.find('"', from) - from));
    }
    // A participant sees his matter.
    MatterId matter_with(PersonId person, matters::DecidedBy by = matters::DecidedBy::plenary) {
        const auto id = matter(by);
        as(corner.city.secretary, [&](app::Change& c) {
            c.record(matters::case_of(id), pekalongan,
                     matters::ParticipantAdded{id, person, matters::Strength::decides, 0});
        });
        return id;
    }

    std::unique_ptr<web::Router> router;
    std::map<std::int64_t, app::NewSession> sessions;
    std::map<std::int64_t, std::int64_t> codes;  // the time step of the next code
    int keys = 0;
};

inline bool has(const web::Response& response, std::string_view what) {
    return response.bytes().find(what) != std::string_view::npos;
}

}  // namespace declarations::testing
