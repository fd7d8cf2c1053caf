// A row for every clause and refusal, and the day before, of and after each limit.
#include <gtest/gtest.h>

#include <functional>

#include "gratification/testing.hpp"

namespace gratification {
namespace {

using rules::on;
using testing::decreed;

TEST(ReportGratification, who_what_and_when) {
    struct Row {
        const char* says;
        std::function<void(ReportFacts&, Telling&)> change;
        std::optional<ReportRefusal> then;
    };
    using enum ReportRefusal;
    const Row table[] = {
        {"as it stands", [](auto&, auto&) {}, std::nullopt},
        {"somebody without an appointment", [](auto& f, auto&) { f.is_official = false; }, not_an_official},
        {"received tomorrow", [](auto& f, auto& t) { t.on = f.today + std::chrono::days{1}; }, in_the_future},
        {"received today", [](auto& f, auto& t) { t.on = f.today; }, std::nullopt},
        {"the day before the law", [](auto&, auto& t) { t.on = on(2001, 11, 20); }, before_the_law},
        {"on its first day", [](auto&, auto& t) { t.on = on(2001, 11, 21); }, std::nullopt},
        {"a known value that is not told", [](auto&, auto& t) { t.rupiah.reset(); }, value_missing},
        {"an estimate that is not told",
         [](auto&, auto& t) { t.basis = ValueBasis::estimated, t.rupiah.reset(); }, value_missing},
        {"a value nobody knows", [](auto&, auto& t) { t.basis = ValueBasis::unknown, t.rupiah.reset(); },
         std::nullopt},
        {"refused, and yet with the receiver", [](auto&, auto& t) { t.direction = Direction::refused; },
         goods_of_a_refusal},
        {"refused and returned",
         [](auto&, auto& t) { t.direction = Direction::refused, t.goods = GoodsPlace::returned_to_giver; },
         std::nullopt},
        {"no official comes before the future",
         [](auto& f, auto& t) { f.is_official = false, t.on = on(2030, 1, 1); }, not_an_official},
    };
    for (const auto& [says, change, then] : table) {
        auto facts = testing::report_facts();
        auto telling = testing::wedding();
        change(facts, telling);
        const auto got = report_gratification(facts, telling, {});
        EXPECT_EQ(got.has_value(), !then) << says;
        if (!got && then) {
            EXPECT_EQ(got.error(), *then) << says;
        }
    }
}

TEST(ReportGratification, three_limits_are_told_from_day_one) {
    const auto act = report_gratification(testing::report_facts(), testing::wedding(), {}).value();
    EXPECT_EQ(act.dues.to_unit, on(2026, 11, 16));
    EXPECT_EQ(act.dues.forward, on(2026, 11, 17));
    EXPECT_EQ(act.dues.to_kpk, on(2026, 12, 14));
    EXPECT_FALSE(act.late);
    EXPECT_TRUE(act.obliged);
    EXPECT_EQ(act.why, rules::Weighed::above_each);
}

TEST(ReportGratification, late_the_day_after_and_recorded_all_the_same) {
    for (const auto& [today, late] :
         {std::pair{on(2026, 11, 13), false}, {on(2026, 11, 16), false}, {on(2026, 11, 17), true}}) {
        auto facts = testing::report_facts();
        facts.today = today;
        EXPECT_EQ(report_gratification(facts, testing::wedding(), {})->late, late) << base::iso(today);
    }
}

TEST(ReportGratification, who_is_not_obliged_reports_all_the_same) {
    auto telling = testing::wedding();
    telling.rupiah = 1'500'000;
    const auto act = report_gratification(testing::report_facts(), telling, {});
    ASSERT_TRUE(act);
    EXPECT_FALSE(act->obliged);
    EXPECT_EQ(act->why, rules::Weighed::exempt);
}

TEST(ReportGratification, a_number_told_with_an_unknown_value_is_not_kept) {
    auto telling = testing::wedding();
    telling.basis = ValueBasis::unknown;
    EXPECT_FALSE(report_gratification(testing::report_facts(), telling, {})->telling.rupiah);
    telling.basis = ValueBasis::estimated;
    EXPECT_EQ(report_gratification(testing::report_facts(), telling, {})->telling.rupiah, 5'000'000);
}

TEST(ReportGratification, sums_by_giver_occasion_and_year) {
    struct Row {
        const char* says;
        Earlier earlier;
        bool obliged;
    };
    using rules::GratificationKind;
    const Earlier before{
        "Hj. Siti Rahma, S.E.", "",       GratificationKind::ceremony, "pernikahan anak pertama",
        on(2026, 10, 30),       1'000'000};
    const auto with = [&](auto change) {
        auto e = before;
        change(e);
        return e;
    };
    const Row table[] = {
        {"the same giver and wedding", before, true},
        {"another giver", with([](Earlier& e) { e.giver = "Rahma Siti"; }), false},
        {"the same company, whose giver nobody named before",
         with([](Earlier& e) { e.giver = "", e.organization = "Maju Jaya, CV"; }), true},
        {"another company, whose giver nobody named before",
         with([](Earlier& e) { e.giver = "", e.organization = "CV Sinar"; }), false},
        {"another wedding", with([](Earlier& e) { e.occasion = "Khitanan"; }), false},
        {"another kind", with([](Earlier& e) { e.kind = GratificationKind::misfortune; }), false},
        {"the same wedding a year before", with([](Earlier& e) { e.on = on(2025, 12, 31); }), true},
    };
    for (const auto& [says, earlier, obliged] : table) {
        auto telling = testing::wedding();
        telling.rupiah = 600'000;
        EXPECT_EQ(obligation(telling, std::span(&earlier, 1)).obliged, obliged) << says;
    }
    auto company = testing::wedding();
    company.giver.name = "";
    company.rupiah = 600'000;
    const auto named = with([](Earlier& e) { e.organization = "CV Maju Jaya"; });
    EXPECT_TRUE(obligation(company, std::span(&named, 1)).obliged) << "a company that names nobody";
    auto colleague = testing::wedding();
    colleague.kind = GratificationKind::between_colleagues;
    colleague.form = rules::GratificationForm::goods;
    colleague.rupiah = 500'000;
    Earlier year{"Siti Rahma", "", GratificationKind::between_colleagues, "", on(2026, 1, 1), 1'000'000};
    EXPECT_FALSE(obligation(colleague, std::span(&year, 1)).obliged);
    year.occasion = colleague.occasion;
    EXPECT_FALSE(obligation(colleague, std::span(&year, 1)).obliged) << "only ceremonies sum by occasion";
    year.rupiah += 1;
    EXPECT_TRUE(obligation(colleague, std::span(&year, 1)).obliged);
    year.on = on(2025, 12, 31);
    EXPECT_FALSE(obligation(colleague, std::span(&year, 1)).obliged) << "last year's does not count";
}

}  // namespace
}  // namespace gratification
