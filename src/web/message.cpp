#include "web/message.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "web/cookie.hpp"
#include "web/json.hpp"
#include "web/percent.hpp"

namespace web {
namespace {

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return scan::lower(x) == scan::lower(y); });
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; });
}

// One segment of a path, decoded; nullopt for what could mean another path after decoding.
std::optional<std::string> segment(std::string_view raw) {
    auto decoded = percent_decode(raw, Plus::plus);
    if (!decoded || decoded->find_first_of("/\\") != decoded->npos || has_control(*decoded))
        return std::nullopt;
    if (*decoded == "." || *decoded == "..") return std::nullopt;
    return decoded;
}

std::optional<std::string> decoded_path(std::string_view raw) {
    if (!raw.starts_with('/')) return std::nullopt;
    std::string path;
    path.reserve(raw.size());
    raw.remove_prefix(1);
    for (;;) {
        const auto end = raw.find('/');
        const auto part = segment(raw.substr(0, end));
        const bool empty_in_the_middle = part && part->empty() && end != raw.npos;
        if (!part || empty_in_the_middle) return std::nullopt;
        (path += '/') += *part;
        if (end == raw.npos) return path;
        raw.remove_prefix(end + 1);
    }
}

Response make(std::string type, std::string body, int status) {
    Response response;
    response.status = status;
    response.type = std::move(type);
    response.body = std::move(body);
    return response;
}

}  // namespace

std::optional<std::string_view> Fields::first(std::string_view name) const {
    for (const auto& [key, value] : items_)
        if (key == name) return value;
    return std::nullopt;
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
    std::vector<std::string_view> found;
    for (const auto& [key, value] : items_)
        if (key == name) found.push_back(value);
    return found;
}

std::string_view Request::header(std::string_view name) const { return headers.first(name).value_or(""); }
std::optional<std::string_view> Request::cookie(std::string_view name) const {
    return find_cookie(header("cookie"), name);
}
std::string_view Request::parameter(std::string_view name) const {
    return parameters.first(name).value_or("");
}

bool Request::wants_json() const {
    if (path.starts_with("/api/")) return true;
    const auto accept = header("accept");
    const auto json_at = accept.find("json"), html_at = accept.find("text/html");
    return json_at != accept.npos && (html_at == accept.npos || json_at < html_at);
}

bool parse_target(std::string_view target, Request& into) {
    if (has_control(target) || target.find_first_of(" \\#") != target.npos) return false;
    const auto question = target.find('?');
    auto path = decoded_path(target.substr(0, question));
    if (!path || !base::is_utf8(*path)) return false;
    Fields query;
    if (question != target.npos && !parse_pairs(target.substr(question + 1), query, 200)) return false;
    into.target = target;
    into.path = std::move(*path);
    into.query = std::move(query);
    return true;
}

std::string_view Response::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (same_name(key, name)) return value;
    return {};
}

Response html(Fragment page, int status) {
    return make("text/html; charset=utf-8", std::move(page).str(), status);
}
Response redirect(const Url& to) { return make("", "", 303).with("Location", to.str()); }
Response json(std::string body, int status) { return make("application/json", std::move(body), status); }
Response text(std::string body, int status) {
    return make("text/plain; charset=utf-8", std::move(body), status);
}
Response bytes(std::string type, std::string body) { return make(std::move(type), std::move(body), 200); }
Response no_content() { return make("", "", 204); }

Response lasting(std::string type, std::string_view body) {
    auto response = make(std::move(type), "", 200);
    response.lasting_body = body;
    return response;
}

Response download(std::string type, std::string body, std::string_view file_name) {
    std::string encoded;
    append_percent(encoded, file_name);  // RFC 6266 with RFC 8187: any name, in ASCII
    return make(std::move(type), std::move(body), 200)
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
}

Response problem(const Problem& problem) {
    JsonWriter out;
    out.object().field("type", "/masalah/" + problem.code).field("title", problem.title);
    out.field("status", problem.status).field("code", problem.code);
    if (!problem.detail.empty()) out.field("detail", problem.detail);
    if (!problem.article.empty()) out.field("article", problem.article);
    if (!problem.errors.empty()) {
        out.key("errors").array();
        for (const auto& error : problem.errors)
            out.object().field("pointer", error.pointer).field("detail", error.detail).end();
        out.end();
    }
    out.end();
    return make("application/problem+json", std::move(out).take(), problem.status);
}

}  // namespace web
