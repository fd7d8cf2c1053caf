// Markup as literals that the compiler reads:
//
//   using namespace web::literals;
//   Fragment row = R"(<tr><td>{}</td><td><a href="/orang/{}">{}</a></td><td><input {} {}></td></tr>)"_html(
//       person.code, person.id, person.name, Flag{"checked", on}, Attribute{"aria-describedby", hint});
//
// Every {} is escaped for the place it stands in; a place that cannot be made safe does not compile
// (html_scan.hpp). What may fill a {}:
//   between tags          text, numbers, ids, Fragment, and ranges or optionals of these
//   in an attribute       text, numbers, ids, and optionals of these
//   href="{}", src="{}"   a Url;  href="/a/{}?b={}": text, numbers or ids, percent-encoded
//   between attributes    Flag or Attribute
// A Fragment can only come from a template, from each() or from Fragment::text().
#pragma once
#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/id.hpp"
#include "web/html_scan.hpp"

namespace web {

template <auto>
struct Template;

class Fragment {
public:
    Fragment() = default;
    static Fragment text(std::string_view plain);  // escaped

    const std::string& str() const& { return bytes_; }
    std::string str() && { return std::move(bytes_); }
    std::string_view view() const { return bytes_; }
    std::size_t size() const { return bytes_.size(); }
    bool empty() const { return bytes_.empty(); }
    void reserve(std::size_t bytes) { bytes_.reserve(bytes); }
    Fragment& operator+=(const Fragment& other) {
        bytes_ += other.bytes_;
        return *this;
    }
    friend Fragment operator+(Fragment a, const Fragment& b) { return std::move(a += b); }
    bool operator==(const Fragment&) const = default;

private:
    explicit Fragment(std::string bytes) : bytes_(std::move(bytes)) {}
    template <auto>
    friend struct Template;
    std::string bytes_;
};

void append_escaped(std::string& out, std::string_view text);       // for content and for quoted values
void append_percent(std::string& out, std::string_view component);  // all but RFC 3986 unreserved characters
void append_number(std::string& out, std::int64_t number);
void append_number(std::string& out, std::uint64_t number);
void append_number(std::string& out, double number);  // at most two decimals, for drawings

// A link: relative, https, mailto or tel, without spaces and control characters. Any other becomes a dead
// link.
class Url {
public:
    explicit Url(std::string_view link) : link_(ok(link) ? link : "about:blank#blocked") {}
    static bool ok(std::string_view link) { return scan::safe_link(link); }
    const std::string& str() const { return link_; }
    bool operator==(const Url&) const = default;

private:
    std::string link_;
};

// Attributes that are there or not. The names come from code, never from data.
struct FlagName {
    std::string_view name;
    consteval FlagName(const char* text) : name(text) {
        scan::need(scan::one_of(name, "checked", "selected", "disabled", "required", "hidden", "open",
                                "multiple", "readonly", "autofocus", "novalidate", "defer", "async",
                                "reversed", "formnovalidate", "download", "inert"),
                   "not a flag of HTML");
    }
};
struct Flag {
    FlagName name;
    bool on;
};

struct AttributeName {
    std::string_view name;
    consteval AttributeName(const char* text) : name(text) {
        scan::need(!scan::never_written(name) && !scan::never_filled(name) && !scan::is_link(name) &&
                       name != "content",
                   "this attribute is written in the template");
        for (const char c : name)
            scan::need((c >= 'a' && c <= 'z') || c == '-', "an attribute name is lower-case letters");
    }
};
struct Attribute {  // name="value", or nothing when there is no value
    AttributeName name;
    std::optional<std::string> value;
};

namespace html_detail {

using scan::Where;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
concept TextLike = std::convertible_to<const T&, std::string_view>;
template <class T>
concept Number =
    (std::integral<T> || std::floating_point<T>) && !std::same_as<T, bool> && !std::same_as<T, char>;

template <Number T>
void number(std::string& out, T value) {
    if constexpr (std::floating_point<T>)
        append_number(out, static_cast<double>(value));
    else if constexpr (std::is_signed_v<T>)
        append_number(out, static_cast<std::int64_t>(value));
    else
        append_number(out, static_cast<std::uint64_t>(value));
}

// A guess at the bytes a value takes, so that a template allocates once.
template <class T>
std::size_t room(const T& value) {
    if constexpr (std::same_as<T, Fragment>)
        return value.size();
    else if constexpr (TextLike<T>)
        return std::string_view(value).size() + 8;
    else if constexpr (std::same_as<T, Url>)
        return value.str().size() + 4;
    else if constexpr (is_optional<T>)
        return value ? room(*value) : 0;
    else if constexpr (std::same_as<T, Attribute>)
        return value.value ? value.value->size() + 32 : 0;
    else if constexpr (std::ranges::forward_range<const T>) {
        std::size_t sum = 0;
        for (const auto& each : value) sum += room(each);
        return sum;
    } else
        return 16;
}

template <Where where, class T>
void put(std::string& out, const T& value) {
    if constexpr (where == Where::attribute) {
        static_assert(std::same_as<T, Flag> || std::same_as<T, Attribute>,
                      "between attributes stands a Flag or an Attribute");
        if constexpr (std::same_as<T, Flag>) {
            if (value.on) out += value.name.name;
        } else if (value.value) {
            out.append(value.name.name).append("=\"");
            append_escaped(out, *value.value);
            out += '"';
        }
    } else if constexpr (where == Where::link) {
        static_assert(std::same_as<T, Url>, "href, src and action need a Url");
        append_escaped(out, value.str());
    } else if constexpr (std::same_as<T, Fragment>) {
        static_assert(where == Where::content, "markup stands between tags only");
        out += value.view();
    } else if constexpr (Number<T>) {
        number(out, value);
    } else if constexpr (base::is_id<T>) {
        out += value.text();
    } else if constexpr (TextLike<T>) {
        if constexpr (where == Where::link_part)
            append_percent(out, value);
        else
            append_escaped(out, value);
    } else if constexpr (is_optional<T>) {
        if (value) put<where>(out, *value);
    } else if constexpr (std::ranges::input_range<const T>) {
        static_assert(where == Where::content, "a list stands between tags only");
        for (const auto& each : value) put<where>(out, each);
    } else {
        static_assert(!sizeof(T), "this type has no form in HTML: make it text first");
    }
}

template <std::size_t N>
struct Literal {
    char text[N];
    consteval Literal(const char (&from)[N]) { std::copy_n(from, N, text); }
    constexpr std::string_view view() const { return {text, N - 1}; }
};

}  // namespace html_detail

template <auto literal>
struct Template {
    static constexpr std::size_t count = scan::Scanner(literal.view(), nullptr).run();
    static constexpr auto holes = [] {
        std::array<scan::Hole, count> found{};
        scan::Scanner(literal.view(), found.data()).run();
        return found;
    }();

    template <class... Values>
    [[nodiscard]] Fragment operator()(const Values&... values) const {
        static_assert(sizeof...(Values) == count, "one value for each {}");
        constexpr std::string_view text = literal.view();
        std::string out;
        out.reserve(text.size() + (html_detail::room(values) + ... + 0));
        std::size_t from = 0;
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((out.append(text, from, holes[I].at - from), html_detail::put<holes[I].where>(out, values),
              from = holes[I].at + 2),
             ...);
        }(std::make_index_sequence<count>{});
        out.append(text, from);
        return Fragment(std::move(out));
    }
};

// One fragment for each element, in order.
template <std::ranges::input_range Range, class Function>
[[nodiscard]] Fragment each(Range&& range, Function function) {
    Fragment out;
    for (auto&& element : range) {
        const Fragment part = function(element);
        if constexpr (std::ranges::sized_range<Range>)
            if (out.empty()) out.reserve(part.size() * std::ranges::size(range) * 9 / 8);
        out += part;
    }
    return out;
}

// A link of ours with each {} percent-encoded: path("/deklarasi/{}", id). The pattern is checked by the
// compiler.
template <class... Values>
struct PathPattern {
    std::string_view text;
    consteval PathPattern(const char* pattern) : text(pattern) {
        std::size_t holes = 0;
        for (std::size_t i = 0; i + 1 < text.size(); ++i) holes += text[i] == '{' && text[i + 1] == '}';
        scan::need(scan::own_beginning(text), "a path begins with a literal / or ? or #");
        scan::need(holes == sizeof...(Values), "one value for each {}");
    }
};

template <class... Values>
[[nodiscard]] Url path(std::type_identity_t<PathPattern<Values...>> pattern, const Values&... values) {
    std::string out;
    std::string_view rest = pattern.text;
    [[maybe_unused]] const auto fill = [&](const auto& value) {
        const auto at = rest.find("{}");
        out.append(rest.substr(0, at));
        html_detail::put<scan::Where::link_part>(out, value);
        rest.remove_prefix(at + 2);
    };
    (fill(values), ...);
    return Url(out.append(rest));
}

inline namespace literals {
template <html_detail::Literal literal>
consteval auto operator""_html() {
    return Template<literal>{};
}
}  // namespace literals

}  // namespace web
