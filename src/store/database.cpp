#include "store/database.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "store/engines.hpp"

namespace store {

using Kind = Error::Kind;

class Pool {
public:
    using Open = std::function<std::unique_ptr<Connection>()>;

    Pool(Open open, Database::Settings settings) : open_(std::move(open)), settings_(settings) {}

    Reader lend() {
        for (;;) {
            auto [connection, fresh] = take();
            try {
                if (!connection) connection = open_();
                connection->begin();
                return Reader{*this, std::move(connection)};
            } catch (const Error&) {
                const bool stale = connection && !fresh && !connection->usable();
                forget();
                if (!stale) throw;  // else the server was restarted meanwhile: try the next, or a new one
            }
        }
    }

    void take_back(std::unique_ptr<Connection> connection) noexcept {
        try {
            connection->rollback();
        } catch (...) {
            forget();
            return;
        }
        if (!connection->usable()) {
            forget();
            return;
        }
        {
            const std::lock_guard lock{mutex_};
            idle_.push_back(std::move(connection));  // room was made when it was counted
        }
        returned_.notify_one();
    }

private:
    struct Taken {
        std::unique_ptr<Connection> connection;
        bool fresh;  // it is for the caller to open one
    };

    Taken take() {
        std::unique_lock lock{mutex_};
        const auto possible = [&] { return !idle_.empty() || count_ < settings_.readers; };
        if (!returned_.wait_for(lock, settings_.patience, possible))
            throw Error(Kind::retry, "every reading connection is in use");
        if (!idle_.empty()) {
            Taken taken{std::move(idle_.back()), false};
            idle_.pop_back();
            return taken;
        }
        idle_.reserve(++count_);
        return {nullptr, true};
    }

    void forget() noexcept {
        {
            const std::lock_guard lock{mutex_};
            --count_;
        }
        returned_.notify_one();
    }

    Open open_;
    Database::Settings settings_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::size_t count_ = 0;  // idle, lent and being opened
};

Reader::~Reader() {
    if (connection_) pool_->take_back(std::move(connection_));
}

namespace {

// Keeps other processes from writing the same file, for as long as it lives. The kernel lets go of it with
// the process, so nothing is left to clean up after a crash.
class FileLock {
public:
    explicit FileLock(const std::string& database) {
        const std::string path = database + ".lock";
        file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file_ < 0) throw Error(Kind::io, "cannot open " + path + ": " + std::strerror(errno));
        if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            std::string holder(32, '\0');
            const ssize_t size = ::pread(file_, holder.data(), holder.size(), 0);
            ::close(file_);
            if (reason != EWOULDBLOCK)
                throw Error(Kind::io, "cannot lock " + path + ": " + std::strerror(reason));
            holder.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
            while (!holder.empty() && holder.back() == '\n') holder.pop_back();
            throw Error(Kind::other, database + " is already open for writing in " +
                                         (holder.empty() ? "another process" : "process " + holder));
        }
        const std::string own = std::to_string(::getpid()) + "\n";
        if (::ftruncate(file_, 0) != 0 || ::pwrite(file_, own.data(), own.size(), 0) < 0) {
            // The lock holds all the same; only the message to the next comer will be less exact.
        }
    }
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock() { ::close(file_); }

private:
    int file_;
};

// SQLite would make the file readable by everybody; its journal takes over the mode of the file.
void make_private(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) ::close(file);
}

constexpr std::string_view in_memory = ":memory:";

struct Where {
    Engine engine;
    std::string text;  // a path, or an address
};

Where parse(std::string_view where) {
    constexpr std::string_view sqlite = "sqlite:";
    if (where.starts_with(sqlite) && where.size() > sqlite.size())
        return {Engine::sqlite, std::string{where.substr(sqlite.size())}};
    if (where.starts_with("postgres://") || where.starts_with("postgresql://"))
        return {Engine::postgres, std::string{where}};
    throw Error(Kind::other,
                "the database must be given as sqlite:/path/file.db or postgres://user@host/name");
}

std::unique_ptr<Connection> connect(const Where& where, Mode mode) {
    if (where.engine == Engine::sqlite) return open_sqlite(where.text, mode);
    return open_postgres(where.text, mode);
}

}  // namespace

struct Database::Parts {  // destroyed from the last to the first: readers, then the writer, then the lock
    Where where;
    std::unique_ptr<FileLock> lock{};
    std::unique_ptr<Connection> writer{};
    Pool readers;
};

Database::Database(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Engine Database::engine() const { return parts_->where.engine; }

Reader Database::reader() { return parts_->readers.lend(); }

Connection& Database::writer_connection() {
    if (!parts_->writer) throw Error(Kind::read_only, "the database was opened for reading only");
    return *parts_->writer;
}

Connection& Database::reopen_writer_connection() {
    if (parts_->where.engine == Engine::postgres) parts_->writer = connect(parts_->where, Mode::write);
    return writer_connection();
}

Database open_read_only(std::string_view where, Database::Settings settings) {
    const Where parsed = parse(where);
    const auto reading = [parsed] { return connect(parsed, Mode::read); };
    Database database{std::unique_ptr<Database::Parts>{
        new Database::Parts{.where = parsed, .readers = Pool{reading, settings}}}};
    // Is it there at all? Beside a server that starts or stops on a busy machine the file can be locked for a
    // while: a checking tool that gives up then would cry wolf.
    for (int left = 120;; --left) {
        try {
            static_cast<void>(database.reader());
            return database;
        } catch (const Error& error) {
            if (error.kind() != Kind::retry || left == 0) throw;
            std::this_thread::sleep_for(std::chrono::milliseconds{500});
        }
    }
}

Database open(std::string_view where, Database::Settings settings) {
    const Where parsed = parse(where);
    std::unique_ptr<FileLock> lock;
    if (parsed.engine == Engine::sqlite && parsed.text != in_memory) {
        lock = std::make_unique<FileLock>(parsed.text);
        make_private(parsed.text);
    }
    const auto reading = [parsed] { return connect(parsed, Mode::read); };
    return Database{
        std::unique_ptr<Database::Parts>{new Database::Parts{.where = parsed,
                                                             .lock = std::move(lock),
                                                             .writer = connect(parsed, Mode::write),
                                                             .readers = Pool{reading, settings}}}};
}

Database open(std::string_view where) { return open(where, Database::Settings{}); }
Database open_read_only(std::string_view where) { return open_read_only(where, Database::Settings{}); }

}  // namespace store
