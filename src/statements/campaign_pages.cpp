// Campaigns for the legal & HR part and for who watches: the list, opening one, more time, closing.
#include "people/people_rows.hpp"
#include "statements/campaign_form.hpp"
#include "statements/campaign_options_pages.hpp"
#include "statements/frame_pages.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statements_routes.hpp"

namespace statements {
namespace {

using namespace web::literals;
using web::Lang, web::Text;

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    const auto before = CampaignId::from(request.query.first("sebelum").value_or("")).value_or(CampaignId{});
    web::Table table{.id = "kampanye",
                     .caption = Text("Kampanye", "Campaigns"),
                     .columns = {{.head = Text("Nama", "Name")},
                                 {.head = Text("Kantor pembuka", "Opened by")},
                                 {.head = Text("Batas waktu", "Due")},
                                 {.head = Text("Keadaan", "State")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada kampanye di kantor Anda. Hukum dan SDM membukanya.",
                                        "There is no campaign in your offices yet. Legal & HR opens one.")};
    std::optional<web::Url> next;
    bool opens = false;
    {
        const auto db = site.database.reader();
        auto rows = campaigns_in(db, app::scope(actor.person, app::Action::monitor_unit, day), before,
                                 app::rows_a_page + 1);
        if (std::ssize(rows) > app::rows_a_page) {
            rows.pop_back();
            next = web::path("/kampanye?sebelum={}", rows.back().id);
        }
        for (const auto& c : rows) {
            const auto unit = people::load_unit(db, c.unit);
            table.rows.push_back({web::link(lang, web::path("/kampanye/{}", c.id), c.title),
                                  web::Fragment::text(unit ? unit->name : std::string{}),
                                  web::Fragment::text(web::long_date(lang, c.due)),
                                  c.state == CampaignState::open
                                      ? web::tag(lang, web::Meaning::waiting, Text("Terbuka", "Open"))
                                      : web::tag(lang, web::Meaning::neutral, Text("Ditutup", "Closed"))});
        }
        opens = !opening_offices(db, actor.person, day).empty();
    }
    const Text heading("Kampanye surat pernyataan", "Statement campaigns");
    web::Fragment body = statements::heading(lang, heading);
    if (opens)
        body += web::link_button(lang, Text("Buka kampanye", "Open a campaign"), web::Url("/kampanye/baru"));
    else
        body += web::paragraph(
            lang, Text("Kampanye dibuka oleh bagian Hukum dan SDM kantor provinsi atau pusat.",
                       "Campaigns are opened by the Legal & HR part of a province or of the nation."));
    body += web::table(lang, table) + web::pagination(lang, std::nullopt, next) +
            R"(<p class="govuk-body">{}</p>)"_html(web::link(
                lang, web::Url("/adhoc"),
                Text("Daftar badan ad hoc dan tautannya", "Rosters of ad hoc bodies and their links")));
    return app::page(site, request, actor,
                     {.title = web::say(lang, heading), .section = app::Section::campaigns}, std::move(body));
}

std::vector<std::string> chosen(const web::Form& form, std::string_view name) {
    std::vector<std::string> out;
    for (const auto v : form.all(name)) out.emplace_back(v);
    return out;
}

web::Response new_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const std::vector<people::Unit>& offices, const web::Form& form,
                       const web::Faults& faults) {
    const auto lang = request.lang;
    const auto field = [&](std::string name, web::Words label, web::Words hint = {}) {
        return web::field(lang, form, faults, std::move(name), std::move(label), std::move(hint));
    };
    std::vector<web::Option> units;
    for (const auto& u : offices) units.push_back({std::to_string(u.id.value), u.name, {}, {}});
    // A new form opens with what most campaigns are: from today, of one's only office, for all kinds of
    // staff.
    const bool fresh = form.fields().size() == 0;
    auto opens = web::date_field(lang, form, faults, "opens", Text("Mulai", "Opens"));
    if (fresh) web::set_day(opens, app::today(site, actor));
    auto opened_by = field("unit", Text("Kantor pembuka", "Opened by"));
    if (fresh && units.size() == 1) opened_by.value = units[0].value;
    auto kinds = chosen(form, "kinds");
    if (fresh)
        for (const auto kind : {"commissioner", "pns", "pppk", "ppnpn"}) kinds.emplace_back(kind);
    const Text heading("Buka kampanye", "Open a campaign");
    auto body =
        web::error_summary(lang, faults) + statements::heading(lang, heading) +
        web::form(
            app::form_guard(actor, &form), web::path("/kampanye"),
            web::select(lang, opened_by, units) +
                web::text_input(lang,
                                field("title", Text("Nama kampanye", "Name of the campaign"),
                                      Text("Misalnya Surat pernyataan 2026", "For example Statement 2026"))) +
                web::text_input(lang, field("basis", Text("Dasar hukum", "Legal basis"),
                                            Text("Nomor surat atau keputusan yang meminta pernyataan ini",
                                                 "The letter or decision that asks for it"))) +
                web::date_input(lang, opens) +
                web::date_input(lang,
                                web::date_field(lang, form, faults, "due", Text("Batas waktu", "Due day"))) +
                web::checkboxes(lang, field("kinds", Text("Siapa yang menandatangani", "Who signs")),
                                kind_options(), kinds) +
                web::checkboxes(
                    lang, field("bodies", Text("Badan ad hoc (lewat tautan)", "Ad hoc bodies (by link)")),
                    body_options(lang), chosen(form, "bodies")) +
                web::checkboxes(
                    lang, field("training", Text("Sosialisasi lebih dahulu", "Training first")),
                    {{"yes",
                      Text("Hanya yang sudah mengikuti sosialisasi tahun ini dapat menandatangani",
                           "Only who completed a training this year can sign"),
                      {},
                      {}}},
                    chosen(form, "training")) +
                web::text_input(
                    lang,
                    field("units", Text("Kantor tertentu (boleh kosong)", "Certain offices (may be empty)"),
                          Text("Kode kantor, dipisah koma. Kosong: semua kantor di wilayah ini.",
                               "Office codes with commas between. Empty: all of the range."))) +
                web::button(lang, Text("Buka kampanye", "Open the campaign")));
    return app::page(site, request, actor,
                     {.title = web::say(lang, heading),
                      .section = app::Section::campaigns,
                      .back = "/kampanye",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

std::vector<people::Unit> offices_of(app::Site& site, const app::Actor& actor) {
    const auto db = site.database.reader();
    std::vector<people::Unit> out;
    for (const auto unit : opening_offices(db, actor.person, app::today(site, actor)))
        if (auto found = people::load_unit(db, unit)) out.push_back(std::move(*found));
    return out;
}

web::Outcome show_new(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto offices = offices_of(site, actor);
    if (offices.empty()) return app::not_found(site, request);
    return new_page(site, request, actor, offices, {}, {});
}

web::Outcome open_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto offices = offices_of(site, actor);
    if (offices.empty()) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    const auto wish = parse_campaign(form, actor, app::today(site, actor), faults);
    if (!faults.empty()) return new_page(site, request, actor, offices, form, faults);
    return app::write(site, request, actor, [&site, request, actor, offices, form, wish](app::Change& c) {
        const auto opened =
            open_it(c, wish, [&](std::string_view, const RefusalWords& said, std::string_view) {
                web::Faults wrong;
                wrong.add(said.field, said.sentence);
                throw app::Stop{new_page(site, request, actor, offices, form, wrong)};
            });
        auto answer = app::Answer::see(web::path("/kampanye/{}/{}", opened.campaign, wish.unit.value));
        answer.receipt_of = opened.index;
        return answer;
    });
}

// ---- one campaign
// ------------------------------------------------------------------------------------------------------

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<CampaignId>("campaign");
    const auto day = app::today(site, actor);
    const auto db = site.database.reader();
    const auto campaign = id ? load_campaign(db, *id) : std::nullopt;
    if (!campaign) return app::not_found(site, request);
    // To the widest part of it that this person follows: the whole, or his own office's.
    for (const auto unit : {campaign->unit, people::parent_of(actor.unit), actor.unit})
        if (unit && may_follow(db, actor.person, *campaign, unit, day))
            return web::redirect(web::path("/kampanye/{}/{}", *id, unit.value));
    return app::not_found(site, request);
}

struct Changing {
    Campaign campaign;
    web::Text heading, button;
    bool with_day = false;
    const char* action;
};
Changing extending(Campaign c) {
    return {std::move(c), Text("Perpanjang kampanye", "Give the campaign more time"),
            Text("Perpanjang", "Extend"), true, "perpanjang"};
}
Changing closing(Campaign c) {
    return {std::move(c), Text("Tutup kampanye", "Close the campaign"),
            Text("Tutup kampanye", "Close the campaign"), false, "tutup"};
}

web::Response change_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const Changing& what, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    web::Fragment fields;
    if (what.with_day)
        fields += web::date_input(
            lang, web::date_field(lang, form, faults, "due", Text("Batas waktu baru", "New due day")));
    fields += web::textarea(lang, web::field(lang, form, faults, "reason", Text("Alasan", "Reason")), 3) +
              web::button(lang, what.button);
    auto body = web::error_summary(lang, faults) + statements::heading(lang, what.heading) +
                web::paragraph(lang, what.campaign.title) +
                web::form(app::form_guard(actor, &form),
                          web::path("/kampanye/{}/{}", what.campaign.id, what.action), fields);
    return app::page(site, request, actor,
                     {.title = web::say(lang, what.heading),
                      .section = app::Section::campaigns,
                      .back = web::path("/kampanye/{}", what.campaign.id).str(),
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

std::optional<Campaign> own_campaign(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<CampaignId>("campaign");
    const auto db = site.database.reader();
    auto campaign = id ? load_campaign(db, *id) : std::nullopt;
    if (!campaign ||
        !app::may(db, actor.person, app::Action::run_campaign, campaign->unit, app::today(site, actor)))
        return std::nullopt;
    return campaign;
}

web::Outcome change(app::Site& site, const web::Request& request, const app::Actor& actor,
                    const Changing& what) {
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    base::Date due{};
    if (what.with_day) due = read.date("due", Text("Isi batas waktu baru", "Enter the new due day"));
    const auto reason = read.optional_text("reason", 1000);
    if (!faults.empty()) return change_page(site, request, actor, what, form, faults);
    return app::write(site, request, actor, [&site, request, actor, what, form, due, reason](app::Change& c) {
        const Stops stop = [&](std::string_view, const RefusalWords& said, std::string_view) {
            web::Faults wrong;
            wrong.add(said.field, said.sentence);
            throw app::Stop{change_page(site, request, actor, what, form, wrong)};
        };
        if (what.with_day)
            extend_it(c, what.campaign.id, due, reason, stop);
        else
            close_it(c, what.campaign.id, reason, stop);
        return app::Answer::see(web::path("/kampanye/{}", what.campaign.id));
    });
}

web::Outcome show_extend(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto campaign = own_campaign(site, request, actor);
    return campaign ? change_page(site, request, actor, extending(std::move(*campaign)), {}, {})
                    : app::not_found(site, request);
}
web::Outcome extend(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto campaign = own_campaign(site, request, actor);
    return campaign ? change(site, request, actor, extending(std::move(*campaign)))
                    : app::not_found(site, request);
}
web::Outcome show_close(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto campaign = own_campaign(site, request, actor);
    return campaign ? change_page(site, request, actor, closing(std::move(*campaign)), {}, {})
                    : app::not_found(site, request);
}
web::Outcome close(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto campaign = own_campaign(site, request, actor);
    return campaign ? change(site, request, actor, closing(std::move(*campaign)))
                    : app::not_found(site, request);
}

}  // namespace

std::vector<app::Route> campaign_pages() {
    using enum web::Method;
    constexpr auto follow = app::for_role(app::Action::monitor_unit);
    constexpr auto run = app::for_role(app::Action::run_campaign);
    return {
        {get, "/kampanye", follow, list},
        {get, "/kampanye/baru", run, show_new},
        {post, "/kampanye", run, open_one},
        {get, "/kampanye/{campaign}", follow, show},
        {get, "/kampanye/{campaign}/perpanjang", run, show_extend},
        {post, "/kampanye/{campaign}/perpanjang", run, extend},
        {get, "/kampanye/{campaign}/tutup", run, show_close},
        {post, "/kampanye/{campaign}/tutup", run, close},
    };
}

}  // namespace statements
