// A list that says something else of a party than before: clearance is opened again, whoever may act gets a
// letter; and cooling-off is found whatever came first.
#include <gmock/gmock.h>

#include "matters/standing_rows.hpp"
#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using matters::FindingOrigin;
using testing::pekalongan;
using ::testing::UnorderedElementsAre;

constexpr std::string_view head = "Nomor,Nama,NIK,Organisasi,Jabatan,Sampai\n";

class Reopening : public testing::ScreeningWorld {
protected:
    matters::testing::MatterOf open_matter() {
        const auto m =
            matters::testing::procurement(*world, corner.city.secretary, std::vector{corner.city.chair});
        world->as(corner.city.secretary, [&](app::Change& c) {
            c.record(matters::case_of(m.id), pekalongan, matters::MatterOpened{m.id, ""});
        });
        return m;
    }
    RegistryReport vendors(const std::string& lines) {
        return take(RegistryKind::vendors, std::string(head) + lines, "Penyedia");
    }
    RegistryReport former(const std::string& until = "2025-06-30") {
        return take(RegistryKind::former_officials,
                    std::string(head) +
                        "1,Agus Mantan Sekretaris,3375010506660002,KPU Kota Pekalongan,Sekretaris," + until +
                        "\n",
                    "Mantan");
    }
    void set_cooling_off(std::string years, std::string instrument, base::Date from = rules::on(2026, 1, 1)) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{1}, UnitId{1},
                     app::SettingChanged{"cooling_off_years", std::move(years), from, std::move(instrument)});
        });
    }
    void expect_asked_by(std::string_view instrument) {
        const auto mine = asked(commissioner);
        ASSERT_EQ(mine.size(), 1u);
        EXPECT_EQ(mine[0].origin, FindingOrigin::former_officials);
        EXPECT_EQ(mine[0].article, instrument);
    }
};
ON_EACH_ENGINE(Reopening);

const std::string director = "1,Agus Mantan Sekretaris,3375010506660002,CV Maju Jaya,direktur,\n";
const std::string other = "2,Sri Orang Lain,,PT Jauh Sekali,direktur,\n";

TEST_P(Reopening, FollowsALineThatGoes) {
    vendors(director + other);
    const auto m = open_matter();
    EXPECT_EQ(vendors(other).reopened, 1);
    EXPECT_EQ(matters::reopenings_of(world->reader(), m.id).size(), 1u);
}

TEST_P(Reopening, FollowsALineThatMovesToAnotherCompany) {
    vendors(director + other);
    const auto m = open_matter();
    EXPECT_EQ(vendors("1,Agus Mantan Sekretaris,3375010506660002,CV Lain Lagi,direktur,\n" + other).reopened,
              1);
    EXPECT_EQ(matters::reopenings_of(world->reader(), m.id).size(), 1u);
    EXPECT_EQ(vendors(director + other).reopened, 1) << "and back";
}

TEST_P(Reopening, LeavesOtherMattersAlone) {
    vendors(director + other);
    open_matter();
    EXPECT_EQ(vendors(director).reopened, 0) << "PT Jauh Sekali is no party";
}

TEST_P(Reopening, KeepsALineWhoseRowIsRejected) {
    interest(commissioner, "siblings_of_spouse", "Agus Mantan Sekretaris");
    vendors(director + other);
    const auto m = open_matter();
    ASSERT_EQ(asked(commissioner).size(), 1u);
    const auto faulty =
        vendors("1,Agus Mantan Sekretaris,3375010506660002,CV Maju Jaya,direktur,kapan-kapan\n" + other);
    EXPECT_EQ(faulty.counts.rejected, 1);
    EXPECT_EQ(faulty.counts.gone, 0);
    EXPECT_EQ(faulty.reopened, 0);
    EXPECT_TRUE(asked(commissioner)[0].open()) << "a slip of the pen withdraws no question";
    EXPECT_EQ(vendors(director + other).counts.unchanged, 2) << "it is still there as it was";
    const auto nameless = vendors("1," + std::string(301, 'x') + ",,CV Maju Jaya,direktur,\n" + other);
    EXPECT_EQ(nameless.counts.rejected, 1);
    EXPECT_EQ(nameless.counts.gone, 0) << "known by its number";
    EXPECT_EQ(matters::reopenings_of(world->reader(), m.id).size(), 0u);
    EXPECT_EQ(vendors(other).counts.gone, 1) << "a row that is not there at all";
}

TEST_P(Reopening, WritesToWhoeverMayActAndSaysNothingOfAnyQuestion) {
    std::vector<app::Letter> letters;
    world->site().post = [&](store::Connection&, const app::Letter& l) { letters.push_back(l); };
    const auto address = [&](PersonId who, std::string email, people::StaffKind kind) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{who.value}, pekalongan,
                     people::PersonChanged{.person = who,
                                           .name = people::name_of(c.db, who),
                                           .kind = kind,
                                           .unit = pekalongan,
                                           .email = std::move(email)});
        });
    };
    address(corner.city.chair, "ketua@kpu.example", people::StaffKind::commissioner);
    address(corner.city.members[0], "anggota@kpu.example", people::StaffKind::commissioner);
    address(corner.city.staff, "staf@kpu.example", people::StaffKind::pns);
    const auto m = open_matter();
    vendors(director);
    ASSERT_EQ(letters.size(), 2u) << "who is named, and who has a vote; not the staff";
    EXPECT_THAT((std::vector{letters[0].to, letters[1].to}),
                UnorderedElementsAre("ketua@kpu.example", "anggota@kpu.example"));
    for (const auto& letter : letters) {
        EXPECT_EQ(letter.subject, "Pemeriksaan keterlibatan dibuka lagi: Pengadaan logistik");
        const auto where =
            letter.to.starts_with("ketua") ? "/urusan/" + m.id.text() : std::string("/penelusuran");
        EXPECT_EQ(
            letter.text,
            "Data CV Maju Jaya dalam Penyedia berubah. Periksa lagi apakah Anda berkepentingan dalam urusan "
            "\"Pengadaan logistik\": http://127.0.0.1" +
                where + "\n");
    }
    vendors(director);
    EXPECT_EQ(letters.size(), 2u) << "nothing has changed";
}

TEST_P(Reopening, CoolingOffIsFoundWhenTheVendorComesLast) {
    set_cooling_off("2", "SE 1/2026");
    former();
    open_matter();
    EXPECT_TRUE(asked(commissioner).empty());
    vendors(director);
    expect_asked_by("SE 1/2026");
}

TEST_P(Reopening, CoolingOffIsFoundWhenTheFormerOfficialComesLast) {
    set_cooling_off("2", "SE 1/2026");
    vendors(director);
    open_matter();
    EXPECT_TRUE(asked(commissioner).empty());
    EXPECT_EQ(former().reopened, 1);
    expect_asked_by("SE 1/2026");
}

TEST_P(Reopening, CoolingOffIsFoundWhenTheMatterComesLast) {
    set_cooling_off("2", "SE 1/2026");
    former();
    vendors(director);
    open_matter();
    expect_asked_by("SE 1/2026");
}

TEST_P(Reopening, CoolingOffIsFoundWhenItIsSwitchedOnLast) {
    former();
    vendors(director);
    open_matter();
    EXPECT_TRUE(asked(commissioner).empty()) << "off by default";
    set_cooling_off("1", "SE 2/2026");
    EXPECT_TRUE(asked(commissioner).empty()) << "a year has passed";
    set_cooling_off("2", "Keputusan KPU 7/2026", rules::on(2027, 1, 1));
    expect_asked_by("Keputusan KPU 7/2026");
}

TEST_P(Reopening, AFormerOfficialOfLongAgoTouchesNothing) {
    set_cooling_off("2", "SE 1/2026");
    vendors(director);
    open_matter();
    EXPECT_EQ(former("2024-11-23").reopened, 0) << "two years to the day";
    EXPECT_TRUE(asked(commissioner).empty());
    EXPECT_EQ(former("2024-11-24").reopened, 1);
    expect_asked_by("SE 1/2026");
}

}  // namespace
}  // namespace screening
