// Charts as inline SVG, each with its finding in words above and the same figures as a table beside it: what
// the eye sees and what the ear hears are one.
#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "oversight/month_rows.hpp"
#include "web/components.hpp"

namespace oversight {

// Two lines over the same months: the first drawn whole, the second in dashes.
struct Line {
    web::Text words;
    Happening what{};
};
web::Fragment trend(web::Lang lang, std::string_view id, const web::Words& title,
                    const std::vector<MonthCounts>& months, const std::array<Line, 2>& lines);

// Steps of one way, each as wide as its share of the widest. A step may be wider than the one before: it
// counts what was done in the time, also in cases that began earlier.
struct FunnelStep {
    web::Text words;
    std::int64_t count = 0;
};
web::Fragment funnel(web::Lang lang, std::string_view id, const web::Words& title,
                     const std::vector<FunnelStep>& steps);

}  // namespace oversight
