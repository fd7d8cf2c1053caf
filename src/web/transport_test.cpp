// The server on real sockets of the loopback: what it answers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <atomic>

#include "web/transport_harness.hpp"

using namespace web;
using namespace web::testing_server;
using testing::HasSubstr;

namespace {

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
        asked += i % 10 == 3
                     ? get("/now")
                     : "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
                           "\r\n\r\n" + body;
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
             {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: "
              "chunked\r\n\r\n0\r\n\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n",
              "400"},
             {"GET /hello HTTP/1.1\nHost: a\n\n", "400"},
             {"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
             {"BREW / HTTP/1.1\r\nHost: a\r\n\r\n", "501"},
             {"GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n", "431"},
             {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" + std::string(3'000'000, 'x'),
              "413"}}) {
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
    EXPECT_THAT(running.ask("GET / HTTP/1.0\n\n"),
                HasSubstr("Permintaan tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.\nThe request "
                          "cannot be read."));
}

TEST(Transport, large_bodies_come_and_go_where_they_may) {
    Running running({.takes_large_body = [](const Request& head) {
        return head.path == "/echo" ? LargeBody::yes : LargeBody::no;
    }});
    const std::string body(3'000'000, 'y');
    const auto got = running.ask(
        "POST /echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3000000\r\n\r\n" + body);
    EXPECT_TRUE(got.ends_with("\r\n\r\n" + body));
    EXPECT_EQ(running.ask("GET /long HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").size() > 5'000'000u,
              true);
}

TEST(Transport, a_client_is_told_before_it_sends_a_body) {
    Running running;
    Client client(running.port);
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    EXPECT_EQ(client.receive("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("abc");
    EXPECT_THAT(client.receive("abc"), testing::EndsWith("\r\n\r\nabc"));
    EXPECT_THAT(
        running.ask(
            "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3000000\r\n\r\n"),
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
    EXPECT_THAT(told,
                testing::ElementsAre("/throws: disk full", "/dropped: no reply", "/throws_later: no reply",
                                     "/split: a line end in header Location"));
}

TEST(Transport, a_proxy_is_believed_only_when_we_were_told_of_one) {
    const std::string asked =
        "GET /who HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Forwarded-For: 6.6.6.6, "
        "10.1.2.3\r\nX-Forwarded-Proto: https\r\n"
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
                const auto got = running.ask("GET " + std::string(path) +
                                             " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
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
    bool made = std::system(("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes "
                             "-days 2 -subj /CN=localhost "
                             "-keyout " +
                             tls.key_file + " -out " + tls.certificate_file + " 2>/dev/null")
                                .c_str()) == 0;
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
        const std::string asked =
            i == 0 ? get("/hello")
                   : "GET /who HTTP/1.1\r\nHost: a\r\nCookie: __Host-session=t\r\nConnection: close\r\n\r\n";
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
    EXPECT_THROW(
        Server([](Request&) -> Outcome { return text("x"); }, {.tls = Tls{"/nowhere.crt", "/nowhere.key"}}),
        std::system_error);
}

}  // namespace
