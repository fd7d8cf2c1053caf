#include "matters/pages_testing.hpp"

namespace matters {
namespace {

using people::testing::pekalongan;
using web::Method;

class AnswerPages : public testing::MatterPages {};
ON_EACH_ENGINE(AnswerPages);

TEST_P(AnswerPages, PutAFindingToItsPersonAlone) {
    const auto& city = corner.city;
    const auto ani = city.members[0];
    world->as(ani, [&](app::Change& c) {
        c.record(
            CaseId{ani.value}, pekalongan,
            people::InterestRegistered{c.new_id<people::InterestId>(), ani, "spouse_of_sibling", "Siti Rahma",
                                       "", "CV Maju Jaya", "direktur", rules::on(2025, 1, 1)});
    });
    const auto m = testing::procurement(*world, city.secretary, std::vector{ani, city.chair});
    const auto finding = findings_for(world->reader(), ani, m.id).at(0);
    EXPECT_TRUE(has(page(ani, m.id), "Siti Rahma"));
    EXPECT_TRUE(has(page(ani, m.id), "/deklarasi/baru?urusan=" + m.id.text() + "&amp;pihak=" +
                                         m.party.text() + "&amp;temuan=" + finding.id.text()));
    for (const auto other : {city.chair, city.secretary, corner.inspector}) {
        EXPECT_FALSE(has(page(other, m.id), "Siti Rahma"));
        EXPECT_FALSE(has(page(other, m.id), "emuan")) << "nor that there is one";
        EXPECT_FALSE(has(call(Method::get, "/api/v1/matters/{matter}/findings", other,
                              of({{"matter", m.id.text()}}), "/api/v1/matters/x/findings"),
                         "Siti"));
        EXPECT_EQ(call(Method::post, "/api/v1/findings/{finding}/answer", other,
                       of({{"finding", finding.id.text()}}), "/api/v1/findings/x/answer",
                       R"({"answer":"declared"})")
                      .status,
                  404);
    }
    EXPECT_TRUE(has(call(Method::get, "/api/v1/matters/{matter}/findings", ani, of({{"matter", m.id.text()}}),
                         "/api/v1/matters/x/findings"),
                    "Siti"));
    lang = web::Lang::en;
    EXPECT_TRUE(has(page(ani, m.id), "CV Maju Jaya is a party to this matter."));
    lang = web::Lang::id;

    const auto post = [&](std::string body) {
        return call(Method::post, "/urusan/{matter}/temuan/{finding}", ani,
                    of({{"matter", m.id.text()}, {"finding", finding.id.text()}}), "/urusan/x/temuan/y",
                    std::move(body));
    };
    const auto declared = [&] {
        return call(Method::post, "/api/v1/findings/{finding}/answer", ani,
                    of({{"finding", finding.id.text()}}), "/api/v1/findings/x/answer",
                    R"({"answer":"declared"})");
    };
    EXPECT_EQ(declared().status, 409) << "nothing was declared";
    EXPECT_TRUE(has(declared(), "Kirim dulu deklarasi kepada atasan Anda.")) << "and what to do";
    EXPECT_EQ(post("answer=declared").status, 409) << "nor by the page's form";
    auto r = post("answer=no_longer_true&reason=&since-day=24&since-month=11&since-year=2026");
    EXPECT_EQ(r.status, 422);
    EXPECT_TRUE(has(r, "Isi alasan jawaban Anda"));
    EXPECT_TRUE(has(r, "Isi tanggal hari ini atau sebelumnya"));
    EXPECT_EQ(call(Method::get, "/urusan/{matter}/temuan/{finding}/bukan-saya", ani,
                   of({{"matter", m.id.text()}, {"finding", finding.id.text()}}), "/urusan/x")
                  .status,
              200);
    EXPECT_EQ(post("answer=not_me&reason=Nama+sama").status, 303);
    EXPECT_EQ(post("answer=not_me&reason=Nama+sama").status, 409) << "once";
    EXPECT_TRUE(has(page(ani, m.id), "Jawaban Anda: Bukan Anda."));
}

TEST_P(AnswerPages, LiftABarByTwoUninvolvedPeople) {
    const auto& city = corner.city;
    const auto ani = city.members[0];
    const auto m = testing::procurement(*world, city.secretary, std::vector{ani, city.members[1]});
    bar(m.id, ani, city.chair);
    const auto propose = R"({"action":"propose","reason":"Kerabat sudah keluar dari CV itu."})";
    const auto confirm = R"({"action":"confirm"})";
    const auto refused = [&](PersonId who, std::string_view code) {
        const auto r = lift(who, m.id, ani, propose);
        EXPECT_EQ(r.status, 409);
        EXPECT_TRUE(has(r, code)) << r.bytes();
    };
    refused(ani, "own_bar");
    refused(city.members[1], "takes_part");
    EXPECT_EQ(lift(city.secretary, m.id, ani, propose).status, 404)
        << "the decision secretary has no such power";
    EXPECT_EQ(lift(city.staff, m.id, ani, propose).status, 404);
    testing::give_role(*world, city.chair, app::Role::legal_hr, pekalongan, pekalongan);
    refused(city.chair, "chairs");
    testing::give_role(*world, city.contract_staff, app::Role::legal_hr, pekalongan, pekalongan);
    testing::give_role(*world, city.contract_staff, app::Role::administrator, pekalongan, pekalongan);
    refused(city.contract_staff, "administers");

    const auto uninvolved = city.subdivision_head;
    EXPECT_TRUE(has(page(uninvolved, m.id), "Usulkan pencabutan bagi Anggota 1"));
    EXPECT_EQ(call(Method::get, "/urusan/{matter}/larangan/{person}", uninvolved,
                   of({{"matter", m.id.text()}, {"person", ani.text()}}), "/urusan/x")
                  .status,
              200);
    EXPECT_TRUE(
        has(lift(uninvolved, m.id, ani, R"({"action":"propose","reason":"Pendek"})"), "reason_too_short"));
    EXPECT_TRUE(has(lift(corner.inspector, m.id, ani, confirm), "nothing_proposed"));
    EXPECT_EQ(lift(uninvolved, m.id, ani, propose).status, 200);
    EXPECT_TRUE(has(lift(uninvolved, m.id, ani, confirm), "same_person"));
    EXPECT_FALSE(clearance(world->reader(), m.id, ani, world->today()).allowed);
    EXPECT_EQ(lift(corner.inspector, m.id, ani, confirm).status, 200);
    EXPECT_TRUE(clearance(world->reader(), m.id, ani, world->today()).allowed);
    EXPECT_TRUE(has(lift(corner.inspector, m.id, ani, propose), "no_bar"));
}

TEST_P(AnswerPages, TellOtherSystemsWhoIsClear) {
    const auto& city = corner.city;
    const auto ani = city.members[0];
    const auto m = testing::procurement(*world, city.secretary, std::vector{ani, city.chair});
    EXPECT_TRUE(has(ask_clearance(ani, m.id, ani), "\"allowed\":true"));
    bar(m.id, ani, city.chair);
    const auto r = ask_clearance(corner.inspector, m.id, ani);
    EXPECT_TRUE(has(r, "\"allowed\":false,\"standing\":\"barred\""));
    EXPECT_TRUE(has(r, "\"article\":\"UU 30/2014 Pasal 42 ayat (1)\""));
    EXPECT_TRUE(has(r, "\"since\":\"2026-11-23\""));
    EXPECT_EQ(ask_clearance(city.secretary, m.id, ani).status, 200);
    EXPECT_EQ(ask_clearance(ani, m.id, ani).status, 200);
    EXPECT_EQ(ask_clearance(city.chair, m.id, ani).status, 404) << "a participant asks about himself only";
    EXPECT_EQ(ask_clearance(city.staff, m.id, ani).status, 404);
}

}  // namespace
}  // namespace matters
