#include "declarations/act_form.hpp"
#include "declarations/declaration_facts_rows.hpp"
#include "people/people_rows.hpp"
#include "web/json.hpp"

namespace declarations {
namespace {

void day(web::JsonWriter& out, std::string_view name, const std::optional<base::Date>& value) {
    if (value)
        out.field(name, base::iso(*value));
    else
        out.key(name).null();
}

void person(web::JsonWriter& out, store::Connection& db, std::string_view name, PersonId id) {
    if (!id) {
        out.key(name).null();
        return;
    }
    out.key(name).object().field("id", id).field("name", people::name_of(db, id)).end();
}

void determination(web::JsonWriter& out, store::Connection& db, const Declaration& d) {
    const auto ruling = determination_of(db, d.id);
    out.key("determination");
    if (!ruling) {
        out.null();
        return;
    }
    out.object().field("truth", ruling->truth).field("truth_reason", ruling->truth_reason);
    if (ruling->truth == Truth::conflict)
        out.field("impact", ruling->impact).field("impact_reason", ruling->impact_reason);
    person(out, db, "decider", ruling->decider);
    out.key("controls").array();
    for (const auto& ordered : controls_of(db, d.id)) {
        out.object().field("control", ordered.control).key("carried_out");
        if (ordered.report)
            out.value(ordered.report->carried_out)
                .field("note", ordered.report->note)
                .field("on", base::iso(ordered.report->on));
        else
            out.null();
        out.end();
    }
    out.end();
    day(out, "from", ruling->from);
    day(out, "until", ruling->until);
    person(out, db, "substitute", ruling->substitute);
    day(out, "on", ruling->on);
    day(out, "due", ruling->due);
    out.field("late", ruling->late);
    day(out, "report_by", ruling->report_by);
    day(out, "deliver_by", ruling->deliver_by);
    out.end();
}

struct Following {
    InspectionRecord inspection;
    std::vector<Silence> silences;
    std::vector<Announcement> announcements;
    std::vector<Evidence> evidence;
    std::optional<base::Date> review_due;
};

Following following(store::Connection& db, const Declaration& d) {
    return {inspection_of(db, d.id), silences_of(db, d.id), announcements_of(db, d.id), evidence_of(db, d.id),
            review_due(db, d)};
}

void what_follows(web::JsonWriter& out, const Following& f, store::Connection& db) {
    const auto& inspection = f.inspection;
    out.key("inspection").object().field("state", inspection.state).field("findings", inspection.findings);
    out.field("return_reason", inspection.return_reason).field("conclusion", inspection.conclusion);
    day(out, "received", inspection.received);
    day(out, "review_due", f.review_due);
    day(out, "reviewed", inspection.reviewed);
    day(out, "closed", inspection.closed);
    out.end().key("silences").array();
    for (const auto& s : f.silences) {
        out.object();
        person(out, db, "silent", s.silent);
        day(out, "was_due", s.was_due);
        person(out, db, "next", s.next);
        out.end();
    }
    out.end().key("announcements").array();
    for (const auto& a : f.announcements) {
        out.object().field("where", a.where).field("details", a.details);
        day(out, "on", a.on);
        out.end();
    }
    out.end().key("evidence").array();
    for (const auto& file : f.evidence)
        out.object()
            .field("name", file.name)
            .field("type", file.type)
            .field("sha256", file.hash)
            .field("bytes", file.bytes)
            .end();
    out.end();
}

}  // namespace

std::string json_of(store::Connection& db, const Declaration& d) {
    web::JsonWriter out(2048);
    out.object()
        .field("id", d.id)
        .field("version", d.version)
        .field("state", d.state)
        .field("origin", d.origin)
        .field("type", d.type);
    out.field("matter", d.matter)
        .field("unit", d.unit)
        .field("party_name", d.party_name)
        .field("relation", d.relation);
    out.field("source", d.source).key("grounds").array();
    for (const auto ground : d.grounds) out.value(ground);
    out.end()
        .field("other_law", d.other_law)
        .field("description", d.description)
        .field("already_public", d.already_public);
    out.field("proposed_control", d.proposed_control);
    day(out, "known_since", d.known_since);
    person(out, db, "declarant", d.declarant);
    person(out, db, "superior", d.superior);
    day(out, "submitted", d.submitted);
    day(out, "due", d.due);
    out.field("due_provisional", d.due_provisional);
    day(out, "completion_due", d.completion_due);
    // Each act counts the version up: at the first nothing has followed yet, and nothing need be looked for.
    const bool just_begun = d.version == 1;
    if (just_begun)
        out.key("determination").null();
    else
        determination(out, db, d);
    what_follows(out, just_begun ? Following{} : following(db, d), db);
    out.end();
    return std::move(out).take();
}

}  // namespace declarations
