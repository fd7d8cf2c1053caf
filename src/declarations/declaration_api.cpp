// Declarations for programs: the same parses, the same acts, the same refusals as the pages.
#include <algorithm>
#include <iterator>

#include "app/status_page.hpp"
#include "declarations/act_form.hpp"
#include "declarations/declaration_routes.hpp"
#include "declarations/initiative_form.hpp"
#include "declarations/submit_form.hpp"
#include "web/json.hpp"

namespace declarations {
namespace {

using web::Text;

constexpr Way api_way{};
constexpr int rows_in_a_list = 50;

web::Outcome submit(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_declaration(*form, faults);
    {
        const auto db = site.database.reader();
        check_matter(db, actor.person, app::today(site, actor), input, faults);
    }
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [&site, request, input](app::Change& change) -> app::Answer {
        const auto [declaration, index] =
            send(change, {.input = input, .files = {}},
                 [&](std::string_view code, const RefusalWords& said, std::string_view article) {
                     throw app::Stop{app::refused(site, request, code, said.sentence, article)};
                 });
        auto answer = app::Answer::json(json_of(change.db, declaration), 201);
        answer.receipt_of = index;
        return answer;
    });
}

web::Outcome open_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    return open_case(site, request, actor, Speaks::json, nullptr);
}

web::Response list_of(std::vector<Declaration> rows, base::Date day) {
    web::JsonWriter out(4096);
    std::optional<DeclarationId> next;
    if (std::ssize(rows) > rows_in_a_list) {
        rows.pop_back();
        next = rows.back().id;
    }
    out.object().key("declarations").array();
    for (const auto& d : rows) {
        out.object()
            .field("id", d.id)
            .field("version", d.version)
            .field("state", d.state)
            .field("type", d.type)
            .field("matter", d.matter);
        out.field("party_name", d.party_name).field("declarant", d.declarant).field("superior", d.superior);
        out.field("submitted", base::iso(d.submitted))
            .field("due", base::iso(d.due))
            .field("late", d.state == State::submitted && day > d.due)
            .end();
    }
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

web::Outcome own(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before =
        DeclarationId::from(request.query.first("before").value_or("")).value_or(DeclarationId{});
    const auto db = site.database.reader();
    return list_of(mine(db, actor.person, before, rows_in_a_list + 1), app::today(site, actor));
}

web::Outcome inbox_of(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto day = app::today(site, actor);
    const auto before =
        DeclarationId::from(request.query.first("before").value_or("")).value_or(DeclarationId{});
    const auto given = request.query.first("filter").value_or("new");
    const auto filter = base::from_name<InboxFilter>(given);
    if (!filter) {
        web::Faults faults;
        faults.add("filter", Text("Pilih new, late, returned, decided, atau passed_over",
                                  "Choose new, late, returned, decided or passed_over"));
        return web::problem(faults, request.lang);
    }
    const auto db = site.database.reader();
    return list_of(inbox(db, actor.person, *filter, day, before, rows_in_a_list + 1), day);
}

web::Outcome one(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<DeclarationId>("id");
    const auto db = site.database.reader();
    const auto d =
        id ? find_declaration(
                 db, *id, app::scope(actor.person, app::Action::read_declaration, app::today(site, actor)))
           : std::nullopt;
    if (!d) return app::not_found(site, request);
    return web::json(json_of(db, *d)).with("ETag", '"' + std::to_string(d->version) + '"');
}

web::Outcome give_back(app::Site& s, web::Request& r, const app::Actor& a) {
    return return_it(s, r, a, api_way);
}
web::Outcome complete(app::Site& s, web::Request& r, const app::Actor& a) {
    return complete_it(s, r, a, api_way);
}
web::Outcome withdraw(app::Site& s, web::Request& r, const app::Actor& a) {
    return withdraw_it(s, r, a, api_way);
}
web::Outcome determine(app::Site& s, web::Request& r, const app::Actor& a) {
    return determine_it(s, r, a, api_way);
}
web::Outcome receive(app::Site& s, web::Request& r, const app::Actor& a) {
    return receive_it(s, r, a, api_way);
}
web::Outcome review(app::Site& s, web::Request& r, const app::Actor& a) {
    return review_it(s, r, a, api_way);
}
web::Outcome send_back(app::Site& s, web::Request& r, const app::Actor& a) {
    return send_it_back(s, r, a, api_way);
}
web::Outcome close(app::Site& s, web::Request& r, const app::Actor& a) { return close_it(s, r, a, api_way); }
web::Outcome controls(app::Site& s, web::Request& r, const app::Actor& a) {
    return report_on_control(s, r, a, api_way);
}
web::Outcome announce(app::Site& s, web::Request& r, const app::Actor& a) {
    return announce_it(s, r, a, api_way);
}
web::Outcome evidence(app::Site& s, web::Request& r, const app::Actor& a) {
    return attach_to_it(s, r, a, api_way);
}

// ---- the bodies, for the API's description
// ---------------------------------------------------------------------

#define TELLING                                                                                                                                                                           \
    R"("type":{"enum":["actual","potential"]},"matter":{"type":"string","description":"id of a matter; absent for none"},)"                                                               \
    R"("party_name":{"type":"string","maxLength":200},"relation":{"type":"string","description":"a code of the relations"},)"                                                             \
    R"("grounds":{"type":"array","items":{"enum":["personal_or_business_interest","relatives_and_family","represents_party","paid_by_party","recommended_party","prohibited_by_law"]}},)" \
    R"("other_law":{"type":"string"},"description":{"type":"string","maxLength":4000},"known_since":{"type":"string","format":"date"},)"                                                  \
    R"("already_public":{"type":"string"},"proposed_control":{"type":"string"},"finding":{"type":"string"},)"                                                                             \
    R"("prefilled_from":{"type":"string","description":"id of the question whose words your program filled in"})"
#define TELLING_NEEDS R"("type","party_name","relation","grounds","description","known_since")"

constexpr std::string_view declare_in =
    R"({"type":"object","properties":{)" TELLING R"(},"required":[)" TELLING_NEEDS "]}";
constexpr std::string_view initiative_in =
    R"({"type":"object","properties":{"official":{"type":"string"},)" TELLING
    R"(},"required":["official",)" TELLING_NEEDS "]}";
constexpr std::string_view page_in =
    R"({"type":"object","properties":{"before":{"type":"string","description":"\"next\" of the page before"}}})";
constexpr std::string_view inbox_in =
    R"({"type":"object","properties":{"filter":{"enum":["new","late","returned","decided","passed_over"]},"before":{"type":"string"}}})";
constexpr std::string_view return_in =
    R"({"type":"object","properties":{"what_is_missing":{"type":"string"}},"required":["what_is_missing"]})";
constexpr std::string_view complete_in =
    R"({"type":"object","properties":{"description":{"type":"string"},"what_was_added":{"type":"string"}},"required":["description","what_was_added"]})";
constexpr std::string_view reason_in =
    R"({"type":"object","properties":{"reason":{"type":"string"}},"required":["reason"]})";
constexpr std::string_view determine_in =
    R"({"type":"object","properties":{"truth":{"enum":["conflict","no_conflict"]},"truth_reason":{"type":"string"},"impact":{"enum":["low","medium","high"]},)"
    R"("impact_reason":{"type":"string"},"controls":{"type":"array","items":{"type":"string"}},"from":{"type":"string","format":"date"},)"
    R"("until":{"type":"string","format":"date"},"substitute":{"type":"string"}},"required":["truth","truth_reason"]})";
constexpr std::string_view review_in =
    R"({"type":"object","properties":{"findings":{"type":"string"}},"required":["findings"]})";
constexpr std::string_view close_in =
    R"({"type":"object","properties":{"conclusion":{"type":"string"}},"required":["conclusion"]})";
constexpr std::string_view control_in =
    R"({"type":"object","properties":{"control":{"type":"string"},"carried_out":{"enum":["yes","partly","no"]},"note":{"type":"string"}},"required":["control","carried_out"]})";
constexpr std::string_view announce_in =
    R"({"type":"object","properties":{"where":{"enum":["meeting","publicly"]},"details":{"type":"string"},"on":{"type":"string","format":"date"}},"required":["where","details","on"]})";
constexpr std::string_view one_out =
    R"({"type":"object","properties":{"id":{"type":"string"},"version":{"type":"integer"},"state":{"enum":["submitted","returned","determined","closed","withdrawn"]},)"
    R"("matter":{"type":["string","null"]},"declarant":{"type":["object","null"]},"superior":{"type":["object","null"]},"due":{"type":"string","format":"date"},)"
    R"("determination":{"type":["object","null"]},"inspection":{"type":"object"},"evidence":{"type":"array"}},"required":["id","version","state"]})";
constexpr std::string_view list_out =
    R"({"type":"object","properties":{"declarations":{"type":"array","items":{"type":"object"}},"next":{"type":["string","null"]}},"required":["declarations","next"]})";

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    using app::for_signed_in;
    const auto inspects = app::for_role(app::Action::inspect_declaration);
    std::vector<app::Route> out{
        {post, "/api/v1/declarations", for_signed_in, submit, "Declare a conflict of interest", declare_in,
         one_out},
        {get, "/api/v1/declarations", for_signed_in, own, "One's own declarations, newest first", page_in,
         list_out},
        {get, "/api/v1/inbox", for_signed_in, inbox_of, "What waits for a superior", inbox_in, list_out},
        {post, "/api/v1/declarations/on-own-initiative", for_signed_in, open_one,
         "Open a case on an official who declared nothing", initiative_in, one_out},
        {get, "/api/v1/declarations/{id}", for_signed_in, one, "One declaration; its ETag is its version", "",
         one_out},
        {post, "/api/v1/declarations/{id}/return", for_signed_in, give_back, "Send back for completion",
         return_in, one_out},
        {post, "/api/v1/declarations/{id}/complete", for_signed_in, complete, "Complete what came back",
         complete_in, one_out},
        {post, "/api/v1/declarations/{id}/withdraw", for_signed_in, withdraw,
         "The superior agrees to a withdrawal", reason_in, one_out},
        {post, "/api/v1/declarations/{id}/determine", for_signed_in, determine, "The superior determines",
         determine_in, one_out},
        {post, "/api/v1/declarations/{id}/receive", inspects, receive, "The Inspectorate acknowledges", "",
         one_out},
        {post, "/api/v1/declarations/{id}/review", inspects, review, "The Inspectorate reviews", review_in,
         one_out},
        {post, "/api/v1/declarations/{id}/send-back", inspects, send_back,
         "The Inspectorate sends a determination back", reason_in, one_out},
        {post, "/api/v1/declarations/{id}/close", inspects, close, "The Inspectorate closes the case",
         close_in, one_out},
        {post, "/api/v1/declarations/{id}/controls", for_signed_in, controls,
         "Whether a control was carried out", control_in, one_out},
        {post, "/api/v1/declarations/{id}/announcements", for_signed_in, announce,
         "Kinship announced in a meeting or to the public", announce_in, one_out},
        {post, "/api/v1/declarations/{id}/evidence", for_signed_in, evidence, web::BodySize::large},
    };
    std::ranges::copy(link_api(), std::back_inserter(out));
    return out;
}

}  // namespace declarations
