// The server on real sockets of the loopback: slow, silent and vanished clients, late replies, stopping.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>

#include "web/transport_harness.hpp"

using namespace web;
using namespace web::testing_server;
using testing::HasSubstr;

namespace {

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
        EXPECT_THAT(patient.receive("sebentar lagi."),
                    testing::StartsWith("HTTP/1.1 503"));  // after answer_time
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
    for (int tries = 0; tries < 100 && Client(running.port).connected; ++tries)
        std::this_thread::sleep_for(20ms);
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

}  // namespace
