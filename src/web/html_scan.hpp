// How the compiler reads a template: a strict subset of HTML and SVG (lower-case names, double-quoted values,
// balanced tags, no comments, no inline script or style, which our Content-Security-Policy would block
// anyway). What it will not have, does not compile, and the sentence given to need() stands in the compiler's
// message.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace web::scan {

// Where a {} stands, which decides what may fill it and how it is escaped.
enum class Where {
    content,    // between tags: text or markup
    plain,      // inside <title>, <textarea> or <option>: text only
    value,      // in the value of a plain attribute: text only
    link,       // the whole value of href, src, action ...: a Url
    link_part,  // after a literal beginning of a link of ours, as in href="/orang/{}": percent-encoded text
    attribute,  // between attributes: a Flag or an Attribute
};

struct Hole {
    std::size_t at;  // offset of the {
    Where where;
};

constexpr void need(bool holds, const char* why) {
    if (!holds) throw why;
}

constexpr bool one_of(std::string_view word, auto... list) { return ((word == list) || ...); }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

constexpr bool is_void(std::string_view tag) {
    return one_of(tag, "area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
}
constexpr bool is_link(std::string_view name) {
    return one_of(name, "href", "src", "action", "formaction", "cite", "poster", "xlink:href");
}
// Event handlers and styles are blocked by our policy; the others take a language of their own.
constexpr bool never_written(std::string_view name) {
    const bool event = name.size() > 2 && lower(name[0]) == 'o' && lower(name[1]) == 'n';
    return event || one_of(name, "style", "srcdoc");
}
constexpr bool never_filled(std::string_view name) {
    return one_of(name, "srcset", "imagesrcset", "http-equiv", "ping", "sandbox", "integrity");
}

// A link that cannot leave its scheme: relative, https, mailto or tel. Browsers drop tabs and line ends
// inside addresses and read \ as /, so neither is let through.
constexpr bool safe_link(std::string_view link) {
    for (const char c : link)
        if (static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == '\x7f') return false;
    const auto end = link.find_first_of(":/?#");
    if (end == link.npos || link[end] != ':') return !link.starts_with("//");
    return one_of(link.substr(0, end), "https", "mailto", "tel");
}
constexpr bool own_beginning(std::string_view link) {
    return !link.empty() && (link[0] == '/' || link[0] == '?' || link[0] == '#') && safe_link(link);
}

class Scanner {
public:
    constexpr Scanner(std::string_view text, Hole* holes) : s_(text), holes_(holes) {}

    constexpr std::size_t run() {
        while (i_ < s_.size()) {
            if (at("{}"))
                hole(depth_ && plain(open_[depth_ - 1]) ? Where::plain : Where::content);
            else if (s_[i_] != '<')
                ++i_;
            else if (at("<!doctype html>"))
                i_ += 15;
            else
                tag();
        }
        need(depth_ == 0, "a tag is not closed");
        return count_;
    }

private:
    constexpr bool at(std::string_view word) const { return s_.substr(i_).starts_with(word); }
    constexpr char now() const { return i_ < s_.size() ? s_[i_] : '\0'; }
    static constexpr bool plain(std::string_view tag) { return one_of(tag, "title", "textarea", "option"); }

    constexpr void hole(Where where) {
        if (holes_) holes_[count_] = {i_, where};
        ++count_;
        i_ += 2;
    }

    constexpr std::string_view word() {
        const auto from = i_;
        const auto fits = [&](char c) {
            if (c >= 'A' && c <= 'Z') return svg_ > 0 && i_ > from;  // viewBox, linearGradient
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
        };
        while (fits(now())) ++i_;
        return s_.substr(from, i_ - from);
    }

    constexpr void tag() {
        need(!at("<!"), "no comments in templates");
        ++i_;
        if (now() == '/') return close();
        const auto from = i_;
        auto name = word();
        need(!name.empty(), "a tag name is lower-case letters; write &lt; for a plain <");
        need(!one_of(name, "style", "iframe", "object", "embed", "base", "frame", "set") &&
                 !name.starts_with("animate"),
             "this element is not used here");
        if (name == "svg") ++svg_;
        const bool closed = attributes(name);
        need(!closed || svg_ || is_void(name), "only void and svg elements end in />");
        if (closed || is_void(name)) {
            if (name == "svg") --svg_;
            return;
        }
        need(name != "script" || at("</script>"), "no script inside a page: give it a src");
        need(depth_ < open_.size(), "too many tags inside each other");
        open_[depth_++] = s_.substr(from, name.size());
    }

    constexpr void close() {
        ++i_;
        const auto name = word();
        need(depth_ && open_[depth_ - 1] == name, "a closing tag that closes nothing");
        need(now() == '>', "a closing tag ends in >");
        ++i_;
        --depth_;
        if (name == "svg") --svg_;
    }

    // Past the end of the tag; true when it closed itself.
    constexpr bool attributes(std::string_view) {
        std::array<std::string_view, 40> seen{};
        std::size_t known = 0;
        const auto holes_before = count_;
        bool equiv = false;
        for (;;) {
            const bool spaced = blank(now());
            while (blank(now())) ++i_;
            need(i_ < s_.size(), "a tag does not end");
            if (now() == '>' || at("/>")) break;
            need(spaced, "a space stands before each attribute");
            if (at("{}")) {
                hole(Where::attribute);
                continue;
            }
            const auto name = word();
            need(!name.empty(), "an attribute name is lower-case letters (camelCase in svg only)");
            need(!never_written(name), "no on*, style or srcdoc: the policy blocks them; use a class");
            need(std::find(seen.begin(), seen.begin() + known, name) == seen.begin() + known,
                 "an attribute stands twice");
            need(known < seen.size(), "too many attributes");
            seen[known++] = name;
            equiv = equiv || name == "http-equiv";
            if (now() == '=') value(name);
        }
        need(!equiv || count_ == holes_before, "no hole beside http-equiv");
        const bool closed = now() == '/';
        i_ += closed ? 2 : 1;
        return closed;
    }

    constexpr void value(std::string_view name) {
        ++i_;
        need(now() == '"', "attribute values are double-quoted");
        const auto from = ++i_;
        bool filled = false;
        for (; now() != '"'; filled = true) {
            while (i_ < s_.size() && now() != '"' && !at("{}")) ++i_;
            need(i_ < s_.size(), "an attribute value does not end");
            if (now() == '"') break;
            need(!never_filled(name), "no hole in this attribute");
            if (!is_link(name)) {
                hole(Where::value);
                continue;
            }
            const bool whole = i_ == from && s_.substr(i_ + 2).starts_with('"');
            need(filled || whole || own_beginning(s_.substr(from, i_ - from)),
                 "a link is one whole Url, or begins with a literal / or ? or #");
            hole(whole ? Where::link : Where::link_part);
        }
        if (is_link(name) && !filled) need(safe_link(s_.substr(from, i_ - from)), "this link is not safe");
        ++i_;
    }

    std::string_view s_;
    Hole* holes_;
    std::size_t i_ = 0, count_ = 0, depth_ = 0;
    int svg_ = 0;
    std::array<std::string_view, 64> open_{};
};

}  // namespace web::scan
