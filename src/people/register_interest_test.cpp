#include "people/register_interest.hpp"

#include <gtest/gtest.h>

#include "people/house_rule.hpp"
#include "people/name_key.hpp"

namespace people {
namespace {

using Days = std::chrono::days;
constexpr auto today = rules::on(2026, 11, 23);
const Interest sister_in_law{InterestId{4},
                             PersonId{2},
                             "spouse_of_sibling",
                             "Hj. Ratna Dewi",
                             "",
                             "CV Maju Jaya",
                             "direktur",
                             rules::on(2025, 1, 15),
                             {}};

InterestRegistered wanted(void (*change)(InterestRegistered&)) {
    InterestRegistered out{InterestId{5}, PersonId{2}, "business", "PT Contoh", "", "", "", today};
    change(out);
    return out;
}

TEST(RegisterInterest, AnswersEachSituation) {
    using enum RegisterInterestRefusal;
    const struct {
        const char* says;
        void (*change)(InterestRegistered&);
        std::optional<RegisterInterestRefusal> refusal;
    } rows[] = {
        {"from today", [](auto&) {}, {}},
        {"since long", [](auto& i) { i.since = rules::on(1990, 1, 1); }, {}},
        {"in somebody else's register", [](auto& i) { i.person = PersonId{3}; }, not_his_own},
        {"a relation that is not of the list", [](auto& i) { i.relation = "sepupu"; }, unknown_relation},
        {"a relative of the law's eleven", [](auto& i) { i.relation = "parents_in_law"; }, {}},
        {"without a name", [](auto& i) { i.name = " . "; }, no_name},
        {"from tomorrow", [](auto& i) { i.since = today + Days{1}; }, not_yet},
        {"what stands there, written otherwise",
         [](auto& i) {
             i.relation = "spouse_of_sibling", i.name = "RATNA DEWI", i.organization = "Maju Jaya, CV";
         },
         there_already},
        {"the same with a number that tells another person",
         [](auto& i) {
             i.relation = "spouse_of_sibling", i.name = "Ratna Dewi", i.organization = "CV Maju Jaya";
             i.identifier = "3375015605800001";
         },
         {}},
        {"the same person in another organization",
         [](auto& i) { i.relation = "spouse_of_sibling", i.name = "Ratna Dewi", i.organization = "PT Lain"; },
         {}},
        {"the same organization by another person",
         [](auto& i) { i.relation = "spouse_of_sibling", i.name = "Budi", i.organization = "CV Maju Jaya"; },
         {}},
        {"the same in another relation",
         [](auto& i) { i.relation = "friendship", i.name = "Ratna Dewi", i.organization = "CV Maju Jaya"; },
         {}},
        {"somebody else's, before the relation", [](auto& i) { i.person = PersonId{3}, i.relation = "x"; },
         not_his_own},
        {"the relation, before the name", [](auto& i) { i.relation = "x", i.name = ""; }, unknown_relation},
        {"the name, before the day", [](auto& i) { i.name = "", i.since = today + Days{1}; }, no_name},
        {"the day, before what stands there",
         [](auto& i) {
             i.relation = "spouse_of_sibling", i.name = "Ratna Dewi", i.organization = "CV Maju Jaya",
             i.since = today + Days{1};
         },
         not_yet},
    };
    const std::vector open{sister_in_law};
    for (const auto& row : rows) {
        const auto made =
            register_interest({.writing = PersonId{2}, .today = today, .open = open}, wanted(row.change));
        EXPECT_EQ(made ? std::nullopt : std::optional(made.error()), row.refusal) << row.says;
        if (made) {
            EXPECT_EQ(made->interest, InterestId{5}) << row.says;
        }
    }
    EXPECT_EQ(article(unknown_relation), "UU 30/2014 Pasal 43 ayat (1)");
    EXPECT_EQ(article(not_his_own), house_rule);
}

TEST(EndInterest, AnswersEachSituation) {
    using enum EndInterestRefusal;
    const struct {
        const char* says;
        PersonId person;
        std::optional<base::Date> until;
        base::Date last_day;
        std::optional<EndInterestRefusal> refusal;
    } rows[] = {
        {"today", PersonId{2}, {}, today, {}},
        {"on its first day", PersonId{2}, {}, sister_in_law.since, {}},
        {"somebody else's", PersonId{3}, {}, today, not_his_own},
        {"what has ended", PersonId{2}, today, today, ended_before},
        {"before it began", PersonId{2}, {}, sister_in_law.since - Days{1}, dates_out_of_order},
        {"tomorrow", PersonId{2}, {}, today + Days{1}, dates_out_of_order},
        {"somebody else's, before its end", PersonId{3}, today, today, not_his_own},
        {"its end, before the days", PersonId{2}, today, today + Days{1}, ended_before},
    };
    for (const auto& row : rows) {
        auto interest = sister_in_law;
        interest.person = row.person;
        interest.until = row.until;
        const auto ended =
            end_interest({.writing = PersonId{2}, .today = today, .open = {}}, interest, row.last_day);
        EXPECT_EQ(ended ? std::nullopt : std::optional(ended.error()), row.refusal) << row.says;
        if (ended) {
            EXPECT_EQ(ended->last_day, row.last_day) << row.says;
        }
    }
    EXPECT_EQ(article(ended_before), house_rule);
}

TEST(CorrectInterest, PutsOneEntryInThePlaceOfAnother) {
    using enum CorrectInterestRefusal;
    Interest friendly{InterestId{8}, PersonId{2}, "friendship", "Budi", "", "", "", today, {}};
    const struct {
        const char* says;
        void (*change)(Interest&, InterestRegistered&);
        std::optional<CorrectInterestRefusal> refusal;
    } rows[] = {
        {"a number is added, on the first day",
         [](auto&, auto& w) { w.identifier = "3375015605800001"; },
         {}},
        {"a name is put right", [](auto&, auto& w) { w.name = "Ratna Dewi Lestari"; }, {}},
        {"an earlier first day", [](auto&, auto& w) { w.since = rules::on(2020, 1, 1); }, {}},
        {"nothing", [](auto&, auto&) {}, nothing_changed},
        {"somebody else's entry", [](auto& i, auto& w) { i.person = PersonId{3}, w.name = "X"; },
         not_his_own},
        {"for somebody else", [](auto&, auto& w) { w.person = PersonId{3}; }, not_his_own},
        {"what has ended", [](auto& i, auto& w) { i.until = today, w.name = "X"; }, ended_before},
        {"a relation that is not of the list", [](auto&, auto& w) { w.relation = "sepupu"; },
         unknown_relation},
        {"without a name", [](auto&, auto& w) { w.name = "."; }, no_name},
        {"from tomorrow", [](auto&, auto& w) { w.since = today + Days{1}; }, not_yet},
        {"into what stands there beside it",
         [](auto&, auto& w) { w.relation = "friendship", w.name = "BUDI", w.organization = "", w.role = ""; },
         there_already},
        {"the end, before nothing new", [](auto& i, auto&) { i.until = today; }, ended_before},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto there = sister_in_law;
        there.since = today;
        InterestRegistered wished{InterestId{9},    there.person,       there.relation, there.name,
                                  there.identifier, there.organization, there.role,     there.since};
        row.change(there, wished);
        const std::vector open{there, friendly};
        const auto made =
            correct_interest({.writing = PersonId{2}, .today = today, .open = open}, there, wished);
        EXPECT_EQ(made ? std::nullopt : std::optional(made.error()), row.refusal);
        if (!made) continue;
        EXPECT_EQ(made->ended.interest, there.id);
        EXPECT_LT(made->ended.last_day, there.since) << "as if it had never been";
        EXPECT_EQ(made->registered.corrects, there.id);
        EXPECT_EQ(made->registered.interest, InterestId{9});
    }
}

TEST(NameKey, LeavesTitlesAndLegalFormsOut) {
    EXPECT_EQ(name_key("Dr. H. Siti Aminah, S.H."), "siti aminah s h");
    EXPECT_EQ(name_key("H."), "h");
    EXPECT_EQ(organization_key("PT. Maju Jaya, Tbk."), "maju jaya");
    EXPECT_EQ(organization_key("Maju Jaya, CV"), "maju jaya");
    EXPECT_EQ(organization_key("PT"), "pt");
    EXPECT_NE(organization_key("CV Maju Jaya"), organization_key("CV Maju Jaya Abadi"));
    EXPECT_EQ(identifier_key("01.234.567.8-501.000"), "012345678501000");
}

}  // namespace
}  // namespace people
