// A report as a paper with the office's letterhead and as a sheet: the same lines, sources and gaps.
#pragma once
#include <optional>
#include <span>

#include "documents/pdf.hpp"
#include "oversight/report.hpp"
#include "web/text.hpp"

namespace oversight {

std::string report_title(web::Lang lang, const Report& report);
std::string words_of(web::Lang lang, const Said& said);
// The figure or the words of a line; "tidak terukur" where there is neither.
std::string value_of(web::Lang lang, const ReportLine& line);
std::string file_name_of(const Report& report, std::string_view ending);

// Which figures of the offices below a report shows, and what they are called.
struct OfficeColumn {
    web::Text head;
    Happening what{};
};
std::span<const OfficeColumn> office_columns();

struct Signer {
    std::string position, name;
};
// `signer` none: a draft, and the paper says so. `check_address` empty: no code on it.
documents::Paper report_paper(web::Lang lang, const Report& report, const std::optional<Signer>& signer,
                              std::string check_address, base::Instant made, base::Zone zone);
std::string report_sheet(web::Lang lang, const Report& report);  // XLSX

}  // namespace oversight
