// /lapor/isi: from the form to a sealed filing, and the code, once.
#include "app/status_page.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/public_sheet_pages.hpp"
#include "complaints/sealed_filing_form.hpp"
#include "complaints/send_filing_form.hpp"
#include "people/unit.hpp"

namespace complaints {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

web::Response already(app::Site& site, const web::Request& request) {
    const auto lang = request.lang;
    constexpr Text title("Laporan sudah diterima", "Already received");
    return public_page(
        site, request, title,
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="govuk-body"><a class="govuk-link" href="/lapor/status">{}</a></p>)"_html(
            title(lang),
            Text("Formulir ini sudah pernah dikirim. Kodenya hanya ditampilkan sekali dan tidak kami simpan.",
                 "This form was sent before. Its code is shown once, and we do not keep it.")(lang),
            Text("Buka laporan dengan kode", "Open a report with its code")(lang)));
}

web::Outcome post_form(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const std::string key(form->get(app::key_field));
    if (key.empty() || key.size() > 200) return app::key_missing(site, request);
    web::Faults faults;
    auto input = parse_filing(*form, faults);
    if (const auto* upload = upload_of(request)) upload->check("files", faults);
    if (!faults.empty()) return form_page(site, request, actor, *form, faults);
    return send_filing(
        site, request, actor, std::move(input), key,
        {.refused = [&site, request, actor, form = std::move(*form)](
                        const web::Faults& why) { return form_page(site, request, actor, form, why); },
         .already = [&site, request] { return already(site, request); },
         .accepted =
             [&site, request](const Prepared& prepared) {
                 return code_page(site, request.lang, request, prepared);
             }});
}

// What a browser sealed. Its script shows the page that comes back, and puts the code in; or the faults.
web::Outcome post_sealed(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const std::string key(form->get(app::key_field));
    if (key.empty() || key.size() > 200) return app::key_missing(site, request);
    web::Faults faults;
    auto input = parse_filing(*form, faults);
    if (const auto* upload = upload_of(request)) upload->check("files", faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    auto sealed = parse_sealed(site, *form, app::today(site, actor));
    if (!sealed) return web::refusal(web::BadForm::malformed, request.lang);
    input.sealed = std::make_shared<const SealedFiling>(std::move(*sealed));
    return send_filing(
        site, request, actor, std::move(input), key,
        {.refused = [lang = request.lang](const web::Faults& why) { return web::problem(why, lang); },
         .already = [&site, request] { return already(site, request); },
         .accepted =
             [&site, request](const Prepared& prepared) {
                 return code_page(site, request.lang, request, prepared);
             }});
}

web::Outcome show_readers(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto unit = UnitId::from(request.query.first("unit").value_or("")).value_or(people::the_nation);
    return web::json(readers_json(site, db, unit, app::today(site, actor)));
}

}  // namespace

web::Response code_page(app::Site& site, Lang lang, const web::Request& request, const Prepared& prepared) {
    constexpr Text title("Laporan Anda diterima", "Your report is received");
    const auto& filing = prepared.rows.filing;
    Fragment more;
    if (prepared.evidence_missing)
        more = web::inset(web::paragraph(
            lang,
            Text("Agar diputus atasan dalam 5 hari kerja (UU 30/2014 Pasal 44), laporan perlu bukti. Kirim "
                 "bukti "
                 "lewat kode ini.",
                 "To be decided by the superior in 5 working days (UU 30/2014 Pasal 44) it needs evidence. "
                 "Send it by this code.")));
    auto body =
        way_out(lang) +
        web::panel(lang, title,
                   R"(<p>{}</p><p class="j-report-code">{}</p>)"_html(Text("Kode Anda", "Your code")(lang),
                                                                      prepared.code.shown())) +
        web::warning_text(
            lang, Text("Catat kode ini sekarang, di kertas. Kode hanya ditampilkan sekali, dan tidak dapat "
                       "dikirim ulang.",
                       "Write this code down now, on paper. It is shown once and cannot be sent "
                       "again.")) +
        R"(<p class="govuk-body">{}</p>{}<h2 class="govuk-heading-m">{}</h2><p class="govuk-body">{}</p>{}<p class="govuk-body"><a class="govuk-link" href="/lapor/status">{}</a></p>)"_html(
            Text("Siapa pun yang memegang kode ini dapat membaca laporan dan jawaban kami. Jangan simpan di "
                 "ponsel "
                 "kantor.",
                 "Whoever holds this code can read the report and our answers. Do not keep it on an office "
                 "phone.")(lang),
            more, Text("Selanjutnya", "What happens next")(lang), words(filing.track)(lang),
            clock_list(lang, filing, filing.filed),
            Text("Buka laporan dengan kode", "Open the report with its code")(lang));
    return public_page(site, request, title, std::move(body));
}

std::vector<app::Route> file_pages() {
    using enum web::Method;
    return {
        {post, "/lapor/isi", app::for_everyone, post_form, take_files},
        {post, "/lapor/tersandi", app::for_everyone, post_sealed, take_sealed_files},
        {get, "/lapor/pembaca", app::for_everyone, show_readers},
    };
}

}  // namespace complaints
