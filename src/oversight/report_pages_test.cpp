#include <boost/json.hpp>

#include "documents/pdf_testing.hpp"
#include "documents/sheet.hpp"
#include "oversight/pages_testing.hpp"
#include "oversight/sample_rows.hpp"
#include "papers/testing.hpp"

namespace oversight {
namespace {

using declarations::testing::has;
using declarations::testing::Visits;

class ReportPages : public testing::OversightVisits {
protected:
    void SetUp() override {
        OversightVisits::SetUp();
        if (IsSkipped()) return;
        visits->give(visits->corner.inspector_general, app::Role::inspectorate, UnitId{1}, UnitId{9999});
        papers::testing::seal_with_known_keys(*visits, {UnitId{3300}, UnitId{1}});
    }
};
ON_EACH_ENGINE(ReportPages);

constexpr auto second_half = "jenis=semester&tahun=2026&paruh=2&satuan=3300";

TEST_P(ReportPages, AHalfYearIsReadAndTakenAsADraftByWhoeverMayFollowTheOffices) {
    auto& v = *visits;
    v.declare(v.corner.city.members[0]);
    const auto page = v.get(inspector, "/pantau/laporan?" + std::string(second_half));
    for (const auto* words :
         {"Laporan semester 2 tahun 2026", "KPU Provinsi Jawa Tengah", "Disampaikan", "tidak terukur",
          "Tindakan dalam log publik", "KPU Kota Pekalongan", "Terbitkan laporan"})
        EXPECT_TRUE(has(page, words)) << words;
    const auto own = v.get(officer, "/pantau/laporan");
    EXPECT_TRUE(has(own, "KPU Kota Pekalongan")) << "one's own range to begin with";
    EXPECT_FALSE(has(own, "Terbitkan laporan")) << "only the Inspectorate issues";
    v.give(v.corner.city.chair, app::Role::inspectorate, UnitId{3100}, UnitId{3399});
    EXPECT_TRUE(has(v.get(v.corner.city.chair, "/pantau/laporan"), "KPU Provinsi Jawa Tengah"))
        << "a region of some provinces begins with the first";
    EXPECT_EQ(v.get(officer, "/pantau/laporan?satuan=3300").status, 404);
    EXPECT_EQ(v.get(officer, "/pantau/laporan.pdf?satuan=3300").status, 404);
    EXPECT_EQ(v.get(v.corner.city.members[1], "/pantau/laporan").status, 404);

    const auto pdf = v.get(inspector, "/pantau/laporan.pdf?" + std::string(second_half));
    ASSERT_EQ(pdf.status, 200);
    const auto text = documents::testing::text_of(std::string(pdf.bytes()));
    for (const auto* words :
         {"KOMISI PEMILIHAN UMUM", "PROVINSI JAWA TENGAH", "LAPORAN SEMESTER 2 TAHUN 2026",
          "Konsep. Laporan ini belum diterbitkan.", "tidak terukur"})
        EXPECT_NE(text.find(words), text.npos) << words << " is not in " << text;
    const auto sheet = v.get(inspector, "/pantau/laporan.xlsx?" + std::string(second_half));
    std::vector<std::string> lines;
    ASSERT_TRUE(documents::read_sheet(sheet.bytes(), [&](const documents::SheetRow& row) {
        lines.push_back(std::string(row.at(2)) + "=" + std::string(row.at(3)) + " from " +
                        std::string(row.at(5)));
        return true;
    }));
    EXPECT_NE(std::ranges::find(lines, "Disampaikan=1 from Tindakan dalam log publik, dihitung per bulan"),
              lines.end());
    EXPECT_NE(
        std::ranges::find(lines, "Pengaduan masyarakat=tidak terukur from Tidak ada data dalam sistem ini"),
        lines.end());
}

TEST_P(ReportPages, ProgramsReadTheSame) {
    auto& v = *visits;
    v.declare(v.corner.city.members[0]);
    const auto office = boost::json::parse(v.get(inspector, "/api/v1/oversight?unit=3375").body).as_object();
    EXPECT_EQ(office.at("declarations").as_object().at("submitted").as_int64(), 1);
    EXPECT_EQ(office.at("months").as_array().size(), 12u);
    EXPECT_EQ(office.at("months").as_array()[11].as_object().at("submitted").as_int64(), 1);
    EXPECT_TRUE(office.at("statements").is_null());
    const auto report =
        boost::json::parse(v.get(inspector, "/api/v1/oversight/report?kind=semester&year=2026&half=2").body)
            .as_object();
    EXPECT_EQ(report.at("unit").as_string(), "3300");
    bool submitted = false, complaints = false;
    for (const auto& one : report.at("lines").as_array()) {
        const auto& line = one.as_object();
        submitted |= line.at("what").as_string() == "Disampaikan" && line.at("count").as_int64() == 1;
        complaints |= line.at("what").as_string() == "Pengaduan masyarakat" && !line.at("measured").as_bool();
    }
    EXPECT_TRUE(submitted);
    EXPECT_TRUE(complaints);
    EXPECT_EQ(v.get(officer, "/api/v1/oversight?unit=3300").status, 404);
    EXPECT_EQ(v.get(v.corner.city.members[1], "/api/v1/oversight").status, 404);
}

TEST_P(ReportPages, APeriodThatCannotBeReportedOnSaysWhatToChoose) {
    auto& v = *visits;
    EXPECT_TRUE(has(v.get(inspector, "/pantau/laporan?jenis=semester&tahun=2027&paruh=1"), "belum dimulai"));
    EXPECT_TRUE(
        has(v.get(inspector, "/pantau/laporan?jenis=evaluation&tahun=2025"), "belum mencatat apa pun"));
    EXPECT_EQ(v.get(inspector, "/pantau/laporan.pdf?jenis=evaluation&tahun=2025").status, 404);
    EXPECT_EQ(v.get(inspector, "/pantau/laporan?jenis=x&tahun=-5&paruh=9&satuan=abc").status, 200)
        << "nonsense gives the running half-year";
}

TEST_P(ReportPages, AnIssuedReportIsSealedLoggedAndKept) {
    auto& v = *visits;
    const Visits::Pairs asked{{"jenis", "semester"}, {"tahun", "2026"}, {"paruh", "2"}, {"satuan", "3300"}};
    EXPECT_EQ(v.post(officer, "/pantau/laporan", asked).status, 404);
    const auto answer = v.post(inspector, "/pantau/laporan", asked);
    ASSERT_EQ(answer.status, 303) << answer.body;
    const auto list = v.get(inspector, "/pantau/laporan?" + std::string(second_half));
    EXPECT_TRUE(has(list, "href=\"/pantau/laporan/"));
    std::vector<IssuedReport> issued;
    {
        const auto db = v.reader();
        issued = issued_reports(db, app::scope(inspector, app::Action::monitor_unit, v.today()), 5);
    }
    ASSERT_EQ(issued.size(), 1u);
    const auto address = "/pantau/laporan/" + issued[0].act.report.text();
    const auto file = v.get(inspector, address);
    ASSERT_EQ(file.status, 200);
    EXPECT_EQ(base::sha256(file.bytes()), issued[0].act.pdf) << "what was issued is what is downloaded";
    EXPECT_NE(file.bytes().find("/ByteRange"), std::string_view::npos) << "sealed";
    EXPECT_EQ(v.get(officer, address).status, 404) << "a report of the province is not the city's";
    const auto db = v.reader();
    EXPECT_TRUE(report_with(db, issued[0].act.pdf));
    EXPECT_FALSE(report_with(db, base::sha256("another")));
}

TEST_P(ReportPages, WhatNoDataAnswersIsAnsweredByAPersonOfTheNation) {
    auto& v = *visits;
    const auto general = v.corner.inspector_general;
    EXPECT_EQ(v.get(inspector, "/pantau/indikator").status, 404) << "a region answers for no nation";
    EXPECT_TRUE(has(v.get(general, "/pantau/indikator"), "Peraturan internal"));
    EXPECT_TRUE(has(v.get(general, "/pantau/laporan?jenis=indicators"), "tidak terukur"));
    ASSERT_EQ(v.post(general, "/pantau/indikator", {{"internal_rule", "Keputusan KPU 323/2020"}}).status,
              303);
    const auto report = v.get(general, "/pantau/laporan?jenis=indicators");
    EXPECT_TRUE(has(report, "Keputusan KPU 323/2020"));
    EXPECT_TRUE(has(report, "Dicatat Inspektur Utama, 2026-11-23"));
    const auto acts = v.acts();
    ASSERT_EQ(v.post(general, "/pantau/indikator", {{"internal_rule", "Keputusan KPU 323/2020"}}).status,
              303);
    EXPECT_EQ(v.acts(), acts) << "the same answer again is no act";
    EXPECT_EQ(v.post(general, "/pantau/indikator", {{"guideline", std::string(501, 'x')}}).status, 422);
}

class SamplePages : public ReportPages {
protected:
    // Everybody of the city's roll signs; the campaign.
    statements::CampaignId signed_campaign() {
        auto& v = *visits;
        statements::CampaignId campaign;
        v.as(officer, [&](app::Change& c) {
            campaign = c.new_id<statements::CampaignId>();
            c.record(statements::case_of(campaign), UnitId{3300},
                     statements::CampaignOpened{.campaign = campaign,
                                                .unit = UnitId{3300},
                                                .title = "Surat pernyataan 2026",
                                                .version = "panrb-17-2024",
                                                .basis = "Surat 1",
                                                .on = c.today(),
                                                .opens = c.today(),
                                                .due = c.today(),
                                                .units = {UnitId{3300}},
                                                .below = statements::Below::all_below,
                                                .kinds = {people::StaffKind::commissioner},
                                                .bodies = {}});
        });
        for (const auto who : v.corner.city.members)
            v.as(who, [&](app::Change& c) {
                const auto id = c.new_id<statements::StatementId>();
                c.record(statements::case_of(id), UnitId{3375},
                         statements::StatementSigned{
                             .statement = id, .campaign = campaign, .person = who, .unit = UnitId{3375}});
            });
        return campaign;
    }
};
ON_EACH_ENGINE(SamplePages);

TEST_P(SamplePages, AreAnnouncedWithAListThatNeverChanges) {
    auto& v = *visits;
    const auto campaign = signed_campaign();
    const Visits::Pairs wish{
        {"campaign", campaign.text()}, {"unit", "3300"},         {"size", "2"},
        {"seed_day-day", "24"},        {"seed_day-month", "11"}, {"seed_day-year", "2026"}};
    auto today = wish;
    today[3].second = "23";
    const auto refused = v.post(inspector, "/pantau/sampel", today);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(has(refused, "dari besok sampai 31 hari lagi"));
    EXPECT_EQ(v.post(inspector, "/pantau/sampel", {}).status, 422) << "every fault at once, nothing stored";
    EXPECT_EQ(v.post(officer, "/pantau/sampel", wish).status, 404);
    auto nation = wish;
    nation[1].second = "1";
    EXPECT_EQ(v.post(inspector, "/pantau/sampel", nation).status, 422) << "outside his range";

    const auto answer = v.post(inspector, "/pantau/sampel", wish);
    ASSERT_EQ(answer.status, 303) << answer.body;
    const auto id = *SampleId::from(answer.header("location").substr(15));
    const auto sample = *load_sample(v.reader(), id);
    const auto before = entries_of(v.reader(), id);
    EXPECT_EQ(sample.population, std::ssize(v.corner.city.members));
    EXPECT_EQ(sample.list, base::sha256(list_text(before)));
    v.as(v.corner.city.chair, [&](app::Change& c) {
        const auto later = c.new_id<statements::StatementId>();
        c.record(statements::case_of(later), UnitId{3375},
                 statements::StatementSigned{.statement = later,
                                             .campaign = campaign,
                                             .person = v.corner.city.chair,
                                             .unit = UnitId{3375}});
    });
    EXPECT_EQ(entries_of(v.reader(), id), before) << "who signs later is not on it";
    EXPECT_TRUE(has(v.get(inspector, "/pantau/sampel/" + id.text()), "Diundi otomatis"));
    EXPECT_EQ(v.get(officer, "/pantau/sampel/" + id.text()).status, 404);
}

TEST_P(SamplePages, EachDrawnStatementIsVerifiedOnceAndBySomebodyElse) {
    auto& v = *visits;
    const auto campaign = signed_campaign();
    SampleId id;
    v.as(inspector, [&](app::Change& c) {
        id = c.new_id<SampleId>();
        const auto entries = signed_entries(c.db, campaign, UnitId{3300});
        c.record(case_of(id), UnitId{3300},
                 SampleAnnounced{.sample = id,
                                 .unit = UnitId{3300},
                                 .campaign = campaign,
                                 .size = 2,
                                 .population = std::ssize(entries),
                                 .list = base::sha256(list_text(entries)),
                                 .seed_day = c.today(),
                                 .on = c.today()});
        c.record(case_of(id), UnitId{3300},
                 SampleDrawn{id, "uji\n1\nA\n", {entries[0], entries[2]}, c.today()});
    });
    const auto items = items_of(v.reader(), id);
    ASSERT_EQ(items.size(), 2u);
    const auto at = "/pantau/sampel/" + id.text();
    const auto entry = std::to_string(items[0].entry);
    EXPECT_TRUE(has(v.get(inspector, at), people::name_of(v.reader(), items[0].person)));
    EXPECT_EQ(v.post(inspector, at, {{"entry", entry}, {"result-" + entry, "follow_up"}}).status, 409)
        << "a reason is wanted";
    EXPECT_EQ(v.post(inspector, at, {{"entry", "1"}, {"result-1", "in_order"}}).status, 409) << "not drawn";
    EXPECT_EQ(v.post(inspector, at, {{"entry", entry}}).status, 409) << "no result chosen";
    ASSERT_EQ(v.post(inspector, at, {{"entry", entry}, {"result-" + entry, "in_order"}}).status, 303);
    EXPECT_EQ(v.post(inspector, at, {{"entry", entry}, {"result-" + entry, "in_order"}}).status, 409);
    const auto tally = tally_of(v.reader(), id);
    EXPECT_EQ(tally.checked, 1);
    EXPECT_EQ(tally.drawn, 2);
    EXPECT_TRUE(has(v.get(inspector, at), "Sesuai"));
}

}  // namespace
}  // namespace oversight
