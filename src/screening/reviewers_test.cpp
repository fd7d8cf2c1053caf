// Who reviews an answer is a stranger to it; whom it is handed to has it; and a child is named to nobody.
#include <gmock/gmock.h>

#include "base/text.hpp"
#include "documents/pdf.hpp"
#include "matters/referral_rows.hpp"
#include "people/child_seal_rows.hpp"
#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using matters::FindingAnswer;
using testing::pekalongan;
using web::Method;

class Reviewers : public testing::ScreeningWorld {
protected:
    void SetUp() override {
        ScreeningWorld::SetUp();
        if (IsSkipped()) return;
        hr = corner.city.subdivision_head;
        reviewer = add("Sri Lestari Handayani", "3375015201850002", people::StaffKind::pns);
        matters::testing::give_role(*world, reviewer, app::Role::legal_hr, pekalongan, pekalongan);
    }
    void TearDown() override {
        people::keep_child_key("");
        ScreeningWorld::TearDown();
    }
    matters::Finding member_of_a_party() {
        take(RegistryKind::party_members,
             "Nomor,Nama,NIK,Tanggal lahir,Organisasi\n"
             "1,RATNA KUSUMANINGTYAS,3375015605800001,1980-05-16,Partai Contoh\n");
        return last();
    }
    matters::Finding last() { return asked(commissioner).at(0); }  // the newest
    web::Response page_of(PersonId who, const matters::Finding& f) {
        return call(Method::get, "/triase/{finding}", who, "/triase/" + f.id.text());
    }
    // Every way by which somebody could see it.
    void expect_out_of_reach(PersonId who, const matters::Finding& f, std::string_view why) {
        const auto id = f.id.text();
        EXPECT_EQ(page_of(who, f).status, 404) << why;
        const auto api = "/api/v1/triage/findings/" + id;
        EXPECT_EQ(call(Method::get, "/api/v1/triage/findings/{finding}", who, api).status, 404) << why;
        EXPECT_EQ(
            call(Method::get, "/triase/{finding}/surat.pdf", who, "/triase/" + id + "/surat.pdf").status, 404)
            << why;
        EXPECT_EQ(
            call(Method::post, "/triase/{finding}", who, "/triase/" + id, "review=accept&reason=").status,
            404)
            << why;
        for (const auto filter : base::names<TriageFilter>) {
            const std::string name(filter);
            EXPECT_FALSE(has(call(Method::get, "/triase", who, "/triase?saring=" + name), id)) << why;
            EXPECT_FALSE(has(
                call(Method::get, "/api/v1/triage/findings", who, "/api/v1/triage/findings?filter=" + name),
                id))
                << why;
        }
        EXPECT_TRUE(has(call(Method::get, "/api/v1/triage", who, "/api/v1/triage"),
                        R"({"to_review":0,"misused":0,"unanswered":0,"reviewed":0})"))
            << why;
    }
    void child(std::string relation, std::string name, std::string nik) {
        world->as(commissioner, [&](app::Change& c) {
            c.record(CaseId{commissioner.value}, pekalongan,
                     people::sealed_for_record({.interest = c.new_id<people::InterestId>(),
                                                .person = commissioner,
                                                .relation = std::move(relation),
                                                .name = std::move(name),
                                                .identifier = std::move(nik),
                                                .since = rules::on(2025, 1, 1)},
                                               c.today()));
        });
    }
    // Acts and rows of findings and letters: everything but the list itself.
    std::string written() {
        std::string out;
        const auto db = world->reader();
        for (const auto& [body] :
             db->query<store::Bytes>("select body from act where kind <> 'registry_imported'"))
            out += body.value;
        for (const auto& f : asked(commissioner)) {
            for (const auto& text : {f.register_says, f.matter_says, f.register_says_en, f.matter_says_en,
                                     f.because_id, f.because_en, f.evidence, f.reason, f.review_reason})
                out += text;
            for (const auto& list : {f.weights, f.path})
                for (const auto& text : list) out += text;
        }
        for (const auto& [body] : db->query<std::string>("select body from misuse_letter")) out += body;
        return base::fold(out);
    }
    PersonId hr, reviewer;
};
ON_EACH_ENGINE(Reviewers);

TEST_P(Reviewers, AreNotInTheRegisterOfWhomTheyRead) {
    interest(commissioner, "friendship", "Sri Lestari Handayani, S.H.");
    const auto f = member_of_a_party();
    answer(f, FindingAnswer::not_me);
    expect_out_of_reach(reviewer, f, "the official names her as a friend");
    EXPECT_EQ(page_of(hr, f).status, 200) << "a stranger reviews";
}

TEST_P(Reviewers, DoNotHaveWhomTheyReadInTheirOwnRegister) {
    interest(reviewer, "siblings", "Ratna Kusumaningtyas", "", "", "3375015605800001");
    const auto f = member_of_a_party();
    answer(f, FindingAnswer::misused);
    expect_out_of_reach(reviewer, f, "she names the official as a sister");
    EXPECT_EQ(page_of(hr, f).status, 200);
    world->move_to("2026-12-30T09:00:00+07:00");
    expect_out_of_reach(reviewer, f, "later too");
}

// He is spelt otherwise in the register, and is the one whom the question is about.
TEST_P(Reviewers, AreNotTheOtherOrganiserOfAMarriage) {
    const auto spouse = add("Muhammad Arif Wibowo", "3375010203790007", people::StaffKind::commissioner);
    matters::testing::give_role(*world, spouse, app::Role::legal_hr, pekalongan, pekalongan);
    interest(commissioner, "spouse", "M. Arif Wibowo", "", "", "3375010203790007");
    const auto found = asked(commissioner);
    ASSERT_EQ(found.size(), 1u);
    ASSERT_EQ(found[0].origin, matters::FindingOrigin::organisers);
    answer(found[0], FindingAnswer::acknowledged);
    expect_out_of_reach(spouse, found[0], "the spouse");
    EXPECT_EQ(page_of(hr, found[0]).status, 200);
}

TEST_P(Reviewers, HandItToTheSuperiorWhoThenHasIt) {
    const auto f = member_of_a_party();
    answer(f, FindingAnswer::not_me);
    const auto at = "/triase/" + f.id.text();
    ASSERT_EQ(call(Method::post, "/triase/{finding}", hr, at, "review=refer&reason=NIK+sama").status, 303);
    const auto db = world->reader();
    const auto row =
        db->query<PersonId, base::Date>("select superior, day from finding_referred where finding = ?", f.id)
            .one();
    ASSERT_TRUE(row);
    const auto superior = std::get<0>(*row);
    EXPECT_FALSE(is_involved(db, f.id, superior));
    ASSERT_EQ(matters::referrals_waiting(db, superior, world->today(), 9).size(), 1u);
    const auto here = "/penelusuran/diteruskan/" + f.id.text();
    const auto page = call(Method::get, "/penelusuran/diteruskan/{finding}", superior, here);
    ASSERT_EQ(page.status, 200);
    EXPECT_TRUE(has(page, "NIK sama")) << "why";
    EXPECT_TRUE(has(page, "Partai Contoh")) << "the evidence";
    EXPECT_TRUE(has(page, "/telaah/inisiatif?orang=" + commissioner.text() + "&amp;temuan=" + f.id.text()))
        << page.bytes();
    for (const auto other : {hr, commissioner, corner.city.staff, corner.inspector, PersonId{}}) {
        EXPECT_EQ(call(Method::get, "/penelusuran/diteruskan/{finding}", other, here).status, 404);
        EXPECT_TRUE(matters::referrals_waiting(db, other, world->today(), 9).empty());
    }
}

TEST_P(Reviewers, PassOverASuperiorWhoIsInItHimself) {
    const auto f = member_of_a_party();
    answer(f, FindingAnswer::not_me);
    const auto first = people::superior_for(world->reader(), commissioner,
                                            rules::MatterNature::administrative, world->today());
    ASSERT_TRUE(first);
    interest(commissioner, "friendship", people::name_of(world->reader(), first->person));
    const auto r =
        call(Method::post, "/triase/{finding}", hr, "/triase/" + f.id.text(), "review=refer&reason=Alasan");
    EXPECT_TRUE(matters::referrals_waiting(world->reader(), first->person, world->today(), 9).empty());
    EXPECT_TRUE(r.status == 303 || r.status == 409) << "the next one up, or the Inspectorate by word";
}

TEST_P(Reviewers, NeverReadAChildsNameNorAnySealedPersons) {
    people::keep_child_key(std::string(32, 'k'));
    struct Row {
        const char *relation, *nik, *list;
    };
    for (const auto& [relation, nik, list] :
         {Row{"children", "3375010101150009", "Calon"}, Row{"siblings", "3375010101120008", "Calon lain"}}) {
        const bool sibling = std::string_view(relation) == "siblings";
        const std::string name = sibling ? "Galang Permana Aji" : "Damar Kusuma Wardhana";
        const std::string written_so = sibling ? "GALANG PERMANA AJI" : "DAMAR KUSUMA WARDHANA";
        child(relation, name, nik);
        take(RegistryKind::candidates, "Nomor,Nama,NIK\n1," + written_so + "," + nik + "\n", list);
        const auto f = last();
        ASSERT_NE(f.interest, 0) << relation;
        const auto seen =
            call(Method::get, "/penelusuran/{finding}", commissioner, "/penelusuran/" + f.id.text());
        EXPECT_TRUE(has(seen, written_so)) << "the official reads the line in the list " << relation;
        answer(f, FindingAnswer::misused);
        const auto at = "/triase/" + f.id.text();
        EXPECT_EQ(
            call(Method::post, "/triase/{finding}/surat", hr, at + "/surat", "number=7&to=Partai").status,
            409)
            << relation;
        const auto word = base::fold(name.substr(0, name.find(' ')));
        const auto pdf = call(Method::get, "/triase/{finding}/surat.pdf", hr, at + "/surat.pdf");
        EXPECT_EQ(pdf.status, 404) << relation;
        const auto json = call(Method::get, "/api/v1/triage/findings/{finding}", hr,
                               "/api/v1/triage/findings/" + f.id.text());
        EXPECT_TRUE(has(json, R"("about_child":true)")) << relation;
        const auto page = page_of(hr, f);
        EXPECT_TRUE(has(page, "Tidak ada surat untuk temuan ini.")) << relation;
        for (const auto& text :
             {written(), base::fold(std::string(page.bytes())), base::fold(std::string(json.bytes()))})
            EXPECT_EQ(text.find(word), text.npos) << relation << ": " << text.substr(0, 400);
        EXPECT_EQ(call(Method::post, "/triase/{finding}", hr, at, "review=accept&reason=").status, 303)
            << "settled without a letter";
    }
}

TEST_P(Reviewers, WriteOfARelativeWhatIsSoOfARelative) {
    interest(commissioner, "siblings_of_spouse", "Bambang Wijanarko Sasmito", "", "", "3375011505700003");
    take(RegistryKind::candidates, "Nomor,Nama,NIK\n1,BAMBANG WIJANARKO SASMITO,3375011505700003\n", "Calon");
    const auto f = last();
    EXPECT_TRUE(has(call(Method::get, "/penelusuran/{finding}", commissioner, "/penelusuran/" + f.id.text()),
                    "Nama kerabat saya dicatut"));
    answer(f, FindingAnswer::misused);
    const auto at = "/triase/" + f.id.text();
    ASSERT_EQ(call(Method::post, "/triase/{finding}/surat", hr, at + "/surat", "number=7&to=Partai").status,
              303);
    const auto letter = letter_of(world->reader(), f.id);
    EXPECT_THAT(letter->text, ::testing::HasSubstr("nama kerabatnya tercantum"));
    EXPECT_THAT(letter->text, ::testing::Not(::testing::HasSubstr("bahwa namanya tercantum")));
}

TEST_P(Reviewers, AreAnnouncedWithTheDayFromWhichTheySeeIt) {
    const auto f = member_of_a_party();
    const auto page = [&] {
        return call(Method::get, "/penelusuran/{finding}", commissioner, "/penelusuran/" + f.id.text());
    };
    EXPECT_TRUE(has(page(), "Bila belum dijawab pada 30 November 2026, Bagian Hukum dan SDM"));
    EXPECT_EQ(page_of(hr, f).status, 404);
    world->move_to("2026-11-30T09:00:00+07:00");
    EXPECT_TRUE(has(page(), "Sejak 30 November 2026 Bagian Hukum dan SDM juga melihatnya"));
    EXPECT_EQ(page_of(hr, f).status, 200);
}

}  // namespace
}  // namespace screening
