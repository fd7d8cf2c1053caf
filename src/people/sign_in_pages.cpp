// Signing in and out. A wrong number, password or code get one answer, after the same work.
#include "app/session.hpp"
#include "app/status_page.hpp"
#include "people/account_rows.hpp"
#include "people/frame_pages.hpp"
#include "people/oidc_pages.hpp"
#include "people/people_routes.hpp"
#include "people/reset_pages.hpp"
#include "people/set_up_pages.hpp"
#include "people/throttle_rows.hpp"
#include "web/cookie.hpp"

namespace people {

// A page of ours, or none: a link in a mail must not lead elsewhere after signing in.
std::string own_path(std::string_view wanted) {
    web::Request probe;
    const bool ours = wanted.starts_with('/') && wanted.find('\\') == wanted.npos && web::Url::ok(wanted) &&
                      web::parse_target(wanted, probe) && probe.path != "/masuk";
    return ours ? std::string(wanted) : "/beranda";
}

std::string device_of(const web::Request& request) {
    return std::string(request.cookie(web::cookie_name(device_cookie, request.secure)).value_or(""));
}
namespace {

using web::Lang, web::Text;
using namespace web::literals;

web::Response sign_in_page(app::Site& site, const web::Request& request, const web::Form& form,
                           const web::Faults& faults, int status) {
    const auto lang = request.lang;
    const auto& actor = app::actor_of(request);
    auto next = std::string(form.get("lanjut"));
    if (next.empty()) next = std::string(request.query.first("lanjut").value_or(""));
    web::Fragment body = web::error_summary(lang, faults);
    if (request.query.has("siap"))
        body += web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang, Text("Akun Anda siap. Masuk dengan kata sandi dan kode baru.",
                                      "Your account is ready. Sign in with the password and a new code.")));
    body += heading(lang, Text("Masuk", "Sign in"));
    body += web::form(
        app::form_guard(actor), web::path("/masuk"),
        web::hidden("lanjut", next) +
            web::text_input(lang,
                            web::field(lang, form, faults, "login",
                                       Text("NIP atau nomor anggota", "NIP or member number")),
                            web::Entry::text, web::Wide::characters_20) +
            web::text_input(lang, web::field(lang, form, faults, "password", Text("Kata sandi", "Password")),
                            web::Entry::password, web::Wide::characters_20) +
            web::text_input(
                lang,
                web::field(lang, form, faults, "code", Text("Kode enam angka", "Six-digit code"),
                           Text("Lihat di aplikasi kode pada ponsel Anda, atau isi satu kode pemulihan.",
                                "See the code app on your phone, or enter a recovery code.")),
                web::Entry::one_time_code, web::Wide::characters_20) +
            web::button(lang, Text("Masuk", "Sign in")));
    body += sign_in_elsewhere(site, lang, next);
    body += web::details(
        lang, Text("Lupa kata sandi atau ganti ponsel?", "Forgot the password or have a new phone?"),
        web::paragraph(lang, Text("Lupa kata sandi: minta tautan lewat surel Anda.",
                                  "Forgot the password: ask for a link by e-mail.")) +
            R"(<p class="govuk-body"><a class="govuk-link" href="/lupa-sandi">{}</a></p>)"_html(
                web::say(lang, Text("Atur ulang kata sandi", "Reset the password"))) +
            web::paragraph(lang, Text("Ganti ponsel: masuk dengan kode pemulihan.",
                                      "New phone: sign in with a recovery code.")) +
            web::paragraph(lang,
                           Text("Minta tautan baru kepada admin kantor Anda. Tautan itu berlaku 30 menit.",
                                "Ask your office's administrator for a new link. It works for 30 minutes.")));
    return app::page(
        site, request, actor,
        {.title = web::say(lang, Text("Masuk", "Sign in")), .error = !faults.empty(), .status = status},
        std::move(body));
}

web::Response wait_page(app::Site& site, const web::Request& request, const web::Form& form,
                        base::Instant until) {
    const auto left = (until - app::Clock::real_now()).count();
    web::Faults faults;
    faults.add("login",
               Text("Terlalu banyak percobaan. Tunggu {} menit, lalu coba lagi.",
                    "Too many attempts. Wait {} minutes, then try again."),
               std::max<std::int64_t>(1, (left + 59) / 60));
    return sign_in_page(site, request, form, faults, 429)
        .with("Retry-After", std::to_string(std::max<std::int64_t>(1, left)));
}

// What is compared when there is no such account, so that the answer takes as long.
const std::string& nobodys_password() {
    static const std::string hash = app::hash_password(base::random_bytes(16));
    return hash;
}

struct Attempt {
    app::Site& site;
    web::Request request;
    web::Form form;
    std::string login;
    std::optional<Credentials> known;
    TryFrom from;

    web::Response refused() const {
        web::Faults faults;
        faults.add("login", Text("Nomor, kata sandi, atau kode tidak cocok. Periksa ketiganya. Tunggu kode "
                                 "baru bila kode sudah dipakai.",
                                 "The number, password or code does not match. Check all three. Wait for a "
                                 "new code if it was used before."));
        return sign_in_page(site, request, form, faults, 422);
    }

    web::Response signed_in(const std::string& token, const std::string& device) const {
        return web::redirect(web::Url(own_path(form.get("lanjut"))))
            .with("Set-Cookie",
                  web::set_cookie(web::session_cookie, token, request.secure, web::SameSite::lax))
            .with("Set-Cookie",
                  web::set_cookie(device_cookie, device, request.secure, web::SameSite::lax,
                                  std::chrono::duration_cast<std::chrono::seconds>(device_lives)));
    }

    // The second factor: a code of the telephone, or one of those for a lost telephone.
    bool second_fits(store::Connection& db, std::optional<std::int64_t> step) const {
        if (looks_like_recovery_code(form.get("code")))
            return use_recovery_code(db, known->person, form.get("code"));
        return step && use_code(db, known->person, *step);
    }

    std::function<web::Response()> settle(store::Connection& db, bool password_fits,
                                          std::optional<std::int64_t> step) const {
        const auto now = app::Clock::real_now();
        // Asked again here: guesses sent all at once are settled one after the other.
        const auto before = attempts(db, from);
        if (before.blocked_until > now)
            return [self = *this, until = before.blocked_until] {
                return wait_page(self.site, self.request, self.form, until);
            };
        if (known && password_fits && second_fits(db, step)) {
            forget_failures(db, from);
            const auto session = app::open_session(db, known->person, now);
            name_session(db, session.token, device_words(request.header("user-agent")), now);
            const auto device = remember_device(db, known->person, device_of(request), now);
            return [self = *this, token = session.token, device] { return self.signed_in(token, device); };
        }
        add_failure(db, from, now);
        return [self = *this] { return self.refused(); };
    }

    void check(const web::Reply& reply) const {
        const auto password = form.fields().first("password").value_or("");
        const bool password_fits =
            app::check_password(known ? known->password : nobodys_password(), password);
        const auto step = app::check_code(known ? known->secret : "nobody's secret here", form.get("code"),
                                          app::Clock::real_now());
        in_writer(site, request, reply, [self = *this, password_fits, step](store::Connection& db) {
            return self.settle(db, password_fits, step);
        });
    }
};

web::Outcome show_sign_in(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (actor.person) return web::redirect(web::Url(own_path(request.query.first("lanjut").value_or(""))));
    return sign_in_page(site, request, {}, {}, 200);
}

web::Outcome sign_in(app::Site& site, web::Request& request, const app::Actor&) {
    const auto form = form_of(request);
    web::Faults faults;
    const auto login = std::string(form.get("login"));
    if (login.empty())
        faults.add("login", Text("Isi NIP atau nomor anggota Anda", "Enter your NIP or member number"));
    if (form.get("password").empty())
        faults.add("password", Text("Isi kata sandi Anda", "Enter your password"));
    if (form.get("code").empty())
        faults.add("code",
                   Text("Isi kode enam angka dari ponsel Anda", "Enter the six-digit code from your phone"));
    if (!faults.empty()) return sign_in_page(site, request, form, faults, 422);

    Attempt attempt{site, request, form, login, {}, {login, source_of(request.address), {}}};
    Attempts before;
    {
        const auto db = site.database.reader();
        attempt.known = find_credentials(db, login);
        const auto device = device_of(request);
        if (attempt.known && knows_device(db, attempt.known->person, device, app::Clock::real_now()))
            attempt.from.device = device;
        before = attempts(db, attempt.from);
    }
    if (before.blocked_until > app::Clock::real_now())
        return wait_page(site, request, form, before.blocked_until);
    return web::Later{[attempt](web::Reply reply) {
        if (!attempt.site.passwords.submit([attempt, reply] { attempt.check(reply); }))
            reply(app::try_again(attempt.site, attempt.request));
    }};
}

web::Outcome sign_out(app::Site& site, web::Request& request, const app::Actor&) {
    return in_writer(site, request,
                     [token = request.session_token, secure = request.secure](store::Connection& db) {
                         app::close_session(db, token);
                         return [secure] {
                             return web::redirect(web::Url("/"))
                                 .with("Set-Cookie", web::clear_cookie(web::session_cookie, secure));
                         };
                     });
}

}  // namespace

std::vector<app::Route> sign_in_pages() {
    using enum web::Method;
    return {
        {get, "/masuk", app::for_everyone, show_sign_in},
        {post, "/masuk", app::for_everyone, sign_in},
        {post, "/keluar", app::for_everyone, sign_out},
        {get, "/pasang/{token}", app::for_everyone, show_set_up},
        {post, "/pasang/{token}", app::for_everyone, set_up},
        {get, "/lupa-sandi", app::for_everyone, show_forgotten},
        {post, "/lupa-sandi", app::for_everyone, ask_reset},
        {get, "/atur-ulang/{token}", app::for_everyone, show_reset},
        {post, "/atur-ulang/{token}", app::for_everyone, reset_password},
    };
}

}  // namespace people
