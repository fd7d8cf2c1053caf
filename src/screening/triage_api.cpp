// Triage and letters for programs: the same lists, the same decisions, the same silence as the pages.
#include "base/text.hpp"
#include "matters/finding_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/screening_routes.hpp"
#include "screening/triage_form.hpp"
#include "web/json.hpp"

namespace screening {
namespace {

using matters::Finding;
using web::Text;

constexpr int lines_a_page = 50;

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto given = request.query.first("filter").value_or("to_review");
    const auto filter = base::from_name<TriageFilter>(given);
    const auto before = FindingId::from(request.query.first("before").value_or("")).value_or(FindingId{});
    if (!filter) {
        web::Faults faults;
        faults.add("filter", Text("Pilih to_review, misused, unanswered, atau reviewed",
                                  "Choose to_review, misused, unanswered or reviewed"));
        return web::problem(faults, request.lang);
    }
    const auto db = site.database.reader();
    auto lines = triage(db, triage_scope(site, actor), *filter, before, lines_a_page + 1);
    std::optional<FindingId> next;
    if (std::ssize(lines) > lines_a_page) {
        lines.pop_back();
        next = lines.back().id;
    }
    web::JsonWriter out;
    out.object().key("findings").array();
    for (const auto& f : lines) {
        out.object().field("id", f.id).field("person", f.person).field("name", f.person_name);
        out.field("unit", f.unit.value).field("origin", f.origin).field("band", f.band);
        out.field("raised", base::iso(f.raised)).field("answer", f.answer).field("review", f.review).end();
    }
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

void put_day(web::JsonWriter& out, std::string_view name, const std::optional<base::Date>& day) {
    out.key(name);
    day ? out.value(base::iso(*day)) : out.null();
}

void put_letter(web::JsonWriter& out, const std::optional<MisuseLetter>& letter) {
    out.key("letter");
    if (!letter) {
        out.null();
        return;
    }
    out.object().field("number", letter->number).field("to", letter->to);
    out.field("issued", base::iso(letter->issued)).field("reply", letter->reply);
    put_day(out, "reply_day", letter->reply_day);
    out.field("note", letter->note).end();
}

// A child in the official's register is named to nobody else: then neither side says a name.
std::string json_of(store::Connection& db, const Finding& f) {
    const bool child = about_child(db, f);
    web::JsonWriter out;
    out.object().field("id", f.id).field("person", f.person).field("name", people::name_of(db, f.person));
    out.key("matter");
    f.matter ? out.value(f.matter) : out.null();
    out.field("origin", f.origin).field("band", f.band).field("bits", static_cast<double>(f.bits) / 1000.0);
    out.field("about_child", child);
    out.field("register_says", child ? std::string{} : f.register_says);
    out.field("list_says", child ? std::string{} : f.matter_says);
    out.field("article", f.article).field("raised", base::iso(f.raised)).field("answer", f.answer);
    out.field("reason", f.reason);
    put_day(out, "since", f.since);
    out.field("review", f.review).field("review_reason", f.review_reason);
    put_day(out, "lapsed", f.lapsed);
    put_letter(out, letter_of(db, f.id));
    out.end();
    return std::move(out).take();
}

std::optional<Finding> finding_for(app::Site& site, store::Connection& db, const web::Request& request,
                                   const app::Actor& actor) {
    const auto id = request.id<FindingId>("finding");
    return id ? find_to_review(db, *id, triage_scope(site, actor)) : std::nullopt;
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto f = finding_for(site, db, request, actor);
    if (!f) return app::not_found(site, request);
    return web::json(json_of(db, *f));
}

app::Answer as_it_stands(app::Change& c, FindingId id) {
    const auto f = matters::load_finding(c.db, id);
    CHECK(f);
    return app::Answer::json(json_of(c.db, *f));
}

template <class Wish, Wish (*Parse)(const web::Form&, web::Faults&)>
web::Outcome act(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = reachable(site, request, actor);
    if (!id) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto wish = Parse(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return on_finding(site, request, actor, *id, wish, as_it_stands);
}

constexpr std::string_view list_in =
    R"({"type":"object","properties":{"filter":{"enum":["to_review","misused","unanswered","reviewed"]},"before":{"type":"string"}}})";
constexpr std::string_view list_out =
    R"({"type":"object","required":["findings","next"],"properties":{"findings":{"type":"array","items":{"type":"object"}},"next":{"type":["string","null"]}}})";
constexpr std::string_view review_in =
    R"({"type":"object","required":["review"],"properties":{"review":{"enum":["accept","ask_again","refer"]},"reason":{"type":"string","maxLength":1000,"description":"needed unless accepted"}}})";
constexpr std::string_view letter_in =
    R"({"type":"object","required":["number","to"],"properties":{"number":{"type":"string","maxLength":80},"to":{"type":"string","maxLength":200}}})";
constexpr std::string_view reply_in =
    R"({"type":"object","required":["reply","day"],"properties":{"reply":{"enum":["removed","refused","no_reply"]},"day":{"type":"string","format":"date"},"note":{"type":"string","maxLength":300}}})";
constexpr std::string_view finding_out =
    R"({"type":"object","required":["id","person","answer","review","letter"],"properties":{"id":{"type":"string"},"person":{"type":"string"},"name":{"type":"string"},"matter":{"type":["string","null"]},"origin":{"type":"string"},"band":{"type":"string"},"bits":{"type":"number"},"about_child":{"type":"boolean"},"register_says":{"type":"string"},"list_says":{"type":"string"},"article":{"type":"string"},"raised":{"type":"string","format":"date"},"answer":{"type":["string","null"]},"reason":{"type":"string"},"since":{"type":["string","null"]},"review":{"type":["string","null"]},"review_reason":{"type":"string"},"lapsed":{"type":["string","null"]},"letter":{"type":["object","null"]}}})";

}  // namespace

std::vector<app::Route> triage_api() {
    using enum web::Method;
    constexpr auto legal_hr = app::for_role(app::Action::triage_findings);
    return {
        {get, "/api/v1/triage/findings", legal_hr, list, "Findings of the caller's offices, newest first",
         list_in, list_out},
        {get,
         "/api/v1/triage/findings/{finding}",
         legal_hr,
         show,
         "One finding, its answer and its letter",
         {},
         finding_out},
        {post, "/api/v1/triage/findings/{finding}/review", legal_hr, act<ReviewWish, parse_review>,
         "Accept an answer, ask again, or hand it to the superior", review_in, finding_out},
        {post, "/api/v1/triage/findings/{finding}/letter", legal_hr, act<LetterWish, parse_letter>,
         "Issue the letter about a misused name", letter_in, finding_out},
        {post, "/api/v1/triage/findings/{finding}/reply", legal_hr, act<ReplyWish, parse_reply>,
         "Record what the list's owner replied", reply_in, finding_out},
    };
}

}  // namespace screening
