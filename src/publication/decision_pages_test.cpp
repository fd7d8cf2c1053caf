#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "decisions/decision_routes.hpp"
#include "decisions/pages_testing.hpp"
#include "publication/publication_routes.hpp"
#include "publication/testing.hpp"

namespace publication {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class PublicDecisions : public decisions::testing::PagesWorld {
protected:
    PublicDecisions() { later = testing::register_the_rest; }
    void SetUp() override {
        PagesWorld::SetUp();
        if (IsSkipped()) return;
        std::vector<app::Route> routes;
        for (const auto& part : {decisions::pages(), decisions::api(), pages(), api()})
            for (const auto& row : part) routes.push_back(row);
        mount(routes);
        matter = open_procurement();
        barred = corner.city.members.at(0);
    }

    // One meeting in which everybody who may votes for it; through use cases, the minutes through the page.
    void decide_it(decisions::Access access = decisions::Access::open) {
        const auto made = post(secretary(), "/pleno",
                               {{"matters", matter.text()},
                                {"date", "2026-12-01"},
                                {"time", "09.00"},
                                {"place", "Aula"},
                                {"access", std::string(base::name(access))},
                                {"purpose", "ordinary"}});
        ASSERT_EQ(made.status, 303) << made.body;
        id = *PlenaryId::from(location(made).substr(7));
        go_to_the_plenary();
        open(id);
        attend(id, everybody());
        for (const auto person : everybody()) static_cast<void>(vote(id, person));
        ASSERT_EQ(decide(id), "done");
        ASSERT_EQ(close(id), "done");
        ASSERT_EQ(post(secretary(), "/pleno/" + id.text() + "/berita-acara", {}).status, 303);
    }
    std::string page() { return "/keputusan/" + matter.text(); }

    MatterId matter;
    PersonId barred;
    PlenaryId id;
};
ON_EACH_ENGINE(PublicDecisions);

TEST_P(PublicDecisions, ShowTheRecusalBesideTheDecisionAndNothingOfTheDeclaration) {
    bar(matter, barred);
    decide_it();
    const auto shown = get({}, page());
    ASSERT_EQ(shown.status, 200);
    EXPECT_THAT(shown.body,
                AllOf(HasSubstr("Menetapkan CV Maju Jaya"), HasSubstr("4 setuju, 0 tidak setuju, 0 abstain"),
                      HasSubstr("Anggota 1 3375"),
                      HasSubstr("tidak ikut memutuskan karena potensi benturan kepentingan"),
                      HasSubstr("Pasal 42 ayat (1)")));
    EXPECT_THAT(shown.body, AllOf(HasSubstr("Jenis hubungan:"), HasSubstr("Nomor dalam log publik")));
    for (const auto& secret : {"Ipar saya direktur", "Ipar direktur", "Nilai besar", "/deklarasi/"}) {
        EXPECT_THAT(shown.body, Not(HasSubstr(secret)));
        EXPECT_THAT(call_api({}, web::Method::get, "/api/v1/decisions").body, Not(HasSubstr(secret)));
        EXPECT_THAT(get({}, "/keputusan").body, Not(HasSubstr(secret)));
    }
    expect_ids_once(shown.body);
}

TEST_P(PublicDecisions, ShowAStandstillWithoutSayingMore) {
    stand_still(matter, barred);
    decide_it();
    const auto shown = get({}, page()).body;
    EXPECT_THAT(shown, AllOf(HasSubstr("selama deklarasinya menunggu penetapan atasan"),
                             Not(HasSubstr("Jenis hubungan:"))));
}

TEST_P(PublicDecisions, GiveTheMinutesOfOpenPlenariesOnlyAndTheFingerprintOfAll) {
    decide_it(decisions::Access::closed);
    EXPECT_EQ(get({}, page() + "/berita-acara.pdf").status, 404);
    const auto check = get({}, "/verifikasi/berita-acara/" + id.text());
    EXPECT_EQ(check.status, 200);
    const auto hash = base::hex(base::bytes_of(*decisions::load_plenary(world->reader(), id)->minutes));
    EXPECT_THAT(check.body, HasSubstr(hash));
    EXPECT_EQ(get({}, "/verifikasi/berita-acara/" + matter.text()).status, 404);
}

TEST_P(PublicDecisions, TheMinutesOfAnOpenPlenaryAreThoseThatWereIssued) {
    decide_it();
    const auto pdf = get({}, page() + "/berita-acara.pdf");
    ASSERT_EQ(pdf.status, 200);
    EXPECT_EQ(base::sha256(pdf.body), decisions::load_plenary(world->reader(), id)->minutes);
    EXPECT_THAT(get({}, page()).body, HasSubstr("/berita-acara.pdf"));
}

TEST_P(PublicDecisions, APublishedReasonStandsBesideALiftedBar) {
    bar(matter, barred);
    world->as(corner.province.chair, [&](app::Change& c) {
        c.record(matters::case_of(matter), unit,
                 matters::BarLifted{matter, barred, corner.province.secretary,
                                    "Perusahaan itu bukan lagi pihak dalam urusan ini"});
    });
    decide_it();
    EXPECT_THAT(get({}, page()).body,
                AllOf(HasSubstr("Larangan yang dicabut"), HasSubstr("Perusahaan itu bukan lagi pihak")));
}

TEST_P(PublicDecisions, AreListedByOffice) {
    decide_it();
    EXPECT_THAT(get({}, "/keputusan").body, HasSubstr(page()));
    const auto office = "/keputusan?provinsi=" + UnitId{3300}.text() + "&kantor=" + UnitId{3375}.text();
    EXPECT_THAT(get({}, office).body, HasSubstr(page()));
    const auto other = get({}, "/keputusan?provinsi=" + UnitId{3300}.text());
    EXPECT_THAT(other.body, AllOf(Not(HasSubstr(page())), HasSubstr("Belum ada keputusan di sini"),
                                  HasSubstr("KPU Kota Pekalongan")));
    const auto list = boost::json::parse(
        call_api({}, web::Method::get, "/api/v1/decisions?unit=" + UnitId{3375}.text()).body);
    EXPECT_EQ(list.at("items").as_array().size(), 1u);
    const auto one =
        boost::json::parse(call_api({}, web::Method::get, "/api/v1/decisions/" + matter.text()).body);
    EXPECT_EQ(one.at("outcome").as_string(), "approved");
}

TEST_P(PublicDecisions, WhatIsNotDecidedIsNotThere) {
    EXPECT_EQ(get({}, page()).status, 404);
    EXPECT_EQ(get({}, "/keputusan/x").status, 404);
    EXPECT_EQ(call_api({}, web::Method::get, "/api/v1/decisions/" + matter.text()).status, 404);
}

TEST_P(PublicDecisions, TheFrontPageAndThePagesAboutUsOpenForEveryone) {
    for (const auto* where : {"/", "/keputusan", "/aksesibilitas", "/privasi", "/aturan", "/log"}) {
        for (const auto* lang : {"?lang=id", "?lang=en"}) {
            const auto shown = get({}, std::string(where) + lang);
            EXPECT_EQ(shown.status, 200) << where;
            expect_ids_once(shown.body);
        }
    }
    // The clocks of gifts, examinations, reports and complaints, by the words of their rows.
    for (const auto* clock : {"Penerima melapor ke UPG", "Laporan sampai di KPK", "Atasan mulai memeriksa",
                              "Keputusan disampaikan", "Atasan memutus laporan warga",
                              "Pengaduan pelayanan diputus", "Laporan rahasia dikonfirmasi"})
        EXPECT_THAT(get({}, "/aturan").body, HasSubstr(clock));
    EXPECT_THAT(get({}, "/").body, AllOf(HasSubstr("href=\"/keputusan\""), HasSubstr("href=\"/aturan\""),
                                         HasSubstr("href=\"/masuk\"")));
}

}  // namespace
}  // namespace publication
