// Letters to the owners of lists about misused names: issued, downloaded, and what came back.
#include "documents/pdf.hpp"
#include "matters/finding_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/screening_routes.hpp"
#include "screening/triage_desk_pages.hpp"

namespace screening {

using matters::Finding;
using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

Fragment letter_form(Lang lang, const app::Actor& actor, const Finding& f, const std::string& owner,
                     const web::Form& form, const web::Faults& faults) {
    auto to = web::field(lang, form, faults, "to", Text("Kepada", "To"),
                         Text("Pemilik daftar itu", "Whoever keeps the list"));
    if (to.value.empty() && faults.empty()) to.value = owner;
    return second_heading(lang, Text("Surat tentang pencatutan nama", "Letter about a misused name")) +
           web::form(app::form_guard(actor, &form), web::path("/triase/{}/surat", f.id),
                     web::text_input(
                         lang,
                         web::field(lang, form, faults, "number", Text("Nomor surat", "Number of the letter"),
                                    Text("Menurut buku agenda kantor", "As your office numbers its letters")),
                         web::Entry::text, web::Wide::characters_20) +
                         web::text_input(lang, to) +
                         web::button(lang, Text("Terbitkan surat", "Issue the letter"),
                                     web::ButtonKind::secondary));
}

Fragment letter_view(Lang lang, const app::Actor& actor, const Finding& f, const MisuseLetter& letter,
                     const web::Form& form, const web::Faults& faults) {
    auto out = second_heading(lang, Text("Surat kepada pemilik daftar", "Letter to the list's owner")) +
               web::summary_list(
                   lang, {web::summary_row(Text("Nomor", "Number"), letter.number),
                          web::summary_row(Text("Kepada", "To"), letter.to),
                          web::summary_row(Text("Tanggal", "Date"), web::long_date(lang, letter.issued)),
                          web::summary_row(Text("Balasan", "Reply"),
                                           letter.reply ? reply_words(*letter.reply)(lang)
                                                        : Text("Belum ada", "None yet")(lang))}) +
               web::link_button(lang, Text("Unduh surat (PDF)", "Download the letter (PDF)"),
                                web::path("/triase/{}/surat.pdf", f.id), web::ButtonKind::secondary);
    if (letter.reply) return out;
    std::vector<web::Option> replies;
    for (const auto r : {LetterReply::removed, LetterReply::refused, LetterReply::no_reply})
        replies.push_back({std::string(base::name(r)), reply_words(r), {}, {}});
    return out +
           web::form(
               app::form_guard(actor, &form), web::path("/triase/{}/balasan", f.id),
               web::radios(
                   lang,
                   web::field(lang, form, faults, "reply", Text("Apa balasannya?", "What was the reply?")),
                   replies) +
                   web::date_input(lang, web::date_field(lang, form, faults, "day",
                                                         Text("Tanggal balasan", "Day of the reply"))) +
                   web::text_input(lang, web::field(lang, form, faults, "note",
                                                    Text("Catatan (boleh kosong)", "Note (may be empty)"))) +
                   web::button(lang, Text("Catat balasan", "Record the reply"), web::ButtonKind::secondary));
}

namespace {

web::Outcome post_letter(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = form_of(request);
    const auto id = reachable(site, request, actor);
    if (!id) return app::not_found(site, request);
    web::Faults faults;
    const auto wish = parse_letter(form, faults);
    if (!faults.empty()) return triage_page(site, request, actor, form, faults);
    return on_finding(site, request, actor, *id, wish, see_finding);
}

web::Outcome post_reply(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = form_of(request);
    const auto id = reachable(site, request, actor);
    if (!id) return app::not_found(site, request);
    web::Faults faults;
    const auto wish = parse_reply(form, faults);
    if (!faults.empty()) return triage_page(site, request, actor, form, faults);
    return on_finding(site, request, actor, *id, wish, see_finding);
}

documents::Paper letter_paper(const app::Site& site, const MisuseLetter& letter, const people::Unit& office) {
    return {.language = documents::Language::indonesian,
            .letterhead = {.agency = site.agency, .office = office.name, .address = {}},
            .title = "PERMINTAAN PERBAIKAN DAFTAR",
            .number = "Nomor: " + letter.number,
            .parts = {documents::Paragraph{"Kepada Yth. " + letter.to},
                      documents::Paragraph{
                          "Dalam pencegahan benturan kepentingan, nama penyelenggara pemilu dibandingkan "
                          "dengan daftar yang Saudara kelola. " +
                          letter.text},
                      documents::Paragraph{
                          "Kami mohon Saudara memeriksa catatan itu, menghapus atau memperbaikinya bila "
                          "tidak benar, dan memberi tahu kami hasilnya secara tertulis."},
                      documents::Note{"Dasar: UU 27/2022 Pasal 6 (hak memperbaiki data pribadi)."}},
            .check_address = {},
            .foot = "Surat ini dibuat dari catatan sistem " + site.agency + ".",
            .made = base::start_of(letter.issued, office.zone),
            .zone = office.zone};
}

web::Outcome give_letter(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<FindingId>("finding");
    std::optional<MisuseLetter> letter;
    std::optional<people::Unit> office;
    {
        const auto db = site.database.reader();
        const auto f = id ? find_to_review(db, *id, triage_scope(site, actor)) : std::nullopt;
        if (f) letter = letter_of(db, *id);
        if (letter) office = people::load_unit(db, letter->unit);
    }
    if (!letter || !office) return app::not_found(site, request);
    return web::download("application/pdf", documents::pdf(letter_paper(site, *letter, *office)),
                         "surat-pencatutan.pdf");
}

}  // namespace

std::vector<app::Route> letter_pages() {
    using enum web::Method;
    constexpr auto legal_hr = app::for_role(app::Action::triage_findings);
    return {
        {post, "/triase/{finding}/surat", legal_hr, post_letter},
        {get, "/triase/{finding}/surat.pdf", legal_hr, give_letter},
        {post, "/triase/{finding}/balasan", legal_hr, post_reply},
    };
}

}  // namespace screening
