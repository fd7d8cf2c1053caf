#include "cli/nation.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "app/settings_acts.hpp"
#include "app/write.hpp"
#include "base/check.hpp"
#include "cli/nation_cast.hpp"
#include "cli/nation_data.hpp"
#include "cli/nation_people.hpp"
#include "people/people_rows.hpp"

namespace cli {
namespace {

using enum rules::PositionKind;
using app::Role;
using people::Holding, people::StaffKind, people::Unit, people::UnitLevel;
using namespace std::string_view_literals;

constexpr UnitId stage{3375}, stage_province{3300};  // KPU Kota Pekalongan
constexpr std::size_t acts_a_work = 2'000;
constexpr auto term_began = rules::on(2023, 11, 1), roles_from = rules::on(2024, 1, 1), roles_until = rules::on(2030, 12, 31);
constexpr std::array parts{"Hukum dan SDM"sv, "Teknis Penyelenggaraan Pemilu dan Hubungan Masyarakat"sv,
                           "Perencanaan, Data, dan Informasi"sv, "Keuangan, Umum, dan Logistik"sv};

// Collects acts and writes them many at a time: memory stays the same however large the nation is.
class Registrar {
public:
    Registrar(app::Site& site, std::int64_t people, const SeedProgress& progress)
        : site_(site), people_(people), progress_(progress) {}

    template <class T>
    void record(CaseId object, UnitId unit, T act) {
        waiting_.push_back([object, unit, act = std::move(act)](app::Change& c) { c.record(object, unit, act); });
        if (waiting_.size() >= acts_a_work) flush();
    }
    template <class I>
    I id() { return site_.ids.next<I>(); }

    void flush() {
        if (waiting_.empty()) return;
        app::write_now(site_, {}, [&](app::Change& c) {
            for (const auto& each : waiting_) each(c);
        });
        waiting_.clear();
        if (progress_) progress_(std::min(registered, people_), people_);
    }

    std::int64_t registered = 0;

private:
    app::Site& site_;
    const std::int64_t people_;
    const SeedProgress& progress_;
    std::vector<std::function<void(app::Change&)>> waiting_;
};

struct Seat {  // a position and who was put into it
    PersonId person;
    PositionId position;
    UnitId unit;
    std::string login;
};

class Founder {
public:
    Founder(app::Site& site, const NationSize& size, const SeedProgress& progress)
        : size_(size), to_(site, size.people, progress), dice_(size.seed) {}

    std::vector<Player> found();

private:
    Seat seat(UnitId unit, rules::PositionKind kind, std::string title, PositionId reports_to, StaffKind of);
    PositionId vacancy(UnitId unit, rules::PositionKind kind, std::string title, PositionId reports_to);
    void stand_in(const Seat& who, PositionId position, Holding holding);
    void give(const Seat& who, Role role, UnitId from, UnitId to);
    void players(std::string role, const Seat& who) { cast_.push_back({std::move(role), who.person, who.unit, who.login}); }

    void headquarters(const Unit& unit);
    void inspectorate();
    void watchers(const Seat& inspector_general, const std::array<Seat, 3>& regional);
    void office(const Unit& unit);
    void staff_of(UnitId unit, std::int64_t count, const std::vector<Seat>& heads);
    std::vector<Seat> commission(const Unit& unit);
    void stage_players(const std::vector<Seat>& members, const Seat& secretary, const Seat& legal, const Seat& second_legal);
    void interest(const Seat& of, std::string relation, std::string name, std::string organization, std::string role);
    void ad_hoc(const std::vector<Unit>& units);
    std::int64_t staff_for(std::int64_t weight) const { return weight * staff_total_ / 11'746; }

    const NationSize size_;
    Registrar to_;
    Dice dice_;
    std::vector<Player> cast_;
    PositionId secretary_general_;
    std::map<UnitId, PositionId> secretary_;
    std::vector<Seat> headquarters_staff_;
    std::int64_t staff_total_ = 0;
    std::map<UnitId, int> numbers_;
};

Seat Founder::seat(UnitId unit, rules::PositionKind kind, std::string title, PositionId reports_to, StaffKind of) {
    const bool heads = of == StaffKind::pns && kind != staff && kind != functional_staff;
    auto human = make_human(dice_, of, heads ? Rank::head : Rank::other);
    const bool numbered = human.nip.empty();
    const int number = numbered ? ++numbers_[unit] : 0;
    people::OfficialRegistered act{
        .person = to_.id<PersonId>(), .name = std::move(human.name), .kind = of, .nip = std::move(human.nip),
        .member_number = numbered ? std::to_string(unit.value) + std::to_string(1'000'000 + number).substr(1) : std::string{},
        .unit = unit, .position = to_.id<PositionId>(), .position_kind = kind, .title = std::move(title), .reports_to = reports_to,
        .appointment = to_.id<AppointmentId>(), .from = of == StaffKind::commissioner ? term_began : human.since,
        .instrument = "SK (data contoh)"};
    Seat out{act.person, act.position, unit, numbered ? act.member_number : act.nip};
    ++to_.registered;
    to_.record(CaseId{out.person.value}, unit, std::move(act));
    return out;
}

PositionId Founder::vacancy(UnitId unit, rules::PositionKind kind, std::string title, PositionId reports_to) {
    const auto id = to_.id<PositionId>();
    to_.record(people::case_of(unit), unit, people::PositionEstablished{id, unit, kind, std::move(title), reports_to});
    return id;
}

void Founder::stand_in(const Seat& who, PositionId position, Holding holding) {
    to_.record(CaseId{who.person.value}, who.unit,
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
        out.push_back(seat(unit.id, i ? member : chair, i ? "Anggota" : "Ketua", {}, StaffKind::commissioner));
    return out;
}

void Founder::staff_of(UnitId unit, std::int64_t count, const std::vector<Seat>& heads) {
    for (std::int64_t i = 0; i < count; ++i) {
        const auto part = static_cast<std::size_t>(i) % heads.size();
        const auto words = std::string(parts[part % parts.size()]);
        const int kind = dice_.below(20);
        Seat made;
        if (kind < 5) made = seat(unit, contract_staff, "Pramubakti Subbagian " + words, heads[part].position, StaffKind::ppnpn);
        else if (kind < 9) made = seat(unit, staff, "Pelaksana Subbagian " + words, heads[part].position, StaffKind::pppk);
        else if (kind < 12) made = seat(unit, functional_staff, "Pejabat Fungsional " + words, heads[part].position, StaffKind::pns);
        else made = seat(unit, staff, "Pelaksana Subbagian " + words, heads[part].position, StaffKind::pns);
        if (unit == people::the_nation && kind >= 12 && headquarters_staff_.size() < 4) headquarters_staff_.push_back(made);
    }
}

void Founder::headquarters(const Unit& unit) {
    const auto members = commission(unit);
    const auto sekjen = seat(unit.id, secretary_general, "Sekretaris Jenderal", {}, StaffKind::pns);
    secretary_general_ = sekjen.position;
    give(sekjen, Role::decision_secretary, unit.id, unit.id);
    std::vector<Seat> heads;
    for (auto field : {"Administrasi"sv, "Dukungan Teknis"sv, "Pencegahan dan Partisipasi"sv}) {
        const auto its_deputy = seat(unit.id, deputy, "Deputi Bidang " + std::string(field), sekjen.position, StaffKind::pns);
        for (auto part : parts) {
            const auto head = seat(unit.id, division_head, "Kepala Biro " + std::string(part), its_deputy.position, StaffKind::pns);
            heads.push_back(seat(unit.id, subdivision_head, "Kepala Subbagian " + std::string(part), head.position, StaffKind::pns));
        }
    }
    give(heads.front(), Role::legal_hr, unit.id, unit.id);
    staff_of(unit.id, std::max<std::int64_t>(staff_for(250), 24), heads);
    inspectorate();
}

// Which provinces a regional inspector watches is unconfirmed: West Sumatra in III is all that was found.
void Founder::inspectorate() {
    const auto nation = people::the_nation;
    const auto general = seat(nation, inspector_general, "Inspektur Utama", secretary_general_, StaffKind::pns);
    give(general, Role::inspectorate, UnitId{1}, UnitId{9999});
    constexpr struct { std::string_view name; std::int64_t from, to; } regions[] = {
        {"Inspektur Wilayah I", 6100, 9699}, {"Inspektur Wilayah II", 3100, 5399}, {"Inspektur Wilayah III", 1100, 2199}};
    std::array<Seat, 3> regional;
    for (std::size_t i = 0; i < regional.size(); ++i) {
        const auto& r = regions[i];
        regional[i] = seat(nation, regional_inspector, std::string(r.name), general.position, StaffKind::pns);
        give(regional[i], Role::inspectorate, UnitId{r.from}, UnitId{r.to});
        for (int n = 0; n < 4; ++n) {
            const auto one = seat(nation, inspectorate_staff, "Auditor " + std::string(r.name).substr(10), regional[i].position, StaffKind::pns);
            if (n) continue;
            give(one, Role::inspectorate, UnitId{r.from}, UnitId{r.to});
        }
    }
    watchers(general, regional);
}

void Founder::watchers(const Seat& general, const std::array<Seat, 3>& regional) {
    CHECK(headquarters_staff_.size() >= 4);
    const auto whole = [&](const Seat& who, Role role) { give(who, role, UnitId{1}, UnitId{9999}); };
    whole(headquarters_staff_[0], Role::compliance);
    whole(headquarters_staff_[1], Role::gratification_unit);
    whole(headquarters_staff_[2], Role::auditor);
    whole(headquarters_staff_[3], Role::administrator);
    players("inspectorate", regional[1]);
    players("inspectorate", general);
    players("compliance", headquarters_staff_[0]);
    players("gratification_unit", headquarters_staff_[1]);
    players("auditor", headquarters_staff_[2]);
    players("administrator", headquarters_staff_[3]);
}

void Founder::office(const Unit& unit) {
    const bool province = unit.level == UnitLevel::province;
    const bool plays = unit.id == stage || unit.id == stage_province;
    const auto above = province ? secretary_general_ : secretary_.at(unit.parent);
    const auto members = commission(unit);
    const bool vacant = !plays && dice_.one_in(23), away = !plays && !vacant && dice_.one_in(37);
    Seat head;
    if (vacant) head.position = vacancy(unit.id, secretary, "Sekretaris", above);
    else head = seat(unit.id, secretary, "Sekretaris", above, StaffKind::pns);
    secretary_[unit.id] = head.position;

    std::vector<Seat> heads;
    PositionId over = head.position;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (province && i % 2 == 0)
            over = seat(unit.id, division_head, "Kepala Bagian " + std::string(parts[i]), head.position, StaffKind::pns).position;
        heads.push_back(seat(unit.id, subdivision_head, "Kepala Subbagian " + std::string(parts[i]), over, StaffKind::pns));
    }
    if (vacant || away) stand_in(heads.back(), head.position, vacant ? Holding::plt : Holding::plh);
    const auto runs_plenary = vacant ? heads.back() : head;
    give(runs_plenary, Role::decision_secretary, unit.id, unit.id);
    give(heads.front(), Role::legal_hr, unit.id, unit.id);
    if (plays && !province) {
        const auto second = seat(unit.id, functional_staff, "Analis Hukum", heads.front().position, StaffKind::pns);
        give(second, Role::legal_hr, unit.id, unit.id);
        stage_players(members, runs_plenary, heads.front(), second);
    } else if (plays) players("superior", members.front());
    else if (dice_.one_in(4)) {
        const bool woman = dice_.one_in(2);
        interest(members[1], woman ? "siblings" : "spouse_of_sibling", make_name(dice_, woman),
                 "CV " + std::string(dice_.of(name_lists().last_male)) + " Karya", "direktur");
    }
    staff_of(unit.id, staff_for(province ? 32 : 20), heads);
}

void Founder::stage_players(const std::vector<Seat>& members, const Seat& head, const Seat& legal, const Seat& second_legal) {
    players("official", members[1]);
    players("superior", members[0]);
    for (std::size_t i = 2; i < members.size(); ++i) players("official", members[i]);
    players("decision_secretary", head);
    players("legal_hr", legal);
    players("legal_hr", second_legal);
    interest(members[1], "spouse_of_sibling", "Ratna Dewi Lestari", "CV Maju Jaya", "direktur");
}

void Founder::interest(const Seat& of, std::string relation, std::string name, std::string organization, std::string role) {
    to_.record(CaseId{of.person.value}, of.unit,
               people::InterestRegistered{to_.id<people::InterestId>(), of.person, std::move(relation), std::move(name), {},
                                          std::move(organization), std::move(role), rules::on(2025, 1, 15)});
}

void Founder::ad_hoc(const std::vector<Unit>& units) {
    const auto first = static_cast<std::size_t>(std::ranges::find(units, UnitLevel::regency, &Unit::level) - units.begin());
    for (std::size_t i = first; to_.registered < size_.people; i = i + 1 < units.size() ? i + 1 : first) {
        const int which = dice_.below(8);
        if (which == 0) seat(units[i].id, ppk_member, "Anggota PPK", {}, StaffKind::adhoc);
        else seat(units[i].id, which < 3 ? pps_chair : pps_member, which < 3 ? "Ketua PPS" : "Anggota PPS", {}, StaffKind::adhoc);
    }
}

std::vector<Player> Founder::found() {
    constexpr std::int64_t usual = 18'000, heads = 5'708;  // `heads`: commissions and heads of all offices
    staff_total_ = std::clamp(size_.people, heads, usual) - heads;
    const auto units = nation_units();
    for (const auto& u : units)
        to_.record(people::case_of(u.id), u.id, people::UnitRegistered{u.id, u.level, u.name, u.parent, u.zone, u.seats});
    for (const auto& day : nation_calendar())
        to_.record(people::case_of(people::the_nation), people::the_nation,
                   app::OffDayAdded{day.day, day.region, day.kind, day.name_id, day.name_en, day.decree});
    headquarters(units.front());
    for (std::size_t i = 1; i < units.size(); ++i) office(units[i]);
    if (size_.people > usual) ad_hoc(units);
    to_.flush();
    // Each role's first player is the one of the stage or the one who watches it.
    std::ranges::stable_sort(cast_, {}, [](const Player& p) { return p.unit == stage ? 0 : p.role == "superior" ? 2 : 1; });
    return std::move(cast_);
}

}  // namespace

std::vector<Account> seed_nation(app::Site& site, const NationSize& size, const SeedProgress& progress) {
    return open_accounts(site, Founder(site, size, progress).found());
}

}  // namespace cli
