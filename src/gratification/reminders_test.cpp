// Who is written to on the 20th, 25th and 29th working day from receipt, and that nobody is on the days
// around. Received on Saturday 21 November 2026; no day off is known here.
#include "app/outbox.hpp"
#include "app/outbox_schema.hpp"
#include "gratification/gratification_form.hpp"
#include "gratification/pages_testing.hpp"

namespace gratification {
namespace {

class GratificationReminders : public testing::Desk {
protected:
    void SetUp() override {
        Desk::SetUp();
        if (IsSkipped()) return;
        world->site().post = [](store::Connection&, const app::Letter&) {};
        world->site().writer.run([&](store::Connection& db) {
            db.script(app::outbox_schema.sql);
            for (const auto who : {unit, member})
                db.exec(
                    "insert into person_detail(person, nik, born, email, phone) values(?, '', null, ?, '')",
                    who, who.text() + "@kpu.example");
        });
    }
    void TearDown() override {
        if (world)
            world->site().writer.run([](store::Connection& db) { db.exec("delete from person_detail"); });
        Desk::TearDown();
    }
    std::vector<Reminder> due(std::string_view iso) {
        return reminders_due(world->reader(), *base::instant_from(iso));
    }
};
ON_EACH_ENGINE(GratificationReminders);

TEST_P(GratificationReminders, on_three_days_to_the_unit_and_on_none_around_them) {
    const auto id = report(member);
    struct Row {
        const char* at;
        int working_day;  // 0: nobody
    };
    for (const auto& [at, working_day] : {Row{"2026-12-17T23:59:59+07:00", 0},
                                          {"2026-12-18T00:00:00+07:00", 20},
                                          {"2026-12-18T23:59:59+07:00", 20},
                                          {"2026-12-19T09:00:00+07:00", 0},
                                          {"2026-12-21T09:00:00+07:00", 0},
                                          {"2026-12-24T09:00:00+07:00", 0},
                                          {"2026-12-25T09:00:00+07:00", 25},
                                          {"2026-12-26T09:00:00+07:00", 0},
                                          {"2026-12-30T09:00:00+07:00", 0},
                                          {"2026-12-31T09:00:00+07:00", 29},
                                          {"2027-01-01T09:00:00+07:00", 0}}) {
        const auto found = due(at);
        ASSERT_EQ(found.size(), working_day ? 1u : 0u) << at;
        if (!working_day) continue;
        EXPECT_EQ(found[0].gratification, id) << at;
        EXPECT_EQ(found[0].to, unit) << at;
        EXPECT_EQ(found[0].working_day, working_day) << at;
        EXPECT_EQ(found[0].due, rules::on(2027, 1, 1)) << at;
    }
}

TEST_P(GratificationReminders,
       of_a_returned_one_to_the_receiver_and_of_what_is_over_or_not_obliged_to_nobody) {
    const auto at = "2026-12-18T09:00:00+07:00";
    const auto id = report(member);
    report(member, wedding("1.000"));
    report(member, with(wedding("1.000"), "occasion", "Khitanan cucu"));
    ASSERT_EQ(due(at).size(), 2u) << "the last one is below the limit";
    ASSERT_EQ(post(unit, Desk::at(id, "/kembalikan"), {{"missing", "Foto"}}).status, 303);
    int to_receiver = 0;
    for (const auto& one : due(at)) to_receiver += one.gratification == id && one.to == member;
    EXPECT_EQ(to_receiver, 1);
    ASSERT_EQ(post(member, Desk::at(id, "/lengkapi"), {{"addition", "Foto"}}).status, 303);
    ASSERT_EQ(post(unit, "/gratifikasi/upg/teruskan", {{"reports", id.text()}}).status, 303);
    for (const auto& one : due(at)) EXPECT_NE(one.gratification, id) << "it is with KPK";
}

TEST_P(GratificationReminders, are_written_once_a_day_and_name_neither_giver_nor_value) {
    report(member);
    const auto letters = [&] { return app::letter_counts(world->reader()).waiting; };
    world->move_to("2026-12-17T09:00:00+07:00");
    send_reminders(world->site());
    EXPECT_EQ(letters(), 0);
    world->move_to("2026-12-18T09:00:00+07:00");
    send_reminders(world->site());
    send_reminders(world->site());
    EXPECT_EQ(letters(), 1);
    const auto body = *world->reader()->query<std::string>("select body from outbox").value();
    EXPECT_THAT(body, ::testing::HasSubstr("1 Januari 2027"));
    EXPECT_THAT(body, ::testing::HasSubstr("hari kerja ke-20"));
    for (const auto* secret : {"Siti Rahma", "Maju Jaya", "5.000.000", "Amplop"})
        EXPECT_THAT(body, ::testing::Not(::testing::HasSubstr(secret)));
    world->site().post = nullptr;
    world->move_to("2026-12-25T09:00:00+07:00");
    send_reminders(world->site());
    EXPECT_EQ(letters(), 1) << "no mail is set up: nothing is written";
}

}  // namespace
}  // namespace gratification
