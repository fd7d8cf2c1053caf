#include "gratification/sheet_pages.hpp"

namespace gratification {

using namespace web::literals;
using web::Fragment, web::Lang, web::Text;

web::Response framed(app::Site& site, const web::Request& request, const app::Actor& actor, std::string title,
                     std::string back, web::Fragment body, const web::Faults& faults) {
    return app::page(site, request, actor,
                     {.title = std::move(title),
                      .section = app::Section::gratification,
                      .back = std::move(back),
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

Fragment state_tag(Lang lang, State state) { return web::tag(lang, meaning(state), words(state)); }

Fragment duty(Lang lang, const rules::Obligation& duty) {
    const auto answer =
        duty.obliged
            ? Text("Menurut aturan, ini wajib dilaporkan.", "By the rules this must be reported.")
            : Text("Menurut aturan, Anda tidak wajib melaporkan ini. Anda tetap boleh melapor.",
                   "By the rules you are not obliged to report this. You may report it all the same.");
    auto out = R"(<p class="govuk-body govuk-!-font-weight-bold">{}</p><p class="govuk-body">{}.</p>)"_html(
        answer(lang), app::say(lang, rules::label(duty.why)));
    if (!duty.row) return web::inset(out);
    const auto& terms = duty.row->value;
    if (terms.each)
        out += web::paragraph(
            lang, web::say(lang, Text("Batas dari satu pemberi: {}.", "Limit from one giver: {}."),
                           web::rupiah(lang, *terms.each)));
    if (terms.year)
        out += web::paragraph(lang, web::say(lang,
                                             Text("Batas setahun dari satu pemberi: {}.",
                                                  "Limit in a year from one giver: {}."),
                                             web::rupiah(lang, *terms.year)));
    return web::inset(out) +
           web::unconfirmed_mark(
               lang, std::string(lang == Lang::id ? duty.row->note.id : duty.row->note.en),
               {std::string(duty.row->source.instrument), std::string(duty.row->source.article)});
}

}  // namespace gratification
