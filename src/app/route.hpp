// Routes of the house: a row names its door, and does not compile without one. Objects behind the door are
// looked for within the actor's scope by the handler (VISIBLE, may): what is outside answers 404.
#pragma once
#include <string_view>
#include <vector>

#include "app/permission.hpp"
#include "app/site.hpp"
#include "web/router.hpp"

namespace app {

enum class Door : std::uint32_t {
    everyone,   // the public too
    signed_in,  // any person with a session or a token
    role,  // a person who holds a role for the action, over any office; the handler asks about the object
    demo_only,  // exists in a demo only
};

struct Access {
    Door door;
    Action action{};
    constexpr std::uint32_t code() const {
        return static_cast<std::uint32_t>(door) << 16 | static_cast<std::uint32_t>(action);
    }
    static constexpr Access from(web::Access a) {
        return {static_cast<Door>(a.code >> 16), static_cast<Action>(a.code & 0xFFFF)};
    }
};
inline constexpr Access for_everyone{Door::everyone};
inline constexpr Access for_signed_in{Door::signed_in};
inline constexpr Access for_demo{Door::demo_only};
constexpr Access for_role(Action action) { return {Door::role, action}; }

using Handler = web::Outcome (*)(Site&, web::Request&, const Actor&);

struct Route {
    web::Method method;
    std::string_view pattern;
    Access access;
    Handler handler;
    web::BodySize body = web::BodySize::small;
    // Takes the files of a posted form while they arrive; the handler finds it in Request::intake.
    using MakeIntake = std::shared_ptr<web::Intake> (*)(Site&, const web::Request& head);
    MakeIntake intake = nullptr;
    // For the API's description (app/openapi.hpp); empty on pages.
    std::string_view summary = {}, request_schema = {}, response_schema = {};

    constexpr Route(web::Method m, std::string_view p, Access a, Handler h,
                    web::BodySize size = web::BodySize::small)
        : method(m), pattern(p), access(a), handler(h), body(size) {}
    constexpr Route(web::Method m, std::string_view p, Access a, Handler h, MakeIntake files)
        : method(m), pattern(p), access(a), handler(h), intake(files) {}
    constexpr Route(web::Method m, std::string_view p, Access a, Handler h, std::string_view what,
                    std::string_view in, std::string_view out, web::BodySize size = web::BodySize::small)
        : method(m),
          pattern(p),
          access(a),
          handler(h),
          body(size),
          summary(what),
          request_schema(in),
          response_schema(out) {}
};

// The guard (who is it, may he pass this door, is the request his own) and the handlers, as web wants them.
web::Guard guard(Site& site);
std::vector<web::Route> mounted(Site& site, const std::vector<Route>& routes);

const Actor& actor_of(const web::Request& request);  // after the guard; the public when nobody is signed in
base::Date today(const Site& site, const Actor& actor);

// A form posted from another site, or without our token, is not the person's own doing. Sign-in and the other
// forms without a session are checked by the browser's own word (Sec-Fetch-Site, Origin).
inline constexpr std::string_view csrf_field = "csrf";
inline constexpr std::string_view key_field =
    "idempotency_key";  // as web/components.hpp writes them: idempotency: one form shown, one act done

// The token as a page carries it: another text each time, so that the length of compressed pages tells
// nothing of it.
std::string masked(std::string_view csrf);
bool unmasks_to(std::string_view masked, std::string_view csrf);

web::Response not_found(Site& site, const web::Request& request);
web::Response sign_in_first(const web::Request& request);

}  // namespace app

template <>
inline constexpr auto base::names<app::Door> =
    std::array{"everyone"sv, "signed_in"sv, "role"sv, "demo_only"sv};
