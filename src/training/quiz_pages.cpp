// The quiz: all questions on one page; what was wrong comes back explained, with what was chosen kept.
#include <algorithm>

#include "training/sheet_pages.hpp"

namespace training {
namespace {

using namespace web::literals;
using web::Text;

web::Fragment source_words(const rules::QuizQuestion& q) {
    return web::law_reference({std::string(q.source.instrument), std::string(q.source.article)});
}

web::Fragment explained(web::Lang lang, const Graded& g) {
    const auto& q = *g.question;
    return web::inset(R"(<p class="govuk-body">{} {}</p><p class="govuk-body">{} {}</p>)"_html(
        g.right() ? web::tag(lang, web::Meaning::done, Text("Benar", "Right"))
                  : web::tag(lang, web::Meaning::attention, Text("Belum tepat", "Not right")),
        app::say(lang, q.options[q.right]), app::say(lang, q.why), source_words(q)));
}

web::Fragment question_part(web::Lang lang, const Graded& g, std::size_t number, bool tried) {
    const auto& q = *g.question;
    std::vector<web::Option> options;
    for (std::size_t i = 0; i < q.options.size(); ++i)
        options.push_back({std::to_string(i), app::say(lang, q.options[i]), {}, {}});
    auto out = web::radios(lang,
                           {.name = "answer-" + std::string(q.key),
                            .label = std::to_string(number) + ". " + app::say(lang, q.question),
                            .hint = {},
                            .value = g.chosen ? std::to_string(*g.chosen) : std::string{},
                            .error = {}},
                           options);
    if (tried) out += explained(lang, g);
    return out;
}

web::Response quiz_page(app::Site& site, const web::Request& request, const app::Actor& actor, const View& v,
                        const Answers& answers, bool tried) {
    const auto lang = request.lang;
    constexpr Text title("Kuis singkat", "A short quiz");
    const auto day = base::day_in(v.zone, site.clock.now());
    const auto graded = grade(v.training.topic, day, answers);
    const auto asked = static_cast<int>(graded.size());
    const auto right = static_cast<int>(std::ranges::count_if(graded, &Graded::right));
    const auto needed = rules::right_answers_needed(asked, day);
    web::Fragment questions;
    for (std::size_t i = 0; i < graded.size(); ++i) questions += question_part(lang, graded[i], i + 1, tried);
    web::Fragment result;
    if (tried)
        result = web::notification_banner(
            lang, web::Banner::important,
            R"(<p class="govuk-notification-banner__heading">{}</p><p class="govuk-body">{}</p>)"_html(
                web::say(lang, Text("{} dari {} benar. Perlu {}.", "{} of {} right. {} are needed."), right,
                         asked, needed),
                Text("Baca penjelasannya di bawah, lalu coba lagi. Percobaan ini tidak dicatat.",
                     "Read the explanations below and try again. This try is not recorded.")(lang)));
    auto body =
        result +
        R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{} <a class="govuk-link" href="/aturan">{}</a></p>)"_html(
            v.training.title, title(lang),
            web::say(lang,
                     Text("{} pertanyaan. Anda lulus dengan {} jawaban benar dan boleh mencoba lagi.",
                          "{} questions. {} right answers pass, and you may try again."),
                     asked, needed),
            Text("Baca aturannya", "Read the rules")(lang)) +
        web::form(app::form_guard(actor), web::path("/sosialisasi/{}/kuis", v.training.id),
                  questions + web::button(lang, Text("Kirim jawaban", "Send the answers")));
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)),
                      .section = app::Section::training,
                      .back = std::string(web::path("/sosialisasi/{}", v.training.id).str()),
                      .status = tried ? 422 : 200},
                     std::move(body));
}

bool may_try(const std::optional<View>& v) {
    return v && v->training.with_quiz && v->part && v->training.state == State::called;
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    if (!may_try(view)) return app::not_found(site, request);
    if (view->part->passed_at) return web::redirect(web::path("/sosialisasi/{}", view->training.id));
    return quiz_page(site, request, actor, *view, {}, false);
}

web::Outcome answer(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    const auto form = web::read_form(request);
    if (!may_try(view)) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto answers = parse_answers(*form);
    const QuizFacts facts{.with_quiz = true,
                          .attended = true,
                          .passed = view->part->passed_at.has_value(),
                          .day = base::day_in(view->zone, site.clock.now()),
                          .topic = view->training.topic};
    // A try that falls short changes nothing, so it needs no writer: the same use case says so.
    const auto tried = pass_quiz(facts, view->training.id, actor.person, answers);
    if (!tried && tried.error() == QuizRefusal::too_few_right)
        return quiz_page(site, request, actor, *view, answers, true);
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, answers, id = view->training.id](app::Change& change) {
                          pass(change, turn, id, answers);
                          return app::Answer::see(web::path("/sosialisasi/{}", id));
                      });
}

}  // namespace

std::vector<app::Route> quiz_pages() {
    using enum web::Method;
    return {
        {get, "/sosialisasi/{id}/kuis", app::for_signed_in, show},
        {post, "/sosialisasi/{id}/kuis", app::for_signed_in, answer},
    };
}

}  // namespace training
