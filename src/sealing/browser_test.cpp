// What a browser sealed opens here: tests/golden/sealed_in_browser.txt, written by web/vectors.mjs.
#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "base/text.hpp"
#include "sealing/code.hpp"
#include "sealing/grant.hpp"
#include "sealing/stream.hpp"
#include "sealing/thread.hpp"

namespace sealing {
namespace {

constexpr std::int64_t report = 4'611'686'018'427'387'905;

class FromBrowser : public ::testing::Test {
protected:
    void SetUp() override {
        std::ifstream in(std::string(JERNIH_SOURCE_DIR) + "/tests/golden/sealed_in_browser.txt");
        std::string name, text;
        while (in >> name >> text) made[name] = base::from_base64(text).value_or("");
        ASSERT_GE(made.size(), 20U);
    }
    Key key(const std::string& name) { return Key::from(made[name]).value(); }
    static Context at(Kind kind) {
        return {.install = "uji.jernih.example/log", .kind = kind, .report = report, .sequence = 0};
    }
    std::map<std::string, std::string> made;
};

TEST_F(FromBrowser, a_box_opens_for_whom_it_was_made) {
    EXPECT_EQ(view(KeyPair::of(key("secret")).open), made["public"]);
    EXPECT_EQ(open_sealed(KeyPair::of(key("reader")), made["box"]), "untuk satu orang");
    EXPECT_FALSE(open_sealed(KeyPair::of(key("stranger")), made["box"]));
}

TEST_F(FromBrowser, one_of_eight_grants_opens_with_both_keys_and_about_this_filing_only) {
    int mine = 0;
    for (int i = 0; i < 8; ++i) {
        const auto& slot = made["slot" + std::to_string(i)];
        const auto open = KeyPair::of(key("secret")).open;
        const auto grant = open_grant(KeyPair::of(key("reader")), at(Kind::grant), open, slot);
        if (grant) {
            ++mine;
            EXPECT_EQ(grant->report, key("secret"));
            EXPECT_EQ(grant->identity, key("identity"));
        }
        EXPECT_EQ(slot.size(), made["slot0"].size()) << "the spare ones are as long";
        EXPECT_FALSE(open_grant(KeyPair::of(key("stranger")), at(Kind::grant), open, slot));
        EXPECT_FALSE(open_grant(KeyPair::of(key("reader")), at(Kind::code), open, slot));
    }
    EXPECT_EQ(mine, 1);
    EXPECT_EQ(made.count("slot8"), 0U);
}

TEST_F(FromBrowser, the_first_message_is_one_of_a_thread) {
    const auto thread = open_thread(key("secret"), at(Kind::message), {made["message"]});
    ASSERT_TRUE(thread);
    EXPECT_EQ(thread->plain.front(), "Uang lembur dipotong – seperlima.");
    auto changed = made["message"];
    changed[100] = static_cast<char>(changed[100] ^ 1);
    EXPECT_FALSE(open_thread(key("secret"), at(Kind::message), {changed}));
    const auto who = open_under(key("identity"), bytes(at(Kind::identity)), made["who"]);
    ASSERT_TRUE(who);
    EXPECT_EQ(unpadded(*who), R"({"name":"Pelapor"})");
}

TEST_F(FromBrowser, the_code_gives_the_same_halves) {
    const Code code{.digits = "0123456789ABCDEFGHJKMN"};
    const auto halves = browser_halves(code);
    EXPECT_EQ(halves.lookup, made["lookup"]);
    EXPECT_EQ(open_under(halves.key, bytes(at(Kind::code)), made["code_box"]), made["secret"]);
    const auto house_key = Key::random();
    EXPECT_EQ(lookup_of(halves.lookup, house_key).size(), 16U);
    EXPECT_NE(lookup_of(halves.lookup, house_key), lookup_of(halves.lookup, Key::random()));
    EXPECT_NE(lookup_of(halves.lookup, house_key),
              std::string(reinterpret_cast<const char*>(keys_of(code, house_key).lookup.data()), 16))
        << "the two ways never meet";
}

TEST_F(FromBrowser, a_file_of_two_frames_opens_whole_and_not_cut) {
    const std::size_t size = frame_plain + 1;
    const Context about{
        .install = "uji.jernih.example/log", .kind = Kind::file, .report = size, .sequence = 0};
    std::string expected;
    for (std::size_t i = 0; i < size; ++i) expected += static_cast<char>(i % 251);
    const auto& sealed = made["stream65537"];
    ASSERT_EQ(sealed.size(), sealed_size(size));
    EXPECT_EQ(open_stream(key("file"), about, size, sealed), expected);
    EXPECT_FALSE(open_stream(key("file"), about, size, sealed.substr(0, stream_header + frame_sealed)));
    auto swapped = sealed.substr(0, stream_header) + sealed.substr(stream_header + frame_sealed) +
                   sealed.substr(stream_header, frame_sealed);
    EXPECT_FALSE(open_stream(key("file"), about, size, swapped));
}

}  // namespace
}  // namespace sealing
