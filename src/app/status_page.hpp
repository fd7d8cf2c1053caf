// Answers that any page or API call can get, each one sentence that says what to do, in the house layout or
// as a problem (RFC 9457).
#pragma once
#include "app/site.hpp"
#include "web/message.hpp"

namespace app {

web::Response status_page(Site& site, const web::Request& request, int status, web::Text title,
                          web::Text what_to_do, std::string_view code, std::string_view article = {});

web::Response stale_form(Site& site, const web::Request& request);   // 403: the form is not from this session
web::Response key_missing(Site& site, const web::Request& request);  // 400
web::Response key_reused(Site& site, const web::Request& request);   // 422: same key, other content
web::Response try_again(Site& site, const web::Request& request);    // 503: nothing was stored
web::Response read_only(Site& site, const web::Request& request,
                        ReadOnly why);  // 503: no act can be recorded

// The law says no: 409, the article, one sentence.
web::Response refused(Site& site, const web::Request& request, std::string_view code, web::Text sentence,
                      std::string_view article);
// Somebody changed it first: 409 on pages, 412 for If-Match.
web::Response changed_meanwhile(Site& site, const web::Request& request);

}  // namespace app
