// The files of data/ that the synthetic nation is made from, as they stand in the binary.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "people/unit.hpp"
#include "rules/calendar.hpp"

namespace cli {

std::vector<people::Unit> nation_units();  // 553: the nation, the provinces, the regencies and cities
std::vector<rules::OffDay> nation_calendar();

struct NameLists {
    std::vector<std::string_view> male, female, last_male, last_female;
};
const NameLists& name_lists();

}  // namespace cli
