// The minutes of a closed plenary: read, issued once, and downloaded as the PDF that was issued.
#include <algorithm>

#include "app/status_page.hpp"
#include "base/text.hpp"
#include "decisions/decision_words_form.hpp"
#include "decisions/minutes_pdf_form.hpp"
#include "decisions/minutes_rows.hpp"
#include "decisions/plenary_sheet_pages.hpp"
#include "documents/qr.hpp"

namespace decisions {
namespace {

using namespace web::literals;
using web::Text;

web::Fragment issued_part(const Sheet& sheet) {
    const auto lang = sheet.lang;
    const auto& p = sheet.view.plenary;
    if (!p.minutes) {
        if (!sheet.view.secretary)
            return R"(<p class="govuk-body">{}</p>)"_html(
                Text("Berita acara belum diterbitkan.", "The minutes are not issued yet.")(lang));
        return R"(<p class="govuk-body">{}</p>)"_html(
                   Text("Periksa isinya, lalu terbitkan. Setelah terbit berita acara tidak berubah lagi, dan "
                        "sidiknya masuk ke log publik.",
                        "Check the content, then issue. Once issued the minutes never change, and their "
                        "fingerprint joins the public log.")(lang)) +
               web::form(app::form_guard(sheet.actor), web::path("/pleno/{}/berita-acara", p.id),
                         web::hidden("_version", std::to_string(p.version)) +
                             web::button(lang, Text("Terbitkan berita acara", "Issue the minutes")));
    }
    const auto check = check_address(sheet.site.address, p.id);
    const auto code = documents::qr(check);
    return web::link_button(lang, Text("Unduh berita acara (PDF)", "Download the minutes (PDF)"),
                            web::path("/pleno/{}/berita-acara.pdf", p.id)) +
           web::summary_list(
               lang,
               {web::summary_row(Text("Sidik SHA-256", "SHA-256"), base::hex(base::bytes_of(*p.minutes))),
                {Text("Halaman pemeriksaan", "Page to check it"),
                 R"(<p class="govuk-body"><a class="govuk-link" href="/verifikasi/berita-acara/{}">{}</a></p>)"_html(
                     p.id, check),
                 {}}}) +
           web::qr_image(lang, documents::qr_path(code), documents::qr_side(code),
                         Text("Kode QR ke halaman pemeriksaan", "QR code to the page that checks it"));
}

web::Fragment item_lines(const Sheet& sheet, const ItemView& one) {
    auto out = R"(<h2 class="govuk-heading-m">{}. {}</h2>)"_html(one.item.number, one.item.title);
    if (one.decision) return out += decision_part(sheet, *one.decision);
    return out += web::summary_list(
               sheet.lang, {web::summary_row(Text("Hasil", "Outcome"), words(one.item.state)(sheet.lang)),
                            web::summary_row(Text("Alasan", "Reason"), one.item.text)});
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<PlenaryId>("id");
    if (!id) return app::not_found(site, request);
    const auto lang = request.lang;
    constexpr Text title("Berita acara rapat pleno", "Minutes of the plenary");
    web::Fragment body;
    {
        const auto db = site.database.reader();
        const auto view = view_of(db, *id, actor.person, app::today(site, actor));
        if (!view) return app::not_found(site, request);
        const web::Faults none;
        const Sheet sheet{site, db, lang, actor, *view, nullptr, none};
        body = R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1>)"_html(
                   view->unit.name, title(lang)) +
               identity(sheet);
        if (view->plenary.state != PlenaryState::closed)
            body += R"(<p class="govuk-body">{}</p>)"_html(
                Text("Berita acara dibuat setelah rapat ditutup.",
                     "Minutes are made once the plenary is closed.")(lang));
        else
            body += R"(<p class="govuk-body">{}</p>)"_html(
                        web::say(lang,
                                 Text("Pada hari ini, {}, telah dilaksanakan rapat pleno.",
                                      "On this day, {}, the plenary was held."),
                                 lang == web::Lang::id ? day_in_words(view->plenary.day)
                                                       : web::weekday_date(lang, view->plenary.day))) +
                    attendance_part(sheet) +
                    web::each(view->items, [&](const ItemView& i) { return item_lines(sheet, i); }) +
                    issued_part(sheet);
    }
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)),
                      .section = app::Section::plenaries,
                      .back = std::string(web::path("/pleno/{}", *id).str())},
                     std::move(body));
}

web::Outcome post_issue(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<PlenaryId>("id");
    if (!id) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    return issue(site, request, actor, *id, version_read(request, *form),
                 [id](app::Change&) { return app::Answer::see(web::path("/pleno/{}/berita-acara", *id)); });
}

web::Outcome download(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<PlenaryId>("id");
    if (!id) return app::not_found(site, request);
    std::optional<std::string> pdf;
    {
        const auto db = site.database.reader();
        const auto plenary = find_plenary(
            db, *id, app::scope(actor.person, app::Action::run_plenary, app::today(site, actor)));
        if (!plenary || !plenary->minutes) return app::not_found(site, request);
        pdf = kept_pdf(db, *plenary->minutes);
    }
    if (!pdf) return app::not_found(site, request);
    return web::download("application/pdf", std::move(*pdf), "berita-acara-" + id->text() + ".pdf");
}

}  // namespace

std::vector<app::Route> minutes_pages() {
    using enum web::Method;
    return {
        {get, "/pleno/{id}/berita-acara", app::for_signed_in, show},
        {post, "/pleno/{id}/berita-acara", app::for_signed_in, post_issue},
        {get, "/pleno/{id}/berita-acara.pdf", app::for_signed_in, download},
    };
}

}  // namespace decisions
