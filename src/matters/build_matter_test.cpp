#include "matters/build_matter.hpp"

#include <gtest/gtest.h>

#include "matters/register_matter.hpp"

namespace matters {
namespace {

constexpr MatterId matter{9};
constexpr PersonId ani{1}, budi{2}, citra{3};

template <class T, class R>
std::string outcome(const Result<T, R>& result) {
    return result ? "done" : std::string(base::name(result.error()));
}

TEST(RegisterMatter, AsksForTheSecretaryAndAFittingNature) {
    struct Row {
        const char* says;
        bool secretary;
        Kind kind;
        rules::MatterNature nature;
        std::string expected;
    };
    using enum rules::MatterNature;
    const Row rows[] = {
        {"a secretary registers a procurement", true, Kind::procurement, administrative, "done"},
        {"who keeps no matters there does not", false, Kind::procurement, administrative,
         "not_the_secretary"},
        {"a procurement is not electoral", true, Kind::procurement, electoral, "nature_contradicts_kind"},
        {"nor is staffing", true, Kind::staffing, electoral, "nature_contradicts_kind"},
        {"a candidacy is electoral", true, Kind::candidacy, electoral, "done"},
        {"and not administrative", true, Kind::candidacy, administrative, "nature_contradicts_kind"},
        {"nor is the verification of parties", true, Kind::party_verification, administrative,
         "nature_contradicts_kind"},
        {"nor are results", true, Kind::results, administrative, "nature_contradicts_kind"},
        {"a discipline matter may be either: electoral", true, Kind::discipline, electoral, "done"},
        {"a policy may be either: administrative", true, Kind::licensing_policy, administrative, "done"},
        {"another may be either", true, Kind::other, electoral, "done"},
        {"who is not the secretary learns nothing else", false, Kind::procurement, electoral,
         "not_the_secretary"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        const auto result =
            register_matter({matter, UnitId{3375}, row.secretary},
                            {row.kind, row.nature, "Pengadaan", "Ringkasan", DecidedBy::official});
        EXPECT_EQ(outcome(result), row.expected);
        if (!result) continue;
        EXPECT_EQ(result->matter, matter);
        EXPECT_EQ(result->unit, UnitId{3375});
        EXPECT_EQ(result->kind, row.kind);
        EXPECT_EQ(result->nature, row.nature);
        EXPECT_EQ(result->title, "Pengadaan");
        EXPECT_EQ(result->summary, "Ringkasan");
        EXPECT_EQ(result->decided_by, DecidedBy::official);
    }
}

TEST(BuildMatter, IsClosedToTheBarredAndToMattersThatAreOver) {
    struct Row {
        const char* says;
        State state;
        Standing actor;
        std::string expected;
    };
    const Row rows[] = {
        {"a registered matter is built", State::registered, Standing::clear, "done"},
        {"an open one too", State::open, Standing::clear, "done"},
        {"a decided one is not", State::decided, Standing::clear, "matter_over"},
        {"an annulled one is not", State::annulled, Standing::clear, "matter_over"},
        {"a replaced one is not", State::replaced, Standing::clear, "matter_over"},
        {"a closed one is not", State::closed, Standing::clear, "matter_over"},
        {"a barred secretary does not act on it", State::open, Standing::barred, "barred"},
        {"one who stands still does not either", State::open, Standing::standstill, "stands_still"},
        {"a bar is said before the state", State::closed, Standing::barred, "barred"},
        {"so is a standstill", State::closed, Standing::standstill, "stands_still"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        const Desk desk{row.state, DecidedBy::plenary, row.actor};
        EXPECT_EQ(outcome(add_step(desk, matter, {}, "Evaluasi")), row.expected);
        EXPECT_EQ(outcome(add_party(desk, matter, {},
                                    {.id = PartyId{1}, .kind = PartyKind::person, .name = "Budi"})),
                  row.expected);
        EXPECT_EQ(outcome(add_participant(desk, matter, {}, {}, {}, {ani, Strength::drafts, 0})),
                  row.expected);
    }
}

TEST(AddStep, NumbersStepsFromOne) {
    const Desk desk{State::registered};
    EXPECT_EQ(add_step(desk, matter, {}, "Evaluasi")->number, 1);
    const std::vector<Step> steps{{1, "Evaluasi"}, {2, "Klarifikasi"}};
    EXPECT_EQ(add_step(desk, matter, steps, "Penetapan")->number, 3);
    EXPECT_EQ(add_step(desk, matter, steps, "Penetapan")->title, "Penetapan");
}

struct PartyRow {
    const char* says;
    NewParty input;
    std::string expected;
};

void check(const std::vector<PartyRow>& rows) {
    const std::vector<Party> parties{
        {.id = PartyId{1},
         .matter = matter,
         .kind = PartyKind::organization,
         .name = "CV Maju Jaya",
         .identifier = "8120001234567"},
        {.id = PartyId{2},
         .matter = matter,
         .kind = PartyKind::person,
         .name = "Siti Rahma",
         .behind = PartyId{1},
         .role = "direktur"},
        {.id = PartyId{3}, .matter = matter, .kind = PartyKind::person, .name = "Joko"}};
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto input = row.input;
        input.id = PartyId{50};
        const auto result = add_party({State::open}, matter, parties, input);
        EXPECT_EQ(outcome(result), row.expected);
        if (!result) continue;
        EXPECT_EQ(result->party, PartyId{50});
        EXPECT_EQ(result->name, input.name);
        EXPECT_EQ(result->behind, input.behind);
        EXPECT_EQ(result->identifier, input.identifier);
        EXPECT_EQ(result->role, input.role);
        EXPECT_EQ(result->kind, input.kind);
    }
}

TEST(AddParty, KnowsWhoStandsBehindWhom) {
    using enum PartyKind;
    check({
        {"another company", {.kind = organization, .name = "PT Sinar"}, "done"},
        {"a person behind the company",
         {.kind = person, .name = "Rina", .behind = PartyId{1}, .role = "pemilik"},
         "done"},
        {"behind a party of another matter",
         {.kind = person, .name = "Rina", .behind = PartyId{8}},
         "behind_unknown"},
        {"behind a person",
         {.kind = person, .name = "Rina", .behind = PartyId{3}},
         "behind_not_organization"},
        {"behind one who stands behind",
         {.kind = person, .name = "Rina", .behind = PartyId{2}},
         "behind_not_organization"},
        {"a company behind a company",
         {.kind = organization, .name = "PT Induk", .behind = PartyId{1}},
         "only_persons_behind"},
    });
}

TEST(AddParty, NamesNobodyTwice) {
    using enum PartyKind;
    check({
        {"the same company by number",
         {.kind = organization, .name = "Maju Jaya", .identifier = "8120 0012 34567"},
         "party_named_already"},
        {"the same name with another number",
         {.kind = organization, .name = "CV Maju Jaya", .identifier = "8120001234599"},
         "done"},
        {"the same name without a number",
         {.kind = organization, .name = "cv. maju jaya"},
         "party_named_already"},
        {"a number for who is named without one",
         {.kind = person, .name = "Joko", .identifier = "3375014107900003"},
         "party_named_already"},
        {"a person of a company's name", {.kind = person, .name = "CV Maju Jaya"}, "done"},
        {"the same person behind the same company",
         {.kind = person, .name = "siti rahma", .behind = PartyId{1}},
         "party_named_already"},
        {"the same person for himself", {.kind = person, .name = "Siti Rahma"}, "done"},
        {"unknown front is said before a company behind",
         {.kind = organization, .name = "X", .behind = PartyId{8}},
         "behind_unknown"},
        {"a person in front is said before a company behind",
         {.kind = organization, .name = "X", .behind = PartyId{3}},
         "behind_not_organization"},
        {"what stands wrong is said before what stands twice",
         {.kind = organization, .name = "CV Maju Jaya", .behind = PartyId{1}},
         "only_persons_behind"},
    });
}

TEST(AddParticipant, LetsTheRightPeopleDecide) {
    const std::vector<Step> steps{{1, "Evaluasi"}};
    const std::vector<Participant> there{
        {.matter = matter, .person = ani, .strength = Strength::decides, .step = 0}};
    const std::vector<PersonId> commissioners{ani, budi};
    struct Row {
        const char* says;
        DecidedBy by;
        NewParticipant input;
        std::string expected;
    };
    using enum Strength;
    using enum DecidedBy;
    const Row rows[] = {
        {"a second commissioner decides", DecidedBy::plenary, {budi, decides, 0}, "done"},
        {"who is no commissioner that day does not decide",
         DecidedBy::plenary,
         {citra, decides, 0},
         "not_a_commissioner"},
        {"but may draft", DecidedBy::plenary, {citra, drafts, 0}, "done"},
        {"and advise", DecidedBy::plenary, {citra, advises, 1}, "done"},
        {"nobody twice for the whole matter", DecidedBy::plenary, {ani, decides, 0}, "takes_part_already"},
        {"not with another strength either", DecidedBy::plenary, {ani, drafts, 0}, "takes_part_already"},
        {"the same person in one step more", DecidedBy::plenary, {ani, drafts, 1}, "done"},
        {"a step that is not there", DecidedBy::plenary, {budi, drafts, 2}, "step_unknown"},
        {"a step below the first", DecidedBy::plenary, {budi, drafts, -1}, "step_unknown"},
        {"one official decides alone", official, {budi, decides, 0}, "second_decider"},
        {"also in another step", official, {budi, decides, 1}, "second_decider"},
        {"the same official decides another step", official, {ani, decides, 1}, "done"},
        {"an official need not be a commissioner to advise", official, {citra, advises, 0}, "done"},
        {"the step is looked at before the person", DecidedBy::plenary, {citra, decides, 2}, "step_unknown"},
        {"the repetition before the strength", official, {ani, decides, 0}, "takes_part_already"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        const auto result =
            add_participant({State::open, row.by}, matter, steps, there, commissioners, row.input);
        EXPECT_EQ(outcome(result), row.expected);
        if (!result) continue;
        EXPECT_EQ(result->person, row.input.person);
        EXPECT_EQ(result->strength, row.input.strength);
        EXPECT_EQ(result->step, row.input.step);
    }
    EXPECT_EQ(outcome(add_participant({State::open, official}, matter, {}, {}, {}, {citra, decides, 0})),
              "done")
        << "the one official who decides is no commissioner";
    const std::vector<Participant> drafter{{.matter = matter, .person = budi, .strength = drafts, .step = 0}};
    EXPECT_EQ(outcome(add_participant({State::open, official}, matter, {}, drafter, {}, {citra, decides, 0})),
              "done")
        << "who drafts is no second decider";
}

}  // namespace
}  // namespace matters
