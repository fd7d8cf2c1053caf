// The counters that dashboards read equal a slow count of what the acts say, after any sequence of acts.
#include <map>
#include <random>
#include <set>

#include "decisions/plenary_rows.hpp"
#include "declarations/visit_testing.hpp"
#include "gratification/gratification_rows.hpp"
#include "oversight/map_rows.hpp"
#include "oversight/month_rows.hpp"
#include "oversight/oversight_rows.hpp"
#include "oversight/report_rows.hpp"
#include "oversight/wanderer_testing.hpp"
#include "sanctions/sanction_rows.hpp"
#include "screening/screening_rows.hpp"

namespace oversight {
namespace {

using declarations::testing::World;
using testing::Wanderer;
using Key = std::tuple<std::int64_t, std::string, std::string>;  // unit, month, measure
using Counts = std::map<Key, std::int64_t>;

void register_the_rest(app::Registry& registry) {
    screening::register_screening(registry);
    decisions::register_decisions(registry);
    sanctions::register_sanctions(registry);
    register_oversight(registry);
}

// Written apart from month_rows.cpp, by the names of the kinds.
const std::map<std::string, std::string> measure_of_kind{
    {"statement_signed", "statements_signed"},
    {"statement_signed_by_link", "statements_signed"},
    {"statement_refused", "statements_refused"},
    {"statement_refused_by_link", "statements_refused"},
    {"declaration_submitted", "submitted"},
    {"own_initiative_opened", "own_initiative"},
    {"declaration_determined", "determined"},
    {"silence_recorded", "silences"},
    {"declaration_withdrawn", "withdrawn"},
    {"inspectorate_received", "received"},
    {"inspectorate_reviewed", "reviewed"},
    {"control_reported", "controls_reported"},
    {"declaration_closed", "closed"},
    {"item_decided", "decisions"},
    {"decided_by_official", "decisions"},
    {"gratification_reported", "gratifications"},
    {"gratification_forwarded", "gratifications_forwarded"},
    {"training_attended", "trainings_attended"},
    {"interests_confirmed", "registers_confirmed"},
};

Counts recounted(store::Connection& db) {
    Counts out;
    db.query<std::string, UnitId, base::Instant, store::Bytes>(
          "select kind, unit, at, body from act order by log_index")
        .each([&](const std::string& kind, UnitId unit, base::Instant at, const store::Bytes& body) {
            const auto measure = measure_of_kind.find(kind);
            if (measure == measure_of_kind.end()) return;
            const auto month = base::iso(base::day_in(base::Zone::wib, at)).substr(0, 7);
            const auto act = app::decode(body.value);
            ASSERT_TRUE(act);
            const bool late =
                kind == "declaration_determined" && app::typed<declarations::Determined>(*act).late;
            std::set<std::int64_t> chain{unit.value, 1};
            if (unit.value >= 1000) chain.insert(unit.value / 100 * 100);
            for (const auto office : chain) {
                ++out[{office, month, measure->second}];
                if (late) ++out[{office, month, "determined_late"}];
            }
        });
    return out;
}

Counts kept(store::Connection& db) {
    Counts out;
    db.query<std::int64_t, std::string, std::string, std::int64_t>(
          "select unit, month, measure, value from month_count where value <> 0")
        .each([&](std::int64_t unit, std::string month, std::string measure, std::int64_t value) {
            out[{unit, std::move(month), std::move(measure)}] = value;
        });
    return out;
}

// The dashboard's figures by counting rows.
OfficeFigures counted_rows(store::Connection& db, UnitId unit) {
    const auto range = people::range_of(unit);
    OfficeFigures out{.unit = unit, .name = {}};
    db.query<std::string, std::string, std::int64_t>(
          "select origin, state, count(*) from declaration where unit between ? and ? group by origin, state",
          range.from, range.to)
        .each([&](const std::string& origin, const std::string& state, std::int64_t n) {
            (origin == "declarant" ? out.submitted : out.own_initiative) += n;
            if (state == "submitted" || state == "returned") out.open += n;
            if (state == "closed") out.closed += n;
        });
    const auto one = [&](auto query) { return query.value().value_or(0); };
    out.determined = one(db.query<std::int64_t>(
        "select count(*) from declaration_determination x join declaration d on d.id = x.declaration where "
        "d.unit between ? and ?",
        range.from, range.to));
    out.late = one(db.query<std::int64_t>(
        "select count(*) from declaration_determination x join declaration d on d.id = x.declaration where "
        "x.late = 1 and d.unit between ? and ?",
        range.from, range.to));
    out.silences = one(db.query<std::int64_t>(
        "select count(*) from declaration_silence x join declaration d on d.id = x.declaration where d.unit "
        "between ? and ?",
        range.from, range.to));
    out.received = one(db.query<std::int64_t>(
        "select count(*) from declaration_inspection x join declaration d on d.id = x.declaration where "
        "x.received is not null and d.unit between ? and ?",
        range.from, range.to));
    return out;
}

void expect_same(const OfficeFigures& a, const OfficeFigures& b) {
    EXPECT_EQ(a.submitted, b.submitted);
    EXPECT_EQ(a.own_initiative, b.own_initiative);
    EXPECT_EQ(a.open, b.open);
    EXPECT_EQ(a.determined, b.determined);
    EXPECT_EQ(a.late, b.late);
    EXPECT_EQ(a.silences, b.silences);
    EXPECT_EQ(a.received, b.received);
    EXPECT_EQ(a.closed, b.closed);
}

class Counters : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(Counters);

TEST_P(Counters, EqualASlowRecountAfterARandomSequenceOfActs) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    World world(database(), register_the_rest);
    Wanderer wanderer(world, seed);
    for (int i = 0; i < 160; ++i) wanderer.step();
    {
        const auto db = world.reader();
        EXPECT_EQ(kept(db), recounted(db));
        EXPECT_FALSE(kept(db).empty());
        for (const auto unit : {people::the_nation, UnitId{3300}, UnitId{3375}}) {
            SCOPED_TRACE(unit.value);
            expect_same(figures_of(db, unit), counted_rows(db, unit));
            EXPECT_EQ(statements::progress(db, wanderer.campaign, unit),
                      statements::recounted(db, wanderer.campaign, unit));
            EXPECT_EQ(app::counter(db, unit, people::people_measure),
                      db->query<std::int64_t>("select count(*) from person where unit between ? and ?",
                                              people::range_of(unit).from, people::range_of(unit).to)
                          .value()
                          .value_or(-1));
            const auto all = sum_of(months_of(db, unit, rules::on(2026, 1, 1), rules::on(2028, 12, 31)));
            const auto figures = figures_of(db, unit);
            EXPECT_EQ(all.of(Happening::submitted), figures.submitted);
            EXPECT_EQ(all.of(Happening::determined_late), figures.late);
            EXPECT_EQ(all.of(Happening::silences), figures.silences);
        }
        const auto scope = app::scope(world.corner.inspector, app::Action::monitor_unit, world.today());
        const auto open = province_figures(db, scope, MapMeasure::open);
        ASSERT_EQ(open.size(), 1u);
        EXPECT_EQ(open[0].count, counted_rows(db, UnitId{3300}).open);
    }
    EXPECT_GT(wanderer.declared(), 10u) << "a walk in which little happened shows little";
    world.expect_rebuilds();
}

TEST_P(Counters, PutAnActIntoTheMonthOfWesternIndonesia) {
    World world(database(), register_the_rest);
    const auto& city = world.corner.city;
    world.move_to("2026-11-30T23:59:59+07:00");
    world.declare(city.members[0]);
    world.move_to("2026-12-01T00:00:00+07:00");
    auto told = World::telling();
    told.party_name = "PT Lain";
    world.declare(city.members[1], {}, told);
    const auto db = world.reader();
    const auto months = months_of(db, UnitId{3375}, rules::on(2026, 10, 1), rules::on(2026, 12, 1));
    ASSERT_EQ(months.size(), 3u) << "a month without anything is there too";
    EXPECT_EQ(months[0].of(Happening::submitted), 0);
    EXPECT_EQ(months[1].of(Happening::submitted), 1);
    EXPECT_EQ(months[2].of(Happening::submitted), 1);
    const auto below = sums_below(db, people::the_nation, rules::on(2026, 11, 1), rules::on(2026, 12, 31));
    ASSERT_EQ(below.size(), 2u);
    EXPECT_EQ(below[1].unit, UnitId{3300});
    EXPECT_EQ(below[1].sum.of(Happening::submitted), 2) << "a province holds its regencies";
}

TEST(Months, AreCountedForwardsAndBackwards) {
    EXPECT_EQ(month_of(rules::on(2026, 11, 23)), rules::on(2026, 11, 1));
    EXPECT_EQ(months_later(rules::on(2026, 11, 1), 2), rules::on(2027, 1, 1));
    EXPECT_EQ(months_later(rules::on(2026, 1, 1), -11), rules::on(2025, 2, 1));
}

}  // namespace
}  // namespace oversight
