// The counters by their measures, and the same numbers by counting rows.
#include "statements/statement_rows.hpp"

namespace statements {

void set_measure(Progress& p, std::string_view measure, std::int64_t value) {
    if (measure == "asked") p.asked = value;
    if (measure == "signed") p.signed_by = value;
    if (measure == "refused") p.refused = value;
    if (measure == "declared") p.declared = value;
    if (measure == "adhoc_asked") p.adhoc_asked = value;
    if (measure == "adhoc_signed") p.adhoc_signed = value;
    if (measure == "adhoc_refused") p.adhoc_refused = value;
    if (measure == "adhoc_declared") p.adhoc_declared = value;
}

Progress recounted(store::Connection& db, CampaignId campaign, UnitId unit) {
    const auto range = people::range_of(unit);
    Progress out;
    db.query<std::string, std::int64_t>(
          "select state, count(*) from signer where campaign = ? and unit between ? and ? group by state",
          campaign, range.from, range.to)
        .each([&](const std::string& state, std::int64_t n) {
            set_measure(out, state, n);
            out.asked += n;
        });
    db.query<Outcome, std::int64_t>(
          "select outcome, count(*) from statement where campaign = ? and way = 'link'"
          " and unit between ? and ? group by outcome",
          campaign, range.from, range.to)
        .each([&](Outcome outcome, std::int64_t n) {
            (outcome == Outcome::refused ? out.adhoc_refused : out.adhoc_signed) = n;
        });
    out.adhoc_declared = db.query<std::int64_t>(
                               "select count(distinct d.person) from signer_declaration d join roster_member "
                               "m on m.id = d.person"
                               " where d.campaign = ? and m.unit between ? and ?",
                               campaign, range.from, range.to)
                             .value()
                             .value_or(0);
    out.adhoc_asked =
        db.query<std::int64_t>(
              "select count(*) from roster_member m join roster o on o.id = m.roster join campaign c on c.id "
              "= ?"
              " where c.bodies like '%,' || o.body || ',%' and m.unit between ? and ? and exists(select 1 "
              "from"
              " campaign_range r where r.campaign = c.id and m.unit between r.unit_from and r.unit_to)",
              campaign, range.from, range.to)
            .value()
            .value_or(0);
    return out;
}

}  // namespace statements
