// Very many filings that no reader's key opens: what is honest among them is found, and they are destroyed
// when everybody who might have opened one has tried.
#include <gmock/gmock.h>

#include "complaints/open_filing_form.hpp"
#include "complaints/pages_testing.hpp"
#include "complaints/sealed_filing_form.hpp"

namespace complaints {
namespace {

using ::testing::HasSubstr;

TEST(Boxes, are_no_more_than_a_page_of_ours_would_send) {
    EXPECT_EQ(most_slots(0, 0), 16U) << "eight, and eight to spare";
    EXPECT_EQ(most_slots(3, 0), 16U);
    EXPECT_EQ(most_slots(8, 1), 32U);
    EXPECT_EQ(most_slots(9, 0), 32U);
    EXPECT_EQ(most_slots(12, 8), 32U);
    EXPECT_EQ(most_slots(17, 1), 64U);
}

class FloodedDesk : public testing::ComplaintPages {
protected:
    // Boxes of the right shape that nobody's key opens.
    void junk(int count) {
        for (int i = 0; i < count; ++i) file(filing());
        world->as({}, [](app::Change& c) {
            c.db.exec(
                "update filing_slot set box = public_key from filing where filing.id = filing_slot.filing");
        });
    }
    void honest() {
        file(filing());
        // The gauge is the process's own: which lane they took says nothing here.
        world->as({}, [](app::Change& c) { c.db.exec("update filing set lane = 'first'"); });
    }
    Reached look(PersonId who, std::size_t boxes) {
        web::Request request;
        request.session_token = sessions[who.value].token;
        const app::Actor actor{.person = who};
        const auto db = world->reader();
        return filings_reached(world->site(), db, request, actor, true, most_listed, boxes);
    }
    std::int64_t forgotten() {
        world->as({}, [](app::Change&) {});  // the writer has done what came before
        run_clocks(world->site(), [](store::Connection&, CaseId) { return false; });
        return *world->reader()
                    ->query<std::int64_t>("select count(*) from filing where state = 'forgotten'")
                    .value();
    }
};
ON_EACH_ENGINE(FloodedDesk);

TEST_P(FloodedDesk, of_what_nobody_opens_delays_an_honest_filing_and_does_not_hide_it) {
    three_keys();
    junk(12);
    world->move_to("2026-11-24T09:00:00+07:00");
    honest();
    int looks = 0;
    for (auto found = look(wati, 16); found.filings.empty(); found = look(wati, 16)) {
        EXPECT_TRUE(found.untried) << "two filings a look, so more are left";
        ASSERT_LT(++looks, 12);
    }
    EXPECT_GE(looks, 5);
    const auto again = look(wati, 0);
    EXPECT_EQ(again.filings.size(), 1U) << "what was tried is not tried again, whether it opened or not";
    EXPECT_FALSE(again.untried);
    EXPECT_FALSE(again.cut);
    EXPECT_THAT(get(joko, "/aduan").body, HasSubstr("24 November 2026")) << "a page's look does it at once";
}

TEST_P(FloodedDesk, of_what_nobody_opens_is_destroyed_when_every_reader_has_tried) {
    three_keys();
    const auto fourth = corner.nation.subdivision_head;
    role(fourth, people::the_nation, UnitId{9999});
    make_key(fourth);
    junk(3);
    world->move_to("2026-11-26T09:00:00+07:00");
    honest();
    for (const auto one : {wati, joko, sari}) get(one, "/aduan");
    world->move_to("2026-12-23T09:00:00+07:00");
    get(fourth, "/aduan");
    EXPECT_EQ(forgotten(), 0) << "the thirtieth day";
    world->move_to("2026-12-24T09:00:00+07:00");
    world->as({}, [&](app::Change& c) { c.db.exec("delete from reading_looked where person = ?", fourth); });
    EXPECT_EQ(forgotten(), 0) << "one of the team has not tried";
    get(fourth, "/aduan");
    EXPECT_EQ(forgotten(), 3);
    EXPECT_EQ(*world->reader()
                   ->query<std::int64_t>("select count(*) from act where kind = 'filing_forgotten'")
                   .value(),
              3);
    EXPECT_FALSE(only_case(wati).empty()) << "what a key opened stays";
    EXPECT_EQ(forgotten(), 3);
    world->expect_rebuilds();
}

TEST_P(FloodedDesk, of_boxes_that_open_onto_nothing_is_counted_not_listed) {
    three_keys();
    for (int i = 0; i < 2; ++i) file(filing());
    world->as({}, [](app::Change& c) {
        c.db.exec("update filing_message set sealed = sent where filing = (select min(id) from filing)");
    });
    const auto found = look(wati, most_boxes);
    EXPECT_EQ(found.filings.size(), 1U);
    EXPECT_EQ(found.unreadable, 1U);
    EXPECT_THAT(get(wati, "/aduan").body, HasSubstr("1 kiriman tidak berisi laporan"));
}

}  // namespace
}  // namespace complaints
