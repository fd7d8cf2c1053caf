// A disk that is nearly full takes words and no files; on both engines.
#include <gmock/gmock.h>

#include "complaints/pages_testing.hpp"
#include "complaints/room_form.hpp"

namespace complaints {
namespace {

using testing::Attachment;
using ::testing::HasSubstr;

class Room : public testing::ComplaintPages {
protected:
    void TearDown() override {
        watch_disks({});
        ComplaintPages::TearDown();
    }
    static void leave_free(std::uint64_t bytes) {
        watch_disks({}, [bytes](const std::filesystem::path&) { return Disk{1'000'000'000, bytes}; });
    }
    std::int64_t rows(const char* table) {
        const auto db = world->reader();
        return table == std::string_view("filing")
                   ? *db->query<std::int64_t>("select count(*) from filing").value()
                   : *db->query<std::int64_t>("select count(*) from filing_piece").value();
    }
};
ON_EACH_ENGINE(Room);

const std::vector<Attachment> photo{{"foto.txt", std::string(3'000'000, 'x')}};

TEST_P(Room, words_are_taken_and_files_wait_for_room) {
    three_keys();
    leave_free(99'999'999);
    const auto no = post({}, "/lapor/isi", filing(), photo);
    EXPECT_EQ(no.status, 422);
    EXPECT_THAT(no.body, HasSubstr("Kirim tanpa berkas dulu; berkas menyusul lewat kode laporan."));
    EXPECT_THAT(no.body, HasSubstr("RAHASIA-BUMI")) << "what was typed is kept on the page";
    EXPECT_EQ(rows("filing_piece"), 0);
    const auto code = file(filing());
    ASSERT_EQ(code.size(), 29U) << "words are taken";
    const auto later = [&] {
        return post({}, "/lapor/pesan", {{"code", code}, {"text", "Ini fotonya"}}, photo);
    };
    EXPECT_EQ(later().status, 422);
    leave_free(500'000'000);
    EXPECT_EQ(later().status, 200);
    EXPECT_GT(rows("filing_piece"), 0);
}

TEST_P(Room, what_arrived_while_there_was_room_is_asked_about_again_before_it_is_stored) {
    three_keys();
    const auto code = file(filing());
    // Each piece finds room on its way in; all of it does not.
    leave_free(102'000'000);
    const auto no = post({}, "/lapor/isi", filing(), photo);
    EXPECT_EQ(no.status, 422);
    EXPECT_THAT(no.body, HasSubstr("berkas menyusul lewat kode laporan"));
    EXPECT_EQ(post({}, "/lapor/pesan", {{"code", code}, {"text", "Ini fotonya"}}, photo).status, 422);
    EXPECT_EQ(rows("filing"), 1);
    EXPECT_EQ(rows("filing_piece"), 0);
}

}  // namespace
}  // namespace complaints
