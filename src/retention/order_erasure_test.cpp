// A lawful order, and what one changed fact makes of it. The case's last act was in 2026; its records may be
// destroyed from 1 January 2037.
#include "retention/order_erasure.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace retention {
namespace {

using enum OrderRefusal;
using rules::on;
constexpr auto today = on(2026, 11, 23);

struct Case {
    OrderInput input{rules::ErasureBasis::subject_request, "Surat 12/2026"};
    OrderFacts facts{.chosen = {{{4, "description"}, Found::erasable}},
                     .destroyable_from = on(2037, 1, 1),
                     .today = today};
};

struct Row {
    const char* says;
    std::function<void(Case&)> change;
    std::optional<OrderRefusal> refusal;
};

void at_the_end_of_retention(Case& c, base::Date day) {
    c.input.basis = rules::ErasureBasis::retention_ended;
    c.facts.today = day;
}

const Row rows[] = {
    {"a value is ordered erased", [](Case&) {}, {}},
    {"the actor is part of the case", [](Case& c) { c.facts.part_of_case = true; }, part_of_case},
    {"a legal hold is on the case", [](Case& c) { c.facts.under_hold = true; }, under_hold},
    {"no value is chosen", [](Case& c) { c.facts.chosen.clear(); }, nothing_chosen},
    {"the act is of another case", [](Case& c) { c.facts.chosen[0].found = Found::not_there; }, not_there},
    {"the value is an id others refer to", [](Case& c) { c.facts.chosen[0].found = Found::not_erasable; },
     not_erasable},
    {"the value is gone", [](Case& c) { c.facts.chosen[0].found = Found::erased; }, erased_already},
    {"an order for it waits", [](Case& c) { c.facts.asked_already = true; }, asked_already},
    {"retention as the basis, years too early", [](Case& c) { at_the_end_of_retention(c, today); },
     retention_runs},
    {"retention as the basis, the day before", [](Case& c) { at_the_end_of_retention(c, on(2036, 12, 31)); },
     retention_runs},
    {"retention as the basis, on its first day",
     [](Case& c) { at_the_end_of_retention(c, on(2037, 1, 1)); },
     {}},
    {"retention as the basis of what is kept for good",
     [](Case& c) {
         at_the_end_of_retention(c, on(2099, 1, 1));
         c.facts.destroyable_from.reset();
     },
     retention_runs},
    {"another basis needs no end of retention", [](Case& c) { c.facts.destroyable_from.reset(); }, {}},
    {"no instrument is named", [](Case& c) { c.input.instrument.clear(); }, instrument_missing},
};

TEST(OrderErasure, table) {
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Case c;
        row.change(c);
        const auto answer = order_erasure(c.input, c.facts);
        ASSERT_EQ(answer.has_value(), !row.refusal);
        if (row.refusal) {
            EXPECT_EQ(answer.error(), *row.refusal);
            EXPECT_FALSE(article(answer.error()).empty());
            continue;
        }
        EXPECT_EQ(answer->names, std::vector<std::string>{"description"});
        EXPECT_EQ(answer->acts, std::vector<std::int64_t>{4});
        EXPECT_EQ(answer->on, c.facts.today);
    }
}

TEST(OrderErasure, of_several_refusals_the_first_listed_is_the_answer) {
    Case c;
    c.facts.chosen = {
        {{1, "a"}, Found::erased}, {{2, "b"}, Found::not_erasable}, {{3, "c"}, Found::not_there}};
    c.facts.asked_already = true;
    c.input.instrument.clear();
    EXPECT_EQ(order_erasure(c.input, c.facts).error(), not_there);
    c.facts.chosen.pop_back();
    EXPECT_EQ(order_erasure(c.input, c.facts).error(), not_erasable);
    c.facts.chosen.pop_back();
    EXPECT_EQ(order_erasure(c.input, c.facts).error(), erased_already);
    c.facts.under_hold = true;
    EXPECT_EQ(order_erasure(c.input, c.facts).error(), under_hold);
    c.facts.part_of_case = true;
    EXPECT_EQ(order_erasure(c.input, c.facts).error(), part_of_case);
}

}  // namespace
}  // namespace retention
