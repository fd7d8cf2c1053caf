// The SQL of keys in escrow. Like the keys themselves these rows follow from no act; that an escrow was
// placed, asked for and opened is one.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "complaints/filing_rows.hpp"
#include "complaints/open_escrow.hpp"

namespace complaints {

inline constexpr store::Step escrow_schema{521, "holders of keys in escrow, and what they ask for", R"(
create table reading_escrow_holder(
  person bigint not null, version bigint not null, holder bigint not null,
  primary key(person, version, holder)) /*clustered*/;
create index reading_escrow_by_holder on reading_escrow_holder(holder);
create table reading_escrow_ask(
  person bigint not null, version bigint not null, asked_by bigint not null, day text not null, reason text not null,
  primary key(person, version)) /*clustered*/;
create table reading_escrow_half(
  person bigint not null, version bigint not null, half bigint not null, sealed bytea not null,
  primary key(person, version, half)) /*clustered*/;
)"};

inline constexpr store::Step successor_schema{545, "for whom an escrow is asked to be opened", R"(
create table reading_escrow_successor(
  person bigint not null, version bigint not null, successor bigint not null,
  primary key(person, version)) /*clustered*/;
)"};

// Of one version of a key; that of the newest is what counts.
void keep_holders(store::Connection& db, PersonId owner, std::int64_t version,
                  std::span<const PersonId> holders);
std::vector<PersonId> holders_of(store::Connection& db, PersonId owner, std::int64_t version);
std::vector<PersonId> owners_held_by(store::Connection& db, PersonId holder);  // by their newest keys

struct WrittenAsk {
    Ask ask;
    std::string reason;
    PersonId successor = {};  // none: it is for the owner of the key
};
std::optional<WrittenAsk> ask_for(store::Connection& db, PersonId owner, std::int64_t version);
// With what the asker's key opened: each half waits for the key of another holder.
void keep_ask(store::Connection& db, PersonId owner, std::int64_t version, const WrittenAsk& ask,
              const std::vector<std::string>& halves);
std::vector<std::string> halves_of(store::Connection& db, PersonId owner, std::int64_t version);
// Whether somebody waits for this person's word: as another holder, or because it is his own key.
bool asked_of(store::Connection& db, PersonId person, base::Date since);
void drop_ask(store::Connection& db, PersonId owner, std::int64_t version);

}  // namespace complaints
