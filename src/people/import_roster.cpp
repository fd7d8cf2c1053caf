#include "people/import_roster.hpp"

#include <algorithm>

#include "people/appoint.hpp"
#include "people/end_appointment.hpp"

namespace people {
namespace {

using enum RosterColumn;
using F = RosterFault;

std::unexpected<std::vector<CellFault>> no(RosterColumn column, RosterFault why) {
    return refuse(std::vector{CellFault{column, why}});
}

RosterFault fault_of(AppointRefusal why) {
    switch (why) {
        case AppointRefusal::oneself: return F::oneself;
        case AppointRefusal::dates_out_of_order: return F::ends_too_early;
        case AppointRefusal::no_instrument: return F::missing;
        case AppointRefusal::position_is_held: return F::position_is_held;
        case AppointRefusal::not_vacant: return F::not_vacant;
        case AppointRefusal::nobody_is_away: return F::nobody_is_away;
        case AppointRefusal::stands_in_for_himself: return F::stands_in_for_himself;
        case AppointRefusal::acting_already: return F::acting_already;
    }
    return F::position_is_held;
}

std::string kept(const std::string& said, const std::string& known) { return said.empty() ? known : said; }

bool same_post(const KnownOfficial& known, const OfficialFacts& facts, const OfficialLine& line) {
    if (facts.position) return known.position.id == facts.position->id;
    return known.position.unit == line.unit && known.position.kind == line.position_kind &&
           known.position.title == line.title;
}

// The person as the line wishes him.
OfficialPlan wished(const OfficialFacts& facts, const OfficialLine& line) {
    OfficialPlan plan;
    const auto before = facts.known.value_or(KnownOfficial{});
    plan.person = {.id = before.person.id,
                   .name = line.name,
                   .kind = line.kind,
                   .nip = kept(line.numbers.nip, before.person.nip),
                   .member_number = kept(line.numbers.member_number, before.person.member_number),
                   .unit = line.unit};
    plan.details = {.nik = kept(line.details.nik, before.details.nik),
                    .born = line.details.born ? line.details.born : before.details.born,
                    .email = kept(line.details.email, before.details.email),
                    .phone = kept(line.details.phone, before.details.phone)};
    const auto& p = before.person;
    plan.person_changes =
        facts.known && (p.name != line.name || p.kind != line.kind || p.nip != plan.person.nip ||
                        p.member_number != plan.person.member_number || p.unit != line.unit ||
                        before.details != plan.details);
    return plan;
}

// What becomes of the appointment held: it goes on, ends, or another follows.
std::optional<CellFault> follow(const OfficialFacts& facts, const OfficialLine& line, OfficialPlan& plan) {
    const auto& known = facts.known;
    // Whoever left and begins again, perhaps in the same post, is appointed anew.
    const bool returns =
        known && known->held && known->held->until && line.from && *line.from > *known->held->until;
    const bool stays = known && known->held && !returns && same_post(*known, facts, line);
    if (!stays) {
        plan.appoints = true;
        if (!line.from) return CellFault{from, F::missing};
        if (facts.position_held) return CellFault{position, F::position_is_held};
        if (!known || !known->held) return std::nullopt;
        const auto last_day = *line.from - std::chrono::days{1};
        if (known->held->until && *known->held->until <= last_day) return std::nullopt;
        if (last_day < known->held->from) return CellFault{from, F::starts_too_early};
        plan.ends = last_day;
        plan.reason = "Pindah jabatan";
        return std::nullopt;
    }
    if (!line.until || (known->held->until && *known->held->until <= *line.until)) return std::nullopt;
    if (*line.until < known->held->from) return CellFault{until, F::ends_too_early};
    plan.ends = line.until;
    plan.reason = "Berakhir menurut daftar pegawai";
    return std::nullopt;
}

RosterChange change_of(const OfficialFacts& facts, const OfficialPlan& plan) {
    if (!facts.known) return RosterChange::added;
    if (plan.appoints) return RosterChange::moved;
    if (plan.ends) return RosterChange::ended;
    return plan.person_changes ? RosterChange::changed : RosterChange::none;
}

}  // namespace

Read<UnitPlan> import_unit(const UnitFacts& facts, const UnitLine& line) {
    UnitPlan plan{
        .change = RosterChange::added,
        .unit = {line.unit, level_of(line.unit), line.name, parent_of(line.unit), line.zone, line.seats}};
    if (facts.own == UnitIs::outside) return no(unit, F::outside_offices);
    if (!facts.parent_known) return no(unit, F::parent_unknown);
    if (!facts.known) return plan;
    const auto& k = *facts.known;
    const bool same = k.name == line.name && k.zone == line.zone && k.seats == line.seats;
    plan.change = same ? RosterChange::none : RosterChange::changed;
    return plan;
}

Read<PositionPlan> import_position(const PositionFacts& facts, const PositionLine& line) {
    if (facts.unit == UnitIs::unknown) return no(unit, F::unit_unknown);
    if (facts.unit == UnitIs::outside || facts.known_unit == UnitIs::outside)
        return no(unit, F::outside_offices);
    if (!facts.superior_known) return no(superior, F::superior_unknown);
    PositionPlan plan{.change = RosterChange::added,
                      .position = {{}, line.unit, line.kind, line.title, facts.superior}};
    if (!facts.known) return plan;
    const auto& k = *facts.known;
    plan.position.id = k.id;
    if (line.superior.empty()) plan.position.reports_to = k.reports_to;
    const bool same = k.unit == line.unit && k.kind == line.kind && k.title == line.title &&
                      k.reports_to == plan.position.reports_to;
    plan.change = same ? RosterChange::none : RosterChange::changed;
    return plan;
}

Read<OfficialPlan> import_official(const OfficialFacts& facts, const OfficialLine& line) {
    if (facts.two_people) return no(nip, F::two_people);
    if (facts.unit == UnitIs::unknown) return no(unit, F::unit_unknown);
    if (facts.unit == UnitIs::outside) return no(unit, F::outside_offices);
    if (facts.known && facts.known->unit == UnitIs::outside) return no(unit, F::outside_offices);
    if (!facts.position_known) return no(position, F::position_unknown);
    if (facts.position && facts.position->unit != line.unit) return no(position, F::position_unknown);
    if (!facts.superior_known) return no(superior, F::superior_unknown);
    auto plan = wished(facts, line);
    if (const auto fault = follow(facts, line, plan)) return no(fault->column, fault->fault);
    if (!facts.known && line.until) {
        plan.ends = line.until;
        plan.reason = "Berakhir menurut daftar pegawai";
    }
    plan.change = change_of(facts, plan);
    const bool himself = facts.known && facts.known->person.id == facts.acting && facts.acting;
    if (himself && plan.change != RosterChange::none) return no(nip, F::oneself);
    return plan;
}

Read<AppointmentPlan> import_appointment(const AppointmentLineFacts& facts, const AppointmentLine& line) {
    if (facts.two_people) return no(nip, F::two_people);
    if (!facts.person) return no(nip, F::person_unknown);
    if (!facts.position) return no(position, F::position_unknown);
    if (facts.unit == UnitIs::outside) return no(position, F::outside_offices);
    const auto same = std::ranges::find_if(facts.to_it, [&](const Appointment& a) {
        return a.person == facts.person && a.holding == line.holding && a.from == line.from;
    });
    if (same != facts.to_it.end()) {
        if (!line.until || (same->until && *same->until <= *line.until))
            return AppointmentPlan{.change = RosterChange::none, .made = {}, .ended = {}};
        const auto ended =
            end_appointment({facts.acting, *same}, *line.until, "Berakhir menurut daftar pengangkatan");
        if (!ended && ended.error() == EndAppointmentRefusal::oneself) return no(nip, F::oneself);
        if (!ended) return no(until, F::ends_too_early);
        return AppointmentPlan{.change = RosterChange::ended, .made = {}, .ended = *ended};
    }
    const AppointmentMade wanted{.appointment = {},
                                 .person = facts.person,
                                 .position = facts.position->id,
                                 .holding = line.holding,
                                 .from = line.from,
                                 .until = line.until,
                                 .instrument = line.instrument};
    const auto made = appoint({facts.acting, facts.to_it}, {.act = wanted});
    if (!made) return no(made.error() == AppointRefusal::oneself ? nip : holding, fault_of(made.error()));
    return AppointmentPlan{.change = RosterChange::added, .made = *made, .ended = {}};
}

}  // namespace people
