#include "matching/csv_rows.hpp"

#include <gmock/gmock.h>

using namespace matching;
using testing::ElementsAre;

namespace {

std::vector<std::vector<std::string>> all_rows(std::string_view text, char delimiter = ',') {
    std::vector<std::vector<std::string>> out;
    for (CsvRows rows(text, 0, delimiter); rows.next();) {
        auto& row = out.emplace_back();
        for (const auto field : rows.fields()) row.emplace_back(field);
    }
    return out;
}

}  // namespace

TEST(CsvRows, read_fields_quotes_and_line_ends) {
    EXPECT_THAT(all_rows("a,b\n1,2\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2")));
    EXPECT_THAT(all_rows("a;b\r\n1;2", ';'), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2")));
    EXPECT_THAT(all_rows("\"SITI, S.H.\",x\n"), ElementsAre(ElementsAre("SITI, S.H.", "x")));
    EXPECT_THAT(all_rows("\"a \"\"b\"\" c\",x\n"), ElementsAre(ElementsAre("a \"b\" c", "x")));
    EXPECT_THAT(all_rows("\"two\nlines\",x\ny,z\n"),
                ElementsAre(ElementsAre("two\nlines", "x"), ElementsAre("y", "z")));
    EXPECT_THAT(all_rows(",,\n"), ElementsAre(ElementsAre("", "", "")));
    EXPECT_THAT(all_rows("a\n\n\r\nb\n"), ElementsAre(ElementsAre("a"), ElementsAre("b")));
    EXPECT_THAT(all_rows(""), ElementsAre());
}

TEST(CsvRows, lose_one_line_to_an_open_quote_and_go_on) {
    CsvRows rows("1,\"open\n2,b\n3,c\n", 0, ',');
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.fault(), RowFault::open_quote);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.fault(), RowFault::none);
    EXPECT_EQ(rows.fields()[0], "2");
    EXPECT_EQ(rows.line(), 1u);
}

TEST(CsvRows, leave_out_a_row_longer_than_a_mebibyte) {
    const std::string text = "1," + std::string(longest_row + 1, 'x') + "\n2,b\n";
    CsvRows rows(text, 0, ',');
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.fault(), RowFault::too_long);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.fields()[1], "b");
}

TEST(CsvRows, find_the_delimiter_of_a_header) {
    EXPECT_EQ(delimiter_of("id,nik,kk"), ',');
    EXPECT_EQ(delimiter_of("id;nik;kk"), ';');
    EXPECT_EQ(delimiter_of("id\tnik"), '\t');
    EXPECT_EQ(delimiter_of("id"), ',');
}
