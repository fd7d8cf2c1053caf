// Open data: what the public pages say, as tables for programs, with a dictionary made of the same columns.
// Addresses are stable: /data/NAME.csv and .json, /data/keputusan-YEAR.ftm.jsonl.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/site.hpp"
#include "documents/sheet.hpp"
#include "web/text.hpp"

namespace publication {

enum class CellType { text, number, day };
struct DataColumn {
    std::string_view name;
    CellType type{};
    web::Text meaning;
};
// Nothing: not known, or hidden because it is small (docs/decisions/0060); empty in CSV, null in JSON.
using DataRow = std::vector<std::optional<std::string>>;

struct Dataset {
    std::string_view name;  // in the address
    bool by_year = false;   // then the address carries the year
    web::Text title, about;
    std::span<const DataColumn> columns;  // the first is its key where it has one
    std::vector<DataRow> (*rows)(app::Site& site, int year);
};
std::span<const Dataset> datasets();

std::string data_csv(const Dataset& dataset, const std::vector<DataRow>& rows);
std::string data_json(const Dataset& dataset, const std::vector<DataRow>& rows);
// The dictionary as a Data Package (specs.frictionlessdata.io): every table, column and file.
std::string data_package(const app::Site& site, int first_year, int last_year);
// Decisions of a year, the offices that took them and who took no part, as FollowTheMoney entities
// (followthemoney.tech), a JSON object a line.
std::string data_ftm(app::Site& site, int year);

int first_year_of(app::Site& site);  // of the log

}  // namespace publication

template <>
inline constexpr auto base::names<publication::CellType> = std::array{"text"sv, "number"sv, "day"sv};
