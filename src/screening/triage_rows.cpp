#include "screening/triage_rows.hpp"

#include "matters/finding_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/schema_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

void lapsed(store::Connection& db, const app::Act& act, const FindingLapsed& a) {
    matters::set_lapsed(db, a.finding, base::day_in(base::Zone::wib, act.time));
}

void reviewed(store::Connection& db, const app::Act&, const FindingReviewed& a) {
    matters::set_review(db, a.finding, a.review, a.reason);
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

// The role over the office, and nobody who is in it himself. Parameters: SCOPE(s), the person three times,
// the day up to which unanswered ones are shown.
#define TO_REVIEW                                                                                           \
    VISIBLE("f")                                                                                            \
    " and not exists(select 1 from finding o where o.person = ? and ((o.matter = f.matter and f.matter <> " \
    "0)"                                                                                                    \
    " or (o.entry = f.entry and f.entry <> 0)))"                                                            \
    " and not exists(select 1 from matter_bar b where b.matter = f.matter and b.person = ? and b.state <> " \
    "'ended')"                                                                                              \
    " and f.person <> ? and (f.answer is not null or (f.lapsed is null and f.raised <= ?))"
#define REVIEWER(s) SCOPE(s), (s).person, (s).person, (s).person, ((s).day - unanswered_for)

// Legal & HR reads answers that ask for it: not what was declared, which goes its own way to the superior.
#define TO_BE_READ " f.answer is not null and f.answer <> 'declared' and f.review is null "

}  // namespace

std::vector<TriageLine> triage(store::Connection& db, const app::Scope& s, TriageFilter filter,
                               FindingId before, int limit) {
    const std::string which(base::name(filter));
    std::vector<TriageLine> out;
    for (auto [id, person, name, unit, matter, origin, band, raised, answer, review] :
         db.query<FindingId, PersonId, std::string, UnitId, MatterId, matters::FindingOrigin, std::string,
                  base::Date, std::optional<matters::FindingAnswer>, std::optional<matters::Review>>(
             "select f.id, f.person, p.name, f.unit, f.matter, f.origin, f.band, f.raised, f.answer, f.review"
             " from finding f join person p on p.id = f.person where " TO_REVIEW
             " and (f.id < ? or ? = 0) and ("
             "(? = 'to_review' and " TO_BE_READ " and f.answer <> 'misused')"
             " or (? = 'misused' and f.answer = 'misused' and f.review is null)"
             " or (? = 'unanswered' and f.answer is null)"
             " or (? = 'reviewed' and f.review is not null and f.answer is not null))"
             " order by f.id desc limit ?",
             REVIEWER(s), before, before, which, which, which, which, limit))
        out.push_back(
            {id, person, std::move(name), unit, matter, origin, std::move(band), raised, answer, review});
    return out;
}

TriageCounts triage_counts(store::Connection& db, const app::Scope& s) {
    const auto row =
        db.query<std::int64_t, std::int64_t, std::int64_t, std::int64_t>(
              "select coalesce(sum(case when " TO_BE_READ
              " and f.answer <> 'misused' then 1 else 0 end), 0),"
              " coalesce(sum(case when f.answer = 'misused' and f.review is null then 1 else 0 end), 0),"
              " coalesce(sum(case when f.answer is null then 1 else 0 end), 0),"
              " coalesce(sum(case when f.review is not null and f.answer is not null then 1 else 0 end), 0)"
              " from finding f where " TO_REVIEW,
              REVIEWER(s))
            .one();
    if (!row) return {};
    return {std::get<0>(*row), std::get<1>(*row), std::get<2>(*row), std::get<3>(*row)};
}

std::optional<matters::Finding> find_to_review(store::Connection& db, FindingId id, const app::Scope& s) {
    const bool within =
        db.query<std::int64_t>("select 1 from finding f where f.id = ? and " TO_REVIEW, id, REVIEWER(s))
            .one()
            .has_value();
    return within ? matters::load_finding(db, id) : std::nullopt;
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
    registry.applies<FindingLapsed>(lapsed);
    registry.applies<FindingReviewed>(reviewed);
    registry.applies<MisuseLetterIssued>(issued);
    registry.applies<MisuseLetterAnswered>(answered);
    registry.table({"misuse_letter",
                    {"finding", "case_id", "unit", "person", "number", "addressed_to", "body", "issued",
                     "reply", "reply_day", "note"}});
}

}  // namespace screening
