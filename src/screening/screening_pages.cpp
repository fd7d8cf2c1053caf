// All pages of screening.
#include <algorithm>
#include <iterator>

#include "screening/screening_routes.hpp"

namespace screening {

std::vector<app::Route> pages() {
    std::vector<app::Route> out;
    for (const auto& part :
         {question_pages(), referral_pages(), triage_pages(), letter_pages(), registry_pages(),
          upload_pages(), confirmation_pages(), risk_pages(), missing_pages()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace screening
