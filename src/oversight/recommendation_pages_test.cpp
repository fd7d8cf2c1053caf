#include <boost/json.hpp>

#include "oversight/pages_testing.hpp"
#include "oversight/recommendation_rows.hpp"

namespace oversight {
namespace {

using declarations::testing::has;
using declarations::testing::Visits;

class RecommendationPages : public testing::OversightVisits {
protected:
    // Made on Monday 23 November; ten working days end on Monday 7 December.
    RecommendationId recommended(PersonId by,
                                 const Visits::Pairs& more = {{"unit", "3375"}, {"about", "silences"}}) {
        auto fields = more;
        fields.emplace_back("text", "Tunjuk Plh. bila atasan berhalangan.");
        fields.emplace_back("ground", "Dua deklarasi dialihkan pada Oktober.");
        fields.emplace_back("working_days", "10");
        const auto made = visits->post(by, "/pantau/rekomendasi/baru", fields);
        EXPECT_EQ(made.status, 303) << made.body;
        const auto at = std::string(made.header("location"));
        return RecommendationId::from(at.substr(at.rfind('/') + 1)).value_or(RecommendationId{});
    }
    static std::string page_of(RecommendationId id) { return "/rekomendasi/" + id.text(); }
};
ON_EACH_ENGINE(RecommendationPages);

TEST_P(RecommendationPages, ARecommendationIsAnsweredByTheLeadershipAndClosedByTheInspectorate) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto id = recommended(inspector);
    EXPECT_TRUE(has(v.get(inspector, page_of(id)), "Senin, 7 Desember 2026"));
    for (const auto leader : {city.chair, city.secretary}) {
        EXPECT_TRUE(has(v.get(leader, "/beranda"), "Jawab rekomendasi pengawasan: Atasan yang diam"));
        EXPECT_TRUE(has(v.get(leader, "/rekomendasi"), "Menunggu jawaban"));
        EXPECT_TRUE(has(v.get(leader, page_of(id)), "Kirim jawaban"));
        EXPECT_FALSE(has(v.get(leader, page_of(id)), "Tutup rekomendasi"));
    }
    EXPECT_EQ(v.get(city.members[0], page_of(id)).status, 404) << "other members of the plenary do not lead";
    EXPECT_EQ(v.get(v.corner.province.chair, page_of(id)).status, 404);
    EXPECT_FALSE(has(v.get(city.members[0], "/beranda"), "rekomendasi pengawasan"));
    EXPECT_FALSE(has(v.get(inspector, page_of(id)), "Kirim jawaban"));

    const auto answer = page_of(id) + "/jawab", closing = page_of(id) + "/tutup";
    EXPECT_EQ(v.post(inspector, answer, {{"reply", "done"}, {"text", "Sudah."}}).status, 404);
    EXPECT_EQ(v.post(inspector, closing, {{"ending", "carried_out"}, {"text", "Selesai."}}).status, 422)
        << "there is no answer yet";
    const auto empty = v.post(city.secretary, answer, {{"text", "Surat perintah 12"}});
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(has(empty, "Surat perintah 12")) << "what was typed stays";
    ASSERT_EQ(v.post(city.secretary, answer, {{"reply", "done"}, {"text", "Surat perintah 12."}}).status,
              303);
    EXPECT_EQ(v.post(city.chair, answer, {{"reply", "declined"}, {"text", "Tidak."}}).status, 422)
        << "answered once";
    EXPECT_FALSE(has(v.get(city.chair, "/beranda"), "Jawab rekomendasi pengawasan"));
    EXPECT_TRUE(has(v.get(city.secretary, page_of(id)), "/tanda-terima/"))
        << "his own act, proof in his hands";

    EXPECT_EQ(v.post(officer, closing, {{"ending", "carried_out"}, {"text", "Selesai."}}).status, 422)
        << "what the Inspectorate recommended, the Inspectorate closes";
    ASSERT_EQ(v.post(inspector, closing, {{"ending", "carried_out"}, {"text", "Dilihat."}}).status, 303);
    const auto closed = v.get(city.chair, page_of(id));
    EXPECT_TRUE(has(closed, "Dilaksanakan"));
    EXPECT_TRUE(has(closed, "Dilihat."));
    const auto db = v.reader();
    const auto tally = recommended_between(db, UnitId{3300}, v.today(), v.today(), v.today());
    EXPECT_EQ(tally.made, 1);
    EXPECT_EQ(tally.answered, 1);
    EXPECT_EQ(tally.closed, 1);
    EXPECT_EQ(tally.answered_late + tally.unanswered_late, 0);
}

TEST_P(RecommendationPages, OneThatNobodyAnswersInTimeIsShownAsLate) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto id = recommended(officer);
    v.move_to("2026-12-07T23:00:00+07:00");
    EXPECT_FALSE(has(v.get(inspector, "/pantau/rekomendasi?keadaan=late"), id.text()));
    v.move_to("2026-12-08T00:00:00+07:00");
    const auto late = v.get(inspector, "/pantau/rekomendasi?keadaan=late");
    EXPECT_TRUE(has(late, id.text()));
    EXPECT_TRUE(has(late, "Lewat batas"));
    EXPECT_TRUE(has(v.get(city.chair, "/beranda"), "Lewat batas"));
    {
        const auto db = v.reader();
        const auto tally =
            recommended_between(db, UnitId{3375}, rules::on(2026, 7, 1), rules::on(2026, 12, 31), v.today());
        EXPECT_EQ(tally.unanswered_late, 1);
    }
    const auto report = v.get(inspector, "/api/v1/oversight/report?kind=semester&year=2026&half=2&unit=3375");
    EXPECT_TRUE(has(report, "Belum dijawab, batas waktu lewat")) << "and it is in the half-year's report";
    ASSERT_EQ(v.post(city.chair, page_of(id) + "/jawab", {{"reply", "planned"}, {"text", "Januari."}}).status,
              303);
    EXPECT_TRUE(has(v.get(inspector, "/pantau/rekomendasi"), "Dijawab terlambat"));
    ASSERT_EQ(v.post(officer, page_of(id) + "/tutup", {{"ending", "partly"}, {"text", "Separuh."}}).status,
              303)
        << "Legal & HR closes its own";
}

TEST_P(RecommendationPages, ListsAreFilteredAndTakenAsAFile) {
    auto& v = *visits;
    const auto id = recommended(inspector);
    recommended(inspector, {{"unit", "3300"}, {"about", "training"}});
    const auto file = v.get(inspector, "/pantau/rekomendasi/daftar?bentuk=csv&tentang=silences");
    EXPECT_TRUE(has(file, id.text()));
    EXPECT_TRUE(has(file, "Tunjuk Plh."));
    EXPECT_FALSE(has(file, "KPU Provinsi Jawa Tengah"));
    EXPECT_FALSE(has(v.get(officer, "/pantau/rekomendasi"), "KPU Provinsi Jawa Tengah<")) << "only his range";
    EXPECT_TRUE(has(v.get(inspector, "/pantau/rekomendasi?satuan=3375"), id.text()));
    EXPECT_EQ(v.get(v.corner.city.chair, "/pantau/rekomendasi").status, 404);
    v.declare(v.corner.city.members[0]);
    const auto declarations =
        v.get(inspector, "/pantau/daftar/unduh?bentuk=csv&satuan=3375&keadaan=submitted");
    EXPECT_TRUE(has(declarations, "CV Maju Jaya"));
    EXPECT_FALSE(has(v.get(inspector, "/pantau/daftar/unduh?bentuk=csv&keadaan=closed"), "CV Maju Jaya"));
}

TEST_P(RecommendationPages, NotesAreReadByThoseWhoWatchAndByNobodyOfTheCase) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto declaration = v.declare(city.members[0]);
    const auto about = Visits::Pairs{{"unit", "3375"},
                                     {"about", "declaration"},
                                     {"declaration", declaration.text()},
                                     {"text", "Pengendalian belum tampak."}};
    EXPECT_TRUE(has(v.get(inspector, "/pantau/daftar"), "/pantau/catatan?deklarasi=" + declaration.text()));
    EXPECT_TRUE(has(v.get(inspector, "/pantau/catatan?deklarasi=" + declaration.text()),
                    "name=\"about\" value=\"declaration\""));
    ASSERT_EQ(v.post(inspector, "/pantau/catatan", about).status, 303);
    EXPECT_TRUE(has(v.get(inspector, "/pantau/catatan"), "Pengendalian belum tampak."));
    EXPECT_TRUE(has(v.get(officer, "/pantau/catatan"), "Pengendalian belum tampak."));
    EXPECT_TRUE(has(v.get(officer, "/pantau/catatan/daftar?bentuk=csv"), "Pengendalian belum tampak."));
    EXPECT_EQ(v.get(city.chair, "/pantau/catatan").status, 404)
        << "the leadership reads recommendations only";

    // Whose case it is reads nothing of it, whatever role he is given.
    v.give(city.members[0], app::Role::inspectorate, UnitId{3300}, UnitId{3399});
    EXPECT_FALSE(has(v.get(city.members[0], "/pantau/catatan"), "Pengendalian belum tampak."));
    EXPECT_FALSE(
        has(v.get(city.members[0], "/pantau/catatan/daftar?bentuk=csv"), "Pengendalian belum tampak."));
    EXPECT_EQ(v.post(city.members[0], "/pantau/catatan", about).status, 422);
    auto elsewhere = about;
    elsewhere[0].second = "3300";
    EXPECT_EQ(v.post(inspector, "/pantau/catatan", elsewhere).status, 422)
        << "it is a case of another office";
    EXPECT_EQ(
        v.post(officer, "/pantau/catatan", {{"unit", "3300"}, {"about", "office"}, {"text", "X"}}).status,
        422)
        << "outside his range";
}

TEST_P(RecommendationPages, APartOfTheOwnRangeIsGivenToAnotherInspector) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto other = v.corner.regional_inspector;
    EXPECT_EQ(v.get(other, "/pantau").status, 404);
    EXPECT_TRUE(has(v.get(inspector, "/pantau/wilayah"), "Inspektur Wilayah II"));
    const Visits::Pairs part{{"person", other.text()}, {"unit_from", "3375"}, {"unit_to", "3375"},
                             {"until-day", "31"},      {"until-month", "12"}, {"until-year", "2026"}};
    auto staff = part, beyond = part;
    staff[0].second = city.staff.text();
    beyond[2].second = "3400";
    EXPECT_EQ(v.post(inspector, "/pantau/wilayah", staff).status, 422) << "not of the Inspectorate";
    EXPECT_EQ(v.post(inspector, "/pantau/wilayah", beyond).status, 422) << "beyond his own range";
    EXPECT_EQ(v.post(officer, "/pantau/wilayah", part).status, 404) << "Legal & HR delegates nothing";
    ASSERT_EQ(v.post(inspector, "/pantau/wilayah", part).status, 303);
    EXPECT_EQ(v.get(other, "/pantau?induk=3375").status, 200);
    EXPECT_EQ(v.get(other, "/pantau/laporan?satuan=3300").status, 404) << "that part only";
    EXPECT_TRUE(has(v.get(inspector, "/api/v1/oversight/regions"), other.text()));
    v.move_to("2027-01-01T00:00:00+07:00");
    EXPECT_EQ(v.get(other, "/pantau").status, 404) << "and until that day";
}

TEST_P(RecommendationPages, ProgramsDoTheSame) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    const auto made = v.api_post(
        inspector, "/api/v1/recommendations",
        R"({"unit":"3375","about":"training","text":"Ulangi sosialisasi.","ground":"Separuh belum ikut.","working_days":3})");
    ASSERT_EQ(made.status, 201) << made.body;
    const auto one = boost::json::parse(made.body).as_object();
    EXPECT_EQ(one.at("due").as_string(), "2026-11-26");
    EXPECT_TRUE(one.contains("receipt"));
    const auto at = "/api/v1/recommendations/" + std::string(one.at("id").as_string());
    EXPECT_EQ(v.api_post(inspector, "/api/v1/recommendations", R"({"unit":"3375"})").status, 422);
    EXPECT_EQ(v.api_post(city.members[0], at + "/answer", R"({"reply":"done","text":"Ya"})").status, 404);
    EXPECT_EQ(v.api_post(inspector, at + "/close", R"({"ending":"carried_out","text":"Ya"})").status, 409);
    const auto told = boost::json::parse(v.get(city.chair, "/api/v1/recommendations/addressed").body);
    EXPECT_EQ(told.as_object().at("recommendations").as_array().size(), 1u);
    ASSERT_EQ(v.api_post(city.chair, at + "/answer", R"({"reply":"done","text":"Sudah."})").status, 200);
    ASSERT_EQ(v.api_post(inspector, at + "/close", R"({"ending":"carried_out","text":"Dilihat."})").status,
              200);
    EXPECT_EQ(boost::json::parse(v.get(city.chair, at).body).as_object().at("state").as_string(), "closed");
    EXPECT_EQ(boost::json::parse(v.get(inspector, "/api/v1/recommendations?state=closed").body)
                  .as_object()
                  .at("recommendations")
                  .as_array()
                  .size(),
              1u);
    ASSERT_EQ(v.api_post(inspector, "/api/v1/oversight/notes",
                         R"({"unit":"3375","about":"office","text":"Kunjungan 20 November."})")
                  .status,
              201);
    EXPECT_TRUE(has(v.get(officer, "/api/v1/oversight/notes"), "Kunjungan 20 November."));
    EXPECT_EQ(v.get(city.chair, "/api/v1/oversight/notes").status, 404);
}

}  // namespace
}  // namespace oversight
