#pragma once
#include "store/migrations.hpp"

namespace screening {

// `screening_subject`: whom lists are compared with, an official or one person of his register, with the keys
// by which it is looked up (block_keys.hpp; 0 is none). `screening_word`: how many officials have a word in
// their name.
inline constexpr store::Step subject_schema{32, "who is compared with lists", R"(
create table screening_subject(
  id bigint primary key, person bigint not null, interest bigint not null, relation text not null, name text not null,
  nik text not null, born text, region text not null, organization text not null, role text not null,
  until_day text not null, nik_key bigint not null, name_key bigint not null, birth_key bigint not null,
  place_key bigint not null);
create index screening_subject_by_person on screening_subject(person);
create index screening_subject_by_nik on screening_subject(nik_key) where nik_key <> 0;
create index screening_subject_by_name on screening_subject(name_key) where name_key <> 0;
create index screening_subject_by_birth on screening_subject(birth_key) where birth_key <> 0;
create index screening_subject_by_place on screening_subject(place_key) where place_key <> 0;
create table screening_word(word text primary key, people bigint not null);
)"};

// Lines of a registry follow from its file, not from acts. `code_key` tells lines of one registry apart.
inline constexpr store::Step registry_schema{33, "registries, their versions and lines", R"(
create table registry(
  id bigint primary key, case_id bigint not null, unit bigint not null, kind text not null, name text not null,
  owner text not null);
create index registry_by_unit on registry(unit, id);
create table registry_version(
  id bigint primary key, registry bigint not null, number bigint not null, as_of text not null, received text not null,
  source text not null, licence text not null, grade text not null, file bytea not null, file_name text not null,
  content bytea not null, of_rows bigint not null, added bigint not null, changed bigint not null,
  unchanged bigint not null, gone bigint not null, rejected bigint not null);
create unique index registry_version_by_registry on registry_version(registry, number);
create table registry_entry(
  id bigint primary key, registry bigint not null, code_key bigint not null, content_key bigint not null,
  code text not null, name text not null, nik text not null, birth_place text not null, born text, sex text not null,
  region text not null, organization text not null, organization_number text not null, role text not null, since text,
  until_day text, nik_key bigint not null, name_key bigint not null, birth_key bigint not null,
  place_key bigint not null, organization_key bigint not null, number_key bigint not null);
create unique index registry_entry_by_code on registry_entry(registry, code_key);
create index registry_entry_by_nik on registry_entry(nik_key) where nik_key <> 0;
create index registry_entry_by_name on registry_entry(name_key) where name_key <> 0;
create index registry_entry_by_birth on registry_entry(birth_key) where birth_key <> 0;
create index registry_entry_by_place on registry_entry(place_key) where place_key <> 0;
create index registry_entry_by_organization on registry_entry(organization_key) where organization_key <> 0;
create index registry_entry_by_number on registry_entry(number_key) where number_key <> 0;
create table registry_upload(
  id bigint primary key, person bigint not null, unit bigint not null, registry bigint not null, kind text not null,
  name text not null, owner text not null, source text not null, licence text not null, as_of text not null,
  file_name text not null, bytes bytea not null, state text not null, of_rows bigint not null, added bigint not null,
  changed bigint not null, unchanged bigint not null, gone bigint not null, rejected bigint not null,
  grade text not null, faults text not null, problem_id text not null, problem_en text not null, raised bigint not null,
  at bigint not null);
create index registry_upload_by_person on registry_upload(person, id);
)"};

// `difference`: what a check found, so that taking the list needs its file no more (import_plan.hpp). The
// index has all that a comparison reads.
inline constexpr store::Step upload_schema{500, "how far the work on a list is, and what differs in it", R"(
create table registry_upload_work(
  upload bigint primary key, done bigint not null, of_lines bigint not null, reopened bigint not null,
  difference bytea not null);
create index registry_entry_compared on registry_entry(registry, code_key, content_key, id);
)"};

// `registry_held`: how many lines a list has now; `registry_kind_rows`: how many the newest versions of a
// kind say they have. `screening_party`: who is party of a matter, by the keys of a line (block_keys.hpp);
// those of before this step get their keys with the next list (organization_key is null until then). A line
// is found by its code through registry_entry_compared.
inline constexpr store::Step size_schema{630, "how long lists are, parties by key", R"(
create table registry_held(registry bigint primary key, lines bigint not null);
insert into registry_held(registry, lines) select registry, count(*) from registry_entry group by registry;
create table registry_kind_rows(kind text primary key, of_rows bigint not null);
insert into registry_kind_rows(kind, of_rows)
  select r.kind, sum(v.of_rows) from registry r join registry_version v on v.registry = r.id
  where v.number = (select max(n.number) from registry_version n where n.registry = r.id) group by r.kind;
drop index registry_entry_by_code;
insert into counter(unit, measure, value) select 1, 'screened_relatives', n
  from (select count(*) as n from screening_subject where interest <> 0) of_all where n > 0;
create table screening_party(
  party bigint primary key, matter bigint not null, organization_key bigint, number_key bigint not null,
  name_key bigint not null, nik_key bigint not null);
insert into screening_party(party, matter, organization_key, number_key, name_key, nik_key)
  select id, matter, null, 0, 0, 0 from matter_party;
create index screening_party_by_organization on screening_party(organization_key) where organization_key <> 0;
create index screening_party_by_number on screening_party(number_key) where number_key <> 0;
create index screening_party_by_name on screening_party(name_key) where name_key <> 0;
create index screening_party_by_nik on screening_party(nik_key) where nik_key <> 0;
create index screening_party_to_do on screening_party(party) where organization_key is null;
)"};

// A line without its number (registry.hpp): lines of before this step get their key with the next version of
// their list. A comparison reads the index alone.
inline constexpr store::Step renumber_schema{655, "lines of lists by what they say", R"(
alter table registry_entry add column code_before text;
alter table registry_entry add column facts_key bigint;
drop index registry_entry_compared;
create index registry_entry_compared on registry_entry(
  registry, code_key, content_key, facts_key, nik_key, name_key, birth_key, organization_key, id);
create index registry_entry_to_key on registry_entry(registry, id) where facts_key is null;
)"};

// By which sealed subjects are found: keyed numbers, worth nothing without the house's key.
inline constexpr store::Step child_schema{632, "sealed subjects by keyed numbers", R"(
create table screening_child(
  subject bigint primary key, nik_key bigint not null, name_key bigint not null, birth_key bigint not null,
  place_key bigint not null);
create index screening_child_by_nik on screening_child(nik_key) where nik_key <> 0;
create index screening_child_by_name on screening_child(name_key) where name_key <> 0;
create index screening_child_by_birth on screening_child(birth_key) where birth_key <> 0;
create index screening_child_by_place on screening_child(place_key) where place_key <> 0;
)"};

// What was noted there compared a declaration with every question of its matter, and nobody read it: what is
// noted now belongs to the declaration (declarations/dropped_rows.hpp).
// `appointments`: those in force when a register was confirmed; empty for what was confirmed before this
// step.
inline constexpr store::Step no_prefill_schema{653, "no guesses at what was taken out; posts when confirmed",
                                               R"(
drop table prefill_dropped;
alter table interest_confirmation add column appointments text not null default '';
)"};

inline constexpr store::Step spouse_schema{642, "spouses in registers by key", R"(
create index screening_spouse_by_nik on screening_subject(nik_key) where relation = 'spouse' and nik_key <> 0;
create index screening_spouse_by_name on screening_subject(name_key) where relation = 'spouse' and name_key <> 0;
create index screening_spouse_by_birth on screening_subject(birth_key) where relation = 'spouse' and birth_key <> 0;
create index screening_spouse_by_place on screening_subject(place_key) where relation = 'spouse' and place_key <> 0;
)"};

inline constexpr store::Step letter_schema{34, "letters about misused names, confirmed registers", R"(
create table misuse_letter(
  finding bigint primary key, case_id bigint not null, unit bigint not null, person bigint not null, number text not null,
  addressed_to text not null, body text not null, issued text not null, reply text, reply_day text, note text not null);
create index misuse_letter_by_unit on misuse_letter(unit, finding);
create table interest_confirmation(
  id bigint primary key, person bigint not null, day text not null, interests text not null, sources text not null);
create index interest_confirmation_by_person on interest_confirmation(person, id);
create table prefill_dropped(finding bigint primary key, person bigint not null, what text not null, day text not null);
)"};

}  // namespace screening
