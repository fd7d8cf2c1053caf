// All statements of an office in one archive: every signer once, nobody else, for who asked alone.
#include <gmock/gmock.h>

#include <thread>

#include "papers/papers_routes.hpp"
#include "papers/testing.hpp"
#include "people/doors_testing.hpp"
#include "statements/open_campaign.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statements_routes.hpp"
#include "training/training_rows.hpp"

namespace statements {
namespace {

using people::testing::central_java, people::testing::pekalongan;
using ::testing::HasSubstr;

class Archive : public people::testing::Doors {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        found({people::register_people, papers::register_papers, training::register_training,
               register_statements, register_statement_reactions});
        papers::testing::seal_with_known_keys(*world, {pekalongan});
        legal = corner.city.subdivision_head;
        role(legal, app::Role::legal_hr, pekalongan, pekalongan);
        role(corner.city.secretary, app::Role::legal_hr, pekalongan, pekalongan);
        auto routes = pages();
        for (const auto& r : papers::pages()) routes.push_back(r);
        open(routes);
        world->as(corner.province.subdivision_head, [&](app::Change& c) {
            campaign = c.new_id<CampaignId>();
            const auto act =
                open_campaign({.unit = central_java,
                               .title = "Surat pernyataan 2026",
                               .version = "panrb-17-2024",
                               .basis = "Surat 7/2026",
                               .opens = c.today(),
                               .due = c.today(),
                               .kinds = {people::StaffKind::pns, people::StaffKind::commissioner}},
                              {.id = campaign, .officer = true, .today = c.today()});
            ASSERT_TRUE(act);
            c.record(case_of(campaign), central_java, *act);
        });
    }
    void sign(PersonId who) {
        world->as(who, [&](app::Change& c) {
            auto facts = facts_for_signing(c.db, *load_campaign(c.db, campaign), who, c.today());
            facts.id = c.new_id<StatementId>();
            const auto act = sign_statement(
                {{"free", "declare", "no_part", "no_gratification", "sanction"},
                 {{"participant", Yes::no, ""}, {"vendor", Yes::no, ""}, {"other_office", Yes::no, ""}},
                 facts.held.front().appointment},
                facts);
            ASSERT_TRUE(act) << base::name(act.error());
            c.record(case_of(act->statement), act->unit, *act);
        });
    }
    std::string at() const { return "/kampanye/" + campaign.text() + "/3375/surat"; }
    // The page when nothing is under way any more.
    std::string when_done(const std::string& page) {
        for (int i = 0; i < 3'000; ++i) {
            const auto body = get(legal, page).body;
            if (body.find(page + "/1\"") != body.npos) return body;
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
        return "never done";
    }
    static int times(std::string_view text, std::string_view part) {
        int out = 0;
        for (auto found = text.find(part); found != text.npos; found = text.find(part, found + 1)) ++out;
        return out;
    }

    PersonId legal;
    CampaignId campaign;
};
ON_EACH_ENGINE(Archive);

TEST_P(Archive, HoldsEverySignerOfTheOfficeOnce) {
    const auto signers = {corner.city.chair, corner.city.staff, corner.city.members[0]};
    for (const auto who : signers) sign(who);
    sign(corner.province.chair);
    const auto begun = post(legal, at(), {});
    ASSERT_EQ(begun.status, 303) << begun.body;
    const std::string page(begun.header("location"));
    EXPECT_THAT(when_done(page), HasSubstr("3 dokumen"));
    const auto zip = get(legal, page + "/1");
    ASSERT_EQ(zip.status, 200);
    EXPECT_TRUE(zip.bytes().starts_with("PK"));
    // Each name stands before its file and in the list at the end.
    EXPECT_EQ(times(zip.bytes(), "surat-pernyataan-"), 6);
    for (const auto who : signers)
        EXPECT_EQ(times(zip.bytes(), "surat-pernyataan-" + who.text() + ".pdf"), 2) << who.text();
    EXPECT_EQ(times(zip.bytes(), "%PDF-"), 3);
    EXPECT_EQ(get(corner.city.secretary, page).status, 404) << "another officer asks for his own";
    EXPECT_EQ(get(corner.city.secretary, page + "/1").status, 404);
    EXPECT_EQ(get(legal, page + "/2").status, 404);
    world->expect_rebuilds();
}

TEST_P(Archive, IsNotBegunForWhoDoesNotRunTheCampaignThere) {
    sign(corner.city.chair);
    for (const auto who : {corner.city.staff, corner.province.staff, corner.city.chair})
        EXPECT_EQ(post(who, at(), {}).status, 404);
    EXPECT_EQ(post(legal, "/kampanye/" + campaign.text() + "/3300/surat", {}).status, 404)
        << "not his office";
}

}  // namespace
}  // namespace statements
