// What the two transport files share: event loops, connections, replies. Includes Asio: for those two alone.
#pragma once
#include <atomic>
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <chrono>
#include <ctime>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "web/message.hpp"
#include "web/request_reader.hpp"
#include "web/transport.hpp"
#include "web/wire.hpp"

namespace web::transport {

namespace net = boost::asio;
using tcp = net::ip::tcp;
using Executor = net::io_context::executor_type;
using Socket = net::basic_stream_socket<tcp, Executor>;
using Acceptor = net::basic_socket_acceptor<tcp, Executor>;
using Clock = std::chrono::steady_clock;
using Timer = net::basic_waitable_timer<Clock, net::wait_traits<Clock>, Executor>;
template <class T = void>
using Task = net::awaitable<T, Executor>;
constexpr auto quiet = net::as_tuple(net::use_awaitable_t<Executor>{});

struct Connection {
    explicit Connection(Socket from) : socket(std::move(from)) {}
    Socket socket;
    Clock::time_point deadline;
    std::string address;
    bool busy = false;  // a request has begun and is not answered
    bool secure = false;
    Timer* waiting = nullptr;  // for a Later
};

struct Shard {
    net::io_context io{1};
    Timer tick{io};
    std::optional<Acceptor> acceptor;
    std::list<Connection*> open;
    Clock::time_point now = Clock::now();
    std::string date = http_date(std::time(nullptr));
    bool draining = false;
    Clock::time_point drained_by = Clock::time_point::max();
    std::atomic<std::uint64_t> requests{0}, refused{0}, failures{0};

    std::mutex gate;      // for those who post from other threads
    bool closed = false;  // the loop has ended: nobody runs what is posted
};

inline void post(Shard& shard, auto work) {
    const std::lock_guard lock(shard.gate);
    if (!shard.closed) net::post(shard.io, std::move(work));
}

// Between the coroutine that waits and whoever replies. Everything but `called` belongs to the shard's
// thread.
struct Ticket {
    std::shared_ptr<Shard> shard;
    Timer* timer = nullptr;  // null once the coroutine has stopped waiting, or the connection is gone
    std::optional<Response> response;
    std::atomic<bool> called{false};
};

inline void deliver(const std::shared_ptr<Ticket>& ticket, std::optional<Response> response) {
    if (ticket->called.exchange(true)) return;
    post(*ticket->shard, [ticket, response = std::move(response)]() mutable {
        if (!ticket->timer) return;
        ticket->response = std::move(response);
        ticket->timer->cancel();
    });
}

// Lives in the Reply and its copies: when the last goes without a call, the waiting ends at once.
struct Promise {
    explicit Promise(std::shared_ptr<Ticket> given) : ticket(std::move(given)) {}
    Promise(const Promise&) = delete;
    Promise& operator=(const Promise&) = delete;
    ~Promise() { deliver(ticket, std::nullopt); }
    std::shared_ptr<Ticket> ticket;
};

inline Reply reply_to(const std::shared_ptr<Ticket>& ticket) {
    auto promise = std::make_shared<Promise>(ticket);
    return [promise](Response response) { deliver(promise->ticket, std::move(response)); };
}

class Addresses {  // how many connections each address has
public:
    bool enter(const std::string& address, std::size_t most) {
        const std::lock_guard lock(gate_);
        auto& count = counts_[address];
        if (count >= most) return false;
        ++count;
        return true;
    }
    void leave(const std::string& address) {
        const std::lock_guard lock(gate_);
        const auto found = counts_.find(address);
        if (--found->second == 0) counts_.erase(found);
    }

private:
    std::mutex gate_;
    std::unordered_map<std::string, std::size_t> counts_;
};

}  // namespace web::transport

namespace web {

using namespace transport;

struct Server::State {
    State(Handler given, Options chosen)
        : top(std::move(given)),
          options(std::move(chosen)),
          budgets{BodyBudget(options.limits.large_bodies), BodyBudget(options.limits.usual_bodies)} {}
    Handler top;
    Options options;
    BodyBudgets budgets;  // before the shards: their connections give back what they hold
    std::optional<net::ssl::context> tls;
    std::optional<tcp::endpoint> endpoint;
    std::vector<std::shared_ptr<Shard>> shards;
    Addresses addresses;
    std::atomic<std::size_t> live{0};
    std::mutex gate;  // over the two below and the list of shards
    bool running = false, stopping = false;

    struct Entry;
    void add_shard();
    void sweep(const std::shared_ptr<Shard>& shard);
    void drain(const std::shared_ptr<Shard>& shard);
    void work(const std::shared_ptr<Shard>& shard);
    void admit(const std::shared_ptr<Shard>& shard, Socket socket);
    void fill(const Connection& connection, Request& request) const;
    Outcome handle(Shard& shard, Request& request) const noexcept;
    void failed(Shard& shard, const Request& request, std::string_view what) const noexcept;
    void begin(Later& later, const std::shared_ptr<Ticket>& ticket) const;
    std::string_view write(Shard& shard, const Request& request, std::string& out, Response& response,
                           Wire wire) const;
    Clock::duration allowed(RequestReader::Stage stage, std::size_t bytes) const;

    Task<> accept(std::shared_ptr<Shard> shard);
    Task<> linger(Shard& shard, Connection& connection);
    Task<> session(std::shared_ptr<Shard> shard, Socket socket);
    Task<std::optional<Response>> wait(std::shared_ptr<Shard> shard, Connection& connection, Later& later);
    template <class Stream>
    Task<bool> send(Shard& shard, Connection& connection, Stream& stream, std::string& out,
                    std::string_view rest);
    template <class Stream>
    Task<bool> receive(Shard& shard, Connection& connection, Stream& stream, RequestReader& reader,
                       std::string& in);
    template <class Stream>
    Task<> serve(std::shared_ptr<Shard> shard, Connection& connection, Stream& stream);
};

}  // namespace web
