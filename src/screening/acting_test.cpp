// Whoever may act on a matter is asked before anything is decided, named on it or not; and asked again when
// what is known of him changes.
#include <gmock/gmock.h>

#include <algorithm>

#include "matters/acting_rows.hpp"
#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using matters::FindingAnswer, matters::FindingOrigin;
using testing::pekalongan;

class MayAct : public testing::ScreeningWorld {
protected:
    // CV Maju Jaya bids; one decider is named.
    matters::testing::MatterOf matter(matters::DecidedBy by = matters::DecidedBy::plenary) {
        return matters::testing::procurement(*world, corner.city.secretary, std::vector{corner.city.chair},
                                             by);
    }
    // The director of CV Maju Jaya.
    void director(std::string_view name = "AGUS PRASETYO HANDOKO") {
        take(RegistryKind::vendors,
             "Nomor,Nama,NIK,Organisasi,Jabatan\n1," + std::string(name) + ",,CV Maju Jaya,direktur\n");
    }
    void sister_in_law(PersonId who) { interest(who, "siblings_of_spouse", "Agus Prasetyo Handoko"); }
    void party(MatterId m, std::string name, std::string nik = {}) {
        world->as(corner.city.secretary, [&](app::Change& c) {
            c.record(matters::case_of(m), pekalongan,
                     matters::PartyAdded{.matter = m,
                                         .party = c.new_id<PartyId>(),
                                         .kind = matters::PartyKind::person,
                                         .name = std::move(name),
                                         .identifier = std::move(nik)});
        });
    }
    void correct(PersonId who, std::string name, std::string nik, people::StaffKind kind,
                 std::string phone = {}) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{who.value}, pekalongan,
                     people::PersonChanged{.person = who,
                                           .name = std::move(name),
                                           .kind = kind,
                                           .unit = pekalongan,
                                           .nik = std::move(nik),
                                           .phone = std::move(phone)});
        });
    }
    void appoint(PersonId who, PositionId to, people::Holding holding, base::Date from) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{who.value}, pekalongan,
                     people::AppointmentMade{c.new_id<AppointmentId>(), who, to, holding, from, std::nullopt,
                                             "SK 2"});
        });
    }
    void expect_asked_once(PersonId who, MatterId m) {
        const auto mine = asked(who);
        ASSERT_EQ(mine.size(), 1u);
        EXPECT_EQ(mine[0].matter, m);
        EXPECT_EQ(mine[0].article, "UU 30/2014 Pasal 43 ayat (1) huruf b");
    }
};
ON_EACH_ENGINE(MayAct);

TEST_P(MayAct, ACommissionerWhoIsNotNamedIsAskedBeforeTheVote) {
    sister_in_law(commissioner);
    const auto m = matter();
    EXPECT_TRUE(asked(commissioner).empty()) << "nothing is known of the company";
    director();
    expect_asked_once(commissioner, m.id);
    EXPECT_TRUE(matters::find_matter(world->reader(), m.id,
                                     app::scope(commissioner, app::Action::read_matter, world->today())))
        << "who is asked reads what it is about, and can declare";
}

TEST_P(MayAct, TheOrderDoesNotCount) {
    director();
    const auto m = matter();
    sister_in_law(commissioner);
    expect_asked_once(commissioner, m.id);
}

TEST_P(MayAct, OwnCompanyOfOneWhoIsNotNamedIsAskedAbout) {
    interest(commissioner, "business", "Maju Jaya, CV");
    const auto m = matter();
    const auto mine = asked(commissioner);
    ASSERT_EQ(mine.size(), 1u);
    EXPECT_EQ(mine[0].matter, m.id);
}

TEST_P(MayAct, WhereOneOfficialDecidesTheCommissionIsNotAsked) {
    sister_in_law(commissioner);
    director();
    matter(matters::DecidedBy::official);
    EXPECT_TRUE(asked(commissioner).empty());
}

TEST_P(MayAct, AMemberAppointedLaterIsAsked) {
    director();
    const auto m = matter();
    const auto elsewhere = corner.province.staff;
    sister_in_law(elsewhere);
    EXPECT_TRUE(asked(elsewhere).empty()) << "not of this commission";
    appoint(elsewhere, corner.position.at(corner.city.members[0]), people::Holding::definitive,
            rules::on(2026, 12, 20));
    expect_asked_once(elsewhere, m.id);
}

TEST_P(MayAct, WhoStandsInForTheChairIsAsked) {
    director();
    const auto m = matter();
    sister_in_law(corner.city.staff);
    people::testing::stand_in(*world, corner.position.at(corner.city.chair), corner.city.staff,
                              people::Holding::plh);
    expect_asked_once(corner.city.staff, m.id);
}

TEST_P(MayAct, AnOfficialWhoComesAsAMemberIsAsked) {
    director("WAHYU TIRTAYASA NUGROHO");
    const auto m = matter();
    const auto late = add("Wahyu Tirtayasa Nugroho", "3375010909900005", people::StaffKind::commissioner);
    const auto mine = asked(late);
    ASSERT_FALSE(mine.empty());
    EXPECT_TRUE(std::ranges::any_of(mine, [&](const auto& f) { return f.matter == m.id; }));
}

TEST_P(MayAct, ASubstituteIsAskedWhenHeIsNamed) {
    director();
    const auto m = matter(matters::DecidedBy::official);
    sister_in_law(corner.city.staff);
    EXPECT_TRUE(asked(corner.city.staff).empty());
    world->as(corner.city.secretary, [&](app::Change& c) {
        c.record(matters::case_of(m.id), pekalongan,
                 matters::SubstituteNamed{m.id, corner.city.chair, corner.city.staff});
    });
    expect_asked_once(corner.city.staff, m.id);
}

TEST_P(MayAct, IsTheSameFromTheMatterAndFromThePerson) {
    std::vector<matters::testing::MatterOf> made{matter(), matter(matters::DecidedBy::official), matter()};
    people::testing::stand_in(*world, corner.position.at(corner.city.chair), corner.city.staff,
                              people::Holding::plt);
    people::testing::end_now(*world, corner.appointment.at(corner.city.members[1]));
    world->as(corner.city.secretary, [&](app::Change& c) {
        c.record(matters::case_of(made[1].id), pekalongan,
                 matters::SubstituteNamed{made[1].id, corner.city.chair, corner.city.contract_staff});
        matters::set_competent(c.db, made[2].id, people::testing::central_java);
    });
    std::size_t both = 0;
    {
        const auto db = world->reader();
        for (const auto& [person] : db->query<PersonId>("select id from person").all())
            for (const auto& m : made) {
                const auto there = matters::may_act(db, *matters::load_matter(db, m.id), world->today());
                const auto his = matters::undecided_with(db, person, world->today());
                const bool may = std::ranges::find(there, person) != there.end();
                EXPECT_EQ(may, std::ranges::find(his, m.id, &matters::Matter::id) != his.end())
                    << person.text() << " on " << m.id.text();
                both += may;
            }
    }
    // Chair, five others less one who left, and who stands in; chair and substitute; chair and five above.
    EXPECT_EQ(both, 6u + 2u + 6u);
    world->as({}, [&](app::Change& c) { c.db.exec("delete from matter_competent"); });
}

TEST_P(MayAct, ACorrectionInTheRosterLooksAtMattersAgain) {
    const auto m = matter();
    party(m.id, "Wahyu Tirtayasa Nugroho", "3375010909900005");
    EXPECT_TRUE(asked(commissioner).empty());
    correct(commissioner, "Wahyu Tirtayasa Nugroho", "3375010909900005", people::StaffKind::commissioner);
    ASSERT_EQ(asked(commissioner).size(), 1u);
    answer(asked(commissioner)[0], FindingAnswer::not_me);
    correct(commissioner, "Wahyu Tirtayasa Nugroho", "3375010909900005", people::StaffKind::commissioner,
            "0812");
    EXPECT_EQ(asked(commissioner).size(), 1u) << "another phone: the answer holds";
    correct(commissioner, "Wahyu Tirtayasa Nugroho, S.H.", "3375010909900005",
            people::StaffKind::commissioner);
    EXPECT_EQ(asked(commissioner).size(), 2u) << "another name: the answer was about somebody else";
}

TEST_P(MayAct, AnAnswerOfBeforeNamesAndNumbersCountedHoldsWhileTheyAreTheSame) {
    const auto m = matter();
    PartyId bidder;
    world->as(commissioner, [&](app::Change& c) {
        bidder = c.new_id<PartyId>();
        const auto id = c.new_id<FindingId>();
        c.record(matters::finding_case(id), pekalongan,
                 matters::FindingRaised{.matter = m.id,
                                        .person = commissioner,
                                        .finding = id.value,
                                        .party = bidder,
                                        .matched = "person",
                                        .evidence = "s" + commissioner.text() + " p" + bidder.text()});
    });
    answer(asked(commissioner)[0], FindingAnswer::not_me);
    const std::string name = "Dr. Ratna Kusumaningtyas, M.Si.";
    world->as(corner.city.secretary, [&](app::Change& c) {
        c.record(matters::case_of(m.id), pekalongan,
                 matters::PartyAdded{.matter = m.id,
                                     .party = bidder,
                                     .kind = matters::PartyKind::person,
                                     .name = "Ratna Kusumaningtyas",
                                     .identifier = "3375015605800001"});
    });
    correct(commissioner, name, "3375015605800001", people::StaffKind::commissioner, "0812");
    EXPECT_EQ(asked(commissioner).size(), 1u) << "name and number are what they were";
    correct(commissioner, "Ratna Kusumaningtyas, M.Si.", "3375015605800001", people::StaffKind::commissioner);
    EXPECT_EQ(asked(commissioner).size(), 2u) << "the name was corrected";
}

// ---- marriage between organisers

TEST_P(MayAct, ASpouseWhoComesIntoOfficeIsAskedAbout) {
    interest(commissioner, "spouse", "Hendra Setiabudi Prakoso", "", "", "3375010107780001");
    EXPECT_TRUE(asked(commissioner).empty());
    const auto husband = add("Hendra Setiabudi Prakoso", "3375010107780001", people::StaffKind::commissioner);
    ASSERT_EQ(asked(commissioner).size(), 1u);
    EXPECT_EQ(asked(commissioner)[0].article, "UU 7/2017 Pasal 21 ayat (1) huruf o");
    EXPECT_EQ(asked(commissioner)[0].origin, FindingOrigin::organisers);
    EXPECT_TRUE(asked(husband).empty()) << "what stands in her register is not told to him";
}

TEST_P(MayAct, ASpouseIsAskedAboutWhenHisAppointmentIsMade) {
    interest(commissioner, "spouse", "Hendra Setiabudi Prakoso", "", "", "3375010107780001");
    PersonId husband;
    world->as({}, [&](app::Change& c) {
        husband = c.new_id<PersonId>();
        c.record(CaseId{husband.value}, pekalongan,
                 people::PersonRegistered{.person = husband,
                                          .name = "Hendra Setiabudi Prakoso",
                                          .kind = people::StaffKind::commissioner,
                                          .unit = pekalongan,
                                          .nik = "3375010107780001"});
    });
    EXPECT_TRUE(asked(commissioner).empty()) << "holds no post yet";
    appoint(husband, corner.position.at(corner.city.members[0]), people::Holding::definitive,
            rules::on(2026, 12, 1));
    EXPECT_EQ(asked(commissioner).size(), 1u);
}

TEST_P(MayAct, ASpouseIsAskedAboutWhenTheRosterIsCorrected) {
    interest(commissioner, "spouse", "Hendra Setiabudi Prakoso", "", "", "3375010107780001");
    const auto husband = add("Hendro Lain Sekali", "3375010107990009", people::StaffKind::commissioner);
    EXPECT_TRUE(asked(commissioner).empty());
    correct(husband, "Hendra Setiabudi Prakoso", "3375010107780001", people::StaffKind::commissioner);
    EXPECT_EQ(asked(commissioner).size(), 1u);
}

TEST_P(MayAct, WhoComesIntoOfficeWithASpouseInTheRegisterIsAsked) {
    const auto wife = add("Sri Wahyuningsih Lestari", "3375015605850002", people::StaffKind::pns);
    add("Hendra Setiabudi Prakoso", "3375010107780001", people::StaffKind::commissioner);
    interest(wife, "spouse", "Hendra Setiabudi Prakoso", "", "", "3375010107780001");
    EXPECT_TRUE(asked(wife).empty()) << "the rule does not bind civil servants";
    correct(wife, "Sri Wahyuningsih Lestari", "3375015605850002", people::StaffKind::commissioner);
    EXPECT_EQ(asked(wife).size(), 1u);
}

TEST_P(MayAct, ACivilServantIsNoOtherOrganiser) {
    add("Hendra Setiabudi Prakoso", "3375010107780001", people::StaffKind::pns);
    interest(commissioner, "spouse", "Hendra Setiabudi Prakoso", "", "", "3375010107780001");
    EXPECT_TRUE(asked(commissioner).empty());
}

// ---- party membership

TEST_P(MayAct, FiveYearsOutOfAPartyAreCountedToTheFirstDayOfTheTerm) {
    const auto leaves = [&](std::string_view day) {
        take(RegistryKind::party_members,
             "Nomor,Nama,NIK,Organisasi,Sampai\n1,RATNA KUSUMANINGTYAS,3375015605800001,Partai Contoh," +
                 std::string(day) + "\n");
        std::size_t open = 0;
        for (const auto& f : asked(commissioner)) open += f.open();
        return open;
    };
    EXPECT_EQ(leaves("2018-12-31"), 0u);
    EXPECT_EQ(leaves("2019-01-01"), 0u) << "five years to the day before 1 January 2024";
    EXPECT_EQ(leaves("2019-01-02"), 1u) << "a day too late";
    EXPECT_EQ(leaves("2020-01-01"), 1u) << "four years before the term, six years ago";
    EXPECT_EQ(leaves(""), 1u) << "never left";
}

}  // namespace
}  // namespace screening
