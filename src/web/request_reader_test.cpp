#include "web/request_reader.hpp"

#include <gtest/gtest.h>

using namespace web;
using Got = RequestReader::Got;

namespace {

const Limits limits{.head = 1000, .body = 50, .large_body = 200};
const RequestReader::TakesLarge takes_large = [](const Request& head) {
    if (head.path == "/rahasia") return LargeBody::sign_in_first;
    return head.path == "/besar" ? LargeBody::yes : LargeBody::no;
};

struct Read {
    Got got = Got::more;
    int status = 0;
    Request request;
    std::string rest;
    bool keep = false;
};

Read read_whole(std::string bytes) {
    RequestReader reader(limits, takes_large);
    Read out;
    out.rest = std::move(bytes);
    out.got = reader.read(out.rest, out.request);
    if (out.got == Got::continue_first) out.got = reader.read(out.rest, out.request);
    out.status = reader.status();
    out.keep = reader.keep_alive();
    return out;
}

Read read_by_bytes(std::string_view bytes) {
    RequestReader reader(limits, takes_large);
    Read out;
    for (const char c : bytes) {
        out.rest += c;
        out.got = reader.read(out.rest, out.request);
        if (out.got == Got::request || out.got == Got::bad) break;
    }
    out.status = reader.status();
    out.keep = reader.keep_alive();
    return out;
}

struct Row {
    const char* says;
    std::string bytes;
    int status;  // 0: a request; -1: waits for more
};
const std::string host = "Host: a\r\n";
const Row rows[] = {
    {"a plain request", "GET / HTTP/1.1\r\n" + host + "\r\n", 0},
    {"two empty lines first", "\r\n\r\nGET / HTTP/1.1\r\n" + host + "\r\n", 0},
    {"an empty line first", "\r\nGET / HTTP/1.1\r\n" + host + "\r\n", 0},
    {"a body by length", "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc", 0},
    {"a body by chunks",
     "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", 0},
    {"a small body of nobody known", "POST /rahasia HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc", 0},
    {"a large body of nobody known", "POST /rahasia HTTP/1.1\r\n" + host + "Content-Length: 51\r\n\r\n", 401},
    {"chunks of nobody known",
     "POST /rahasia HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n40\r\n" + std::string(64, 'x') +
         "\r\n0\r\n\r\n",
     413},
    {"chunks with a trailer",
     "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n3;x=1\r\nabc\r\n0\r\nX: 1\r\n\r\n", 0},
    {"absolute form with the same host", "GET http://a/x HTTP/1.1\r\n" + host + "\r\n", 0},
    {"HTTP/1.0 without a host", "GET / HTTP/1.0\r\n\r\n", 0},
    {"not yet whole", "GET / HTTP/1.1\r\n" + host, -1},
    {"a body not yet whole", "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nab", -1},

    {"length and chunks",
     "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
    {"chunks and length",
     "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n", 400},
    {"two lengths", "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc", 400},
    {"the same length twice",
     "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400},
    {"a list of lengths", "POST / HTTP/1.1\r\n" + host + "Content-Length: 3, 3\r\n\r\nabc", 400},
    {"a negative length", "POST / HTTP/1.1\r\n" + host + "Content-Length: -3\r\n\r\nabc", 400},
    {"a length with a plus", "POST / HTTP/1.1\r\n" + host + "Content-Length: +3\r\n\r\nabc", 400},
    {"a hexadecimal length", "POST / HTTP/1.1\r\n" + host + "Content-Length: 0x3\r\n\r\nabc", 400},
    {"an endless length", "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999999\r\n\r\nabc",
     400},
    {"an unknown encoding", "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n", 501},
    {"gzip, chunked", "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
     501},
    {"chunked twice",
     "POST / HTTP/1.1\r\n" + host +
         "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
     400},
    {"xchunked", "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501},
    {"chunks in HTTP/1.0", "POST / HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
    {"a bare LF", "GET / HTTP/1.1\nHost: a\n\n", 400},
    {"one bare LF", "GET / HTTP/1.1\r\nHost: a\n\r\n", 400},
    {"a bare CR in a value", "GET / HTTP/1.1\r\n" + host + "X: a\rb\r\n\r\n", 400},
    {"a space before the colon", "GET / HTTP/1.1\r\n" + host + "Content-Length : 3\r\n\r\nabc", 400},
    {"a folded line", "GET / HTTP/1.1\r\n" + host + "X: a\r\n b\r\n\r\n", 400},
    {"a line folded by a tab", "GET / HTTP/1.1\r\n" + host + "X: a\r\n\tb\r\n\r\n", 400},
    {"a space before the first header", "GET / HTTP/1.1\r\n " + host + "\r\n", 400},
    {"a NUL in a value", "GET / HTTP/1.1\r\n" + host + std::string("X: a\0b\r\n\r\n", 10), 400},
    {"a NUL in the target", std::string("GET /a\0b HTTP/1.1\r\n", 19) + host + "\r\n", 400},
    {"a header without a colon", "GET / HTTP/1.1\r\n" + host + "X\r\n\r\n", 400},
    {"a header without a name", "GET / HTTP/1.1\r\n" + host + ": x\r\n\r\n", 400},
    {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
    {"two hosts", "GET / HTTP/1.1\r\n" + host + "Host: b\r\n\r\n", 400},
    {"absolute form with another host", "GET http://b/x HTTP/1.1\r\n" + host + "\r\n", 400},
    {"absolute form without a path", "GET http://a HTTP/1.1\r\n" + host + "\r\n", 400},
    {"absolute form of another scheme", "GET ftp://a/x HTTP/1.1\r\n" + host + "\r\n", 400},
    {"a bad percent", "GET /%zz HTTP/1.1\r\n" + host + "\r\n", 400},
    {"dots", "GET /../x HTTP/1.1\r\n" + host + "\r\n", 400},
    {"a space in the target", "GET /a b HTTP/1.1\r\n" + host + "\r\n", 400},
    {"two spaces in the request line", "GET  / HTTP/1.1\r\n" + host + "\r\n", 400},
    {"HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
    {"HTTP/0.9", "GET /\r\n\r\n", 400},
    {"HTTP/1.2", "GET / HTTP/1.2\r\n" + host + "\r\n", 400},
    {"lower-case http", "GET / http/1.1\r\n" + host + "\r\n", 400},
    {"TLS to a plain port", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400},
    {"TRACE", "TRACE / HTTP/1.1\r\n" + host + "\r\n", 501},
    {"CONNECT", "CONNECT a:443 HTTP/1.1\r\n" + host + "\r\n", 501},
    {"a method nobody knows", "BREW / HTTP/1.1\r\n" + host + "\r\n", 501},
    {"a lower-case method", "get / HTTP/1.1\r\n" + host + "\r\n", 501},
    {"a huge header", "GET / HTTP/1.1\r\n" + host + "X: " + std::string(1000, 'x') + "\r\n\r\n", 431},
    {"a huge header without end", "GET / HTTP/1.1\r\n" + host + "X: " + std::string(2000, 'x'), 431},
    {"a huge target", "GET /" + std::string(1000, 'x') + " HTTP/1.1\r\n" + host + "\r\n", 431},
    {"a body over the limit", "POST / HTTP/1.1\r\n" + host + "Content-Length: 51\r\n\r\n", 413},
    {"a body at the limit",
     "POST / HTTP/1.1\r\n" + host + "Content-Length: 50\r\n\r\n" + std::string(50, 'x'), 0},
    {"a body at the limit of large ones",
     "POST /besar HTTP/1.1\r\n" + host + "Content-Length: 200\r\n\r\n" + std::string(200, 'x'), 0},
    {"a body over the limit of large ones", "POST /besar HTTP/1.1\r\n" + host + "Content-Length: 201\r\n\r\n",
     413},
    {"chunks over the limit",
     "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n33\r\n" + std::string(51, 'x') +
         "\r\n0\r\n\r\n",
     413},
    {"many chunks over the limit",
     [] {
         std::string s = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
         for (int i = 0; i < 51; ++i) s += "1\r\nx\r\n";
         return s + "0\r\n\r\n";
     }(),
     413},
    {"large chunks where they may be",
     "POST /besar HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n33\r\n" + std::string(51, 'x') +
         "\r\n0\r\n\r\n",
     0},
    {"a chunk without a size",
     "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nx\r\nabc\r\n0\r\n\r\n", 400},
    {"a chunk longer than it says",
     "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n", 400},
    {"a chunk size past all numbers",
     "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nabc", 400},
    {"another expectation", "POST / HTTP/1.1\r\n" + host + "Expect: the-worst\r\nContent-Length: 1\r\n\r\nx",
     417},
};

TEST(RequestReader, reads_one_way_or_refuses_however_the_bytes_come) {
    for (const auto& [says, bytes, status] : rows) {
        for (const bool whole : {true, false}) {
            const auto read = whole ? read_whole(bytes) : read_by_bytes(bytes);
            const auto got = read.got == Got::request ? 0 : read.got == Got::bad ? read.status : -1;
            EXPECT_EQ(got, status) << says << (whole ? ", whole" : ", byte by byte");
            if (read.got == Got::bad) {
                EXPECT_FALSE(read.keep) << says;
            }
        }
    }
}

TEST(RequestReader, what_follows_a_request_belongs_to_the_next) {
    const std::string one = "POST /a?x=1 HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc";
    auto read = read_whole(one + "GET /b HTTP/1.1\r\n");
    EXPECT_EQ(read.rest, "GET /b HTTP/1.1\r\n");
    EXPECT_EQ(read.request.body, "abc");
    EXPECT_EQ(read.request.path, "/a");
    EXPECT_EQ(read.request.query.first("x"), "1");
    EXPECT_TRUE(read.keep);
}

TEST(RequestReader, headers_have_lower_case_names_and_chunks_leave_no_trailers) {
    const auto read =
        read_whole("POST / HTTP/1.1\r\n" + host +
                   "X-ONE: 1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Two: 2\r\n\r\n");
    EXPECT_EQ(read.request.header("x-one"), "1");
    EXPECT_EQ(read.request.header("x-two"), "");
    EXPECT_EQ(read.request.body, "abc");
}

TEST(RequestReader, a_client_may_end_the_connection_and_an_old_one_always_does) {
    EXPECT_FALSE(read_whole("GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n").keep);
    EXPECT_FALSE(read_whole("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").keep);
}

TEST(RequestReader, tells_once_that_the_body_may_come) {
    RequestReader reader(limits, takes_large);
    std::string in = "POST / HTTP/1.1\r\n" + host + "Expect: 100-Continue\r\nContent-Length: 3\r\n\r\n";
    Request request;
    EXPECT_EQ(reader.read(in, request), Got::continue_first);
    EXPECT_EQ(reader.stage(in), RequestReader::Stage::body);
    EXPECT_EQ(reader.read(in, request), Got::more);
    in = "abc";
    EXPECT_EQ(reader.read(in, request), Got::request);
    EXPECT_EQ(request.body, "abc");
    EXPECT_EQ(reader.stage(in), RequestReader::Stage::idle);
}

TEST(RequestReader, the_language_is_asked_for_kept_or_the_browsers) {
    const auto lang = [](const char* target, const std::string& headers) {
        return read_whole(std::string("GET ") + target + " HTTP/1.1\r\n" + host + headers + "\r\n")
            .request.lang;
    };
    EXPECT_EQ(lang("/", ""), Lang::id);
    EXPECT_EQ(lang("/", "Accept-Language: en\r\n"), Lang::en);
    EXPECT_EQ(lang("/", "Accept-Language: en\r\nCookie: lang=id\r\n"), Lang::id);
    EXPECT_EQ(lang("/?lang=en", "Cookie: lang=id\r\n"), Lang::en);
    EXPECT_EQ(lang("/?lang=xx", ""), Lang::id);
}

}  // namespace
