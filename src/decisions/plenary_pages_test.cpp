#include "decisions/pages_testing.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/openapi.hpp"
#include "decisions/decision_routes.hpp"
#include "matters/matters_routes.hpp"

namespace decisions {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class PlenaryPages : public testing::PagesWorld {
protected:
    void SetUp() override {
        PagesWorld::SetUp();
        if (IsSkipped()) return;
        auto routes = pages();
        for (const auto& row : api()) routes.push_back(row);
        mount(routes);
        matter = open_procurement();
        chair = corner.city.chair;
        barred = corner.city.members.at(0);
        bar(matter, barred);
    }

    std::string page(std::string_view rest = "") { return "/pleno/" + id.text() + std::string(rest); }
    std::string in_api(std::string_view rest = "") {
        return "/api/v1/plenaries/" + id.text() + std::string(rest);
    }

    // Called by the page's form, held on its day, everybody there.
    void hold() {
        const auto made = post(secretary(), "/pleno",
                               {{"matters", matter.text()},
                                {"date-day", "1"},
                                {"date-month", "12"},
                                {"date-year", "2026"},
                                {"time", "09.00"},
                                {"place", "Aula"},
                                {"access", "open"},
                                {"purpose", "ordinary"}});
        ASSERT_EQ(made.status, 303) << made.body;
        id = *PlenaryId::from(location(made).substr(7));
        go_to_the_plenary();
        ASSERT_EQ(post(secretary(), page("/buka"), {}).status, 303);
        Sent present;
        for (std::size_t i = 0; i < everybody().size(); ++i) {
            present.emplace_back("members-" + std::to_string(i) + "-person", everybody()[i].text());
            present.emplace_back("members-" + std::to_string(i) + "-presence", "present");
        }
        const auto recorded = post(secretary(), page("/kehadiran"), present);
        ASSERT_EQ(recorded.status, 303) << recorded.body;
    }
    void vote_all() {
        for (const auto person : everybody())
            if (person != barred) {
                ASSERT_EQ(post(person, page("/butir/1/suara"),
                               {{"item-1-item", "1"}, {"item-1-choice", "in_favour"}})
                              .status,
                          303);
            }
    }

    MatterId matter;
    PlenaryId id;
    PersonId chair, barred;
};
ON_EACH_ENGINE(PlenaryPages);

TEST_P(PlenaryPages, ABarredMembersVoteIsRefusedWithTheArticleOnThePageAndInTheApi) {
    hold();
    const auto before = votes_of(world->reader(), id).size();
    const auto on_page =
        post(barred, page("/butir/1/suara"), {{"item-1-item", "1"}, {"item-1-choice", "in_favour"}});
    EXPECT_EQ(on_page.status, 409);
    EXPECT_THAT(on_page.body, AllOf(HasSubstr("UU 30/2014 Pasal 42 ayat (1)"),
                                    HasSubstr("Anda tidak memberi suara dalam urusan ini")));
    const auto by_program =
        call_api(barred, web::Method::post, in_api("/votes"), R"({"item":1,"choice":"in_favour"})");
    EXPECT_EQ(by_program.status, 409);
    EXPECT_EQ(by_program.type, "application/problem+json");
    EXPECT_THAT(by_program.body, AllOf(HasSubstr(R"("code":"barred")"),
                                       HasSubstr(R"x("article":"UU 30/2014 Pasal 42 ayat (1)")x")));
    EXPECT_EQ(votes_of(world->reader(), id).size(), before);
}

TEST_P(PlenaryPages, ABarredMemberReadsWhyHeHasNoVoteAndSeesNoButtons) {
    hold();
    const auto his = get(barred, page());
    EXPECT_EQ(his.status, 200);
    EXPECT_THAT(his.body,
                AllOf(HasSubstr("Anda tidak ikut memutuskan butir ini"), HasSubstr("Pasal 42 ayat (1)"),
                      HasSubstr("tidak dihitung sebagai mangkir"), Not(HasSubstr("item-1-choice"))));
    EXPECT_THAT(get(corner.city.members.at(1), page()).body, HasSubstr("item-1-choice"));
}

TEST_P(PlenaryPages, TheMeetingSeesWhoIsBarredByWhichArticleAndNothingOfTheDeclaration) {
    hold();
    for (const auto who : {secretary(), chair}) {
        const auto shown = get(who, page()).body;
        EXPECT_THAT(shown, AllOf(HasSubstr("Tidak ikut serta dalam butir ini"), HasSubstr("Anggota 1 3375"),
                                 Not(HasSubstr("Ipar saya direktur")), Not(HasSubstr("/deklarasi/"))));
        EXPECT_THAT(shown, HasSubstr("4 dari 5 anggota boleh ikut memutuskan"));
        expect_ids_once(shown);
    }
}

TEST_P(PlenaryPages, ItemsAreDecidedClosedAndTheMinutesSayWhoTookNoPartAndWhichSettingHeld) {
    hold();
    vote_all();
    const auto decided = post(secretary(), page("/butir/1/putusan"),
                              {{"item-1-item", "1"}, {"item-1-text", "Menetapkan CV Maju Jaya"}});
    ASSERT_EQ(decided.status, 303) << decided.body;
    ASSERT_EQ(post(secretary(), page("/tutup"), {}).status, 303);
    EXPECT_EQ(get(secretary(), page("/berita-acara.pdf")).status, 404);
    const auto draft = get(secretary(), page("/berita-acara"));
    EXPECT_THAT(draft.body, AllOf(HasSubstr("Terbitkan berita acara"), HasSubstr("dua ribu dua puluh enam")));
    const auto issued = post(secretary(), page("/berita-acara"), {});
    ASSERT_EQ(issued.status, 303) << issued.body;

    const auto pdf = get(chair, page("/berita-acara.pdf"));
    ASSERT_EQ(pdf.status, 200);
    EXPECT_EQ(base::sha256(pdf.body), load_plenary(world->reader(), id)->minutes);
    const auto text = text_of_pdf(pdf.body);
    EXPECT_THAT(
        text,
        AllOf(HasSubstr("BERITA ACARA RAPAT PLENO"),
              HasSubstr("Selasa, tanggal satu bulan Desember tahun dua ribu dua puluh enam"),
              HasSubstr("Anggota 1 3375"),
              HasSubstr(
                  "tidak ikut memutuskan karena potensi benturan kepentingan (UU 30/2014 Pasal 42 ayat (1))"),
              HasSubstr("Tidak dihitung sebagai mangkir")));
    EXPECT_THAT(
        text,
        AllOf(
            HasSubstr("Belum terkonfirmasi: Anggota yang tidak ikut serta tetap dihitung hadir untuk kuorum"),
            HasSubstr("4 setuju, 0 tidak setuju, 0 abstain"), HasSubstr("Disetujui"),
            HasSubstr("Menetapkan CV Maju Jaya"), Not(HasSubstr("Ipar saya"))));
    EXPECT_EQ(post(secretary(), page("/berita-acara"), {}).status, 409) << "they are issued once";
}

TEST_P(PlenaryPages, ADecisionMadeFromAnOldPageIsNotTaken) {
    hold();
    const auto read = load_plenary(world->reader(), id)->version;
    vote_all();
    // Votes do not make the meeting another one; a new attendance list does, and this page is older than
    // that.
    EXPECT_EQ(post(secretary(), page("/butir/1/putusan"),
                   {{"_version", std::to_string(read - 1)}, {"item-1-item", "1"}, {"item-1-text", "Setuju"}})
                  .status,
              409);
    const auto by_program = call_api(secretary(), web::Method::post, in_api("/decide"),
                                     R"({"item":1,"text":"Setuju"})", "\"" + std::to_string(read - 1) + "\"");
    EXPECT_EQ(by_program.status, 412);
    EXPECT_FALSE(decision_on(world->reader(), matter));
    EXPECT_EQ(call_api(secretary(), web::Method::post, in_api("/decide"), R"({"item":1,"text":"Setuju"})",
                       "\"" + std::to_string(read) + "\"")
                  .status,
              200);
    EXPECT_TRUE(decision_on(world->reader(), matter));
}

TEST_P(PlenaryPages, WhoIsNotInvitedFindsNothing) {
    hold();
    for (const auto stranger : {corner.city.staff, corner.province.chair}) {
        EXPECT_EQ(get(stranger, page()).status, 404);
        EXPECT_EQ(get(stranger, page("/berita-acara")).status, 404);
        EXPECT_EQ(post(stranger, page("/butir/1/suara"), {{"item-1-item", "1"}, {"item-1-choice", "against"}})
                      .status,
                  404);
        EXPECT_EQ(call_api(stranger, web::Method::get, in_api()).status, 404);
        EXPECT_EQ(get(stranger, "/pleno/baru").status, 404);
    }
    EXPECT_EQ(get({}, page()).status, 303) << "the public signs in first";
}

TEST_P(PlenaryPages, AnEmptyInvitationComesBackWithEveryFaultAndWhatWasTyped) {
    const auto back = post(secretary(), "/pleno", {{"place", "Aula lantai 2"}});
    EXPECT_EQ(back.status, 422);
    EXPECT_THAT(back.body,
                AllOf(HasSubstr("href=\"#matters\""), HasSubstr("href=\"#date\""),
                      HasSubstr("href=\"#time\""), HasSubstr("href=\"#access\""),
                      HasSubstr("href=\"#purpose\""), HasSubstr("Aula lantai 2"), HasSubstr("Kesalahan:")));
    expect_ids_once(back.body);
}

TEST_P(PlenaryPages, AShortNoticeIsAcceptedAndSaidOnThePage) {
    world->move_to("2026-11-30T09:00:00+07:00");
    hold();
    EXPECT_THAT(get(chair, page()).body, HasSubstr("kurang dari 3 hari sebelum rapat"));
}

TEST_P(PlenaryPages, AnItemIsPutOffWithItsReason) {
    hold();
    EXPECT_THAT(get(secretary(), page()).body, HasSubstr("/butir/1/tunda"));
    EXPECT_EQ(post(secretary(), page("/butir/1/tunda"), {{"item", "1"}}).status, 422);
    EXPECT_EQ(
        post(secretary(), page("/butir/1/tunda"), {{"item", "1"}, {"reason", "Menunggu dokumen"}}).status,
        303);
    EXPECT_THAT(get(secretary(), page()).body,
                AllOf(HasSubstr("Ditunda"), HasSubstr("Menunggu dokumen"), HasSubstr("Tutup rapat")));
}

TEST_P(PlenaryPages, WhereTooManyAreBarredOnlyLawfulWaysOutAreOffered) {
    for (const auto n : {1, 2}) bar(matter, corner.city.members.at(static_cast<std::size_t>(n)));
    hold();
    const auto shown = get(secretary(), page()).body;
    EXPECT_THAT(shown, AllOf(HasSubstr("Jalan keluar yang sah"), HasSubstr("/butir/1/teruskan"),
                             Not(HasSubstr("item-1-text"))));
    EXPECT_EQ(post(secretary(), page("/butir/1/teruskan"),
                   {{"item", "1"}, {"reason", "Tiga anggota tidak ikut serta"}})
                  .status,
              303);
    EXPECT_THAT(get(secretary(), page()).body, HasSubstr("KPU Provinsi Jawa Tengah"));
}

TEST_P(PlenaryPages, TheApiDoesTheWholePlenary) {
    const auto made = call_api(
        secretary(), web::Method::post, "/api/v1/plenaries",
        R"({"date":"2026-12-01","time":"09:00","place":"Aula","access":"open","purpose":"ordinary","matters":[")" +
            matter.text() + "\"]}");
    ASSERT_EQ(made.status, 201) << made.body;
    const auto first = boost::json::parse(made.body);
    id = *PlenaryId::from(std::string(first.at("id").as_string()));
    EXPECT_FALSE(first.at("receipt").as_string().empty());
    go_to_the_plenary();
    ASSERT_EQ(call_api(secretary(), web::Method::post, in_api("/open"), "{}").status, 200);
    std::string members;
    for (const auto person : everybody())
        members += (members.empty() ? "" : ",") + std::string(R"({"person":")") + person.text() +
                   R"(","presence":"present"})";
    ASSERT_EQ(
        call_api(secretary(), web::Method::post, in_api("/attendance"), R"({"members":[)" + members + "]}")
            .status,
        200);
    for (const auto person : everybody())
        if (person != barred) {
            ASSERT_EQ(
                call_api(person, web::Method::post, in_api("/votes"), R"({"item":1,"choice":"in_favour"})")
                    .status,
                200);
        }
    const auto decided = call_api(secretary(), web::Method::post, in_api("/decide"),
                                  R"({"item":1,"text":"Menetapkan CV Maju Jaya"})");
    ASSERT_EQ(decided.status, 200) << decided.body;
    const auto value = boost::json::parse(decided.body);
    const auto& item = value.at("items").at(0);
    EXPECT_EQ(item.at("outcome").as_string(), "approved");
    EXPECT_EQ(item.at("eligible").as_int64(), 4);
    EXPECT_EQ(item.at("recused").at(0).at("person").as_string(), barred.text());
    ASSERT_EQ(call_api(secretary(), web::Method::post, in_api("/close"), "{}").status, 200);
    const auto issued = call_api(secretary(), web::Method::post, in_api("/minutes"), "{}");
    ASSERT_EQ(issued.status, 200) << issued.body;
    EXPECT_EQ(boost::json::parse(issued.body).at("minutes_sha256").as_string().size(), 64u);
    EXPECT_EQ(call_api(secretary(), web::Method::post, in_api("/votes"), R"({"item":0})").status, 422);
}

TEST_P(PlenaryPages, WhileTheDeciderIsBarredOnlyTheSubstituteDecides) {
    const auto alone = open_matter(matters::Kind::procurement, rules::MatterNature::administrative,
                                   matters::DecidedBy::official);
    const auto official = corner.city.subdivision_head, substitute = corner.city.staff;
    world->as(secretary(), [&](app::Change& c) {
        c.record(matters::case_of(alone), unit,
                 matters::ParticipantAdded{alone, official, matters::Strength::decides, 0});
    });
    const auto to = "/urusan/" + alone.text() + "/putusan";
    EXPECT_THAT(get(official, to).body, HasSubstr("Tetapkan keputusan"));
    bar(alone, official);
    world->as(corner.province.chair, [&](app::Change& c) {
        c.record(matters::case_of(alone), unit, matters::SubstituteNamed{alone, official, substitute});
    });
    EXPECT_THAT(get(official, to).body, AllOf(Not(HasSubstr("Tetapkan keputusan")), HasSubstr("Staf 3375"),
                                              HasSubstr("Pasal 42 ayat (1)")));
    const auto refused = post(official, to, {{"verdict", "approved"}, {"text", "Disetujui"}});
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.body, HasSubstr("UU 30/2014 Pasal 42 ayat (1)"));
    EXPECT_EQ(post(substitute, to, {{"verdict", "approved"}, {"text", "Disetujui"}}).status, 303);
    EXPECT_THAT(get(substitute, to).body, AllOf(HasSubstr("Sebagai pengganti"), HasSubstr("Kasubbag 3375")));
    EXPECT_EQ(get(corner.province.staff, to).status, 404);
}

TEST_P(PlenaryPages, AMemberWhoOnlyVotesOnAMatterLiftsNoBarOnIt) {
    hold();
    ASSERT_TRUE(matters::participants_of(world->reader(), matter).empty()) << "members are called, not named";
    mount(matters::pages());
    const auto to = "/urusan/" + matter.text() + "/larangan/" + barred.text();
    const auto propose = post(corner.city.members.at(1), to,
                              {{"action", "propose"}, {"reason", "Kerabat sudah keluar dari CV itu."}});
    EXPECT_EQ(propose.status, 409);
    EXPECT_EQ(post(corner.city.members.at(2), to, {{"action", "confirm"}}).status, 409);
    EXPECT_EQ(matters::standing_of(world->reader(), matter, barred), matters::Standing::barred);
}

TEST(DecisionRoutes, EveryCallIsDescribedWithSchemasThatAreJson) {
    const auto document = boost::json::parse(app::openapi(api(), "KPU", "http://127.0.0.1"));
    std::size_t calls = 0;
    for (const auto& [path, methods] : document.at("paths").as_object()) calls += methods.as_object().size();
    EXPECT_EQ(calls, api().size());
    for (const auto& row : api()) {
        EXPECT_FALSE(row.summary.empty()) << row.pattern;
        EXPECT_FALSE(row.response_schema.empty()) << row.pattern;
    }
}

}  // namespace
}  // namespace decisions
