// For tests of the server: a client on a real socket, somebody who replies later, and a server that runs.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "web/router.hpp"
#include "web/transport.hpp"

namespace web::testing_server {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

class Client {
public:
    explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected = ::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
    }
    Client(const Client&) = delete;
    Client(Client&& other) noexcept : connected(other.connected), socket_(std::exchange(other.socket_, -1)) {}
    ~Client() { leave(); }
    void leave() {
        if (socket_ >= 0) ::close(std::exchange(socket_, -1));
    }
    bool send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (n <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }
    // What comes until `enough` has come, the peer closes, or time is up.
    std::string receive(std::string_view enough = {}, Clock::duration time = 20s) {
        std::string got;
        const auto until = Clock::now() + time;
        while (enough.empty() || got.find(enough) == got.npos) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
            pollfd ready{socket_, POLLIN, 0};
            if (left <= 0ms || ::poll(&ready, 1, static_cast<int>(left.count())) <= 0) break;
            char part[65536];
            const auto n = ::recv(socket_, part, sizeof part, 0);
            closed = n <= 0;
            if (closed) break;
            got.append(part, static_cast<std::size_t>(n));
        }
        return got;
    }
    int socket() const { return socket_; }
    bool connected = false, closed = false;

private:
    int socket_;
};

inline std::string get(std::string_view path) {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

// A thread that replies when told to, as the database writer does.
class Replier {
public:
    Outcome hold() {
        return Later{[this](Reply reply) {
            const std::lock_guard lock(gate_);
            held_.push_back(std::move(reply));
            came_.notify_all();
        }};
    }
    std::vector<Reply> take(std::size_t count) {
        std::unique_lock lock(gate_);
        came_.wait_for(lock, 10s, [&] { return held_.size() >= count; });
        return std::exchange(held_, {});
    }

private:
    std::mutex gate_;
    std::condition_variable came_;
    std::vector<Reply> held_;
};

class Running {
public:
    explicit Running(Options options = {}, int threads = 1)
        : server_([this](Request& r) { return answer(r); }, std::move(options)) {
        port = server_.listen();
        thread_ = std::thread([this, threads] { server_.run(threads); });
    }
    ~Running() { end(); }
    void end() {
        if (!thread_.joinable()) return;
        server_.stop();
        thread_.join();
    }
    Server& server() { return server_; }
    std::string ask(std::string_view bytes, std::string_view enough = {}) {
        Client client(port);
        client.send(bytes);
        return client.receive(enough);
    }
    std::uint16_t port = 0;
    Replier replier;

private:
    Outcome answer(Request& request) {
        const auto& path = request.path;
        if (path == "/hello") return text("hello");
        if (path == "/echo") return text(request.body);
        if (path == "/who")
            return text(request.address + (request.secure ? " secure " : " plain ") + request.session_token);
        if (path == "/long") return bytes("application/octet-stream", std::string(5'000'000, 'x'));
        if (path == "/later") return replier.hold();
        if (path == "/now") return Later{[](Reply reply) { reply(text("at once")); }};
        if (path == "/dropped") return Later{[](Reply) {}};
        if (path == "/throws_later") return Later{[](Reply) { throw std::runtime_error("no queue"); }};
        if (path == "/throws") throw std::runtime_error("disk full");
        if (path == "/split") return text("x").with("Location", "a\r\nX-Evil: 1");
        if (path == "/slow") {
            std::this_thread::sleep_for(500ms);
            return text("slow");
        }
        return plain_status(404, request.lang);
    }
    Server server_;
    std::thread thread_;
};

}  // namespace web::testing_server
