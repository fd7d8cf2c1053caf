#include "papers/issue_document.hpp"

#include <gtest/gtest.h>

namespace papers {
namespace {

constexpr base::Hash first{1}, second{2};
Document made() {
    return {.code = "K7QF9M2PXT4AW8ND",
            .of = {.kind = DocumentKind::certificate,
                   .act = 12,
                   .case_id = CaseId{5},
                   .unit = UnitId{3375},
                   .person = PersonId{7},
                   .number = "1/SERT/3375/2026"},
            .log_size = 20,
            .log_root = base::Hash{9}};
}

TEST(IssueDocument, the_first_issue_records_code_hash_and_checkpoint) {
    const auto act = issue_document({}, made(), first, 4096);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->code, "K7QF9M2PXT4AW8ND");
    EXPECT_EQ(act->of, 12);
    EXPECT_EQ(act->person, PersonId{7});
    EXPECT_EQ(act->number, "1/SERT/3375/2026");
    EXPECT_EQ(act->pdf, first);
    EXPECT_EQ(act->bytes, 4096);
    EXPECT_EQ(act->edition, 1);
    EXPECT_EQ(act->log_size, 20);
    EXPECT_EQ(act->log_root, base::Hash{9});
}

TEST(IssueDocument, the_same_bytes_again_are_nothing_new) {
    const auto again = issue_document({made(), {first}}, made(), first, 4096);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error(), IssueRefusal::issued_already);
}

TEST(IssueDocument, other_bytes_of_the_same_act_are_a_further_edition) {
    const auto act = issue_document({made(), {first}}, made(), second, 5000);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->edition, 2);
    EXPECT_EQ(issue_document({made(), {first, second}}, made(), first, 1).error(),
              IssueRefusal::issued_already)
        << "an older edition stays good";
}

TEST(IssueDocument, whoever_comes_second_takes_the_code_of_the_first) {
    auto late = made();
    late.code = "0000000000000000";
    EXPECT_EQ(issue_document({made(), {first}}, late, second, 1).error(), IssueRefusal::other_code);
    EXPECT_EQ(issue_document({made(), {first}}, late, first, 1).error(), IssueRefusal::other_code)
        << "the first refusal listed is the answer";
}

TEST(Code, eighty_bits_in_letters_that_cannot_be_confused) {
    EXPECT_EQ(code_from(std::string(10, '\0')), "0000000000000000");
    EXPECT_EQ(code_from(std::string(10, '\xFF')), "ZZZZZZZZZZZZZZZZ");
    EXPECT_EQ(code_from(std::string_view("\x00\x44\x32\x14\xC7\x42\x54\xB6\x35\xCF", 10)),
              "0123456789ABCDEF");
}

TEST(Code, is_read_as_people_type_it) {
    EXPECT_EQ(code_typed("k7qf-9m2p-xt4a-w8nd"), "K7QF9M2PXT4AW8ND");
    EXPECT_EQ(code_typed(" K7QF 9M2P XT4A W8ND "), "K7QF9M2PXT4AW8ND");
    EXPECT_EQ(code_typed("OOOO-IIII-LLLL-0000"), "0000111111110000");
    for (const auto* none : {"", "K7QF9M2PXT4AW8N", "K7QF9M2PXT4AW8NDX", "K7QF9M2PXT4AW8NU", "berita-acara"})
        EXPECT_EQ(code_typed(none), "") << none;
    EXPECT_EQ(code_in_groups("K7QF9M2PXT4AW8ND"), "K7QF-9M2P-XT4A-W8ND");
}

}  // namespace
}  // namespace papers
