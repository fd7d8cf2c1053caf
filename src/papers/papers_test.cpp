// Documents of an office through the real writer, log and pages, on both engines.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <future>

#include "base/text.hpp"
#include "documents/pdf_testing.hpp"
#include "documents/seal.hpp"
#include "documents/statement.hpp"
#include "papers/deliver_form.hpp"
#include "papers/document_rows.hpp"
#include "papers/letterhead_form.hpp"
#include "papers/papers_routes.hpp"
#include "papers/testing.hpp"
#include "people/testing.hpp"

namespace papers {
namespace {

using ::testing::HasSubstr;

class Papers : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<app::testing::World>(
            database(),
            std::initializer_list<app::testing::Register>{people::register_people, register_papers});
        corner = people::testing::build_corner(*world);
        testing::seal_with_known_keys(*world, {people::testing::pekalongan});
        auto routes = pages();
        std::ranges::copy(api(), std::back_inserter(routes));
        router = std::make_unique<web::Router>(
            app::mounted(world->site(), routes), app::guard(world->site()),
            [this](const web::Request& r, int) { return app::not_found(world->site(), r); });
    }
    void TearDown() override {
        router.reset();
        world.reset();
        OnEachEngine::TearDown();
    }

    Order order(std::int64_t act, std::string promise = "tidak memiliki benturan kepentingan.") {
        return {
            {.kind = DocumentKind::statement,
             .act = act,
             .case_id = CaseId{77},
             .unit = people::testing::pekalongan,
             .person = corner.city.chair,
             .number = "1/BBK/3375/2026"},
            [promise = std::move(promise), person = corner.city.chair](store::Connection& db,
                                                                       const Marks& marks) {
                const auto unit = people::load_unit(db, people::testing::pekalongan);
                return documents::statement_paper({.letterhead = letterhead(*unit),
                                                   .signer = {.name = people::name_of(db, person),
                                                              .position = "Ketua",
                                                              .office = unit->name},
                                                   .promises = {promise},
                                                   .place = place_of(*unit),
                                                   .day = "23 November 2026",
                                                   .check_address = marks.check_address,
                                                   .log = marks.log,
                                                   .made = *base::instant_from("2026-11-23T09:00:00+07:00")});
            }};
    }
    std::vector<Made> made(std::vector<Order> orders) {
        return make(world->site(), app::Actor{.person = corner.city.chair}, orders);
    }
    web::Response ask(web::Request request) {
        auto outcome = (*router)(request);
        return std::move(std::get<web::Response>(outcome));
    }
    web::Response get(const std::string& target) {
        web::Request request;
        EXPECT_TRUE(web::parse_target(target, request));
        return ask(std::move(request));
    }
    web::Response upload(const std::string& bytes, const std::string& code = {}) {
        web::Request request;
        EXPECT_TRUE(web::parse_target("/verifikasi/berkas", request));
        request.method = web::Method::post;
        request.headers.add("content-type", "multipart/form-data; boundary=zzz");
        request.body = "--zzz\r\nContent-Disposition: form-data; name=\"kode\"\r\n\r\n" + code + "\r\n";
        if (!bytes.empty())
            request.body +=
                "--zzz\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a.pdf\"\r\n"
                "Content-Type: application/pdf\r\n\r\n" +
                bytes + "\r\n";
        request.body += "--zzz--\r\n";
        return ask(std::move(request));
    }

    std::unique_ptr<app::testing::World> world;
    people::testing::Corner corner;
    std::unique_ptr<web::Router> router;
};
ON_EACH_ENGINE(Papers);

std::int64_t size_of(app::testing::World& world) {
    const auto db = world.reader();
    return log_head(db)->size;
}

TEST_P(Papers, are_issued_once_and_come_out_the_same_ever_after) {
    const auto first = made({order(3)}).front();
    const auto size = size_of(*world);
    const auto again = made({order(3)}).front();
    EXPECT_EQ(first.pdf, again.pdf);
    EXPECT_EQ(first.document.code, again.document.code);
    EXPECT_EQ(size_of(*world), size) << "nothing new to record";
    const auto db = world->reader();
    const auto kept = document_with(db, base::sha256(first.pdf));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->of.act, 3);
    EXPECT_EQ(kept->of.person, corner.city.chair);
    EXPECT_EQ(editions_of(db, kept->code).size(), 1U);
    world->expect_rebuilds();
}

TEST_P(Papers, other_bytes_of_the_same_act_are_an_edition_with_the_same_code) {
    const auto first = made({order(3)}).front();
    const auto second =
        made({order(3, "tidak memiliki benturan kepentingan, seperti tercetak ulang.")}).front();
    EXPECT_EQ(first.document.code, second.document.code);
    const auto db = world->reader();
    EXPECT_EQ(editions_of(db, first.document.code).size(), 2U);
    EXPECT_TRUE(document_with(db, base::sha256(first.pdf)));
    EXPECT_TRUE(document_with(db, base::sha256(second.pdf)));
    world->expect_rebuilds();
}

TEST_P(Papers, many_are_issued_in_one_transaction) {
    made({order(1)});  // the keys are there now
    const auto before = size_of(*world);
    const auto all = made({order(2), order(3), order(4)});
    EXPECT_EQ(all.size(), 3U);
    EXPECT_EQ(size_of(*world), before + 3);
    EXPECT_NE(all[0].document.code, all[1].document.code);
}

TEST_P(Papers, an_office_without_a_key_gets_one_and_the_log_says_so) {
    auto of_province = order(3);
    of_province.of.unit = people::testing::central_java;
    const auto before = size_of(*world);
    const auto m = made({of_province}).front();
    EXPECT_EQ(size_of(*world), before + 2) << "the key's act and the document's";
    EXPECT_EQ(made({of_province}).front().pdf, m.pdf) << "sealed with the same key";
    const auto db = world->reader();
    const auto seal = documents::check_seal(m.pdf, authorities(db));
    EXPECT_EQ(seal.state, documents::SealState::sound);
    EXPECT_EQ(seal.signer, "KPU Provinsi Jawa Tengah");
    world->expect_rebuilds();
}

TEST_P(Papers, pdfsig_says_the_office_sealed_it) {
    const documents::testing::File file(made({order(3)}).front().pdf);
    const auto says = documents::testing::said("pdfsig " + file.path.string());
    EXPECT_THAT(says, HasSubstr("Signature is Valid."));
    EXPECT_THAT(says, HasSubstr("KPU Kota Pekalongan"));
}

TEST_P(Papers, anybody_checks_by_code_and_sees_no_more_than_who_where_and_when) {
    const auto m = made({order(3)}).front();
    EXPECT_THAT(documents::testing::text_of(m.pdf), HasSubstr("/verifikasi/" + m.document.code));
    const auto page = get("/verifikasi/" + code_in_groups(m.document.code));
    EXPECT_EQ(page.status, 200);
    for (const auto& part :
         {std::string("Ketua 3375"), std::string("KPU Kota Pekalongan"), std::string("1/BBK/3375/2026"),
          base::hex(base::bytes_of(base::sha256(m.pdf))), std::string("Cocok dengan log publik")})
        EXPECT_THAT(page.body, HasSubstr(part));
    EXPECT_THAT(page.body, ::testing::Not(HasSubstr("benturan kepentingan.")));
    EXPECT_EQ(get("/verifikasi/0000000000000000").status, 404);
    EXPECT_EQ(get("/verifikasi/apa-saja").status, 404);
    const auto json = get("/api/v1/documents/" + m.document.code);
    EXPECT_EQ(json.status, 200);
    EXPECT_THAT(json.body, HasSubstr(R"("agrees":true)"));
    EXPECT_EQ(get("/api/v1/documents?sha256=" + base::hex(base::bytes_of(base::sha256(m.pdf)))).body,
              json.body);
    EXPECT_EQ(get("/api/v1/documents?sha256=" + std::string(64, '0')).status, 404);
}

TEST_P(Papers, a_file_is_genuine_altered_sealed_or_unknown) {
    const auto m = made({order(3)}).front();
    EXPECT_THAT(upload(m.pdf).body, HasSubstr("sama persis dengan yang diterbitkan"));
    auto altered = m.pdf;
    altered[altered.find("/Lang (id-ID)") + 7] = 'e';
    EXPECT_THAT(upload(altered).body, HasSubstr("berubah setelah disegel"));
    EXPECT_THAT(upload(m.pdf + "% more\n").body, HasSubstr("ditambahkan ke berkas ini setelah disegel"));
    EXPECT_THAT(upload("%PDF-1.7 bukan kami").body, HasSubstr("bukan terbitan kami"));
    EXPECT_EQ(upload("", m.document.code).status, 303);
    EXPECT_EQ(upload("", "").status, 422);
    EXPECT_EQ(upload("", "K7QF").status, 422);
    EXPECT_EQ(get("/verifikasi/berkas").status, 200);
    EXPECT_THAT(get("/verifikasi/sertifikat.pem").body, HasSubstr("BEGIN CERTIFICATE"));
}

TEST(Letterhead, names_the_office_in_capitals_and_the_place_in_letters) {
    const auto unit = [](UnitId id, std::string name) {
        return people::Unit{.id = id, .level = people::level_of(id), .name = std::move(name)};
    };
    EXPECT_EQ(letterhead(unit(UnitId{3375}, "KPU Kota Pekalongan")).office, "KOTA PEKALONGAN");
    EXPECT_EQ(letterhead(unit(people::the_nation, "KPU")).office, "REPUBLIK INDONESIA");
    EXPECT_EQ(place_of(unit(UnitId{3375}, "KPU Kota Pekalongan")), "Pekalongan");
    EXPECT_EQ(place_of(unit(UnitId{1311}, "KPU Kabupaten Solok Selatan")), "Solok Selatan");
    EXPECT_EQ(place_of(unit(people::the_nation, "KPU")), "Jakarta");
}

}  // namespace
}  // namespace papers
