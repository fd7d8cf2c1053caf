// Each step of a case for programs: the same parse, the same use case and the same refusals as on its page.
// The answer is the case as it is afterwards.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "sanctions/candidate_rows.hpp"
#include "sanctions/sanction_form.hpp"
#include "sanctions/sanction_json_api.hpp"
#include "sanctions/sanction_schemas_api.hpp"

namespace sanctions {
namespace {

using web::JsonWriter;

constexpr int most_candidates = 50;

std::optional<Sanction> seen(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<SanctionId>("id");
    if (!id) return std::nullopt;
    return find(site.database.reader(), *id,
                app::scope(actor.person, app::Action::handle_sanction, app::today(site, actor)));
}

// What is outside answers 404 whatever is wrong with the input.
template <class Parse, class Step>
web::Outcome step(app::Site& site, web::Request& request, const app::Actor& actor, Parse parse, Step act) {
    const auto s = seen(site, request, actor);
    if (!s) return app::not_found(site, request);
    auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    auto input = parse(*form, faults, *s);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(
        site, request, actor,
        [turn = Turn{&site, request}, input = std::move(input), act, id = s->id](app::Change& change) {
            act(change, turn, id, input);
            return app::Answer::json(case_json(change.db, load(change.db, id).value()));
        });
}

template <auto parse, auto act>
web::Outcome filled(app::Site& s, web::Request& r, const app::Actor& a) {
    return step(
        s, r, a,
        [](const web::Form& form, web::Faults& faults, const Sanction&) { return parse(form, faults); },
        [](app::Change& c, const Turn& t, SanctionId id, const auto& in) { act(c, t, id, in); });
}

template <auto act>
web::Outcome worded(app::Site& site, web::Request& r, const app::Actor& a, std::string_view field) {
    return step(
        site, r, a,
        [field](const web::Form& form, web::Faults& faults, const Sanction&) {
            return parse_words(form, faults, field);
        },
        [](app::Change& c, const Turn& t, SanctionId id, const std::string& text) { act(c, t, id, text); });
}
web::Outcome post_dismissal(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<dismiss>(s, r, a, "reason");
}
web::Outcome post_release_end(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<take_back>(s, r, a, "reason");
}
web::Outcome post_delivery(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<deliver>(s, r, a, "how");
}

// Whom it is about, and of what he is suspected unless it is said anew, is what was told.
web::Outcome post_recommendation(app::Site& site, web::Request& r, const app::Actor& a) {
    return step(
        site, r, a,
        [&](web::Form& form, web::Faults& faults, const Sanction& s) {
            if (!form.has("respondent")) form.fields().add("respondent", s.respondent.text());
            if (!form.has("breach")) form.fields().add("breach", std::string(base::name(s.breach)));
            if (!form.has("matter") && s.matter) form.fields().add("matter", s.matter->text());
            return parse_suspected(site.database.reader(), form, faults);
        },
        [](app::Change& c, const Turn& t, SanctionId id, const Suspected& in) { recommend(c, t, id, in); });
}

web::Outcome show_candidates(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto s = seen(site, request, actor);
    if (!s) return app::not_found(site, request);
    const auto part =
        base::from_name<TeamPart>(request.query.first("part").value_or("")).value_or(TeamPart::superior);
    auto found = candidates(site.database.reader(), *s, part, app::today(site, actor),
                            request.query.first("name").value_or(""), most_candidates + 1);
    const bool more = found.size() > static_cast<std::size_t>(most_candidates);
    if (more) found.resize(most_candidates);
    JsonWriter out;
    out.object().key("items").array();
    for (const auto& one : found)
        out.object().field("person", one.person).field("name", one.name).field("unit", one.unit).end();
    out.end().field("more", more).end();
    return web::json(std::move(out).take());
}

}  // namespace

std::vector<app::Route> step_api() {
    using enum web::Method;
    constexpr auto own = app::for_signed_in;
    std::vector<app::Route> out{{get, "/api/v1/sanctions/{id}/candidates", own, show_candidates,
                                 "Whom one can choose for a team, or to stand in", schema::candidates_query,
                                 schema::candidates}};
    struct Row {
        std::string_view path;
        app::Handler handler;
        std::string_view summary, body;
    };
    for (const auto& [path, handler, summary, body] : std::initializer_list<Row>{
             {"/api/v1/sanctions/{id}/recommend", post_recommendation,
              "Recommend an examination of what was told", schema::recommend},
             {"/api/v1/sanctions/{id}/dismiss", post_dismissal, "Do not pursue what was told",
              schema::reason},
             {"/api/v1/sanctions/{id}/summons", filled<parse_calling, call>,
              "Summon to a hearing, a second time too", schema::summons},
             {"/api/v1/sanctions/{id}/team", filled<parse_team, name_members>, "Name the team", schema::team},
             {"/api/v1/sanctions/{id}/hearing", filled<parse_hearing, hear>, "Record the hearing",
              schema::hearing},
             {"/api/v1/sanctions/{id}/release", filled<parse_release, let_go>,
              "Release from duties for a time", schema::release},
             {"/api/v1/sanctions/{id}/release-end", post_release_end, "End a release from duties",
              schema::reason},
             {"/api/v1/sanctions/{id}/referral", filled<parse_referral, refer>,
              "Hand the complaint file over", schema::referral},
             {"/api/v1/sanctions/{id}/decision", filled<parse_decision, decide>, "Record the decision",
              schema::decision},
             {"/api/v1/sanctions/{id}/delivery", post_delivery, "Record how the decision was delivered",
              schema::delivery},
             {"/api/v1/sanctions/{id}/appeal-result", filled<parse_appeal, record_result>,
              "Record the result of an appeal", schema::appeal_result},
             {"/api/v1/sanctions/{id}/annulment", filled<parse_annulling, annul>, "Record an annulment",
              schema::annulment}})
        out.emplace_back(post, path, own, handler, summary, body, schema::one);
    return out;
}

}  // namespace sanctions
