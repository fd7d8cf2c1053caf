#include <thread>

#include "documents/sheet.hpp"
#include "people/pages_testing.hpp"
#include "people/roster_rows.hpp"

namespace people {
namespace {

using namespace testing;

class RosterPages : public PeoplePages {
protected:
    void SetUp() override {
        PeoplePages::SetUp();
        if (IsSkipped()) return;
        legal = corner.city.subdivision_head;
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{legal.value}, pekalongan,
                     app::RoleGranted{5, legal, app::Role::legal_hr, pekalongan, pekalongan,
                                      rules::on(2026, 1, 1), rules::on(2026, 12, 31)});
        });
        sign_in_as(legal);
    }
    std::string when_done(const std::string& page) {
        for (int i = 0; i < 3'000; ++i) {
            const auto body = get(page).body;
            if (body.find("Lihat kemajuan") == body.npos) return body;
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
        return "never done";
    }
    bool has(const std::string& body, std::string_view words) { return body.find(words) != body.npos; }
    PersonId legal;
    const std::string rows =
        "NIP,Nama,Jenis pegawai,Kode kantor,Jenis jabatan,Nama jabatan,Mulai tanggal\n"
        "198501012010011001,Rina <b>,PNS,3375,staff,Staf,2026-01-02\n"
        "12,Budi,PNS,3375,staff,Staf,2026-01-02\n"
        "199001012015011001,Tono,PNS,3300,staff,Staf,2026-01-02\n";
};
ON_EACH_ENGINE(RosterPages);

TEST_P(RosterPages, AFileIsCheckedShownAndThenTaken) {
    EXPECT_EQ(get("/kelola/impor").status, 200);
    const auto sent = upload("/kelola/impor", {{"table", "people"}}, rows);
    ASSERT_EQ(sent.status, 303) << sent.body;
    const std::string page(sent.header("location"));
    const auto shown = when_done(page);
    EXPECT_TRUE(has(shown, "A3 NIP")) << shown;
    EXPECT_TRUE(has(shown, "NIP terdiri atas 18 angka"));
    EXPECT_TRUE(has(shown, "D4 Kode kantor")) << "another's office";
    EXPECT_TRUE(has(shown, "Rina &lt;b&gt;"));
    EXPECT_TRUE(has(shown, "Catat 1 perubahan"));
    EXPECT_TRUE(has(shown, "tidak ada di berkas")) << "the others of the office are told, and left alone";
    EXPECT_TRUE(has(shown, "<li>Sekretaris 3375</li>"));
    {
        const auto db = world->reader();
        EXPECT_FALSE(db->query<PersonId>("select id from person where nip = '198501012010011001'").value())
            << "nothing is written before it is taken";
    }
    const auto mend = get(page + "/kesalahan");
    ASSERT_EQ(mend.status, 200);
    std::vector<std::string> errors;
    ASSERT_TRUE(documents::read_sheet(mend.body, [&](const documents::SheetRow& row) {
        errors.emplace_back(row.at(7));
        return true;
    }));
    EXPECT_EQ(errors.size(), 3u);
    EXPECT_EQ(errors[0], "Kesalahan");
    EXPECT_EQ(post(page + "/terapkan").header("location"), page);
    EXPECT_TRUE(has(when_done(page), "Sudah dicatat"));
    {
        const auto db = world->reader();
        EXPECT_TRUE(db->query<PersonId>("select id from person where nip = '198501012010011001'").value());
        EXPECT_FALSE(db->query<PersonId>("select id from person where nip = '199001012015011001'").value());
    }
    const auto again = upload("/kelola/impor", {{"table", "people"}}, rows);
    EXPECT_TRUE(has(when_done(std::string(again.header("location"))), "Tidak ada yang perlu dicatat"));
    world->expect_rebuilds();
}

TEST_P(RosterPages, DaysOffSpeakTheReadersLanguageAndThePastOnesAreFoldedAway) {
    world->as({}, [&](app::Change& c) {
        const auto add = [&](base::Date day, const char* name, const char* decree) {
            c.record(CaseId{1}, the_nation,
                     app::OffDayAdded{day, 0, rules::OffKind::national_holiday, name, name, decree});
        };
        add(rules::on(2026, 8, 17), "Hari Kemerdekaan", "SKB 1/2025 (as reported)");
        add(rules::on(2026, 12, 25), "Hari Natal", "SKB 1/2025 (as reported)");
        add(rules::on(2027, 1, 1), "Tahun Baru", "");
    });
    const auto page = get("/kelola/hari-libur").body;
    EXPECT_FALSE(has(page, "as reported"));
    EXPECT_TRUE(has(page, "SKB 1/2025, menurut pemberitaan"));
    EXPECT_TRUE(has(page, "Perkiraan, belum ditetapkan"));
    EXPECT_TRUE(has(page, "Yang sudah lewat tahun ini (1)"));
    EXPECT_LT(page.find("Hari Natal"), page.find("<details class=\"govuk-details\">"));
    EXPECT_GT(page.find("Hari Kemerdekaan"), page.find("<details class=\"govuk-details\">"));
}

TEST_P(RosterPages, WhatIsWrongWithTheFileIsSaid) {
    EXPECT_EQ(upload("/kelola/impor", {}, "").status, 422);
    const auto sent = upload("/kelola/impor", {{"table", "people"}}, "a,b\n\"c\n");
    EXPECT_TRUE(has(when_done(std::string(sent.header("location"))), "A2: Tanda kutip"));
    const auto heads = upload("/kelola/impor", {{"table", "units"}}, "Nama\nx\n");
    EXPECT_TRUE(has(when_done(std::string(heads.header("location"))), "Kolom ini tidak ada"));
}

TEST_P(RosterPages, AnotherDoesNotSeeIt) {
    const auto sent = upload("/kelola/impor", {{"table", "people"}}, rows);
    const std::string page(sent.header("location"));
    (void)when_done(page);
    sign_in_as(corner.city.staff);
    EXPECT_EQ(get("/kelola/impor").status, 404);
    const auto colleague = corner.province.subdivision_head;
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{colleague.value}, central_java,
                 app::RoleGranted{2, colleague, app::Role::legal_hr, central_java, UnitId{3399},
                                  rules::on(2026, 1, 1), rules::on(2026, 12, 31)});
    });
    sign_in_as(colleague);
    EXPECT_EQ(get(page).status, 404);
    EXPECT_EQ(get(page + "/kesalahan").status, 404);
    EXPECT_EQ(post(page + "/terapkan").status, 404);
    EXPECT_EQ(get("/kelola/impor/0000000000001").status, 404);
}

TEST_P(RosterPages, AFileIsForgottenAfterAWeek) {
    const auto sent = upload("/kelola/impor", {{"table", "people"}}, rows);
    const std::string page(sent.header("location"));
    (void)when_done(page);
    const auto kept = [&] {
        const auto db = world->reader();
        return db
            ->query<std::int64_t>(
                "select (select count(*) from roster_file) + (select count(*) from roster_line)")
            .value()
            .value_or(-1);
    };
    forget_old_rosters(world->site());
    EXPECT_GT(kept(), 1);
    world->site().writer.run(
        [](store::Connection& db) { db.exec("update roster_import set at = at - 604801"); });
    forget_old_rosters(world->site());
    EXPECT_EQ(kept(), 0);
    EXPECT_EQ(get(page).status, 200) << "that it was sent stays known";
}

TEST_P(RosterPages, TheTemplatesAreThere) {
    for (const std::string table : {"people", "appointments", "positions", "units"}) {
        const auto file = get("/kelola/impor/templat/" + table);
        EXPECT_EQ(file.status, 200);
        EXPECT_TRUE(file.body.starts_with("PK"));
    }
    EXPECT_EQ(get("/kelola/impor/templat/raja").status, 404);
}

TEST_P(RosterPages, AnOfficeIsInvitedOnOnePage) {
    EXPECT_EQ(get("/kelola/undangan").status, 404);
    make_administrator(corner.province.staff);
    sign_in_as(corner.province.staff);
    EXPECT_EQ(get("/kelola/undangan").status, 200);
    EXPECT_EQ(post("/kelola/undangan", {{"unit", "1"}}).status, 422) << "not his office";
    const auto page = post("/kelola/undangan", {{"unit", "3375"}});
    ASSERT_EQ(page.status, 200);
    EXPECT_TRUE(has(page.body, "1 orang memegang peran")) << "the legal and HR officer";
    int links = 0;
    std::string one;
    for (auto at = page.body.find("/pasang/"); at != page.body.npos;
         at = page.body.find("/pasang/", at + 1), ++links)
        one = page.body.substr(at, 8 + 64);
    EXPECT_EQ(links, 9);
    EXPECT_EQ(get(one).status, 200);
    EXPECT_FALSE(has(post("/kelola/undangan", {{"unit", "3375"}}).body, "/pasang/"))
        << "their links still work";
}

}  // namespace
}  // namespace people
