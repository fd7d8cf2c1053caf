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

// Which entry of the register another one puts right; 0: none.
inline constexpr store::Step correction_schema{654, "corrected entries of the register of interests", R"(
alter table interest add column corrects bigint not null default 0;
)"};

// `person_detail` has a row where there is any of it. `roster_line` keeps the first of what a check found, in
// both languages; `roster_file` goes when the next file of that person comes, or after a week.
inline constexpr store::Step roster_schema{11, "rosters: details of people, codes of positions, imports", R"(
create index person_by_member_number on person(member_number) where member_number <> '';
create table person_detail(
  person bigint primary key, nik text not null, born text, email text not null, phone text not null);
create index person_detail_by_nik on person_detail(nik) where nik <> '';
create table position_code(code text primary key, position bigint not null);
create table roster_import(
  id bigint primary key, person bigint not null, unit bigint not null, of_table text not null, name text not null,
  hash bytea not null, state text not null, done bigint not null, of_rows bigint not null, added bigint not null,
  changed bigint not null, moved bigint not null, ended bigint not null, unchanged bigint not null,
  rejected bigint not null, problem_id text not null, problem_en text not null, at bigint not null);
create index roster_import_by_person on roster_import(person, id);
create table roster_file(import bigint primary key, bytes bytea not null);
create table roster_line(
  import bigint not null, number bigint not null, kind text not null, cell text not null, said_id text not null,
  said_en text not null, primary key(import, kind, number));
)"};

// Accounts at scale. `known_device` holds hashes of what a browser keeps after signing in.
inline constexpr store::Step account_schema{12, "recovery codes, known devices", R"(
create table recovery_code(person bigint not null, code_hash bytea not null, primary key(person, code_hash));
create table known_device(
  device_hash bytea not null, person bigint not null, expires bigint not null, primary key(device_hash, person));
create index known_device_by_person on known_device(person, expires);
create table session_device(token_hash bytea primary key, words text not null, expires bigint not null);
create index session_device_by_time on session_device(expires);
create index setup_link_by_person on setup_link(person, purpose);
create index setup_link_by_time on setup_link(expires);
)"};

inline constexpr store::Step provider_schema{13, "signing in by another's provider", R"(
create table oidc_away(
  state_hash bytea primary key, nonce text not null, verifier text not null, next text not null, expires bigint not null);
create table oidc_subject(issuer text not null, subject text not null, person bigint not null, primary key(issuer, subject));
create index oidc_subject_by_person on oidc_subject(person, issuer);
)"};

}  // namespace people
