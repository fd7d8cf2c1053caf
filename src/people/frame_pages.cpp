#include "people/frame_pages.hpp"

#include <cstdio>

#include "app/status_page.hpp"
#include "people/name_key.hpp"

namespace people {

using web::Lang, web::Text;
using namespace web::literals;

void in_writer(app::Site& site, const web::Request& request, const web::Reply& reply,
               std::function<std::function<web::Response()>(store::Connection&)> work) {
    auto answer = std::make_shared<std::function<web::Response()>>();
    try {
        site.writer.submit([answer, work = std::move(work)](store::Connection& db) { *answer = work(db); },
                           [&site, request, reply, answer](std::exception_ptr failure) {
                               reply(failure ? app::try_again(site, request) : (*answer)());
                           });
    } catch (const store::Busy&) {
        reply(app::try_again(site, request));
    }
}

web::Outcome in_writer(app::Site& site, const web::Request& request,
                       std::function<std::function<web::Response()>(store::Connection&)> work) {
    return web::Later{[&site, request, work = std::move(work)](web::Reply reply) {
        in_writer(site, request, reply, work);
    }};
}

web::Form form_of(const web::Request& request) { return web::read_form(request).value_or(web::Form{}); }

web::Fragment heading(Lang lang, Text words) { return heading(words(lang)); }
web::Fragment heading(std::string_view words) { return R"(<h1 class="govuk-heading-l">{}</h1>)"_html(words); }
web::Fragment second_heading(Lang lang, Text words) {
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(words(lang));
}

void check_new_password(web::Faults& faults, std::string_view field, std::string_view password,
                        std::string_view login) {
    if (password.size() < shortest_password)
        return faults.add(field,
                          Text("Pilih kata sandi dengan paling sedikit {} huruf",
                               "Choose a password of at least {} letters"),
                          static_cast<std::int64_t>(shortest_password));
    if (password.size() > longest_password)
        return faults.add(field,
                          Text("Pilih kata sandi yang lebih pendek, paling banyak {} huruf",
                               "Choose a shorter password, at most {} letters"),
                          static_cast<std::int64_t>(longest_password));
    const bool one_letter = password.find_first_not_of(password.front()) == password.npos;
    if (one_letter || identifier_key(password) == identifier_key(login))
        faults.add(field, Text("Pilih kata sandi yang sulit ditebak, bukan nomor Anda",
                               "Choose a password that is hard to guess, not your number"));
}

}  // namespace people
