#include "oversight/write_note.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "rules/dated.hpp"

namespace oversight {
namespace {

struct Situation {
    Subject subject{.unit = UnitId{3375}, .about = About::declaration, .declaration = {7}};
    std::string text = " Pengendalian belum tampak dalam berita acara. ";
    WriterFacts facts{.in_range = true, .declaration_there = true, .today = rules::on(2026, 11, 23)};
};

std::string answer(const std::function<void(Situation&)>& change) {
    Situation s;
    change(s);
    const auto result = write_note({9}, s.subject, s.text, s.facts);
    return result ? "done" : std::string(base::name(result.error()));
}

TEST(WriteNote, SaysWhatItIsAboutAndWhen) {
    Situation s;
    const auto act = write_note({9}, s.subject, s.text, s.facts);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->text, "Pengendalian belum tampak dalam berita acara.");
    EXPECT_EQ(act->declaration, DeclarationId{7});
    EXPECT_EQ(act->on, rules::on(2026, 11, 23));
    s.subject.about = About::training;
    EXPECT_EQ(write_note({9}, s.subject, s.text, s.facts)->declaration, DeclarationId{})
        << "a measure of an office is no case";
}

TEST(WriteNote, EachClauseHasItsRefusal) {
    EXPECT_EQ(answer([](Situation&) {}), "done");
    EXPECT_EQ(answer([](Situation& s) { s.facts.in_range = false; }), "not_in_range");
    EXPECT_EQ(answer([](Situation& s) { s.facts.declaration_there = false; }), "declaration_unknown");
    EXPECT_EQ(answer([](Situation& s) { s.facts.has_part = true; }), "has_part");
    EXPECT_EQ(answer([](Situation& s) { s.text = " \n"; }), "text_missing");
    EXPECT_EQ(answer([](Situation& s) {
                  s.subject.about = About::office;
                  s.facts.declaration_there = false;
                  s.facts.has_part = true;
              }),
              "done")
        << "about the office there is no case to have a part in";
    EXPECT_EQ(answer([](Situation& s) {
                  s.facts.in_range = false;
                  s.text.clear();
              }),
              "not_in_range")
        << "the first listed is the answer";
}

}  // namespace
}  // namespace oversight
