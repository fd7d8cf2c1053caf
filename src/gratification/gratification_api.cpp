// Gratification for programs: what pages do, with the same parse and the same refusals.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "gratification/gratification_form.hpp"
#include "gratification/gratification_routes.hpp"
#include "web/json.hpp"

namespace gratification {
namespace {

using web::JsonWriter;

#define JERNIH_GRATIFICATION                                                                                                                                     \
    R"({"type":"object","required":["id","state","direction","obliged"],"properties":{"id":{"type":"string"},)"                                                  \
    R"("unit":{"type":"string"},"receiver":{"type":"string"},"state":{"enum":["with_unit","returned","with_kpk","status_known","handed_over","closed"]},)"       \
    R"("direction":{"enum":["received","refused"]},"form":{"type":"string"},"description":{"type":"string"},"rupiah":{"type":["integer","null"]},)"              \
    R"("basis":{"enum":["known","estimated","unknown"]},"kind":{"type":"string"},"occasion":{"type":"string"},"received_on":{"type":"string","format":"date"},)" \
    R"("giver":{"type":"string"},"giver_organization":{"type":"string"},"obliged":{"type":"boolean"},"why":{"type":"string"},"late":{"type":"boolean"},)"        \
    R"("reported":{"type":"string","format":"date"},"due_forward":{"type":"string","format":"date"},"due_to_kpk":{"type":"string","format":"date"},)"            \
    R"("completion_due":{"type":["string","null"],"format":"date"},"forwarded":{"type":["string","null"],"format":"date"},)"                                     \
    R"("status":{"type":["string","null"]},"goods":{"type":"string"},"version":{"type":"integer"}}})"
constexpr std::string_view one_schema = JERNIH_GRATIFICATION;
constexpr std::string_view list_schema =
    R"({"type":"object","properties":{"items":{"type":"array","items":)" JERNIH_GRATIFICATION
    R"(},"next":{"type":["string","null"]}}})";
#undef JERNIH_GRATIFICATION
constexpr std::string_view page_query = R"({"type":"object","properties":{"before":{"type":"string"}}})";
constexpr std::string_view report_body =
    R"({"type":"object","required":["direction","form","description","basis","kind","occasion","place","on","giver_tie","linked","reason","goods"],"properties":{)"
    R"("direction":{"enum":["received","refused"]},"form":{"type":"string"},"description":{"type":"string"},"basis":{"enum":["known","estimated","unknown"]},)"
    R"("amount":{"type":"string","description":"1.500.000, 1,500,000.00 or 1500000"},"kind":{"type":"string"},"occasion":{"type":"string"},"place":{"type":"string"},)"
    R"("on":{"type":"string","format":"date"},"giver":{"type":"string"},"giver_role":{"type":"string"},"giver_organization":{"type":"string"},)"
    R"("giver_identifier":{"type":"string"},"giver_contact":{"type":"string"},"giver_tie":{"type":"string"},"giver_interest":{"type":"string"},)"
    R"("linked":{"enum":["ya","tidak","yes","no"]},"reason":{"type":"string"},"chronology":{"type":"string"},"goods":{"type":"string"}}})";
constexpr std::string_view words_body =
    R"({"type":"object","required":["text"],"properties":{"text":{"type":"string"},"amount":{"type":"string"}}})";
constexpr std::string_view status_body =
    R"({"type":"object","required":["status","number","decided_on"],"properties":{"status":{"enum":["receivers","the_states","not_decidable"]},"number":{"type":"string"},"decided_on":{"type":"string","format":"date"}}})";
constexpr std::string_view forward_body =
    R"({"type":"object","required":["reports"],"properties":{"reports":{"type":"array","items":{"type":"string"}}}})";
constexpr std::string_view file_schema =
    R"({"type":"object","properties":{"file_sha256":{"type":"string"},"reports":{"type":"integer"}}})";

template <class T>
std::optional<std::string> iso(const std::optional<T>& day) {
    return day ? std::optional(base::iso(*day)) : std::nullopt;
}

void write_one(JsonWriter& out, const Gratification& g) {
    const auto& t = g.telling;
    out.object()
        .field("id", g.id)
        .field("unit", g.unit)
        .field("receiver", g.receiver)
        .field("state", g.state);
    out.field("direction", t.direction).field("form", t.form).field("description", t.description);
    out.field("rupiah", t.rupiah).field("basis", t.basis).field("kind", t.kind).field("occasion", t.occasion);
    out.field("received_on", base::iso(t.on))
        .field("giver", t.giver.name)
        .field("giver_organization", t.giver.organization);
    out.field("obliged", g.obliged)
        .field("why", g.why)
        .field("late", g.late)
        .field("reported", base::iso(g.reported));
    out.field("due_forward", base::iso(g.dues.forward)).field("due_to_kpk", base::iso(g.dues.to_kpk));
    out.field("completion_due", iso(g.completion_due))
        .field("forwarded", iso(g.forwarded))
        .field("status", g.status);
    out.field("goods", t.goods).field("version", g.version).end();
}

std::string body_of(store::Connection& db, GratificationId id) {
    JsonWriter out;
    write_one(out, load(db, id).value());
    return std::move(out).take();
}

web::Outcome mine(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before =
        GratificationId::from(request.query.first("before").value_or("")).value_or(GratificationId{});
    auto found = of_receiver(site.database.reader(), actor.person, before, app::rows_a_page + 1);
    std::optional<GratificationId> next;
    if (found.size() > static_cast<std::size_t>(app::rows_a_page)) {
        found.resize(app::rows_a_page);
        next = found.back().id;
    }
    JsonWriter out;
    out.object().key("items").array();
    for (const auto& g : found) write_one(out, g);
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<GratificationId>("id");
    const auto db = site.database.reader();
    if (!id || !view_of(db, *id, actor.person, app::today(site, actor))) return app::not_found(site, request);
    return web::json(body_of(db, *id));
}

web::Outcome post_report(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto telling = parse_telling(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [turn = Turn{&site, request}, telling](app::Change& change) {
        return app::Answer::json(body_of(change.db, report(change, turn, telling, {})), 201);
    });
}

web::Outcome post_forward(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    std::vector<GratificationId> ids;
    for (const auto text : form->all("reports"))
        if (const auto id = GratificationId::from(text); id && *id) ids.push_back(*id);
    if (ids.empty())
        faults.add("reports", web::Text("Pilih paling sedikit satu laporan", "Choose at least one report"));
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [turn = Turn{&site, request}, ids](app::Change& change) {
        JsonWriter out;
        out.object().field("file_sha256", forward(change, turn, ids)).field("reports", std::ssize(ids)).end();
        return app::Answer::json(std::move(out).take());
    });
}

// A step on a report that this person sees: parse, then act, then the report as it is now.
template <class Parse, class Step>
web::Outcome step(app::Site& site, web::Request& request, const app::Actor& actor, Parse parse, Step act) {
    const auto id = request.id<GratificationId>("id");
    const auto form = web::read_form(request);
    if (!id || !view_of(site.database.reader(), *id, actor.person, app::today(site, actor)))
        return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    auto input = parse(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(
        site, request, actor,
        [turn = Turn{&site, request}, input = std::move(input), act, id = *id](app::Change& change) {
            act(change, turn, id, input);
            return app::Answer::json(body_of(change.db, id));
        });
}

std::string text_in(const web::Form& form, web::Faults& faults) { return parse_words(form, faults, "text"); }

template <auto act>
web::Outcome worded(app::Site& s, web::Request& r, const app::Actor& a) {
    return step(s, r, a, text_in,
                [](app::Change& c, const Turn& t, GratificationId id, const std::string& text) {
                    act(c, t, id, text);
                });
}

web::Outcome post_complete(app::Site& s, web::Request& r, const app::Actor& a) {
    using Completion = std::pair<std::string, std::optional<std::int64_t>>;
    return step(
        s, r, a,
        [](const web::Form& form, web::Faults& faults) {
            Completion out{text_in(form, faults), {}};
            if (!form.get("amount").empty()) out.second = parse_amount(form, faults, "amount");
            return out;
        },
        [](app::Change& c, const Turn& t, GratificationId id, const Completion& in) {
            complete(c, t, id, in.first, in.second);
        });
}
web::Outcome post_status(app::Site& s, web::Request& r, const app::Actor& a) {
    return step(s, r, a, parse_status, status);
}

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    constexpr auto own = app::for_signed_in;
    constexpr auto unit = app::for_role(app::Action::handle_gratification);
    return {
        {get, "/api/v1/gratifications", own, mine, "Own reports of gratification, newest first", page_query,
         list_schema},
        {post, "/api/v1/gratifications", own, post_report, "Report a gratification, obliged or not",
         report_body, one_schema},
        {get, "/api/v1/gratifications/{id}", own, show, "One report", "", one_schema},
        {post, "/api/v1/gratifications/{id}/complete", own, post_complete, "Complete a returned report",
         words_body, one_schema},
        {post, "/api/v1/gratifications/{id}/return", unit, worded<give_back>,
         "Return a report: what is missing", words_body, one_schema},
        {post, "/api/v1/gratifications/{id}/status", unit, post_status, "Record KPK's status", status_body,
         one_schema},
        {post, "/api/v1/gratifications/{id}/deposit", unit, worded<deposit>, "Goods are kept: where",
         words_body, one_schema},
        {post, "/api/v1/gratifications/{id}/release", unit, worded<release>, "Goods leave: to whom and why",
         words_body, one_schema},
        {post, "/api/v1/gratifications/{id}/hand-over", unit, worded<give_to_state>,
         "Handed over to the state", words_body, one_schema},
        {post, "/api/v1/gratifications/{id}/close", unit, worded<close>, "Close a report", words_body,
         one_schema},
        {post, "/api/v1/gratification-files", unit, post_forward, "Forward reports to KPK in one file",
         forward_body, file_schema},
    };
}

}  // namespace gratification
