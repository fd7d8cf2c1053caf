// The public figures as page, CSV and JSON show them: small counts hidden, the same in all three.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/site.hpp"
#include "publication/statistics_rows.hpp"

namespace publication {

struct PublicTable {
    struct Row {
        std::string code, name;  // of the office, as elsewhere: 1 the national office, 3300 a province
        std::array<std::optional<std::int64_t>, statistics> counts;  // nothing: hidden
    };
    base::Date day;  // in WIB
    std::array<std::int64_t, statistics> nation{};
    std::vector<Row> rows;  // the national office, then the provinces
};

PublicTable public_table(app::Site& site);

}  // namespace publication
