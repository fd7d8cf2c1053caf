// Many bodies at once, on real sockets: who is unknown is refused before he sends, and what all together hold
// in memory has an end.
#include "web/body_budget.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/transport_harness.hpp"

using namespace web;
using namespace web::testing_server;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

constexpr std::size_t size = 3'000'000;  // bytes of a large body

Options options() {
    Options out{.limits = {.large_body = size, .large_bodies = 2 * size - 1, .usual_bodies = 100'000}};
    out.takes_large_body = [](const Request& head) {
        if (head.path != "/echo") return LargeBody::no;
        return head.cookie("session") == "known" ? LargeBody::yes : LargeBody::sign_in_first;
    };
    return out;
}

std::string head_of(std::size_t bytes, std::string_view more) {
    return "POST /echo HTTP/1.1\r\nHost: a\r\n" + std::string(more) +
           "Content-Length: " + std::to_string(bytes) + "\r\n\r\n";
}
constexpr std::string_view known = "Cookie: session=known\r\n";
constexpr std::string_view asks_first = "Cookie: session=known\r\nExpect: 100-continue\r\n";

// Waits for what another thread of the server does next.
bool becomes_free(Running& running) {
    for (int tries = 0; tries < 200; ++tries) {
        Client client(running.port);
        client.send(head_of(size, asks_first));
        if (client.receive("\r\n\r\n").starts_with("HTTP/1.1 100")) return true;
        std::this_thread::sleep_for(20ms);
    }
    return false;
}

TEST(BodyBudget, a_share_is_given_back_and_takes_nothing_when_too_much_is_asked) {
    BodyBudget budget(100);
    {
        BodyBudget::Share one, two;
        EXPECT_TRUE(one.grow_to(budget, 60));
        EXPECT_TRUE(one.grow_to(budget, 50)) << "never shrinks";
        EXPECT_FALSE(two.grow_to(budget, 41));
        EXPECT_TRUE(two.grow_to(budget, 40));
        EXPECT_FALSE(one.grow_to(budget, 61));
        EXPECT_EQ(budget.left(), 0u);
        two.give_back();
        EXPECT_EQ(budget.left(), 40u);
    }
    EXPECT_EQ(budget.left(), 100u);
}

TEST(BodyBudget, a_large_body_of_nobody_known_is_refused_before_it_is_sent) {
    Running running(options());
    for (const std::string_view who : {"", "Cookie: session=guessed\r\n", "Expect: 100-continue\r\n"}) {
        Client client(running.port);
        client.send(head_of(size, who));
        const auto got = client.receive();
        EXPECT_THAT(got, StartsWith("HTTP/1.1 401 ")) << who;
        EXPECT_THAT(got, HasSubstr("Masuk dulu, lalu kirim lagi.\nSign in first"));
        EXPECT_TRUE(client.closed);
    }
    Client client(running.port);
    client.send(head_of(3, "Connection: close\r\n") + "abc");
    EXPECT_THAT(client.receive(), testing::EndsWith("abc")) << "a small one is anybody's";
    Client signed_in(running.port);
    signed_in.send(head_of(size, std::string(known) + "Connection: close\r\n") + std::string(size, 'y'));
    EXPECT_TRUE(signed_in.receive().ends_with(std::string(size, 'y')));
}

TEST(BodyBudget, large_bodies_under_way_have_a_limit_together_and_each_end_gives_back) {
    auto given = options();
    given.limits.send_time = 2s;
    given.limits.least_rate = size;
    given.limits.stop_time = 1s;
    Running running(std::move(given));
    const auto begins = [&] {
        Client client(running.port);
        client.send(head_of(size, asks_first));
        EXPECT_THAT(client.receive("\r\n\r\n"), StartsWith("HTTP/1.1 100 "));
        return client;
    };
    const auto expect_full = [&] {
        Client client(running.port);
        client.send(head_of(size, known));
        const auto got = client.receive();
        EXPECT_THAT(got, StartsWith("HTTP/1.1 503 "));
        EXPECT_THAT(got, HasSubstr("Retry-After: 10\r\n"));
        EXPECT_THAT(running.ask(get("/hello"), "hello"), testing::EndsWith("hello")) << "others go on";
    };

    auto leaves = begins();
    expect_full();
    leaves.leave();
    EXPECT_TRUE(becomes_free(running)) << "a client that left";

    auto done = begins();
    expect_full();
    done.send(std::string(size, 'y'));
    EXPECT_TRUE(done.receive(std::string(100, 'y')).starts_with("HTTP/1.1 200"));
    EXPECT_TRUE(becomes_free(running)) << "one that was answered, and stays";

    auto holds_back = begins();
    holds_back.send(std::string(size - 1, 'y'));
    expect_full();
    holds_back.receive({}, 10s);
    EXPECT_TRUE(holds_back.closed);
    EXPECT_TRUE(becomes_free(running)) << "one that was too slow";
}

TEST(BodyBudget, chunks_count_as_the_largest_that_they_may_become) {
    Running running(options());
    Client client(running.port);
    client.send(
        "POST /echo HTTP/1.1\r\nHost: a\r\nCookie: session=known\r\nExpect: 100-continue\r\n"
        "Transfer-Encoding: chunked\r\n\r\n");
    EXPECT_THAT(client.receive("\r\n\r\n"), StartsWith("HTTP/1.1 100 "));
    Client other(running.port);
    other.send(head_of(size, known));
    EXPECT_THAT(other.receive(), StartsWith("HTTP/1.1 503 "));
}

TEST(BodyBudget, usual_bodies_count_as_they_come_and_hinder_no_large_one) {
    Running running(options());
    constexpr std::size_t usual = 1'000'000;
    Client declares(running.port);
    declares.send(head_of(usual, ""));
    const auto whole = [&](std::size_t bytes) {
        Client client(running.port);
        client.send(head_of(bytes, "Connection: close\r\n") + std::string(bytes, 'y'));
        return client.receive();
    };
    EXPECT_THAT(whole(150'000), StartsWith("HTTP/1.1 200 ")) << "what is only declared takes nobody's place";
    EXPECT_THAT(whole(usual), StartsWith("HTTP/1.1 503 "));
    EXPECT_THAT(whole(64 * 1024), StartsWith("HTTP/1.1 200 "));
    EXPECT_TRUE(becomes_free(running));
}

}  // namespace
