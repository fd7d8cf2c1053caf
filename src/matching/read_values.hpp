// The values of a row: numbers and dates as they come on real lists.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace matching {

// Why a value was not taken. The row goes on without it.
enum class ValueFault : std::uint8_t {
    none,
    not_16_digits,
    letters_in_number,
    not_a_date,
    no_such_day,
    in_the_future,
    unknown_sex,
    unknown_region
};

// A NIK or KK: 16 digits, with blanks, dots or dashes between them. The last digits may be starred (*, x, X).
struct Number16 {
    std::uint64_t digits = 0;  // starred digits are 0; 0 when absent or faulty
    unsigned starred = 0;
    ValueFault fault = ValueFault::none;
};
Number16 read_number(std::string_view text);

// YYYY-MM-DD, YYYYMMDD, DD-MM-YYYY; also with slashes or dots, and with a time behind it. `today` as
// yyyymmdd; 0 lets every date pass.
struct BirthDate {
    std::uint32_t born =
        0;  // yyyymmdd. Set also with no_such_day, since a typing error can still be compared
    ValueFault fault = ValueFault::none;
};
BirthDate read_date(std::string_view text, std::uint32_t today);

char read_sex(std::string_view text);              // 'L', 'P', or 0 for anything else
std::uint16_t read_region(std::string_view text);  // the first four digits; 0 when there are no four

// NIK = region 4, district 2, day 2 (+40 for women), month 2, year 2, serial 4 (Permendagri 19/2010).
struct NikParts {
    std::uint16_t region;
    std::uint8_t district, day, month, year;  // year of two digits
    std::uint16_t serial;
    bool woman;
};
NikParts take_apart(std::uint64_t nik);
constexpr std::uint64_t nik_prefix(std::uint64_t nik) { return nik / 10'000; }  // all but the serial

// Letters, digits and single blanks, upper case; what is compared of a place or a text.
void fold_text(std::string_view text, std::string& out);

}  // namespace matching
