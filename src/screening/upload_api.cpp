// Lists for programs: sent, checked, recorded, as the pages do.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "people/sent_file_form.hpp"
#include "screening/read_entry.hpp"
#include "screening/screening_routes.hpp"
#include "screening/upload_run_form.hpp"
#include "web/json.hpp"

namespace screening {
namespace {

using web::Text;

void put_faults(web::JsonWriter& out, web::Lang lang, const Upload& u) {
    out.key("faults").array();
    for (const auto& line : u.faults) {
        const auto parts = base::split(line, '\t');
        if (parts.size() != 3) continue;
        const auto fault = base::from_name<EntryFault>(parts[2]);
        out.object()
            .field("cell", parts[0])
            .field("column", parts[1])
            .field("said", fault ? app::say(lang, sentence(*fault)) : std::string(parts[2]))
            .end();
    }
    out.end();
}

web::Response as_json(app::Site& site, const web::Request& request, UploadId id, PersonId person) {
    const auto u = find_upload(site.database.reader(), id, person);
    if (!u) return app::not_found(site, request);
    const auto& c = u->counts;
    web::JsonWriter out;
    out.object().field("id", u->id).field("kind", u->plan.kind).field("name", u->plan.name);
    out.field("state", u->state).field("done", u->done).field("of", u->of).field("grade", u->grade);
    out.field("rows", c.rows)
        .field("added", c.added)
        .field("changed", c.changed)
        .field("unchanged", c.unchanged)
        .field("gone", c.gone)
        .field("rejected", c.rejected);
    out.field("problem", request.lang == web::Lang::id ? u->problem_id : u->problem_en);
    put_faults(out, request.lang, *u);
    out.end();
    return web::json(std::move(out).take(), at_work(u->state) ? 202 : 200);
}

web::Outcome send(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    Upload upload{.id = site.ids.next<UploadId>(),
                  .person = actor.person,
                  .plan = parse_plan(site, actor, *form, faults),
                  .file_name = std::string(form->get("file_name").substr(0, 200)),
                  .bytes = {}};
    auto bytes = people::sent_file(*form, "file");
    if (!bytes)
        faults.add("file", Text("Kirim berkasnya, sebagai bagian formulir atau base64",
                                "Send the file, as a part of the form or in base64"));
    if (!faults.empty()) return web::problem(faults, request.lang);
    if (!may_bring_in(site, actor)) return app::not_found(site, request);
    if (const auto* part = form->file("file")) upload.file_name = part->name.substr(0, 200);
    upload.bytes = std::move(*bytes);
    return check_upload(site, request, actor, std::move(upload), as_json);
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<UploadId>("id");
    return id ? as_json(site, request, *id, actor.person) : app::not_found(site, request);
}

web::Outcome record(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<UploadId>("id");
    const auto upload = id ? find_upload(site.database.reader(), *id, actor.person) : std::nullopt;
    if (!upload) return app::not_found(site, request);
    return take_upload(site, request, actor, *upload, as_json);
}

web::Outcome withdraw(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    if (!manageable(site, site.database.reader(), request, actor)) return app::not_found(site, request);
    web::Faults faults;
    auto reason = read_reason(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return withdraw_by(site, request, actor, std::move(reason), as_json);
}

constexpr std::string_view withdraw_in =
    R"({"type":"object","required":["reason"],"properties":{"reason":{"type":"string","maxLength":300}}})";
constexpr std::string_view send_in =
    R"({"type":"object","required":["kind","name","owner","source","licence","as_of","file"],"properties":{"kind":{"enum":["candidates","campaign_team","party_members","vendors","former_officials"]},"name":{"type":"string","maxLength":200,"description":"the same name is a new version of that list"},"owner":{"type":"string","maxLength":200},"source":{"type":"string","maxLength":300},"licence":{"type":"string","maxLength":200},"as_of":{"type":"string","format":"date"},"file_name":{"type":"string"},"file":{"type":"string","contentEncoding":"base64","description":"CSV, XLSX, FollowTheMoney, BODS or OCDS; or a part of a multipart form"}}})";
#define COUNT R"({"type":"integer","minimum":0})"
constexpr std::string_view upload_out =
    R"({"type":"object","required":["id","state","rows","faults"],"properties":{"id":{"type":"string"},"kind":{"type":"string"},"name":{"type":"string"},"state":{"enum":["checking","checked","unreadable","taking","taken","failed"]},"done":)" COUNT
    R"(,"of":)" COUNT R"(,"grade":{"enum":["a","b","c","d"]},"rows":)" COUNT R"(,"added":)" COUNT
    R"(,"changed":)" COUNT R"(,"unchanged":)" COUNT R"(,"gone":)" COUNT R"(,"rejected":)" COUNT
    R"(,"problem":{"type":"string"},"faults":{"type":"array","items":{"type":"object","properties":{"cell":{"type":"string"},"column":{"type":"string"},"said":{"type":"string"}}}}}})";
#undef COUNT

}  // namespace

std::vector<app::Route> upload_api() {
    using enum web::Method;
    constexpr auto legal_hr = app::for_role(app::Action::manage_registries);
    return {
        {post, "/api/v1/registry-uploads", legal_hr, send,
         "Send a list to be checked; nothing is recorded yet (202 while it runs)", send_in, upload_out,
         web::BodySize::large},
        {get,
         "/api/v1/registry-uploads/{id}",
         legal_hr,
         show,
         "How far it is, what would change, and each rejected cell (the first 200)",
         {},
         upload_out},
        {post,
         "/api/v1/registry-uploads/{id}/record",
         legal_hr,
         record,
         "Record the list and screen what has changed (202 while it runs)",
         {},
         upload_out},
        {post, "/api/v1/registries/{registry}/withdrawal", legal_hr, withdraw,
         "Withdraw a list that was brought in by mistake: a version without rows (202 while it runs)",
         withdraw_in, upload_out},
    };
}

}  // namespace screening
