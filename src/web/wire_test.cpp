#include "web/wire.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>
#include <cstdio>
#include <fstream>
#include <stdexcept>

using namespace web;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr Wire plain{true, false, false, false, "Sun, 22 Nov 2026 14:30:00 GMT"};

std::string wired(Response response, Wire wire = plain) {
    std::string out;
    const auto rest = serialize(out, response, wire);
    return out.append(rest);
}
std::string body_of(const std::string& bytes) { return bytes.substr(bytes.find("\r\n\r\n") + 4); }

TEST(Wire, every_answer_has_the_headers_that_protect_it) {
    for (const auto& response : {text("x"), text("none", 404), redirect(Url("/a"))}) {
        const auto out = wired(response);
        for (const char* header :
             {"Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src "
              "'self' data:; connect-src 'self'; "
              "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-uri /csp\r\n",
              "X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: no-referrer\r\n",
              "Cross-Origin-Opener-Policy: same-origin\r\n", "Cross-Origin-Resource-Policy: same-origin\r\n",
              "Permissions-Policy: camera=()", "Cache-Control: no-store\r\n",
              "Date: Sun, 22 Nov 2026 14:30:00 GMT\r\n"})
            EXPECT_THAT(out, HasSubstr(header));
        EXPECT_THAT(out, Not(HasSubstr("Server:")));
        EXPECT_THAT(out, Not(HasSubstr("Strict-Transport-Security")));
    }
    Wire tls = plain;
    tls.secure = true;
    EXPECT_THAT(wired(text("x"), tls), HasSubstr("Strict-Transport-Security: max-age=31536000"));
}

TEST(Wire, a_response_may_have_its_own_caching_and_policy) {
    const auto out =
        wired(text("x").with("cache-control", "public").with("content-security-policy", "sandbox"));
    EXPECT_THAT(out, HasSubstr("cache-control: public\r\n"));
    EXPECT_THAT(out, Not(HasSubstr("no-store")));
    EXPECT_THAT(out, Not(HasSubstr("default-src")));
}

TEST(Wire, nobody_can_write_headers_by_a_line_end_in_a_value) {
    for (const char* bad : {"a\r\nX: 1", "a\nX: 1", "a\rX"}) {
        EXPECT_THROW(wired(text("x").with("Location", bad)), std::logic_error);
        EXPECT_THROW(wired(text("x").with(bad, "a")), std::logic_error);
        EXPECT_THROW(wired(bytes(bad, "a")), std::logic_error);
    }
    EXPECT_THROW(wired(text("x").with("X", std::string("a\0b", 3))), std::logic_error);
}

TEST(Wire, lengths_and_bodies_follow_the_status_and_the_method) {
    EXPECT_EQ(body_of(wired(text("hello"))), "hello");
    EXPECT_THAT(wired(text("hello")), HasSubstr("Content-Length: 5\r\n"));
    Wire head = plain;
    head.head_only = true;
    EXPECT_THAT(wired(text("hello"), head), HasSubstr("Content-Length: 5\r\n"));
    EXPECT_EQ(body_of(wired(text("hello"), head)), "");
    EXPECT_THAT(wired(no_content()), Not(HasSubstr("Content-Length")));
    EXPECT_THAT(wired(redirect(Url("/a"))), HasSubstr("HTTP/1.1 303 See Other\r\n"));
    EXPECT_THAT(wired(redirect(Url("javascript:x"))), HasSubstr("Location: about:blank#blocked\r\n"));
    Wire last = plain;
    last.keep_alive = false;
    EXPECT_THAT(wired(text("x"), last), HasSubstr("Connection: close\r\n\r\n"));
}

TEST(Wire, long_bodies_are_sent_from_where_they_lie) {
    std::string out;
    auto response = bytes("application/pdf", std::string(100'000, 'x'));
    const auto rest = serialize(out, response, plain);
    EXPECT_EQ(rest.data(), response.body.data());
    EXPECT_EQ(rest.size(), 100'000u);
    static const std::string forever(100'000, 'y');
    auto built_in = lasting("image/png", forever);
    EXPECT_EQ(serialize(out, built_in, plain).data(), forever.data());
}

TEST(Wire, downloads_keep_any_name) {
    EXPECT_THAT(
        wired(download("application/pdf", "x", "Berita \"acara\"\r\n é.pdf")),
        HasSubstr(
            "Content-Disposition: attachment; filename*=UTF-8''Berita%20%22acara%22%0D%0A%20%C3%A9.pdf\r\n"));
}

TEST(Wire, brotli_is_for_long_words_and_for_those_who_take_it) {
    std::string words;
    for (int i = 0; i < 500; ++i) words += "<li>Kantor nomor " + std::to_string(i) + "</li>";
    Wire takes = plain;
    takes.takes_brotli = true;
    const auto packed = wired(text(words), takes);
    EXPECT_THAT(packed, HasSubstr("Content-Encoding: br\r\n"));
    EXPECT_THAT(packed, HasSubstr("Vary: Accept-Encoding\r\n"));
    EXPECT_LT(body_of(packed).size(), words.size() / 4);

    EXPECT_EQ(body_of(wired(text(words))), words);
    EXPECT_THAT(wired(text(words)), HasSubstr("Vary: Accept-Encoding\r\n"));
    EXPECT_THAT(wired(text("short"), takes), Not(HasSubstr("Content-Encoding")));
    EXPECT_EQ(body_of(wired(bytes("application/pdf", words), takes)), words);
    EXPECT_EQ(body_of(wired(text(words).with("Content-Encoding", "br"), takes)), words);
    auto secret = text(words);
    secret.compress = false;
    EXPECT_EQ(body_of(wired(secret, takes)), words);

    const std::string file = "/tmp/jernih_wire_" + std::to_string(getpid());
    std::ofstream(file + ".br", std::ios::binary) << body_of(packed);
    if (std::system(("brotli -d -f " + file + ".br -o " + file + " 2>/dev/null").c_str()) != 0)
        GTEST_SKIP() << "no brotli program here";
    std::ifstream in(file, std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), words);
    std::remove((file + ".br").c_str());
    std::remove(file.c_str());
}

TEST(Wire, accept_encoding_is_read_with_its_weights) {
    for (const char* yes : {"br", "gzip, deflate, br", "gzip;q=1.0, br;q=0.5", "br;q=0.001"})
        EXPECT_TRUE(takes_brotli(yes)) << yes;
    for (const char* no : {"", "gzip", "br;q=0", "br; q=0.000", "brx", "gzip, *"})
        EXPECT_FALSE(takes_brotli(no)) << no;
}

TEST(Wire, dates_are_those_of_rfc_9110) { EXPECT_EQ(http_date(1795357800), "Sun, 22 Nov 2026 14:30:00 GMT"); }

}  // namespace
