// Where the data is: `sqlite:/path/file.db` or `postgres://user@host/name` (or `postgresql://`).
//
// SQLite: one process opens a file for writing (a lock on <file>.lock), and in it one connection writes and
// checkpoints: SQLite before 3.51.3 can damage a file when two do. Everybody else reads, by read-only
// connections. PostgreSQL: each server has one writing connection and its readers. The database should be
// made with the C locale, so that text sorts as it does in SQLite.
//
// `sqlite::memory:` is a scratch of its own for every open(): nothing of it reaches the disk, and it has no
// readers.
#pragma once
#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

#include "store/sql.hpp"

namespace store {

class Pool;

// A connection lent for reading, inside a transaction that only reads: everything read through it is of one
// moment, that of the first query. Given back when it goes. One thread must not hold two: at the bound it
// would wait for itself.
class Reader {
public:
    Reader(Reader&&) noexcept = default;
    Reader& operator=(Reader&&) = delete;
    ~Reader();

    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }
    operator Connection&() const { return *connection_; }

private:
    friend class Pool;
    Reader(Pool& pool, std::unique_ptr<Connection> connection)
        : pool_(&pool), connection_(std::move(connection)) {}

    Pool* pool_;
    std::unique_ptr<Connection> connection_;
};

class Database {
public:
    struct Settings {
        std::size_t readers = 32;                    // at most so many connections lent at once
        std::chrono::milliseconds patience{10'000};  // waiting longer for one throws Error::retry
    };

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();  // after every Reader and Writer

    Engine engine() const;
    Reader reader();  // any thread

    // The one connection that writes. It belongs to the Writer once there is one.
    Connection& writer_connection();         // Error::read_only if opened for reading
    Connection& reopen_writer_connection();  // after the link was lost; Error::io while it stays lost

private:
    friend Database open(std::string_view where, Settings settings);
    friend Database open_read_only(std::string_view where, Settings settings);
    struct Parts;
    explicit Database(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

// Opens for reading and writing; SQLite makes the file if there is none, readable by its owner only.
// Error::other if another process has it (the message names its pid) or `where` is neither form; Error::io
// otherwise.
Database open(std::string_view where, Database::Settings settings);
Database open(std::string_view where);

// For checking tools beside a running server: takes no lock and writes nothing.
Database open_read_only(std::string_view where, Database::Settings settings);
Database open_read_only(std::string_view where);

}  // namespace store
