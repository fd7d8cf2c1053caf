#include "statements/sign_act_form.hpp"

#include "statements/statement_rows.hpp"

namespace statements {
namespace {

SigningFacts facts_in(app::Change& c, CampaignId id, const Stops& stop) {
    const auto campaign = load_campaign(c.db, id);
    if (!campaign) stop("not_asked", words(SignRefusal::not_asked), "");
    auto facts = facts_for_signing(c.db, *campaign, c.actor.person, c.today());
    facts.id = c.new_id<StatementId>();
    return facts;
}

}  // namespace

Stops stops(app::Site& site, const web::Request& request) {
    return [&site, request](std::string_view code, const RefusalWords& said, std::string_view article) {
        throw app::Stop{app::refused(site, request, code, said.sentence, article)};
    };
}

Done sign_it(app::Change& c, CampaignId id, const Signing& signing, const Stops& stop) {
    const auto act = sign_statement(signing, facts_in(c, id, stop));
    if (!act) stop(base::name(act.error()), words(act.error()), article(act.error()));
    return {act->statement, c.record(case_of(act->statement), act->unit, *act)};
}

Done refuse_it(app::Change& c, CampaignId id, const std::string& reason, AppointmentId capacity,
               const Stops& stop) {
    const auto act = refuse_statement(reason, capacity, facts_in(c, id, stop));
    if (!act) stop(base::name(act.error()), words(act.error()), "");
    return {act->statement, c.record(case_of(act->statement), act->unit, *act)};
}

}  // namespace statements
