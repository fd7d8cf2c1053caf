// Paper statements for programs (a scanner's station): one officer's token records, another officer confirms
// with both factors, as on the pages.
#include "app/status_page.hpp"
#include "people/people_rows.hpp"
#include "people/sent_file_form.hpp"
#include "people/two_factors_form.hpp"
#include "statements/campaign_form.hpp"
#include "statements/paper_form.hpp"
#include "statements/paper_rows.hpp"
#include "statements/scan_rows.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statement_schemas_api.hpp"
#include "statements/statements_routes.hpp"
#include "web/json.hpp"

namespace statements {
namespace {

using web::Text;

constexpr int most_papers = 500;

void put(web::JsonWriter& out, store::Connection& db, const Paper& p) {
    out.object()
        .field("id", p.id)
        .field("campaign", p.campaign)
        .field("person", p.person)
        .field("name", people::name_of(db, p.person))
        .field("unit", p.unit.value)
        .field("capacity", p.capacity)
        .field("signed_on", base::iso(p.signed_on))
        .field("scan", base::hex(base::bytes_of(p.scan)))
        .field("recorded_by", p.recorded_by)
        .field("state", p.state)
        .end();
}

app::Answer answer_with(app::Change& c, const Done& done, int status) {
    web::JsonWriter out;
    put(out, c.db, *load_paper(c.db, done.statement));
    auto answer = app::Answer::json(std::move(out).take(), status);
    answer.receipt_of = done.index;
    return answer;
}

// The campaign, for who runs it in that office.
std::optional<Campaign> campaign_for(app::Site& site, const web::Request& request, const app::Actor& actor,
                                     UnitId unit) {
    const auto id = request.id<CampaignId>("campaign");
    const auto db = site.database.reader();
    auto campaign = id ? load_campaign(db, *id) : std::nullopt;
    if (!campaign || !runs(db, actor.person, *campaign, unit, app::today(site, actor))) return std::nullopt;
    return campaign;
}

UnitId unit_of(app::Site& site, PersonId person) {
    const auto who = people::load_person(site.database.reader(), person);
    return who ? who->unit : UnitId{};
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto code = request.query.first("unit");
    const auto unit = code ? unit_from(*code).value_or(UnitId{}) : actor.unit;
    const auto campaign = campaign_for(site, request, actor, unit);
    if (!campaign) return app::not_found(site, request);
    const auto db = site.database.reader();
    web::JsonWriter out;
    out.object().key("papers").array();
    for (const auto& p : waiting_papers(db, campaign->id, unit, most_papers)) put(out, db, p);
    out.end().end();
    return web::json(std::move(out).take());
}

web::Outcome record(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto given = PersonId::from(form->get("person")).value_or(PersonId{});
    const auto known = unit_of(site, given);
    const auto campaign = campaign_for(site, request, actor, known ? known : actor.unit);
    if (!campaign) return app::not_found(site, request);
    web::Faults faults;
    web::Reader read(*form, faults);
    OnPaper paper;
    paper.signer = read.id<PersonId>("person", words(PaperRefusal::not_asked).sentence);
    paper.signed_on = read.date("signed_on", words(PaperRefusal::signed_on_wrong).sentence);
    paper.scan = people::sent_file(*form, "scan").value_or(std::string{});
    if (!scan_type(paper.scan)) faults.add("scan", words(PaperRefusal::scan_missing).sentence);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor,
                      [&site, request, id = campaign->id, paper = std::move(paper)](app::Change& c) {
                          return answer_with(c, record_paper_it(c, id, paper, stops(site, request)), 201);
                      });
}

std::optional<Paper> paper_for(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<StatementId>("paper");
    const auto db = site.database.reader();
    auto paper = id ? load_paper(db, *id) : std::nullopt;
    const auto campaign = paper ? load_campaign(db, paper->campaign) : std::nullopt;
    if (!campaign || !runs(db, actor.person, *campaign, paper->unit, app::today(site, actor)))
        return std::nullopt;
    return paper;
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto paper = paper_for(site, request, actor);
    if (!paper) return app::not_found(site, request);
    const auto db = site.database.reader();
    web::JsonWriter out;
    put(out, db, *paper);
    return web::json(std::move(out).take());
}

web::Outcome show_scan(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto paper = paper_for(site, request, actor);
    if (!paper) return app::not_found(site, request);
    const auto db = site.database.reader();
    auto scan = load_scan(db, paper->scan);
    if (!scan) return app::not_found(site, request);
    return web::download(scan->type, std::move(scan->bytes), "pernyataan-" + paper->id.text());
}

web::Outcome confirm(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto paper = paper_for(site, request, actor);
    if (!paper) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    return people::with_two_factors(
        site, request, actor, *form,
        [lang = request.lang](const web::Faults& wrong) { return web::problem(wrong, lang); },
        [&site, request, id = paper->id](app::Change& c) {
            return answer_with(c, confirm_paper_it(c, id, stops(site, request)), 201);
        });
}

web::Outcome reject(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto paper = paper_for(site, request, actor);
    if (!paper) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    return app::write(
        site, request, actor,
        [&site, request, id = paper->id, reason = std::string(form->get("reason"))](app::Change& c) {
            return answer_with(c, reject_paper_it(c, id, reason, stops(site, request)), 200);
        });
}

}  // namespace

std::vector<app::Route> paper_api() {
    using enum web::Method;
    constexpr auto run = app::for_role(app::Action::run_campaign);
    return {
        {get, "/api/v1/campaigns/{campaign}/papers", run, list,
         "Paper statements of an office that wait for the second officer", schema::papers_query,
         schema::papers},
        {post, "/api/v1/campaigns/{campaign}/papers", run, record,
         "Record a statement signed on paper, with its scan", schema::new_paper, schema::paper,
         web::BodySize::large},
        {get, "/api/v1/papers/{paper}", run, show, "One paper statement", {}, schema::paper},
        {get, "/api/v1/papers/{paper}/scan", run, show_scan},
        {post, "/api/v1/papers/{paper}/confirm", run, confirm,
         "Confirm as the second officer, with two factors", schema::confirming, schema::paper},
        {post, "/api/v1/papers/{paper}/reject", run, reject, "Reject as the second officer, with a reason",
         schema::reason, schema::paper},
    };
}

}  // namespace statements
