#include "people/device_pages.hpp"

#include "app/session.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "people/frame_pages.hpp"
#include "people/people_routes.hpp"
#include "people/throttle_rows.hpp"

namespace people {

using web::Lang, web::Text;
using namespace web::literals;

web::Fragment devices(const web::Request& request, const app::Actor& actor,
                      const std::vector<OpenSession>& sessions) {
    const auto lang = request.lang;
    const auto this_one = base::sha256(request.session_token);
    web::Table table{.id = "sesi",
                     .caption = Text("Perangkat yang sedang masuk", "Devices signed in"),
                     .columns = {{.head = Text("Perangkat", "Device")},
                                 {.head = Text("Terakhir dipakai", "Last used")},
                                 {.head = Text("Masuk sejak", "Signed in since")},
                                 {.head = Text("Tindakan", "Action")}},
                     .on_phones = web::OnPhones::stack};
    for (const auto& s : sessions) {
        const bool here = s.token_hash == this_one;
        const auto words = s.words.empty() ? web::say(lang, Text("Peramban", "Browser")) : s.words;
        const auto out =
            here
                ? web::Fragment::text(web::say(lang, Text("Perangkat ini", "This device")))
                : web::form(app::form_guard(actor), web::path("/akun/sesi/keluar"),
                            web::hidden("session", base::hex(base::bytes_of(s.token_hash))) +
                                web::button(lang, Text("Keluarkan", "Sign out"), web::ButtonKind::secondary));
        table.rows.push_back({web::Fragment::text(words),
                              web::Fragment::text(web::date_time(lang, s.seen, actor.zone)),
                              web::Fragment::text(web::date_time(lang, s.created, actor.zone)), out});
    }
    auto out = web::table(lang, table);
    if (sessions.size() > 1)
        out +=
            web::form(app::form_guard(actor), web::path("/akun/keluar-lain"),
                      web::button(lang, Text("Keluarkan semua perangkat lain", "Sign out all other devices"),
                                  web::ButtonKind::secondary));
    return out;
}

web::Fragment recovery(Lang lang, const app::Actor& actor, const web::Form& form, const web::Faults& faults,
                       std::int64_t left) {
    auto out = second_heading(lang, Text("Kode pemulihan", "Recovery codes"));
    out += web::paragraph(lang, Text("Dengan kode pemulihan Anda tetap dapat masuk bila ponsel hilang.",
                                     "With a recovery code you can still sign in when your phone is lost."));
    out += web::paragraph(
        lang,
        left == 0
            ? web::say(lang, Text("Anda belum punya kode pemulihan.", "You have no recovery codes yet."))
            : web::say(lang, Text("Kode yang belum dipakai: {}.", "Codes not used yet: {}."), left));
    return out + web::form(app::form_guard(actor), web::path("/akun/kode-pemulihan"),
                           web::text_input(lang,
                                           web::field(lang, form, faults, "recovery_proof",
                                                      Text("Kode enam angka dari ponsel Anda",
                                                           "Six-digit code from your phone")),
                                           web::Entry::one_time_code, web::Wide::characters_10) +
                               web::button(lang, Text("Buat sepuluh kode baru", "Make ten new codes"),
                                           web::ButtonKind::secondary));
}

namespace {

// A token is for programs: it must not sign the person out, nor make itself a way in.
bool a_program(const app::Actor& actor) { return actor.by_token; }

web::Outcome sign_out_others(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (a_program(actor)) return app::not_found(site, request);
    return in_writer(site, request,
                     [person = actor.person, token = request.session_token](store::Connection& db) {
                         close_other_sessions(db, person, token);
                         return [] { return web::redirect(web::Url("/akun?tersimpan=1")); };
                     });
}

web::Outcome sign_out_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (a_program(actor)) return app::not_found(site, request);
    const auto bytes = base::from_hex(form_of(request).get("session"));
    base::Hash hash{};
    if (!bytes || bytes->size() != hash.size()) return app::not_found(site, request);
    std::copy(bytes->begin(), bytes->end(), hash.begin());
    return in_writer(site, request, [person = actor.person, hash](store::Connection& db) {
        close_session_of(db, person, hash);
        return [] { return web::redirect(web::Url("/akun?tersimpan=1")); };
    });
}

web::Response codes_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const std::vector<std::string>& codes) {
    const auto lang = request.lang;
    const Text title("Kode pemulihan Anda", "Your recovery codes");
    web::Fragment list;
    for (const auto& c : codes) list += R"(<li><code>{}</code></li>)"_html(c);
    auto body =
        heading(lang, title) +
        web::warning_text(lang, Text("Cetak atau salin sekarang. Kode tidak ditampilkan lagi.",
                                     "Print or copy them now. They are not shown again.")) +
        R"(<ul class="govuk-list">{}</ul>)"_html(list) +
        web::paragraph(lang,
                       Text("Setiap kode berlaku satu kali, sebagai ganti kode enam angka. Kode lama tidak "
                            "berlaku lagi.",
                            "Each works once, instead of the six-digit code. Older ones no longer work."));
    return app::page(site, request, actor, {.title = web::say(lang, title), .back = "/akun"},
                     std::move(body));
}

web::Outcome new_recovery_codes(app::Site& site, web::Request& request, const app::Actor& actor) {
    if (a_program(actor)) return app::not_found(site, request);
    const auto form = form_of(request);
    return in_writer(site, request, [&site, request, actor, form](store::Connection& db) {
        const auto known = find_credentials(db, actor.person);
        std::function<web::Response()> answer = [&site, request] { return app::not_found(site, request); };
        if (!known) return answer;
        const auto now = app::Clock::real_now();
        const TryFrom from{known->login, {}, request.session_token};
        const auto step = app::check_code(known->secret, form.get("recovery_proof"), now);
        if (attempts(db, from).blocked_until <= now && step && use_code(db, actor.person, *step)) {
            answer = [&site, request, actor, codes = make_recovery_codes(db, actor.person)] {
                return codes_page(site, request, actor, codes);
            };
            return answer;
        }
        add_failure(db, from, now);
        answer = [&site, request, actor, form] {
            web::Faults faults;
            faults.add("recovery_proof", Text("Kode tidak cocok. Isi kode yang tampil sekarang di aplikasi.",
                                              "The code does not match. Enter the one the app shows now."));
            return account_page(site, request, actor, form, faults, 422);
        };
        return answer;
    });
}

}  // namespace

std::vector<app::Route> device_pages() {
    using enum web::Method;
    return {
        {post, "/akun/keluar-lain", app::for_signed_in, sign_out_others},
        {post, "/akun/sesi/keluar", app::for_signed_in, sign_out_one},
        {post, "/akun/kode-pemulihan", app::for_signed_in, new_recovery_codes},
    };
}

}  // namespace people
