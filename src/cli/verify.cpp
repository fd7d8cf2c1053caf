#include "app/verify.hpp"

#include <cstdio>

#include "cli/commands.hpp"
#include "cli/progress.hpp"

namespace cli {
namespace {

void print_faults(const app::Verification& found) {
    for (const auto& fault : found.faults) std::printf("FAULT: %s\n", fault.c_str());
}

app::Verification check_log(const std::string& store) {
    auto database = store::open_read_only(store);
    const auto db = database.reader();
    ProgressBar bar("acts against log");
    return app::verify_log(db, [&](std::int64_t done, std::int64_t of) { bar.show(done, of); });
}

app::Verification check_state(const Parts& parts, const std::string& store) {
    auto database = store::open_read_only(store);
    const auto db = database.reader();
    // In memory: what the acts say is not to be left on another disk.
    auto scratch = store::open("sqlite::memory:");
    ProgressBar bar("rows against acts");
    return app::verify_state(db, scratch, parts.registry,
                             [&](std::int64_t done, std::int64_t of) { bar.show(done, of); });
}

}  // namespace

int verify(Parts& parts, const std::string& store, bool log_only) {
    const auto log = check_log(store);
    print_faults(log);
    std::printf("%lld acts re-hashed, %lld tiles and the signed checkpoint compared: %s\n",
                static_cast<long long>(log.acts), static_cast<long long>(log.tiles),
                log.clean() ? "nothing was altered" : "the log does not hold");
    // State can only be compared with acts that can be believed.
    if (!log.clean()) return 1;
    if (log_only) return 0;
    return rebuild_check(parts, store);
}

int rebuild_check(Parts& parts, const std::string& store) {
    const auto state = check_state(parts, store);
    print_faults(state);
    std::printf("%lld acts replayed, %lld rows compared: %s\n", static_cast<long long>(state.acts),
                static_cast<long long>(state.rows),
                state.clean() ? "every row is what the acts say" : "rows were edited behind the acts");
    return state.clean() ? 0 : 1;
}

}  // namespace cli
