#include "people/roster_rows.hpp"

#include "people/name_key.hpp"
#include "people/people_rows.hpp"
#include "people/roster_walk_rows.hpp"

namespace people {

using enum RosterColumn;

UnitIs unit_is(store::Connection& db, RosterWalk& walk, UnitId unit) {
    const auto found = walk.units.find(unit.value);
    if (found != walk.units.end()) return found->second;
    auto out = load_unit(db, unit) ? UnitIs::ours : UnitIs::unknown;
    if (out == UnitIs::ours && walk.scope) {
        const auto& s = *walk.scope;
        const bool within =
            db.query<std::int64_t>(
                  "select 1 from role_grant r where r.person = ? and (r.role_bit & ?) <> 0 and ? between"
                  " r.unit_from and r.unit_to and r.from_day <= ? and r.until_day >= ? limit 1",
                  s.person, s.roles, unit, s.day, s.day)
                .value()
                .has_value();
        if (!within) out = UnitIs::outside;
    }
    walk.units[unit.value] = out;
    return out;
}

namespace {

std::uint64_t key_of(char kind, std::string_view text) {
    return std::hash<std::string>{}(kind + identifier_key(text));
}

}  // namespace

bool before(RosterWalk& walk, char kind, std::string_view text) {
    if (text.empty()) return false;
    const auto key = key_of(kind, text);
    if (!walk.seen.try_emplace(key, false).second) return true;
    walk.newest.push_back(key);
    return false;
}
void keep(RosterWalk& walk, char kind, std::string_view text) {
    if (!text.empty()) walk.seen[key_of(kind, text)] = true;
}
bool taken_before(const RosterWalk& walk, char kind, std::string_view text) {
    const auto found = walk.seen.find(key_of(kind, text));
    return found != walk.seen.end() && found->second;
}

Found person_with(store::Connection& db, const PersonNumbers& n) {
    Found out;
    const auto meet = [&](std::optional<PersonId> p) {
        if (!p) return;
        out.two = out.two || (out.person && out.person != *p);
        out.person = *p;
    };
    if (!n.nip.empty())
        meet(db.query<PersonId>("select id from person where nip = ? and nip <> '' limit 1", n.nip).value());
    if (!n.nik.empty())
        meet(db.query<PersonId>("select person from person_detail where nik = ? and nik <> '' limit 1", n.nik)
                 .value());
    if (!n.member_number.empty())
        meet(db.query<PersonId>(
                   "select id from person where member_number = ? and member_number <> '' limit 1",
                   n.member_number)
                 .value());
    return out;
}

std::optional<Appointment> held_by(store::Connection& db, PersonId person) {
    std::optional<Appointment> out;
    for (auto& a : all_appointments_of(db, person))
        if (a.holding == Holding::definitive && !out) out = std::move(a);
    return out;
}

namespace {

std::optional<PositionId> superior_named(store::Connection& db, std::string_view text) {
    if (const auto position = position_with_code(db, text)) return position;
    const auto key = identifier_key(text);
    const bool nip = key.size() == 18;
    const auto holder = person_with(db, {nip ? key : "", "", nip ? "" : std::string(text)});
    if (!holder.person) return std::nullopt;
    const auto held = held_by(db, holder.person);
    return held ? std::optional(held->position) : std::nullopt;
}

}  // namespace

SuperiorFound superior_of_line(store::Connection& db, const RosterWalk& walk, const std::string& text) {
    if (text.empty()) return {};
    if (const auto position = superior_named(db, text)) return {true, *position};
    const bool above = walk.checking && (taken_before(walk, 'p', text) || taken_before(walk, 'c', text));
    return {above, {}};
}

std::unexpected<std::vector<CellFault>> twice(RosterColumn column) {
    return refuse(std::vector{CellFault{column, RosterFault::twice_in_file}});
}

namespace {

// ---- one table each: the facts, the plan, and the acts when there is somebody to record them

Read<LineTaken> unit_line(store::Connection& db, app::Change* change, RosterWalk& walk,
                          const UnitLine& line) {
    const auto number = std::to_string(line.unit.value);
    if (before(walk, 'u', number)) return twice(RosterColumn::unit);
    UnitFacts facts{.known = load_unit(db, line.unit)};
    const auto parent = parent_of(line.unit);
    if (parent) {
        const auto is = unit_is(db, walk, parent);
        facts.parent_known =
            is != UnitIs::unknown || (walk.checking && taken_before(walk, 'u', std::to_string(parent.value)));
    }
    const auto own = unit_is(db, walk, line.unit);
    const auto judged = own == UnitIs::unknown && parent ? unit_is(db, walk, parent) : own;
    if (walk.scope && judged != UnitIs::ours) facts.own = UnitIs::outside;
    const auto plan = import_unit(facts, line);
    if (!plan) return refuse(plan.error());
    keep(walk, 'u', number);
    const auto& u = plan->unit;
    if (change != nullptr && plan->change == RosterChange::added)
        change->record(case_of(u.id), u.id, UnitRegistered{u.id, u.level, u.name, u.parent, u.zone, u.seats});
    if (change != nullptr && plan->change == RosterChange::changed)
        change->record(case_of(u.id), u.id, UnitChanged{u.id, u.name, u.zone, u.seats});
    if (change != nullptr) walk.units.erase(u.id.value);
    return LineTaken{plan->change, u.name};
}

Read<LineTaken> position_line(store::Connection& db, app::Change* change, RosterWalk& walk,
                              const PositionLine& line) {
    if (before(walk, 'c', line.code)) return twice(code);
    const auto superior_found = superior_of_line(db, walk, line.superior);
    PositionFacts facts{.known = {},
                        .unit = unit_is(db, walk, line.unit),
                        .superior_known = superior_found.known,
                        .superior = superior_found.position};
    if (const auto id = position_with_code(db, line.code)) facts.known = load_position(db, *id);
    if (facts.known) facts.known_unit = unit_is(db, walk, facts.known->unit);
    const auto plan = import_position(facts, line);
    if (!plan) return refuse(plan.error());
    keep(walk, 'c', line.code);
    const auto& p = plan->position;
    if (change != nullptr && plan->change == RosterChange::added)
        change->record(case_of(p.unit), p.unit,
                       PositionEstablished{change->new_id<PositionId>(), p.unit, p.kind, p.title,
                                           p.reports_to, line.code});
    if (change != nullptr && plan->change == RosterChange::changed)
        change->record(case_of(p.unit), p.unit, PositionChanged{p.id, p.unit, p.kind, p.title, p.reports_to});
    return LineTaken{plan->change, line.code + " " + line.title};
}

Read<LineTaken> appointment_line(store::Connection& db, app::Change* change, RosterWalk& walk,
                                 const AppointmentLine& line) {
    const auto& n = line.numbers;
    const auto who = n.nip.empty() ? n.nik.empty() ? n.member_number : n.nik : n.nip;
    if (before(
            walk, 'a',
            who + "/" + line.position + "/" + base::iso(line.from) + std::string(base::name(line.holding))))
        return twice(position);
    const auto found = person_with(db, n);
    AppointmentLineFacts facts{
        .acting = walk.acting, .person = found.person, .two_people = found.two, .position = {}, .to_it = {}};
    if (const auto id = position_with_code(db, line.position)) {
        facts.position = load_position(db, *id);
        facts.to_it = appointments_to(db, *id);
    }
    if (facts.position) facts.unit = unit_is(db, walk, facts.position->unit);
    auto plan = import_appointment(facts, line);
    if (!plan) return refuse(plan.error());
    const CaseId about{found.person.value};
    if (change != nullptr && plan->made) {
        plan->made->appointment = change->new_id<AppointmentId>();
        change->record(about, facts.position->unit, *plan->made);
    }
    if (change != nullptr && plan->ended) change->record(about, facts.position->unit, *plan->ended);
    return LineTaken{plan->change, name_of(db, found.person) + ": " + facts.position->title};
}

Read<LineTaken> any_line(store::Connection& db, app::Change* change, RosterWalk& walk,
                         const RosterLine& line) {
    const auto then = [&](const auto& read, auto go) -> Read<LineTaken> {
        if (!read) return refuse(read.error());
        return go(db, change, walk, *read);
    };
    switch (walk.table) {
        case RosterTable::units: return then(read_unit(line), unit_line);
        case RosterTable::positions: return then(read_position(line), position_line);
        case RosterTable::people: return then(read_official(line), official_line);
        case RosterTable::appointments: return then(read_appointment(line), appointment_line);
    }
    return LineTaken{};
}

}  // namespace

void RosterWalk::forget_newest() {
    for (const auto key : newest) seen.erase(key);
    newest.clear();
    units.clear();
}

Read<LineTaken> check_line(store::Connection& db, RosterWalk& walk, const RosterLine& line) {
    return any_line(db, nullptr, walk, line);
}

Read<LineTaken> take_line(app::Change& change, RosterWalk& walk, const RosterLine& line) {
    return any_line(change.db, &change, walk, line);
}

NotInFile not_in_file(store::Connection& db, const RosterWalk& walk, base::Date day, std::size_t names) {
    NotInFile out;
    const auto stands = [&](char kind, std::string_view number) {
        return !number.empty() && walk.seen.contains(key_of(kind, number));
    };
    for (const auto unit : walk.covered)
        db.query<std::string, std::string, std::string, std::string>(
              "select p.name, p.nip, p.member_number, coalesce(d.nik, '') from person p left join "
              "person_detail d on"
              " d.person = p.id where p.unit = ? and exists(select 1 from appointment a where a.person = "
              "p.id and"
              " a.until_day >= ?) order by p.folded, p.id",
              unit, day)
            .each([&](const std::string& name, const std::string& nip, const std::string& member,
                      const std::string& nik) {
                if (stands('p', nip) || stands('p', member) || stands('n', nik)) return;
                if (out.names.size() < names) out.names.push_back(name);
                ++out.count;
            });
    return out;
}

std::optional<PersonDetails> load_details(store::Connection& db, PersonId person) {
    const auto row = db.query<std::string, std::optional<base::Date>, std::string, std::string>(
                           "select nik, born, email, phone from person_detail where person = ?", person)
                         .one();
    if (!row) return std::nullopt;
    return PersonDetails{std::get<0>(*row), std::get<1>(*row), std::get<2>(*row), std::get<3>(*row)};
}

std::optional<PositionId> position_with_code(store::Connection& db, std::string_view code) {
    return db.query<PositionId>("select position from position_code where code = ?", code).value();
}

}  // namespace people
