// The public side for programs: decisions with their recusals, and the description of the whole API.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "decisions/decision_rows.hpp"
#include "publication/publication_routes.hpp"
#include "publication/statistics_form.hpp"
#include "web/json.hpp"

namespace publication {
namespace {

using decisions::DecisionId;
using decisions::PublicDecision;
using web::JsonWriter;

constexpr std::string_view list_query =
    R"({"type":"object","properties":{"unit":{"type":"string","description":"of that office only"},"before":{"type":"string","description":"next of the page before"}}})";

#define JERNIH_DECISION                                                                                                                                                          \
    R"({"type":"object","required":["id","matter","outcome","on"],"properties":{"id":{"type":"string"},"matter":{"type":"string"},)"                                             \
    R"("unit":{"type":"string"},"office":{"type":"string"},"title":{"type":"string"},"summary":{"type":"string"},)"                                                              \
    R"("kind":{"enum":["procurement","candidacy","party_verification","results","staffing","licensing_policy","discipline","other"]},)"                                          \
    R"("outcome":{"enum":["approved","rejected","determined"]},"text":{"type":"string"},"on":{"type":"string","format":"date"},)"                                                \
    R"("decided_by":{"enum":["plenary","official"]},"decider":{"type":"string"},"seats":{"type":"integer"},"present":{"type":"integer"},)"                                       \
    R"("eligible":{"type":"integer"},"quorum_needed":{"type":"integer"},"approval_needed":{"type":"integer"},)"                                                                  \
    R"("in_favour":{"type":"integer"},"against":{"type":"integer"},"abstain":{"type":"integer"},)"                                                                               \
    R"("recused":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"position":{"type":"string"},)"                                                 \
    R"("standing":{"enum":["standstill","barred"]},"relation":{"type":["string","null"]},"measures":{"type":"array","items":{"type":"string"}},"article":{"type":"string"}}}},)" \
    R"("annulled_on":{"type":["string","null"],"format":"date"},"minutes_sha256":{"type":["string","null"]},"log_index":{"type":"integer"}}})"

constexpr std::string_view decision_schema = JERNIH_DECISION;
// A count of null is hidden, so that nobody can be picked out.
#define JERNIH_COUNTS                                                                                                               \
    R"("decisions":{"type":["integer","null"]},"recusals":{"type":["integer","null"]},"declarations":{"type":["integer","null"]},)" \
    R"("determined":{"type":["integer","null"]},"determined_late":{"type":["integer","null"]},"trained":{"type":["integer","null"]}}})"
constexpr std::string_view statistics_schema =
    R"({"type":"object","properties":{"as_of":{"type":"string","format":"date"},"nation":{"type":"object","properties":{)" JERNIH_COUNTS
    R"(,"offices":{"type":"array","items":{"type":"object","properties":{"office":{"type":"string"},"name":{"type":"string"},)" JERNIH_COUNTS
    R"(}}})";
#undef JERNIH_COUNTS

constexpr std::string_view list_schema =
    R"({"type":"object","properties":{"items":{"type":"array","items":)" JERNIH_DECISION
    R"(},"next":{"type":["string","null"]}}})";
#undef JERNIH_DECISION

void write_recused(JsonWriter& out, const PublicDecision& p) {
    out.key("recused").array();
    for (const auto& r : p.recused) {
        out.object().field("name", r.name).field("position", r.position).field("standing", r.how);
        out.field("relation", r.relation ? std::optional<std::string_view>(r.relation->code) : std::nullopt);
        out.key("measures").array();
        for (const auto control : r.measures) out.value(control);
        out.end().field("article", "UU 30/2014 Pasal 42 ayat (1)").end();
    }
    out.end();
}

void write_decision(JsonWriter& out, const PublicDecision& p) {
    const auto& d = p.decision;
    out.object().field("id", d.id).field("matter", d.matter).field("unit", d.unit).field("office", p.office);
    out.field("title", p.title)
        .field("summary", p.summary)
        .field("kind", p.kind)
        .field("outcome", d.outcome)
        .field("text", d.text);
    out.field("on", base::iso(d.on))
        .field("decided_by", d.plenary ? "plenary" : "official")
        .field("decider", p.decider);
    if (d.plenary) {
        out.field("seats", d.seats).field("present", d.present).field("eligible", d.eligible);
        out.field("quorum_needed", d.quorum_needed).field("approval_needed", d.approval_needed);
        out.field("in_favour", d.votes.in_favour)
            .field("against", d.votes.against)
            .field("abstain", d.votes.abstain);
    }
    write_recused(out, p);
    out.field("annulled_on", d.annulment ? std::optional(base::iso(d.annulment->on)) : std::nullopt);
    out.field("minutes_sha256",
              p.minutes ? std::optional(base::hex(base::bytes_of(*p.minutes))) : std::nullopt);
    out.field("log_index", d.log_index).end();
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor&) {
    const auto unit = UnitId::from(request.query.first("unit").value_or(""));
    const auto before = DecisionId::from(request.query.first("before").value_or("")).value_or(DecisionId{});
    const auto db = site.database.reader();
    auto found = decisions::decisions_public(db, unit, before, app::rows_a_page + 1);
    std::optional<DecisionId> next;
    if (found.size() > static_cast<std::size_t>(app::rows_a_page)) {
        found.resize(app::rows_a_page);
        next = found.back().decision.id;
    }
    JsonWriter out;
    out.object().key("items").array();
    for (const auto& p : found) write_decision(out, p);
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

// By the decision's id or by the matter's.
web::Outcome show(app::Site& site, web::Request& request, const app::Actor&) {
    const auto id = request.id<DecisionId>("id");
    if (!id) return app::not_found(site, request);
    std::optional<PublicDecision> found;
    {
        const auto db = site.database.reader();
        const auto on_matter = decisions::decision_on(db, MatterId{id->value});
        found = decisions::decision_public(db, on_matter ? on_matter->id : *id);
    }
    if (!found) return app::not_found(site, request);
    JsonWriter out;
    write_decision(out, *found);
    return web::json(std::move(out).take());
}

void write_counts(JsonWriter& out, const auto& counts) {
    for (std::size_t i = 0; i < statistics; ++i) out.field(base::names<Statistic>[i], counts[i]);
}

web::Outcome show_statistics(app::Site& site, web::Request&, const app::Actor&) {
    const auto table = public_table(site);
    JsonWriter out;
    out.object().field("as_of", base::iso(table.day)).key("nation").object();
    write_counts(out, table.nation);
    out.end().key("offices").array();
    for (const auto& row : table.rows) {
        out.object().field("office", row.code).field("name", row.name);
        write_counts(out, row.counts);
        out.end();
    }
    out.end().end();
    return web::json(std::move(out).take());
}

web::Outcome description(app::Site& site, web::Request& request, const app::Actor&) {
    if (site.openapi.empty()) return app::not_found(site, request);
    return web::lasting("application/json", site.openapi);
}

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    return {
        {get, "/api/v1/decisions", app::for_everyone, list,
         "List decisions with who took no part in them, newest first", list_query, list_schema},
        {get, "/api/v1/decisions/{id}", app::for_everyone, show, "Show a decision by its id or its matter's",
         "", decision_schema},
        {get, "/api/v1/statistics", app::for_everyone, show_statistics,
         "Counts of the nation and of each province; small ones are null", "", statistics_schema},
        {get, "/api/v1/openapi.json", app::for_everyone, description, "This description", "", ""},
    };
}

}  // namespace publication
