#include "screening/page_parts_pages.hpp"

#include "app/status_page.hpp"

namespace screening {

using web::Lang, web::Text;
using namespace web::literals;

web::Form form_of(const web::Request& request) { return web::read_form(request).value_or(web::Form{}); }

web::Fragment heading(Lang lang, Text words) { return heading(words(lang)); }
web::Fragment heading(std::string_view words) { return R"(<h1 class="govuk-heading-l">{}</h1>)"_html(words); }
web::Fragment second_heading(Lang lang, Text words) {
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(words(lang));
}

web::Outcome on_worker(app::Site& site, const web::Request& request, std::function<web::Response()> slow) {
    return web::Later{[&site, request, slow = std::move(slow)](web::Reply reply) {
        const bool taken = site.workers.submit([&site, request, slow, reply] {
            try {
                reply(slow());
            } catch (const std::exception&) {
                reply(app::try_again(site, request));
            }
        });
        if (!taken) reply(app::try_again(site, request));
    }};
}

}  // namespace screening
