// Training for programs: what pages do, with the same parse and the same refusals.
#include <memory>

#include "app/page.hpp"
#include "app/status_page.hpp"
#include "people/people_rows.hpp"
#include "training/training_form.hpp"
#include "training/training_routes.hpp"
#include "web/json.hpp"

namespace training {
namespace {

using web::JsonWriter;

#define JERNIH_TRAINING                                                                                                                                      \
    R"({"type":"object","required":["id","title","topic","mode","starts","state"],"properties":{"id":{"type":"string"},)"                                    \
    R"("unit":{"type":"string"},"title":{"type":"string"},"topic":{"enum":["conflict_of_interest","public_complaints","gratification","code_of_conduct"]},)" \
    R"("mode":{"enum":["in_room","online"]},"place":{"type":"string"},"link":{"type":"string"},)"                                                            \
    R"("starts":{"type":"string","format":"date-time"},"minutes":{"type":"integer"},"state":{"enum":["called","cancelled"]},)"                               \
    R"("with_quiz":{"type":"boolean"},"called":{"type":"boolean"},"organiser":{"type":"boolean"},)"                                                          \
    R"("attended_at":{"type":["string","null"],"format":"date-time"},"completed":{"type":"boolean"},"version":{"type":"integer"}}})"

constexpr std::string_view training_schema = JERNIH_TRAINING;
constexpr std::string_view list_schema =
    R"({"type":"object","properties":{"items":{"type":"array","items":)" JERNIH_TRAINING
    R"(},"next":{"type":["string","null"]}}})";
#undef JERNIH_TRAINING
constexpr std::string_view page_query = R"({"type":"object","properties":{"before":{"type":"string"}}})";
#define JERNIH_VENUE                                                                              \
    R"("mode":{"enum":["in_room","online"]},"place":{"type":"string"},"link":{"type":"string"},)" \
    R"("date":{"type":"string","format":"date"},"time":{"type":"string","description":"10.00, in the zone of the office"},"minutes":{"type":"integer"})"
constexpr std::string_view call_body =
    R"({"type":"object","required":["topic","title","mode","date","time","minutes","for","kinds"],"properties":{"topic":{"type":"string"},"title":{"type":"string"},)" JERNIH_VENUE
    R"(,"for":{"enum":["own","below","chosen"]},"offices":{"type":"array","items":{"type":"string"}},)"
    R"("kinds":{"type":"array","items":{"enum":["commissioner","pns","pppk","ppnpn","adhoc"]}}}})";
constexpr std::string_view move_body =
    R"({"type":"object","required":["mode","date","time","minutes","reason"],"properties":{)" JERNIH_VENUE
    R"(,"reason":{"type":"string"}}})";
#undef JERNIH_VENUE
constexpr std::string_view reason_body =
    R"({"type":"object","required":["reason"],"properties":{"reason":{"type":"string"}}})";
constexpr std::string_view code_body =
    R"({"type":"object","required":["code"],"properties":{"code":{"type":"string"}}})";
constexpr std::string_view people_body =
    R"({"type":"object","required":["people","reason"],"properties":{"people":{"type":"array","items":{"type":"string"}},"reason":{"type":"string"}}})";
constexpr std::string_view quiz_schema =
    R"({"type":"object","properties":{"needed":{"type":"integer"},"questions":{"type":"array","items":{"type":"object","properties":{"key":{"type":"string"},)"
    R"("question":{"type":"string"},"options":{"type":"array","items":{"type":"string"}}}}}}})";
constexpr std::string_view answers_body =
    R"({"type":"object","required":["answer"],"properties":{"answer":{"type":"object","description":"key of a question -> the number of the option, from 0","additionalProperties":{"type":"string"}}}})";

void write_view(JsonWriter& out, const View& v) {
    const auto& t = v.training;
    out.object().field("id", t.id).field("unit", t.unit).field("title", t.title).field("topic", t.topic);
    out.field("mode", t.venue.mode).field("place", t.venue.place).field("link", t.venue.link);
    out.field("starts", base::iso(t.venue.starts, v.zone))
        .field("minutes", t.venue.minutes)
        .field("state", t.state);
    out.field("with_quiz", t.with_quiz).field("called", v.called).field("organiser", v.organiser);
    out.field("attended_at", v.part && v.part->attended_at
                                 ? std::optional(base::iso(*v.part->attended_at, v.zone))
                                 : std::nullopt);
    out.field("completed", v.part && v.part->completed >= 0).field("version", t.version).end();
}

std::string body_of(const View& v) {
    JsonWriter out;
    write_view(out, v);
    return std::move(out).take();
}

web::Outcome list_all(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before = TrainingId::from(request.query.first("before").value_or("")).value_or(TrainingId{});
    const auto day = app::today(site, actor);
    const auto db = site.database.reader();
    auto found = called_for(db, actor.person, before, app::rows_a_page + 1);
    std::optional<TrainingId> next;
    if (found.size() > static_cast<std::size_t>(app::rows_a_page)) {
        found.resize(app::rows_a_page);
        next = found.back().id;
    }
    JsonWriter out;
    out.object().key("items").array();
    for (const auto& t : found)
        if (const auto v = view_of(db, t.id, actor.person, day)) write_view(out, *v);
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

std::optional<View> asked_view(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<TrainingId>("id");
    if (!id) return std::nullopt;
    const auto db = site.database.reader();
    return view_of(db, *id, actor.person, app::today(site, actor));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto v = asked_view(site, request, actor);
    return v ? web::json(body_of(*v)) : app::not_found(site, request);
}

// A step on a session that this person sees: parse, then act, then the session as it is now.
template <class Parse, class Step>
web::Outcome step(app::Site& site, web::Request& request, const app::Actor& actor, Parse parse, Step act) {
    const auto v = asked_view(site, request, actor);
    const auto form = web::read_form(request);
    if (!v) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    auto input = parse(*form, faults, *v);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, input = std::move(input), act, id = v->training.id,
                       who = actor.person](app::Change& change) {
                          act(change, turn, id, input);
                          return app::Answer::json(body_of(*view_of(change.db, id, who, change.today())));
                      });
}

web::Outcome post_call(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_call(*form, faults, actor.unit, actor.zone);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(
        site, request, actor, [turn = Turn{&site, request}, input, who = actor.person](app::Change& change) {
            const auto id = call(change, turn, input);
            return app::Answer::json(body_of(*view_of(change.db, id, who, change.today())), 201);
        });
}

web::Outcome post_move(app::Site& site, web::Request& request, const app::Actor& actor) {
    return step(
        site, request, actor,
        [](const web::Form& f, web::Faults& faults, const View& v) { return parse_move(f, faults, v.zone); },
        move);
}
web::Outcome post_cancel(app::Site& site, web::Request& request, const app::Actor& actor) {
    return step(
        site, request, actor,
        [](const web::Form& f, web::Faults& faults, const View&) { return parse_reason(f, faults); }, cancel);
}
web::Outcome post_attend(app::Site& site, web::Request& request, const app::Actor& actor) {
    return step(
        site, request, actor,
        [](const web::Form& f, web::Faults& faults, const View&) {
            return web::Reader(f, faults).text("code", web::Text("Isi kodenya", "Enter the code"), 12);
        },
        [](app::Change& c, const Turn& t, TrainingId id, const std::string& code) {
            attend(c, t, id, code);
        });
}

struct ListInput {
    std::vector<PersonId> people;
    std::string reason;
};
web::Outcome post_list(app::Site& site, web::Request& request, const app::Actor& actor) {
    return step(
        site, request, actor,
        [](const web::Form& f, web::Faults& faults, const View&) {
            ListInput out{{}, parse_reason(f, faults)};
            for (const auto text : f.all("people"))
                if (const auto id = PersonId::from(text)) out.people.push_back(*id);
            if (out.people.empty())
                faults.add("people",
                           web::Text("Sebutkan paling sedikit satu orang", "Name at least one person"));
            return out;
        },
        [](app::Change& c, const Turn& t, TrainingId id, const ListInput& in) {
            list(c, t, id, in.people, in.reason);
        });
}

web::Outcome show_quiz(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto v = asked_view(site, request, actor);
    if (!v || !v->part || !v->training.with_quiz) return app::not_found(site, request);
    const auto day = base::day_in(v->zone, site.clock.now());
    const auto questions = rules::quiz(v->training.topic, day);
    JsonWriter out;
    out.object().field("needed", rules::right_answers_needed(static_cast<int>(questions.size()), day));
    out.key("questions").array();
    for (const auto* q : questions) {
        out.object()
            .field("key", q->key)
            .field("question", app::say(request.lang, q->question))
            .key("options")
            .array();
        for (const auto& option : q->options) out.value(app::say(request.lang, option));
        out.end().end();
    }
    out.end().end();
    return web::json(std::move(out).take());
}

web::Outcome post_quiz(app::Site& site, web::Request& request, const app::Actor& actor) {
    return step(
        site, request, actor, [](const web::Form& f, web::Faults&, const View&) { return parse_answers(f); },
        pass);
}

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    constexpr auto door = app::for_signed_in;
    constexpr auto organiser = app::for_role(app::Action::organise_training);
    return {
        {get, "/api/v1/trainings", door, list_all, "List the trainings you are called to, newest first",
         page_query, list_schema},
        {post, "/api/v1/trainings", organiser, post_call, "Call a training", call_body, training_schema},
        {get, "/api/v1/trainings/{id}", door, show, "Show a training and your part in it", "",
         training_schema},
        {post, "/api/v1/trainings/{id}/move", organiser, post_move, "Move a training", move_body,
         training_schema},
        {post, "/api/v1/trainings/{id}/cancel", organiser, post_cancel, "Call a training off", reason_body,
         training_schema},
        {post, "/api/v1/trainings/{id}/attend", door, post_attend,
         "Record your own attendance by the code on show", code_body, training_schema},
        {post, "/api/v1/trainings/{id}/attendance", organiser, post_list,
         "Record who was there, with a reason", people_body, training_schema},
        {get, "/api/v1/trainings/{id}/quiz", door, show_quiz, "Show the quiz", "", quiz_schema},
        {post, "/api/v1/trainings/{id}/quiz", door, post_quiz,
         "Answer the quiz; fewer right answers than needed are refused", answers_body, training_schema},
    };
}

}  // namespace training
