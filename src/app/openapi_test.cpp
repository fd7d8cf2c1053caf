#include "app/openapi.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace app {
namespace {

namespace bj = boost::json;
using enum web::Method;

web::Outcome nothing(Site&, web::Request&, const Actor&) { return web::no_content(); }

std::vector<Route> rows() {
    return {
        {get, "/pleno", for_signed_in, nothing},
        {get, "/api/v1/decisions", for_everyone, nothing, "List decisions",
         R"({"type":"object","properties":{"office":{"type":"string"},"before":{"type":"string"}},"required":["office"]})",
         R"({"type":"object","properties":{"items":{"type":"array"}}})"},
        {get, "/api/v1/plenaries/{id}", for_signed_in, nothing, "Show a plenary", "", R"({"type":"object"})"},
        {post, "/api/v1/plenaries/{id}/votes", for_signed_in, nothing, "Vote",
         R"({"type":"object","properties":{"choice":{"enum":["in_favour","against","abstain"]}},"required":["choice"]})",
         R"({"type":"object","properties":{"id":{"type":"string"}}})"},
        {post, "/api/v1/plenaries", for_signed_in, nothing},
        {get, "/api/v1/plenaries", for_signed_in, nothing},
        {post, "/api/v1/clock", for_demo, nothing},
    };
}

bj::value parsed(const std::vector<Route>& routes) {
    return bj::parse(openapi(routes, "KPU", "https://jernih.example"));
}

TEST(OpenApi, ListsEveryRouteOfTheApiAndNoOther) {
    const auto document = parsed(rows());
    EXPECT_EQ(document.at("openapi").as_string(), "3.1.0");
    const auto& paths = document.at("paths").as_object();
    std::size_t operations = 0, expected = 0;
    for (const auto& [path, methods] : paths) operations += methods.as_object().size();
    for (const auto& row : rows()) {
        if (!row.pattern.starts_with("/api/v1/") || row.access.door == Door::demo_only) continue;
        ++expected;
        const auto* path = paths.if_contains(std::string(row.pattern));
        ASSERT_NE(path, nullptr) << row.pattern;
        EXPECT_NE(path->as_object().if_contains(row.method == get ? "get" : "post"), nullptr) << row.pattern;
    }
    EXPECT_EQ(operations, expected);
}

TEST(OpenApi, GivesPathAndQueryParametersByName) {
    const auto document = parsed(rows());
    const auto& path =
        document.at("paths").at("/api/v1/plenaries/{id}").at("get").at("parameters").as_array();
    ASSERT_EQ(path.size(), 1u);
    EXPECT_EQ(path[0].at("name").as_string(), "id");
    EXPECT_EQ(path[0].at("in").as_string(), "path");
    const auto& query = document.at("paths").at("/api/v1/decisions").at("get").at("parameters").as_array();
    ASSERT_EQ(query.size(), 2u);
    EXPECT_EQ(query[0].at("name").as_string(), "office");
    EXPECT_TRUE(query[0].at("required").as_bool());
    EXPECT_FALSE(query[1].at("required").as_bool());
}

TEST(OpenApi, WritesNeedAKeyAndAnswerWithAReceipt) {
    const auto document = parsed(rows());
    const auto& vote = document.at("paths").at("/api/v1/plenaries/{id}/votes").at("post");
    bool key = false;
    for (const auto& p : vote.at("parameters").as_array())
        if (const auto* ref = p.as_object().if_contains("$ref"))
            key |= ref->as_string() == "#/components/parameters/IdempotencyKey";
    EXPECT_TRUE(key);
    EXPECT_EQ(vote.at("requestBody")
                  .at("content")
                  .at("application/json")
                  .at("schema")
                  .at("required")
                  .as_array()
                  .size(),
              1u);
    const auto& both = vote.at("responses")
                           .at("200")
                           .at("content")
                           .at("application/json")
                           .at("schema")
                           .at("allOf")
                           .as_array();
    EXPECT_EQ(both[1].at("$ref").as_string(), "#/components/schemas/Receipt");
    EXPECT_NE(vote.at("responses").as_object().if_contains("409"), nullptr);
    EXPECT_EQ(document.at("components").at("parameters").at("IdempotencyKey").at("name").as_string(),
              "Idempotency-Key");
}

TEST(OpenApi, PublicCallsNeedNoTokenAndOthersDo) {
    const auto document = parsed(rows());
    EXPECT_TRUE(document.at("paths").at("/api/v1/decisions").at("get").at("security").as_array().empty());
    EXPECT_EQ(document.at("paths").at("/api/v1/plenaries").at("post").at("security").as_array().size(), 1u);
}

TEST(OpenApi, EveryReferenceLeadsSomewhere) {
    const auto text = openapi(rows(), "KPU", "https://jernih.example");
    const auto document = bj::parse(text);
    std::size_t found = 0;
    for (auto at = text.find("\"$ref\":\"#/"); at != text.npos;
         at = text.find("\"$ref\":\"#/", at + 1), ++found) {
        const auto from = at + 8;
        auto pointer = text.substr(from, text.find('"', from) - from);
        std::string rest = pointer.substr(2);
        const bj::value* here = &document;
        while (!rest.empty()) {
            const auto slash = rest.find('/');
            here = here->as_object().if_contains(rest.substr(0, slash));
            ASSERT_NE(here, nullptr) << pointer;
            rest = slash == rest.npos ? "" : rest.substr(slash + 1);
        }
    }
    EXPECT_GT(found, 5u);
}

}  // namespace
}  // namespace app
