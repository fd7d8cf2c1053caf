// For the tests of this slice and of later ones: a matter of KPU Kota Pekalongan, put together as its
// secretary does.
#pragma once
#include "matters/matter_reactions_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/testing.hpp"

namespace matters::testing {

// Role over one office, from 2024 on.
inline void give_role(app::testing::World& world, PersonId person, app::Role role, UnitId from, UnitId to) {
    world.as({}, [&](app::Change& c) {
        c.record(CaseId{person.value}, from,
                 app::RoleGranted{c.new_id<ActId>().value, person, role, from, to, rules::on(2024, 1, 1),
                                  rules::on(2030, 1, 1)});
    });
}

struct MatterOf {
    MatterId id;
    PartyId party;
};

// "Pengadaan logistik" with CV Maju Jaya; the plenary decides, its commissioners take part when given.
inline MatterOf procurement(app::testing::World& world, PersonId secretary,
                            std::span<const PersonId> deciders, DecidedBy by = DecidedBy::plenary) {
    MatterOf out;
    world.as(secretary, [&](app::Change& c) {
        const UnitId unit = people::testing::pekalongan;
        out = {c.new_id<MatterId>(), c.new_id<PartyId>()};
        c.record(case_of(out.id), unit,
                 MatterRegistered{.matter = out.id,
                                  .unit = unit,
                                  .kind = Kind::procurement,
                                  .nature = rules::MatterNature::administrative,
                                  .title = "Pengadaan logistik",
                                  .summary = "Surat suara",
                                  .decided_by = by});
        c.record(case_of(out.id), unit,
                 PartyAdded{.matter = out.id,
                            .party = out.party,
                            .kind = PartyKind::organization,
                            .name = "CV Maju Jaya"});
        for (const auto person : deciders)
            c.record(case_of(out.id), unit, ParticipantAdded{out.id, person, Strength::decides, 0});
    });
    return out;
}

}  // namespace matters::testing
