#include "app/backup.hpp"

#include <algorithm>
#include <filesystem>
#include <future>
#include <set>

#include "app/journal.hpp"
#include "app/sealed_act.hpp"
#include "app/stored_acts.hpp"
#include "base/text.hpp"
#include "store/catalog.hpp"
#include "store/migrations.hpp"
#include "store/transaction.hpp"
#include "store/writer.hpp"

namespace app {
namespace {

constexpr store::Step schema{1, "backup", R"(
create table backup_meta(name text primary key, value text not null);
create table backup_act(log_index bigint primary key, sealed bytea not null);
create table backup_file(hash bytea primary key, type text not null, sealed bytea not null);
create table backup_row(place text not null, number bigint not null, sealed bytea not null, primary key(place, number));
)"};

void put_meta(store::Connection& to, std::string_view name, std::string_view value) {
    to.exec(
        "insert into backup_meta(name, value) values(?, ?) on conflict(name) do update set value = "
        "excluded.value",
        name, value);
}

// Values erased since the vault was last used: their keys go first, so that no crash leaves them.
std::int64_t forget_erased(store::Connection& db, Vault& vault) {
    std::int64_t destroyed = 0;
    db.query<std::int64_t, std::string, store::Bytes>(
          "select v.act, v.name, a.body from erased_value v join act a on a.log_index = v.act order by v.act")
        .each([&](std::int64_t index, std::string name, store::Bytes body) {
            const auto act = decode(body.value);
            if (!act) return;
            const auto field = std::ranges::find(act->fields, name, &Field::name);
            if (field == act->fields.end()) return;
            const auto ordinal = static_cast<std::size_t>(field - act->fields.begin());
            destroyed += vault.destroy_value(index, std::min<std::size_t>(ordinal, 255)) ? 1 : 0;
        });
    if (destroyed > 0) vault.save();
    return destroyed;
}

// The acts of one turn, sealed.
struct Sealed {
    std::int64_t first = 0;
    std::vector<std::string> acts;
};

Sealed seal_turn(Vault& vault, const std::vector<ActRow>& rows) {
    Sealed out{.first = rows.front().index};
    out.acts.reserve(rows.size());
    for (const auto& row : rows) {
        if (const auto next = out.first + static_cast<std::int64_t>(out.acts.size()); row.index != next)
            throw std::runtime_error("act " + std::to_string(next) + " is missing: run jernih verify");
        out.acts.push_back(seal_act(vault, row.index, row.body));
    }
    return out;
}

void put_turn(store::Connection& to, const Sealed& turn) {
    store::Transaction transaction(to);
    for (auto index = turn.first; const auto& act : turn.acts)
        to.exec("insert into backup_act(log_index, sealed) values(?, ?)", index++, store::BytesView{act});
    transaction.commit();
}

// One turn is sealed on a thread of its own while the one before is written and the one after is read.
std::int64_t add_acts(store::Connection& db, store::Connection& to, Vault& vault, std::int64_t from,
                      const Progress& progress) {
    const auto total = acts_in(db);
    std::future<Sealed> sealing;
    for (auto at = from;;) {
        const auto rows = page_of_acts(db, at);
        if (!rows.empty() && rows.front().index != at)
            throw std::runtime_error("act " + std::to_string(at) + " is missing: run jernih verify");
        auto turn = sealing.valid() ? sealing.get() : Sealed{};
        if (!rows.empty()) {
            at = rows.back().index + 1;
            sealing = std::async(std::launch::async, [&vault, rows] { return seal_turn(vault, rows); });
        }
        put_turn(to, turn);
        if (rows.empty()) return total - from;
        if (progress) progress(at, total);
    }
}

std::int64_t add_files(store::Connection& db, store::Connection& to, Vault& vault) {
    std::set<base::Hash> have, want;
    to.query<base::Hash>("select hash from backup_file").each([&](base::Hash h) { have.insert(h); });
    db.query<base::Hash>("select hash from blob").each([&](base::Hash h) { want.insert(h); });
    bool destroyed = false;
    store::Transaction transaction(to);
    for (const auto& hash : have)
        if (!want.contains(hash)) {
            to.exec("delete from backup_file where hash = ?", hash);
            destroyed |= vault.destroy_file(hash);
        }
    for (const auto& hash : want) {
        if (have.contains(hash)) continue;
        const auto file =
            db.query<std::string, store::Bytes>("select type, bytes from blob where hash = ?", hash).one();
        const auto key = vault.file_key(hash);
        if (!file || !key) continue;  // a file that was erased and came again has no key: it stays out
        to.exec("insert into backup_file(hash, type, sealed) values(?, ?, ?)", hash, std::get<0>(*file),
                store::Bytes{with_key(*key, std::get<1>(*file).value)});
    }
    transaction.commit();
    if (destroyed) vault.save();
    return static_cast<std::int64_t>(want.size());
}

std::int64_t add_rows(store::Connection& db, store::Connection& to, const Registry& registry,
                      const Vault& vault) {
    std::int64_t number = 0;
    store::Transaction transaction(to);
    to.exec("delete from backup_row");
    for (const auto& table : store::tables(db)) {
        if (!is_house_table(table, registry)) continue;
        store::each_row(db, table, [&](const std::vector<store::Cell>& row) {
            to.exec("insert into backup_row(place, number, sealed) values(?, ?, ?)", table.name, ++number,
                    store::Bytes{seal(vault.rows_key(), encode_row(row))});
        });
    }
    transaction.commit();
    return number;
}

// How far the file has come, when it is a backup of this log as it is now.
std::int64_t carry_on_from(store::Connection& to, store::Connection& db, const std::string& file,
                           std::string_view origin) {
    const auto have = to.query<std::optional<std::int64_t>>("select max(log_index) from backup_act").value();
    const auto size = have && *have ? **have + 1 : 0;
    const auto of = to.query<std::string>("select value from backup_meta where name = 'origin'").value();
    if (of && *of != origin)
        throw std::runtime_error(file + " is a backup of the log " + *of + ": choose another file");
    const auto then =
        to.query<std::string>("select value from backup_meta where name = 'checkpoint'").value();
    if (size > acts_in(db) || (then && !then->empty() && acts_behind(db, *then) > 0))
        throw std::runtime_error(file +
                                 " holds acts that this database does not have: it went back in time. Keep "
                                 "the file, choose another name, and run jernih verify");
    return size;
}

}  // namespace

bool is_house_table(const store::TableInfo& table, const Registry& registry) {
    static const std::set<std::string> left_out = {
        "act",   "log_tile",   "log_head", "schema_step", "blob",
        "draft", "setup_link", "session",  "idempotency", "sign_in_failure"};
    return !left_out.contains(table.name) &&
           std::ranges::none_of(registry.tables(),
                                [&](const Registry::Table& t) { return t.name == table.name; });
}

BackupReport make_backup(store::Connection& snapshot, const Registry& registry, Vault& vault,
                         const std::string& file, const Progress& progress) {
    const auto head =
        snapshot.query<std::int64_t, std::string>("select size, checkpoint from log_head").one();
    const auto root = snapshot.query<base::Hash>("select root from log_head").value();
    const auto origin = snapshot.query<std::string>("select origin from log_key").value();
    if (!head || !root || !origin) throw std::runtime_error("there is no log to back up yet");
    BackupReport out{.size = std::get<0>(*head), .keys_destroyed = forget_erased(snapshot, vault)};
    // A new one grows beside its name and gets it when it is whole: half a backup is never taken for one.
    const bool fresh = !std::filesystem::exists(file);
    const auto growing = fresh ? file + ".part" : file;
    if (fresh) std::filesystem::remove(growing);
    {
        auto place = store::open("sqlite:" + growing);
        const store::Step steps[] = {schema};
        store::migrate(place, steps);
        auto& to = place.writer_connection();
        const auto from = carry_on_from(to, snapshot, file, *origin);
        if (fresh) store::begin_filling(to);
        put_meta(to, "format", "jernih-backup/v1");
        put_meta(to, "origin", *origin);
        out.added = add_acts(snapshot, to, vault, from, progress);
        out.files = add_files(snapshot, to, vault);
        out.rows = add_rows(snapshot, to, registry, vault);
        if (fresh) store::settle(to);
        put_meta(to, "checkpoint", std::get<1>(*head));
        put_meta(to, "size", std::to_string(out.size));
        put_meta(to, "root", base::hex(base::bytes_of(*root)));
        if (!store::empty_journal(to)) throw std::runtime_error(file + " is being read: try again");
    }
    std::error_code ignored;
    std::filesystem::remove(growing + ".lock", ignored);
    if (fresh) std::filesystem::rename(growing, file);
    return out;
}

}  // namespace app
