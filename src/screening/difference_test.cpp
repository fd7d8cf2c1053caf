// A new version of a list costs what has changed in it.
#include <gmock/gmock.h>

#include "base/text.hpp"
#include "screening/compare_registry_form.hpp"
#include "screening/screening_testing.hpp"
#include "screening/upload_rows.hpp"
#include "web/html.hpp"

namespace screening {
namespace {

using testing::pekalongan;
using Line = Comparison::Line;
using Met = Comparison::Met;
using ::testing::ElementsAre;

constexpr Identity ana{.facts = 11, .who = 12, .name = 13}, budi{.facts = 21, .who = 22, .name = 23},
    citra{.facts = 31, .who = 32, .name = 33};
Identity with(Identity who, std::int64_t facts) {
    who.facts = facts;
    return who;
}
Met look(Comparison& c, std::int64_t code, std::int64_t content, Identity who, bool numbered = true) {
    return c.look(code, content, numbered, [who] { return who; });
}
std::vector<EntryId> gone_of(const Comparison& c) {
    std::vector<EntryId> out;
    c.each_gone([&](EntryId id) { out.push_back(id); });
    return out;
}

TEST(Comparing, TellsNewChangedSameAndTwice) {
    Comparison c({{10, 1, ana, EntryId{1}}, {20, 2, budi, EntryId{2}}, {30, 3, citra, EntryId{3}}});
    EXPECT_EQ(look(c, 20, 2, budi), (Met{Line::unchanged, EntryId{2}}));
    EXPECT_EQ(look(c, 10, 9, with(ana, 19)), (Met{Line::changed, EntryId{1}}));
    EXPECT_EQ(look(c, 15, 1, {.facts = 4, .who = 4, .name = 4}), Met{Line::added});
    EXPECT_EQ(look(c, 15, 1, {.facts = 4, .who = 4, .name = 4}), Met{Line::twice}) << "a new line, twice";
    EXPECT_EQ(look(c, 20, 2, budi), Met{Line::twice}) << "a known line that stands twice";
    EXPECT_THAT(gone_of(c), ElementsAre(EntryId{3}));
    EXPECT_EQ(c.held(), 3);
}

TEST(Comparing, KnowsPeopleUnderOtherNumbers) {
    struct Row {
        const char* says;
        std::vector<std::pair<std::int64_t, Identity>> file;  // number, who; content: number and facts
        std::vector<Met> expected;
        std::vector<EntryId> gone;
    };
    const Identity dewi{.facts = 41, .who = 42, .name = 43};
    const auto same = [](int id) { return Met{Line::unchanged, EntryId{id}}; };
    const auto changed = [](int id) { return Met{Line::changed, EntryId{id}}; };
    const Row rows[] = {
        {"the first withdraws, all others move up",
         {{10, budi}, {20, citra}},
         {changed(2), changed(3)},
         {EntryId{1}}},
        {"somebody comes in before all others",
         {{10, dewi}, {20, ana}, {30, budi}, {40, citra}},
         {Met{Line::added}, changed(1), changed(2), changed(3)},
         {}},
        {"one moves up and has another post now",
         {{10, with(budi, 29)}, {20, citra}},
         {changed(2), changed(3)},
         {EntryId{1}}},
        {"two change places", {{10, budi}, {20, ana}, {30, citra}}, {changed(2), changed(1), same(3)}, {}},
        {"another person under a number of one who went",
         {{10, dewi}, {20, budi}, {30, citra}},
         {Met{Line::added}, same(2), same(3)},
         {EntryId{1}}},
        {"a NIK is corrected: the name under the number is the same",
         {{10, {.facts = 19, .who = 18, .name = ana.name}}, {20, budi}, {30, citra}},
         {changed(1), same(2), same(3)},
         {}},
        {"who is new takes the line of one whose own comes later",
         {{5, with(ana, 19)}, {10, ana}, {20, budi}, {30, citra}},
         {changed(1), Met{Line::added}, same(2), same(3)},
         {}},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Comparison c({{10, 10 + ana.facts, ana, EntryId{1}},
                      {20, 20 + budi.facts, budi, EntryId{2}},
                      {30, 30 + citra.facts, citra, EntryId{3}}});
        std::vector<Met> met;
        for (const auto& [number, who] : row.file) met.push_back(look(c, number, number + who.facts, who));
        EXPECT_THAT(met, ::testing::ElementsAreArray(row.expected));
        EXPECT_THAT(gone_of(c), ::testing::ElementsAreArray(row.gone));
    }
}

TEST(Comparing, WithoutNumbersOnlyTheSameWordsStandThereTwice) {
    Comparison c({{10, 1, ana, EntryId{1}}, {10, 2, with(ana, 19), EntryId{2}}});
    EXPECT_EQ(look(c, 10, 2, with(ana, 19), false), (Met{Line::unchanged, EntryId{2}}));
    EXPECT_EQ(look(c, 10, 3, with(ana, 20), false), (Met{Line::changed, EntryId{1}}));
    EXPECT_EQ(look(c, 10, 4, with(ana, 21), false), Met{Line::added}) << "a third of that name";
    EXPECT_EQ(look(c, 10, 4, with(ana, 21), false), Met{Line::twice});
    EXPECT_EQ(look(c, 10, 2, with(ana, 19), false), Met{Line::twice});
}

TEST(Comparing, FindsTheFirstAndTheLastKey) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min() + 1;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    Comparison c({{least, 1, {}, EntryId{1}}, {most, 2, {}, EntryId{2}}});
    EXPECT_EQ(look(c, least, 1, {}).line, Line::unchanged);
    EXPECT_EQ(look(c, most, 2, {}).line, Line::unchanged);
    EXPECT_EQ(look(c, 0, 2, {}).line, Line::added);
}

class Difference : public testing::ScreeningWorld {
protected:
    static constexpr std::string_view head = "Nomor,Nama,NIK,Tanggal lahir,Organisasi\n";
    static constexpr std::string_view ratna =
        ",RATNA KUSUMANINGTYAS,3375015605800001,1980-05-16,Partai Contoh\n";

    RegistryPlan plan() const {
        return {RegistryKind::party_members, pekalongan, "Daftar", "Pemilik", "x", "resmi",
                rules::on(2026, 11, 1)};
    }
    RegistryReport check(std::string_view csv) {
        auto out = check_registry(world->site(), plan(), {.file = {}, .bytes = csv, .name = "d.csv"}, {});
        EXPECT_TRUE(out);
        return std::move(*out);
    }
    RegistryReport record(std::string_view csv, const RegistryReport& checked) {
        const app::Actor actor{.person = corner.city.subdivision_head, .unit = pekalongan};
        auto out = take_registry(world->site(), actor, plan(), {.file = {}, .bytes = csv, .name = "d.csv"},
                                 checked, {});
        EXPECT_TRUE(out);
        return std::move(*out);
    }
    static std::string percent(std::string_view text) {
        std::string out;
        web::append_percent(out, text);
        return out;
    }
    static std::string others(int n, std::string_view born = "1970-02-03") {
        std::string out;
        for (int i = 0; i < n; ++i)
            out += std::to_string(100 + i) + ",Orang Lain " + std::to_string(i) + ",," + std::string(born) +
                   ",Partai Lain\n";
        return out;
    }
};
ON_EACH_ENGINE(Difference);

TEST_P(Difference, IsTakenWithoutTheFile) {
    const auto first = std::string(head) + others(5);
    record(first, check(first));
    const auto second = std::string(head) + others(4) + "1" + std::string(ratna);
    const auto checked = check(second);
    ASSERT_TRUE(checked.difference.whole);
    EXPECT_EQ(checked.difference.lines.size(), 1u);
    EXPECT_EQ(checked.difference.gone.size(), 1u);
    const auto taken = record("", checked);  // no byte of the file is there any more
    EXPECT_EQ(taken.counts.added, 1);
    EXPECT_EQ(taken.counts.gone, 1);
    EXPECT_EQ(taken.counts.unchanged, 4);
    EXPECT_EQ(taken.asked, 1);
    EXPECT_EQ(check(second).counts.changes(), 0) << "what was taken is what the file says";
}

TEST_P(Difference, IsFoundAnewWhenTheListWasChangedSince) {
    const auto first = std::string(head) + others(3);
    record(first, check(first));
    const auto second = std::string(head) + others(3) + "1" + std::string(ratna);
    const auto checked = check(second);
    const auto between = std::string(head) + others(3, "1971-02-03");
    record(between, check(between));
    const auto taken = record(second, checked);
    EXPECT_EQ(taken.counts.added, 1);
    EXPECT_EQ(taken.counts.changed, 3) << "back to what the second file says";
    EXPECT_EQ(check(second).counts.changes(), 0);
}

TEST_P(Difference, IsReadFromTheFileWhenItIsTooMuchToKeep) {
    const auto first = std::string(head) + others(3);
    record(first, check(first));
    const auto second = std::string(head) + others(2, "1971-02-03") + "1" + std::string(ratna);
    auto checked = check(second);
    checked.difference.whole = false;
    checked.difference.lines.clear();
    checked.difference.gone.clear();
    const auto taken = record(second, checked);
    EXPECT_EQ(taken.counts.added, 1);
    EXPECT_EQ(taken.counts.changed, 2);
    EXPECT_EQ(taken.counts.gone, 1);
    EXPECT_EQ(check(second).counts.changes(), 0);
}

TEST_P(Difference, IsKeptBesideTheUploadByteForByte) {
    const auto first = std::string(head) + others(2);
    record(first, check(first));
    const auto checked = check(std::string(head) +
                               "1,\"Siti, alias \"\"Iti\"\"\",3375015605800001,1980-05-16,"
                               "\"Partai 3:abc\"\n");
    const Upload upload{
        .id = UploadId{77}, .person = commissioner, .plan = plan(), .file_name = "d.csv", .bytes = "x"};
    world->site().writer.run([&](store::Connection& db) {
        keep_upload(db, upload, base::Instant{});
        keep_difference(db, upload.id, checked.difference);
    });
    const auto back = difference_of(world->reader(), upload.id);
    const auto& d = checked.difference;
    ASSERT_TRUE(back.whole);
    EXPECT_EQ(back.after, d.after);
    EXPECT_EQ(back.held, d.held);
    EXPECT_EQ(back.gone, d.gone);
    EXPECT_EQ(back.file, d.file);
    EXPECT_EQ(back.content, d.content);
    ASSERT_EQ(back.lines.size(), 1u);
    EXPECT_EQ(content_of(back.lines[0]), content_of(d.lines[0]));
    EXPECT_FALSE(difference_of(world->reader(), UploadId{78}).whole) << "none is kept";
}

TEST_P(Difference, ComesInByTheApiAndIsScreened) {
    const auto hr = corner.city.subdivision_head;
    const auto body = [&](std::string_view csv) {
        return "kind=party_members&name=Daftar&owner=Pemilik&source=x&licence=resmi&as_of=2026-11-01&file=" +
               percent(base::base64(csv));
    };
    const auto first = std::string(head) + others(3) + "1" + std::string(ratna);
    const auto sent =
        call(web::Method::post, "/api/v1/registry-uploads", hr, "/api/v1/registry-uploads", body(first));
    ASSERT_EQ(sent.status, 200) << sent.bytes();
    EXPECT_TRUE(has(sent, R"("state":"checked")"));
    EXPECT_TRUE(has(sent, R"("added":4)"));
    EXPECT_TRUE(asked(commissioner).empty()) << "a check asks nobody";
    const std::string text(sent.bytes());
    const auto id = text.substr(text.find("\"id\":\"") + 6, 13);
    const auto at = "/api/v1/registry-uploads/" + id;
    const auto taken =
        call(web::Method::post, "/api/v1/registry-uploads/{id}/record", hr, at + "/record", "");
    EXPECT_TRUE(has(taken, R"("state":"taken")")) << taken.bytes();
    EXPECT_EQ(asked(commissioner).size(), 1u);
    EXPECT_EQ(call(web::Method::post, "/api/v1/registry-uploads/{id}/record", hr, at + "/record", "").bytes(),
              taken.bytes())
        << "recorded once";
    EXPECT_EQ(
        versions_of(world->reader(),
                    registry_named(world->reader(), pekalongan, RegistryKind::party_members, "Daftar")->id)
            .size(),
        1u);
    EXPECT_EQ(call(web::Method::get, "/api/v1/registry-uploads/{id}", corner.city.chair, at).status, 404);
    EXPECT_EQ(
        call(web::Method::post, "/api/v1/registry-uploads", hr, "/api/v1/registry-uploads", "kind=x").status,
        422);
}

TEST_P(Difference, SaysHowFarTheWorkIs) {
    Upload upload{.id = UploadId{77},
                  .person = corner.city.subdivision_head,
                  .plan = plan(),
                  .file_name = "d.csv",
                  .bytes = "x",
                  .state = UploadState::checking,
                  .of = 250'000};
    world->site().writer.run([&](store::Connection& db) { keep_upload(db, upload, base::Instant{}); });
    upload.done = 61'500;
    world->site().writer.run([&](store::Connection& db) { save_progress(db, upload); });
    const auto page = call(web::Method::get, "/registri/berkas/{id}", corner.city.subdivision_head,
                           "/registri/berkas/" + upload.id.text());
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(has(page, "61.500 dari 250.000 baris selesai."));
    EXPECT_FALSE(has(page, "Catat daftar ini"));
}

}  // namespace
}  // namespace screening
