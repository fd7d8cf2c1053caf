// The server on real sockets of the loopback.
#include "web/transport.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "web/router.hpp"

using namespace web;
using namespace std::chrono_literals;
using testing::HasSubstr;
using Clock = std::chrono::steady_clock;

namespace {

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

std::string get(std::string_view path) { return "GET " + std::string(path) + " HTTP/1.1\r\nHost: a\r\n\r\n"; }

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
    explicit Running(Options options = {}, int threads = 1) : server_([this](Request& r) { return answer(r); }, std::move(options)) {
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
        if (path == "/who") return text(request.address + (request.secure ? " secure " : " plain ") + request.session_token);
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

TEST(Transport, answers_and_keeps_the_connection) {
    Running running;
    Client client(running.port);
    for (int i = 0; i < 3; ++i) {
        client.send(get("/hello"));
        EXPECT_THAT(client.receive("hello"), testing::StartsWith("HTTP/1.1 200 OK\r\n"));
    }
    client.send("HEAD /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_THAT(client.receive(), testing::EndsWith("Connection: close\r\n\r\n"));
    EXPECT_TRUE(client.closed);
    EXPECT_EQ(running.server().counts().requests, 4u);
}

TEST(Transport, pipelined_requests_are_answered_in_order) {
    Running running;
    std::string asked;
    for (int i = 0; i < 100; ++i) {
        const auto body = std::to_string(i);
        asked += i % 10 == 3 ? get("/now") : "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }
    asked += "GET /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    const auto got = running.ask(asked);
    std::size_t at = 0;
    for (int i = 0; i < 100; ++i) {
        at = got.find("\r\n\r\n" + (i % 10 == 3 ? std::string("at once") : std::to_string(i)), at);
        ASSERT_NE(at, got.npos) << i;
        at += 4;
    }
    EXPECT_THAT(got, testing::EndsWith("hello"));
}

TEST(Transport, malformed_requests_are_refused_in_both_languages_and_cut_off) {
    Running running;
    for (const auto& [bytes, status] : std::vector<std::pair<std::string, const char*>>{
             {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
             {"GET /hello HTTP/1.1\nHost: a\n\n", "400"},
             {"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
             {"BREW / HTTP/1.1\r\nHost: a\r\n\r\n", "501"},
             {"GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n", "431"},
             {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" + std::string(3'000'000, 'x'), "413"}}) {
        Client client(running.port);
        client.send(bytes);
        const auto got = client.receive();
        EXPECT_THAT(got, testing::StartsWith(std::string("HTTP/1.1 ") + status));
        EXPECT_THAT(got, HasSubstr("Connection: close\r\n"));
        EXPECT_EQ(got.find("hello"), got.npos);
        EXPECT_EQ(std::count(got.begin(), got.end(), '\n') >= 10, true);
    }
    EXPECT_EQ(running.server().counts().refused, 6u);
    EXPECT_EQ(running.server().counts().requests, 0u);
    EXPECT_THAT(running.ask("GET / HTTP/1.0\n\n"), HasSubstr("Permintaan tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.\nThe request cannot be read."));
}

TEST(Transport, large_bodies_come_and_go_where_they_may) {
    Running running({.takes_large_body = [](Method, std::string_view path) { return path == "/echo"; }});
    const std::string body(3'000'000, 'y');
    const auto got = running.ask("POST /echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3000000\r\n\r\n" + body);
    EXPECT_TRUE(got.ends_with("\r\n\r\n" + body));
    EXPECT_EQ(running.ask("GET /long HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").size() > 5'000'000u, true);
}

TEST(Transport, a_client_is_told_before_it_sends_a_body) {
    Running running;
    Client client(running.port);
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    EXPECT_EQ(client.receive("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("abc");
    EXPECT_THAT(client.receive("abc"), testing::EndsWith("\r\n\r\nabc"));
    EXPECT_THAT(running.ask("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3000000\r\n\r\n"),
                testing::StartsWith("HTTP/1.1 413"));
}

TEST(Transport, what_fails_inside_is_503_and_told_to_us) {
    std::mutex gate;
    std::vector<std::string> told;
    Running running({.on_failure = [&](const Request& request, std::string_view what) {
        const std::lock_guard lock(gate);
        told.push_back(request.path + ": " + std::string(what));
    }});
    for (const char* path : {"/throws", "/dropped", "/throws_later", "/split"}) {
        const auto got = running.ask(get(path), "sebentar lagi.");
        EXPECT_THAT(got, testing::StartsWith("HTTP/1.1 503 ")) << path;
        EXPECT_EQ(got.find("X-Evil"), got.npos);
        EXPECT_EQ(got.find("disk full"), got.npos);
    }
    running.end();
    EXPECT_EQ(running.server().counts().failures, 4u);
    EXPECT_THAT(told, testing::ElementsAre("/throws: disk full", "/dropped: no reply", "/throws_later: no reply",
                                           "/split: a line end in header Location"));
}

TEST(Transport, replies_come_from_other_threads_and_only_the_first_counts) {
    Running running({}, 2);
    std::vector<Client> clients;
    for (int i = 0; i < 20; ++i) {
        clients.emplace_back(running.port).send(get("/later"));
    }
    std::size_t answered = 0;
    while (answered < clients.size()) {
        auto replies = running.replier.take(1);
        ASSERT_FALSE(replies.empty());
        for (auto& reply : replies) {
            reply(text("done"));
            reply(text("again"));
            ++answered;
        }
    }
    for (auto& client : clients) EXPECT_THAT(client.receive("done"), testing::EndsWith("\r\n\r\ndone"));
    for (auto& client : clients) {
        client.send(get("/hello"));
        EXPECT_THAT(client.receive("hello"), testing::EndsWith("hello"));
    }
}

TEST(Transport, a_reply_may_come_after_the_client_left_or_the_server_ended) {
    std::vector<Reply> late;
    {
        Running running({.limits = {.answer_time = 1s, .stop_time = 1s}});
        for (int i = 0; i < 10; ++i) {
            Client client(running.port);
            client.send(get("/later"));
            late = running.replier.take(1);
            client.leave();
            ASSERT_EQ(late.size(), 1u);
            late.front()(text("too late"));
        }
        Client patient(running.port);
        patient.send(get("/later"));
        late = running.replier.take(1);
        EXPECT_THAT(patient.receive("sebentar lagi."), testing::StartsWith("HTTP/1.1 503"));  // after answer_time
        late.front()(text("too late"));
        EXPECT_THAT(running.ask(get("/hello"), "hello"), testing::EndsWith("hello"));
        patient.send(get("/later"));
        late = running.replier.take(1);
    }
    ASSERT_EQ(late.size(), 1u);
    late.front()(text("far too late"));
}

TEST(Transport, slow_clients_are_cut_while_others_are_served) {
    Running running({.limits = {.head_time = 2s, .idle_time = 3s}});
    std::vector<Client> slow;
    for (int i = 0; i < 50; ++i) slow.emplace_back(running.port);
    Client silent(running.port), idle(running.port), slow_body(running.port);
    idle.send(get("/hello"));
    EXPECT_THAT(idle.receive("hello"), testing::EndsWith("hello"));
    const auto start = Clock::now();
    Clock::duration worst{}, cut{};
    for (std::size_t open = slow.size(); open > 0 && Clock::now() - start < 10s;) {
        for (auto& client : slow) {
            if (client.closed) continue;
            client.send("G");
            const auto got = client.receive({}, 1ms);
            if (client.closed) --open, cut = Clock::now() - start;
        }
        const auto before = Clock::now();
        EXPECT_THAT(running.ask(get("/hello"), "hello"), testing::EndsWith("hello"));
        worst = std::max(worst, Clock::now() - before);
        std::this_thread::sleep_for(100ms);
    }
    EXPECT_TRUE(std::all_of(slow.begin(), slow.end(), [](const Client& c) { return c.closed; }));
    EXPECT_GE(cut, 1s);
    EXPECT_LE(cut, 6s);
    EXPECT_LT(worst, 1s);
    silent.receive({}, 3s);
    EXPECT_TRUE(silent.closed);
    idle.receive({}, 6s);
    EXPECT_TRUE(idle.closed);
}

TEST(Transport, a_slow_body_is_cut) {
    Running running({.limits = {.send_time = 1s, .least_rate = 1000}});
    Client client(running.port);
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
    const auto start = Clock::now();
    while (!client.closed && Clock::now() - start < 10s) {
        client.send("x");
        client.receive({}, 100ms);
    }
    EXPECT_GE(Clock::now() - start, 1s);
    EXPECT_LE(Clock::now() - start, 6s);
}

TEST(Transport, a_thousand_idle_connections_hinder_nobody) {
    Running running;
    std::vector<Client> idle;
    for (int i = 0; i < 1000; ++i) {
        ASSERT_TRUE(idle.emplace_back(running.port).connected);
        if (i % 2) idle.back().send(get("/hello"));
    }
    const auto before = Clock::now();
    EXPECT_THAT(running.ask(get("/hello"), "hello"), testing::EndsWith("hello"));
    EXPECT_LT(Clock::now() - before, 2s);
    EXPECT_EQ(running.server().counts().connections >= 1000u, true);
    const auto stopping = Clock::now();
    running.end();
    EXPECT_LT(Clock::now() - stopping, 5s);
    EXPECT_EQ(running.server().counts().connections, 0u);
}

TEST(Transport, one_address_has_only_so_many_connections) {
    Running running({.limits = {.connections_per_address = 3}});
    std::vector<Client> clients;
    for (int i = 0; i < 3; ++i) {
        clients.emplace_back(running.port).send(get("/hello"));
        EXPECT_THAT(clients.back().receive("hello"), testing::EndsWith("hello"));
    }
    Client fourth(running.port);
    fourth.send(get("/hello"));
    EXPECT_EQ(fourth.receive(), "");
    clients.pop_back();
    for (int tries = 0; tries < 100; ++tries) {
        if (running.ask(get("/hello"), "hello").ends_with("hello")) return;
        std::this_thread::sleep_for(20ms);
    }
    FAIL() << "a place that was left stays taken";
}

TEST(Transport, stopping_lets_the_busy_finish_and_refuses_new_ones) {
    Running running;
    Client busy(running.port), idle(running.port), half(running.port);
    idle.send(get("/hello"));
    EXPECT_THAT(idle.receive("hello"), testing::EndsWith("hello"));
    half.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na");
    busy.send(get("/later"));
    auto replies = running.replier.take(1);
    ASSERT_EQ(replies.size(), 1u);
    std::thread stopper([&] { running.end(); });
    idle.receive({}, 5s);
    EXPECT_TRUE(idle.closed);
    for (int tries = 0; tries < 100 && Client(running.port).connected; ++tries) std::this_thread::sleep_for(20ms);
    EXPECT_FALSE(Client(running.port).connected);
    half.send("bc");
    EXPECT_THAT(half.receive(), testing::EndsWith("abc"));
    replies.front()(text("done"));
    const auto got = busy.receive();
    EXPECT_THAT(got, testing::EndsWith("done"));
    EXPECT_THAT(got, HasSubstr("Connection: close"));
    stopper.join();
}

TEST(Transport, stopping_does_not_wait_for_ever) {
    Running running({.limits = {.stop_time = 500ms}});
    Client busy(running.port);
    busy.send(get("/later"));
    auto replies = running.replier.take(1);
    const auto before = Clock::now();
    running.end();
    EXPECT_LT(Clock::now() - before, 5s);
    replies.front()(text("too late"));
}

TEST(Transport, stopping_before_running_ends_at_once_and_a_taken_port_is_refused) {
    Server first([](Request&) -> Outcome { return text("x"); });
    const auto port = first.listen();
    Server second([](Request&) -> Outcome { return text("x"); });
    EXPECT_THROW(second.listen("127.0.0.1", port), std::system_error);
    first.stop();
    first.run(2);
}

TEST(Transport, a_proxy_is_believed_only_when_we_were_told_of_one) {
    const std::string asked =
        "GET /who HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Forwarded-For: 6.6.6.6, 10.1.2.3\r\nX-Forwarded-Proto: https\r\n"
        "Cookie: session=one; __Host-session=two\r\n\r\n";
    EXPECT_THAT(Running().ask(asked), testing::EndsWith("127.0.0.1 plain one"));
    const auto proxied = Running({.proxy = Proxy::on_loopback}).ask(asked);
    EXPECT_THAT(proxied, testing::EndsWith("10.1.2.3 secure two"));
    EXPECT_THAT(proxied, HasSubstr("Strict-Transport-Security"));
}

TEST(Transport, many_threads_serve_many_clients) {
    Running running({}, 3);
    std::vector<std::thread> threads;
    std::atomic<int> good{0};
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 100; ++i) {
                const char* path = i % 3 == 0 ? "/now" : "/hello";
                const auto got = running.ask("GET " + std::string(path) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                good += got.starts_with("HTTP/1.1 200");
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(good, 800);
    EXPECT_EQ(running.server().counts().requests, 800u);
}

struct Certificate {
    std::string folder = "/tmp/jernih_tls_" + std::to_string(getpid());
    Tls tls{folder + ".crt", folder + ".key"};
    bool made = std::system(("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost "
                             "-keyout " + tls.key_file + " -out " + tls.certificate_file + " 2>/dev/null").c_str()) == 0;
    ~Certificate() {
        std::remove(tls.key_file.c_str());
        std::remove(tls.certificate_file.c_str());
    }
};

TEST(Transport, speaks_tls_and_marks_what_it_says) {
    const Certificate certificate;
    ASSERT_TRUE(certificate.made);
    Running running({.limits = {.head_time = 1s}, .tls = certificate.tls});
    Client client(running.port);
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_load_verify_locations(context, certificate.tls.certificate_file.c_str(), nullptr);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL* ssl = SSL_new(context);
    SSL_set_fd(ssl, client.socket());
    ASSERT_EQ(SSL_connect(ssl), 1);
    EXPECT_STREQ(SSL_get_version(ssl), "TLSv1.3");
    std::string got;
    for (int i = 0; i < 2; ++i) {
        const std::string asked = i == 0 ? get("/hello") : "GET /who HTTP/1.1\r\nHost: a\r\nCookie: __Host-session=t\r\nConnection: close\r\n\r\n";
        ASSERT_GT(SSL_write(ssl, asked.data(), static_cast<int>(asked.size())), 0);
        char part[4096];
        while (got.find(i == 0 ? "hello" : "secure t") == got.npos) {
            const int n = SSL_read(ssl, part, sizeof part);
            if (n <= 0) break;
            got.append(part, static_cast<std::size_t>(n));
        }
    }
    EXPECT_THAT(got, HasSubstr("Strict-Transport-Security"));
    EXPECT_THAT(got, testing::EndsWith("127.0.0.1 secure t"));
    SSL_shutdown(ssl);
    SSL_free(ssl);
    SSL_CTX_free(context);

    Client plain(running.port), silent(running.port);  // no TLS, and no handshake at all
    plain.send(get("/hello"));
    EXPECT_EQ(plain.receive().find("hello"), std::string::npos);
    silent.receive({}, 5s);
    EXPECT_TRUE(silent.closed);
}

TEST(Transport, a_missing_certificate_is_said_at_the_start) {
    EXPECT_THROW(Server([](Request&) -> Outcome { return text("x"); }, {.tls = Tls{"/nowhere.crt", "/nowhere.key"}}), std::system_error);
}

}  // namespace
