// jernih import-registry KIND FILE --name … --owner … --source … --licence … --as-of …
#pragma once
#include <functional>

#include "cli/commands.hpp"
#include "screening/import_plan.hpp"

namespace CLI {
class App;
}

namespace cli {

struct RegistryOptions {
    std::string file, kind, name, owner, source, licence, as_of;
    std::int64_t unit = 1;
    bool dry_run = false;
    HouseOptions house;
};
int import_registry(Parts& parts, const RegistryOptions& options);
// `run` is called once the options are whole.
void add_import_registry(CLI::App& line, RegistryOptions& import, std::string& config, std::string& store,
                         const std::function<void()>& run);

}  // namespace cli
