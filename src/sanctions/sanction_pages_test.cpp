// From a word to the record of a sanction, through the real guard, writer and log, on both engines.
#include "matters/standing_rows.hpp"
#include "sanctions/pages_testing.hpp"

namespace sanctions {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace testing;

class Sanctions : public testing::Cases {};
ON_EACH_ENGINE(Sanctions);

TEST_P(Sanctions, nobody_involved_sees_or_touches_what_was_told) {
    const auto told = world->post(member, "/sanksi/lapor",
                                  {{"respondent", head.text()},
                                   {"breach", "conflict_not_told"},
                                   {"facts", "Adiknya menawar."},
                                   {"involved", second.text()}});
    ASSERT_EQ(told.status, 303) << told.body;
    const auto id = told_by(world->reader(), member, 1).at(0).id;
    EXPECT_THAT(world->get(inspector, at(id)).body, HasSubstr("oleh Anggota 1 3375"))
        << "the Inspectorate knows";
    // The respondent, an inspector who is named as involved, the teller, the secretary, legal & HR: it does
    // not exist.
    for (const auto outsider : {head, second, member, secretary, world->corner.city.chair}) {
        EXPECT_EQ(world->get(outsider, at(id)).status, 404);
        EXPECT_EQ(world->get(outsider, "/api/v1/sanctions/" + id.text()).status, 404);
        EXPECT_EQ(step(outsider, id, "tolak", {{"reason", "x"}}), 404);
        EXPECT_EQ(step(outsider, id, "rekomendasi",
                       {{"respondent", head.text()}, {"breach", "conflict_not_told"}, {"facts", "x"}}),
                  404);
        EXPECT_THAT(world->get(outsider, "/sanksi").body, Not(HasSubstr(id.text())));
        EXPECT_THAT(world->get(outsider, "/sanksi/daftar?bentuk=csv").body, Not(HasSubstr(id.text())));
    }
    EXPECT_THAT(world->get(member, "/sanksi/lapor").body, HasSubstr("Diterima Inspektorat"));
    EXPECT_EQ(
        step(inspector, id, "rekomendasi",
             {{"respondent", head.text()}, {"breach", "conflict_not_told"}, {"facts", "Daftarnya kosong."}}),
        303);
    EXPECT_EQ(loaded(id).examiner.person, secretary);
    EXPECT_EQ(world->get(secretary, at(id)).status, 200) << "who examines";
    EXPECT_THAT(world->get(secretary, at(id)).body, Not(HasSubstr("oleh Anggota 1 3375"))) << "not who told";
    for (const auto outsider : {head, second, member}) EXPECT_EQ(world->get(outsider, at(id)).status, 404);
    EXPECT_THAT(world->get(member, "/sanksi/lapor").body, HasSubstr("Direkomendasikan"));
}

TEST_P(Sanctions, from_the_summons_to_the_appeal_and_the_record_keeps_all) {
    const auto id = recommend(inspector, staff);
    EXPECT_EQ(loaded(id).examiner.person, head);
    EXPECT_EQ(world->get(staff, "/pemeriksaan/" + id.text()).status, 404) << "not before a summons";
    EXPECT_EQ(step(inspector, id, "panggilan", hearing), 409) << "not in charge";
    for (const auto* day : {"2026-11-23", "2026-12-03"})
        EXPECT_EQ(step(head, id, "panggilan", {{"hearing_on", day}, {"time", "10"}, {"place", "R"}}), 409)
            << day;
    EXPECT_THAT(world->get(head, at(id)).body, HasSubstr("paling lambat Rabu, 2 Desember 2026"));
    EXPECT_EQ(step(head, id, "panggilan", hearing), 303);
    EXPECT_EQ(world->get(staff, "/pemeriksaan/" + id.text()).status, 200);
    EXPECT_THAT(world->get(staff, "/pemeriksaan/" + id.text()).body, Not(HasSubstr("Menilai penawaran")))
        << "not what was told";
    EXPECT_EQ(world->get(staff, at(id)).status, 404);
    EXPECT_EQ(step(head, id, "pemeriksaan", came), 409) << "before its day";
    world->move_to("2026-12-02T11:00:00+07:00");
    EXPECT_EQ(step(head, id, "keputusan",
                   {{"outcome", "no_breach"}, {"number", "K"}, {"text", "x"}, {"decided_on", "2026-12-02"}}),
              409)
        << "nobody is acquitted unheard";
    EXPECT_EQ(step(head, id, "pemeriksaan", came), 303);
    auto without = reprimand;
    std::erase_if(without, [](const auto& f) { return f.first == "level_reason"; });
    EXPECT_EQ(step(head, id, "keputusan", without), 409) << "the law contradicts itself: a reason";
    const auto page = world->get(head, at(id)).body;
    EXPECT_THAT(page, HasSubstr("menyebut ringan dan berat"));
    EXPECT_THAT(page, HasSubstr("Berat: UU 30/2014 Pasal 80 ayat (3)"));
    EXPECT_THAT(page, HasSubstr("Teguran lisan (Ringan; PP 94/2021 Pasal 8 ayat (2))"));
    EXPECT_THAT(page, HasSubstr("Teguran lisan (Ringan; UU 30/2014 Pasal 81 ayat (1))"));
    EXPECT_THAT(page, HasSubstr("Penundaan kenaikan pangkat selama 1 tahun (Sedang; PP 53/2010"));
    EXPECT_THAT(page, HasSubstr("Sedang; PP 94/2021 Pasal 8 ayat (3); belum dikonfirmasi"));
    EXPECT_EQ(step(head, id, "keputusan", reprimand), 303);
    EXPECT_EQ(loaded(id).deliver_by, rules::on(2026, 12, 22));
    EXPECT_EQ(step(head, id, "penyampaian", {{"how", "Langsung"}}), 303);
    EXPECT_THAT(world->get(staff, "/pemeriksaan/" + id.text()).body,
                HasSubstr("paling lama 14 hari kerja sejak menerima keputusan"));
    EXPECT_EQ(world->post(head, "/pemeriksaan/" + id.text() + "/banding", {{"ground", "x"}}).status, 404);
    EXPECT_EQ(
        world->post(staff, "/pemeriksaan/" + id.text() + "/banding", {{"ground", "Tidak tahu."}}).status,
        303);
    EXPECT_FALSE(is_final(loaded(id), rules::on(2027, 2, 1)));
    EXPECT_EQ(step(inspector, id, "putusan-banding",
                   {{"result", "changed"},
                    {"appeal_level", "light"},
                    {"appeal_measure", "oral_reprimand"},
                    {"appeal_number", "PUT-1"},
                    {"appeal_text", "Diringankan"}}),
              303);
    EXPECT_EQ(loaded(id).measure, rules::Measure::oral_reprimand);
    EXPECT_EQ(step(inspector, id, "batal", {{"annul_number", "PTUN-4"}, {"annul_text", "Cacat prosedur"}}),
              303);
    const auto lines = record_of(world->reader(), id);
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[0].measure, rules::Measure::written_reprimand) << "the first decision stays as it was";
    EXPECT_EQ(lines[3].kind, RecordKind::annulled);
    EXPECT_TRUE(loaded(id).annulled);
}

TEST_P(Sanctions, a_superior_who_does_not_act_is_on_record_and_the_next_one_takes_over) {
    const auto id = recommend(inspector, staff);
    const auto tick = [&](const char* at) {
        world->move_to(at);
        record_silent_examiners(world->site());
    };
    tick("2026-12-07T23:59:00+07:00");
    EXPECT_EQ(loaded(id).examiner.person, head) << "the last day is in time";
    tick("2026-12-08T00:01:00+07:00");
    EXPECT_EQ(loaded(id).examiner.person, secretary);
    EXPECT_EQ(silences_of(world->reader(), id).at(0).silent, head);
    EXPECT_EQ(world->get(head, at(id)).status, 404) << "the silent one is out of it";
    EXPECT_THAT(world->get(inspector, at(id)).body, HasSubstr("Rekomendasikan pemeriksaannya"));
    tick("2026-12-08T09:00:00+07:00");
    EXPECT_EQ(silences_of(world->reader(), id).size(), 1u) << "once";
    EXPECT_EQ(loaded(id).due, rules::on(2026, 12, 22));
    // Commissioners are no case for a superior: a file goes to DKPP, and its outcome is recorded.
    const auto other = recommend(inspector, member, rules::Breach::kinship_not_announced);
    EXPECT_FALSE(loaded(other).examiner.person);
    EXPECT_EQ(step(inspector, other, "panggilan", hearing), 409);
    EXPECT_EQ(step(inspector, other, "aduan", {{"referred_to", "DKPP"}, {"letter_number", "12/2026"}}), 303);
    EXPECT_THAT(world->get(inspector, at(other, "aduan.pdf")).body, HasSubstr("%PDF-"));
    EXPECT_EQ(world->get(member, at(other, "aduan.pdf")).status, 404);
}

TEST_P(Sanctions, only_a_final_decision_of_dkpp_is_published) {
    const auto id = recommend(inspector, member, rules::Breach::kinship_not_announced);
    EXPECT_EQ(step(inspector, id, "aduan", {{"referred_to", "DKPP"}, {"letter_number", "12/2026"}}), 303);
    EXPECT_EQ(step(inspector, id, "keputusan",
                   {{"outcome", "sanctioned"},
                    {"level", "medium"},
                    {"measure", "ethics_strong_warning"},
                    {"number", "PUT-DKPP-5"},
                    {"decided_on", "2026-11-23"}}),
              303);
    EXPECT_EQ(step(inspector, id, "penyampaian", {{"how", "Sidang terbuka"}}), 303);
    EXPECT_THAT(world->get({}, "/sanksi-diumumkan").body, Not(HasSubstr("PUT-DKPP-5")))
        << "an appeal is still possible";
    EXPECT_EQ(world->post(member, "/pemeriksaan/" + id.text() + "/banding", {{"ground", "x"}}).status, 409);
    EXPECT_THAT(world->get(member, "/pemeriksaan/" + id.text()).body, Not(HasSubstr("/banding")));
    world->move_to("2026-12-12T09:00:00+07:00");
    EXPECT_THAT(world->get({}, "/sanksi-diumumkan").body, HasSubstr("PUT-DKPP-5"));
    EXPECT_EQ(world->post(member, "/pemeriksaan/" + id.text() + "/banding", {{"ground", "x"}}).status, 409);
    EXPECT_THAT(world->get({}, "/sanksi-diumumkan").body, HasSubstr("PUT-DKPP-5"));
    const auto later =
        recommend(inspector, world->corner.city.members[1], rules::Breach::kinship_not_announced);
    EXPECT_EQ(step(inspector, later, "aduan", {{"referred_to", "DKPP"}, {"letter_number", "13/2026"}}), 303);
    EXPECT_EQ(step(inspector, later, "keputusan",
                   {{"outcome", "sanctioned"},
                    {"level", "medium"},
                    {"measure", "ethics_strong_warning"},
                    {"number", "PUT-DKPP-6"},
                    {"decided_on", "2026-12-12"}}),
              303);
    EXPECT_EQ(step(inspector, later, "penyampaian", {{"how", "Sidang terbuka"}}), 303);
    const auto shown = published(world->reader(), world->today(), 1);
    ASSERT_EQ(shown.size(), 1u) << "one that is not final yet hides none that is";
    EXPECT_EQ(shown[0].number, "PUT-DKPP-5");
    EXPECT_EQ(step(inspector, id, "batal", {{"annul_number", "PTUN-4"}, {"annul_text", "x"}}), 303);
    EXPECT_THAT(world->get({}, "/sanksi-diumumkan").body, Not(HasSubstr("PUT-DKPP-5")));
}

TEST_P(Sanctions, a_release_reaches_positions_and_matters_and_ends_with_the_decision) {
    const auto before = world->matter(matters::DecidedBy::plenary);
    work_on(before, staff);
    const auto id = recommend(inspector, staff);
    ASSERT_EQ(step(head, id, "panggilan", hearing), 303);
    EXPECT_THAT(world->get(head, at(id)).body, Not(HasSubstr("Bebaskan sementara")));
    EXPECT_EQ(step(head, id, "pembebasan",
                   {{"release_reason", "Agar lancar"}, {"acting", world->corner.city.contract_staff.text()}}),
              409)
        << "not before he is examined";
    world->move_to("2026-12-02T10:00:00+07:00");
    EXPECT_THAT(world->get(head, at(id)).body, HasSubstr("Bebaskan sementara"));
    EXPECT_EQ(step(head, id, "pembebasan", {{"release_reason", "Agar lancar"}}), 409)
        << "a Plh. is appointed";
    EXPECT_EQ(step(head, id, "pembebasan",
                   {{"release_reason", "Agar lancar"}, {"acting", world->corner.city.contract_staff.text()}}),
              303);
    EXPECT_EQ(world->standing(before, staff), matters::Standing::standstill);
    const auto later = world->matter(matters::DecidedBy::plenary);
    work_on(later, staff);
    EXPECT_EQ(world->standing(later, staff), matters::Standing::standstill)
        << "a matter that comes while he is released";
    const auto holders = [&] {
        return people::holders(world->reader(), world->corner.position.at(staff), world->today());
    };
    EXPECT_EQ(holders().front().person, world->corner.city.contract_staff) << "as Plh.";
    ASSERT_EQ(step(head, id, "pemeriksaan", came), 303);
    world->move_to("2026-12-03T11:00:00+07:00");
    ASSERT_EQ(step(head, id, "keputusan", reprimand), 303);
    for (const auto matter : {before, later})
        EXPECT_EQ(world->standing(matter, staff), matters::Standing::clear);
    world->move_to("2026-12-04T09:00:00+07:00");
    EXPECT_EQ(holders().front().person, staff);
}

TEST_P(Sanctions, a_day_off_moves_the_limits_that_run_and_the_page_says_so) {
    const auto id = recommend(inspector, staff);
    day_off(rules::on(2026, 11, 30));
    EXPECT_EQ(loaded(id).due, rules::on(2026, 12, 8));
    EXPECT_THAT(world->get(head, at(id)).body, HasSubstr("30 November 2026 menjadi hari libur"));
}

TEST_P(Sanctions, who_leaves_the_team_reads_the_case_no_more) {
    const auto id = recommend(inspector, staff);
    const auto team = [&](PersonId superior, PersonId oversight, PersonId human_resources) {
        return step(head, id, "tim",
                    {{"superior", superior.text()},
                     {"oversight", oversight.text()},
                     {"human_resources", human_resources.text()}});
    };
    EXPECT_EQ(team(secretary, member, head), 409) << "a commissioner is not of the Inspectorate";
    EXPECT_EQ(team(secretary, second, member), 409) << "nor of legal and HR";
    EXPECT_EQ(world->get(secretary, at(id)).status, 404);
    EXPECT_EQ(team(secretary, second, head), 303);
    EXPECT_EQ(world->get(secretary, at(id)).status, 200);
    EXPECT_EQ(team(world->corner.city.contract_staff, second, head), 303);
    EXPECT_EQ(world->get(secretary, at(id)).status, 404);
    EXPECT_EQ(world->get(world->corner.city.contract_staff, at(id)).status, 200);
    EXPECT_EQ(world->get(head, at(id)).status, 200) << "who examines does, of the team or not";
}

TEST_P(Sanctions, are_recommended_from_a_declaration_too) {
    const auto declaration = world->declare(staff);
    const auto link = "/sanksi/baru?orang=" + staff.text() + "&amp;urusan=&amp;dari=" + declaration.text();
    const auto page = "/deklarasi/" + declaration.text();
    EXPECT_THAT(world->get(inspector, page).body, HasSubstr(link));
    EXPECT_THAT(world->get(staff, page).body, Not(HasSubstr("/sanksi/baru")));
    EXPECT_THAT(world->get(head, page).body, Not(HasSubstr("/sanksi/baru"))) << "he has not decided it yet";
    const auto form =
        world->get(inspector, "/sanksi/baru?orang=" + staff.text() + "&dari=" + declaration.text());
    EXPECT_EQ(decltype(world)::element_type::hidden(form.body, "source"), declaration.text());
    const auto id =
        recommend(inspector, staff, rules::Breach::conflict_not_told, {{"source", declaration.text()}});
    EXPECT_EQ(loaded(id).source, CaseId{declaration.value});
}

TEST_P(Sanctions, a_superior_recommends_and_a_stranger_does_not) {
    EXPECT_EQ(loaded(recommend(secretary, staff)).recommender, Recommender::superior);
    const Pairs fields{{"respondent", staff.text()}, {"breach", "conflict_not_told"}, {"facts", "x"}};
    EXPECT_EQ(world->post(member, "/sanksi/baru", fields).status, 409)
        << "a commissioner is no superior of the staff";
    EXPECT_EQ(world->post(staff, "/sanksi/baru", fields).status, 409) << "of oneself";
    EXPECT_EQ(world
                  ->post(inspector, "/sanksi/baru",
                         {{"respondent", staff.text()},
                          {"breach", "conflict_not_told"},
                          {"facts", "x"},
                          {"involved", inspector.text()}})
                  .status,
              409);
    EXPECT_EQ(world->post(inspector, "/sanksi/baru", {{"respondent", staff.text()}}).status, 422);
    // The superior who is involved examines nothing: the next one up does.
    EXPECT_EQ(
        loaded(recommend(inspector, staff, rules::Breach::conflict_not_told, {{"involved", head.text()}}))
            .examiner.person,
        secretary);
}

}  // namespace
}  // namespace sanctions
