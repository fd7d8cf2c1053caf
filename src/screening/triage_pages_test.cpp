#include <gmock/gmock.h>

#include "matters/declared_rows.hpp"
#include "people/register_interest.hpp"
#include "rules/vocabulary.hpp"
#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using matters::FindingAnswer;
using web::Method;

class TriagePages : public testing::ScreeningWorld {
protected:
    void SetUp() override {
        ScreeningWorld::SetUp();
        if (IsSkipped()) return;
        hr = corner.city.subdivision_head;
        take(RegistryKind::party_members,
             "Nomor,Nama,NIK,Organisasi\n1,RATNA KUSUMANINGTYAS,3375015605800001,Partai Contoh\n");
        finding = asked(commissioner).at(0);
    }
    web::Response triage_of(PersonId who) {
        return call(Method::get, "/triase/{finding}", who, "/triase/" + finding.id.text());
    }
    std::string counts(PersonId who) {
        return std::string(call(Method::get, "/api/v1/triage", who, "/api/v1/triage").bytes());
    }
    web::Response post(std::string_view pattern, const std::string& target, std::string body) {
        return call(Method::post, pattern, hr, target, std::move(body));
    }
    PersonId hr;
    matters::Finding finding;
};
ON_EACH_ENGINE(TriagePages);

TEST_P(TriagePages, ShowAQuestionToNobodyElseBeforeItIsAnswered) {
    EXPECT_EQ(triage_of(hr).status, 404);
    EXPECT_THAT(counts(hr), ::testing::HasSubstr("\"unanswered\":0"));
    EXPECT_TRUE(
        has(call(Method::get, "/penelusuran/{finding}", commissioner, "/penelusuran/" + finding.id.text()),
            "Apakah ini Anda?"));
    EXPECT_EQ(call(Method::get, "/penelusuran/{finding}", hr, "/penelusuran/" + finding.id.text()).status,
              404);
    world->move_to("2026-11-29T09:00:00+07:00");
    EXPECT_EQ(triage_of(hr).status, 404) << "six days";
    world->move_to("2026-11-30T09:00:00+07:00");
    EXPECT_EQ(triage_of(hr).status, 200) << "a week without an answer";
    EXPECT_THAT(counts(hr), ::testing::HasSubstr("\"unanswered\":1"));
}

TEST_P(TriagePages, HideItFromWhoIsInItHimself) {
    answer(finding, FindingAnswer::not_me);
    EXPECT_EQ(triage_of(hr).status, 200);
    EXPECT_EQ(triage_of(corner.city.staff).status, 200);
    const auto before = counts(corner.city.staff);
    EXPECT_THAT(before, ::testing::HasSubstr("\"to_review\":1"));
    for (const auto who : {corner.city.chair, corner.city.secretary, corner.inspector, PersonId{}})
        EXPECT_EQ(triage_of(who).status, 404);
    // The commissioner gets the role: her own answer stays out of her sight and out of her counts.
    matters::testing::give_role(*world, commissioner, app::Role::legal_hr, testing::pekalongan,
                                testing::pekalongan);
    EXPECT_EQ(triage_of(commissioner).status, 404);
    EXPECT_THAT(counts(commissioner), ::testing::HasSubstr("\"to_review\":0"));
    EXPECT_FALSE(has(call(Method::get, "/triase", commissioner, "/triase"), finding.id.text()));
}

TEST_P(TriagePages, HideAMatterFromAReviewerWhoIsAskedAboutItToo) {
    interest(commissioner, "siblings_of_spouse", "Bambang Wijanarko");
    interest(hr, "friendship", "Bambang Wijanarko");
    matters::testing::procurement(*world, corner.city.secretary, std::vector{commissioner, hr});
    take(RegistryKind::vendors, "Nomor,Nama,Organisasi,Jabatan\n1,Bambang Wijanarko,CV Maju Jaya,direktur\n",
         "Penyedia");
    for (const auto& f : asked(commissioner))
        if (f.matter) finding = f;
    ASSERT_TRUE(finding.matter);
    answer(finding, FindingAnswer::not_me);
    EXPECT_EQ(triage_of(hr).status, 404) << "he is asked about the same company";
    EXPECT_EQ(triage_of(corner.city.staff).status, 200);
}

TEST_P(TriagePages, WriteToTheListsOwnerAndFollowTheReply) {
    const auto id = finding.id.text();
    auto r = call(Method::post, "/penelusuran/{finding}", commissioner, "/penelusuran/" + id,
                  "answer=misused&reason=");
    EXPECT_EQ(r.status, 422);
    EXPECT_TRUE(has(r, "Isi penjelasan Anda"));
    EXPECT_EQ(call(Method::post, "/penelusuran/{finding}", commissioner, "/penelusuran/" + id,
                   "answer=misused&reason=Saya+bukan+anggota")
                  .status,
              303);
    EXPECT_EQ(post("/triase/{finding}", "/triase/" + id, "review=accept&reason=").status, 409)
        << "the letter first";
    EXPECT_TRUE(has(triage_of(hr), "Pemilik Daftar")) << "the addressee is filled in";
    EXPECT_EQ(post("/triase/{finding}/surat", "/triase/" + id + "/surat", "number=&to=").status, 422);
    EXPECT_EQ(post("/triase/{finding}/surat", "/triase/" + id + "/surat", "number=12&to=Partai").status, 303);
    const auto pdf = call(Method::get, "/triase/{finding}/surat.pdf", hr, "/triase/" + id + "/surat.pdf");
    EXPECT_TRUE(pdf.bytes().starts_with("%PDF"));
    EXPECT_EQ(post("/triase/{finding}/balasan", "/triase/" + id + "/balasan",
                   "reply=removed&day-day=23&day-month=11&day-year=2026&note=")
                  .status,
              303);
    EXPECT_EQ(letter_of(world->reader(), finding.id)->reply, LetterReply::removed);
    EXPECT_EQ(post("/triase/{finding}", "/triase/" + id, "review=accept&reason=").status, 303);
    EXPECT_TRUE(has(call(Method::get, "/penelusuran/{finding}", commissioner, "/penelusuran/" + id),
                    "Dihapus dari daftar"));
}

TEST_P(TriagePages, DoTheSameByTheApi) {
    const auto id = finding.id.text(), at = "/api/v1/triage/findings/" + id;
    const std::string one = "/api/v1/triage/findings/{finding}";
    const auto read = [&](PersonId who) { return call(Method::get, one, who, at); };
    EXPECT_EQ(read(hr).status, 404) << "not answered yet";
    answer(finding, FindingAnswer::misused);
    EXPECT_TRUE(has(read(hr), R"("answer":"misused")"));
    EXPECT_TRUE(has(read(hr), R"("letter":null)"));
    for (const auto who : {corner.city.chair, corner.inspector, commissioner})
        EXPECT_EQ(read(who).status, 404);
    const auto listed = [&](std::string filter) {
        return call(Method::get, "/api/v1/triage/findings", hr, "/api/v1/triage/findings?filter=" + filter);
    };
    EXPECT_TRUE(has(listed("misused"), id));
    EXPECT_FALSE(has(listed("reviewed"), id));
    EXPECT_EQ(listed("kings").status, 422);
    EXPECT_EQ(post(one + "/review", at + "/review", "review=accept").status, 409) << "the letter first";
    EXPECT_EQ(post(one + "/letter", at + "/letter", "number=").status, 422);
    const auto letter = post(one + "/letter", at + "/letter", "number=12&to=Partai");
    EXPECT_EQ(letter.status, 200) << letter.bytes();
    EXPECT_TRUE(has(letter, R"("to":"Partai")"));
    EXPECT_TRUE(has(letter, R"("receipt")"));
    EXPECT_EQ(post(one + "/reply", at + "/reply", "reply=removed&day=2026-11-24").status, 409) << "tomorrow";
    EXPECT_TRUE(has(post(one + "/reply", at + "/reply", "reply=removed&day=2026-11-23"),
                    R"("reply":"removed","reply_day":"2026-11-23")"));
    EXPECT_TRUE(has(post(one + "/review", at + "/review", "review=accept"), R"("review":"accept")"));
    EXPECT_TRUE(has(listed("reviewed"), id));
}

TEST_P(TriagePages, AskAgainWithAReason) {
    answer(finding, FindingAnswer::not_me);
    EXPECT_EQ(post("/triase/{finding}", "/triase/" + finding.id.text(), "review=ask_again&reason=").status,
              422);
    EXPECT_EQ(
        post("/triase/{finding}", "/triase/" + finding.id.text(), "review=ask_again&reason=NIK+sama").status,
        303);
    EXPECT_FALSE(asked(commissioner)[0].answer);
    EXPECT_TRUE(
        has(call(Method::get, "/penelusuran/{finding}", commissioner, "/penelusuran/" + finding.id.text()),
            "NIK sama"));
}

TEST_P(TriagePages, SealWhatIsKnownOfChildren) {
    interest(commissioner, "children", "Damar Kusuma Wardhana", "", "", "3375010101000009");
    take(RegistryKind::candidates, "Nomor,Nama,NIK\n1,DAMAR KUSUMA WARDHANA,3375010101000009\n", "Calon");
    for (const auto& f : asked(commissioner))
        if (f.interest != 0) finding = f;
    ASSERT_NE(finding.interest, 0);
    answer(finding, FindingAnswer::not_me);
    const auto page = triage_of(hr);
    EXPECT_EQ(page.status, 200);
    EXPECT_FALSE(has(page, "Damar")) << page.bytes();
    EXPECT_FALSE(has(page, "DAMAR"));
    const auto told = call(Method::get, "/api/v1/triage/findings/{finding}", hr,
                           "/api/v1/triage/findings/" + finding.id.text());
    EXPECT_TRUE(has(told, R"("about_child":true)"));
    EXPECT_FALSE(has(told, "Damar"));
    EXPECT_FALSE(has(told, "DAMAR"));
    lang = web::Lang::en;
    EXPECT_TRUE(has(triage_of(hr), "children&#39;s data are protected") ||
                has(triage_of(hr), "children's data are protected"));
}

TEST_P(TriagePages, AskAnewAboutAnEntryThatWasPutRight) {
    interest(commissioner, "siblings", "Bambang Wijanarko");
    matters::testing::procurement(*world, corner.city.secretary, std::vector{commissioner});
    take(RegistryKind::vendors,
         "Nomor,Nama,NIK,Organisasi,Jabatan\n1,Bambang Wijanarko,3375010101700009,CV Maju Jaya,direktur\n",
         "Penyedia");
    const auto about = [&](people::InterestId id) {
        std::vector<matters::Finding> out;
        for (const auto& f : asked(commissioner))
            if (f.interest == id.value) out.push_back(f);
        return out;
    };
    const auto before = people::interests_of(world->reader(), commissioner, world->today()).at(0);
    ASSERT_EQ(about(before.id).size(), 1u);
    std::string all;
    for (const auto name : base::names<rules::Source>)
        all += (all.empty() ? "" : "&") + std::string("parts=") + std::string(name);
    EXPECT_EQ(call(Method::post, "/kepentingan/tegaskan", commissioner, "/kepentingan/tegaskan", all).status,
              303);
    world->as(commissioner, [&](app::Change& c) {
        people::InterestRegistered wanted{.interest = c.new_id<people::InterestId>(),
                                          .person = commissioner,
                                          .relation = before.relation,
                                          .name = before.name,
                                          .identifier = "3375010101700009",
                                          .since = before.since};
        const std::vector open{before};
        const auto made = people::correct_interest({commissioner, c.today(), open}, before, wanted);
        ASSERT_TRUE(made);
        c.record(CaseId{commissioner.value}, testing::pekalongan, made->ended);
        c.record(CaseId{commissioner.value}, testing::pekalongan, made->registered);
    });
    const auto now = people::interests_of(world->reader(), commissioner, world->today());
    ASSERT_EQ(now.size(), 1u);
    EXPECT_TRUE(about(before.id).at(0).lapsed) << "its ground is gone";
    const auto anew = about(now[0].id);
    ASSERT_EQ(anew.size(), 1u);
    EXPECT_TRUE(anew[0].open());
    const auto history = call(Method::get, "/kepentingan/riwayat", commissioner, "/kepentingan/riwayat");
    EXPECT_TRUE(has(history, "Diperbaiki menjadi:"));
    EXPECT_FALSE(has(history, "Berakhir:"));
    EXPECT_FALSE(has(history, "Baru:"));
}

TEST_P(TriagePages, OfferTheDeclarationThatStands) {
    interest(commissioner, "siblings", "Bambang Wijanarko");
    const auto m = matters::testing::procurement(*world, corner.city.secretary, std::vector{commissioner});
    take(RegistryKind::vendors, "Nomor,Nama,Organisasi,Jabatan\n1,Bambang Wijanarko,CV Maju Jaya,direktur\n",
         "Penyedia");
    for (const auto& f : asked(commissioner))
        if (f.matter) finding = f;
    ASSERT_TRUE(finding.matter);
    const auto page = [&] {
        return call(Method::get, "/penelusuran/{finding}", commissioner, "/penelusuran/" + finding.id.text());
    };
    const auto declared = [&] {
        return call(Method::post, "/penelusuran/{finding}", commissioner, "/penelusuran/" + finding.id.text(),
                    "answer=declared&reason=");
    };
    EXPECT_TRUE(has(page(), "/deklarasi/baru?urusan="));
    EXPECT_FALSE(has(page(), "Tercakup deklarasi saya"));
    EXPECT_EQ(declared().status, 409);
    world->as(commissioner, [&](app::Change& c) {
        matters::set_declared(c.db, m.id, commissioner, CaseId{71});
        c.record(matters::case_of(m.id), testing::pekalongan,
                 matters::StandstillSet{m.id, commissioner, CaseId{71}});
    });
    EXPECT_FALSE(has(page(), "/deklarasi/baru?urusan=")) << "a second one would be refused";
    EXPECT_TRUE(has(page(), "Tercakup deklarasi saya"));
    EXPECT_EQ(declared().status, 303);
    EXPECT_TRUE(has(page(), "Sudah Anda deklarasikan"));
    world->as(commissioner,
              [&](app::Change& c) { matters::set_withdrawn(c.db, m.id, commissioner, CaseId{71}); });
}

TEST_P(TriagePages, ConfirmARegisterPartByPart) {
    const auto page = call(Method::get, "/kepentingan/tegaskan", commissioner, "/kepentingan/tegaskan");
    EXPECT_TRUE(has(page, "belum pernah menegaskan"));
    std::string all;
    for (const auto name : base::names<rules::Source>)
        all += (all.empty() ? "" : "&") + std::string("parts=") + std::string(name);
    EXPECT_EQ(
        call(Method::post, "/kepentingan/tegaskan", commissioner, "/kepentingan/tegaskan", "parts=other")
            .status,
        422);
    EXPECT_EQ(call(Method::post, "/kepentingan/tegaskan", commissioner, "/kepentingan/tegaskan", all).status,
              303);
    interest(commissioner, "business", "CV Baru");
    EXPECT_TRUE(
        has(call(Method::get, "/kepentingan/riwayat", commissioner, "/kepentingan/riwayat"), "CV Baru"));
    const auto map = call(Method::get, "/peta-risiko", hr, "/peta-risiko");
    EXPECT_EQ(map.status, 200);
    EXPECT_FALSE(has(map, "CV Baru")) << "counts, no names";
    EXPECT_TRUE(has(call(Method::get, "/penilaian-dampak", hr, "/penilaian-dampak"), "Pemilik Daftar"));
    EXPECT_TRUE(
        call(Method::get, "/penilaian-dampak.pdf", hr, "/penilaian-dampak.pdf").bytes().starts_with("%PDF"));
}

}  // namespace
}  // namespace screening
