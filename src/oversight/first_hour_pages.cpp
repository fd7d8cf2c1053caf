// The guided first hour: /kelola/jam-pertama, for administrators.
#include "oversight/first_hour_pages.hpp"

#include <algorithm>
#include <iterator>

#include "app/page.hpp"
#include "base/check.hpp"
#include "oversight/first_hour_rows.hpp"
#include "oversight/oversight_parts_routes.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Lang;
using web::Meaning;
using web::Text;

struct Words {
    Text title, hint;
    const char* to;  // empty: nothing to press here
};

Words words_for(FirstStep step) {
    switch (step) {
        case FirstStep::offices:
            return {Text("Kantor", "Offices"),
                    Text("Kop surat memakai nama kantor. Ubah dengan: jernih import units BERKAS.",
                         "Letterheads use the office's name. Change it by: jernih import units FILE."),
                    ""};
        case FirstStep::calendar:
            return {Text("Kalender hari kerja", "Calendar of working days"),
                    Text("Hari libur tahun ini, dan sejak Oktober juga tahun depan. Tambahkan dengan: jernih "
                         "import calendar BERKAS.",
                         "Days off of this year, from October on also of the next. Add them by: jernih "
                         "import calendar FILE."),
                    ""};
        case FirstStep::roster:
            return {Text("Daftar pegawai", "Roster"),
                    Text("Sebelum server dijalankan: jernih import people BERKAS. Sesudahnya Hukum dan SDM "
                         "mengunggahnya di Daftar pegawai.",
                         "Before the server is started: jernih import people FILE. Afterwards Legal & HR "
                         "uploads it under Roster."),
                    "/kelola/pengguna"};
        case FirstStep::invitations:
            return {Text("Undangan akun", "Invitations"),
                    Text("Undang satu kantor sekaligus. Setiap orang memasang akunnya sendiri.",
                         "Invite a whole office. Everybody sets up the own account."),
                    "/kelola/undangan"};
        case FirstStep::roles:
            return {
                Text("Peran", "Roles"),
                Text("Beri peran Hukum dan SDM atas satu provinsi, Inspektorat, dan satu admin lagi. Tidak "
                     "seorang pun memberi peran kepada dirinya.",
                     "Give Legal & HR over a province, the Inspectorate, and one more administrator. "
                     "Nobody gives a role to himself."),
                "/kelola/pengguna"};
        case FirstStep::mail:
            return {Text("Surel", "E-mail"),
                    Text("Isi [mail] dalam berkas konfigurasi, lalu jalankan: jernih check. Tanpa surel, "
                         "salin teks WhatsApp.",
                         "Fill [mail] in the configuration file, then run: jernih check. Without e-mail, "
                         "copy the WhatsApp text."),
                    ""};
        case FirstStep::campaign:
            return {Text("Kampanye pertama", "First campaign"),
                    Text("Bagian Hukum dan SDM membukanya di halaman Kampanye.",
                         "The Legal & HR part opens it on the page Campaigns."),
                    ""};
        case FirstStep::first_signed:
            return {Text("Tanda tangan pertama", "First signature"),
                    Text("Pegawai membuka Pernyataan pada ponsel. Sekitar tiga menit.",
                         "Officials open Statements on the phone. About three minutes."),
                    ""};
        case FirstStep::witness:
            return {Text("Saksi log", "Witness of the log"),
                    Text("Minta kantor kedua menjalankan jernih witness. Isi bagian [[witness]].",
                         "Ask a second office to run jernih witness. Fill a section [[witness]]."),
                    "/log"};
    }
    CHECK(false);
}

web::Task task_of(const StepStanding& standing) {
    const auto words = words_for(standing.step);
    web::Task out{.title = words.title, .hint = words.hint, .to = {}, .status = Text("Nanti", "Later")};
    if (*words.to && standing.state != StepState::done) out.to = web::Url(words.to);
    switch (standing.state) {
        case StepState::done:
            out.meaning = Meaning::done;
            out.status = Text("Sudah", "Done");
            break;
        case StepState::next:
            out.meaning = Meaning::attention;
            out.status = Text("Kerjakan sekarang", "Do this now");
            break;
        case StepState::later: break;
        case StepState::advised:
            out.meaning = Meaning::waiting;
            out.status = Text("Disarankan", "Advised");
            break;
    }
    return out;
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto steps = first_hour_of(site, *site.database.reader(), app::today(site, actor));
    std::vector<web::Task> tasks;
    std::ranges::transform(steps, std::back_inserter(tasks), task_of);
    const Text title("Jam pertama", "The first hour");
    const auto state =
        is_over(steps)
            ? Text("Pemasangan selesai. Halaman ini tetap menunjukkan apa yang ada.",
                   "The installation is complete. This page goes on showing what is there.")
            : Text("Kerjakan dari atas ke bawah. Setiap tanda muncul sendiri begitu pekerjaannya ada.",
                   "Work from top to bottom. Each mark appears by itself once the work is there.");
    auto body = R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{})"_html(
        title(lang), state(lang), web::task_list(lang, "langkah", tasks));
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::manage}, std::move(body));
}

}  // namespace

std::vector<StepStanding> first_hour_of(const app::Site& site, store::Connection& db, base::Date today) {
    auto facts = first_hour_facts(db, today);
    facts.has_mail = static_cast<bool>(site.post);
    facts.has_witness = !site.witnesses.empty();
    return first_hour(facts);
}

std::vector<app::Route> first_hour_pages() {
    return {{web::Method::get, "/kelola/jam-pertama", app::for_role(app::Action::administer), show}};
}

}  // namespace oversight
