// The only file with coroutines. g++ 12 copies the captures of lambdas inside a co_await expression as bytes
// and destroys them twice: inside coroutines nothing but named locals stands in a co_await expression, and
// whatever needs a capturing lambda is a plain function.
#include "web/transport_state.hpp"

#include <array>

#include "base/text.hpp"
#include "web/cookie.hpp"
#include "web/router.hpp"

namespace web {

namespace {

// So that a client that pipelines without reading cannot fill our memory.
constexpr std::size_t most_unsent = 256 * 1024;

// A connection that idles keeps no memory of the large things it once carried.
void give_back(std::string& buffer) {
    constexpr std::size_t usual = 16 * 1024;
    if (buffer.capacity() > usual) std::string().swap(buffer);
}

Response unreadable(int status) {
    auto out =
        text(plain_status(status, Lang::id).body + "\n" + plain_status(status, Lang::en).body + "\n", status);
    if (status == 503) out.with("Retry-After", "10");  // there is no room for the body now
    return out;
}

bool loopback(const std::string& address) { return address.starts_with("127.") || address == "::1"; }

}  // namespace

// A connection is on the lists for as long as its session lives, however that ends.
struct Server::State::Entry {
    Entry(State& state, Shard& shard, Connection& connection)
        : state_(state), shard_(shard), connection_(connection) {
        boost::system::error_code error;
        auto address = connection.socket.remote_endpoint(error).address();
        if (address.is_v6() && address.to_v6().is_v4_mapped())
            address = net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6());
        connection.address = address.to_string();
        connection.deadline = shard.now + state.options.limits.head_time;
        admitted =
            !error && state.addresses.enter(connection.address, state.options.limits.connections_per_address);
        ++state.live;
        place_ = shard.open.insert(shard.open.end(), &connection);
    }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;
    ~Entry() {
        if (admitted) state_.addresses.leave(connection_.address);
        --state_.live;
        shard_.open.erase(place_);
    }
    bool admitted;

private:
    State& state_;
    Shard& shard_;
    Connection& connection_;
    std::list<Connection*>::iterator place_;
};

// How long a client may take for what it is at; bytes are those of the body or of the answer.
Clock::duration Server::State::allowed(RequestReader::Stage stage, std::size_t bytes) const {
    const auto& limits = options.limits;
    if (stage == RequestReader::Stage::idle) return limits.idle_time;
    if (stage == RequestReader::Stage::head) return limits.head_time;
    return limits.send_time + std::chrono::seconds(bytes / limits.least_rate);
}

void Server::State::failed(Shard& shard, const Request& request, std::string_view what) const noexcept {
    shard.failures.fetch_add(1, std::memory_order_relaxed);
    try {
        if (options.on_failure) options.on_failure(request, what);
    } catch (...) {  // telling of a failure must not become one
    }
}

Outcome Server::State::handle(Shard& shard, Request& request) const noexcept {
    shard.requests.fetch_add(1, std::memory_order_relaxed);
    try {
        return top(request);
    } catch (const std::exception& error) {
        failed(shard, request, error.what());
    } catch (...) {
        failed(shard, request, "not a std::exception");
    }
    return plain_status(503, request.lang);
}

void Server::State::begin(Later& later, const std::shared_ptr<Ticket>& ticket) const {
    try {
        later.start(reply_to(ticket));
    } catch (...) {  // the reply is gone with the stack, so the waiting ends with 503
    }
}

std::string_view Server::State::write(Shard& shard, const Request& request, std::string& out,
                                      Response& response, Wire wire) const {
    const auto before = out.size();
    try {
        return serialize(out, response, wire);
    } catch (const std::exception& error) {
        failed(shard, request, error.what());
        out.resize(before);
        response = plain_status(503, request.lang);
        return serialize(out, response, wire);
    }
}

void Server::State::fill(const Connection& connection, Request& request) const {
    request.address = connection.address;
    request.secure = connection.secure;
    if (options.proxy == Proxy::on_loopback && loopback(connection.address)) {
        const auto chain = request.header("x-forwarded-for");
        if (!chain.empty()) request.address = base::trim(chain.substr(chain.rfind(',') + 1));
        request.secure = request.secure || request.header("x-forwarded-proto") == "https";
    }
    request.session_token = request.cookie(cookie_name(session_cookie, request.secure)).value_or("");
}

Task<std::optional<Response>> Server::State::wait(std::shared_ptr<Shard> shard, Connection& connection,
                                                  Later& later) {
    auto ticket = std::make_shared<Ticket>();
    ticket->shard = shard;
    Timer timer(shard->io, options.limits.answer_time);
    ticket->timer = &timer;
    connection.waiting = &timer;
    begin(later, ticket);
    co_await timer.async_wait(quiet);
    connection.waiting = nullptr;
    ticket->timer = nullptr;
    co_return std::move(ticket->response);
}

template <class Stream>
Task<bool> Server::State::send(Shard& shard, Connection& connection, Stream& stream, std::string& out,
                               std::string_view rest) {
    connection.deadline = shard.now + allowed(RequestReader::Stage::body, out.size() + rest.size());
    const std::array<net::const_buffer, 2> buffers{net::buffer(out), net::buffer(rest.data(), rest.size())};
    const auto [error, sent] = co_await net::async_write(stream, buffers, quiet);
    out.clear();
    co_return !error;
}

template <class Stream>
Task<bool> Server::State::receive(Shard& shard, Connection& connection, Stream& stream, RequestReader& reader,
                                  std::string& in) {
    char chunk[8192];
    const auto stage = reader.stage(in);
    const auto buffer = net::buffer(chunk);
    const auto [error, count] = co_await stream.async_read_some(buffer, quiet);
    if (error) co_return false;
    in.append(chunk, count);
    // The first byte starts the clock of the head, and no further byte moves it.
    if (stage == RequestReader::Stage::idle)
        connection.deadline = shard.now + allowed(RequestReader::Stage::head, 0);
    co_return true;
}

template <class Stream>
Task<> Server::State::serve(std::shared_ptr<Shard> shard, Connection& connection, Stream& stream) {
    using Got = RequestReader::Got;
    using Stage = RequestReader::Stage;
    RequestReader reader(options.limits, options.takes_large_body, &options.takes_files, &budgets);
    std::string in, out;
    Stage timed = Stage::idle;  // the stage that the deadline was set for
    for (bool keep = true; keep;) {
        Request request;
        const Got got = reader.read(in, request);
        if (got == Got::more || got == Got::continue_first) {
            if (got == Got::continue_first) out += "HTTP/1.1 100 Continue\r\n\r\n";
            if (!out.empty()) {
                connection.busy = true;  // until the answers are out
                const auto deadline = connection.deadline;
                const bool sent = co_await send(*shard, connection, stream, out, {});
                if (!sent) break;
                connection.deadline = deadline;
            }
            const auto stage = reader.stage(in);
            connection.busy = stage != Stage::idle;
            if (shard->draining && !connection.busy) break;
            if (stage == Stage::body && timed != stage)
                connection.deadline = shard->now + allowed(stage, reader.declared());
            timed = stage;
            if (stage == Stage::idle) give_back(in), give_back(out);
            const bool received = co_await receive(*shard, connection, stream, reader, in);
            if (!received) break;
            continue;
        }
        connection.busy = true;
        Response response;
        if (got == Got::bad) {
            shard->refused.fetch_add(1, std::memory_order_relaxed);
            response = unreadable(reader.status());
        } else {
            fill(connection, request);
            Outcome outcome = handle(*shard, request);
            if (auto* later = std::get_if<Later>(&outcome)) {
                if (!out.empty()) {
                    const bool sent = co_await send(*shard, connection, stream, out, {});
                    if (!sent) break;
                }
                connection.deadline = Clock::time_point::max();  // the wait has its own end
                auto replied = co_await wait(shard, connection, *later);
                if (!replied) failed(*shard, request, "no reply");
                response = replied ? std::move(*replied) : plain_status(503, request.lang);
            } else {
                response = std::move(std::get<Response>(outcome));
            }
        }
        keep = got == Got::request && reader.keep_alive() && !shard->draining;
        const Wire wire{keep, request.method == Method::head, request.secure || connection.secure,
                        takes_brotli(request.header("accept-encoding")), shard->date};
        const auto rest = write(*shard, request, out, response, wire);
        if (!keep || !rest.empty() || out.size() > most_unsent) {
            const bool sent = co_await send(*shard, connection, stream, out, rest);
            if (!sent) break;
        }
        reader.forget_body();
        connection.busy = false;
        timed = Stage::idle;
        connection.deadline = shard->now + allowed(in.empty() ? Stage::idle : Stage::head, 0);
    }
}

// Reads and forgets, so that the answer reaches a client that is still sending: a socket closed with unread
// bytes resets the connection, and the client may never see why it was refused.
Task<> Server::State::linger(Shard& shard, Connection& connection) {
    boost::system::error_code ignored;
    connection.socket.shutdown(tcp::socket::shutdown_send, ignored);
    connection.busy = false;
    connection.deadline = shard.now + std::chrono::seconds(2);
    char chunk[8192];
    const auto buffer = net::buffer(chunk);
    for (bool more = !shard.draining; more;) {
        const auto [error, count] = co_await connection.socket.async_read_some(buffer, quiet);
        more = !error;
    }
}

Task<> Server::State::session(std::shared_ptr<Shard> shard, Socket socket) {
    Connection connection(std::move(socket));
    const Entry entry(*this, *shard, connection);
    if (!entry.admitted) co_return;
    if (!tls) {
        co_await serve(shard, connection, connection.socket);
    } else {
        connection.secure = true;
        net::ssl::stream<Socket&> stream(connection.socket, *tls);
        const auto [refused] = co_await stream.async_handshake(net::ssl::stream_base::server, quiet);
        if (refused) co_return;
        co_await serve(shard, connection, stream);
        connection.deadline = shard->now + std::chrono::seconds(2);
        co_await stream.async_shutdown(quiet);
    }
    co_await linger(*shard, connection);
}

Task<> Server::State::accept(std::shared_ptr<Shard> shard) {
    auto& acceptor = *shard->acceptor;
    while (acceptor.is_open()) {
        auto [error, socket] = co_await acceptor.async_accept(quiet);
        if (shard->draining || error == net::error::operation_aborted) co_return;
        if (!error) {
            admit(shard, std::move(socket));
            continue;
        }
        Timer pause(shard->io, std::chrono::milliseconds(10));  // out of file descriptors: they come back
        co_await pause.async_wait(quiet);
    }
}

void Server::State::admit(const std::shared_ptr<Shard>& shard, Socket socket) {
    if (live >= options.limits.connections) return;  // the socket closes itself
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    net::co_spawn(shard->io, session(shard, std::move(socket)), net::detached);
}

}  // namespace web
