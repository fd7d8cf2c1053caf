// Who comes while a campaign runs is asked too; who leaves without an answer is not waited for. A day to sign
// that becomes a day off moves.
#include <algorithm>

#include "app/journal.hpp"
#include "app/settings_acts.hpp"
#include "app/site.hpp"
#include "people/people_rows.hpp"
#include "statements/move_campaign_due.hpp"
#include "statements/roster_rows.hpp"
#include "statements/statement_rows.hpp"
#include "statements/words_rows.hpp"

namespace statements {
namespace {

void ask(app::Change& c, const people::Person& person) {
    const auto kind = std::string(",") + std::string(base::name(person.kind)) + ",";
    for (const auto& [campaign] :
         c.db.query<CampaignId>("select a.id from campaign a where a.state = 'open' and a.kinds like '%' || "
                                "cast(? as text) || '%'"
                                " and exists(select 1 from campaign_range r where r.campaign = a.id and ? "
                                "between r.unit_from and r.unit_to)"
                                " and not exists(select 1 from signer s where s.campaign = a.id and s.person "
                                "= ?) order by a.id",
                                kind, person.unit, person.id)
             .all())
        c.record(case_of(campaign), person.unit, SignerAdded{campaign, person.id, person.unit});
}

void ask_newcomer(app::Change& c, PersonId id) {
    if (load_member(c.db, id)) return;  // on record since he declared by link; his body's list asks him
    if (c.db.query<std::int64_t>("select 1 from campaign where state = 'open' limit 1").one())
        if (const auto person = people::load_person(c.db, id)) ask(c, *person);
}

void release(app::Change& c, PersonId person, base::Date last_day) {
    for (const auto& a : people::all_appointments_of(c.db, person))
        if (!a.until || *a.until > last_day) return;
    for (const auto& [campaign, unit] :
         c.db.query<CampaignId, UnitId>("select s.campaign, s.unit from signer s join campaign a on a.id = "
                                        "s.campaign where s.person = ?"
                                        " and a.state = 'open' and s.state = 'open' order by s.campaign",
                                        person)
             .all())
        c.record(case_of(campaign), unit, SignerReleased{campaign, person});
}

void follow_calendar(app::Change& c, base::Date day_off) {
    for (const auto& one : open_campaigns(c.db)) {
        if (one.due != day_off) continue;
        const auto campaign = load_campaign(c.db, one.id);  // with its offices
        if (!campaign) continue;
        // A local day off is everybody's only where one office alone is asked.
        const auto office = campaign->units.size() == 1 ? campaign->units.front() : campaign->unit;
        if (const auto moved = move_campaign_due({.campaign = *campaign,
                                                  .cause = day_off,
                                                  .calendar = &c.calendar(),
                                                  .region = app::region_of(office)}))
            c.record(case_of(campaign->id), campaign->unit, *moved);
    }
}

}  // namespace

void name_declaration(app::Change& c, PersonId person, DeclarationId declaration) {
    for (const auto& due : statements_due(c.db, person, c.today())) {
        const auto signer = place_on_roll(c.db, due.campaign.id, person);
        c.record(case_of(due.campaign.id), signer->unit,
                 StatementDeclared{due.campaign.id, person, declaration});
    }
    const auto member = load_member(c.db, person);
    const auto roster = member ? load_roster(c.db, member->roster) : std::nullopt;
    const auto asking = roster ? campaign_asking(c.db, roster->body, member->unit) : std::nullopt;
    if (asking)
        c.record(case_of(*asking), member->unit,
                 LinkDeclared{*asking, person, roster->id, member->unit, declaration});
}

void register_statement_reactions(app::Registry& registry) {
    registry.reacts(app::ActKind::official_registered, [](app::Change& c, const app::Act& act) {
        ask_newcomer(c, app::typed<people::OfficialRegistered>(act).person);
    });
    registry.reacts(app::ActKind::appointment_made, [](app::Change& c, const app::Act& act) {
        ask_newcomer(c, app::typed<people::AppointmentMade>(act).person);
    });
    registry.reacts(app::ActKind::off_day_added, [](app::Change& c, const app::Act& act) {
        follow_calendar(c, app::typed<app::OffDayAdded>(act).day);
    });
    registry.reacts(app::ActKind::appointment_ended, [](app::Change& c, const app::Act& act) {
        const auto ended = app::typed<people::AppointmentEnded>(act);
        if (const auto held = people::load_appointment(c.db, ended.appointment))
            release(c, held->person, ended.last_day);
    });
}

}  // namespace statements
