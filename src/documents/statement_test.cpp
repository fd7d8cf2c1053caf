#include "documents/statement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "documents/pdf_testing.hpp"

namespace documents {
namespace {

using namespace std::chrono_literals;
using documents::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

Statement statement() {
    return {
        .letterhead = {"KOMISI PEMILIHAN UMUM", "KABUPATEN SOLOK SELATAN", "Jalan Raya Padang Aro, Sangir"},
        .number = "12/BBK/1311/2026",
        .signer = {.name = "Mas Contoh Alamsyah, S.E., M.M.",
                   .nip = "197804122005012003",
                   .rank = "Penata Tingkat I (III/d)",
                   .position = "Plt. Sekretaris KPU Kabupaten Solok Selatan",
                   .office = "KPU Kabupaten Solok Selatan"},
        .basis = "Keputusan KPU Nomor 323/HK.03-Kpt/08/KPU/VII/2020",
        .promises =
            {"tidak memiliki kepentingan pribadi, usaha, keluarga, atau golongan yang dapat memengaruhi "
             "keputusan dan tindakan saya;",
             "akan melaporkan setiap potensi benturan kepentingan kepada atasan langsung;",
             "tidak akan ikut serta dalam pengambilan keputusan selama benturan itu ada."},
        .place = "Padang Aro",
        .day = "22 November 2026",
        .mark = "Ditandatangani secara elektronik\n22 November 2026, 14.30 WIB",
        .check_address = "https://jernih.contoh.go.id/verifikasi/K7QF9M2PXT4AW8ND",
        .log = {.entry = 1204, .size = 1310, .root = "8f0c3a5b7e9d1f2a4c6e8b0d2f4a6c8e"},
        .made = base::Instant{std::chrono::sys_days{2026y / 11 / 22} + 7h + 30min}};
}

TEST(StatementPaper, says_who_states_what_when_where_and_how_to_check) {
    const auto text = text_of(pdf(statement_paper(statement())));
    std::size_t last = 0;
    for (const auto* part : {"KABUPATEN SOLOK SELATAN",
                             "SURAT PERNYATAAN",
                             "BEBAS BENTURAN KEPENTINGAN",
                             "Nomor: 12/BBK/1311/2026",
                             "Yang bertanda tangan",
                             "Mas Contoh Alamsyah",
                             "19780412 200501 2 003",
                             "Penata Tingkat I",
                             "Plt. Sekretaris KPU",
                             "Berdasarkan Keputusan KPU Nomor 323",
                             "1. tidak memiliki",
                             "3. tidak akan ikut",
                             "Demikian pernyataan ini",
                             "Padang Aro, 22 November 2026",
                             "Yang membuat pernyataan,",
                             "Ditandatangani secara elektronik",
                             "Mas Contoh Alamsyah",
                             "NIP 19780412",
                             "Catatan log 1204",
                             "titik periksa 1310, akar 8f0c3a5b7e9d1f2a",
                             "/verifikasi/K7QF9M2PXT4AW8ND"}) {
        const auto at = text.find(part, last);
        ASSERT_NE(at, text.npos) << part << " is missing or out of order in\n" << text;
        last = at;
    }
    EXPECT_THAT(text, HasSubstr("Halaman 1 dari 1"));
    if (const char* folder = std::getenv("JERNIH_PDF_DIR"))  // for people to look at
        std::ofstream(std::string(folder) + "/statement.pdf") << pdf(statement_paper(statement()));
}

TEST(StatementPaper, commissioners_have_a_member_number_and_no_empty_lines) {
    auto s = statement();
    s.signer.nip.clear();
    s.signer.rank.clear();
    s.signer.member_number = "3375-02";
    const auto text = text_of(pdf(statement_paper(s)));
    EXPECT_THAT(text, HasSubstr("Nomor anggota"));
    EXPECT_THAT(text, HasSubstr("Nomor anggota 3375-02"));
    EXPECT_THAT(text, Not(HasSubstr("Pangkat")));
    EXPECT_THAT(text, Not(HasSubstr("NIP")));
}

TEST(StatementPaper, what_the_template_says_goes_before_the_usual_words) {
    auto s = statement();
    s.title = "PAKTA INTEGRITAS";
    s.closing = "Demikian.";
    s.witnesses = {{"Mengetahui,", "Saksi Satu", ""}, {"Mengetahui,", "Saksi Dua", ""}};
    s.mark.clear();
    const auto text = text_of(pdf(statement_paper(s)));
    EXPECT_THAT(text, HasSubstr("PAKTA INTEGRITAS"));
    EXPECT_THAT(text, Not(HasSubstr("BEBAS BENTURAN")));
    EXPECT_THAT(text, Not(HasSubstr("bersedia menerima sanksi")));
    EXPECT_THAT(text, HasSubstr("Saksi Dua"));
}

TEST(StatementPaper, english_is_a_translation_of_every_fixed_word) {
    auto s = statement();
    s.language = Language::english;
    s.promises = {"have no private interest in the matters I decide."};
    const auto text = text_of(pdf(statement_paper(s)));
    for (const auto* part : {"STATEMENT OF", "I, the undersigned", "Civil service number", "state that I:",
                             "Signed by,", "Log entry 1204 at checkpoint 1310", "Page 1 of 1"})
        EXPECT_THAT(text, HasSubstr(part));
    for (const auto* part : {"Yang bertanda", "Jabatan", "Demikian", "Catatan log"})
        EXPECT_THAT(text, Not(HasSubstr(part)));
}

TEST(LetterWords, a_nip_is_grouped_and_nothing_else_is) {
    EXPECT_EQ(grouped_nip("197804122005012003"), "19780412 200501 2 003");
    EXPECT_EQ(grouped_nip("19780412200501200"), "19780412200501200");
    EXPECT_EQ(grouped_nip("19780412200501200X"), "19780412200501200X");
    EXPECT_EQ(grouped_nip(""), "");
}

}  // namespace
}  // namespace documents
