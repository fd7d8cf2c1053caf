// The server around the coroutines of transport.cpp: binding, threads, the sweep of deadlines, stopping.
#include <system_error>
#include <thread>

#include "base/check.hpp"
#include "web/transport_state.hpp"

namespace web {
namespace {

// Boost's own exception type stays in here.
template <class Function>
auto with_std_errors(Function function) {
    try {
        return function();
    } catch (const boost::system::system_error& error) {
        throw std::system_error(std::error_code(error.code()), error.what());
    }
}

}  // namespace

void Server::State::sweep(const std::shared_ptr<Shard>& shard) {
    shard->now = Clock::now();
    shard->date = http_date(std::time(nullptr));
    const bool over = shard->now > shard->drained_by;
    boost::system::error_code ignored;
    for (auto* connection : shard->open) {
        const bool late = connection->deadline < shard->now;
        if (!late && !over && !(shard->draining && !connection->busy)) continue;
        if (late) shard->refused.fetch_add(1, std::memory_order_relaxed);
        connection->socket.close(ignored);
        if (connection->waiting) connection->waiting->cancel();
    }
    if (shard->draining && shard->open.empty()) {
        shard->tick.cancel();  // nothing is left to do, so run() ends
        return;
    }
    shard->tick.expires_after(std::chrono::milliseconds(shard->draining ? 20 : 1000));
    shard->tick.async_wait([this, shard](auto error) {
        if (!error) sweep(shard);
    });
}

void Server::State::drain(const std::shared_ptr<Shard>& shard) {
    if (shard->draining) return;
    boost::system::error_code ignored;
    shard->draining = true;
    shard->drained_by = Clock::now() + options.limits.stop_time;
    shard->acceptor->close(ignored);
    sweep(shard);
}

void Server::State::add_shard() {
    auto shard = std::make_shared<Shard>();
    auto& acceptor = shard->acceptor.emplace(shard->io, endpoint->protocol());
    acceptor.set_option(net::socket_base::reuse_address(true));
    acceptor.set_option(net::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>(true));
    acceptor.bind(*endpoint);
    acceptor.listen(4096);
    endpoint = acceptor.local_endpoint();  // with port 0 the first decides for all
    shards.push_back(std::move(shard));
}

void Server::State::work(const std::shared_ptr<Shard>& shard) {
    shard->io.run();
    {
        const std::lock_guard lock(shard->gate);
        shard->closed = true;
    }
    shard->io.restart();
    shard->io.poll();  // replies that came between; nobody waits for them any more
}

Server::Server(Handler top, Options options)
    : state_(std::make_unique<State>(std::move(top), std::move(options))) {
    if (!state_->options.tls) return;
    with_std_errors([&] {
        auto& tls = state_->tls.emplace(net::ssl::context::tls_server);
        tls.set_options(net::ssl::context::default_workarounds | net::ssl::context::no_tlsv1 |
                        net::ssl::context::no_tlsv1_1 | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
        tls.use_certificate_chain_file(state_->options.tls->certificate_file);
        tls.use_private_key_file(state_->options.tls->key_file, net::ssl::context::pem);
    });
}

Server::~Server() = default;

std::uint16_t Server::listen(const std::string& address, std::uint16_t port) {
    CHECK(state_->shards.empty());
    return with_std_errors([&] {
        const tcp::endpoint endpoint(net::ip::make_address(address), port);
        // Sockets that share a port would let a second server of ours steal half of the connections unseen:
        // so first ask for the port alone.
        net::io_context io;
        Acceptor probe(io.get_executor(), endpoint.protocol());
        probe.set_option(net::socket_base::reuse_address(true));
        probe.bind(endpoint);
        probe.close();

        state_->endpoint = endpoint;
        state_->add_shard();
        return state_->endpoint->port();
    });
}

void Server::run(int threads) {
    {
        const std::lock_guard lock(state_->gate);
        CHECK(!state_->shards.empty() && !state_->running);
        if (state_->stopping) return;
        while (static_cast<int>(state_->shards.size()) < threads) state_->add_shard();
        for (const auto& shard : state_->shards) {
            net::co_spawn(shard->io, state_->accept(shard), net::detached);
            state_->sweep(shard);
        }
        state_->running = true;
    }
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < state_->shards.size(); ++i)
        others.emplace_back([state = state_.get(), i] { state->work(state->shards[i]); });
    state_->work(state_->shards.front());
}

void Server::stop() {
    const std::lock_guard lock(state_->gate);
    state_->stopping = true;
    if (!state_->running) return;
    for (const auto& shard : state_->shards)
        post(*shard, [state = state_.get(), shard] { state->drain(shard); });
}

Server::Counts Server::counts() const {
    const std::lock_guard lock(state_->gate);
    Counts sum{0, 0, 0, state_->live};
    for (const auto& shard : state_->shards) {
        sum.requests += shard->requests;
        sum.refused += shard->refused;
        sum.failures += shard->failures;
    }
    return sum;
}

}  // namespace web
