#pragma once
#include "store/migrations.hpp"

namespace statements {

// `campaign_range` is what `campaign_unit` comes to, as ranges of office codes. `signer` is the roll: whoever
// must answer, but for ad hoc members, who stand in `roster_member` and are on no roll of their own: there
// are millions. Lists in a column (kinds, bodies) are names with commas around each. The last four follow
// from no act: the key of personal links, wrong days of birth, which reminders have run.
inline constexpr store::Step schema{22, "campaigns, statements, rosters of ad hoc bodies", R"(
create table campaign(
  id bigint primary key, case_id bigint not null, unit bigint not null, state text not null, title text not null,
  version text not null, basis text not null, opens text not null, due text not null, below text not null,
  kinds text not null, bodies text not null, training text not null, opened_at bigint not null);
create index campaign_by_state on campaign(state, id);
create table campaign_unit(campaign bigint not null, unit bigint not null, primary key(campaign, unit));
create table campaign_range(
  campaign bigint not null, unit_from bigint not null, unit_to bigint not null, primary key(campaign, unit_from));
create table campaign_count(
  campaign bigint not null, unit bigint not null, measure text not null, value bigint not null,
  primary key(campaign, unit, measure));
create table signer(
  campaign bigint not null, person bigint not null, case_id bigint not null, unit bigint not null, state text not null,
  statement bigint not null, primary key(campaign, person));
create index signer_by_person on signer(person, campaign);
create index signer_by_unit on signer(campaign, unit, state, person);
create table signer_declaration(
  campaign bigint not null, person bigint not null, declaration bigint not null,
  primary key(campaign, person, declaration));
create table statement(
  id bigint primary key, case_id bigint not null, unit bigint not null, campaign bigint not null, person bigint not null,
  capacity bigint not null, outcome text not null, way text not null, answers text not null, reason text not null,
  late bigint not null, at bigint not null, log_index bigint not null);
create unique index statement_by_person on statement(person, campaign);
create table paper(
  id bigint primary key, case_id bigint not null, unit bigint not null, campaign bigint not null, person bigint not null,
  capacity bigint not null, signed_on text not null, scan bytea not null, recorded_by bigint not null, state text not null);
create index paper_by_unit on paper(campaign, state, unit, id);
create index paper_by_person on paper(person, campaign, state);
create table roster(
  id bigint primary key, case_id bigint not null, unit bigint not null, body text not null, district text not null,
  village text not null, members bigint not null);
create index roster_by_unit on roster(unit, body, district, village);
create table roster_member(
  id bigint primary key, roster bigint not null, unit bigint not null, name text not null, born text not null,
  position text not null, phone text not null);
create index roster_member_by_roster on roster_member(roster, id);
create table roster_count(campaign bigint not null, roster bigint not null, value bigint not null, primary key(campaign, roster));
create table link_key(one bigint primary key, secret bytea not null);
create table link_attempt(member bigint primary key, failures bigint not null, blocked_until bigint not null);
create table reminder_run(campaign bigint not null, rule text not null, day text not null, primary key(campaign, rule));
)"};

inline constexpr store::Step moves_schema{561, "days to sign that a day off moved", R"(
create table campaign_move(
  campaign bigint not null, log_index bigint not null, cause text not null, was text not null, became text not null,
  primary key(campaign, log_index));
)"};

}  // namespace statements
