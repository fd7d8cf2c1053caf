#include "declarations/submit_declaration.hpp"

#include "declarations/open_own_initiative.hpp"
#include "declarations/testing.hpp"

namespace declarations {
namespace {

using namespace testing;

struct Case {
    Telling telling;
    SubmissionFacts facts;
};

Case lawful() {
    return {
        {.type = rules::ConflictType::potential,
         .party_name = "CV Maju Jaya",
         .relation = "spouse_of_sibling",
         .grounds = {rules::Ground::relatives_and_family},
         .description = "Ipar saya direktur CV Maju Jaya.",
         .known_since = day("2026-11-23")},
        {.declaration = {7},
         .declarant = ani,
         .capacity = ani_as_member,
         .unit = pekalongan,
         .matter = matters::Matter{.id = procurement, .unit = pekalongan, .state = matters::State::open},
         .superior =
             people::Superior{.person = budi, .capacity = budi_as_chair, .reason = "Ketua: jabatan kosong"},
         .today = day("2026-11-23"),
         .calendar = &calendar()}};
}

struct Row {
    const char* says;
    void (*change)(Case&);
    const char* expected;
};

const Row rows[] = {
    {"an official declares a potential conflict on an open matter", [](Case&) {}, "done"},
    {"somebody without an appointment has no superior to tell", [](Case& c) { c.facts.capacity = {}; },
     "not_an_official"},
    {"the matter is closed", [](Case& c) { c.facts.matter->state = matters::State::closed; },
     "matter_already_closed"},
    {"the matter is decided but not closed", [](Case& c) { c.facts.matter->state = matters::State::decided; },
     "done"},
    {"his declaration on it is still with the superior",
     [](Case& c) { c.facts.open_declaration_on_matter = true; }, "already_declared"},
    {"actual, and no matter is at hand",
     [](Case& c) { c.telling.type = rules::ConflictType::actual, c.facts.matter.reset(); },
     "actual_needs_matter"},
    {"actual, on a matter", [](Case& c) { c.telling.type = rules::ConflictType::actual; }, "done"},
    {"potential, about no one matter", [](Case& c) { c.facts.matter.reset(); }, "done"},
    {"a relation that no list has", [](Case& c) { c.telling.relation = "neighbour"; }, "unknown_relation"},
    {"on none of the six grounds", [](Case& c) { c.telling.grounds.clear(); }, "grounds_missing"},
    {"another law forbids it, which is not named",
     [](Case& c) { c.telling.grounds.push_back(rules::Ground::prohibited_by_law); }, "other_law_missing"},
    {"a blank names no law",
     [](Case& c) {
         c.telling.grounds.push_back(rules::Ground::prohibited_by_law), c.telling.other_law = " ";
     },
     "other_law_missing"},
    {"another law forbids it, and is named",
     [](Case& c) {
         c.telling.grounds.push_back(rules::Ground::prohibited_by_law), c.telling.other_law = "UU 7/2017";
     },
     "done"},
    {"a relative, but family is not among the grounds",
     [](Case& c) { c.telling.grounds = {rules::Ground::paid_by_party}; }, "relative_without_ground_b"},
    {"a friend needs no family ground",
     [](Case& c) {
         c.telling.relation = "friendship",
         c.telling.grounds = {rules::Ground::personal_or_business_interest};
     },
     "done"},
    {"nothing is described", [](Case& c) { c.telling.description = ""; }, "description_missing"},
    {"only blanks are written", [](Case& c) { c.telling.description = " \n"; }, "description_missing"},
    {"known since today", [](Case& c) { c.telling.known_since = day("2026-11-23"); }, "done"},
    {"known since tomorrow", [](Case& c) { c.telling.known_since = day("2026-11-24"); }, "known_in_future"},
    {"nobody is left above him", [](Case& c) { c.facts.superior.reset(); }, "no_superior"},

    {"no appointment is said before a closed matter",
     [](Case& c) { c.facts.capacity = {}, c.facts.matter->state = matters::State::closed; },
     "not_an_official"},
    {"a closed matter before a second declaration",
     [](Case& c) {
         c.facts.matter->state = matters::State::closed, c.facts.open_declaration_on_matter = true;
     },
     "matter_already_closed"},
    {"a second declaration before what it says",
     [](Case& c) { c.facts.open_declaration_on_matter = true, c.telling.relation = ""; }, "already_declared"},
    {"a missing matter before the relation",
     [](Case& c) {
         c.telling.type = rules::ConflictType::actual, c.facts.matter.reset(), c.telling.relation = "";
     },
     "actual_needs_matter"},
    {"the relation before the grounds", [](Case& c) { c.telling.relation = "", c.telling.grounds.clear(); },
     "unknown_relation"},
    {"the grounds before the description",
     [](Case& c) { c.telling.grounds.clear(), c.telling.description = ""; }, "grounds_missing"},
    {"the other law before the family ground",
     [](Case& c) { c.telling.grounds = {rules::Ground::prohibited_by_law}; }, "other_law_missing"},
    {"the family ground before the description",
     [](Case& c) { c.telling.grounds = {rules::Ground::paid_by_party}, c.telling.description = ""; },
     "relative_without_ground_b"},
    {"the description before the day",
     [](Case& c) { c.telling.description = "", c.telling.known_since = day("2026-12-01"); },
     "description_missing"},
    {"the day before the superior",
     [](Case& c) { c.telling.known_since = day("2026-12-01"), c.facts.superior.reset(); }, "known_in_future"},
};

TEST(SubmitDeclaration, IsRefusedForEachReasonOfItsOwn) {
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto c = lawful();
        row.change(c);
        EXPECT_EQ(outcome(submit_declaration(c.telling, c.facts)), row.expected);
    }
}

TEST(SubmitDeclaration, GivesTheSuperiorFiveWorkingDays) {
    struct Due {
        const char *says, *today, *due;
        std::optional<int> working_days;
        bool provisional;
    };
    const Due dues[] = {
        {"Monday: across one weekend", "2026-11-23", "2026-11-30", {}, false},
        {"Friday: the count starts on Monday", "2026-11-27", "2026-12-04", {}, false},
        {"Saturday counts like the Friday", "2026-11-28", "2026-12-04", {}, false},
        {"Sunday too", "2026-11-29", "2026-12-04", {}, false},
        {"a setting gives seven", "2026-11-23", "2026-12-02", 7, false},
        {"ends on the day before Christmas leave", "2026-12-16", "2026-12-23", {}, false},
        {"joint leave and Christmas do not count", "2026-12-17", "2026-12-28", {}, false},
        {"the last one that stays in 2026", "2026-12-22", "2026-12-31", {}, false},
        {"into a year without a decree", "2026-12-23", "2027-01-01", {}, true},
    };
    for (const auto& row : dues) {
        SCOPED_TRACE(row.says);
        auto c = lawful();
        c.facts.today = day(row.today);
        c.facts.working_days = row.working_days;
        const auto result = submit_declaration(c.telling, c.facts);
        ASSERT_TRUE(result);
        EXPECT_EQ(base::iso(result->declared.due), row.due);
        EXPECT_EQ(result->declared.due_provisional, row.provisional);
        EXPECT_EQ(base::iso(result->declared.on), row.today);
    }
}

TEST(SubmitDeclaration, SaysWhatWasToldAndWhoDetermines) {
    auto c = lawful();
    c.telling.already_public = "2026-11-20, Kompas";
    c.telling.proposed_control = "Saya tidak ikut rapat.";
    const auto result = submit_declaration(c.telling, c.facts);
    ASSERT_TRUE(result);
    const auto& a = result->declared;
    EXPECT_EQ(a.declaration, DeclarationId{7});
    EXPECT_EQ(a.declarant, ani);
    EXPECT_EQ(a.capacity, ani_as_member);
    EXPECT_EQ(a.unit, pekalongan);
    EXPECT_EQ(a.superior, budi);
    EXPECT_EQ(a.superior_capacity, budi_as_chair);
    EXPECT_EQ(a.superior_reason, "Ketua: jabatan kosong");
    EXPECT_EQ(a.source, rules::Source::family_and_relatives) << "the relation tells the source";
    EXPECT_EQ(a.grounds, c.telling.grounds);
    EXPECT_EQ(a.party_name, "CV Maju Jaya");
    EXPECT_EQ(a.already_public, c.telling.already_public);
    EXPECT_EQ(a.proposed_control, c.telling.proposed_control);
    EXPECT_EQ(a.matter, procurement);
}

TEST(SubmitDeclaration, StopsTheOfficialOnTheMatterAtOnceAndOnlyThere) {
    auto c = lawful();
    const auto on_matter = submit_declaration(c.telling, c.facts);
    ASSERT_TRUE(on_matter && on_matter->standstill);
    EXPECT_EQ(on_matter->standstill->matter, procurement);
    EXPECT_EQ(on_matter->standstill->person, ani);
    EXPECT_EQ(on_matter->standstill->because, CaseId{7});
    c.facts.matter.reset();
    const auto general = submit_declaration(c.telling, c.facts);
    ASSERT_TRUE(general);
    EXPECT_FALSE(general->standstill);
    EXPECT_FALSE(general->declared.matter);
}

TEST(OpenOwnInitiative, IsForASuperiorOrTheInspectorateAndNeverOnOneself) {
    struct Who {
        const char* says;
        PersonId opener;
        Opener is;
        const char* expected;
    };
    const Who whos[] = {
        {"the superior in charge", budi, Opener::superior, "done"},
        {"a superior further up", citra, Opener::superior, "done"},
        {"the Inspectorate", dedi, Opener::inspectorate, "done"},
        {"a colleague", dedi, Opener::neither, "not_entitled"},
        {"on himself, as an auditor", ani, Opener::inspectorate, "on_oneself"},
        {"on himself is said before not being entitled", ani, Opener::neither, "on_oneself"},
    };
    for (const auto& row : whos) {
        SCOPED_TRACE(row.says);
        const auto c = lawful();
        const auto result = open_own_initiative(c.telling, {row.opener, row.is, c.facts});
        EXPECT_EQ(outcome(result), row.expected);
        if (!result) continue;
        EXPECT_EQ(result->opened.superior, budi) << "who opens does not choose who determines";
        EXPECT_EQ(result->opened.declarant, ani);
        ASSERT_TRUE(result->standstill);
        EXPECT_EQ(result->standstill->person, ani);
    }
}

TEST(OpenOwnInitiative, NeedsWhatADeclarationNeeds) {
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto c = lawful();
        row.change(c);
        EXPECT_EQ(outcome(open_own_initiative(c.telling, {budi, Opener::superior, c.facts})), row.expected);
        const auto stranger = open_own_initiative(c.telling, {dedi, Opener::neither, c.facts});
        EXPECT_EQ(outcome(stranger), "not_entitled");
    }
}

TEST(SubmitRefusals, CiteTheSameArticleWhoeverBegins) {
    for (std::size_t i = 0; i < base::names<SubmitRefusal>.size(); ++i) {
        const auto why = static_cast<SubmitRefusal>(i);
        const auto same = base::from_name<OpenRefusal>(base::name(why));
        ASSERT_TRUE(same);
        EXPECT_EQ(article(*same), article(why));
    }
    EXPECT_EQ(article(SubmitRefusal::grounds_missing), "UU 30/2014 Pasal 43 ayat (1)");
    EXPECT_EQ(article(SubmitRefusal::not_an_official), "UU 30/2014 Pasal 43 ayat (2)");
    EXPECT_EQ(article(SubmitRefusal::other_law_missing), "UU 30/2014 Pasal 43 ayat (1) huruf f");
    EXPECT_EQ(article(OpenRefusal::not_entitled), "Permenko Infra 1/2026 Pasal 24");
}

}  // namespace
}  // namespace declarations
