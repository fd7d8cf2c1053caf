#include "screening/withdraw_registry.hpp"

#include <gmock/gmock.h>

#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using testing::pekalongan;

TEST(WithdrawRegistry, MakesAVersionOfThatListWithTheReasonForASource) {
    const WithdrawFacts facts{.registry = {.id = RegistryId{3},
                                           .unit = UnitId{7},
                                           .kind = RegistryKind::vendors,
                                           .name = "Penyedia",
                                           .owner = "LPSE"},
                              .lines = 1,
                              .today = rules::on(2026, 11, 23)};
    const auto plan = withdraw_registry(facts, "Berkas yang salah");
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->kind, RegistryKind::vendors);
    EXPECT_EQ(plan->unit, UnitId{7});
    EXPECT_EQ(plan->name, "Penyedia");
    EXPECT_EQ(plan->source, "Berkas yang salah");
    EXPECT_EQ(plan->as_of, facts.today);
    auto empty = facts;
    empty.lines = 0;
    EXPECT_EQ(withdraw_registry(empty, "Berkas yang salah").error(), WithdrawRefusal::no_lines);
}

TEST(WithdrawRegistry, IsTellableFromAListThatCameInEmpty) {
    RegistryVersion v;
    EXPECT_TRUE(is_withdrawn(v));
    v.file_name = "daftar.csv";
    EXPECT_FALSE(is_withdrawn(v)) << "an empty file of that name";
    v.file_name = {};
    v.counts.rows = 1;
    EXPECT_FALSE(is_withdrawn(v));
}

class Withdrawing : public testing::ScreeningWorld {
protected:
    static constexpr std::string_view members =
        "Nama,NIK,Tanggal lahir,Organisasi\nRATNA KUSUMANINGTYAS,3375015605800001,1980-05-16,Partai Contoh\n"
        "SLAMET RIYADI WIBOWO,3375010203850004,1985-03-02,Partai Contoh\n";
    RegistryId list() {
        return registry_named(world->reader(), pekalongan, RegistryKind::party_members, "Daftar uji")->id;
    }
};
ON_EACH_ENGINE(Withdrawing);

TEST_P(Withdrawing, LapsesWhatIsOpenAndKeepsAnswers) {
    const auto slamet = add("Slamet Riyadi Wibowo", "3375010203850004", people::StaffKind::commissioner);
    take(RegistryKind::party_members, members);
    answer(asked(slamet).at(0), matters::FindingAnswer::not_me);
    const auto hr = corner.city.subdivision_head;
    const auto id = list();
    const auto at = "/registri/" + id.text();
    const auto page = call(web::Method::get, "/registri/{registry}", hr, at);
    EXPECT_TRUE(has(page, "Tarik daftar ini"));
    EXPECT_EQ(call(web::Method::post, "/registri/{registry}/tarik", hr, at + "/tarik", "reason=").status,
              422);
    EXPECT_EQ(entries_in(world->reader(), id), 2);
    EXPECT_EQ(call(web::Method::post, "/registri/{registry}/tarik", corner.city.chair, at + "/tarik",
                   "reason=Salah")
                  .status,
              404);
    const auto done =
        call(web::Method::post, "/registri/{registry}/tarik", hr, at + "/tarik", "reason=Berkas+yang+salah");
    EXPECT_EQ(done.status, 303) << done.bytes();
    EXPECT_EQ(entries_in(world->reader(), id), 0);
    EXPECT_EQ(asked(commissioner).at(0).lapsed, world->today());
    EXPECT_EQ(asked(slamet).at(0).answer, matters::FindingAnswer::not_me);
    EXPECT_FALSE(asked(slamet).at(0).lapsed);
    const auto after = call(web::Method::get, "/registri/{registry}", hr, at);
    EXPECT_TRUE(has(after, "Ditarik: Berkas yang salah"));
    EXPECT_FALSE(has(after, "Tarik daftar ini"));
    EXPECT_EQ(call(web::Method::post, "/registri/{registry}/tarik", hr, at + "/tarik", "reason=Lagi").status,
              409);
    EXPECT_EQ(take(RegistryKind::party_members, members).asked, 1) << "who had not answered is asked anew";
}

TEST_P(Withdrawing, GoesByTheApiToo) {
    take(RegistryKind::party_members, members);
    const auto hr = corner.city.subdivision_head;
    const auto at = "/api/v1/registries/" + list().text() + "/withdrawal";
    constexpr std::string_view route = "/api/v1/registries/{registry}/withdrawal";
    EXPECT_EQ(call(web::Method::post, route, hr, at, "").status, 422);
    const auto done = call(web::Method::post, route, hr, at, "reason=Berkas+yang+salah");
    EXPECT_TRUE(has(done, R"("state":"taken")")) << done.bytes();
    EXPECT_TRUE(has(done, R"("gone":2)"));
    EXPECT_EQ(entries_in(world->reader(), list()), 0);
    EXPECT_EQ(versions_of(world->reader(), list()).front().source, "Berkas yang salah");
}

TEST_P(Withdrawing, ListsGoOnPages) {
    for (int i = 0; i < 30; ++i)
        take(RegistryKind::party_members, "Nama,Organisasi\nOrang Lain,Partai\n",
             "Daftar " + std::to_string(i));
    const auto hr = corner.city.subdivision_head;
    const auto first = call(web::Method::get, "/registri", hr, "/registri");
    const std::string text(first.bytes());
    const auto link = text.find("/registri?sesudah=");
    ASSERT_NE(link, text.npos);
    const auto next = call(web::Method::get, "/registri", hr, text.substr(link, text.find('"', link) - link));
    std::size_t seen = 0;
    for (int i = 0; i < 30; ++i) {
        const auto name = ">Daftar " + std::to_string(i) + "<";
        seen += has(first, name) + has(next, name);
    }
    EXPECT_EQ(seen, 30u) << "each once";
    EXPECT_EQ(all_registries(world->reader()).size(), 30u);
}

// 0111: a browser's answer lies in memory as a whole.
TEST_P(Withdrawing, AListIsDownloadedUpToAHundredThousandRows) {
    take(RegistryKind::party_members, members);
    const auto id = list();
    const auto hr = corner.city.subdivision_head;
    const auto at = "/registri/" + id.text();
    constexpr auto file = "/registri/{registry}/daftar.ftm.jsonl";
    const auto lines = [&](std::int64_t more) {
        world->as({}, [&](app::Change& c) { hold_entries(c.db, id, more); });
    };
    lines(100'000 - 2);
    EXPECT_TRUE(has(call(web::Method::get, "/registri/{registry}", hr, at), "Unduh FollowTheMoney"));
    EXPECT_EQ(call(web::Method::get, file, hr, at + "/daftar.ftm.jsonl").status, 200);
    lines(1);
    EXPECT_TRUE(has(call(web::Method::get, "/registri/{registry}", hr, at), "jernih export-registry"));
    const auto refused = call(web::Method::get, file, hr, at + "/daftar.ftm.jsonl");
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(has(refused, "minta berkasnya kepada operator"));
    lines(2 - 100'001);
}

TEST_P(Withdrawing, ThePageSaysForWhichCompanyNobodyIsAsked) {
    std::string csv = "Nama,Organisasi\n";
    for (int i = 0; i < 5'000; ++i) csv += "Pemegang Saham " + std::to_string(i) + ",PT Terbuka\n";
    csv += "Sri Lestari,CV Kecil\n";
    take(RegistryKind::vendors, csv);
    const auto id = registry_named(world->reader(), pekalongan, RegistryKind::vendors, "Daftar uji")->id;
    const auto page = call(web::Method::get, "/registri/{registry}", corner.city.subdivision_head,
                           "/registri/" + id.text());
    EXPECT_TRUE(has(page, "PT Terbuka (5.000 baris)"));
    EXPECT_FALSE(has(page, "CV Kecil ("));
}

}  // namespace
}  // namespace screening
