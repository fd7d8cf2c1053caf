#include "screening/read_entry.hpp"

#include <gmock/gmock.h>

#include "rules/dated.hpp"
#include "screening/block_keys.hpp"

namespace screening {
namespace {

constexpr base::Date today = rules::on(2026, 11, 23);

EntryLine line(std::initializer_list<std::pair<EntryColumn, const char*>> cells) {
    EntryLine out;
    for (const auto& [column, text] : cells) out.at(column).text = text;
    return out;
}

TEST(ReadEntry, TellsEveryWrongCellAtOnce) {
    using enum EntryColumn;
    const auto good = read_entry(RegistryKind::candidates,
                                 line({{name, "Siti Aminah"},
                                       {nik, "3375.0156.0580.****"},
                                       {born, "16-05-1980"},
                                       {sex, "p"},
                                       {region, "33.75"}}),
                                 today);
    ASSERT_TRUE(good);
    EXPECT_EQ(good->nik, "337501560580****");
    EXPECT_EQ(good->born, rules::on(1980, 5, 16));
    EXPECT_EQ(good->sex, "P");
    EXPECT_EQ(good->region, "3375");
    const auto bad = read_entry(
        RegistryKind::party_members,
        line({{nik, "123"}, {born, "31-02-1980"}, {sex, "X"}, {since, "2026-02-02"}, {until, "2026-02-01"}}),
        today);
    ASSERT_FALSE(bad);
    EXPECT_THAT(bad.error(),
                ::testing::UnorderedElementsAre(
                    EntryCellFault{nik, EntryFault::not_a_nik}, EntryCellFault{born, EntryFault::not_a_day},
                    EntryCellFault{sex, EntryFault::not_a_sex}, EntryCellFault{name, EntryFault::nobody},
                    EntryCellFault{organization, EntryFault::no_organization},
                    EntryCellFault{until, EntryFault::ends_too_early}));
    EXPECT_FALSE(read_entry(RegistryKind::candidates, line({{name, "A"}, {born, "2026-11-24"}}), today));
    EXPECT_TRUE(read_entry(RegistryKind::candidates, line({{name, "A"}, {born, "2026-11-23"}}), today));
    EXPECT_TRUE(read_entry(RegistryKind::vendors, line({{organization, "CV Maju Jaya"}}), today))
        << "a company alone";
    EXPECT_EQ(read_entry(RegistryKind::vendors, line({{name, "Siti Aminah"}}), today).error(),
              (std::vector{EntryCellFault{organization, EntryFault::no_organization}}))
        << "a vendor's director without the vendor";
    EXPECT_FALSE(read_entry(RegistryKind::candidates, line({{organization, "Partai Contoh"}}), today));
}

TEST(ReadEntry, TakesNoCellThatASpreadsheetMadeUp) {
    using enum EntryColumn;
    struct Cell {
        const char* says;
        EntryColumn column;
        EntryCell cell;
        EntryFault expected;
    };
    const Cell cells[] = {
        {"a formula", region, {.text = "3375", .formula = true}, EntryFault::formula},
        {"a formula for the name: that is told, not that nobody is named",
         name,
         {.text = "=A1", .formula = true},
         EntryFault::formula},
        {"a regency in words", region, {.text = "Pekalongan"}, EntryFault::not_a_region},
        {"more than four digits starred", nik, {.text = "33750156********"}, EntryFault::not_a_nik},
        {"more than anybody's name", birth_place, {.text = std::string(301, 'x')}, EntryFault::too_long},
        {"a number in powers of ten",
         nik,
         {.text = "3.37501010185E+15", .number = true},
         EntryFault::digits_lost},
        {"sixteen digits, kept as a number: the last is a zero put there",
         nik,
         {.text = "3375010101850000", .number = true},
         EntryFault::digits_lost},
        {"a number of few digits, none of them lost",
         nik,
         {.text = "337501", .number = true},
         EntryFault::not_a_nik},
    };
    for (const auto& row : cells) {
        auto entry = line({{name, "Siti Aminah"}});
        entry.at(row.column) = row.cell;
        const auto read = read_entry(RegistryKind::candidates, entry, today);
        ASSERT_FALSE(read) << row.says;
        EXPECT_THAT(read.error(), ::testing::ElementsAre(EntryCellFault{row.column, row.expected}))
            << row.says;
    }
    auto entry = line({{name, "Siti Aminah"}, {nik, "3375010101850000"}});
    EXPECT_TRUE(read_entry(RegistryKind::candidates, entry, today)) << "the same as text";
}

TEST(BlockKeys, MeetWhatMayBeOnePerson) {
    const auto a = block_keys({.name = "Drs. H. Soeharto Djoko",
                               .nik = "3375015605800001",
                               .born = rules::on(1980, 5, 16),
                               .region = "3375",
                               .organization = "CV. Maju Jaya",
                               .organization_number = "01.234.567.8-999.000"});
    const auto b = block_keys({.name = "JOKO SUHARTO",
                               .nik = "337501560580****",
                               .born = {},
                               .region = "3375",
                               .organization = "Maju Jaya, CV",
                               .organization_number = "0012345678999000"});
    EXPECT_EQ(a.name, b.name) << "other spelling, other order, no titles";
    EXPECT_EQ(a.nik, b.nik) << "starred";
    EXPECT_NE(a.nik, 0);
    EXPECT_EQ(block_keys({.name = {}, .nik = "NIK 3375015605800001", .born = {}}).nik, a.nik) << "its digits";
    EXPECT_EQ(block_keys({.name = {}, .nik = "33750156058", .born = {}}).nik, 0) << "too few to tell a day";
    EXPECT_EQ(a.place, b.place);
    const auto place = [](std::string name, std::string region) {
        return block_keys({.name = std::move(name), .nik = {}, .born = {}, .region = std::move(region)})
            .place;
    };
    EXPECT_EQ(place("Siti Nur Aminah", "3375"), place("Siti Aminah", "3375")) << "the two longest words";
    EXPECT_EQ(place("Siti Aminah", ""), 0) << "no place";
    EXPECT_EQ(place("", "3375"), 0) << "nobody";
    EXPECT_EQ(a.organization, b.organization);
    EXPECT_EQ(a.number, b.number) << "15 digits and 16";
    EXPECT_EQ(b.birth, 0);
    EXPECT_EQ(block_keys({}), BlockKeys{});
    const auto born = [](base::Date day, std::string region) {
        return block_keys({.name = {}, .nik = {}, .born = day, .region = std::move(region)}).birth;
    };
    for (const auto day : {rules::on(1970, 1, 1), rules::on(1970, 7, 1), rules::on(1970, 12, 31)})
        EXPECT_NE(born(day, "3375"), born(day, "3301"))
            << base::iso(day) << " stands for not known: split by regency";
    EXPECT_EQ(born(rules::on(1970, 5, 16), "3375"), born(rules::on(1970, 5, 16), "3301"));
    EXPECT_EQ(born_of("3375015605800001", today), rules::on(1980, 5, 16));
    EXPECT_EQ(born_of("3375010101260001", today), rules::on(1926, 1, 1)) << "nobody of ten months has a card";
    EXPECT_EQ(born_of("", today), std::nullopt);
    EXPECT_EQ(born_of("33750156058000", today), std::nullopt) << "not sixteen digits";
}

}  // namespace
}  // namespace screening
