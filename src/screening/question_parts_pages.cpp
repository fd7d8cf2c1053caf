#include "screening/question_parts_pages.hpp"

#include "matters/finding_view_form.hpp"
#include "screening/triage_words_form.hpp"

namespace screening {

using matters::Finding, matters::FindingAnswer;
using web::Fragment, web::Lang, web::Text;

Text own_answer(const Finding& f) {
    if (f.answer == FindingAnswer::misused && f.of_register())
        return Text("Nama kerabat Anda dicatut", "Your relative's name was misused");
    return matters::words(*f.answer);
}

Fragment who_sees(Lang lang, const Finding& f, base::Date today) {
    auto out = web::paragraph(
        lang, Text("Ini pertanyaan, bukan kesimpulan.", "This is a question, not a conclusion."));
    if (!f.open()) return out;
    const auto from = matters::others_see_from(f.raised);
    const auto day = web::long_date(lang, from);
    if (today < from)
        return out +
               web::paragraph(
                   lang,
                   web::Words(web::say(
                       lang,
                       Text("Sekarang hanya Anda yang melihatnya. Bila belum dijawab pada {}, Bagian "
                            "Hukum dan SDM juga melihatnya.",
                            "Now only you see it. If it is not answered by {}, Legal & HR sees it too."),
                       day)));
    return out + web::paragraph(lang, web::Words(web::say(
                                          lang,
                                          Text("Sejak {} Bagian Hukum dan SDM juga melihatnya, karena "
                                               "belum dijawab.",
                                               "Since {} Legal & HR sees it too, as it is not answered."),
                                          day)));
}

Fragment letter_state(Lang lang, const MisuseLetter& letter) {
    std::vector<web::SummaryRow> rows{
        web::summary_row(Text("Nomor surat", "Letter"), letter.number),
        web::summary_row(Text("Kepada", "To"), letter.to),
        web::summary_row(Text("Tanggal", "Date"), web::long_date(lang, letter.issued))};
    rows.push_back(web::summary_row(Text("Balasan", "Reply"),
                                    letter.reply ? web::say(lang, reply_words(*letter.reply))
                                                 : web::say(lang, Text("Belum ada", "None yet"))));
    return web::summary_list(lang, rows);
}

}  // namespace screening
