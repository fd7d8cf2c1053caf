#include "declarations/determine_declaration.hpp"

#include "declarations/testing.hpp"

namespace declarations {
namespace {

using namespace testing;
using rules::Control;

struct Case {
    Ruling ruling;
    DeterminationFacts facts;
};

Case lawful() {
    return {{.truth = Truth::conflict,
             .truth_reason = "Ipar adalah direktur penyedia.",
             .impact = rules::Impact::high,
             .impact_reason = "Ia ikut memutus.",
             .controls = {Control::recusal},
             .from = day("2026-11-25")},
            {.declaration = submitted(),
             .decider = in_charge_of_it(),
             .matter_decided_by = matters::DecidedBy::plenary,
             .matter_undecided = true,
             .substitute_is_official = true,
             .today = day("2026-11-25"),
             .calendar = &calendar()}};
}
void find_nothing(Case& c) { c.ruling = {.truth = Truth::no_conflict, .truth_reason = "Ipar sudah keluar."}; }
void one_decides(Case& c) { c.facts.matter_decided_by = matters::DecidedBy::official; }
void be_decided(Case& c) { c.facts.matter_undecided = false; }
void be_general(Case& c) { c.facts.declaration.matter.reset(), c.facts.matter_decided_by.reset(); }

struct Row {
    const char* says;
    void (*change)(Case&);
    const char* expected;
};
const Row rows[] = {
    {"the superior orders recusal from a plenary's matter", [](Case&) {}, "done"},
    {"no conflict, with a reason", [](Case& c) { find_nothing(c); }, "done"},
    {"no conflict, ticked as a control too",
     [](Case& c) { find_nothing(c), c.ruling.controls = {Control::no_conflict}; }, "done"},

    {"it is back with the declarant", [](Case& c) { c.facts.declaration.state = State::returned; },
     "not_submitted"},
    {"determined already", [](Case& c) { c.facts.declaration.state = State::determined; }, "not_submitted"},
    {"the declarant, though he became the superior",
     [](Case& c) { c.facts.declaration.superior = ani, c.facts.decider.person = ani; },
     "decider_is_declarant"},
    {"another superior", [](Case& c) { c.facts.decider.person = citra; }, "decider_not_superior"},
    {"the superior, no longer in that office", [](Case& c) { c.facts.decider.capacity.reset(); },
     "decider_not_superior"},
    {"the superior declared on the same matter", [](Case& c) { c.facts.decider.involved = true; },
     "decider_involved"},
    {"a conflict without saying why", [](Case& c) { c.ruling.truth_reason = ""; }, "truth_reason_missing"},
    {"no conflict without saying why", [](Case& c) { find_nothing(c), c.ruling.truth_reason = " "; },
     "truth_reason_missing"},
    {"an impact without saying why", [](Case& c) { c.ruling.impact_reason = " "; }, "impact_reason_missing"},
    {"a conflict and nothing is done", [](Case& c) { c.ruling.controls.clear(); }, "control_missing"},
    {"a conflict, controlled by 'no conflict'", [](Case& c) { c.ruling.controls = {Control::no_conflict}; },
     "no_conflict_contradicted"},
    {"'no conflict' beside recusal",
     [](Case& c) { c.ruling.controls = {Control::recusal, Control::no_conflict}; },
     "no_conflict_contradicted"},
    {"no conflict, and 'no conflict' beside recusal",
     [](Case& c) { find_nothing(c), c.ruling.controls = {Control::no_conflict, Control::recusal}; },
     "no_conflict_contradicted"},
    {"no conflict, but recusal", [](Case& c) { find_nothing(c), c.ruling.controls = {Control::recusal}; },
     "controls_without_conflict"},
    {"it ends the day before it begins", [](Case& c) { c.ruling.until = day("2026-11-24"); }, "period_wrong"},
    {"it ends on the day it begins", [](Case& c) { c.ruling.until = day("2026-11-25"); }, "done"},

    {"one official decides, is recused, and nobody steps in", [](Case& c) { one_decides(c); },
     "substitute_missing"},
    {"one official decides, is recused, another steps in",
     [](Case& c) { one_decides(c), c.ruling.substitute = dedi; }, "done"},
    {"a replacement without a name", [](Case& c) { c.ruling.controls = {Control::replacement}; },
     "substitute_missing"},
    {"a replacement without a name, about no matter",
     [](Case& c) { be_general(c), c.ruling.controls = {Control::replacement}; }, "substitute_missing"},
    {"recusal in general needs no name", [](Case& c) { be_general(c); }, "done"},
    {"one official decides and there is no conflict", [](Case& c) { one_decides(c), find_nothing(c); },
     "done"},
    {"somebody steps in for one who only is supervised",
     [](Case& c) {
         be_decided(c), c.ruling.controls = {Control::extra_supervision}, c.ruling.substitute = dedi;
     },
     "substitute_without_bar"},
    {"somebody steps in where there is no conflict",
     [](Case& c) { find_nothing(c), c.ruling.substitute = dedi; }, "substitute_without_bar"},
    {"he steps in for himself", [](Case& c) { c.ruling.substitute = ani; }, "substitute_is_declarant"},
    {"who steps in holds no office",
     [](Case& c) { c.ruling.substitute = dedi, c.facts.substitute_is_official = false; },
     "substitute_not_official"},
    {"who steps in stands still himself",
     [](Case& c) { c.ruling.substitute = dedi, c.facts.substitute_standing = matters::Standing::standstill; },
     "substitute_not_clear"},
    {"who steps in is barred",
     [](Case& c) { c.ruling.substitute = dedi, c.facts.substitute_standing = matters::Standing::barred; },
     "substitute_not_clear"},
    {"the superior steps in himself", [](Case& c) { one_decides(c), c.ruling.substitute = budi; }, "done"},
    {"the standing of nobody matters when nobody is named",
     [](Case& c) {
         c.facts.substitute_standing = matters::Standing::barred, c.facts.substitute_is_official = false;
     },
     "done"},

    {"the state is said before the person",
     [](Case& c) { c.facts.declaration.state = State::closed, c.facts.decider.person = ani; },
     "not_submitted"},
    {"oneself before not being the superior", [](Case& c) { c.facts.decider = {.person = ani}; },
     "decider_is_declarant"},
    {"not the superior before his conflict",
     [](Case& c) { c.facts.decider.person = citra, c.facts.decider.involved = true; },
     "decider_not_superior"},
    {"his conflict before the reasons",
     [](Case& c) { c.facts.decider.involved = true, c.ruling.truth_reason = ""; }, "decider_involved"},
    {"truth before impact", [](Case& c) { c.ruling.truth_reason = c.ruling.impact_reason = ""; },
     "truth_reason_missing"},
    {"impact before controls", [](Case& c) { c.ruling.impact_reason = "", c.ruling.controls.clear(); },
     "impact_reason_missing"},
    {"a missing control before the period",
     [](Case& c) { c.ruling.controls.clear(), c.ruling.until = day("2026-11-01"); }, "control_missing"},
    {"a contradiction before the period",
     [](Case& c) { c.ruling.controls.push_back(Control::no_conflict), c.ruling.until = day("2026-11-01"); },
     "no_conflict_contradicted"},
    {"the period before the bar",
     [](Case& c) { c.ruling.controls = {Control::other}, c.ruling.until = day("2026-11-01"); },
     "period_wrong"},
    {"the bar before who steps in",
     [](Case& c) { c.ruling.controls = {Control::other}, c.ruling.substitute = ani; }, "matter_needs_bar"},
    {"the declarant before what he is",
     [](Case& c) {
         c.ruling.substitute = ani, c.facts.substitute_standing = matters::Standing::standstill,
         c.facts.substitute_is_official = false;
     },
     "substitute_is_declarant"},
    {"the office before the standing",
     [](Case& c) {
         c.ruling.substitute = dedi, c.facts.substitute_is_official = false,
         c.facts.substitute_standing = matters::Standing::barred;
     },
     "substitute_not_official"},
};

TEST(DetermineDeclaration, IsRefusedForEachReasonOfItsOwn) {
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto c = lawful();
        row.change(c);
        EXPECT_EQ(outcome(determine_declaration(c.ruling, c.facts)), row.expected);
    }
}

std::string on_matter(const DeterminationOutcome& o) {
    std::string out;
    if (o.bar) out += "bar ";
    if (o.standstill_ended) out += "end ";
    if (o.substitute) out += "substitute";
    return out;
}

TEST(DetermineDeclaration, BarsOrFreesOnTheMatter) {
    const Row table[] = {
        {"recusal", [](Case&) {}, "bar "},
        {"replacement by somebody",
         [](Case& c) { c.ruling.controls = {Control::replacement}, c.ruling.substitute = dedi; },
         "bar substitute"},
        {"supervision beside recusal",
         [](Case& c) { c.ruling.controls = {Control::extra_supervision, Control::recusal}; }, "bar "},
        {"supervision alone leaves him in the matter",
         [](Case& c) { be_decided(c), c.ruling.controls = {Control::extra_supervision}; }, "end "},
        {"no conflict", [](Case& c) { find_nothing(c); }, "end "},
        {"no conflict after a bar: two others lift it",
         [](Case& c) { find_nothing(c), c.facts.barred = true; }, ""},
        {"supervision after a bar",
         [](Case& c) { be_decided(c), c.ruling.controls = {Control::other}, c.facts.barred = true; }, ""},
        {"recusal after a bar", [](Case& c) { c.facts.barred = true; }, "bar "},
        {"no matter, recusal", [](Case& c) { be_general(c); }, ""},
        {"no matter, a replacement",
         [](Case& c) {
             be_general(c), c.ruling.controls = {Control::replacement}, c.ruling.substitute = dedi;
         },
         ""},
        {"no matter, no conflict", [](Case& c) { be_general(c), find_nothing(c); }, ""},
    };
    for (const auto& row : table) {
        SCOPED_TRACE(row.says);
        auto c = lawful();
        row.change(c);
        const auto result = determine_declaration(c.ruling, c.facts);
        ASSERT_TRUE(result);
        EXPECT_EQ(on_matter(*result), row.expected);
    }
    auto c = lawful();
    one_decides(c);
    c.ruling.substitute = dedi;
    const auto result = determine_declaration(c.ruling, c.facts);
    ASSERT_TRUE(result && result->bar && result->substitute);
    EXPECT_EQ(result->bar->matter, procurement);
    EXPECT_EQ(result->bar->person, ani);
    EXPECT_EQ(result->bar->because, CaseId{7});
    EXPECT_EQ(result->bar->article, "UU 30/2014 Pasal 42 ayat (1)");
    EXPECT_EQ(result->substitute->matter, procurement);
    EXPECT_EQ(result->substitute->person, ani);
    EXPECT_EQ(result->substitute->substitute, dedi);
    c = lawful();
    find_nothing(c);
    const auto freed = determine_declaration(c.ruling, c.facts);
    ASSERT_TRUE(freed && freed->standstill_ended);
    EXPECT_EQ(freed->standstill_ended->because, CaseId{7});
}

TEST(DetermineDeclaration, KeepsWhatWasSaidAndByWhom) {
    auto c = lawful();
    c.ruling.controls = {Control::extra_supervision, Control::recusal, Control::extra_supervision};
    c.ruling.from = day("2026-11-26");
    c.ruling.until = day("2026-12-31");
    c.ruling.substitute = dedi;
    const auto result = determine_declaration(c.ruling, c.facts);
    ASSERT_TRUE(result);
    const auto& a = result->determined;
    EXPECT_EQ(a.declaration, DeclarationId{7});
    EXPECT_EQ(a.decider, budi);
    EXPECT_EQ(a.capacity, budi_as_chair);
    EXPECT_EQ(a.truth, Truth::conflict);
    EXPECT_EQ(a.truth_reason, c.ruling.truth_reason);
    EXPECT_EQ(a.impact, rules::Impact::high);
    EXPECT_EQ(a.impact_reason, c.ruling.impact_reason);
    EXPECT_EQ(a.controls, (std::vector{Control::recusal, Control::extra_supervision}))
        << "each once, in the rule's order";
    EXPECT_EQ(a.from, day("2026-11-26"));
    EXPECT_EQ(a.until, day("2026-12-31"));
    EXPECT_EQ(a.substitute, dedi);
}

TEST(DetermineDeclaration, WithoutAConflictKeepsNothingOfControls) {
    auto c = lawful();
    c.ruling.truth = Truth::no_conflict;
    c.ruling.controls.clear();
    c.ruling.until = day("2026-11-01");
    const auto result = determine_declaration(c.ruling, c.facts);
    ASSERT_TRUE(result) << "impact and period are not read";
    EXPECT_EQ(result->determined.controls, std::vector{Control::no_conflict});
    EXPECT_EQ(result->determined.impact, rules::Impact::low);
    EXPECT_EQ(result->determined.impact_reason, "");
    EXPECT_EQ(result->determined.from, c.facts.today);
    EXPECT_FALSE(result->determined.until);
}

TEST(DetermineDeclaration, IsLateFromTheDayAfterAndCountsAllTheSame) {
    struct Day {
        const char *says, *due, *today;
        bool late;
        const char* report_by;
    };
    const Day days[] = {
        {"the day before", "2026-11-30", "2026-11-29", false, "2026-12-04"},
        {"on the day", "2026-11-30", "2026-11-30", false, "2026-12-07"},
        {"the day after", "2026-11-30", "2026-12-01", true, "2026-12-08"},
        {"due on Friday, done on Saturday", "2026-12-04", "2026-12-05", true, "2026-12-11"},
        {"before Christmas leave", "2026-12-23", "2026-12-17", false, "2026-12-28"},
        {"into the new year", "2026-12-31", "2026-12-23", false, "2027-01-01"},
    };
    for (const auto& row : days) {
        SCOPED_TRACE(row.says);
        auto c = lawful();
        c.facts.declaration.due = day(row.due);
        c.facts.today = day(row.today);
        const auto result = determine_declaration(c.ruling, c.facts);
        ASSERT_TRUE(result);
        EXPECT_EQ(result->determined.late, row.late);
        EXPECT_EQ(base::iso(result->determined.due), row.due);
        EXPECT_EQ(base::iso(result->determined.on), row.today);
        EXPECT_EQ(base::iso(result->determined.report_by), row.report_by);
        EXPECT_EQ(base::iso(result->determined.deliver_by), row.report_by);
    }
}

TEST(DetermineRefusals, CiteTheirArticle) {
    EXPECT_EQ(article(DetermineRefusal::truth_reason_missing), "UU 30/2014 Pasal 55 ayat (1)");
    EXPECT_EQ(article(DetermineRefusal::matter_needs_bar), "UU 30/2014 Pasal 42 ayat (1)");
    EXPECT_EQ(article(DetermineRefusal::substitute_missing), "UU 30/2014 Pasal 42 ayat (2)");
    EXPECT_EQ(article(DetermineRefusal::decider_involved), "PP 94/2021 Pasal 29 ayat (6)");
    EXPECT_EQ(article(DetermineRefusal::decider_is_declarant), "") << "a rule of this system";
}

}  // namespace
}  // namespace declarations
