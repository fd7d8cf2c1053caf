#include "app/outbox.hpp"
#include "app/outbox_schema.hpp"
#include "screening/missing_rows.hpp"
#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using web::Method;

class MissingPages : public testing::ScreeningWorld {
protected:
    void SetUp() override {
        ScreeningWorld::SetUp();
        if (IsSkipped()) return;
        hr = corner.city.subdivision_head;
        world->site().post = [](store::Connection&, const app::Letter&) {};
        ad_hoc = add("Anggota PPK", "3375015605800003", people::StaffKind::adhoc);
    }
    PersonId with_mail(people::StaffKind kind) {
        PersonId id;
        world->as({}, [&](app::Change& c) {
            id = c.new_id<PersonId>();
            people::OfficialRegistered act{.person = id,
                                           .name = "Pejabat Bersurel",
                                           .kind = kind,
                                           .unit = testing::pekalongan,
                                           .position = c.new_id<PositionId>(),
                                           .position_kind = rules::PositionKind::member,
                                           .title = "Anggota",
                                           .appointment = c.new_id<AppointmentId>(),
                                           .from = rules::on(2024, 1, 1),
                                           .instrument = "SK 1"};
            act.email = id.text() + "@kpu.example";
            c.record(CaseId{id.value}, testing::pekalongan, act);
        });
        return id;
    }
    void confirm(PersonId who) {
        world->as(who, [&](app::Change& c) {
            c.record(CaseId{who.value}, testing::pekalongan,
                     InterestsConfirmed{.person = who, .confirmation = c.new_id<people::InterestId>().value});
        });
    }
    bool missing(PersonId who) {
        for (const auto& one : missing_in(world->reader(), testing::pekalongan, world->today(), {}, 99))
            if (one.person == who) return true;
        return false;
    }
    OfficeRegisters office() {
        return registers_by_office(world->reader(), app::scope(hr, app::Action::monitor_unit, world->today()),
                                   {}, 99)
            .at(0);
    }
    web::Response page(PersonId who, const std::string& unit = "3375") {
        return call(Method::get, "/peta-risiko/penegasan/{unit}", who, "/peta-risiko/penegasan/" + unit);
    }
    std::int64_t letters() { return app::letter_counts(world->reader()).waiting; }
    std::string remind() {
        return std::string(
            call(Method::post, "/api/v1/registers/{unit}/remind", hr, "/api/v1/registers/3375/remind")
                .bytes());
    }
    PersonId hr, ad_hoc;
};
ON_EACH_ENGINE(MissingPages);

TEST_P(MissingPages, NameWhoHasNotConfirmedThisYear) {
    EXPECT_TRUE(missing(commissioner)) << "a newcomer too";
    EXPECT_FALSE(missing(ad_hoc));
    const auto before = office();
    EXPECT_EQ(before.unit, testing::pekalongan);
    EXPECT_EQ(before.confirmed, 0);
    EXPECT_TRUE(has(page(hr), "Ratna Kusumaningtyas"));
    confirm(commissioner);
    EXPECT_FALSE(missing(commissioner));
    EXPECT_EQ(office().confirmed, 1);
    EXPECT_EQ(office().officials, before.officials);
    EXPECT_FALSE(has(page(hr), "Ratna Kusumaningtyas"));
    EXPECT_TRUE(has(call(Method::get, "/peta-risiko/penegasan", hr, "/peta-risiko/penegasan"),
                    "/peta-risiko/penegasan/3375"));
    EXPECT_TRUE(
        has(call(Method::get, "/api/v1/registers/{unit}/missing", hr, "/api/v1/registers/3375/missing"),
            hr.text()));
    world->move_to("2026-12-31T12:00:00+07:00");
    EXPECT_FALSE(missing(commissioner)) << "until the year's last day";
    world->move_to("2027-01-01T09:00:00+07:00");
    EXPECT_TRUE(missing(commissioner));
}

TEST_P(MissingPages, AreForWhoMonitorsTheOffice) {
    for (const auto who : {commissioner, corner.city.chair, corner.inspector})
        EXPECT_EQ(page(who).status, 404);
    EXPECT_EQ(page(hr).status, 200);
    for (const auto* unit : {"3300", "3374", "x", "99999", "03375"})
        EXPECT_EQ(page(hr, unit).status, 404) << unit;
}

TEST_P(MissingPages, WriteToEachOnceAWeek) {
    world->site().writer.run([](store::Connection& db) { db.script(app::outbox_schema.sql); });
    const auto who = with_mail(people::StaffKind::pns);
    with_mail(people::StaffKind::adhoc);
    EXPECT_TRUE(remind().contains("\"letters\":1"));
    EXPECT_EQ(letters(), 1);
    world->move_to("2026-11-29T09:00:00+07:00");  // Sunday of the same week
    EXPECT_TRUE(remind().contains("\"letters\":0"));
    world->move_to("2026-11-30T09:00:00+07:00");
    EXPECT_TRUE(remind().contains("\"letters\":1"));
    confirm(who);
    world->move_to("2026-12-07T09:00:00+07:00");
    EXPECT_TRUE(remind().contains("\"letters\":0")) << "who has confirmed";
    world->site().post = nullptr;
    EXPECT_FALSE(has(page(hr), "Ingatkan lewat surel")) << "no mail is set up";
}

}  // namespace
}  // namespace screening
