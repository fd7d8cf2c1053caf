#include "sanctions/sanction_json_api.hpp"

namespace sanctions {

using web::JsonWriter;

void write_fields(JsonWriter& out, const Sanction& s) {
    const bool told = s.state == State::told || s.state == State::dismissed;
    out.field("id", s.id).field("unit", s.unit).field("respondent", s.respondent).field("breach", s.breach);
    out.field("route", told ? std::nullopt : std::optional(s.route))
        .field("matter", s.matter)
        .field("state", s.state);
    out.field("examiner", s.examiner.person ? std::optional(s.examiner.person) : std::nullopt);
    out.field("due", day_text(s.due)).field("outcome", s.outcome).field("level", s.level);
    out.field("measure", s.measure)
        .field("appeal_open", s.appeal_open)
        .field("annulled", s.annulled)
        .field("version", s.version);
}

void write_summons(JsonWriter& out, const Sanction& s) {
    out.key("summons").array();
    for (const auto& one : s.summons)
        out.object()
            .field("number", one.number)
            .field("hearing_on", base::iso(one.hearing_on))
            .field("time", one.time)
            .field("place", one.place)
            .field("late", one.late)
            .end();
    out.end();
}

void write_record(JsonWriter& out, store::Connection& db, SanctionId id) {
    out.key("record").array();
    for (const auto& line : record_of(db, id))
        out.object()
            .field("kind", line.kind)
            .field("on", base::iso(line.on))
            .field("level", line.level)
            .field("measure", line.measure)
            .field("number", line.number)
            .field("text", line.text)
            .end();
    out.end();
}

std::string case_json(store::Connection& db, const Sanction& s) {
    JsonWriter out;
    write_fields(out.object(), s);
    out.field("facts", s.facts).field("expected", s.expected).field("dismissal", s.dismissal);
    write_summons(out, s);
    out.key("team").array();
    if (s.team) out.value(s.team->superior).value(s.team->oversight).value(s.team->human_resources);
    out.end();
    out.field("heard_on", day_text(s.heard_on));
    out.field("released_from", s.release ? day_text(s.release->from) : std::nullopt)
        .field("released_until", s.release ? day_text(s.release->until) : std::nullopt);
    out.field("referred_to", s.referred_to)
        .field("deliver_by", day_text(s.deliver_by))
        .field("delivered_on", day_text(s.delivered_on))
        .field("appeal_by", day_text(s.appeal_by));
    write_record(out, db, s.id);
    out.end();
    return std::move(out).take();
}

}  // namespace sanctions
