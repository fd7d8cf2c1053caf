// The SQL of samples.
#pragma once
#include <optional>
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "oversight/announce_sample.hpp"
#include "oversight/check_item.hpp"
#include "store/migrations.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<oversight::SampleAnnounced> = app::ActKind::sample_announced;
template <>
inline constexpr auto app::kind_of<oversight::SampleDrawn> = app::ActKind::sample_drawn;
template <>
inline constexpr auto app::kind_of<oversight::SampleChecked> = app::ActKind::sample_checked;

namespace oversight {

// `sample_entry` is the list as it stood when the sample was announced: it never changes afterwards.
inline constexpr store::Step samples_schema{541, "verification samples", R"(
create table sample(
  id bigint primary key, case_id bigint not null, unit bigint not null, campaign bigint not null, size bigint not null,
  population bigint not null, list bytea not null, seed_day text not null, announced text not null,
  announced_by bigint not null, checkpoint text not null, drawn text);
create table sample_entry(
  sample bigint not null, entry bigint not null, person bigint not null, unit bigint not null, chosen bigint not null,
  result text, note text not null, checked_by bigint not null, checked text, primary key(sample, entry)) /*clustered*/;
)"};
// Who signed by link stands on no roll: those statements are found by their campaign and office.
inline constexpr store::Step adhoc_samples_schema{543, "statements by link, for samples", R"(
create index statement_by_campaign on statement(campaign, way, unit);
)"};
void register_samples(app::Registry& registry);  // called by register_oversight

// Entries of the statements signed in that campaign by people of the office and of those below, members of ad
// hoc bodies included, ascending.
std::vector<std::int64_t> signed_entries(store::Connection& db, statements::CampaignId campaign, UnitId unit);

std::optional<Sample> load_sample(store::Connection& db, SampleId id);
std::vector<Sample> samples_in(store::Connection& db, const app::Scope& scope, int limit);  // newest first
std::vector<Sample> all_samples(store::Connection& db, int limit);           // newest first; for everybody
std::vector<Sample> samples_to_draw(store::Connection& db, base::Date day);  // their day has come

std::vector<std::int64_t> entries_of(store::Connection& db, SampleId id);  // the whole list
// Of whom a drawn statement is: an official, or a member of an ad hoc body with what he is there.
std::string signer_name(store::Connection& db, PersonId person);
std::vector<SampleItem> items_of(store::Connection& db, SampleId id);  // the drawn ones
std::optional<SampleItem> load_item(store::Connection& db, SampleId id, std::int64_t entry);

SampleTally tally_of(store::Connection& db, SampleId id);
// Of all samples announced in these days for an office of that range.
SampleTally tally_between(store::Connection& db, UnitId unit, base::Date from, base::Date until);

}  // namespace oversight
