// /lapor/status: by the code alone, without account, cookie or script. Nothing here is written down: neither
// that somebody came nor when. The code travels in the body of a POST, never in an address.
#include "app/status_page.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/public_sheet_pages.hpp"
#include "complaints/send_message_form.hpp"

namespace complaints {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

constexpr Text wrong_code("Kode tidak dikenal. Periksa lagi 24 huruf dan angkanya.",
                          "The code is not known. Check its 24 letters and digits.");

web::Response ask_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    constexpr Text title("Buka laporan Anda", "Open your report");
    // A code that was typed wrong is shown again, so that one digit can be mended.
    auto body =
        way_out(lang) + web::error_summary(lang, faults) +
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
            title(lang), Text("Kami tidak mencatat kapan atau berapa kali Anda membukanya.",
                              "We do not note when or how often you open it.")(lang)) +
        web::form({app::form_guard(actor).csrf, {}}, web::Url("/lapor/status"),
                  web::text_input(
                      lang,
                      web::field(lang, form, faults, "code", Text("Kode laporan", "Code of the report"),
                                 Text("24 huruf dan angka, misalnya 7K2M-9QXD-… Tanda hubung boleh "
                                      "dilewati.",
                                      "24 letters and digits, like 7K2M-9QXD-… Hyphens may be left out.")),
                      web::Entry::text, web::Wide::characters_30) +
                      web::button(lang, Text("Buka", "Open")));
    return public_page(site, request, title, std::move(body), faults.empty() ? 200 : 422);
}

Fragment message_part(Lang lang, const Message& m) {
    const bool mine = m.side == Side::complainant;
    Fragment answers;
    if (m.kind == MessageKind::filing) {
        std::vector<web::SummaryRow> rows;
        for (const auto& answer : m.answers)
            if (is_question(answer.first))
                rows.push_back(web::summary_row(question(answer.first), answer_words(lang, answer)));
        answers =
            web::details(lang, Text("Isi laporan Anda", "What you reported"), web::summary_list(lang, rows));
    }
    Fragment state;
    if (m.kind == MessageKind::state) state = state_tag(lang, m.state);
    Fragment pressed;
    if (m.kind == MessageKind::retaliation)
        pressed = web::tag(lang, web::Meaning::attention,
                           Text("Tekanan atau pembalasan", "Pressure or retaliation"));
    return R"(<li class="j-message {}"><p class="j-message__head"><strong>{}</strong> <span class="j-muted">{}</span> {}{}</p><div class="j-message__text">{}</div>{}{}</li>)"_html(
        mine ? "j-message--mine" : "", mine ? Text("Anda", "You")(lang) : Text("Petugas", "Handler")(lang),
        web::long_date(lang, m.day), state, pressed, m.text, answers, file_list(lang, m));
}

Fragment log_line(Lang lang, const Filing& filing) {
    if (filing.log_index < 0)
        return web::paragraph(
            lang, Text("Tanda terima log publik tersedia besok: laporan tanpa nama dicatat sekali sehari, "
                       "bersama catatan lain yang diacak.",
                       "The public log's receipt is there tomorrow: tips are logged once a day, "
                       "among others, shuffled."));
    return R"(<p class="govuk-body"><a class="govuk-link" href="/log/bukti/{}">{}</a></p>)"_html(
        filing.log_index,
        web::say(lang, Text("Tanda terima log publik nomor {}", "Receipt {} of the public log"),
                 std::to_string(filing.log_index)));
}

Fragment write_form(Lang lang, const app::Actor& actor, const sealing::Code& code, const web::Form& form,
                    const web::Faults& faults) {
    return web::form(
        app::form_guard(actor, faults.empty() ? nullptr : &form), web::Url("/lapor/pesan"),
        web::hidden("code", code.digits) +
            web::textarea(lang, web::field(lang, form, faults, "text",
                                           Text("Tulis kepada petugas", "Write to the handlers"))) +
            web::file_input(lang,
                            web::field(lang, form, faults, "files", Text("Tambah bukti", "Add evidence"),
                                       Text("Paling besar 50 MB bersama.", "50 MB in all at most.")),
                            "", web::HowMany::several) +
            web::checkbox(lang,
                          web::field(lang, form, faults, "retaliation", Text("Keadaan Anda", "How you are")),
                          {"true",
                           Text("Saya ditekan atau dibalas karena melapor",
                                "I am put under pressure or punished because I reported"),
                           {},
                           {}}) +
            web::button(lang, Text("Kirim pesan", "Send")),
        web::Sends::files);
}

std::optional<sealing::Code> code_in(const web::Form& form) { return sealing::read_code(form.get("code")); }

web::Outcome show_ask(app::Site& site, web::Request& request, const app::Actor& actor) {
    return ask_page(site, request, actor, {}, {});
}

web::Outcome post_code(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto code = code_in(*form);
    std::optional<OpenFiling> open;
    if (code) {
        const auto db = site.database.reader();
        open = open_by_code(site, db, *code);
    }
    if (!open) {
        web::Faults faults;
        faults.add("code", wrong_code);
        return ask_page(site, request, actor, *form, faults);
    }
    return thread_page(site, request, actor, *open, *code, {}, {}, false);
}

web::Outcome post_message(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto form_key = form->get(app::key_field);
    if (form_key.empty() || form_key.size() > 200) return app::key_missing(site, request);
    const auto code = code_in(*form);
    if (!code) return ask_page(site, request, actor, {}, {});
    const auto* upload = upload_of(request);
    web::Faults faults;
    auto input = parse_message(*form, upload && upload->count() > 0, faults);
    if (upload) upload->check("files", faults);
    if (!faults.empty()) {
        const auto db = site.database.reader();
        const auto open = open_by_code(site, db, *code);
        if (!open) return ask_page(site, request, actor, {}, {});
        return thread_page(site, request, actor, *open, *code, *form, faults, false);
    }
    return send_message(site, request, actor, *code, std::move(input), form_key,
                        {.gone = [&site, request] { return app::not_found(site, request); },
                         .refused =
                             [&site, request, actor, code = *code, form = *form](const OpenFiling& open,
                                                                                 const web::Faults& why) {
                                 return thread_page(site, request, actor, open, code, form, why, false);
                             },
                         .sent =
                             [&site, request, actor, code = *code](const OpenFiling& open) {
                                 return thread_page(site, request, actor, open, code, {}, {}, true);
                             }});
}

}  // namespace

web::Response thread_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const OpenFiling& open, const sealing::Code& code, const web::Form& form,
                          const web::Faults& faults, bool sent) {
    const auto lang = request.lang;
    constexpr Text title("Laporan Anda", "Your report");
    const auto& filing = open.filing;
    const auto today = app::today(site, actor);
    if (open.broken)
        return public_page(
            site, request, title,
            way_out(lang) + R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang)) +
                web::warning_text(lang, Text("Isi laporan ini diubah tanpa hak. Kami tidak menampilkannya. "
                                             "Laporkan lagi, dan simpan kode ini sebagai bukti.",
                                             "This report was tampered with, so it is not shown. Report "
                                             "again, and keep this code as evidence.")));
    Fragment notice;
    if (sent)
        notice = web::notification_banner(lang, web::Banner::success,
                                          R"(<p class="govuk-notification-banner__heading">{}</p>)"_html(
                                              Text("Pesan Anda terkirim.", "Your message is sent.")(lang)));
    Fragment thread;
    for (const auto& m : open.thread)
        if (m.kind != MessageKind::note && m.kind != MessageKind::identity_reason)
            thread += message_part(lang, m);
    Fragment outcome;
    if (filing.outcome != Outcome::none)
        outcome = R"(<p class="govuk-body"><strong>{}</strong></p>)"_html(words(filing.outcome)(lang));
    auto body =
        way_out(lang) + web::error_summary(lang, faults) + notice +
        R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{} {}</h1>{}<p class="govuk-body">{}</p>{}{}<h2 class="govuk-heading-m">{}</h2><ol class="j-thread">{}</ol>)"_html(
            words(filing.track)(lang), title(lang), state_tag(lang, filing.state), outcome,
            web::say(lang, Text("Dikirim {}.", "Sent {}."), filing.filed), clock_list(lang, filing, today),
            log_line(lang, filing), Text("Percakapan", "Conversation")(lang), thread) +
        write_form(lang, actor, code, form, faults);
    return public_page(site, request, title, std::move(body), faults.empty() ? 200 : 422);
}

std::vector<app::Route> follow_pages() {
    using enum web::Method;
    return {
        {get, "/lapor/status", app::for_everyone, show_ask},
        {post, "/lapor/status", app::for_everyone, post_code},
        {post, "/lapor/pesan", app::for_everyone, post_message, take_files},
    };
}

}  // namespace complaints
