#include "documents/sheet_xlsx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include "documents/sheet_testing.hpp"

namespace documents {
namespace {

using testing::ElementsAre;

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string zipped(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* out = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(out);
    zip_t* zip = zip_open_from_source(out, ZIP_TRUNCATE, &error);
    for (const auto& [name, bytes] : parts)
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), 0);
    EXPECT_EQ(zip_close(zip), 0);
    zip_source_open(out);
    zip_stat_t stat;
    zip_source_stat(out, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_read(out, bytes.data(), bytes.size());
    zip_source_close(out);
    zip_source_free(out);
    return bytes;
}

std::string workbook(const std::string& sheet, const std::string& strings = "",
                     const std::string& more = "") {
    return zipped(
        {{"xl/workbook.xml",
          "<workbook>" + more +
              "<sheets><sheet name=\"Hidden\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId9\"/>"
              "<sheet name=\"Pegawai\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet7.xml\"/></Relationships>"},
         {"xl/styles.xml",
          "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\ mmmm\\ "
          "yyyy\"/></numFmts><cellStyleXfs>"
          "<xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
          "numFmtId=\"164\"/></cellXfs></styleSheet>"},
         {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
         {"xl/worksheets/sheet7.xml", "<worksheet><sheetData>" + sheet + "</worksheet>"}});
}

TEST(Xlsx, gives_the_first_visible_sheet_with_cells_where_they_stand) {
    const auto got = read(
        workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                 "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>satu</t><r><t xml:space=\"preserve\"> dua"
                 "</t></r><rPh><t>x</t></rPh></is></c><c r=\"D4\"/></row><row/></sheetData>",
                 "<si><t>Nama</t></si><si><r><t>Uni</t></r><r><t>t</t></r></si>"));
    ASSERT_TRUE(got.facts);
    EXPECT_THAT(got.rows, ElementsAre("1: Nama||Unit", "4: |satu dua"));
    EXPECT_EQ(got.facts->sheet, "Pegawai");
}

TEST(Xlsx, numbers_days_and_formulas_say_what_they_are) {
    const auto bytes = workbook(
        "<row><c><v>1.98501012010011E+17</v></c><c><v>42</v></c><c><v>0.10000000000000001</v></c><c "
        "s=\"1\"><v>46348"
        "</v></c><c s=\"2\"><v>60</v></c><c t=\"b\"><v>1</v></c><c><f>SUM(A1:A2)</f><v>7</v></c><c "
        "t=\"e\"><v>#REF!</v></c><c><v>3.375E3</v></c></row></sheetData>");
    std::vector<Cell> cells;
    ASSERT_TRUE(read_sheet(bytes, [&](const SheetRow& row) {
        cells = row.cells;
        return true;
    }));
    using enum CellKind;
    const std::vector<Cell> expected = {{"1.98501012010011e+17", number},
                                        {"42", number},
                                        {"0.1", number},
                                        {"2026-11-22", date},
                                        {"1900-02-28", date},
                                        {"1", truth},
                                        {"7", formula},
                                        {"#REF!", error},
                                        {"3375", number}};
    ASSERT_EQ(cells.size(), expected.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        EXPECT_EQ(cells[i].text, expected[i].text) << i;
        EXPECT_EQ(cells[i].kind, expected[i].kind) << i;
    }
    EXPECT_EQ(day_text("1", false), "1900-01-01");
    EXPECT_EQ(day_text("61", false), "1900-03-01");
    EXPECT_EQ(day_text("44886", true), "2026-11-22");
    EXPECT_EQ(day_text("0.5", false), "0.5") << "a time is no day";
    EXPECT_TRUE(is_date_format("[$-421]d mmmm yyyy;@"));
    EXPECT_FALSE(is_date_format("\"Rp\"#,##0_);[Red]0"));
}

TEST(Xlsx, what_cannot_be_read_is_told_apart) {
    const std::string row = "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row></sheetData>";
    EXPECT_EQ(fault(workbook(row + "<mergeCells><mergeCell ref=\"A3:A5\"/></mergeCells>")),
              "merged_cells A3:A5");
    EXPECT_EQ(fault(workbook("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>5</v></c></row></sheetData>")),
              "damaged A2");
    EXPECT_EQ(fault(workbook("<row r=\"2\"/><row r=\"2\"/></sheetData>")), "damaged ");
    EXPECT_EQ(fault(workbook("<row></sheetData>")), "damaged ");
    EXPECT_EQ(fault(workbook("<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + row)), "damaged ");
    EXPECT_EQ(fault(workbook(row, "", "<!DOCTYPE x>")), "damaged ") << "entities are refused with their DTD";
    EXPECT_EQ(fault(workbook("<row><c r=\"ZZZ1\"><v>1</v></c></row></sheetData>")), "too_many_columns ZZZ1");
    EXPECT_EQ(fault(workbook("<row r=\"9999999\"/></sheetData>")), "too_many_rows A1");
    EXPECT_EQ(fault(workbook("</sheetData>")), "empty ");
    EXPECT_EQ(fault(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})),
              "other_workbook ");
    EXPECT_EQ(fault(workbook("<row><c t=\"inlineStr\"><is><t>" + std::string(40'000, 'x') +
                             "</t></is></c></row></sheetData>")),
              "cell_too_long A1");
}

TEST(Xlsx, bombs_stop_early) {
    // 64 MiB of nothing in 64 KiB.
    const std::string blanks(std::size_t{64} << 20, ' ');
    const auto bomb = workbook("<row><c><v>1</v></c></row>" + blanks + "</sheetData>");
    EXPECT_LT(bomb.size(), std::size_t{1} << 20);
    EXPECT_EQ(fault(bomb), "too_large ");
    // One tag without an end, a thousand depths, a million names: the parser's memory is bounded.
    EXPECT_EQ(fault(workbook("<row x=\"" + std::string(std::size_t{20} << 20, 'a') + "\"/></sheetData>")),
              "damaged ");
    std::string deep;
    for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
    EXPECT_EQ(fault(workbook(deep)), "damaged ");
    // One long string in every cell.
    std::string rows;
    for (int r = 0; r < 2'000; ++r) {
        rows += "<row>";
        for (int c = 0; c < 200; ++c) rows += "<c t=\"s\"><v>0</v></c>";
        rows += "</row>";
    }
    const auto amplified =
        workbook(rows + "</sheetData>", "<si><t>" + std::string(30'000, 'x') + "</t></si>");
    EXPECT_EQ(fault(amplified, {.unpacked = std::uint64_t{64} << 20}), "too_large ");
}

TEST(Xlsx, what_a_reader_throws_comes_out) {
    const auto bytes = workbook("<row><c><v>1</v></c></row></sheetData>");
    EXPECT_THROW((void)read_sheet(bytes, [](const SheetRow&) -> bool { throw std::runtime_error("x"); }),
                 std::runtime_error);
    const auto facts = read_sheet(bytes, [](const SheetRow&) { return false; });
    ASSERT_TRUE(facts);
    EXPECT_TRUE(facts->stopped);
}

}  // namespace
}  // namespace documents
