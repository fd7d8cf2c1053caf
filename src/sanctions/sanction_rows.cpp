#include "sanctions/sanction_rows.hpp"

#include <algorithm>
#include <limits>

#include "app/site.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "declarations/superior_search_rows.hpp"
#include "people/people_rows.hpp"

namespace sanctions {
namespace {

#define SELECT                                                                                               \
    "select c.id, c.unit, c.respondent, c.breach, c.route, c.matter, c.origin, c.facts, c.loss, "            \
    "c.expected, c.state,"                                                                                   \
    " c.told_by, c.recommended_by, c.recommender, c.dismissal, c.examiner, c.examiner_capacity, "            \
    "c.examiner_reason,"                                                                                     \
    " c.began, c.due, c.came, c.hearing_record, c.heard_on, c.referred_to, c.file, c.outcome, c.level, "     \
    "c.measure,"                                                                                             \
    " c.decided_on, c.deliver_by, c.delivered_on, c.delivered_late, c.appeal_by, c.appeal_open, c.annulled," \
    " c.released_from, c.released_until, c.acting, c.acting_appointment, c.version from sanction_case c "    \
    "where "

using Day = std::optional<base::Date>;

void add_parts(store::Connection& db, Sanction& s) {
    for (auto [number, issued, on, time, place, late] :
         db.query<std::int64_t, base::Date, base::Date, std::string, std::string, bool>(
             "select number, issued, hearing_on, hour, place, late from sanction_summons where sanction = ? "
             "order by number",
             s.id))
        s.summons.push_back({number, issued, on, std::move(time), std::move(place), late});
    if (const auto team =
            db.query<PersonId, PersonId, PersonId>(
                  "select superior, oversight, human_resources from sanction_team where sanction = ?", s.id)
                .one())
        s.team = Team{std::get<0>(*team), std::get<1>(*team), std::get<2>(*team)};
}

template <class... P>
std::vector<Sanction> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                           const P&... values) {
    std::vector<Sanction> out;
    for (auto [id, unit, respondent, breach, route, matter, origin, facts, loss, expected, state, teller,
               recommender, how, dismissal, examiner, capacity, reason, began, due, came, record, heard,
               referred, file, outcome, level, measure, decided, deliver_by, delivered, late, appeal_by,
               appeal_open, annulled, released, until, acting, appointment, version] :
         db.query<SanctionId, UnitId, PersonId, rules::Breach, rules::SanctionRoute, std::optional<MatterId>,
                  CaseId, std::string, bool, std::optional<rules::SanctionLevel>, State, PersonId, PersonId,
                  Recommender, std::string, PersonId, AppointmentId, std::string, base::Date, Day, bool,
                  std::string, Day, std::string, std::string, std::optional<Outcome>,
                  std::optional<rules::SanctionLevel>, std::optional<rules::Measure>, Day, Day, Day, bool,
                  Day, bool, bool, Day, Day, PersonId, AppointmentId, std::int64_t>(sql, values...)) {
        Sanction s{.id = id,
                   .unit = unit,
                   .respondent = respondent,
                   .breach = breach,
                   .route = route,
                   .matter = matter,
                   .source = origin};
        s.facts = std::move(facts), s.loss = loss, s.expected = expected, s.state = state, s.told_by = teller;
        s.recommended_by = recommender, s.recommender = how, s.dismissal = std::move(dismissal);
        s.examiner = {examiner, capacity, std::move(reason)};
        s.began = began, s.due = due, s.came = came, s.record = std::move(record), s.heard_on = heard;
        s.referred_to = std::move(referred), s.file = std::move(file), s.outcome = outcome, s.level = level,
        s.measure = measure;
        s.decided_on = decided, s.deliver_by = deliver_by, s.delivered_on = delivered,
        s.delivered_late = late;
        s.appeal_by = appeal_by, s.appeal_open = appeal_open, s.annulled = annulled, s.version = version;
        if (released) s.release = Release{*released, until, acting, appointment};
        out.push_back(std::move(s));
    }
    for (auto& s : out) add_parts(db, s);
    return out;
}

std::optional<Sanction> first(std::vector<Sanction> found) {
    return found.empty() ? std::nullopt : std::optional(std::move(found[0]));
}

}  // namespace

std::optional<Sanction> load(store::Connection& db, SanctionId id) {
    return first(read(db, SELECT "c.id = ?", id));
}

std::optional<Sanction> find(store::Connection& db, SanctionId id, const app::Scope& s) {
    return first(read(db, SELECT VISIBLE("c") " and c.id = ?", SCOPE(s), id));
}

std::vector<Sanction> listed(store::Connection& db, const app::Scope& s, SanctionId before, int limit) {
    const auto from = before ? before : SanctionId{std::numeric_limits<std::int64_t>::max()};
    return read(db, SELECT VISIBLE("c") " and c.id < ? order by c.id desc limit ?", SCOPE(s), from, limit);
}

std::vector<Sanction> waiting_for(store::Connection& db, PersonId examiner, int limit) {
    return read(db,
                SELECT
                "c.examiner = ? and c.state in ('recommended', 'summoned', 'heard', 'decided') order by "
                "c.due, c.id limit ?",
                examiner, limit);
}

std::vector<Sanction> of_respondent(store::Connection& db, PersonId respondent, int limit) {
    return read(db,
                SELECT
                "c.respondent = ? and c.state in ('summoned', 'heard', 'referred', 'decided', 'delivered') "
                "order by c.id desc"
                " limit ?",
                respondent, limit);
}

std::vector<Sanction> told_by(store::Connection& db, PersonId teller, int limit) {
    return read(db, SELECT "c.told_by = ? order by c.id desc limit ?", teller, limit);
}

std::vector<PersonId> involved_in(store::Connection& db, SanctionId id) {
    std::vector<PersonId> out;
    for (const auto& [person] :
         db.query<PersonId>("select person from sanction_involved where sanction = ? order by person", id))
        out.push_back(person);
    return out;
}

std::vector<RecordLine> record_of(store::Connection& db, SanctionId id) {
    std::vector<RecordLine> out;
    for (auto [kind, on, level, measure, number, text, index] :
         db.query<RecordKind, base::Date, std::optional<rules::SanctionLevel>, std::optional<rules::Measure>,
                  std::string, std::string, std::int64_t>(
             "select kind, day, level, measure, number, words, log_index from sanction_record where sanction "
             "= ? order by log_index",
             id))
        out.push_back({kind, on, level, measure, std::move(number), std::move(text), index});
    return out;
}

std::vector<Silence> silences_of(store::Connection& db, SanctionId id) {
    std::vector<Silence> out;
    for (auto [silent, due, on, next] : db.query<PersonId, base::Date, base::Date, PersonId>(
             "select silent, was_due, day, next from sanction_silence where sanction = ? order by log_index",
             id))
        out.push_back({silent, due, on, next});
    return out;
}

std::vector<MoveFacts> running_clocks(store::Connection& db) {
    std::vector<MoveFacts> out;
    for (auto& s : read(db, SELECT "c.state in ('recommended', 'decided', 'delivered') order by c.id")) {
        MoveFacts facts{.due_from = db.query<Day>("select due_from from sanction_case where id = ?", s.id)
                                        .value()
                                        .value_or(Day{}),
                        .region = app::region_of(s.unit)};
        facts.sanction = std::move(s);
        out.push_back(std::move(facts));
    }
    return out;
}

std::vector<Move> moves_of(store::Connection& db, SanctionId id) {
    std::vector<Move> out;
    for (auto [cause, before, now] : db.query<base::Date, base::Date, base::Date>(
             "select cause, was, became from sanction_move where sanction = ? order by log_index", id))
        out.push_back({cause, before, now});
    return out;
}

std::optional<people::Superior> examiner_for(store::Connection& db, PersonId respondent,
                                             std::optional<MatterId> matter, base::Date day,
                                             std::vector<PersonId> excluded) {
    excluded.push_back(respondent);
    return declarations::search_superior(db, respondent, {.matter = matter, .party_name = {}}, day,
                                         std::move(excluded));
}

Recommender recommender_is(store::Connection& db, PersonId actor, PersonId respondent, UnitId unit,
                           std::optional<MatterId> matter, base::Date day) {
    if (app::may(db, actor, app::Action::handle_sanction, unit, day)) return Recommender::inspectorate;
    // Whoever has a conflict on that very matter is no superior there (PP 94/2021 art. 29 (6)).
    const declarations::Conflict conflict{.matter = matter, .party_name = {}};
    if (declarations::has_conflict(db, conflict, actor)) return Recommender::neither;
    return declarations::is_above(db, actor, respondent, conflict, day) ? Recommender::superior
                                                                        : Recommender::neither;
}

ExamineFacts facts_for(store::Connection& db, const Sanction& s, PersonId actor, base::Date today,
                       const rules::Calendar& calendar) {
    const bool inspects = app::may(db, actor, app::Action::handle_sanction, case_of(s.id), s.unit, today) &&
                          app::may(db, actor, app::Action::handle_sanction, s.unit, today);
    const bool in_charge = s.examiner.person ? s.examiner.person == actor : inspects;
    return {.sanction = s,
            .actor = actor,
            .examines = in_charge,
            .today = today,
            .calendar = &calendar,
            .region = app::region_of(s.unit)};
}

std::optional<SanctionId> released_by(store::Connection& db, PersonId person) {
    return db
        .query<SanctionId>(
            "select id from sanction_case where respondent = ? and released_from is not null "
            "and released_until is null limit 1",
            person)
        .value();
}

std::vector<Passed> clocks_passed(store::Connection& db, base::Date before) {
    std::vector<Passed> out;
    for (auto [id, unit] :
         db.query<SanctionId, UnitId>("select id, unit from sanction_case where state = 'recommended' and "
                                      "due < ? and examiner <> 0 order by due, id",
                                      before))
        out.push_back({id, unit});
    return out;
}

std::vector<Published> published(store::Connection& db, base::Date today, int limit) {
    std::vector<Published> out;
    for (const auto& s :
         read(db,
              SELECT
              "c.state = 'delivered' and c.route = 'ethics_council' and c.annulled = 0 and c.appeal_open = 0"
              " and c.outcome = 'sanctioned' and c.measure is not null and (c.appeal_by is null or "
              "c.appeal_by < ?)"
              " order by c.id desc limit ?",
              today, limit)) {
        if (!is_final(s, today) || !rules::is_published(s.route) || !s.measure) continue;
        const auto unit = people::load_unit(db, s.unit);
        // In force is the latest line that says a measure: what upholds or annuls says none.
        std::string number;
        for (const auto& line : record_of(db, s.id))
            if (line.measure) number = line.number;
        out.push_back({s.id, people::name_of(db, s.respondent), unit ? unit->name : "", s.breach, *s.measure,
                       std::move(number), s.decided_on.value_or(s.began)});
    }
    return out;
}

void keep_file(store::Connection& db, std::string_view hash, std::string_view bytes) {
    const auto raw = base::from_hex(hash);
    CHECK(raw && raw->size() == sizeof(base::Hash));
    db.exec(
        "insert into blob(hash, type, bytes) values(?, 'application/pdf', ?) on conflict(hash) do nothing",
        store::BytesView{*raw}, store::BytesView{bytes});
}

std::optional<std::string> kept_file(store::Connection& db, std::string_view hash) {
    const auto raw = base::from_hex(hash);
    if (!raw || raw->size() != sizeof(base::Hash)) return std::nullopt;
    auto kept =
        db.query<store::Bytes>("select bytes from blob where hash = ?", store::BytesView{*raw}).value();
    return kept ? std::optional(std::move(kept->value)) : std::nullopt;
}

}  // namespace sanctions
