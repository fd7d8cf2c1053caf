#include "rules/deadlines.hpp"

#include <gtest/gtest.h>

namespace rules {
namespace {

using Key = DeadlineKey;

Calendar decreed_2026() {
    return Calendar{{{on(2026, 1, 1), OffKind::national_holiday, "Tahun Baru", "New Year", "SKB", 0},
                     {on(2026, 3, 19), OffKind::national_holiday, "Nyepi", "Nyepi", "SKB", 0},
                     {on(2026, 3, 20), OffKind::joint_leave, "Cuti", "Leave", "SKB", 0}}};
}

struct Limit {
    const char* says;
    Key key;
    Date from;
    std::optional<Due> then;
};

TEST(Deadlines, each_runs_out_on_the_day_its_article_says) {
    const Limit table[] = {
        {"the superior has five working days", Key::determination, on(2026, 3, 2), Due{on(2026, 3, 9)}},
        {"over Nyepi and joint leave", Key::determination, on(2026, 3, 16), Due{on(2026, 3, 25)}},
        {"the superior's superior hears within five", Key::determination_report, on(2026, 3, 2),
         Due{on(2026, 3, 9)}},
        {"so does the official", Key::determination_delivery, on(2026, 3, 2), Due{on(2026, 3, 9)}},
        {"one level up on the day after, Saturday or not", Key::escalation, on(2026, 3, 6),
         Due{on(2026, 3, 7)}},
        {"completing takes five", Key::completion, on(2026, 3, 2), Due{on(2026, 3, 9)}},
        {"the Inspectorate has ten", Key::inspectorate_review, on(2026, 3, 2), Due{on(2026, 3, 16)}},
        {"a control is looked at after thirty days", Key::control_follow_up, on(2026, 4, 1),
         Due{on(2026, 5, 1)}},
        {"and on a Monday when that is a Sunday", Key::control_follow_up, on(2026, 4, 3),
         Due{on(2026, 5, 4)}},
        {"a Saturday stays", Key::control_follow_up, on(2026, 4, 2), Due{on(2026, 5, 2)}},
        {"a citizen's report has five", Key::report_decision, on(2026, 3, 2), Due{on(2026, 3, 9)}},
        {"annulment has five", Key::annulment, on(2026, 3, 2), Due{on(2026, 3, 9)}},
        {"after a court twenty-one, over Nyepi and joint leave", Key::court_annulment, on(2026, 3, 2),
         Due{on(2026, 4, 2)}},
        {"delivery has five", Key::decision_delivery, on(2026, 3, 2), Due{on(2026, 3, 9)}},
        {"a plenary on Monday is called by Friday", Key::plenary_invitation, on(2026, 3, 9),
         Due{on(2026, 3, 6)}},
        {"results are signed within three", Key::results_signing, on(2026, 3, 6), Due{on(2026, 3, 11)}},
        {"hours are no days", Key::results_postponement, on(2026, 3, 6), std::nullopt},
        {"over New Year 2027 it is provisional", Key::determination, on(2026, 12, 28),
         Due{on(2027, 1, 4), true}},
        {"the last firm day of 2026", Key::determination, on(2026, 12, 24), Due{on(2026, 12, 31)}},
    };
    const Calendar calendar = decreed_2026();
    for (const auto& [says, key, from, then] : table) {
        const auto got = due(key, from, calendar);
        ASSERT_EQ(got.has_value(), then.has_value()) << says;
        EXPECT_EQ(got, then) << says;
    }
}

TEST(Deadlines, before_its_law_there_is_no_limit) {
    for (const Key key : {Key::determination, Key::report_decision, Key::annulment}) {
        EXPECT_EQ(deadline(key, on(2014, 10, 16)), nullptr);
        ASSERT_NE(deadline(key, on(2014, 10, 17)), nullptr);
        EXPECT_EQ(deadline(key, on(2014, 10, 18))->value, 5);
        EXPECT_FALSE(due(key, on(2014, 10, 16), Calendar{}));
        EXPECT_TRUE(due(key, on(2014, 10, 17), Calendar{}));
    }
    for (const Key key : {Key::plenary_invitation, Key::results_signing, Key::results_postponement}) {
        EXPECT_EQ(deadline(key, on(2017, 8, 15)), nullptr);
        ASSERT_NE(deadline(key, on(2017, 8, 16)), nullptr);
        EXPECT_EQ(deadline(key, on(2017, 8, 16))->value, 3);
    }
}

TEST(Deadlines, the_administrator_may_choose_the_seven_days_of_another_agency) {
    const Deadline& limit = deadline(Key::determination);
    ASSERT_EQ(limit.alternatives.size(), 1u);
    EXPECT_EQ(limit.alternatives[0].value, 7);
    EXPECT_EQ(limit.alternatives[0].source.instrument, "Permenko Infra 1/2026");
    EXPECT_EQ(limit.alternatives[0].standing, Standing::unconfirmed);
    EXPECT_EQ(*due(Key::determination, on(2026, 3, 2), decreed_2026(), 0, 7), (Due{on(2026, 3, 11)}));
}

TEST(Deadlines, the_due_day_is_in_time_and_the_next_is_late) {
    const Due limit = *due(Key::determination, on(2026, 3, 2), decreed_2026());
    EXPECT_FALSE(is_late(limit, on(2026, 3, 8)));
    EXPECT_FALSE(is_late(limit, on(2026, 3, 9)));
    EXPECT_TRUE(is_late(limit, on(2026, 3, 10)));
    EXPECT_EQ(escalates_on(limit), on(2026, 3, 10));
}

TEST(Deadlines, the_region_of_the_office_counts) {
    auto calendar = Calendar{{{on(2026, 1, 1), OffKind::national_holiday, "a", "b", "SKB", 0},
                              {on(2026, 3, 3), OffKind::local_holiday, "a", "b", "SK", 33}}};
    EXPECT_EQ(due(Key::determination, on(2026, 3, 2), calendar, 3375)->day, on(2026, 3, 10));
    EXPECT_EQ(due(Key::determination, on(2026, 3, 2), calendar, 3471)->day, on(2026, 3, 9));
}

TEST(Deadlines, every_one_is_listed_named_labelled_and_cited) {
    EXPECT_EQ(all_deadlines().size(), base::names<Key>.size());
    for (const Deadline& limit : all_deadlines()) {
        EXPECT_EQ(&deadline(limit.key), &limit);
        EXPECT_EQ(base::from_name<Key>(base::name(limit.key)), limit.key);
        EXPECT_FALSE(limit.label.id.empty() || limit.label.en.empty());
        ASSERT_FALSE(limit.rows.empty());
        for (const auto& row : limit.rows) {
            EXPECT_FALSE(row.source.instrument.empty());
            EXPECT_GT(row.value, 0);
            EXPECT_TRUE(row.standing == Standing::confirmed || !row.note.empty()) << base::name(limit.key);
        }
    }
}

TEST(Deadlines, what_was_read_in_the_text_is_confirmed_and_what_we_borrowed_is_not) {
    const auto standing = [](Key key) { return deadline(key, on(2026, 11, 22))->standing; };
    EXPECT_EQ(standing(Key::report_decision), Standing::confirmed);
    EXPECT_EQ(standing(Key::annulment), Standing::confirmed);
    EXPECT_EQ(standing(Key::court_annulment), Standing::unconfirmed) << "the paragraph says withdrawal";
    EXPECT_EQ(standing(Key::results_signing), Standing::confirmed);
    EXPECT_EQ(standing(Key::determination), Standing::unconfirmed);
    EXPECT_EQ(standing(Key::escalation), Standing::house_rule);
    EXPECT_EQ(standing(Key::completion), Standing::house_rule);
}

}  // namespace
}  // namespace rules
