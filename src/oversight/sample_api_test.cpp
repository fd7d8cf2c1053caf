#include <boost/json.hpp>

#include "oversight/map_rows.hpp"
#include "oversight/pages_testing.hpp"
#include "oversight/sample_rows.hpp"
#include "statements/statement_rows.hpp"

namespace oversight {
namespace {

using declarations::testing::has;
using declarations::testing::Visits;

// A campaign of the province that two commissioners have signed, and one of two members of a PPS by link.
class SampleApi : public testing::OversightVisits {
protected:
    void SetUp() override {
        OversightVisits::SetUp();
        if (IsSkipped()) return;
        campaign = opened({people::StaffKind::commissioner}, {rules::AdhocBody::pps});
        const auto& members = visits->corner.city.members;
        for (const auto who : {members[0], members[1]})
            visits->as(who, [&](app::Change& c) {
                const auto id = c.new_id<statements::StatementId>();
                c.record(statements::case_of(id), UnitId{3375},
                         statements::StatementSigned{
                             .statement = id, .campaign = campaign, .person = who, .unit = UnitId{3375}});
            });
        visits->as(visits->corner.city.subdivision_head, [&](app::Change& c) { village_signs(c); });
    }
    statements::CampaignId opened(std::vector<people::StaffKind> kinds,
                                  std::vector<rules::AdhocBody> bodies) {
        statements::CampaignId out;
        visits->as(inspector, [&](app::Change& c) {
            out = c.new_id<statements::CampaignId>();
            c.record(statements::case_of(out), UnitId{3300},
                     statements::CampaignOpened{.campaign = out,
                                                .unit = UnitId{3300},
                                                .title = "Kampanye " + std::to_string(kinds.size()),
                                                .version = "panrb-17-2024",
                                                .basis = "Surat 1",
                                                .on = c.today(),
                                                .opens = c.today(),
                                                .due = c.today(),
                                                .units = {UnitId{3300}},
                                                .below = statements::Below::all_below,
                                                .kinds = std::move(kinds),
                                                .bodies = std::move(bodies)});
        });
        return out;
    }
    void village_signs(app::Change& c) {
        const auto roster = c.new_id<statements::RosterId>();
        member = c.new_id<PersonId>();
        c.record(statements::case_of(roster), UnitId{3375},
                 statements::RosterListed{.roster = roster,
                                          .unit = UnitId{3375},
                                          .body = rules::AdhocBody::pps,
                                          .district = "Pekalongan Barat",
                                          .village = "Tirto",
                                          .members = {member, c.new_id<PersonId>()},
                                          .names = {"Sulastri", "Wahyudi"},
                                          .positions = {"Ketua PPS", "Anggota PPS"},
                                          .phones = {"", ""},
                                          .born = {rules::on(1990, 5, 1), rules::on(1991, 5, 1)}});
        const auto id = c.new_id<statements::StatementId>();
        by_link = c.record(statements::case_of(id), UnitId{3375},
                           statements::LinkSigned{.statement = id,
                                                  .campaign = campaign,
                                                  .member = member,
                                                  .roster = roster,
                                                  .unit = UnitId{3375},
                                                  .name = "Sulastri",
                                                  .position = "Ketua PPS"});
    }

    PersonId member;
    statements::CampaignId campaign;
    std::int64_t by_link = -1;
};
ON_EACH_ENGINE(SampleApi);

TEST_P(SampleApi, WhoSignsByLinkIsOnTheList) {
    const auto db = visits->reader();
    const auto entries = signed_entries(db, campaign, UnitId{3300});
    EXPECT_EQ(entries.size(), 3u) << "and who has not signed is not";
    EXPECT_TRUE(std::ranges::binary_search(entries, by_link)) << "in the order of the log";
    EXPECT_EQ(signer_name(db, member), "Sulastri, Ketua PPS");
}

TEST_P(SampleApi, ASampleFromBeforeHoldsTheRollAloneForEver) {
    auto& v = *visits;
    const SampleId id{77};
    v.as(inspector, [&](app::Change& c) {
        auto act = SampleAnnounced{
            .sample = id, .unit = UnitId{3300}, .campaign = campaign, .size = 1, .population = 2};
        auto fields = app::fields_of(act);
        std::erase_if(fields,
                      [](const app::Field& f) { return f.name == "covers"; });  // as version 0.1.0 wrote it
        c.record(case_of(id), UnitId{3300}, app::ActKind::sample_announced, fields);
    });
    EXPECT_EQ(entries_of(v.reader(), id).size(), 2u);
}

TEST_P(SampleApi, AProgramAnnouncesReadsAndVerifies) {
    auto& v = *visits;
    const auto officer = v.corner.city.subdivision_head;
    v.give(officer, app::Role::legal_hr, UnitId{3375}, UnitId{3375});
    const auto wish =
        R"({"campaign":")" + campaign.text() + R"(","unit":"3300","size":3,"seed_day":"2026-11-24"})";
    EXPECT_EQ(v.api_post(officer, "/api/v1/samples", wish).status, 404) << "the Inspectorate's only";
    EXPECT_EQ(v.api_post(inspector, "/api/v1/samples", R"({"unit":"3300"})").status, 422);
    const auto large =
        R"({"campaign":")" + campaign.text() + R"(","unit":"3300","size":4,"seed_day":"2026-11-24"})";
    const auto refused = v.api_post(inspector, "/api/v1/samples", large);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(has(refused, "size_out_of_range"));
    const auto made = v.api_post(inspector, "/api/v1/samples", wish);
    ASSERT_EQ(made.status, 201) << made.body;
    const auto sample = boost::json::parse(made.body).as_object();
    EXPECT_EQ(sample.at("population").as_int64(), 3);
    const auto id = *SampleId::from(std::string_view(sample.at("id").as_string()));
    v.as({}, [&](app::Change& c) {
        c.record(case_of(id), UnitId{3300}, SampleDrawn{id, "uji\n1\nA\n", {by_link}, c.today()});
    });
    const auto at = "/api/v1/samples/" + id.text();
    EXPECT_TRUE(has(v.get(inspector, at), "Sulastri, Ketua PPS"));
    EXPECT_TRUE(has(v.get(inspector, "/pantau/sampel/" + id.text()), "Sulastri, Ketua PPS"));
    EXPECT_EQ(v.get(officer, at).status, 404);
    const auto check = [&](const std::string& entry, const std::string& result) {
        return v
            .api_post(inspector, at + "/checks", R"({"entry":)" + entry + R"(,"result":")" + result + R"("})")
            .status;
    };
    EXPECT_EQ(check(std::to_string(by_link), "follow_up"), 409) << "a reason is wanted";
    EXPECT_EQ(check("1", "in_order"), 409) << "not drawn";
    EXPECT_EQ(check(std::to_string(by_link), "in_order"), 200);
    EXPECT_EQ(check(std::to_string(by_link), "in_order"), 409) << "verified once";
    EXPECT_TRUE(has(v.get(inspector, "/api/v1/samples"), "\"checked\":1"));
}

TEST_P(SampleApi, TheMapShowsTheLargestCampaignUnlessAnotherIsChosen) {
    auto& v = *visits;
    const auto small = opened({}, {rules::AdhocBody::ppk});  // later, and asks nobody yet
    const auto scope = app::scope(inspector, app::Action::monitor_unit, v.today());
    {
        const auto db = v.reader();
        const auto there = campaign_sizes(db, scope);
        ASSERT_EQ(there.size(), 2u);
        EXPECT_EQ(there[1].id, small) << "in the order of preference";
        EXPECT_EQ(pick_campaign(there)->id, campaign);
        EXPECT_EQ(pick_campaign(campaign_sizes_of(db, UnitId{3375}))->id, campaign);
        const auto figures = province_figures(db, scope, MapMeasure::signed_statements, campaign);
        ASSERT_EQ(figures.size(), 1u);
        EXPECT_EQ(figures[0].count, 3);
    }
    const auto page = v.get(inspector, "/pantau/peta");
    EXPECT_TRUE(has(page, "Kampanye: Kampanye 1.")) << "not the newest";
    EXPECT_TRUE(has(v.get(inspector, "/pantau/peta?ukuran=pernyataan&kampanye=" + small.text()),
                    "Kampanye: Kampanye 0."));
    EXPECT_TRUE(has(v.get(inspector, "/pantau/peta?kampanye=0000000000001"), "Kampanye: Kampanye 1."))
        << "one that is not there is not chosen";
}

}  // namespace
}  // namespace oversight
