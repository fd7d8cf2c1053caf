// For Legal & HR: how questions were answered, what becomes of it, and letters about misused names.
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "base/text.hpp"
#include "matters/finding_rows.hpp"
#include "matters/finding_view_form.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/review_answer.hpp"
#include "screening/screening_routes.hpp"
#include "screening/screening_rows.hpp"
#include "screening/triage_desk_pages.hpp"
#include "screening/triage_rows.hpp"
#include "screening/triage_words_form.hpp"

namespace screening {
namespace {

using matters::Finding;
using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

Fragment filters(Lang lang, TriageFilter chosen, const TriageCounts& n) {
    struct Tab {
        TriageFilter filter;
        Text words;
        std::int64_t count;
    };
    const Tab tabs[] = {{TriageFilter::to_review, Text("Perlu ditelaah", "To review"), n.to_review},
                        {TriageFilter::misused, Text("Nama dicatut", "Names misused"), n.misused},
                        {TriageFilter::unanswered, Text("Belum dijawab", "Not answered"), n.unanswered},
                        {TriageFilter::reviewed, Text("Selesai", "Done"), n.reviewed}};
    const auto items = web::each(tabs, [&](const Tab& tab) {
        const auto words = web::say(lang, tab.words) + " (" + base::grouped(tab.count) + ")";
        return tab.filter == chosen
                   ? R"(<li><strong aria-current="page">{}</strong></li>)"_html(words)
                   : R"(<li><a class="govuk-link" href="/triase?saring={}">{}</a></li>)"_html(
                         base::name(tab.filter), words);
    });
    return R"(<nav aria-label="{}"><ul class="j-row">{}</ul></nav>)"_html(
        Text("Temuan menurut keadaannya", "Findings by state")(lang), items);
}

web::Outcome show_triage(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto filter = base::from_name<TriageFilter>(request.query.first("saring").value_or(""))
                            .value_or(TriageFilter::to_review);
    const auto before = FindingId::from(request.query.first("sebelum").value_or("")).value_or(FindingId{});
    const auto scope = triage_scope(site, actor);
    web::Table t{.id = "triase",
                 .caption = Text("Temuan di kantor Anda", "Findings in your offices"),
                 .columns = {{.head = Text("Pejabat", "Official")},
                             {.head = Text("Terhadap", "Against")},
                             {.head = Text("Kemiripan", "Likeness")},
                             {.head = Text("Ditanyakan", "Asked")},
                             {.head = Text("Jawaban", "Answer")}},
                 .on_phones = web::OnPhones::stack,
                 .when_empty = Text("Tidak ada temuan di bagian ini.", "Nothing here.")};
    TriageCounts counts;
    std::optional<web::Url> next;
    {
        const auto db = site.database.reader();
        counts = triage_counts(db, scope);
        auto list = triage(db, scope, filter, before, app::rows_a_page + 1);
        if (list.size() > app::rows_a_page) {
            list.resize(app::rows_a_page);
            next = web::path("/triase?saring={}&sebelum={}", base::name(filter), list.back().id);
        }
        for (const auto& f : list)
            t.rows.push_back(
                {R"(<a class="govuk-link" href="/triase/{}">{}</a>)"_html(f.id, f.person_name),
                 Fragment::text(web::say(lang, list_words(f.origin))), matters::band_tag(lang, f.band),
                 Fragment::text(web::long_date(lang, f.raised)),
                 Fragment::text(f.answer ? web::say(lang, answer_words(*f.answer))
                                         : web::say(lang, Text("Belum dijawab", "Not answered")))});
    }
    const Text title("Triase temuan", "Triage of findings");
    auto body =
        heading(lang, title) +
        web::paragraph(lang,
                       Text("Temuan adalah pertanyaan. Tidak ada jawaban yang berakibat dengan sendirinya.",
                            "A finding is a question. No answer has an effect by itself.")) +
        filters(lang, filter, counts) + web::table(lang, t) + web::pagination(lang, std::nullopt, next);
    return app::page(site, request, actor,
                     {.title = web::say(lang, title), .section = app::Section::triage, .back = "/beranda"},
                     std::move(body));
}

Fragment review_form(Lang lang, const app::Actor& actor, const Finding& f, const web::Form& form,
                     const web::Faults& faults) {
    const std::vector<web::Option> options{
        {"accept",
         Text("Terima jawaban ini", "Accept this answer"),
         Text("Tidak ditanyakan lagi sampai datanya berubah.", "Not asked again until the data change."),
         {}},
        {"ask_again",
         Text("Tanyakan lagi", "Ask again"),
         Text("Pejabat melihat alasan Anda dan menjawab sekali lagi.",
              "The official sees your reason and answers once more."),
         {}},
        {"refer",
         Text("Teruskan ke atasan langsung", "Hand it to the direct superior"),
         Text("Atasan dapat membuka kasus atas inisiatifnya.",
              "The superior may open a case on own initiative."),
         {}}};
    return web::form(
        app::form_guard(actor, &form), web::path("/triase/{}", f.id),
        web::radios(lang,
                    web::field(lang, form, faults, "review", Text("Hasil telaah", "Result of the review")),
                    options) +
            web::textarea(lang,
                          web::field(lang, form, faults, "reason", Text("Alasan", "Reason"),
                                     Text("Wajib bila ditanyakan lagi atau diteruskan.",
                                          "Needed when asked again or handed on.")),
                          3) +
            web::button(lang, Text("Simpan telaah", "Save the review")));
}

}  // namespace

web::Response triage_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto id = request.id<FindingId>("finding");
    std::string title;
    Fragment body;
    {
        const auto db = site.database.reader();
        const auto f = id ? find_to_review(db, *id, triage_scope(site, actor)) : std::nullopt;
        if (!f) return app::not_found(site, request);
        title = people::name_of(db, f->person);
        const bool child = about_child(db, *f);
        body = web::error_summary(lang, faults) + heading(title);
        std::vector<web::SummaryRow> rows{
            web::summary_row(Text("Ditanyakan", "Asked"), web::long_date(lang, f->raised))};
        if (f->matter)
            if (const auto matter = matters::load_matter(db, f->matter))
                rows.push_back(web::summary_row(Text("Urusan", "Matter"), matter->title));
        rows.push_back(web::summary_row(
            Text("Jawaban", "Answer"),
            f->answer ? answer_words(*f->answer)(lang) : Text("Belum dijawab", "Not answered")(lang)));
        if (!f->reason.empty())
            rows.push_back(web::summary_row(Text("Penjelasan", "Explanation"), f->reason));
        if (f->since)
            rows.push_back(web::summary_row(Text("Sejak", "Since"), web::long_date(lang, *f->since)));
        if (f->review)
            rows.push_back(web::summary_row(Text("Telaah", "Review"), matters::words(*f->review)(lang)));
        if (!f->review_reason.empty())
            rows.push_back(web::summary_row(Text("Alasan telaah", "Reason"), f->review_reason));
        body += web::summary_list(lang, rows) + second_heading(lang, Text("Buktinya", "The evidence")) +
                matters::finding_evidence(lang, *f, matters::Eyes::reviewer, child) +
                matters::finding_way(lang, *f, title, child);
        const auto letter = letter_of(db, f->id);
        if (letter)
            body += letter_view(lang, actor, *f, *letter, form, faults);
        else if (f->answer == matters::FindingAnswer::misused && child)
            body += web::inset(web::paragraph(
                lang, Text("Tidak ada surat untuk temuan ini. Surat akan membuka nama anak kepada pemilik "
                           "daftar.",
                           "There is no letter for this finding. It would tell the list's owner a child's "
                           "name.")));
        else if (f->answer == matters::FindingAnswer::misused)
            body += letter_form(lang, actor, *f, owner_of(db, *f), form, faults);
        if (f->answer && f->answer != matters::FindingAnswer::declared && !f->review)
            body +=
                second_heading(lang, Text("Telaah", "Review")) + review_form(lang, actor, *f, form, faults);
    }
    return app::page(site, request, actor,
                     {.title = title,
                      .section = app::Section::triage,
                      .back = "/triase",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

namespace {

web::Outcome show_finding(app::Site& site, web::Request& request, const app::Actor& actor) {
    return triage_page(site, request, actor, {}, {});
}

web::Outcome post_review(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = form_of(request);
    const auto id = reachable(site, request, actor);
    if (!id) return app::not_found(site, request);
    web::Faults faults;
    const auto wish = parse_review(form, faults);
    if (!faults.empty()) return triage_page(site, request, actor, form, faults);
    return on_finding(site, request, actor, *id, wish, see_finding);
}

}  // namespace

std::vector<app::Route> triage_pages() {
    using enum web::Method;
    constexpr auto legal_hr = app::for_role(app::Action::triage_findings);
    return {
        {get, "/triase", legal_hr, show_triage},
        {get, "/triase/{finding}", legal_hr, show_finding},
        {post, "/triase/{finding}", legal_hr, post_review},
    };
}

}  // namespace screening
