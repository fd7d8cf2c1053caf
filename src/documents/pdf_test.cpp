#include "documents/pdf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "documents/pdf_testing.hpp"

namespace documents {
namespace {

using namespace std::chrono_literals;
using documents::testing::count;
using documents::testing::facts_of;
using documents::testing::text_of;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

Paper letter() {
    return {
        .letterhead = {"KOMISI PEMILIHAN UMUM", "KABUPATEN CONTOH",
                       "Jalan Merdeka Nomor 1, Contoh 12345, telepon (021) 555-0100"},
        .title = "BERITA ACARA PENGUNDURAN DIRI DARI PEMBAHASAN",
        .number = "Nomor 12/PK.01-BA/3201/2026",
        .parts = {Paragraph{"Pada hari ini, Minggu, 22 November 2026, pukul 14.30 WIB, rapat pleno membahas "
                            "penetapan pemenang pengadaan logistik."},
                  Heading{"Peserta"},
                  Fields{{{"Nama", "Rina Contoh, S.H., M.H."}, {"NIP", "19780412 200501 2 003"}}},
                  Heading{"Keputusan"},
                  Numbered{{"Anggota yang berhalangan tidak ikut membahas dan tidak ikut memutuskan.",
                            "Kuorum tetap terpenuhi: 4 dari 5 anggota hadir."}},
                  Note{"Belum terkonfirmasi: anggota yang berhalangan tetap dihitung hadir."},
                  Table{"Daftar hadir",
                        {{"No.", 0.4, Align::right}, {"Nama", 2}, {"Kedudukan", 1.5}},
                        {{"1", "Budi Santoso", "Ketua"}, {"2", "Siti Aminah", "Anggota, berhalangan"}}},
                  Signatures{"Contoh, 22 November 2026",
                             {{"Ketua,", "Budi Santoso", "",
                               "Ditandatangani secara elektronik\n22 November 2026, 14.30 WIB"},
                              {"Sekretaris,", "Rina Contoh, S.H., M.H.", "NIP 19780412 200501 2 003", ""}}}},
        .check_address = "https://jernih.contoh.go.id/verifikasi/0123456789abc",
        .foot = "Periksa keaslian dokumen ini dengan memindai kode atau membuka alamat berikut.",
        .made = base::Instant{std::chrono::sys_days{2026y / 11 / 22} + 7h + 30min},
    };
}

TEST(Pdf, text_comes_out_in_the_order_of_the_parts) {
    const auto text = text_of(pdf(letter()));
    std::size_t last = 0;
    for (const auto* part :
         {"KOMISI PEMILIHAN UMUM", "KABUPATEN CONTOH", "BERITA ACARA", "Nomor 12/PK", "Pada hari ini",
          "Peserta", "Rina Contoh, S.H., M.H.", "1. Anggota yang berhalangan", "2. Kuorum",
          "Belum terkonfirmasi", "Daftar hadir", "Budi Santoso", "Siti Aminah", "Contoh, 22 November 2026",
          "Ketua,", "NIP 19780412", "Halaman 1 dari 1"}) {
        const auto at = text.find(part, last);
        ASSERT_NE(at, text.npos) << part << " is missing or out of order in\n" << text;
        last = at;
    }
}

TEST(Pdf, is_a_tagged_a4_page_with_title_date_and_language) {
    const auto bytes = pdf(letter());
    const auto facts = facts_of(bytes, "-isodates");
    EXPECT_THAT(facts, HasSubstr("(A4)"));
    EXPECT_THAT(facts, ContainsRegex("Tagged: +yes"));
    EXPECT_THAT(facts, HasSubstr("BERITA ACARA PENGUNDURAN DIRI DARI PEMBAHASAN"));
    EXPECT_THAT(facts, HasSubstr("2026-11-22T"));
    EXPECT_THAT(facts, Not(HasSubstr("Error")));
    EXPECT_THAT(bytes, HasSubstr("/Lang (id-ID)"));
    EXPECT_THAT(bytes, HasSubstr("/DisplayDocTitle true"));
    auto english = letter();
    english.language = Language::english;
    EXPECT_THAT(pdf(english), HasSubstr("/Lang (en)"));
    EXPECT_THAT(text_of(pdf(english)), HasSubstr("Page 1 of 1"));
}

TEST(Pdf, structure_names_heading_list_table_and_leaves_the_foot_out) {
    const auto structure = facts_of(pdf(letter()), "-struct-text");
    for (const auto* tag :
         {"Document", "H1", "H2", "P (block)", "L (block)", "LI (block)", "Table", "THead", "TH", "TD"})
        EXPECT_THAT(structure, HasSubstr(tag));
    EXPECT_THAT(structure, HasSubstr("\"Siti Aminah\""));
    EXPECT_THAT(structure, Not(HasSubstr("Halaman")));
}

TEST(Pdf, same_paper_same_bytes) {
    const auto paper = letter();
    const auto first = pdf(paper);
    EXPECT_EQ(first, pdf(paper));
    auto later = paper;
    later.made += 1s;
    EXPECT_NE(first, pdf(later));
}

TEST(Pdf, two_hundred_rows_break_pages_and_repeat_the_head) {
    auto paper = letter();
    Table table{"Rekapitulasi",
                {{"No.", 0.4, Align::right}, {"Nama satuan kerja", 3}, {"Wajib lapor", 1, Align::right}},
                {}};
    for (int i = 1; i <= 200; ++i)
        table.rows.push_back(
            {std::to_string(i), "KPU Kabupaten Contoh ke-" + std::to_string(i), std::to_string(i * 7)});
    paper.parts = {table};
    const auto bytes = pdf(paper);
    const auto text = text_of(bytes);
    const auto pages = count(text, "Halaman ");
    EXPECT_GE(pages, 4U);
    EXPECT_EQ(count(text, "Nama satuan kerja"), pages);
    EXPECT_THAT(text, HasSubstr("Halaman " + std::to_string(pages) + " dari " + std::to_string(pages)));
    for (int i = 1; i <= 200; ++i) EXPECT_EQ(count(text, "ke-" + std::to_string(i) + " "), 1U) << i;
    const auto structure = facts_of(bytes, "-struct-text");
    EXPECT_EQ(count(structure, "Nama satuan kerja"), 1U) << "a repeated head is not read out again";
    EXPECT_THAT(structure, Not(HasSubstr("Halaman")));
}

TEST(Pdf, long_names_wrap_and_nothing_is_lost) {
    auto paper = letter();
    const std::string unbroken(180, 'W');
    const std::string name =
        "Prof. Dr. Ir. H. Muhammad Abdurrahman Wahid Nurhidayatullah Kusumawardhana, S.H., M.H., Ph.D.";
    paper.title = name + " " + name;
    paper.parts = {
        Fields{{{"Nama lengkap dengan seluruh gelar akademik yang dimiliki", name}, {"Kode", unbroken}}},
        Table{"", {{"Nama"}, {"Kode"}}, {{name, unbroken}}},
        Signatures{"Contoh, 22 November 2026", {{"Ketua,", name, "NIP 19780412 200501 2 003", ""}}}};
    const auto text = text_of(pdf(paper));
    EXPECT_EQ(count(text, "W"), 2 * 180U + count(name, "W") * 5);
    EXPECT_GE(count(text, "Kusumawardhana"), 5U);
}

TEST(Pdf, a_row_taller_than_a_page_goes_on_over_the_next) {
    auto paper = letter();
    std::string story;
    for (int i = 1; i <= 1500; ++i) story += "kata" + std::to_string(i) + " ";
    paper.parts = {Table{"", {{"Uraian"}, {"Lain"}}, {{story, "pendek"}}}, Paragraph{story},
                   Paragraph{"Selesai."}};
    const auto text = text_of(pdf(paper));
    for (const auto* word : {"kata1 ", "kata750 ", "kata1500"})
        EXPECT_EQ(count(text + " ", word), 2U) << word;
    EXPECT_LT(text.find("kata1500"), text.find("Selesai."));
}

TEST(Pdf, empty_paper_is_still_a_page) {
    const auto bytes = pdf(Paper{});
    EXPECT_THAT(text_of(bytes), HasSubstr("Halaman 1 dari 1"));
}

}  // namespace
}  // namespace documents
