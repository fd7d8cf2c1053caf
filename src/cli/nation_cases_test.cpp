#include "cli/nation_cases.hpp"

#include <map>

#include "cli/nation.hpp"
#include "cli/nation_founder.hpp"
#include "decisions/plenary_rows.hpp"
#include "declarations/declaration_rows.hpp"
#include "matters/matter_reactions_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/testing.hpp"
#include "statements/statement_rows.hpp"

namespace cli {
namespace {

using namespace std::string_view_literals;

// The log of a test begins on 23 November 2026; so does its nation.
const auto until = *base::instant_from("2027-01-14T09:00:00+07:00");

struct World : app::testing::World {
    explicit World(store::Database& database)
        : app::testing::World(database, {people::register_people, matters::register_matters,
                                         statements::register_statements, declarations::register_declarations,
                                         decisions::register_decisions, matters::register_matter_reactions}) {
    }

    void seed(std::uint64_t number) {
        (void)seed_nation(site(), {.people = 1, .seed = number});
        for (const auto& scene : seed_cases(site(), number, until)) ADD_FAILURE() << scene;
        EXPECT_GE(site().clock.now(), until);
    }
};

using Counts = std::map<std::string, std::int64_t>;
Counts counted(store::Connection& db, store::Sql<> sql) {
    Counts out;
    for (auto [value, count] : db.query<std::string, std::int64_t>(sql)) out[value] = count;
    return out;
}
std::int64_t number(store::Connection& db, store::Sql<> sql) {
    return db.query<std::int64_t>(sql).value().value_or(-1);
}
void expect_all(const Counts& found, std::span<const std::string_view> wanted) {
    for (const auto one : wanted) EXPECT_TRUE(found.contains(std::string(one))) << one;
}

#define BY_DECLARATION_STATE "select state, count(*) from declaration group by state"
#define BY_MATTER_STATE "select state, count(*) from matter group by state"
#define BY_ACT "select kind, count(*) from act group by kind"

class NationCases : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(NationCases);

TEST_P(NationCases, HoldEveryStateAndRebuild) {
    World world(database());
    world.seed(2026);
    {
        const auto db = world.reader();
        expect_all(counted(db, BY_DECLARATION_STATE),
                   std::array{"submitted"sv, "returned"sv, "determined"sv, "closed"sv, "withdrawn"sv});
        expect_all(counted(db, BY_MATTER_STATE),
                   std::array{"registered"sv, "open"sv, "decided"sv, "annulled"sv, "closed"sv});
        expect_all(counted(db, "select kind, count(*) from matter group by kind"),
                   base::names<matters::Kind>);
        expect_all(counted(db, "select state, count(*) from declaration_inspection group by state"),
                   std::array{"received"sv, "reviewed"sv, "returned_to_superior"sv});
        expect_all(counted(db, "select control, count(*) from declaration_control group by control"),
                   base::names<rules::Control>);
        expect_all(
            counted(db,
                    "select carried_out, count(*) from declaration_control where carried_out is not null"
                    " group by carried_out"),
            base::names<declarations::CarriedOut>);
        expect_all(counted(db, "select how, count(*) from declaration_announcement group by how"),
                   base::names<declarations::AnnouncedIn>);
        expect_all(counted(db, "select state, count(*) from signer group by state"),
                   std::array{"open"sv, "signed"sv, "refused"sv});
        expect_all(counted(db, "select state, count(*) from plenary group by state"),
                   std::array{"called"sv, "closed"sv});
        expect_all(counted(db, "select state, count(*) from plenary_item group by state"),
                   std::array{"pending"sv, "decided"sv, "postponed"sv, "referred"sv});
        expect_all(
            counted(db, "select answer, count(*) from finding where answer is not null group by answer"),
            std::array{"declared"sv, "not_me"sv, "no_longer_true"sv});  // the other two need a list of names
        EXPECT_GT(number(db, "select count(*) from finding where answer is null"), 0);
        EXPECT_GT(number(db, "select count(*) from declaration where nobody_left = 1"), 0);
        EXPECT_GT(number(db, "select count(*) from declaration where origin = 'own_initiative'"), 0);
        EXPECT_GT(number(db, "select count(*) from declaration_determination where late = 1"), 0);
        EXPECT_GT(number(db, "select count(*) from declaration_determination where substitute <> 0"), 0);
        EXPECT_GE(number(db, "select count(*) from declaration"), 85);
        EXPECT_GE(number(db, "select count(*) from matter"), 55);
        EXPECT_GE(number(db, "select count(distinct unit) from matter"), 25);
        const auto acts = counted(db, BY_ACT);
        for (const auto kind : {app::ActKind::bar_lifted, app::ActKind::decided_by_official,
                                app::ActKind::decision_annulled, app::ActKind::chair_chosen})
            EXPECT_TRUE(acts.contains(std::string(base::name(kind)))) << base::name(kind);
    }
    world.expect_rebuilds();
}

TEST_P(NationCases, LeaveTheStageEmptyAndGiveTheChairAboveAnInbox) {
    World world(database());
    world.seed(7);
    const auto db = world.reader();
    EXPECT_EQ(number(db, "select count(*) from declaration where unit = 3375"), 0);
    EXPECT_EQ(number(db, "select count(*) from matter where unit = 3375"), 0);
    EXPECT_EQ(number(db, "select count(*) from plenary where unit = 3375"), 0);
    EXPECT_EQ(number(db, "select count(*) from finding where unit = 3375"), 0);
    const auto chair = people::plenary_of(db, stage_province_unit, world.today()).front();
    const auto inbox = declarations::inbox_counts(db, chair, world.today());
    EXPECT_GE(inbox.in_time, 3);
    EXPECT_GE(inbox.returned, 1);
    EXPECT_GE(inbox.decided, 1);
    EXPECT_GE(inbox.passed_over, 1);
}

TEST_P(NationCases, AreTheSameForTheSameSeed) {
    std::vector<std::vector<Counts>> found;
    for (int again = 0; again < 2; ++again) {
        const store::testing::Fresh place(GetParam());
        auto fresh = store::open(place.where());
        World world(fresh);
        world.seed(99);
        const auto db = world.reader();
        found.push_back({counted(db, BY_DECLARATION_STATE), counted(db, BY_MATTER_STATE), counted(db, BY_ACT),
                         counted(db, "select title, unit from matter"),
                         counted(db, "select description, unit from declaration")});
    }
    EXPECT_EQ(found[0], found[1]);
}

TEST_P(NationCases, AreRefusedByNoUseCaseWhateverTheSeed) {
    for (std::uint64_t n = 1; n <= 5; ++n) {
        const store::testing::Fresh place(GetParam());
        auto fresh = store::open(place.where());
        World world(fresh);
        world.seed(n * 7919);
    }
}

TEST_P(NationCases, ThatBeganBeforeTheNationAreLeftOut) {
    World world(database());
    (void)seed_nation(world.site(), {.people = 1, .seed = 3});
    EXPECT_TRUE(seed_cases(world.site(), 3, *base::instant_from("2026-12-04T08:30:00+07:00")).empty());
    const auto db = world.reader();
    EXPECT_GT(number(db, "select count(*) from declaration"), 10);
    EXPECT_LT(number(db, "select count(*) from declaration"), 60);
}

}  // namespace
}  // namespace cli
