// One's own statements: what waits to be signed, what was signed, and the confirmation of one.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "people/people_rows.hpp"
#include "people/unit.hpp"
#include "statements/statement_form.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statements_routes.hpp"

namespace statements {
namespace {

using namespace web::literals;
using web::Lang, web::Meaning, web::Text;

constexpr int kept_years = 20;

web::Fragment waiting(store::Connection& db, Lang lang, const app::Actor& actor, base::Date day) {
    std::vector<web::Task> tasks;
    const auto calendar = app::calendar(db);
    for (const auto& due : statements_due(db, actor.person, day))
        tasks.push_back({due.campaign.title,
                         web::say(lang, Text("Paling lambat {}", "By {}"),
                                  app::due_in_words(lang, due.campaign.due, day, calendar, actor.unit)),
                         web::path("/pernyataan/{}", due.campaign.id), Meaning::attention, title(due.state)});
    if (tasks.empty())
        return web::paragraph(
            lang, Text("Tidak ada pernyataan yang menunggu Anda.", "No statement waits for you."));
    return web::task_list(lang, "menunggu", tasks);
}

web::Fragment given(store::Connection& db, Lang lang, const app::Actor& actor) {
    web::Table table{.id = "riwayat",
                     .caption = Text("Yang sudah Anda jawab", "What you have answered"),
                     .columns = {{.head = Text("Kampanye", "Campaign")},
                                 {.head = Text("Jawaban", "Answer")},
                                 {.head = Text("Kapan", "When")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada yang Anda jawab.", "You have answered none yet.")};
    for (const auto& s : statements_of(db, actor.person, kept_years)) {
        const auto campaign = load_campaign(db, s.campaign);
        table.rows.push_back(
            {web::link(lang, web::path("/pernyataan/{}/selesai", s.campaign),
                       campaign ? campaign->title : std::string{}),
             web::Fragment::text(title(s.outcome == Outcome::has_signed ? SignerState::has_signed
                                                                        : SignerState::refused)(lang)),
             web::Fragment::text(web::date_time(lang, s.at, actor.zone))});
    }
    return web::table(lang, table);
}

web::Outcome mine(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const Text heading("Pernyataan saya", "My statements");
    web::Fragment body;
    if (request.query.has("tersimpan"))
        body += web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang, Text("Isian Anda tersimpan. Lanjutkan kapan saja sebelum ditutup.",
                                      "What you filled in is stored. Go on at any time before it closes.")));
    {
        const auto db = site.database.reader();
        body += R"(<h1 class="govuk-heading-l">{}</h1><h2 class="govuk-heading-m">{}</h2>)"_html(
                    heading(lang), Text("Menunggu Anda", "Waiting for you")(lang)) +
                waiting(db, lang, actor, app::today(site, actor)) + given(db, lang, actor);
    }
    return app::page(site, request, actor,
                     {.title = web::say(lang, heading), .section = app::Section::statements},
                     std::move(body));
}

web::Fragment what_was_said(store::Connection& db, Lang lang, const app::Actor& actor,
                            const Campaign& campaign, const Statement& s) {
    std::vector<web::SummaryRow> rows{web::summary_row(Text("Kampanye", "Campaign"), campaign.title)};
    if (const auto held = people::load_appointment(db, s.capacity))
        rows.push_back(web::summary_row(Text("Sebagai", "As"), people::title_of(db, *held)));
    if (s.late)
        rows.push_back(web::summary_row(Text("Catatan", "Note"),
                                        Text("Sesudah batas waktu", "After the due day")(lang)));
    if (!s.reason.empty()) rows.push_back(web::summary_row(Text("Alasan", "Reason"), s.reason));
    return web::confirm_panel(
               lang,
               {.title = s.outcome == Outcome::has_signed
                             ? web::Words(Text("Pernyataan ditandatangani", "Statement signed"))
                             : web::Words(Text("Tercatat: tidak menandatangani", "Recorded: not signed")),
                .number = s.id.text(),
                .when = web::date_time(lang, s.at, actor.zone),
                .receipt = web::path("/tanda-terima/{}", s.index),
                .pdf = s.outcome == Outcome::has_signed
                           ? std::optional(web::path("/pernyataan/{}/surat.pdf", campaign.id))
                           : std::nullopt}) +
           web::summary_list(lang, rows);
}

web::Outcome done(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto id = request.id<CampaignId>("campaign");
    web::Fragment body;
    {
        const auto db = site.database.reader();
        const auto campaign = id ? load_campaign(db, *id) : std::nullopt;
        const auto signer = campaign ? load_signer(db, *id, actor.person) : std::nullopt;
        if (!signer || app::today(site, actor) < campaign->opens) return app::not_found(site, request);
        const auto s = load_statement(db, *id, actor.person);
        body = s ? what_was_said(db, lang, actor, *campaign, *s)
                 : R"(<h1 class="govuk-heading-l">{}</h1>)"_html(campaign->title) +
                       web::paragraph(
                           lang,
                           Text("Kampanye ini ditutup sebelum Anda menjawab. Hubungi bagian Hukum dan SDM.",
                                "This campaign closed before you answered. Turn to the legal & HR part."));
        if (campaign->state == CampaignState::open && signer->state != SignerState::has_signed)
            body += web::link_button(lang, Text("Tanda tangani sekarang", "Sign now"),
                                     web::path("/pernyataan/{}", *id));
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Pernyataan Anda", "Your statement")(lang)),
                      .section = app::Section::statements,
                      .back = "/pernyataan"},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> mine_pages() {
    using enum web::Method;
    return {
        {get, "/pernyataan", app::for_signed_in, mine},
        {get, "/pernyataan/{campaign}/selesai", app::for_signed_in, done},
    };
}

}  // namespace statements
