// The commands around the log, as they are written on the command line: signer, witness, log.
#pragma once

namespace CLI {
class App;
}

namespace cli {

// Adds them; the one that is called leaves its exit status in `status`.
void add_log_commands(CLI::App& line, int& status);

}  // namespace cli
