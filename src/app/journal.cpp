#include "app/journal.hpp"

#include <algorithm>
#include <cstdio>
#include <tuple>

#include "app/settings_acts.hpp"
#include "app/site.hpp"
#include "ledger/merkle.hpp"
#include "ledger/proof.hpp"
#include "store/transaction.hpp"

namespace app {

std::int64_t Change::next_id() { return journal_.ids_.next(); }

const rules::Calendar& Change::calendar() {
    if (!journal_.calendar_) journal_.calendar_ = app::calendar(db);
    return *journal_.calendar_;
}

std::int64_t Change::record(CaseId object, UnitId unit, ActKind kind, std::vector<Field> fields) {
    Act act{.id = ActId{next_id()},
            .kind = kind,
            .time = std::max(now, journal_.last_time_),
            .actor = actor.person,
            .capacity = actor.capacity,
            .unit = unit,
            .case_id = object,
            .fields = std::move(fields)};
    const auto before =
        db.query<std::int64_t, std::int64_t>(
              "select seq, log_index from act where case_id = ? order by seq desc limit 1", object)
            .one();
    act.seq = before ? std::get<0>(*before) + 1 : 1;
    act.prev = before ? std::get<1>(*before) : -1;
    const auto body = encode(act);
    const auto entry = log_entry(act, body);
    act.index = static_cast<std::int64_t>(journal_.tree_.append(ledger::leaf_hash(entry)));
    journal_.last_time_ = act.time;
    db.exec(
        "insert into act(log_index, id, kind, at, actor, unit, case_id, seq, body, entry) "
        "values(?,?,?,?,?,?,?,?,?,?)",
        act.index, act.id, act.kind, act.time, act.actor, act.unit, act.case_id, act.seq, store::Bytes{body},
        store::Bytes{entry});
    if (depth_ == 0) last_index_ = act.index;
    ++recorded_[kind];

    if (kind == ActKind::off_day_added || kind == ActKind::setting_changed) journal_.calendar_.reset();

    const auto* apply = journal_.registry_.apply(kind);
    CHECK(apply);
    (*apply)(db, act);

    CHECK(++depth_ < 16);
    const auto [first, last] = journal_.registry_.reactions(kind);
    for (auto r = first; r != last; ++r) r->second(*this, act);
    --depth_;
    return act.index;
}

std::int64_t Change::recorded(ActKind kind) const {
    const auto found = recorded_.find(kind);
    return found == recorded_.end() ? 0 : found->second;
}

void Change::end() {
    for (const auto& ending : journal_.registry_.endings()) ending(*this);
}

base::Instant Journal::now() const { return std::max(clock_.now(), last_time_); }

Change Journal::change(store::Connection& db, Actor actor) {
    if (const auto why = read_only(); why != ReadOnly::no) throw ReadOnlyError(why);
    return {db, std::move(actor), now(), *this};
}

void Journal::open(store::Connection& db, ledger::Signing signing) {
    signing_ = std::move(signing);
    {
        store::Transaction transaction(db);
        if (!db.query<std::int64_t>("select 1 from log_key").one()) begin_log(db);
        load(db);
        transaction.commit();
    }
    // Should the signer be away: what it signed before can still be shown.
    const ledger::Verifier keys[] = {*ledger::Verifier::from(vkey_)};
    auto stored = db.query<std::string>("select checkpoint from log_head").value();
    if (stored && ledger::open_checkpoint(*stored, keys)) accept(*std::move(stored));
    look_again(db);
}

void Journal::begin_log(store::Connection& db) {
    if (!signing_.last().empty())
        throw store::Error(
            store::Error::Kind::other,
            "the database is empty, and its signer has signed a log already: restore the newest "
            "backup, or begin a new log with a new signer directory");
    vkey_ = signing_.vkey();
    const auto origin = vkey_.substr(0, vkey_.find('+'));
    db.exec("insert into log_key(one, origin, vkey) values(1, ?, ?)", origin, vkey_);
    Change first{db, {}, now(), *this};
    first.record(CaseId{1}, UnitId{1}, LogOpened{origin, vkey_});
    before_commit(db);
}

void Journal::load(store::Connection& db) {
    const auto key = db.query<std::string, std::string>("select origin, vkey from log_key").one();
    CHECK(key);
    std::tie(origin_, vkey_) = *key;
    const auto head =
        db.query<std::int64_t, base::Hash, base::Instant>("select size, root, last_time from log_head").one();
    if (!head)
        throw store::Error(store::Error::Kind::other, "the log has a key and no head: restore a backup");
    const auto& [size, root, last] = *head;
    tree_ = ledger::Tree(static_cast<std::uint64_t>(size), tiles_of(db));
    if (tree_.root() != root)
        throw store::Error(store::Error::Kind::other,
                           "the log's tiles do not lead to its root: run jernih verify, restore a backup");
    last_time_ = last;
    newest_second_ = last.time_since_epoch().count();
    calendar_.reset();
}

void Journal::before_batch(store::Connection& db) {
    connection_ = &db;
    // Another server may have appended to the same PostgreSQL log: its row lock orders the batches.
    if (db.engine() == store::Engine::postgres) {
        const auto size = db.query<std::int64_t>("select size from log_head for update").value();
        if (size && *size != static_cast<std::int64_t>(tree_.size())) load(db);
    }
    // A signer that went away is noticed before anything is recorded; one that is away is asked once a
    // second.
    const auto since = std::chrono::steady_clock::now() - asked_;
    if (standing_ == ReadOnly::no ? !signing_.there() : since > std::chrono::seconds{1}) catch_up(db);
    batch_mark_ = tree_.mark();
    batch_time_ = last_time_;
}

void Journal::before_commit(store::Connection& db) {
    for (const auto& tile : tree_.take_dirty_tiles())
        db.exec(
            "insert into log_tile(level, number, hashes) values(?, ?, ?)"
            " on conflict(level, number) do update set hashes = excluded.hashes",
            tile.level, static_cast<std::int64_t>(tile.n), store::Bytes{tile.bytes});
    db.exec(
        "insert into log_head(one, size, root, checkpoint, last_time) values(1, ?, ?, ?, ?) on conflict(one) "
        "do update"
        " set size = excluded.size, root = excluded.root, checkpoint = excluded.checkpoint, last_time = "
        "excluded.last_time",
        static_cast<std::int64_t>(tree_.size()), tree_.root(), head_.checkpoint, last_time_);
}

store::Writer::Hooks Journal::hooks() {
    return {
        .before_batch = [this](store::Connection& db) { before_batch(db); },
        .before_work =
            [this] {
                work_mark_ = tree_.mark();
                work_time_ = last_time_;
            },
        .work_failed =
            [this] {
                tree_.rewind(work_mark_);
                last_time_ = work_time_;
                calendar_.reset();
            },
        .before_commit =
            [this](store::Connection& db) {
                grew_ = tree_.size() != batch_mark_.size;
                if (grew_) before_commit(db);
            },
        .committed =
            [this] {
                if (grew_) sign_committed();
            },
        .rolled_back =
            [this] {
                tree_.rewind(batch_mark_);
                last_time_ = batch_time_;
                calendar_.reset();
            },
    };
}

std::string Journal::receipt(std::int64_t index) const {
    if (index >= head_.size) return {};
    const auto at = static_cast<std::uint64_t>(index), size = static_cast<std::uint64_t>(head_.size);
    try {
        return ledger::build_receipt({.index = at,
                                      .path = size == tree_.size() && tree_.holds(at)
                                                  ? tree_.inclusion(at)
                                                  : ledger::inclusion_proof(at, size, tiles_of(*connection_)),
                                      .checkpoint = head_.checkpoint});
    } catch (const std::exception& e) {  // tiles that cannot be read just now
        std::fprintf(stderr, "no receipt for act %lld: %s\n", static_cast<long long>(index), e.what());
        return {};
    }
}

Journal::Head Journal::head() const {
    const std::lock_guard lock(mutex_);
    return head_;
}

ledger::TileReader tiles_of(store::Connection& db) {
    return [&db](int level, std::uint64_t n, int) {
        const auto tile = db.query<store::Bytes>("select hashes from log_tile where level = ? and number = ?",
                                                 level, static_cast<std::int64_t>(n))
                              .value();
        return tile ? tile->value : std::string{};
    };
}

std::string stored_receipt(store::Connection& db, const Journal::Head& newest, std::int64_t index) {
    const auto stored = db.query<std::int64_t, std::string>("select size, checkpoint from log_head").one();
    if (!stored || index < 0) return {};
    auto head = newest;
    if (std::get<0>(*stored) < head.size) {
        const auto older = ledger::checkpoint_in(std::get<1>(*stored));
        if (!older) return {};
        head = {static_cast<std::int64_t>(older->size), std::get<1>(*stored)};
    }
    if (index >= head.size) return {};
    const auto at = static_cast<std::uint64_t>(index);
    return ledger::build_receipt(
        {.index = at,
         .path = ledger::inclusion_proof(at, static_cast<std::uint64_t>(head.size), tiles_of(db)),
         .checkpoint = head.checkpoint});
}

}  // namespace app
