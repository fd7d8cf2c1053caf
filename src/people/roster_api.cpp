// Rosters for programs (a personnel system of the agency): the same check, the same import as the pages.
#include "app/status_page.hpp"
#include "people/note_form.hpp"
#include "people/people_routes.hpp"
#include "people/roster_run_form.hpp"
#include "people/sent_file_form.hpp"
#include "web/json.hpp"

namespace people {
namespace {

using web::Text;

std::optional<RosterImport> import_of(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<RosterImportId>("id");
    const auto db = site.database.reader();
    return id ? find_roster(db, *id, actor.person) : std::nullopt;
}

void put_notes(web::JsonWriter& out, web::Lang lang, std::string_view name, std::string_view where,
               const std::vector<RosterNote>& notes) {
    out.key(name).array();
    for (const auto& n : notes)
        out.object().field(where, n.cell).field("said", lang == web::Lang::id ? n.said_id : n.said_en).end();
    out.end();
}

web::Response as_json(store::Connection& db, web::Lang lang, const RosterImport& i, int status) {
    const auto& c = i.counts;
    web::JsonWriter out;
    out.object().field("id", i.id).field("table", i.table).field("name", i.name).field("state", i.state);
    out.field("done", i.done)
        .field("rows", c.rows)
        .field("added", c.added)
        .field("changed", c.changed)
        .field("moved", c.moved)
        .field("ended", c.ended)
        .field("unchanged", c.unchanged)
        .field("rejected", c.rejected);
    out.field("problem", lang == web::Lang::id ? i.problem_id : i.problem_en);
    put_notes(out, lang, "faults", "cell", notes_of(db, i.id, RosterSaid::fault));
    put_notes(out, lang, "changes", "row", notes_of(db, i.id, RosterSaid::change));
    out.key("not_in_file").array();
    for (const auto& n : notes_of(db, i.id, RosterSaid::not_in_file)) out.value(n.cell);
    out.end().end();
    return web::json(std::move(out).take(), status);
}

web::Response now(app::Site& site, web::Lang lang, RosterImportId id, PersonId person, int status) {
    const auto db = site.database.reader();
    const auto found = find_roster(db, id, person);
    CHECK(found);
    return as_json(db, lang, *found, status);
}

// The dry run begins at once; its answer says where to ask how far it is.
web::Outcome send(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto table =
        read.choice<RosterTable>("table", Text("Pilih people, appointments, positions, atau units",
                                               "Choose people, appointments, positions or units"));
    auto bytes = sent_file(*form, "file");
    if (!bytes)
        faults.add("file", Text("Kirim berkas XLSX atau CSV, sebagai bagian formulir atau base64",
                                "Send an XLSX or CSV file, as a part of the form or in base64"));
    if (!faults.empty()) return web::problem(faults, request.lang);
    const auto* part = form->file("file");
    const auto name = part != nullptr ? part->name : std::string(form->get("name"));
    const RosterImport import{.id = site.ids.next<RosterImportId>(),
                              .person = actor.person,
                              .unit = actor.unit,
                              .table = table,
                              .name = (name.empty() ? std::string(base::name(table)) : name).substr(0, 200),
                              .hash = base::sha256(*bytes),
                              .state = RosterState::checking,
                              .problem_id = {},
                              .problem_en = {},
                              .at = app::Clock::real_now()};
    return note(
        site, request,
        [import, kept = std::move(*bytes)](store::Connection& db) { start_roster(db, import, kept); },
        [&site, actor, import, lang = request.lang] {
            auto answer = now(site, lang, import.id, actor.person, 202);
            run_check(site, actor, import);
            return answer;
        });
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto found = import_of(site, request, actor);
    if (!found) return app::not_found(site, request);
    const auto db = site.database.reader();
    return as_json(db, request.lang, *found, 200);
}

web::Outcome record(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto found = import_of(site, request, actor);
    if (!found) return app::not_found(site, request);
    // Decided in the writer's turn, where two calls at once become one after the other.
    const auto begins = std::make_shared<std::optional<RosterImport>>();
    return note(
        site, request,
        [begins, id = found->id, person = actor.person](store::Connection& db) {
            begins->reset();
            auto import = find_roster(db, id, person);
            if (!import || (import->state != RosterState::checked && import->state != RosterState::failed))
                return;
            import->state = RosterState::taking;
            save_roster(db, *import);
            *begins = std::move(import);
        },
        [&site, request, actor, begins, id = found->id] {
            if (!*begins)
                return app::refused(site, request, "not_checked",
                                    Text("Tunggu sampai berkas selesai diperiksa; yang sudah dicatat tidak "
                                         "dicatat lagi.",
                                         "Wait until the file is checked; what is recorded is not recorded "
                                         "again."),
                                    "");
            auto answer = now(site, request.lang, id, actor.person, 202);
            run_take(site, actor, **begins);
            return answer;
        });
}

#define COUNT R"({"type":"integer","minimum":0})"
constexpr std::string_view send_in =
    R"({"type":"object","required":["table","file"],"properties":{"table":{"enum":["people","appointments","positions","units"]},"name":{"type":"string","maxLength":200},"file":{"type":"string","contentEncoding":"base64","description":"XLSX or CSV; or a part of a multipart form"}}})";
constexpr std::string_view import_out =
    R"({"type":"object","required":["id","table","state","rows","faults"],"properties":{"id":{"type":"string"},"table":{"type":"string"},"name":{"type":"string"},"state":{"enum":["checking","checked","unreadable","taking","taken","failed"]},"done":)" COUNT
    R"(,"rows":)" COUNT R"(,"added":)" COUNT R"(,"changed":)" COUNT R"(,"moved":)" COUNT R"(,"ended":)" COUNT
    R"(,"unchanged":)" COUNT R"(,"rejected":)" COUNT
    R"(,"problem":{"type":"string"},"faults":{"type":"array","items":{"type":"object","properties":{"cell":{"type":"string"},"said":{"type":"string"}}}},"changes":{"type":"array","items":{"type":"object","properties":{"row":{"type":"string"},"said":{"type":"string"}}}},"not_in_file":{"type":"array","items":{"type":"string"}}}})";
#undef COUNT

}  // namespace

std::vector<app::Route> roster_api() {
    using enum web::Method;
    constexpr auto legal_hr = app::for_role(app::Action::manage_roster);
    return {
        {post, "/api/v1/roster-imports", legal_hr, send,
         "Send a roster to be checked; nothing is written yet (202)", send_in, import_out,
         web::BodySize::large},
        {get,
         "/api/v1/roster-imports/{id}",
         legal_hr,
         show,
         "How far it is, what would change, and each rejected cell (the first 200 of each)",
         {},
         import_out},
        {post,
         "/api/v1/roster-imports/{id}/record",
         legal_hr,
         record,
         "Record what the check has found (202)",
         {},
         import_out},
        {get, "/api/v1/roster-imports/{id}/errors.xlsx", legal_hr, give_errors},
    };
}

}  // namespace people
