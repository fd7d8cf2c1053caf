#pragma once
#include "store/migrations.hpp"

namespace app {

// Follows from no act. `subject` and `body` are emptied when a letter is settled.
inline constexpr store::Step outbox_schema{23, "letters that wait to be sent", R"(
create table outbox(
  id bigint primary key, rule text not null, about bigint not null, person bigint not null, day text not null,
  address text not null, subject text not null, body text not null, state text not null, tries bigint not null,
  not_before bigint not null, claimed bigint not null, at bigint not null, why text not null);
create unique index outbox_once on outbox(rule, about, person, day);
create index outbox_by_state on outbox(state, not_before);
create index outbox_by_person on outbox(person, about, at);
)"};

}  // namespace app
