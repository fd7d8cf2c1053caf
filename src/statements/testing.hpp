// Central Java with a campaign, for the tests of statements on both engines.
#pragma once
#include "people/testing.hpp"
#include "statements/open_campaign.hpp"
#include "statements/roster_rows.hpp"
#include "statements/statement_rows.hpp"
#include "training/training_rows.hpp"

namespace statements::testing {

using people::testing::central_java, people::testing::pekalongan;

class StatementsOn : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<app::testing::World>(
            database(), std::initializer_list<app::testing::Register>{
                            people::register_people, training::register_training, register_statements,
                            register_statement_reactions});
        corner = people::testing::build_corner(*world);
        office = corner.city;
        give(corner.province.subdivision_head, app::Role::legal_hr, central_java, central_java);
        give(corner.city.subdivision_head, app::Role::legal_hr, pekalongan, pekalongan);
        give(corner.inspector, app::Role::inspectorate, UnitId{1}, UnitId{9999});
    }
    void TearDown() override {
        world.reset();
        OnEachEngine::TearDown();
    }

    void give(PersonId who, app::Role role, UnitId from, UnitId to) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{who.value}, from,
                     app::RoleGranted{++grants, who, role, from, to, rules::on(2026, 1, 1),
                                      rules::on(2027, 12, 31)});
        });
    }

    CampaignWish wish() const {
        using enum people::StaffKind;
        return {.unit = central_java,
                .title = "Surat pernyataan 2026",
                .version = "panrb-17-2024",
                .basis = "Surat KPU Provinsi 7/2026",
                .opens = world->today(),
                .due = world->today() + std::chrono::days{4},
                .kinds = {commissioner, pns, ppnpn}};
    }
    CampaignId open(const CampaignWish& w) {
        CampaignId id;
        world->as(corner.province.subdivision_head, [&](app::Change& c) {
            id = c.new_id<CampaignId>();
            const auto act = open_campaign(w, {.id = id, .officer = true, .today = c.today()});
            ASSERT_TRUE(act);
            c.record(case_of(id), w.unit, *act);
        });
        return id;
    }

    static Signing all_ticked(AppointmentId capacity) {
        return {{"free", "declare", "no_part", "no_gratification", "sanction"},
                {{"participant", Yes::no, ""}, {"vendor", Yes::no, ""}, {"other_office", Yes::no, ""}},
                capacity};
    }
    // Signs as the page would; the capacity offered first unless told otherwise.
    std::optional<SignRefusal> sign(CampaignId id, PersonId who, AppointmentId capacity = {}) {
        std::optional<SignRefusal> why;
        world->as(who, [&](app::Change& c) {
            const auto campaign = load_campaign(c.db, id);
            auto facts = facts_for_signing(c.db, *campaign, who, c.today());
            facts.id = c.new_id<StatementId>();
            if (!capacity && !facts.held.empty()) capacity = facts.held.front().appointment;
            const auto act = sign_statement(all_ticked(capacity), facts);
            if (act)
                c.record(case_of(act->statement), act->unit, *act);
            else
                why = act.error();
        });
        return why;
    }

    RosterId list(std::string village, std::vector<ListedMember> members,
                  rules::AdhocBody body = rules::AdhocBody::pps) {
        RosterId id;
        world->as(corner.city.subdivision_head, [&](app::Change& c) {
            id = c.new_id<RosterId>();
            RosterFacts facts{.id = id, .officer = true, .today = c.today()};
            for (std::size_t i = 0; i < members.size(); ++i) facts.ids.push_back(c.new_id<PersonId>());
            const auto act = list_roster({.unit = pekalongan,
                                          .body = body,
                                          .district = "Pekalongan Barat",
                                          .village = village,
                                          .members = members},
                                         facts);
            ASSERT_TRUE(act);
            make_link_key(c.db);
            c.record(case_of(id), pekalongan, *act);
        });
        return id;
    }

    std::unique_ptr<app::testing::World> world;
    people::testing::Corner corner;
    people::testing::Office office;
    std::int64_t grants = 0;
};

}  // namespace statements::testing
