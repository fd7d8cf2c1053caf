#pragma once
#include "rules/dated.hpp"
#include "store/migrations.hpp"

namespace people {

inline constexpr base::Date open_end = rules::on(9999, 12, 31);

// `until_day` of what is open is open_end: every day is then between two.
inline constexpr store::Step schema{10, "offices, people, positions, appointments, interests", R"(
create table unit(
  id bigint primary key, level text not null, name text not null, parent bigint not null, zone text not null,
  seats bigint not null);
create index unit_by_parent on unit(parent);
create table person(
  id bigint primary key, case_id bigint not null, unit bigint not null, name text not null, folded text not null,
  kind text not null, nip text not null, member_number text not null);
create index person_by_name on person(folded, id);
create index person_by_unit on person(unit, id);
create index person_by_nip on person(nip) where nip <> '';
create table position(
  id bigint primary key, unit bigint not null, kind text not null, title text not null, reports_to bigint not null);
create index position_by_unit on position(unit, kind);
create table appointment(
  id bigint primary key, case_id bigint not null, unit bigint not null, person bigint not null,
  position bigint not null, holding text not null, from_day text not null, until_day text not null,
  instrument text not null);
create index appointment_by_position on appointment(position, until_day);
create index appointment_by_person on appointment(person, until_day);
create table interest(
  id bigint primary key, case_id bigint not null, unit bigint not null, person bigint not null,
  relation text not null, name text not null, name_folded text not null, identifier text not null,
  identifier_key text not null, organization text not null, organization_key text not null, role text not null,
  since text not null, until_day text not null);
create index interest_by_person on interest(person, id);
create index interest_by_name on interest(name_folded);
create index interest_by_organization on interest(organization_key) where organization_key <> '';
create index interest_by_identifier on interest(identifier_key) where identifier_key <> '';
create table sign_in_failure(
  login_hash bytea primary key, failures bigint not null, blocked_until bigint not null, at bigint not null);
create index sign_in_failure_by_time on sign_in_failure(at);
)"};

}  // namespace people
