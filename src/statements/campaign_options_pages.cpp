#include "statements/campaign_options_pages.hpp"

#include "statements/campaign_form.hpp"
#include "statements/frame_pages.hpp"

namespace statements {

using web::Lang;

std::vector<web::Option> kind_options() {
    std::vector<web::Option> out;
    for (std::size_t i = 0; i < base::names<people::StaffKind>.size(); ++i)
        out.push_back({std::string(base::names<people::StaffKind>[i]),
                       title(static_cast<people::StaffKind>(i)),
                       {},
                       {}});
    return out;
}
std::vector<web::Option> body_options(Lang lang) {
    std::vector<web::Option> out;
    for (std::size_t i = 0; i < base::names<rules::AdhocBody>.size(); ++i)
        out.push_back({std::string(base::names<rules::AdhocBody>[i]),
                       app::say(lang, rules::label(static_cast<rules::AdhocBody>(i))),
                       {},
                       {}});
    return out;
}

}  // namespace statements
