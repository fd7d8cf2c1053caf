#pragma once
#include "store/migrations.hpp"

namespace declarations {

// Only `declaration` carries case and office: the other tables are reached through it. `province` is the
// office's province (0 for the nation), so that each list of an office or a province walks one index. A row
// of declaration_clock stands for a superior's clock that runs. The last two are the clock's own notes and
// follow from no act: up to which day the posts were followed, and posts of which more cases wait to be.
inline constexpr store::Step schema{30, "declarations, determinations, controls, silences", R"(
create table declaration(
  id bigint primary key, case_id bigint not null, unit bigint not null, province bigint not null,
  declarant bigint not null, capacity bigint not null, origin text not null, opener bigint not null, state text not null,
  type text not null, matter bigint, party_name text not null, relation text not null, source text not null,
  grounds text not null, other_law text not null, description text not null, already_public text not null,
  proposed_control text not null, known_since text not null, superior bigint not null, superior_capacity bigint not null,
  submitted text not null, due text not null, due_provisional bigint not null, completion_due text,
  silences bigint not null, nobody_left bigint not null, version bigint not null);
create index declaration_by_unit on declaration(unit, id);
create index declaration_by_unit_state on declaration(unit, state, id);
create index declaration_by_province on declaration(province, id);
create index declaration_by_province_state on declaration(province, state, id);
create index declaration_by_state on declaration(state, id);
create index declaration_by_declarant on declaration(declarant, id);
create index declaration_by_superior on declaration(superior, state, id, due);
create index declaration_by_capacity on declaration(superior_capacity, state, id);
create index declaration_by_matter on declaration(matter, id) where matter is not null;
create table declaration_clock(declaration bigint primary key, due text not null, since text not null);
create index declaration_clock_by_due on declaration_clock(due, declaration);
create table declaration_move(
  declaration bigint not null, log_index bigint not null, limit_of text not null, cause text not null, was text not null,
  became text not null, primary key(declaration, log_index, limit_of)) /*clustered*/;
create table declaration_determination(
  declaration bigint not null, number bigint not null, decider bigint not null, capacity bigint not null,
  truth text not null, truth_reason text not null, impact text not null, impact_reason text not null,
  from_day text not null, until_day text, substitute bigint not null, on_day text not null, due text not null,
  late bigint not null, report_by text not null, deliver_by text not null, primary key(declaration, number));
create table declaration_control(
  declaration bigint not null, number bigint not null, control text not null, carried_out text, note text not null,
  reported text, primary key(declaration, number, control));
create table declaration_evidence(
  declaration bigint not null, number bigint not null, name text not null, type text not null, hash text not null,
  bytes bigint not null, primary key(declaration, number));
create table declaration_announcement(
  declaration bigint not null, how text not null, on_day text not null, details text not null,
  primary key(declaration, how));
create table declaration_silence(
  declaration bigint not null, number bigint not null, silent bigint not null, capacity bigint not null, was_due text not null,
  on_day text not null, next bigint not null, next_reason text not null, due text not null,
  primary key(declaration, number));
create index declaration_silence_by_silent on declaration_silence(silent, declaration);
create table declaration_inspection(
  declaration bigint primary key, state text not null, received text, reviewed text, returned text, closed text,
  reviewer bigint not null, findings text not null, return_reason text not null, conclusion text not null);
create table declaration_inbox(
  person bigint not null, state text not null, value bigint not null, primary key(person, state)) /*clustered*/;
create table declaration_followed(one bigint primary key, day text not null);
create table declaration_post(position bigint primary key, act bigint not null);
create index appointment_by_first_day on appointment(from_day);
create index appointment_by_last_day on appointment(until_day);
)"};

// The declarations there are already, for the slice of matters (matters/finding_rows.cpp).
inline constexpr store::Step declared_schema{651, "who has declared on a matter: those of before", R"(
insert into matter_declared(matter, person, declaration)
  select matter, declarant, case_id from declaration where matter is not null and state <> 'withdrawn';
)"};

// What a declaration no longer says of what its question had filled in.
inline constexpr store::Step dropped_schema{652, "what was taken out of a declaration", R"(
create table declaration_dropped(
  declaration bigint primary key, finding bigint not null, person bigint not null, what text not null, day text not null);
)"};

}  // namespace declarations
