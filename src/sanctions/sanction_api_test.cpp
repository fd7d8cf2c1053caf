// The steps of a case by the API: the same permission, use cases and refusals as on the page; on both
// engines.
#include "sanctions/candidate_rows.hpp"
#include "sanctions/pages_testing.hpp"

namespace sanctions {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace testing;

class SanctionApi : public testing::Cases {
protected:
    static std::string api_at(SanctionId id, std::string_view rest = {}) {
        return "/api/v1/sanctions/" + id.text() + (rest.empty() ? "" : "/" + std::string(rest));
    }
    web::Response call_api(PersonId who, SanctionId id, std::string_view what, std::string json,
                           std::string key = {}) {
        return world->api_post(who, api_at(id, what), std::move(json), {}, std::move(key));
    }
    int status(PersonId who, SanctionId id, std::string_view what, std::string json) {
        const auto answer = call_api(who, id, what, std::move(json));
        if (answer.status >= 500) ADD_FAILURE() << answer.body;
        return answer.status;
    }
    SanctionId told(PersonId by, PersonId about) {
        const auto answer =
            world->api_post(by, "/api/v1/breaches",
                            R"({"respondent":")" + about.text() +
                                R"(","breach":"conflict_not_told","facts":"Adiknya menawar."})");
        EXPECT_EQ(answer.status, 201) << answer.body;
        return told_by(world->reader(), by, 1).at(0).id;
    }
    std::string team() const {
        return R"({"superior":")" + secretary.text() + R"(","oversight":")" + second.text() +
               R"(","human_resources":")" + head.text() + R"("})";
    }
    static constexpr const char* summons = R"({"hearing_on":"2026-12-02","time":"10.00","place":"Ruang 2"})";
    static constexpr const char* attended = R"({"came":true,"record":"Mengakui.","signed":true})";
    static constexpr const char* reprimand =
        R"({"outcome":"sanctioned","level":"light","measure":"written_reprimand","level_reason":"Pertama kali.",)"
        R"("number":"KEP-3","decided_on":"2026-12-02"})";
};
ON_EACH_ENGINE(SanctionApi);

TEST_P(SanctionApi, from_what_was_told_to_the_annulment) {
    const auto id = told(member, staff);
    EXPECT_EQ(status(inspector, id, "recommend", R"({})"), 422);
    const auto recommended =
        call_api(inspector, id, "recommend", R"({"facts":"Daftarnya kosong.","expected":"heavy"})");
    EXPECT_EQ(recommended.status, 200) << recommended.body;
    EXPECT_THAT(recommended.body, HasSubstr(R"("state":"recommended")"));
    EXPECT_THAT(recommended.body, HasSubstr(R"("breach":"conflict_not_told")")) << "as it was told";
    EXPECT_THAT(recommended.body, HasSubstr(R"("log_index":)"));
    EXPECT_EQ(loaded(id).respondent, staff);
    EXPECT_EQ(status(head, id, "summons", R"({"hearing_on":"2026-12-03","time":"10","place":"R"})"), 409)
        << "later than the seventh working day";
    const auto summoned = call_api(head, id, "summons", summons);
    EXPECT_THAT(summoned.body, HasSubstr(R"("hearing_on":"2026-12-02")")) << summoned.body;
    EXPECT_EQ(status(head, id, "team", team()), 200);
    const auto release =
        R"({"release_reason":"Agar lancar","acting":")" + world->corner.city.contract_staff.text() + R"("})";
    EXPECT_EQ(status(head, id, "release", release), 409) << "not before he is examined";
    world->move_to("2026-12-02T11:00:00+07:00");
    EXPECT_EQ(status(head, id, "release", R"({"release_reason":"Agar lancar"})"), 409) << "without a Plh.";
    EXPECT_EQ(status(head, id, "release", release), 200);
    EXPECT_EQ(status(head, id, "release-end", R"({"reason":"Tidak perlu lagi"})"), 200);
    EXPECT_EQ(status(head, id, "decision", reprimand), 409) << "nobody is punished unheard";
    EXPECT_EQ(status(head, id, "hearing", attended), 200);
    EXPECT_EQ(status(head, id, "decision", reprimand), 200);
    EXPECT_EQ(status(head, id, "delivery", R"({"how":"Langsung"})"), 200);
    const auto mine = "/api/v1/examinations/" + id.text();
    EXPECT_EQ(world->api_post(staff, mine + "/appeal", R"({"ground":" "})").status, 422);
    EXPECT_EQ(world->api_post(staff, mine + "/appeal", R"({"ground":"Tidak tahu."})").status, 200);
    EXPECT_EQ(status(inspector, id, "appeal-result",
                     R"({"result":"changed","appeal_level":"light","appeal_measure":"oral_reprimand",)"
                     R"("appeal_number":"PUT-1","appeal_text":"Diringankan"})"),
              200);
    const auto annulled =
        call_api(inspector, id, "annulment", R"({"annul_number":"PTUN-4","annul_text":"Cacat prosedur"})");
    EXPECT_EQ(annulled.status, 200) << annulled.body;
    for (const auto* line : {R"("measure":"written_reprimand")", R"("measure":"oral_reprimand")",
                             R"("kind":"appealed")", R"("kind":"annulled")", R"("annulled":true)"})
        EXPECT_THAT(annulled.body, HasSubstr(line)) << "the record keeps all";
    EXPECT_EQ(record_of(world->reader(), id).size(), 4u);
}

TEST_P(SanctionApi, what_was_told_can_be_left_and_a_file_goes_to_dkpp) {
    const auto left = told(member, staff);
    EXPECT_EQ(status(inspector, left, "dismiss", R"({"reason":""})"), 422);
    EXPECT_THAT(call_api(inspector, left, "dismiss", R"({"reason":"Bukan adiknya."})").body,
                HasSubstr(R"("dismissal":"Bukan adiknya.")"));
    EXPECT_EQ(status(inspector, left, "dismiss", R"({"reason":"Lagi"})"), 409) << "once";
    const auto id = recommend(inspector, member, rules::Breach::kinship_not_announced);
    EXPECT_EQ(status(inspector, id, "summons", summons), 409) << "DKPP examines commissioners";
    EXPECT_THAT(
        call_api(inspector, id, "referral", R"({"referred_to":"DKPP","letter_number":"12/2026"})").body,
        HasSubstr(R"("referred_to":"DKPP, 12/2026")"));
}

TEST_P(SanctionApi, nobody_involved_and_no_stranger_reaches_a_step_whatever_he_sends) {
    const auto id =
        recommend(inspector, staff, rules::Breach::decided_in_conflict, {{"involved", second.text()}});
    const auto version = loaded(id).version;
    const std::pair<const char*, std::string> steps[] = {
        {"recommend", R"({"facts":"x"})"},
        {"dismiss", R"({"reason":"x"})"},
        {"summons", summons},
        {"team", team()},
        {"hearing", attended},
        {"release", R"({"release_reason":"x"})"},
        {"release-end", R"({"reason":"x"})"},
        {"referral", R"({"referred_to":"DKPP","letter_number":"1"})"},
        {"decision", reprimand},
        {"delivery", R"({"how":"x"})"},
        {"appeal-result", R"({"result":"upheld","appeal_number":"1","appeal_text":"x"})"},
        {"annulment", R"({"annul_number":"1","annul_text":"x"})"}};
    for (const auto& [what, json] : steps) {
        for (const auto outsider : {staff, second, member, secretary, world->corner.city.chair}) {
            EXPECT_EQ(status(outsider, id, what, json), 404) << what;
            EXPECT_EQ(status(outsider, id, what, "{}"), 404) << what << ": nor what is missing";
        }
        EXPECT_EQ(status(inspector, SanctionId{1}, what, json), 404) << what;
        // The Inspectorate sees the case; the superior examines it.
        EXPECT_EQ(status(inspector, id, what, json), 409) << what;
    }
    EXPECT_EQ(world->get(staff, api_at(id, "candidates")).status, 404);
    EXPECT_EQ(world->get(second, api_at(id)).status, 404);
    EXPECT_EQ(loaded(id).version, version) << "and nothing happened";
}

TEST_P(SanctionApi, the_same_key_is_answered_the_same_and_done_once) {
    const auto id = recommend(inspector, staff);
    const auto first = call_api(head, id, "summons", summons, "kunci-1");
    const auto again = call_api(head, id, "summons", summons, "kunci-1");
    EXPECT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(again.status, 200);
    EXPECT_THAT(again.body, HasSubstr(R"("state":"summoned")"));
    EXPECT_EQ(loaded(id).summons.size(), 1u);
    EXPECT_EQ(call_api(head, id, "summons", summons, "kunci-2").status, 409) << "another key is another act";
}

TEST_P(SanctionApi, the_respondent_reads_his_own_side_from_the_summons_on) {
    const auto id = recommend(inspector, staff);
    const auto mine = "/api/v1/examinations/" + id.text();
    EXPECT_EQ(world->get(staff, mine).status, 404) << "not before a summons";
    EXPECT_THAT(world->get(staff, "/api/v1/examinations").body, Not(HasSubstr(id.text())));
    ASSERT_EQ(status(head, id, "summons", summons), 200);
    EXPECT_THAT(world->get(staff, "/api/v1/examinations").body, HasSubstr(id.text()));
    const auto own = world->get(staff, mine);
    EXPECT_EQ(own.status, 200);
    EXPECT_THAT(own.body, HasSubstr(R"("place":"Ruang 2")"));
    EXPECT_THAT(own.body, Not(HasSubstr("Menilai penawaran"))) << "not what was told";
    EXPECT_THAT(own.body, Not(HasSubstr(head.text()))) << "nor who examines";
    for (const auto other : {head, inspector, member}) {
        EXPECT_EQ(world->get(other, mine).status, 404);
        EXPECT_EQ(world->api_post(other, mine + "/appeal", R"({"ground":"x"})").status, 404);
    }
    EXPECT_EQ(world->api_post(staff, mine + "/appeal", R"({"ground":"x"})").status, 409)
        << "nothing is decided";
}

// At half past eleven at night in Jakarta the next day has begun in Papua.
TEST_P(SanctionApi, limits_are_those_of_the_respondents_office_in_its_zone) {
    PersonId papuan;
    const UnitId papua{9471};
    world->as({}, [&](app::Change& c) {
        c.record(people::case_of(papua), papua,
                 people::UnitRegistered{papua, people::UnitLevel::regency, "KPU Kota Jayapura", UnitId{9400},
                                        base::Zone::wit, 5});
        const people::OfficialRegistered act{.person = c.new_id<PersonId>(),
                                             .name = "Yosep Papua",
                                             .kind = people::StaffKind::pns,
                                             .unit = papua,
                                             .position = c.new_id<PositionId>(),
                                             .position_kind = rules::PositionKind::staff,
                                             .title = "Pelaksana",
                                             .appointment = c.new_id<AppointmentId>(),
                                             .from = rules::on(2024, 1, 1),
                                             .instrument = "SK 1/2024"};
        c.record(CaseId{act.person.value}, papua, act);
        papuan = act.person;
    });
    world->give(inspector, app::Role::inspectorate, papua, papua);
    world->move_to("2026-11-23T21:59:59+07:00");
    EXPECT_EQ(loaded(recommend(inspector, papuan)).due, rules::on(2026, 12, 7)) << "still Monday there";
    world->move_to("2026-11-23T22:00:00+07:00");
    const auto id = recommend(inspector, papuan);
    EXPECT_EQ(loaded(id).began, rules::on(2026, 11, 24));
    EXPECT_EQ(loaded(id).due, rules::on(2026, 12, 8));
    EXPECT_EQ(loaded(recommend(inspector, staff)).due, rules::on(2026, 12, 7)) << "and Monday in Pekalongan";
    // Whoever examines him does so from Jakarta, by the days of Jayapura.
    const auto examiner = loaded(id).examiner.person ? loaded(id).examiner.person : inspector;
    EXPECT_EQ(status(examiner, id, "summons", R"({"hearing_on":"2026-12-04","time":"10.00","place":"R"})"),
              409)
        << "seven working days from Tuesday";
    EXPECT_EQ(status(examiner, id, "summons", R"({"hearing_on":"2026-12-03","time":"10.00","place":"R"})"),
              200);
}

// More people than a list shows, and one of the last of them by any of his names.
class LargeOffice : public SanctionApi {
protected:
    void hire(int number) {
        world->as({}, [&](app::Change& c) {
            const auto add = [&](std::string name) {
                const people::OfficialRegistered act{.person = c.new_id<PersonId>(),
                                                     .name = std::move(name),
                                                     .kind = people::StaffKind::pns,
                                                     .unit = pekalongan,
                                                     .position = c.new_id<PositionId>(),
                                                     .position_kind = rules::PositionKind::staff,
                                                     .title = "Pelaksana",
                                                     .appointment = c.new_id<AppointmentId>(),
                                                     .from = rules::on(2024, 1, 1),
                                                     .instrument = "SK 1/2024"};
                c.record(CaseId{act.person.value}, pekalongan, act);
                return act.person;
            };
            for (int i = 0; i < number; ++i) add("Agus Pegawai " + std::to_string(100 + i));
            last = add("Dr. Zulkifli Wahyu, S.H.");
        });
    }
    PersonId last;
};
ON_EACH_ENGINE(LargeOffice);

TEST_P(LargeOffice, anybody_of_the_office_and_above_is_found_by_a_name) {
    const auto id =
        recommend(inspector, staff, rules::Breach::decided_in_conflict, {{"involved", second.text()}});
    EXPECT_THAT(world->get(head, at(id)).body, Not(HasSubstr("Cari nama untuk dipilih")))
        << "a small office is a list";
    hire(60);
    const auto page = world->get(head, at(id)).body;
    EXPECT_THAT(page, HasSubstr("Cari nama untuk dipilih"));
    EXPECT_THAT(page, Not(HasSubstr("Zulkifli")));
    for (const auto* name : {"zulkifli", "Wahyu", "dr. Zulk", "Zulkifli Wah"}) {
        std::string target = at(id) + "?cari=";
        web::append_percent(target, name);
        const auto found = world->get(head, target).body;
        EXPECT_THAT(found, HasSubstr("Zulkifli Wahyu")) << name;
        EXPECT_THAT(found, HasSubstr("Nama yang cocok: 1.")) << name;
        EXPECT_THAT(found, HasSubstr("Agus Pegawai 100")) << "the first ones are still there";
    }
    EXPECT_THAT(world->get(head, at(id) + "?cari=ulkifli").body, HasSubstr("Tidak ada nama yang cocok."))
        << "words from their beginning";
    EXPECT_THAT(world->get(head, at(id) + "?cari=agus").body, HasSubstr("Terlalu banyak nama"));
    EXPECT_THAT(world->get(head, at(id) + "?cari=zulkifli%2C%20agus%20pegawai%20159").body,
                HasSubstr("Nama yang cocok: 2."));
    // Chosen, and something else was missing: the choice is kept.
    const auto missing = world->post(head, at(id, "tim"), {{"superior", last.text()}});
    EXPECT_EQ(missing.status, 422);
    EXPECT_THAT(missing.body, HasSubstr("Zulkifli Wahyu"));

    const auto search = [&](TeamPart part, std::string_view name, int limit = 50) {
        std::vector<PersonId> out;
        for (const auto& one : candidates(world->reader(), loaded(id), part, world->today(), name, limit))
            out.push_back(one.person);
        return out;
    };
    const auto& c = world->corner;
    EXPECT_THAT(search(TeamPart::superior, people::name_of(world->reader(), c.province.secretary)),
                ::testing::Contains(c.province.secretary))
        << "of the office above";
    EXPECT_THAT(search(TeamPart::superior, people::name_of(world->reader(), staff)),
                Not(::testing::Contains(staff)))
        << "not the respondent";
    EXPECT_THAT(search(TeamPart::oversight, ""), Not(::testing::Contains(second))) << "nor who is involved";
    EXPECT_THAT(search(TeamPart::oversight, ""), ::testing::Contains(inspector));
    EXPECT_THAT(search(TeamPart::human_resources, ""), ::testing::Contains(head));
    EXPECT_TRUE(search(TeamPart::human_resources, "zulkifli").empty());
    EXPECT_EQ(search(TeamPart::superior, "", 3).size(), 3u);

    const auto by_api = world->get(head, api_at(id, "candidates?part=superior&name=wahyu")).body;
    EXPECT_THAT(by_api, HasSubstr(last.text()));
    EXPECT_THAT(by_api, HasSubstr(R"("more":false)"));
    EXPECT_THAT(world->get(head, api_at(id, "candidates?name=agus")).body, HasSubstr(R"("more":true)"));
}

}  // namespace
}  // namespace sanctions
