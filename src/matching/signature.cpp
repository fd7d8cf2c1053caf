#include "matching/signature.hpp"

#if defined(__x86_64__)
// gcc 12 takes the "undefined" operands of its own intrinsics for uninitialised variables.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>
#endif

namespace matching {
namespace {

void screen_scalar(std::uint64_t one, std::span<const std::uint64_t> many, Likeness how,
                   std::vector<std::uint32_t>& found) {
    for (std::size_t i = 0; i < many.size(); ++i)
        if (signatures_alike(one, many[i], how)) found.push_back(static_cast<std::uint32_t>(i));
}

#if defined(__x86_64__)

void append(std::vector<std::uint32_t>& found, std::size_t base, unsigned mask) {
    for (; mask != 0; mask &= mask - 1)
        found.push_back(static_cast<std::uint32_t>(base + static_cast<unsigned>(__builtin_ctz(mask))));
}

__attribute__((target("avx2"))) inline __m256i ones_avx2(__m256i v) {
    const __m256i nibbles = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2,
                                             2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
    const __m256i low = _mm256_set1_epi8(15);
    const __m256i bytes =
        _mm256_add_epi8(_mm256_shuffle_epi8(nibbles, _mm256_and_si256(v, low)),
                        _mm256_shuffle_epi8(nibbles, _mm256_and_si256(_mm256_srli_epi16(v, 4), low)));
    return _mm256_sad_epu8(bytes, _mm256_setzero_si256());
}

__attribute__((target("avx2"))) void screen_avx2(std::uint64_t one, std::span<const std::uint64_t> many,
                                                 Likeness how, std::vector<std::uint32_t>& found) {
    const __m256i q = _mm256_set1_epi64x(static_cast<long long>(one));
    const __m256i q_ones = _mm256_set1_epi64x(__builtin_popcountll(one));
    const __m256i share = _mm256_set1_epi64x(how.sixteenths);
    const __m256i least = _mm256_set1_epi64x(how.least_bits);
    std::size_t i = 0;
    for (; i + 4 <= many.size(); i += 4) {
        const __m256i m = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(&many[i]));
        const __m256i both = _mm256_slli_epi64(ones_avx2(_mm256_and_si256(q, m)), 4);
        // Counts are below 2^31 and the upper halves are zero, so 32-bit minimum and product serve.
        const __m256i fewer = _mm256_min_epi32(q_ones, ones_avx2(m));
        const __m256i need = _mm256_mul_epu32(share, fewer);
        const __m256i short_of =
            _mm256_or_si256(_mm256_cmpgt_epi64(need, both), _mm256_cmpgt_epi64(least, fewer));
        const auto mask = ~static_cast<unsigned>(_mm256_movemask_pd(_mm256_castsi256_pd(short_of))) & 15u;
        if (mask != 0) append(found, i, mask);
    }
    for (; i < many.size(); ++i)
        if (signatures_alike(one, many[i], how)) found.push_back(static_cast<std::uint32_t>(i));
}

__attribute__((target("avx512f,avx512vpopcntdq"))) void screen_avx512(std::uint64_t one,
                                                                      std::span<const std::uint64_t> many,
                                                                      Likeness how,
                                                                      std::vector<std::uint32_t>& found) {
    const __m512i q = _mm512_set1_epi64(static_cast<long long>(one));
    const __m512i q_ones = _mm512_set1_epi64(__builtin_popcountll(one));
    const __m512i share = _mm512_set1_epi64(how.sixteenths);
    const __m512i least = _mm512_set1_epi64(how.least_bits);
    for (std::size_t i = 0; i < many.size(); i += 8) {
        const std::size_t left = many.size() - i;
        const auto there = static_cast<__mmask8>(left >= 8 ? 0xFFu : (1u << left) - 1);
        const __m512i m = _mm512_maskz_loadu_epi64(there, &many[i]);
        const __m512i both = _mm512_slli_epi64(_mm512_popcnt_epi64(_mm512_and_si512(q, m)), 4);
        const __m512i fewer = _mm512_min_epi64(q_ones, _mm512_popcnt_epi64(m));
        const auto enough = _mm512_mask_cmpge_epi64_mask(there, fewer, least);
        const unsigned mask = _mm512_mask_cmpge_epi64_mask(enough, both, _mm512_mul_epu32(share, fewer));
        if (mask != 0) append(found, i, mask);
    }
}

#endif

}  // namespace

Instructions best_instructions() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vpopcntdq"))
        return Instructions::avx512;
    if (__builtin_cpu_supports("avx2")) return Instructions::avx2;
#endif
    return Instructions::scalar;
}

Screen screen_with(Instructions instructions) {
#if defined(__x86_64__)
    if (instructions == Instructions::avx512) return screen_avx512;
    if (instructions == Instructions::avx2) return screen_avx2;
#endif
    (void)instructions;
    return screen_scalar;
}

}  // namespace matching
