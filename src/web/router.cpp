#include "web/router.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace web {
namespace {

constexpr std::size_t methods = base::names<Method>.size();

std::string_view next_segment(std::string_view& rest) {  // rest begins after a slash
    const auto end = rest.find('/');
    const auto segment = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    return segment;
}

struct Sentence {
    int status;
    Text text;
};
constexpr Sentence sentences[] = {
    {400,
     {"Permintaan tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.",
      "The request cannot be read. Reload the page and try again."}},
    {401, {"Masuk dulu, lalu kirim lagi.", "Sign in first, then send it again."}},
    {403, {"Anda tidak berwenang membuka halaman ini.", "You may not open this page."}},
    {404, {"Halaman tidak ditemukan. Periksa alamatnya.", "The page was not found. Check the address."}},
    {405,
     {"Cara permintaan ini tidak tersedia di alamat ini.",
      "This address does not take this kind of request."}},
    {408, {"Permintaan terlalu lama dikirim. Coba lagi.", "The request took too long to arrive. Try again."}},
    {413,
     {"Kiriman terlalu besar. Perkecil berkas, lalu kirim lagi.",
      "What was sent is too large. Make the file smaller and send it again."}},
    {415, {"Jenis kiriman ini tidak diterima.", "This kind of content is not accepted."}},
    {417, {"Permintaan ini tidak dapat dipenuhi.", "The expectation cannot be met."}},
    {431,
     {"Kepala permintaan terlalu besar. Hapus kuki situs ini, lalu coba lagi.",
      "The request header is too large. Remove this site's cookies and try again."}},
    {501, {"Cara permintaan ini tidak dikenal.", "This kind of request is not known."}},
    {503,
     {"Layanan sedang terganggu. Data Anda tidak berubah. Coba lagi sebentar lagi.",
      "The service is disturbed. Your data has not changed. Try again shortly."}},
};

}  // namespace

struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literal;
    std::unique_ptr<Node> any;
    struct Row {
        const Route* route = nullptr;
        std::vector<std::string_view> names;  // of the {name} segments, in order
    };
    std::array<Row, methods> rows;

    bool ends() const {
        return std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.route != nullptr; });
    }
};

Router::Router(std::vector<Route> routes, Guard guard, StatusPage status_page)
    : routes_(std::move(routes)),
      guard_(std::move(guard)),
      status_page_(std::move(status_page)),
      root_(std::make_unique<Node>()) {
    for (const auto& route : routes_) {
        const std::string pattern(route.pattern);
        const bool well_formed = pattern.starts_with('/') && (pattern.size() == 1 || !pattern.ends_with('/'));
        if (!well_formed || pattern.find("//") != pattern.npos || !route.handler ||
            route.method == Method::head)
            throw std::logic_error("route: " + pattern);
        Node* node = root_.get();
        std::vector<std::string_view> names;
        for (auto rest = route.pattern.substr(1); !rest.empty();) {
            const auto segment = next_segment(rest);
            const bool named = segment.starts_with('{') && segment.ends_with('}') && segment.size() > 2;
            if (!named && segment.find_first_of("{}") != segment.npos)
                throw std::logic_error("route: " + pattern);
            auto& child = named ? node->any : node->literal[std::string(segment)];
            if (!child) child = std::make_unique<Node>();
            node = child.get();
            if (named) names.push_back(segment.substr(1, segment.size() - 2));
        }
        auto& row = node->rows[static_cast<std::size_t>(route.method)];
        if (row.route) throw std::logic_error("two routes: " + pattern);
        row = {&route, std::move(names)};
    }
}

Router::~Router() = default;

// Literal segments first, then {name}, with a step back where the literal leads nowhere. Patterns are few and
// short: at most two ways at each segment.
const Router::Node* Router::find(std::string_view path, std::vector<std::string_view>& captured) const {
    struct Search {
        std::vector<std::string_view>& captured;
        const Node* from(const Node* node, std::string_view rest) {
            if (rest.empty()) return node->ends() ? node : nullptr;
            const auto segment = next_segment(rest);
            if (const auto child = node->literal.find(segment); child != node->literal.end())
                if (const auto* found = from(child->second.get(), rest)) return found;
            if (!node->any || segment.empty()) return nullptr;
            captured.push_back(segment);
            if (const auto* found = from(node->any.get(), rest)) return found;
            captured.pop_back();
            return nullptr;
        }
    };
    if (!path.starts_with('/') || (path.size() > 1 && path.ends_with('/'))) return nullptr;
    return Search{captured}.from(root_.get(), path.substr(1));
}

Response Router::bare(const Request& request, int status) const {
    return status_page_ ? status_page_(request, status) : plain_status(status, request.lang);
}

Outcome Router::operator()(Request& request) const {
    std::vector<std::string_view> captured;
    const std::string path = request.path;  // what was captured points into it, whatever a guard does
    const Node* node = find(path, captured);
    if (!node) {
        const bool reading = request.method == Method::get || request.method == Method::head;
        const auto shorter = std::string_view(path).substr(0, path.size() - 1);
        if (reading && path.size() > 1 && path.ends_with('/') && find(shorter, captured)) {
            const auto question = request.target.find('?');
            const auto end = question == request.target.npos ? request.target.size() : question;
            return Response{.status = 308}.with(
                "Location", request.target.substr(0, end - 1) + request.target.substr(end));
        }
        return bare(request, 404);
    }

    const auto method = request.method == Method::head ? Method::get : request.method;
    const auto& row = node->rows[static_cast<std::size_t>(method)];
    if (!row.route) {
        std::string allowed;
        for (std::size_t i = 0; i < methods; ++i) {
            if (!node->rows[i].route) continue;
            allowed.append(allowed.empty() ? "" : ", ").append(base::names<Method>[i]);
            if (static_cast<Method>(i) == Method::get) allowed += ", HEAD";
        }
        return bare(request, 405).with("Allow", allowed);
    }
    for (std::size_t i = 0; i < captured.size(); ++i)
        request.parameters.add(std::string(row.names[i]), std::string(captured[i]));
    if (guard_)
        if (auto refused = guard_(request, *row.route)) return std::move(*refused);
    return row.route->handler(request);
}

bool Router::takes_large_body(Method method, std::string_view path) const {
    std::vector<std::string_view> captured;
    const Node* node = find(path, captured);
    const auto* route = node ? node->rows[static_cast<std::size_t>(method)].route : nullptr;
    return route && route->body == BodySize::large;
}

std::shared_ptr<Intake> Router::intake(const Request& head) const {
    std::vector<std::string_view> captured;
    const Node* node = find(head.path, captured);
    const auto* route = node ? node->rows[static_cast<std::size_t>(head.method)].route : nullptr;
    return route && route->intake ? route->intake(head) : nullptr;
}

Response plain_status(int status, Lang lang) {
    const auto found = std::find_if(std::begin(sentences), std::end(sentences),
                                    [&](const Sentence& s) { return s.status == status; });
    if (found == std::end(sentences)) return text(std::to_string(status), status);
    return text(say(lang, found->text), status);
}

}  // namespace web
