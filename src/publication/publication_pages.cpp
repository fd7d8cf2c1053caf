#include <algorithm>
#include <iterator>

#include "publication/public_pages.hpp"
#include "publication/publication_routes.hpp"

namespace publication {

std::vector<app::Route> pages() {
    std::vector<app::Route> out;
    for (const auto& part : {log_pages(), log_day_pages(), log_format_pages(), audit_pages(), verify_pages(),
                             rules_pages(), front_pages(), decision_pages(), statistics_pages(),
                             sample_pages(), data_pages(), about_pages(), house_pages()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace publication
