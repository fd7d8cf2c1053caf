#include <pthread.h>

#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <thread>

#include "app/clock.hpp"
#include "cli/commands.hpp"
#include "web/transport.hpp"
#include "witness/cosign.hpp"

namespace cli {
namespace {

constexpr std::size_t longest_request = 64 * 1024;

web::Response answer(::witness::Witness& at, const web::Request& request) {
    ::witness::Said said{.status = 404,
                         .body = "POST /add-checkpoint, GET /<sha256 of an origin>/checkpoint\n"};
    if (request.method == web::Method::post && request.path == "/add-checkpoint")
        said = at.add_checkpoint(request.body, app::Clock::real_now().time_since_epoch().count());
    else if (request.method == web::Method::get && request.path.ends_with("/checkpoint"))
        said = at.newest(std::string_view(request.path).substr(1, request.path.size() - 12));
    web::Response out;
    out.status = said.status;
    out.type = said.type;
    out.body = said.body;
    out.with("Cache-Control", "no-store");
    return out;
}

std::vector<ledger::Verifier> keys_of(const std::vector<std::string>& vkeys) {
    std::vector<ledger::Verifier> out;
    for (const auto& vkey : vkeys) {
        auto key = ledger::Verifier::from(vkey);
        if (!key)
            throw std::runtime_error("\"" + vkey + "\" is no log's key: copy it whole from the log's page");
        out.push_back(*std::move(key));
    }
    return out;
}

}  // namespace

int witness(const WitnessOptions& options) {
    ::witness::Witness at(options.directory, options.name, keys_of(options.logs));
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stop, nullptr);
    web::Server server([&](web::Request& request) -> web::Outcome { return answer(at, request); },
                       {.limits = {.body = longest_request}});
    const auto port = server.listen(options.listen, options.port);
    std::printf("%s\nhttp://%s:%u\n", at.vkey().c_str(), options.listen.c_str(), port);
    std::fflush(stdout);
    std::thread signals([&] {
        int which = 0;
        sigwait(&stop, &which);
        server.stop();
    });
    server.run(1);
    signals.join();
    return 0;
}

}  // namespace cli
