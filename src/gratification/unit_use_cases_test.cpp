// A row for every clause and refusal, and the day before, of and after each limit.
#include <gtest/gtest.h>

#include <functional>

#include "gratification/testing.hpp"

namespace gratification {
namespace {

using rules::on;
using testing::decreed;

struct UnitRow {
    const char* says;
    std::function<void(UnitFacts&)> change;
    std::optional<UnitRefusal> then;
};

template <class Act>
void expect(std::span<const UnitRow> rows, State state, Act act) {
    for (const auto& [says, change, then] : rows) {
        auto facts = testing::unit_facts(testing::reported(state));
        change(facts);
        const auto got = act(facts);
        EXPECT_EQ(got.has_value(), !then) << says;
        if (!got && then) {
            EXPECT_EQ(got.error(), *then) << says << ": " << base::name(got.error());
        }
    }
}

const UnitRow strangers[] = {
    {"as it stands", [](auto&) {}, std::nullopt},
    {"without the role", [](auto& f) { f.handles = false; }, UnitRefusal::not_the_unit},
    {"the receiver himself", [](auto& f) { f.actor = testing::receiver; }, UnitRefusal::own_report},
    {"closed", [](auto& f) { f.gratification.state = State::closed; }, UnitRefusal::wrong_state},
};

TEST(GratificationUnit, returns_and_forwards_what_is_in_its_inbox) {
    expect(strangers, State::with_unit, [](auto& f) { return return_gratification(f, "Foto barang"); });
    expect(strangers, State::with_unit, [](auto& f) { return forward_gratification(f, "aa"); });
    const auto facts = testing::unit_facts(testing::reported());
    EXPECT_EQ(return_gratification(facts, "  ").error(), UnitRefusal::words_missing);
    EXPECT_EQ(return_gratification(facts, "Foto")->due, on(2026, 12, 8))
        << "20 working days from 10 November";
    EXPECT_EQ(forward_gratification(facts, "aa")->status_by, on(2026, 12, 22));
}

TEST(GratificationUnit, forwarding_late_and_beyond_the_statute) {
    struct Row {
        base::Date today;
        bool late, beyond;
    };
    for (const auto& [today, late, beyond] : {Row{on(2026, 11, 16), false, false},
                                              {on(2026, 11, 17), false, false},
                                              {on(2026, 11, 18), true, false},
                                              {on(2026, 12, 14), true, false},
                                              {on(2026, 12, 15), true, true}}) {
        const auto got = forward_gratification(testing::unit_facts(testing::reported(), today), "aa");
        ASSERT_TRUE(got);
        EXPECT_EQ(got->late, late) << base::iso(today);
        EXPECT_EQ(got->beyond_limit, beyond) << base::iso(today);
    }
}

TEST(GratificationUnit, records_what_kpk_decided) {
    expect(strangers, State::with_kpk,
           [](auto& f) { return record_status(f, {Status::the_states, "KEP 1", on(2026, 11, 9)}); });
    auto of_another_list = testing::reported(State::with_kpk);
    of_another_list.forwarded.reset();
    EXPECT_TRUE(
        record_status(testing::unit_facts(of_another_list), {Status::receivers, "K", on(2026, 11, 8)}))
        << "nobody recorded when it was forwarded";
    const auto facts = testing::unit_facts(testing::reported(State::with_kpk));
    EXPECT_EQ(record_status(facts, {Status::receivers, " ", on(2026, 11, 9)}).error(),
              UnitRefusal::words_missing);
    EXPECT_EQ(record_status(facts, {Status::receivers, "K", on(2026, 11, 11)}).error(),
              UnitRefusal::in_the_future);
    EXPECT_EQ(record_status(facts, {Status::receivers, "K", on(2026, 11, 8)}).error(),
              UnitRefusal::before_forwarding);
    EXPECT_FALSE(record_status(facts, {Status::receivers, "K", on(2026, 11, 9)})->handover_by);
    EXPECT_EQ(record_status(facts, {Status::the_states, "K", on(2026, 11, 9)})->handover_by,
              on(2026, 11, 18));
}

TEST(GratificationUnit, nobody_else_hands_over_closes_or_releases_and_nobody_his_own) {
    expect(strangers, State::status_known, [](UnitFacts f) {
        f.gratification.status = Status::the_states;
        return hand_over(f, "KPKNL 7");
    });
    expect(strangers, State::handed_over, [](auto& f) { return close_gratification(f, "Selesai"); });
    expect(std::span(strangers).first(3), State::with_unit, [](UnitFacts f) {
        f.gratification.deposited = true;
        return release_goods(f, "KPKNL");
    });
}

TEST(GratificationUnit, hands_over_what_is_the_states_within_seven_working_days) {
    struct Row {
        base::Date today;
        bool late;
    };
    auto g = testing::reported(State::status_known);
    g.status = Status::the_states;
    g.handover_due = on(2026, 11, 18);
    for (const auto& [today, late] :
         {Row{on(2026, 11, 17), false}, {on(2026, 11, 18), false}, {on(2026, 11, 19), true}})
        EXPECT_EQ(hand_over(testing::unit_facts(g, today), "KPKNL 7")->late, late) << base::iso(today);
    EXPECT_EQ(hand_over(testing::unit_facts(g), "").error(), UnitRefusal::words_missing);
    g.status = Status::receivers;
    EXPECT_EQ(hand_over(testing::unit_facts(g), "KPKNL").error(), UnitRefusal::not_the_states);
    EXPECT_EQ(hand_over(testing::unit_facts(testing::reported()), "KPKNL").error(), UnitRefusal::wrong_state);
}

TEST(GratificationUnit, closes_what_is_settled_or_needs_no_kpk) {
    struct Row {
        const char* says;
        std::function<void(Gratification&)> change;
        std::optional<UnitRefusal> then;
    };
    const Row table[] = {
        {"obliged and received", [](auto&) {}, UnitRefusal::still_obliged},
        {"not obliged", [](auto& g) { g.obliged = false; }, std::nullopt},
        {"refused", [](auto& g) { g.telling.direction = Direction::refused; }, std::nullopt},
        {"with KPK", [](auto& g) { g.state = State::with_kpk; }, UnitRefusal::wrong_state},
        {"with the receiver", [](auto& g) { g.state = State::returned; }, UnitRefusal::wrong_state},
        {"the receiver's", [](auto& g) { g.state = State::status_known, g.status = Status::receivers; },
         std::nullopt},
        {"not decidable", [](auto& g) { g.state = State::status_known, g.status = Status::not_decidable; },
         std::nullopt},
        {"the state's, not yet handed over",
         [](auto& g) { g.state = State::status_known, g.status = Status::the_states; },
         UnitRefusal::wrong_state},
        {"handed over", [](auto& g) { g.state = State::handed_over, g.status = Status::the_states; },
         std::nullopt},
        {"closed", [](auto& g) { g.state = State::closed; }, UnitRefusal::wrong_state},
    };
    for (const auto& [says, change, then] : table) {
        auto g = testing::reported();
        change(g);
        const auto got = close_gratification(testing::unit_facts(g), "Selesai");
        EXPECT_EQ(got.has_value(), !then) << says;
        if (!got && then) {
            EXPECT_EQ(got.error(), *then) << says;
        }
    }
    auto g = testing::reported();
    g.obliged = false;
    EXPECT_EQ(close_gratification(testing::unit_facts(g), " ").error(), UnitRefusal::words_missing);
}

TEST(GratificationUnit, keeps_goods_once_and_lets_them_go_with_a_reason) {
    expect(strangers, State::with_unit, [](auto& f) { return deposit_goods(f, "Lemari 2"); });
    auto g = testing::reported();
    EXPECT_EQ(deposit_goods(testing::unit_facts(g), "").error(), UnitRefusal::words_missing);
    EXPECT_EQ(release_goods(testing::unit_facts(g), "Kembali").error(), UnitRefusal::not_deposited);
    g.telling.direction = Direction::refused;
    EXPECT_EQ(deposit_goods(testing::unit_facts(g), "Lemari").error(), UnitRefusal::nothing_received);
    g.telling.direction = Direction::received;
    g.deposited = true;
    EXPECT_EQ(deposit_goods(testing::unit_facts(g), "Lemari").error(), UnitRefusal::deposited_already);
    EXPECT_EQ(release_goods(testing::unit_facts(g), " ").error(), UnitRefusal::words_missing);
    EXPECT_TRUE(release_goods(testing::unit_facts(g), "KPKNL"));
}

TEST(CompleteGratification, by_the_receiver_and_late_the_day_after) {
    CompleteFacts facts{.gratification = testing::reported(State::returned),
                        .actor = testing::receiver,
                        .today = on(2026, 12, 1),
                        .calendar = &decreed(),
                        .region = 3375};
    struct Row {
        base::Date today, forward_by;
        bool late;
    };
    // The unit's ten days begin anew, but end with the statute's thirty; after those, on the day itself.
    for (const auto& [today, forward_by, late] : {Row{on(2026, 11, 30), on(2026, 12, 14), false},
                                                  {on(2026, 12, 1), on(2026, 12, 14), false},
                                                  {on(2026, 12, 2), on(2026, 12, 14), true},
                                                  {on(2026, 12, 16), on(2026, 12, 16), true}}) {
        facts.today = today;
        const auto got = complete_gratification(facts, "Ini fotonya", 4'000'000);
        ASSERT_TRUE(got);
        EXPECT_EQ(got->late, late) << base::iso(today);
        EXPECT_EQ(got->forward_by, forward_by) << base::iso(today);
    }
    EXPECT_EQ(complete_gratification(facts, " ", {}).error(), CompleteRefusal::words_missing);
    facts.gratification.state = State::with_unit;
    EXPECT_EQ(complete_gratification(facts, "Foto", {}).error(), CompleteRefusal::not_returned);
    facts.actor = testing::unit_member;
    EXPECT_EQ(complete_gratification(facts, "Foto", {}).error(), CompleteRefusal::not_the_receiver);
}

TEST(CompleteGratification, weighs_anew_whether_there_is_a_duty_to_report) {
    auto g = testing::reported(State::returned);
    g.telling.rupiah = 1'400'000;
    g.telling.basis = ValueBasis::estimated;
    const auto before = obligation(g.telling, {});
    g.obliged = before.obliged, g.why = before.why;
    ASSERT_FALSE(g.obliged) << "a small gift at a ceremony";
    CompleteFacts facts{.gratification = g,
                        .actor = testing::receiver,
                        .today = on(2026, 11, 30),
                        .calendar = &decreed(),
                        .region = 3375};
    struct Row {
        const char* says;
        std::optional<std::int64_t> rupiah;
        bool obliged;
    };
    for (const auto& [says, rupiah, obliged] : {Row{"no other value", std::nullopt, false},
                                                {"ten million", 10'000'000, true},
                                                {"as estimated", 1'400'000, false}}) {
        const auto got = complete_gratification(facts, "Ini kuitansinya", rupiah);
        ASSERT_TRUE(got) << says;
        EXPECT_EQ(got->obliged, obliged) << says;
        EXPECT_EQ(got->why == before.why, !obliged) << says;
    }
    facts.earlier = {{.giver = "Siti Rahma",
                      .organization = "CV Maju Jaya",
                      .kind = rules::GratificationKind::ceremony,
                      .occasion = "Pernikahan anak pertama",
                      .on = on(2026, 11, 1),
                      .rupiah = 9'000'000}};
    EXPECT_TRUE(complete_gratification(facts, "Ini kuitansinya", {})->obliged)
        << "with what the same giver gave for the same occasion";
}

}  // namespace
}  // namespace gratification
