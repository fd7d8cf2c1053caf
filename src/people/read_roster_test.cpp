#include "people/read_roster.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "people/roster_testing.hpp"
#include "rules/dated.hpp"

namespace people {
namespace {

using namespace testing;
using enum RosterColumn;
using F = RosterFault;

TEST(ReadRoster, a_line_is_read_with_labels_of_either_language_and_groups_of_digits) {
    auto cells = official_cells();
    cells.at(position_kind).text = "subdivision_head";
    const auto read = read_official(cells);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->numbers.nip, "198501012010011001");
    EXPECT_EQ(read->kind, StaffKind::pns);
    EXPECT_EQ(read->unit, UnitId{3375});
    EXPECT_EQ(read->position_kind, rules::PositionKind::subdivision_head);
    EXPECT_EQ(read->from, rules::on(2026, 1, 2)) << "day first, as Indonesians write it";
    EXPECT_EQ(read->details.born, rules::on(1985, 1, 1));
    cells.at(staff_kind).text = "Civil servant (PNS)";
    EXPECT_TRUE(read_official(cells));
    cells.at(nip).text = "19850101.201001.1.001";
    cells.at(nik).text = "337501-410790-0003";
    EXPECT_EQ(read_official(cells)->numbers.nip, "198501012010011001");
    EXPECT_EQ(read_official(cells)->numbers.nik, "3375014107900003");
    cells.at(from).text.clear();
    cells.at(until).text = "2026-11-30";
    EXPECT_EQ(read_official(cells)->until, rules::on(2026, 11, 30)) << "who is known already needs no first";
}

struct CellCase {
    std::string what;
    RosterColumn column;
    std::string text;
    F fault;
    bool number = false, formula = false;
};

TEST(ReadRoster, every_wrong_cell_is_named) {
    const std::vector<CellCase> cases = {
        {"seventeen digits", nip, "19850101201001100", F::not_a_nip},
        {"no such birthday", nip, "198513012010011001", F::not_a_nip},
        {"a spreadsheet made a number of it", nip, "1.98501012010011e+17", F::digits_lost, true},
        {"a spreadsheet made a short number of it", nip, "1.985E+17", F::digits_lost, true},
        {"a letter among its digits", nip, "19850101201001100I", F::not_a_nip},
        {"a short number, kept as a number", nik, "12345", F::not_a_nik, true},
        {"sixteen digits, kept as a number: the last is a zero put there", nik, "3375010101850000",
         F::digits_lost, true},
        {"a letter O for a zero", nik, "33750141O7900003", F::not_a_nik},
        {"a comma among its digits", nik, "337501410790,003", F::not_a_nik},
        {"fifteen digits", nik, "337501010185000", F::not_a_nik},
        {"a name is needed", name, "", F::missing},
        {"an unknown kind", staff_kind, "honorer", F::not_in_list},
        {"no code of a unit", unit, "", F::missing},
        {"a unit that cannot be", unit, "42", F::not_a_unit_code},
        {"a unit in words", unit, "Pekalongan", F::not_a_unit_code},
        {"an unknown kind of position", position_kind, "raja", F::not_in_list},
        {"a formula", title, "Staf", F::formula, false, true},
        {"no day", from, "31/02/2026", F::not_a_day},
        {"no day either", until, "besok", F::not_a_day},
        {"a day and a month", from, "02/01", F::not_a_day},
        {"a day with something behind it", from, "02/01/2026/1", F::not_a_day},
        {"a day with a word behind it", from, "02/01/2026 pagi", F::not_a_day},
        {"a month in words", from, "02/Januari/2026", F::not_a_day},
        {"day nought", from, "00/01/2026", F::not_a_day},
        {"before it begins", until, "2026-01-01", F::ends_too_early},
        {"no address", email, "rina(at)kpu", F::not_an_address},
        {"an address without its sign", email, "rina.kpu.example", F::not_an_address},
        {"an address of nobody", email, "@kpu.example", F::not_an_address},
        {"an address without a domain", email, "rina@kpu", F::not_an_address},
        {"a blank in an address", email, "rina contoh@kpu.example", F::not_an_address},
        {"two signs", email, "rina@kpu@kpu.example", F::not_an_address},
        {"a dot at the end", email, "rina@kpu.example.", F::not_an_address},
        {"too long", title, std::string(301, 'x'), F::too_long},
    };
    for (const auto& c : cases) {
        auto cells = official_cells();
        cells.at(c.column) = {c.text, c.number, c.formula};
        const auto read = read_official(cells);
        ASSERT_FALSE(read) << c.what;
        EXPECT_EQ(read.error(), (std::vector{CellFault{c.column, c.fault}})) << c.what;
    }
}

TEST(ReadRoster, all_faults_of_a_row_are_told_at_once) {
    auto cells = official_cells();
    cells.at(nip).text.clear();
    cells.at(name).text.clear();
    cells.at(unit).text = "x";
    const auto read = read_official(cells);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(), (std::vector{CellFault{nip, F::no_number}, CellFault{name, F::missing},
                                         CellFault{unit, F::not_a_unit_code}}));
}

TEST(ReadRoster, offices_positions_and_appointments_have_their_own_columns) {
    const auto office =
        read_unit(line_of({{unit, "3375"}, {name, "KPU Kota Pekalongan"}, {zone, "WIB"}, {seats, "5"}}));
    ASSERT_TRUE(office);
    EXPECT_EQ(office->seats, 5);
    EXPECT_EQ(read_unit(line_of({{unit, "3375"}, {name, "x"}, {zone, "GMT"}, {seats, "16"}})).error(),
              (std::vector{CellFault{zone, F::not_in_list}, CellFault{seats, F::not_a_count}}));
    for (const auto* written : {"0", "5 orang", "lima"})
        EXPECT_EQ(read_unit(line_of({{unit, "3375"}, {name, "x"}, {zone, "WIB"}, {seats, written}})).error(),
                  (std::vector{CellFault{seats, F::not_a_count}}))
            << written;
    EXPECT_TRUE(read_position(
        line_of({{code, "3375-01"}, {unit, "3375"}, {position_kind, "Sekretaris"}, {title, "Sekretaris"}})));
    auto acting = line_of(
        {{nip, "198501012010011001"}, {position, "3375-01"}, {holding, "Plt."}, {from, "2026-11-01"}});
    EXPECT_EQ(read_appointment(acting).error(), (std::vector{CellFault{instrument, F::missing}}))
        << "standing in needs an order";
    acting.at(instrument).text = "ST 9/2026";
    EXPECT_EQ(read_appointment(acting)->holding, Holding::plt);
    acting.at(instrument).text.clear();
    acting.at(until).text = "2026-10-31";
    EXPECT_EQ(read_appointment(acting).error(),
              (std::vector{CellFault{instrument, F::missing}, CellFault{until, F::ends_too_early}}))
        << "both at once";
    acting.at(holding).text = "Definitif";
    acting.at(until).text.clear();
    EXPECT_TRUE(read_appointment(acting)) << "a holder's decree may be missing from the list";
}

TEST(Roster, every_fault_has_a_sentence_of_its_own) {
    std::vector<std::string> said;
    for (std::size_t i = 0; i < base::names<F>.size(); ++i) {
        const auto words = sentence(static_cast<F>(i));
        EXPECT_NE(words.id, "Periksa baris ini.") << base::names<F>[i];
        said.emplace_back(words.en);
    }
    std::ranges::sort(said);
    EXPECT_EQ(std::ranges::unique(said).size(), 0U);
}

}  // namespace
}  // namespace people
