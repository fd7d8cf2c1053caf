#pragma once
#include "base/hash.hpp"
#include "oversight/report.hpp"

namespace oversight {

// The file's hash joins the log: what was reported cannot be changed quietly.
struct ReportIssued {
    ReportId report;
    ReportKind kind{};
    std::int64_t year = 0, half = 0;
    UnitId unit;
    base::Hash pdf{};        // SHA-256 of the file
    std::int64_t bytes = 0;  // its length
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("report", a.report);
        visit("kind", a.kind);
        visit("year", a.year);
        visit("half", a.half);
        visit("unit", a.unit);
        visit("pdf", a.pdf);
        visit("bytes", a.bytes);
        visit("on", a.on);
    }
};

// For one year; a later answer takes the place of the one before, and both stay in the log.
struct IndicatorStated {
    Indicator indicator{};
    std::int64_t year = 0;
    std::string answer;  // empty: the answer is taken back
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("indicator", a.indicator);
        visit("year", a.year);
        visit("answer", a.answer);
        visit("on", a.on);
    }
};

}  // namespace oversight
