// The check of a document for programs.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "papers/document_rows.hpp"
#include "papers/papers_routes.hpp"
#include "web/json.hpp"

namespace papers {
namespace {

constexpr std::string_view document_schema =
    R"({"type":"object","required":["code","kind","person","office","issued_at","sha256"],"properties":{"code":{"type":"string"},)"
    R"("kind":{"enum":["statement","certificate","summons","sanction_decision"]},"person":{"type":"string"},"office":{"type":"string"},"number":{"type":"string"},)"
    R"("issued_at":{"type":"string","format":"date-time"},"sha256":{"type":"array","items":{"type":"string"},"description":"of each edition, in order"},)"
    R"("act_index":{"type":"integer"},"log_index":{"type":"integer"},"checkpoint":{"type":"object","properties":{"size":{"type":"integer"},)"
    R"("root":{"type":"string"},"agrees":{"type":"boolean","description":"with the log of today"}}}}})";
constexpr std::string_view find_query =
    R"({"type":"object","required":["sha256"],"properties":{"sha256":{"type":"string","description":"of the PDF, in hexadecimal"}}})";

web::Response answer(store::Connection& db, const Document& d) {
    const auto names = names_on(db, d);
    web::JsonWriter out;
    out.object().field("code", d.code).field("kind", d.of.kind).field("person", names.person);
    out.field("office", names.office).field("number", d.of.number);
    out.field("issued_at", base::iso(d.issued_at, base::Zone::wib)).key("sha256").array();
    for (const auto& edition : editions_of(db, d.code)) out.value(base::hex(base::bytes_of(edition.pdf)));
    out.end().field("act_index", d.of.act).field("log_index", d.index).key("checkpoint").object();
    out.field("size", d.log_size).field("root", base::hex(base::bytes_of(d.log_root)));
    out.field("agrees", root_at(db, d.log_size) == d.log_root).end().end();
    return web::json(std::move(out).take());
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor&) {
    const auto code = code_typed(request.parameter("code"));
    const auto db = site.database.reader();
    const auto document = code.empty() ? std::nullopt : find_document(db, code);
    return document ? answer(db, *document) : app::not_found(site, request);
}

web::Outcome find(app::Site& site, web::Request& request, const app::Actor&) {
    const auto bytes = base::from_hex(request.query.first("sha256").value_or(""));
    base::Hash hash{};
    if (!bytes || bytes->size() != hash.size()) return app::not_found(site, request);
    std::ranges::copy(*bytes, hash.begin());
    const auto db = site.database.reader();
    const auto document = document_with(db, hash);
    return document ? answer(db, *document) : app::not_found(site, request);
}

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    return {
        {get, "/api/v1/documents", app::for_everyone, find,
         "Find an issued document by the SHA-256 of its file", find_query, document_schema},
        {get, "/api/v1/documents/{code}", app::for_everyone, show, "Check an issued document by its code", "",
         document_schema},
    };
}

}  // namespace papers
