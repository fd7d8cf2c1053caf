// JSON in and out (RFC 8259). Bodies become a Form, so pages and API share one parse of input:
//   {"name": "Sari", "parties": [{"name": "PT X"}], "tags": ["a", "b"], "day": "2026-11-22", "sure": true}
//   gives name, parties-0-name, tags (twice), day, sure.
// Keys are letters, digits and _; null, [] and {} are "absent". The pointer of a field puts / for each -.
#pragma once
#include <concepts>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/names.hpp"
#include "web/form.hpp"

namespace web {

struct JsonLimits {
    std::size_t depth = 8, fields = 2000;
};
// An object; duplicate keys, other keys, bad UTF-8 and NUL are refused. Size is bounded by the body limit.
[[nodiscard]] std::expected<Form, BadForm> parse_json(std::string_view body, JsonLimits limits = {});

std::string json_pointer(std::string_view field);  // parties-0-name: /parties/0/name

void append_json_string(std::string& out, std::string_view text);  // with its quotes

// Writes compact JSON into one string. Commas are its own affair; closing what was never opened is our bug.
//   JsonWriter out;
//   out.object().field("id", id).key("items").array();
//   for (...) out.object().field("name", name).end();
//   out.end().end();
//   return json(std::move(out).take());
class JsonWriter {
public:
    explicit JsonWriter(std::size_t room = 512) { out_.reserve(room); }
    JsonWriter& object() { return open('{', '}'); }
    JsonWriter& array() { return open('[', ']'); }
    JsonWriter& end();
    JsonWriter& key(std::string_view name);
    JsonWriter& null() { return bare("null"); }
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(std::same_as<bool> auto yes) { return bare(yes ? "true" : "false"); }
    JsonWriter& value(std::integral auto number)
        requires(!std::same_as<decltype(number), bool> && !std::same_as<decltype(number), char>)
    {
        return bare(std::to_string(number));
    }
    JsonWriter& value(double number);  // NaN and infinities are null
    template <class Tag>
    JsonWriter& value(base::Id<Tag> id) {
        return value(std::string_view(id.text()));
    }
    JsonWriter& value(base::Named auto one) { return value(base::name(one)); }
    template <class T>
    JsonWriter& value(const std::optional<T>& maybe) {
        return maybe ? value(*maybe) : null();
    }
    template <class T>
    JsonWriter& field(std::string_view name, const T& what) {
        return key(name).value(what);
    }
    std::string take() &&;  // everything must be closed

private:
    JsonWriter& open(char begin, char end);
    JsonWriter& bare(std::string_view token);
    void separate();

    std::string out_, ends_;
    bool first_ = true, after_key_ = false;
};

}  // namespace web
