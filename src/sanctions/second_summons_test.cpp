// A second summons after its limit, from the page to the record, and what stood in the log before that was
// counted.
#include "sanctions/pages_testing.hpp"
#include "sanctions/schema_rows.hpp"

namespace sanctions {
namespace {

using ::testing::HasSubstr;
using namespace testing;

class SecondSummons : public testing::Cases {};
ON_EACH_ENGINE(SecondSummons);

TEST_P(SecondSummons, that_comes_late_is_on_record_as_late) {
    const auto id = recommend(inspector, staff);
    ASSERT_EQ(step(head, id, "panggilan", hearing), 303);
    world->move_to("2026-12-03T09:00:00+07:00");
    EXPECT_THAT(world->get(head, at(id)).body,
                HasSubstr("Panggilan kedua terbit paling lambat Jumat, 11 Desember 2026"));
    world->move_to("2026-12-14T09:00:00+07:00");
    ASSERT_EQ(
        step(head, id, "panggilan", {{"hearing_on", "2026-12-15"}, {"time", "10.00"}, {"place", "Ruang 2"}}),
        303);
    ASSERT_EQ(loaded(id).summons.size(), 2u);
    EXPECT_FALSE(loaded(id).summons[0].late);
    EXPECT_TRUE(loaded(id).summons[1].late);
    EXPECT_THAT(world->get(head, at(id)).body, HasSubstr("Terbit melewati batas 7 hari kerja."));
    EXPECT_THAT(world->get(head, "/api/v1/sanctions/" + id.text()).body, HasSubstr(R"("late":true)"));
}

// What stood in the log before lateness and plenaries were asked for reads as it did.
TEST(SanctionActs, without_the_newer_fields_still_read) {
    const auto without = [](app::Act act, std::string_view name) {
        std::erase_if(act.fields, [&](const app::Field& f) { return f.name == name; });
        return act;
    };
    const Summoned summoned{SanctionId{8}, 2,   rules::on(2026, 12, 14), rules::on(2026, 12, 15), "10.00",
                            "R",           true};
    app::Act act;
    act.fields = app::fields_of(summoned);
    EXPECT_TRUE(app::typed<Summoned>(act).late);
    const auto old_summons = app::typed<Summoned>(without(act, "late"));
    EXPECT_FALSE(old_summons.late);
    EXPECT_EQ(old_summons.place, "R");
    act.fields =
        app::fields_of(Released{.sanction = SanctionId{8}, .reason = "Agar lancar", .plenary = "BA-7"});
    const auto old_release = app::typed<Released>(without(act, "plenary"));
    EXPECT_EQ(old_release.plenary, "");
    EXPECT_EQ(old_release.reason, "Agar lancar");
}

class LateSummonsSchema : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(LateSummonsSchema);

TEST_P(LateSummonsSchema, keeps_the_summonses_of_a_house_that_has_some) {
    const store::Step before[] = {schema}, after[] = {schema, late_summons_schema};
    store::migrate(database(), before);
    database().writer_connection().exec(
        "insert into sanction_summons(sanction, number, issued, hearing_on, hour, place) values(8, 1, "
        "'2026-11-24', '2026-12-03', '10.00', 'Ruang 2')");
    EXPECT_EQ(store::migrate(database(), after), 1);
    EXPECT_EQ(database()
                  .writer_connection()
                  .query<int>("select count(*) from sanction_summons where late = 0 and place = 'Ruang 2'")
                  .value(),
              1);
}

}  // namespace
}  // namespace sanctions
