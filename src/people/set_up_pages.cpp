#include "people/set_up_pages.hpp"

#include "app/session.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "documents/qr.hpp"
#include "people/account_rows.hpp"
#include "people/frame_pages.hpp"
#include "people/people_rows.hpp"
#include "people/throttle_rows.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

std::string login_of(const Person& person) {
    if (!person.nip.empty()) return person.nip;
    return person.member_number.empty() ? person.id.text() : person.member_number;
}

struct Invited {
    Person person;
    std::string login, secret;
};
std::optional<Invited> invited(store::Connection& db, std::string_view token) {
    const auto id = find_setup_link(db, token, app::Clock::real_now());
    const auto person = id ? load_person(db, *id) : std::nullopt;
    if (!person) return std::nullopt;
    return Invited{*person, login_of(*person), secret_of_link(token)};
}

web::Response gone(app::Site& site, const web::Request& request) {
    return app::status_page(
        site, request, 410, Text("Tautan ini tidak berlaku lagi", "This link no longer works"),
        Text("Tautan berlaku satu kali dan tidak lama. Minta tautan baru kepada admin kantor Anda.",
             "A link works once, and not for long. Ask your office's administrator for a new one."),
        "link_gone");
}

std::string in_fours(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i && i % 4 == 0) out += ' ';
        out += text[i];
    }
    return out;
}

web::Response page_for(app::Site& site, const web::Request& request, const Invited& who,
                       const web::Form& form, const web::Faults& faults, int status) {
    const auto lang = request.lang;
    const auto secret = base::base32(who.secret);
    const auto code =
        documents::qr("otpauth://totp/Jernih:" + who.login + "?secret=" + secret + "&issuer=Jernih");
    auto body =
        web::error_summary(lang, faults) + heading(lang, Text("Siapkan akun Anda", "Set up your account"));
    body += web::summary_list(
        lang, {web::summary_row(Text("Nama", "Name"), who.person.name),
               web::summary_row(Text("Nomor untuk masuk", "Number to sign in with"), who.login)});
    web::Fragment steps = second_heading(lang, Text("1. Pilih kata sandi", "1. Choose a password"));
    steps += web::text_input(
        lang,
        web::field(lang, form, faults, "password", Text("Kata sandi baru", "New password"),
                   Text("Paling sedikit 12 huruf. Beberapa kata yang tidak berkaitan mudah diingat.",
                        "At least 12 letters. A few unrelated words are easy to remember.")),
        web::Entry::new_password, web::Wide::characters_20);
    steps += second_heading(lang, Text("2. Pasang kode pada ponsel", "2. Put the code on your phone"));
    steps +=
        web::paragraph(lang, Text("Buka aplikasi kode (autentikator) pada ponsel, lalu pindai gambar ini.",
                                  "Open a code app (authenticator) on your phone and scan this picture."));
    steps += web::qr_image(lang, documents::qr_path(code), documents::qr_side(code),
                           Text("Kunci kode untuk aplikasi di ponsel", "Code key for the app on the phone"));
    steps += web::paragraph(lang, Text("Tidak dapat memindai? Ketik kunci ini di aplikasi itu:",
                                       "Cannot scan? Type this key into the app:"));
    steps += web::inset(R"(<code>{}</code>)"_html(in_fours(secret)));
    steps += second_heading(lang, Text("3. Buktikan dengan satu kode", "3. Prove it with a code"));
    steps += web::text_input(lang,
                             web::field(lang, form, faults, "code",
                                        Text("Kode enam angka dari aplikasi", "Six-digit code from the app")),
                             web::Entry::one_time_code, web::Wide::characters_10);
    steps += web::button(lang, Text("Simpan dan lanjutkan", "Save and continue"));
    body += web::form(app::form_guard(app::actor_of(request)),
                      web::path("/pasang/{}", request.parameter("token")), steps);
    return app::page(site, request, {},
                     {.title = web::say(lang, Text("Siapkan akun Anda", "Set up your account")),
                      .error = !faults.empty(),
                      .status = status},
                     std::move(body));
}

}  // namespace

web::Outcome show_set_up(app::Site& site, web::Request& request, const app::Actor&) {
    std::optional<Invited> who;
    {
        const auto db = site.database.reader();
        who = invited(db, request.parameter("token"));
    }
    return who ? page_for(site, request, *who, {}, {}, 200) : gone(site, request);
}

web::Outcome set_up(app::Site& site, web::Request& request, const app::Actor&) {
    std::optional<Invited> who;
    {
        const auto db = site.database.reader();
        who = invited(db, request.parameter("token"));
    }
    if (!who) return gone(site, request);
    const auto form = form_of(request);
    const auto password = std::string(form.fields().first("password").value_or(""));
    web::Faults faults;
    check_new_password(faults, "password", password, who->login);
    const auto step = app::check_code(who->secret, form.get("code"), app::Clock::real_now());
    if (!step)
        faults.add("code", Text("Kode tidak cocok. Isi kode yang tampil sekarang di aplikasi.",
                                "The code does not match. Enter the one the app shows now."));
    if (!faults.empty()) return page_for(site, request, *who, form, faults, 422);

    return web::Later{[&site, request, who = *who, password, step](web::Reply reply) {
        const bool taken = site.passwords.submit([&site, request, who, password, step, reply] {
            in_writer(
                site, request, reply,
                [&site, request, who, step, hash = app::hash_password(password)](store::Connection& db) {
                    std::function<web::Response()> answer = [&site, request] { return gone(site, request); };
                    // Asked again here: of two who opened the link only one may use it.
                    if (use_setup_link(db, request.parameter("token"), app::Clock::real_now())) {
                        save_account(db, who.person.id, who.login, hash, who.secret);
                        (void)use_code(db, who.person.id, *step);
                        // Whoever had the account before has no way in left.
                        app::close_sessions_of(db, who.person.id);
                        revoke_tokens_of(db, who.person.id);
                        forget_recovery_codes(db, who.person.id);
                        end_reset_links(db, who.person.id);
                        forget_devices(db, who.person.id);
                        answer = [] { return web::redirect(web::Url("/masuk?siap=1")); };
                    }
                    return answer;
                });
        });
        if (!taken) reply(app::try_again(site, request));
    }};
}

}  // namespace people
