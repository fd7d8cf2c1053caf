#include "app/large_body.hpp"

#include "app/session.hpp"
#include "web/cookie.hpp"

namespace app {
namespace {

bool is_known(store::Connection& db, const web::Request& head) {
    const auto now = Clock::real_now();
    const auto bearer = head.header("authorization");
    if (bearer.starts_with("Bearer ")) {
        const auto token = find_token(db, bearer.substr(7), now);
        return token && token->scope == TokenScope::write;
    }
    for (const bool secure : {true, false})
        if (const auto token = head.cookie(web::cookie_name(web::session_cookie, secure));
            token && !token->empty() && find_session(db, *token, now))
            return true;
    return false;
}

}  // namespace

web::LargeBody large_body_for(Site& site, const web::Router& router, const web::Request& head) {
    if (!router.takes_large_body(head.method, head.path)) return web::LargeBody::no;
    const auto db = site.database.reader();
    return is_known(db, head) ? web::LargeBody::yes : web::LargeBody::sign_in_first;
}

}  // namespace app
