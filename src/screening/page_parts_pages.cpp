#include "screening/page_parts_pages.hpp"

namespace screening {

using web::Lang, web::Text;
using namespace web::literals;

web::Form form_of(const web::Request& request) { return web::read_form(request).value_or(web::Form{}); }

web::Fragment heading(Lang lang, Text words) { return heading(words(lang)); }
web::Fragment heading(std::string_view words) { return R"(<h1 class="govuk-heading-l">{}</h1>)"_html(words); }
web::Fragment second_heading(Lang lang, Text words) {
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(words(lang));
}

}  // namespace screening
