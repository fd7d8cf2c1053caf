// What a reader found by trying boxes is kept for his next session, for him alone.
#include "complaints/found_form.hpp"

#include <gmock/gmock.h>

#include "complaints/pages_testing.hpp"

namespace complaints {
namespace {

const sealing::Context about{
    .install = "uji.jernih.example/log", .kind = sealing::Kind::found, .report = 7, .sequence = 0};

TEST(Found, opens_to_its_reader_whole_and_to_nobody_else) {
    const auto mine = sealing::KeyPair::fresh(), other = sealing::KeyPair::fresh();
    const KeyRoom::AllTried found{
        {FilingId{1}, {.version = 1, .slot = 0, .known = true, .messages = 3, .whole = true}},
        {FilingId{0x7FFF'FFFF'FFFF'FFFF},
         {.version = 70'000, .slot = 127, .known = true, .messages = 65'535}},
        {FilingId{12}, {.version = 3, .slot = KeyRoom::Tried::none, .known = true}},
        {FilingId{13}, {.version = 4, .slot = KeyRoom::Tried::none, .known = false}}};
    const auto sealed = seal_found(mine, about, found);
    EXPECT_EQ(open_found(mine, about, sealed), found);
    auto with_kept = found;
    with_kept[FilingId{14}] = {.version = 1, .kept = true};
    EXPECT_EQ(open_found(mine, about, seal_found(mine, about, with_kept)), found)
        << "what is kept from him is not written down";
    EXPECT_TRUE(open_found(other, about, sealed).empty());
    auto elsewhere = about;
    elsewhere.report = 8;
    EXPECT_TRUE(open_found(mine, elsewhere, sealed).empty()) << "another person's row";
    auto changed = sealed;
    changed[50] = static_cast<char>(changed[50] ^ 1);
    EXPECT_TRUE(open_found(mine, about, changed).empty());
    EXPECT_TRUE(open_found(mine, about, "").empty());
    EXPECT_EQ(sealed.size(), seal_found(mine, about, {}).size()) << "four or none: the same bucket";
}

class FoundPages : public testing::ComplaintPages {
protected:
    // As many as are worth keeping, each in the first lane: the gauge is the process's own.
    void many() {
        three_keys();
        for (std::size_t i = 0; i < worth_keeping; ++i) file(filing());
    }
    std::size_t listed(PersonId who) {
        const auto page = get(who, "/aduan").body;
        std::size_t out = 0;
        for (auto at = page.find("href=\"/aduan/"); at != page.npos; at = page.find("href=\"/aduan/", at + 1))
            out += FilingId::from(std::string_view(page).substr(at + 13, 13)) ? 1 : 0;
        return out;
    }
    void in_another_session(PersonId who) {
        sessions.erase(who.value);
        EXPECT_EQ(post(who, "/aduan/kunci/buka", {{"passphrase", "kuda baterai benar pokok"}}).status, 303);
    }
    std::string kept(PersonId who) {
        world->as({}, [](app::Change&) {});  // the writer has done what came before
        return found_by(world->reader(), who);
    }
};
ON_EACH_ENGINE(FoundPages);

TEST_P(FoundPages, the_next_session_lists_without_trying_and_opens_what_it_lists) {
    many();
    EXPECT_TRUE(kept(wati).empty());
    EXPECT_EQ(listed(wati), worth_keeping);
    EXPECT_FALSE(kept(wati).empty());
    in_another_session(wati);
    const auto at = only_case(wati);
    EXPECT_EQ(get(wati, at).status, 200);
    // Boxes that open nothing any more are still listed: they were not tried. Nothing of them is shown.
    world->as({}, [](app::Change& c) {
        c.db.exec("update filing_slot set box = public_key from filing where filing.id = filing_slot.filing");
    });
    in_another_session(wati);
    EXPECT_EQ(listed(wati), worth_keeping);
    EXPECT_EQ(get(wati, at).status, 404);
    world->as({}, [](app::Change& c) { c.db.exec("update filing set grants_version = grants_version + 1"); });
    EXPECT_EQ(listed(wati), 0U) << "boxes made anew are tried anew";
}

TEST_P(FoundPages, what_was_changed_or_is_under_an_older_key_is_found_again) {
    many();
    EXPECT_EQ(listed(wati), worth_keeping);
    const auto before = kept(wati);
    world->as({}, [&](app::Change& c) { keep_found(c.db, wati, "bukan apa-apa"); });
    in_another_session(wati);
    EXPECT_EQ(listed(wati), worth_keeping);
    EXPECT_EQ(kept(wati).size(), before.size());
    const std::string newer = "gajah merah lompat pagar";
    EXPECT_EQ(post(wati, "/aduan/kunci/ganti", {{"new_passphrase", newer}, {"again", newer}}).status, 200);
    post(wati, "/aduan/kunci/tutup", {});
    EXPECT_EQ(post(wati, "/aduan/kunci/buka", {{"passphrase", newer}}).status, 303);
    EXPECT_EQ(listed(wati), worth_keeping);
    EXPECT_NE(kept(wati), before);
}

}  // namespace
}  // namespace complaints
