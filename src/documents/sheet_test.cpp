#include "documents/sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "documents/sheet_testing.hpp"

namespace documents {
namespace {

struct CsvCase {
    std::string what, bytes;
    std::vector<std::string> rows;
    Encoding encoding = Encoding::utf8;
    char separator = ',';
};

std::string utf16(std::u16string_view text, bool big_endian) {
    std::string out;
    for (const char16_t c : text) {
        const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
        out += big_endian ? high : low;
        out += big_endian ? low : high;
    }
    return out;
}

TEST(Csv, is_read_as_spreadsheets_write_it) {
    const std::vector<CsvCase> cases = {
        {"lines end with a line feed", "a,b\nc,d\n", {"1: a|b", "2: c|d"}},
        {"or with both", "a,b\r\nc,d", {"1: a|b", "2: c|d"}},
        {"or with a carriage return alone", "a,b\rc,d\r", {"1: a|b", "2: c|d"}},
        {"a mark is no text",
         "\xEF\xBB\xBFnama;unit\nSiti;3375\n",
         {"1: nama|unit", "2: Siti|3375"},
         {},
         ';'},
        {"quotes hold separators, quotes and line ends",
         "\"a,1\",\"say \"\"yes\"\"\",\"x\r\ny\"\nz,,\n",
         {"1: a,1|say \"yes\"|x\ny", "2: z"}},
        {"empty rows count but are not given", "a\n\n,,\nb\n", {"1: a", "4: b"}},
        {"a separator may be said", "sep=;\na;b,c\n", {"2: a|b,c"}, {}, ';'},
        {"tabs separate", "a\tb\tc;d\ne\tf\n", {"1: a|b|c;d", "2: e|f"}, {}, '\t'},
        {"our own guard is taken away", "\"'=1+1\",'kutip\n", {"1: =1+1|'kutip"}},
        {"UTF-16 as Excel saves Unicode text",
         "\xFF\xFE" + utf16(u"Nama\tNIP\nAndré 𝄞\t1\n", false),
         {"1: Nama|NIP", "2: André 𝄞|1"},
         Encoding::utf16,
         '\t'},
        {"UTF-16 the other way round", "\xFE\xFF" + utf16(u"a,b\n", true), {"1: a|b"}, Encoding::utf16},
        {"UTF-16 without a mark", utf16(u"nama,nip\n", false), {"1: nama|nip"}, Encoding::utf16},
        {"Windows-1252",
         "nama\nAndr\xE9 \x96 Nu\x92man\n",
         {"1: nama", "2: André – Nu’man"},
         Encoding::windows_1252},
    };
    for (const auto& c : cases) {
        const auto got = read(c.bytes);
        ASSERT_TRUE(got.facts) << c.what;
        EXPECT_EQ(got.rows, c.rows) << c.what;
        EXPECT_EQ(got.facts->encoding, c.encoding) << c.what;
        EXPECT_EQ(got.facts->separator, c.separator) << c.what;
        EXPECT_EQ(got.facts->format, FileFormat::csv);
    }
}

TEST(Csv, that_cannot_be_read_names_the_cell) {
    const SheetLimits small{.rows = 3, .columns = 2, .cell = 5};
    EXPECT_EQ(fault("a,b\nc,\"d\ne\n"), "quote_not_closed B2");
    EXPECT_EQ(fault("a,b\n\"c\"x,d\n"), "text_after_quote A2");
    EXPECT_EQ(fault("a,b\nc,123456\n", small), "cell_too_long B2");
    EXPECT_EQ(fault("a,b\nc,d,e\n", small), "too_many_columns C2");
    EXPECT_EQ(fault("a,b,,\nc,d,\n", small), "none") << "empty columns at the end are none";
    EXPECT_EQ(fault("1\n2\n3\n4\n", small), "too_many_rows A4");
    EXPECT_EQ(fault(""), "empty ");
    EXPECT_EQ(fault("\n,,\n"), "empty ");
    EXPECT_EQ(fault("%PDF-1.4\x01\x02"), "not_a_table ");
    EXPECT_EQ(fault("\xFF\xFE" + utf16(u"a\n", false) + "x"), "damaged ") << "half a character";
    EXPECT_EQ(fault("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), "old_workbook ");
    EXPECT_EQ(fault("PK\x05\x06" + std::string(18, '\0')), "other_workbook ");
    EXPECT_EQ(fault("PK\x03\x04 cut"), "damaged ");
}

TEST(Csv, however_the_bytes_are_cut_the_same_rows_come_out) {
    std::string line = "nama,\"a \"\"b\"\"\"\r\n", all;
    while (all.size() < 200'000) all += line;
    const auto got = read(all);
    ASSERT_TRUE(got.facts);
    for (const auto& row : got.rows) ASSERT_THAT(row, testing::EndsWith(": nama|a \"b\""));
    EXPECT_EQ(got.facts->rows, static_cast<std::int64_t>(all.size() / line.size()));
}

TEST(Sheet, what_is_written_is_read_again) {
    const std::vector<std::string> awkward = {"=HYPERLINK(\"http://x\")",
                                              "+62 811",
                                              "-1",
                                              "@a",
                                              "198501012010011001",
                                              "a,b;c\"d\"\ne",
                                              "",
                                              "'kutip",
                                              "André 𝄞"};
    for (const auto format : {FileFormat::csv, FileFormat::xlsx}) {
        SheetFile what{format, "Pegawai", "Petunjuk", {}};
        for (std::size_t i = 0; i < awkward.size(); ++i)
            what.columns.push_back({.head = "k" + std::to_string(i)});
        what.columns[0].help = "Isi nama";
        what.columns[0].choices = {"pns", "pppk"};
        const auto bytes = sheet_bytes(what, [&](SheetWriter& w) { w.row(awkward, {{1, "Periksa nomor"}}); });
        std::vector<std::vector<Cell>> rows;
        const auto facts = read_sheet(bytes, [&](const SheetRow& row) {
            rows.push_back(row.cells);
            return true;
        });
        ASSERT_TRUE(facts);
        EXPECT_EQ(facts->format, format);
        ASSERT_EQ(rows.size(), 2U);
        ASSERT_EQ(rows[1].size(), awkward.size());
        for (std::size_t i = 0; i < awkward.size(); ++i) {
            EXPECT_EQ(rows[1][i].text, awkward[i]);
            EXPECT_EQ(rows[1][i].kind, CellKind::text);
        }
        EXPECT_EQ(bytes, sheet_bytes(what, [&](SheetWriter& w) { w.row(awkward, {{1, "Periksa nomor"}}); }))
            << "the same table gives the same bytes";
    }
}

TEST(Sheet, a_cell_that_a_spreadsheet_would_run_is_guarded_in_csv) {
    const auto bytes = sheet_bytes({FileFormat::csv, "x", "", {{.head = "a"}}}, [](SheetWriter& w) {
        w.row({"=1+1"});
        w.row({"biasa"});
    });
    EXPECT_EQ(bytes,
              "\xEF\xBB\xBF"
              "a\r\n\"'=1+1\"\r\nbiasa\r\n");
}

TEST(Sheet, a_file_on_disk_reads_as_the_bytes_do) {
    const auto path = std::filesystem::temp_directory_path() / ("jernih-sheet-" + std::to_string(::getpid()));
    for (const auto format : {FileFormat::csv, FileFormat::xlsx}) {
        {
            SheetWriter w(path, {format, "x", "", {{.head = "a"}}});
            for (int i = 0; i < 5'000; ++i) w.row({"baris " + std::to_string(i)});
            w.finish();
        }
        std::string last;
        const auto facts = read_sheet_file(path, [&](const SheetRow& row) {
            last = row.at(0);
            return true;
        });
        ASSERT_TRUE(facts);
        EXPECT_EQ(facts->rows, 5'001);
        EXPECT_EQ(last, "baris 4999");
    }
    std::filesystem::remove(path);
    EXPECT_THROW((void)read_sheet_file(path, [](const SheetRow&) { return true; }), std::system_error);
}

TEST(Sheet, cells_are_addressed_as_spreadsheets_do) {
    EXPECT_EQ(cell_address(12, 2), "C12");
    EXPECT_EQ(cell_address(1, 25), "Z1");
    EXPECT_EQ(cell_address(1, 26), "AA1");
    EXPECT_EQ(cell_address(1, 16'383), "XFD1");
}

TEST(Sheet, every_fault_says_what_to_do_in_both_languages) {
    for (std::size_t i = 0; i < base::names<SheetFault>.size(); ++i) {
        const auto said = sentence(static_cast<SheetFault>(i));
        EXPECT_THAT(std::string(said.id), testing::EndsWith("."));
        EXPECT_THAT(std::string(said.en), testing::EndsWith("."));
    }
}

}  // namespace
}  // namespace documents
