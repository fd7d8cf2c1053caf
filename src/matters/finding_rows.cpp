#include "matters/finding_rows.hpp"

#include "app/permission.hpp"
#include "base/text.hpp"
#include "matters/matter_rows.hpp"
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
    // Whom it addresses answers it and does not review the answer, whatever role he holds.
    app::exclude(db, act.case_id, a.person);
}

void answer(store::Connection& db, const app::Act&, const FindingAnswered& a) {
    db.exec(
        "update finding set answer = ?, reason = ?, since = ?, review = null, review_reason = ''"
        " where id = ? and person = ? and answer is null",
        a.answer, a.reason, a.since, a.finding, a.person);
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
                       .origin = origin,
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
    registry.applies<FindingRaised>(raise);
    registry.applies<FindingAnswered>(answer);
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

void set_review(store::Connection& db, FindingId id, Review review, const std::string& reason) {
    db.exec("update finding set review = ?, review_reason = ? where id = ?", review, reason, id);
    if (review == Review::ask_again)
        db.exec("update finding set answer = null, reason = '', since = null where id = ?", id);
}

void set_lapsed(store::Connection& db, FindingId id, base::Date day) {
    db.exec("update finding set lapsed = ? where id = ? and answer is null", day, id);
}

}  // namespace matters
