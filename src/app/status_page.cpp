#include "app/status_page.hpp"

#include "app/page.hpp"
#include "web/percent.hpp"

namespace app {

using web::Text;
using namespace web::literals;

web::Response status_page(Site& site, const web::Request& request, int status, Text title, Text what_to_do,
                          std::string_view code, std::string_view article) {
    const auto lang = request.lang;
    if (request.wants_json())
        return web::problem(web::Problem{.status = status,
                                         .code = std::string(code),
                                         .title = web::say(lang, title),
                                         .detail = web::say(lang, what_to_do),
                                         .article = std::string(article),
                                         .errors = {}});
    auto body = R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(title(lang),
                                                                                          what_to_do(lang));
    // Never a page without a way on.
    if (status == 404)
        body += actor_of(request).person
                    ? web::link_button(lang, Text("Ke beranda Anda", "To your home page"),
                                       web::Url("/beranda"), web::ButtonKind::secondary)
                    : web::link_button(lang, Text("Ke halaman depan", "To the front page"), web::Url("/"),
                                       web::ButtonKind::secondary);
    if (!article.empty())
        body += R"(<p class="govuk-body">{} {}</p>)"_html(
            lang == web::Lang::id ? "Dasar hukum:" : "Legal basis:", article);
    return page(site, request, actor_of(request),
                {.title = std::string(title(lang)), .error = true, .status = status}, std::move(body));
}

web::Response not_found(Site& site, const web::Request& request) {
    return status_page(site, request, 404, Text("Halaman tidak ditemukan", "Page not found"),
                       Text("Periksa alamatnya, atau kembali ke beranda.",
                            "Check the address, or go back to the home page."),
                       "not_found");
}

web::Response stale_form(Site& site, const web::Request& request) {
    return status_page(
        site, request, 403, Text("Formulir ini sudah tidak berlaku", "This form is no longer valid"),
        Text("Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi. Tidak ada yang tersimpan.",
             "Go back, reload the page and send the form again. Nothing was stored."),
        "stale_form");
}

web::Response key_missing(Site& site, const web::Request& request) {
    return status_page(
        site, request, 400, Text("Permintaan ini tidak bernomor", "This request has no key"),
        Text("Buka formulirnya lagi lalu kirim. Program mengirim kepala Idempotency-Key dengan nilai yang "
             "baru.",
             "Open the form again and send it. Programs send a header Idempotency-Key with a new value."),
        "idempotency_key_missing");
}

web::Response key_reused(Site& site, const web::Request& request) {
    return status_page(site, request, 422,
                       Text("Formulir ini sudah pernah dikirim", "This form was sent before"),
                       Text("Isinya berbeda dari kiriman pertama. Buka formulir baru lalu kirim lagi.",
                            "Its content differs from the first time. Open a new form and send it again."),
                       "idempotency_key_reused");
}

web::Response try_again(Site& site, const web::Request& request) {
    return status_page(site, request, 503,
                       Text("Layanan sedang tidak dapat menyimpan", "The service cannot store right now"),
                       Text("Kirim lagi sebentar lagi. Tidak ada yang tersimpan.",
                            "Send it again in a moment. Nothing was stored."),
                       "unavailable")
        .with("Retry-After", "5");
}

web::Response read_only(Site& site, const web::Request& request, ReadOnly why) {
    return status_page(site, request, 503, Text("Layanan hanya dapat dibaca", "The service can only be read"),
                       sentence(why), base::name(why))
        .with("Retry-After", "30");
}

web::Response refused(Site& site, const web::Request& request, std::string_view code, Text sentence,
                      std::string_view article) {
    return status_page(site, request, 409, Text("Ini tidak dapat dilakukan", "This cannot be done"), sentence,
                       code, article);
}

web::Response changed_meanwhile(Site& site, const web::Request& request) {
    const bool conditional = !request.header("if-match").empty();
    return status_page(
        site, request, conditional ? 412 : 409,
        Text("Orang lain sudah mengubahnya", "Somebody changed it first"),
        Text("Buka halamannya lagi, baca perubahannya, lalu putuskan. Tidak ada yang tersimpan.",
             "Open the page again, read the change, then decide. Nothing was stored."),
        "changed_meanwhile");
}

web::Response sign_in_first(const web::Request& request) {
    if (request.wants_json() || !request.header("authorization").empty())
        return web::problem(
                   web::Problem{
                       .status = 401,
                       .code = "sign_in_first",
                       .title = web::say(request.lang, Text("Masuk dahulu", "Sign in first")),
                       .detail = web::say(request.lang,
                                          Text("Kirim kepala Authorization dengan token yang berlaku.",
                                               "Send a header Authorization with a valid token.")),
                       .article = {},
                       .errors = {}})
            .with("WWW-Authenticate", "Bearer");
    // Only pages that are read come back after signing in; what was posted is sent again by the person.
    if (request.method != web::Method::get) return web::redirect(web::Url("/masuk"));
    return web::redirect(web::path("/masuk?lanjut={}", request.target));
}

}  // namespace app
