// A session from the call to the certificate, through the real guard, writer and log, on both engines.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "documents/pdf_testing.hpp"
#include "papers/document_rows.hpp"
#include "training/pages_testing.hpp"
#include "training/reach_rows.hpp"

namespace training {
namespace {

using people::testing::central_java;
using people::testing::pekalongan;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Pairs;

class Trainings : public testing::TrainingPages {};
ON_EACH_ENGINE(Trainings);

TEST_P(Trainings, from_the_call_to_the_certificate) {
    const auto id = call(province);
    const auto member = corner.city.members.front();
    EXPECT_THAT(get(member, "/sosialisasi").body, HasSubstr("Sosialisasi penanganan benturan kepentingan"));
    EXPECT_THAT(get(member, at(id)).body, HasSubstr("https://rapat.contoh.go.id/ruang"));
    EXPECT_EQ(attend(member, id).status, 409) << "two days early";
    world->move_to("2026-11-25T10:05:00+07:00");
    EXPECT_EQ(post(member, at(id, "/hadir"), {{"code", "000000"}}).status, 409);
    EXPECT_EQ(post(member, at(id, "/hadir"), {}).status, 422);
    EXPECT_EQ(attend(member, id).status, 303);
    EXPECT_EQ(attend(member, id).status, 409) << "once";
    EXPECT_EQ(reach(id, pekalongan).attended, 1);
    EXPECT_EQ(reach(id, pekalongan).completed, 0);

    EXPECT_EQ(get(member, at(id, "/sertifikat.pdf")).status, 404) << "not before the quiz";
    EXPECT_EQ(get(member, at(id, "/kuis")).status, 200);
    const auto short_of = post(member, at(id, "/kuis"), answers(3));
    EXPECT_EQ(short_of.status, 422);
    EXPECT_THAT(short_of.body, HasSubstr("8 dari 11 benar"));
    EXPECT_EQ(post(member, at(id, "/kuis"), answers(2)).status, 303);
    EXPECT_EQ(reach(id, pekalongan).completed, 1);
    EXPECT_EQ(post(member, at(id, "/kuis"), answers()).status, 409) << "passed once";

    const auto paper = get(member, at(id, "/sertifikat.pdf"));
    ASSERT_EQ(paper.status, 200) << paper.body;
    const auto text = documents::testing::text_of(paper.body);
    for (const auto* part :
         {"SERTIFIKAT", "Anggota 1 3375", "KPU Kota Pekalongan", "KPU Provinsi Jawa Tengah",
          "Sosialisasi penanganan", "9 dari 11 jawaban benar", "/verifikasi/"})
        EXPECT_THAT(text, HasSubstr(part));
    EXPECT_EQ(get(member, at(id, "/sertifikat.pdf")).body, paper.body);
    {
        const auto db = world->reader();
        const auto document = papers::document_with(db, base::sha256(paper.body));
        ASSERT_TRUE(document);
        EXPECT_EQ(get({}, "/verifikasi/" + document->code).status, 200);
        EXPECT_TRUE(completed(db, member, id, rules::on(2026, 11, 25)));
        EXPECT_FALSE(completed(db, member, id, rules::on(2026, 11, 24))) << "not yet on the day before";
        EXPECT_TRUE(completed(db, member, rules::TrainingTopic::conflict_of_interest, rules::on(2026, 11, 25),
                              rules::on(2026, 11, 25)));
        EXPECT_FALSE(completed(db, member, rules::TrainingTopic::conflict_of_interest,
                               rules::on(2026, 11, 26), rules::on(2026, 12, 31)));
        EXPECT_FALSE(completed(db, member, rules::TrainingTopic::gratification, rules::on(2026, 1, 1),
                               rules::on(2026, 12, 31)));
        EXPECT_FALSE(completed(db, corner.city.chair, id, rules::on(2026, 12, 31)));
        EXPECT_EQ(year_reach(db, central_java, rules::TrainingTopic::conflict_of_interest, 2026).reached, 1);
        EXPECT_EQ(year_reach(db, pekalongan, rules::TrainingTopic::conflict_of_interest, 2025).reached, 0);
    }
    world->expect_rebuilds();
}

TEST_P(Trainings, a_session_exists_for_whom_it_is_for_and_for_who_runs_it) {
    const auto id = call(city, called("own"));
    for (const auto insider : {corner.city.chair, corner.city.contract_staff, city, province})
        EXPECT_EQ(get(insider, at(id)).status, 200);
    for (const auto outsider : {corner.province.chair, corner.nation.chair})
        for (const auto* rest : {"", "/kuis", "/kode", "/daftar", "/ubah", "/sertifikat.pdf"})
            EXPECT_EQ(get(outsider, at(id, rest)).status, 404) << rest;
    for (const auto* rest : {"/kode", "/daftar", "/ubah"}) {
        EXPECT_EQ(get(corner.city.chair, at(id, rest)).status, 404) << rest;
        EXPECT_EQ(get(city, at(id, rest)).status, 200) << rest;
    }
    world->move_to("2026-11-25T10:05:00+07:00");
    EXPECT_EQ(attend(corner.province.chair, id).status, 404);
    EXPECT_EQ(post(corner.city.chair, "/sosialisasi", called("own")).status, 404) << "no role";
    auto beyond = called("chosen");
    beyond.emplace_back("offices", UnitId{3300}.text());
    EXPECT_EQ(post(city, "/sosialisasi", beyond).status, 409) << "an office above";
    auto kinds = called("own");
    std::erase_if(kinds, [](const auto& f) { return f.second == "ppnpn"; });
    world->move_to("2026-11-24T09:00:00+07:00");
    const auto without = call(city, kinds);
    EXPECT_EQ(get(corner.city.contract_staff, at(without)).status, 404) << "not of these kinds";
    EXPECT_EQ(get(corner.city.staff, at(without)).status, 200);
}

TEST_P(Trainings, every_fault_of_the_form_at_once_and_the_input_kept) {
    const auto answer = post(
        city, "/sosialisasi",
        {{"title", ""}, {"mode", "online"}, {"link", "http://tanpa-s"}, {"time", "25.00"}, {"minutes", "5"}});
    EXPECT_EQ(answer.status, 422);
    for (const auto* part : {"Isi judul acara", "Pilih pokok bahasan", "https://", "Isi hari acara",
                             "Isi jam mulai", "Isi angka dari 15 sampai 480", "Pilih kantor yang diundang",
                             "Pilih siapa yang diundang", "http://tanpa-s"})
        EXPECT_THAT(answer.body, HasSubstr(part));
}

TEST_P(Trainings, the_organiser_notes_who_has_no_phone_and_gives_the_reason) {
    const auto id = call(city, called("own"));
    const auto chair = corner.city.chair, secretary = corner.city.secretary;
    const Pairs both{
        {"people", chair.text()}, {"people", secretary.text()}, {"reason", "Tanda tangan di kertas"}};
    EXPECT_EQ(post(city, at(id, "/daftar"), both).status, 409) << "not before it begins";
    world->move_to("2026-11-26T09:00:00+07:00");
    EXPECT_EQ(post(city, at(id, "/daftar"), {{"people", chair.text()}, {"reason", ""}}).status, 422);
    EXPECT_EQ(post(corner.city.chair, at(id, "/daftar"), both).status, 404);
    EXPECT_EQ(post(city, at(id, "/daftar"), both).status, 303);
    EXPECT_EQ(reach(id, pekalongan).attended, 2);
    {
        const auto db = world->reader();
        EXPECT_EQ(part_of(db, id, chair)->reason, "Tanda tangan di kertas");
        EXPECT_EQ(part_of(db, id, chair)->how, AttendedHow::list);
    }
    EXPECT_EQ(
        post(city, at(id, "/daftar"), {{"people", corner.province.chair.text()}, {"reason", "x"}}).status,
        404)
        << "not among those called";
    EXPECT_EQ(post(city, at(id, "/batal"), {{"cancel_reason", "x"}}).status, 409) << "somebody was there";
    world->expect_rebuilds();
}

TEST_P(Trainings, five_wrong_codes_close_the_way_for_ten_minutes) {
    const auto id = call(city, called("own"));
    world->move_to("2026-11-25T10:05:00+07:00");
    for (int i = 0; i < 5; ++i)
        EXPECT_THAT(post(corner.city.chair, at(id, "/hadir"), {{"code", "12"}}).body, HasSubstr("keliru"));
    EXPECT_THAT(attend(corner.city.chair, id).body, HasSubstr("Tunggu 10 menit"));
    EXPECT_EQ(attend(corner.city.secretary, id).status, 303) << "nobody else is locked out";
}

TEST_P(Trainings, moved_called_off_and_its_material) {
    const auto id = call(city, called("own"));
    Pairs moved = called("own");
    std::ranges::replace_if(
        moved, [](const auto& f) { return f.first == "time"; },
        std::pair<std::string, std::string>{"time", "13.30"});
    moved.emplace_back("reason", "Ruang terpakai");
    EXPECT_EQ(post(city, at(id, "/ubah"), moved).status, 303);
    EXPECT_THAT(get(corner.city.chair, at(id)).body, HasSubstr("13.30 WIB"));
    const auto upload = [&](const std::string& bytes) {
        return ask(city, web::Method::post, at(id, "/materi"), "multipart/form-data; boundary=zzz",
                   "--zzz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"paparan.pdf\"\r\n"
                   "Content-Type: application/pdf\r\n\r\n" +
                       bytes + "\r\n--zzz--\r\n");
    };
    EXPECT_EQ(upload("bukan apa-apa").status, 422);
    EXPECT_EQ(upload("%PDF-1.7 paparan").status, 303);
    const auto hash = base::hex(base::bytes_of(base::sha256("%PDF-1.7 paparan")));
    EXPECT_THAT(get(corner.city.chair, at(id)).body, HasSubstr("paparan.pdf"));
    EXPECT_EQ(get(corner.city.chair, at(id, "/materi/" + hash)).body, "%PDF-1.7 paparan");
    EXPECT_EQ(get(corner.nation.chair, at(id, "/materi/" + hash)).status, 404);
    EXPECT_EQ(post(city, at(id, "/batal"), {{"cancel_reason", "Ditunda"}}).status, 303);
    EXPECT_THAT(get(corner.city.chair, at(id)).body, HasSubstr("Dibatalkan"));
    world->move_to("2026-11-25T13:35:00+07:00");
    EXPECT_EQ(attend(corner.city.chair, id).status, 409);
    {
        const auto db = world->reader();
        EXPECT_TRUE(todo_of(db, corner.city.chair, world->site().clock.now(), 9).empty());
    }
    world->expect_rebuilds();
}

TEST_P(Trainings, are_a_task_until_missed_or_completed) {
    const auto id = call(city, called("own"));
    const auto tasks = [&](PersonId who) {
        const auto db = world->reader();
        return todo_of(db, who, world->site().clock.now(), 9).size();
    };
    EXPECT_EQ(tasks(corner.city.chair), 1U);
    EXPECT_EQ(tasks(corner.province.chair), 0U);
    world->move_to("2026-11-25T10:05:00+07:00");
    attend(corner.city.chair, id);
    world->move_to("2026-11-25T13:30:00+07:00");
    EXPECT_EQ(tasks(corner.city.secretary), 1U) << "two hours after the end, to the second";
    world->move_to("2026-11-25T13:30:01+07:00");
    EXPECT_EQ(tasks(corner.city.secretary), 0U) << "missed";
    EXPECT_EQ(tasks(corner.city.chair), 1U) << "the quiz is left";
    EXPECT_EQ(post(corner.city.chair, at(id, "/kuis"), answers()).status, 303);
    EXPECT_EQ(tasks(corner.city.chair), 0U);
}

TEST_P(Trainings, who_is_not_reached_is_named_office_by_office_to_who_watches_it) {
    const auto id = call(province);
    world->move_to("2026-11-25T10:05:00+07:00");
    attend(corner.city.chair, id);
    EXPECT_EQ(post(corner.city.chair, at(id, "/kuis"), answers()).status, 303);
    const auto page = get(province, "/sosialisasi/jangkauan?kantor=" + UnitId{3375}.text());
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, Not(HasSubstr("Ketua 3375")));
    EXPECT_THAT(page.body, HasSubstr("Anggota 1 3375"));
    EXPECT_EQ(get(city, "/sosialisasi/jangkauan?kantor=" + UnitId{3300}.text()).status, 404)
        << "not his range";
    EXPECT_THAT(get(province, "/sosialisasi/jangkauan").body, HasSubstr("KPU Kota Pekalongan"));
    EXPECT_EQ(get(corner.city.chair, "/sosialisasi/jangkauan").status, 404);
    EXPECT_EQ(reach(id, pekalongan).called, 10) << "everybody of these kinds in office that day";
}

TEST_P(Trainings, programs_do_what_pages_do) {
    const auto made = ask(
        city, web::Method::post, "/api/v1/trainings", "application/json",
        R"({"topic":"conflict_of_interest","title":"Sosialisasi","mode":"in_room","place":"Aula","date":"2026-11-25",)"
        R"("time":"10.00","minutes":60,"for":"own","kinds":["commissioner","pns"]})");
    ASSERT_EQ(made.status, 201) << made.body;
    const auto id = made.body.substr(made.body.find("\"id\":\"") + 6, 13);
    world->move_to("2026-11-25T10:05:00+07:00");
    const auto code = code_of(*TrainingId::from(id));
    const auto path = "/api/v1/trainings/" + id;
    const auto send = [&](PersonId who, const std::string& rest, std::string body) {
        return ask(who, web::Method::post, path + rest, "application/json", std::move(body));
    };
    EXPECT_THAT(send(corner.city.chair, "/attend", R"({"code":")" + code + R"("})").body,
                HasSubstr("\"receipt\""));
    EXPECT_THAT(get(corner.city.chair, path + "/quiz").body, HasSubstr("tell_first"));
    std::string body = "{\"answer\":{";
    for (const auto& [name, value] : answers())
        body += (body.ends_with('{') ? "\"" : ",\"") + name.substr(7) + "\":\"" + value + "\"";
    EXPECT_EQ(send(corner.city.chair, "/quiz", R"({"answer":{"tell_first":"1"}})").status, 409);
    EXPECT_THAT(send(corner.city.chair, "/quiz", body + "}}").body, HasSubstr("\"completed\":true"));
    EXPECT_EQ(send(city, "/attendance",
                   R"({"people":[")" + corner.city.secretary.text() + R"("],"reason":"Kertas"})")
                  .status,
              200);
    EXPECT_THAT(get(corner.city.chair, "/api/v1/trainings").body, HasSubstr(id));
    EXPECT_EQ(get(corner.nation.chair, path).status, 404);
    EXPECT_EQ(send(city, "/cancel", R"({"reason":"x"})").status, 409);
}

}  // namespace
}  // namespace training
