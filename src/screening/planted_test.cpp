// A conflict of every kind, planted, is asked about before the vote and under its article; what only looks
// like one ends as a question that is answered, and nothing follows from it for anybody.
#include <gmock/gmock.h>

#include "matters/standing_rows.hpp"
#include "screening/interchange_form.hpp"
#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using matters::FindingAnswer, matters::FindingOrigin;

class Planted : public testing::ScreeningWorld {
protected:
    void SetUp() override {
        ScreeningWorld::SetUp();
        if (IsSkipped()) return;
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{1}, UnitId{1},
                     app::SettingChanged{"cooling_off_years", "2", rules::on(2026, 1, 1), "SE 1/2026"});
        });
    }
    void list(RegistryKind kind, const std::string& line) {
        take(kind, "Nomor,Nama,NIK,Organisasi,Jabatan,Sampai\n1," + line + "\n",
             std::string(base::name(kind)));
    }
    void matter() { matters::testing::procurement(*world, corner.city.secretary, std::vector{commissioner}); }
    // One question and no other, of the commissioner.
    void expect_asked(std::string_view article, FindingOrigin origin) {
        const auto mine = asked(commissioner);
        ASSERT_EQ(mine.size(), 1u);
        EXPECT_EQ(mine[0].article, article);
        EXPECT_EQ(mine[0].origin, origin);
        EXPECT_FALSE(mine[0].path.empty());
        EXPECT_FALSE(mine[0].answer);
    }
};
ON_EACH_ENGINE(Planted);

constexpr auto ground_a = "UU 30/2014 Pasal 43 ayat (1) huruf a",
               ground_b = "UU 30/2014 Pasal 43 ayat (1) huruf b";

TEST_P(Planted, OwnInterestInABidder) {
    interest(commissioner, "business", "Maju Jaya, CV");
    matter();
    expect_asked(ground_a, FindingOrigin::interests);
}

TEST_P(Planted, RelativeWhoRunsABidder) {
    interest(commissioner, "siblings", "Agus Prasetyo Handoko");
    matter();
    list(RegistryKind::vendors, "AGUS PRASETYO HANDOKO,,CV Maju Jaya,direktur,");
    expect_asked(ground_b, FindingOrigin::vendors);
}

TEST_P(Planted, CompanyOfAnInLaw) {
    interest(commissioner, "spouse_of_sibling", "Bambang Wijanarko");
    matter();
    list(RegistryKind::vendors, "BAMBANG WIDJANARKO,,CV. Maju Jaya,pemilik,");
    expect_asked(ground_b, FindingOrigin::vendors);
}

TEST_P(Planted, FormerEmployer) {
    interest(commissioner, "former_office", "CV Maju Jaya", "", "manajer");
    matter();
    expect_asked(ground_a, FindingOrigin::interests);
}

TEST_P(Planted, PartyMembershipWithinFiveYears) {
    list(RegistryKind::party_members,
         "RATNA KUSUMANINGTYAS,3375015605800001,Partai Contoh,anggota,2024-01-31");
    expect_asked("UU 7/2017 Pasal 21 ayat (1) huruf i", FindingOrigin::party_members);
}

TEST_P(Planted, DualOffice) {
    list(RegistryKind::vendors, "RATNA KUSUMANINGTYAS,3375015605800001,PT Usaha Lain,komisaris,");
    expect_asked("UU 7/2017 Pasal 21 ayat (1) huruf m dan n", FindingOrigin::vendors);
}

TEST_P(Planted, CoolingOff) {
    list(RegistryKind::former_officials,
         "Agus Mantan Sekretaris,3375010506660002,KPU Kota Pekalongan,Sekretaris,2025-06-30");
    list(RegistryKind::vendors, "Agus Mantan Sekretaris,3375010506660002,CV Maju Jaya,direktur,");
    matter();
    expect_asked("SE 1/2026", FindingOrigin::former_officials);
}

TEST_P(Planted, CoolingOffWhenTheMatterCameFirst) {
    matter();
    list(RegistryKind::vendors, "Agus Mantan Sekretaris,3375010506660002,CV Maju Jaya,direktur,");
    list(RegistryKind::former_officials,
         "Agus Mantan Sekretaris,3375010506660002,KPU Kota Pekalongan,Sekretaris,2025-06-30");
    expect_asked("SE 1/2026", FindingOrigin::former_officials);
}

TEST_P(Planted, MarriageBetweenOrganisers) {
    add("Hendra Setiabudi Prakoso", "3375010107780001", people::StaffKind::commissioner);
    interest(commissioner, "spouse", "Hendra Setiabudi Prakoso", "", "", "3375010107780001");
    expect_asked("UU 7/2017 Pasal 21 ayat (1) huruf o", FindingOrigin::organisers);
}

TEST_P(Planted, RelativeWhoIsACandidate) {
    interest(commissioner, "parents", "Sutrisno Kusumo Hadi", "", "", "3375010107480001");
    list(RegistryKind::candidates, "SUTRISNO KUSUMO HADI,3375010107480001,Partai Contoh,calon nomor urut 2,");
    expect_asked(ground_b, FindingOrigin::candidates);
}

// A twin and somebody with the same name elsewhere are not asked about at all; a namesake without any number
// is, and answers.
TEST_P(Planted, LookAlikesHaveNoEffectOnAnybody) {
    interest(commissioner, "friendship", "Bambang Wijanarko");
    matter();
    list(RegistryKind::party_members,
         "RATIH KUSUMANINGRUM,3375015605800002,Partai Contoh,anggota,\n2,RATNA "
         "KUSUMANINGTYAS,7371014101910003,"
         "Partai Contoh,anggota,");
    EXPECT_TRUE(asked(commissioner).empty());
    list(RegistryKind::vendors, "BAMBANG WIJANARKO,,CV Maju Jaya,direktur,");
    ASSERT_EQ(asked(commissioner).size(), 1u);
    answer(asked(commissioner)[0], FindingAnswer::not_me);
    list(RegistryKind::candidates, "RATNA KUSUMANINGTYAS,3375015605800001,Partai Contoh,calon,");
    for (const auto& f : asked(commissioner))
        if (!f.answer) answer(f, FindingAnswer::misused);
    const auto db = world->reader();
    EXPECT_EQ(db->query<std::int64_t>("select count(*) from matter_bar").value(), 0);
    EXPECT_TRUE(matters::open_findings_for(db, commissioner, 9).empty());
    const auto id = db->query<MatterId>("select id from matter").value();
    EXPECT_TRUE(matters::clearance(db, *id, commissioner, world->today()).allowed);
}

// What went out as FollowTheMoney or BODS and comes in at another office tells the same of the same people.
TEST_P(Planted, ListsThatTravelFindTheSame) {
    interest(commissioner, "siblings", "Agus Prasetyo Handoko");
    matter();
    list(RegistryKind::vendors,
         "AGUS PRASETYO HANDOKO,3375010203700001,CV Maju Jaya,direktur,\n2,RATNA "
         "KUSUMANINGTYAS,3375015605800001,PT "
         "Usaha Lain,komisaris,");
    const auto said = [&] {
        std::vector<std::string> out;
        for (const auto& f : asked(commissioner))
            if (f.open())
                out.push_back(f.article + " " + f.because_id + " " + ::testing::PrintToString(f.path));
        std::ranges::sort(out);
        return out;
    };
    const auto first = said();
    ASSERT_EQ(first.size(), 2u);
    std::vector<Entry> all;
    {
        const auto db = world->reader();
        all = entries_of(db, all_registries(db).at(0).registry.id, {}, 99);
    }
    for (const auto format : {Interchange::ftm, Interchange::bods}) {
        const auto bytes = write_interchange(format, RegistryKind::vendors, all, world->today());
        take(RegistryKind::vendors, "Nomor,Nama,Organisasi\n9,Orang Lain Sekali,PT Jauh\n", "vendors");
        EXPECT_TRUE(said().empty()) << "its lines are gone, so are the questions";
        take(RegistryKind::vendors, bytes, "vendors");
        EXPECT_EQ(said(), first);
    }
}

}  // namespace
}  // namespace screening
