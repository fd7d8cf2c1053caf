// Commands that need no server, as they are written on the command line.
#pragma once
#include <string>

#include "cli/report.hpp"
#include "cli/simulate.hpp"

namespace CLI {
class App;
}

namespace cli {

// What is given here is read when the command runs; its exit status is left in `status`.
void add_report(CLI::App& line, ReportOptions& options, std::string& config, int& status);
void add_simulate(CLI::App& line, SimulateOptions& options, int& status);

}  // namespace cli
