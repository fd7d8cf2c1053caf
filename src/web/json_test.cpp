#include "web/json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace web;
using testing::ElementsAre;

namespace {

TEST(Json, an_object_becomes_named_fields) {
    const auto form = parse_json(
        R"( {"name": "S\u0061ri \ud83d\ude00", "n": -12, "big": 18446744073709551615, "x": 1.5e3, "yes": true, "no": false,
        "nothing": null, "none": [], "empty": {}, "tags": ["a", "b"], "where": {"city": {"name": "Ambon"}}} )");
    ASSERT_TRUE(form);
    EXPECT_EQ(form->get("name"), "Sari 😀");
    EXPECT_EQ(form->get("n"), "-12");
    EXPECT_EQ(form->get("big"), "18446744073709551615");
    EXPECT_EQ(form->get("x"), "1.5e3");
    EXPECT_EQ(form->get("yes"), "true");
    EXPECT_EQ(form->get("no"), "false");
    EXPECT_FALSE(form->has("nothing"));
    EXPECT_FALSE(form->has("none"));
    EXPECT_THAT(form->all("tags"), ElementsAre("a", "b"));
    EXPECT_EQ(form->get("where-city-name"), "Ambon");
    EXPECT_EQ(json_pointer("where-city-name"), "/where/city/name");
}

struct Bad {
    const char* says;
    std::string body;
    BadForm why;
};
const Bad bad_bodies[] = {
    {"nothing", "", BadForm::malformed},
    {"a list", "[]", BadForm::malformed},
    {"a string", "\"a\"", BadForm::malformed},
    {"a number", "1", BadForm::malformed},
    {"null", "null", BadForm::malformed},
    {"cut short", R"({"a": 1)", BadForm::malformed},
    {"cut in a string", R"({"a": "1)", BadForm::malformed},
    {"two values", R"({} {})", BadForm::malformed},
    {"a word after it", R"({"a": 1} x)", BadForm::malformed},
    {"a trailing comma", R"({"a": 1,})", BadForm::malformed},
    {"a comment", R"({"a": 1 /* x */})", BadForm::malformed},
    {"single quotes", R"({'a': 1})", BadForm::malformed},
    {"a bare word", R"({"a": yes})", BadForm::malformed},
    {"NaN", R"({"a": NaN})", BadForm::malformed},
    {"a leading zero", R"({"a": 01})", BadForm::malformed},
    {"a leading plus", R"({"a": +1})", BadForm::malformed},
    {"a key twice", R"({"a": 1, "b": 2, "a": 3})", BadForm::malformed},
    {"a key twice, spelt otherwise", R"({"a": 1, "\u0061": 3})", BadForm::malformed},
    {"a key twice inside", R"({"p": [{"x": 1, "x": 2}]})", BadForm::malformed},
    {"a key with a dash", R"({"a-b": 1})", BadForm::malformed},
    {"an empty key", R"({"": 1})", BadForm::malformed},
    {"a key with a NUL", R"({"a\u0000": 1})", BadForm::malformed},
    {"a list of lists", R"({"a": [[1]]})", BadForm::malformed},
    {"a NUL in a value", R"({"a": "x\u0000y"})", BadForm::not_utf8},
    {"a raw NUL", std::string("{\"a\": \"\0\"}", 10), BadForm::not_utf8},
    {"bytes that are no UTF-8", "{\"a\": \"\xff\"}", BadForm::not_utf8},
    {"half a pair of surrogates", R"({"a": "\ud83d"})", BadForm::malformed},
    {"a raw line end in a string", "{\"a\": \"x\ny\"}", BadForm::malformed},
    {"too deep", R"({"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}})", BadForm::too_many},
    {"deep without an end", std::string(100'000, '['), BadForm::malformed},
    {"deep objects without an end",
     [] {
         std::string s;
         for (int i = 0; i < 10'000; ++i) s += "{\"a\":";
         return s;
     }(),
     BadForm::too_many},
    {"too many values", R"({"a": [1,2,3,4,5,6,7,8,9,10,11]})", BadForm::too_many},
    {"a byte order mark", "\xEF\xBB\xBF{}", BadForm::malformed},
};

TEST(Json, what_is_no_plain_object_is_refused) {
    for (const auto& [says, body, why] : bad_bodies) {
        const auto form = parse_json(body, {.depth = 8, .fields = 10});
        ASSERT_FALSE(form) << says;
        EXPECT_EQ(form.error(), why) << says;
    }
}

struct ItemTag;

TEST(JsonWriter, writes_what_others_can_read) {
    JsonWriter out;
    out.object()
        .field("id", base::Id<ItemTag>{5})
        .field("text", "a\"\\\n\t\x01é</script>")
        .field("n", -3)
        .field("big", UINT64_MAX);
    out.field("x", 0.5).field("bad", 1.0 / 0.0).field("yes", true).field("none", std::optional<int>{});
    out.key("list").array().value(1).value("b").object().end().array().end().end();
    out.field("empty", "").end();
    EXPECT_EQ(
        std::move(out).take(),
        R"({"id":"0000000000005","text":"a\"\\\n\u0009\u0001é</script>","n":-3,"big":18446744073709551615,"x":0.5,"bad":null,)"
        R"("yes":true,"none":null,"list":[1,"b",{},[]],"empty":""})");
}

TEST(JsonWriterDeathTest, closing_what_was_not_opened_is_our_bug) {
    EXPECT_DEATH(
        {
            JsonWriter out;
            out.end();
        },
        "CHECK");
    EXPECT_DEATH(
        {
            JsonWriter out;
            out.array().key("a");
        },
        "CHECK");
    EXPECT_DEATH(
        {
            JsonWriter out;
            out.object();
            std::move(out).take();
        },
        "CHECK");
}

}  // namespace
