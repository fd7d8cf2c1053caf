#include "web/json.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <cmath>
#include <set>

#include "base/check.hpp"
#include "base/text.hpp"

namespace web {
namespace {

namespace bj = boost::json;

bool good_key(std::string_view key) {
    if (key.empty() || key.size() > 64) return false;
    return key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") ==
           key.npos;
}

// Turns the events of Boost.JSON's parser into fields, without a tree in between.
struct Flattener {
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1),
                                 max_array_size = max_object_size, max_key_size = max_object_size,
                                 max_string_size = max_object_size;
    struct Level {
        bool object;
        std::string prefix;          // "", "parties-0-"
        std::set<std::string> keys;  // seen, in an object
        std::string key;             // the current one
        std::size_t index = 0;       // the current one, in an array
    };

    Form& form;
    const std::size_t most;
    std::optional<BadForm> bad;
    std::vector<Level> levels;
    std::string token;

    bool fail(BadForm why, bj::error_code& error) {
        bad = why;
        error = bj::error::exception;
        return false;
    }
    std::string name() const {  // of the value that comes now: scalars in an array all have the array's name
        const auto& level = levels.back();
        return level.object ? level.prefix + level.key : level.prefix;
    }
    bool keep(std::string value, bj::error_code& error) {
        if (levels.empty()) return fail(BadForm::malformed, error);  // a bare scalar
        if (form.fields().size() == most) return fail(BadForm::too_many, error);
        if (value.find('\0') != value.npos) return fail(BadForm::not_utf8, error);
        form.fields().add(name(), std::move(value));
        return true;
    }
    bool open(bool object, bj::error_code& error) {
        if (levels.empty()) {
            if (!object) return fail(BadForm::malformed, error);
            levels.push_back({true, "", {}, {}});
            return true;
        }
        auto& outer = levels.back();
        if (!outer.object && !object) return fail(BadForm::malformed, error);  // a list of lists is no form
        auto prefix = name();
        if (!outer.object) prefix += '-' + std::to_string(outer.index++);
        if (object) prefix += '-';
        levels.push_back({object, std::move(prefix), {}, {}});
        return true;
    }
    bool close() {
        levels.pop_back();
        return true;
    }
    bool take(bj::string_view last, bj::error_code& error) {
        token.append(last.data(), last.size());
        return keep(std::exchange(token, {}), error);
    }

    bool on_document_begin(bj::error_code&) { return true; }
    bool on_document_end(bj::error_code&) { return true; }
    bool on_object_begin(bj::error_code& error) { return open(true, error); }
    bool on_object_end(std::size_t, bj::error_code&) { return close(); }
    bool on_array_begin(bj::error_code& error) { return open(false, error); }
    bool on_array_end(std::size_t, bj::error_code&) { return close(); }
    bool on_key_part(bj::string_view part, std::size_t, bj::error_code&) { return add(part); }
    bool on_key(bj::string_view last, std::size_t, bj::error_code& error) {
        add(last);
        auto& level = levels.back();
        level.key = std::exchange(token, {});
        if (!good_key(level.key) || !level.keys.insert(level.key).second)
            return fail(BadForm::malformed, error);
        return true;
    }
    bool add(bj::string_view part) {
        token.append(part.data(), part.size());
        return true;
    }
    bool on_string_part(bj::string_view part, std::size_t, bj::error_code&) { return add(part); }
    bool on_string(bj::string_view last, std::size_t, bj::error_code& error) { return take(last, error); }
    bool on_number_part(bj::string_view part, bj::error_code&) { return add(part); }
    bool on_int64(std::int64_t, bj::string_view last, bj::error_code& error) { return take(last, error); }
    bool on_uint64(std::uint64_t, bj::string_view last, bj::error_code& error) { return take(last, error); }
    bool on_double(double, bj::string_view last, bj::error_code& error) { return take(last, error); }
    bool on_bool(bool yes, bj::error_code& error) { return keep(yes ? "true" : "false", error); }
    bool on_null(bj::error_code& error) { return levels.empty() ? fail(BadForm::malformed, error) : true; }
    bool on_comment_part(bj::string_view, bj::error_code&) { return true; }
    bool on_comment(bj::string_view, bj::error_code&) { return true; }
};

}  // namespace

std::expected<Form, BadForm> parse_json(std::string_view body, JsonLimits limits) {
    if (!base::is_utf8(body)) return std::unexpected(BadForm::not_utf8);
    Form form;
    bj::parse_options options;
    options.max_depth = limits.depth;
    bj::basic_parser<Flattener> parser(options, Flattener{form, limits.fields, {}, {}, {}});
    bj::error_code error;
    const auto used = parser.write_some(false, body.data(), body.size(), error);
    if (parser.handler().bad) return std::unexpected(*parser.handler().bad);
    if (error == bj::error::too_deep) return std::unexpected(BadForm::too_many);
    if (error || used != body.size()) return std::unexpected(BadForm::malformed);
    return form;
}

std::string json_pointer(std::string_view field) {
    if (field.empty()) return "";
    std::string out = "/" + std::string(field);
    for (char& c : out)
        if (c == '-') c = '/';
    return out;
}

void append_json_string(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, from, i - from);
        from = i + 1;
        if (c == '"' || c == '\\')
            (out += '\\') += text[i];
        else if (c == '\n')
            out += "\\n";
        else
            ((out += "\\u00") += digits[c >> 4]) += digits[c & 15];
    }
    out.append(text, from);
    out += '"';
}

void JsonWriter::separate() {
    if (!first_ && !after_key_) out_ += ',';
    first_ = after_key_ = false;
}

JsonWriter& JsonWriter::open(char begin, char end) {
    separate();
    out_ += begin;
    ends_ += end;
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::end() {
    CHECK(!ends_.empty() && !after_key_);
    out_ += ends_.back();
    ends_.pop_back();
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    CHECK(!ends_.empty() && ends_.back() == '}' && !after_key_);
    separate();
    append_json_string(out_, name);
    out_ += ':';
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::bare(std::string_view token) {
    separate();
    out_ += token;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    append_json_string(out_, text);
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    if (!std::isfinite(number)) return null();
    char digits[32];
    return bare({digits, static_cast<std::size_t>(std::to_chars(digits, digits + sizeof digits, number).ptr -
                                                  digits)});
}

std::string JsonWriter::take() && {
    CHECK(ends_.empty());
    return std::move(out_);
}

}  // namespace web
