// UU 30/2014 Pasal 42 ayat (1): whoever potentially is in conflict does not decide. On a matter that is yet
// to be decided a conflict, actual or potential, is controlled by recusal or replacement.
#include "declarations/determine_declaration.hpp"
#include "declarations/testing.hpp"

namespace declarations {
namespace {

using namespace testing;
using rules::Control;

struct Case {
    Ruling ruling{.truth = Truth::conflict,
                  .truth_reason = "Ipar adalah direktur penyedia.",
                  .impact = rules::Impact::high,
                  .impact_reason = "Ia ikut memutus.",
                  .controls = {Control::recusal},
                  .from = day("2026-11-25"),
                  .until = {},
                  .substitute = {}};
    DeterminationFacts facts{.declaration = submitted(),
                             .decider = in_charge_of_it(),
                             .matter_decided_by = matters::DecidedBy::plenary,
                             .matter_undecided = true,
                             .today = day("2026-11-25"),
                             .calendar = &calendar()};
};
void find_nothing(Case& c) {
    c.ruling = {.truth = Truth::no_conflict,
                .truth_reason = "Ipar sudah keluar.",
                .impact = {},
                .impact_reason = {},
                .controls = {},
                .from = {},
                .until = {},
                .substitute = {}};
}
void be_actual(Case& c) { c.facts.declaration.type = rules::ConflictType::actual; }
void be_decided(Case& c) { c.facts.matter_undecided = false; }
void be_general(Case& c) {
    c.facts.declaration.matter.reset(), c.facts.matter_decided_by.reset(), c.facts.matter_undecided = false;
}

struct Row {
    const char* says;
    void (*change)(Case&);
    const char* expected;
};
const Row rows[] = {
    {"a potential conflict, recused", [](Case&) {}, "done"},
    {"an actual conflict, supervised only",
     [](Case& c) { be_actual(c), c.ruling.controls = {Control::extra_supervision}; }, "matter_needs_bar"},
    {"an actual conflict on a matter that is decided, supervised only",
     [](Case& c) { be_actual(c), be_decided(c), c.ruling.controls = {Control::extra_supervision}; },
     "matter_needs_bar"},
    {"an actual conflict, recused and supervised",
     [](Case& c) { be_actual(c), c.ruling.controls = {Control::extra_supervision, Control::recusal}; },
     "done"},
    {"an actual conflict that turns out to be none", [](Case& c) { be_actual(c), find_nothing(c); }, "done"},
    {"a potential conflict on a matter not yet decided, supervised only",
     [](Case& c) { c.ruling.controls = {Control::extra_supervision}; }, "matter_needs_bar"},
    {"a potential conflict on one, recused and supervised",
     [](Case& c) { c.ruling.controls = {Control::extra_supervision, Control::recusal}; }, "done"},
    {"a potential conflict on one, that turns out to be none", [](Case& c) { find_nothing(c); }, "done"},
    {"a potential conflict on a matter that is decided, supervised only",
     [](Case& c) { be_decided(c), c.ruling.controls = {Control::extra_supervision}; }, "done"},
    {"potential and about no matter, supervised only",
     [](Case& c) { be_general(c), c.ruling.controls = {Control::extra_supervision}; }, "done"},
    {"actual but about no matter, supervised only",
     [](Case& c) { be_actual(c), be_general(c), c.ruling.controls = {Control::extra_supervision}; }, "done"},
};

TEST(ConflictOnAMatter, NeedsAControlThatBarsWhileADecisionIsPending) {
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Case c;
        row.change(c);
        EXPECT_EQ(outcome(determine_declaration(c.ruling, c.facts)), row.expected);
    }
}

}  // namespace
}  // namespace declarations
