// What comes in and what goes out. A handler is a plain function from one to the other, so it is tested
// without a socket. It runs on an I/O thread: short reads are fine there, waiting is not; who must wait
// returns Later.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/names.hpp"
#include "web/html.hpp"
#include "web/text.hpp"

namespace web {

enum class Method { get, head, post, put, patch, remove, options };

// Names with values, in the order they came; a name may come more than once.
class Fields {
public:
    std::optional<std::string_view> first(std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;
    bool has(std::string_view name) const { return first(name).has_value(); }
    void add(std::string name, std::string value) { items_.emplace_back(std::move(name), std::move(value)); }
    std::size_t size() const { return items_.size(); }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }

private:
    std::vector<std::pair<std::string, std::string>> items_;
};

// What the guard in `app` learnt about the request (who asks, with which session), for the handler behind it:
// app derives its own struct and is the only one to cast back.
struct Attachment {
    virtual ~Attachment() = default;
};

// Takes the files of a form while they arrive (web/multipart_stream.hpp), on the I/O thread: short writes are
// fine, waiting is not. What it refuses it remembers for the handler and swallows. Without its end() a file
// was cut off, and the request never comes.
struct Intake {
    virtual ~Intake();
    virtual void begin(std::string_view field, std::string_view name, std::string_view type) = 0;
    virtual void take(std::string_view bytes) = 0;
    virtual void end() = 0;
};

struct Request {
    Method method = Method::get;
    std::string target;  // as sent: /deklarasi?after=9
    std::string path;    // decoded; no empty, . or .. segments, no NUL, UTF-8
    Fields query;        // decoded
    Fields headers;      // names in lower case; use header()
    std::string body;
    Fields parameters;          // of the route's pattern, by name
    Lang lang = Lang::id;       // from ?lang=, else the cookie "lang", else Accept-Language
    bool secure = false;        // over TLS, here or at the proxy before us
    std::string address;        // of the client, as text
    std::string session_token;  // of the session cookie; empty when there is none
    std::shared_ptr<const Attachment> attached;
    std::shared_ptr<Intake> intake;  // took the files out of `body`, where the route has one

    std::string_view header(std::string_view lower_case_name) const;  // empty when absent
    std::optional<std::string_view> cookie(std::string_view name) const;
    std::string_view parameter(std::string_view name) const;  // empty when the pattern has no such name
    template <class I>
    std::optional<I> id(std::string_view name) const {  // nullopt means 404
        return I::from(parameter(name));
    }
    bool wants_json() const;  // under /api/, or Accept prefers application/json
};

// Splits and decodes a target; nullopt for anything doubtful (bad %, encoded slash, .., //, control
// characters, no UTF-8), which is answered 400. Fills target, path and query.
bool parse_target(std::string_view target, Request& into);

struct Response {
    int status = 200;
    std::string type;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string_view lasting_body;  // instead of body: bytes that live as long as the program
    bool compress = true;           // when type and size make it worth while and the client takes brotli

    Response& with(std::string name, std::string value) & {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    Response&& with(std::string name, std::string value) && {
        return std::move(with(std::move(name), std::move(value)));
    }
    std::string_view header(std::string_view name) const;  // any case; empty when absent
    std::string_view bytes() const { return lasting_body.empty() ? std::string_view(body) : lasting_body; }
};

Response html(Fragment page, int status = 200);
Response redirect(const Url& to);  // 303: see the result by GET
Response json(std::string body, int status = 200);
Response text(std::string body, int status = 200);
Response bytes(std::string type, std::string body);
Response download(std::string type, std::string body, std::string_view file_name);  // saved, not shown
Response lasting(std::string type, std::string_view body);                          // for what is built in
Response no_content();

struct FieldProblem {
    std::string pointer;  // RFC 6901, as /pihak/0/nama
    std::string detail;
};
// RFC 9457. `code` is for programs and never changes; `article` is the rule, when a rule says no.
struct Problem {
    int status = 400;
    std::string code;
    std::string title;
    std::string detail;
    std::string article;
    std::vector<FieldProblem> errors;
};
Response problem(const Problem& problem);

using Reply = std::function<void(Response)>;  // once, from any thread, also after the client left

// The answer comes from another thread. start() returns at once; somebody calls the reply. It keeps copies of
// what it needs: the Request may be gone before the reply. A reply that is dropped without a call, or does
// not come in time, is answered 503.
struct Later {
    std::function<void(Reply)> start;
};

using Outcome = std::variant<Response, Later>;
using Handler = std::function<Outcome(Request&)>;

}  // namespace web

template <>
inline constexpr auto base::names<web::Method> =
    std::array{"GET"sv, "HEAD"sv, "POST"sv, "PUT"sv, "PATCH"sv, "DELETE"sv, "OPTIONS"sv};
