#include "mail/message.hpp"

#include <gtest/gtest.h>

namespace mail {
namespace {

Message letter() {
    return {.from = "jernih@kpu.example",
            .from_name = "Jernih KPU",
            .to = "rina@kpu.example",
            .subject = "Tanda tangani surat pernyataan",
            .text = "Yth. Rina,\nmohon menandatangani.\n",
            .id = "1@kpu.example",
            .at = *base::instant_from("2026-11-23T09:05:07+07:00")};
}

TEST(Message, has_the_headers_that_a_reader_needs) {
    const auto text = render(letter());
    for (const auto* line :
         {"From: Jernih KPU <jernih@kpu.example>\r\n", "To: rina@kpu.example\r\n",
          "Subject: Tanda tangani surat pernyataan\r\n", "Date: Mon, 23 Nov 2026 02:05:07 +0000\r\n",
          "Message-ID: <1@kpu.example>\r\n", "Content-Transfer-Encoding: base64\r\n"})
        EXPECT_NE(text.find(line), std::string::npos) << line;
    EXPECT_NE(text.find("\r\n\r\nWXRoLiBSaW5hLAptb2hvbiBtZW5hbmRhdGFuZ2FuaS4K\r\n"), std::string::npos);
}

TEST(Message, no_line_is_longer_than_the_standard_allows_and_no_letter_is_cut) {
    auto m = letter();
    m.subject =
        "Surat pernyataan “bebas benturan kepentingan” — satuan kerja, batas waktu diperpanjang sampai Jumat";
    for (int i = 0; i < 40; ++i) m.text += "Kalimat yang cukup panjang, dengan tanda “kutip”. ";
    const auto text = render(m);
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - at, 78u);
        at = end + 2;
    }
    EXPECT_NE(text.find("\r\n =?UTF-8?B?"), std::string::npos);
}

TEST(Message, a_line_end_in_the_subject_begins_no_header) {
    auto m = letter();
    m.subject = "Halo\r\nBcc: lain@kpu.example";
    EXPECT_EQ(render(m).find("\r\nBcc:"), std::string::npos);
}

TEST(Address, is_one_address_and_nothing_else) {
    for (const auto* good : {"a@b.id", "rina.contoh+tes@kpu.go.id"}) EXPECT_TRUE(is_address(good)) << good;
    for (const auto* bad :
         {"", "a", "a@", "@b.id", "a@b", "a@b.id, c@d.id", "a@b.id\r\nBcc: c@d.id", "A <a@b.id>", "a@b@c.id"})
        EXPECT_FALSE(is_address(bad)) << bad;
}

}  // namespace
}  // namespace mail
