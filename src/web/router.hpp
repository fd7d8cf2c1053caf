// Which function answers what. A row without a statement of who may use it does not compile; the guard in
// `app` reads that statement (and checks session, CSRF token and permission) before any handler runs.
//
//   Router router({{Method::get, "/deklarasi/{id}", Access(code), show_declaration, "declaration"}, ...},
//   guard);
//
// Patterns are segments, literal or {name}. A literal segment wins over a {name}. HEAD is answered by GET's
// row. /a/ redirects to /a for GET and is 404 otherwise; /a/../b and the like never get here (parse_target).
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/message.hpp"

namespace web {

struct Access {
    explicit constexpr Access(std::uint32_t given) : code(given) {}
    std::uint32_t code;  // app's meaning: an action, or public
    constexpr bool operator==(const Access&) const = default;
};

enum class BodySize { small, large };  // large: file uploads, see Limits::large_body

// Called once the head of a request is there. nullptr: this body is read as any other.
using MakeIntake = std::function<std::shared_ptr<Intake>(const Request& head)>;

struct Route {
    Method method;
    std::string_view pattern;  // must live as long as the router: write a literal
    Access access;
    Handler handler;
    std::string_view name = {};
    BodySize body = BodySize::small;
    MakeIntake intake = {};  // files of a form go here while they arrive; see Limits::streamed_body
};

// Says no by giving an outcome, yes by giving none.
using Guard = std::function<std::optional<Outcome>(Request&, const Route&)>;
// Pages for 400, 404, 405 and other bare statuses in the house layout.
using StatusPage = std::function<Response(const Request&, int status)>;

class Router {
public:
    // Throws std::logic_error for two rows with the same method and pattern, or a malformed pattern.
    Router(std::vector<Route> routes, Guard guard, StatusPage status_page = {});
    Router(const Router&) = delete;
    Router& operator=(const Router&) = delete;
    ~Router();

    Outcome operator()(Request& request) const;
    const std::vector<Route>& routes() const { return routes_; }  // for the permission matrix and OpenAPI
    bool takes_large_body(Method method, std::string_view path) const;
    std::shared_ptr<Intake> intake(const Request& head) const;  // nullptr where the route has none

private:
    struct Node;
    const Node* find(std::string_view path, std::vector<std::string_view>& captured) const;
    Response bare(const Request& request, int status) const;

    std::vector<Route> routes_;
    Guard guard_;
    StatusPage status_page_;
    std::unique_ptr<Node> root_;
};

Response plain_status(int status, Lang lang);  // one sentence in that language, text/plain

}  // namespace web
