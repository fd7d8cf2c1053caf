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
    EXPECT_FALSE(read_entry(RegistryKind::candidates, line({{organization, "Partai Contoh"}}), today));
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
    EXPECT_EQ(a.place, b.place);
    EXPECT_EQ(a.organization, b.organization);
    EXPECT_EQ(a.number, b.number) << "15 digits and 16";
    EXPECT_EQ(b.birth, 0);
    EXPECT_EQ(block_keys({}), BlockKeys{});
    const auto heaped = [](std::string region) {
        return block_keys({.name = {}, .nik = {}, .born = rules::on(1970, 1, 1), .region = std::move(region)})
            .birth;
    };
    EXPECT_NE(heaped("3375"), heaped("3301")) << "New Year's days are split by regency";
    EXPECT_EQ(born_of("3375015605800001", today), rules::on(1980, 5, 16));
    EXPECT_EQ(born_of("3375010101260001", today), rules::on(1926, 1, 1)) << "nobody of ten months has a card";
    EXPECT_EQ(born_of("", today), std::nullopt);
}

}  // namespace
}  // namespace screening
