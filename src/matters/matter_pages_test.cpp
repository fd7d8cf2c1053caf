#include "matters/pages_testing.hpp"

namespace matters {
namespace {

using people::testing::pekalongan;
using web::Method;

class MatterPages : public testing::MatterPages {};
ON_EACH_ENGINE(MatterPages);

TEST_P(MatterPages, LetASecretaryRegisterFillAndOpenAMatter) {
    const auto& city = corner.city;
    auto r =
        call(Method::post, "/urusan/baru", city.secretary, {}, "/urusan/baru",
             "title=Pengadaan+logistik&kind=procurement&nature=administrative&decided_by=plenary&summary=");
    ASSERT_EQ(r.status, 303);
    const auto id = *MatterId::from(r.header("location").substr(8));
    r = call(Method::post, "/urusan/{matter}/pihak", city.secretary, of({{"matter", id.text()}}),
             "/urusan/x/pihak", "kind=organization&name=CV+Maju+Jaya&behind=&identifier=&role=&_version=1");
    EXPECT_EQ(r.status, 303);
    r = call(Method::post, "/urusan/{matter}/peserta", city.secretary, of({{"matter", id.text()}}),
             "/urusan/x/peserta", "person=" + city.chair.text() + "&strength=decides&step=0&_version=1");
    EXPECT_EQ(r.status, 409) << "the form was shown before the party was added";
    r = call(Method::post, "/urusan/{matter}/peserta", city.secretary, of({{"matter", id.text()}}),
             "/urusan/x/peserta", "person=" + city.chair.text() + "&strength=decides&step=0&_version=2");
    EXPECT_EQ(r.status, 303);
    r = call(Method::post, "/urusan/{matter}/buka", city.secretary, of({{"matter", id.text()}}),
             "/urusan/x/buka", "reason=&_version=3");
    EXPECT_EQ(r.status, 303);
    EXPECT_EQ(load_matter(world->reader(), id)->state, State::open);
    r = page(city.chair, id);
    EXPECT_EQ(r.status, 200);
    EXPECT_TRUE(has(r, "CV Maju Jaya"));
    EXPECT_TRUE(has(r, "/tanda-terima/"));
    EXPECT_FALSE(has(r, "Tambah pihak")) << "a participant changes nothing";
    EXPECT_TRUE(has(page(city.secretary, id), "Tambah pihak"));
    lang = web::Lang::en;
    EXPECT_TRUE(has(page(city.chair, id), "Participants"));
}

TEST_P(MatterPages, AddTheWholePlenaryAtOnceAndNobodyTwice) {
    const auto& city = corner.city;
    const auto m = testing::procurement(*world, city.secretary, std::vector{city.chair});
    ASSERT_EQ(participants_of(world->reader(), m.id).size(), 1u);
    for (int turn = 0; turn < 2; ++turn) {
        const auto r =
            call(Method::post, "/urusan/{matter}/peserta", city.secretary, of({{"matter", m.id.text()}}),
                 "/urusan/x/peserta", "person=all&strength=decides&step=0");
        EXPECT_EQ(r.status, 303);
        EXPECT_EQ(participants_of(world->reader(), m.id).size(), 1 + city.members.size());
    }
}

TEST_P(MatterPages, SayEverythingThatIsWrongAtOnceAndKeepTheInput) {
    auto r = call(Method::post, "/urusan/baru", corner.city.secretary, {}, "/urusan/baru",
                  "title=&kind=other&summary=Sesuatu");
    EXPECT_EQ(r.status, 422);
    EXPECT_TRUE(has(r, "Isi judul urusan"));
    EXPECT_TRUE(has(r, "Pilih sifat urusan"));
    EXPECT_TRUE(has(r, "Pilih siapa yang memutuskan"));
    EXPECT_TRUE(has(r, "Sesuatu"));
    r = call(Method::post, "/api/v1/matters", corner.city.secretary, {}, "/api/v1/matters",
             R"({"kind":"other"})");
    EXPECT_EQ(r.status, 422);
    EXPECT_TRUE(has(r, "/title"));
    const auto m = testing::procurement(*world, corner.city.secretary, std::vector{corner.city.chair});
    r = call(Method::post, "/urusan/{matter}/pihak", corner.city.secretary, of({{"matter", m.id.text()}}),
             "/urusan/x/pihak", "role=direktur");
    EXPECT_EQ(r.status, 422);
    EXPECT_TRUE(has(r, "Isi nama lengkap pihak yang terkait"));
    EXPECT_TRUE(has(r, "value=\"direktur\""));
    r = call(Method::post, "/urusan/{matter}/pihak", corner.city.chair, of({{"matter", m.id.text()}}),
             "/urusan/x/pihak", "role=direktur");
    EXPECT_EQ(r.status, 404) << "for who keeps no matters the form does not exist, mended or not";
}

TEST_P(MatterPages, AreNotThereForOthers) {
    const auto& city = corner.city;
    const auto m = testing::procurement(*world, city.secretary, std::vector{city.chair});
    EXPECT_EQ(page(city.chair, m.id).status, 200);
    EXPECT_EQ(page(city.members[0], m.id).status, 404);
    EXPECT_EQ(page(corner.province.secretary, m.id).status, 404);
    EXPECT_EQ(page(corner.inspector, m.id).status, 200);
    const auto party = R"({"kind":"person","name":"Joko"})";
    EXPECT_EQ(send(city.chair, m.id, "parties", party).status, 404)
        << "a participant does not change the matter";
    EXPECT_EQ(send(corner.inspector, m.id, "parties", party).status, 404);
    EXPECT_EQ(send(city.secretary, m.id, "parties", party).status, 200);
    EXPECT_EQ(call(Method::get, "/api/v1/matters/{matter}", city.members[0], of({{"matter", m.id.text()}}),
                   "/api/v1/matters/x")
                  .status,
              404);
    EXPECT_EQ(call(Method::get, "/urusan/{matter}/pihak", city.chair, of({{"matter", m.id.text()}}),
                   "/urusan/x/pihak")
                  .status,
              404);
    EXPECT_EQ(call(Method::get, "/urusan/{matter}/pihak", city.secretary, of({{"matter", m.id.text()}}),
                   "/urusan/x/pihak")
                  .status,
              200);
    EXPECT_EQ(call(Method::get, "/urusan/{matter}/peserta", city.secretary, of({{"matter", m.id.text()}}),
                   "/urusan/x/peserta?cari=staf")
                  .status,
              200);
    EXPECT_TRUE(has(call(Method::get, "/urusan", city.chair, {}, "/urusan"), "Pengadaan logistik"));
    EXPECT_FALSE(has(call(Method::get, "/urusan", city.members[0], {}, "/urusan"), "Pengadaan logistik"));
}

TEST_P(MatterPages, RefuseByTheLawWithItsArticle) {
    const auto& city = corner.city;
    const auto m = testing::procurement(*world, city.secretary, std::vector{city.chair});
    auto r = send(city.secretary, m.id, "participants",
                  R"({"person":")" + city.staff.text() + R"(","strength":"decides"})");
    EXPECT_EQ(r.status, 409);
    EXPECT_TRUE(has(r, "not_a_commissioner"));
    EXPECT_TRUE(has(r, "UU 7/2017 Pasal 40"));
    bar(m.id, city.secretary, city.chair);
    r = send(city.secretary, m.id, "close", R"({"reason":"x"})");
    EXPECT_EQ(r.status, 409);
    EXPECT_TRUE(has(r, "UU 30/2014 Pasal 42 ayat (1)"));
    EXPECT_TRUE(has(page(city.secretary, m.id), "Anda dilarang ikut serta"));
}

TEST_P(MatterPages, AnswerWithVersionsAndReceipts) {
    const auto& city = corner.city;
    const auto m = testing::procurement(*world, city.secretary, std::vector{city.chair});
    const auto seen = call(Method::get, "/api/v1/matters/{matter}", city.secretary,
                           of({{"matter", m.id.text()}}), "/api/v1/matters/x");
    EXPECT_EQ(seen.header("etag"), "\"3\"");
    EXPECT_EQ(send(city.secretary, m.id, "steps", R"({"title":"Evaluasi"})", "\"2\"").status, 412);
    const auto r = send(city.secretary, m.id, "steps", R"({"title":"Evaluasi"})", "\"3\"");
    EXPECT_EQ(r.status, 200);
    EXPECT_TRUE(has(r, "\"version\":4"));
    EXPECT_TRUE(has(r, "\"receipt\":"));
    EXPECT_TRUE(
        has(call(Method::get, "/api/v1/matters", city.secretary, {}, "/api/v1/matters"), m.id.text()));
}

}  // namespace
}  // namespace matters
