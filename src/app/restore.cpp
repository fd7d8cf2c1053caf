#include <future>

#include "app/backup.hpp"
#include "app/journal.hpp"
#include "app/sealed_act.hpp"
#include "app/stored_acts.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "ledger/merkle.hpp"
#include "store/migrations.hpp"
#include "store/transaction.hpp"
#include "store/writer.hpp"

namespace app {
namespace {

constexpr int acts_a_turn = 8192;

[[noreturn]] void damaged(std::int64_t index) {
    throw std::runtime_error(
        "act " + std::to_string(index) +
        " of the backup is damaged, or the vault is of another house: take another copy");
}

struct Opened {
    Act act;
    std::string body, entry;
    base::Hash leaf;
};

// Unseals and re-hashes the acts of one turn: on a thread of its own, while the turn before is replayed.
struct Turn {
    std::vector<Opened> acts;
    std::int64_t forgotten = 0;
};
Turn open_turn(store::Connection& from, Vault& vault, std::int64_t first) {
    Turn out;
    from.query<std::int64_t, store::Bytes>(
            "select log_index, sealed from backup_act where log_index >= ? order by log_index limit ?", first,
            acts_a_turn)
        .each([&](std::int64_t index, store::Bytes sealed) {
            if (index != first + static_cast<std::int64_t>(out.acts.size())) damaged(index);
            auto body = unseal_act(vault, index, sealed.value, out.forgotten);
            auto act = body ? decode(*body) : std::nullopt;
            if (!act) damaged(index);
            act->index = index;
            auto entry = log_entry(*act, *body);
            const auto leaf = ledger::leaf_hash(entry);
            out.acts.push_back({std::move(*act), std::move(*body), std::move(entry), leaf});
        });
    return out;
}

void put_tiles(store::Connection& db, ledger::Tree& tree) {
    for (const auto& tile : tree.take_dirty_tiles())
        db.exec(
            "insert into log_tile(level, number, hashes) values(?, ?, ?)"
            " on conflict(level, number) do update set hashes = excluded.hashes",
            tile.level, static_cast<std::int64_t>(tile.n), store::Bytes{tile.bytes});
}

void put_turn(store::Connection& db, const Registry& registry, ledger::Tree& tree, const Turn& turn) {
    store::Transaction transaction(db);
    for (const auto& one : turn.acts) {
        insert_act(db, one.act, one.body, one.entry);
        tree.append(one.leaf);
        try {
            apply_act(db, registry, one.act);
        } catch (const std::runtime_error& e) {
            throw std::runtime_error("act " + std::to_string(one.act.index) +
                                     " cannot be replayed: " + e.what());
        }
    }
    put_tiles(db, tree);
    transaction.commit();
}

std::int64_t put_rows(store::Connection& from, store::Connection& db, const Registry& registry,
                      const Vault& vault) {
    std::int64_t count = 0;
    store::Transaction transaction(db);
    for (const auto& table : store::tables(db)) {
        if (!is_house_table(table, registry)) continue;
        store::delete_all(db, table);
        from.query<store::Bytes>("select sealed from backup_row where place = ? order by number", table.name)
            .each([&](store::Bytes sealed) {
                const auto bytes = unseal(vault.rows_key(), sealed.value);
                const auto row = bytes ? decode_row(*bytes) : std::nullopt;
                if (!row || row->size() != table.columns.size())
                    throw std::runtime_error("a row of " + table.name + " in the backup cannot be read");
                store::insert_row(db, table, *row);
                ++count;
            });
    }
    transaction.commit();
    return count;
}

std::int64_t put_files(store::Connection& from, store::Connection& db, Vault& vault) {
    std::int64_t count = 0;
    store::Transaction transaction(db);
    from.query<base::Hash, std::string, store::Bytes>(
            "select hash, type, sealed from backup_file order by hash")
        .each([&](base::Hash hash, std::string type, store::Bytes sealed) {
            const auto key = vault.file_key(hash);
            if (!key) return;  // erased since
            const auto bytes = with_key(*key, sealed.value);
            if (base::sha256(bytes) != hash) throw std::runtime_error("a file in the backup is damaged");
            db.exec("insert into blob(hash, type, bytes) values(?, ?, ?)", hash, type,
                    store::BytesView{bytes});
            ++count;
        });
    transaction.commit();
    return count;
}

std::string meta(store::Connection& from, std::string_view name) {
    return from.query<std::string>("select value from backup_meta where name = ?", name).value().value_or("");
}

void must_be_empty(store::Database& target) {
    if (!store::tables(target.writer_connection()).empty())
        throw std::runtime_error("the database to restore into is not empty: name a new one");
}

}  // namespace

std::int64_t acts_behind(store::Connection& db, std::string_view public_checkpoint) {
    const auto vkey = db.query<std::string>("select vkey from log_key").value();
    const auto verifier = vkey ? ledger::Verifier::from(*vkey) : std::nullopt;
    if (!verifier) throw std::runtime_error("this database has no log");
    const ledger::Verifier keys[] = {*verifier};
    const auto opened = ledger::open_checkpoint(public_checkpoint, keys);
    if (!opened)
        throw std::runtime_error("the public checkpoint is not one of this log: " +
                                 std::string(ledger::explain(opened.error())));
    const auto size = static_cast<std::int64_t>(opened->checkpoint.size);
    const auto have = db.query<std::int64_t>("select size from log_head").value().value_or(0);
    if (size > have) return size - have;
    if (ledger::root_from_tiles(opened->checkpoint.size, tiles_of(db)) != opened->checkpoint.root)
        throw std::runtime_error(
            "the log at hand is not the public one: at " + std::to_string(size) +
            " acts their roots differ. Serve nothing from it; keep both and tell the witnesses");
    return 0;
}

RestoreReport restore(const std::string& file, Vault& vault, store::Database& target,
                      const Registry& registry, std::string_view public_checkpoint,
                      const Progress& progress) {
    must_be_empty(target);
    auto source = store::open_read_only("sqlite:" + file);
    const auto from = source.reader();
    if (meta(from, "format") != "jernih-backup/v1")
        throw std::runtime_error(file + " is no backup of this program");
    const auto total = number_in(meta(from, "size"));
    store::migrate(target, registry.steps());
    auto& db = target.writer_connection();
    store::begin_filling(db);

    RestoreReport out{.checkpoint = meta(from, "checkpoint")};
    ledger::Tree tree;
    base::Instant last{};
    auto turn = open_turn(from, vault, 0);
    while (!turn.acts.empty()) {
        const auto next = turn.acts.back().act.index + 1;
        auto coming = std::async(std::launch::async, [&, next] { return open_turn(from, vault, next); });
        put_turn(db, registry, tree, turn);
        last = turn.acts.back().act.time;
        out.forgotten += turn.forgotten;
        out.acts = next;
        if (progress) progress(next, total);
        turn = coming.get();
    }
    out.rows = put_rows(from, db, registry, vault);
    out.files = put_files(from, db, vault);
    store::settle(db);
    // Only now, with all else on the disk: without its head nothing opens this database.
    {
        store::Transaction transaction(db);
        db.exec("insert into log_head(one, size, root, checkpoint, last_time) values(1, ?, ?, ?, ?)",
                out.acts, tree.root(), out.checkpoint, last);
        transaction.commit();
    }
    // First what the backup says of itself: its root, and its newest signed checkpoint, which may be shorter
    // by the last batch.
    const bool whole = out.acts == total && base::hex(base::bytes_of(tree.root())) == meta(from, "root") &&
                       (out.checkpoint.empty() || acts_behind(db, out.checkpoint) == 0);
    if (!whole)
        throw std::runtime_error(
            "the backup does not lead to its own root and checkpoint: take another copy");
    if (!public_checkpoint.empty()) out.behind = acts_behind(db, public_checkpoint);
    return out;
}

}  // namespace app
