#include "gratification/read_amount.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/text.hpp"

namespace gratification {
namespace {

using enum AmountFault;

struct Row {
    std::string text;
    Result<std::int64_t, AmountFault> then;
};

std::string shown(const Result<std::int64_t, AmountFault>& r) {
    return r ? std::to_string(*r) : std::string(base::name(r.error()));
}

const Row table[] = {
    {"1500000", 1'500'000},
    {"1.500.000", 1'500'000},
    {"1,500,000", 1'500'000},
    {"1.500.000,00", 1'500'000},
    {"1,500,000.00", 1'500'000},
    {"1.500.000,0", 1'500'000},
    {"Rp1.500.000", 1'500'000},
    {"Rp. 1.500.000,-", 1'500'000},
    {"Rp 1.500.000,00", 1'500'000},
    {"IDR 1,500,000.00", 1'500'000},
    {"1 500 000", 1'500'000},
    {"1 500 000,00", 1'500'000},
    {"1\xC2\xA0"
     "500\xC2\xA0"
     "000",
     1'500'000},
    {"1\xE2\x80\xAF"
     "500\xE2\x80\xAF"
     "000",
     1'500'000},
    {" 250000 ", 250'000},
    {"1.500", 1'500},
    {"1,500", 1'500},
    {"1500000,00", 1'500'000},
    {"1500000.00", 1'500'000},
    {"0001", 1},
    {"9.999.999.999.999", most_rupiah},
    {"", refuse(missing)},
    {"   ", refuse(missing)},
    {"satu juta", refuse(no_number)},
    {"1,5 juta", refuse(no_number)},
    {"500rb", refuse(no_number)},
    {"1e9", refuse(no_number)},
    {"1.50.000", refuse(no_number)},
    {"15.0000", refuse(no_number)},
    {"1.500,000.00", refuse(no_number)},
    {"1.500.000.00", refuse(no_number)},
    {"1.500,000.000", refuse(no_number)},
    {"1 500.000", refuse(no_number)},
    {"1500)", refuse(no_number)},
    {"(1500", refuse(no_number)},
    {"1500.000.000", refuse(no_number)},
    {".500", refuse(no_number)},
    {"500.", refuse(no_number)},
    {"Rp", refuse(no_number)},
    {"-", refuse(no_number)},
    {"1..500", refuse(no_number)},
    {"-1.500.000", refuse(negative)},
    {"Rp-1.500.000", refuse(negative)},
    {"(1.500.000)", refuse(negative)},
    {"\xE2\x88\x92"
     "5000",
     refuse(negative)},
    {"\xE2\x80\x93"
     "5000",
     refuse(negative)},
    {"-0", refuse(negative)},
    {"1.500.000,50", refuse(part_of_one)},
    {"1,500,000.5", refuse(part_of_one)},
    {"1.5", refuse(two_readings)},
    {"15,00", refuse(two_readings)},
    {"1,50", refuse(two_readings)},
    {"0", refuse(zero)},
    {"000", refuse(zero)},
    {"0.000", refuse(zero)},
    {"10.000.000.000.000", refuse(too_large)},
    {"99999999999999999999999999", refuse(too_large)},
};

TEST(ReadAmount, as_people_write_them) {
    for (const auto& [text, then] : table)
        EXPECT_EQ(shown(read_amount(text)), shown(then)) << '"' << text << '"';
}

// Whatever number is written in any of the usual ways is read as that number.
TEST(ReadAmount, reads_back_what_was_written) {
    std::mt19937_64 dice(7);
    const auto grouped = [](std::int64_t n, char mark) {
        auto text = std::to_string(n);
        for (auto at = static_cast<std::int64_t>(text.size()) - 3; at > 0; at -= 3)
            text.insert(static_cast<std::size_t>(at), 1, mark);
        return text;
    };
    for (int i = 0; i < 20'000; ++i) {
        const auto n =
            static_cast<std::int64_t>(dice() % (i % 2 ? 10'000'000u : std::uint64_t{most_rupiah}) + 1'000);
        if (n > most_rupiah) continue;
        for (const auto& text :
             {std::to_string(n), grouped(n, '.'), grouped(n, ','), grouped(n, ' '), grouped(n, '.') + ",00",
              grouped(n, ',') + ".00", "Rp" + grouped(n, '.') + ",-"})
            ASSERT_EQ(read_amount(text), n) << text << " (seed 7)";
        ASSERT_EQ(read_amount("-" + grouped(n, '.')), refuse(negative)) << n;
    }
}

TEST(ReadAmount, whatever_bytes_come_it_answers_within_bounds) {
    std::mt19937 dice(11);
    const std::string_view letters =
        "0123456789.,-() RpIDR\xC2\xA0\xE2\x88\x92"
        "xe+";
    for (int i = 0; i < 200'000; ++i) {
        std::string text(dice() % 24, ' ');
        for (char& c : text) c = i % 3 ? letters[dice() % letters.size()] : static_cast<char>(dice());
        const auto got = read_amount(text);
        ASSERT_TRUE(!got || (*got > 0 && *got <= most_rupiah)) << base::hex(text) << " (seed 11)";
    }
}

}  // namespace
}  // namespace gratification
