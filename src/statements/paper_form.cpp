#include "statements/paper_form.hpp"

#include "base/hash.hpp"
#include "statements/paper_rows.hpp"
#include "statements/scan_rows.hpp"
#include "statements/statement_rows.hpp"

namespace statements {
namespace {

PaperFacts facts_of(store::Connection& db, const Campaign& campaign, PersonId signer, base::Date signed_on,
                    const app::Actor& officer, base::Date today) {
    PaperFacts out{
        .signing = facts_for_signing(db, campaign, signer, signed_on), .officer = {}, .waiting = {}};
    out.signing.today = today;
    out.officer = {officer.person,
                   out.signing.signer && runs(db, officer.person, campaign, out.signing.signer->unit, today)};
    out.waiting = waiting_paper(db, campaign.id, signer);
    return out;
}

PaperFacts facts_on(app::Change& c, const Paper& paper) {
    return facts_of(c.db, *load_campaign(c.db, paper.campaign), paper.person, paper.signed_on, c.actor,
                    c.today());
}

void no(PaperRefusal why, const Stops& stop) { stop(base::name(why), words(why), ""); }

}  // namespace

Done record_paper_it(app::Change& c, CampaignId id, const OnPaper& paper, const Stops& stop) {
    const auto type = scan_type(paper.scan);
    if (!type) no(PaperRefusal::scan_missing, stop);
    const auto hash = base::sha256(paper.scan);
    auto facts = facts_of(c.db, *load_campaign(c.db, id), paper.signer, paper.signed_on, c.actor, c.today());
    facts.signing.id = c.new_id<StatementId>();
    const auto capacity =
        facts.signing.held.empty() ? AppointmentId{} : facts.signing.held.front().appointment;
    const auto act = record_paper(paper.signed_on, capacity, hash, facts);
    if (!act) no(act.error(), stop);
    keep_scan(c.db, hash, std::string(*type), paper.scan);
    return {act->paper, c.record(case_of(act->paper), act->unit, *act)};
}

Done confirm_paper_it(app::Change& c, StatementId id, const Stops& stop) {
    const auto paper = load_paper(c.db, id);
    CHECK(paper);
    const auto act = confirm_paper(*paper, facts_on(c, *paper));
    if (!act) no(act.error(), stop);
    return {act->statement, c.record(case_of(act->statement), act->unit, *act)};
}

Done reject_paper_it(app::Change& c, StatementId id, const std::string& reason, const Stops& stop) {
    const auto paper = load_paper(c.db, id);
    CHECK(paper);
    const auto act = reject_paper(*paper, reason, facts_on(c, *paper));
    if (!act) no(act.error(), stop);
    return {paper->id, c.record(case_of(paper->id), paper->unit, *act)};
}

}  // namespace statements
