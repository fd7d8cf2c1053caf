#include "matters/finding_rows.hpp"

#include "app/permission.hpp"
#include "base/text.hpp"
#include "matters/declared_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/referral_rows.hpp"
#include "people/people_rows.hpp"

namespace matters {
namespace {

std::string lines(const std::vector<std::string>& list) {
    std::string out;
    for (const auto& one : list) {
        if (!out.empty()) out += '\n';
        for (const char c : one) out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::vector<std::string> lines_in(const std::string& text) {
    std::vector<std::string> out;
    if (text.empty()) return out;
    for (const auto line : base::split(text, '\n')) out.emplace_back(line);
    return out;
}

// What a finding is counted as; open ones by the day they were raised, because a reviewer sees those of a
// week.
constexpr store::Step counts_schema{631, "how many findings an office has", R"(
create table finding_count(
  unit bigint not null, state text not null, raised text not null, value bigint not null,
  primary key(state, unit, raised)) /*clustered*/;
insert into finding_count(unit, state, raised, value)
  select unit, state, raised, count(*) from (select unit,
    case when answer is null and lapsed is null then 'open' when answer is null then 'lapsed'
      when review is null then answer else answer || ' reviewed' end as state,
    case when answer is null and lapsed is null then raised else '' end as raised from finding) of_finding
  group by unit, state, raised;
create index finding_by_matter on finding(matter) where matter <> 0;
create index finding_waiting on finding(id) where answer is null and lapsed is null;
create index finding_to_be_read on finding(id) where answer is not null and review is null;
create index finding_reviewed on finding(id) where review is not null;
)"};

struct Counted {
    UnitId unit;
    std::string state, raised;
};
std::optional<Counted> counted_as(store::Connection& db, FindingId id) {
    const auto row = db.query<UnitId, std::string, std::string>(
                           "select f.unit, " FINDING_STATE("f") ", " FINDING_DAY("f") " from finding f where "
                           "f.id = ?",
                           id)
                         .one();
    if (!row) return std::nullopt;
    return Counted{std::get<0>(*row), std::get<1>(*row), std::get<2>(*row)};
}

// A row that has come to nothing goes: the table is what a recount says, whatever happened in between.
void count(store::Connection& db, const std::optional<Counted>& what, std::int64_t by) {
    if (!what) return;
    db.exec(
        "insert into finding_count(unit, state, raised, value) values(?, ?, ?, ?)"
        " on conflict(state, unit, raised) do update set value = finding_count.value + excluded.value",
        what->unit, what->state, what->raised, by);
    if (by < 0)
        db.exec("delete from finding_count where unit = ? and state = ? and raised = ? and value = 0",
                what->unit, what->state, what->raised);
}

template <class Write>
void counting(store::Connection& db, FindingId id, Write write) {
    count(db, counted_as(db, id), -1);
    write();
    count(db, counted_as(db, id), 1);
}

void raise(store::Connection& db, const app::Act& act, const FindingRaised& a) {
    const auto office = people::load_unit(db, act.unit);
    db.exec(
        "insert into finding(id, case_id, unit, matter, person, party, interest, matched, register_says,"
        " matter_says, raised, answer, reason, since, origin, entry, evidence, band, bits, article,"
        " register_says_en, matter_says_en, because_id, because_en, weights, path, review, review_reason, "
        "lapsed)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, '', null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, "
        "'',"
        " null)",
        a.finding, act.case_id, act.unit, a.matter, a.person, a.party, a.interest, a.matched, a.register_says,
        a.matter_says, base::day_in(office ? office->zone : base::Zone::wib, act.time), a.origin, a.entry,
        a.evidence, a.band, a.bits, a.article, a.register_says_en, a.matter_says_en, a.because_id,
        a.because_en, lines(a.weights), lines(a.path));
    count(db, counted_as(db, FindingId{a.finding}), 1);
    // Who is asked about a matter reads it, and can declare on it, also before he is invited to decide it.
    if (a.matter) app::grant(db, case_of(a.matter), a.person, app::Grant::participant);
    // Whom it addresses answers it and does not review the answer, whatever role he holds.
    app::exclude(db, act.case_id, a.person);
}

void answer(store::Connection& db, const app::Act&, const FindingAnswered& a) {
    counting(db, FindingId{a.finding}, [&] {
        db.exec(
            "update finding set answer = ?, reason = ?, since = ?, review = null, review_reason = ''"
            " where id = ? and person = ? and answer is null",
            a.answer, a.reason, a.since, a.finding, a.person);
    });
}

void reopen(store::Connection& db, const app::Act&, const FindingReopened& a) {
    counting(db, a.finding, [&] {
        db.exec(
            "update finding set answer = null, reason = '', since = null, review = null, review_reason = ''"
            " where id = ? and person = ? and answer = 'declared'",
            a.finding, a.person);
    });
}

// Findings about gratifications of before there was an origin of that name are known by their evidence.
FindingOrigin origin_of(FindingOrigin kept, std::string_view evidence) {
    return kept == FindingOrigin::interests && evidence.starts_with('g') ? FindingOrigin::gratification
                                                                         : kept;
}

#define FINDING                                                                                              \
    "select id, matter, unit, person, party, interest, matched, register_says, matter_says, raised, answer," \
    " reason, since, origin, entry, evidence, band, bits, article, register_says_en, matter_says_en,"        \
    " because_id, because_en, weights, path, review, review_reason, lapsed from finding "

template <class... P>
std::vector<Finding> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                          const P&... values) {
    std::vector<Finding> out;
    for (auto [id, matter, unit, person, party, interest, matched, register_says, matter_says, raised, given,
               reason, since, origin, entry, evidence, band, bits, article, register_en, matter_en,
               because_id, because_en, weights, path, review, review_reason, lapsed] :
         db.query<FindingId, MatterId, UnitId, PersonId, PartyId, std::int64_t, std::string, std::string,
                  std::string, base::Date, std::optional<FindingAnswer>, std::string,
                  std::optional<base::Date>, FindingOrigin, std::int64_t, std::string, std::string,
                  std::int64_t, std::string, std::string, std::string, std::string, std::string, std::string,
                  std::string, std::optional<Review>, std::string, std::optional<base::Date>>(sql, values...))
        out.push_back({.id = id,
                       .matter = matter,
                       .unit = unit,
                       .person = person,
                       .party = party,
                       .interest = interest,
                       .matched = std::move(matched),
                       .register_says = std::move(register_says),
                       .matter_says = std::move(matter_says),
                       .raised = raised,
                       .answer = given,
                       .reason = std::move(reason),
                       .since = since,
                       .origin = origin_of(origin, evidence),
                       .entry = entry,
                       .evidence = std::move(evidence),
                       .band = std::move(band),
                       .bits = bits,
                       .article = std::move(article),
                       .register_says_en = std::move(register_en),
                       .matter_says_en = std::move(matter_en),
                       .because_id = std::move(because_id),
                       .because_en = std::move(because_en),
                       .weights = lines_in(weights),
                       .path = lines_in(path),
                       .review = review,
                       .review_reason = std::move(review_reason),
                       .lapsed = lapsed});
    return out;
}

std::optional<Finding> first(std::vector<Finding> found) {
    if (found.empty()) return std::nullopt;
    return std::move(found[0]);
}

}  // namespace

void register_findings(app::Registry& registry) {
    registry.schema(counts_schema);
    register_declared(registry);
    register_referrals(registry);
    registry.applies<FindingRaised>(raise);
    registry.applies<FindingAnswered>(answer);
    registry.applies<FindingReopened>(reopen);
    registry.table({"finding",
                    {"id",
                     "case_id",
                     "unit",
                     "matter",
                     "person",
                     "party",
                     "interest",
                     "matched",
                     "register_says",
                     "matter_says",
                     "raised",
                     "answer",
                     "reason",
                     "since",
                     "origin",
                     "entry",
                     "evidence",
                     "band",
                     "bits",
                     "article",
                     "register_says_en",
                     "matter_says_en",
                     "because_id",
                     "because_en",
                     "weights",
                     "path",
                     "review",
                     "review_reason",
                     "lapsed"},
                    1});
    registry.table({"finding_count", {"state", "unit", "raised", "value"}, 3});
}

std::vector<Finding> findings_for(store::Connection& db, PersonId person, MatterId matter) {
    return read(db, FINDING "where person = ? and matter = ? order by id", person, matter);
}

std::vector<Finding> open_findings_for(store::Connection& db, PersonId person, int limit) {
    return read(db, FINDING "where person = ? and answer is null and lapsed is null order by id desc limit ?",
                person, limit);
}

std::vector<Finding> all_findings_for(store::Connection& db, PersonId person, FindingId before, int limit) {
    return read(db, FINDING "where person = ? and (id < ? or ? = 0) order by id desc limit ?", person, before,
                before, limit);
}

std::optional<Finding> find_finding(store::Connection& db, FindingId id, PersonId person) {
    return first(read(db, FINDING "where id = ? and person = ?", id, person));
}

std::optional<Finding> load_finding(store::Connection& db, FindingId id) {
    return first(read(db, FINDING "where id = ?", id));
}

std::vector<Finding> open_findings_of(store::Connection& db, PersonId person, std::int64_t interest) {
    return read(db,
                FINDING "where person = ? and interest = ? and answer is null and lapsed is null order by id",
                person, interest);
}

std::vector<Finding> open_findings_on(store::Connection& db, std::int64_t entry) {
    return read(db,
                FINDING "where entry = ? and entry <> 0 and answer is null and lapsed is null order by id",
                entry);
}

bool finding_raised(store::Connection& db, PersonId person, std::string_view evidence) {
    return db
        .query<std::int64_t>("select 1 from finding where person = ? and evidence = ? limit 1", person,
                             evidence)
        .one()
        .has_value();
}

bool lapsed_unanswered(store::Connection& db, PersonId person, std::string_view evidence) {
    return db
        .query<std::int64_t>(
            "select 1 from finding where person = ? and evidence = ? and answer is null and "
            "lapsed is not null",
            person, evidence)
        .one()
        .has_value();
}

void set_review(store::Connection& db, FindingId id, Review review, const std::string& reason) {
    counting(db, id, [&] {
        db.exec("update finding set review = ?, review_reason = ? where id = ?", review, reason, id);
        if (review == Review::ask_again)
            db.exec("update finding set answer = null, reason = '', since = null where id = ?", id);
    });
}

void set_lapsed(store::Connection& db, FindingId id, base::Date day) {
    counting(db, id,
             [&] { db.exec("update finding set lapsed = ? where id = ? and answer is null", day, id); });
}

}  // namespace matters
