#include "people/reset_pages.hpp"

#include "app/session.hpp"
#include "app/status_page.hpp"
#include "people/frame_pages.hpp"
#include "people/people_rows.hpp"
#include "people/roster_rows.hpp"
#include "people/throttle_rows.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

constexpr std::int64_t free_questions = 20;  // of a source in an hour, before it waits

web::Response forgotten_page(app::Site& site, const web::Request& request, const web::Form& form,
                             const web::Faults& faults, int status) {
    const auto lang = request.lang;
    const Text title("Atur ulang kata sandi", "Reset the password");
    auto body = web::error_summary(lang, faults) + heading(lang, title);
    if (!site.post)
        body += web::inset(web::paragraph(
            lang, Text("Surel belum dipasang di sini. Minta tautan baru kepada admin kantor Anda.",
                       "E-mail is not set up here. Ask your office's administrator for a new link.")));
    else
        body +=
            web::paragraph(
                lang, Text("Kami mengirim tautan ke alamat surel yang tercatat. Kode enam angka tetap sama.",
                           "We send a link to the e-mail address on record. The six-digit code stays.")) +
            web::form(app::form_guard(app::actor_of(request)), web::path("/lupa-sandi"),
                      web::text_input(lang,
                                      web::field(lang, form, faults, "login",
                                                 Text("NIP atau nomor anggota", "NIP or member number")),
                                      web::Entry::text, web::Wide::characters_20) +
                          web::button(lang, Text("Kirim tautan", "Send the link")));
    return app::page(
        site, request, app::actor_of(request),
        {.title = web::say(lang, title), .back = "/masuk", .error = !faults.empty(), .status = status},
        std::move(body));
}

// The same words whether the number is known or not.
web::Response asked_page(app::Site& site, const web::Request& request) {
    const auto lang = request.lang;
    const Text title("Periksa surel Anda", "Check your e-mail");
    return app::page(
        site, request, app::actor_of(request), {.title = web::say(lang, title), .back = "/masuk"},
        heading(lang, title) +
            web::paragraph(lang, Text("Bila nomor itu punya akun dan alamat surel, tautannya sudah dikirim.",
                                      "If that number has an account and an address, the link was sent.")) +
            web::paragraph(lang,
                           Text("Tautan berlaku 30 menit. Belum ada? Minta tautan kepada admin kantor Anda.",
                                "It works for 30 minutes. Nothing came? Ask your office's administrator.")));
}

app::Letter letter(const app::Site& site, const std::string& to, const std::string& name,
                   const std::string& token) {
    return {
        .to = to,
        .subject = "Atur ulang kata sandi Jernih / Reset your Jernih password",
        .text = "Yth. " + name + ",\n\nBuka tautan ini untuk mengatur ulang kata sandi Anda:\n" +
                site.address + "/atur-ulang/" + token +
                "\n\nTautan berlaku 30 menit. Siapkan kode enam angka dari ponsel Anda. Bila Anda tidak "
                "memintanya, "
                "abaikan surel ini.\n\nOpen the link above to reset your password. It works for 30 minutes; "
                "have the "
                "six-digit code of your phone at hand. If you did not ask for it, ignore this message.\n"};
}

web::Response gone(app::Site& site, const web::Request& request) {
    return app::status_page(site, request, 410,
                            Text("Tautan ini tidak berlaku lagi", "This link no longer works"),
                            Text("Tautan hanya berlaku 30 menit dan satu kali. Minta tautan baru.",
                                 "A link works for 30 minutes and once. Ask for a new one."),
                            "link_gone");
}

web::Response reset_page(app::Site& site, const web::Request& request, const web::Form& form,
                         const web::Faults& faults, int status) {
    const auto lang = request.lang;
    const Text title("Pilih kata sandi baru", "Choose a new password");
    auto body = web::error_summary(lang, faults) + heading(lang, title);
    body += web::form(
        app::form_guard(app::actor_of(request)), web::path("/atur-ulang/{}", request.parameter("token")),
        web::text_input(lang,
                        web::field(lang, form, faults, "password", Text("Kata sandi baru", "New password"),
                                   Text("Paling sedikit 12 huruf.", "At least 12 letters.")),
                        web::Entry::new_password, web::Wide::characters_20) +
            web::text_input(lang,
                            web::field(lang, form, faults, "code", Text("Kode enam angka", "Six-digit code"),
                                       Text("Atau satu kode pemulihan.", "Or a recovery code.")),
                            web::Entry::one_time_code, web::Wide::characters_20) +
            web::button(lang, Text("Simpan kata sandi", "Save the password")));
    return app::page(site, request, app::actor_of(request),
                     {.title = web::say(lang, title), .error = !faults.empty(), .status = status},
                     std::move(body));
}

std::optional<Credentials> invited(store::Connection& db, const web::Request& request) {
    const auto person = find_reset_link(db, request.parameter("token"), app::Clock::real_now());
    return person ? find_credentials(db, *person) : std::nullopt;
}

// On the writer: the link is used only with the right second factor, and guesses count as at the door.
std::function<web::Response()> settle(app::Site& site, const web::Request& request, const web::Form& form,
                                      const std::string& hash, store::Connection& db) {
    const auto now = app::Clock::real_now();
    const auto known = invited(db, request);
    if (!known) return [&site, request] { return gone(site, request); };
    const TryFrom from{known->login, source_of(request.address), {}};
    const auto code = form.get("code");
    const auto step = app::check_code(known->secret, code, now);
    const bool open = attempts(db, from).blocked_until <= now;
    const bool fits = open && (looks_like_recovery_code(code) ? use_recovery_code(db, known->person, code)
                                                              : step && use_code(db, known->person, *step));
    if (!fits) {
        if (open) add_failure(db, from, now);
        return [&site, request, form] {
            web::Faults faults;
            faults.add("code", Text("Kode tidak cocok. Tunggu kode berikutnya, lalu coba lagi.",
                                    "The code does not match. Wait for the next one, then try again."));
            return reset_page(site, request, form, faults, 422);
        };
    }
    set_password(db, known->person, hash);
    end_reset_links(db, known->person);
    forget_failures(db, from);
    forget_devices(db, known->person);
    app::close_sessions_of(db, known->person);
    revoke_tokens_of(db, known->person);
    return [] { return web::redirect(web::Url("/masuk?siap=1")); };
}

}  // namespace

web::Outcome show_forgotten(app::Site& site, web::Request& request, const app::Actor&) {
    return forgotten_page(site, request, {}, {}, 200);
}

web::Outcome ask_reset(app::Site& site, web::Request& request, const app::Actor&) {
    const auto form = form_of(request);
    const auto login = std::string(form.get("login"));
    if (login.empty() || !site.post) {
        web::Faults faults;
        faults.add("login", Text("Isi NIP atau nomor anggota Anda", "Enter your NIP or member number"));
        return forgotten_page(site, request, form, faults, 422);
    }
    return in_writer(site, request, [&site, request, login](store::Connection& db) {
        const auto now = app::Clock::real_now();
        const auto key = "reset questions " + source_of(request.address);
        const bool open = attempts(db, key).blocked_until <= now;
        add_failure(db, key, now, free_questions);
        const auto known = open ? find_credentials(db, login) : std::nullopt;
        const auto details = known ? load_details(db, known->person) : std::nullopt;
        if (details && !details->email.empty())
            if (const auto token = make_reset_link(db, known->person, now))
                site.post(db, letter(site, details->email, name_of(db, known->person), *token));
        return [&site, request] { return asked_page(site, request); };
    });
}

web::Outcome show_reset(app::Site& site, web::Request& request, const app::Actor&) {
    bool known = false;
    {
        const auto db = site.database.reader();
        known = invited(db, request).has_value();
    }
    return known ? reset_page(site, request, {}, {}, 200) : gone(site, request);
}

web::Outcome reset_password(app::Site& site, web::Request& request, const app::Actor&) {
    std::optional<Credentials> known;
    {
        const auto db = site.database.reader();
        known = invited(db, request);
    }
    if (!known) return gone(site, request);
    const auto form = form_of(request);
    const auto password = std::string(form.fields().first("password").value_or(""));
    web::Faults faults;
    check_new_password(faults, "password", password, known->login);
    if (form.get("code").empty())
        faults.add("code",
                   Text("Isi kode enam angka dari ponsel Anda", "Enter the six-digit code from your phone"));
    if (!faults.empty()) return reset_page(site, request, form, faults, 422);
    return web::Later{[&site, request, form, password](web::Reply reply) {
        const bool taken = site.passwords.submit([&site, request, form, password, reply] {
            in_writer(site, request, reply,
                      [&site, request, form, hash = app::hash_password(password)](store::Connection& db) {
                          return settle(site, request, form, hash, db);
                      });
        });
        if (!taken) reply(app::try_again(site, request));
    }};
}

}  // namespace people
