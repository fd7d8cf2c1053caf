// Bytes in, requests out: HTTP/1.1 as RFC 9112 has it, strictly. Where two readers could see different
// requests (two lengths, length and chunks, bare line ends, folded lines, spaces before a colon) it is
// answered 400. No sockets here, so tables and fuzzers reach every branch.
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "web/body_budget.hpp"
#include "web/message.hpp"
#include "web/multipart_stream.hpp"
#include "web/transport.hpp"

namespace web {

class RequestReader {
public:
    enum class Got {
        more,            // feed more bytes
        continue_first,  // the client waits for "100 Continue" before it sends the body
        request,         // one request; what remains in `in` belongs to the next
        bad,             // answer status() and close
    };
    enum class Stage { idle, head, body };  // idle: not a byte of the next request has come
    using TakesLarge = std::function<LargeBody(const Request& head)>;
    using TakesFiles = std::function<std::shared_ptr<Intake>(const Request& head)>;

    // All must outlive the reader. Without budgets only the limits on each body hold.
    RequestReader(const Limits& limits, const TakesLarge& takes_large,
                  const TakesFiles* takes_files = nullptr, BodyBudgets* budgets = nullptr);
    ~RequestReader();

    Got read(std::string& in, Request& into);  // takes what it used from the front of `in`
    Stage stage(const std::string& in) const;
    int status() const { return status_; }
    bool keep_alive() const { return keep_alive_; }     // of the last request
    std::size_t declared() const { return declared_; }  // Content-Length of the body being read, 0 if none
    void forget_body() { share_.give_back(); }          // the request is answered and gone

private:
    struct Parser;
    Got bad(int status);
    Got read_head(std::string& in);
    Got check_head();
    bool take_head();              // into request_
    int grant_body(bool chunked);  // sets limit_; 0, or the status that refuses
    LargeBody asks_for_large(bool chunked) const;
    bool within_budget();
    bool drain();  // what came of the body goes on to the intake, if there is one

    const Limits& limits_;
    const TakesLarge& takes_large_;
    const TakesFiles* takes_files_;
    BodyBudgets* const budgets_;
    BodyBudget::Share share_;                  // of the request being read, and until it is answered
    std::unique_ptr<Parser> parser_;           // only while a body is being read
    std::unique_ptr<MultipartStream> stream_;  // only while its files go to an intake
    Request request_;
    std::size_t searched_ = 0;  // bytes of `in` known to hold no end of the head
    std::size_t declared_ = 0, limit_ = 0;
    int status_ = 0;
    bool keep_alive_ = false, waits_ = false, large_ = false;
};

}  // namespace web
