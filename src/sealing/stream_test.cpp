// Streams: complete or refused, at every place. Sweeps, not examples.
#include <gtest/gtest.h>

#include <set>

#include "sealing/stream.hpp"

namespace sealing {
namespace {

constexpr Context about{.install = "uji.jernih.example/log", .kind = Kind::file, .report = 7, .sequence = 3};

std::string content(std::size_t size) {
    std::string out(size, '\0');
    for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<char>(i * 31 + i / 251);
    return out;
}
std::string sealed(const Key& key, std::string_view plain, std::size_t step = 8192) {
    StreamSealer sealer(key, about);
    std::string out;
    for (std::size_t i = 0; i < plain.size(); i += step) sealer.add(plain.substr(i, step), out);
    sealer.finish(out);
    EXPECT_EQ(sealer.size(), plain.size());
    return out;
}

TEST(Streams, come_back_whole_at_every_size_around_a_bound) {
    const auto key = Key::random();
    constexpr std::size_t f = frame_plain, m = 1024 * 1024;
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, f - 1, f, f + 1, 2 * f, 3 * f, m - 1, m,
                                   m + 1, 2 * m - 1, 2 * m, 2 * m + 1}) {
        const auto plain = content(size);
        const auto box = sealed(key, plain);
        EXPECT_EQ(box.size(), sealed_size(size)) << size;
        EXPECT_EQ(open_stream(key, about, size, box), plain) << size;
    }
}

TEST(Streams, are_the_same_however_they_arrive) {
    const auto key = Key::random();
    const auto plain = content(150'000);
    for (const std::size_t step : {1000U, 65535U, 65536U, 65537U, 150'000U}) {
        const auto box = sealed(key, plain, step);
        StreamOpener opener(key, about, plain.size());
        std::string out;
        for (std::size_t i = 0; i < box.size(); i += step + 13)
            ASSERT_TRUE(opener.add(std::string_view(box).substr(i, step + 13), out));
        EXPECT_TRUE(opener.complete());
        EXPECT_EQ(out, plain);
    }
}

TEST(Streams, tell_buckets_not_sizes) {
    EXPECT_EQ(bucket_of(0), 64U * 1024);
    EXPECT_EQ(bucket_of(65'536), 65'536U);
    EXPECT_EQ(bucket_of(65'537), 131'072U);
    EXPECT_EQ(bucket_of(1'048'576), 1'048'576U);
    EXPECT_EQ(bucket_of(1'048'577), 2'097'152U);
    EXPECT_EQ(bucket_of(50'000'000), 48U * 1024 * 1024);
    std::set<std::uint64_t> sizes;
    for (std::uint64_t size = 0; size < 50'000'000; size += 10'007) sizes.insert(sealed_size(size));
    EXPECT_LE(sizes.size(), 52U) << "five below a mebibyte, then one a mebibyte";
}

TEST(Streams, cut_short_anywhere_are_refused) {
    const auto key = Key::random();
    const auto plain = content(200'000);
    const auto box = sealed(key, plain);
    for (std::size_t cut = 0; cut < box.size(); cut += cut % frame_sealed < 40 ? 1 : 509)
        EXPECT_FALSE(open_stream(key, about, plain.size(), std::string_view(box).substr(0, cut))) << cut;
    for (std::size_t frames = 0; frames < 4; ++frames) {
        // The peer's fault: a stream that ends between two frames decrypts without error.
        StreamOpener opener(key, about, plain.size());
        std::string out;
        EXPECT_TRUE(opener.add(std::string_view(box).substr(0, stream_header + frames * frame_sealed), out));
        EXPECT_FALSE(opener.complete()) << frames;
    }
    EXPECT_FALSE(open_stream(key, about, plain.size(), box + "x")) << "longer";
    EXPECT_FALSE(open_stream(key, about, plain.size() - 1, box)) << "another size in the same bucket";
    EXPECT_FALSE(open_stream(key, about, 60'000, box)) << "another bucket";
}

TEST(Streams, frames_swapped_doubled_or_dropped_are_refused) {
    const auto key = Key::random();
    const auto plain = content(500'000);
    const auto box = sealed(key, plain);
    const auto other = sealed(key, plain);
    const auto frames = (box.size() - stream_header) / frame_sealed;
    const auto frame = [&](const std::string& from, std::size_t i) {
        return from.substr(stream_header + i * frame_sealed, frame_sealed);
    };
    const auto with = [&](std::size_t place, const std::string& bytes) {
        auto out = box;
        return out.replace(stream_header + place * frame_sealed, frame_sealed, bytes);
    };
    for (std::size_t i = 0; i < frames; ++i) {
        for (std::size_t j = 0; j < frames; ++j)
            if (i != j) {
                EXPECT_FALSE(open_stream(key, about, plain.size(), with(i, frame(box, j)))) << i << j;
            }
        EXPECT_FALSE(open_stream(key, about, plain.size(), with(i, frame(other, i))))
            << "another stream's " << i;
    }
    auto headless = other.substr(0, stream_header) + box.substr(stream_header);
    EXPECT_FALSE(open_stream(key, about, plain.size(), headless)) << "another stream's header";
}

TEST(Streams, one_bent_bit_anywhere_is_refused) {
    const auto key = Key::random();
    const auto plain = content(70'000);
    const auto box = sealed(key, plain);
    for (std::size_t i = 0; i < box.size(); i += i < 64 ? 1 : 997) {
        auto bent = box;
        bent[i] = static_cast<char>(bent[i] ^ 0x40);
        EXPECT_FALSE(open_stream(key, about, plain.size(), bent)) << i;
    }
}

TEST(Streams, belong_to_their_report_place_and_key) {
    const auto key = Key::random();
    const auto box = sealed(key, "isi");
    ASSERT_TRUE(open_stream(key, about, 3, box));
    auto other = about;
    other.report = 8;
    EXPECT_FALSE(open_stream(key, other, 3, box));
    other = about;
    other.sequence = 4;
    EXPECT_FALSE(open_stream(key, other, 3, box));
    EXPECT_FALSE(open_stream(Key::random(), about, 3, box));
}

}  // namespace
}  // namespace sealing
