// A question, the declaration that answers it, and what its readers learn of both.
#include "declarations/dropped_rows.hpp"
#include "declarations/visit_testing.hpp"
#include "matters/declared_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matters_routes.hpp"
#include "web/json.hpp"

namespace declarations {
namespace {

using matters::FindingAnswer;
using testing::has;

class Questions : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        visits = std::make_unique<testing::Visits>(database(), matters::api());
        member = visits->corner.city.members[0];
        matter = visits->matter_with(member);
    }
    void TearDown() override {
        if (visits) visits->expect_rebuilds();
        visits.reset();
        OnEachEngine::TearDown();
    }

    people::InterestId interest(std::string relation, std::string name) {
        people::InterestId id;
        visits->as(member, [&](app::Change& c) {
            id = c.new_id<people::InterestId>();
            c.record(CaseId{member.value}, people::testing::pekalongan,
                     people::InterestRegistered{.interest = id,
                                                .person = member,
                                                .relation = std::move(relation),
                                                .name = std::move(name),
                                                .since = rules::on(2025, 1, 1)});
        });
        return id;
    }
    FindingId ask(people::InterestId about, const std::string& says) {
        FindingId id;
        visits->as({}, [&](app::Change& c) {
            id = c.new_id<FindingId>();
            c.record(matters::finding_case(id), people::testing::pekalongan,
                     matters::FindingRaised{.matter = matter,
                                            .person = member,
                                            .finding = id.value,
                                            .interest = about.value,
                                            .matched = "name",
                                            .register_says = says + " tercatat pada Anda.",
                                            .matter_says = says + " adalah pihak.",
                                            .evidence = "i" + id.text()});
        });
        return id;
    }
    std::optional<FindingAnswer> answer_to(FindingId id) {
        return matters::load_finding(visits->reader(), id)->answer;
    }
    web::Response says_declared(FindingId id) {
        return visits->api_post(member, "/api/v1/findings/" + id.text() + "/answer",
                                R"({"answer":"declared"})");
    }
    DeclarationId declare(FindingId answers, const std::string& more = {}) {
        auto json = testing::Visits::telling_json(matter);
        json.pop_back();
        json += ",\"finding\":\"" + answers.text() + "\"" + more + "}";
        const auto made = visits->api_post(member, "/api/v1/declarations", json);
        EXPECT_EQ(made.status, 201) << made.body;
        const auto form = web::parse_json(made.body);
        return DeclarationId::from(form ? form->get("id") : "").value_or(DeclarationId{});
    }
    web::Response withdraw(DeclarationId id) {
        return visits->api_post(visits->corner.city.chair, "/api/v1/declarations/" + id.text() + "/withdraw",
                                R"({"withdraw_reason":"Salah urusan"})");
    }
    std::optional<Dropped> dropped(DeclarationId id) { return dropped_of(visits->reader(), id); }

    std::unique_ptr<testing::Visits> visits;
    PersonId member;
    MatterId matter;
};
ON_EACH_ENGINE(Questions);

TEST_P(Questions, AreAnsweredWithADeclarationOnlyWhereOneStands) {
    const auto first = ask(interest("business", "CV Maju Jaya"), "CV Maju Jaya"),
               second = ask(interest("business", "PT Lain"), "PT Lain");
    const auto refused = says_declared(first);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(has(refused, "not_declared"));
    EXPECT_TRUE(has(refused, "Kirim dulu deklarasi kepada atasan Anda."));
    EXPECT_FALSE(answer_to(first));

    const auto made = declare(first);
    EXPECT_EQ(answer_to(first), FindingAnswer::declared);
    EXPECT_FALSE(answer_to(second));
    EXPECT_TRUE(has(visits->get(member, "/deklarasi/" + made.text()), "CV Maju Jaya adalah pihak."));
    EXPECT_FALSE(has(visits->get(member, "/deklarasi/" + made.text()), "PT Lain"));
    EXPECT_EQ(says_declared(second).status, 200) << "covered by the declaration that waits";
    EXPECT_TRUE(
        has(visits->get(visits->corner.city.chair, "/deklarasi/" + made.text()), "PT Lain adalah pihak."))
        << "the superior reads what it is said to cover";

    EXPECT_EQ(withdraw(made).status, 200) << withdraw(made).body;
    EXPECT_FALSE(matters::has_declared(visits->reader(), matter, member));
    for (const auto id : {first, second}) EXPECT_FALSE(answer_to(id)) << "asked again";
    EXPECT_EQ(says_declared(second).status, 409);
}

TEST_P(Questions, StayAnsweredWhileAnotherDeclarationStands) {
    const auto finding = ask(interest("business", "CV Maju Jaya"), "CV Maju Jaya");
    const auto first = declare(finding);
    EXPECT_EQ(visits->determine(visits->corner.city.chair, first, testing::Visits::nothing()), "done");
    const auto second = visits->declare(member, matter);
    EXPECT_EQ(withdraw(second).status, 200);
    EXPECT_EQ(answer_to(finding), FindingAnswer::declared);
    EXPECT_TRUE(matters::has_declared(visits->reader(), matter, member));
}

TEST_P(Questions, RememberWhatWasTakenOutOfTheirOwnDeclarationOnly) {
    const auto first = ask(interest("business", "CV Maju Jaya"), "CV Maju Jaya"),
               second = ask(interest("siblings", "PT Lain"), "PT Lain");
    const auto sheet =
        visits->get(member, "/deklarasi/baru?urusan=" + matter.text() + "&temuan=" + first.text());
    EXPECT_EQ(testing::Visits::hidden(sheet.bytes(), "prefilled_from"), first.text());

    const auto unfilled = declare(first);
    EXPECT_FALSE(dropped(unfilled)) << "a program that filled nothing in took nothing out";
    EXPECT_EQ(visits->determine(visits->corner.city.chair, unfilled, testing::Visits::nothing()), "done");

    const auto filled = declare(second, ",\"prefilled_from\":\"" + second.text() + "\"");
    ASSERT_TRUE(dropped(filled));
    EXPECT_EQ(dropped(filled)->finding, second);
    EXPECT_EQ(dropped(filled)->what.size(), 3u);
    EXPECT_FALSE(dropped(unfilled)) << "the other question's declaration took nothing out";
    for (const auto who : {visits->corner.city.chair, visits->corner.inspector, member}) {
        const auto page = visits->get(who, "/deklarasi/" + filled.text());
        EXPECT_TRUE(has(page, "menghapus isian yang disiapkan"));
        EXPECT_TRUE(has(page, "PT Lain tercatat pada Anda."));
        EXPECT_FALSE(has(visits->get(who, "/deklarasi/" + unfilled.text()), "menghapus isian"));
    }
    EXPECT_EQ(visits->determine(visits->corner.city.chair, filled, testing::Visits::nothing()), "done");
    const auto foreign = declare(first, R"(,"prefilled_from":"0000000000009")");
    EXPECT_FALSE(dropped(foreign)) << "no question of his";
}

TEST_P(Questions, NameNoChildToTheSuperior) {
    const auto about = ask(interest("children", "Damar Kusuma"), "Damar Kusuma");
    const auto made = declare(about, ",\"prefilled_from\":\"" + about.text() + "\"");
    ASSERT_TRUE(dropped(made));
    const auto page = visits->get(visits->corner.city.chair, "/deklarasi/" + made.text());
    EXPECT_TRUE(has(page, "menghapus isian"));
    EXPECT_FALSE(has(page, "Damar"));
}

}  // namespace
}  // namespace declarations
