// Pages and API as a browser and a program meet them: through the router and the guard, on the world of
// rows_testing.
#pragma once
#include <unistd.h>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <future>
#include <map>
#include <set>

#include "app/route.hpp"
#include "app/session.hpp"
#include "decisions/rows_testing.hpp"
#include "web/percent.hpp"

namespace decisions::testing {

class PagesWorld : public PlenaryWorld {
protected:
    using Sent = std::vector<std::pair<std::string, std::string>>;

    void mount(const std::vector<app::Route>& routes) {
        if (!router) papers::testing::seal_with_known_keys(*world, {pekalongan});
        router =
            std::make_unique<web::Router>(app::mounted(world->site(), routes), app::guard(world->site()));
    }
    void TearDown() override {
        router.reset();
        PlenaryWorld::TearDown();
    }

    web::Response answer(web::Request request) {
        auto outcome = (*router)(request);
        if (auto* now = std::get_if<web::Response>(&outcome)) return *now;
        std::promise<web::Response> promise;
        std::get<web::Later>(outcome).start([&](web::Response r) { promise.set_value(std::move(r)); });
        return promise.get_future().get();
    }
    web::Response get(PersonId who, const std::string& target) {
        web::Request r;
        EXPECT_TRUE(web::parse_target(target, r)) << target;
        if (target.ends_with("lang=en")) r.lang = web::Lang::en;
        if (who) r.session_token = session(who).token;
        return answer(std::move(r));
    }
    web::Response post(PersonId who, const std::string& target, const Sent& fields) {
        web::Request r;
        r.method = web::Method::post;
        EXPECT_TRUE(web::parse_target(target, r)) << target;
        r.headers.add("content-type", "application/x-www-form-urlencoded");
        r.session_token = session(who).token;
        r.body = "idempotency_key=k" + std::to_string(++keys_) + "&csrf=";
        web::append_percent(r.body, app::masked(session(who).csrf));
        for (const auto& [name, value] : fields) {
            r.body += "&" + name + "=";
            web::append_percent(r.body, value);
        }
        return answer(std::move(r));
    }
    web::Response call_api(PersonId who, web::Method method, const std::string& target, std::string json = "",
                           std::string if_match = "") {
        web::Request r;
        r.method = method;
        EXPECT_TRUE(web::parse_target(target, r)) << target;
        if (who) {
            auto& token = tokens_[who];
            if (token.empty())
                world->site().writer.run([&](store::Connection& db) {
                    token = app::issue_token(db, who, app::TokenScope::write,
                                             app::Clock::real_now() + std::chrono::hours{1});
                });
            r.headers.add("authorization", "Bearer " + token);
        }
        if (method == web::Method::post) {
            r.headers.add("content-type", "application/json");
            r.headers.add("idempotency-key", "a" + std::to_string(++keys_));
        }
        if (!if_match.empty()) r.headers.add("if-match", if_match);
        r.body = std::move(json);
        return answer(std::move(r));
    }
    static std::string location(const web::Response& r) { return std::string(r.header("location")); }

    // What a screen reader and an error summary rely on: no id twice.
    static void expect_ids_once(const std::string& html) {
        std::set<std::string> seen;
        for (auto at = html.find(" id=\""); at != html.npos; at = html.find(" id=\"", at + 1)) {
            const auto from = at + 5;
            const auto id = html.substr(from, html.find('"', from) - from);
            EXPECT_TRUE(seen.insert(id).second) << "id twice: " << id;
        }
    }

    static std::string text_of_pdf(const std::string& pdf) {
        const auto path = std::filesystem::temp_directory_path() /
                          ("jernih-minutes-" + std::to_string(::getpid()) + ".pdf");
        std::ofstream(path, std::ios::binary) << pdf;
        std::string out;
        if (FILE* pipe = ::popen(("pdftotext -layout " + path.string() + " - 2>&1").c_str(), "r")) {
            char part[4096];
            while (const auto n = std::fread(part, 1, sizeof part, pipe)) out.append(part, n);
            ::pclose(pipe);
        }
        std::filesystem::remove(path);
        // One space for each run of white space: lines break where the page ends them.
        std::string flat;
        for (const char c : out)
            if (c != ' ' && c != '\n' && c != '\f')
                flat += c;
            else if (!flat.empty() && flat.back() != ' ')
                flat += ' ';
        return flat;
    }

    std::unique_ptr<web::Router> router;

private:
    const app::NewSession& session(PersonId who) {
        auto& one = sessions_[who];
        if (one.token.empty())
            world->site().writer.run(
                [&](store::Connection& db) { one = app::open_session(db, who, app::Clock::real_now()); });
        return one;
    }
    std::map<PersonId, app::NewSession> sessions_;
    std::map<PersonId, std::string> tokens_;
    int keys_ = 0;
};

}  // namespace decisions::testing
