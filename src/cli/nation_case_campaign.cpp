// A campaign that is under way in one province: opened, half answered, due a week from now.
#include "cli/nation_case_acts.hpp"
#include "cli/nation_case_plan.hpp"
#include "people/people_rows.hpp"
#include "statements/open_campaign.hpp"
#include "statements/refuse_statement.hpp"
#include "statements/statement_rows.hpp"

namespace cli {

using namespace statements;

namespace {

// Every promise ticked, nothing to declare, in the capacity held that day.
Signing nothing_to_declare(const SigningFacts& facts) {
    const auto& version = rules::statement_template(facts.campaign.version)->value;
    Signing out;
    for (const auto& promise : version.promises) out.promises.emplace_back(promise.code);
    for (const auto& question : version.questions)
        out.answers.push_back({std::string(question.code), Yes::no, {}});
    if (!facts.held.empty()) out.capacity = facts.held.front().appointment;
    return out;
}

}  // namespace

void Play::asks_everybody(const Office& office, int ago, CampaignId& campaign) {
    stage_.at(ago, [this, &office, &campaign] {
        stage_.as(office.heads.front(), [&](app::Change& c) {
            const auto* version = rules::statement_template(c.today());
            const auto act = open_campaign(
                {.unit = office.unit.id,
                 .title = "Surat Pernyataan Bebas Benturan Kepentingan 2026",
                 .version = version ? std::string(version->value.version) : std::string{},
                 .basis = "Keputusan KPU 323/HK.03-Kpt/08/KPU/VII/2020",
                 .opens = c.today(),
                 .due = stage_.today() + std::chrono::days{9},
                 .kinds = {people::StaffKind::commissioner, people::StaffKind::pns, people::StaffKind::pppk}},
                {.id = c.new_id<CampaignId>(),
                 .officer =
                     app::may(c.db, c.actor.person, app::Action::run_campaign, office.unit.id, c.today()),
                 .today = c.today()});
            campaign = allowed(act).campaign;
            c.record(statements::case_of(campaign), office.unit.id, *act);
        });
    });
}

void Play::signs(PersonId who, const CampaignId& campaign, int ago) {
    stage_.at(ago, [this, who, &campaign] {
        stage_.as(who, [&](app::Change& c) {
            auto facts = facts_for_signing(c.db, *load_campaign(c.db, campaign), who, c.today());
            facts.id = c.new_id<StatementId>();
            const auto act = sign_statement(nothing_to_declare(facts), facts);
            c.record(statements::case_of(allowed(act).statement), act->unit, *act);
        });
    });
}

void Play::refuses_to_sign(PersonId who, const CampaignId& campaign, int ago, std::string reason) {
    stage_.at(ago, [this, who, &campaign, reason = std::move(reason)] {
        stage_.as(who, [&](app::Change& c) {
            auto facts = facts_for_signing(c.db, *load_campaign(c.db, campaign), who, c.today());
            facts.id = c.new_id<StatementId>();
            const auto capacity = facts.held.empty() ? AppointmentId{} : facts.held.front().appointment;
            const auto act = refuse_statement(reason, capacity, facts);
            c.record(statements::case_of(allowed(act).statement), act->unit, *act);
        });
    });
}

// Chairs and secretaries sign first, then members and heads; Pekalongan, where the visitor is, has yet to.
void Plan::yearly_statement() {
    const auto* province = stage_.office(UnitId{3300});
    if (!province) return;
    stage_.scene("the yearly statement is asked for");
    play_.asks_everybody(*province, 9, campaign_);
    int turn = 0;
    for (const auto* office : java_) {
        if (office->unit.id == UnitId{3375}) continue;
        stage_.scene("statements of " + office->place);
        std::set<PersonId> asked{office->members.back()};  // late everywhere; in one office he has said why
        const auto sign = [&](PersonId who, int ago) {
            if (asked.insert(who).second) play_.signs(who, campaign_, ago);
        };
        sign(office->members.front(), 8);
        sign(office->secretary, 8);
        for (const auto who : office->members) sign(who, 7 - turn % 4);
        for (const auto who : office->heads) sign(who, 6 - turn % 4);  // one may stand in for the secretary
        if (turn == 2)
            play_.refuses_to_sign(office->members.back(), campaign_, 2,
                                  "Saya menunggu penjelasan tentang kepemilikan saham lama saya.");
        ++turn;
    }
}

}  // namespace cli
