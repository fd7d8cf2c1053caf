// The same by program: orders, confirmations and holds.
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "retention/erasure_form.hpp"
#include "retention/retention_routes.hpp"
#include "web/json.hpp"

namespace retention {
namespace {

constexpr int most = 100;

void put(web::JsonWriter& out, const Erasure& e) {
    out.object()
        .field("id", e.id)
        .field("case", e.case_id)
        .field("unit", e.unit)
        .field("basis", e.basis)
        .field("instrument", e.instrument)
        .field("ordered_by", e.ordered_by)
        .field("ordered_on", base::iso(e.ordered_on))
        .field("state", e.state);
    if (e.done_by >= 0) out.field("carried_out_by", e.done_by);
    out.key("values").array();
    for (const auto& value : e.values) out.value(text_of(value));
    out.end().end();
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before = ErasureId::from(request.query.first("before").value_or("")).value_or(ErasureId{});
    const auto scope = app::scope(actor.person, app::Action::erase_records, app::today(site, actor));
    const auto db = site.database.reader();
    web::JsonWriter out;
    out.object().key("items").array();
    for (const auto& e : erasures_for(db, scope, before, most))
        if (const auto whole = load_erasure(db, e.id)) put(out, *whole);
    out.end().end();
    return web::json(std::move(out).take());
}

web::Outcome order_by_api(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto id = CaseId::from(form->get("case"));
    if (!id) faults.add("case", web::Text("Isi nomor kasus", "Enter the id of the case"));
    const auto wanted = read_order(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [&site, request, id = *id, wanted](app::Change& c) {
        const auto erasure = order(site, request, c, id, wanted);
        web::JsonWriter out;
        out.object().field("id", erasure).field("state", State::ordered).end();
        return app::Answer::json(std::move(out).take(), 201);
    });
}

using Step = void (*)(app::Site&, const web::Request&, app::Change&, ErasureId);
web::Outcome step_by_api(app::Site& site, web::Request& request, const app::Actor& actor, Step step,
                         State state) {
    const auto id = request.id<ErasureId>("id");
    if (!id) return app::not_found(site, request);
    return app::write(site, request, actor, [&site, request, id = *id, step, state](app::Change& c) {
        step(site, request, c, id);
        web::JsonWriter out;
        out.object().field("id", id).field("state", state).end();
        return app::Answer::json(std::move(out).take(), 201);
    });
}
web::Outcome confirm_by_api(app::Site& site, web::Request& request, const app::Actor& actor) {
    return step_by_api(site, request, actor, confirm, State::confirmed);
}
web::Outcome cancel_by_api(app::Site& site, web::Request& request, const app::Actor& actor) {
    return step_by_api(site, request, actor, cancel, State::cancelled);
}

web::Outcome hold_by_api(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto id = CaseId::from(form->get("case"));
    if (!id) faults.add("case", web::Text("Isi nomor kasus", "Enter the id of the case"));
    const auto instrument = read_instrument(*form, faults, "instrument");
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [&site, request, id = *id, instrument](app::Change& c) {
        const auto placed = hold(site, request, c, id, instrument);
        web::JsonWriter out;
        out.object().field("id", placed).end();
        return app::Answer::json(std::move(out).take(), 201);
    });
}

web::Outcome lift_by_api(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<HoldId>("id");
    const auto form = web::read_form(request);
    if (!id) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto instrument = std::string(form->get("instrument"));
    return app::write(site, request, actor, [&site, request, id = *id, instrument](app::Change& c) {
        lift(site, request, c, id, instrument);
        web::JsonWriter out;
        out.object().field("id", id).end();
        return app::Answer::json(std::move(out).take(), 201);
    });
}

constexpr std::string_view order_in =
    R"({"type":"object","required":["case","basis","instrument","value"],"properties":{"case":{"type":"string"},"basis":{"enum":["no_longer_needed","subject_request","unlawfully_obtained","retention_ended"]},"instrument":{"type":"string"},"value":{"type":"array","items":{"type":"string"},"description":"INDEX:NAME of each value: the act's index in the log and the field's name"}}})";
constexpr std::string_view hold_in =
    R"({"type":"object","required":["case","instrument"],"properties":{"case":{"type":"string"},"instrument":{"type":"string"}}})";
constexpr std::string_view lift_in =
    R"({"type":"object","required":["instrument"],"properties":{"instrument":{"type":"string"}}})";
constexpr std::string_view erasure_out =
    R"({"type":"object","required":["id"],"properties":{"id":{"type":"string"},"state":{"enum":["ordered","confirmed","cancelled","done"]}}})";
constexpr std::string_view list_in = R"({"type":"object","properties":{"before":{"type":"string"}}})";
constexpr std::string_view list_out =
    R"({"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object"}}}})";
constexpr std::string_view nothing_in = R"({"type":"object"})";

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    constexpr auto erasers = app::for_role(app::Action::erase_records);
    return {
        {get, "/api/v1/erasures", erasers, list, "List orders to erase, newest first", list_in, list_out},
        {post, "/api/v1/erasures", erasers, order_by_api, "Order that values of a case be erased", order_in,
         erasure_out},
        {post, "/api/v1/erasures/{id}/confirmation", erasers, confirm_by_api,
         "Confirm somebody else's order to erase", nothing_in, erasure_out},
        {post, "/api/v1/erasures/{id}/cancellation", erasers, cancel_by_api, "Cancel an order to erase",
         nothing_in, erasure_out},
        {post, "/api/v1/holds", erasers, hold_by_api, "Hold a case, so that nothing in it is erased", hold_in,
         erasure_out},
        {post, "/api/v1/holds/{id}/lifting", erasers, lift_by_api, "Lift a hold", lift_in, erasure_out},
    };
}

}  // namespace retention
