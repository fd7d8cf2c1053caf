#include <gtest/gtest.h>

#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/id.hpp"
#include "base/text.hpp"

using namespace base;
using namespace std::chrono;

TEST(Id, text_sorts_as_the_numbers_do_and_reads_back) {
    IdSource source;
    auto last = source.next();
    for (int i = 0; i < 10'000; ++i) {
        const auto next = source.next();
        ASSERT_LT(last, next);
        ASSERT_LT(id_text(last), id_text(next));
        ASSERT_EQ(id_from_text(id_text(next)), next);
        last = next;
    }
}

TEST(Id, only_its_own_spelling_is_an_id) {
    for (auto bad :
         {"", "0", "00000000000000", "000000000000u", "000000000000A", "z000000000000", "000000000000 "})
        EXPECT_FALSE(id_from_text(bad)) << bad;
}

TEST(Date, days_that_do_not_exist_are_no_days) {
    EXPECT_TRUE(date_from("2028-02-29"));
    for (auto bad : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-01-0x",
                     "2026/01/01", "-026-01-01"})
        EXPECT_FALSE(date_from(bad)) << bad;
}

TEST(Date, a_day_begins_two_hours_earlier_in_jayapura_than_in_jakarta) {
    const Date day = sys_days{2026y / November / 23};
    EXPECT_EQ(start_of(day, Zone::wib) - start_of(day, Zone::wit), 2h);
    EXPECT_EQ(day_in(Zone::wib, end_of(day, Zone::wib)), day);
    EXPECT_EQ(day_in(Zone::wit, end_of(day, Zone::wib)), day + days{1});
    EXPECT_EQ(iso(end_of(day, Zone::wita), Zone::wita), "2026-11-23T23:59:59+08:00");
    EXPECT_EQ(instant_from("2026-11-23T23:59:59+08:00"), end_of(day, Zone::wita));
    EXPECT_EQ(instant_from("2026-11-23T15:59:59Z"), end_of(day, Zone::wita));
    EXPECT_FALSE(instant_from("2026-11-23T23:59:59"));
    EXPECT_FALSE(instant_from("2026-11-23T24:00:00Z"));
}

TEST(Text, utf8_is_strict) {
    for (auto good : {"", "Siti", "Nurʼaini", "\xF0\x9F\x87\xAE"}) EXPECT_TRUE(is_utf8(good));
    for (auto bad : {"\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xFF", "\x80"})
        EXPECT_FALSE(is_utf8(bad));
    EXPECT_FALSE(is_utf8(std::string_view("a\0b", 3)));
}

TEST(Text, names_fold_to_what_can_be_compared) {
    EXPECT_EQ(fold("  CV.  Maju-Jaya "), "cv maju jaya");
    EXPECT_EQ(fold("H. Siti Nur'aini, S.H."), "h siti nur aini s h");
    EXPECT_EQ(fold("..."), "");
}

TEST(Text, encodings_round_trip_and_refuse_second_spellings) {
    for (auto s : {"", "f", "fo", "foo", "foob"}) {
        EXPECT_EQ(from_base64(base64(s)), s);
        EXPECT_EQ(from_base32(base32(s)), s);
        EXPECT_EQ(from_hex(hex(s)), s);
    }
    EXPECT_EQ(base64("fo"), "Zm8=");
    for (auto bad : {"Zm9=", "Zm8", "Z===", "Zm8=Zm8=", "Zm 8"}) EXPECT_FALSE(from_base64(bad)) << bad;
    EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
    EXPECT_EQ(grouped(5'741'127), "5.741.127");
    EXPECT_EQ(grouped(-999), "-999");
}

TEST(Hash, known_answers) {
    EXPECT_EQ(hex(bytes_of(sha256("abc"))),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(Sha256{}.add("a").add("bc").done(), sha256("abc"));
    EXPECT_NE(random_bytes(16), random_bytes(16));
    // RFC 4226 appendix D, count 0
    EXPECT_EQ(hex(hmac_sha1("12345678901234567890", std::string(8, '\0'))),
              "cc93cf18508d94934c64b65d8ba7667fb7cde4b0");
}
