#include "declarations/visit_testing.hpp"

namespace declarations {
namespace {

using testing::has;
using Pairs = testing::Visits::Pairs;

class DeclarationPages : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (!IsSkipped()) visits = std::make_unique<testing::Visits>(database());
    }
    void TearDown() override {
        if (visits) visits->expect_rebuilds();
        visits.reset();
        OnEachEngine::TearDown();
    }
    std::unique_ptr<testing::Visits> visits;
};
ON_EACH_ENGINE(DeclarationPages);

TEST_P(DeclarationPages, ACommissionerDeclaresAndHisChairSeesItAndOthersDoNot) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto member = city.members[0];
    const auto matter = v.matter_with(member);
    const auto id = v.send_by_pages(member, matter);
    ASSERT_TRUE(id);
    const auto sent = v.get(member, "/deklarasi/" + id.text() + "/terkirim");
    EXPECT_EQ(sent.status, 200);
    EXPECT_TRUE(has(sent, id.text()));
    EXPECT_TRUE(has(sent, "WIB"));
    EXPECT_TRUE(has(sent, "/tanda-terima/"));
    EXPECT_EQ(v.standing(matter, member), matters::Standing::standstill);

    EXPECT_TRUE(has(v.get(city.chair, "/telaah"), "/telaah/" + id.text()));
    EXPECT_TRUE(has(v.get(city.chair, "/telaah/" + id.text()), "Ipar saya direktur CV Maju Jaya."));
    EXPECT_EQ(v.get(v.corner.inspector, "/deklarasi/" + id.text()).status, 200);
    for (const auto other : {city.members[1], city.staff, v.corner.province.chair})
        for (const auto& path :
             {"/deklarasi/" + id.text(), "/telaah/" + id.text(), "/deklarasi/" + id.text() + "/terkirim",
              "/api/v1/declarations/" + id.text()})
            EXPECT_EQ(v.get(other, path).status, 404) << path;
    EXPECT_EQ(v.post(city.members[1], "/telaah/" + id.text() + "/tetapkan",
                     {{"truth", "no_conflict"}, {"truth_reason", "x"}})
                  .status,
              404);
    EXPECT_EQ(v.post(city.chair, "/deklarasi/" + id.text() + "/terima", {}).status, 404)
        << "only the Inspectorate passes that door";
}

TEST_P(DeclarationPages, TheSuperiorSeesFirstWhatWaitsAndOfTheRestOnlyWhatThereIs) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    EXPECT_TRUE(has(v.get(city.chair, "/telaah"), "Tidak ada deklarasi yang menunggu Anda."));
    const auto id = v.send_by_pages(city.members[0], v.matter_with(city.members[0]));
    ASSERT_TRUE(id);
    const auto fresh = v.get(city.chair, "/telaah").body;
    EXPECT_LT(fresh.find("/telaah/" + id.text()), fresh.find("Menunggu Anda (1)"))
        << "the list before the piles";
    EXPECT_EQ(fresh.find("Lewat batas"), fresh.npos) << "an empty pile is not offered";
    v.move_to("2027-02-01T09:00:00+07:00");  // no job has passed it on yet: it is late
    const auto late = v.get(city.chair, "/telaah").body;
    EXPECT_LT(late.find("Lewat batas"), late.find("/telaah/" + id.text()));
    EXPECT_NE(late.find("/telaah/" + id.text()), late.npos);
    EXPECT_LT(late.find("/telaah/" + id.text()), late.find("?saring=late")) << "the list before the piles";
}

TEST_P(DeclarationPages, AFormWithFaultsSaysAllAtOnceAndKeepsWhatWasTyped) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    ASSERT_EQ(v.post(member, "/deklarasi/periksa",
                     {{"draft", ""}, {"party_name", "PT <Setengah>"}, {"description", "belum selesai"}})
                  .status,
              303);
    const auto page = v.get(member, "/deklarasi/periksa?draf=");
    EXPECT_EQ(page.status, 422);
    for (const auto* field : {"type", "relation", "grounds", "known_since"})
        EXPECT_TRUE(has(page, "href=\"#" + std::string(field) + "\"")) << field;
    EXPECT_FALSE(has(page, "href=\"#party_name\""));
    EXPECT_TRUE(has(page, "PT &lt;Setengah&gt;"));
    EXPECT_TRUE(has(page, "belum selesai"));
}

TEST_P(DeclarationPages, WhatTheLawWouldRefuseIsSaidAtItsFieldBeforeSending) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    auto fields = testing::Visits::filled({});
    for (auto& [name, value] : fields)
        if (name == "type") value = "actual";
    ASSERT_EQ(v.post(member, "/deklarasi/periksa", fields).status, 303);
    const auto kept = v.post(member, "/deklarasi/periksa", fields);
    const auto page = v.get(member, kept.header("location"));
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(has(page, "href=\"#matter\""));
}

TEST_P(DeclarationPages, ADraftIsOfferedAgainAndGoneOnceSent) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    const auto matter = v.matter_with(member);
    EXPECT_EQ(v.post(member, "/deklarasi/draf", {{"draft", matter.text()}, {"party_name", "CV Maju"}})
                  .header("location"),
              "/deklarasi/baru?urusan=" + matter.text() + "&lanjut=1&tersimpan=1");
    const auto offered = v.get(member, "/deklarasi/baru?urusan=" + matter.text());
    EXPECT_TRUE(has(offered, "Lanjutkan draf tertanggal 23 November 2026"));
    EXPECT_FALSE(has(offered, "value=\"CV Maju\""));
    EXPECT_TRUE(
        has(v.get(member, "/deklarasi/baru?urusan=" + matter.text() + "&lanjut=1"), "value=\"CV Maju\""));
    EXPECT_FALSE(has(v.get(v.corner.city.members[1], "/deklarasi/baru?urusan=" + matter.text() + "&lanjut=1"),
                     "CV Maju"))
        << "a draft is its writer's alone";
    v.send_by_pages(member, matter);
    EXPECT_FALSE(has(v.get(member, "/deklarasi"), "Lanjutkan draf"));
    EXPECT_EQ(v.get(member, "/deklarasi/periksa?draf=" + matter.text()).status, 303);
}

TEST_P(DeclarationPages, TheSameFormSentTwiceIsOneDeclaration) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    const auto matter = v.matter_with(member);
    v.post(member, "/deklarasi/periksa", testing::Visits::filled(matter));
    const auto version =
        testing::Visits::hidden(v.get(member, "/deklarasi/periksa?draf=" + matter.text()).body, "_version");
    const auto fields = v.signed_by(member, {{"draft", matter.text()}, {"_version", version}});
    const auto first = v.post(member, "/deklarasi", fields, "one-key");
    const auto again = v.post(member, "/deklarasi", fields, "one-key");
    EXPECT_EQ(first.status, 303);
    EXPECT_EQ(again.status, 303);
    EXPECT_EQ(first.header("location"), again.header("location"));
    EXPECT_EQ(first.header("jernih-log-index"), again.header("jernih-log-index"));
    EXPECT_EQ(v.count(submitted_measure), 1);
}

TEST_P(DeclarationPages, ADeclarationIsSignedWithBothFactorsEachTime) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    const auto matter = v.matter_with(member);
    v.post(member, "/deklarasi/periksa", testing::Visits::filled(matter));
    const auto version =
        testing::Visits::hidden(v.get(member, "/deklarasi/periksa?draf=" + matter.text()).body, "_version");
    const Pairs unsigned_form{{"draft", matter.text()}, {"_version", version}};
    const auto signed_form = v.signed_by(member, unsigned_form);
    const auto without = [&](std::string_view field, std::string value) {
        auto form = signed_form;
        for (auto& [name, typed] : form)
            if (name == field) typed = value;
        return form;
    };
    for (const auto& form : {unsigned_form, without("password", ""), without("code", ""),
                             without("password", "salah"), without("code", "000000")}) {
        const auto page = v.post(member, "/deklarasi", form);
        EXPECT_EQ(page.status, 422);
        EXPECT_TRUE(has(page, "Kirim deklarasi")) << "what was written is still there to be signed";
    }
    EXPECT_EQ(v.count(submitted_measure), 0);
    EXPECT_EQ(v.post(member, "/deklarasi", signed_form).status, 303);
    EXPECT_EQ(v.count(submitted_measure), 1);
}

TEST_P(DeclarationPages, ADraftChangedInAnotherWindowIsNotSentUnseen) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    const auto matter = v.matter_with(member);
    v.post(member, "/deklarasi/periksa", testing::Visits::filled(matter));
    const auto version =
        testing::Visits::hidden(v.get(member, "/deklarasi/periksa?draf=" + matter.text()).body, "_version");
    v.move_to("2026-11-23T09:05:00+07:00");
    v.post(member, "/deklarasi/draf", testing::Visits::filled(matter));
    EXPECT_EQ(
        v.post(member, "/deklarasi", v.signed_by(member, {{"draft", matter.text()}, {"_version", version}}))
            .status,
        409);
    EXPECT_EQ(v.count(submitted_measure), 0);
}

TEST_P(DeclarationPages, AMatterThatOneDoesNotSeeCannotBeNamed) {
    auto& v = *visits;
    const auto matter = v.matter(matters::DecidedBy::plenary);
    const auto stranger = v.corner.province.members[0];
    ASSERT_EQ(v.post(stranger, "/deklarasi/periksa", testing::Visits::filled(matter)).status, 303);
    const auto page = v.get(stranger, "/deklarasi/periksa?draf=" + matter.text());
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(has(page, "href=\"#matter\""));
    EXPECT_FALSE(has(page, "Logistik")) << "nor does the page tell its title";
}

Pairs ruling(std::string version) {
    return {{"_version", std::move(version)},
            {"truth", "conflict"},
            {"truth_reason", "Benar"},
            {"impact", "high"},
            {"impact_reason", "Besar"},
            {"controls", "recusal"},
            {"from", "2026-11-23"}};
}

TEST_P(DeclarationPages, TheChairDeterminesAndTheMemberIsBarred) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto matter = v.matter_with(city.members[0]);
    const auto id = v.send_by_pages(city.members[0], matter);
    const auto form = v.get(city.chair, "/telaah/" + id.text());
    ASSERT_EQ(form.status, 200);
    EXPECT_EQ(v.post(city.chair, "/telaah/" + id.text() + "/tetapkan", ruling("99")).status, 409)
        << "somebody changed it first";
    EXPECT_EQ(v.load(id).state, State::submitted);
    const auto done = v.post(city.chair, "/telaah/" + id.text() + "/tetapkan",
                             ruling(testing::Visits::hidden(form.body, "_version")));
    EXPECT_EQ(done.status, 303) << done.body;
    EXPECT_EQ(v.standing(matter, city.members[0]), matters::Standing::barred);
    const auto seen = v.get(city.members[0], "/deklarasi/" + id.text());
    EXPECT_TRUE(has(seen, "Tidak ikut serta dalam urusan ini"));
    EXPECT_TRUE(has(seen, "Atasan menetapkan"));
    EXPECT_EQ(v.get(city.chair, "/telaah/" + id.text()).status, 303) << "nothing is left to determine";
}

TEST_P(DeclarationPages, ARefusedDeterminationShowsTheFormAgainWithWhatWasTyped) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto id =
        v.send_by_pages(city.members[0], v.matter_with(city.members[0], matters::DecidedBy::official));
    const auto form = v.get(city.chair, "/telaah/" + id.text());
    EXPECT_TRUE(has(form, "name=\"substitute\""));
    const auto refused = v.post(city.chair, "/telaah/" + id.text() + "/tetapkan",
                                ruling(testing::Visits::hidden(form.body, "_version")));
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(has(refused, "href=\"#substitute\""));
    EXPECT_TRUE(has(refused, ">\nBenar</textarea>"));
}

TEST_P(DeclarationPages, WhatComesBackIsCompletedAndGoesToTheSuperiorAgain) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto id = v.send_by_pages(city.members[0], v.matter_with(city.members[0]));
    EXPECT_EQ(v.post(city.chair, "/telaah/" + id.text() + "/kembalikan", {{"what_is_missing", ""}}).status,
              422);
    EXPECT_EQ(
        v.post(city.chair, "/telaah/" + id.text() + "/kembalikan", {{"what_is_missing", "Sejak kapan?"}})
            .status,
        303);
    EXPECT_TRUE(has(v.get(city.members[0], "/deklarasi/" + id.text()), "/lengkapi"));
    EXPECT_FALSE(has(v.get(city.chair, "/deklarasi/" + id.text()), "/lengkapi"));
    EXPECT_EQ(v.post(city.members[0], "/deklarasi/" + id.text() + "/lengkapi",
                     {{"description", "Sejak 2020."}, {"what_was_added", "Tahun"}})
                  .status,
              303);
    EXPECT_EQ(v.load(id).state, State::submitted);
    EXPECT_EQ(v.load(id).description, "Sejak 2020.");
}

TEST_P(DeclarationPages, TheInspectorateReceivesReviewsAndClosesWhereControlsAreReported) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto inspector = v.corner.inspector;
    const auto id = v.send_by_pages(city.members[0], v.matter_with(city.members[0]));
    const auto at = "/deklarasi/" + id.text();
    EXPECT_EQ(v.post(inspector, at + "/terima", {}).status, 303);
    EXPECT_EQ(v.post(inspector, at + "/terima", {}).status, 409) << "once is enough";
    ASSERT_EQ(v.determine(city.chair, id, testing::World::conflict({rules::Control::recusal})), "done");
    EXPECT_EQ(v.post(inspector, at + "/hasil-telaah", {{"findings", "Sesuai aturan"}}).status, 303);
    const auto early = v.post(inspector, at + "/tutup", {{"conclusion", "Selesai"}});
    EXPECT_EQ(early.status, 409);
    EXPECT_TRUE(has(early, "Laporkan dahulu"));
    EXPECT_EQ(
        v.post(inspector, at + "/pengendalian", {{"control", "recusal"}, {"carried_out", "yes"}}).status,
        303);
    EXPECT_EQ(v.post(inspector, at + "/tutup", {{"conclusion", "Selesai"}}).status, 303);
    EXPECT_EQ(v.load(id).state, State::closed);
}

TEST_P(DeclarationPages, EveryPageSpeaksEnglishToo) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto id = v.send_by_pages(city.members[0], v.matter_with(city.members[0]));
    for (const auto& [who, path] : {std::pair{city.members[0], std::string("/deklarasi")},
                                    {city.members[0], std::string("/deklarasi/baru")},
                                    {city.members[0], "/deklarasi/" + id.text()},
                                    {city.chair, std::string("/telaah")},
                                    {city.chair, "/telaah/" + id.text()},
                                    {city.chair, std::string("/telaah/inisiatif")}}) {
        auto request = v.request(who, web::Method::get, path);
        request.lang = web::Lang::en;
        const auto page = v.ask(request);
        EXPECT_EQ(page.status, 200) << path;
        EXPECT_TRUE(has(page, "lang=\"en\"")) << path;
    }
}

}  // namespace
}  // namespace declarations
