// The files in data/: codes, names and zones that imports and the demonstration rely on.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>

#include "base/text.hpp"

namespace rules {
namespace {

std::vector<std::vector<std::string>> table(const std::string& name, const std::string& header) {
    std::ifstream in{std::string{JERNIH_SOURCE_DIR} + "/data/" + name};
    std::string line;
    std::getline(in, line);
    EXPECT_EQ(line, header);
    std::vector<std::vector<std::string>> rows;
    while (std::getline(in, line)) {
        const auto fields = base::split(line, ',');
        rows.emplace_back(fields.begin(), fields.end());
    }
    return rows;
}

TEST(Data, thirty_eight_provinces_each_in_one_zone) {
    std::map<std::string, std::string> zone;
    for (const auto& row : table("provinces.csv", "code,name,zone")) {
        ASSERT_EQ(row.size(), 3u);
        EXPECT_FALSE(row[1].empty());
        EXPECT_TRUE(zone.emplace(row[0], row[2]).second) << row[0];
        EXPECT_TRUE(row[2] == "WIB" || row[2] == "WITA" || row[2] == "WIT") << row[2];
    }
    EXPECT_EQ(zone.size(), 38u);
    const std::map<std::string, std::string> known = {
        {"11", "WIB"},  {"33", "WIB"},  {"61", "WIB"},  {"62", "WIB"},  {"63", "WITA"},
        {"64", "WITA"}, {"65", "WITA"}, {"51", "WITA"}, {"53", "WITA"}, {"76", "WITA"},
        {"81", "WIT"},  {"82", "WIT"},  {"91", "WIT"},  {"96", "WIT"}};
    for (const auto& [code, expected] : known) EXPECT_EQ(zone[code], expected) << code;
}

TEST(Data, five_hundred_and_fourteen_regencies_and_cities_each_in_a_province) {
    std::set<std::string> provinces, codes;
    for (const auto& row : table("provinces.csv", "code,name,zone")) provinces.insert(row[0]);
    for (const auto& row : table("regencies.csv", "code,province_code,name")) {
        ASSERT_EQ(row.size(), 3u);
        EXPECT_TRUE(codes.insert(row[0]).second) << row[0];
        EXPECT_TRUE(provinces.contains(row[1])) << row[0];
        EXPECT_EQ(row[0].substr(0, 3), row[1] + ".");
        EXPECT_TRUE(row[2].starts_with("Kabupaten ") || row[2].starts_with("Kota ")) << row[2];
    }
    EXPECT_EQ(codes.size(), 514u);
}

TEST(Data, every_article_has_a_fate_and_every_rule_its_file_and_its_test) {
    std::ifstream in{std::string{JERNIH_SOURCE_DIR} + "/regulation/articles.tsv"};
    std::string line;
    std::getline(in, line);
    EXPECT_EQ(line, "instrument\tarticle\twords\tfate\twhere\ttest");
    std::set<std::string> seen;
    int rules_found = 0;
    while (std::getline(in, line)) {
        const auto cells = base::split(line, '\t');
        ASSERT_EQ(cells.size(), 6u) << line;
        EXPECT_TRUE(seen.insert(std::string{cells[0]} + ", " + std::string{cells[1]}).second) << line;
        EXPECT_FALSE(cells[0].empty() || cells[2].empty() || cells[4].empty()) << line;
        const std::set<std::string_view> fates = {"rule", "use_case", "people", "not_ours", "later"};
        EXPECT_TRUE(fates.contains(cells[3])) << line;
        if (cells[3] != "rule") continue;
        ++rules_found;
        for (const auto column : {cells[4], cells[5]})
            for (const auto path : base::split(column, ' '))
                EXPECT_TRUE(std::ifstream{std::string{JERNIH_SOURCE_DIR} + "/" + std::string{path}}.good())
                    << line;
    }
    EXPECT_GT(rules_found, 30);
}

}  // namespace
}  // namespace rules
