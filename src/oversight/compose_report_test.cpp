#include <gtest/gtest.h>

#include <algorithm>

#include "oversight/compose_report.hpp"
#include "rules/dated.hpp"

namespace oversight {
namespace {

ReportFacts situation() {
    ReportFacts f{
        .kind = ReportKind::semester,
        .year = 2026,
        .half = 2,
        .unit = UnitId{3300},
        .office = "KPU Provinsi Jawa Tengah",
        .today = rules::on(2026, 11, 23),
        .in_use_since = rules::on(2026, 10, 5),
        .now = {},
        .before = {},
        .statements = {},
        .samples = {},
        .indicators = {.address = "https://jernih.example", .scheme = {}, .scheme_set_by = {}, .stated = {}},
        .offices = {}};
    f.now.counts[static_cast<std::size_t>(Happening::submitted)] = 7;
    f.before.counts[static_cast<std::size_t>(Happening::submitted)] = 4;
    return f;
}

const ReportLine* line(const Report& report, std::string_view what) {
    for (const auto& section : report.sections)
        for (const auto& one : section.lines)
            if (one.what.id == what) return &one;
    return nullptr;
}

TEST(Periods, AreHalvesAndYearsWithBothDays) {
    EXPECT_EQ(period_of(ReportKind::semester, 2026, 1),
              (Period{rules::on(2026, 1, 1), rules::on(2026, 6, 30)}));
    EXPECT_EQ(period_of(ReportKind::semester, 2026, 2),
              (Period{rules::on(2026, 7, 1), rules::on(2026, 12, 31)}));
    EXPECT_EQ(period_of(ReportKind::evaluation, 2026, 0),
              (Period{rules::on(2026, 1, 1), rules::on(2026, 12, 31)}));
    EXPECT_EQ(period_before(ReportKind::semester, 2026, 2), period_of(ReportKind::semester, 2025, 2));
}

TEST(Reports, OfWhatHasNotBegunOrWasNeverRecordedAreRefused) {
    auto f = situation();
    EXPECT_EQ(refused(f), std::nullopt) << "a half that is still running may be read";
    f.today = rules::on(2026, 6, 30);
    EXPECT_EQ(refused(f), ReportRefusal::period_ahead);
    f.today = rules::on(2026, 7, 1);
    EXPECT_EQ(refused(f), std::nullopt);
    f.in_use_since = rules::on(2026, 12, 31);
    EXPECT_EQ(refused(f), std::nullopt);
    f.in_use_since = rules::on(2027, 1, 1);
    EXPECT_EQ(refused(f), ReportRefusal::before_the_log);
    f.in_use_since = {};
    EXPECT_EQ(refused(f), ReportRefusal::before_the_log);
}

TEST(Reports, EveryLineHasASourceAndWhatNothingFeedsSaysSo) {
    for (const auto kind : {ReportKind::semester, ReportKind::indicators, ReportKind::evaluation}) {
        auto f = situation();
        f.kind = kind;
        const auto report = compose_report(f);
        EXPECT_FALSE(report.sections.empty());
        for (const auto& section : report.sections)
            for (const auto& one : section.lines) {
                EXPECT_FALSE(one.source.id.empty()) << one.what.id;
                EXPECT_FALSE(one.source.en.empty()) << one.what.en;
                EXPECT_FALSE(one.what.en.empty()) << one.what.id;
            }
    }
    const auto report = compose_report(situation());
    ASSERT_TRUE(line(report, "Pengaduan masyarakat"));
    EXPECT_FALSE(line(report, "Pengaduan masyarakat")->measured());
    ASSERT_TRUE(line(report, "Yang diminta menandatangani"));
    EXPECT_FALSE(line(report, "Yang diminta menandatangani")->measured()) << "no campaign, no number asked";
    ASSERT_TRUE(line(report, "Disampaikan"));
    EXPECT_EQ(line(report, "Disampaikan")->count, 7);
}

TEST(Reports, CompareOnlyWithAPeriodThatWasWhollyRecorded) {
    auto f = situation();
    EXPECT_EQ(line(compose_report(f), "Disampaikan")->before, std::nullopt);
    f.in_use_since = rules::on(2025, 7, 2);
    EXPECT_EQ(line(compose_report(f), "Disampaikan")->before, std::nullopt) << "a day is missing";
    f.in_use_since = rules::on(2025, 7, 1);
    EXPECT_EQ(line(compose_report(f), "Disampaikan")->before, 4);
}

TEST(Indicators, AreTheTenQuestionsAndAStatedAnswerNamesWhoSaidIt) {
    auto f = situation();
    f.kind = ReportKind::indicators;
    EXPECT_EQ(base::names<Indicator>.size(), 10u);
    auto report = compose_report(f);
    ASSERT_EQ(report.sections.size(), 1u);
    EXPECT_EQ(report.sections[0].lines.size(), 12u)
        << "ten, the offices behind the fourth, the map behind the sixth";
    const std::string first(question(Indicator::internal_rule).id);
    EXPECT_FALSE(line(report, first)->measured());
    f.indicators.stated.push_back(
        {Indicator::internal_rule, "Keputusan KPU 323/2020", "Inspektur Utama", rules::on(2026, 11, 20)});
    report = compose_report(f);
    EXPECT_EQ(line(report, first)->said.id, "Keputusan KPU 323/2020");
    EXPECT_EQ(line(report, first)->source.id, "Dicatat Inspektur Utama, 2026-11-20");
}

TEST(Indicators, TheRegisterIsAnsweredFromTheRiskMapToo) {
    auto f = situation();
    f.kind = ReportKind::indicators;
    f.indicators.positions = 14;
    const std::string_view map = "Jenis jabatan dengan kepentingan tercatat pada peta risiko";
    EXPECT_EQ(line(compose_report(f), map)->said.id, "0 dari 14; belum pernah ditinjau");
    f.indicators.positions_with_interests = 3;
    f.indicators.last_review = rules::on(2026, 11, 2);
    EXPECT_EQ(line(compose_report(f), map)->said.id, "3 dari 14; terakhir ditinjau 2026-11-02");
    EXPECT_EQ(line(compose_report(f), map)->said.en, "3 of 14; last review 2026-11-02");
}

TEST(Indicators, TheSchemeAnswersOnlyWhenAnInstrumentSetIt) {
    auto f = situation();
    f.kind = ReportKind::indicators;
    f.indicators.scheme = "PermenPANRB 17/2024";
    const std::string second(question(Indicator::rule_is_current).id);
    EXPECT_FALSE(line(compose_report(f), second)->measured()) << "a default is nobody's answer";
    f.indicators.scheme_set_by = "Keputusan KPU 1/2026";
    EXPECT_EQ(line(compose_report(f), second)->said.id, "PermenPANRB 17/2024 (Keputusan KPU 1/2026)");
    f.indicators.stated.push_back(
        {Indicator::rule_is_current, "Belum, masih disusun", "Inspektur Utama", rules::on(2026, 11, 20)});
    EXPECT_EQ(line(compose_report(f), second)->said.id, "Belum, masih disusun")
        << "a person's word goes first";
}

}  // namespace
}  // namespace oversight
