// Who may handle a filing and open an identity. A row a clause.
#include <gtest/gtest.h>

#include "complaints/assign_handler.hpp"

namespace complaints {
namespace {

TEST(Handlers, are_refused_in_this_order) {
    struct Row {
        const char* says;
        void (*change)(HandlerFacts&);
        AssignRefusal why;
    };
    const Row rows[] = {
        {"over", [](HandlerFacts& f) { f = {.state = State::closed, .named = true}; }, AssignRefusal::over},
        {"named",
         [](HandlerFacts& f) {
             f.named = f.left_out = true;
             f.has_key = false;
         },
         AssignRefusal::named},
        {"left out", [](HandlerFacts& f) { f.left_out = f.related = true; }, AssignRefusal::left_out},
        {"related", [](HandlerFacts& f) { f.related = f.same_office = true; }, AssignRefusal::related},
        {"same office",
         [](HandlerFacts& f) {
             f.same_office = true;
             f.has_key = false;
         },
         AssignRefusal::same_office},
        {"no key",
         [](HandlerFacts& f) {
             f.has_key = false;
             f.handles_already = true;
         },
         AssignRefusal::has_no_key},
        {"handles already", [](HandlerFacts& f) { f.handles_already = true; },
         AssignRefusal::handles_already},
    };
    const HandlerFacts good{.state = State::verified, .has_key = true};
    ASSERT_TRUE(assign_handler(good));
    EXPECT_FALSE(assign_handler(good)->may_know_identity);
    for (const auto& row : rows) {
        auto facts = good;
        row.change(facts);
        const auto got = assign_handler(facts);
        ASSERT_FALSE(got) << row.says;
        EXPECT_EQ(got.error(), row.why) << row.says;
    }
    auto team = good;
    team.in_team = team.same_office = true;
    ASSERT_TRUE(assign_handler(team)) << "the compliance team is one office";
    EXPECT_TRUE(assign_handler(team)->may_know_identity);
}

TEST(Handlers, are_released_with_a_reason_and_not_where_the_law_put_them) {
    const ReleaseFacts good{.state = State::verified, .handles = true, .reason_length = 20};
    EXPECT_TRUE(release_handler(good));
    auto facts = good;
    facts.reason_length = 19;
    EXPECT_EQ(release_handler(facts).error(), ReleaseRefusal::reason_missing);
    facts.superior = true;
    EXPECT_EQ(release_handler(facts).error(), ReleaseRefusal::superior);
    facts.handles = false;
    EXPECT_EQ(release_handler(facts).error(), ReleaseRefusal::not_handler);
    facts.state = State::closed;
    EXPECT_EQ(release_handler(facts).error(), ReleaseRefusal::over);
}

struct Mention {
    const char* text;
    const char* name;
    bool yes;
};
const Mention mentions_rows[] = {
    {"Pak Budi Santoso menerima uang", "Budi Santoso", true},
    {"pak SANTOSO, budi nama depannya", "H. Budi Santoso, S.H.", true},
    {"Pak Budi menerima uang", "Budi Santoso", false},
    {"Budiman Santosoputra", "Budi Santoso", false},
    {"ketua menerima uang", "Suharti", false},
    {"Suharti menerima uang", "Suharti", true},
    {"", "Suharti", false},
    {"apa saja", "A. B.", false},
};
TEST(Handlers, are_known_by_every_part_of_their_name) {
    for (const auto& row : mentions_rows)
        EXPECT_EQ(Searched(row.text).mentions(row.name), row.yes) << row.text << " / " << row.name;
}

TEST(Identity, opens_for_the_team_with_a_sentence) {
    EXPECT_EQ(open_identity({false, Channel::anonymous, 0}).error(), IdentityRefusal::not_in_team);
    EXPECT_EQ(open_identity({true, Channel::anonymous, 0}).error(), IdentityRefusal::anonymous);
    EXPECT_EQ(open_identity({true, Channel::confidential, 19}).error(), IdentityRefusal::reason_missing);
    EXPECT_TRUE(open_identity({true, Channel::confidential, 20}));
}

}  // namespace
}  // namespace complaints
