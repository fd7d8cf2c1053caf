// Doors that belong to the machine rather than to the law: health, style and icon, reports of the browser's
// own guard, and in a demo the ways in and the clock.
#include <atomic>

#include "app/page.hpp"
#include "app/session.hpp"
#include "app/status_page.hpp"
#include "publication/log_rows.hpp"
#include "publication/public_pages.hpp"
#include "web/assets.hpp"
#include "web/cookie.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Text;

std::atomic<std::int64_t> csp_reports{0};  // a browser refused something of ours: tests want none

web::Outcome asset(app::Site& site, web::Request& request, const app::Actor&) {
    const auto* found = web::asset(request.path);
    if (!found) return app::not_found(site, request);
    const bool brotli =
        request.header("accept-encoding").find("br") != std::string_view::npos && !found->brotli.empty();
    auto out =
        web::lasting(std::string(found->type), brotli ? std::string_view(found->brotli) : found->bytes);
    out.compress = false;
    if (brotli) out.with("Content-Encoding", "br");
    return std::move(out)
        .with("Vary", "Accept-Encoding")
        .with("Cache-Control", std::string(web::Asset::caching));
}

web::Outcome healthy(app::Site&, web::Request&, const app::Actor&) { return web::text("ok\n"); }

// Ready when the database answers, the writer is not swamped, and acts can be recorded.
web::Outcome ready(app::Site& site, web::Request&, const app::Actor&) {
    const auto db = site.database.reader();
    const bool answers = log_size(db) > 0;
    const bool swamped = site.writer.figures().waiting > 10'000;
    if (const auto why = site.journal.read_only(); why != app::ReadOnly::no)
        return web::text("read-only: " + std::string(base::name(why)) + "\n", 503);
    return answers && !swamped ? web::text("ready\n") : web::text("busy\n", 503);
}

web::Outcome csp_report(app::Site&, web::Request& request, const app::Actor&) {
    if (request.body.size() < 64'000) ++csp_reports;
    return web::no_content();
}

web::Outcome csp_count(app::Site&, web::Request&, const app::Actor&) {
    return web::text(std::to_string(csp_reports.load()) + "\n");
}

web::Outcome routes(app::Site& site, web::Request&, const app::Actor&) { return web::text(site.route_list); }

// A demo's account has no secret worth keeping: its link signs in. Outside a demo this door does not exist.
web::Outcome demo_sign_in(app::Site& site, web::Request& request, const app::Actor&) {
    const auto now = app::Clock::real_now();
    std::optional<PersonId> person;
    {
        const auto db = site.database.reader();
        if (const auto token = app::find_token(db, request.parameter("token"), now)) person = token->person;
    }
    if (!person) return app::not_found(site, request);
    return web::Later{[&site, person, now, secure = request.secure](web::Reply reply) {
        auto made = std::make_shared<app::NewSession>();
        site.writer.submit(
            [person, now, made](store::Connection& db) { *made = app::open_session(db, *person, now); },
            [reply, made, secure](std::exception_ptr failure) {
                if (failure) return reply(web::text("busy\n", 503));
                reply(web::redirect(web::Url("/beranda"))
                          .with("Set-Cookie", web::set_cookie(web::session_cookie, made->token, secure,
                                                              web::SameSite::lax)));
            });
    }};
}

web::Outcome move_clock(app::Site& site, web::Request& request, const app::Actor&) {
    const auto form = web::read_form(request);
    const auto at = form ? base::instant_from(form->get("waktu")) : std::nullopt;
    if (!at)
        return app::status_page(site, request, 422, Text("Waktu tidak terbaca", "Unreadable time"),
                                Text("Tulis waktu dengan zona, seperti 2026-11-27T09:00:00+07:00.",
                                     "Write a time with its zone, as 2026-11-27T09:00:00+07:00."),
                                "bad_time");
    if (*at < site.clock.now())
        return app::status_page(site, request, 409, Text("Jam hanya maju", "The clock only goes forward"),
                                Text("Pilih waktu sesudah sekarang: tindakan sudah tercatat dengan waktunya.",
                                     "Choose a later time: acts are recorded with theirs."),
                                "clock_backwards");
    site.clock.move_to(*at);
    // The jobs write and wait for the writer, so not on this thread.
    return web::Later{[&site, at](web::Reply reply) {
        const bool taken = site.workers.submit([&site, at, reply] {
            if (site.on_clock_moved) site.on_clock_moved();
            reply(web::text(base::iso(*at, base::Zone::wib) + "\n"));
        });
        if (!taken) reply(web::text("busy\n", 503));
    }};
}

}  // namespace

std::vector<app::Route> house_pages() {
    using enum web::Method;
    return {
        {get, "/healthz", app::for_everyone, healthy},
        {get, "/readyz", app::for_everyone, ready},
        {post, "/csp", app::for_everyone, csp_report},
        {get, "/demo/csp", app::for_demo, csp_count},
        {get, "/demo/rute", app::for_demo, routes},
        {get, "/demo/masuk/{token}", app::for_demo, demo_sign_in},
        {post, "/demo/jam", app::for_demo, move_clock},
        {get, "/{asset}", app::for_everyone, asset},
    };
}

}  // namespace publication
