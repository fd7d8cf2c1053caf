#include "cli/report.hpp"

#include <cstdio>
#include <fstream>

#include "app/clock.hpp"
#include "documents/pdf.hpp"
#include "oversight/report_form.hpp"
#include "oversight/report_rows.hpp"
#include "people/people_rows.hpp"
#include "store/database.hpp"

namespace cli {

int report(const ReportOptions& options) {
    const auto kind = base::from_name<oversight::ReportKind>(options.kind);
    const bool sheet = options.out.ends_with(".xlsx");
    if (!kind || (!sheet && !options.out.ends_with(".pdf"))) {
        std::fprintf(stderr,
                     "jernih report: name a file that ends with .pdf or .xlsx, as --out laporan.pdf\n");
        return 2;
    }
    const bool semester = *kind == oversight::ReportKind::semester;
    if (semester && options.half != 1 && options.half != 2) {
        std::fprintf(stderr, "jernih report: a half-year report takes --half 1 or --half 2\n");
        return 2;
    }
    auto database = store::open_read_only(options.store);
    const auto db = database.reader();
    const oversight::ReportAsked asked{.kind = *kind,
                                       .year = options.year,
                                       .half = semester ? options.half : 0,
                                       .unit = UnitId{options.unit}};
    if (!people::load_unit(db, asked.unit)) {
        std::fprintf(stderr, "jernih report: there is no office %lld; give its code, as --unit 3300\n",
                     static_cast<long long>(options.unit));
        return 1;
    }
    const auto now = app::Clock::real_now();
    const auto facts = oversight::facts_for(db, asked, base::day_in(base::Zone::wib, now), options.address);
    if (const auto why = oversight::refused(facts)) {
        std::fprintf(stderr, "jernih report: %s\n",
                     *why == oversight::ReportRefusal::period_ahead
                         ? "that period has not begun; choose an earlier one"
                         : "nothing was recorded in that period; choose a later one");
        return 1;
    }
    const auto made = oversight::compose_report(facts);
    const auto lang = options.english ? web::Lang::en : web::Lang::id;
    const auto bytes =
        sheet ? oversight::report_sheet(lang, made)
              : documents::pdf(oversight::report_paper(lang, made, std::nullopt, {}, now, base::Zone::wib));
    std::ofstream out(options.out, std::ios::binary);
    out << bytes;
    out.close();
    if (!out) {
        std::fprintf(stderr, "jernih report: cannot write %s\n", options.out.c_str());
        return 1;
    }
    std::printf("%s: %s\n", options.out.c_str(), oversight::report_title(lang, made).c_str());
    return 0;
}

}  // namespace cli
