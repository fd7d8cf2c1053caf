// One recommendation: what it says, the leadership's answer, how it ends; and, for a leader, all of his
// office.
#include "app/status_page.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/writing_pages.hpp"
#include "people/people_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr Text heading("Rekomendasi pengawasan", "Recommendation of oversight");

// Who reads one: those who watch over the office, and who leads it.
struct Reader {
    bool follows = false, leads = false;
    [[nodiscard]] bool any() const { return follows || leads; }
};
Reader reader_of(store::Connection& db, PersonId person, const Recommendation& r, base::Date day) {
    return {may_follow(db, person, r.subject, day), leads(db, person, r.subject, day)};
}

Fragment as_paragraphs(Lang lang, const std::string& text) { return web::paragraph(lang, web::Words(text)); }

Fragment facts_part(store::Connection& db, Lang lang, const Recommendation& r, const Reader& who,
                    base::Date day) {
    const auto unit = people::load_unit(db, r.subject.unit);
    const auto state = standing_words(lang, r, day);
    const auto due = r.state == RecommendationState::open
                         ? app::due_in_words(lang, r.due, day, app::calendar(db), r.subject.unit)
                         : web::weekday_date(lang, r.due);
    std::vector<web::SummaryRow> rows{
        web::summary_row(Text("Kepada", "To"),
                         web::say(lang, Text("Pimpinan {}", "The leadership of {}"), unit ? unit->name : "")),
        // A leader learns of a declaration only what the text tells him.
        {Text("Tentang", "About"),
         who.follows ? subject_words(db, lang, r.subject)
                     : Fragment::text(app::say(lang, label(r.subject.about))),
         {}},
        {Text("Rekomendasi", "Recommendation"), as_paragraphs(lang, r.text), {}},
        {Text("Dasar", "Ground"), as_paragraphs(lang, r.ground), {}},
        web::summary_row(Text("Dibuat", "Made"),
                         web::say(lang, Text("{}, oleh {}", "{}, by {}"), web::long_date(lang, r.made),
                                  people::name_of(db, r.by))),
        web::summary_row(Text("Jawaban paling lambat", "Answer by"), due),
        {Text("Keadaan", "State"), web::tag(lang, state.meaning, state.words), {}}};
    if (r.answered)
        rows.push_back({Text("Jawaban", "Answer"),
                        R"(<p class="govuk-body">{}</p>)"_html(
                            web::say(lang, Text("{}: {}, {}", "{}: {}, {}"),
                                     r.reply ? app::say(lang, label(*r.reply)) : std::string{},
                                     people::name_of(db, r.answered_by), web::long_date(lang, *r.answered))) +
                            as_paragraphs(lang, r.answer),
                        {}});
    if (r.closed)
        rows.push_back({Text("Kesimpulan", "Conclusion"),
                        R"(<p class="govuk-body">{}</p>)"_html(web::say(lang, Text("{}, {}", "{}, {}"),
                                                                        people::name_of(db, r.closed_by),
                                                                        web::long_date(lang, *r.closed))) +
                            as_paragraphs(lang, r.conclusion),
                        {}});
    return web::summary_list(lang, rows);
}

Fragment answer_form(Lang lang, const app::Actor& actor, RecommendationId id, const web::Form* sent,
                     const web::Faults& faults) {
    const web::Form none;
    const auto& form = sent ? *sent : none;
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(Text("Jawab", "Answer")(lang)) +
           web::form(
               app::form_guard(actor, sent), web::path("/rekomendasi/{}/jawab", id),
               web::radios(lang, web::field(lang, form, faults, "reply", Text("Jawaban Anda", "Your answer")),
                           options_of<Reply>(lang)) +
                   web::textarea(lang,
                                 web::field(lang, form, faults, "text", Text("Penjelasan", "Explanation"),
                                            Text("Apa yang dilakukan dan kapan, atau mengapa tidak.",
                                                 "What was done and when, or why not.")),
                                 4) +
                   web::button(lang, Text("Kirim jawaban", "Send the answer")));
}

Fragment close_form(Lang lang, const app::Actor& actor, RecommendationId id, const web::Form* sent,
                    const web::Faults& faults) {
    const web::Form none;
    const auto& form = sent ? *sent : none;
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
               Text("Tutup rekomendasi", "Close the recommendation")(lang)) +
           web::form(
               app::form_guard(actor, sent), web::path("/rekomendasi/{}/tutup", id),
               web::radios(lang, web::field(lang, form, faults, "ending", Text("Hasil akhir", "How it ends")),
                           options_of<Ending>(lang)) +
                   web::textarea(
                       lang, web::field(lang, form, faults, "text", Text("Kesimpulan", "Conclusion")), 3) +
                   web::button(lang, Text("Tutup rekomendasi", "Close the recommendation"),
                               web::ButtonKind::secondary));
}

// Of one's own act: proof in one's own hands.
Fragment receipt_link(Lang lang, const app::Actor& actor, const Recommendation& r) {
    const auto index = actor.person == r.by            ? r.log_index
                       : actor.person == r.answered_by ? r.answer_index
                                                       : std::int64_t{-1};
    if (index < 0) return {};
    return R"(<p class="govuk-body"><a class="govuk-link" href="/tanda-terima/{}">{}</a></p>)"_html(
        index, Text("Unduh tanda terima", "Download the receipt")(lang));
}

enum class Asked { nothing, answer, closing };  // which of the two forms came back with faults

web::Response case_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        RecommendationId id, Asked asked, const web::Form* sent, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    Fragment body = web::error_summary(lang, faults);
    std::string back;
    {
        const auto db = site.database.reader();
        const auto found = load_recommendation(db, id);
        const auto who = found ? reader_of(db, actor.person, *found, day) : Reader{};
        if (!who.any()) return app::not_found(site, request);
        back = who.follows ? "/pantau/rekomendasi" : "/rekomendasi";
        const bool inspects =
            app::may(db, actor.person, app::Action::inspect_declaration, found->subject.unit, day);
        body += R"(<h1 class="govuk-heading-l">{}</h1>)"_html(heading(lang)) +
                facts_part(db, lang, *found, who, day) + receipt_link(lang, actor, *found);
        const web::Faults none;
        if (who.leads && found->state == RecommendationState::open)
            body += answer_form(lang, actor, id, asked == Asked::answer ? sent : nullptr,
                                asked == Asked::answer ? faults : none);
        if (who.follows && !who.leads && found->state != RecommendationState::closed &&
            (inspects || found->made_by == MadeBy::legal_hr))
            body += close_form(lang, actor, id, asked == Asked::closing ? sent : nullptr,
                               asked == Asked::closing ? faults : none);
    }
    return app::page(site, request, actor,
                     {.title = std::string(heading(lang)),
                      .section = app::Section::monitor,
                      .back = back,
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<RecommendationId>("id");
    if (!id) return app::not_found(site, request);
    return case_page(site, request, actor, *id, Asked::nothing, nullptr, {});
}

// The two forms differ in what they read and do, and in nothing else.
template <class Input>
web::Outcome posted(app::Site& site, web::Request& request, const app::Actor& actor, Asked asked,
                    Input (*parse)(const web::Form&, web::Faults&),
                    void (*work)(app::Change&, const Recommendation&, const Input&, const OnRefused&)) {
    const auto id = request.id<RecommendationId>("id");
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    {
        const auto db = site.database.reader();
        const auto found = id ? load_recommendation(db, *id) : std::nullopt;
        const auto who = found ? reader_of(db, actor.person, *found, app::today(site, actor)) : Reader{};
        if (!(asked == Asked::answer ? who.leads : who.follows)) return app::not_found(site, request);
    }
    web::Faults faults;
    const auto input = parse(*form, faults);
    if (!faults.empty()) return case_page(site, request, actor, *id, asked, &*form, faults);
    return app::write(site, request, actor,
                      [&site, request, actor, id, asked, input, work, form = *form](app::Change& c) {
                          const auto found = load_recommendation(c.db, *id);
                          if (!found) throw app::Stop{app::not_found(site, request)};
                          work(c, *found, input, [&](const WorkRefused& why) {
                              web::Faults said;
                              said.add(why.field, why.sentence);
                              throw app::Stop{case_page(site, request, actor, *id, asked, &form, said)};
                          });
                          return app::Answer::see(web::path("/rekomendasi/{}", *id));
                      });
}
web::Outcome post_answer(app::Site& s, web::Request& r, const app::Actor& a) {
    return posted(s, r, a, Asked::answer, parse_reply, answer);
}
web::Outcome post_closing(app::Site& s, web::Request& r, const app::Actor& a) {
    return posted(s, r, a, Asked::closing, parse_ending, close);
}

web::Outcome own(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    const auto before =
        RecommendationId::from(request.query.first("sebelum").value_or("")).value_or(RecommendationId{});
    constexpr Text title("Rekomendasi untuk kantor Anda", "Recommendations to your office");
    Fragment body = R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang));
    {
        const auto db = site.database.reader();
        auto found = addressed_to(db, actor.person, day, before, app::rows_a_page + 1);
        std::optional<web::Url> next;
        if (std::ssize(found) > app::rows_a_page) {
            found.pop_back();
            next = web::path("/rekomendasi?sebelum={}", found.back().id);
        }
        web::Table table{.id = "rekomendasi",
                         .caption = title,
                         .columns = {{Text("Tentang", "About")},
                                     {Text("Dibuat", "Made")},
                                     {Text("Jawaban paling lambat", "Answer by")},
                                     {Text("Keadaan", "State")}},
                         .on_phones = web::OnPhones::stack,
                         .when_empty = Text("Belum ada rekomendasi yang dapat Anda lihat.",
                                            "There is no recommendation that you can see.")};
        for (const auto& one : found) {
            const auto state = standing_words(lang, one, day);
            table.rows.push_back({web::link(lang, web::path("/rekomendasi/{}", one.id),
                                            app::say(lang, label(one.subject.about))),
                                  Fragment::text(web::long_date(lang, one.made)),
                                  Fragment::text(web::long_date(lang, one.due)),
                                  web::tag(lang, state.meaning, state.words)});
        }
        body += web::table(lang, table) + web::pagination(lang, {}, next);
    }
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::home, .back = "/beranda"},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> recommendation_case_pages() {
    using enum web::Method;
    constexpr auto signed_in = app::for_signed_in;
    return {{get, "/rekomendasi", signed_in, own},
            {get, "/rekomendasi/{id}", signed_in, show},
            {post, "/rekomendasi/{id}/jawab", signed_in, post_answer},
            {post, "/rekomendasi/{id}/tutup", app::for_role(app::Action::monitor_unit), post_closing}};
}

}  // namespace oversight
