#include "oversight/oversight_rows.hpp"
#include "oversight/pages_testing.hpp"
#include "people/people_rows.hpp"
#include "screening/screening_rows.hpp"

namespace oversight {
namespace {

using declarations::testing::has;
using declarations::testing::Visits;

// The home page shows something of nearly every slice.
class OversightPages : public testing::OversightVisits {};
ON_EACH_ENGINE(OversightPages);

TEST_P(OversightPages, TheHomePageSaysWhatIsToBeDoneAndByWhom) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto fresh = v.get(city.members[0], "/beranda");
    EXPECT_TRUE(has(fresh, "Tegaskan daftar kepentingan Anda")) << "a newcomer too";
    EXPECT_TRUE(has(fresh, "Isi daftar Anda, lalu tegaskan."));
    v.as(city.members[0], [&](app::Change& c) {
        c.record(CaseId{city.members[0].value}, UnitId{3375},
                 screening::InterestsConfirmed{
                     .person = city.members[0],
                     .confirmation = c.new_id<people::InterestId>().value,
                     .appointments = {people::appointments_of(c.db, city.members[0], c.today()).at(0).id}});
    });
    EXPECT_TRUE(has(v.get(city.members[0], "/beranda"), "Tidak ada yang perlu Anda lakukan sekarang"));
    const auto matter = v.matter_with(city.members[0]);
    v.declare(city.members[0], matter);
    const auto his = v.get(city.members[0], "/beranda");
    EXPECT_TRUE(has(his, "Deklarasi tentang CV Maju Jaya"));
    EXPECT_TRUE(has(his, "Penghentian sementara"));
    const auto chairs = v.get(city.chair, "/beranda");
    EXPECT_TRUE(has(chairs, "Tetapkan 1 deklarasi"));
    EXPECT_TRUE(has(chairs, "Senin, 30 November 2026"));
    EXPECT_FALSE(has(v.get(city.members[1], "/beranda"), "CV Maju Jaya"));
}

TEST_P(OversightPages, WhoseAccountGotALinkIsToldOnTheHomePageForAMonth) {
    auto& v = *visits;
    const auto who = v.corner.city.members[0];
    v.as(v.corner.city.staff, [&](app::Change& c) {
        c.record(CaseId{who.value}, UnitId{3375}, people::AccountLinkIssued{who, {}});
    });
    EXPECT_TRUE(has(v.get(who, "/beranda"), "oleh Staf 3375. Bukan atas permintaan Anda?"));
    EXPECT_FALSE(has(v.get(v.corner.city.members[1], "/beranda"), "Bukan atas permintaan Anda?"));
    v.move_to("2026-12-24T09:00:00+07:00");
    EXPECT_FALSE(has(v.get(who, "/beranda"), "Bukan atas permintaan Anda?"));
}

TEST_P(OversightPages, TheMapShowsProvincesAsFarAsARoleReaches) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    v.declare(city.members[0], v.matter_with(city.members[0]));
    v.give(city.staff, app::Role::inspectorate, UnitId{1}, UnitId{9999});
    const auto nation = v.get(city.staff, "/pantau/peta?ukuran=terbuka");
    EXPECT_TRUE(has(nation, ": 1</title>")) << "a regency's declaration counts for its province";
    EXPECT_TRUE(has(nation, "class=\"j-map__5\" href=\"/pantau?induk=3300\""));
    EXPECT_TRUE(has(v.get(city.staff, "/pantau/peta?ukuran=terlambat"), ": 0</title>"));
    EXPECT_TRUE(
        has(v.get(city.subdivision_head, "/pantau/peta?ukuran=terbuka"), "tidak menjangkau provinsi"));
    EXPECT_EQ(v.get(city.members[1], "/pantau/peta?ukuran=terbuka").status, 404);
}

TEST_P(OversightPages, AReceiptIsForThoseWhoMaySeeTheCase) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto id = v.declare(city.members[0], v.matter_with(city.members[0]));
    const auto index = v.reader()
                           ->query<std::int64_t>("select log_index from act where case_id = ? and seq = 1",
                                                 declarations::case_of(id))
                           .value()
                           .value_or(-1);
    const auto at = "/tanda-terima/" + std::to_string(index);
    for (const auto person : {city.members[0], city.chair, v.corner.inspector, city.subdivision_head}) {
        const auto receipt = v.get(person, at);
        EXPECT_EQ(receipt.status, 200);
        EXPECT_TRUE(receipt.body.starts_with("c2sp.org/tlog-proof@v1"));
        EXPECT_TRUE(has({.body = std::string(receipt.header("content-disposition"))},
                        "jernih-" + std::to_string(index) + ".tlog-proof"));
    }
    EXPECT_EQ(v.get(city.members[1], at).status, 404);
    for (const auto* bad : {"/tanda-terima/99999", "/tanda-terima/-1", "/tanda-terima/1x", "/tanda-terima/x"})
        EXPECT_EQ(v.get(city.members[0], bad).status, 404) << bad;
    EXPECT_EQ(v.get({}, at).status, 303) << "the public signs in first";
}

TEST_P(OversightPages, FiguresReachAsFarAsTheRole) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    v.declare(city.members[0]);
    const auto inspectors = v.get(v.corner.inspector, "/pantau");
    EXPECT_TRUE(has(inspectors, "KPU Provinsi Jawa Tengah"));
    EXPECT_TRUE(has(v.get(v.corner.inspector, "/pantau?induk=3300&urut=terbuka"), "KPU Kota Pekalongan"));
    EXPECT_TRUE(has(v.get(city.subdivision_head, "/pantau"), "KPU Kota Pekalongan"));
    EXPECT_FALSE(has(v.get(city.subdivision_head, "/pantau"), "KPU Provinsi Jawa Tengah<"));
    EXPECT_EQ(v.get(city.chair, "/pantau").status, 404);
    EXPECT_EQ(v.get(city.subdivision_head, "/pantau?induk=1").status, 404) << "outside the range";
    EXPECT_EQ(v.get(city.subdivision_head, "/pantau?induk=3300").status, 200) << "his own office is below it";
    EXPECT_FALSE(has(v.get(city.subdivision_head, "/pantau?induk=3300"), "id=\"corong\""))
        << "and of the province itself nothing";
    const auto rows = figures_below(v.reader(), UnitId{3300},
                                    app::scope(v.corner.inspector, app::Action::monitor_unit, v.today()));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].unit, UnitId{3300});
    EXPECT_EQ(rows[0].submitted, 1) << "a province counts what is below it";
    EXPECT_EQ(rows[1].unit, UnitId{3375});
    EXPECT_EQ(rows[1].open, 1);
}

TEST_P(OversightPages, OneOfficeIsShownInEveryMeasureWithItsYear) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    v.declare(city.members[0]);
    const auto page = v.get(v.corner.inspector, "/pantau?induk=3375");
    for (const auto* words : {"KPU Kota Pekalongan", "Deklarasi terbuka", "Ikut sosialisasi tahun ini",
                              "Gratifikasi dilaporkan", "Dua belas bulan terakhir", "Deklarasi per bulan",
                              "Dari deklarasi sampai selesai", "November 2026"})
        EXPECT_TRUE(has(page, words)) << words;
    EXPECT_TRUE(has(page, "class=\"j-chart__line\" points=\"34,160 ")) << "eleven months without anything";
    EXPECT_TRUE(has(page, " 590,12\"></polyline>")) << "and one declaration in the last";
    EXPECT_TRUE(has(v.get(v.corner.inspector, "/pantau?induk=3300"), "KPU Kota Pekalongan"));
    EXPECT_EQ(v.get(v.corner.inspector, "/pantau?induk=9998").status, 404);
    EXPECT_EQ(v.get(city.members[1], "/pantau?induk=3375").status, 404);
}

TEST_P(OversightPages, TheListIsFilteredByStateAndOfficeWithinTheScope) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto id = v.declare(city.members[0]);
    const auto national = v.declare(v.corner.nation.members[0]);
    EXPECT_TRUE(has(v.get(v.corner.inspector, "/pantau/daftar"), id.text()));
    EXPECT_FALSE(has(v.get(v.corner.inspector, "/pantau/daftar"), national.text()))
        << "another range of offices";
    EXPECT_TRUE(has(v.get(v.corner.inspector, "/pantau/daftar?satuan=3300&keadaan=submitted"), id.text()));
    for (const auto* none :
         {"/pantau/daftar?keadaan=closed", "/pantau/daftar?diam=1", "/pantau/daftar?satuan=3400"})
        EXPECT_FALSE(has(v.get(v.corner.inspector, none), id.text())) << none;
    EXPECT_EQ(v.get(city.members[1], "/pantau/daftar").status, 404);
}

}  // namespace
}  // namespace oversight
