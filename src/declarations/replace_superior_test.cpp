#include "declarations/replace_superior.hpp"

#include "declarations/testing.hpp"

namespace declarations {
namespace {

using namespace testing;
using people::Holding;

constexpr AppointmentId dedi_in_the_post{14};

// Budi is away from the third day on; Dedi is Plh.
SuccessionFacts plh_appointed() {
    return {.declaration = submitted(),
            .today = day("2026-11-25"),
            .occupant = Occupant{.person = dedi, .capacity = dedi_in_the_post, .holding = Holding::plh},
            .next = people::Superior{.person = citra,
                                     .capacity = citra_as_chair,
                                     .reason = "Ketua: pejabatnya tidak dapat menetapkan"},
            .calendar = &calendar()};
}

std::string told(const Result<SuperiorReplaced, SuccessionRefusal>& result) {
    if (!result) return std::string(base::name(result.error()));
    const auto who = result->to == budi    ? "budi"
                     : result->to == citra ? "citra"
                     : result->to == dedi  ? "dedi"
                                           : "nobody";
    return std::string(base::name(result->reason)) + ": " + who +
           (result->nobody_left ? ", no clock" : " by " + base::iso(result->due));
}

struct SuccessionRow {
    const char* says;
    void (*change)(SuccessionFacts&);
    const char* expected;
};
void expect(std::span<const SuccessionRow> table) {
    for (const auto& row : table) {
        SCOPED_TRACE(row.says);
        auto facts = plh_appointed();
        row.change(facts);
        EXPECT_EQ(told(replace_superior(facts)), row.expected);
    }
}

TEST(ReplaceSuperior, FollowsThePost) {
    const SuccessionRow table[] = {
        {"a Plh. is appointed: he decides by the same day", [](SuccessionFacts&) {},
         "acting: dedi by 2026-11-30"},
        {"a Plt. is appointed", [](SuccessionFacts& f) { f.occupant->holding = Holding::plt; },
         "acting: dedi by 2026-11-30"},
        {"on the last day too", [](SuccessionFacts& f) { f.today = day("2026-11-30"); },
         "acting: dedi by 2026-11-30"},
        {"the superior left office and another holds it",
         [](SuccessionFacts& f) { f.occupant->holding = Holding::definitive; },
         "departed: dedi by 2026-11-30"},
        {"who acted acts no longer: the definitive holder is back",
         [](SuccessionFacts& f) { f.occupant->holding = Holding::definitive, f.was_acting = true; },
         "returned: dedi by 2026-11-30"},
        {"a Plt. follows a Plh.", [](SuccessionFacts& f) { f.was_acting = true; },
         "acting: dedi by 2026-11-30"},
        {"while the declarant completes it, it moves as well and no clock runs",
         [](SuccessionFacts& f) { f.declaration.state = State::returned; }, "acting: dedi by 2026-11-30"},
        {"the clock had stopped and he was never asked: a full limit",
         [](SuccessionFacts& f) { f.declaration.nobody_left = true; }, "acting: dedi by 2026-12-02"},
        {"a stopped clock of a case with the declarant starts when it is completed",
         [](SuccessionFacts& f) { f.declaration.nobody_left = true, f.declaration.state = State::returned; },
         "acting: dedi by 2026-11-30"},
    };
    expect(table);
}

TEST(ReplaceSuperior, GoesOneLevelUpWhereThePostCannotAnswer) {
    const SuccessionRow table[] = {
        {"the post is vacant: the next one up at once, with a full limit",
         [](SuccessionFacts& f) { f.occupant.reset(); }, "departed: citra by 2026-12-02"},
        {"the declarant himself acts in the post", [](SuccessionFacts& f) { f.occupant->person = ani; },
         "acting: citra by 2026-12-02"},
        {"who acts has a conflict on that matter", [](SuccessionFacts& f) { f.occupant->involved = true; },
         "acting: citra by 2026-12-02"},
        {"who acts was silent on this case before", [](SuccessionFacts& f) { f.occupant->silent = true; },
         "acting: citra by 2026-12-02"},
        {"seven working days where the administrator chose so",
         [](SuccessionFacts& f) { f.occupant.reset(), f.working_days = 7; }, "departed: citra by 2026-12-04"},
        {"while the declarant completes it no clock starts",
         [](SuccessionFacts& f) { f.occupant.reset(), f.declaration.state = State::returned; },
         "departed: citra by 2026-11-30"},
        {"vacant and nobody above: the Inspectorate has it",
         [](SuccessionFacts& f) { f.occupant.reset(), f.next.reset(); }, "departed: nobody, no clock"},
        {"that was recorded already",
         [](SuccessionFacts& f) { f.occupant.reset(), f.next.reset(), f.declaration.nobody_left = true; },
         "nobody_left"},
        {"with the declarant nobody has to answer yet",
         [](SuccessionFacts& f) {
             f.occupant.reset(), f.next.reset(), f.declaration.state = State::returned;
         },
         "nobody_left"},
        {"the declarant acts in the post and nobody is above",
         [](SuccessionFacts& f) { f.occupant->person = ani, f.next.reset(); }, "acting: nobody, no clock"},
        {"an involved one acts in it and nobody is above",
         [](SuccessionFacts& f) { f.occupant->involved = true, f.next.reset(); }, "acting: nobody, no clock"},
        {"a silent one comes back to the highest post: he may still determine",
         [](SuccessionFacts& f) { f.occupant->silent = true, f.next.reset(); }, "acting: dedi, no clock"},
        {"also when the clock had stopped",
         [](SuccessionFacts& f) {
             f.occupant->silent = true, f.next.reset(), f.declaration.nobody_left = true;
         },
         "acting: dedi, no clock"},
    };
    expect(table);
}

TEST(ReplaceSuperior, LeavesTheCaseWhereItIs) {
    const SuccessionRow table[] = {
        {"the superior in charge speaks for the post", [](SuccessionFacts& f) { f.occupant->person = budi; },
         "same_holder"},
        {"he has a conflict since: he is refused and the clock takes the case up",
         [](SuccessionFacts& f) { f.occupant->person = budi, f.occupant->involved = true; }, "same_holder"},
        {"he was silent and nobody is above him",
         [](SuccessionFacts& f) {
             f.occupant->person = budi, f.occupant->silent = true, f.declaration.nobody_left = true;
         },
         "same_holder"},
        {"he comes back to the post that stood empty: a full limit",
         [](SuccessionFacts& f) {
             f.occupant->person = budi, f.occupant->holding = Holding::definitive;
             f.declaration.nobody_left = true;
         },
         "returned: budi by 2026-12-02"},
        {"determined", [](SuccessionFacts& f) { f.declaration.state = State::determined; }, "not_open"},
        {"withdrawn", [](SuccessionFacts& f) { f.declaration.state = State::withdrawn; }, "not_open"},
        {"closed", [](SuccessionFacts& f) { f.declaration.state = State::closed; }, "not_open"},
        {"the state is said before the holder",
         [](SuccessionFacts& f) { f.declaration.state = State::closed, f.occupant->person = budi; },
         "not_open"},
    };
    expect(table);
}

TEST(ReplaceSuperior, SaysWhoHasItThroughWhichPostAndWhy) {
    auto facts = plh_appointed();
    facts.declaration.due_provisional = true;
    auto result = replace_superior(facts);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->declaration, facts.declaration.id);
    EXPECT_EQ(result->from, budi);
    EXPECT_EQ(result->to_capacity, dedi_in_the_post);
    EXPECT_EQ(result->to_reason, "");
    EXPECT_EQ(result->on, day("2026-11-25"));
    EXPECT_TRUE(result->due_provisional) << "the same day, as sure as before";
    facts.occupant.reset();
    result = replace_superior(facts);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->to_capacity, citra_as_chair);
    EXPECT_EQ(result->to_reason, facts.next->reason);
    EXPECT_FALSE(result->due_provisional);
    facts.today = day("2026-12-24");
    result = replace_superior(facts);
    EXPECT_EQ(result->due, day("2027-01-01"));
    EXPECT_TRUE(result->due_provisional);
}

TEST(ReplaceSuperior, AsksWhoHeldThePostOnTheLastDay) {
    auto d = submitted();
    EXPECT_EQ(day_in_charge(d, day("2026-11-25")), day("2026-11-25"));
    EXPECT_EQ(day_in_charge(d, day("2026-11-30")), day("2026-11-30"));
    EXPECT_EQ(day_in_charge(d, day("2026-12-02")), day("2026-11-30"));
    d.nobody_left = true;
    EXPECT_EQ(day_in_charge(d, day("2026-12-02")), day("2026-12-02")) << "no clock runs";
    d.nobody_left = false, d.state = State::returned;
    EXPECT_EQ(day_in_charge(d, day("2026-12-02")), day("2026-12-02")) << "no clock runs";
}

}  // namespace
}  // namespace declarations
