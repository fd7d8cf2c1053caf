// Decisions and recusals as open data: exactly what /keputusan shows.
#pragma once
#include "publication/open_data_form.hpp"

namespace publication {

std::span<const DataColumn> decision_columns();
std::span<const DataColumn> recusal_columns();
std::vector<DataRow> decision_rows(app::Site& site, int year);
std::vector<DataRow> recusal_rows(app::Site& site, int year);

}  // namespace publication
