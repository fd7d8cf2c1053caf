#include "declarations/enrol_member.hpp"

#include <gtest/gtest.h>

namespace declarations {
namespace {

using rules::AdhocBody, rules::PositionKind;

TEST(EnrolMember, TellsAChairFromAMemberOfEachBody) {
    const struct {
        AdhocBody body;
        const char* position;
        PositionKind expected;
    } rows[] = {
        {AdhocBody::ppk, "Ketua PPK", PositionKind::ppk_chair},
        {AdhocBody::ppk, "Anggota PPK", PositionKind::ppk_member},
        {AdhocBody::pps, " KETUA ", PositionKind::pps_chair},
        {AdhocBody::pps, "Anggota PPS", PositionKind::pps_member},
        {AdhocBody::pps, "Wakil Ketua PPS", PositionKind::pps_member},
        {AdhocBody::pps, "Ketuanya", PositionKind::pps_member},
        {AdhocBody::kpps, "Ketua KPPS TPS 3", PositionKind::kpps_chair},
        {AdhocBody::kpps, "", PositionKind::kpps_member},
    };
    for (const auto& row : rows) EXPECT_EQ(post_of(row.body, row.position), row.expected) << row.position;
}

TEST(EnrolMember, SaysWhatTheListSaysAndNoMore) {
    const EnrolFacts facts{.member = {.id = PersonId{3},
                                      .roster = statements::RosterId{8},
                                      .unit = UnitId{1371},
                                      .name = "Sari Contoh",
                                      .born = rules::on(1998, 2, 28),
                                      .position = "Anggota KPPS TPS 3",
                                      .phone = "0812"},
                           .roster = {.id = statements::RosterId{8},
                                      .unit = UnitId{1371},
                                      .body = AdhocBody::kpps,
                                      .district = "Padang Utara",
                                      .village = "Kelurahan Alai"},
                           .appointment = AppointmentId{11},
                           .position = PositionId{12},
                           .chair = PositionId{13},
                           .today = rules::on(2026, 11, 23)};
    const auto act = enrol_member(facts);
    EXPECT_EQ(act.person, PersonId{3}) << "he keeps the number his link and his statement have";
    EXPECT_EQ(act.kind, people::StaffKind::adhoc);
    EXPECT_EQ(act.title, "Anggota KPPS TPS 3, Kelurahan Alai, Kecamatan Padang Utara");
    EXPECT_EQ(act.reports_to, PositionId{13});
    EXPECT_EQ(act.from, rules::on(2026, 11, 23));
    EXPECT_EQ(act.born, rules::on(1998, 2, 28));
    EXPECT_EQ(act.nik, "");
    EXPECT_EQ(act.email, "");
}

}  // namespace
}  // namespace declarations
