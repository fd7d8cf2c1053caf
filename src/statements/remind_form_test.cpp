#include "statements/remind_form.hpp"

#include "app/outbox.hpp"
#include "statements/testing.hpp"

namespace statements {
namespace {

using namespace testing;

class Reminders : public StatementsOn {
protected:
    void SetUp() override {
        StatementsOn::SetUp();
        if (IsSkipped()) return;
        world->site().post = [](store::Connection&, const app::Letter&) {};
        for (const auto who : {office.chair, office.staff, office.secretary}) write_down(who);
        auto w = wish();
        w.due = w.opens + std::chrono::days{13};  // 23 November to 6 December
        campaign = open(w);
    }
    void write_down(PersonId who) {
        world->site().writer.run([&](store::Connection& db) {
            db.exec("insert into person_detail(person, nik, born, email, phone) values(?, '', null, ?, '')",
                    who, who.text() + "@kpu.example");
        });
    }
    std::int64_t letters() {
        const auto db = world->reader();
        return app::letter_counts(db).waiting;
    }
    void run_at(std::string_view iso) {
        world->move_to(iso);
        send_reminders(world->site());
    }
    CampaignId campaign;
};
ON_EACH_ENGINE(Reminders);

TEST_P(Reminders, each_rule_writes_once_to_who_has_not_answered) {
    run_at("2026-11-23T09:00:00+07:00");
    EXPECT_EQ(letters(), 3);
    run_at("2026-11-23T18:00:00+07:00");
    run_at("2026-11-28T09:00:00+07:00");
    EXPECT_EQ(letters(), 3);
    EXPECT_EQ(sign(campaign, office.chair), std::nullopt);
    run_at("2026-11-29T09:00:00+07:00");  // half time
    EXPECT_EQ(letters(), 5);
    run_at("2026-11-29T09:01:00+07:00");
    EXPECT_EQ(letters(), 5);
}

TEST_P(Reminders, days_missed_are_made_up_by_the_last_of_them_alone) {
    run_at("2026-11-23T09:00:00+07:00");
    // Off from the 24th; half time (29 November) and three days before (3 December) were missed.
    run_at("2026-12-04T09:00:00+07:00");
    EXPECT_EQ(letters(), 6);
    run_at("2026-12-05T09:00:00+07:00");
    EXPECT_EQ(letters(), 6);
    run_at("2026-12-07T09:00:00+07:00");  // overdue; the last day was missed too
    EXPECT_EQ(letters(), 9);
    run_at("2026-12-20T09:00:00+07:00");
    EXPECT_EQ(letters(), 9);
}

TEST_P(Reminders, what_went_down_in_between_is_gone_on_with_and_nobody_gets_two) {
    // As after a crash between two turns: one letter is written, the rule is not marked.
    world->site().writer.run([&](store::Connection& db) {
        app::post_once(db, 1, {"opened", campaign.value, office.staff, world->today()}, {"a@b.id", "s", "t"},
                       world->site().clock.now(), {});
    });
    run_at("2026-11-23T09:30:00+07:00");
    EXPECT_EQ(letters(), 3);
}

TEST_P(Reminders, by_hand_comes_on_top_of_no_other_letter_of_the_day) {
    const auto by_hand = [&] {
        std::int64_t written = 0;
        const auto found = [&] {
            const auto db = world->reader();
            return *load_campaign(db, campaign);
        }();
        world->site().writer.run([&](store::Connection& db) {
            written = remind_office(world->site(), db, found, pekalongan, world->today());
        });
        return written;
    };
    run_at("2026-11-23T09:00:00+07:00");
    EXPECT_EQ(by_hand(), 0);
    world->move_to("2026-11-24T09:00:00+07:00");
    EXPECT_EQ(by_hand(), 3);
    EXPECT_EQ(by_hand(), 0);
}

TEST_P(Reminders, a_closed_campaign_and_a_house_without_mail_are_silent) {
    world->site().post = nullptr;
    run_at("2026-11-23T09:00:00+07:00");
    EXPECT_EQ(letters(), 0);
    world->site().post = [](store::Connection&, const app::Letter&) {};
    world->as(corner.province.subdivision_head, [&](app::Change& c) {
        c.record(case_of(campaign), central_java, CampaignClosed{campaign, "selesai"});
    });
    run_at("2026-11-29T09:00:00+07:00");
    EXPECT_EQ(letters(), 0);
}

TEST(QuietHours, end_at_seven_and_begin_at_twenty_in_the_offices_zone) {
    const auto at = [](const char* iso) { return *base::instant_from(iso); };
    struct Row {
        const char *now, *goes_out;
        base::Zone zone;
    };
    for (const auto& [now, goes_out, zone] :
         {Row{"2026-11-23T06:59:59+07:00", "2026-11-23T07:00:00+07:00", base::Zone::wib},
          Row{"2026-11-23T07:00:00+07:00", "2026-11-23T07:00:00+07:00", base::Zone::wib},
          Row{"2026-11-23T19:59:59+07:00", "2026-11-23T19:59:59+07:00", base::Zone::wib},
          Row{"2026-11-23T20:00:00+07:00", "2026-11-24T07:00:00+07:00", base::Zone::wib},
          Row{"2026-11-23T05:00:00+07:00", "2026-11-23T07:00:00+09:00", base::Zone::wit}})
        EXPECT_EQ(outside_quiet_hours(at(now), zone), at(goes_out)) << now;
}

}  // namespace
}  // namespace statements
