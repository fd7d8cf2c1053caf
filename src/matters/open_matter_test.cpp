#include "matters/open_matter.hpp"

#include <gtest/gtest.h>

#include "matters/name_substitute.hpp"

namespace matters {
namespace {

constexpr MatterId matter{9};
constexpr PersonId ani{1}, budi{2};

template <class T, class R>
std::string outcome(const Result<T, R>& result) {
    return result ? "done" : std::string(base::name(result.error()));
}

TEST(OpenMatter, NeedsAPartyOrAReasonAndWhoDecides) {
    const std::vector<Party> one{{.id = PartyId{1}, .name = "CV Maju Jaya"}};
    const Participant drafter{.person = ani, .strength = Strength::drafts},
        first{.person = ani, .strength = Strength::decides},
        again{.person = ani, .strength = Strength::decides, .step = 1},
        second{.person = budi, .strength = Strength::decides};
    struct Row {
        const char* says;
        Desk desk;
        std::vector<Party> parties;
        std::vector<Participant> participants;
        std::string reason, expected;
    };
    using enum DecidedBy;
    const Row rows[] = {
        {"a party and a decider", {State::registered, plenary}, one, {first}, "", "done"},
        {"a barred secretary", {State::registered, plenary, Standing::barred}, one, {first}, "", "barred"},
        {"one who stands still",
         {State::registered, plenary, Standing::standstill},
         one,
         {first},
         "",
         "stands_still"},
        {"an open matter", {State::open, plenary}, one, {first}, "", "not_registered"},
        {"a decided matter", {State::decided, plenary}, one, {first}, "", "not_registered"},
        {"a closed matter", {State::closed, plenary}, one, {first}, "", "not_registered"},
        {"no party, no reason", {State::registered, plenary}, {}, {first}, "", "no_party_and_no_reason"},
        {"no party, a blank for a reason",
         {State::registered, plenary},
         {},
         {first},
         "  ",
         "no_party_and_no_reason"},
        {"no party, a reason", {State::registered, plenary}, {}, {first}, "Pedoman internal", "done"},
        {"nobody decides", {State::registered, plenary}, one, {drafter}, "", "no_decider"},
        {"nobody takes part", {State::registered, plenary}, one, {}, "", "no_decider"},
        {"a plenary of two", {State::registered, plenary}, one, {first, second}, "", "done"},
        {"one official", {State::registered, official}, one, {first, drafter}, "", "done"},
        {"one official in two steps", {State::registered, official}, one, {first, again}, "", "done"},
        {"two officials", {State::registered, official}, one, {first, second}, "", "several_deciders"},
        {"a bar is said first", {State::closed, plenary, Standing::barred}, {}, {}, "", "barred"},
        {"then a standstill", {State::closed, plenary, Standing::standstill}, {}, {}, "", "stands_still"},
        {"then the state", {State::open, plenary}, {}, {}, "", "not_registered"},
        {"then the parties", {State::registered, plenary}, {}, {}, "", "no_party_and_no_reason"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        const auto result = open_matter(row.desk, matter, row.parties, row.participants, row.reason);
        EXPECT_EQ(outcome(result), row.expected);
        if (result) {
            EXPECT_EQ(result->reason, row.reason);
        }
    }
}

TEST(CloseMatter, NeedsAReasonWhereNothingWasDecided) {
    struct Row {
        const char* says;
        State state;
        Standing actor;
        std::string reason, expected;
    };
    const Row rows[] = {
        {"decided matters close without a reason", State::decided, Standing::clear, "", "done"},
        {"annulled ones too", State::annulled, Standing::clear, "", "done"},
        {"replaced ones too", State::replaced, Standing::clear, "", "done"},
        {"an open one with a reason", State::open, Standing::clear, "Pengadaan batal", "done"},
        {"an open one without", State::open, Standing::clear, "", "reason_missing"},
        {"a blank is no reason", State::open, Standing::clear, " ", "reason_missing"},
        {"a registered one without", State::registered, Standing::clear, "", "reason_missing"},
        {"closed is closed", State::closed, Standing::clear, "Lagi", "closed_already"},
        {"a barred secretary", State::decided, Standing::barred, "", "barred"},
        {"one who stands still", State::decided, Standing::standstill, "", "stands_still"},
        {"a bar is said before the state", State::closed, Standing::barred, "", "barred"},
        {"so is a standstill", State::closed, Standing::standstill, "", "stands_still"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        EXPECT_EQ(outcome(close_matter({row.state, DecidedBy::plenary, row.actor}, matter, row.reason)),
                  row.expected);
    }
}

TEST(NameSubstitute, IsForABarredOfficialAndSomebodyFree) {
    struct Row {
        const char* says;
        SubstituteFacts facts;
        PersonId substitute;
        std::string expected;
    };
    using enum DecidedBy;
    const Row rows[] = {
        {"a free colleague",
         {matter, State::open, official, ani, Standing::barred, Standing::clear},
         budi,
         "done"},
        {"before the matter is open too",
         {matter, State::registered, official, ani, Standing::barred, Standing::clear},
         budi,
         "done"},
        {"after the decision",
         {matter, State::decided, official, ani, Standing::barred, Standing::clear},
         budi,
         "matter_over"},
        {"a plenary needs none",
         {matter, State::open, plenary, ani, Standing::barred, Standing::clear},
         budi,
         "decided_by_plenary"},
        {"nobody replaces who is clear",
         {matter, State::open, official, ani, Standing::clear, Standing::clear},
         budi,
         "not_barred"},
        {"nor who only stands still",
         {matter, State::open, official, ani, Standing::standstill, Standing::clear},
         budi,
         "not_barred"},
        {"not the barred one himself",
         {matter, State::open, official, ani, Standing::barred, Standing::barred},
         ani,
         "same_person"},
        {"not one who is barred too",
         {matter, State::open, official, ani, Standing::barred, Standing::barred},
         budi,
         "substitute_barred"},
        {"not one who stands still",
         {matter, State::open, official, ani, Standing::barred, Standing::standstill},
         budi,
         "substitute_stands_still"},
        {"the state is said first",
         {matter, State::closed, plenary, ani, Standing::clear, Standing::barred},
         ani,
         "matter_over"},
        {"then who decides",
         {matter, State::open, plenary, ani, Standing::clear, Standing::barred},
         ani,
         "decided_by_plenary"},
        {"then the standing",
         {matter, State::open, official, ani, Standing::clear, Standing::barred},
         ani,
         "not_barred"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        const auto result = name_substitute(row.facts, row.substitute);
        EXPECT_EQ(outcome(result), row.expected);
        if (!result) continue;
        EXPECT_EQ(result->person, ani);
        EXPECT_EQ(result->substitute, budi);
    }
}

}  // namespace
}  // namespace matters
