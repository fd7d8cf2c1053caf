#include "complaints/filing_rows.hpp"

#include "base/hash.hpp"

namespace complaints {
namespace {

#define FILING                                                                                 \
    "f.id, f.unit, f.track, f.channel, f.lane, f.filed_day, f.state, f.outcome, f.log_index, " \
    "f.grants_version, (select count(*) from filing_message m where m.filing = f.id)"
#define FILING_TYPES                                                                                \
    FilingId, UnitId, Track, Channel, Lane, base::Date, State, Outcome, std::int64_t, std::int64_t, \
        std::int64_t
using Row = std::tuple<FILING_TYPES>;

Filing filing_from(const Row& row) {
    Filing out;
    std::tie(out.id, out.unit, out.track, out.channel, out.lane, out.filed, out.state, out.outcome,
             out.log_index, out.grants_version, out.messages) = row;
    return out;
}

void load_passing(store::Connection& db, Filing& filing) {
    if (filing.track != Track::report) return;
    for (const auto& [superior, capacity, on, sealed, told] :
         db.query<PersonId, AppointmentId, base::Date, bool, PersonId>(
             "select superior, capacity, day, sealed, told from filing_passing"
             " where filing = ? order by seq desc",
             filing.id)) {
        if (!filing.passing) filing.passing = Passing{superior, capacity, on, on, sealed, told};
        if (superior != filing.passing->superior) return;
        filing.passing->since = on;
    }
}

void load_clocks(store::Connection& db, Filing& filing) {
    load_passing(db, filing);
    for (const auto& [key, started, due, done] :
         db.query<rules::DeadlineKey, base::Date, base::Date, std::string>(
             "select clock, started, due, done from filing_clock where filing = ? order by due, clock",
             filing.id))
        filing.clocks.push_back({.key = key, .started = started, .due = due, .done = base::date_from(done)});
}

std::vector<Filing> with_clocks(store::Connection& db, const std::vector<Row>& rows) {
    std::vector<Filing> out;
    for (const auto& row : rows) {
        out.push_back(filing_from(row));
        load_clocks(db, out.back());
    }
    return out;
}

std::vector<std::string> blobs(store::Rows<store::Bytes> rows) {
    std::vector<std::string> out;
    for (auto& row : rows.all()) out.push_back(std::move(std::get<0>(row).value));
    return out;
}

}  // namespace

std::optional<Filing> load_filing(store::Connection& db, FilingId id) {
    const auto row = db.query<FILING_TYPES>("select " FILING " from filing f where f.id = ?", id).one();
    if (!row) return std::nullopt;
    auto out = filing_from(*row);
    load_clocks(db, out);
    return out;
}

bool any_filing(store::Connection& db) {
    return !db.query<FilingId>("select id from filing limit 1").empty();
}

std::optional<FilingId> find_by_lookup(store::Connection& db, std::string_view lookup) {
    return db.query<FilingId>("select id from filing where lookup = ?", store::BytesView{lookup}).value();
}

bool was_sent(store::Connection& db, std::string_view sent) {
    return !db.query<std::int64_t>("select 1 from filing where sent = ?", store::BytesView{sent}).empty();
}

bool message_was_sent(store::Connection& db, FilingId id, std::string_view sent) {
    return !db.query<std::int64_t>("select 1 from filing_message where filing = ? and sent = ?", id,
                                   store::BytesView{sent})
                .empty();
}

Boxes boxes_of(store::Connection& db, FilingId id) {
    auto row = db.query<store::Bytes, store::Bytes, store::Bytes>(
                     "select public_key, code_box, identity from filing where id = ?", id)
                   .one();
    if (!row) return {};
    auto& [key, code, identity] = *row;
    return {std::move(key.value), std::move(code.value), std::move(identity.value)};
}

std::vector<std::string> slots_of(store::Connection& db, FilingId id) {
    return blobs(db.query<store::Bytes>("select box from filing_slot where filing = ? order by slot", id));
}

std::string slot_of(store::Connection& db, FilingId id, std::int64_t slot) {
    auto box =
        db.query<store::Bytes>("select box from filing_slot where filing = ? and slot = ?", id, slot).value();
    return box ? std::move(box->value) : std::string{};
}

std::vector<std::string> thread_of(store::Connection& db, FilingId id) {
    return blobs(
        db.query<store::Bytes>("select sealed from filing_message where filing = ? order by seq", id));
}

ToTry to_try(const Filing& f) {
    return {
        .id = f.id, .lane = f.lane, .filed = f.filed, .version = f.grants_version, .messages = f.messages};
}

#define TO_TRY                                                       \
    "select f.id, f.lane, f.filed_day, f.grants_version, f.opened,"  \
    " (select count(*) from filing_message m where m.filing = f.id)" \
    " from filing f where " VISIBLE("f")

std::vector<ToTry> filings_to_try(store::Connection& db, const app::Scope& s, bool open,
                                  const std::optional<ToTry>& after, std::int64_t limit) {
    const std::string lane(after ? base::name(after->lane) : std::string_view{});
    const std::string day = after ? base::iso(after->filed) : std::string{};
    const auto id = after ? after->id : FilingId{};
    using Row = std::tuple<FilingId, Lane, base::Date, std::int64_t, bool, std::int64_t>;
    std::vector<Row> rows;
    if (open)
        rows =
            db.query<FilingId, Lane, base::Date, std::int64_t, bool, std::int64_t>(
                  TO_TRY
                  " and f.state in ('received', 'verified', 'needs_completion', 'examined', 'concluded')"
                  " and (f.lane > ? or (f.lane = ? and (f.filed_day > ? or (f.filed_day = ? and f.id > ?))))"
                  " order by f.lane, f.filed_day, f.id limit ?",
                  SCOPE(s), lane, lane, day, day, id, limit)
                .all();
    else
        rows =
            db.query<FilingId, Lane, base::Date, std::int64_t, bool, std::int64_t>(
                  TO_TRY
                  " and f.state in ('closed', 'withdrawn', 'handed_over')"
                  " and (f.lane > ? or (f.lane = ? and (f.filed_day < ? or (f.filed_day = ? and f.id < ?))))"
                  " order by f.lane, f.filed_day desc, f.id desc limit ?",
                  SCOPE(s), lane, lane, day, day, id, limit)
                .all();
    std::vector<ToTry> out;
    out.reserve(rows.size());
    for (const auto& [filing, in, filed, version, opened, messages] : rows)
        out.push_back({filing, in, filed, version, messages, opened});
    return out;
}

bool in_scope(store::Connection& db, const app::Scope& s, FilingId id) {
    return !db.query<std::int64_t>("select 1 from filing f where f.id = ? and " VISIBLE("f"), id, SCOPE(s))
                .empty();
}

std::vector<Filing> filings_ever_his(store::Connection& db, PersonId person, std::int64_t roles) {
    return with_clocks(
        db,
        db.query<FILING_TYPES>(
              "select " FILING
              " from filing f where f.state <> 'forgotten' and (exists(select 1 from case_grant g"
              " where g.case_id = f.case_id and g.person = ?) or exists(select 1 from role_grant r"
              " where r.person = ? and (r.role_bit & ?) <> 0 and f.unit between r.unit_from and r.unit_to))"
              " order by f.id",
              person, person, roles)
            .all());
}

std::vector<PersonId> passed_to(store::Connection& db, FilingId id) {
    std::vector<PersonId> out;
    for (const auto& [person] :
         db.query<PersonId>("select superior from filing_passing where filing = ? order by seq", id))
        out.push_back(person);
    return out;
}

std::vector<ReportTask> reports_to_decide(store::Connection& db, PersonId superior, int limit) {
    std::vector<ReportTask> out;
    for (const auto& [unit, due, since] : db.query<UnitId, base::Date, base::Date>(
             "select f.unit, k.due, (select min(h.day) from filing_passing h where h.filing = f.id"
             " and h.seq > (select coalesce(max(o.seq), -1) from filing_passing o"
             " where o.filing = f.id and o.superior <> p.superior))"
             " from filing_passing p join filing f on f.id = p.filing"
             " join filing_clock k on k.filing = f.id and k.clock = 'report_decision' and k.done = ''"
             " where p.superior = ? and p.seq = (select max(n.seq) from filing_passing n where n.filing = "
             "f.id)"
             " and f.state in ('verified', 'needs_completion', 'examined') order by k.due limit ?",
             superior, limit))
        out.push_back({.unit = unit, .due = due, .since = since});
    return out;
}

std::vector<ReportTask> reports_told(store::Connection& db, PersonId told, int limit) {
    std::vector<ReportTask> out;
    for (const auto& [unit, due, outcome, granted] : db.query<UnitId, base::Date, Outcome, std::int64_t>(
             "select f.unit, k.due, f.outcome, (select count(*) from case_grant g where g.case_id = f.case_id"
             " and g.person = p.told and g.how = ?)"
             " from filing_passing p join filing f on f.id = p.filing"
             " join filing_clock k on k.filing = f.id and k.clock = 'report_notice' and k.done = ''"
             " where p.told = ? and f.state = 'concluded' order by k.due limit ?",
             app::Grant::superior_of_superior, told, limit))
        out.push_back({.unit = unit, .due = due, .since = {}, .outcome = outcome, .readable = granted > 0});
    return out;
}

bool conflict_determined(store::Connection& db, PersonId official, MatterId matter) {
    return !db.query<std::int64_t>(
                  "select 1 from declaration d join declaration_determination t on t.declaration = d.id"
                  " where d.declarant = ? and d.matter = ? and t.truth = 'conflict' and t.number ="
                  " (select max(n.number) from declaration_determination n where n.declaration = d.id)"
                  " limit 1",
                  official, matter)
                .empty();
}

std::vector<Filing> awaiting_completion(store::Connection& db) {
    return with_clocks(
        db, db.query<FILING_TYPES>("select " FILING " from filing f where f.state = 'needs_completion'"
                                   " order by f.id")
                .all());
}

std::vector<FilingId> tips_to_log(store::Connection& db, base::Date before) {
    std::vector<FilingId> out;
    for (const auto& [id] : db.query<FilingId>(
             "select id from filing where log_index < 0 and filed_day < ? order by id", before))
        out.push_back(id);
    return out;
}

std::vector<Expiring> expiring(store::Connection& db, base::Date today) {
    std::vector<Expiring> out;
    for (const auto& [id, unit, state, expires] : db.query<FilingId, UnitId, State, base::Date>(
             "select id, unit, state, expires from filing where expires <> '' and expires <= ? order by id",
             today))
        out.push_back({id, unit, state, expires});
    return out;
}

std::vector<Unopened> never_opened(store::Connection& db, base::Date filed_by) {
    std::vector<Unopened> out;
    for (const auto& [id, unit, filed] : db.query<FilingId, UnitId, base::Date>(
             "select id, unit, filed_day from filing where state = 'received' and opened = 0"
             " and filed_day <= ? order by id",
             filed_by))
        out.push_back({id, unit, filed});
    return out;
}

std::string first_message_of(store::Connection& db, FilingId id) {
    auto first =
        db.query<store::Bytes>("select sealed from filing_message where filing = ? and seq = 0", id).value();
    return first ? std::move(first->value) : std::string{};
}

base::Hash first_message_hash(store::Connection& db, FilingId id) {
    return base::sha256(first_message_of(db, id));
}

bool any_piece(store::Connection& db, std::int64_t file) {
    return !db.query<std::int64_t>("select 1 from filing_piece where file = ? limit 1", file).empty();
}

std::optional<std::string> pieces_of(store::Connection& db, std::int64_t file) {
    std::string out;
    bool any = false;
    for (const auto& [bytes] :
         db.query<store::Bytes>("select bytes from filing_piece where file = ? order by piece", file)) {
        out += bytes.value;
        any = true;
    }
    if (!any) return std::nullopt;
    return out;
}

bool has_file(store::Connection& db, FilingId id, std::int64_t file) {
    return !db.query<std::int64_t>("select 1 from filing_file where filing = ? and file = ?", id, file)
                .empty();
}

}  // namespace complaints
