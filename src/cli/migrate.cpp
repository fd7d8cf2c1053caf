#include <cstdio>

#include "cli/commands.hpp"
#include "store/migrations.hpp"

namespace cli {

int migrate(Parts& parts, const HouseOptions& options) {
    auto database = store::open(options.store);
    const auto& steps = parts.registry.steps();
    const auto waiting = store::pending(database, steps);
    std::printf("%zu steps known, %zu to run\n", steps.size(), waiting.size());
    const int ran = store::migrate(database, steps, [](const store::Step& step) {
        std::printf("  %d %.*s\n", step.number, static_cast<int>(step.name.size()), step.name.data());
    });
    std::printf("%d steps run; the database is current\n", ran);
    return 0;
}

}  // namespace cli
