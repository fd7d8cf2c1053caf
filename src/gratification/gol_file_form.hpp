// The file that goes to KPK: one row a report, its columns in the order of GOL's form (who reports; what was
// given; who gave; why and how; where the goods are). The form itself was seen only as described by others:
// UNCONFIRMED, docs/decisions/0026-gratification.md
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents/sheet.hpp"
#include "gratification/gratification_rows.hpp"

namespace gratification {

[[nodiscard]] std::span<const std::string_view> gol_columns();
[[nodiscard]] std::vector<std::string> gol_row(const Gratification& report, const Details& receiver);
[[nodiscard]] std::string gol_file(documents::FileFormat format, store::Connection& db,
                                   std::span<const Gratification> reports);

// The unit's own list, for its office: state and limits too.
[[nodiscard]] std::string unit_list(documents::FileFormat format, store::Connection& db,
                                    std::span<const Gratification> reports);

}  // namespace gratification
