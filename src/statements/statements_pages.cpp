#include <algorithm>
#include <iterator>

#include "statements/remind_form.hpp"
#include "statements/statements_routes.hpp"

namespace statements {

void remind_by_clock(app::Site& site) { send_reminders(site); }

std::vector<app::Route> pages() {
    std::vector<app::Route> out;
    for (const auto& part : {mine_pages(), sign_pages(), campaign_pages(), progress_pages(), roster_pages(),
                             link_pages(), paper_pages(), document_pages()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace statements
