#include "statements/campaign_form.hpp"

#include <charconv>

#include "people/people_rows.hpp"
#include "statements/officer_rows.hpp"
#include "statements/statement_rows.hpp"

namespace statements {
namespace {

using web::Text;

std::vector<UnitId> parse_units(std::string_view text, web::Faults& faults) {
    std::vector<UnitId> out;
    constexpr std::string_view apart = " ,;\n\r\t";
    for (std::size_t at = 0; (at = text.find_first_not_of(apart, at)) != text.npos;) {
        const auto end = std::min(text.find_first_of(apart, at), text.size());
        const auto unit = unit_from(text.substr(at, end - at));
        if (unit)
            out.push_back(*unit);
        else
            faults.add("units", Text("Periksa kode kantor {}", "Check the office code {}"),
                       text.substr(at, end - at));
        at = end;
    }
    return out;
}

CampaignFacts facts_of(app::Change& c, CampaignId id, const Stops& stop) {
    const auto campaign = load_campaign(c.db, id);
    if (!campaign) stop("not_officer", words(ChangeCampaignRefusal::not_officer), "");
    return {*campaign, app::may(c.db, c.actor.person, app::Action::run_campaign, campaign->unit, c.today()),
            c.today()};
}

}  // namespace

std::optional<UnitId> unit_from(std::string_view code) {
    std::int64_t value = 0;
    const auto [end, bad] = std::from_chars(code.data(), code.data() + code.size(), value);
    if (bad != std::errc{} || end != code.data() + code.size() || value < 1 || value > 9999)
        return std::nullopt;
    return UnitId{value};
}

std::vector<UnitId> opening_offices(store::Connection& db, PersonId person, base::Date day) {
    return offices_run_by(db, person, day);
}

CampaignWish parse_campaign(const web::Form& form, const app::Actor& actor, base::Date today,
                            web::Faults& faults) {
    web::Reader read(form, faults);
    CampaignWish out;
    out.unit = read.blank("unit") ? actor.unit : unit_from(form.get("unit")).value_or(UnitId{});
    out.title = read.text("title", words(OpenCampaignRefusal::title_missing).sentence, 150);
    out.basis = read.text("basis", words(OpenCampaignRefusal::basis_missing).sentence, 300);
    out.opens = read.optional_date("opens").value_or(today);
    out.due = read.date("due", Text("Isi batas waktu", "Enter the due day"));
    out.units = parse_units(form.get("units"), faults);
    out.below = read.optional_choice<Below>("below").value_or(Below::all_below);
    out.kinds = read.choices<people::StaffKind>("kinds");
    out.bodies = read.choices<rules::AdhocBody>("bodies");
    out.training = read.boolean("training") ? Training::first : Training::not_required;
    const auto* version = rules::statement_template(out.opens);
    const auto wanted = form.get("version");
    out.version = !wanted.empty() ? std::string(wanted)
                  : version       ? std::string(version->value.version)
                                  : std::string{};
    return out;
}

Opened open_it(app::Change& c, const CampaignWish& wish, const Stops& stop) {
    bool exist = true;
    for (const auto unit : wish.units) exist = exist && people::load_unit(c.db, unit);
    const auto act = open_campaign(
        wish, {.id = c.new_id<CampaignId>(),
               .officer = app::may(c.db, c.actor.person, app::Action::run_campaign, wish.unit, c.today()),
               .units_exist = exist,
               .adhoc_covered = setting_is_yes(c.db, rules::SettingKey::ad_hoc_bodies_covered, c.today()),
               .today = c.today()});
    if (!act) stop(base::name(act.error()), words(act.error()), article(act.error()));
    return {act->campaign, c.record(case_of(act->campaign), act->unit, *act)};
}

std::int64_t extend_it(app::Change& c, CampaignId id, base::Date due, const std::string& reason,
                       const Stops& stop) {
    const auto facts = facts_of(c, id, stop);
    const auto act = extend_campaign(due, reason, facts);
    if (!act) stop(base::name(act.error()), words(act.error()), "");
    return c.record(case_of(id), facts.campaign.unit, *act);
}

std::int64_t close_it(app::Change& c, CampaignId id, const std::string& reason, const Stops& stop) {
    const auto facts = facts_of(c, id, stop);
    const auto act = close_campaign(reason, facts);
    if (!act) stop(base::name(act.error()), words(act.error()), "");
    return c.record(case_of(id), facts.campaign.unit, *act);
}

}  // namespace statements
