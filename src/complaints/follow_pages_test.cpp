// What comes twice counts once, and what a list leaves out is said; on both engines.
#include <gmock/gmock.h>

#include "complaints/open_filing_form.hpp"
#include "complaints/pages_testing.hpp"

namespace complaints {
namespace {

using testing::Attachment;
using ::testing::HasSubstr;

class Following : public testing::ComplaintPages {};
ON_EACH_ENGINE(Following);

TEST_P(Following, a_message_sent_twice_is_one_message_with_its_files_once) {
    three_keys();
    const auto code = file(filing()), other = file(filing());
    const auto count = [&] {
        return std::pair{*world->reader()->query<std::int64_t>("select count(*) from filing_message").value(),
                         *world->reader()->query<std::int64_t>("select count(*) from filing_file").value()};
    };
    const std::vector<Attachment> note{{"catatan.txt", "isi"}};
    const auto send_once = [&](const std::string& to, const std::string& key) {
        return post({}, "/lapor/pesan", {{"code", to}, {"text", "Ada bukti baru"}}, note, key);
    };
    EXPECT_EQ(send_once(code, "sama").status, 200);
    const auto once = count();
    EXPECT_EQ(once.first, 3);
    EXPECT_GT(once.second, 0);
    const auto again = send_once(code, "sama");
    EXPECT_EQ(again.status, 200);
    EXPECT_THAT(again.body, HasSubstr("Pesan Anda terkirim"));
    EXPECT_EQ(count(), once);
    EXPECT_EQ(send_once(code, "lain").status, 200);
    EXPECT_EQ(count().first, once.first + 1) << "another form is another message";
    EXPECT_EQ(send_once(other, "sama").status, 200);
    EXPECT_EQ(count().first, once.first + 2) << "another filing too";
    EXPECT_EQ(*world->reader()
                   ->query<std::int64_t>("select count(*) from filing_message where length(sent) <> 32")
                   .value(),
              0)
        << "a mark does not tell whose message it is";
}

TEST_P(Following, a_list_that_is_cut_says_so_and_keeps_the_oldest_that_still_run) {
    three_keys();
    for (int i = 0; i < 3; ++i) {
        // An hour of its own: what other tests filed at nine o'clock may have opened the lane for floods.
        world->move_to("2026-11-2" + std::to_string(3 + i) + "T15:00:00+07:00");
        file(filing());
    }
    EXPECT_FALSE(only_case(wati).empty());
    web::Request request;
    request.session_token = sessions[wati.value].token;
    const app::Actor actor{.person = wati};
    const auto reached = [&](bool open, std::size_t most) {
        const auto db = world->reader();
        return filings_reached(world->site(), db, request, actor, open, most);
    };
    const auto cut = reached(true, 2);
    EXPECT_TRUE(cut.cut);
    ASSERT_EQ(cut.filings.size(), 2U);
    EXPECT_EQ(cut.filings[0].filed, rules::on(2026, 11, 23));
    EXPECT_EQ(cut.filings[1].filed, rules::on(2026, 11, 24));
    EXPECT_FALSE(reached(true, 3).cut);
    EXPECT_EQ(reached(true, 3).filings.size(), 3U);
    world->as({}, [](app::Change& c) { c.db.exec("update filing set state = 'closed'"); });
    EXPECT_TRUE(reached(true, 2).filings.empty());
    const auto over = reached(false, 2);
    EXPECT_TRUE(over.cut);
    ASSERT_EQ(over.filings.size(), 2U);
    EXPECT_EQ(over.filings[0].filed, rules::on(2026, 11, 25)) << "of what is over, the newest";
}

}  // namespace
}  // namespace complaints
