// For everyone: the front page, and the check of issued minutes.
#include "app/page.hpp"
#include "base/text.hpp"
#include "decisions/decision_rows.hpp"
#include "people/people_rows.hpp"
#include "publication/public_pages.hpp"
#include "publication/published_rows.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Text;
using web::Url;

web::Outcome front(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    web::Fragment counts;
    {
        const auto db = site.database.reader();
        const auto row = [&](Text label, std::string_view measure) {
            return web::IdentityRow{label, web::number(lang, app::counter(db, people::the_nation, measure))};
        };
        counts = web::identity_bar(
            lang, {row(Text("Urusan dicatat", "Matters registered"), "matters"),
                   row(Text("Keputusan diambil", "Decisions taken"), decisions::decisions_measure),
                   row(Text("Kali pejabat tidak ikut memutuskan", "Times an official took no part"),
                       decisions::recusals_measure),
                   row(Text("Larangan ikut serta yang berlaku", "Bars in force"), "bars")});
    }
    const auto into = actor.person ? web::link_button(lang, Text("Ke beranda saya", "To my page"),
                                                      Url("/beranda"), web::ButtonKind::secondary)
                                   : web::link_button(lang, Text("Masuk", "Sign in"), Url("/masuk"),
                                                      web::ButtonKind::secondary);
    const auto buttons =
        web::link_button(lang, Text("Baca keputusan publik", "Read public decisions"), Url("/keputusan")) +
        web::link_button(lang, Text("Laporkan sesuatu", "Report something"), Url("/lapor"),
                         web::ButtonKind::secondary) +
        into;
    auto body =
        R"(<h1 class="govuk-heading-xl">{}</h1><p class="govuk-body-l">{}</p><p class="govuk-body">{}</p><p class="govuk-body">{}</p>{}<p class="govuk-body"><a class="govuk-link" href="/lapor/status">{}</a></p><h2 class="govuk-heading-m">{}</h2>{}<p class="govuk-body"><a class="govuk-link" href="/statistik">{}</a></p><p class="govuk-body">{} <a class="govuk-link" href="/log">{}</a></p>)"_html(
            Text("Keputusan yang jernih", "Decisions you can see through")(lang),
            Text("Pejabat penyelenggara pemilu yang punya kepentingan dalam suatu urusan memberi tahu "
                 "atasannya.",
                 "An election official who has an interest in a matter tells the superior.")(lang),
            Text("Sejak saat itu ia tidak ikut memutuskan urusan tersebut.",
                 "From then on the official takes no part in deciding that matter.")(lang),
            Text("Jernih mencatatnya sampai keputusan diambil, dan siapa pun dapat memeriksanya.",
                 "Jernih keeps track until the decision is taken, and anyone can check it.")(lang),
            web::button_group(buttons),
            Text("Ikuti laporan Anda dengan kodenya", "Follow your report by its code")(lang),
            Text("Sampai hari ini", "Up to today")(lang), counts,
            Text("Lihat statistik menurut provinsi", "See statistics by province")(lang),
            Text("Setiap tindakan tercatat dalam log yang hanya dapat ditambah.",
                 "Every act is in a log that can only grow.")(lang),
            Text("Periksa log publik", "Check the public log")(lang));
    return app::page(
        site, request, actor,
        {.title = std::string(Text("Keputusan yang jernih", "Decisions you can see through")(lang)),
         .section = app::Section::public_decisions},
        std::move(body));
}

// Where the QR code on the minutes leads: issued or not, with which fingerprint, and where that stands in the
// log.
web::Outcome check_minutes(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto id = request.id<PlenaryId>("id");
    if (!id) return app::not_found(site, request);
    constexpr Text title("Periksa berita acara", "Check the minutes");
    web::Fragment body;
    {
        const auto db = site.database.reader();
        const auto plenary = decisions::load_plenary(db, *id);
        if (!plenary || !plenary->minutes) return app::not_found(site, request);
        const auto unit = people::load_unit(db, plenary->unit);
        const auto index = last_index_of(db, decisions::case_of(*id), app::ActKind::minutes_issued);
        body =
            R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{} {}</p>{}<p class="govuk-body">{}</p><pre class="govuk-body jernih-code j-code" tabindex="0">sha256sum berita-acara.pdf</pre><p class="govuk-body"><a class="govuk-link" href="/log">{}</a></p>)"_html(
                title(lang), web::tag(lang, web::Meaning::done, Text("Diterbitkan", "Issued")),
                Text("Berita acara ini diterbitkan oleh kantor di bawah.",
                     "These minutes were issued by the office below.")(lang),
                web::summary_list(lang,
                                  {web::summary_row(Text("Kantor", "Office"), unit ? unit->name : ""),
                                   web::summary_row(Text("Hari rapat", "Day of the plenary"),
                                                    web::weekday_date(lang, plenary->day)),
                                   web::summary_row(Text("Sidik SHA-256", "SHA-256"),
                                                    base::hex(base::bytes_of(*plenary->minutes))),
                                   web::summary_row(Text("Nomor dalam log publik", "Index in the public log"),
                                                    index ? std::to_string(*index) : "")}),
                Text("Hitung sidik berkas PDF Anda dan bandingkan. Jika sama, isinya tidak berubah.",
                     "Compute the fingerprint of your PDF and compare. If it is the same, nothing was "
                     "changed.")(lang),
                Text("Cara memeriksa log", "How to check the log")(lang));
    }
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::public_decisions},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> front_pages() {
    using enum web::Method;
    return {
        {get, "/", app::for_everyone, front},
        {get, "/verifikasi/berita-acara/{id}", app::for_everyone, check_minutes},
    };
}

}  // namespace publication
