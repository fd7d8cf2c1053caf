// Power cuts without a power switch. A file system of ours stands between SQLite and the real files and keeps
// a list of all that was written, cut short and synced. From that list the disk is put together as a cut at
// any moment may leave it: what was synced is there; of every sector written since, the old or the new bytes,
// in any order. The house is opened on it, and every act acknowledged before that moment must be there.
//
//   power_cut DIRECTORY CUTS SEED     prints each control, and "N passed, N failed"
//
// Three controls must lose something, or the test could not see a loss: synchronous=NORMAL, synchronous=OFF,
// and a disk that says it synced and did not.
#include <sqlite3.h>

#include <atomic>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <thread>

#include "house_for_faults.hpp"

namespace {

namespace fs = std::filesystem;

enum class What { write, truncate, sync };
struct Asked {
    std::string file;  // "db" or "wal"
    What what;
    std::int64_t at = 0;  // offset, or the new size
    std::string bytes = {};
};

std::mutex mutex;
std::vector<Asked> asked;
std::atomic<bool> disk_lies{false};

struct File {  // ours, followed in memory by the real one
    sqlite3_file base;
    const char* name;  // nullptr: neither database nor journal
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
File* ours(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return ours(file)->real(); }
const sqlite3_io_methods* of(sqlite3_file* file) { return real(file)->pMethods; }

void note(sqlite3_file* file, What what, std::int64_t at, std::string bytes = {}) {
    if (!ours(file)->name) return;
    const std::lock_guard lock(mutex);
    asked.push_back({ours(file)->name, what, at, std::move(bytes)});
}

int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
    note(file, What::write, at, std::string(static_cast<const char*>(data), static_cast<std::size_t>(size)));
    return of(file)->xWrite(real(file), data, size, at);
}
int cut_short(sqlite3_file* file, sqlite3_int64 size) {
    note(file, What::truncate, size);
    return of(file)->xTruncate(real(file), size);
}
int sync(sqlite3_file* file, int) {
    if (!disk_lies) note(file, What::sync, 0);
    return SQLITE_OK;  // the real files need none: this process is not killed
}

constexpr sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = [](sqlite3_file* f) { return of(f)->xClose(real(f)); },
    .xRead = [](sqlite3_file* f, void* to, int n,
                sqlite3_int64 at) { return of(f)->xRead(real(f), to, n, at); },
    .xWrite = write,
    .xTruncate = cut_short,
    .xSync = sync,
    .xFileSize = [](sqlite3_file* f, sqlite3_int64* size) { return of(f)->xFileSize(real(f), size); },
    .xLock = [](sqlite3_file* f, int how) { return of(f)->xLock(real(f), how); },
    .xUnlock = [](sqlite3_file* f, int how) { return of(f)->xUnlock(real(f), how); },
    .xCheckReservedLock = [](sqlite3_file* f, int* out) { return of(f)->xCheckReservedLock(real(f), out); },
    .xFileControl = [](sqlite3_file* f, int what,
                       void* with) { return of(f)->xFileControl(real(f), what, with); },
    .xSectorSize = [](sqlite3_file* f) { return of(f)->xSectorSize(real(f)); },
    .xDeviceCharacteristics = [](sqlite3_file*) { return 0; },  // promises nothing
    .xShmMap = [](sqlite3_file* f, int page, int size, int extend,
                  void volatile** out) { return of(f)->xShmMap(real(f), page, size, extend, out); },
    .xShmLock = [](sqlite3_file* f, int at, int n,
                   int flags) { return of(f)->xShmLock(real(f), at, n, flags); },
    .xShmBarrier = [](sqlite3_file* f) { of(f)->xShmBarrier(real(f)); },
    .xShmUnmap = [](sqlite3_file* f, int remove) { return of(f)->xShmUnmap(real(f), remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

sqlite3_vfs* real_vfs = nullptr;
sqlite3_vfs recorder;

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* f = ours(file);
    const int code = real_vfs->xOpen(real_vfs, name, f->real(), flags, out);
    f->name = flags & SQLITE_OPEN_WAL ? "wal" : flags & SQLITE_OPEN_MAIN_DB ? "db" : nullptr;
    f->base.pMethods = code == SQLITE_OK ? &methods : nullptr;
    return code;
}

void set_recording(bool on) {
    if (!real_vfs) {
        real_vfs = sqlite3_vfs_find(nullptr);
        recorder = *real_vfs;
        recorder.zName = "recorder";
        recorder.szOsFile += static_cast<int>(sizeof(File));
        recorder.xOpen = open_file;
    }
    sqlite3_vfs_register(on ? &recorder : real_vfs, 1);
}

// One file of the disk: what is surely on it, and what was asked since.
struct Disk {
    std::string sure;
    std::vector<const Asked*> since;

    static void apply(std::string& to, const Asked& one, std::size_t from, std::size_t count) {
        const auto at = static_cast<std::size_t>(one.at) + from;
        if (to.size() < at + count) to.resize(at + count, '\0');
        std::memcpy(to.data() + at, one.bytes.data() + from, count);
    }
    void ask(const Asked& one) {
        since.push_back(&one);
        if (one.what != What::sync) return;
        for (const auto* done : since) {
            if (done->what == What::write) apply(sure, *done, 0, done->bytes.size());
            if (done->what == What::truncate) sure.resize(static_cast<std::size_t>(done->at), '\0');
        }
        since.clear();
    }
    // As a cut leaves it: half the time nothing or all of what was asked since, else sector by sector.
    std::string after_cut(std::mt19937_64& random) const {
        auto out = sure;
        const auto mood = random() % 4;
        const std::size_t sector = random() % 2 ? 512 : 4096;
        for (const auto* one : since) {
            const auto keep = [&] { return mood == 1 || (mood > 1 && random() % 2); };
            if (one->what == What::truncate && keep()) out.resize(static_cast<std::size_t>(one->at), '\0');
            if (one->what != What::write) continue;
            for (std::size_t from = 0; from < one->bytes.size();) {
                const auto place = static_cast<std::size_t>(one->at) + from;
                const auto count = std::min(one->bytes.size() - from, sector - place % sector);
                if (keep()) apply(out, *one, from, count);
                from += count;
            }
        }
        return out;
    }
};

void write_file(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

struct Outcome {
    std::uint64_t cuts = 0, acts = 0, bad = 0;
    std::string first;
};

enum class Control { none, normal, off, lying_disk };

// Acts by four clients at once; then the disk is cut at random moments.
std::vector<faults::Acknowledged> run_clients(const std::string& where, Control control, int acts) {
    std::vector<faults::Acknowledged> out;
    faults::House house(where);
    auto& db = house.database.writer_connection();
    if (control == Control::normal) db.script("pragma synchronous=normal");
    if (control == Control::off) db.script("pragma synchronous=off");
    house.begin();
    std::vector<std::thread> clients;
    for (int client = 0; client < 4; ++client)
        clients.emplace_back([&, client] {
            for (int i = 0; i < acts / 4; ++i) {
                auto ack = house.record(client * 10'000 + i,
                                        std::string(static_cast<std::size_t>(40 + i % 300), 'x'));
                const std::lock_guard lock(mutex);
                ack.at = asked.size();
                out.push_back(ack);
            }
        });
    for (auto& client : clients) client.join();
    return out;
}

Outcome cut_often(const fs::path& folder, Control control, int cuts, std::mt19937_64& random) {
    const fs::path live = folder / "live", after = folder / "after";
    fs::remove_all(live);
    fs::create_directories(live);
    asked.clear();
    disk_lies = control == Control::lying_disk;
    set_recording(true);
    const auto acks = run_clients("sqlite:" + (live / "a.db").string(), control, 1200);
    set_recording(false);

    Outcome out{.acts = acks.size()};
    std::vector<std::size_t> moments;
    for (int i = 0; i < cuts; ++i) moments.push_back(random() % asked.size());
    std::ranges::sort(moments);
    std::map<std::string, Disk> disk;
    std::size_t at = 0;
    for (const auto moment : moments) {
        for (; at < moment; ++at) disk[asked[at].file].ask(asked[at]);
        faults::Acknowledged last;
        for (const auto& ack : acks)
            if (ack.at <= moment && ack.size > last.size) last = ack;
        fs::remove_all(after);
        fs::create_directories(after);
        write_file(after / "a.db", disk["db"].after_cut(random));
        write_file(after / "a.db-wal", disk["wal"].after_cut(random));
        const auto wrong = faults::missing("sqlite:" + (after / "a.db").string(), last);
        ++out.cuts;
        out.bad += wrong.empty() ? 0 : 1;
        if (!wrong.empty() && out.first.empty()) out.first = wrong;
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const fs::path folder = argv[1];
    const int cuts = std::atoi(argv[2]);
    std::mt19937_64 random(std::strtoull(argv[3], nullptr, 10));
    int passed = 0, failed = 0;
    const auto expect = [&](bool holds, const char* name, const Outcome& found) {
        (holds ? passed : failed) += 1;
        std::printf("%s%s: %llu cuts, %llu acknowledged acts in each run, %llu bad%s%s\n",
                    holds ? "" : "FAIL: ", name, static_cast<unsigned long long>(found.cuts),
                    static_cast<unsigned long long>(found.acts), static_cast<unsigned long long>(found.bad),
                    found.first.empty() ? "" : ", the first: ", found.first.c_str());
        std::fflush(stdout);
    };
    Outcome all;
    for (int left = cuts; left > 0; left -= 400) {
        const auto found = cut_often(folder, Control::none, std::min(left, 400), random);
        all.cuts += found.cuts;
        all.acts = found.acts;
        all.bad += found.bad;
        if (all.first.empty()) all.first = found.first;
    }
    expect(all.bad == 0, "as the house runs", all);
    for (const auto& [control, name] : {std::pair{Control::normal, "control: synchronous=NORMAL"},
                                        std::pair{Control::off, "control: synchronous=OFF"},
                                        std::pair{Control::lying_disk, "control: a disk that lies"}}) {
        const auto found = cut_often(folder, control, 60, random);
        expect(found.bad > 0, name, found);
    }
    std::printf("%d passed, %d failed\n", passed, failed);
    return failed != 0;
}
