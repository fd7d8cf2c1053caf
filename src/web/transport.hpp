// The HTTP/1.1 server. Only transport.cpp knows coroutines, and only transport*.cpp know Asio.
// One event loop a thread, each with its own listening socket (SO_REUSEPORT): connections never change
// thread. Deadlines are swept once a second. HTTP/2 is left to a proxy in front.
#pragma once
#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "web/message.hpp"

namespace web {

struct Limits {
    std::size_t head = 16 * 1024;                  // bytes of request line and headers: 431
    std::size_t body = 1024 * 1024;                // bytes: 413
    std::size_t large_body = 60 * 1024 * 1024;     // where Options::takes_large_body says so
    std::size_t large_bodies = 256 * 1024 * 1024;  // bytes of all of them at once; what comes then: 503
    std::size_t usual_bodies = 256 * 1024 * 1024;  // the same for the others, of each what is over:
    std::size_t uncounted_body = 64 * 1024;
    std::size_t streamed_body = 52 * 1024 * 1024;  // where Options::takes_files gives an intake
    std::size_t connections = 20'000;              // more are closed at once
    std::size_t connections_per_address = 1024;    // more are closed at once
    std::chrono::milliseconds head_time{
        10'000};  // from the first byte (or the connect) to the end of the head
    std::chrono::milliseconds idle_time{60'000};    // between requests
    std::chrono::milliseconds send_time{30'000};    // plus the time of least_rate
    std::chrono::milliseconds answer_time{30'000};  // for Later: then 503
    std::chrono::milliseconds stop_time{15'000};    // for the busy ones, after stop()
    std::size_t least_rate = 16 * 1024;             // bytes a second, under which bodies take too long
};

struct Tls {
    std::string certificate_file, key_file;  // PEM, the certificate with its chain
};

// Whether a body over Limits::body may follow this head. Asked for those alone, on the I/O thread.
enum class LargeBody {
    no,             // 413
    yes,            // room for the whole of it is set aside
    sign_in_first,  // 401: nobody is known who sends it
};

enum class Proxy {
    none,
    on_loopback
};  // on_loopback: believe X-Forwarded-For and -Proto from 127.0.0.1 and ::1

struct Options {
    Limits limits = {};
    std::optional<Tls> tls = {};
    Proxy proxy = Proxy::none;
    std::function<LargeBody(const Request& head)> takes_large_body = {};
    std::function<std::shared_ptr<Intake>(const Request& head)> takes_files = {};
    // A handler threw; the client has got 503. Called on the I/O thread: write a line and return.
    std::function<void(const Request&, std::string_view what)> on_failure = {};
};

class Server {
public:
    struct Counts {
        std::uint64_t requests, refused, failures;  // refused: malformed, too large or too slow
        std::size_t connections;                    // open now
    };

    // Throws std::system_error when a certificate or key cannot be read.
    explicit Server(Handler top, Options options = {});
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    // Binds, and gives the port (0 asks for any free one). Throws std::system_error when somebody has it.
    std::uint16_t listen(const std::string& address = "127.0.0.1", std::uint16_t port = 0);
    void run(int threads = 1);  // blocks until stopped and drained
    void stop();  // from any thread, not from a signal handler: refuses new, lets busy ones finish
    Counts counts() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace web
