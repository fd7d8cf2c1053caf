// One's own account: where one is signed in, the password, tokens for programs.
#include "app/session.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "people/account_link_rows.hpp"
#include "people/account_rows.hpp"
#include "people/device_pages.hpp"
#include "people/frame_pages.hpp"
#include "people/people_routes.hpp"
#include "people/people_rows.hpp"
#include "people/throttle_rows.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

constexpr int longest_token_days = 365;

struct AccountView {
    std::string login;
    std::vector<OpenSession> sessions;
    std::vector<ApiToken> tokens;
    std::int64_t recovery_left = 0;
    std::string link;  // when, and by whom, the last link to this account was made
};

AccountView view_of(app::Site& site, const app::Actor& actor, Lang lang) {
    const auto db = site.database.reader();
    const auto now = app::Clock::real_now();
    const auto known = find_credentials(db, actor.person);
    AccountView out{known ? known->login : "", sessions_of(db, actor.person, now),
                    tokens_of(db, actor.person, now), recovery_codes_left(db, actor.person),
                    std::string(Text("Belum pernah dibuat", "Never made")(lang))};
    if (const auto link = last_account_link(db, actor.person))
        out.link = web::say(lang, Text("{}, dibuat oleh {}", "{}, made by {}"),
                            web::date_time(lang, link->at, actor.zone), name_of(db, link->by));
    return out;
}

Text scope_words(app::TokenScope scope) {
    switch (scope) {
        case app::TokenScope::clearance: break;
        case app::TokenScope::read: return Text("Membaca", "Reading");
        case app::TokenScope::write:
            return Text("Membaca dan bertindak atas nama Anda", "Reading and acting for you");
    }
    return Text("Memeriksa izin ikut serta saja", "Checking clearance only");
}

web::Fragment tokens(Lang lang, const app::Actor& actor, const web::Form& form, const web::Faults& faults,
                     const AccountView& view) {
    web::Table table{.id = "token",
                     .caption = Text("Token yang berlaku", "Valid tokens"),
                     .columns = {{.head = Text("Berlaku sampai", "Valid until")},
                                 {.head = Text("Cakupan", "Scope")},
                                 {.head = Text("Tindakan", "Action")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada token. Program yang memakai API memerlukannya.",
                                        "No token yet. A program that uses the API needs one.")};
    for (const auto& t : view.tokens)
        table.rows.push_back(
            {web::Fragment::text(web::date_time(lang, t.expires, actor.zone)),
             web::Fragment::text(scope_words(t.scope)(lang)),
             web::form(app::form_guard(actor), web::path("/akun/token/cabut"),
                       web::hidden("token", base::hex(base::bytes_of(t.token_hash))) +
                           web::button(lang, Text("Cabut", "Revoke"), web::ButtonKind::warning))});
    auto days = web::field(lang, form, faults, "days", Text("Berlaku berapa hari", "Valid for how many days"),
                           Text("Paling lama 365 hari.", "365 days at most."));
    std::vector<web::Option> scopes;
    for (const auto scope : {app::TokenScope::clearance, app::TokenScope::read, app::TokenScope::write})
        scopes.push_back({std::string(base::name(scope)), scope_words(scope), {}, {}});
    return web::table(lang, table) +
           web::form(app::form_guard(actor), web::path("/akun/token"),
                     web::radios(lang,
                                 web::field(lang, form, faults, "scope",
                                            Text("Untuk apa token ini?", "What is the token for?")),
                                 scopes) +
                         web::text_input(lang, days, web::Entry::whole_number, web::Wide::characters_5) +
                         web::button(lang, Text("Buat token", "Make a token"), web::ButtonKind::secondary));
}

}  // namespace

web::Response account_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                           const web::Form& form, const web::Faults& faults, int status) {
    const auto lang = request.lang;
    const auto view = view_of(site, actor, lang);
    web::Fragment body = web::error_summary(lang, faults);
    if (request.query.has("tersimpan"))
        body += web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang, Text("Perubahan tersimpan.", "The change is stored.")));
    body += heading(lang, Text("Akun Anda", "Your account"));
    body += web::summary_list(
        lang, {web::summary_row(Text("Nama", "Name"), actor.name),
               web::summary_row(Text("Jabatan", "Position"), actor.position),
               web::summary_row(Text("Nomor untuk masuk", "Number to sign in with"), view.login),
               web::summary_row(Text("Tautan pemasangan terakhir", "Last link to set it up"), view.link)});
    body += devices(request, actor, view.sessions);
    body += second_heading(lang, Text("Ganti kata sandi", "Change the password")) +
            web::paragraph(lang, Text("Perangkat lain keluar dan semua token API dicabut.",
                                      "Other devices are signed out and all API tokens are revoked."));
    body += web::form(
        app::form_guard(actor), web::path("/akun/kata-sandi"),
        web::text_input(
            lang, web::field(lang, form, faults, "current", Text("Kata sandi sekarang", "Current password")),
            web::Entry::password, web::Wide::characters_20) +
            web::text_input(
                lang,
                web::field(lang, form, faults, "password", Text("Kata sandi baru", "New password"),
                           Text("Paling sedikit 12 huruf.", "At least 12 letters.")),
                web::Entry::new_password, web::Wide::characters_20) +
            web::text_input(lang,
                            web::field(lang, form, faults, "code", Text("Kode enam angka", "Six-digit code")),
                            web::Entry::one_time_code, web::Wide::characters_10) +
            web::button(lang, Text("Ganti kata sandi", "Change the password")));
    body += recovery(lang, actor, form, faults, view.recovery_left);
    body += second_heading(lang, Text("Token API", "API tokens")) + tokens(lang, actor, form, faults, view);
    return app::page(site, request, actor,
                     {.title = web::say(lang, Text("Akun Anda", "Your account")),
                      .back = "/beranda",
                      .error = !faults.empty(),
                      .status = status},
                     std::move(body));
}

namespace {

web::Outcome show_account(app::Site& site, web::Request& request, const app::Actor& actor) {
    return account_page(site, request, actor, {}, {}, 200);
}

// A token is for programs: it must not be a way to make more of itself or to lock the person out.
bool a_program(const app::Actor& actor) { return actor.by_token; }

struct PasswordChange {
    app::Site& site;
    web::Request request;
    app::Actor actor;
    web::Form form;
    Credentials known;
    TryFrom from;  // who is signed in counts alone: by his session, as by a device

    web::Response wrong() const {
        web::Faults faults;
        faults.add("current", Text("Kata sandi sekarang atau kode tidak cocok. Periksa keduanya. Tunggu kode "
                                   "baru bila kode sudah dipakai.",
                                   "The current password or the code does not match. Check both. Wait for a "
                                   "new code if it was used before."));
        return account_page(site, request, actor, form, faults, 422);
    }

    void check(const web::Reply& reply) const {
        const auto now = app::Clock::real_now();
        const auto typed = [&](std::string_view name) { return form.fields().first(name).value_or(""); };
        const bool fits = app::check_password(known.password, typed("current"));
        const auto step = app::check_code(known.secret, form.get("code"), now);
        const auto hash = fits && step ? app::hash_password(typed("password")) : std::string{};
        in_writer(site, request, reply, [self = *this, hash, step, now](store::Connection& db) {
            const auto before = attempts(db, self.from);
            const bool may =
                before.blocked_until <= now && !hash.empty() && use_code(db, self.known.person, *step);
            std::function<web::Response()> answer = [self] { return self.wrong(); };
            if (may) {
                set_password(db, self.known.person, hash);
                forget_failures(db, self.from);
                close_other_sessions(db, self.known.person, self.request.session_token);
                revoke_tokens_of(db, self.known.person);
                answer = [] { return web::redirect(web::Url("/akun?tersimpan=1")); };
            } else if (before.blocked_until <= now)
                add_failure(db, self.from, now);
            return answer;
        });
    }
};

web::Outcome change_password(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (a_program(actor)) return app::not_found(site, request);
    std::optional<Credentials> known;
    {
        const auto db = site.database.reader();
        known = find_credentials(db, actor.person);
    }
    if (!known) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    if (form.get("current").empty())
        faults.add("current", Text("Isi kata sandi Anda sekarang", "Enter your current password"));
    check_new_password(faults, "password", form.fields().first("password").value_or(""), known->login);
    if (form.get("code").empty())
        faults.add("code",
                   Text("Isi kode enam angka dari ponsel Anda", "Enter the six-digit code from your phone"));
    if (!faults.empty()) return account_page(site, request, actor, form, faults, 422);
    const PasswordChange change{site, request, actor,
                                form, *known,  {known->login, {}, request.session_token}};
    return web::Later{[change](web::Reply reply) {
        if (!change.site.passwords.submit([change, reply] { change.check(reply); }))
            reply(app::try_again(change.site, change.request));
    }};
}

web::Response token_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const std::string& token) {
    const auto lang = request.lang;
    const Text title("Token baru", "A new token");
    auto body = heading(lang, title) +
                web::warning_text(lang, Text("Salin token ini sekarang. Token tidak ditampilkan lagi.",
                                             "Copy this token now. It is not shown again.")) +
                web::inset(R"(<code>{}</code>)"_html(token)) +
                web::paragraph(lang, Text("Kirim token ini dalam kepala Authorization: Bearer.",
                                          "Send it in a header Authorization: Bearer."));
    return app::page(site, request, actor, {.title = web::say(lang, title), .back = "/akun"},
                     std::move(body));
}

web::Outcome make_token(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (a_program(actor)) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    const auto days = read.number(
        "days",
        Text("Isi berapa hari token berlaku, 1 sampai 365", "Enter for how many days it is valid, 1 to 365"),
        1, longest_token_days);
    const auto scope = read.choice<app::TokenScope>(
        "scope", Text("Pilih untuk apa token ini", "Choose what the token is for"));
    if (!faults.empty()) return account_page(site, request, actor, form, faults, 422);
    return in_writer(site, request, [&site, request, actor, days, scope](store::Connection& db) {
        const base::Instant expires = app::Clock::real_now() + std::chrono::hours{24} * days;
        return [&site, request, actor, token = app::issue_token(db, actor.person, scope, expires)] {
            return token_page(site, request, actor, token);
        };
    });
}

web::Outcome revoke(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (a_program(actor)) return app::not_found(site, request);
    const auto bytes = base::from_hex(form_of(request).get("token"));
    base::Hash hash{};
    if (!bytes || bytes->size() != hash.size()) return app::not_found(site, request);
    std::copy(bytes->begin(), bytes->end(), hash.begin());
    return in_writer(site, request, [person = actor.person, hash](store::Connection& db) {
        revoke_token(db, person, hash);
        return [] { return web::redirect(web::Url("/akun?tersimpan=1")); };
    });
}

}  // namespace

std::vector<app::Route> account_pages() {
    using enum web::Method;
    return {
        {get, "/akun", app::for_signed_in, show_account},
        {post, "/akun/kata-sandi", app::for_signed_in, change_password},
        {post, "/akun/token", app::for_signed_in, make_token},
        {post, "/akun/token/cabut", app::for_signed_in, revoke},
    };
}

}  // namespace people
