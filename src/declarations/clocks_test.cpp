// Each clock of a declaration: the day before, of and after, by the use case that keeps it.
#include "declarations/complete_declaration.hpp"
#include "declarations/determine_declaration.hpp"
#include "declarations/record_silence.hpp"
#include "declarations/return_declaration.hpp"
#include "declarations/submit_declaration.hpp"
#include "declarations/testing.hpp"
#include "rules/clock_testing.hpp"

namespace declarations {
namespace {

using namespace testing;
using rules::Calendar;
using rules::testing::clock_begins;
using rules::testing::expect_clock;

Determined determined(const Calendar& c, base::Date due, base::Date today) {
    auto d = submitted();
    d.due = due;
    return determine_declaration({.truth = Truth::no_conflict, .truth_reason = "Ipar sudah keluar."},
                                 {.declaration = d,
                                  .decider = in_charge_of_it(),
                                  .matter_decided_by = matters::DecidedBy::plenary,
                                  .today = today,
                                  .calendar = &c})
        ->determined;
}

bool determined_late(const Calendar& c, base::Date due, base::Date today) {
    return determined(c, due, today).late;
}

bool passed_over(const Calendar& c, base::Date due, base::Date today) {
    auto d = submitted();
    d.due = due;
    return record_silence({.declaration = d,
                           .today = today,
                           .next = people::Superior{.person = citra, .capacity = citra_as_chair},
                           .calendar = &c,
                           .working_days = {}})
        .has_value();
}

base::Date due_when_submitted(const Calendar& c) {
    const Telling told{.type = rules::ConflictType::potential,
                       .party_name = "CV Maju Jaya",
                       .relation = "spouse_of_sibling",
                       .grounds = {rules::Ground::relatives_and_family},
                       .other_law = {},
                       .description = "Ipar saya direktur.",
                       .already_public = {},
                       .proposed_control = {},
                       .known_since = clock_begins};
    return submit_declaration(told, {.declaration = DeclarationId{7},
                                     .declarant = ani,
                                     .capacity = ani_as_member,
                                     .unit = pekalongan,
                                     .matter = {},
                                     .superior = people::Superior{.person = budi, .capacity = budi_as_chair},
                                     .today = clock_begins,
                                     .calendar = &c,
                                     .working_days = {}})
        ->declared.due;
}

Declaration returned(base::Date due) {
    auto d = submitted();
    d.state = State::returned;
    d.completion_due = due;
    return d;
}
Completed completed(const Calendar& c, base::Date due, base::Date today) {
    return complete_declaration({.description = "Lengkap.", .what_was_added = "Bukti."},
                                {.declaration = returned(due),
                                 .actor = ani,
                                 .today = today,
                                 .calendar = &c,
                                 .working_days = {}})
        .value();
}

TEST(DeclarationClocks, the_superior_determines_within_five_working_days) {
    expect_clock("determination", 5, due_when_submitted, determined_late);
}

TEST(DeclarationClocks, silence_is_passed_over_on_the_day_after) {
    expect_clock("escalation", 5, due_when_submitted, passed_over);
}

TEST(DeclarationClocks, the_next_one_up_has_five_working_days_of_his_own) {
    const auto next_due = [](const Calendar& c) {
        auto d = submitted();
        d.due = clock_begins - std::chrono::days{1};
        return record_silence({.declaration = d,
                               .today = clock_begins,
                               .next = people::Superior{.person = citra, .capacity = citra_as_chair},
                               .calendar = &c,
                               .working_days = {}})
            ->due;
    };
    expect_clock("determination, one level up", 5, next_due, determined_late);
}

TEST(DeclarationClocks, the_declarant_completes_within_five_working_days_and_the_superior_begins_anew) {
    expect_clock(
        "completion", 5,
        [](const Calendar& c) {
            return return_declaration("Bukti", {.declaration = submitted(),
                                                .actor = in_charge_of_it(),
                                                .today = clock_begins,
                                                .calendar = &c,
                                                .working_days = {}})
                ->completion_due;
        },
        [](const Calendar& c, base::Date due, base::Date today) { return completed(c, due, today).late; });
    expect_clock(
        "determination, completed", 5,
        [](const Calendar& c) { return completed(c, clock_begins, clock_begins).due; }, determined_late);
}

// What follows a determination is done outside; the system shows until when.
TEST(DeclarationClocks, a_determination_is_told_upward_and_delivered_within_five_working_days) {
    const auto passed = [](const Calendar&, base::Date due, base::Date today) { return today > due; };
    expect_clock(
        "determination_report", 5,
        [](const Calendar& c) { return determined(c, clock_begins, clock_begins).report_by; }, passed);
    expect_clock(
        "determination_delivery", 5,
        [](const Calendar& c) { return determined(c, clock_begins, clock_begins).deliver_by; }, passed);
}

}  // namespace
}  // namespace declarations
