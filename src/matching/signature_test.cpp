#include "matching/signature.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace matching;

TEST(Signatures, of_one_name_with_an_error_stay_alike) {
    EXPECT_TRUE(signatures_alike(signature_of("SUDINIATUN"), signature_of("SUDINIOTUN")));
    EXPECT_TRUE(signatures_alike(signature_of("KARTIKA") | signature_of("SARI"), signature_of("SARI")))
        << "a dropped word";
    EXPECT_FALSE(signatures_alike(signature_of("BAMBANG"), signature_of("WIDODO")));
}

// Every instruction set this machine has gives what the scalar one gives, at every length and remainder.
TEST(Signatures, screen_alike_with_every_instruction_set) {
    const std::uint64_t seed = 20261122;
    std::mt19937_64 random(seed);
    const auto sparse = [&] { return random() & random(); };
    for (std::size_t size = 0; size < 70; ++size) {
        std::vector<std::uint64_t> many(size);
        for (auto& m : many) m = sparse();
        if (size > 3) many[2] = 0, many[3] = ~0ull;
        for (int round = 0; round < 20; ++round) {
            const std::uint64_t one = round == 0 ? 0 : sparse();
            const Likeness how = round % 2 == 0 ? at_home : far_away;
            std::vector<std::uint32_t> expected;
            for (std::uint32_t i = 0; i < size; ++i)
                if (signatures_alike(one, many[i], how)) expected.push_back(i);
            for (const auto instructions : {Instructions::scalar, Instructions::avx2, Instructions::avx512}) {
                if (instructions > best_instructions()) continue;
                std::vector<std::uint32_t> found;
                screen_with(instructions)(one, many, how, found);
                ASSERT_EQ(found, expected)
                    << base::name(instructions) << ", size " << size << ", seed " << seed;
            }
        }
    }
}
