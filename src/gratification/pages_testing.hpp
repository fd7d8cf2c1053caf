// The doors of gratification, through the guard and the handlers, without a socket: officials of the city,
// and a member of the gratification unit at the headquarters.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gratification/gratification_routes.hpp"
#include "gratification/gratification_rows.hpp"
#include "matters/matter_reactions_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/doors_testing.hpp"

namespace gratification::testing {

using people::testing::Pairs;
using people::testing::pekalongan;

class Desk : public people::testing::Doors {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        found({people::register_people, matters::register_matters, register_gratification,
               matters::register_matter_reactions, register_gratification_reactions});
        unit = corner.nation.staff;
        member = corner.city.members[0];
        role(unit, app::Role::gratification_unit, UnitId{1}, UnitId{9999});
        auto routes = pages();
        for (const auto& r : api()) routes.push_back(r);
        open(routes);
    }
    void TearDown() override {
        if (world) world->expect_rebuilds();
        Doors::TearDown();
    }

    static Pairs wedding(std::string amount = "5.000.000,00") {
        return {{"direction", "received"},
                {"form", "money"},
                {"description", "Amplop pernikahan anak"},
                {"basis", "known"},
                {"amount", std::move(amount)},
                {"kind", "ceremony"},
                {"occasion", "Pernikahan anak pertama"},
                {"place", "Pekalongan"},
                {"on", "2026-11-21"},
                {"giver", "Siti Rahma"},
                {"giver_role", "direktur"},
                {"giver_organization", "CV Maju Jaya"},
                {"giver_tie", "vendor"},
                {"linked", "tidak"},
                {"reason", "Undangan pernikahan"},
                {"goods", "with_receiver"}};
    }
    static Pairs with(Pairs fields, std::string_view name, std::string value) {
        for (auto& [key, old] : fields)
            if (key == name) old = value;
        return fields;
    }
    GratificationId report(PersonId who, const Pairs& fields = wedding()) {
        const auto answer = post(who, "/gratifikasi", fields);
        EXPECT_EQ(answer.status, 303) << answer.body;
        const auto at = answer.header("location");
        return at.size() > 13 ? GratificationId::from(at.substr(13)).value_or(GratificationId{})
                              : GratificationId{};
    }
    static std::string at(GratificationId id, std::string_view rest = {}) {
        return "/gratifikasi/" + id.text() + std::string(rest);
    }
    Gratification loaded(GratificationId id) { return load(world->reader(), id).value(); }

    // A matter of the city that the member decides, with this party.
    MatterId matter_with(const std::string& party) {
        MatterId id;
        world->as(corner.city.secretary, [&](app::Change& c) {
            id = c.new_id<MatterId>();
            const auto object = matters::case_of(id);
            c.record(object, pekalongan,
                     matters::MatterRegistered{id, pekalongan, matters::Kind::procurement,
                                               rules::MatterNature::administrative, "Pengadaan logistik", "",
                                               matters::DecidedBy::plenary});
            c.record(object, pekalongan,
                     matters::PartyAdded{
                         id, c.new_id<PartyId>(), matters::PartyKind::organization, party, "", {}, ""});
            c.record(object, pekalongan,
                     matters::ParticipantAdded{id, member, matters::Strength::decides, 0});
            c.record(object, pekalongan, matters::MatterOpened{id, ""});
        });
        return id;
    }

    PersonId unit, member;
};

}  // namespace gratification::testing
