// How far a campaign is, from the nation down to who has not answered: from counters that the acts keep.
#include "people/note_form.hpp"
#include "people/people_rows.hpp"
#include "statements/campaign_form.hpp"
#include "statements/frame_pages.hpp"
#include "statements/paper_rows.hpp"
#include "statements/remind_form.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statements_routes.hpp"

namespace statements {
namespace {

using namespace web::literals;
using web::Lang, web::Meaning, web::Text;

struct View {
    app::Site& site;
    store::Connection& db;
    const web::Request& request;
    const app::Actor& actor;
    const Campaign& campaign;
    const people::Unit& unit;
    base::Date day;
    Lang lang() const { return request.lang; }
};

std::string percent(Lang lang, std::int64_t part, std::int64_t whole) {
    if (whole == 0) return "0%";
    const auto tenths = part * 1000 / whole;
    return std::to_string(tenths / 10) + (lang == Lang::id ? "," : ".") + std::to_string(tenths % 10) + "%";
}

web::Fragment numbers(const View& v, const Progress& p) {
    const auto lang = v.lang();
    const auto n = [&](std::int64_t value) { return web::number(lang, value); };
    std::vector<web::SummaryRow> rows{
        web::summary_row(Text("Diminta menandatangani", "Asked to sign"), n(p.all())),
        web::summary_row(Text("Sudah menandatangani", "Signed"),
                         n(p.all_signed()) + " (" + percent(lang, p.all_signed(), p.all()) + ")"),
        web::summary_row(Text("Tidak menandatangani, dengan alasan", "Refused, with a reason"),
                         n(p.refused + p.adhoc_refused)),
        web::summary_row(Text("Mendeklarasikan lebih dulu", "Declared first"), n(p.declared)),
        web::summary_row(Text("Belum menjawab", "No answer yet"),
                         n(p.open() + p.adhoc_asked - p.adhoc_signed - p.adhoc_refused))};
    if (p.adhoc_asked)
        rows.push_back(
            web::summary_row(Text("Di antaranya badan ad hoc", "Of these ad hoc bodies"),
                             web::say(lang, Text("{} dari {}", "{} of {}"), p.adhoc_signed, p.adhoc_asked)));
    if (p.adhoc_declared)
        rows.push_back(web::summary_row(
            Text("Anggota badan ad hoc yang mendeklarasikan", "Members of ad hoc bodies who declared"),
            n(p.adhoc_declared)));
    return web::summary_list(lang, rows) + R"(<p class="govuk-hint">{}</p>)"_html(web::say(
                                               lang, Text("Data per {}", "Data as of {}"),
                                               web::date_time(lang, v.site.clock.now(), v.unit.zone)));
}

web::Fragment below(const View& v) {
    const auto lang = v.lang();
    web::Table table{.id = "kantor",
                     .caption = v.unit.level == people::UnitLevel::national
                                    ? web::Words(Text("Per provinsi", "By province"))
                                    : web::Words(Text("Per kantor", "By office")),
                     .columns = {{.head = Text("Kantor", "Office")},
                                 {.head = Text("Diminta", "Asked"), .aligned = web::Aligned::numbers},
                                 {.head = Text("Sudah", "Signed"), .aligned = web::Aligned::numbers},
                                 {.head = Text("Persen", "Percent"), .aligned = web::Aligned::numbers},
                                 {.head = Text("Menolak", "Refused"), .aligned = web::Aligned::numbers}}};
    for (const auto& u : progress_below(v.db, v.campaign.id, v.unit.id)) {
        const auto& p = u.counts;
        table.rows.push_back(
            {web::link(lang, web::path("/kampanye/{}/{}", v.campaign.id, u.unit.value), u.name),
             web::Fragment::text(web::number(lang, p.all())),
             web::Fragment::text(web::number(lang, p.all_signed())),
             web::Fragment::text(percent(lang, p.all_signed(), p.all())),
             web::Fragment::text(web::number(lang, p.refused + p.adhoc_refused))});
    }
    return web::table(lang, table);
}

web::Fragment state_tag(Lang lang, const std::optional<SignerState>& state) {
    if (!state) return web::tag(lang, Meaning::neutral, Text("Tidak diminta", "Not asked"));
    switch (*state) {
        case SignerState::has_signed: return web::tag(lang, Meaning::done, title(*state));
        case SignerState::refused: return web::tag(lang, Meaning::stopped, title(*state));
        case SignerState::declared: return web::tag(lang, Meaning::waiting, title(*state));
        case SignerState::open: return web::tag(lang, Meaning::neutral, title(*state));
    }
    return {};
}

// Chairs and secretaries, or who stands in for them, sign first. Many in a province: folded under how far.
web::Fragment leaders(const View& v) {
    const auto lang = v.lang();
    web::Table table{.id = "pimpinan",
                     .caption = Text("Ketua dan Sekretaris", "Chairs and secretaries"),
                     .columns = {{.head = Text("Jabatan", "Post")},
                                 {.head = Text("Nama", "Name")},
                                 {.head = Text("Jawaban", "Answer")}},
                     .on_phones = web::OnPhones::stack};
    std::optional<people::Unit> unit;
    std::int64_t have_signed = 0;
    for (const auto& h : heads(v.db, v.campaign.id, v.unit.id, v.day)) {
        if (!unit || unit->id != h.unit) unit = people::load_unit(v.db, h.unit);
        const std::string_view standing_in = h.holding == people::Holding::plt   ? "Plt. "
                                             : h.holding == people::Holding::plh ? "Plh. "
                                                                                 : "";
        have_signed += h.state == SignerState::has_signed;
        table.rows.push_back({R"({}{}, {})"_html(standing_in, app::say(lang, rules::label(h.post)),
                                                 unit ? unit->name : std::string{}),
                              web::Fragment::text(h.name), state_tag(lang, h.state)});
    }
    if (table.rows.size() <= 4) return web::table(lang, table);
    return web::details(lang,
                        web::say(lang,
                                 Text("Ketua dan Sekretaris: {} dari {} sudah menandatangani",
                                      "Chairs and secretaries: {} of {} have signed"),
                                 have_signed, table.rows.size()),
                        web::table(lang, table));
}

web::Fragment people_of(const View& v) {
    const auto lang = v.lang();
    const auto state = base::from_name<SignerState>(v.request.query.first("jawaban").value_or("open"));
    const auto after = PersonId::from(v.request.query.first("sesudah").value_or("")).value_or(PersonId{});
    auto rows = roll(v.db, v.campaign.id, v.unit.id, state, after, app::rows_a_page + 1);
    std::optional<web::Url> next;
    const auto here = [&](std::string_view answer, PersonId from) {
        return from ? web::path("/kampanye/{}/{}?jawaban={}&sesudah={}", v.campaign.id, v.unit.id.value,
                                answer, from)
                    : web::path("/kampanye/{}/{}?jawaban={}", v.campaign.id, v.unit.id.value, answer);
    };
    if (std::ssize(rows) > app::rows_a_page) {
        rows.pop_back();
        next = here(state ? base::name(*state) : "semua", rows.back().person);
    }
    web::Fragment ways;
    for (const auto s :
         {SignerState::open, SignerState::has_signed, SignerState::refused, SignerState::declared})
        ways += s == state ? R"(<li><strong aria-current="page">{}</strong></li>)"_html(title(s)(lang))
                           : R"(<li>{}</li>)"_html(web::link(lang, here(base::name(s), {}), title(s)));
    web::Table table{.id = "orang",
                     .caption = state ? web::Words(title(*state)) : web::Words(Text("Semua", "All")),
                     .columns = {{.head = Text("Nama", "Name")},
                                 {.head = Text("Kelompok", "Group")},
                                 {.head = Text("Jawaban", "Answer")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Tidak ada orang di sini.", "Nobody here.")};
    for (const auto& r : rows) {
        auto answer = state_tag(lang, r.state);
        if (!r.reason.empty()) answer += R"( <span>{}</span>)"_html(r.reason);
        table.rows.push_back({web::Fragment::text(r.name), web::Fragment::text(title(r.kind)(lang)), answer});
    }
    return second_heading(lang, Text("Orang di kantor ini", "People of this office")) +
           R"(<ul class="j-row">{}</ul>)"_html(ways) + web::table(lang, table) +
           web::pagination(lang, std::nullopt, next);
}

// Ready to send by WhatsApp, to one person or a group: no secret in it, only the way in.
web::Fragment reminder_text(const View& v) {
    const auto lang = v.lang();
    const auto text = web::say(
        lang,
        Text("Yth. Bapak/Ibu, mohon menandatangani \"{}\" paling lambat {}. Buka {}/pernyataan, masuk, "
             "lalu ikuti langkahnya. Perlu sekitar tiga menit.",
             "Please sign \"{}\" by {}. Open {}/pernyataan, sign in and follow the steps. It takes "
             "about three minutes."),
        v.campaign.title, web::weekday_date(lang, v.campaign.due), v.site.address);
    return web::details(
        lang, Text("Teks pengingat untuk WhatsApp", "Reminder text for WhatsApp"),
        web::inset(web::paragraph(lang, text)) +
            R"(<p class="govuk-body"><a class="govuk-link" rel="noreferrer" href="{}">{}</a></p>)"_html(
                whatsapp(text), Text("Buka di WhatsApp", "Open in WhatsApp")(lang)));
}

// By e-mail, where the house has one: to those of this office who have not answered, once a day at most.
web::Fragment remind_form(const View& v) {
    if (!v.site.post) return {};
    return web::form(
        app::form_guard(v.actor), web::path("/kampanye/{}/{}/ingatkan", v.campaign.id, v.unit.id.value),
        web::button(v.lang(), Text("Ingatkan lewat surel", "Remind by e-mail"), web::ButtonKind::secondary));
}

web::Outcome remind(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto day = app::today(site, actor);
    const auto id = request.id<CampaignId>("campaign");
    const auto code = unit_from(request.parameter("unit"));
    std::optional<Campaign> campaign;
    {
        const auto db = site.database.reader();
        campaign = id ? load_campaign(db, *id) : std::nullopt;
        if (!campaign || !code || !people::load_unit(db, *code) ||
            !runs(db, actor.person, *campaign, *code, day))
            return app::not_found(site, request);
    }
    auto written = std::make_shared<std::int64_t>(0);
    return people::note(
        site, request,
        [&site, written, campaign = *campaign, unit = *code, day](store::Connection& db) {
            *written = site.post && campaign.state == CampaignState::open
                           ? remind_office(site, db, campaign, unit, day)
                           : 0;
        },
        [written, id = *id, unit = *code] {
            return web::redirect(web::path("/kampanye/{}/{}?diingatkan={}", id, unit.value, *written));
        });
}

web::Fragment officer_part(const View& v) {
    const auto lang = v.lang();
    if (v.campaign.state == CampaignState::closed ||
        !runs(v.db, v.actor.person, v.campaign, v.unit.id, v.day))
        return {};
    web::Fragment out = remind_form(v) + reminder_text(v);
    web::Fragment links = R"(<li><a class="govuk-link" href="/kampanye/{}/{}/kertas">{}</a></li>)"_html(
        v.campaign.id, v.unit.id.value, Text("Pernyataan kertas", "Paper statements")(lang));
    if (v.unit.level == people::UnitLevel::regency && !v.campaign.bodies.empty())
        links += R"(<li><a class="govuk-link" href="/adhoc/kantor/{}">{}</a></li>)"_html(
            v.unit.id.value, Text("Badan ad hoc dan tautannya", "Ad hoc bodies and their links")(lang));
    if (app::may(v.db, v.actor.person, app::Action::run_campaign, v.campaign.unit, v.day))
        links +=
            R"(<li><a class="govuk-link" href="/kampanye/{}/perpanjang">{}</a></li><li><a class="govuk-link" href="/kampanye/{}/tutup">{}</a></li>)"_html(
                v.campaign.id, Text("Perpanjang kampanye", "Give the campaign more time")(lang),
                v.campaign.id, Text("Tutup kampanye", "Close the campaign")(lang));
    return out + R"(<ul class="govuk-list">{}</ul>)"_html(links);
}

// The signed statements of one office as sealed PDFs; also after the campaign is closed.
web::Fragment documents_part(const View& v) {
    if (!runs(v.db, v.actor.person, v.campaign, v.unit.id, v.day) ||
        progress(v.db, v.campaign.id, v.unit.id).signed_by == 0)
        return {};
    return web::form(
        app::form_guard(v.actor), web::path("/kampanye/{}/{}/surat", v.campaign.id, v.unit.id.value),
        web::button(v.lang(), Text("Unduh semua surat pernyataan (zip)", "Download all statements (zip)"),
                    web::ButtonKind::secondary));
}

web::Fragment moves(store::Connection& db, Lang lang, CampaignId id) {
    return web::each(moves_of(db, id), [&](const CampaignMove& m) {
        return web::inset(R"(<p class="govuk-body">{}</p>)"_html(
            web::say(lang,
                     Text("{} menjadi hari libur, jadi batas tanda tangan menjadi {}.",
                          "{} became a day off, so the day to sign is now {}."),
                     m.cause, m.became)));
    });
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    const auto id = request.id<CampaignId>("campaign");
    const auto code = unit_from(request.parameter("unit"));
    web::Fragment body;
    std::string heading;
    {
        const auto db = site.database.reader();
        const auto campaign = id ? load_campaign(db, *id) : std::nullopt;
        const auto unit = code ? people::load_unit(db, *code) : std::nullopt;
        if (!campaign || !unit || !may_follow(db, actor.person, *campaign, unit->id, day))
            return app::not_found(site, request);
        const View view{site, db, request, actor, *campaign, *unit, day};
        heading = campaign->title;
        body = R"(<span class="govuk-caption-l">{}</span>)"_html(unit->name) + statements::heading(heading) +
               web::paragraph(
                   lang, web::say(lang, Text("Batas waktu {}.", "Due {}."),
                                  app::due_in_words(lang, campaign->due, day, app::calendar(db), unit->id)));
        body += moves(db, lang, campaign->id);
        if (const auto written = request.query.first("diingatkan"))
            body += web::notification_banner(
                lang, web::Banner::success,
                web::paragraph(lang,
                               web::say(lang,
                                        Text("{} pengingat ditulis. Setiap orang paling banyak satu sehari.",
                                             "{} reminders were written. Nobody gets more than one a day."),
                                        *written)));
        if (campaign->state == CampaignState::closed)
            body += web::inset(
                web::paragraph(lang, Text("Kampanye ini sudah ditutup.", "This campaign is closed.")));
        body +=
            numbers(view, progress(db, campaign->id, unit->id)) + officer_part(view) + documents_part(view);
        if (unit->level != people::UnitLevel::regency) body += below(view);
        if (unit->level != people::UnitLevel::national) body += leaders(view);
        body += people_of(view);
    }
    return app::page(site, request, actor,
                     {.title = heading, .section = app::Section::campaigns, .back = "/kampanye"},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> progress_pages() {
    return {{web::Method::get, "/kampanye/{campaign}/{unit}", app::for_role(app::Action::monitor_unit), show},
            {web::Method::post, "/kampanye/{campaign}/{unit}/ingatkan",
             app::for_role(app::Action::run_campaign), remind}};
}

}  // namespace statements
