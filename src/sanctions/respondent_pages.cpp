// What the respondent sees of his own case, and what everybody sees of a final sanction where the law
// publishes it.
#include "sanctions/case_pages.hpp"

namespace sanctions {

using namespace web::literals;
using web::Fragment, web::Lang, web::Text, web::Url;

std::optional<Sanction> own_case(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<SanctionId>("id");
    if (!id) return std::nullopt;
    for (auto& s : of_respondent(site.database.reader(), actor.person, 1000))
        if (s.id == *id) return std::move(s);
    return std::nullopt;
}

namespace {

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    constexpr Text title("Panggilan dan keputusan tentang Anda", "Summonses and decisions about you");
    web::Table table{.id = "pemeriksaan-saya",
                     .caption = title,
                     .columns = {{Text("Dugaan pelanggaran", "Suspected breach")},
                                 {Text("Pemeriksaan", "Hearing")},
                                 {Text("Keadaan", "State")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Tidak ada panggilan atau keputusan tentang Anda.",
                                        "There is no summons or decision about you.")};
    for (const auto& s : of_respondent(site.database.reader(), actor.person, app::rows_a_page))
        table.rows.push_back(
            {R"(<a class="govuk-link" href="/pemeriksaan/{}">{}</a>)"_html(
                 s.id, app::say(lang, rules::label(s.breach))),
             Fragment::text(s.summons.empty() ? std::string{}
                                              : web::long_date(lang, s.summons.back().hearing_on)),
             state_tag(lang, s)});
    return framed(site, request, actor, std::string(title(lang)), "/beranda",
                  R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang)) + web::table(lang, table));
}

// Neither what was told nor by whom: the breach, the summons, the record that he signs, the decision and how
// to appeal.
web::Response own_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const Sanction& s, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto& breach = rules::rule(s.breach);
    const auto title = app::say(lang, breach.label);
    std::vector<web::SummaryRow> rows{
        {Text("Dasar hukum", "Legal basis"),
         web::law_reference({std::string(breach.source.instrument), std::string(breach.source.article)}),
         {}}};
    for (const auto& one : s.summons)
        rows.push_back(
            web::summary_row(one.number == 1 ? Text("Panggilan pertama", "First summons")
                                             : Text("Panggilan kedua", "Second summons"),
                             web::say(lang, Text("{}, pukul {}, {}", "{}, at {}, {}"),
                                      web::weekday_date(lang, one.hearing_on), one.time, one.place)));
    if (s.heard_on)
        rows.push_back(web::summary_row(Text("Berita acara", "Record"),
                                        web::long_date(lang, *s.heard_on) + ". " + s.record));
    if (s.release && !s.release->until)
        rows.push_back(web::summary_row(Text("Dibebaskan sementara sejak", "Released since"),
                                        web::long_date(lang, s.release->from)));
    if (s.appeal_by)
        rows.push_back(web::summary_row(Text("Upaya administratif sampai", "Appeal until"),
                                        web::weekday_date(lang, *s.appeal_by)));
    Fragment body =
        web::error_summary(lang, faults) +
        R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="govuk-body">{}</p>)"_html(
            web::say(lang, Text("Kasus {}", "Case {}"), s.id.text()), title,
            Text("Ini dugaan. Pemeriksaan bersifat tertutup, dan Anda berhak didengar.",
                 "This is a suspicion. The hearing is closed, and you have a right to be heard.")(lang),
            state_tag(lang, s)) +
        web::summary_list(lang, rows);
    body += papers_part(lang, s, "/pemeriksaan");
    if (s.state == State::decided || s.state == State::delivered)
        body += record_list(site.database.reader(), lang, s);
    if (s.state == State::delivered && s.outcome == Outcome::sanctioned && !s.annulled && !s.appeal_open &&
        rules::examined_here(s.route))
        body +=
            R"(<p class="govuk-body">{}</p>)"_html(
                s.measure ? appeal_words(rules::appeal_way(s.route, *s.measure))(lang) : std::string_view{}) +
            web::details(lang, Text("Ajukan upaya administratif", "Lodge an appeal"),
                         web::form(app::form_guard(actor), web::path("/pemeriksaan/{}/banding", s.id),
                                   web::textarea(lang,
                                                 web::field(lang, form, faults, "ground",
                                                            Text("Alasan keberatan Anda", "Your grounds")),
                                                 5) +
                                       web::button(lang, Text("Ajukan", "Lodge it"))));
    return framed(site, request, actor, title, "/pemeriksaan", std::move(body), faults);
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto s = own_case(site, request, actor);
    return s ? own_page(site, request, actor, *s, {}, {}) : app::not_found(site, request);
}

web::Outcome post_appeal(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto s = own_case(site, request, actor);
    const auto form = web::read_form(request);
    if (!s) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto ground = parse_words(*form, faults, "ground");
    if (!faults.empty()) return own_page(site, request, actor, *s, *form, faults);
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, ground, id = s->id](app::Change& change) {
                          appeal(change, turn, id, ground);
                          return app::Answer::see(web::path("/pemeriksaan/{}", id));
                      });
}

web::Outcome announced(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    constexpr Text title("Sanksi yang diumumkan", "Published sanctions");
    web::Table table{.id = "sanksi",
                     .caption = title,
                     .columns = {{Text("Nama", "Name")},
                                 {Text("Kantor", "Office")},
                                 {Text("Pelanggaran", "Breach")},
                                 {Text("Sanksi", "Sanction")},
                                 {Text("Putusan", "Decision")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada sanksi yang diumumkan.", "No sanction is published yet.")};
    for (const auto& p : published(site.database.reader(), app::today(site, actor), 200))
        table.rows.push_back({Fragment::text(p.name), Fragment::text(p.office),
                              Fragment::text(app::say(lang, rules::label(p.breach))),
                              Fragment::text(app::say(lang, rules::label(p.measure))),
                              Fragment::text(p.number + ", " + web::long_date(lang, p.on))});
    auto body =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
            title(lang), Text("Hanya putusan DKPP yang sudah final. Sanksi lain tidak diumumkan di sini.",
                              "Final decisions of DKPP only. Others are not published here.")(lang)) +
        web::table(lang, table) +
        web::unconfirmed_mark(lang,
                              Text("Kewajiban mengumumkan diketahui secara umum; naskahnya belum dibaca.",
                                   "The duty to publish is general knowledge; the text was not read."),
                              {"Peraturan DKPP 3/2017", ""});
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::public_decisions},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> respondent_pages() {
    using enum web::Method;
    return {{get, "/pemeriksaan", app::for_signed_in, list},
            {get, "/pemeriksaan/{id}", app::for_signed_in, show},
            {post, "/pemeriksaan/{id}/banding", app::for_signed_in, post_appeal},
            {get, "/sanksi-diumumkan", app::for_everyone, announced}};
}

}  // namespace sanctions
