#include "matching/live.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace matching;
using testing::IsEmpty;

namespace {

constexpr std::string_view registry =
    "id,nik,kk,name,birth_place,dob,sex,region\n"
    "a,3375015605800001,3375010101010001,\"Hj. SITI AMINAH, S.Pd.\",PEKALONGAN,1980-05-16,P,3375\n"
    "b,3375011605790001,3375010101010001,AHMAD FAUZI,PEKALONGAN,1979-05-16,L,3375\n"
    "c,3301010101700001,,BUDI SANTOSO,CILACAP,1970-01-01,L,3301\n";

class Live : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (std::filesystem::temp_directory_path() / "jernih-live-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        directory_ = name;
        const auto layout = layout_of(registry, {}).value();
        std::vector<Lexicon> lexicons(1);
        auto loaded = load_table(registry, layout, lexicons, {});
        const auto dictionary = settle(lexicons, {&loaded}, {});
        const Table nobody;
        const auto frequencies = frequencies_of(nobody, loaded.table, dictionary, 1);
        rank_words(loaded.table, dictionary.names, frequencies, 1);
        write_snapshot(path(), {registry, layout, loaded.table}, dictionary, frequencies,
                       default_weights(1, 3, false, 0));
    }
    void TearDown() override { std::filesystem::remove_all(directory_); }
    std::string path() const { return directory_ + "/registry.index"; }
    std::string directory_;
};

const PersonText siti{.nik = "3375015605800001",
                      .name = "SITI AMINAH",
                      .birth_place = "PEKALONGAN",
                      .dob = "1980-05-16",
                      .sex = "P",
                      .region = "3375"};

}  // namespace

TEST_F(Live, finds_an_official_in_the_registry) {
    const LiveIndex index(path());
    const auto found = index.ask(siti);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].entry, "a");
    EXPECT_EQ(found[0].kind, Kind::same);
    EXPECT_EQ(found[0].band, Band::certain);
    EXPECT_THAT(index.ask({.name = "NOBODY KNOWN", .dob = "1999-09-09", .region = "9101"}), IsEmpty());
    EXPECT_THAT(index.ask({}), IsEmpty());
}

TEST_F(Live, finds_kin_by_their_card) {
    auto her = siti;
    her.kk = "3375010101010001";
    const LiveIndex index(path());
    const auto found = index.ask(her);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[1].entry, "b");
    EXPECT_EQ(found[1].kind, Kind::family);
}

TEST_F(Live, knows_what_came_changed_and_went_since_the_snapshot) {
    LiveIndex index(path());
    auto wulan = siti;
    wulan.id = "d", wulan.nik = "", wulan.name = "WULANDARI KUSUMANINGTYAS";
    index.put(wulan);
    ASSERT_EQ(index.ask(wulan, .5).size(), 1u);
    EXPECT_EQ(index.ask(wulan, .5)[0].entry, "d");
    index.drop("d");
    EXPECT_THAT(index.ask(wulan, .5), IsEmpty());
    index.drop("a");
    EXPECT_THAT(index.ask(siti), IsEmpty());
    auto again = siti;
    again.id = "a";
    index.put(again);
    EXPECT_EQ(index.ask(siti).size(), 1u);
}

TEST_F(Live, refuses_what_is_no_snapshot) {
    std::ofstream(directory_ + "/other")
        << "something else, long enough to hold a head" << std::string(1000, '.');
    EXPECT_THROW(LiveIndex(directory_ + "/other"), std::runtime_error);
    EXPECT_THROW(LiveIndex(directory_ + "/missing"), std::runtime_error);
    std::filesystem::resize_file(path(), 2'000);
    EXPECT_THROW(LiveIndex{path()}, std::runtime_error);
}
