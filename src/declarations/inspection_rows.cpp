// What follows a determination: the Inspectorate, the controls, announcements; and the loads of a case's
// parts.
#include <algorithm>

#include "declarations/apply_rows.hpp"
#include "declarations/declaration_rows.hpp"

namespace declarations {
namespace {

void ensure(store::Connection& db, DeclarationId id) {
    db.exec(
        "insert into declaration_inspection(declaration, state, received, reviewed, returned, closed, "
        "reviewer, findings,"
        " return_reason, conclusion) values(?, 'not_received', null, null, null, null, 0, '', '', '')"
        " on conflict do nothing",
        id);
    db.exec("update declaration set version = version + 1 where id = ?", id);
}

void received(store::Connection& db, const app::Act&, const InspectorateReceived& a) {
    ensure(db, a.declaration);
    db.exec("update declaration_inspection set state = 'received', received = ? where declaration = ?", a.on,
            a.declaration);
    app::bump(db, desk_of(db, a.declaration).unit, inspected_measure, 1);
}

void reviewed(store::Connection& db, const app::Act& act, const InspectorateReviewed& a) {
    ensure(db, a.declaration);
    db.exec(
        "update declaration_inspection set state = 'reviewed', reviewed = ?, reviewer = ?, findings = ? "
        "where declaration = ?",
        a.on, act.actor, a.findings, a.declaration);
}

void sent_back(store::Connection& db, const app::Act&, const InspectorateReturned& a) {
    ensure(db, a.declaration);
    db.exec(
        "update declaration_inspection set state = 'returned_to_superior', returned = ?, return_reason = ?"
        " where declaration = ?",
        a.on, a.reason, a.declaration);
    move(db, a.declaration, desk_of(db, a.declaration), State::submitted, a.superior, a.superior_capacity);
    start_clock(db, a.declaration, a.due, a.on);
    db.exec(
        "update declaration set submitted = ?, due = ?, due_provisional = ?, nobody_left = 0 where id = ?",
        a.on, a.due, a.due_provisional, a.declaration);
}

void closed(store::Connection& db, const app::Act&, const Closed& a) {
    ensure(db, a.declaration);
    db.exec("update declaration_inspection set closed = ?, conclusion = ? where declaration = ?", a.on,
            a.conclusion, a.declaration);
    const auto desk = desk_of(db, a.declaration);
    const auto capacity =
        db.query<AppointmentId>("select superior_capacity from declaration where id = ?", a.declaration)
            .value()
            .value_or(AppointmentId{});
    move(db, a.declaration, desk, State::closed, desk.superior, capacity);
    app::bump(db, desk.unit, closed_measure, 1);
}

void reported(store::Connection& db, const app::Act&, const ControlReported& a) {
    db.exec(
        "update declaration_control set carried_out = ?, note = ?, reported = ? where declaration = ? and "
        "control = ?"
        " and number = (select max(number) from declaration_determination where declaration = ?)",
        a.carried_out, a.note, a.on, a.declaration, a.control, a.declaration);
    db.exec("update declaration set version = version + 1 where id = ?", a.declaration);
}

void announced(store::Connection& db, const app::Act&, const KinshipAnnounced& a) {
    db.exec("insert into declaration_announcement(declaration, how, on_day, details) values(?, ?, ?, ?)",
            a.declaration, a.where, a.on, a.details);
    db.exec("update declaration set version = version + 1 where id = ?", a.declaration);
    app::bump(db, desk_of(db, a.declaration).unit, announced_measure, 1);
}

}  // namespace

void register_inspection(app::Registry& registry) {
    registry.applies<InspectorateReceived>(received);
    registry.applies<InspectorateReviewed>(reviewed);
    registry.applies<InspectorateReturned>(sent_back);
    registry.applies<Closed>(closed);
    registry.applies<ControlReported>(reported);
    registry.applies<KinshipAnnounced>(announced);
    registry.table({"declaration_announcement", {"declaration", "how", "on_day", "details"}, 2});
    registry.table({"declaration_inspection",
                    {"declaration", "state", "received", "reviewed", "returned", "closed", "reviewer",
                     "findings", "return_reason", "conclusion"}});
}

std::vector<Determination> determinations_of(store::Connection& db, DeclarationId id) {
    std::vector<Determination> out;
    for (auto [decider, capacity, truth, truth_reason, impact, impact_reason, from, until, substitute, on,
               due, late, report_by, deliver_by] :
         db.query<PersonId, AppointmentId, Truth, std::string, rules::Impact, std::string, base::Date,
                  std::optional<base::Date>, PersonId, base::Date, base::Date, bool, base::Date, base::Date>(
             "select decider, capacity, truth, truth_reason, impact, impact_reason, from_day, until_day, "
             "substitute, on_day, due,"
             " late, report_by, deliver_by from declaration_determination where declaration = ? order by "
             "number",
             id))
        out.push_back({.decider = decider,
                       .capacity = capacity,
                       .truth = truth,
                       .truth_reason = std::move(truth_reason),
                       .impact = impact,
                       .impact_reason = std::move(impact_reason),
                       .from = from,
                       .until = until,
                       .substitute = substitute,
                       .on = on,
                       .due = due,
                       .late = late,
                       .report_by = report_by,
                       .deliver_by = deliver_by});
    db.query<std::int64_t, rules::Control>(
          "select number, control from declaration_control where declaration = ? order by number", id)
        .each([&](std::int64_t number, rules::Control control) {
            if (number <= std::ssize(out))
                out[static_cast<std::size_t>(number - 1)].controls.push_back(control);
        });
    for (auto& d : out) std::ranges::sort(d.controls);
    return out;
}

std::optional<Determination> determination_of(store::Connection& db, DeclarationId id) {
    auto all = determinations_of(db, id);
    if (all.empty()) return std::nullopt;
    return std::move(all.back());
}

std::vector<OrderedControl> controls_of(store::Connection& db, DeclarationId id) {
    std::vector<OrderedControl> out;
    for (auto [control, carried_out, note, on] :
         db.query<rules::Control, std::optional<CarriedOut>, std::string, std::optional<base::Date>>(
             "select control, carried_out, note, reported from declaration_control where declaration = ?"
             " and number = (select max(number) from declaration_determination where declaration = ?)",
             id, id)) {
        out.push_back({.control = control, .report = {}});
        if (carried_out && on) out.back().report = ControlReport{control, *carried_out, std::move(note), *on};
    }
    std::ranges::sort(out, {}, &OrderedControl::control);
    return out;
}

std::vector<Evidence> evidence_of(store::Connection& db, DeclarationId id) {
    std::vector<Evidence> out;
    for (auto [name, type, hash, bytes] : db.query<std::string, std::string, std::string, std::int64_t>(
             "select name, type, hash, bytes from declaration_evidence where declaration = ? order by number",
             id))
        out.push_back({std::move(name), std::move(type), std::move(hash), bytes});
    return out;
}

std::optional<std::string> evidence_bytes(store::Connection& db, DeclarationId id, std::string_view hash) {
    const auto known =
        db.query<std::int64_t>("select 1 from declaration_evidence where declaration = ? and hash = ?", id,
                               hash)
            .one();
    const auto raw = base::from_hex(hash);
    if (!known || !raw) return std::nullopt;
    auto bytes = db.query<store::Bytes>("select bytes from blob where hash = ?", store::Bytes{*raw}).value();
    if (!bytes) return std::nullopt;
    return std::move(bytes->value);
}

std::vector<Announcement> announcements_of(store::Connection& db, DeclarationId id) {
    std::vector<Announcement> out;
    for (auto [where, on, details] : db.query<AnnouncedIn, base::Date, std::string>(
             "select how, on_day, details from declaration_announcement where declaration = ? order by how",
             id))
        out.push_back({where, on, std::move(details)});
    return out;
}

InspectionRecord inspection_of(store::Connection& db, DeclarationId id) {
    InspectionRecord out;
    db.query<Inspection, std::optional<base::Date>, std::optional<base::Date>, std::optional<base::Date>,
             std::optional<base::Date>, PersonId, std::string, std::string, std::string>(
          "select state, received, reviewed, returned, closed, reviewer, findings, return_reason, conclusion"
          " from declaration_inspection where declaration = ?",
          id)
        .each([&](Inspection state, auto received_on, auto reviewed_on, auto returned_on, auto closed_on,
                  PersonId reviewer, std::string findings, std::string why, std::string conclusion) {
            out = {.state = state,
                   .received = received_on,
                   .reviewed = reviewed_on,
                   .returned = returned_on,
                   .closed = closed_on,
                   .reviewer = reviewer,
                   .findings = std::move(findings),
                   .return_reason = std::move(why),
                   .conclusion = std::move(conclusion)};
        });
    return out;
}

std::vector<Silence> silences_of(store::Connection& db, DeclarationId id) {
    std::vector<Silence> out;
    for (auto [silent, capacity, was_due, on, next, reason, due] :
         db.query<PersonId, AppointmentId, base::Date, base::Date, PersonId, std::string, base::Date>(
             "select silent, capacity, was_due, on_day, next, next_reason, due from declaration_silence "
             "where "
             "declaration = ? order by number",
             id))
        out.push_back({silent, capacity, was_due, on, next, std::move(reason), due});
    return out;
}

}  // namespace declarations
