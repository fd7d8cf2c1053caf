#include "app/journal.hpp"

#include <algorithm>

#include "app/settings_acts.hpp"
#include "ledger/merkle.hpp"
#include "ledger/proof.hpp"

namespace app {

std::int64_t Change::next_id() { return journal_.ids_.next(); }

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
    last_index_ = act.index;

    const auto* apply = journal_.registry_.apply(kind);
    CHECK(apply);
    (*apply)(db, act);

    CHECK(++depth_ < 16);
    const auto [first, last] = journal_.registry_.reactions(kind);
    for (auto r = first; r != last; ++r) r->second(*this, act);
    --depth_;
    return act.index;
}

base::Instant Journal::now() const { return std::max(clock_.now(), last_time_); }

void Journal::open(store::Connection& db, std::string_view origin) {
    if (!db.query<std::int64_t>("select 1 from log_key").one()) begin_log(db, origin);
    load(db);
}

void Journal::begin_log(store::Connection& db, std::string_view origin) {
    const auto seed = base::random_bytes(32);
    signer_ = std::make_unique<ledger::Signer>(std::string(origin), seed);
    db.exec("insert into log_key(one, origin, seed, vkey) values(1, ?, ?, ?)", origin, store::Bytes{seed},
            signer_->vkey());
    Change first = change(db, {});
    first.record(CaseId{1}, UnitId{1}, LogOpened{std::string(origin), signer_->vkey()});
    before_commit(db);
}

void Journal::load(store::Connection& db) {
    const auto key = db.query<std::string, store::Bytes>("select origin, seed from log_key").one();
    CHECK(key);
    signer_ = std::make_unique<ledger::Signer>(std::get<0>(*key), std::get<1>(*key).value);
    const auto head = db.query<std::int64_t, base::Hash, std::string, base::Instant>(
                            "select size, root, checkpoint, last_time from log_head")
                          .one();
    if (!head)
        throw store::Error(store::Error::Kind::other, "the log has a key and no head: restore a backup");
    const auto& [size, root, checkpoint, last] = *head;
    tree_ = ledger::Tree(static_cast<std::uint64_t>(size), tiles_of(db));
    if (tree_.root() != root)
        throw store::Error(store::Error::Kind::other,
                           "the log's tiles do not lead to its root: run jernih verify, restore a backup");
    last_time_ = last;
    const std::lock_guard lock(mutex_);
    head_ = {size, checkpoint};
}

void Journal::before_commit(store::Connection& db) {
    for (const auto& tile : tree_.take_dirty_tiles())
        db.exec(
            "insert into log_tile(level, number, hashes) values(?, ?, ?)"
            " on conflict(level, number) do update set hashes = excluded.hashes",
            tile.level, static_cast<std::int64_t>(tile.n), store::Bytes{tile.bytes});
    const auto root = tree_.root();
    const auto size = static_cast<std::int64_t>(tree_.size());
    pending_checkpoint_ = signer_->sign_note(ledger::checkpoint_body(signer_->name(), tree_.size(), root));
    db.exec(
        "insert into log_head(one, size, root, checkpoint, last_time) values(1, ?, ?, ?, ?) on conflict(one) "
        "do update"
        " set size = excluded.size, root = excluded.root, checkpoint = excluded.checkpoint, last_time = "
        "excluded.last_time",
        size, root, pending_checkpoint_, last_time_);
}

store::Writer::Hooks Journal::hooks() {
    return {
        .before_batch =
            [this](store::Connection& db) {
                // Another server may have appended to the same PostgreSQL log: its row lock orders the
                // batches.
                if (db.engine() == store::Engine::postgres) {
                    const auto size = db.query<std::int64_t>("select size from log_head for update").value();
                    if (size && *size != static_cast<std::int64_t>(tree_.size())) load(db);
                }
                batch_mark_ = tree_.mark();
                batch_time_ = last_time_;
            },
        .before_work =
            [this] {
                work_mark_ = tree_.mark();
                work_time_ = last_time_;
            },
        .work_failed =
            [this] {
                tree_.rewind(work_mark_);
                last_time_ = work_time_;
            },
        .before_commit =
            [this](store::Connection& db) {
                if (tree_.size() != batch_mark_.size)
                    before_commit(db);
                else
                    pending_checkpoint_.clear();
            },
        .committed =
            [this] {
                if (pending_checkpoint_.empty()) return;
                const std::lock_guard lock(mutex_);
                head_ = {static_cast<std::int64_t>(tree_.size()), pending_checkpoint_};
            },
        .rolled_back =
            [this] {
                tree_.rewind(batch_mark_);
                last_time_ = batch_time_;
            },
    };
}

std::string Journal::receipt(std::int64_t index) const {
    return ledger::build_receipt({.index = static_cast<std::uint64_t>(index),
                                  .path = tree_.inclusion(static_cast<std::uint64_t>(index)),
                                  .checkpoint = head_.checkpoint});
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

std::string stored_receipt(store::Connection& db, std::int64_t index) {
    const auto head = db.query<std::int64_t, std::string>("select size, checkpoint from log_head").one();
    if (!head || index < 0 || index >= std::get<0>(*head)) return {};
    const auto size = static_cast<std::uint64_t>(std::get<0>(*head));
    return ledger::build_receipt(
        {.index = static_cast<std::uint64_t>(index),
         .path = ledger::inclusion_proof(static_cast<std::uint64_t>(index), size, tiles_of(db)),
         .checkpoint = std::get<1>(*head)});
}

}  // namespace app
