#include "people/two_factors_form.hpp"

#include "app/session.hpp"
#include "app/status_page.hpp"
#include "people/account_rows.hpp"
#include "people/note_form.hpp"

namespace people {
namespace {

using web::Text;

constexpr Text too_many("Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.",
                        "Too many attempts. Wait a few minutes, then try again.");

struct Proof {
    app::Site& site;
    web::Request request;
    app::Actor actor;
    std::string password, code;
    Credentials known;
    std::function<web::Response(const web::Faults&)> again;
    app::Work work;

    web::Response wrong() const {
        web::Faults faults;
        faults.add(
            "password",
            Text("Kata sandi atau kode tidak cocok. Periksa keduanya. Tunggu kode baru bila kode sudah "
                 "dipakai.",
                 "The password or the code does not match. Check both. Wait for a new code if it was "
                 "used before."));
        return again(faults);
    }

    std::string counted_under() const { return "sign " + known.login; }
    bool is_blocked(store::Connection& db) const {
        return attempts(db, counted_under()).blocked_until > app::Clock::real_now();
    }
    web::Response blocked() const {
        web::Faults faults;
        faults.add("password", too_many);
        return again(faults);
    }

    // Guesses sent all at once wait here together, so the writer asks again, one after the other; and while
    // it is blocked, right and wrong are told alike.
    void count_wrong(const std::shared_ptr<Proof>& self, const web::Reply& reply) const {
        const auto waits = std::make_shared<bool>();
        note(
            site, request, reply,
            [self, waits](store::Connection& db) {
                *waits = self->is_blocked(db);
                if (!*waits) add_failure(db, self->counted_under(), app::Clock::real_now());
            },
            [self, waits] { return *waits ? self->blocked() : self->wrong(); });
    }

    void check(const std::shared_ptr<Proof>& self, const web::Reply& reply) const {
        const bool fits = app::check_password(known.password, password);
        const auto step = app::check_code(known.secret, code, app::Clock::real_now());
        if (!fits || !step) return count_wrong(self, reply);
        auto outcome = app::write(site, request, actor, [self, step = *step](app::Change& c) {
            if (self->is_blocked(c.db)) throw app::Stop{self->blocked()};
            if (!use_code(c.db, self->known.person, step)) throw app::Stop{self->wrong()};
            forget_failures(c.db, self->counted_under());
            return self->work(c);
        });
        if (auto* now = std::get_if<web::Response>(&outcome)) return reply(std::move(*now));
        std::get<web::Later>(outcome).start(reply);
    }
};

}  // namespace

web::Fragment factor_fields(web::Lang lang, const web::Form& form, const web::Faults& faults) {
    auto password = web::field(lang, form, faults, "password", Text("Kata sandi", "Password"));
    auto code =
        web::field(lang, form, faults, "code", Text("Kode enam angka", "Six-digit code"),
                   Text("Lihat di aplikasi kode pada ponsel Anda.", "See the code app on your phone."));
    password.value.clear();
    code.value.clear();
    return web::text_input(lang, password, web::Entry::password, web::Wide::characters_20) +
           web::text_input(lang, code, web::Entry::one_time_code, web::Wide::characters_10);
}

web::Outcome with_two_factors(app::Site& site, const web::Request& request, const app::Actor& actor,
                              const web::Form& form, std::function<web::Response(const web::Faults&)> again,
                              app::Work work) {
    web::Faults faults;
    const std::string password(form.fields().first("password").value_or("")), code(form.get("code"));
    if (password.empty()) faults.add("password", Text("Isi kata sandi Anda", "Enter your password"));
    if (code.empty())
        faults.add("code",
                   Text("Isi kode enam angka dari ponsel Anda", "Enter the six-digit code from your phone"));
    if (!faults.empty()) return again(faults);
    if (!app::has_key(request)) return app::key_missing(site, request);

    std::optional<Credentials> known;
    {
        const auto db = site.database.reader();
        known = find_credentials(db, actor.person);
        if (known && attempts(db, "sign " + known->login).blocked_until > app::Clock::real_now())
            faults.add("password", too_many);
    }
    if (!known)
        faults.add("password",
                   Text("Akun Anda belum punya kata sandi. Minta tautan pemasangan kepada admin kantor.",
                        "Your account has no password yet. Ask the office's administrator for a link."));
    if (!faults.empty()) return again(faults);
    const auto proof = std::make_shared<Proof>(
        Proof{site, request, actor, password, code, std::move(*known), std::move(again), std::move(work)});
    return web::Later{[proof](web::Reply reply) {
        if (!proof->site.passwords.submit([proof, reply] { proof->check(proof, reply); }))
            reply(app::try_again(proof->site, proof->request));
    }};
}

}  // namespace people
