#include "declarations/case_testing.hpp"
#include "declarations/declaration_sql_rows.hpp"

namespace declarations {
namespace {

using namespace testing;
using rules::Control;

class DeclarationLists : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(DeclarationLists);

std::vector<DeclarationId> ids(const std::vector<Declaration>& found) {
    std::vector<DeclarationId> out;
    for (const auto& d : found) out.push_back(d.id);
    return out;
}
using Ids = std::vector<DeclarationId>;

TEST_P(DeclarationLists, SortWhatASuperiorHasToDo) {
    World world(database());
    const auto& city = world.corner.city;
    const auto head = city.subdivision_head;
    const auto old = world.declare(city.staff), decided = world.declare(city.staff),
               back = world.declare(city.staff);
    EXPECT_EQ(world.determine(head, decided, World::nothing()), "done");
    world.act(head, back, [](app::Change& c, const auto& calendar, const Declaration& d) {
        record(c, d, *return_declaration("Nama", facts_for_return(c, calendar, d)));
        return std::string{};
    });
    world.move_to("2026-11-30T09:00:00+07:00");
    const auto fresh = world.declare(city.contract_staff);
    world.move_to("2026-12-01T09:00:00+07:00");
    const auto today = world.today();
    const auto all = [&](PersonId person) {
        const auto db = world.reader();
        return std::array{ids(inbox(db, person, InboxFilter::in_time, today, {}, 9)),
                          ids(inbox(db, person, InboxFilter::late, today, {}, 9)),
                          ids(inbox(db, person, InboxFilter::returned, today, {}, 9)),
                          ids(inbox(db, person, InboxFilter::decided, today, {}, 9)),
                          ids(inbox(db, person, InboxFilter::passed_over, today, {}, 9))};
    };
    const auto counts = [&](PersonId person) {
        const auto db = world.reader();
        const auto c = inbox_counts(db, person, today);
        return std::array{c.in_time, c.late, c.returned, c.decided, c.passed_over};
    };
    EXPECT_EQ(all(head), (std::array{Ids{fresh}, Ids{old}, Ids{back}, Ids{decided}, Ids{}}));
    EXPECT_EQ(counts(head), (std::array<std::int64_t, 5>{1, 1, 1, 1, 0}));
    record_silences(world.site());
    EXPECT_EQ(all(head), (std::array{Ids{fresh}, Ids{}, Ids{back}, Ids{decided}, Ids{old}}));
    EXPECT_EQ(counts(head), (std::array<std::int64_t, 5>{1, 0, 1, 1, 1}));
    EXPECT_EQ(all(city.secretary), (std::array{Ids{old}, Ids{}, Ids{}, Ids{}, Ids{}}));
    EXPECT_EQ(counts(city.secretary), (std::array<std::int64_t, 5>{1, 0, 0, 0, 0}));
    EXPECT_EQ(counts(city.staff), (std::array<std::int64_t, 5>{}));
    world.expect_rebuilds();
}

TEST_P(DeclarationLists, PageByKeyNewestFirst) {
    World world(database());
    const auto& city = world.corner.city;
    Ids made;
    for (int i = 0; i < 5; ++i) made.insert(made.begin(), world.declare(city.staff));
    const auto db = world.reader();
    const auto today = world.today();
    const auto paged = [&](const auto& page) {
        Ids out;
        for (DeclarationId before;;) {
            const auto found = ids(page(before));
            out.insert(out.end(), found.begin(), found.end());
            if (found.size() < 2) return out;
            before = found.back();
        }
    };
    const auto scope = app::scope(world.corner.inspector, app::Action::read_declaration, today);
    EXPECT_EQ(paged([&](DeclarationId before) { return mine(db, city.staff, before, 2); }), made);
    EXPECT_EQ(paged([&](DeclarationId before) {
                  return inbox(db, city.subdivision_head, InboxFilter::in_time, today, before, 2);
              }),
              made);
    for (const auto& filter :
         {ListFilter{}, ListFilter{.unit_from = pekalongan, .unit_to = pekalongan},
          ListFilter{.unit_from = UnitId{3300}, .unit_to = UnitId{3399}},
          ListFilter{.state = State::submitted},
          ListFilter{.state = State::submitted, .unit_from = pekalongan, .unit_to = pekalongan},
          ListFilter{.state = State::submitted, .unit_from = UnitId{3300}, .unit_to = UnitId{3399}}})
        EXPECT_EQ(paged([&](DeclarationId before) { return list(db, scope, filter, before, 2); }), made);
}

TEST_P(DeclarationLists, FilterAndKeepToTheScope) {
    World world(database());
    const auto& corner = world.corner;
    const auto city = world.declare(corner.city.staff), province = world.declare(corner.province.staff),
               nation = world.declare(corner.nation.staff);
    EXPECT_EQ(world.determine(corner.city.subdivision_head, city, World::nothing()), "done");
    world.move_to("2026-12-01T09:00:00+07:00");
    record_silences(world.site());
    world.give(corner.inspector_general, app::Role::inspectorate, UnitId{1}, UnitId{9999});
    const auto db = world.reader();
    const auto found = [&](PersonId person, const ListFilter& filter) {
        return ids(list(db, app::scope(person, app::Action::read_declaration, world.today()), filter, {}, 9));
    };
    const auto all = corner.inspector_general, regional = corner.inspector;
    const UnitId central{3300}, last{3399};
    EXPECT_EQ(found(all, {}), (Ids{nation, province, city}));
    EXPECT_EQ(found(regional, {}), (Ids{province, city})) << "the nation's office is not of his region";
    EXPECT_EQ(found(regional, {.unit_from = UnitId{1}, .unit_to = UnitId{1}}), Ids{});
    EXPECT_EQ(found(all, {.unit_from = UnitId{1}, .unit_to = UnitId{1}}), Ids{nation});
    EXPECT_EQ(found(all, {.unit_from = pekalongan, .unit_to = pekalongan}), Ids{city});
    EXPECT_EQ(found(all, {.unit_from = central, .unit_to = last}), (Ids{province, city}));
    EXPECT_EQ(found(all, {.unit_from = UnitId{3301}, .unit_to = last}), Ids{city}) << "any range";
    EXPECT_EQ(found(all, {.state = State::determined}), Ids{city});
    EXPECT_EQ(found(all, {.state = State::determined, .unit_from = central, .unit_to = last}), Ids{city});
    EXPECT_EQ(found(all, {.state = State::submitted, .unit_from = pekalongan, .unit_to = pekalongan}), Ids{});
    EXPECT_EQ(found(all, {.silent_only = true}), (Ids{nation, province}));
    EXPECT_EQ(
        found(all, {.state = State::submitted, .silent_only = true, .unit_from = central, .unit_to = last}),
        Ids{province});
    EXPECT_EQ(found(all, {.silent_only = true, .unit_from = pekalongan, .unit_to = pekalongan}), Ids{});
    EXPECT_EQ(found(all, {.unreceived_only = true}), (Ids{nation, province, city}));
    EXPECT_EQ(world.receive(regional, city), "done");
    const auto later = world.reader();
    const auto waits = [&](const ListFilter& filter) {
        return ids(list(later, app::scope(all, app::Action::read_declaration, world.today()), filter, {}, 9));
    };
    EXPECT_EQ(waits({.unreceived_only = true}), (Ids{nation, province}));
    EXPECT_EQ(waits({.unreceived_only = true, .unit_from = pekalongan, .unit_to = pekalongan}), Ids{});
    EXPECT_EQ(found(corner.city.staff, {}), Ids{city}) << "his own, by the grant on the case";
    EXPECT_EQ(found(corner.city.chair, {}), Ids{});
}

TEST_P(DeclarationLists, FindTheDeclarationsOnAMatter) {
    World world(database());
    const auto& city = world.corner.city;
    const auto matter = world.matter(matters::DecidedBy::plenary);
    const auto first = world.declare(city.staff, matter), second = world.declare(city.contract_staff, matter);
    world.declare(city.secretary);
    const auto db = world.reader();
    const auto on = [&](PersonId person) {
        return ids(
            declarations_on(db, matter, app::scope(person, app::Action::read_declaration, world.today())));
    };
    EXPECT_EQ(on(world.corner.inspector), (Ids{second, first}));
    EXPECT_EQ(on(city.staff), Ids{first});
    EXPECT_EQ(on(city.chair), Ids{});
}

template <class... P>
std::string plan(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql, const P&... values) {
    std::string out;
    for (auto [id, parent, unused, detail] :
         db.query<std::int64_t, std::int64_t, std::int64_t, std::string>(sql, values...))
        out += detail + "\n";
    return out;
}

// Every list walks an index: no table is scanned, and nothing is sorted but what one superior has decided.
TEST(DeclarationListPlans, WalkAnIndex) {
    const store::testing::Fresh place(store::Engine::sqlite);
    auto database = store::open(place.where());
    World world(database);
    const auto db = world.reader();
    const PersonId who{5};
    const auto today = world.today();
    const DeclarationId before{9};
    const app::Scope s{who, 4, today};
    const UnitId from{3300}, to{3399};
    const auto state = State::submitted;
    const bool silent = true;
    struct Plan {
        const char* index;
        std::string text;
    };
    const Plan plans[] = {
        {"declaration_by_superior", plan(db, "explain query plan " INBOX_IN_TIME, who, today, before, 9)},
        {"declaration_by_superior", plan(db, "explain query plan " INBOX_LATE, who, today, before, 9)},
        {"declaration_by_superior", plan(db, "explain query plan " INBOX_RETURNED, who, before, 9)},
        {"declaration_by_superior", plan(db, "explain query plan " INBOX_DECIDED, who, before, 9)},
        {"declaration_silence_by_silent",
         plan(db, "explain query plan " INBOX_PASSED_OVER, who, who, before, 9)},
        {"declaration_by_superior", plan(db, "explain query plan " COUNT_LATE, who, today)},
        {"declaration_silence_by_silent", plan(db, "explain query plan " COUNT_PASSED_OVER, who, who)},
        {"declaration_by_declarant", plan(db, "explain query plan " MINE, who, before, 9)},
        {"declaration_by_unit",
         plan(db, "explain query plan " IN_UNIT, from, silent, silent, SCOPE(s), before, 9)},
        {"declaration_by_unit_state",
         plan(db, "explain query plan " IN_UNIT_STATE, from, state, silent, silent, SCOPE(s), before, 9)},
        {"declaration_by_province",
         plan(db, "explain query plan " IN_PROVINCE, from, silent, silent, SCOPE(s), before, 9)},
        {"declaration_by_province_state",
         plan(db, "explain query plan " IN_PROVINCE_STATE, from, state, silent, silent, SCOPE(s), before, 9)},
        {"PRIMARY KEY (rowid<?)",
         plan(db, "explain query plan " IN_RANGE, from, to, silent, silent, SCOPE(s), before, 9)},
        {"declaration_by_state", plan(db, "explain query plan " IN_RANGE_STATE, from, to, state, silent,
                                      silent, SCOPE(s), before, 9)},
        {"declaration_by_capacity",
         plan(db, "explain query plan " OPEN_BY_CAPACITY, AppointmentId{5}, state, before, 9)},
        {"appointment_by_first_day", plan(db, "explain query plan " POSTS_BEGUN, today, today)},
        {"appointment_by_last_day", plan(db, "explain query plan " POSTS_ENDED, today, today)},
        {"declaration_clock_by_due", plan(db, "explain query plan " CLOCKS_PASSED, today, today, before, 9)},
    };
    for (const auto& p : plans) {
        SCOPED_TRACE(p.text);
        EXPECT_NE(p.text.find(p.index), p.text.npos) << p.index;
        EXPECT_EQ(p.text.find("SCAN"), p.text.npos);
        const bool may_sort = &p == &plans[3] || &p == &plans[4];
        if (!may_sort) {
            EXPECT_EQ(p.text.find("TEMP B-TREE"), p.text.npos);
        }
    }
}

}  // namespace
}  // namespace declarations
