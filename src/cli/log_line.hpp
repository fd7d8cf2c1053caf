// The commands around the log, as they are written on the command line: signer, witness, log.
#pragma once

namespace CLI {
class App;
}

namespace cli {

// Adds them; the one that is called leaves its exit status in `status`.
void add_log_commands(CLI::App& line, int& status);

// A demo with its signer, witnesses and time stamps apart, as a real house has them in its configuration.
struct DemoOptions;
void add_publishing_options(CLI::App& demo, DemoOptions& options);

}  // namespace cli
