#include "web/request_reader.hpp"

#include <algorithm>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <cctype>

#include "web/cookie.hpp"

namespace web {

namespace bh = boost::beast::http;

struct RequestReader::Parser {
    bh::request_parser<bh::string_body> it;
};

namespace {

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = scan::lower(c);
    return out;
}

// Lines end in CR LF and in nothing else, none is folded, none holds a control character.
bool plain_lines(std::string_view head) {
    for (std::size_t i = 0; i < head.size(); ++i) {
        const auto c = static_cast<unsigned char>(head[i]);
        if (c == '\r') {
            if (i + 1 >= head.size() || head[i + 1] != '\n') return false;
            const char next = ++i + 1 < head.size() ? head[i + 1] : '\0';
            if (next == ' ' || next == '\t') return false;
        } else if ((c < 0x20 && c != '\t') || c == 0x7f) {
            return false;
        }
    }
    return true;
}

std::optional<Method> method_of(bh::verb verb) {
    switch (verb) {
        case bh::verb::get: return Method::get;
        case bh::verb::head: return Method::head;
        case bh::verb::post: return Method::post;
        case bh::verb::put: return Method::put;
        case bh::verb::patch: return Method::patch;
        case bh::verb::delete_: return Method::remove;
        case bh::verb::options: return Method::options;
        default: return std::nullopt;
    }
}

// A proxy may send http://host/path; the host must be the one of the Host header.
std::string_view origin_form(std::string_view target, std::string_view host) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        const auto rest = target.substr(scheme.size());
        const auto slash = rest.find('/');
        return slash != rest.npos && rest.substr(0, slash) == host ? rest.substr(slash) : std::string_view{};
    }
    return target;
}

Lang lang_of(const Request& request) {
    if (const auto asked = base::from_name<Lang>(request.query.first("lang").value_or(""))) return *asked;
    if (const auto kept = base::from_name<Lang>(request.cookie("lang").value_or(""))) return *kept;
    return lang_from_header(request.header("accept-language")).value_or(Lang::id);
}

}  // namespace

RequestReader::RequestReader(const Limits& limits, const TakesLarge& takes_large,
                             const TakesFiles* takes_files, BodyBudgets* budgets)
    : limits_(limits), takes_large_(takes_large), takes_files_(takes_files), budgets_(budgets) {}
RequestReader::~RequestReader() = default;

RequestReader::Stage RequestReader::stage(const std::string& in) const {
    if (parser_) return Stage::body;
    return in.empty() ? Stage::idle : Stage::head;
}

RequestReader::Got RequestReader::bad(int status) {
    status_ = status;
    keep_alive_ = false;
    return Got::bad;
}

bool RequestReader::take_head() {
    const auto& head = parser_->it.get();
    request_ = {};
    for (const auto& field : head)
        request_.headers.add(lowered(view(field.name_string())), std::string(view(field.value())));
    if (!parse_target(origin_form(view(head.target()), request_.header("host")), request_)) return false;
    request_.lang = lang_of(request_);
    return true;
}

RequestReader::Got RequestReader::check_head() {
    auto& parser = parser_->it;
    const auto& head = parser.get();
    const auto method = method_of(head.method());
    if (!method) return bad(501);
    const auto hosts = head.count(bh::field::host);
    if (hosts > 1 || (hosts == 0 && head.version() >= 11)) return bad(400);
    const auto lengths = head.count(bh::field::content_length),
               encodings = head.count(bh::field::transfer_encoding);
    if (lengths + encodings > 1 || (encodings && head.version() < 11)) return bad(400);
    if (view(head[bh::field::content_length]).find_first_not_of("0123456789") != std::string_view::npos)
        return bad(400);
    if (encodings && lowered(view(head[bh::field::transfer_encoding])) != "chunked") return bad(501);
    if (!take_head()) return bad(400);
    request_.method = *method;

    declared_ = static_cast<std::size_t>(parser.content_length().value_or(0));
    try {
        if (const int refused = grant_body(encodings > 0)) return bad(refused);
    } catch (const std::exception&) {  // whoever was asked who it is could not look
        return bad(503);
    }
    parser.body_limit(limit_);
    parser.eager(true);
    keep_alive_ = parser.keep_alive() && head.version() >= 11;
    const auto expected = lowered(view(head[bh::field::expect]));
    if (!expected.empty() && expected != "100-continue") return bad(417);
    waits_ = !expected.empty() && head.version() >= 11;
    return Got::more;
}

// Who it is is asked before the first byte of a large body is taken: the guard comes after the last.
int RequestReader::grant_body(bool chunked) {
    const auto type = request_.header("content-type");
    if (takes_files_ && *takes_files_ && lowered(type.substr(0, 19)) == "multipart/form-data")
        request_.intake = (*takes_files_)(request_);
    limit_ = limits_.body;
    large_ = false;
    if (request_.intake) {
        stream_ = std::make_unique<MultipartStream>(type, *request_.intake, limits_.body);
        limit_ = limits_.streamed_body;
    } else {
        const auto answer = asks_for_large(chunked);
        if (answer == LargeBody::sign_in_first && !chunked) return 401;
        large_ = answer == LargeBody::yes;
        if (large_) limit_ = limits_.large_body;
    }
    if (declared_ > limit_) return 413;
    // The parser sets room aside for all that is declared, so all of it counts from now on.
    const bool room =
        !large_ || !budgets_ || share_.grow_to(budgets_->large, chunked ? limits_.large_body : declared_);
    return room ? 0 : 503;
}

LargeBody RequestReader::asks_for_large(bool chunked) const {
    return takes_large_ && (chunked || declared_ > limits_.body) ? takes_large_(request_) : LargeBody::no;
}

// Counted as it comes: what is only declared costs us nothing yet, and would cost others their place.
bool RequestReader::within_budget() {
    if (large_ || !budgets_) return true;
    const auto held = stream_ ? stream_->held() : parser_->it.get().body().size();
    return held <= limits_.uncounted_body || share_.grow_to(budgets_->usual, held - limits_.uncounted_body);
}

bool RequestReader::drain() {
    if (!stream_) return true;
    auto& body = parser_->it.get().body();
    const bool good = stream_->feed(body);
    std::string().swap(body);  // the parser set room for all of it aside
    return good;
}

RequestReader::Got RequestReader::read_head(std::string& in) {
    while (in.starts_with("\r\n")) in.erase(0, 2);  // RFC 9112 2.2: empty lines before the request
    if (!in.empty() && in != "\r" && !std::isalpha(static_cast<unsigned char>(in[0]))) return bad(400);
    const auto end = in.find("\r\n\r\n", searched_ > 3 ? searched_ - 3 : 0);
    if (end == in.npos ? in.size() > limits_.head + 3 : end > limits_.head) return bad(431);
    if (end == in.npos) {
        // A line may not end in LF alone: say so now, rather than wait for an end that never comes.
        for (auto at = in.find('\n', searched_); at != in.npos; at = in.find('\n', at + 1))
            if (at == 0 || in[at - 1] != '\r') return bad(400);
        searched_ = in.size();
        return Got::more;
    }
    const auto head = std::string_view(in).substr(0, end + 4);
    if (!plain_lines(head)) return bad(400);

    parser_ = std::make_unique<Parser>();
    auto& parser = parser_->it;
    parser.header_limit(static_cast<std::uint32_t>(limits_.head + 4));
    parser.body_limit(std::max(limits_.large_body, limits_.streamed_body));
    boost::system::error_code error;
    const auto used = parser.put(boost::asio::buffer(head.data(), head.size()), error);
    if (error == bh::error::body_limit) return bad(413);
    if (error == bh::error::header_limit) return bad(431);
    if (error || !parser.is_header_done() || used != head.size()) return bad(400);
    searched_ = 0;
    in.erase(0, used);
    return check_head();
}

RequestReader::Got RequestReader::read(std::string& in, Request& into) {
    if (!parser_) {
        if (in.empty()) return Got::more;
        share_.give_back();
        const auto got = read_head(in);
        if (got != Got::more || !parser_) return got;
    }
    auto& parser = parser_->it;
    std::size_t used = 0;
    while (!parser.is_done() && used < in.size()) {
        boost::system::error_code error;
        const auto taken = parser.put(boost::asio::buffer(in.data() + used, in.size() - used), error);
        used += taken;
        if (!drain()) return bad(413);
        if (!within_budget()) return bad(503);
        if (error == bh::error::need_more) break;
        if (error) return bad(error == bh::error::body_limit ? 413 : 400);
        if (taken == 0) break;
    }
    in.erase(0, used);
    if (!parser.is_done()) {
        if (in.size() > limits_.head) return bad(400);  // a chunk's first line without end
        return std::exchange(waits_, false) && used == 0 ? Got::continue_first : Got::more;
    }
    request_.body = stream_ ? stream_->take_rest() : std::move(parser.get().body());
    into = std::move(request_);
    parser_.reset();
    stream_.reset();
    waits_ = false;
    return Got::request;
}

}  // namespace web
