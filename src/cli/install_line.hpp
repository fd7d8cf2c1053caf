// The commands that set a machine up: init, check, migrate.
#pragma once
#include "cli/parts.hpp"

namespace CLI {
class App;
}

namespace cli {
void add_installing_commands(CLI::App& line, Parts& parts, int& status);
}
