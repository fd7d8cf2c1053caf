// The signed statement as a sealed PDF for its signer, and all of an office as an archive for whoever runs
// it.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "papers/bundle_form.hpp"
#include "people/people_rows.hpp"
#include "statements/campaign_form.hpp"
#include "statements/paper_document_form.hpp"
#include "statements/statements_routes.hpp"

namespace statements {
namespace {

using web::Text;

web::Outcome own(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<CampaignId>("campaign");
    std::optional<papers::Order> order;
    {
        const auto db = site.database.reader();
        const auto campaign = id ? load_campaign(db, *id) : std::nullopt;
        const auto s = campaign ? load_statement(db, *id, actor.person) : std::nullopt;
        if (s && s->outcome == Outcome::has_signed) order = statement_document(*campaign, *s);
    }
    if (!order) return app::not_found(site, request);
    return papers::deliver(site, request, actor, std::move(order->of), std::move(order->write),
                           "surat-pernyataan-" + id->text() + ".pdf");
}

web::Outcome of_office(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<CampaignId>("campaign");
    const auto unit = unit_from(request.parameter("unit"));
    if (!id || !unit) return app::not_found(site, request);
    papers::BundlePlan plan;
    {
        const auto db = site.database.reader();
        const auto campaign = load_campaign(db, *id);
        const auto office = people::load_unit(db, *unit);
        if (!campaign || !office || !runs(db, actor.person, *campaign, *unit, app::today(site, actor)))
            return app::not_found(site, request);
        plan.title = web::say(request.lang, Text("Surat pernyataan {}", "Statements of {}"), office->name);
        plan.total = progress(db, *id, *unit).signed_by;
        plan.next = [campaign = *campaign, unit = *unit](store::Connection& d, std::int64_t key, int limit) {
            std::vector<papers::BundleOrder> out;
            for (const auto& s : signed_in(d, campaign, unit, PersonId{key}, limit))
                out.push_back({statement_document(campaign, s),
                               "surat-pernyataan-" + s.person.text() + ".pdf", s.person.value});
            return out;
        };
    }
    return papers::start_bundle(site, request, actor, std::move(plan));
}

}  // namespace

std::vector<app::Route> document_pages() {
    using enum web::Method;
    return {
        {get, "/pernyataan/{campaign}/surat.pdf", app::for_signed_in, own},
        {post, "/kampanye/{campaign}/{unit}/surat", app::for_role(app::Action::run_campaign), of_office},
    };
}

}  // namespace statements
