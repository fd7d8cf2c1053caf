#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/engines.hpp"
#include "store/sqlite_words.hpp"
#include "store/statements.hpp"

namespace store {
namespace {

using Kind = Error::Kind;

constexpr int checkpoint_pages = 4000;  // of 4 KiB: the journal goes into the file when it has so many
constexpr std::size_t arena_kept = 64 * 1024;

Kind kind_of(int code) {
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID: return Kind::unique;
        case SQLITE_CONSTRAINT_FOREIGNKEY: return Kind::foreign_key;
        case SQLITE_CONSTRAINT_CHECK:
        case SQLITE_CONSTRAINT_NOTNULL: return Kind::check;
        default: break;
    }
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_PROTOCOL:  // a starved reader lost the race for a place in the journal too often
        case SQLITE_LOCKED: return Kind::retry;
        case SQLITE_READONLY: return Kind::read_only;
        case SQLITE_FULL: return Kind::full;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return Kind::io;
        default: return Kind::other;
    }
}

// What a failed fsync left on the disk is unknown; the next fsync would say all is well. Starting again reads
// what is really there.
[[noreturn]] void die(const char* doing, const char* message) {
    std::fprintf(stderr,
                 "jernih: the disk failed while %s (SQLite: %s); stopping, nothing unconfirmed was reported "
                 "as saved\n",
                 doing, message);
    std::abort();
}

bool sync_failed(int code) { return code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC; }

class SqliteConnection;
class SqliteStatement;

struct Slot {
    SqliteStatement* idle = nullptr;  // a list: the same statement may be running several times at once
};

class SqliteStatement final : public Statement {
public:
    SqliteStatement(SqliteConnection& owner, Slot& slot, sqlite3_stmt* handle)
        : owner_(owner), slot_(slot), handle_(handle) {}
    ~SqliteStatement() { sqlite3_finalize(handle_); }

    void bind(std::span<const Parameter> parameters);
    bool next() override;
    bool is_null(int column) override { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) override {
        if (sqlite3_column_type(handle_, column) != SQLITE_INTEGER)
            wrong_value("something else than an integer");
        return sqlite3_column_int64(handle_, column);
    }
    double real(int column) override {
        const int type = sqlite3_column_type(handle_, column);
        if (type != SQLITE_FLOAT && type != SQLITE_INTEGER) wrong_value("something else than a number");
        return sqlite3_column_double(handle_, column);
    }
    std::string_view text(int column) override {
        if (sqlite3_column_type(handle_, column) != SQLITE_TEXT) wrong_value("something else than text");
        const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
        return {data, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
    }
    std::string_view bytes(int column) override {
        if (sqlite3_column_type(handle_, column) != SQLITE_BLOB) wrong_value("something else than bytes");
        const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_, column));
        if (!data) return {};  // SQLite's way of giving an empty one
        return {data, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
    }
    int columns() override { return sqlite3_column_count(handle_); }
    void give_back() noexcept override {
        sqlite3_reset(handle_);
        on_row = false;
        if (arena_.capacity() > arena_kept) std::string{}.swap(arena_);
        next_idle_ = slot_.idle;
        slot_.idle = this;
    }

private:
    friend class SqliteConnection;
    SqliteConnection& owner_;
    Slot& slot_;
    sqlite3_stmt* handle_;
    SqliteStatement* next_idle_ = nullptr;
    std::string arena_;  // what views pointed at: rows are fetched after the caller's temporaries are gone
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(const std::string& path, Mode mode) : mode_(mode) {
        // Memory statistics take one lock for the whole process at every allocation. Refused once SQLite is
        // in use.
        static const int quiet = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        static_cast<void>(quiet);
        const int flags =
            mode == Mode::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
        const int code =
            sqlite3_open_v2(path.c_str(), &db_, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
        try {
            if (code != SQLITE_OK)
                throw Error(kind_of(code), "cannot open " + path + ": " + sqlite3_errstr(code));
            set_up();
        } catch (...) {
            finish();
            throw;
        }
    }
    ~SqliteConnection() override { finish(); }

    void script(std::string_view statements) override {
        ++statements_run_;
        ++statements_of_this_thread();
        if (sqlite3_exec(db_, in_sqlite_words(statements).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            fail();
    }
    Engine engine() const override { return Engine::sqlite; }
    bool in_transaction() const override { return sqlite3_get_autocommit(db_) == 0; }
    bool usable() const override { return true; }
    bool spoiled() const override { return false; }

    void begin() override {
        if (mode_ == Mode::write)
            exec("begin immediate");
        else
            exec("begin");
    }
    void commit() override {
        try {
            exec("commit");
        } catch (const Error& error) {
            if (mode_ == Mode::write && error.kind() == Kind::io)
                die("a transaction was being saved", error.what());
            throw;
        }
    }
    void rollback() override {
        if (in_transaction()) exec("rollback");
    }

    [[noreturn]] void fail() {
        const int code = sqlite3_extended_errcode(db_);
        if (mode_ == Mode::write && sync_failed(code)) die("writing", sqlite3_errmsg(db_));
        throw Error(kind_of(code), sqlite3_errmsg(db_));
    }

private:
    Lease start(const Text& text, std::span<const Parameter> parameters) override {
        ++statements_run_;
        ++statements_of_this_thread();
        Lease lease{take(text.sql)};
        auto& statement = static_cast<SqliteStatement&>(*lease);
        statement.bind(parameters);
        statement.next();
        return lease;
    }
    std::int64_t run(const Text& text, std::span<const Parameter> parameters) override {
        const auto before = sqlite3_total_changes64(db_);
        const Lease lease = start(text, parameters);
        while (lease->on_row) lease->next();
        // changes() would still tell of an earlier statement if this one is not an insert, update or delete.
        return sqlite3_total_changes64(db_) == before ? 0 : sqlite3_changes64(db_);
    }

    SqliteStatement* take(const char* sql) {
        Slot& slot = slots_[sql];
        if (slot.idle) {
            SqliteStatement* statement = slot.idle;
            slot.idle = statement->next_idle_;
            return statement;
        }
        sqlite3_stmt* handle = nullptr;
        if (sqlite3_prepare_v3(db_, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr) != SQLITE_OK)
            fail();
        return statements_.emplace_back(std::make_unique<SqliteStatement>(*this, slot, handle)).get();
    }

    void set_up() {
        script(
            "pragma busy_timeout=5000; pragma foreign_keys=on; pragma temp_store=memory; "
            "pragma case_sensitive_like=on");
        if (mode_ == Mode::read) {
            script("pragma wal_autocheckpoint=0; pragma cache_size=-16384; pragma mmap_size=536870912");
            // The last to close would else write the journal into the file, which only the writer may.
            sqlite3_db_config(db_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            return;
        }
        script(
            "pragma synchronous=full; pragma secure_delete=on; pragma cache_size=-65536; "
            "pragma journal_size_limit=67108864");
        const auto journal = query<std::string>("pragma journal_mode=wal").value();
        if (journal != "wal" && journal != "memory")  // memory: a scratch database has no file to keep whole
            throw Error(Kind::io,
                        "this file system cannot hold a database that is read while it is written (WAL)");
        // SQLite's own checkpoint forgets a failed fsync; ours does not. This call replaces it.
        sqlite3_wal_hook(db_, &SqliteConnection::journal_grew, this);
    }

    static int journal_grew(void* self, sqlite3* db, const char*, int pages) {
        if (pages < checkpoint_pages) return SQLITE_OK;
        const int code = sqlite3_wal_checkpoint_v2(db, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        static_cast<void>(self);
        // A full disk or a reader in the way: the journal still holds everything, the next commit tries
        // again.
        if ((code & 0xff) == SQLITE_IOERR)
            die("the journal was copied into the database", sqlite3_errmsg(db));
        return SQLITE_OK;
    }

    void finish() {
        statements_.clear();
        sqlite3_close_v2(db_);
    }

    Mode mode_;
    sqlite3* db_ = nullptr;
    std::unordered_map<const char*, Slot> slots_;  // literals: the address is the statement
    std::vector<std::unique_ptr<SqliteStatement>> statements_;
};

void SqliteStatement::bind(std::span<const Parameter> parameters) {
    std::size_t size = 0;
    for (const auto& parameter : parameters) size += parameter.characters().size();
    arena_.clear();
    arena_.reserve(size + 1);  // never null, so that an empty text or blob is not taken for null
    for (int i = 1; const auto& parameter : parameters) {
        const std::string_view view = parameter.characters();
        const char* kept = arena_.data() + arena_.size();
        arena_ += view;
        int code = SQLITE_OK;
        switch (parameter.kind) {
            case Parameter::Kind::null: code = sqlite3_bind_null(handle_, i); break;
            case Parameter::Kind::integer: code = sqlite3_bind_int64(handle_, i, parameter.integer); break;
            case Parameter::Kind::real: code = sqlite3_bind_double(handle_, i, parameter.real); break;
            case Parameter::Kind::bytes:
                code = sqlite3_bind_blob64(handle_, i, kept, view.size(), SQLITE_STATIC);
                break;
            case Parameter::Kind::text:
            case Parameter::Kind::day:
                if (!view.empty() && std::memchr(view.data(), 0, view.size()))
                    wrong_value("text with a NUL in it");
                code = sqlite3_bind_text64(handle_, i, kept, view.size(), SQLITE_STATIC, SQLITE_UTF8);
                break;
        }
        if (code != SQLITE_OK) owner_.fail();
        ++i;
    }
}

bool SqliteStatement::next() {
    const int code = sqlite3_step(handle_);
    on_row = code == SQLITE_ROW;
    if (!on_row && code != SQLITE_DONE) owner_.fail();
    return on_row;
}

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& path, Mode mode) {
    return std::make_unique<SqliteConnection>(path, mode);
}

}  // namespace store
