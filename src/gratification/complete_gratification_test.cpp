// A completed report and what becomes of the later ones of the same receiver. All are envelopes at one
// wedding: 1.500.000 of one giver is exempt since 20 January 2026, one rupiah more is not.
#include <gtest/gtest.h>

#include <functional>

#include "gratification/complete_gratification.hpp"
#include "gratification/testing.hpp"

namespace gratification {
namespace {

using rules::on, rules::Weighed;

Telling worth(std::optional<std::int64_t> rupiah) {
    auto t = testing::wedding();
    t.rupiah = rupiah;
    return t;
}

// The first was thought to be worth 400.000; the second, of 1.000.000, came after it and was exempt with it.
struct Situation {
    Gratification first = testing::reported(State::returned), second = testing::reported();
    std::vector<Earlier> before_second;
    std::optional<std::int64_t> now = 600'000;
    Situation() {
        first.telling = worth(400'000);
        first.obliged = false, first.why = Weighed::exempt;
        second.id = GratificationId{71};
        second.telling = worth(1'000'000);
        second.obliged = false, second.why = Weighed::exempt;
    }
    Completed complete() const {
        return complete_gratification({.gratification = first,
                                       .actor = testing::receiver,
                                       .today = on(2026, 11, 12),
                                       .calendar = &testing::decreed(),
                                       .region = 3375,
                                       .later = {{second, before_second}}},
                                      "Kuitansinya", now)
            .value();
    }
};

struct Row {
    const char* says;
    std::function<void(Situation&)> change;
    std::optional<Weighed> then;  // of the second; nothing: its answer stays
};
const Row rows[] = {
    {"above the limit together", [](auto&) {}, Weighed::above_each},
    {"at the limit together", [](auto& s) { s.now = 500'000; }, {}},
    {"one rupiah above it", [](auto& s) { s.now = 500'001; }, Weighed::above_each},
    {"no value yet", [](auto& s) { s.now.reset(); }, {}},
    {"no value yet, and none before", [](auto& s) { s.now.reset(), s.first.telling.rupiah.reset(); }, {}},
    {"less than was thought, so exempt now",
     [](auto& s) {
         s.first.telling.rupiah = 5'000'000;
         s.second.obliged = true, s.second.why = Weighed::above_each;
         s.now = 100'000;
     },
     Weighed::exempt},
    {"what was refused counts for nothing",
     [](auto& s) { s.first.telling.direction = Direction::refused; },
     {}},
    {"another giver", [](auto& s) { s.second.telling.giver.name = "Budi Santoso"; }, {}},
    {"another occasion", [](auto& s) { s.second.telling.occasion = "Khitanan cucu"; }, {}},
    {"another kind", [](auto& s) { s.second.telling.kind = rules::GratificationKind::misfortune; }, {}},
    {"with a third one before it",
     [](auto& s) {
         s.before_second = {{"Siti Rahma", "CV Maju Jaya", rules::GratificationKind::ceremony,
                             "Pernikahan anak pertama", on(2026, 11, 1), 200'000}};
         s.now = 300'001;
     },
     Weighed::above_each},
    {"linked to office, obliged for another reason now and before",
     [](auto& s) {
         s.second.telling.linked_to_office = true;
         s.second.obliged = true, s.second.why = Weighed::linked_to_office;
     },
     {}},
    {"between colleagues, by the year",
     [](auto& s) {
         for (auto* t : {&s.first.telling, &s.second.telling}) {
             t->kind = rules::GratificationKind::between_colleagues;
             t->form = rules::GratificationForm::goods;
         }
         s.first.telling.rupiah = 100'000, s.second.telling.rupiah = 500'000;
         s.now = 1'000'001;
     },
     Weighed::above_year},
    {"between colleagues, of the year before",
     [](auto& s) {
         for (auto* t : {&s.first.telling, &s.second.telling}) {
             t->kind = rules::GratificationKind::between_colleagues;
             t->form = rules::GratificationForm::goods;
         }
         s.first.telling.on = on(2025, 12, 31);
         s.first.telling.rupiah = 100'000, s.second.telling.rupiah = 500'000;
         s.now = 1'000'001;
     },
     {}},
};

TEST(CompleteGratification, later_reports_are_weighed_anew_and_only_changed_answers_are_on_record) {
    for (const auto& row : rows) {
        Situation s;
        row.change(s);
        const auto act = s.complete();
        ASSERT_EQ(act.others.size(), act.others_why.size()) << row.says;
        EXPECT_EQ(act.others.size(), row.then ? 1u : 0u) << row.says;
        if (act.others.size() != 1 || !row.then) continue;
        EXPECT_EQ(act.others[0], GratificationId{71}) << row.says;
        EXPECT_EQ(act.others_why[0], *row.then) << row.says << ": " << base::name(act.others_why[0]);
    }
}

// A reason that changes is an answer that changes, though the duty stays: the person reads it.
TEST(CompleteGratification, another_reason_is_another_answer) {
    Situation s;
    s.second.obliged = true, s.second.why = Weighed::value_unknown;
    EXPECT_EQ(s.complete().others_why, std::vector{Weighed::above_each});
}

}  // namespace
}  // namespace gratification
