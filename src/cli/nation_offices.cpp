#include "app/settings_acts.hpp"
#include "base/check.hpp"
#include "cli/nation_data.hpp"
#include "cli/nation_founder.hpp"

namespace cli {

using enum rules::PositionKind;
using app::Role;
using people::Holding, people::StaffKind, people::Unit, people::UnitLevel;

using namespace std::string_view_literals;

void Founder::headquarters(const Unit& unit) {
    const auto members = commission(unit);
    const auto sekjen = seat(unit.id, secretary_general, "Sekretaris Jenderal", {}, StaffKind::pns);
    secretary_general_ = sekjen.position;
    give(sekjen, Role::decision_secretary, unit.id, unit.id);
    std::vector<Seat> heads;
    for (auto field : {"Administrasi"sv, "Dukungan Teknis"sv, "Pencegahan dan Partisipasi"sv}) {
        const auto second =
            seat(unit.id, deputy, "Deputi Bidang " + std::string(field), sekjen.position, StaffKind::pns);
        for (auto part : office_parts) {
            const auto head = seat(unit.id, division_head, "Kepala Biro " + std::string(part),
                                   second.position, StaffKind::pns);
            heads.push_back(seat(unit.id, subdivision_head, "Kepala Subbagian " + std::string(part),
                                 head.position, StaffKind::pns));
        }
    }
    give(heads.front(), Role::legal_hr, unit.id, unit.id);
    staff_of(unit.id, std::max<std::int64_t>(staff_for(250), 24), heads);
    inspectorate();
}

// Which provinces a regional inspector watches is unconfirmed: West Sumatra in III is all that was found.
void Founder::inspectorate() {
    const auto nation = people::the_nation;
    const auto general =
        seat(nation, inspector_general, "Inspektur Utama", secretary_general_, StaffKind::pns);
    give(general, Role::inspectorate, UnitId{1}, UnitId{9999});
    constexpr struct {
        std::string_view name;
        std::int64_t from, to;
    } regions[] = {{"Inspektur Wilayah I", 6100, 9699},
                   {"Inspektur Wilayah II", 3100, 5399},
                   {"Inspektur Wilayah III", 1100, 2199}};
    std::array<Seat, 3> regional;
    for (std::size_t i = 0; i < regional.size(); ++i) {
        const auto& r = regions[i];
        regional[i] = seat(nation, regional_inspector, std::string(r.name), general.position, StaffKind::pns);
        give(regional[i], Role::inspectorate, UnitId{r.from}, UnitId{r.to});
        for (int n = 0; n < 4; ++n) {
            const auto one = seat(nation, inspectorate_staff, "Auditor " + std::string(r.name).substr(10),
                                  regional[i].position, StaffKind::pns);
            if (n) continue;
            give(one, Role::inspectorate, UnitId{r.from}, UnitId{r.to});
        }
    }
    watchers(general, regional);
}

void Founder::watchers(const Seat& general, const std::array<Seat, 3>& regional) {
    CHECK(headquarters_staff_.size() >= 4);
    const auto whole = [&](const Seat& who, Role role) { give(who, role, UnitId{1}, UnitId{9999}); };
    // A nation of few people has one of them, a larger one three.
    const bool three = headquarters_staff_.size() >= 6;
    for (const auto i : {0U, 4U, 5U})
        if (i == 0 || three) whole(headquarters_staff_[i], Role::compliance);
    whole(headquarters_staff_[1], Role::gratification_unit);
    whole(headquarters_staff_[2], Role::auditor);
    whole(headquarters_staff_[3], Role::administrator);
    players("inspectorate", regional[1]);
    players("inspectorate", general);
    for (const auto i : {0U, 4U, 5U})
        if (i == 0 || three) players("compliance", headquarters_staff_[i]);
    players("gratification_unit", headquarters_staff_[1]);
    players("auditor", headquarters_staff_[2]);
    players("administrator", headquarters_staff_[3]);
}

void Founder::office(const Unit& unit) {
    seated_.clear();
    const bool province = unit.level == UnitLevel::province;
    const bool plays = unit.id == stage_unit || unit.id == stage_province_unit;
    const auto above = province ? secretary_general_ : secretary_.at(unit.parent);
    const auto members = commission(unit);
    const bool vacant = !plays && dice_.one_in(23), away = !plays && !vacant && dice_.one_in(37);
    Seat head;
    if (vacant)
        head.position = vacancy(unit.id, secretary, "Sekretaris", above);
    else
        head = seat(unit.id, secretary, "Sekretaris", above, StaffKind::pns);
    secretary_[unit.id] = head.position;

    std::vector<Seat> heads;
    PositionId over = head.position;
    for (std::size_t i = 0; i < office_parts.size(); ++i) {
        if (province && i % 2 == 0)
            over = seat(unit.id, division_head, "Kepala Bagian " + std::string(office_parts[i]),
                        head.position, StaffKind::pns)
                       .position;
        heads.push_back(seat(unit.id, subdivision_head, "Kepala Subbagian " + std::string(office_parts[i]),
                             over, StaffKind::pns));
    }
    if (vacant || away) stand_in(heads.back(), head.position, vacant ? Holding::plt : Holding::plh);
    const auto runs_plenary = vacant ? heads.back() : head;
    give(runs_plenary, Role::decision_secretary, unit.id, unit.id);
    give(heads.front(), Role::legal_hr, unit.id, unit.id);
    if (plays && !province) {
        const auto second =
            seat(unit.id, functional_staff, "Analis Hukum", heads.front().position, StaffKind::pns);
        give(second, Role::legal_hr, unit.id, unit.id);
        stage_players(members, runs_plenary, heads.front(), second);
    } else if (plays) {
        players("superior", members.front());
        players("legal_hr", heads.front());
    } else if (dice_.one_in(4)) {
        const bool woman = dice_.one_in(2);
        interest(members[1], woman ? "siblings" : "spouse_of_sibling", make_name(dice_, woman),
                 "CV " + std::string(dice_.of(name_lists().last_male)) + " Karya", "direktur");
    }
    staff_of(unit.id, staff_for(province ? 32 : 20), heads);
    if (people::range_of(signing_province).from <= unit.id &&
        unit.id <= people::range_of(signing_province).to)
        signing_players(members.front(), runs_plenary, province ? &heads.front() : nullptr);
}

// Everybody of West Sumatra has an account: the province whose signing day the seed tells of.
void Founder::signing_players(const Seat& chair_seat, const Seat& secretary_seat, const Seat* legal) {
    players("chair", chair_seat);
    players("secretary", secretary_seat);
    if (legal) players("legal_hr", *legal);
    for (const auto& one : seated_)
        if (one.person != chair_seat.person && one.person != secretary_seat.person) players("signer", one);
}

void Founder::stage_players(const std::vector<Seat>& members, const Seat& head, const Seat& legal,
                            const Seat& second_legal) {
    players("official", members[1]);
    players("superior", members[0]);
    for (std::size_t i = 2; i < members.size(); ++i) players("official", members[i]);
    players("decision_secretary", head);
    players("legal_hr", legal);
    players("legal_hr", second_legal);
    interest(members[1], "spouse_of_sibling", "Ratna Dewi Lestari", "CV Maju Jaya", "direktur");
}

void Founder::interest(const Seat& of, std::string relation, std::string name, std::string organization,
                       std::string role) {
    to_.record(CaseId{of.person.value}, of.unit,
               people::InterestRegistered{to_.id<people::InterestId>(),
                                          of.person,
                                          std::move(relation),
                                          std::move(name),
                                          {},
                                          std::move(organization),
                                          std::move(role),
                                          rules::on(2025, 1, 15)});
}

}  // namespace cli
