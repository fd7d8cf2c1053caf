// Verification samples for programs: those in one's range, a new one announced, a drawn statement verified.
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/sample_form.hpp"
#include "web/json.hpp"

namespace oversight {
namespace {

using web::JsonWriter;
using web::Text;

constexpr int rows_in_a_list = 50;

constexpr std::string_view announce_in =
    R"({"type":"object","properties":{"campaign":{"type":"string"},"unit":{"type":"string","description":"a province, or 1 for the nation"},"size":{"type":"integer","minimum":1,"maximum":1000},"seed_day":{"type":"string","format":"date"}},"required":["campaign","unit","size","seed_day"]})";
constexpr std::string_view check_in =
    R"({"type":"object","properties":{"entry":{"type":"integer","description":"of the statement in the log"},"result":{"enum":["in_order","follow_up"]},"note":{"type":"string","maxLength":1000}},"required":["entry","result"]})";
#define SAMPLE_OUT                                                                                  \
    R"({"type":"object","properties":{"id":{"type":"string"},"unit":{"type":"string"},)"            \
    R"("campaign":{"type":"string"},"size":{"type":"integer"},"population":{"type":"integer"},)"    \
    R"("list_sha256":{"type":"string"},"announced":{"type":"string","format":"date"},)"             \
    R"("seed_day":{"type":"string","format":"date"},"drawn":{"type":["string","null"]},)"           \
    R"("checkpoint":{"type":["string","null"]},"checked":{"type":"integer"},)"                      \
    R"("items":{"type":"array","items":{"type":"object","properties":{"entry":{"type":"integer"},)" \
    R"("name":{"type":"string"},"unit":{"type":"string"},"result":{"type":["string","null"]},)"     \
    R"("note":{"type":"string"},"checked":{"type":["string","null"]}}}}},"required":["id","size","population"]})"
constexpr std::string_view one_out = SAMPLE_OUT;
constexpr std::string_view list_out =
    R"({"type":"object","properties":{"samples":{"type":"array","items":)" SAMPLE_OUT
    R"(}},"required":["samples"]})";
#undef SAMPLE_OUT

std::optional<std::string> iso(const std::optional<base::Date>& day) {
    return day ? std::optional(base::iso(*day)) : std::nullopt;
}

void write_sample(JsonWriter& out, store::Connection& db, const Sample& s) {
    out.object()
        .field("id", s.id)
        .field("unit", std::to_string(s.unit.value))
        .field("campaign", s.campaign)
        .field("size", s.size)
        .field("population", s.population)
        .field("list_sha256", base::hex(base::bytes_of(s.list)))
        .field("announced", base::iso(s.announced))
        .field("seed_day", base::iso(s.seed_day))
        .field("drawn", iso(s.drawn))
        .field("checkpoint", s.checkpoint.empty() ? std::nullopt : std::optional(s.checkpoint))
        .field("checked", tally_of(db, s.id).checked);
}

std::string json_of(store::Connection& db, const Sample& s) {
    JsonWriter out(4096);
    write_sample(out, db, s);
    out.key("items").array();
    for (const auto& item : items_of(db, s.id))
        out.object()
            .field("entry", item.entry)
            .field("name", signer_name(db, item.person))
            .field("unit", std::to_string(item.unit.value))
            .field("result", item.result)
            .field("note", item.note)
            .field("checked", iso(item.checked))
            .end();
    out.end().end();
    return std::move(out).take();
}

web::Outcome list(app::Site& site, web::Request&, const app::Actor& actor) {
    const auto s = app::scope(actor.person, app::Action::inspect_declaration, app::today(site, actor));
    const auto db = site.database.reader();
    JsonWriter out(4096);
    out.object().key("samples").array();
    for (const auto& sample : samples_in(db, s, rows_in_a_list)) {
        write_sample(out, db, sample);
        out.end();
    }
    out.end().end();
    return web::json(std::move(out).take());
}

std::optional<Sample> sample_in(store::Connection& db, const app::Site& site, const web::Request& request,
                                const app::Actor& actor) {
    const auto id = request.id<SampleId>("id");
    auto found = id ? load_sample(db, *id) : std::nullopt;
    if (!found ||
        !app::may(db, actor.person, app::Action::inspect_declaration, found->unit, app::today(site, actor)))
        return std::nullopt;
    return found;
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto found = sample_in(db, site, request, actor);
    if (!found) return app::not_found(site, request);
    return web::json(json_of(db, *found));
}

web::Outcome announce(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto wish = parse_sample(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor,
                      [refused = refused_to_program(site, request), wish](app::Change& c) {
                          const auto id = announce_sample(c, wish, refused);
                          const auto sample = load_sample(c.db, id);
                          return app::Answer::json(sample ? json_of(c.db, *sample) : "{}", 201);
                      });
}

web::Outcome check(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto sample = sample_in(site.database.reader(), site, request, actor);
    if (!sample) return app::not_found(site, request);
    web::Faults faults;
    web::Reader read(*form, faults);
    CheckInput input;
    input.entry = read.number("entry", Text("Isi nomor entri log", "Give the number of the log entry"), 0,
                              std::int64_t{1} << 52);
    input.result =
        read.choice<CheckResult>("result", Text("Isi in_order atau follow_up", "Give in_order or follow_up"));
    input.note = read.optional_text("note", 1'000);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor,
                      [refused = refused_to_program(site, request), sample, input](app::Change& c) {
                          check_item(c, *sample, input, refused);
                          return app::Answer::json(json_of(c.db, *sample));
                      });
}

}  // namespace

std::vector<app::Route> sample_api() {
    using enum web::Method;
    constexpr auto inspect = app::for_role(app::Action::inspect_declaration);
    return {
        {get, "/api/v1/samples", inspect, list, "Verification samples in one's range", "", list_out},
        {post, "/api/v1/samples", inspect, announce, "Announce a verification sample", announce_in, one_out},
        {get, "/api/v1/samples/{id}", inspect, show, "One sample with the statements drawn", "", one_out},
        {post, "/api/v1/samples/{id}/checks", inspect, check, "Record what verifying a drawn statement gave",
         check_in, one_out}};
}

}  // namespace oversight
