#include <algorithm>
#include <iterator>

#include "complaints/complaints_routes.hpp"

namespace complaints {

std::vector<app::Route> pages() {
    std::vector<app::Route> out;
    for (const auto& part : {start_pages(), file_pages(), follow_pages(), key_pages(), pass_on_pages(),
                             escrow_pages(), desk_pages(), case_pages()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace complaints
