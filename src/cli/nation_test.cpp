#include "cli/nation.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "app/session.hpp"
#include "base/text.hpp"
#include "cli/nation_data.hpp"
#include "people/account_rows.hpp"
#include "people/testing.hpp"

namespace cli {
namespace {

using app::testing::World;
using people::UnitLevel;
const base::Date day = rules::on(2026, 11, 23);

class Nation : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(Nation);

std::map<std::string, int> counted(const std::vector<Account>& accounts) {
    std::map<std::string, int> out;
    for (const auto& a : accounts) ++out[a.role];
    return out;
}

TEST(NationData, HoldsEveryOfficeWithItsParentAndZone) {
    const auto units = nation_units();
    ASSERT_EQ(units.size(), 553u);
    std::set<std::string> names;
    std::map<UnitLevel, int> levels;
    for (const auto& u : units) {
        EXPECT_TRUE(names.insert(u.name).second) << u.name;
        ++levels[u.level];
        EXPECT_EQ(u.level, people::level_of(u.id)) << u.name;
        EXPECT_EQ(u.parent, people::parent_of(u.id)) << u.name;
        EXPECT_TRUE(u.level == UnitLevel::regency ? u.seats == 5 : u.seats == 5 || u.seats == 7) << u.name;
    }
    EXPECT_EQ(levels[UnitLevel::province], 38);
    EXPECT_EQ(levels[UnitLevel::regency], 514);
    EXPECT_TRUE(names.contains("KPU Kota Pekalongan"));
    EXPECT_TRUE(names.contains("KPU Provinsi Jawa Tengah"));
    EXPECT_EQ(nation_calendar().size(), 25u);
}

TEST_P(Nation, HasACastForEveryRoleAndRebuilds) {
    World world(database(), {people::register_people});
    const auto accounts = seed_nation(world.site(), {.people = 6'000, .seed = 7});
    auto roles = counted(accounts);
    EXPECT_GT(roles["signer"], 150);  // everybody else of West Sumatra's twenty offices
    roles.erase("signer");
    EXPECT_EQ(roles, (std::map<std::string, int>{{"official", 4},
                                                 {"superior", 2},
                                                 {"decision_secretary", 1},
                                                 {"legal_hr", 4},
                                                 {"chair", 20},
                                                 {"secretary", 20},
                                                 {"inspectorate", 2},
                                                 {"compliance", 3},
                                                 {"gratification_unit", 1},
                                                 {"auditor", 1},
                                                 {"administrator", 1}}));
    {
        const auto db = world.reader();
        const auto first = [&](std::string_view role) {
            return *PersonId::from(std::ranges::find(accounts, role, &Account::role)->official);
        };
        // The story of the demo: the official, his chair above him, the chair of the province above that.
        const auto superior =
            people::superior_for(db, first("official"), rules::MatterNature::electoral, day);
        ASSERT_TRUE(superior);
        EXPECT_EQ(superior->person, first("superior"));
        const auto above = people::superior_for(db, first("superior"), rules::MatterNature::electoral, day);
        ASSERT_TRUE(above);
        const auto superiors = std::ranges::find(accounts | std::views::reverse, "superior", &Account::role);
        EXPECT_EQ(above->person.text(), superiors->official);
        const std::vector members = people::plenary_of(db, people::testing::pekalongan, day);
        EXPECT_EQ(members.size(), 5u);
        const auto interests = people::interests_of(db, first("official"), day);
        EXPECT_TRUE(std::ranges::any_of(interests, [](const people::Interest& i) {
            return i.organization == "CV Maju Jaya" && i.relation == "spouse_of_sibling";
        }));

        using enum app::Action;
        const auto may = [&](std::string_view role, app::Action action) {
            return app::may(db, first(role), action, people::testing::pekalongan, day);
        };
        EXPECT_TRUE(may("decision_secretary", run_plenary));
        EXPECT_TRUE(may("legal_hr", lift_bar));
        EXPECT_TRUE(may("inspectorate", inspect_declaration));
        EXPECT_TRUE(may("administrator", administer));
        EXPECT_FALSE(may("administrator", read_declaration));
        EXPECT_FALSE(may("auditor", read_declaration));
        EXPECT_FALSE(may("compliance", read_declaration));
        EXPECT_EQ(app::calendar(db).rows().size(), 25u);
    }
    world.expect_rebuilds();
}

TEST_P(Nation, GivesAccountsThatOpenTheDoor) {
    World world(database(), {people::register_people});
    const auto accounts = seed_nation(world.site(), {.people = 1, .seed = 7});
    const auto db = world.reader();
    std::set<std::string> passwords;
    for (const auto& a : accounts) {
        const auto known = people::find_credentials(db, a.login);
        ASSERT_TRUE(known) << a.login;
        EXPECT_EQ(known->person.text(), a.official);
        EXPECT_TRUE(app::check_password(known->password, a.password)) << a.login;
        EXPECT_EQ(base::base32(known->secret), a.totp_secret);
        const auto token = app::find_token(db, a.token, app::Clock::real_now());
        ASSERT_TRUE(token);
        EXPECT_EQ(token->person, known->person);
        EXPECT_EQ(UnitId::from(a.unit), people::load_actor(db, known->person, day)->unit);
        if (a.role != "chair" && a.role != "secretary" && a.role != "signer") passwords.insert(a.password);
    }
    EXPECT_EQ(passwords.size(), 19u);  // one each, but for West Sumatra's signers
}

TEST_P(Nation, IsTheSameForTheSameSeedAndGrowsByAdHocBodies) {
    std::vector<std::string> names;
    for (int again = 0; again < 2; ++again) {
        const store::testing::Fresh place(GetParam());
        auto fresh = store::open(place.where());
        World world(fresh, {people::register_people});
        (void)seed_nation(world.site(), {.people = again ? 18'500 : 1, .seed = 3});
        const auto db = world.reader();
        names.push_back(people::name_of(db, people::plenary_of(db, people::the_nation, day).at(0)));
        const auto counted_people = app::counter(db, people::the_nation, people::people_measure);
        if (again) {
            EXPECT_EQ(counted_people, 18'500);
            EXPECT_FALSE(
                people::positions_in(db, people::testing::pekalongan, rules::PositionKind::pps_member)
                    .empty());
        } else {
            EXPECT_LT(counted_people, 6'000);
        }
    }
    EXPECT_EQ(names[0], names[1]);
}

}  // namespace
}  // namespace cli
