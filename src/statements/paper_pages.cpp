// Statements signed on paper on site: one officer records them with a scan, another one confirms.
#include "app/status_page.hpp"
#include "people/people_rows.hpp"
#include "people/two_factors_form.hpp"
#include "statements/campaign_form.hpp"
#include "statements/frame_pages.hpp"
#include "statements/paper_form.hpp"
#include "statements/paper_rows.hpp"
#include "statements/scan_rows.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statements_routes.hpp"

namespace statements {
namespace {

using namespace web::literals;
using web::Lang, web::Text;

constexpr int most_names = 500;  // of one office in the list to choose from

struct Desk {
    Campaign campaign;
    people::Unit unit;
    std::vector<RollRow> open;
    std::vector<Paper> waiting;
};

std::optional<Desk> desk_of(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<CampaignId>("campaign");
    const auto code = unit_from(request.parameter("unit"));
    const auto db = site.database.reader();
    const auto campaign = id ? load_campaign(db, *id) : std::nullopt;
    const auto unit = code ? people::load_unit(db, *code) : std::nullopt;
    if (!campaign || !unit || !runs(db, actor.person, *campaign, unit->id, app::today(site, actor)))
        return std::nullopt;
    Desk out{*campaign, *unit, roll(db, *id, unit->id, std::nullopt, {}, most_names),
             waiting_papers(db, *id, unit->id, most_names)};
    std::erase_if(out.open, [](const RollRow& r) { return r.state == SignerState::has_signed; });
    return out;
}

web::Fragment waiting_list(app::Site& site, Lang lang, const std::vector<Paper>& papers) {
    if (papers.empty())
        return web::paragraph(lang,
                              Text("Tidak ada yang menunggu pengesahan.", "None waits to be confirmed."));
    const auto db = site.database.reader();
    return R"(<ul class="govuk-list">{}</ul>)"_html(web::each(papers, [&](const Paper& p) {
        return R"(<li><a class="govuk-link" href="/kertas/{}">{}</a></li>)"_html(
            p.id, people::name_of(db, p.person));
    }));
}

web::Response desk_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const Desk& desk, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    std::vector<web::Option> names;
    for (const auto& r : desk.open) names.push_back({r.person.text(), r.name, {}, {}});
    const Text heading("Pernyataan kertas", "Paper statements");
    auto body =
        web::error_summary(lang, faults) + R"(<span class="govuk-caption-l">{}</span>)"_html(desk.unit.name) +
        statements::heading(lang, heading) +
        web::paragraph(
            lang,
            Text("Untuk yang menandatangani di tempat. Satu petugas mencatat, petugas lain mengesahkan.",
                 "For who signs on site. One officer records, another confirms.")) +
        second_heading(lang, Text("Menunggu pengesahan", "Waiting to be confirmed")) +
        waiting_list(site, lang, desk.waiting) +
        second_heading(lang, Text("Catat satu lembar", "Record one paper")) +
        web::form(app::form_guard(actor, &form),
                  web::path("/kampanye/{}/{}/kertas", desk.campaign.id, desk.unit.id.value),
                  web::select(lang,
                              web::field(lang, form, faults, "person",
                                         Text("Siapa yang menandatangani", "Who signed")),
                              names) +
                      web::date_input(lang, web::date_field(lang, form, faults, "signed_on",
                                                            Text("Hari penandatanganan", "Day of signing"))) +
                      web::file_input(lang,
                                      web::field(lang, form, faults, "scan", Text("Pindaian", "Scan"),
                                                 Text("PDF, JPEG, atau PNG, paling besar 5 MB.",
                                                      "PDF, JPEG or PNG, 5 MB at most.")),
                                      ".pdf,.jpg,.jpeg,.png") +
                      web::button(lang, Text("Catat", "Record")),
                  web::Sends::files);
    return app::page(site, request, actor,
                     {.title = web::say(lang, heading),
                      .section = app::Section::campaigns,
                      .back = web::path("/kampanye/{}/{}", desk.campaign.id, desk.unit.id.value).str(),
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show_desk(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto desk = desk_of(site, request, actor);
    return desk ? desk_page(site, request, actor, *desk, {}, {}) : app::not_found(site, request);
}

web::Outcome record(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto desk = desk_of(site, request, actor);
    if (!desk) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    const auto signer = read.id<PersonId>("person", words(PaperRefusal::not_asked).sentence);
    const auto signed_on = read.date("signed_on", words(PaperRefusal::signed_on_wrong).sentence);
    const auto* file = form.file("scan");
    const auto type = file ? scan_type(file->bytes) : std::nullopt;
    if (!type) faults.add("scan", words(PaperRefusal::scan_missing).sentence);
    web::Form kept = form;
    kept.files().clear();
    if (!faults.empty()) return desk_page(site, request, actor, *desk, kept, faults);
    return app::write(
        site, request, actor,
        [&site, request, actor, desk = *desk, kept, signer, signed_on, bytes = file->bytes](app::Change& c) {
            const auto done =
                record_paper_it(c, desk.campaign.id, {signer, signed_on, bytes},
                                [&](std::string_view, const RefusalWords& said, std::string_view) {
                                    web::Faults wrong;
                                    wrong.add(said.field, said.sentence);
                                    throw app::Stop{desk_page(site, request, actor, desk, kept, wrong)};
                                });
            return app::Answer::see(web::path("/kertas/{}", done.statement));
        });
}

// ---- one paper
// ------------------------------------------------------------------------------------------------------

struct Sight {
    Paper paper;
    Campaign campaign;
    std::string signer, recorder, position;
};

std::optional<Sight> sight_of(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<StatementId>("paper");
    const auto db = site.database.reader();
    const auto paper = id ? load_paper(db, *id) : std::nullopt;
    const auto campaign = paper ? load_campaign(db, paper->campaign) : std::nullopt;
    if (!campaign || !runs(db, actor.person, *campaign, paper->unit, app::today(site, actor)))
        return std::nullopt;
    const auto held = people::load_appointment(db, paper->capacity);
    return Sight{*paper, *campaign, people::name_of(db, paper->person),
                 people::name_of(db, paper->recorded_by), held ? people::title_of(db, *held) : std::string{}};
}

web::Response paper_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const Sight& sight, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto& p = sight.paper;
    const Text heading("Pernyataan kertas", "Paper statement");
    static constexpr Text states[] = {
        Text("Menunggu pengesahan petugas kedua", "Waits for the second officer"),
        Text("Disahkan", "Confirmed"), Text("Ditolak", "Rejected")};
    auto body =
        web::error_summary(lang, faults) + statements::heading(lang, heading) +
        web::summary_list(lang, {web::summary_row(Text("Yang menandatangani", "Signer"), sight.signer),
                                 web::summary_row(Text("Jabatan", "Position"), sight.position),
                                 web::summary_row(Text("Hari penandatanganan", "Day of signing"),
                                                  web::long_date(lang, p.signed_on)),
                                 web::summary_row(Text("Dicatat oleh", "Recorded by"), sight.recorder),
                                 web::summary_row(Text("Keadaan", "State"),
                                                  states[static_cast<std::size_t>(p.state)](lang))}) +
        R"(<p class="govuk-body"><a class="govuk-link" href="/kertas/{}/pindaian">{}</a></p>)"_html(
            p.id, Text("Lihat pindaian", "See the scan")(lang));
    if (p.state == PaperState::recorded && actor.person != p.recorded_by && actor.person != p.person)
        body +=
            second_heading(lang, Text("Sahkan", "Confirm")) +
            web::form(app::form_guard(actor, &form), web::path("/kertas/{}/sahkan", p.id),
                      web::paragraph(lang, Text("Saya sudah melihat pindaiannya; orang dan harinya cocok.",
                                                "I have seen the scan; person and day agree.")) +
                          people::factor_fields(lang, form, faults) +
                          web::button(lang, Text("Sahkan", "Confirm"))) +
            second_heading(lang, Text("Atau tolak", "Or reject")) +
            web::form(
                app::form_guard(actor), web::path("/kertas/{}/tolak", p.id),
                web::textarea(lang, web::field(lang, form, faults, "reason", Text("Alasan", "Reason")), 3) +
                    web::button(lang, Text("Tolak", "Reject"), web::ButtonKind::warning));
    return app::page(site, request, actor,
                     {.title = web::say(lang, heading),
                      .section = app::Section::campaigns,
                      .back = web::path("/kampanye/{}/{}/kertas", p.campaign, p.unit.value).str(),
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show_paper(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sight = sight_of(site, request, actor);
    return sight ? paper_page(site, request, actor, *sight, {}, {}) : app::not_found(site, request);
}

web::Outcome show_scan(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sight = sight_of(site, request, actor);
    if (!sight) return app::not_found(site, request);
    const auto db = site.database.reader();
    auto scan = load_scan(db, sight->paper.scan);
    if (!scan) return app::not_found(site, request);
    return web::download(scan->type, std::move(scan->bytes), "pernyataan-" + sight->paper.id.text());
}

web::Outcome confirm(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sight = sight_of(site, request, actor);
    if (!sight) return app::not_found(site, request);
    const auto form = form_of(request);
    return people::with_two_factors(
        site, request, actor, form,
        [&site, request, actor, sight = *sight, form](const web::Faults& wrong) {
            return paper_page(site, request, actor, sight, form, wrong);
        },
        [&site, request, id = sight->paper.id](app::Change& c) {
            confirm_paper_it(c, id, stops(site, request));
            return app::Answer::see(web::path("/kertas/{}", id));
        });
}

web::Outcome reject(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sight = sight_of(site, request, actor);
    if (!sight) return app::not_found(site, request);
    const auto form = form_of(request);
    return app::write(site, request, actor, [&site, request, actor, sight = *sight, form](app::Change& c) {
        reject_paper_it(c, sight.paper.id, std::string(form.get("reason")),
                        [&](std::string_view, const RefusalWords& said, std::string_view) {
                            web::Faults wrong;
                            wrong.add(said.field, said.sentence);
                            throw app::Stop{paper_page(site, request, actor, sight, form, wrong)};
                        });
        return app::Answer::see(web::path("/kertas/{}", sight.paper.id));
    });
}

}  // namespace

std::vector<app::Route> paper_pages() {
    using enum web::Method;
    constexpr auto run = app::for_role(app::Action::run_campaign);
    return {
        {get, "/kampanye/{campaign}/{unit}/kertas", run, show_desk},
        {post, "/kampanye/{campaign}/{unit}/kertas", run, record, web::BodySize::large},
        {get, "/kertas/{paper}", run, show_paper},
        {get, "/kertas/{paper}/pindaian", run, show_scan},
        {post, "/kertas/{paper}/sahkan", run, confirm},
        {post, "/kertas/{paper}/tolak", run, reject},
    };
}

}  // namespace statements
