#include "oversight/sample_rows.hpp"

#include <algorithm>

#include "people/people_rows.hpp"
#include "people/unit.hpp"
#include "statements/roster_rows.hpp"
#include "statements/statement_rows.hpp"

namespace oversight {
namespace {

void announced(store::Connection& db, const app::Act& act, const SampleAnnounced& a) {
    db.exec(
        "insert into sample(id, case_id, unit, campaign, size, population, list, seed_day, announced, "
        "announced_by, checkpoint, drawn) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', null)",
        a.sample, case_of(a.sample), a.unit, a.campaign, a.size, a.population, a.list, a.seed_day, a.on,
        act.actor);
    // Reads what earlier acts left, the same in a rebuild.
    const auto range = people::range_of(a.unit);
    db.exec(
        "insert into sample_entry(sample, entry, person, unit, chosen, result, note, checked_by, checked)"
        " select cast(? as bigint), t.log_index, g.person, g.unit, 0, null, '', 0, null from signer g join "
        "statement t on "
        "t.id = g.statement where g.campaign = ? and g.unit between ? and ? and g.state = ?",
        a.sample, a.campaign, range.from, range.to, statements::SignerState::has_signed);
    if (a.covers == SampleCovers::roll) return;
    db.exec(
        "insert into sample_entry(sample, entry, person, unit, chosen, result, note, checked_by, checked)"
        " select cast(? as bigint), t.log_index, t.person, t.unit, 0, null, '', 0, null from statement t "
        "where t.campaign = ? and t.way = ? and t.unit between ? and ? and t.outcome = ?",
        a.sample, a.campaign, statements::Way::link, range.from, range.to, statements::Outcome::has_signed);
}

void drawn(store::Connection& db, const app::Act&, const SampleDrawn& a) {
    db.exec("update sample set checkpoint = ?, drawn = ? where id = ?", a.checkpoint, a.on, a.sample);
    for (const auto entry : a.chosen)
        db.exec("update sample_entry set chosen = 1 where sample = ? and entry = ?", a.sample, entry);
}

void checked(store::Connection& db, const app::Act& act, const SampleChecked& a) {
    db.exec(
        "update sample_entry set result = ?, note = ?, checked_by = ?, checked = ? where sample = ? and "
        "entry = ?",
        a.result, a.note, act.actor, a.on, a.sample, a.entry);
}

#define SAMPLE                                                                                          \
    "s.id, s.unit, s.campaign, s.size, s.population, s.list, s.seed_day, s.announced, s.announced_by, " \
    "s.checkpoint, s.drawn"
#define SAMPLE_TYPES                                                                              \
    SampleId, UnitId, statements::CampaignId, std::int64_t, std::int64_t, base::Hash, base::Date, \
        base::Date, PersonId, std::string, std::optional<base::Date>

Sample from(std::tuple<SAMPLE_TYPES> row) {
    auto& [id, unit, campaign, size, population, list, seed_day, announced_on, by, checkpoint, drawn_on] =
        row;
    return {id,      unit,     campaign,     size, population,
            list,    seed_day, announced_on, by,   std::move(checkpoint),
            drawn_on};
}

#define ITEM "entry, person, unit, result, note, checked_by, checked"
#define ITEM_TYPES                                                                     \
    std::int64_t, PersonId, UnitId, std::optional<CheckResult>, std::string, PersonId, \
        std::optional<base::Date>

SampleItem item_from(std::tuple<ITEM_TYPES> row) {
    auto& [entry, person, unit, result, note, by, on] = row;
    return {entry, person, unit, result, std::move(note), by, on};
}

}  // namespace

void register_samples(app::Registry& registry) {
    registry.schema(samples_schema);
    registry.schema(adhoc_samples_schema);
    registry.applies<SampleAnnounced>(announced);
    registry.applies<SampleDrawn>(drawn);
    registry.applies<SampleChecked>(checked);
    registry.table({"sample",
                    {"id", "case_id", "unit", "campaign", "size", "population", "list", "seed_day",
                     "announced", "announced_by", "checkpoint", "drawn"}});
    registry.table(
        {"sample_entry",
         {"sample", "entry", "person", "unit", "chosen", "result", "note", "checked_by", "checked"},
         2});
}

std::vector<std::int64_t> signed_entries(store::Connection& db, statements::CampaignId campaign,
                                         UnitId unit) {
    const auto range = people::range_of(unit);
    std::vector<std::int64_t> out;
    db.query<std::int64_t>(
          "select t.log_index from signer g join statement t on t.id = g.statement where g.campaign = ? and "
          "g.unit between ? and ? and g.state = ?",
          campaign, range.from, range.to, statements::SignerState::has_signed)
        .each([&](std::int64_t entry) { out.push_back(entry); });
    db.query<std::int64_t>(
          "select t.log_index from statement t where t.campaign = ? and t.way = ? and t.unit "
          "between ? and ? and t.outcome = ?",
          campaign, statements::Way::link, range.from, range.to, statements::Outcome::has_signed)
        .each([&](std::int64_t entry) { out.push_back(entry); });
    std::ranges::sort(out);
    return out;
}

std::string signer_name(store::Connection& db, PersonId person) {
    if (auto name = people::name_of(db, person); !name.empty()) return name;
    const auto member = statements::load_member(db, person);
    return member ? member->name + ", " + member->position : std::string{};
}

std::optional<Sample> load_sample(store::Connection& db, SampleId id) {
    auto row = db.query<SAMPLE_TYPES>("select " SAMPLE " from sample s where s.id = ?", id).one();
    return row ? std::optional(from(std::move(*row))) : std::nullopt;
}

std::vector<Sample> samples_in(store::Connection& db, const app::Scope& s, int limit) {
    std::vector<Sample> out;
    db.query<SAMPLE_TYPES>(
          "select " SAMPLE
          " from sample s where exists(select 1 from role_grant r where r.person = ? and (r.role_bit & ?) <> "
          "0 and s.unit between r.unit_from and r.unit_to and r.from_day <= ? and r.until_day >= ?) order by "
          "s.id desc limit ?",
          s.person, s.roles, s.day, s.day, limit)
        .each([&](auto... columns) { out.push_back(from({std::move(columns)...})); });
    return out;
}

std::vector<Sample> all_samples(store::Connection& db, int limit) {
    std::vector<Sample> out;
    db.query<SAMPLE_TYPES>("select " SAMPLE " from sample s order by s.id desc limit ?", limit)
        .each([&](auto... columns) { out.push_back(from({std::move(columns)...})); });
    return out;
}

std::vector<Sample> samples_to_draw(store::Connection& db, base::Date day) {
    std::vector<Sample> out;
    db.query<SAMPLE_TYPES>(
          "select " SAMPLE " from sample s where s.drawn is null and s.seed_day <= ? order by s.id", day)
        .each([&](auto... columns) { out.push_back(from({std::move(columns)...})); });
    return out;
}

std::vector<std::int64_t> entries_of(store::Connection& db, SampleId id) {
    std::vector<std::int64_t> out;
    db.query<std::int64_t>("select entry from sample_entry where sample = ? order by entry", id)
        .each([&](std::int64_t entry) { out.push_back(entry); });
    return out;
}

std::vector<SampleItem> items_of(store::Connection& db, SampleId id) {
    std::vector<SampleItem> out;
    db.query<ITEM_TYPES>("select " ITEM " from sample_entry where sample = ? and chosen = 1 order by entry",
                         id)
        .each([&](auto... columns) { out.push_back(item_from({std::move(columns)...})); });
    return out;
}

std::optional<SampleItem> load_item(store::Connection& db, SampleId id, std::int64_t entry) {
    auto row =
        db.query<ITEM_TYPES>(
              "select " ITEM " from sample_entry where sample = ? and entry = ? and chosen = 1", id, entry)
            .one();
    return row ? std::optional(item_from(std::move(*row))) : std::nullopt;
}

SampleTally tally_of(store::Connection& db, SampleId id) {
    SampleTally out{.samples = 1};
    for (const auto& item : items_of(db, id)) {
        ++out.drawn;
        out.checked += item.result.has_value();
        out.follow_up += item.result == CheckResult::follow_up;
    }
    return out;
}

SampleTally tally_between(store::Connection& db, UnitId unit, base::Date first, base::Date until) {
    const auto range = people::range_of(unit);
    SampleTally out;
    db.query<SampleId>(
          "select id from sample where unit between ? and ? and announced between ? and ? order by id",
          range.from, range.to, first, until)
        .each([&](SampleId id) {
            const auto one = tally_of(db, id);
            ++out.samples;
            out.drawn += one.drawn;
            out.checked += one.checked;
            out.follow_up += one.follow_up;
        });
    return out;
}

}  // namespace oversight
