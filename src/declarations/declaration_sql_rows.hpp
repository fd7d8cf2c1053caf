// The lists' statements, in one place, so that a test can ask the database how it would run each of them.
#pragma once
#include "app/permission.hpp"

#define DECLARATION                                                                                       \
    "select d.id, d.declarant, d.capacity, d.unit, d.origin, d.state, d.type, d.matter, d.party_name,"    \
    " d.relation, d.source, d.grounds, d.other_law, d.description, d.already_public, d.proposed_control," \
    " d.known_since, d.superior, d.superior_capacity, d.submitted, d.due, d.due_provisional,"             \
    " d.completion_due, d.silences, d.nobody_left, d.version from declaration d "
#define NEWEST " and d.id < ? order by d.id desc limit ?"

// superior, today, before, limit
#define INBOX_IN_TIME DECLARATION "where d.superior = ? and d.state = 'submitted' and d.due >= ?" NEWEST
#define INBOX_LATE DECLARATION "where d.superior = ? and d.state = 'submitted' and d.due < ?" NEWEST
// superior, before, limit
#define INBOX_RETURNED DECLARATION "where d.superior = ? and d.state = 'returned'" NEWEST
#define INBOX_DECIDED \
    DECLARATION "where d.superior = ? and d.state in ('determined', 'withdrawn', 'closed')" NEWEST
// superior, superior, before, limit
#define INBOX_PASSED_OVER                                                                \
    DECLARATION                                                                          \
    "where d.id in (select s.declaration from declaration_silence s where s.silent = ?)" \
    " and d.superior <> ?" NEWEST
#define COUNT_LATE "select count(*) from declaration where superior = ? and state = 'submitted' and due < ?"
#define COUNT_PASSED_OVER                                                                               \
    "select count(*) from declaration d where d.id in (select s.declaration from declaration_silence s" \
    " where s.silent = ?) and d.superior <> ?"

#define MINE DECLARATION "where d.declarant = ?" NEWEST

// place, [state,] silent_only, unreceived_only, scope, before, limit
#define SILENT_OR_UNRECEIVED                                                                                \
    " and (? = 0 or d.silences > 0) and (? = 0 or not exists(select 1 from declaration_inspection i where " \
    "i.declaration = d.id and i.received is not null)) and "
#define IN_UNIT DECLARATION "where d.unit = ?" SILENT_OR_UNRECEIVED VISIBLE("d") NEWEST
#define IN_UNIT_STATE DECLARATION "where d.unit = ? and d.state = ?" SILENT_OR_UNRECEIVED VISIBLE("d") NEWEST
#define IN_PROVINCE DECLARATION "where d.province = ?" SILENT_OR_UNRECEIVED VISIBLE("d") NEWEST
#define IN_PROVINCE_STATE \
    DECLARATION "where d.province = ? and d.state = ?" SILENT_OR_UNRECEIVED VISIBLE("d") NEWEST
#define IN_RANGE DECLARATION "where d.unit + 0 between ? and ?" SILENT_OR_UNRECEIVED VISIBLE("d") NEWEST
#define IN_RANGE_STATE \
    DECLARATION "where d.unit + 0 between ? and ? and d.state = ?" SILENT_OR_UNRECEIVED VISIBLE("d") NEWEST

// superior_capacity, state, after, limit
#define OPEN_BY_CAPACITY \
    "select id from declaration where superior_capacity = ? and state = ? and id > ? order by id limit ?"
// after this day, up to that one; a post is without its holder on the day after his last
#define POSTS_BEGUN "select position from appointment where from_day > ? and from_day <= ?"
#define POSTS_ENDED "select position from appointment where until_day >= ? and until_day < ?"

// due before, last day seen, last declaration seen, limit
#define CLOCKS_PASSED                                                                            \
    "select c.declaration, c.due, d.unit from declaration_clock c join declaration d on d.id = " \
    "c.declaration"                                                                              \
    " where c.due < ? and (c.due, c.declaration) > (?, ?) order by c.due, c.declaration limit ?"
