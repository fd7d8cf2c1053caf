// Screening for programs: one's own questions, lists, and when a clearance must be asked for again.
#include <algorithm>
#include <iterator>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "base/text.hpp"
#include "matters/finding_rows.hpp"
#include "screening/registry_rows.hpp"
#include "screening/screening_routes.hpp"
#include "screening/triage_form.hpp"
#include "screening/triage_rows.hpp"
#include "web/json.hpp"

namespace screening {
namespace {

web::Outcome get_questions(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before = FindingId::from(request.query.first("before").value_or("")).value_or(FindingId{});
    const auto db = site.database.reader();
    auto list = matters::all_findings_for(db, actor.person, before, 51);
    const bool more = list.size() > 50;
    if (more) list.resize(50);
    web::JsonWriter out;
    out.object().key("items").array();
    for (const auto& kept : list) {
        const auto f = with_names(db, kept);
        out.object().field("id", f.id).key("matter");
        f.matter ? out.value(f.matter) : out.null();
        out.field("origin", f.origin)
            .field("band", f.band)
            .field("bits", static_cast<double>(f.bits) / 1000.0);
        out.field("register_says", f.register_says)
            .field("matter_says", f.matter_says)
            .field("article", f.article);
        out.field("raised", base::iso(f.raised))
            .field("answer", f.answer)
            .field("lapsed", f.lapsed.has_value());
        out.key("path").array();
        for (const auto& step : f.path) out.value(step);
        out.end().end();
    }
    out.end().key("next");
    more ? out.value(list.back().id) : out.null();
    out.end();
    return web::json(std::move(out).take());
}

web::Outcome get_triage(app::Site& site, web::Request&, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto counts =
        triage_counts(db, app::scope(actor.person, app::Action::triage_findings, app::today(site, actor)));
    web::JsonWriter out;
    out.object()
        .field("to_review", counts.to_review)
        .field("misused", counts.misused)
        .field("unanswered", counts.unanswered)
        .field("reviewed", counts.reviewed)
        .end();
    return web::json(std::move(out).take());
}

web::Outcome get_registries(app::Site& site, web::Request& request, const app::Actor& actor) {
    constexpr std::size_t page = 200;
    const auto after = RegistryId::from(request.query.first("after").value_or("")).value_or(RegistryId{});
    const auto db = site.database.reader();
    auto list =
        registries_in(db, app::scope(actor.person, app::Action::manage_registries, app::today(site, actor)),
                      after, page + 1);
    const bool more = list.size() > page;
    if (more) list.resize(page);
    web::JsonWriter out;
    out.object().key("items").array();
    for (const auto& line : list)
        out.object()
            .field("id", line.registry.id)
            .field("kind", line.registry.kind)
            .field("name", line.registry.name)
            .field("owner", line.registry.owner)
            .field("as_of", base::iso(line.latest.as_of))
            .field("version", line.latest.number)
            .field("grade", line.latest.grade)
            .field("entries", line.entries)
            .field("file", base::hex(base::bytes_of(line.latest.file)))
            .end();
    out.end().key("next");
    more ? out.value(list.back().registry.id) : out.null();
    out.end();
    return web::json(std::move(out).take());
}

constexpr std::string_view list_out =
    R"({"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object"}},"next":{"type":["string","null"]}}})";
constexpr std::string_view counts_out =
    R"({"type":"object","required":["to_review","misused","unanswered","reviewed"],"properties":{"to_review":{"type":"integer"},"misused":{"type":"integer"},"unanswered":{"type":"integer"},"reviewed":{"type":"integer"}}})";

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    std::vector<app::Route> out{
        {get,
         "/api/v1/findings",
         app::for_signed_in,
         get_questions,
         "The caller's own questions, newest first",
         {},
         list_out},
        {get,
         "/api/v1/triage",
         app::for_role(app::Action::triage_findings),
         get_triage,
         "How many findings of the caller's offices wait for what",
         {},
         counts_out},
        {get,
         "/api/v1/registries",
         app::for_role(app::Action::manage_registries),
         get_registries,
         "Lists of the caller's offices",
         {},
         list_out},
    };
    for (const auto& part : {triage_api(), upload_api(), missing_api()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace screening
