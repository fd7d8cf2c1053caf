// What the unit's desk gives out, and to whom; on both engines.
#include "documents/sheet.hpp"
#include "gratification/gol_file_form.hpp"
#include "gratification/pages_testing.hpp"

namespace gratification {
namespace {

class UnitPages : public testing::Desk {};
ON_EACH_ENGINE(UnitPages);

TEST_P(UnitPages, who_sees_some_reports_of_a_file_gets_those_and_no_others) {
    // The nation's unit makes one file of two offices' reports; the city's unit may see its own.
    const auto mine = report(member);
    const auto others = report(corner.province.chair, with(wedding(), "giver", "Budi RAHASIA"));
    ASSERT_NE(loaded(mine).unit, loaded(others).unit);
    ASSERT_EQ(post(unit, "/gratifikasi/upg/teruskan", {{"reports", mine.text()}, {"reports", others.text()}})
                  .status,
              303);
    const auto hash = loaded(mine).forward_file;
    ASSERT_EQ(loaded(others).forward_file, hash);
    const auto local = corner.city.staff;
    role(local, app::Role::gratification_unit, people::testing::pekalongan, people::testing::pekalongan);
    for (const auto* format : {"csv", "xlsx"}) {
        const auto rows_for = [&](PersonId who) {
            const auto file = get(who, "/gratifikasi/upg/berkas/" + hash + "?bentuk=" + format);
            EXPECT_EQ(file.status, 200) << format;
            std::vector<std::string> givers;
            EXPECT_TRUE(documents::read_sheet(file.bytes(), [&](const documents::SheetRow& row) {
                return givers.emplace_back(row.at(15)), true;
            }));
            return givers;
        };
        EXPECT_THAT(rows_for(unit),
                    ::testing::ElementsAre(std::string(gol_columns()[15]), "Siti Rahma", "Budi RAHASIA"));
        EXPECT_THAT(rows_for(local), ::testing::ElementsAre(std::string(gol_columns()[15]), "Siti Rahma"))
            << format;
    }
    const auto kept = kept_file(world->reader(), hash);
    ASSERT_TRUE(kept);
    EXPECT_EQ(get(unit, "/gratifikasi/upg/berkas/" + hash + "?bentuk=csv").bytes(), *kept)
        << "who may see all has it byte for byte";
}

}  // namespace
}  // namespace gratification
