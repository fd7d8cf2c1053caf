// What is written about a filing: by whoever brings it, and by the acts of its handlers.
#include "base/text.hpp"
#include "complaints/filing_rows.hpp"

namespace complaints {

void insert_filing(store::Connection& db, const NewFiling& n) {
    const auto& f = n.filing;
    using store::BytesView;
    db.exec(
        "insert into filing(id, case_id, unit, track, channel, lane, filed_day, state, outcome, public_key, "
        "code_box,"
        " identity, lookup, sent, log_index, expires, grants_version)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, -1, '', 1)",
        f.id, case_of(f.id), f.unit, f.track, f.channel, f.lane, f.filed, f.state, f.outcome,
        BytesView{n.boxes.public_key}, BytesView{n.boxes.code_box}, BytesView{n.boxes.identity},
        BytesView{n.lookup}, BytesView{n.sent});
    std::int64_t slot = 0;
    for (const auto& box : n.slots)
        db.exec("insert into filing_slot(filing, slot, box) values(?, ?, ?)", f.id, slot++, BytesView{box});
    append_message(db, f.id, 0, n.first_message, n.sent);
    for (const auto& clock : f.clocks) start_clock(db, f.id, clock);
    keep_files(db, f.id, n.files);
}

bool append_message(store::Connection& db, FilingId id, std::int64_t expected, std::string_view sealed,
                    std::string_view sent) {
    const auto there = db.query<std::int64_t>("select count(*) from filing_message where filing = ?", id)
                           .value()
                           .value_or(0);
    if (there != expected) return false;
    db.exec("insert into filing_message(filing, seq, sealed, sent) values(?, ?, ?, ?)", id, expected,
            store::BytesView{sealed}, store::BytesView{sent});
    return true;
}

void keep_files(store::Connection& db, FilingId id, const std::vector<std::int64_t>& files) {
    for (const auto file : files) {
        db.exec("insert into filing_file(filing, file) values(?, ?)", id, file);
        db.exec("delete from filing_staged where file = ?", file);
    }
}

void set_state(store::Connection& db, FilingId id, State state) {
    db.exec("update filing set state = ? where id = ?", state, id);
}
void set_expiry(store::Connection& db, FilingId id, base::Date day) {
    db.exec("update filing set expires = ? where id = ?", day, id);
}
void mark_opened(store::Connection& db, const std::vector<FilingId>& filings) {
    for (const auto id : filings) db.exec("update filing set opened = 1 where id = ?", id);
}
void set_lane(store::Connection& db, FilingId id, Lane lane) {
    db.exec("update filing set lane = ? where id = ?", lane, id);
}
void set_log_index(store::Connection& db, FilingId id, std::int64_t index) {
    db.exec("update filing set log_index = ? where id = ?", index, id);
}
void end_clock(store::Connection& db, FilingId id, rules::DeadlineKey key, base::Date day) {
    db.exec("update filing_clock set done = ? where filing = ? and clock = ? and done = ''", day, id, key);
}
void start_clock(store::Connection& db, FilingId id, const Clock& clock) {
    // A clock that starts again (completed, sent back, completed) runs anew.
    db.exec(
        "insert into filing_clock(filing, clock, started, due, done) values(?, ?, ?, ?, '')"
        " on conflict(filing, clock) do update set started = excluded.started, due = excluded.due, done = ''",
        id, clock.key, clock.started, clock.due);
}

void add_slots(store::Connection& db, FilingId id, const std::vector<std::string>& slots) {
    auto next =
        db.query<std::int64_t>("select coalesce(max(slot) + 1, 0) from filing_slot where filing = ?", id)
            .value()
            .value_or(0);
    for (const auto& box : slots)
        db.exec("insert into filing_slot(filing, slot, box) values(?, ?, ?)", id, next++,
                store::BytesView{box});
    db.exec("update filing set grants_version = grants_version + 1 where id = ?", id);
}
void replace_slots(store::Connection& db, FilingId id, const std::vector<std::string>& slots) {
    db.exec("delete from filing_slot where filing = ?", id);
    add_slots(db, id, slots);
}

// A repeated write of the same piece (the writer may run a work twice) changes nothing.
void stage_piece(store::Connection& db, std::int64_t file, std::int64_t number, std::string_view bytes,
                 base::Date day) {
    if (number == 0)
        db.exec("insert into filing_staged(file, day) values(?, ?) on conflict(file) do nothing", file, day);
    db.exec(
        "insert into filing_piece(file, piece, bytes) values(?, ?, ?) on conflict(file, piece) do nothing",
        file, number, store::BytesView{bytes});
}
bool any_staged(store::Connection& db, base::Date before) {
    return !db.query<std::int64_t>("select 1 from filing_staged where day < ? limit 1", before).empty();
}
void sweep_staged(store::Connection& db, base::Date before) {
    db.exec("delete from filing_piece where file in (select file from filing_staged where day < ?)", before);
    db.exec("delete from filing_staged where day < ?", before);
}

// Keys first: should the rest be cut short, what stays opens to nobody. (It is one transaction; backups and
// copies of pages are not.)
void forget_content(store::Connection& db, FilingId id) {
    const store::BytesView none{{}};
    db.exec("delete from filing_slot where filing = ?", id);
    // The code finds nothing any more; the index wants each different, and the number is.
    db.exec(
        "update filing set state = 'forgotten', code_box = ?, identity = ?, lookup = public_key, expires = ''"
        " where id = ?",
        none, none, id);
    db.exec("delete from filing_message where filing = ?", id);
    db.exec("delete from filing_piece where file in (select file from filing_file where filing = ?)", id);
    db.exec("delete from filing_file where filing = ?", id);
}

}  // namespace complaints
