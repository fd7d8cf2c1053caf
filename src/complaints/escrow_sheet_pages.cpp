// What is shown of keys in escrow.
#include "app/page.hpp"
#include "complaints/escrow_pages.hpp"
#include "people/people_rows.hpp"

namespace complaints {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

constexpr Text page_title("Titipan kunci baca", "Reading keys in escrow");

web::Url at(PersonId owner, std::string_view rest) { return web::path("/aduan/titipan/{}/{}", owner, rest); }

Fragment ask_part(Lang lang, store::Connection& db, const Held& h) {
    if (!h.facts.ask) return {};
    const bool live = stands(*h.facts.ask, h.facts.today);
    return web::summary_list(
        lang,
        {web::summary_row(Text("Diminta oleh", "Asked for by"), people::name_of(db, h.facts.ask->by)),
         web::summary_row(Text("Tanggal", "Day"), web::long_date(lang, h.facts.ask->on)),
         web::summary_row(Text("Untuk", "For"),
                          h.successor ? web::say(lang, Text("penerusnya, {}", "the successor, {}"),
                                                 people::name_of(db, h.successor))
                                      : std::string(Text("pemilik kunci", "the owner of the key")(lang))),
         web::summary_row(Text("Alasan", "Reason"), h.reason),
         web::summary_row(Text("Berlaku sampai", "Stands until"),
                          live ? web::long_date(lang, h.facts.ask->on + ask_stays)
                               : std::string(Text("Sudah lewat", "It has lapsed")(lang)))});
}

Fragment refuse_form(Lang lang, const app::Actor& actor, PersonId owner) {
    return web::form(
        app::form_guard(actor), at(owner, "tolak"),
        web::button(lang, Text("Tolak permintaan", "Refuse the request"), web::ButtonKind::secondary));
}

// Once the owner has gone, what his key opens can go to somebody else.
Fragment successor_field(Lang lang, store::Connection& db, const app::Actor& actor, const Held& h) {
    if (!h.gone) return {};
    std::vector<web::Option> people{
        {"",
         Text("Pemilik kunci sendiri, dengan kode baru", "The owner of the key, with a new code"),
         {},
         {}}};
    for (const auto& r : key_holders(db, h.facts.today, 200))
        if (r.person != h.facts.owner && r.person != actor.person)
            people.push_back({r.person.text(), r.name, {}, {}});
    const web::Form empty;
    const web::Faults none;
    return web::select(
        lang,
        web::field(lang, empty, none, "successor", Text("Untuk siapa?", "For whom?"),
                   Text("Tugas pemilik kunci sudah berakhir: laporannya dapat diteruskan kepada penerus.",
                        "The owner's task has ended: the filings can go to a successor.")),
        people);
}

Fragment ask_form(Lang lang, store::Connection& db, const app::Actor& actor, const Held& h) {
    const web::Form empty;
    const web::Faults none;
    return web::details(
        lang, Text("Minta titipan dibuka", "Ask for it to be opened"),
        web::form(app::form_guard(actor), at(h.facts.owner, "minta"),
                  successor_field(lang, db, actor, h) +
                      web::textarea(
                          lang,
                          web::field(lang, empty, none, "reason", Text("Mengapa perlu?", "Why is it needed?"),
                                     Text("Alasan Anda tercatat. Pemegang lain harus menyetujui.",
                                          "Your reason stays on record. Another holder must agree.")),
                          3) +
                      web::button(lang, Text("Minta", "Ask"), web::ButtonKind::secondary)));
}

Fragment one_held(Lang lang, store::Connection& db, const app::Actor& actor, const Held& h) {
    const auto owner = h.facts.owner;
    Fragment out =
        R"(<h3 class="govuk-heading-s">{}</h3>)"_html(people::name_of(db, owner)) + ask_part(lang, db, h);
    const bool live = h.facts.ask && stands(*h.facts.ask, h.facts.today);
    if (!live) return out + ask_form(lang, db, actor, h);
    if (h.facts.ask->by != actor.person)
        out += web::form(
            app::form_guard(actor), at(owner, "setujui"),
            web::button(lang, Text("Setujui dan buka", "Agree and open"), web::ButtonKind::warning));
    return out + refuse_form(lang, actor, owner);
}

Fragment own(Lang lang, store::Connection& db, const web::Request& request, const app::Actor& actor,
             base::Date today) {
    const auto mine = held(db, request, actor, actor.person, today);
    if (!mine)
        return web::paragraph(lang, Text("Anda belum punya kunci baca.", "You have no reading key yet.")) +
               web::link_button(lang, Text("Buat kunci", "Make a key"), web::Url("/aduan/kunci"));
    Fragment out;
    if (mine->facts.holders.empty())
        out += web::paragraph(lang, Text("Kunci yang Anda pakai sekarang belum dititipkan.",
                                         "The key you use now is in no escrow."));
    else
        out += R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
            web::each(mine->facts.holders,
                      [&](PersonId holder) { return R"(<li>{}</li>)"_html(people::name_of(db, holder)); }));
    if (mine->facts.ask) out += ask_part(lang, db, *mine) + refuse_form(lang, actor, actor.person);
    if (!mine->facts.unlocked)
        return out + web::link_button(lang, Text("Buka kunci", "Unlock"), web::Url("/aduan/kunci"),
                                      web::ButtonKind::secondary);
    std::vector<web::Option> people{{"", Text("Pilih", "Select"), {}, {}}};
    for (const auto& r : key_holders(db, today, 200))
        if (r.person != actor.person) people.push_back({r.person.text(), r.name, {}, {}});
    const web::Form empty;
    const web::Faults none;
    const auto choice = [&](const char* name, Text label) {
        return web::select(lang, web::field(lang, empty, none, name, label), people);
    };
    return out +
           web::details(
               lang, Text("Titipkan kunci kepada tiga orang", "Leave the key with three people"),
               web::form(app::form_guard(actor), web::Url("/aduan/titipan"),
                         choice("holder1", Text("Pemegang pertama", "First holder")) +
                             choice("holder2", Text("Pemegang kedua", "Second holder")) +
                             choice("holder3", Text("Pemegang ketiga", "Third holder")) +
                             web::button(lang, Text("Titipkan", "Leave it"), web::ButtonKind::secondary)));
}

}  // namespace

web::Response escrow_page(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto today = app::today(site, actor);
    Fragment body =
        R"(<h1 class="govuk-heading-l">{}</h1>)"_html(page_title(lang)) +
        web::paragraph(lang, Text("Bila frasa sandi dan kertas pemulihan hilang, dua dari tiga pemegang "
                                  "bersama-sama membuat kode pemulihan baru.",
                                  "When passphrase and recovery paper are lost, two of three holders "
                                  "together make a new recovery code.")) +
        web::paragraph(lang, Text("Satu orang meminta secara tertulis, orang lain menyetujui. Keduanya "
                                  "tercatat.",
                                  "One asks in writing, another agrees. Both stay on record."));
    {
        const auto db = site.database.reader();
        body += R"(<h2 class="govuk-heading-m">{}</h2>)"_html(Text("Kunci Anda", "Your key")(lang)) +
                own(lang, db, request, actor, today);
        Fragment others;
        for (const auto owner : owners_held_by(db, actor.person))
            if (const auto h = held(db, request, actor, owner, today))
                others += one_held(lang, db, actor, *h);
        body += R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
                    Text("Kunci orang lain yang Anda pegang", "Keys of others that you hold")(lang)) +
                (others.empty() ? web::paragraph(lang, Text("Tidak ada.", "None.")) : std::move(others));
    }
    return app::page(
        site, request, actor,
        {.title = std::string(page_title(lang)), .section = app::Section::complaints, .back = "/aduan/kunci"},
        std::move(body));
}

web::Response escrow_code_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                               const std::string& owner, const std::string& code) {
    const auto lang = request.lang;
    constexpr Text title("Titipan dibuka", "The escrow is open");
    auto body =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="j-report-code">{}</p>)"_html(
            title(lang),
            web::say(lang,
                     Text("Serahkan kode ini di kertas kepada {}. Kode hanya berguna di akunnya.",
                          "Hand this code to {} on paper. It works in that account only."),
                     owner),
            code) +
        web::warning_text(lang, Text("Kode ini hanya ditampilkan sekali, dan tidak kami simpan.",
                                     "This code is shown once, and we do not keep it."));
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::complaints},
                     std::move(body));
}

}  // namespace complaints
