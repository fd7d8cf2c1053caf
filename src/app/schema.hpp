// The tables that all slices share. Steps are numbered over the whole program, each number once; tools/tidy
// keeps those of a tagged version as they are.
#pragma once
#include "store/migrations.hpp"

namespace app {
inline constexpr store::Step schema{1, "acts, log, permission, sessions", R"(
create table act(
  log_index bigint primary key, id bigint not null, kind text not null, at bigint not null, actor bigint not null,
  unit bigint not null, case_id bigint not null, seq bigint not null, body bytea not null, entry bytea not null);
create unique index act_by_case on act(case_id, seq);
create table log_tile(level bigint not null, number bigint not null, hashes bytea not null, primary key(level, number));
create table log_head(one bigint primary key, size bigint not null, root bytea not null, checkpoint text not null, last_time bigint not null);
create table log_key(one bigint primary key, origin text not null, vkey text not null);
create table role_grant(
  id bigint primary key, case_id bigint not null, person bigint not null, role text not null, role_bit bigint not null,
  unit_from bigint not null, unit_to bigint not null, from_day text not null, until_day text not null);
create index role_grant_by_person on role_grant(person, role_bit);
create index role_grant_by_role on role_grant(role_bit, person);
create table case_grant(case_id bigint not null, person bigint not null, how text not null, primary key(case_id, person, how)) /*clustered*/;
create index case_grant_by_person on case_grant(person, how, case_id);
create table case_exclusion(case_id bigint not null, person bigint not null, primary key(case_id, person)) /*clustered*/;
create table counter(unit bigint not null, measure text not null, value bigint not null, primary key(unit, measure)) /*clustered*/;
create table setting(name text not null, from_day text not null, value text not null, instrument text not null, primary key(name, from_day));
create table off_day(day text not null, region bigint not null, kind text not null, name_id text not null, name_en text not null, decree text not null, primary key(day, region));
create table account(
  person bigint primary key, login text not null unique, password text not null, totp_secret bytea not null,
  last_code bigint not null, failures bigint not null, blocked_until bigint not null);
create table setup_link(token_hash bytea primary key, person bigint not null, purpose text not null, expires bigint not null);
create table session(token_hash bytea primary key, person bigint not null, csrf text not null, created bigint not null, seen bigint not null, expires bigint not null);
create index session_by_person on session(person);
create table api_token(token_hash bytea primary key, person bigint not null, scope text not null, expires bigint not null);
create table idempotency(
  actor bigint not null, key text not null, digest bytea not null, status bigint not null, location text not null,
  type text not null, body text not null, log_index bigint not null, at bigint not null, primary key(actor, key));
create table draft(person bigint not null, form text not null, about text not null, body text not null, at bigint not null, primary key(person, form, about));
create table blob(hash bytea primary key, type text not null, bytes bytea not null);
)"};
// `order_id` is the erasure that asked for it; `erased_by` the index of the act that says so.
inline constexpr store::Step erasure_schema{4, "values erased", R"(
create table erased_value(
  act bigint not null, name text not null, order_id bigint not null, erased_by bigint not null, at bigint not null,
  primary key(act, name));
create index erased_value_by_order on erased_value(order_id, act);
)"};
}  // namespace app
