// jernih export-registry KIND NAME --format ftm|bods --out FILE
#pragma once
#include <functional>

#include "cli/commands.hpp"

namespace CLI {
class App;
}

namespace cli {

struct RegistryExport {
    std::string kind, name, format = "ftm", out, store;
    std::int64_t unit = 1;
};
// Beside a running server; a list of millions goes through row by row. 0, or 1 when there is no such list.
int export_registry(const RegistryExport& options);
void add_export_registry(CLI::App& line, RegistryExport& options, std::string& config,
                         const std::function<void()>& run);

}  // namespace cli
