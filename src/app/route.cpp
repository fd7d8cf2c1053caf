#include "app/route.hpp"

#include "app/session.hpp"
#include "app/status_page.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "web/form.hpp"

namespace app {
namespace {

struct Who : web::Attachment {
    Actor actor;
};

bool writes(web::Method m) {
    return m != web::Method::get && m != web::Method::head && m != web::Method::options;
}

// Browsers say where a request comes from; where they do not (old ones), Origin does for every POST.
bool from_our_own_pages(const web::Request& request) {
    const auto fetch_site = request.header("sec-fetch-site");
    if (!fetch_site.empty()) return fetch_site == "same-origin" || fetch_site == "none";
    const auto origin = request.header("origin");
    if (origin.empty()) return true;
    const auto host = request.header("host");
    return origin.ends_with(host) &&
           (origin == "http://" + std::string(host) || origin == "https://" + std::string(host));
}

// What a route asks of a program's token.
TokenScope scope_for(const web::Route& route) {
    if (writes(route.method)) return TokenScope::write;
    return route.pattern == "/api/v1/clearance" ? TokenScope::clearance : TokenScope::read;
}

web::Response beyond_the_token(const web::Request& request, TokenScope needed) {
    static constexpr web::Text detail(
        "Token ini tidak mencakup \"{}\". Buat token lain di halaman Akun, lalu kirim ulang.",
        "This token does not cover \"{}\". Make another on the account page and send it again.");
    return web::problem(web::Problem{
        .status = 403,
        .code = "beyond_the_token",
        .title = web::say(request.lang, web::Text("Di luar cakupan token", "Beyond the token's scope")),
        .detail = web::say(request.lang, detail, base::name(needed)),
        .article = {},
        .errors = {}});
}

struct Found {
    Actor actor;
    std::optional<TokenScope> scope = {};  // of a program's token
};

Found find_actor(Site& site, store::Connection& db, const web::Request& request) {
    const auto now = Clock::real_now();
    const auto bearer = request.header("authorization");
    if (bearer.starts_with("Bearer ")) {
        const auto token = find_token(db, bearer.substr(7), now);
        if (!token) return {};
        auto actor = site.actor_of(db, token->person, base::day_in(base::Zone::wib, site.clock.now()));
        if (!actor || !actor->capacity) return {};  // a program acts for who is in office that day
        actor->by_token = true;
        return {*actor, token->scope};
    }
    if (request.session_token.empty()) return {};
    const auto session = find_session(db, request.session_token, now);
    if (!session) return {};
    auto actor = site.actor_of(db, session->person, base::day_in(base::Zone::wib, site.clock.now()));
    if (!actor) return {};
    actor->csrf = session->csrf;
    if (session->stale)
        site.writer.submit(
            [token = request.session_token, now](store::Connection& w) { touch_session(w, token, now); },
            [](std::exception_ptr) {});
    return {*actor};
}

bool csrf_ok(const web::Request& request, const Actor& actor) {
    if (actor.by_token) return true;
    if (!from_our_own_pages(request)) return false;
    if (!actor.person) return true;
    const auto header = request.header("x-csrf-token");
    if (!header.empty()) return unmasks_to(header, actor.csrf);
    const auto form = web::read_form(request);
    return form && unmasks_to(form->get(csrf_field), actor.csrf);
}

}  // namespace

std::string masked(std::string_view csrf) {
    const auto raw = base::from_hex(csrf);
    if (!raw || raw->empty()) return {};
    const auto pad = base::random_bytes(raw->size());
    std::string mixed = *raw;
    for (std::size_t i = 0; i < mixed.size(); ++i) mixed[i] = static_cast<char>(mixed[i] ^ pad[i]);
    return base::hex(pad + mixed);
}

bool unmasks_to(std::string_view given, std::string_view csrf) {
    auto bytes = base::from_hex(given);
    if (csrf.empty() || !bytes || bytes->size() != csrf.size()) return false;
    const auto half = bytes->size() / 2;
    for (std::size_t i = 0; i < half; ++i)
        (*bytes)[half + i] = static_cast<char>((*bytes)[half + i] ^ (*bytes)[i]);
    return base::equal_in_constant_time(base::hex(std::string_view(*bytes).substr(half)), csrf);
}

const Actor& actor_of(const web::Request& request) {
    static const Actor nobody;
    const auto* who = static_cast<const Who*>(request.attached.get());
    return who ? who->actor : nobody;
}

base::Date today(const Site& site, const Actor& actor) { return base::day_in(actor.zone, site.clock.now()); }

web::Guard guard(Site& site) {
    return [&site](web::Request& request, const web::Route& route) -> std::optional<web::Outcome> {
        const Access access = Access::from(route.access);
        if (access.door == Door::demo_only && !site.demo) return not_found(site, request);
        auto who = std::make_shared<Who>();
        const bool has_credentials =
            !request.session_token.empty() || !request.header("authorization").empty();
        if (has_credentials) {
            const auto db = site.database.reader();
            auto found = find_actor(site, db, request);
            who->actor = std::move(found.actor);
            if (const auto needed = scope_for(route); found.scope && *found.scope < needed)
                return beyond_the_token(request, needed);
            if (access.door == Door::role && who->actor.person &&
                !holds(db, who->actor.person, access.action, today(site, who->actor)))
                return not_found(site, request);
        }
        if ((access.door == Door::signed_in || access.door == Door::role) && !who->actor.person)
            return sign_in_first(request);
        // A browser's own report about our policy carries no token; it is counted, and does nothing else.
        const bool report = route.pattern == "/csp";
        if (writes(route.method) && !report && !csrf_ok(request, who->actor))
            return stale_form(site, request);
        request.attached = std::move(who);
        return std::nullopt;
    };
}

std::vector<web::Route> mounted(Site& site, const std::vector<Route>& routes) {
    std::vector<web::Route> out;
    out.reserve(routes.size());
    for (const auto& r : routes) {
        out.push_back({.method = r.method,
                       .pattern = r.pattern,
                       .access = web::Access(r.access.code()),
                       .handler = [&site, h = r.handler](
                                      web::Request& request) { return h(site, request, actor_of(request)); },
                       .name = r.pattern,
                       .body = r.body});
        if (r.intake)
            out.back().intake = [&site, make = r.intake](const web::Request& head) {
                return make(site, head);
            };
    }
    return out;
}

}  // namespace app
