// A line about an official: what is known of him, and the acts the line comes to.
#include "people/people_rows.hpp"
#include "people/roster_walk_rows.hpp"

namespace people {
namespace {

using enum RosterColumn;

std::string post_words(store::Connection& db, const Position& position) {
    const auto unit = load_unit(db, position.unit);
    return position.title + (unit ? " " + unit->name : "");
}

OfficialFacts official_facts(store::Connection& db, RosterWalk& walk, const OfficialLine& line) {
    const auto found = person_with(db, line.numbers);
    OfficialFacts facts{.acting = walk.acting,
                        .known = {},
                        .two_people = found.two,
                        .unit = unit_is(db, walk, line.unit),
                        .position = {},
                        .superior_known = superior_of_line(db, walk, line.superior).known};
    if (!line.position.empty()) {
        const auto id = position_with_code(db, line.position);
        if (id) facts.position = load_position(db, *id);
        facts.position_known = facts.position.has_value();
    }
    if (facts.position && line.from)
        facts.position_held = db.query<std::int64_t>(
                                    "select 1 from appointment where position = ? and holding = 'definitive' "
                                    "and person <> ? and"
                                    " until_day >= ? limit 1",
                                    facts.position->id, found.person, *line.from)
                                  .value()
                                  .has_value();
    if (!found.person) return facts;
    KnownOfficial known{.person = *load_person(db, found.person),
                        .details = load_details(db, found.person).value_or(PersonDetails{}),
                        .held = held_by(db, found.person),
                        .position = {}};
    known.unit = unit_is(db, walk, known.person.unit);
    if (known.held) known.position = load_position(db, known.held->position).value_or(Position{});
    facts.known = std::move(known);
    return facts;
}

void record_appointment(app::Change& c, const OfficialFacts& facts, const OfficialPlan& plan,
                        const OfficialLine& line, PositionId superior_position) {
    auto position_id = facts.position ? facts.position->id : PositionId{};
    if (!position_id) {
        position_id = c.new_id<PositionId>();
        c.record(case_of(line.unit), line.unit,
                 PositionEstablished{
                     position_id, line.unit, line.position_kind, line.title, superior_position, {}});
    }
    c.record(CaseId{plan.person.id.value}, line.unit,
             AppointmentMade{c.new_id<AppointmentId>(), plan.person.id, position_id, Holding::definitive,
                             *line.from, std::nullopt, line.instrument});
}

void record_new(app::Change& c, const OfficialFacts& facts, OfficialPlan plan, const OfficialLine& line,
                PositionId superior_position) {
    auto& p = plan.person;
    const auto& d = plan.details;
    p.id = c.new_id<PersonId>();
    const CaseId about{p.id.value};
    if (facts.position) {
        c.record(about, p.unit,
                 PersonRegistered{p.id, p.name, p.kind, p.nip, p.member_number, p.unit, d.nik, d.born,
                                  d.email, d.phone});
        record_appointment(c, facts, plan, line, superior_position);
    } else {
        c.record(
            about, p.unit,
            OfficialRegistered{p.id, p.name, p.kind, p.nip, p.member_number, p.unit, c.new_id<PositionId>(),
                               line.position_kind, line.title, superior_position, c.new_id<AppointmentId>(),
                               *line.from, line.instrument, d.nik, d.born, d.email, d.phone});
    }
    if (!plan.ends) return;
    if (const auto held = held_by(c.db, p.id))
        c.record(about, p.unit, AppointmentEnded{held->id, *plan.ends, plan.reason});
}

// The next appointment stands before the last one ends: whoever moves keeps his roles.
void record_known(app::Change& c, const OfficialFacts& facts, const OfficialPlan& plan,
                  const OfficialLine& line, PositionId superior_position) {
    const auto& p = plan.person;
    const auto& d = plan.details;
    const CaseId about{p.id.value};
    if (plan.person_changes)
        c.record(about, p.unit,
                 PersonChanged{p.id, p.name, p.kind, p.nip, p.member_number, p.unit, d.nik, d.born, d.email,
                               d.phone});
    if (plan.appoints) record_appointment(c, facts, plan, line, superior_position);
    if (plan.ends)
        c.record(about, facts.known->position.unit,
                 AppointmentEnded{facts.known->held->id, *plan.ends, plan.reason});
}

}  // namespace

Read<LineTaken> official_line(store::Connection& db, app::Change* change, RosterWalk& walk,
                              const OfficialLine& line) {
    const auto& n = line.numbers;
    const bool nip_before = before(walk, 'p', n.nip), nik_before = before(walk, 'n', n.nik);
    if (nip_before) return twice(nip);
    if (nik_before) return twice(nik);
    if (before(walk, 'p', n.member_number)) return twice(member_number);
    const auto facts = official_facts(db, walk, line);
    if (facts.unit == UnitIs::ours) walk.covered.insert(line.unit);
    const auto plan = import_official(facts, line);
    if (!plan) return refuse(plan.error());
    keep(walk, 'p', n.nip);
    keep(walk, 'p', n.member_number);
    if (change != nullptr && plan->change != RosterChange::none) {
        const auto superior_position = superior_of_line(db, walk, line.superior).position;
        facts.known ? record_known(*change, facts, *plan, line, superior_position)
                    : record_new(*change, facts, *plan, line, superior_position);
    }
    LineTaken out{plan->change, line.name};
    if (plan->change == RosterChange::moved && facts.known->held)
        out.about += ": " + post_words(db, facts.known->position) + " → ";
    if (plan->change == RosterChange::moved)
        out.about += line.title + " (" + std::to_string(line.unit.value) + ")";
    if (plan->change == RosterChange::changed && facts.known->person.name != line.name)
        out.about = facts.known->person.name + " → " + line.name;
    return out;
}

}  // namespace people
