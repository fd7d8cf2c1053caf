#include "people/oidc_pages.hpp"

#include "app/session.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "oidc/client.hpp"
#include "people/frame_pages.hpp"
#include "people/oidc_rows.hpp"
#include "people/people_routes.hpp"
#include "people/throttle_rows.hpp"
#include "web/cookie.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

// Ties the answer to the browser that asked: another's answer signs nobody in here.
constexpr std::string_view away_cookie = "away";

web::Response came_to_nothing(app::Site& site, const web::Request& request, Text why) {
    return app::status_page(site, request, 403, Text("Anda belum masuk", "You are not signed in"), why,
                            "not_signed_in");
}

web::Outcome leave(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (site.elsewhere == nullptr) return app::not_found(site, request);
    const auto next = own_path(request.query.first("lanjut").value_or(""));
    if (actor.person) return web::redirect(web::Url(next));
    return web::Later{[&site, request, next](web::Reply reply) {
        const bool taken = site.workers.submit([&site, request, next, reply] {
            const auto provider = site.elsewhere->provider();
            if (!provider)
                return reply(came_to_nothing(
                    site, request,
                    Text("Layanan masuk itu tidak menjawab. Coba lagi nanti, atau masuk dengan kata "
                         "sandi.",
                         "That service does not answer. Try later, or sign in with your password.")));
            const oidc::Attempt attempt{base::hex(base::random_bytes(32)), base::hex(base::random_bytes(32)),
                                        base::hex(base::random_bytes(32))};
            in_writer(site, request, reply, [&site, request, next, attempt, provider](store::Connection& db) {
                start_away(db, attempt.state, {attempt.nonce, attempt.verifier, next},
                           app::Clock::real_now());
                return [&site, request, attempt, provider] {
                    web::Response out;
                    out.status = 303;
                    out.with("Location",
                             oidc::authorization_address(*provider, site.elsewhere->settings, attempt));
                    out.with("Set-Cookie",
                             web::set_cookie(away_cookie, attempt.state, request.secure, web::SameSite::lax,
                                             std::chrono::duration_cast<std::chrono::seconds>(away_at_most)));
                    return out;
                };
            });
        });
        if (!taken) reply(app::try_again(site, request));
    }};
}

struct Return {
    app::Site& site;
    web::Request request;
    AwayToSignIn away;

    void check(const web::Reply& reply) const {
        std::string why;
        const auto now = app::Clock::real_now();
        const auto claims =
            site.elsewhere->claims({{}, away.nonce, away.verifier}, *request.query.first("code"),
                                   base::hex(base::random_bytes(16)), now, why);
        if (!claims) {
            std::fprintf(stderr, "sign-in elsewhere failed: %s\n", why.c_str());
            return reply(
                came_to_nothing(site, request,
                                Text("Jawaban layanan masuk itu tidak dapat diterima. Coba sekali lagi.",
                                     "The answer of that service cannot be accepted. Try once more.")));
        }
        in_writer(site, request, reply, [self = *this, claims = *claims, now](store::Connection& db) {
            return self.settle(db, claims, now);
        });
    }
    std::function<web::Response()> settle(store::Connection& db, const oidc::Claims& claims,
                                          base::Instant now) const {
        const auto person =
            person_of_subject(db, site.elsewhere->settings.issuer, claims.subject, claims.login);
        if (!person)
            return [self = *this] {
                return came_to_nothing(
                    self.site, self.request,
                    Text("Nomor Anda belum tercatat di sini, atau terikat pada akun lain. Hubungi admin "
                         "kantor Anda.",
                         "Your number is not on record here, or bound to another account. Ask your "
                         "office's administrator."));
            };
        const auto session = app::open_session(db, *person, now);
        name_session(db, session.token, device_words(request.header("user-agent")), now);
        const auto device = remember_device(db, *person, device_of(request), now);
        return [self = *this, token = session.token, device] {
            const bool secure = self.request.secure;
            return web::redirect(web::Url(self.away.next))
                .with("Set-Cookie", web::set_cookie(web::session_cookie, token, secure, web::SameSite::lax))
                .with("Set-Cookie",
                      web::set_cookie(device_cookie, device, secure, web::SameSite::lax,
                                      std::chrono::duration_cast<std::chrono::seconds>(device_lives)))
                .with("Set-Cookie", web::clear_cookie(away_cookie, secure));
        };
    }
};

// The state is used up first, so that an answer counts once; then the provider is asked, beside the writer.
void take_up(app::Site& site, const web::Request& request, const std::string& state,
             const web::Reply& reply) {
    const auto away = std::make_shared<std::optional<AwayToSignIn>>();
    const auto then = [&site, request, away, reply](std::exception_ptr failure) {
        if (failure) return reply(app::try_again(site, request));
        if (!*away)
            return reply(came_to_nothing(site, request,
                                         Text("Tautan ini sudah dipakai. Mulai lagi dari halaman Masuk.",
                                              "This link was used. Start again from the page Sign in.")));
        const Return back{site, request, **away};
        if (!site.workers.submit([back, reply] { back.check(reply); })) reply(app::try_again(site, request));
    };
    try {
        site.writer.submit(
            [away, state](store::Connection& db) { *away = take_away(db, state, app::Clock::real_now()); },
            then);
    } catch (const store::Busy&) {
        reply(app::try_again(site, request));
    }
}

web::Outcome come_back(app::Site& site, web::Request& request, const app::Actor&) {
    if (site.elsewhere == nullptr) return app::not_found(site, request);
    const auto state = std::string(request.query.first("state").value_or(""));
    const auto ours = request.cookie(web::cookie_name(away_cookie, request.secure)).value_or("");
    const auto issuer = request.query.first("iss");  // RFC 9207
    const bool fits = !state.empty() && base::equal_in_constant_time(state, ours) &&
                      (!issuer || *issuer == site.elsewhere->settings.issuer);
    if (!fits || !request.query.has("code"))
        return came_to_nothing(
            site, request,
            Text("Anda membatalkan, atau tautannya sudah lama. Mulai lagi dari halaman Masuk.",
                 "You cancelled, or the link is old. Start again from the page Sign in."));
    return web::Later{[&site, request, state](web::Reply reply) { take_up(site, request, state, reply); }};
}

web::Outcome show_keys(app::Site& site, web::Request& request, const app::Actor&) {
    if (site.elsewhere == nullptr) return app::not_found(site, request);
    return web::json(site.elsewhere->key.public_jwks());
}

}  // namespace

web::Fragment sign_in_elsewhere(const app::Site& site, Lang lang, std::string_view next) {
    if (site.elsewhere == nullptr) return {};
    return web::link_button(
        lang, web::Words(web::say(lang, Text("Masuk dengan {}", "Sign in with {}"), site.elsewhere->label)),
        web::path("/masuk/oidc?lanjut={}", next), web::ButtonKind::secondary);
}

std::vector<app::Route> oidc_pages() {
    using enum web::Method;
    return {
        {get, "/masuk/oidc", app::for_everyone, leave},
        {get, "/masuk/oidc/kembali", app::for_everyone, come_back},
        {get, "/masuk/oidc/kunci", app::for_everyone, show_keys},
    };
}

}  // namespace people
