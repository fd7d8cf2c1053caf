// The channel for programs: filing, writing again, and how it stands, by the code in a header (never in an
// address, which logs keep). With files as multipart/form-data, each part `files`, sealed while they arrive
// as those of the pages are; without, as JSON. Handlers have no API: a program holds no reading key.
#include "app/status_page.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/send_filing_form.hpp"
#include "complaints/send_message_form.hpp"
#include "web/json.hpp"

namespace complaints {
namespace {

using web::JsonWriter;
using web::Text;

constexpr std::string_view code_header = "x-filing-code";

constexpr std::string_view filing_body =
    R"({"type":"object","required":["about","channel","what","who"],"properties":{"about":{"enum":["conflict","violation","service"]},)"
    R"("channel":{"enum":["anonymous","confidential","named"]},"unit":{"type":"string"},"what":{"type":"string"},"who":{"type":"string"},)"
    R"("where":{"type":"string"},"when":{"type":"string"},"how":{"type":"string"},"known":{"type":"string"},"remedy":{"type":"string"},)"
    R"("elsewhere":{"type":"string"},"name":{"type":"string"},"contact":{"type":"string"},"address":{"type":"string"},)"
    R"("relation":{"type":"string"},"left_out":{"type":"array","items":{"type":"string"}},"work":{"type":"string"}}})";
constexpr std::string_view message_body =
    R"({"type":"object","properties":{"text":{"type":"string"},"retaliation":{"type":"boolean"}}})";
constexpr std::string_view accepted_schema =
    R"({"type":"object","required":["code","track"],"properties":{"code":{"type":"string"},"track":{"enum":["report","tip","complaint"]},)"
    R"("evidence_missing":{"type":"boolean"},"clocks":{"type":"array","items":{"type":"object"}}}})";
constexpr std::string_view status_schema =
    R"({"type":"object","required":["track","state"],"properties":{"track":{"enum":["report","tip","complaint"]},"state":{"type":"string"},)"
    R"("outcome":{"enum":["none","proven","partly","not_proven"]},"filed":{"type":"string","format":"date"},)"
    R"("log_index":{"type":["integer","null"]},"clocks":{"type":"array","items":{"type":"object"}},)"
    R"("messages":{"type":"array","items":{"type":"object","properties":{"from":{"enum":["complainant","handler","office"]},)"
    R"("day":{"type":"string","format":"date"},"text":{"type":"string"},"state":{"type":["string","null"]},)"
    R"("files":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"type":{"type":"string"},)"
    R"("size":{"type":"integer"},"cleaned":{"type":"boolean"}}}}}}}}})";

void write_clocks(JsonWriter& out, const Filing& filing) {
    out.key("clocks").array();
    for (const auto& c : filing.clocks)
        out.object()
            .field("limit", c.key)
            .field("due", base::iso(c.due))
            .field("done", c.done ? std::optional(base::iso(*c.done)) : std::nullopt)
            .end();
    out.end();
}

web::Response accepted(const Prepared& prepared) {
    JsonWriter out;
    out.object()
        .field("code", prepared.code.shown())
        .field("track", prepared.rows.filing.track)
        .field("evidence_missing", prepared.evidence_missing);
    write_clocks(out, prepared.rows.filing);
    out.end();
    return web::json(std::move(out).take(), 201);
}

std::string key_of(const web::Request& request) {
    const auto key = request.header("idempotency-key");
    return key.size() > 200 ? std::string{} : std::string(key);
}

web::Outcome file(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto key = key_of(request);
    if (key.empty()) return app::key_missing(site, request);
    web::Faults faults;
    auto input = parse_filing(*form, faults);
    if (const auto* upload = upload_of(request)) upload->check("files", faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return send_filing(
        site, request, actor, std::move(input), key,
        {.refused = [lang = request.lang](const web::Faults& why) { return web::problem(why, lang); },
         .already =
             [&site, request] {
                 return app::refused(site, request, "already_received",
                                     Text("Laporan ini sudah diterima. Kodenya hanya diberikan sekali.",
                                          "This was received before. Its code is given once."),
                                     "");
             },
         .accepted = accepted});
}

// What the complainant may see: neither notes among handlers nor who they are.
bool is_shown(const Message& m) {
    return m.kind != MessageKind::note && m.kind != MessageKind::identity_reason;
}

void write_message(JsonWriter& out, const Message& m) {
    out.object()
        .field("from", m.side)
        .field("day", base::iso(m.day))
        .field("text", m.text)
        .field("state", m.kind == MessageKind::state ? std::optional(m.state) : std::nullopt);
    out.key("files").array();
    for (const auto& f : m.files)
        out.object()
            .field("name", f.name)
            .field("type", f.type)
            .field("size", static_cast<std::int64_t>(f.original.size))
            .field("cleaned", f.cleaned.file != 0)
            .end();
    out.end().end();
}

web::Response standing(const OpenFiling& open, int status) {
    const auto& f = open.filing;
    JsonWriter out;
    out.object()
        .field("track", f.track)
        .field("state", f.state)
        .field("outcome", f.outcome)
        .field("filed", base::iso(f.filed))
        .field("log_index", f.log_index < 0 ? std::nullopt : std::optional(f.log_index));
    write_clocks(out, f);
    out.key("messages").array();
    for (const auto& m : open.thread)
        if (is_shown(m)) write_message(out, m);
    out.end().end();
    return web::json(std::move(out).take(), status);
}

std::optional<OpenFiling> opened(app::Site& site, const std::optional<sealing::Code>& code) {
    if (!code) return std::nullopt;
    const auto db = site.database.reader();
    auto open = open_by_code(site, db, *code);
    return open && !open->broken ? std::move(open) : std::nullopt;
}

web::Outcome status(app::Site& site, web::Request& request, const app::Actor&) {
    const auto open = opened(site, sealing::read_code(request.header(code_header)));
    if (!open) return app::not_found(site, request);
    return standing(*open, 200);
}

web::Outcome write_again(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto code = sealing::read_code(request.header(code_header));
    if (!opened(site, code)) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto key = key_of(request);
    if (key.empty()) return app::key_missing(site, request);
    const auto* upload = upload_of(request);
    web::Faults faults;
    auto input = parse_message(*form, upload && upload->count() > 0, faults);
    if (upload) upload->check("files", faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return send_message(
        site, request, actor, *code, std::move(input), key,
        {.gone = [&site, request] { return app::not_found(site, request); },
         .refused = [lang = request.lang](const OpenFiling&,
                                          const web::Faults& why) { return web::problem(why, lang); },
         .sent = [](const OpenFiling& open) { return standing(open, 201); }});
}

app::Route with_files(app::Route route) {
    route.intake = take_files;
    return route;
}

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    return {
        with_files({post, "/api/v1/filings", app::for_everyone, file,
                    "File a report, a tip or a complaint; the code is in this answer only", filing_body,
                    accepted_schema}),
        with_files({post, "/api/v1/filings/messages", app::for_everyone, write_again,
                    "Write to the handlers again, by the code in the header X-Filing-Code", message_body,
                    status_schema}),
        {get, "/api/v1/filings/status", app::for_everyone, status,
         "How one's own filing stands, by its code in the header X-Filing-Code", "", status_schema},
    };
}

}  // namespace complaints
