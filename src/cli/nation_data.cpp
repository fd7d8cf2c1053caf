#include "cli/nation_data.hpp"

#include <map>

#include "base/check.hpp"
#include "base/text.hpp"
#include "rules/calendar_file.hpp"

#ifndef JERNIH_DATA_DIR
#error "JERNIH_DATA_DIR must be the quoted absolute path of data/"
#endif

// As in web/assets.cpp: the assembler includes the files as they stand.
#define EMBED(name, file)                                                                            \
    asm(".section .rodata\n"                                                                         \
        ".global jernih_" name "_begin\njernih_" name "_begin:\n.incbin \"" JERNIH_DATA_DIR "/" file \
        "\"\n"                                                                                       \
        ".global jernih_" name "_end\njernih_" name "_end:\n.byte 0\n.text\n")

EMBED("provinces", "provinces.csv");
EMBED("regencies", "regencies.csv");
EMBED("calendar", "calendar-2026.csv");
EMBED("names", "names/indonesian.csv");

extern "C" {
extern const char jernih_provinces_begin[], jernih_provinces_end[];
extern const char jernih_regencies_begin[], jernih_regencies_end[];
extern const char jernih_calendar_begin[], jernih_calendar_end[];
extern const char jernih_names_begin[], jernih_names_end[];
}

namespace cli {
namespace {

std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

// The rows after the heading. These files are part of the program: what is wrong with them is our own bug.
std::vector<std::vector<std::string_view>> rows(std::string_view file, std::size_t columns) {
    std::vector<std::vector<std::string_view>> out;
    auto lines = base::split(file, '\n');
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto line = base::trim(lines[i]);
        if (line.empty()) continue;
        out.push_back(base::split(line, ','));
        CHECK(out.back().size() == columns);
    }
    return out;
}

std::int64_t code(std::string_view digits) {
    std::int64_t out = 0;
    for (char c : digits)
        if (c != '.') out = out * 10 + (c - '0');
    return out;
}

base::Zone zone(std::string_view name) {
    for (auto z : {base::Zone::wib, base::Zone::wita, base::Zone::wit})
        if (base::short_name(z) == name) return z;
    CHECK(false);
}

// Ten provinces have seven members (190 members in 34 provinces, 2022); WHICH ten is unconfirmed.
int seats_of_province(std::int64_t province) {
    for (std::int64_t seven : {11, 12, 16, 32, 33, 35, 36, 53, 73, 91})
        if (province == seven) return 7;
    return 5;
}

}  // namespace

std::vector<people::Unit> nation_units() {
    std::vector<people::Unit> out{
        {people::the_nation, people::UnitLevel::national, "KPU", {}, base::Zone::wib, 7}};
    std::map<std::int64_t, base::Zone> zones;
    for (const auto& row : rows(between(jernih_provinces_begin, jernih_provinces_end), 3)) {
        const auto province = code(row[0]);
        const UnitId id{province * 100};
        zones[province] = zone(row[2]);
        out.push_back({id, people::UnitLevel::province, "KPU Provinsi " + std::string(row[1]),
                       people::the_nation, zones[province], seats_of_province(province)});
    }
    for (const auto& row : rows(between(jernih_regencies_begin, jernih_regencies_end), 3)) {
        const UnitId id{code(row[0])};
        out.push_back({id, people::UnitLevel::regency, "KPU " + std::string(row[2]), people::parent_of(id),
                       zones.at(code(row[1])), 5});
    }
    return out;
}

std::vector<rules::OffDay> nation_calendar() {
    auto read = rules::off_days_from_csv(between(jernih_calendar_begin, jernih_calendar_end));
    CHECK(read);
    return std::move(*read);
}

const NameLists& name_lists() {
    static const NameLists lists = [] {
        NameLists out;
        for (const auto& row : rows(between(jernih_names_begin, jernih_names_end), 2)) {
            const auto [kind, name] = std::pair{row[0], row[1]};
            if (kind == "male" || kind == "generic") out.male.push_back(name);
            if (kind == "female" || kind == "generic") out.female.push_back(name);
            if (kind == "last_male") out.last_male.push_back(name);
            if (kind == "last_female") out.last_female.push_back(name);
        }
        return out;
    }();
    return lists;
}

}  // namespace cli
