#include "declarations/declaration_rows.hpp"

#include "declarations/case_testing.hpp"

namespace declarations {
namespace {

using namespace testing;
using matters::Standing;
using rules::Control;

class DeclarationRows : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(DeclarationRows);

TEST_P(DeclarationRows, KeepADeclarationAsItWasMade) {
    World world(database());
    const auto& city = world.corner.city;
    const auto matter = world.matter(matters::DecidedBy::plenary);
    auto told = World::telling(rules::ConflictType::actual);
    told.grounds.push_back(rules::Ground::prohibited_by_law);
    told.other_law = "UU 7/2017";
    told.already_public = "2026-11-20, Kompas";
    told.proposed_control = "Saya tidak ikut.";
    const auto id = world.declare(city.staff, matter, told);
    const auto d = world.load(id);
    EXPECT_EQ(d.declarant, city.staff);
    EXPECT_EQ(d.capacity, world.corner.appointment.at(city.staff));
    EXPECT_EQ(d.unit, pekalongan);
    EXPECT_EQ(d.origin, Origin::declarant);
    EXPECT_EQ(d.state, State::submitted);
    EXPECT_EQ(d.type, rules::ConflictType::actual);
    EXPECT_EQ(d.matter, matter);
    EXPECT_EQ(d.grounds, told.grounds);
    EXPECT_EQ(d.other_law, told.other_law);
    EXPECT_EQ(d.description, told.description);
    EXPECT_EQ(d.already_public, told.already_public);
    EXPECT_EQ(d.proposed_control, told.proposed_control);
    EXPECT_EQ(d.known_since, told.known_since);
    EXPECT_EQ(d.superior, city.subdivision_head);
    EXPECT_EQ(d.superior_capacity, world.corner.appointment.at(city.subdivision_head));
    EXPECT_EQ(d.submitted, day("2026-11-23"));
    EXPECT_EQ(d.due, day("2026-11-30"));
    EXPECT_EQ(world.standing(matter, city.staff), Standing::standstill);
    world.expect_rebuilds();
}

TEST_P(DeclarationRows, ShowADeclarationToThoseItConcerns) {
    World world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff, world.matter(matters::DecidedBy::plenary));
    EXPECT_TRUE(world.sees(city.staff, id));
    EXPECT_TRUE(world.sees(city.subdivision_head, id));
    EXPECT_TRUE(world.sees(world.corner.inspector, id)) << "from submission on; nobody can stop that";
    EXPECT_FALSE(world.sees(city.secretary, id)) << "the next one up, before his turn";
    EXPECT_FALSE(world.sees(city.contract_staff, id));
    EXPECT_FALSE(world.sees(world.corner.province.secretary, id));
}

TEST_P(DeclarationRows, PassOverSuperiorsWithAConflictOnTheSameMatter) {
    World world(database());
    const auto& city = world.corner.city;
    const auto matter = world.matter(matters::DecidedBy::official);
    world.declare(city.subdivision_head, matter);
    const auto after_him = world.load(world.declare(city.staff, matter));
    EXPECT_EQ(after_him.superior, city.secretary) << "the head declared on it himself";
    EXPECT_EQ(world.load(world.declare(city.contract_staff)).superior, city.subdivision_head)
        << "in general he still determines";

    const auto named =
        world.matter(matters::DecidedBy::official, rules::MatterNature::administrative, "Kasubbag 3375");
    EXPECT_EQ(world.load(world.declare(city.staff, named)).superior, city.secretary)
        << "a party has his name";
    auto told = World::telling();
    told.party_name = "Kasubbag 3375";
    EXPECT_EQ(world.load(world.declare(city.staff, {}, told)).superior, city.secretary)
        << "the conflict is with him";
}

TEST_P(DeclarationRows, RefuseASecondDeclarationWhileTheFirstIsOpen) {
    World world(database());
    const auto& city = world.corner.city;
    const auto matter = world.matter(matters::DecidedBy::plenary);
    const auto first = world.declare(city.staff, matter);
    const auto again = [&] {
        std::string out;
        world.as(city.staff, [&](app::Change& c) {
            const auto& calendar = c.calendar();
            out = outcome(submit_declaration(World::telling(),
                                             facts_for_submission(c, calendar, World::telling(), matter)));
        });
        return out;
    };
    EXPECT_EQ(again(), "already_declared");
    EXPECT_EQ(world.determine(city.subdivision_head, first, World::nothing()), "done");
    EXPECT_EQ(again(), "done") << "what is new may be declared again";
}

TEST_P(DeclarationRows, BarWhoWasFoundInConflictAndNameWhoStepsIn) {
    World world(database());
    const auto& city = world.corner.city;
    const auto matter = world.matter(matters::DecidedBy::official);
    const auto id = world.declare(city.staff, matter);
    EXPECT_EQ(world.determine(city.secretary, id, World::conflict({Control::recusal})),
              "decider_not_superior");
    EXPECT_EQ(world.determine(city.staff, id, World::nothing()), "decider_is_declarant");
    EXPECT_EQ(world.determine(city.subdivision_head, id, World::conflict({Control::recusal})),
              "substitute_missing");
    EXPECT_EQ(world.determine(city.subdivision_head, id, World::conflict({Control::recusal}, PersonId{5})),
              "substitute_not_official");
    const auto ruling = World::conflict({Control::recusal, Control::extra_supervision}, city.contract_staff);
    EXPECT_EQ(world.determine(city.subdivision_head, id, ruling), "done");
    EXPECT_EQ(world.determine(city.subdivision_head, id, ruling), "not_submitted");
    EXPECT_EQ(world.load(id).state, State::determined);
    EXPECT_EQ(world.standing(matter, city.staff), Standing::barred);
    {
        const auto db = world.reader();
        const auto substitutes = matters::substitutions_of(db, matter);
        ASSERT_EQ(substitutes.size(), 1u);
        EXPECT_EQ(substitutes[0].substitute, city.contract_staff);
        EXPECT_EQ(matters::bars_of(db, matter).at(0).set_by, city.subdivision_head);
        const auto d = determination_of(db, id);
        ASSERT_TRUE(d);
        EXPECT_EQ(d->decider, city.subdivision_head);
        EXPECT_EQ(d->truth_reason, "Benar");
        EXPECT_EQ(d->impact, rules::Impact::high);
        EXPECT_EQ(d->impact_reason, "Besar");
        EXPECT_EQ(d->controls, ruling.controls);
        EXPECT_EQ(d->until, ruling.until);
        EXPECT_EQ(d->substitute, city.contract_staff);
        EXPECT_FALSE(d->late);
        EXPECT_EQ(d->report_by, day("2026-11-30"));
        EXPECT_EQ(controls_of(db, id).size(), 2u);
    }
    EXPECT_EQ(world.count(submitted_measure), 1);
    EXPECT_EQ(world.count(open_measure), 0);
    EXPECT_EQ(world.count(determined_measure), 1);
    EXPECT_EQ(world.count(bars_measure), 1);
    EXPECT_EQ(world.count(bars_measure, UnitId{3300}), 1) << "the province counts its offices";
    EXPECT_EQ(world.count(determined_late_measure), 0);
    world.expect_rebuilds();
}

TEST_P(DeclarationRows, RefuseASuperiorWhoGotAConflictHimself) {
    World world(database());
    const auto& city = world.corner.city;
    const auto matter = world.matter(matters::DecidedBy::plenary);
    const auto id = world.declare(city.staff, matter);
    world.declare(city.subdivision_head, matter);
    EXPECT_EQ(world.determine(city.subdivision_head, id, World::nothing()), "decider_involved");
}

TEST_P(DeclarationRows, RefuseASuperiorWhoLeftTheOffice) {
    World world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff), second = world.declare(city.contract_staff);
    const auto head = city.subdivision_head;
    const auto again =
        people::testing::stand_in(world, world.corner.position.at(head), head, people::Holding::plt);
    people::testing::end_now(world, world.corner.appointment.at(head));
    EXPECT_EQ(world.determine(head, id, World::nothing()), "done") << "he acts in the same post";
    people::testing::end_now(world, again);
    EXPECT_EQ(world.determine(head, second, World::nothing()), "decider_not_superior");
    EXPECT_EQ(world.determine(city.secretary, second, World::nothing()), "done");
}

TEST_P(DeclarationRows, FreeWhoIsFoundClearAndWhoseDeclarationIsWithdrawn) {
    World world(database());
    const auto& city = world.corner.city;
    const auto matter = world.matter(matters::DecidedBy::official);
    const auto id = world.declare(city.staff, matter);
    EXPECT_EQ(world.determine(city.subdivision_head, id, World::nothing()), "done");
    EXPECT_EQ(world.standing(matter, city.staff), Standing::clear);
    const auto second = world.declare(city.contract_staff, matter);
    EXPECT_EQ(world.standing(matter, city.contract_staff), Standing::standstill);
    const auto withdraw = [&](PersonId person) {
        return world.act(person, second, [](app::Change& c, const auto&, const Declaration& d) {
            const auto result = withdraw_declaration("Salah urusan", facts_for_withdrawal(c, d));
            if (result) record_withdrawal(c, d, *result);
            return outcome(result);
        });
    };
    EXPECT_EQ(withdraw(city.contract_staff), "own_declaration");
    EXPECT_EQ(withdraw(city.secretary), "not_the_superior");
    EXPECT_EQ(withdraw(city.subdivision_head), "done");
    EXPECT_EQ(world.standing(matter, city.contract_staff), Standing::clear);
    EXPECT_EQ(world.load(second).state, State::withdrawn);
    EXPECT_EQ(world.count(withdrawn_measure), 1);
    EXPECT_EQ(world.count(open_measure), 0);
    world.expect_rebuilds();
}

TEST_P(DeclarationRows, GoBackToBeCompletedWhileTheOfficialStandsStill) {
    World world(database());
    const auto& city = world.corner.city;
    const auto matter = world.matter(matters::DecidedBy::plenary);
    const auto id = world.declare(city.staff, matter);
    const auto give_back = [&](PersonId person) {
        return world.act(person, id, [](app::Change& c, const auto& calendar, const Declaration& d) {
            const auto result = return_declaration("Nama ipar", facts_for_return(c, calendar, d));
            if (result) record(c, d, *result);
            return outcome(result);
        });
    };
    EXPECT_EQ(give_back(city.secretary), "not_the_superior");
    EXPECT_EQ(give_back(city.subdivision_head), "done");
    EXPECT_EQ(world.load(id).completion_due, day("2026-11-30"));
    EXPECT_EQ(world.standing(matter, city.staff), Standing::standstill);
    world.move_to("2026-12-14T09:00:00+07:00");
    record_silences(world.site());
    EXPECT_EQ(world.load(id).silences, 0) << "the superior's clock does not run";
    const auto complete = [&](PersonId person) {
        return world.act(person, id, [](app::Change& c, const auto& calendar, const Declaration& d) {
            const auto result =
                complete_declaration({"Ipar saya, Siti.", "Nama"}, facts_for_completion(c, calendar, d));
            if (result) record(c, d, *result);
            return outcome(result);
        });
    };
    EXPECT_EQ(complete(city.subdivision_head), "not_the_declarant");
    EXPECT_EQ(complete(city.staff), "done");
    const auto d = world.load(id);
    EXPECT_EQ(d.state, State::submitted);
    EXPECT_EQ(d.description, "Ipar saya, Siti.");
    EXPECT_EQ(d.submitted, day("2026-12-14"));
    EXPECT_EQ(d.due, day("2026-12-21"));
    EXPECT_FALSE(d.completion_due);
    world.expect_rebuilds();
}

TEST_P(DeclarationRows, OpenACaseOnOwnInitiative) {
    World world(database());
    const auto& corner = world.corner;
    const auto& city = corner.city;
    const auto matter = world.matter(matters::DecidedBy::plenary, rules::MatterNature::electoral);
    const auto open = [&](PersonId opener, PersonId official, MatterId about) {
        DeclarationId id;
        std::string out;
        world.as(opener, [&](app::Change& c) {
            const auto& calendar = c.calendar();
            const auto told = World::telling();
            const auto result =
                open_own_initiative(told, facts_for_own_initiative(c, calendar, told, official, about));
            if (result) record_opening(c, *result), id = result->opened.declaration;
            out = outcome(result);
        });
        return std::pair(out, id);
    };
    EXPECT_EQ(open(city.members[0], city.members[1], matter).first, "not_entitled")
        << "a member is no superior of a member";
    EXPECT_EQ(open(city.staff, city.members[1], matter).first, "not_entitled");
    EXPECT_EQ(open(city.chair, city.chair, matter).first, "on_oneself");
    const auto [by_chair, first] = open(city.chair, city.members[1], matter);
    EXPECT_EQ(by_chair, "done");
    EXPECT_EQ(world.load(first).superior, city.chair) << "who opens it and is the superior determines it";
    EXPECT_EQ(world.load(first).origin, Origin::own_initiative);
    EXPECT_EQ(world.standing(matter, city.members[1]), Standing::standstill);
    EXPECT_TRUE(world.sees(city.members[1], first)) << "whom it concerns knows of it";
    EXPECT_EQ(world.determine(city.chair, first, World::conflict({Control::recusal})), "done");
    EXPECT_EQ(open(corner.province.chair, city.members[2], matter).first, "done") << "a superior further up";
    const auto [by_inspector, third] = open(corner.inspector, city.members[3], matter);
    EXPECT_EQ(by_inspector, "done");
    EXPECT_EQ(world.load(third).superior, city.chair);
    EXPECT_EQ(world.grants(third, corner.inspector), "witness ");
    EXPECT_EQ(world.count(own_initiative_measure), 3);
    EXPECT_EQ(world.count(submitted_measure), 0);
    world.expect_rebuilds();
}

}  // namespace
}  // namespace declarations
