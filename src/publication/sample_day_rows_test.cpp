#include "publication/sample_day_rows.hpp"

#include "base/text.hpp"
#include "decisions/plenary_rows.hpp"
#include "declarations/visit_testing.hpp"
#include "oversight/draw_sample.hpp"
#include "oversight/sample_rows.hpp"
#include "publication/log_day_rows.hpp"
#include "publication/publication_routes.hpp"
#include "publication/testing.hpp"
#include "screening/screening_rows.hpp"

namespace publication {
namespace {

using declarations::testing::has;
using declarations::testing::Visits;

TEST(CheckpointLines, AreThoseBeforeTheSignatures) {
    EXPECT_EQ(checkpoint_lines("uji/log\n12\nAAAA\n\n— uji/log sig\n— saksi sig\n"), "uji/log\n12\nAAAA\n");
    EXPECT_EQ(checkpoint_lines("uji/log\n12\nAAAA\n"), "uji/log\n12\nAAAA\n");
}

class SampleDays : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        visits = std::make_unique<Visits>(database(), pages(), [](app::Registry& registry) {
            screening::register_screening(registry);
            decisions::register_decisions(registry);
            oversight::register_oversight(registry);
            register_publication(registry);
        });
    }
    void TearDown() override {
        if (visits) visits->expect_rebuilds();
        visits.reset();
        OnEachEngine::TearDown();
    }
    oversight::SampleId announce(std::int64_t size, base::Date seed_day) {
        auto& v = *visits;
        oversight::SampleId id;
        v.as(v.corner.inspector, [&](app::Change& c) {
            const auto campaign = c.new_id<statements::CampaignId>();
            c.record(statements::case_of(campaign), UnitId{3300},
                     statements::CampaignOpened{.campaign = campaign,
                                                .unit = UnitId{3300},
                                                .title = "Surat pernyataan",
                                                .version = "panrb-17-2024",
                                                .basis = "Surat 1",
                                                .on = c.today(),
                                                .opens = c.today(),
                                                .due = c.today(),
                                                .units = {UnitId{3300}},
                                                .below = statements::Below::all_below,
                                                .kinds = {people::StaffKind::commissioner},
                                                .bodies = {}});
            for (const auto who : v.corner.city.members) {
                const auto statement = c.new_id<statements::StatementId>();
                c.record(
                    statements::case_of(statement), UnitId{3375},
                    statements::StatementSigned{
                        .statement = statement, .campaign = campaign, .person = who, .unit = UnitId{3375}});
            }
            const auto entries = oversight::signed_entries(c.db, campaign, UnitId{3300});
            id = c.new_id<oversight::SampleId>();
            c.record(oversight::case_of(id), UnitId{3300},
                     oversight::SampleAnnounced{.sample = id,
                                                .unit = UnitId{3300},
                                                .campaign = campaign,
                                                .size = size,
                                                .population = std::ssize(entries),
                                                .list = base::sha256(oversight::list_text(entries)),
                                                .seed_day = seed_day,
                                                .on = c.today()});
        });
        return id;
    }
    void run_jobs() {
        publish_day(visits->site());
        draw_samples(visits->site());
    }
    std::unique_ptr<Visits> visits;
};
ON_EACH_ENGINE(SampleDays);

TEST_P(SampleDays, AreDrawnOnTheirDayFromThatDaysEditionAndOnce) {
    auto& v = *visits;
    run_jobs();  // Monday's edition is out before the sample is announced
    const auto id = announce(2, v.today() + std::chrono::days{1});
    run_jobs();
    EXPECT_FALSE(oversight::load_sample(v.reader(), id)->drawn) << "its day has not come";
    EXPECT_TRUE(has(v.get({}, "/sampel/" + id.text()), "Belum diundi"));
    v.move_to("2026-11-24T00:01:00+07:00");
    draw_samples(v.site());
    EXPECT_FALSE(oversight::load_sample(v.reader(), id)->drawn) << "that day's edition is not out";
    run_jobs();
    const auto sample = *oversight::load_sample(v.reader(), id);
    ASSERT_TRUE(sample.drawn);
    EXPECT_EQ(sample.checkpoint, checkpoint_lines(log_day(v.reader(), v.today())->note));
    const auto acts = v.acts();
    run_jobs();
    EXPECT_EQ(v.acts(), acts) << "once";
    const auto again =
        oversight::draw_sample(sample, oversight::entries_of(v.reader(), id), sample.checkpoint, v.today());
    std::vector<std::int64_t> chosen;
    for (const auto& item : oversight::items_of(v.reader(), id)) chosen.push_back(item.entry);
    EXPECT_EQ(again.chosen, chosen);
}

TEST_P(SampleDays, EverybodySeesListSeedAndDrawnEntriesAndNoNames) {
    auto& v = *visits;
    const auto id = announce(2, v.today() + std::chrono::days{1});
    v.move_to("2026-11-25T08:00:00+07:00");  // the server was down on the day: the next edition counts
    run_jobs();
    const auto page = v.get({}, "/sampel/" + id.text());
    ASSERT_EQ(page.status, 200);
    const auto sample = *oversight::load_sample(v.reader(), id);
    EXPECT_TRUE(has(page, base::hex(base::bytes_of(oversight::seed_of(id, sample.checkpoint)))));
    for (const auto who : v.corner.city.members) EXPECT_FALSE(has(page, people::name_of(v.reader(), who)));
    const auto list = v.get({}, "/sampel/" + id.text() + "/daftar.txt");
    EXPECT_EQ(base::sha256(list.bytes()), sample.list) << "the file is what the act committed to";
    EXPECT_TRUE(has(v.get({}, "/sampel"), id.text()));
    EXPECT_EQ(v.get({}, "/sampel/0000000000001").status, 404);
    EXPECT_EQ(v.get({}, "/sampel/0000000000001/daftar.txt").status, 404);
}

}  // namespace
}  // namespace publication
