// What the public's pages of the channel share.
#pragma once
#include "app/page.hpp"
#include "complaints/file_form.hpp"
#include "complaints/filing_words_pages.hpp"

namespace complaints {

// The page as everybody sees it, also for somebody who happens to be signed in: nothing on it is his.
web::Response public_page(app::Site& site, const web::Request& request, web::Text title, web::Fragment body,
                          int status = 200);
web::Response form_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Form& form, const web::Faults& faults);
web::Response code_page(app::Site& site, web::Lang lang, const web::Request& request,
                        const Prepared& prepared);
web::Response thread_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const OpenFiling& open, const sealing::Code& code, const web::Form& form,
                          const web::Faults& faults, bool sent);
web::Fragment way_out(web::Lang lang);  // leave this page

}  // namespace complaints
