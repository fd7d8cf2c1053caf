// The questions of the ministry that no data answers: a person of the Inspectorate or Legal & HR of the
// national office states the answer for a year.
#include <algorithm>

#include "app/page.hpp"
#include "app/write.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/report_rows.hpp"
#include "people/unit.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr Text heading("Jawaban indikator", "Answers to the indicators");
constexpr std::size_t longest_answer = 500;

int year_now(const app::Site& site, const app::Actor& actor) {
    return static_cast<int>(std::chrono::year_month_day{app::today(site, actor)}.year());
}

bool may_state(store::Connection& db, const app::Actor& actor, base::Date day) {
    return app::may(db, actor.person, app::Action::monitor_unit, people::the_nation, day);
}

Fragment one_field(Lang lang, Indicator which, const std::vector<StatedAnswer>& answers) {
    const auto question_of = question(which);
    web::Field field{.name = std::string(base::name(which)),
                     .label = web::Words(std::string(lang == Lang::id ? question_of.id : question_of.en)),
                     .hint = Text("Tulis nomor dan judulnya. Kosongkan bila belum ada.",
                                  "Write its number and title. Leave it empty if there is none.")};
    for (const auto& answer : answers)
        if (answer.indicator == which) {
            field.value = answer.answer;
            field.hint = web::Words(
                web::say(lang, Text("Dicatat {}, {}.", "Stated by {}, {}."), answer.by, answer.on));
        }
    return web::textarea(lang, field, 2);
}

web::Response page_of(app::Site& site, const web::Request& request, const app::Actor& actor,
                      const web::Faults& faults, bool saved) {
    const auto lang = request.lang;
    const auto year = year_now(site, actor);
    Fragment fields;
    {
        const auto db = site.database.reader();
        if (!may_state(db, actor, app::today(site, actor))) return app::not_found(site, request);
        const auto answers = stated_answers(db, year);
        for (std::size_t i = 0; i < base::names<Indicator>.size(); ++i)
            if (const auto which = static_cast<Indicator>(i); is_stated(which))
                fields += one_field(lang, which, answers);
    }
    auto body = web::error_summary(lang, faults);
    if (saved)
        body += web::notification_banner(lang, web::Banner::success,
                                         web::paragraph(lang, Text("Jawaban tersimpan.", "Answers saved.")));
    body +=
        R"(<h1 class="govuk-heading-l">{}</h1>)"_html(heading(lang)) +
        web::paragraph(lang, web::say(lang,
                                      Text("Empat dari sepuluh pertanyaan kementerian tidak dapat dijawab "
                                           "dari data. Jawab di sini untuk tahun {}. Yang kosong ditulis "
                                           "\"tidak terukur\" dalam laporan.",
                                           "Four of the ministry's ten questions cannot be answered from "
                                           "data. Answer them here for {}. What is empty is called \"not "
                                           "measured\" in the report."),
                                      std::to_string(year))) +
        web::form(app::form_guard(actor), web::Url("/pantau/indikator"),
                  std::move(fields) + web::button(lang, Text("Simpan jawaban", "Save answers")));
    return app::page(site, request, actor,
                     {.title = std::string(heading(lang)),
                      .section = app::Section::monitor,
                      .back = "/pantau/laporan?jenis=indicators",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    return page_of(site, request, actor, {}, request.query.has("tersimpan"));
}

web::Outcome state(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    std::vector<std::pair<Indicator, std::string>> given;
    for (std::size_t i = 0; i < base::names<Indicator>.size(); ++i)
        if (const auto which = static_cast<Indicator>(i); is_stated(which))
            given.emplace_back(which, read.optional_text(base::name(which), longest_answer));
    if (!faults.empty()) return page_of(site, request, actor, faults, false);
    return app::write(site, request, actor, [&site, request, actor, given](app::Change& c) {
        if (!may_state(c.db, actor, c.today())) throw app::Stop{app::not_found(site, request)};
        const auto year = year_now(site, actor);
        const auto before = stated_answers(c.db, year);
        for (const auto& [which, answer] : given) {
            const auto found = std::ranges::find(before, which, &StatedAnswer::indicator);
            if (answer != (found == before.end() ? std::string{} : found->answer))
                c.record(people::case_of(people::the_nation), people::the_nation,
                         IndicatorStated{which, year, answer, c.today()});
        }
        return app::Answer::see(web::Url("/pantau/indikator?tersimpan=1"));
    });
}

}  // namespace

std::vector<app::Route> indicator_pages() {
    using enum web::Method;
    return {{get, "/pantau/indikator", app::for_role(app::Action::monitor_unit), show},
            {post, "/pantau/indikator", app::for_role(app::Action::monitor_unit), state}};
}

}  // namespace oversight
