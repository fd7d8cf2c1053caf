// /aduan/kunci: a handler makes his reading key, opens and locks it, changes it, and gets it back by the
// printed code. The passphrase is his own and not the one of the account: who resets an account opens
// nothing by it.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "base/hash.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/key_form.hpp"
#include "complaints/open_filing_form.hpp"

namespace complaints {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

enum class Task { make, open, recover, rotate };

web::Response framed(app::Site& site, const web::Request& request, const app::Actor& actor, Text title,
                     Fragment body, int status = 200) {
    return app::page(site, request, actor,
                     {.title = std::string(title(request.lang)),
                      .section = app::Section::complaints,
                      .error = status == 422,
                      .status = status},
                     std::move(body));
}

Fragment new_passphrase(Lang lang, const web::Faults& faults) {
    const web::Form empty;
    return web::text_input(
               lang,
               web::field(lang, empty, faults, "new_passphrase", Text("Frasa sandi baru", "New passphrase"),
                          Text("Paling sedikit 14 huruf. Empat kata yang tidak berhubungan mudah diingat.",
                               "At least 14 characters. Four unrelated words are easy to keep.")),
               web::Entry::new_password) +
           web::text_input(lang,
                           web::field(lang, empty, faults, "again", Text("Ulangi frasa sandi", "Once more")),
                           web::Entry::new_password);
}

Fragment open_form(Lang lang, const app::Actor& actor, const web::Faults& faults) {
    const web::Form empty;
    return web::form(
        app::form_guard(actor), web::Url("/aduan/kunci/buka"),
        web::text_input(
            lang,
            web::field(lang, empty, faults, "passphrase", Text("Frasa sandi", "Passphrase"),
                       Text("Laporan tersandi. Kunci Anda membukanya, dan tertutup sendiri setelah "
                            "30 menit tanpa kegiatan.",
                            "Filings are sealed. Your key opens them, and closes by itself after "
                            "30 minutes without use.")),
            web::Entry::password) +
            web::button(lang, Text("Buka kunci", "Unlock")));
}

Fragment recover_form(Lang lang, const app::Actor& actor, const web::Faults& faults) {
    const web::Form empty;
    return web::form(
        app::form_guard(actor), web::Url("/aduan/kunci/pulih"),
        web::text_input(lang,
                        web::field(lang, empty, faults, "code", Text("Kode pemulihan", "Recovery code"),
                                   Text("Dari kertas yang Anda cetak.", "From the paper you printed."))) +
            new_passphrase(lang, faults) +
            web::button(lang, Text("Pulihkan", "Recover"), web::ButtonKind::secondary));
}

web::Response key_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const web::Faults& faults) {
    const auto lang = request.lang;
    constexpr Text title("Kunci baca Anda", "Your reading key");
    bool has_key = false;
    {
        const auto db = site.database.reader();
        has_key = reading_key(db, actor.person).has_value();
    }
    Fragment rest;
    if (!has_key)
        rest =
            web::paragraph(
                lang,
                Text("Laporan hanya dapat dibuka dengan kunci Anda. Buat kunci satu kali, dengan frasa sandi "
                     "yang berbeda dari sandi akun.",
                     "Reports open with your key only. Make it once, with a passphrase other than the "
                     "account's.")) +
            web::form(app::form_guard(actor), web::Url("/aduan/kunci/buat"),
                      new_passphrase(lang, faults) + web::button(lang, Text("Buat kunci", "Make the key")));
    else if (unlocked(request, actor))
        rest = web::paragraph(lang,
                              Text("Kunci terbuka. Kunci tertutup sendiri setelah 30 menit tanpa kegiatan.",
                                   "The key is open. It locks by itself after 30 minutes without use.")) +
               web::link_button(lang, Text("Lihat laporan", "See the filings"), web::Url("/aduan")) +
               web::form(app::form_guard(actor), web::Url("/aduan/kunci/tutup"),
                         web::button(lang, Text("Tutup kunci", "Lock"), web::ButtonKind::secondary)) +
               web::details(
                   lang, Text("Ganti kunci dan frasa sandi", "Change key and passphrase"),
                   web::form(app::form_guard(actor), web::Url("/aduan/kunci/ganti"),
                             new_passphrase(lang, faults) + web::button(lang, Text("Ganti kunci", "Change"),
                                                                        web::ButtonKind::secondary)));
    else
        rest = open_form(lang, actor, faults) + web::details(lang,
                                                             Text("Lupa frasa sandi", "Forgotten passphrase"),
                                                             recover_form(lang, actor, faults));
    if (has_key)
        rest += R"(<p class="govuk-body">{} · {}</p>)"_html(
            web::link(lang, web::Url("/aduan/titipan"), Text("Titipan kunci", "Keys in escrow")),
            web::link(lang, web::Url("/aduan/kunci/serah"),
                      Text("Serahkan laporan kepada penerus", "Hand your filings to a successor")));
    auto body =
        web::error_summary(lang, faults) + R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang)) + rest;
    return framed(site, request, actor, title, std::move(body), faults.empty() ? 200 : 422);
}

web::Response printed_code_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                                const std::string& code) {
    const auto lang = request.lang;
    constexpr Text title("Cetak kode pemulihan", "Print the recovery code");
    auto body =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="j-report-code">{}</p>)"_html(title(lang), code) +
        web::warning_text(
            lang, Text("Kode ini hanya ditampilkan sekali. Simpan di lemari terkunci. Tanpa kode dan "
                       "tanpa frasa sandi, laporan lama tidak dapat dibuka siapa pun.",
                       "This code is shown once. Keep it in a locked cupboard. Without it and without "
                       "the passphrase nobody opens the old reports.")) +
        web::link_button(lang, Text("Sudah saya simpan", "I have kept it"), web::Url("/aduan"));
    return framed(site, request, actor, title, std::move(body));
}

struct Turn {
    app::Site& site;
    web::Request request;
    app::Actor actor;
    Task task{};
    std::string passphrase, code;
    web::Reply reply = {};
    std::string shown = {};
    std::vector<sealing::KeyPair> keys = {};

    ~Turn() {
        sealing::wipe(passphrase);
        sealing::wipe(code);
    }
    void refuse(std::string_view field, Text why) {
        web::Faults faults;
        faults.add(field, why);
        reply(key_page(site, request, actor, faults));
    }
    void put() { key_room().put(session_of(request), actor.person, keys, KeyRoom::Time::clock::now()); }
};

// Records the act and the rows that go with it; then shows the code.
void commit(const std::shared_ptr<Turn>& turn, std::function<void(app::Change&)> work) {
    turn->site.writer.submit(
        [turn, work = std::move(work)](store::Connection& db) {
            auto change = turn->site.journal.change(db, turn->actor);
            work(change);
        },
        [turn](std::exception_ptr failure) {
            if (failure) return turn->reply(app::try_again(turn->site, turn->request));
            turn->put();
            turn->reply(printed_code_page(turn->site, turn->request, turn->actor, turn->shown));
        });
}

void keep_new(const std::shared_ptr<Turn>& turn, const MadeKey& made,
              const std::optional<ReadingKey>& before) {
    turn->shown = made.recovery_code;
    turn->keys.insert(turn->keys.begin(), made.pair);
    commit(turn, [turn, row = made.row, before](app::Change& change) {
        base::Hash open{};
        std::copy(row.public_key.begin(), row.public_key.end(), open.begin());
        change.record(CaseId{row.person.value}, turn->actor.unit,
                      ReadingKeyMade{row.person, row.version, open});
        if (before) relock(change.db, *before);
        keep_reading_key(change.db, row, change.today());
    });
}

void run(const std::shared_ptr<Turn>& turn) {
    constexpr Text wrong_phrase("Frasa sandi tidak cocok. Coba lagi.",
                                "That is not the passphrase. Try again.");
    std::vector<ReadingKey> rows;
    {
        const auto db = turn->site.database.reader();
        rows = all_reading_keys(db, turn->actor.person);
    }
    switch (turn->task) {
        case Task::make:
            if (!rows.empty())
                return turn->refuse("new_passphrase", Text("Anda sudah punya kunci. Buka kunci itu.",
                                                           "You have a key already. Unlock it."));
            return keep_new(turn, make_key(turn->site, turn->actor.person, 1, turn->passphrase), {});
        case Task::open: {
            auto keys = unlock_keys(turn->site, rows, turn->passphrase);
            if (!keys) return turn->refuse("passphrase", wrong_phrase);
            turn->keys = std::move(*keys);
            turn->put();
            return turn->reply(web::redirect(web::Url("/aduan")));
        }
        case Task::rotate: {
            auto keys =
                key_room().keys(session_of(turn->request), turn->actor.person, KeyRoom::Time::clock::now());
            if (!keys || rows.empty())
                return turn->refuse("new_passphrase", Text("Buka kunci dulu.", "Unlock first."));
            const auto rotated = rotate_key(turn->site, rows.front(), keys->front(), turn->passphrase);
            turn->keys = std::move(*keys);
            return keep_new(turn, rotated.made, rotated.before);
        }
        case Task::recover: break;
    }
    auto recovered = recover_keys(turn->site, rows, turn->code, turn->passphrase);
    if (!recovered)
        return turn->refuse("code", Text("Kode pemulihan tidak cocok. Periksa kertasnya.",
                                         "That is not the recovery code. Look at the paper."));
    turn->shown = recovered->recovery_code;
    turn->keys = std::move(recovered->keys);
    commit(turn, [turn, row = recovered->row](app::Change& change) {
        change.record(CaseId{row.person.value}, turn->actor.unit,
                      ReadingKeyRecovered{row.person, row.version});
        relock(change.db, row);
    });
}

web::Outcome start(app::Site& site, web::Request& request, const app::Actor& actor, Task task) {
    if (request.session_token.empty()) return app::not_found(site, request);  // a program holds no key
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const char* field = task == Task::open ? "passphrase" : "new_passphrase";
    const std::string passphrase(form->get(field));
    if (passphrase.empty()) faults.add(field, Text("Isi frasa sandi", "Enter the passphrase"));
    if (passphrase.size() > sealing::most_passphrase)
        faults.add(field, Text("Pakai paling banyak 500 huruf", "Use 500 characters at most"));
    if (task != Task::open) {
        if (!passphrase.empty() && passphrase.size() < sealing::least_passphrase)
            faults.add(field, Text("Pakai paling sedikit 14 huruf", "Use at least 14 characters"));
        if (passphrase != form->get("again"))
            faults.add("again", Text("Ulangi frasa sandi yang sama", "Enter the same passphrase again"));
    }
    if (!faults.empty()) return key_page(site, request, actor, faults);
    auto turn =
        std::make_shared<Turn>(Turn{site, request, actor, task, passphrase, std::string(form->get("code"))});
    return web::Later{[turn](web::Reply reply) {
        turn->reply = std::move(reply);
        if (!turn->site.passwords.submit([turn] {
                try {
                    run(turn);
                } catch (const std::exception& e) {
                    std::fprintf(stderr, "a reading key: %s\n", e.what());
                    turn->reply(app::try_again(turn->site, turn->request));
                }
            }))
            turn->reply(app::try_again(turn->site, turn->request));
    }};
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    return key_page(site, request, actor, {});
}
web::Outcome make(app::Site& site, web::Request& request, const app::Actor& actor) {
    return start(site, request, actor, Task::make);
}
web::Outcome open(app::Site& site, web::Request& request, const app::Actor& actor) {
    return start(site, request, actor, Task::open);
}
web::Outcome recover(app::Site& site, web::Request& request, const app::Actor& actor) {
    return start(site, request, actor, Task::recover);
}
web::Outcome rotate(app::Site& site, web::Request& request, const app::Actor& actor) {
    return start(site, request, actor, Task::rotate);
}
web::Outcome close(app::Site&, web::Request& request, const app::Actor&) {
    key_room().remove(session_of(request));
    return web::redirect(web::Url("/aduan/kunci"));
}

}  // namespace

std::vector<app::Route> key_pages() {
    using enum web::Method;
    return {
        {get, "/aduan/kunci", app::for_signed_in, show},
        {post, "/aduan/kunci/buat", app::for_signed_in, make},
        {post, "/aduan/kunci/buka", app::for_signed_in, open},
        {post, "/aduan/kunci/pulih", app::for_signed_in, recover},
        {post, "/aduan/kunci/ganti", app::for_signed_in, rotate},
        {post, "/aduan/kunci/tutup", app::for_signed_in, close},
    };
}

}  // namespace complaints
