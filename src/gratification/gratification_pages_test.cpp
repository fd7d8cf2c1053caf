// A report from the form to the state's office, through the real guard, writer and log, on both engines.
#include "documents/sheet.hpp"
#include "gratification/gol_file_form.hpp"
#include "gratification/pages_testing.hpp"
#include "matters/finding_rows.hpp"

namespace gratification {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Gratifications : public testing::Desk {};
ON_EACH_ENGINE(Gratifications);

TEST_P(Gratifications, a_completed_value_decides_anew_whether_there_is_a_duty) {
    const auto id = report(member, with(wedding("1.400.000,00"), "basis", "estimated"));
    EXPECT_FALSE(loaded(id).obliged);
    ASSERT_EQ(post(unit, at(id, "/kembalikan"), {{"missing", "Nilai"}}).status, 303);
    ASSERT_EQ(
        post(member, at(id, "/lengkapi"), {{"addition", "Kuitansinya"}, {"amount", "1.400.000,00"}}).status,
        303);
    EXPECT_FALSE(loaded(id).obliged) << "its own first value is not added to it";
    ASSERT_EQ(post(unit, at(id, "/kembalikan"), {{"missing", "Nilai"}}).status, 303);
    ASSERT_EQ(
        post(member, at(id, "/lengkapi"), {{"addition", "Kuitansinya"}, {"amount", "10.000.000,00"}}).status,
        303);
    const auto completed = loaded(id);
    EXPECT_TRUE(completed.obliged);
    EXPECT_EQ(completed.why, loaded(report(member, with(wedding(), "occasion", "Lain"))).why);
    EXPECT_EQ(post(unit, at(id, "/tutup"), {{"closing", "Tidak wajib"}}).status, 409);
}

TEST_P(Gratifications, a_completed_value_decides_anew_of_later_reports_that_wait_and_says_so) {
    const auto first = report(member, with(wedding("400.000"), "basis", "estimated"));
    const auto second = report(member, wedding("1.000.000")), sent = report(member, wedding("50.000"));
    const auto elsewhere = report(member, with(wedding("1.000.000"), "giver", "Budi Santoso"));
    const auto anothers = report(corner.city.members[1], wedding("1.000.000"));
    for (const auto id : {second, sent, elsewhere, anothers}) EXPECT_FALSE(loaded(id).obliged);
    ASSERT_EQ(post(unit, "/gratifikasi/upg/teruskan", {{"reports", sent.text()}}).status, 303);
    ASSERT_EQ(post(unit, at(first, "/kembalikan"), {{"missing", "Nilai"}}).status, 303);
    ASSERT_EQ(post(member, at(first, "/lengkapi"), {{"addition", "Kuitansi"}, {"amount", "500.001"}}).status,
              303);
    EXPECT_FALSE(loaded(first).obliged) << "alone it is below the limit";
    EXPECT_TRUE(loaded(second).obliged);
    EXPECT_EQ(loaded(second).why, rules::Weighed::above_each);
    for (const auto id : {sent, elsewhere, anothers}) EXPECT_FALSE(loaded(id).obliged) << id.text();
    EXPECT_EQ(weighed_anew(world->reader(), second).at(0).because, first);
    EXPECT_THAT(get(member, at(second)).body, HasSubstr("jadi laporan ini ditimbang lagi"));
    EXPECT_THAT(get(member, at(second)).body, HasSubstr("wajib dilaporkan"));
    EXPECT_EQ(post(unit, at(second, "/tutup"), {{"closing", "Tidak wajib"}}).status, 409);
    ASSERT_EQ(post(unit, at(first, "/kembalikan"), {{"missing", "Nilai"}}).status, 303);
    ASSERT_EQ(
        post(member, at(first, "/lengkapi"), {{"addition", "Salah baca"}, {"amount", "500.000"}}).status,
        303);
    EXPECT_FALSE(loaded(second).obliged) << "at the limit together";
    EXPECT_EQ(weighed_anew(world->reader(), second).size(), 2u);
}

TEST_P(Gratifications, from_the_report_to_the_state) {
    const auto id = report(member);
    const auto page = get(member, at(id));
    ASSERT_EQ(page.status, 200);
    for (const auto* part :
         {"wajib dilaporkan", "Lapor ke UPG, 10 hari kerja", "Sampai di KPK, 30 hari kerja sejak diterima",
          "Rp5.000.000", "Siti Rahma, direktur CV Maju Jaya"})
        EXPECT_THAT(page.body, HasSubstr(part));
    EXPECT_EQ(loaded(id).dues.to_kpk, rules::on(2027, 1, 1))
        << "30 working days from Saturday 21 November; no day off is known here";
    EXPECT_THAT(get(unit, "/gratifikasi/upg").body, HasSubstr("Amplop pernikahan anak"));

    EXPECT_EQ(post(unit, at(id, "/kembalikan"), {{"missing", " "}}).status, 422);
    EXPECT_EQ(post(unit, at(id, "/kembalikan"), {{"missing", "Foto amplop"}}).status, 303);
    EXPECT_THAT(get(member, at(id)).body, HasSubstr("Lengkapi laporan"));
    EXPECT_EQ(post(member, at(id, "/lengkapi"),
                   {{"addition", "Isinya ternyata kurang."}, {"amount", "4,500,000.00"}})
                  .status,
              303);
    EXPECT_EQ(loaded(id).telling.rupiah, 4'500'000);

    EXPECT_EQ(post(unit, "/gratifikasi/upg/teruskan", {}).status, 422);
    EXPECT_EQ(post(unit, "/gratifikasi/upg/teruskan", {{"reports", id.text()}}).status, 303);
    const auto sent = loaded(id);
    EXPECT_EQ(sent.state, State::with_kpk);
    EXPECT_FALSE(sent.forwarded_late);
    EXPECT_EQ(post(unit, "/gratifikasi/upg/teruskan", {{"reports", id.text()}}).status, 409) << "once";

    EXPECT_EQ(post(unit, at(id, "/titipan"), {{"kept_at", "Brankas UPG"}}).status, 303);
    EXPECT_THAT(get(unit, "/gratifikasi/upg?saring=deposited").body, HasSubstr("Brankas UPG"));
    EXPECT_EQ(post(unit, at(id, "/status"),
                   {{"status", "the_states"}, {"number", "KEP 9/2026"}, {"decided_on", "2026-11-23"}})
                  .status,
              303);
    EXPECT_EQ(loaded(id).handover_due, rules::on(2026, 12, 2));
    EXPECT_EQ(post(unit, at(id, "/tutup"), {{"closing", "Selesai"}}).status, 409)
        << "not before it is handed over";
    EXPECT_EQ(post(unit, at(id, "/serahkan"), {{"note", "KPKNL Pekalongan, tanda terima 12"}}).status, 303);
    EXPECT_FALSE(loaded(id).deposited);
    EXPECT_EQ(post(unit, at(id, "/tutup"), {{"closing", "Selesai"}}).status, 303);
    EXPECT_THAT(get(member, at(id)).body, HasSubstr("Laporan gratifikasi ditutup"));
}

TEST_P(Gratifications, what_was_typed_is_kept_as_a_draft_until_it_is_sent) {
    auto begun = with(wedding(), "description", "");
    begun = with(begun, "occasion", "Pernikahan anak kedua");
    EXPECT_EQ(post(member, "/gratifikasi/draf", begun).status, 303);
    EXPECT_THAT(get(member, "/gratifikasi").body, HasSubstr("Lanjutkan draf"));
    EXPECT_THAT(get(member, "/gratifikasi/baru").body, HasSubstr("Pernikahan anak kedua"));
    EXPECT_THAT(get(unit, "/gratifikasi/baru").body, Not(HasSubstr("Pernikahan anak kedua")))
        << "it is nobody else's";
    EXPECT_EQ(post(member, "/gratifikasi", with(begun, "place", "Balai Kota Batang")).status, 422);
    EXPECT_THAT(get(member, "/gratifikasi/baru").body, HasSubstr("Balai Kota Batang"))
        << "what was refused is kept too";
    EXPECT_EQ(post(member, "/gratifikasi/draf/hapus", {}).status, 303);
    EXPECT_THAT(get(member, "/gratifikasi/baru").body, Not(HasSubstr("Balai Kota Batang")));
    EXPECT_EQ(post(member, "/gratifikasi/periksa", wedding()).status, 200);
    EXPECT_THAT(get(member, "/gratifikasi/baru").body, HasSubstr("Amplop pernikahan anak"))
        << "a check keeps it";
    report(member);
    EXPECT_THAT(get(member, "/gratifikasi/baru").body, Not(HasSubstr("Amplop pernikahan anak")))
        << "sent, so it is a draft no more";
    const auto db = world->reader();
    EXPECT_EQ(*db->query<std::int64_t>("select count(*) from draft where body like '%csrf%'").value(), 0);
}

TEST_P(Gratifications, the_file_for_gol_has_its_fields_in_its_order_and_reads_back) {
    const auto id = report(member);
    ASSERT_EQ(post(unit, "/gratifikasi/upg/teruskan", {{"reports", id.text()}}).status, 303);
    const auto hash = loaded(id).forward_file;
    for (const auto* format : {"csv", "xlsx"}) {
        const auto file = get(unit, "/gratifikasi/upg/berkas/" + hash + "?bentuk=" + format);
        ASSERT_EQ(file.status, 200) << format;
        std::vector<documents::SheetRow> rows;
        const auto read = documents::read_sheet(
            file.bytes(), [&](const documents::SheetRow& row) { return rows.push_back(row), true; });
        ASSERT_TRUE(read) << format;
        ASSERT_EQ(rows.size(), 2u) << format;
        for (std::size_t i = 0; i < gol_columns().size(); ++i)
            EXPECT_EQ(rows[0].at(i), gol_columns()[i]) << format;
        EXPECT_EQ(rows[1].at(1), "Anggota 1 3375");
        EXPECT_EQ(rows[1].at(6), "Penerimaan");
        EXPECT_EQ(rows[1].at(9), "5000000");
        EXPECT_EQ(rows[1].at(14), "2026-11-21");
        EXPECT_EQ(rows[1].at(15), "Siti Rahma");
        EXPECT_EQ(rows[1].at(17), "CV Maju Jaya");
        EXPECT_EQ(get(member, "/gratifikasi/upg/berkas/" + hash + "?bentuk=" + format).status, 404);
    }
    EXPECT_EQ(get(unit, "/gratifikasi/upg/daftar?bentuk=xlsx").status, 200);
}

TEST_P(Gratifications, every_fault_at_once_and_the_input_kept) {
    const auto answer = post(member, "/gratifikasi",
                             {{"description", "Jam tangan"}, {"basis", "known"}, {"amount", "-1.500.000"}});
    EXPECT_EQ(answer.status, 422);
    for (const auto* part :
         {"Pilih diterima atau ditolak", "Pilih jenis pemberian", "Nilai tidak boleh di bawah nol",
          "Pilih peristiwanya", "Isi tempatnya", "Isi tanggal diterima atau ditolak", "Isi nama pemberi",
          "Pilih hubungan pemberi", "Pilih apakah terkait jabatan", "Jam tangan", "-1.500.000"})
        EXPECT_THAT(answer.body, HasSubstr(part));
    for (const auto& [amount, part] : {std::pair{"999999999999999999999", "terlalu besar"},
                                       {"1.5", "dua cara"},
                                       {"0", "di atas nol"},
                                       {"satu juta", "Tulis nilainya dengan angka"}})
        EXPECT_THAT(post(member, "/gratifikasi", testing::Desk::wedding(amount)).body, HasSubstr(part))
            << amount;
}

TEST_P(Gratifications, who_is_not_obliged_is_told_so_and_may_report) {
    const auto small = wedding("1,500,000.00");
    const auto answer = post(member, "/gratifikasi/periksa", small);
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("Anda tidak wajib melaporkan ini. Anda tetap boleh melapor."));
    EXPECT_THAT(answer.body, HasSubstr("Amplop pernikahan anak")) << "the form is kept";
    const auto first = report(member, small);
    EXPECT_FALSE(loaded(first).obliged);
    EXPECT_EQ(post(unit, at(first, "/tutup"), {{"closing", "Tidak wajib"}}).status, 303);
    // The second envelope of the same giver at the same wedding is above the limit together with the first.
    EXPECT_TRUE(loaded(report(member, wedding("1"))).obliged);
    EXPECT_FALSE(loaded(report(member, with(wedding("1"), "occasion", "Khitanan cucu"))).obliged);
}

TEST_P(Gratifications, a_report_is_the_receivers_and_the_units) {
    const auto id = report(member);
    for (const auto outsider :
         {corner.city.chair, corner.city.members[1], corner.inspector, corner.city.subdivision_head}) {
        EXPECT_EQ(get(outsider, at(id)).status, 404);
        EXPECT_EQ(get(outsider, "/gratifikasi/upg").status, 404);
        EXPECT_EQ(post(outsider, at(id, "/kembalikan"), {{"missing", "x"}}).status, 404);
        EXPECT_EQ(get(outsider, "/api/v1/gratifications/" + id.text()).status, 404);
    }
    EXPECT_EQ(post(member, at(id, "/status"),
                   {{"status", "receivers"}, {"number", "1"}, {"decided_on", "2026-11-23"}})
                  .status,
              404);
    // The unit's own member reports like everybody, and somebody else handles it.
    const auto own = report(unit);
    EXPECT_EQ(post(unit, at(own, "/kembalikan"), {{"missing", "x"}}).status, 409);
    EXPECT_THAT(get(unit, "/gratifikasi/upg").body, Not(HasSubstr(own.text())));
}

TEST_P(Gratifications, a_giver_who_is_a_party_is_a_question_to_the_receiver_alone) {
    const auto before = matter_with("CV. Maju Jaya");
    const auto id = report(member);
    const auto later = matter_with("PT Maju Jaya Abadi"), same = matter_with("Maju Jaya");
    const auto asked = [&](MatterId matter) {
        return matters::findings_for(world->reader(), member, matter);
    };
    ASSERT_EQ(asked(before).size(), 1u);
    EXPECT_EQ(asked(before)[0].interest, id.value);
    EXPECT_EQ(
        asked(before)[0].register_says,
        "Anda melaporkan gratifikasi dari Siti Rahma, direktur CV Maju Jaya, diterima 21 November 2026.");
    EXPECT_TRUE(asked(later).empty()) << "another company";
    EXPECT_EQ(asked(same).size(), 1u) << "a matter that comes after the report";
    EXPECT_THAT(get(member, at(id)).body, HasSubstr("Deklarasikan sekarang"));
    EXPECT_THAT(get(unit, at(id)).body, Not(HasSubstr("Deklarasikan sekarang"))) << "nobody else's affair";
    const auto refused = report(member, with(with(with(wedding(), "direction", "refused"), "goods", "none"),
                                             "giver_organization", "PT Maju Jaya Abadi"));
    EXPECT_TRUE(asked(later).empty()) << "what was refused is no tie";
    EXPECT_TRUE(loaded(refused).obliged);
    report(member, with(with(with(wedding(), "giver", ""), "giver_role", ""), "giver_organization",
                        "PT Maju Jaya Abadi"));
    ASSERT_EQ(asked(later).size(), 1u);
    EXPECT_EQ(asked(later)[0].register_says,
              "Anda melaporkan gratifikasi dari PT Maju Jaya Abadi, diterima 21 November 2026.");
    EXPECT_EQ(asked(later)[0].register_says_en,
              "You reported a gratification from PT Maju Jaya Abadi, received on 21 November 2026.");
}

TEST_P(Gratifications, a_day_off_that_is_added_moves_the_limits_and_the_page_says_so) {
    const auto id = report(member);
    const auto before = loaded(id).dues;
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{1}, UnitId{1},
                 app::OffDayAdded{rules::on(2026, 11, 27), 3375, rules::OffKind::local_holiday,
                                  "Hari jadi kota", "Founding day", "SK 1"});
        c.record(CaseId{1}, UnitId{1},
                 app::OffDayAdded{rules::on(2026, 11, 26), 3374, rules::OffKind::local_holiday,
                                  "Hari kota lain", "Another city's", "SK 2"});
    });
    const auto now = loaded(id).dues;
    EXPECT_EQ(before.to_kpk, rules::on(2027, 1, 1));
    EXPECT_EQ(now.to_kpk, rules::on(2027, 1, 4)) << "the next working day is a Monday";
    EXPECT_EQ(moves_of(world->reader(), id).size(), 1u) << "another city's day off moves nothing here";
    EXPECT_THAT(get(member, at(id)).body,
                HasSubstr("27 November 2026 menjadi hari libur, jadi batas dihitung ulang"));
}

TEST_P(Gratifications, photographs_are_kept_by_what_they_are) {
    const auto upload = [&](std::string bytes) {
        std::string body;
        for (const auto& [name, value] : wedding())
            body += "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
        body +=
            "--b\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"foto.jpg\"\r\nContent-Type: "
            "image/jpeg\r\n\r\n" +
            bytes + "\r\n--b--\r\n";
        return ask(member, web::Method::post, "/gratifikasi", "multipart/form-data; boundary=b", body);
    };
    EXPECT_EQ(upload("MZ program").status, 422);
    const auto answer = upload("\xFF\xD8\xFFgambar");
    ASSERT_EQ(answer.status, 303) << answer.body;
    const auto id = GratificationId::from(answer.header("location").substr(13)).value();
    const auto file = loaded(id).files.at(0);
    EXPECT_EQ(get(member, at(id, "/berkas/" + file.hash)).body, "\xFF\xD8\xFFgambar");
    EXPECT_EQ(get(unit, at(id, "/berkas/" + file.hash)).status, 200);
    EXPECT_EQ(get(corner.city.chair, at(id, "/berkas/" + file.hash)).status, 404);
}

}  // namespace
}  // namespace gratification
