// What the log costs: the same transactions with it and without it, taking turns in one run. With: the act's
// salts and hashes, its entry, the tiles and the signed checkpoint. Without: the same rows, bare.
//
//   log_cost FOLDER SECONDS ROUNDS     prints acts a second of each round, and the ratio of the medians
//   log_cost fill FILE COUNT           a house of so many acts, for measuring what walks over all of them
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <semaphore>

#include "../tests/faults/house_for_faults.hpp"
#include "app/site.hpp"

namespace {

constexpr int in_flight = 64;

app::OffDayAdded act_number(std::int64_t n) {
    static const std::string text(300, 'x');
    return {.day = base::Date{std::chrono::days{n % 20'000}},
            .region = 0,
            .kind = rules::OffKind::national_holiday,
            .name_id = text + std::to_string(n),
            .name_en = text,
            .decree = text};
}

// The rows beside the act's own: counters and a grant, as a declaration writes.
void other_rows(store::Connection& db, std::int64_t n) {
    for (const char* measure : {"a", "b", "c"}) app::bump(db, UnitId{3375}, measure, 1);
    db.exec("insert into case_grant(case_id, person, how) values(?, ?, 'declarant') on conflict do nothing",
            n, n);
}

void with_log(faults::House& house, store::Connection& db, std::int64_t n) {
    auto change = house.journal.change(db, {.person = PersonId{7}, .unit = UnitId{1}});
    change.record(CaseId{1'000 + n}, UnitId{1}, act_number(n));
    other_rows(db, n);
}

void without_log(faults::House& house, store::Connection& db, std::int64_t n) {
    static const std::string body(1250, 'y'), entry(53, 'z');
    const CaseId object{1'000 + n};
    static_cast<void>(
        db.query<std::int64_t, std::int64_t>(
              "select seq, log_index from act where case_id = ? order by seq desc limit 1", object)
            .one());
    db.exec(
        "insert into act(log_index, id, kind, at, actor, unit, case_id, seq, body, entry) "
        "values(?,?,?,?,?,?,?,?,?,?)",
        n + 1, house.ids.next(), app::ActKind::off_day_added, house.clock.now(), PersonId{7}, UnitId{1},
        object, 1, store::BytesView{body}, store::BytesView{entry});
    (*house.registry.apply(app::ActKind::off_day_added))(
        db, app::Act{.kind = app::ActKind::off_day_added, .fields = app::fields_of(act_number(n))});
    other_rows(db, n);
}

using Work = void (*)(faults::House&, store::Connection&, std::int64_t);

// `in_flight` acts wait for their commit at any time.
double acts_a_second(const std::string& file, store::Writer::Hooks (*hooks)(faults::House&), Work work,
                     int seconds) {
    faults::House house("sqlite:" + file);
    store::Writer writer(house.database, hooks(house));
    std::counting_semaphore<in_flight> free(in_flight);
    std::atomic<std::int64_t> done{0};
    const auto begun = std::chrono::steady_clock::now();
    const auto until = begun + std::chrono::seconds{seconds};
    for (std::int64_t n = 0; std::chrono::steady_clock::now() < until; ++n) {
        free.acquire();
        writer.submit([&house, work, n](store::Connection& db) { work(house, db, n); },
                      [&](std::exception_ptr failure) {
                          if (failure) std::abort();
                          ++done;
                          free.release();
                      });
    }
    for (int i = 0; i < in_flight; ++i) free.acquire();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    return static_cast<double>(done) / took.count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

int compare(const std::string& folder, int seconds, int rounds) {
    std::vector<double> with, without;
    for (int i = 0; i < rounds; ++i) {
        const auto file = [&](const char* name) {
            for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(folder + "/" + name + end);
            return folder + "/" + name;
        };
        with.push_back(acts_a_second(
            file("with.db"), [](faults::House& h) { return h.journal.hooks(); }, with_log, seconds));
        without.push_back(acts_a_second(
            file("without.db"), [](faults::House&) { return store::Writer::Hooks{}; }, without_log, seconds));
        std::printf("with the log %8.0f/s   without %8.0f/s\n", with.back(), without.back());
        std::fflush(stdout);
    }
    std::printf("RESULT %.2f of the acts a second without it (at least 0.70)\n",
                median(with) / median(without));
    return 0;
}

int fill(const std::string& file, std::int64_t count) {
    faults::House house("sqlite:" + file);
    store::Writer writer(house.database, house.journal.hooks());
    std::counting_semaphore<512> free(512);
    for (std::int64_t n = 0; n < count - 1; ++n) {
        free.acquire();
        writer.submit(
            [&house, n](store::Connection& db) {
                auto change = house.journal.change(db, {.person = PersonId{7}, .unit = UnitId{1}});
                change.record(CaseId{1'000 + n / 4}, UnitId{1}, act_number(n));
            },
            [&](std::exception_ptr failure) {
                if (failure) std::abort();
                free.release();
            });
    }
    for (int i = 0; i < 512; ++i) free.acquire();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    if (std::strcmp(argv[1], "fill") == 0) return fill(argv[2], std::atoll(argv[3]));
    return compare(argv[1], std::atoi(argv[2]), std::atoi(argv[3]));
}
