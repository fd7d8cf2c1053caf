#include "screening/triage_rows.hpp"

#include "matters/finding_rows.hpp"
#include "matters/referral_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/schema_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

void lapsed(store::Connection& db, const app::Act& act, const FindingLapsed& a) {
    matters::set_lapsed(db, a.finding, base::day_in(base::Zone::wib, act.time));
}

void reviewed(store::Connection& db, const app::Act& act, const FindingReviewed& a) {
    matters::set_review(db, a.finding, a.review, a.reason);
    if (a.superior) matters::put_referral(db, a.finding, a.superior, base::day_in(base::Zone::wib, act.time));
}

void issued(store::Connection& db, const app::Act& act, const MisuseLetterIssued& a) {
    db.exec(
        "insert into misuse_letter(finding, case_id, unit, person, number, addressed_to, body, issued, reply,"
        " reply_day, note) values(?, ?, ?, ?, ?, ?, ?, ?, null, null, '')",
        a.finding, act.case_id, act.unit, a.person, a.number, a.to, a.text,
        base::day_in(base::Zone::wib, act.time));
}

void answered(store::Connection& db, const app::Act&, const MisuseLetterAnswered& a) {
    db.exec("update misuse_letter set reply = ?, reply_day = ?, note = ? where finding = ?", a.reply, a.day,
            a.note, a.finding);
}

// Who shares a key (block_keys.hpp) with whom. A marriage question does not keep who the other organiser is:
// he shares one of these with the spouse that it is about, or he would not have been found.
#define SHARE(me, o, key) me "." key " = " o "." key " and " me "." key " <> 0"
#define NAMED(me, o) "((" SHARE(me, o, "nik_key") ") or (" SHARE(me, o, "name_key") "))"
#define ONE_STEP(me, o) \
    "((" me ".interest = 0 and " o ".interest <> 0) or (" me ".interest <> 0 and " o ".interest = 0))"

// Nobody who is in it himself, or stands in the register of whom it addresses, or has him in his own: one
// step, as where complaints are read. Parameters: the person, four times.
#define UNINVOLVED \
    "not exists(select 1 from finding o where o.person = ? and ((o.matter = f.matter and f.matter <> 0)"    \
    " or (o.entry = f.entry and f.entry <> 0)))"                                                            \
    " and not exists(select 1 from matter_bar b where b.matter = f.matter and b.person = ? and b.state <> " \
    "'ended')"                                                                                              \
    " and not exists(select 1 from screening_subject me join screening_subject o on o.person = f.person"    \
    " where me.person = ? and ((" ONE_STEP("me", "o") " and " NAMED("me", "o") ") or (f.origin = "          \
    "'organisers' and o.interest = f.interest and me.interest = 0 and (" NAMED("me", "o") " or ("           \
    SHARE("me", "o", "birth_key") ") or (" SHARE("me", "o", "place_key") ")))))"                            \
    " and f.person <> ?"
// The role over the office, and uninvolved. Parameters: SCOPE(s), the person four times, the day up to which
// unanswered ones are shown.
#define TO_REVIEW \
    VISIBLE("f") " and " UNINVOLVED " and (f.answer is not null or (f.lapsed is null and f.raised <= ?))"
#define REVIEWER(s) SCOPE(s), (s).person, (s).person, (s).person, (s).person, ((s).day - unanswered_for)

// Legal & HR reads answers that ask for it: not what was declared, which goes its own way to the superior.
#define TO_BE_READ \
    "f.answer is not null and f.review is null and f.answer not in ('declared', 'misused') and "
#define MISUSED "f.answer is not null and f.review is null and f.answer = 'misused' and "
#define UNANSWERED "f.answer is null and f.lapsed is null and "
#define REVIEWED "f.review is not null and f.answer is not null and "

#define LIST(which)                                                                                         \
    "select f.id, f.person, p.name, f.unit, f.matter, f.origin, f.band, f.raised, f.answer, f.review from " \
    "finding f join person p on p.id = f.person where " which TO_REVIEW                                     \
    " and (f.id < ? or ? = 0) order by "                                                                    \
    "f.id desc limit ?"

template <class... P>
std::vector<TriageLine> lines(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                              const P&... values) {
    std::vector<TriageLine> out;
    for (auto [id, person, name, unit, matter, origin, band, raised, answer, review] :
         db.query<FindingId, PersonId, std::string, UnitId, MatterId, matters::FindingOrigin, std::string,
                  base::Date, std::optional<matters::FindingAnswer>, std::optional<matters::Review>>(
             sql, values...))
        out.push_back(
            {id, person, std::move(name), unit, matter, origin, std::move(band), raised, answer, review});
    return out;
}

// Whoever has few offices is led there by them, the others walk down what waits (app/permission.hpp).
#define LINES(which)                                                                                       \
    (few ? lines(db, LIST(RELATED("f", "finding") which), RELATION(s), REVIEWER(s), before, before, limit) \
         : lines(db, LIST(which), REVIEWER(s), before, before, limit))

// Which counter a state of finding_count adds to; nullptr: none.
std::int64_t* counter_of(TriageCounts& counts, const std::string& state) {
    if (state == "open") return &counts.unanswered;
    if (state == "lapsed" || state == "declared") return nullptr;
    if (state == "misused") return &counts.misused;
    return state.ends_with(" reviewed") ? &counts.reviewed : &counts.to_review;
}

// The same as in TO_REVIEW, found from the reviewer. Parameter: person.
#define BY_TIE(key)                                                                    \
    " union select a.id from screening_subject me join screening_subject o on " SHARE( \
        "me", "o", key) " and " ONE_STEP("me",                                         \
                                         "o") " join finding a on a.person = o.person where me.person = ?"
#define BY_MARRIAGE(key) \
    " union select a.id from screening_subject me join screening_subject o on " SHARE("me", "o", key)      \
    " and o.relation = 'spouse' join finding a on a.person = o.person and a.interest = o.interest"         \
    " and a.origin = 'organisers' where me.person = ? and me.interest = 0"

// Roles over an office. Parameters: person, roles, day, day.
#define OVER(unit)                                                                             \
    "exists(select 1 from role_grant r where r.person = ? and (r.role_bit & ?) <> 0 and " unit \
    " between r.unit_from and r.unit_to and r.from_day <= ? and r.until_day >= ?)"

}  // namespace

std::vector<TriageLine> triage(store::Connection& db, const app::Scope& s, TriageFilter filter,
                               FindingId before, int limit) {
    const bool few = app::offices_spanned(db, s) <= app::few_offices;
    switch (filter) {
        case TriageFilter::to_review: return LINES(TO_BE_READ);
        case TriageFilter::misused: return LINES(MISUSED);
        case TriageFilter::unanswered: return LINES(UNANSWERED);
        case TriageFilter::reviewed: return LINES(REVIEWED);
    }
    return {};
}

// What the offices have, less what this reviewer may not know of: that is found from his own affairs, which
// are few, so that nothing here grows with the nation. A finding's case has no grants, and excludes nobody
// but whom it addresses.
TriageCounts triage_counts(store::Connection& db, const app::Scope& s) {
    TriageCounts out;
    const auto shown = s.day - unanswered_for;
    for (auto [state, count] : db.query<std::string, std::int64_t>(
             "select c.state, cast(sum(c.value) as bigint) from finding_count c where (c.state <> 'open' or "
             "c.raised <= ?) and " OVER("c.unit") " group by c.state",
             shown, s.person, s.roles, s.day, s.day))
        if (auto* counter = counter_of(out, state)) *counter += count;
    for (auto [state, count] : db.query<std::string, std::int64_t>(
             "select h.state, count(*) from (select " FINDING_STATE(
                 "f") " as state, f.unit, f.raised from "
                      "finding f where f.id in (select id from finding where person = ?"
                      " union select a.id from finding o join finding a on a.matter = o.matter and a.matter "
                      "<> 0 where"
                      " o.person = ?"
                      " union select a.id from finding o join finding a on a.entry = o.entry and a.entry <> "
                      "0 where"
                      " o.person = ?"
                      " union select a.id from matter_bar b join finding a on a.matter = b.matter and "
                      "a.matter <> 0"
                      " where b.person = ? and b.state <> 'ended'" BY_TIE("nik_key") BY_TIE("name_key")
                          BY_MARRIAGE("birth_key")
                              BY_MARRIAGE("place_key") ")) h where (h.state <> 'open' or h.raised "
                                                       "<= ?) and " OVER("h.unit") " group by h.state",
             s.person, s.person, s.person, s.person, s.person, s.person, s.person, s.person, shown, s.person,
             s.roles, s.day, s.day))
        if (auto* counter = counter_of(out, state)) *counter -= count;
    return out;
}

std::optional<matters::Finding> find_to_review(store::Connection& db, FindingId id, const app::Scope& s) {
    const bool within =
        db.query<std::int64_t>("select 1 from finding f where f.id = ? and " TO_REVIEW, id, REVIEWER(s))
            .one()
            .has_value();
    return within ? matters::load_finding(db, id) : std::nullopt;
}

bool is_involved(store::Connection& db, FindingId id, PersonId person) {
    return db
        .query<std::int64_t>("select 1 from finding f where f.id = ? and " UNINVOLVED, id, person, person,
                             person, person)
        .empty();
}

std::optional<MisuseLetter> letter_of(store::Connection& db, FindingId finding) {
    const auto row = db.query<UnitId, PersonId, std::string, std::string, std::string, base::Date,
                              std::optional<LetterReply>, std::optional<base::Date>, std::string>(
                           "select unit, person, number, addressed_to, body, issued, reply, reply_day, note "
                           "from misuse_letter"
                           " where finding = ?",
                           finding)
                         .one();
    if (!row) return std::nullopt;
    const auto& [unit, person, number, to, text, day, reply, reply_day, note] = *row;
    return MisuseLetter{finding, unit, person, number, to, text, day, reply, reply_day, note};
}

void register_triage(app::Registry& registry) {
    registry.schema(letter_schema);
    registry.schema(no_prefill_schema);
    registry.applies<FindingLapsed>(lapsed);
    registry.applies<FindingReviewed>(reviewed);
    registry.applies<MisuseLetterIssued>(issued);
    registry.applies<MisuseLetterAnswered>(answered);
    registry.table({"misuse_letter",
                    {"finding", "case_id", "unit", "person", "number", "addressed_to", "body", "issued",
                     "reply", "reply_day", "note"}});
}

}  // namespace screening
