#include "screening/risk_count_rows.hpp"

#include <algorithm>
#include <string>

#include "people/people_rows.hpp"
#include "people/schema_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

using people::open_end;

// `risk_post` and `risk_thing`: who has which post, and what counts with it (an interest by its relation, a
// confirmation until its year ends), each from a day to a day. `risk_change`: what that adds from a day on; a
// row "2026-11-23~" takes effect after that day, and "" holds all that was in effect when it was written.
constexpr store::Step risk_schema{633, "the risk map's counters", R"(
create table risk_post(
  appointment bigint primary key, person bigint not null, position bigint not null, unit bigint not null,
  kind text not null, from_day text not null, until_day text not null);
create index risk_post_by_person on risk_post(person);
create index risk_post_by_position on risk_post(position);
create table risk_thing(
  id bigint primary key, person bigint not null, what text not null, from_day text not null, until_day text not null);
create index risk_thing_by_person on risk_thing(person);
create table risk_change(
  unit bigint not null, kind text not null, what text not null, day text not null, value bigint not null,
  primary key(unit, kind, what, day)) /*clustered*/;
create table risk_review(
  unit bigint not null, kind text not null, day text not null, primary key(unit, kind)) /*clustered*/;
insert into risk_post select a.id, a.person, a.position, p.unit, p.kind, a.from_day, a.until_day
  from appointment a join position p on p.id = a.position;
insert into risk_thing select id, person, relation, since, until_day from interest;
insert into risk_thing select min(id), person, 'confirmed', min(day), substr(day, 1, 4) || '-12-31'
  from interest_confirmation group by person, substr(day, 1, 4);
insert into risk_change(unit, kind, what, day, value)
  select unit, kind, what, day, sum(value) from (
    select unit, kind, '' as what, from_day as day, 1 as value from risk_post
    union all select unit, kind, '', until_day || '~', -1 from risk_post where until_day < '9999-12-31'
    union all select p.unit, p.kind, t.what,
        case when p.from_day > t.from_day then p.from_day else t.from_day end, 1
      from risk_post p join risk_thing t on t.person = p.person
      where p.from_day <= t.until_day and t.from_day <= p.until_day
    union all select p.unit, p.kind, t.what,
        case when p.until_day < t.until_day then p.until_day else t.until_day end || '~', -1
      from risk_post p join risk_thing t on t.person = p.person
      where p.from_day <= t.until_day and t.from_day <= p.until_day
        and (p.until_day < '9999-12-31' or t.until_day < '9999-12-31')) of_all
  group by unit, kind, what, day;
insert into risk_review select p.unit, p.kind, max(c.day) from risk_post p
  join interest_confirmation c on c.person = p.person and c.day >= p.from_day and c.day <= p.until_day
  group by p.unit, p.kind;
)"};

struct Span {
    base::Date from{}, until{};
};
struct Post {
    UnitId unit;
    std::string kind;
    Span span;
};
struct Thing {
    std::string what;
    Span span;
};

std::vector<Post> posts_of(store::Connection& db, PersonId person) {
    std::vector<Post> out;
    for (auto [unit, kind, from, until] : db.query<UnitId, std::string, base::Date, base::Date>(
             "select unit, kind, from_day, until_day from risk_post where person = ?", person))
        out.push_back({unit, std::move(kind), {from, until}});
    return out;
}
std::vector<Thing> things_of(store::Connection& db, PersonId person) {
    std::vector<Thing> out;
    for (auto [what, from, until] : db.query<std::string, base::Date, base::Date>(
             "select what, from_day, until_day from risk_thing where person = ?", person))
        out.push_back({std::move(what), {from, until}});
    return out;
}

// What has taken effect by the day of the act lies in one row: nobody asks what held before.
void add(store::Connection& db, base::Date today, const Post& post, const std::string& what, std::string day,
         std::int64_t value) {
    if (day <= base::iso(today)) day.clear();
    db.exec(
        "insert into risk_change(unit, kind, what, day, value) values(?, ?, ?, ?, ?)"
        " on conflict(unit, kind, what, day) do update set value = risk_change.value + excluded.value",
        post.unit, post.kind, what, day, value);
}

void add(store::Connection& db, base::Date today, const Post& post, const Thing& thing, std::int64_t value) {
    const auto from = std::max(post.span.from, thing.span.from),
               until = std::min(post.span.until, thing.span.until);
    if (from > until) return;
    add(db, today, post, thing.what, base::iso(from), value);
    if (until < open_end) add(db, today, post, thing.what, base::iso(until) + "~", -value);
}

void count(store::Connection& db, PersonId person, base::Date today, std::int64_t value) {
    const auto posts = posts_of(db, person);
    if (posts.empty()) return;
    auto things = things_of(db, person);
    things.push_back({"", {rules::on(1900, 1, 1), open_end}});
    for (const auto& post : posts)
        for (const auto& thing : things) add(db, today, post, thing, value);
}

template <class Write>
void counting(store::Connection& db, const app::Act& act, PersonId person, Write write) {
    const auto today = base::day_in(base::Zone::wib, act.time);
    count(db, person, today, -1);
    write();
    count(db, person, today, 1);
}

void put_post(store::Connection& db, AppointmentId id, PersonId person, PositionId position, UnitId unit,
              std::string_view kind, Span span) {
    db.exec(
        "insert into risk_post(appointment, person, position, unit, kind, from_day, until_day)"
        " values(?, ?, ?, ?, ?, ?, ?)",
        id, person, position, unit, kind, span.from, span.until);
}

// Whoever comes in with his post has nothing else yet: the case of a nation's roster.
void registered(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<people::OfficialRegistered>(act);
    const std::string kind(base::name(a.position_kind));
    put_post(db, a.appointment, a.person, a.position, a.unit, kind, {a.from, open_end});
    add(db, base::day_in(base::Zone::wib, act.time), {a.unit, kind, {a.from, open_end}}, "",
        base::iso(a.from), 1);
}

void appointed(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<people::AppointmentMade>(act);
    const auto row =
        db.query<UnitId, std::string>("select unit, kind from position where id = ?", a.position).one();
    if (!row) return;
    counting(db, act, a.person, [&] {
        put_post(db, a.appointment, a.person, a.position, std::get<0>(*row), std::get<1>(*row),
                 {a.from, a.until.value_or(open_end)});
    });
}

void ended(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<people::AppointmentEnded>(act);
    const auto person =
        db.query<PersonId>("select person from risk_post where appointment = ?", a.appointment).value();
    if (!person) return;
    counting(db, act, *person, [&] {
        db.exec("update risk_post set until_day = ? where appointment = ?", a.last_day, a.appointment);
    });
}

void position_changed_act(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<people::PositionChanged>(act);
    const auto held =
        db.query<AppointmentId, PersonId>(
              "select appointment, person from risk_post where position = ? order by appointment", a.position)
            .all();
    for (const auto& [appointment, person] : held)
        counting(db, act, person, [&] {
            db.exec("update risk_post set unit = ?, kind = ? where appointment = ?", a.unit, a.kind,
                    appointment);
        });
}

void put_thing(store::Connection& db, std::int64_t id, PersonId person, std::string_view what, Span span) {
    db.exec("insert into risk_thing(id, person, what, from_day, until_day) values(?, ?, ?, ?, ?)", id, person,
            what, span.from, span.until);
}

void interest_registered_act(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<people::InterestRegistered>(act);
    counting(db, act, a.person,
             [&] { put_thing(db, a.interest.value, a.person, a.relation, {a.since, open_end}); });
}

void interest_ended_act(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<people::InterestEnded>(act);
    const auto person =
        db.query<PersonId>("select person from risk_thing where id = ?", a.interest.value).value();
    if (!person) return;
    counting(db, act, *person, [&] {
        db.exec("update risk_thing set until_day = ? where id = ?", a.last_day, a.interest.value);
    });
}

// The first of a year counts until its end; each is the last review of the posts its official has.
void confirmed(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<InterestsConfirmed>(act);
    const auto today = base::day_in(base::Zone::wib, act.time);
    const std::chrono::year_month_day day{today};
    const base::Date last{day.year() / std::chrono::December / 31};
    for (const auto& post : posts_of(db, a.person))
        if (post.span.from <= today && today <= post.span.until)
            db.exec(
                "insert into risk_review(unit, kind, day) values(?, ?, ?) on conflict(unit, kind) do update"
                " set day = excluded.day where excluded.day > risk_review.day",
                post.unit, post.kind, today);
    for (const auto& thing : things_of(db, a.person))
        if (thing.what == "confirmed" && thing.span.until == last) return;
    counting(db, act, a.person, [&] { put_thing(db, a.confirmation, a.person, "confirmed", {today, last}); });
}

// The offices of the scope's roles. Parameters: person, roles, day, day.
#define WITHIN(unit)                                                                           \
    "exists(select 1 from role_grant r where r.person = ? and (r.role_bit & ?) <> 0 and " unit \
    " between r.unit_from and r.unit_to and r.from_day <= ? and r.until_day >= ?)"

template <class... P>
std::vector<RiskCount> counts(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                              const P&... values) {
    std::vector<RiskCount> out;
    for (auto [kind, what, value] : db.query<rules::PositionKind, std::string, std::int64_t>(sql, values...))
        out.push_back({kind, std::move(what), value});
    return out;
}
template <class... P>
std::vector<RiskReview> reviews(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                                const P&... values) {
    std::vector<RiskReview> out;
    for (auto [kind, last] : db.query<rules::PositionKind, base::Date>(sql, values...))
        out.push_back({kind, last});
    return out;
}

#define COUNTS(offices)                                                                                    \
    "select c.kind, c.what, cast(sum(c.value) as bigint) from risk_change c where c.day <= ? and " offices \
    " group by c.kind, c.what"
#define REVIEWS(offices) "select v.kind, max(v.day) from risk_review v where " offices " group by v.kind"

}  // namespace

std::vector<RiskCount> risk_counts(store::Connection& db, const app::Scope& s) {
    return counts(db, COUNTS(WITHIN("c.unit")), base::iso(s.day), s.person, s.roles, s.day, s.day);
}
std::vector<RiskCount> risk_counts(store::Connection& db, people::UnitRange offices, base::Date day) {
    return counts(db, COUNTS("c.unit between ? and ?"), base::iso(day), offices.from, offices.to);
}

std::vector<RiskReview> risk_reviews(store::Connection& db, const app::Scope& s) {
    return reviews(db, REVIEWS(WITHIN("v.unit")), s.person, s.roles, s.day, s.day);
}
std::vector<RiskReview> risk_reviews(store::Connection& db, people::UnitRange offices) {
    return reviews(db, REVIEWS("v.unit between ? and ?"), offices.from, offices.to);
}

void register_risk_counts(app::Registry& registry) {
    using enum app::ActKind;
    registry.schema(risk_schema);
    registry.also_applies(official_registered, registered);
    registry.also_applies(appointment_made, appointed);
    registry.also_applies(appointment_ended, ended);
    registry.also_applies(position_changed, position_changed_act);
    registry.also_applies(interest_registered, interest_registered_act);
    registry.also_applies(interest_ended, interest_ended_act);
    registry.also_applies(interests_confirmed, confirmed);
    registry.table(
        {"risk_post", {"appointment", "person", "position", "unit", "kind", "from_day", "until_day"}});
    registry.table({"risk_thing", {"id", "person", "what", "from_day", "until_day"}});
}

}  // namespace screening
