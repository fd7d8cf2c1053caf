#include <gmock/gmock.h>

#include "matters/standing_rows.hpp"
#include "people/child_seal_rows.hpp"
#include "screening/interchange_form.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using matters::FindingAnswer, matters::FindingOrigin;
using testing::pekalongan;

class Screening : public testing::ScreeningWorld {};
ON_EACH_ENGINE(Screening);

constexpr std::string_view members_head =
    "Nomor,Nama,NIK,Tanggal lahir,Kode kabupaten/kota,Organisasi,Sampai\n";
constexpr std::string_view vendors_head = "Nomor,Nama,NIK,Organisasi,NPWP,Jabatan\n";

TEST_P(Screening, AsksAnOfficialWhoStandsOnAListOfPartyMembers) {
    const auto report = take(RegistryKind::party_members,
                             std::string(members_head) +
                                 "1,RATNA KUSUMANINGTYAS,3375015605800001,1980-05-16,3375,Partai Contoh,\n" +
                                 "2,Joko Lain,3301010101700001,1970-01-01,3301,Partai Contoh,\n");
    EXPECT_EQ(report.counts.added, 2);
    EXPECT_EQ(report.asked, 1);
    const auto mine = asked(commissioner);
    ASSERT_EQ(mine.size(), 1u);
    EXPECT_EQ(mine[0].origin, FindingOrigin::party_members);
    EXPECT_EQ(mine[0].article, "UU 7/2017 Pasal 21 ayat (1) huruf i");
    EXPECT_EQ(mine[0].band, "certain");
    EXPECT_FALSE(mine[0].matter);
    EXPECT_THAT(mine[0].because_id, ::testing::HasSubstr("NIK sama"));
    EXPECT_FALSE(mine[0].weights.empty());
}

TEST_P(Screening, ForgivesAPartyLeftFiveYearsBeforeTheTerm) {
    take(RegistryKind::party_members,
         std::string(members_head) +
             "1,RATNA KUSUMANINGTYAS,3375015605800001,1980-05-16,3375,Partai Contoh,2019-01-01\n");
    EXPECT_TRUE(asked(commissioner).empty());
    take(RegistryKind::party_members,
         std::string(members_head) +
             "1,RATNA KUSUMANINGTYAS,3375015605800001,1980-05-16,3375,Partai Contoh,2019-01-02\n");
    EXPECT_EQ(asked(commissioner).size(), 1u) << "the list has changed, and now it is a day too late";
}

TEST_P(Screening, LeavesTwinsAndNamesakesAlone) {
    const auto report = take(RegistryKind::party_members,
                             std::string(members_head) +
                                 "1,RATIH KUSUMANINGRUM,3375015605800002,1980-05-16,3375,Partai Contoh,\n"
                                 "2,RATNA KUSUMANINGTYAS,7371014101910003,1991-01-01,7371,Partai Contoh,\n");
    EXPECT_EQ(report.asked, 0);
    EXPECT_TRUE(asked(commissioner).empty());
}

TEST_P(Screening, KeepsAnAnswerUntilTheEvidenceChanges) {
    const std::string row = "1,RATNA KUSUMANINGTYAS,3375015605800001,1980-05-16,3375,";
    take(RegistryKind::party_members, std::string(members_head) + row + "Partai Contoh,\n");
    answer(asked(commissioner).at(0), FindingAnswer::not_me);
    const auto again =
        take(RegistryKind::party_members, std::string(members_head) + row + "Partai Contoh,\n");
    EXPECT_EQ(again.counts.unchanged, 1);
    EXPECT_EQ(again.asked, 0);
    EXPECT_EQ(asked(commissioner).size(), 1u);
    EXPECT_EQ(take(RegistryKind::party_members, std::string(members_head) + row + "Partai Lain,\n").asked, 1);
    EXPECT_EQ(asked(commissioner).size(), 2u);
}

TEST_P(Screening, LetsAQuestionLapseWhenItsLineIsGone) {
    take(RegistryKind::party_members,
         std::string(members_head) +
             "1,RATNA KUSUMANINGTYAS,3375015605800001,1980-05-16,3375,Partai Contoh,\n" +
             "2,Joko Lain,3301010101700001,1970-01-01,3301,Partai Contoh,\n");
    const auto report =
        take(RegistryKind::party_members,
             std::string(members_head) + "2,Joko Lain,3301010101700001,1970-01-01,3301,Partai Contoh,\n");
    EXPECT_EQ(report.counts.gone, 1);
    EXPECT_EQ(asked(commissioner).at(0).lapsed, world->today());
    EXPECT_TRUE(matters::open_findings_for(world->reader(), commissioner, 9).empty());
}

TEST_P(Screening, FindsTheInLawWhoRunsABidder) {
    interest(commissioner, "siblings_of_spouse", "Bambang Wijanarko");
    const auto m = matters::testing::procurement(*world, corner.city.secretary, std::vector{commissioner});
    EXPECT_TRUE(asked(commissioner).empty()) << "nothing is known of the company yet";
    take(RegistryKind::vendors,
         std::string(vendors_head) +
             "1,\"BAMBANG WIDJANARKO, S.E.\",,CV. Maju Jaya,01.234.567.8-999.000,direktur\n"
             "2,Sri Orang Lain,,CV. Maju Jaya,01.234.567.8-999.000,komisaris\n");
    const auto mine = asked(commissioner);
    ASSERT_EQ(mine.size(), 1u);
    EXPECT_EQ(mine[0].matter, m.id);
    EXPECT_EQ(mine[0].party, m.party);
    EXPECT_EQ(mine[0].article, "UU 30/2014 Pasal 43 ayat (1) huruf b");
    EXPECT_THAT(mine[0].path,
                ::testing::ElementsAre("Saudara dari suami atau istri", "Bambang Wijanarko", "direktur",
                                       "CV. Maju Jaya", "pihak dalam urusan", "Pengadaan logistik"));
}

TEST_P(Screening, AsksARelativeOfACandidateAndTheCandidateHimself) {
    interest(commissioner, "spouse", "Hendra Setiabudi Prakoso", "", "", "3375010107780001");
    const auto candidate = add("Slamet Riyadi Wibowo", "3375010203850004", people::StaffKind::pns);
    take(RegistryKind::candidates,
         "Nomor,Nama,NIK,Tanggal lahir,Kode kabupaten/kota,Organisasi,Jabatan\n"
         "1,HENDRA SETIABUDI PRAKOSO,3375010107780001,1978-07-01,3375,Partai Contoh,calon nomor urut 2\n"
         "2,SLAMET RIYADI WIBOWO,3375010203850004,1985-03-02,3375,Partai Contoh,calon nomor urut 3\n");
    ASSERT_EQ(asked(commissioner).size(), 1u);
    EXPECT_EQ(asked(commissioner)[0].article, "UU 30/2014 Pasal 43 ayat (1) huruf b");
    ASSERT_EQ(asked(candidate).size(), 1u);
    EXPECT_EQ(asked(candidate)[0].origin, FindingOrigin::candidates);
}

TEST_P(Screening, AsksAboutMarriageBetweenOrganisers) {
    const auto husband = add("Hendra Setiabudi Prakoso", "3375010107780001", people::StaffKind::commissioner);
    interest(commissioner, "spouse", "Hendra Setiabudi Prakoso", "", "", "3375010107780001");
    ASSERT_EQ(asked(commissioner).size(), 1u);
    EXPECT_EQ(asked(commissioner)[0].article, "UU 7/2017 Pasal 21 ayat (1) huruf o");
    EXPECT_TRUE(asked(husband).empty()) << "what stands in her register is not told to him";
}

TEST_P(Screening, AsksAboutAPostThatACommissionerMayNotHold) {
    take(RegistryKind::vendors,
         std::string(vendors_head) +
             "1,RATNA KUSUMANINGTYAS,3375015605800001,PT Usaha Lain,01.234.567.8-999.000,komisaris\n");
    ASSERT_EQ(asked(commissioner).size(), 1u);
    EXPECT_EQ(asked(commissioner)[0].article, "UU 7/2017 Pasal 21 ayat (1) huruf m dan n");
}

TEST_P(Screening, CoolsOffOnlyWhenTheSettingSaysSo) {
    const auto lists = [&] {
        take(RegistryKind::former_officials,
             "Nomor,Nama,NIK,Organisasi,Jabatan,Sampai\n1,Agus Mantan Sekretaris,3375010506660002,KPU Kota "
             "Pekalongan,Sekretaris,2025-06-30\n",
             "Mantan");
        take(RegistryKind::vendors,
             std::string(vendors_head) + "1,Agus Mantan Sekretaris,3375010506660002,CV Maju Jaya,,direktur\n",
             "Penyedia");
    };
    matters::testing::procurement(*world, corner.city.secretary, std::vector{commissioner});
    lists();
    EXPECT_TRUE(asked(commissioner).empty()) << "off by default";
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{1}, UnitId{1},
                 app::SettingChanged{"cooling_off_years", "2", rules::on(2026, 1, 1), "SE 1/2026"});
    });
    ASSERT_EQ(asked(commissioner).size(), 1u) << "the matter at hand";
    EXPECT_EQ(asked(commissioner)[0].origin, FindingOrigin::former_officials);
    matters::testing::procurement(*world, corner.city.secretary, std::vector{commissioner});
    EXPECT_EQ(asked(commissioner).size(), 2u) << "and each that comes";
}

TEST_P(Screening, OpensTheClearanceAgainWhenAListSaysMoreOfAParty) {
    const auto m = matters::testing::procurement(*world, corner.city.secretary, std::vector{commissioner});
    const std::string row = "1,Sri Orang Lain,,CV Maju Jaya,01.234.567.8-999.000,";
    take(RegistryKind::vendors, std::string(vendors_head) + row + "direktur\n");
    EXPECT_TRUE(matters::reopenings_of(world->reader(), m.id).empty()) << "not open: nobody was cleared";
    world->as(corner.city.secretary, [&](app::Change& c) {
        c.record(matters::case_of(m.id), pekalongan, matters::MatterOpened{m.id, ""});
    });
    EXPECT_EQ(take(RegistryKind::vendors, std::string(vendors_head) + row + "direktur\n").reopened, 0);
    const auto changed = take(RegistryKind::vendors, std::string(vendors_head) + row + "komisaris\n");
    EXPECT_EQ(changed.counts.changed, 1) << "one line of the list, with another post";
    EXPECT_EQ(changed.reopened, 1);
    const auto found = matters::reopenings_of(world->reader(), m.id);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].day, world->today());
    EXPECT_EQ(found[0].party, m.party);
}

TEST_P(Screening, FindsTheSameInAListThatWentOutAndCameBack) {
    interest(commissioner, "siblings_of_spouse", "Bambang Wijanarko");
    matters::testing::procurement(*world, corner.city.secretary, std::vector{commissioner});
    take(RegistryKind::vendors,
         std::string(vendors_head) +
             "1,BAMBANG WIDJANARKO,,CV Maju Jaya,01.234.567.8-999.000,direktur\n"
             "2,Sri Orang Lain,3375015605910001,CV Maju Jaya,01.234.567.8-999.000,pemilik\n");
    ASSERT_EQ(asked(commissioner).size(), 1u);
    std::vector<Entry> all;
    {
        const auto db = world->reader();
        all = entries_of(db, all_registries(db).at(0).registry.id, {}, 99);
    }
    for (const auto format : {Interchange::ftm, Interchange::bods}) {
        const auto bytes = write_interchange(format, RegistryKind::vendors, all, world->today());
        const auto report = take(RegistryKind::vendors, bytes);
        EXPECT_EQ(report.counts.unchanged, 2) << bytes;
        EXPECT_EQ(report.counts.gone, 0);
        EXPECT_EQ(report.asked, 0);
    }
    EXPECT_EQ(asked(commissioner).size(), 1u);
}

TEST_P(Screening, KeepsAChildSealedInTheDatabaseAndAsksAllTheSame) {
    people::keep_child_key(std::string(32, 'k'));
    world->as(commissioner, [&](app::Change& c) {
        c.record(CaseId{commissioner.value}, pekalongan,
                 people::sealed_for_record(
                     {c.new_id<people::InterestId>(), commissioner, "children", "Damar Kusuma Wardhana",
                      "3375010101050009", "", "", rules::on(2025, 1, 1)},
                     c.today()));
    });
    take(RegistryKind::candidates, "Nomor,Nama,NIK\n1,DAMAR KUSUMA WARDHANA,3375010101050009\n", "Calon");
    const auto mine = asked(commissioner);
    ASSERT_EQ(mine.size(), 1u);
    EXPECT_EQ(mine[0].article, "UU 30/2014 Pasal 43 ayat (1) huruf b");
    EXPECT_EQ(mine[0].register_says, "Anak Anda.");
    EXPECT_THAT(mine[0].because_id + mine[0].path.at(1), ::testing::Not(::testing::HasSubstr("Damar")));
    const auto name = [&] {
        return people::interests_of(world->reader(), commissioner, world->today())[0].name;
    };
    EXPECT_EQ(name(), "Damar Kusuma Wardhana");
    {
        const auto db = world->reader();
        for (const auto& [body] : db->query<store::Bytes>("select body from act").all())
            EXPECT_EQ(body.value.find("Damar"), std::string::npos);
        for (const auto& [kept, number] :
             db->query<std::string, std::string>("select name, identifier from interest").all())
            EXPECT_TRUE(kept.starts_with("sealed1:") && number.empty()) << kept;
        for (const auto& [kept, nik, key] :
             db->query<std::string, std::string, std::int64_t>(
                   "select name, nik, name_key + nik_key from screening_subject where interest <> 0")
                 .all())
            EXPECT_TRUE(kept.starts_with("sealed1:") && nik.empty() && key == 0) << kept;
    }
    people::keep_child_key("");
    EXPECT_EQ(name(), "(tersegel)") << "whoever has the database without the key";
}

TEST_P(Screening, ScreensAnOfficialWhoComesAfterTheList) {
    take(RegistryKind::party_members,
         std::string(members_head) +
             "1,Wahyu Tirtayasa Nugroho,3375010909900005,1990-09-09,3375,Partai Contoh,\n");
    const auto late = add("Wahyu Tirtayasa Nugroho", "3375010909900005", people::StaffKind::commissioner);
    EXPECT_EQ(asked(late).size(), 1u);
    const auto db = world->reader();
    Screener screener(db);
    EXPECT_EQ(screener.matches_of(late, world->today()).size(), 1u);
}

}  // namespace
}  // namespace screening
