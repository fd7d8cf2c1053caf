// For a superior: what Legal & HR has handed to him about one of his officials, and the way to a case.
#include "app/status_page.hpp"
#include "matters/finding_rows.hpp"
#include "matters/finding_view_form.hpp"
#include "matters/matter_rows.hpp"
#include "matters/referral_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/screening_routes.hpp"
#include "screening/triage_form.hpp"

namespace screening {
namespace {

using web::Fragment, web::Lang, web::Text;

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto id = request.id<FindingId>("finding");
    std::string title;
    Fragment body;
    {
        const auto db = site.database.reader();
        const auto handed = id ? matters::find_referral(db, *id, actor.person) : std::nullopt;
        const auto f = handed ? matters::load_finding(db, *id) : std::nullopt;
        if (!f) return app::not_found(site, request);
        title = people::name_of(db, f->person);
        const bool child = about_child(db, *f);
        std::vector<web::SummaryRow> rows{
            web::summary_row(Text("Diteruskan", "Handed to you"), web::long_date(lang, handed->day))};
        if (f->matter)
            if (const auto matter = matters::load_matter(db, f->matter))
                rows.push_back(web::summary_row(Text("Urusan", "Matter"), matter->title));
        if (f->answer)
            rows.push_back(web::summary_row(Text("Jawaban pejabat", "The official's answer"),
                                            answer_words(*f->answer)(lang)));
        if (!f->reason.empty())
            rows.push_back(web::summary_row(Text("Penjelasannya", "His explanation"), f->reason));
        if (!f->review_reason.empty())
            rows.push_back(web::summary_row(Text("Alasan Bagian Hukum dan SDM", "Why Legal & HR hands it on"),
                                            f->review_reason));
        body = heading(title) +
               web::paragraph(lang, Text("Ini pertanyaan, bukan kesimpulan. Anda menilai apakah perlu kasus.",
                                         "This is a question, not a conclusion. You weigh whether it needs a "
                                         "case.")) +
               web::summary_list(lang, rows) + second_heading(lang, Text("Buktinya", "The evidence")) +
               matters::finding_evidence(lang, *f, matters::Eyes::reviewer, child) +
               matters::finding_way(lang, *f, title, child);
        body += handed->opened
                    ? web::paragraph(lang, Text("Anda sudah membuka kasus tentang pejabat ini.",
                                                "You have opened a case on this official."))
                    : web::link_button(
                          lang, Text("Buka kasus atas inisiatif", "Open a case on your own initiative"),
                          web::path("/telaah/inisiatif?orang={}&temuan={}", f->person, f->id));
    }
    return app::page(site, request, actor,
                     {.title = title, .section = app::Section::home, .back = "/beranda"}, std::move(body));
}

}  // namespace

std::vector<app::Route> referral_pages() {
    return {{web::Method::get, "/penelusuran/diteruskan/{finding}", app::for_signed_in, show}};
}

}  // namespace screening
