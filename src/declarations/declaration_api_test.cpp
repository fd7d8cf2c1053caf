#include "declarations/visit_testing.hpp"
#include "web/json.hpp"

namespace declarations {
namespace {

using testing::has;

class DeclarationApi : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (!IsSkipped()) visits = std::make_unique<testing::Visits>(database());
    }
    void TearDown() override {
        if (visits) visits->expect_rebuilds();
        visits.reset();
        OnEachEngine::TearDown();
    }
    static std::string field(const web::Response& r, std::string_view name) {
        const auto form = web::parse_json(r.body);
        return form ? std::string(form->get(name)) : "no JSON";
    }
    std::unique_ptr<testing::Visits> visits;
};
ON_EACH_ENGINE(DeclarationApi);

TEST_P(DeclarationApi, AnswersADeclarationWithItsReceipt) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    const auto made =
        v.api_post(member, "/api/v1/declarations", testing::Visits::telling_json(v.matter_with(member)));
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(field(made, "state"), "submitted");
    EXPECT_EQ(field(made, "superior-id"), v.corner.city.chair.text());
    EXPECT_TRUE(field(made, "receipt").starts_with("c2sp.org/tlog-proof@v1"));
    const auto index = std::stoll(field(made, "log_index"));
    EXPECT_EQ(v.reader()->query<std::string>("select kind from act where log_index = ?", index).value(),
              "declaration_submitted");
}

TEST_P(DeclarationApi, SaysAllFaultsByPointer) {
    auto& v = *visits;
    const auto bad = v.api_post(v.corner.city.members[0], "/api/v1/declarations",
                                R"({"type":"perceived","grounds":["envy"]})");
    EXPECT_EQ(bad.status, 422);
    for (const auto* pointer :
         {"/type", "/party_name", "/relation", "/grounds", "/description", "/known_since"})
        EXPECT_TRUE(has(bad, '"' + std::string(pointer) + '"')) << pointer;
}

TEST_P(DeclarationApi, RefusesWithCodeAndArticle) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    const auto matter = v.matter_with(member);
    ASSERT_EQ(v.api_post(member, "/api/v1/declarations", testing::Visits::telling_json(matter)).status, 201);
    const auto twice = v.api_post(member, "/api/v1/declarations", testing::Visits::telling_json(matter));
    EXPECT_EQ(twice.status, 409);
    EXPECT_EQ(field(twice, "code"), "already_declared");
    auto json = testing::Visits::telling_json(matter);
    json.replace(json.find("relatives_and_family"), 20, "personal_or_business_interest");
    const auto other = v.api_post(v.corner.city.chair, "/api/v1/declarations", json);
    EXPECT_EQ(other.status, 422) << "the chair takes no part in that matter";
}

TEST_P(DeclarationApi, TheSameKeyGivesTheSameAnswerAndOtherContentIsRefused) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    const auto json = testing::Visits::telling_json(v.matter_with(member));
    const auto first = v.api_post(member, "/api/v1/declarations", json, {}, "k");
    const auto again = v.api_post(member, "/api/v1/declarations", json, {}, "k");
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(field(first, "id"), field(again, "id"));
    EXPECT_EQ(field(first, "log_index"), field(again, "log_index"));
    EXPECT_EQ(v.api_post(member, "/api/v1/declarations", R"({"type":"actual"})", {}, "k").status, 422);
    EXPECT_EQ(v.count(submitted_measure), 1);
}

TEST_P(DeclarationApi, AStaleVersionChangesNothing) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto id = v.declare(city.members[0], v.matter_with(city.members[0]));
    const auto at = "/api/v1/declarations/" + id.text();
    const auto read = v.get(city.chair, at);
    EXPECT_EQ(read.header("etag"), "\"1\"");
    const std::string nothing = R"({"truth":"no_conflict","truth_reason":"Sudah keluar"})";
    EXPECT_EQ(v.api_post(city.chair, at + "/determine", nothing, "\"0\"").status, 412);
    EXPECT_EQ(v.api_post(city.chair, at + "/return", R"({"what_is_missing":"x"})", "\"0\"").status, 412);
    EXPECT_EQ(v.api_post(city.chair, at + "/withdraw", R"({"reason":"x"})", "\"0\"").status, 412);
    EXPECT_EQ(v.load(id).state, State::submitted);
    const auto done = v.api_post(city.chair, at + "/determine", nothing, "\"1\"");
    EXPECT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(field(done, "determination-truth"), "no_conflict");
}

TEST_P(DeclarationApi, WhatIsOutsideDoesNotExist) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto id = v.declare(city.members[0], v.matter_with(city.members[0]));
    const auto at = "/api/v1/declarations/" + id.text();
    EXPECT_EQ(v.get({}, at).status, 401);
    for (const auto* what : {"/return", "/complete", "/withdraw", "/determine", "/controls", "/announcements",
                             "/receive", "/review", "/send-back", "/close"})
        EXPECT_EQ(v.api_post(city.members[1], at + what, "{}").status, 404) << what;
    EXPECT_FALSE(has(v.get(city.members[1], "/api/v1/inbox"), id.text()));
    EXPECT_TRUE(has(v.get(city.chair, "/api/v1/inbox"), id.text()));
    EXPECT_TRUE(has(v.get(city.members[0], "/api/v1/declarations"), id.text()));
    EXPECT_FALSE(has(v.get(city.chair, "/api/v1/declarations"), id.text()));
    EXPECT_EQ(v.get(city.chair, "/api/v1/inbox?filter=other").status, 422);
}

TEST_P(DeclarationApi, NoWriteWithoutAKey) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    auto request = v.request(member, web::Method::post, "/api/v1/declarations");
    request.headers.add("content-type", "application/json");
    request.headers.add("x-csrf-token", v.session(member).csrf);
    request.body = testing::Visits::telling_json(v.matter_with(member));
    EXPECT_EQ(v.ask(request).status, 400);
    EXPECT_EQ(v.count(submitted_measure), 0);
}

}  // namespace
}  // namespace declarations
