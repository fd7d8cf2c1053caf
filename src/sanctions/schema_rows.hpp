// Cases of examinations and sanctions. A case's decisions are lines of sanction_record, which nothing takes
// away.
#pragma once
#include "store/migrations.hpp"

namespace sanctions {

inline constexpr store::Step schema{56, "sanctions", R"(
create table sanction_case(
  id bigint primary key, case_id bigint not null, unit bigint not null, respondent bigint not null,
  breach text not null, route text not null, matter bigint, origin bigint not null, facts text not null,
  loss bigint not null, expected text, state text not null, told_by bigint not null, recommended_by bigint not null,
  recommender text not null, dismissal text not null, examiner bigint not null, examiner_capacity bigint not null,
  examiner_reason text not null, began text not null, due text, due_from text, came bigint not null,
  hearing_record text not null, heard_on text, referred_to text not null, file text not null, outcome text, level text,
  measure text, decided_on text, deliver_by text, delivered_on text, delivered_late bigint not null, appeal_by text,
  appeal_open bigint not null, annulled bigint not null, released_from text, released_until text,
  acting bigint not null, acting_appointment bigint not null, version bigint not null);
create index sanction_case_by_unit on sanction_case(unit, id);
create index sanction_case_by_respondent on sanction_case(respondent, id);
create index sanction_case_by_examiner on sanction_case(examiner, state);
create index sanction_case_by_due on sanction_case(state, due);
create index sanction_case_by_teller on sanction_case(told_by, id);
create table sanction_involved(sanction bigint not null, person bigint not null, primary key(sanction, person));
create table sanction_summons(
  sanction bigint not null, number bigint not null, issued text not null, hearing_on text not null,
  hour text not null, place text not null, primary key(sanction, number));
create table sanction_team(
  sanction bigint primary key, superior bigint not null, oversight bigint not null, human_resources bigint not null);
create table sanction_record(
  sanction bigint not null, log_index bigint not null, kind text not null, day text not null, level text,
  measure text, number text not null, words text not null, primary key(sanction, log_index));
create table sanction_silence(
  sanction bigint not null, log_index bigint not null, silent bigint not null, was_due text not null,
  day text not null, next bigint not null, primary key(sanction, log_index));
create table sanction_move(
  sanction bigint not null, log_index bigint not null, cause text not null, was text not null,
  became text not null, primary key(sanction, log_index));
)"};

// Summonses from before lateness was counted are not late: nothing on record says so.
inline constexpr store::Step late_summons_schema{665, "late second summonses", R"(
alter table sanction_summons add column late bigint not null default 0;
)"};

}  // namespace sanctions
