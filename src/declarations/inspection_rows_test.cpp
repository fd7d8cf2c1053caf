#include "declarations/case_testing.hpp"

namespace declarations {
namespace {

using namespace testing;
using matters::Standing;
using rules::Control;

class InspectionRows : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(InspectionRows);

TEST_P(InspectionRows, FollowACaseFromReceiptToItsEnd) {
    World world(database());
    const auto& city = world.corner.city;
    const auto inspector = world.corner.inspector;
    const auto id = world.declare(city.staff, world.matter(matters::DecidedBy::plenary));
    EXPECT_EQ(world.receive(city.subdivision_head, id), "not_inspectorate")
        << "a superior reads, and does not inspect";
    EXPECT_EQ(world.receive(inspector, id), "done");
    EXPECT_EQ(world.receive(inspector, id), "received_already");
    EXPECT_EQ(world.review(inspector, id), "not_determined");
    auto ruling = World::conflict({Control::recusal, Control::divestment});
    ruling.until.reset();
    EXPECT_EQ(world.determine(city.subdivision_head, id, ruling), "done");
    EXPECT_EQ(world.review(inspector, id), "done");
    EXPECT_EQ(world.close(inspector, id), "control_open");
    const auto report = [&](PersonId person, Control control, CarriedOut how) {
        return world.act(person, id, [&](app::Change& c, const auto&, const Declaration& d) {
            const auto result = report_control({control, how, "Catatan"}, facts_for_control_report(c, d));
            if (result) record(c, d, *result);
            return outcome(result);
        });
    };
    EXPECT_EQ(report(city.staff, Control::recusal, CarriedOut::yes), "own_case");
    EXPECT_EQ(report(city.secretary, Control::recusal, CarriedOut::yes), "not_entitled");
    EXPECT_EQ(report(city.subdivision_head, Control::recusal, CarriedOut::yes), "done");
    EXPECT_EQ(report(city.subdivision_head, Control::other, CarriedOut::yes), "control_not_ordered");
    EXPECT_EQ(world.close(inspector, id), "control_open") << "one of two";
    EXPECT_EQ(report(inspector, Control::divestment, CarriedOut::no), "done");
    EXPECT_EQ(report(inspector, Control::divestment, CarriedOut::partly), "done");
    {
        const auto db = world.reader();
        const auto controls = controls_of(db, id);
        ASSERT_EQ(controls.size(), 2u);
        EXPECT_EQ(controls[1].control, Control::divestment);
        ASSERT_TRUE(controls[1].report);
        EXPECT_EQ(controls[1].report->carried_out, CarriedOut::partly) << "the last report counts";
        EXPECT_EQ(controls[1].report->on, day("2026-11-23"));
    }
    EXPECT_EQ(world.close(inspector, id), "done");
    EXPECT_EQ(world.close(inspector, id), "not_determined");
    {
        const auto db = world.reader();
        const auto record = inspection_of(db, id);
        EXPECT_EQ(record.state, Inspection::reviewed);
        EXPECT_EQ(record.received, day("2026-11-23"));
        EXPECT_EQ(record.reviewer, inspector);
        EXPECT_EQ(record.findings, "Sesuai");
        EXPECT_EQ(record.conclusion, "Selesai");
        EXPECT_EQ(record.closed, day("2026-11-23"));
    }
    EXPECT_EQ(world.load(id).state, State::closed);
    EXPECT_EQ(world.count(closed_measure), 1);
    EXPECT_EQ(world.count(inspected_measure), 1);
    EXPECT_EQ(world.count(open_measure), 0);
    world.expect_rebuilds();
}

TEST_P(InspectionRows, AReviewIsDueByTheSettingOfTheDayOfTheDetermination) {
    World world(database());
    const auto set = [&](const char* days, base::Date from) {
        world.as({}, [&](app::Change& c) {
            c.record(CaseId{1}, people::the_nation,
                     app::SettingChanged{
                         "inspectorate_review_working_days", days, from, "Keputusan KPU 12/2026", {}});
        });
    };
    const auto due = [&](DeclarationId id) { return review_due(*world.reader(), world.load(id)); };
    const auto determined = [&](const char* at) {
        world.move_to(at);
        auto told = World::telling();
        told.party_name = std::string("CV ") + at;
        const auto id = world.declare(world.corner.city.staff, {}, told);
        EXPECT_EQ(due(id), std::nullopt) << "nothing to review yet";
        EXPECT_EQ(world.determine(world.corner.city.subdivision_head, id, World::nothing()), "done");
        return id;
    };
    const auto first = determined("2026-11-23T09:00:00+07:00");
    EXPECT_EQ(due(first), day("2026-12-07")) << "ten working days";
    set("5", day("2026-11-24"));
    EXPECT_EQ(due(first), day("2026-12-07")) << "a running limit is not moved";
    const auto second = determined("2026-11-24T09:00:00+07:00");
    EXPECT_EQ(due(second), day("2026-12-01")) << "five";
}

TEST_P(InspectionRows, CloseACaseOnceItsControlsHaveRunOut) {
    World world(database());
    const auto id = world.declare(world.corner.city.staff);
    EXPECT_EQ(world.receive(world.corner.inspector, id), "done");
    EXPECT_EQ(world.determine(world.corner.city.subdivision_head, id,
                              World::conflict({Control::extra_supervision})),
              "done");
    EXPECT_EQ(world.review(world.corner.inspector, id), "done");
    world.move_to("2026-12-31T23:00:00+07:00");
    EXPECT_EQ(world.close(world.corner.inspector, id), "control_open");
    world.move_to("2027-01-01T00:10:00+07:00");
    EXPECT_EQ(world.close(world.corner.inspector, id), "done");
}

TEST_P(InspectionRows, SendADeterminationBackAndStopTheOfficialAgain) {
    World world(database());
    const auto& city = world.corner.city;
    const auto inspector = world.corner.inspector;
    const auto matter = world.matter(matters::DecidedBy::plenary);
    const auto id = world.declare(city.staff, matter);
    EXPECT_EQ(world.determine(city.subdivision_head, id, World::nothing()), "done");
    EXPECT_EQ(world.standing(matter, city.staff), Standing::clear);
    EXPECT_EQ(world.send_back(inspector, id), "not_received");
    EXPECT_EQ(world.receive(inspector, id), "done");
    world.move_to("2026-11-25T09:00:00+07:00");
    EXPECT_EQ(world.send_back(inspector, id), "done");
    EXPECT_EQ(world.standing(matter, city.staff), Standing::standstill);
    auto d = world.load(id);
    EXPECT_EQ(d.state, State::submitted);
    EXPECT_EQ(d.superior, city.subdivision_head);
    EXPECT_EQ(d.due, day("2026-12-02"));
    EXPECT_EQ(world.count(open_measure), 1);
    const auto withdraw =
        world.act(city.subdivision_head, id, [](app::Change& c, const auto&, const Declaration& it) {
            return outcome(withdraw_declaration("Salah", facts_for_withdrawal(c, it)));
        });
    EXPECT_EQ(withdraw, "determined_before");
    EXPECT_EQ(world.determine(city.subdivision_head, id, World::conflict({Control::recusal})), "done");
    EXPECT_EQ(world.standing(matter, city.staff), Standing::barred);
    EXPECT_EQ(world.send_back(inspector, id), "done") << "a second time";
    EXPECT_EQ(world.determine(city.subdivision_head, id, World::nothing()), "done");
    EXPECT_EQ(world.standing(matter, city.staff), Standing::barred)
        << "a bar is lifted by two others, and by nobody else";
    {
        const auto db = world.reader();
        const auto all = determinations_of(db, id);
        ASSERT_EQ(all.size(), 3u);
        EXPECT_EQ(all[1].controls, std::vector{Control::recusal});
        EXPECT_EQ(determination_of(db, id)->truth, Truth::no_conflict);
        EXPECT_EQ(controls_of(db, id).at(0).control, Control::no_conflict);
        EXPECT_EQ(inspection_of(db, id).return_reason, "Alasan kurang");
    }
    EXPECT_EQ(world.review(inspector, id), "done");
    EXPECT_EQ(world.close(inspector, id), "done") << "no conflict: nothing to carry out";
    world.expect_rebuilds();
}

TEST_P(InspectionRows, SendItToTheNextOneUpWhereTheFirstCanNoLonger) {
    World world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff);
    EXPECT_EQ(world.determine(city.subdivision_head, id, World::nothing()), "done");
    EXPECT_EQ(world.receive(world.corner.inspector, id), "done");
    people::testing::end_now(world, world.corner.appointment.at(city.subdivision_head));
    EXPECT_EQ(world.send_back(world.corner.inspector, id), "done");
    EXPECT_EQ(world.load(id).superior, city.secretary);
    EXPECT_EQ(world.grants(id, city.secretary), "superior ");
    EXPECT_EQ(world.grants(id, city.subdivision_head), "superior_of_superior ");
    world.expect_rebuilds();
}

TEST_P(InspectionRows, KeepAnnouncementsOfKinship) {
    World world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff);
    const auto announce = [&](PersonId person, AnnouncedIn where) {
        return world.act(person, id, [&](app::Change& c, const auto&, const Declaration& d) {
            const KinshipStatement said{where, "Pleno 23 November", day("2026-11-23")};
            const auto result = announce_kinship(said, facts_for_announcement(c, d));
            if (result) record(c, d, *result);
            return outcome(result);
        });
    };
    EXPECT_EQ(announce(city.subdivision_head, AnnouncedIn::meeting), "not_the_declarant");
    EXPECT_EQ(announce(city.staff, AnnouncedIn::meeting), "done");
    EXPECT_EQ(announce(city.staff, AnnouncedIn::meeting), "announced_already");
    EXPECT_EQ(announce(city.staff, AnnouncedIn::publicly), "done");
    {
        const auto db = world.reader();
        const auto all = announcements_of(db, id);
        ASSERT_EQ(all.size(), 2u);
        EXPECT_EQ(all[0].details, "Pleno 23 November");
    }
    EXPECT_EQ(world.count(announced_measure), 2);
    world.expect_rebuilds();
}

TEST_P(InspectionRows, KeepEvidenceApartFromTheActThatNamesIt) {
    World world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff), other = world.declare(city.contract_staff);
    const std::string bytes("%PDF-1.7 \0 akta", 15);
    const auto attach = [&](PersonId person, DeclarationId to) {
        return world.act(person, to, [&](app::Change& c, const auto&, const Declaration& d) {
            const auto result =
                attach_evidence({"akta.pdf", "application/pdf", bytes}, facts_for_evidence(c, d));
            if (result) record_evidence(c, d, *result, bytes);
            return outcome(result);
        });
    };
    EXPECT_EQ(attach(city.subdivision_head, id), "not_entitled");
    EXPECT_EQ(attach(city.staff, id), "done");
    EXPECT_EQ(attach(city.staff, id), "attached_already");
    const auto version = world.load(id).version;
    EXPECT_EQ(version, 2);
    {
        const auto db = world.reader();
        const auto all = evidence_of(db, id);
        ASSERT_EQ(all.size(), 1u);
        EXPECT_EQ(all[0].name, "akta.pdf");
        EXPECT_EQ(all[0].bytes, 15);
        EXPECT_EQ(evidence_bytes(db, id, all[0].hash), bytes);
        EXPECT_FALSE(evidence_bytes(db, other, all[0].hash)) << "reached through its own declaration only";
        EXPECT_FALSE(evidence_bytes(db, id, "not hex"));
    }
    EXPECT_EQ(attach(city.contract_staff, other), "done") << "the same file in another case is kept once";
    world.expect_rebuilds();
}

}  // namespace
}  // namespace declarations
