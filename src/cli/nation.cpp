#include "cli/nation.hpp"

#include "app/settings_acts.hpp"
#include "cli/nation_data.hpp"
#include "cli/nation_founder.hpp"

namespace cli {

using enum rules::PositionKind;
using app::Role;
using people::Holding, people::StaffKind, people::Unit, people::UnitLevel;

namespace {

constexpr auto term_began = rules::on(2023, 11, 1), roles_from = rules::on(2024, 1, 1),
               roles_until = rules::on(2030, 12, 31);

}  // namespace

Seat Founder::seat(UnitId unit, rules::PositionKind kind, std::string title, PositionId reports_to,
                   StaffKind of) {
    const bool heads = of == StaffKind::pns && kind != staff && kind != functional_staff;
    auto human = make_human(dice_, of, heads ? Rank::head : Rank::other);
    const bool numbered = human.nip.empty();
    const int number = numbered ? ++numbers_[unit] : 0;
    people::OfficialRegistered act{
        .person = to_.id<PersonId>(),
        .name = std::move(human.name),
        .kind = of,
        .nip = std::move(human.nip),
        .member_number = numbered ? std::to_string(unit.value) + std::to_string(1'000'000 + number).substr(1)
                                  : std::string{},
        .unit = unit,
        .position = to_.id<PositionId>(),
        .position_kind = kind,
        .title = std::move(title),
        .reports_to = reports_to,
        .appointment = to_.id<AppointmentId>(),
        .from = of == StaffKind::commissioner ? term_began : human.since,
        .instrument = "SK (data contoh)"};
    Seat out{act.person, act.position, unit, numbered ? act.member_number : act.nip};
    // Where a signing day is played reminders have somewhere to go: an address that leads nowhere (RFC 2606).
    const auto signs = people::range_of(signing_province);
    if (signs.from <= unit && unit <= signs.to) act.email = out.login + "@kpu.example";
    ++to_.registered;
    to_.record(CaseId{out.person.value}, unit, std::move(act));
    seated_.push_back(out);
    return out;
}

PositionId Founder::vacancy(UnitId unit, rules::PositionKind kind, std::string title, PositionId reports_to) {
    const auto id = to_.id<PositionId>();
    to_.record(people::case_of(unit), unit,
               people::PositionEstablished{id, unit, kind, std::move(title), reports_to});
    return id;
}

void Founder::stand_in(const Seat& who, PositionId position, Holding holding) {
    to_.record(
        CaseId{who.person.value}, who.unit,
        people::AppointmentMade{to_.id<AppointmentId>(), who.person, position, holding, rules::on(2026, 6, 1),
                                rules::on(2027, 5, 31), "Surat perintah (data contoh)"});
}

void Founder::give(const Seat& who, Role role, UnitId from, UnitId to) {
    to_.record(CaseId{who.person.value}, who.unit,
               app::RoleGranted{to_.id<CaseId>().value, who.person, role, from, to, roles_from, roles_until});
}

std::vector<Seat> Founder::commission(const Unit& unit) {
    std::vector<Seat> out;
    for (int i = 0; i < unit.seats; ++i)
        out.push_back(
            seat(unit.id, i ? member : chair, i ? "Anggota" : "Ketua", {}, StaffKind::commissioner));
    return out;
}

void Founder::staff_of(UnitId unit, std::int64_t count, const std::vector<Seat>& heads) {
    for (std::int64_t i = 0; i < count; ++i) {
        const auto part = static_cast<std::size_t>(i) % heads.size();
        const auto words = std::string(office_parts[part % office_parts.size()]);
        const int kind = dice_.below(20);
        Seat made;
        if (kind < 5)
            made = seat(unit, contract_staff, "Pramubakti Subbagian " + words, heads[part].position,
                        StaffKind::ppnpn);
        else if (kind < 9)
            made = seat(unit, staff, "Pelaksana Subbagian " + words, heads[part].position, StaffKind::pppk);
        else if (kind < 12)
            made = seat(unit, functional_staff, "Pejabat Fungsional " + words, heads[part].position,
                        StaffKind::pns);
        else
            made = seat(unit, staff, "Pelaksana Subbagian " + words, heads[part].position, StaffKind::pns);
        if (unit == people::the_nation && kind >= 12 && headquarters_staff_.size() < 6)
            headquarters_staff_.push_back(made);
    }
}

void Founder::ad_hoc(const std::vector<Unit>& units) {
    const auto first =
        static_cast<std::size_t>(std::ranges::find(units, UnitLevel::regency, &Unit::level) - units.begin());
    for (std::size_t i = first; to_.registered < size_.people; i = i + 1 < units.size() ? i + 1 : first) {
        const int which = dice_.below(8);
        if (which == 0)
            seat(units[i].id, ppk_member, "Anggota PPK", {}, StaffKind::adhoc);
        else
            seat(units[i].id, which < 3 ? pps_chair : pps_member, which < 3 ? "Ketua PPS" : "Anggota PPS", {},
                 StaffKind::adhoc);
    }
}

std::vector<Player> Founder::found() {
    constexpr std::int64_t usual = 18'000, heads = 5'708;  // `heads`: commissions and heads of all offices
    staff_total_ = std::clamp(size_.people, heads, usual) - heads;
    const auto units = nation_units();
    for (const auto& u : units)
        to_.record(people::case_of(u.id), u.id,
                   people::UnitRegistered{u.id, u.level, u.name, u.parent, u.zone, u.seats});
    for (const auto& day : nation_calendar())
        to_.record(people::case_of(people::the_nation), people::the_nation,
                   app::OffDayAdded{day.day, day.region, day.kind, day.name_id, day.name_en, day.decree});
    headquarters(units.front());
    for (std::size_t i = 1; i < units.size(); ++i) office(units[i]);
    if (size_.people > usual) ad_hoc(units);
    to_.flush();
    // Each role's first player is the one of the stage or the one who watches it.
    std::ranges::stable_sort(cast_, {}, [](const Player& p) {
        return p.unit == stage_unit ? 0 : p.role == "superior" ? 2 : 1;
    });
    return std::move(cast_);
}

std::vector<Account> seed_nation(app::Site& site, const NationSize& size, const SeedProgress& progress) {
    return open_accounts(site, Founder(site, size, progress).found());
}

}  // namespace cli
