// A corner of the nation for the tests of slices: KPU, KPU Provinsi Jawa Tengah and KPU Kota Pekalongan, each
// with its commission and secretariat. Every position has a holder from 1 January 2024, unless the test takes
// him away.
#pragma once
#include <map>

#include "app/testing.hpp"
#include "people/people_rows.hpp"

namespace people::testing {

inline constexpr UnitId pekalongan{3375}, central_java{3300};

struct Office {
    PersonId chair, secretary, subdivision_head, division_head, staff, contract_staff;
    std::vector<PersonId> members;  // without the chair
};
struct Corner {
    Office nation, province, city;
    PersonId secretary_general, deputy, inspector_general, regional_inspector, inspector;
    std::map<PersonId, PositionId> position;
    std::map<PersonId, AppointmentId> appointment;
};

class CornerBuilder {
public:
    explicit CornerBuilder(app::Change& change) : change_(change) {}

    PersonId add(UnitId unit, std::string name, rules::PositionKind kind, std::string title,
                 PersonId reports_to = {}, StaffKind staff = StaffKind::pns) {
        OfficialRegistered act{.person = change_.new_id<PersonId>(),
                               .name = std::move(name),
                               .kind = staff,
                               .unit = unit,
                               .position = change_.new_id<PositionId>(),
                               .position_kind = kind,
                               .title = std::move(title),
                               .reports_to = reports_to ? made.position.at(reports_to) : PositionId{},
                               .appointment = change_.new_id<AppointmentId>(),
                               .from = rules::on(2024, 1, 1),
                               .instrument = "SK 1/2024"};
        made.position[act.person] = act.position;
        made.appointment[act.person] = act.appointment;
        change_.record(CaseId{act.person.value}, unit, act);
        return act.person;
    }

    void unit(UnitId id, std::string name, int seats) {
        change_.record(
            case_of(id), id,
            UnitRegistered{id, level_of(id), std::move(name), parent_of(id), base::Zone::wib, seats});
    }

    Office office(UnitId id, int seats, PersonId its_secretary) {
        using Kind = rules::PositionKind;
        Office o{};
        o.secretary = its_secretary;
        o.chair =
            add(id, "Ketua " + std::to_string(id.value), Kind::chair, "Ketua", {}, StaffKind::commissioner);
        for (int i = 1; i < seats; ++i)
            o.members.push_back(add(id, "Anggota " + std::to_string(i) + " " + std::to_string(id.value),
                                    Kind::member, "Anggota", {}, StaffKind::commissioner));
        o.division_head = level_of(id) == UnitLevel::regency
                              ? PersonId{}
                              : add(id, "Kabag " + std::to_string(id.value), Kind::division_head,
                                    "Kepala Bagian Hukum dan SDM", its_secretary);
        o.subdivision_head =
            add(id, "Kasubbag " + std::to_string(id.value), Kind::subdivision_head,
                "Kepala Subbagian Hukum dan SDM", o.division_head ? o.division_head : its_secretary);
        add(id, "Kasubbag lain " + std::to_string(id.value), Kind::subdivision_head,
            "Kepala Subbagian Keuangan", its_secretary);
        o.staff = add(id, "Staf " + std::to_string(id.value), Kind::staff, "Staf Subbagian Hukum dan SDM",
                      o.subdivision_head);
        o.contract_staff = add(id, "Pramubakti " + std::to_string(id.value), Kind::contract_staff,
                               "Pramubakti", o.subdivision_head, StaffKind::ppnpn);
        return o;
    }

    Corner build() {
        using enum rules::PositionKind;
        unit(the_nation, "KPU", 7);
        unit(central_java, "KPU Provinsi Jawa Tengah", 5);
        unit(pekalongan, "KPU Kota Pekalongan", 5);
        made.secretary_general =
            add(the_nation, "Sekretaris Jenderal", secretary_general, "Sekretaris Jenderal");
        made.deputy =
            add(the_nation, "Deputi", deputy, "Deputi Bidang Dukungan Teknis", made.secretary_general);
        made.nation = office(the_nation, 7, made.deputy);
        made.inspector_general =
            add(the_nation, "Inspektur Utama", inspector_general, "Inspektur Utama", made.secretary_general);
        made.regional_inspector = add(the_nation, "Inspektur Wilayah II", regional_inspector,
                                      "Inspektur Wilayah II", made.inspector_general);
        made.inspector = add(the_nation, "Auditor", inspectorate_staff, "Auditor", made.regional_inspector);
        made.province =
            office(central_java, 5,
                   add(central_java, "Sekretaris 3300", secretary, "Sekretaris", made.secretary_general));
        made.city =
            office(pekalongan, 5,
                   add(pekalongan, "Sekretaris 3375", secretary, "Sekretaris", made.province.secretary));
        return std::move(made);
    }

    Corner made;

private:
    app::Change& change_;
};

inline Corner build_corner(app::testing::World& world) {
    Corner out;
    world.as({}, [&](app::Change& c) { out = CornerBuilder(c).build(); });
    world.site().actor_of = load_actor;
    return out;
}

// Somebody stands in for the holder of a position from 1 November 2026.
inline AppointmentId stand_in(app::testing::World& world, PositionId position, PersonId person,
                              Holding holding) {
    AppointmentId id;
    world.as({}, [&](app::Change& c) {
        id = c.new_id<AppointmentId>();
        const auto at = load_position(c.db, position);
        c.record(CaseId{person.value}, at->unit,
                 AppointmentMade{id, person, position, holding, rules::on(2026, 11, 1), std::nullopt,
                                 "ST 9/2026"});
    });
    return id;
}

inline void end_now(app::testing::World& world, AppointmentId appointment) {
    world.as({}, [&](app::Change& c) {
        const auto a = load_appointment(c.db, appointment);
        const auto at = load_position(c.db, a->position);
        c.record(CaseId{a->person.value}, at->unit,
                 AppointmentEnded{appointment, rules::on(2026, 10, 31), "pensiun"});
    });
}

}  // namespace people::testing
