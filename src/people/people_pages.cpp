#include "people/people_routes.hpp"

namespace people {

std::vector<app::Route> pages() {
    std::vector<app::Route> out;
    for (const auto& part :
         {sign_in_pages(), oidc_pages(), account_pages(), device_pages(), invitation_pages(),
          interest_pages(), manage_pages(), roster_pages(), day_off_pages(), setting_pages()})
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

}  // namespace people
