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

TEST(Comparing, TellsNewChangedSameAndTwice) {
    Comparison c({{10, 1, EntryId{1}}, {20, 2, EntryId{2}}, {30, 3, EntryId{3}}});
    EXPECT_EQ(c.look(20, 2), Line::unchanged);
    EXPECT_EQ(c.look(10, 9), Line::changed);
    EXPECT_EQ(c.look(15, 1), Line::added);
    EXPECT_EQ(c.look(15, 1), Line::twice) << "a new line that stands twice";
    EXPECT_EQ(c.look(20, 2), Line::twice) << "a known line that stands twice";
    std::vector<EntryId> gone;
    c.each_gone([&](EntryId id) { gone.push_back(id); });
    EXPECT_THAT(gone, ::testing::ElementsAre(EntryId{3}));
    EXPECT_EQ(c.held(), 3);
}

TEST(Comparing, FindsTheFirstAndTheLastKey) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min() + 1;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    Comparison c({{least, 1, EntryId{1}}, {most, 2, EntryId{2}}});
    EXPECT_EQ(c.look(least, 1), Line::unchanged);
    EXPECT_EQ(c.look(most, 2), Line::unchanged);
    EXPECT_EQ(c.look(0, 2), Line::added);
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
    EXPECT_TRUE(has(taken, R"("questions":1)"));
    EXPECT_EQ(asked(commissioner).size(), 1u);
    EXPECT_TRUE(has(call(web::Method::post, "/api/v1/registry-uploads/{id}/record", hr, at + "/record", ""),
                    R"("questions":1)"))
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
