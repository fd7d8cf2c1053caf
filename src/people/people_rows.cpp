#include "people/people_rows.hpp"

#include "people/name_key.hpp"
#include "people/schema_rows.hpp"

namespace people {
namespace {

using UnitRow = std::tuple<UnitId, UnitLevel, std::string, UnitId, base::Zone, std::int64_t>;

Unit unit_from(UnitRow row) {
    auto& [id, level, name, parent, zone, seats] = row;
    return {id, level, std::move(name), parent, zone, static_cast<int>(seats)};
}

using PersonRow = std::tuple<PersonId, std::string, StaffKind, std::string, std::string, UnitId>;

Person person_from(PersonRow row) { return std::make_from_tuple<Person>(std::move(row)); }

using AppointmentRow =
    std::tuple<AppointmentId, PersonId, PositionId, Holding, base::Date, base::Date, std::string>;

Appointment appointment_from(AppointmentRow row) {
    auto& [id, person, position, holding, from, until, instrument] = row;
    return {id,
            person,
            position,
            holding,
            from,
            until == open_end ? std::nullopt : std::optional(until),
            std::move(instrument)};
}

template <class Rows, class Make>
auto list(Rows rows, Make make) {
    std::vector<decltype(make(*rows.begin()))> out;
    for (auto row : rows) out.push_back(make(std::move(row)));
    return out;
}

Position position_from(std::tuple<PositionId, UnitId, rules::PositionKind, std::string, PositionId> row) {
    return std::make_from_tuple<Position>(std::move(row));
}

RoleHeld role_from(
    std::tuple<std::int64_t, PersonId, app::Role, UnitId, UnitId, base::Date, base::Date> row) {
    return std::make_from_tuple<RoleHeld>(std::move(row));
}

#define APPOINTMENT "id, person, position, holding, from_day, until_day, instrument"
#define PERSON "p.id, p.name, p.kind, p.nip, p.member_number, p.unit"

template <class... P>
auto appointments(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql, const P&... values) {
    return list(db.query<AppointmentId, PersonId, PositionId, Holding, base::Date, base::Date, std::string>(
                    sql, values...),
                appointment_from);
}

template <class... P>
auto people(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql, const P&... values) {
    return list(db.query<PersonId, std::string, StaffKind, std::string, std::string, UnitId>(sql, values...),
                person_from);
}

template <class T>
std::optional<T> first(std::vector<T> found) {
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

}  // namespace

std::optional<Unit> load_unit(store::Connection& db, UnitId id) {
    auto row = db.query<UnitId, UnitLevel, std::string, UnitId, base::Zone, std::int64_t>(
                     "select id, level, name, parent, zone, seats from unit where id = ?", id)
                   .one();
    return row ? std::optional(unit_from(std::move(*row))) : std::nullopt;
}

std::vector<Unit> units_below(store::Connection& db, UnitId parent) {
    return list(
        db.query<UnitId, UnitLevel, std::string, UnitId, base::Zone, std::int64_t>(
            "select id, level, name, parent, zone, seats from unit where parent = ? order by id", parent),
        unit_from);
}

std::optional<Person> load_person(store::Connection& db, PersonId id) {
    return first(people(db, "select " PERSON " from person p where p.id = ?", id));
}

std::string name_of(store::Connection& db, PersonId id) {
    return db.query<std::string>("select name from person where id = ?", id).value().value_or("");
}

std::vector<Appointment> holders(store::Connection& db, PositionId position, base::Date day) {
    return appointments(db,
                        "select " APPOINTMENT
                        " from appointment where position = ? and until_day >= ? and from_day <= ?"
                        " order by case holding when 'definitive' then 1 else 0 end, from_day desc, id desc",
                        position, day, day);
}

std::vector<Appointment> appointments_of(store::Connection& db, PersonId person, base::Date day) {
    return appointments(db,
                        "select " APPOINTMENT
                        " from appointment where person = ? and until_day >= ? and from_day <= ?"
                        " order by case holding when 'definitive' then 0 else 1 end, from_day, id",
                        person, day, day);
}

std::vector<Appointment> all_appointments_of(store::Connection& db, PersonId person) {
    return appointments(
        db, "select " APPOINTMENT " from appointment where person = ? order by from_day desc, id desc",
        person);
}

std::vector<Appointment> appointments_to(store::Connection& db, PositionId position) {
    return appointments(
        db, "select " APPOINTMENT " from appointment where position = ? order by from_day desc, id desc",
        position);
}

std::optional<Appointment> load_appointment(store::Connection& db, AppointmentId id) {
    return first(appointments(db, "select " APPOINTMENT " from appointment where id = ?", id));
}

std::optional<Position> load_position(store::Connection& db, PositionId id) {
    auto row = db.query<PositionId, UnitId, rules::PositionKind, std::string, PositionId>(
                     "select id, unit, kind, title, reports_to from position where id = ?", id)
                   .one();
    return row ? std::optional(position_from(std::move(*row))) : std::nullopt;
}

std::vector<Position> positions_in(store::Connection& db, UnitId unit, rules::PositionKind kind) {
    return list(
        db.query<PositionId, UnitId, rules::PositionKind, std::string, PositionId>(
            "select id, unit, kind, title, reports_to from position where unit = ? and kind = ? order by id",
            unit, kind),
        position_from);
}

std::string title_of(store::Connection& db, const Appointment& appointment) {
    const auto row =
        db.query<std::string, std::string>(
              "select p.title, u.name from position p join unit u on u.id = p.unit where p.id = ?",
              appointment.position)
            .one();
    if (!row) return {};
    const auto& [title, unit] = *row;
    const std::string acting = appointment.holding == Holding::plt   ? "Plt. "
                               : appointment.holding == Holding::plh ? "Plh. "
                                                                     : "";
    return acting + title + " " + unit;
}

std::optional<app::Actor> load_actor(store::Connection& db, PersonId id, base::Date day) {
    const auto person = load_person(db, id);
    if (!person) return std::nullopt;
    app::Actor actor{.person = id, .unit = person->unit, .name = person->name};
    const auto held = appointments_of(db, id, day);
    if (!held.empty()) {
        actor.capacity = held.front().id;
        actor.position = title_of(db, held.front());
        if (const auto position = load_position(db, held.front().position)) actor.unit = position->unit;
    }
    if (const auto unit = load_unit(db, actor.unit)) actor.zone = unit->zone;
    return actor;
}

std::vector<PersonId> plenary_of(store::Connection& db, UnitId unit, base::Date day) {
    std::vector<PersonId> out;
    const auto add = [&](PersonId person) {
        if (std::find(out.begin(), out.end(), person) == out.end()) out.push_back(person);
    };
    db.query<PersonId>(
          "select a.person from position p join appointment a on a.position = p.id where p.unit = ?"
          " and p.kind in ('chair', 'member') and a.until_day >= ? and a.from_day <= ?"
          " order by case p.kind when 'chair' then 0 else 1 end, p.id, a.id",
          unit, day, day)
        .each(add);
    return out;
}

std::vector<Person> people_in(store::Connection& db, const app::Scope& s, std::string_view beginning,
                              PersonId after, int limit) {
    if (beginning.size() == 18 && beginning.find_first_not_of("0123456789") == beginning.npos)
        return people(
            db, "select " PERSON " from person p where p.nip = ? and " VISIBLE("p") " order by p.id limit ?",
            beginning, SCOPE(s), limit);
    const auto from = name_key(beginning);
    const auto to = from + "\x7f";  // folded names are letters, digits and spaces
    const auto key =
        db.query<std::string>("select folded from person where id = ?", after).value().value_or("");
    return people(
        db,
        "select " PERSON
        " from person p where p.folded >= ? and p.folded < ? and (p.folded, p.id) > (?, ?) and " VISIBLE(
            "p") " order by p.folded, p.id limit ?",
        from, to, key, after, SCOPE(s), limit);
}

std::optional<Person> find_person(store::Connection& db, PersonId id, const app::Scope& s) {
    return first(
        people(db, "select " PERSON " from person p where p.id = ? and " VISIBLE("p"), id, SCOPE(s)));
}

std::vector<RoleHeld> roles_of(store::Connection& db, PersonId person) {
    return list(db.query<std::int64_t, PersonId, app::Role, UnitId, UnitId, base::Date, base::Date>(
                    "select id, person, role, unit_from, unit_to, from_day, until_day from role_grant where "
                    "person = ?"
                    " order by from_day desc, id desc",
                    person),
                role_from);
}

std::optional<RoleHeld> load_role(store::Connection& db, std::int64_t grant) {
    auto row =
        db.query<std::int64_t, PersonId, app::Role, UnitId, UnitId, base::Date, base::Date>(
              "select id, person, role, unit_from, unit_to, from_day, until_day from role_grant where id = ?",
              grant)
            .one();
    return row ? std::optional(role_from(std::move(*row))) : std::nullopt;
}

}  // namespace people
