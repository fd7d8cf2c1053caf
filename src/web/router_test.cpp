#include "web/router.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "web/cookie.hpp"

using namespace web;

namespace {

constexpr Access anyone(0), staff(1);

Outcome show(Request& request) {
    std::string out;
    for (const auto& [name, value] : request.parameters) out += name + "=" + value + ";";
    return text(out);
}
Outcome fixed(Request&) { return text("fixed"); }

Router make(Guard guard = {}) {
    return Router({{Method::get, "/", anyone, fixed},
                   {Method::get, "/deklarasi", staff, fixed, "list"},
                   {Method::post, "/deklarasi", staff, fixed},
                   {Method::get, "/deklarasi/baru", staff, fixed},
                   {Method::get, "/deklarasi/{id}", staff, show},
                   {Method::post, "/deklarasi/{id}/berkas", staff, show, "upload", BodySize::large},
                   {Method::get, "/deklarasi/{id}/berkas/{file}", staff, show},
                   {Method::get, "/deklarasi/baru/contoh", staff, show},
                   {Method::remove, "/deklarasi/{id}", staff, show}},
                  std::move(guard));
}

Response ask(const Router& router, Method method, const char* target) {
    Request request;
    request.method = method;
    if (!parse_target(target, request)) return Response{.status = 400};
    return std::get<Response>(router(request));
}

struct Row {
    const char* says;
    Method method;
    const char* target;
    int status;
    const char* body;  // or the Location, or Allow
};
constexpr Row rows[] = {
    {"the root", Method::get, "/", 200, "fixed"},
    {"a literal segment wins", Method::get, "/deklarasi/baru", 200, "fixed"},
    {"a name takes any segment", Method::get, "/deklarasi/7?x=1", 200, "id=7;"},
    {"two names", Method::get, "/deklarasi/7/berkas/a.pdf", 200, "id=7;file=a.pdf;"},
    {"a step back from a literal that leads nowhere", Method::get, "/deklarasi/baru/berkas/x", 200,
     "id=baru;file=x;"},
    {"a decoded segment", Method::get, "/deklarasi/a%20b+c", 200, "id=a b+c;"},
    {"HEAD is GET", Method::head, "/deklarasi/7", 200, "id=7;"},
    {"unknown", Method::get, "/lain", 404, ""},
    {"too long", Method::get, "/deklarasi/7/8", 404, ""},
    {"a prefix that ends nothing", Method::get, "/deklarasi/7/berkas/x/y", 404, ""},
    {"no such method here", Method::put, "/deklarasi/7", 405, "GET, HEAD, DELETE"},
    {"no GET here", Method::get, "/deklarasi/7/berkas", 405, "POST"},
    {"no HEAD without GET", Method::head, "/deklarasi/7/berkas", 405, "POST"},
    {"a slash too many", Method::get, "/deklarasi/?a=1&b=%2F", 308, "/deklarasi?a=1&b=%2F"},
    {"a slash too many by POST", Method::post, "/deklarasi/", 404, ""},
    {"a slash too many after nothing", Method::get, "/lain/", 404, ""},
    {"a bad percent", Method::get, "/deklarasi/%zz", 400, ""},
    {"half a percent", Method::get, "/deklarasi/%4", 400, ""},
    {"an encoded slash", Method::get, "/deklarasi/a%2Fb", 400, ""},
    {"an encoded backslash", Method::get, "/deklarasi/a%5Cb", 400, ""},
    {"a NUL", Method::get, "/deklarasi/a%00", 400, ""},
    {"a line end", Method::get, "/deklarasi/a%0d%0aX:1", 400, ""},
    {"dots", Method::get, "/deklarasi/../etc", 400, ""},
    {"encoded dots", Method::get, "/deklarasi/%2e%2e/etc", 400, ""},
    {"one dot", Method::get, "/./deklarasi", 400, ""},
    {"two slashes", Method::get, "//deklarasi", 400, ""},
    {"two slashes inside", Method::get, "/deklarasi//7", 400, ""},
    {"no UTF-8", Method::get, "/deklarasi/%ff", 400, ""},
    {"a bad percent in the query", Method::get, "/deklarasi?a=%", 400, ""},
    {"no slash first", Method::get, "deklarasi", 400, ""},
    {"nothing", Method::get, "", 400, ""},
    {"a star", Method::options, "*", 400, ""},
    {"a fragment", Method::get, "/deklarasi#x", 400, ""},
};

TEST(Router, finds_the_one_function_that_answers) {
    const auto router = make();
    for (const auto& [says, method, target, status, body] : rows) {
        const auto response = ask(router, method, target);
        EXPECT_EQ(response.status, status) << says;
        if (status == 200) {
            EXPECT_EQ(response.body, body) << says;
        }
        if (status == 308) {
            EXPECT_EQ(response.header("location"), body) << says;
        }
        if (status == 405) {
            EXPECT_EQ(response.header("ALLOW"), body) << says;
        }
    }
}

TEST(Router, the_guard_comes_before_the_handler_and_sees_the_access) {
    const auto router = make([](Request& request, const Route& route) -> std::optional<Outcome> {
        EXPECT_TRUE(request.path != "/deklarasi/7" || request.parameter("id") == "7");
        if (route.access == staff) return text("no", 403);
        return std::nullopt;
    });
    EXPECT_EQ(ask(router, Method::get, "/").status, 200);
    EXPECT_EQ(ask(router, Method::get, "/deklarasi/7").status, 403);
    EXPECT_EQ(ask(router, Method::put, "/deklarasi/7").status, 405);  // nothing to guard
}

TEST(Router, says_which_bodies_may_be_large) {
    const auto router = make();
    EXPECT_TRUE(router.takes_large_body(Method::post, "/deklarasi/7/berkas"));
    EXPECT_FALSE(router.takes_large_body(Method::get, "/deklarasi/7/berkas"));
    EXPECT_FALSE(router.takes_large_body(Method::post, "/deklarasi"));
    EXPECT_FALSE(router.takes_large_body(Method::post, "/lain"));
}

TEST(Router, two_rows_for_one_address_and_malformed_patterns_do_not_start) {
    const auto start = [](std::vector<Route> routes) { const Router router(std::move(routes), {}); };
    EXPECT_THROW(start({{Method::get, "/a/{x}", anyone, fixed}, {Method::get, "/a/{y}", anyone, fixed}}),
                 std::logic_error);
    for (const char* bad : {"", "a", "/a/", "//a", "/a//b", "/a{x}", "/{}", "/a}"})
        EXPECT_THROW(start({{Method::get, bad, anyone, fixed}}), std::logic_error) << bad;
    EXPECT_THROW(start({{Method::head, "/a", anyone, fixed}}), std::logic_error);
    EXPECT_THROW(start({{Method::get, "/a", anyone, {}}}), std::logic_error);
}

TEST(Cookies, are_found_by_their_whole_name) {
    const char* header = "a=1; session=abc;__Host-session=def; b= 2 ;session=later; flag";
    EXPECT_EQ(find_cookie(header, "session"), "abc");
    EXPECT_EQ(find_cookie(header, cookie_name(session_cookie, true)), "def");
    EXPECT_EQ(find_cookie(header, "sess"), std::nullopt);
    EXPECT_EQ(find_cookie(header, "flag"), std::nullopt);
    EXPECT_EQ(find_cookie("", "a"), std::nullopt);
}

TEST(Cookies, are_never_seen_by_scripts_and_only_sent_over_tls_when_there_is_one) {
    using namespace std::chrono_literals;
    EXPECT_EQ(set_cookie("session", "x.Y-1", false, SameSite::lax),
              "session=x.Y-1; Path=/; HttpOnly; SameSite=Lax");
    EXPECT_EQ(set_cookie("session", "x", true, SameSite::strict, 600s),
              "__Host-session=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=600; Secure");
    EXPECT_EQ(clear_cookie("session", false), "session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    for (const char* bad : {"a;b", "a b", "a\r\nX: 1", "é", "a,b", "\"a\""})
        EXPECT_THROW(set_cookie("session", bad, false, SameSite::lax), std::logic_error) << bad;
}

TEST(Message, json_is_for_the_api_and_for_those_who_ask) {
    const auto wants = [](const char* path, const char* accept) {
        Request request;
        request.path = path;
        request.headers.add("accept", accept);
        return request.wants_json();
    };
    EXPECT_TRUE(wants("/api/v1/x", "*/*"));
    EXPECT_TRUE(wants("/x", "application/json"));
    EXPECT_TRUE(wants("/x", "application/problem+json, text/html;q=0.1"));
    EXPECT_FALSE(wants("/x", "text/html,application/xhtml+xml,application/json;q=0.1"));
    EXPECT_FALSE(wants("/x", "*/*"));
}

}  // namespace
