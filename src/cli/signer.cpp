#include <sys/signalfd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "cli/commands.hpp"
#include "witness/signer_socket.hpp"

namespace cli {

int signer(const SignerOptions& options) {
    if (!options.continue_from.empty()) {
        std::ifstream in(options.continue_from, std::ios::binary);
        const std::string note{std::istreambuf_iterator<char>(in), {}};
        witness::SignerDirectory::recover(options.directory, note);
    }
    witness::SignerDirectory directory(options.directory, options.origin, witness::StateFile::Keeps::on_disk);
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stop, nullptr);
    const int signals = signalfd(-1, &stop, SFD_CLOEXEC);
    if (signals < 0) throw std::runtime_error("signals cannot be waited for");
    witness::serve_signer(directory.signer(), options.socket, signals, [&] {
        std::printf("%s\n", directory.signer().vkey().c_str());
        std::fflush(stdout);
    });
    return 0;
}

}  // namespace cli
