// What SQLite's own files do when the disk fails: a file system of ours stands between, and fails when told
// to.
#include <gmock/gmock.h>
#include <sqlite3.h>

#include <cstring>
#include <string>

#include "store/testing.hpp"
#include "store/writer.hpp"

namespace store {
namespace {

enum class Fault { none, sync_journal, sync_database, write_journal, fill_journal };
Fault fault = Fault::none;

struct File {  // ours, followed in memory by the real one
    sqlite3_file base;
    bool journal;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
File* ours(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return ours(file)->real(); }
const sqlite3_io_methods* of(sqlite3_file* file) { return real(file)->pMethods; }

int sync(sqlite3_file* file, int flags) {
    if (fault == Fault::sync_journal && ours(file)->journal) return SQLITE_IOERR_FSYNC;
    if (fault == Fault::sync_database && !ours(file)->journal) return SQLITE_IOERR_FSYNC;
    return of(file)->xSync(real(file), flags);
}
int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
    if (fault == Fault::write_journal && ours(file)->journal) return SQLITE_IOERR_WRITE;
    if (fault == Fault::fill_journal && ours(file)->journal) return SQLITE_FULL;
    return of(file)->xWrite(real(file), data, size, at);
}

constexpr sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = [](sqlite3_file* f) { return of(f)->xClose(real(f)); },
    .xRead = [](sqlite3_file* f, void* to, int n,
                sqlite3_int64 at) { return of(f)->xRead(real(f), to, n, at); },
    .xWrite = write,
    .xTruncate = [](sqlite3_file* f, sqlite3_int64 size) { return of(f)->xTruncate(real(f), size); },
    .xSync = sync,
    .xFileSize = [](sqlite3_file* f, sqlite3_int64* size) { return of(f)->xFileSize(real(f), size); },
    .xLock = [](sqlite3_file* f, int how) { return of(f)->xLock(real(f), how); },
    .xUnlock = [](sqlite3_file* f, int how) { return of(f)->xUnlock(real(f), how); },
    .xCheckReservedLock = [](sqlite3_file* f, int* out) { return of(f)->xCheckReservedLock(real(f), out); },
    .xFileControl = [](sqlite3_file* f, int what,
                       void* with) { return of(f)->xFileControl(real(f), what, with); },
    .xSectorSize = [](sqlite3_file* f) { return of(f)->xSectorSize(real(f)); },
    .xDeviceCharacteristics = [](sqlite3_file* f) { return of(f)->xDeviceCharacteristics(real(f)); },
    .xShmMap = [](sqlite3_file* f, int page, int size, int extend,
                  void volatile** out) { return of(f)->xShmMap(real(f), page, size, extend, out); },
    .xShmLock = [](sqlite3_file* f, int at, int n,
                   int flags) { return of(f)->xShmLock(real(f), at, n, flags); },
    .xShmBarrier = [](sqlite3_file* f) { of(f)->xShmBarrier(real(f)); },
    .xShmUnmap = [](sqlite3_file* f, int remove) { return of(f)->xShmUnmap(real(f), remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open_file(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out) {
    auto* system = static_cast<sqlite3_vfs*>(vfs->pAppData);
    file->pMethods = nullptr;
    ours(file)->journal = (flags & SQLITE_OPEN_WAL) != 0;
    const int code = system->xOpen(system, name, real(file), flags, out);
    if (real(file)->pMethods) file->pMethods = &methods;
    return code;
}

class DiskTest : public ::testing::Test {
protected:
    void SetUp() override {
        system_ = sqlite3_vfs_find(nullptr);
        vfs_ = *system_;
        vfs_.zName = "failing";
        vfs_.szOsFile = static_cast<int>(sizeof(File)) + system_->szOsFile;
        vfs_.pAppData = system_;
        vfs_.xOpen = open_file;
        sqlite3_vfs_register(&vfs_, 1);
        fault = Fault::none;
    }
    void TearDown() override {
        fault = Fault::none;
        sqlite3_vfs_unregister(&vfs_);
        sqlite3_vfs_register(system_, 1);
    }

    const testing::Fresh fresh_{Engine::sqlite};
    sqlite3_vfs* system_ = nullptr;
    sqlite3_vfs vfs_{};
};

void insert(Connection& c, std::size_t size) {
    c.exec("insert into one values (?)", Bytes{std::string(size, 'x')});
}

// The whole story inside the process that dies: threads do not survive the fork of a death test.
void write_with(const std::string& where, Fault then, std::size_t size) {
    Database db = open(where);
    db.writer_connection().script("create table one (b bytea)");
    Writer writer{db};
    writer.run([](Connection& c) { insert(c, 1); });
    fault = then;
    writer.run([size](Connection& c) { insert(c, size); });
}

int rows_in(const std::string& where) {
    Database db = open(where);
    return *db.reader()->query<int>("select count(*) from one").value();
}

using DiskDeathTest = DiskTest;

TEST_F(DiskDeathTest, AFailedSyncOfACommitEndsTheProcess) {
    EXPECT_DEATH(write_with(fresh_.where(), Fault::sync_journal, 1), "the disk failed while writing");
    EXPECT_GE(rows_in(fresh_.where()), 1);  // what was confirmed is there
}

TEST_F(DiskDeathTest, AFailedWriteOfACommitEndsTheProcess) {
    EXPECT_DEATH(write_with(fresh_.where(), Fault::write_journal, 1),
                 "the disk failed while a transaction was being saved");
    EXPECT_EQ(rows_in(fresh_.where()), 1);
}

TEST_F(DiskDeathTest, AFailedSyncWhileTheJournalIsCopiedEndsTheProcess) {
    EXPECT_DEATH(write_with(fresh_.where(), Fault::sync_database, 20'000'000),
                 "the disk failed while the journal");
    EXPECT_GE(rows_in(fresh_.where()), 1);
}

TEST_F(DiskTest, AFullDiskAtTheCommitIsReportedAndPasses) {
    Database db = open(fresh_.where());
    db.writer_connection().script("create table one (b bytea)");
    Writer writer{db};
    fault = Fault::fill_journal;
    try {
        writer.run([](Connection& c) { insert(c, 1); });
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Error::Kind::full);
    }
    fault = Fault::none;
    EXPECT_NO_THROW(writer.run([](Connection& c) { insert(c, 1); }));
    EXPECT_EQ(db.reader()->query<int>("select count(*) from one").value(), 1);
}

}  // namespace
}  // namespace store
