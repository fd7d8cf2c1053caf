#include "declarations/close_declaration.hpp"

#include "declarations/receive_declaration.hpp"
#include "declarations/report_control.hpp"
#include "declarations/return_to_superior.hpp"
#include "declarations/review_declaration.hpp"
#include "declarations/testing.hpp"

namespace declarations {
namespace {

using namespace testing;
using rules::Control;

// What the acts of the Inspectorate stand on, for all of them at once.
struct Case {
    Declaration declaration = submitted();
    InspectionRecord inspection;
    PersonId decider = budi;
    Inspector actor = auditor;
    std::vector<OrderedControl> controls;
    std::optional<base::Date> until;
    std::optional<people::Superior> superior = people::Superior{.person = budi, .capacity = budi_as_chair};
    bool barred = true;
    base::Date today = day("2026-12-15");
    std::string words = "Sesuai";

    std::string receiving() const {
        return outcome(receive_declaration({declaration, inspection, actor, today}));
    }
    std::string reviewing() const {
        return outcome(review_declaration(words, {declaration, inspection, decider, actor, today}));
    }
    auto return_it() const {
        return return_to_superior(words, {.declaration = declaration,
                                          .inspection = inspection,
                                          .decider = decider,
                                          .actor = actor,
                                          .superior = superior,
                                          .barred = barred,
                                          .today = today,
                                          .calendar = &calendar()});
    }
    auto close_it() const {
        return close_declaration(words, {declaration, inspection, decider, controls, until, actor, today});
    }
};

Case determined() {
    Case c;
    c.declaration.state = State::determined;
    c.inspection = {.state = Inspection::received, .received = day("2026-11-24")};
    c.controls = {
        {Control::recusal, ControlReport{Control::recusal, CarriedOut::yes, "", day("2026-12-14")}}};
    return c;
}

struct Row {
    const char* says;
    void (*change)(Case&);
    const char *reviewing, *returning, *closing;
};
void reviewed(Case& c) { c.inspection.state = Inspection::reviewed; }

TEST(Inspection, IsRefusedForEachReasonOfItsOwn) {
    const Row rows[] = {
        {"received and determined", [](Case&) {}, "done", "done", "not_reviewed"},
        {"reviewed", reviewed, "reviewed_already", "done", "done"},
        {"who has no role of the Inspectorate", [](Case& c) { reviewed(c), c.actor.inspects = false; },
         "not_inspectorate", "not_inspectorate", "not_inspectorate"},
        {"an auditor in his own case", [](Case& c) { reviewed(c), c.actor.person = ani; }, "own_case",
         "own_case", "own_case"},
        {"an auditor who determined it", [](Case& c) { reviewed(c), c.actor.person = budi; },
         "own_determination", "own_determination", "own_determination"},
        {"not yet determined", [](Case& c) { c.declaration.state = State::submitted; }, "not_determined",
         "not_determined", "not_determined"},
        {"closed", [](Case& c) { reviewed(c), c.declaration.state = State::closed; }, "not_determined",
         "not_determined", "not_determined"},
        {"withdrawn", [](Case& c) { c.declaration.state = State::withdrawn; }, "not_determined",
         "not_determined", "not_determined"},
        {"never acknowledged", [](Case& c) { c.inspection.state = Inspection::not_received; }, "not_received",
         "not_received", "not_received"},
        {"determined again after it was sent back",
         [](Case& c) { c.inspection.state = Inspection::returned_to_superior; }, "done", "done",
         "not_reviewed"},
        {"no words", [](Case& c) { c.words = " "; }, "findings_missing", "reason_missing", "not_reviewed"},
        {"no words to close with", [](Case& c) { reviewed(c), c.words = ""; }, "reviewed_already",
         "reason_missing", "conclusion_missing"},
        {"nobody is left to determine", [](Case& c) { c.superior.reset(); }, "done", "no_superior",
         "not_reviewed"},
        {"the role is said before the own case", [](Case& c) { c.actor = {ani, false}; }, "not_inspectorate",
         "not_inspectorate", "not_inspectorate"},
        {"the own case before the own determination", [](Case& c) { c.actor.person = c.decider = ani; },
         "own_case", "own_case", "own_case"},
        {"the own determination before the state",
         [](Case& c) { c.actor.person = budi, c.declaration.state = State::submitted; }, "own_determination",
         "own_determination", "own_determination"},
        {"the state before the receipt",
         [](Case& c) { c.declaration.state = State::submitted, c.inspection = {}; }, "not_determined",
         "not_determined", "not_determined"},
        {"the receipt before the words", [](Case& c) { c.inspection = {}, c.words = ""; }, "not_received",
         "not_received", "not_received"},
        {"the words before who is left", [](Case& c) { c.words = "", c.superior.reset(); },
         "findings_missing", "reason_missing", "not_reviewed"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto c = determined();
        row.change(c);
        EXPECT_EQ(c.reviewing(), row.reviewing);
        EXPECT_EQ(outcome(c.return_it()), row.returning);
        EXPECT_EQ(outcome(c.close_it()), row.closing);
    }
}

TEST(ReceiveDeclaration, IsOnceAndByTheInspectorateFromSubmissionOn) {
    struct ReceiptRow {
        const char* says;
        void (*change)(Case&);
        const char* expected;
    };
    const ReceiptRow rows[] = {
        {"just submitted", [](Case&) {}, "done"},
        {"determined", [](Case& c) { c.declaration.state = State::determined; }, "done"},
        {"withdrawn: it still looks", [](Case& c) { c.declaration.state = State::withdrawn; }, "done"},
        {"who has no role", [](Case& c) { c.actor.inspects = false; }, "not_inspectorate"},
        {"the superior with a role may", [](Case& c) { c.actor.person = budi; }, "done"},
        {"his own", [](Case& c) { c.actor.person = ani; }, "own_case"},
        {"twice", [](Case& c) { c.inspection.state = Inspection::received; }, "received_already"},
        {"after a review", reviewed, "received_already"},
        {"after it was sent back", [](Case& c) { c.inspection.state = Inspection::returned_to_superior; },
         "received_already"},
        {"the role before the own case", [](Case& c) { c.actor = {ani, false}; }, "not_inspectorate"},
        {"the own case before twice", [](Case& c) { c.actor.person = ani, reviewed(c); }, "own_case"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Case c;
        row.change(c);
        EXPECT_EQ(c.receiving(), row.expected);
    }
}

TEST(ReturnToSuperior, StartsTheClockAndStopsTheOfficialAgain) {
    auto c = determined();
    c.barred = false;
    c.superior = people::Superior{.person = citra, .capacity = citra_as_chair};
    auto result = c.return_it();
    ASSERT_TRUE(result && result->standstill);
    EXPECT_EQ(result->returned.superior, citra);
    EXPECT_EQ(result->returned.superior_capacity, citra_as_chair);
    EXPECT_EQ(result->returned.reason, "Sesuai");
    EXPECT_EQ(result->returned.on, day("2026-12-15"));
    EXPECT_EQ(result->returned.due, day("2026-12-22"));
    EXPECT_FALSE(result->returned.due_provisional);
    EXPECT_EQ(result->standstill->matter, procurement);
    EXPECT_EQ(result->standstill->person, ani);
    EXPECT_EQ(result->standstill->because, CaseId{7});
    c.barred = true;
    EXPECT_FALSE(c.return_it()->standstill) << "the bar stands";
    c.barred = false;
    c.declaration.matter.reset();
    EXPECT_FALSE(c.return_it()->standstill) << "no matter";
    c.today = day("2026-12-23");
    EXPECT_TRUE(c.return_it()->returned.due_provisional);
}

TEST(CloseDeclaration, WaitsForEveryControl) {
    const OrderedControl said{Control::recusal,
                              ControlReport{Control::recusal, CarriedOut::no, "Belum", day("2026-12-14")}};
    const OrderedControl unsaid{Control::extra_supervision, {}};
    struct ControlRow {
        const char* says;
        std::vector<OrderedControl> controls;
        const char* until;
        const char* expected;
    };
    const ControlRow rows[] = {
        {"reported on, even as not carried out", {said}, "", "done"},
        {"one of two is not reported on", {said, unsaid}, "", "control_open"},
        {"nobody reported, and it has no last day", {unsaid}, "", "control_open"},
        {"nobody reported, its last day is today", {unsaid}, "2026-12-15", "control_open"},
        {"nobody reported, its last day was yesterday", {unsaid}, "2026-12-14", "done"},
        {"reported on, its last day is to come", {said}, "2026-12-31", "done"},
        {"no conflict: nothing to carry out", {{Control::no_conflict, {}}}, "", "done"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto c = determined();
        reviewed(c);
        c.controls = row.controls;
        if (*row.until) c.until = day(row.until);
        const auto result = c.close_it();
        EXPECT_EQ(outcome(result), row.expected);
        if (result) {
            EXPECT_EQ(result->conclusion, "Sesuai");
        }
        c.inspection.state = Inspection::received;
        EXPECT_EQ(outcome(c.close_it()), "not_reviewed") << "the review before the controls";
        reviewed(c);
        c.words = "";
        EXPECT_EQ(outcome(c.close_it()), result ? "conclusion_missing" : "control_open")
            << "the controls before the words";
    }
}

TEST(ReportControl, IsSaidByWhoOrderedItOrTheInspectorate) {
    struct ReportCase {
        ControlFollowUp said{.control = Control::recusal, .carried_out = CarriedOut::yes, .note = ""};
        ControlReportFacts facts;
    };
    struct ReportRow {
        const char* says;
        void (*change)(ReportCase&);
        const char* expected;
    };
    const ReportRow rows[] = {
        {"the superior who ordered it", [](ReportCase&) {}, "done"},
        {"the Inspectorate", [](ReportCase& c) { c.facts.actor = auditor; }, "done"},
        {"somebody else", [](ReportCase& c) { c.facts.actor.person = dedi; }, "not_entitled"},
        {"the superior now in charge of others", [](ReportCase& c) { c.facts.decider = citra; },
         "not_entitled"},
        {"an auditor of himself", [](ReportCase& c) { c.facts.actor = {ani, true}; }, "own_case"},
        {"the declarant, had he ordered it",
         [](ReportCase& c) { c.facts.actor.person = c.facts.decider = ani; }, "own_case"},
        {"not determined", [](ReportCase& c) { c.facts.declaration.state = State::submitted; },
         "not_determined"},
        {"closed", [](ReportCase& c) { c.facts.declaration.state = State::closed; }, "not_determined"},
        {"a control that nobody ordered", [](ReportCase& c) { c.said.control = Control::divestment; },
         "control_not_ordered"},
        {"no conflict is no control",
         [](ReportCase& c) {
             c.said.control = Control::no_conflict, c.facts.controls = {{Control::no_conflict, {}}};
         },
         "control_not_ordered"},
        {"partly, without saying what is left",
         [](ReportCase& c) { c.said.carried_out = CarriedOut::partly; }, "note_missing"},
        {"not, without saying why",
         [](ReportCase& c) { c.said.carried_out = CarriedOut::no, c.said.note = " "; }, "note_missing"},
        {"not, and why",
         [](ReportCase& c) { c.said.carried_out = CarriedOut::no, c.said.note = "Pindah tugas"; }, "done"},
        {"the own case before the rest", [](ReportCase& c) { c.facts.actor.person = ani; }, "own_case"},
        {"who says it before the state",
         [](ReportCase& c) { c.facts.actor.person = dedi, c.facts.declaration.state = State::closed; },
         "not_entitled"},
        {"the state before the control",
         [](ReportCase& c) { c.facts.declaration.state = State::closed, c.said.control = Control::other; },
         "not_determined"},
        {"the control before the note",
         [](ReportCase& c) { c.said.control = Control::other, c.said.carried_out = CarriedOut::no; },
         "control_not_ordered"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        ReportCase c;
        c.facts = {.declaration = submitted(),
                   .decider = budi,
                   .controls = {{Control::recusal, {}}},
                   .actor = {budi, false},
                   .today = day("2026-12-15")};
        c.facts.declaration.state = State::determined;
        row.change(c);
        const auto result = report_control(c.said, c.facts);
        EXPECT_EQ(outcome(result), row.expected);
        if (!result) continue;
        EXPECT_EQ(result->carried_out, c.said.carried_out);
        EXPECT_EQ(result->note, c.said.note);
        EXPECT_EQ(result->on, day("2026-12-15"));
    }
}

TEST(InspectionRefusals, CiteTheirArticle) {
    EXPECT_EQ(article(ReceiveRefusal::not_inspectorate), "Keputusan KPU 323/2020");
    EXPECT_EQ(article(ReturnToSuperiorRefusal::no_superior), "UU 30/2014 Pasal 43 ayat (2)");
    EXPECT_EQ(article(CloseRefusal::control_open), "") << "a rule of this system";
}

}  // namespace
}  // namespace declarations
