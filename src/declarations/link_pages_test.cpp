// A member of an ad hoc body declares by his link, and the case goes its way as any other.
#include "declarations/visit_testing.hpp"
#include "statements/list_roster.hpp"
#include "statements/open_campaign.hpp"
#include "statements/roster_rows.hpp"

namespace declarations::testing {
namespace {

using store::testing::OnEachEngine;

class ByLink : public OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        house = std::make_unique<Visits>(database(), std::vector<app::Route>{},
                                         statements::register_statement_reactions);
        list();
        open_campaign();
    }
    void TearDown() override {
        house.reset();
        OnEachEngine::TearDown();
    }

    void list() {
        house->as(house->corner.city.subdivision_head, [&](app::Change& c) {
            const auto id = c.new_id<statements::RosterId>();
            statements::RosterFacts facts{.id = id, .officer = true, .today = c.today()};
            for (int i = 0; i < 2; ++i) facts.ids.push_back(c.new_id<PersonId>());
            const auto act = statements::list_roster(
                {.unit = pekalongan,
                 .body = rules::AdhocBody::kpps,
                 .district = "Pekalongan Barat",
                 .village = "Kelurahan Tirto",
                 .members = {{"Sari Contoh", "Anggota KPPS TPS 3", "0812", rules::on(1998, 2, 28)},
                             {"Budi Contoh", "Ketua KPPS TPS 3", "", rules::on(1999, 1, 1)}}},
                facts);
            ASSERT_TRUE(act);
            statements::make_link_key(c.db);
            c.record(statements::case_of(id), pekalongan, *act);
            member = facts.ids[0];
        });
        link = "/ttd/" + statements::link_token(house->reader(), member);
    }
    void open_campaign() {
        house->as(house->corner.province.subdivision_head, [&](app::Change& c) {
            campaign = c.new_id<statements::CampaignId>();
            const auto act =
                statements::open_campaign({.unit = UnitId{3300},
                                           .title = "Surat pernyataan badan ad hoc",
                                           .version = "panrb-17-2024",
                                           .basis = "Surat KPU Provinsi 7/2026",
                                           .opens = c.today(),
                                           .due = c.today() + std::chrono::days{4},
                                           .kinds = {people::StaffKind::pns, people::StaffKind::adhoc},
                                           .bodies = {rules::AdhocBody::kpps}},
                                          {.id = campaign, .officer = true, .today = c.today()});
            ASSERT_TRUE(act);
            c.record(statements::case_of(campaign), UnitId{3300}, *act);
        });
    }

    // As the pages carry it from step to step.
    Visits::Pairs told() {
        auto out = Visits::filled({});
        out.emplace_back("type", "actual");  // what the page never asks is not heard
        return out;
    }
    web::Response send(int day) {
        const auto check = house->post({}, link + "/deklarasi/periksa", told());
        EXPECT_EQ(check.status, 200) << check.body;
        EXPECT_TRUE(has(check, "CV Maju Jaya"));
        return house->post({}, link + "/deklarasi",
                           {{"sketch", unescaped(Visits::hidden(check.body, "sketch"))},
                            {"born-day", std::to_string(day)},
                            {"born-month", "2"},
                            {"born-year", "1998"}});
    }
    static std::string unescaped(std::string text) {
        for (auto at = text.find("&amp;"); at != text.npos; at = text.find("&amp;", at + 1))
            text.erase(at + 1, 4);
        return text;
    }
    std::vector<Declaration> inbox_of_chair() {
        return inbox(house->reader(), house->corner.city.chair, InboxFilter::in_time, house->today(), {}, 9);
    }
    std::optional<statements::Signer> on_roll() {
        return statements::load_signer(house->reader(), campaign, member);
    }

    std::unique_ptr<Visits> house;
    PersonId member;
    statements::CampaignId campaign;
    std::string link;
};
ON_EACH_ENGINE(ByLink);

TEST_P(ByLink, ReachesTheChairOfTheRegencyAndNamesTheStatement) {
    const auto sent = send(28);
    ASSERT_EQ(sent.status, 303) << sent.body;
    const auto cases = inbox_of_chair();
    ASSERT_EQ(cases.size(), 1u);
    const auto& d = cases[0];
    EXPECT_EQ(d.declarant, member);
    EXPECT_EQ(d.type, rules::ConflictType::potential);
    EXPECT_FALSE(d.matter);
    EXPECT_TRUE(d.capacity);
    EXPECT_EQ(people::name_of(house->reader(), member), "Sari Contoh");
    EXPECT_EQ(statements::progress(house->reader(), campaign, pekalongan).adhoc_declared, 1);
    EXPECT_FALSE(on_roll()) << "he is asked by his body's list, not twice";
    const auto page = house->get({}, sent.header("location"));
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(has(page, "Menunggu penetapan"));
    EXPECT_TRUE(has(page, "Ketua 3375"));
    EXPECT_TRUE(has(page, "c2sp.org/tlog-proof"));
    house->expect_rebuilds();
}

TEST_P(ByLink, PutsAMemberOnRecordOnce) {
    ASSERT_EQ(send(28).status, 303);
    ASSERT_EQ(send(28).status, 303);
    EXPECT_EQ(inbox_of_chair().size(), 2u);
    EXPECT_EQ(people::all_appointments_of(house->reader(), member).size(), 1u);
    EXPECT_EQ(statements::progress(house->reader(), campaign, pekalongan).adhoc_declared, 1);
}

TEST_P(ByLink, IsNotHeardWithAWrongDayOfBirth) {
    const auto page = send(27);
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(has(page, "Tanggal lahir tidak cocok dengan daftar."));
    EXPECT_TRUE(has(page, "CV Maju Jaya")) << "what was written is still there";
    EXPECT_TRUE(inbox_of_chair().empty());
    EXPECT_EQ(people::name_of(house->reader(), member), "") << "nobody was put on record";
    for (int i = 0; i < 4; ++i) send(27);
    EXPECT_EQ(send(28).status, 422) << "five wrong days block the link";
    EXPECT_TRUE(inbox_of_chair().empty());
}

TEST_P(ByLink, KeepsWhatWasWrittenWhenSomethingIsMissing) {
    auto fields = told();
    std::erase_if(fields, [](const auto& f) { return f.first == "description"; });
    const auto page = house->post({}, link + "/deklarasi/periksa", fields);
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(has(page, "Jelaskan keadaannya dengan kata-kata Anda"));
    EXPECT_TRUE(has(page, "CV Maju Jaya"));
}

TEST_P(ByLink, IsFollowedOnlyByWhoHasLinkAndNumber) {
    const auto sent = send(28);
    const std::string at(sent.header("location"));
    const auto number = at.substr(at.find("nomor=") + 6);
    const auto other = house->reader();
    EXPECT_EQ(house->get({}, link + "/deklarasi/terkirim").status, 404);
    EXPECT_EQ(house->get({}, link + "/deklarasi/terkirim?nomor=0000000000000").status, 404);
    const auto page = house->get({}, link + "/deklarasi/terkirim?nomor=" + number);
    EXPECT_EQ(page.status, 200);
    EXPECT_FALSE(has(page, "CV Maju Jaya")) << "what it says is shown to nobody without an account";
    EXPECT_FALSE(has(page, "Sari Contoh"));
}

TEST_P(ByLink, ReadsTheSameByTheApi) {
    const auto token = link.substr(5);
    const auto body = [&](std::string_view born) {
        return R"({"token":")" + token + R"(","born":")" + std::string(born) +
               R"(","party_name":"CV Maju Jaya","relation":"spouse_of_sibling","grounds":["relatives_and_family"],"description":"Ipar saya direktur.","known_since":"2026-11-01"})";
    };
    EXPECT_EQ(house->api_post({}, "/api/v1/declarations-by-link", body("1998-02-27")).status, 409);
    EXPECT_EQ(house->api_post({}, "/api/v1/declarations-by-link", R"({"token":"x"})").status, 404);
    const auto answer = house->api_post({}, "/api/v1/declarations-by-link", body("1998-02-28"));
    EXPECT_EQ(answer.status, 201) << answer.body;
    EXPECT_TRUE(has(answer, "\"receipt\""));
    EXPECT_FALSE(has(answer, "Ipar saya"));
    EXPECT_EQ(inbox_of_chair().size(), 1u);
}

}  // namespace
}  // namespace declarations::testing
