// Monitoring for programs: an office in every measure with its months, and the reports line by line.
#include <algorithm>
#include <charconv>
#include <iterator>

#include "app/page.hpp"
#include "oversight/month_rows.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/oversight_routes.hpp"
#include "oversight/report_rows.hpp"
#include "oversight/standing_rows.hpp"
#include "people/people_rows.hpp"
#include "web/json.hpp"

namespace oversight {
namespace {

using web::JsonWriter;

constexpr std::string_view office_query =
    R"({"type":"object","properties":{"unit":{"type":"string","description":"code of the office; without it the widest of the caller's range"}}})";
constexpr std::string_view report_query =
    R"({"type":"object","properties":{"kind":{"enum":["semester","indicators","evaluation"]},"year":{"type":"string"},"half":{"enum":["1","2"]},"unit":{"type":"string"}}})";

#define JERNIH_COUNT R"({"type":"integer","minimum":0})"
constexpr std::string_view office_schema =
    R"({"type":"object","properties":{"unit":{"type":"string"},"name":{"type":"string"},"people":)" JERNIH_COUNT
    R"(,"trained":)" JERNIH_COUNT
    R"(,"statements":{"type":["object","null"],"properties":{"campaign":{"type":"string"},"asked":)" JERNIH_COUNT
    R"(,"signed":)" JERNIH_COUNT
    R"(}},"declarations":{"type":"object","properties":{"submitted":)" JERNIH_COUNT R"(,"open":)" JERNIH_COUNT
    R"(,"determined":)" JERNIH_COUNT R"(,"determined_late":)" JERNIH_COUNT R"(,"silences":)" JERNIH_COUNT
    R"(,"received":)" JERNIH_COUNT R"(,"closed":)" JERNIH_COUNT
    R"(}},"months":{"type":"array","items":{"type":"object","properties":{"month":{"type":"string"}},"additionalProperties":)" JERNIH_COUNT
    R"(}}}})";
#undef JERNIH_COUNT
constexpr std::string_view report_schema =
    R"({"type":"object","properties":{"kind":{"enum":["semester","indicators","evaluation"]},"year":{"type":"integer"},"half":{"type":"integer"},"unit":{"type":"string"},"office":{"type":"string"},"from":{"type":"string","format":"date"},"until":{"type":"string","format":"date"},"as_of":{"type":"string","format":"date"},"lines":{"type":"array","items":{"type":"object","properties":{"section":{"type":"string"},"what":{"type":"string"},"measured":{"type":"boolean"},"count":{"type":["integer","null"]},"before":{"type":["integer","null"]},"words":{"type":["string","null"]},"source":{"type":"string"}}}}}})";

int number_in(std::string_view text, int otherwise) {
    int out = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

// The office asked for, or where the caller's range begins; none: outside it, or no office.
std::optional<people::Unit> office_in(store::Connection& db, const web::Request& request,
                                      const app::Scope& s) {
    const auto given = request.query.first("unit");
    const UnitId unit = given ? UnitId{number_in(*given, 0)} : first_office(db, s);
    auto there = people::load_unit(db, unit);
    if (!there || !app::may(db, s.person, app::Action::monitor_unit, unit, s.day)) return std::nullopt;
    return there;
}

void write_statements(JsonWriter& out, const OfficeStanding& standing) {
    out.key("statements");
    if (!standing.campaign) {
        out.null();
        return;
    }
    out.object()
        .field("campaign", standing.campaign->id)
        .field("asked", standing.statements.all())
        .field("signed", standing.statements.all_signed())
        .end();
}

web::Outcome show_office(app::Site& site, web::Request& request, const app::Actor& actor) {
    constexpr int months_shown = 12;
    const auto s = app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor));
    const auto db = site.database.reader();
    const auto unit = office_in(db, request, s);
    if (!unit) return app::not_found(site, request);
    const auto standing = standing_of(db, unit->id, s.day);
    const auto& d = standing.declarations;
    JsonWriter out;
    out.object()
        .field("unit", std::to_string(unit->id.value))
        .field("name", unit->name)
        .field("people", standing.people)
        .field("trained", standing.trained);
    write_statements(out, standing);
    out.key("declarations")
        .object()
        .field("submitted", d.submitted)
        .field("open", d.open)
        .field("determined", d.determined)
        .field("determined_late", d.late)
        .field("silences", d.silences)
        .field("received", d.received)
        .field("closed", d.closed)
        .end();
    out.key("months").array();
    const auto this_month = month_of(s.day);
    for (const auto& month :
         months_of(db, unit->id, months_later(this_month, 1 - months_shown), this_month)) {
        out.object().field("month", base::iso(month.month).substr(0, 7));
        for (std::size_t i = 0; i < happenings; ++i) out.field(base::names<Happening>[i], month.counts[i]);
        out.end();
    }
    out.end().end();
    return web::json(std::move(out).take());
}

std::string said(web::Lang lang, const Said& words) { return lang == web::Lang::id ? words.id : words.en; }

void write_line(JsonWriter& out, web::Lang lang, const ReportSection& section, const ReportLine& line) {
    out.object()
        .field("section", lang == web::Lang::id ? section.head.id : section.head.en)
        .field("what", said(lang, line.what))
        .field("measured", line.measured())
        .field("count", line.count)
        .field("before", line.before)
        .field("words", line.said.empty() ? std::nullopt : std::optional(said(lang, line.said)))
        .field("source", said(lang, line.source))
        .end();
}

web::Outcome show_report(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto s = app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor));
    const auto get = [&](std::string_view name) { return request.query.first(name).value_or(""); };
    const std::chrono::year_month_day now{s.day};
    ReportAsked asked{.kind = base::from_name<ReportKind>(get("kind")).value_or(ReportKind::semester),
                      .year = number_in(get("year"), static_cast<int>(now.year()))};
    if (asked.kind == ReportKind::semester)
        asked.half =
            get("half") == "1" || (get("half").empty() && static_cast<unsigned>(now.month()) <= 6) ? 1 : 2;
    const auto db = site.database.reader();
    const auto unit = office_in(db, request, s);
    if (!unit || asked.year < 2000 || asked.year > 9998) return app::not_found(site, request);
    asked.unit = unit->id;
    const auto facts = facts_for(db, asked, s.day, site.address);
    if (refused(facts)) return app::not_found(site, request);
    const auto report = compose_report(facts);
    JsonWriter out;
    out.object()
        .field("kind", report.kind)
        .field("year", report.year)
        .field("half", report.half)
        .field("unit", std::to_string(report.unit.value))
        .field("office", report.office)
        .field("from", base::iso(report.period.from))
        .field("until", base::iso(report.period.until))
        .field("as_of", base::iso(report.as_of))
        .key("lines")
        .array();
    for (const auto& section : report.sections)
        for (const auto& line : section.lines) write_line(out, request.lang, section, line);
    out.end().end();
    return web::json(std::move(out).take());
}

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    constexpr auto follow = app::for_role(app::Action::monitor_unit);
    std::vector<app::Route> out{
        {get, "/api/v1/oversight", follow, show_office,
         "Show an office of one's range in every measure, with twelve months", office_query, office_schema},
        {get, "/api/v1/oversight/report", follow, show_report,
         "Show a report line by line, each with its source", report_query, report_schema}};
    for (const auto& part : {sample_api(), recommendation_api(), region_api()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace oversight
