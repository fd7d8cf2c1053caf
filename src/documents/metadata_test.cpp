// Pictures without what they tell about who took them; cut anywhere, the same.
#include "documents/metadata.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace documents {
namespace {

using std::string_literals::operator""s;

std::string segment(char kind, const std::string& content) {
    const auto length = content.size() + 2;
    return "\xFF"s + kind + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + content;
}
const std::string jfif = segment('\xE0', "JFIF\0\1\1\0\0\1\0\1\0\0"s);
const std::string tables = segment('\xDB', std::string(65, '\x10'));
const std::string scan = segment('\xDA', "\1\1\0\0\x3F\0"s) + "bits\xFF\x00more\xFF\xD0rest"s;
const std::string plain_jpeg = "\xFF\xD8" + jfif + tables + scan + scan + "\xFF\xD9";
const std::string told_jpeg = "\xFF\xD8" + jfif + segment('\xE1', "Exif\0\0GPS lintang 6.88"s) +
                              segment('\xE1', "http://ns.adobe.com/xap/1.0/\0kamera Budi"s) + tables +
                              segment('\xED', "Photoshop 3.0\0Budi"s) + segment('\xFE', "dibuat Budi") +
                              scan + scan + "\xFF\xD9" + "gambar bergerak Budi";

std::string chunk(const std::string& name, const std::string& content) {
    return "\0\0\0"s + static_cast<char>(content.size()) + name + content + "CRC.";
}
const std::string plain_png =
    "\x89PNG\r\n\x1A\n"s + chunk("IHDR", "1234567890123") + chunk("IDAT", "bits") + chunk("IEND", "");
const std::string told_png = "\x89PNG\r\n\x1A\n"s + chunk("IHDR", "1234567890123") +
                             chunk("tEXt", "Author Budi") + chunk("eXIf", "Budi") + chunk("IDAT", "bits") +
                             chunk("tIME", "2026") + chunk("IEND", "") + "Budi";

struct Row {
    const char* says;
    std::string_view type;
    std::string told, plain;
    std::vector<std::string> removed;
};
const Row rows[] = {
    {"a photo of a phone",
     "image/jpeg",
     told_jpeg,
     plain_jpeg,
     {"EXIF", "XMP", "IPTC", "comment", "trailer"}},
    {"a photo without anything", "image/jpeg", plain_jpeg, plain_jpeg, {}},
    {"fill bytes before a marker",
     "image/jpeg",
     "\xFF\xD8" + jfif + "\xFF\xFF\xFF" + tables + scan + scan + "\xFF\xD9",
     plain_jpeg,
     {}},
    {"a screenshot", "image/png", told_png, plain_png, {"text", "EXIF", "time", "trailer"}},
    {"a screenshot without anything", "image/png", plain_png, plain_png, {}},
};

TEST(Metadata, goes_and_the_picture_stays) {
    for (const auto& row : rows)
        for (std::size_t step = 1; step <= row.told.size(); ++step) {
            const auto stripper = stripper_for(row.type);
            ASSERT_TRUE(stripper);
            std::string out;
            for (std::size_t i = 0; i < row.told.size(); i += step)
                stripper->add(std::string_view(row.told).substr(i, step), out);
            ASSERT_TRUE(stripper->complete()) << row.says << " by " << step;
            ASSERT_EQ(out, row.plain) << row.says << " by " << step;
            ASSERT_EQ(stripper->removed(), row.removed) << row.says << " by " << step;
        }
}

TEST(Metadata, a_picture_cut_short_or_bent_gives_no_copy) {
    for (const auto& row : rows)
        for (std::size_t cut = 0; cut < row.plain.size(); ++cut) {
            const auto stripper = stripper_for(row.type);
            std::string out;
            stripper->add(std::string_view(row.plain).substr(0, cut), out);
            EXPECT_FALSE(stripper->complete()) << row.says << " cut at " << cut;
        }
    for (const auto* bad : {"hello", "\xFF\xD8\xFF\xE1\x00\x01", "\xFF\xD8zz"}) {
        const auto stripper = stripper_for("image/jpeg");
        std::string out;
        stripper->add(bad, out);
        EXPECT_FALSE(stripper->complete());
    }
}

TEST(Types, are_told_by_bytes) {
    EXPECT_EQ(type_by_bytes(plain_jpeg), "image/jpeg");
    EXPECT_EQ(type_by_bytes(plain_png), "image/png");
    EXPECT_EQ(type_by_bytes("%PDF-1.7"), "application/pdf");
    EXPECT_EQ(type_by_bytes("PK\x03\x04"), "application/zip");
    EXPECT_EQ(type_by_bytes("\0\0\0\x18"s + "ftypmp42"), "video/mp4");
    EXPECT_EQ(type_by_bytes("RIFF1234WEBP"), "image/webp");
    EXPECT_EQ(type_by_bytes("catatan\n"), "text/plain");
    EXPECT_EQ(type_by_bytes("MZ\0\1"s), "application/octet-stream");
    EXPECT_EQ(type_by_bytes(""), "application/octet-stream");
    EXPECT_FALSE(stripper_for("application/pdf"));
}

}  // namespace
}  // namespace documents
