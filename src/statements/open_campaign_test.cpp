#include "statements/open_campaign.hpp"

#include <gtest/gtest.h>

namespace statements {
namespace {

using people::StaffKind;
using rules::AdhocBody;

constexpr UnitId west_sumatra{1300}, south_solok{1310}, pekalongan{3375};

struct Case {
    CampaignWish wish;
    OpeningFacts facts;
};
Case lawful() {
    return {{.unit = west_sumatra,
             .title = "Surat pernyataan 2026",
             .version = "panrb-17-2024",
             .basis = "Surat KPU 1/2026",
             .opens = rules::on(2026, 11, 23),
             .due = rules::on(2026, 11, 27),
             .kinds = {StaffKind::commissioner, StaffKind::pns, StaffKind::ppnpn}},
            {.id = CampaignId{7}, .officer = true, .today = rules::on(2026, 11, 23)}};
}

struct Row {
    const char* says;
    void (*change)(Case&);
    const char* expected;
};
const Row rows[] = {
    {"a province asks its offices", [](Case&) {}, "done"},
    {"the nation asks", [](Case& c) { c.wish.unit = people::the_nation; }, "done"},
    {"an ad hoc body alone", [](Case& c) { c.wish.kinds.clear(), c.wish.bodies = {AdhocBody::kpps}; },
     "done"},
    {"one regency of the province", [](Case& c) { c.wish.units = {south_solok}; }, "done"},
    {"it opens tomorrow and ends that day",
     [](Case& c) { c.wish.opens = c.wish.due = rules::on(2026, 11, 24); }, "done"},
    {"somebody without the role", [](Case& c) { c.facts.officer = false; }, "not_officer"},
    {"without the role, of a regency", [](Case& c) { c.facts.officer = false, c.wish.unit = south_solok; },
     "not_officer"},
    {"a regency", [](Case& c) { c.wish.unit = south_solok; }, "office_too_low"},
    {"no title", [](Case& c) { c.wish.title = " "; }, "title_missing"},
    {"no instrument", [](Case& c) { c.wish.basis = ""; }, "basis_missing"},
    {"a version nobody knows", [](Case& c) { c.wish.version = "2031"; }, "template_unknown"},
    {"a version before its day",
     [](Case& c) { c.facts.today = c.wish.opens = rules::panrb_17_2024_from - std::chrono::days{1}; },
     "template_unknown"},
    {"on the version's first day", [](Case& c) { c.facts.today = c.wish.opens = rules::panrb_17_2024_from; },
     "done"},
    {"an older version still", [](Case& c) { c.wish.version = "kpu-323-2020"; }, "done"},
    {"nobody is asked", [](Case& c) { c.wish.kinds.clear(); }, "nobody_asked"},
    {"KPPS, where the setting says ad hoc bodies are not covered",
     [](Case& c) { c.wish.bodies = {AdhocBody::kpps}, c.facts.adhoc_covered = false; }, "adhoc_not_covered"},
    {"an office that is none", [](Case& c) { c.facts.units_exist = false; }, "unit_unknown"},
    {"where ad hoc bodies are not covered, staff are asked", [](Case& c) { c.facts.adhoc_covered = false; },
     "done"},
    {"an office of the province before it in the list",
     [](Case& c) { c.wish.units = {south_solok, UnitId{1275}}; }, "unit_outside"},
    {"an office of another province", [](Case& c) { c.wish.units = {south_solok, pekalongan}; },
     "unit_outside"},
    {"it began yesterday", [](Case& c) { c.wish.opens = rules::on(2026, 11, 22); }, "opens_in_past"},
    {"due the day before it opens", [](Case& c) { c.wish.due = rules::on(2026, 11, 22); },
     "due_before_opening"},
    {"due on the day it opens", [](Case& c) { c.wish.due = c.wish.opens; }, "done"},
};

TEST(OpenCampaign, each_clause) {
    for (const auto& row : rows) {
        auto c = lawful();
        row.change(c);
        const auto answer = open_campaign(c.wish, c.facts);
        EXPECT_EQ(answer ? "done" : base::name(answer.error()), std::string_view(row.expected)) << row.says;
    }
}

TEST(OpenCampaign, without_named_offices_the_whole_range_is_asked) {
    const auto c = lawful();
    const auto act = open_campaign(c.wish, c.facts);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->units, std::vector{west_sumatra});
    EXPECT_EQ(act->below, Below::all_below);
}

TEST(OpenCampaign, an_office_named_twice_is_asked_once) {
    auto c = lawful();
    c.wish.units = {south_solok, west_sumatra, south_solok};
    c.wish.below = Below::own_office;
    const auto act = open_campaign(c.wish, c.facts);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->units, (std::vector{west_sumatra, south_solok}));
    EXPECT_EQ(act->below, Below::own_office);
}

}  // namespace
}  // namespace statements
