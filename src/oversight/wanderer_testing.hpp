// A random walk through what offices do, for tests of what is counted.
#pragma once
#include <random>

#include "declarations/visit_testing.hpp"
#include "statements/open_campaign.hpp"

namespace oversight::testing {

using declarations::testing::World;

// People of three offices doing what the use cases allow, in any order, over some months.
class Wanderer {
public:
    Wanderer(World& world, std::uint64_t seed) : world_(world), random_(seed) {
        world_.give(world_.corner.inspector, app::Role::inspectorate, UnitId{1}, UnitId{9999});
        world_.give(world_.corner.province.subdivision_head, app::Role::legal_hr, UnitId{1}, UnitId{9999});
        for (const auto* office : {&world_.corner.nation, &world_.corner.province, &world_.corner.city})
            for (const auto who :
                 {office->members[0], office->members[1], office->staff, office->contract_staff})
                people_.push_back(who);
        open_campaign();
    }
    void step() {
        switch (below(10)) {
            case 0:
            case 1: return declare();
            case 2:
            case 3: return determine();
            case 4: return inspect([&](auto id) { world_.receive(world_.corner.inspector, id); });
            case 5: return inspect([&](auto id) { world_.review(world_.corner.inspector, id); });
            case 6: return inspect([&](auto id) { world_.close(world_.corner.inspector, id); });
            case 7: return inspect([&](auto id) { world_.send_back(world_.corner.inspector, id); });
            case 8: return sign();
            default: return wait();
        }
    }
    statements::CampaignId campaign;
    std::size_t declared() const { return declared_.size(); }

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random_); }
    template <class List>
    auto any(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

    void open_campaign() {
        using enum people::StaffKind;
        world_.as(world_.corner.province.subdivision_head, [&](app::Change& c) {
            campaign = c.new_id<statements::CampaignId>();
            const auto act = statements::open_campaign({.unit = people::the_nation,
                                                        .title = "Surat pernyataan",
                                                        .version = "panrb-17-2024",
                                                        .basis = "Surat 1/2026",
                                                        .opens = c.today(),
                                                        .due = c.today() + std::chrono::days{20},
                                                        .kinds = {commissioner, pns, ppnpn}},
                                                       {.id = campaign, .officer = true, .today = c.today()});
            ASSERT_TRUE(act) << base::name(act.error());
            c.record(statements::case_of(campaign), people::the_nation, *act);
        });
    }
    void declare() {
        world_.as(any(people_), [&](app::Change& c) {
            const auto& calendar = c.calendar();
            auto told = World::telling();
            told.party_name = "CV " + std::to_string(below(1'000'000));
            const auto result = declarations::submit_declaration(
                told, declarations::facts_for_submission(c, calendar, told, {}));
            if (!result) return;
            declarations::record_submission(c, *result);
            declared_.push_back(result->declared.declaration);
        });
    }
    void determine() {
        if (declared_.empty()) return;
        const auto id = any(declared_);
        const auto superior = world_.load(id).superior;
        auto ruling = below(2) ? World::nothing() : World::conflict({rules::Control::extra_supervision});
        ruling.from = world_.today();
        ruling.until = std::nullopt;
        world_.determine(superior, id, ruling);
    }
    template <class Work>
    void inspect(Work work) {
        if (!declared_.empty()) work(any(declared_));
    }
    // As the act is, without its form: the counters follow acts, not pages.
    void sign() {
        const auto who = any(people_);
        world_.as(who, [&](app::Change& c) {
            const auto place = statements::place_on_roll(c.db, campaign, who);
            if (!place || place->state != statements::SignerState::open) return;
            const auto unit = people::load_person(c.db, who)->unit;
            const auto id = c.new_id<statements::StatementId>();
            if (below(5) == 0)
                c.record(statements::case_of(id), unit,
                         statements::StatementRefused{.statement = id,
                                                      .campaign = campaign,
                                                      .person = who,
                                                      .unit = unit,
                                                      .reason = "Belum"});
            else
                c.record(statements::case_of(id), unit,
                         statements::StatementSigned{
                             .statement = id, .campaign = campaign, .person = who, .unit = unit});
        });
    }
    // Forward by hours or days, over midnights and ends of months; who was silent is passed over.
    void wait() {
        const auto hours = below(2) ? below(30) : 24 * below(9);
        world_.site().clock.move_to(world_.site().clock.now() + std::chrono::hours{hours});
        declarations::record_silences(world_.site());
    }

    World& world_;
    std::mt19937_64 random_;
    std::vector<PersonId> people_;
    std::vector<DeclarationId> declared_;
};

}  // namespace oversight::testing
