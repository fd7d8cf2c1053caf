#include "app/openapi.hpp"

#include <boost/json.hpp>

#include "base/text.hpp"

namespace app {
namespace {

namespace bj = boost::json;

constexpr std::string_view prefix = "/api/v1/";

bool writes(web::Method m) {
    return m != web::Method::get && m != web::Method::head && m != web::Method::options;
}

bj::string_view view(std::string_view text) { return {text.data(), text.size()}; }
bj::object reference(std::string_view name) { return {{"$ref", "#/components/" + std::string(name)}}; }

bj::object schema_from(std::string_view text) {
    if (text.empty()) return {{"type", "object"}};
    bj::error_code error;
    auto value = bj::parse(view(text), error);
    CHECK(!error && value.is_object());
    return std::move(value.get_object());
}

bj::object json_content(bj::object schema) {
    return {{"application/json", bj::object{{"schema", std::move(schema)}}}};
}

// The names between braces, in their order.
std::vector<std::string> names_in(std::string_view pattern) {
    std::vector<std::string> out;
    for (auto from = pattern.find('{'); from != pattern.npos; from = pattern.find('{', from)) {
        const auto to = pattern.find('}', from);
        out.emplace_back(pattern.substr(from + 1, to - from - 1));
        from = to;
    }
    return out;
}

// "POST /api/v1/plenaries/{id}/votes" is post_plenaries_id_votes.
std::string operation_id(const Route& row) {
    std::string out;
    for (const char c : base::name(row.method)) out += static_cast<char>(c | 0x20);
    for (const auto part : base::split(row.pattern.substr(prefix.size()), '/')) {
        out += '_';
        for (const char c : part)
            if (c != '{' && c != '}') out += c == '.' || c == '-' ? '_' : c;
    }
    return out;
}

std::string_view tag_of(const Route& row) {
    const auto rest = row.pattern.substr(prefix.size());
    return rest.substr(0, rest.find_first_of("/."));
}

bj::array parameters_of(const Route& row) {
    bj::array out;
    for (const auto& name : names_in(row.pattern))
        out.push_back(bj::object{
            {"name", name}, {"in", "path"}, {"required", true}, {"schema", bj::object{{"type", "string"}}}});
    if (writes(row.method)) {
        out.push_back(reference("parameters/IdempotencyKey"));
        out.push_back(reference("parameters/IfMatch"));
        return out;
    }
    if (row.request_schema.empty()) return out;
    const auto query = schema_from(row.request_schema);
    const auto* properties = query.if_contains("properties");
    CHECK(properties && properties->is_object());
    const auto* required = query.if_contains("required");
    for (const auto& [name, schema] : properties->get_object()) {
        bool needed = false;
        if (required && required->is_array())
            for (const auto& one : required->get_array())
                needed |= one.is_string() && one.get_string() == name;
        out.push_back(bj::object{{"name", name}, {"in", "query"}, {"required", needed}, {"schema", schema}});
    }
    return out;
}

bj::object responses_of(const Route& row) {
    auto schema = schema_from(row.response_schema);
    if (writes(row.method)) schema = {{"allOf", bj::array{std::move(schema), reference("schemas/Receipt")}}};
    bj::object out{
        {"200", bj::object{{"description", "Done"}, {"content", json_content(std::move(schema))}}}};
    const auto problem = [&](const char* status) { out[status] = reference("responses/Problem"); };
    if (row.access.door != Door::everyone) problem("401");
    problem("404");
    if (writes(row.method))
        for (const char* status : {"400", "409", "412", "422", "503"}) problem(status);
    return out;
}

// Where files are taken: the same fields as a form, and the files as parts of it.
bj::object content_of(const Route& row) {
    auto schema = schema_from(row.request_schema);
    auto out = json_content(schema);
    if (!row.intake) return out;
    const bj::object file{{"type", "string"}, {"format", "binary"}};
    if (!schema.contains("properties")) schema["properties"] = bj::object{};
    schema["properties"].as_object()["files"] = bj::object{{"type", "array"}, {"items", file}};
    out["multipart/form-data"] = bj::object{{"schema", std::move(schema)}};
    return out;
}

bj::object operation_of(const Route& row) {
    bj::object out{{"operationId", operation_id(row)}, {"tags", bj::array{view(tag_of(row))}}};
    out["summary"] = row.summary.empty() ? bj::string(operation_id(row)) : bj::string(view(row.summary));
    auto parameters = parameters_of(row);
    if (!parameters.empty()) out["parameters"] = std::move(parameters);
    if (writes(row.method)) out["requestBody"] = bj::object{{"required", true}, {"content", content_of(row)}};
    out["responses"] = responses_of(row);
    out["security"] =
        row.access.door == Door::everyone ? bj::array{} : bj::array{bj::object{{"token", bj::array{}}}};
    return out;
}

bj::object string_of(std::string_view description) {
    return {{"type", "string"}, {"description", view(description)}};
}

bj::object problem_schema() {
    const bj::object error{
        {"type", "object"},
        {"properties", bj::object{{"pointer", string_of("RFC 6901")}, {"detail", string_of("what to do")}}}};
    return {{"type", "object"},
            {"required", bj::array{"status", "code", "title"}},
            {"properties", bj::object{{"status", bj::object{{"type", "integer"}}},
                                      {"code", string_of("for programs; never changes")},
                                      {"title", string_of("in the caller's language")},
                                      {"detail", string_of("one sentence that says what to do")},
                                      {"article", string_of("the rule, when a rule says no")},
                                      {"errors", bj::object{{"type", "array"}, {"items", error}}}}}};
}

bj::object components() {
    bj::object header{{"in", "header"}, {"schema", bj::object{{"type", "string"}, {"maxLength", 200}}}};
    auto key = header, match = header;
    key["name"] = "Idempotency-Key";
    key["required"] = true;
    key["description"] =
        "A new value for each act; the same value again gets the first answer and does nothing more.";
    match["name"] = "If-Match";
    match["required"] = false;
    match["description"] = "The version that was read; 412 when somebody changed it meanwhile.";
    const bj::object receipt{
        {"type", "object"},
        {"properties",
         bj::object{{"log_index", bj::object{{"type", "integer"}, {"description", "of the act in the log"}}},
                    {"receipt", string_of("C2SP tlog-proof: verifies offline")}}}};
    const bj::object problem{{"description", "Why not (RFC 9457)"},
                             {"content", bj::object{{"application/problem+json",
                                                     bj::object{{"schema", reference("schemas/Problem")}}}}}};
    return {{"securitySchemes", bj::object{{"token", bj::object{{"type", "http"}, {"scheme", "bearer"}}}}},
            {"parameters", bj::object{{"IdempotencyKey", key}, {"IfMatch", match}}},
            {"schemas", bj::object{{"Problem", problem_schema()}, {"Receipt", receipt}}},
            {"responses", bj::object{{"Problem", problem}}}};
}

}  // namespace

std::string openapi(const std::vector<Route>& routes, std::string_view agency, std::string_view address) {
    bj::object paths;
    for (const auto& row : routes) {
        if (!row.pattern.starts_with(prefix) || row.access.door == Door::demo_only) continue;
        auto& path = paths[view(row.pattern)];
        if (!path.is_object()) path.emplace_object();
        std::string method(base::name(row.method));
        for (char& c : method) c = static_cast<char>(c | 0x20);
        path.get_object()[method] = operation_of(row);
    }
    const bj::object document{
        {"openapi", "3.1.0"},
        {"info",
         bj::object{{"title", "Jernih " + std::string(agency)},
                    {"version", "1"},
                    {"description",
                     "Conflicts of interest, from the declaration to the decision. Ids are strings; days are "
                     "YYYY-MM-DD; instants carry their offset. Sentences follow Accept-Language (id, en)."}}},
        {"servers", bj::array{bj::object{{"url", view(address)}}}},
        {"paths", std::move(paths)},
        {"components", components()},
    };
    return bj::serialize(document);
}

}  // namespace app
