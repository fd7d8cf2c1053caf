#include "decisions/call_plenary.hpp"

#include <gtest/gtest.h>

#include "decisions/testing.hpp"

namespace decisions {
namespace {

using namespace testing;
const base::Date today = rules::on(2026, 11, 23);

struct Calling {
    CallFacts facts{.plenary = plenary_id,
                    .unit = pekalongan,
                    .zone = base::Zone::wib,
                    .secretary = true,
                    .today = today,
                    .matters = {{.id = matter_id,
                                 .title = "Pengadaan logistik",
                                 .kind = matters::Kind::procurement,
                                 .state = matters::State::open,
                                 .decided_by = matters::DecidedBy::plenary,
                                 .competent = pekalongan}},
                    .members = {chair, budi, citra, dewi, eko}};
    NewPlenary input{.at = *base::instant_from("2026-12-01T09:00:00+07:00"), .place = "Aula"};
    AgendaMatter& matter() { return facts.matters.front(); }
};

TEST(CallPlenary, AsksForWhatAnAgendaNeeds) {
    struct Row {
        const char* says;
        void (*change)(Calling&);
        std::string expected;
    };
    using matters::Standing;
    constexpr auto results = rules::Purpose::determines_results;
    const Row rows[] = {
        {"a secretary calls a plenary on an open matter", [](Calling&) {}, "done"},
        {"who is not the secretary does not", [](Calling& c) { c.facts.secretary = false; },
         "not_the_secretary"},
        {"nor a secretary barred on the matter",
         [](Calling& c) { c.matter().secretary_standing = Standing::barred; }, "barred"},
        {"nor one who stands still on it",
         [](Calling& c) { c.matter().secretary_standing = Standing::standstill; }, "stands_still"},
        {"yesterday is past",
         [](Calling& c) { c.input.at = *base::instant_from("2026-11-22T23:59:59+07:00"); }, "day_past"},
        {"today is not", [](Calling& c) { c.input.at = *base::instant_from("2026-11-23T00:00:00+07:00"); },
         "done"},
        {"the day is the office's own",
         [](Calling& c) {
             c.facts.zone = base::Zone::wit;
             c.input.at = *base::instant_from("2026-11-22T23:00:00+07:00");
         },
         "done"},
        {"an agenda has an item", [](Calling& c) { c.facts.matters.clear(); }, "no_items"},
        {"results are not determined behind closed doors",
         [](Calling& c) {
             c.input.purpose = results;
             c.matter().kind = matters::Kind::results;
             c.input.access = Access::closed;
         },
         "results_closed_to_public"},
        {"results in the open",
         [](Calling& c) {
             c.input.purpose = results;
             c.matter().kind = matters::Kind::results;
         },
         "done"},
        {"other matters behind closed doors", [](Calling& c) { c.input.access = Access::closed; }, "done"},
        {"no matter twice", [](Calling& c) { c.facts.matters.push_back(c.matter()); }, "matter_twice"},
        {"two different ones",
         [](Calling& c) {
             auto m = c.matter();
             m.id = MatterId{81};
             c.facts.matters.push_back(m);
         },
         "done"},
        {"a matter that another office decides", [](Calling& c) { c.matter().competent = central_java; },
         "matter_of_another_office"},
        {"a matter that came up from below",
         [](Calling& c) { c.facts.unit = c.matter().competent = central_java; }, "done"},
        {"a matter that one official decides",
         [](Calling& c) { c.matter().decided_by = matters::DecidedBy::official; }, "decided_by_official"},
        {"a matter not opened yet", [](Calling& c) { c.matter().state = matters::State::registered; },
         "matter_not_open"},
        {"a matter decided before", [](Calling& c) { c.matter().state = matters::State::decided; },
         "matter_not_open"},
        {"a matter that waits on another agenda", [](Calling& c) { c.matter().pending_elsewhere = true; },
         "on_another_agenda"},
        {"a procurement among results", [](Calling& c) { c.input.purpose = results; }, "not_about_results"},
        // precedence
        {"the role before the bar",
         [](Calling& c) {
             c.facts.secretary = false;
             c.matter().secretary_standing = Standing::barred;
         },
         "not_the_secretary"},
        {"a bar on the second before a standstill on the first",
         [](Calling& c) {
             auto m = c.matter();
             m.id = MatterId{81};
             m.secretary_standing = Standing::barred;
             c.matter().secretary_standing = Standing::standstill;
             c.facts.matters.push_back(m);
         },
         "barred"},
        {"the standstill before the day",
         [](Calling& c) {
             c.matter().secretary_standing = Standing::standstill;
             c.input.at = {};
         },
         "stands_still"},
        {"the day before the agenda",
         [](Calling& c) {
             c.input.at = {};
             c.facts.matters.clear();
         },
         "day_past"},
        {"the agenda before the doors",
         [](Calling& c) {
             c.facts.matters.clear();
             c.input.purpose = results;
             c.input.access = Access::closed;
         },
         "no_items"},
        {"the doors before the matters",
         [](Calling& c) {
             c.input.purpose = results;
             c.input.access = Access::closed;
             c.matter().competent = {};
         },
         "results_closed_to_public"},
        {"twice before whose",
         [](Calling& c) {
             c.matter().competent = {};
             c.facts.matters.push_back(c.matter());
         },
         "matter_twice"},
        {"whose before who decides",
         [](Calling& c) {
             c.matter().competent = {};
             c.matter().decided_by = matters::DecidedBy::official;
         },
         "matter_of_another_office"},
        {"who decides before the state",
         [](Calling& c) {
             c.matter().state = {};
             c.matter().decided_by = matters::DecidedBy::official;
         },
         "decided_by_official"},
        {"the state before the other agenda",
         [](Calling& c) {
             c.matter().state = {};
             c.matter().pending_elsewhere = true;
         },
         "matter_not_open"},
        {"the other agenda before the purpose",
         [](Calling& c) {
             c.input.purpose = results;
             c.matter().pending_elsewhere = true;
         },
         "on_another_agenda"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Calling c;
        row.change(c);
        EXPECT_EQ(outcome(call_plenary(c.facts, c.input)), row.expected);
    }
}

TEST(CallPlenary, ShortNoticeIsTakenAndOnRecord) {
    struct Row {
        const char* says;
        const char* at;
        bool is_short;
    };
    const Row rows[] = {
        {"on the day itself", "2026-11-23T15:00:00+07:00", true},
        {"two days ahead", "2026-11-25T09:00:00+07:00", true},
        {"three days ahead", "2026-11-26T09:00:00+07:00", false},
        {"three days ahead, at the day's end", "2026-11-26T23:59:59+07:00", false},
        {"four days ahead", "2026-11-27T09:00:00+07:00", false},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Calling c;
        c.input.at = *base::instant_from(row.at);
        const auto act = call_plenary(c.facts, c.input);
        ASSERT_TRUE(act);
        EXPECT_EQ(act->short_notice, row.is_short);
        EXPECT_EQ(act->invited_on, today);
    }
}

TEST(CallPlenary, WritesDownTheInvitation) {
    Calling c;
    auto second = c.matter();
    second.id = MatterId{81};
    second.title = "Penataan pegawai";
    c.facts.matters.push_back(second);
    const auto act = call_plenary(c.facts, c.input);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->plenary, plenary_id);
    EXPECT_EQ(act->unit, pekalongan);
    EXPECT_EQ(act->at, c.input.at);
    EXPECT_EQ(act->day, plenary_day);
    EXPECT_EQ(act->place, "Aula");
    EXPECT_EQ(act->matters, (std::vector{matter_id, MatterId{81}}));
    EXPECT_EQ(act->titles, (std::vector<std::string>{"Pengadaan logistik", "Penataan pegawai"}));
    EXPECT_EQ(act->invited, c.facts.members);
}

}  // namespace
}  // namespace decisions
