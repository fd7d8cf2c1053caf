// A day off that is added reaches the rows of filings: the limits in working days move, and an act says what
// they were. A tip's do not: they run in calendar days.
#include <gmock/gmock.h>

#include <set>

#include "app/settings_acts.hpp"
#include "complaints/pages_testing.hpp"

namespace complaints {
namespace {

using rules::DeadlineKey;
using rules::on;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class MovedFilings : public testing::ComplaintPages {
protected:
    void SetUp() override {
        ComplaintPages::SetUp();
        if (IsSkipped()) return;
        register_filing_reactions(world->registry());
        three_keys();
    }
    void day_off(base::Date day, int region = 0) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{1}, UnitId{1},
                     app::OffDayAdded{.day = day,
                                      .region = region,
                                      .kind = rules::OffKind::joint_leave,
                                      .name_id = "Cuti bersama",
                                      .name_en = "Joint leave",
                                      .decree = "SKB"});
        });
    }
    FilingId filed(const testing::Pairs& fields, const std::vector<testing::Attachment>& files = {}) {
        file(fields, files);
        FilingId newest;
        for (const auto& [id] : world->reader()->query<FilingId>("select id from filing").all())
            if (seen.insert(id.value).second) newest = id;
        return newest;
    }
    static testing::Pairs in_office(testing::Pairs fields, UnitId unit) {
        fields.emplace_back("unit", unit.text());
        return fields;
    }
    std::optional<base::Date> due(FilingId id, DeadlineKey key) {
        const auto filing = load_filing(world->reader(), id);
        for (const auto& clock : filing->clocks)
            if (clock.key == key) return clock.due;
        return std::nullopt;
    }
    // Before and now, in the order of recording.
    std::vector<std::pair<base::Date, base::Date>> moves(FilingId id) {
        std::vector<std::pair<base::Date, base::Date>> out;
        const auto db = world->reader();
        for (const auto& [bytes] : db->query<store::Bytes>(
                 "select body from act where kind = 'filing_due_moved' and case_id = ? order by log_index",
                 case_of(id))) {
            const auto act = app::typed<DueMoved>(*app::decode(bytes.value));
            out.emplace_back(act.before, act.now);
        }
        return out;
    }
    std::set<std::int64_t> seen;
};
ON_EACH_ENGINE(MovedFilings);

const std::vector<testing::Attachment> evidence{{"bukti.pdf", "%PDF-1.7 isi"}};

TEST_P(MovedFilings, of_a_report_waits_for_the_day_off_and_an_act_says_what_it_was) {
    const auto report = filed(known("conflict"), evidence);
    ASSERT_EQ(due(report, DeadlineKey::report_decision), on(2026, 11, 30)) << "five working days";
    day_off(on(2026, 11, 27));
    EXPECT_EQ(due(report, DeadlineKey::report_decision), on(2026, 12, 1));
    day_off(on(2026, 12, 1));
    EXPECT_EQ(due(report, DeadlineKey::report_decision), on(2026, 12, 2)) << "its last day";
    EXPECT_THAT(moves(report), ElementsAre(std::pair(on(2026, 11, 30), on(2026, 12, 1)),
                                           std::pair(on(2026, 12, 1), on(2026, 12, 2))));
    world->expect_rebuilds();
}

TEST_P(MovedFilings, is_moved_by_the_days_off_of_its_own_province_only) {
    const auto here = filed(in_office(known("conflict"), testing::central_java), evidence);
    const auto nation = filed(known("conflict"), evidence);
    day_off(on(2026, 11, 26), 33);
    EXPECT_EQ(due(here, DeadlineKey::report_decision), on(2026, 12, 1));
    EXPECT_EQ(due(nation, DeadlineKey::report_decision), on(2026, 11, 30));
    day_off(on(2026, 11, 25), 34);
    EXPECT_EQ(due(here, DeadlineKey::report_decision), on(2026, 12, 1)) << "another province's";
    EXPECT_EQ(moves(here).size(), 1U);
    EXPECT_THAT(moves(nation), IsEmpty());
}

TEST_P(MovedFilings, stays_where_the_day_off_changes_nothing) {
    const auto report = filed(known("conflict"), evidence);
    const struct {
        const char* says;
        base::Date day;
    } rows[] = {{"the day it was filed, from which it does not count", on(2026, 11, 23)},
                {"a Saturday", on(2026, 11, 28)},
                {"the day after its last", on(2026, 12, 1)}};
    for (const auto& row : rows) {
        day_off(row.day);
        EXPECT_EQ(due(report, DeadlineKey::report_decision), on(2026, 11, 30)) << row.says;
    }
    EXPECT_THAT(moves(report), IsEmpty());
}

TEST_P(MovedFilings, in_calendar_days_do_not_move_and_nothing_of_a_tip_enters_the_log) {
    const auto tip = filed(filing());
    const auto complaint = filed(known("service"));
    const auto acknowledged = due(tip, DeadlineKey::tip_acknowledgement);
    const auto replied = due(complaint, DeadlineKey::complaint_reply);
    ASSERT_TRUE(acknowledged && replied);
    day_off(*acknowledged);
    day_off(*replied);
    EXPECT_EQ(due(tip, DeadlineKey::tip_acknowledgement), acknowledged);
    EXPECT_EQ(due(complaint, DeadlineKey::complaint_reply), replied);
    EXPECT_THAT(moves(tip), IsEmpty());
    EXPECT_THAT(moves(complaint), IsEmpty());
}

TEST_P(MovedFilings, that_were_decided_keep_the_limit_they_had) {
    const auto report = filed(known("conflict"), evidence);
    world->as({}, [&](app::Change& c) {
        c.record(case_of(report), people::the_nation,
                 FilingMoved{.filing = report,
                             .to = State::concluded,
                             .outcome = Outcome::not_proven,
                             .day = c.today(),
                             .done = {DeadlineKey::report_decision}});
    });
    day_off(on(2026, 11, 27));
    EXPECT_EQ(due(report, DeadlineKey::report_decision), on(2026, 11, 30));
    EXPECT_THAT(moves(report), IsEmpty());
}

}  // namespace
}  // namespace complaints
