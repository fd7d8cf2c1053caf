// Notes and recommendations for programs: the same parses, the same acts, the same refusals as the pages.
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/recommendation_form.hpp"
#include "web/json.hpp"

namespace oversight {
namespace {

using web::JsonWriter;

constexpr int rows_in_a_list = 50;

#define SUBJECT_FIELDS \
    R"("unit":{"type":"string","description":"code of the office"},"about":{"enum":["office","statements","training","open","late","silences","gratifications","declaration"]},"declaration":{"type":["string","null"]})"
constexpr std::string_view note_in =
    R"({"type":"object","properties":{)" SUBJECT_FIELDS
    R"(,"text":{"type":"string","maxLength":4000}},"required":["unit","about","text"]})";
constexpr std::string_view recommend_in =
    R"({"type":"object","properties":{)" SUBJECT_FIELDS
    R"(,"text":{"type":"string","maxLength":4000},"ground":{"type":"string","maxLength":4000},"working_days":{"type":"integer","minimum":3,"maximum":60}},"required":["unit","about","text","ground","working_days"]})";
constexpr std::string_view reply_in =
    R"({"type":"object","properties":{"reply":{"enum":["done","planned","declined"]},"text":{"type":"string"}},"required":["reply","text"]})";
constexpr std::string_view ending_in =
    R"({"type":"object","properties":{"ending":{"enum":["carried_out","partly","not_carried_out","withdrawn"]},"text":{"type":"string"}},"required":["ending","text"]})";
constexpr std::string_view list_in =
    R"({"type":"object","properties":{"state":{"enum":["open","late","answered","closed"]},"about":{"type":"string"},"unit":{"type":"string"},"before":{"type":"string","description":"\"next\" of the page before"}}})";
#define RECOMMENDATION_OUT                                                                                     \
    R"({"type":"object","properties":{"id":{"type":"string"},)" SUBJECT_FIELDS                                 \
    R"(,"text":{"type":"string"},"ground":{"type":"string"},"made":{"type":"string","format":"date"},)"        \
    R"("due":{"type":"string","format":"date"},"late":{"type":"boolean"},)"                                    \
    R"("state":{"enum":["open","answered","closed"]},"reply":{"type":["string","null"]},)"                     \
    R"("answer":{"type":"string"},"answered":{"type":["string","null"]},"ending":{"type":["string","null"]},)" \
    R"("conclusion":{"type":"string"},"closed":{"type":["string","null"]}},"required":["id","state"]})"
constexpr std::string_view one_out = RECOMMENDATION_OUT;
constexpr std::string_view list_out =
    R"({"type":"object","properties":{"recommendations":{"type":"array","items":)" RECOMMENDATION_OUT
    R"(},"next":{"type":["string","null"]}},"required":["recommendations","next"]})";
constexpr std::string_view note_out =
    R"({"type":"object","properties":{"id":{"type":"string"}},"required":["id"]})";
constexpr std::string_view notes_out =
    R"({"type":"object","properties":{"notes":{"type":"array","items":{"type":"object"}},"next":{"type":["string","null"]}},"required":["notes","next"]})";
#undef RECOMMENDATION_OUT
#undef SUBJECT_FIELDS

void write_subject(JsonWriter& out, const Subject& subject) {
    out.field("unit", std::to_string(subject.unit.value)).field("about", subject.about);
    out.key("declaration");
    if (subject.declaration)
        out.value(subject.declaration.text());
    else
        out.null();
}

std::optional<std::string> iso(const std::optional<base::Date>& day) {
    return day ? std::optional(base::iso(*day)) : std::nullopt;
}

// Who follows the office sees which declaration it is about; who leads it, only what the text says.
void write_recommendation(JsonWriter& out, const Recommendation& r, bool follows, base::Date day) {
    out.object().field("id", r.id);
    write_subject(out, follows ? r.subject : Subject{r.subject.unit, r.subject.about, {}});
    out.field("text", r.text)
        .field("ground", r.ground)
        .field("made", base::iso(r.made))
        .field("due", base::iso(r.due))
        .field("late", r.late(day))
        .field("state", r.state)
        .field("reply", r.reply ? std::optional(std::string(base::name(*r.reply))) : std::nullopt)
        .field("answer", r.answer)
        .field("answered", iso(r.answered))
        .field("ending", r.ending ? std::optional(std::string(base::name(*r.ending))) : std::nullopt)
        .field("conclusion", r.conclusion)
        .field("closed", iso(r.closed))
        .end();
}

app::Scope scope_of(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor));
}

WrittenFilter filter_of(const web::Request& request) {
    const auto get = [&](std::string_view name) { return request.query.first(name).value_or(""); };
    WrittenFilter out{.about = base::from_name<About>(get("about")),
                      .declaration = DeclarationId::from(get("declaration")).value_or(DeclarationId{}),
                      .state = base::from_name<RecommendationState>(get("state")),
                      .late_only = get("state") == "late"};
    std::int64_t code = 0;
    for (const char c : get("unit"))
        code = c >= '0' && c <= '9' && code < 10'000 ? code * 10 + (c - '0') : -1;
    if (code > 0) {
        const auto range = people::range_of(UnitId{code});
        out.unit_from = range.from;
        out.unit_to = range.to;
    }
    return out;
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before = RecommendationId::from(request.query.first("before").value_or(""));
    const auto s = scope_of(site, actor);
    const auto db = site.database.reader();
    auto found =
        recommendations(db, s, filter_of(request), before.value_or(RecommendationId{}), rows_in_a_list + 1);
    std::optional<RecommendationId> next;
    if (std::ssize(found) > rows_in_a_list) {
        found.pop_back();
        next = found.back().id;
    }
    JsonWriter out(4096);
    out.object().key("recommendations").array();
    for (const auto& one : found) write_recommendation(out, one, true, s.day);
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

web::Outcome addressed(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before = RecommendationId::from(request.query.first("before").value_or(""));
    const auto day = app::today(site, actor);
    const auto db = site.database.reader();
    auto found = addressed_to(db, actor.person, day, before.value_or(RecommendationId{}), rows_in_a_list + 1);
    std::optional<RecommendationId> next;
    if (std::ssize(found) > rows_in_a_list) {
        found.pop_back();
        next = found.back().id;
    }
    JsonWriter out(4096);
    out.object().key("recommendations").array();
    for (const auto& one : found) write_recommendation(out, one, false, day);
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

std::string json_of(store::Connection& db, RecommendationId id, const app::Actor& actor, base::Date day) {
    JsonWriter out;
    if (const auto one = load_recommendation(db, id))
        write_recommendation(out, *one, may_follow(db, actor.person, one->subject, day), day);
    return std::move(out).take();
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<RecommendationId>("id");
    const auto day = app::today(site, actor);
    const auto db = site.database.reader();
    const auto found = id ? load_recommendation(db, *id) : std::nullopt;
    if (!found ||
        !(may_follow(db, actor.person, found->subject, day) || leads(db, actor.person, found->subject, day)))
        return app::not_found(site, request);
    return web::json(json_of(db, *id, actor, day));
}

web::Outcome make(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto wish = parse_recommendation(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor,
                      [refused = refused_to_program(site, request), wish, actor](app::Change& c) {
                          const auto id = recommend(c, wish, refused);
                          return app::Answer::json(json_of(c.db, id, actor, c.today()), 201);
                      });
}

template <class Input>
web::Outcome follow_up(app::Site& site, web::Request& request, const app::Actor& actor, bool by_leader,
                       Input (*parse)(const web::Form&, web::Faults&),
                       void (*work)(app::Change&, const Recommendation&, const Input&, const OnRefused&)) {
    const auto id = request.id<RecommendationId>("id");
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    {
        const auto db = site.database.reader();
        const auto found = id ? load_recommendation(db, *id) : std::nullopt;
        const auto day = app::today(site, actor);
        if (!found || !(by_leader ? leads(db, actor.person, found->subject, day)
                                  : may_follow(db, actor.person, found->subject, day)))
            return app::not_found(site, request);
    }
    web::Faults faults;
    const auto input = parse(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor,
                      [refused = refused_to_program(site, request), id, input, work, actor](app::Change& c) {
                          const auto found = load_recommendation(c.db, *id);
                          if (found) work(c, *found, input, refused);
                          return app::Answer::json(json_of(c.db, *id, actor, c.today()));
                      });
}
web::Outcome post_answer(app::Site& s, web::Request& r, const app::Actor& a) {
    return follow_up(s, r, a, true, parse_reply, answer);
}
web::Outcome post_closing(app::Site& s, web::Request& r, const app::Actor& a) {
    return follow_up(s, r, a, false, parse_ending, close);
}

web::Outcome list_notes(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before = NoteId::from(request.query.first("before").value_or(""));
    const auto db = site.database.reader();
    auto found =
        notes(db, scope_of(site, actor), filter_of(request), before.value_or(NoteId{}), rows_in_a_list + 1);
    std::optional<NoteId> next;
    if (std::ssize(found) > rows_in_a_list) {
        found.pop_back();
        next = found.back().id;
    }
    JsonWriter out(4096);
    out.object().key("notes").array();
    for (const auto& one : found) {
        out.object().field("id", one.id);
        write_subject(out, one.subject);
        out.field("text", one.text).field("on", base::iso(one.on)).field("by", one.author).end();
    }
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

web::Outcome make_note(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_note(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor,
                      [refused = refused_to_program(site, request), input](app::Change& c) {
                          const auto id = note(c, input, refused);
                          JsonWriter out;
                          out.object().field("id", id).end();
                          return app::Answer::json(std::move(out).take(), 201);
                      });
}

}  // namespace

std::vector<app::Route> recommendation_api() {
    using enum web::Method;
    constexpr auto follow = app::for_role(app::Action::monitor_unit);
    constexpr auto signed_in = app::for_signed_in;
    return {
        {get, "/api/v1/oversight/notes", follow, list_notes, "Notes of oversight in one's range", list_in,
         notes_out},
        {post, "/api/v1/oversight/notes", follow, make_note, "Write a note of oversight", note_in, note_out},
        {get, "/api/v1/recommendations", follow, list, "Recommendations of oversight in one's range", list_in,
         list_out},
        {post, "/api/v1/recommendations", follow, make, "Recommend something to an office", recommend_in,
         one_out},
        {get, "/api/v1/recommendations/addressed", signed_in, addressed,
         "Recommendations to the offices that one leads", list_in, list_out},
        {get, "/api/v1/recommendations/{id}", signed_in, show, "One recommendation", "", one_out},
        {post, "/api/v1/recommendations/{id}/answer", signed_in, post_answer,
         "Answer a recommendation, for the office's leadership", reply_in, one_out},
        {post, "/api/v1/recommendations/{id}/close", follow, post_closing, "Close a recommendation",
         ending_in, one_out}};
}

}  // namespace oversight
