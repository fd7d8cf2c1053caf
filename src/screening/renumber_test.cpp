// A list that numbers its lines anew says nothing new of anybody: who has answered is not asked again, and
// what is open stays open.
#include <gmock/gmock.h>

#include "screening/screen_rows.hpp"
#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using matters::FindingAnswer;
using testing::pekalongan;

class Renumbering : public testing::ScreeningWorld {
protected:
    static constexpr std::string_view head = "Nama,NIK,Tanggal lahir,Organisasi\n";
    static constexpr std::string_view people[] = {
        "JOKO LAIN,3301010101700001,1970-01-01,Partai Contoh",
        "RATNA KUSUMANINGTYAS,3375015605800001,1980-05-16,Partai Contoh",
        "SLAMET RIYADI WIBOWO,3375010203850004,1985-03-02,Partai Contoh",
        "SRI LESTARI HANDAYANI,3375014204830002,1983-04-02,Partai Contoh"};

    // Those from `first` on, counted from 1 under this head.
    static std::string list(std::string_view number_head, std::size_t first = 0) {
        auto out = std::string(number_head) + "," + std::string(head);
        for (std::size_t i = first; i < std::size(people); ++i)
            out += std::to_string(i - first + 1) + "," + std::string(people[i]) + "\n";
        return out;
    }
    RegistryReport take_list(std::string_view csv) { return take(RegistryKind::party_members, csv); }
    // As a house has it that was there before lines had a key of what they say.
    void forget_keys() {
        world->site().writer.run([](store::Connection& db) {
            db.exec("update registry_entry set facts_key = null, code_before = null");
        });
    }
    void SetUp() override {
        ScreeningWorld::SetUp();
        if (IsSkipped()) return;
        slamet = add("Slamet Riyadi Wibowo", "3375010203850004", people::StaffKind::commissioner);
        sri = add("Sri Lestari Handayani", "3375014204830002", people::StaffKind::commissioner);
    }
    PersonId slamet, sri;
};
ON_EACH_ENGINE(Renumbering);

TEST_P(Renumbering, AsksNobodyAgainAndLapsesOnlyWhoWent) {
    const auto joko = add("Joko Lain", "3301010101700001", people::StaffKind::commissioner);
    EXPECT_EQ(take_list(list("Nomor")).asked, 4);
    answer(asked(commissioner).at(0), FindingAnswer::not_me);
    answer(asked(slamet).at(0), FindingAnswer::misused);
    const auto entry_before = asked(sri).at(0).entry;
    const auto again = take_list(list("Nomor", 1));
    EXPECT_EQ(again.asked, 0);
    EXPECT_EQ(again.counts.gone, 1);
    EXPECT_EQ(again.counts.changed, 3) << "their numbers";
    EXPECT_EQ(again.counts.added, 0);
    EXPECT_EQ(asked(joko).at(0).lapsed, world->today());
    for (const auto who : {commissioner, slamet, sri}) ASSERT_EQ(asked(who).size(), 1u);
    EXPECT_EQ(asked(commissioner)[0].answer, FindingAnswer::not_me);
    EXPECT_EQ(asked(slamet)[0].answer, FindingAnswer::misused);
    EXPECT_FALSE(asked(sri)[0].lapsed) << "she has not answered, and is still asked";
    const auto db = world->reader();
    EXPECT_EQ(load_entry(db, EntryId{entry_before})->name, "SRI LESTARI HANDAYANI")
        << "her line is still hers";
    EXPECT_EQ(load_entry(db, EntryId{entry_before})->code, "3");
    EXPECT_EQ(take_list(list("Nomor", 1)).counts.unchanged, 3);
}

TEST_P(Renumbering, HoldsForALaterLookAtTheOfficial) {
    take_list(list("Nomor"));
    answer(asked(commissioner).at(0), FindingAnswer::not_me);
    take_list(list("Nomor", 1));
    world->as({}, [&](app::Change& c) { EXPECT_EQ(Screener(c.db).screen_official(c, commissioner), 0); });
    EXPECT_EQ(asked(commissioner).size(), 1u);
}

// What was asked while a line's number counted as evidence.
TEST_P(Renumbering, CountsAnswersOfBefore) {
    const auto entry = [&] {
        Entry out;
        out.code = "2", out.name = "RATNA KUSUMANINGTYAS", out.nik = "3375015605800001";
        out.born = rules::on(1980, 5, 16), out.organization = "Partai Contoh";
        return out;
    }();
    const auto subject = subjects_of(world->reader(), commissioner, world->today()).at(0);
    const auto old = [&] {
        FindingId id;
        world->as({}, [&](app::Change& c) {
            id = c.new_id<FindingId>();
            matters::FindingRaised question{.person = commissioner};
            question.finding = id.value;
            question.matched = "person";
            question.origin = matters::FindingOrigin::party_members;
            question.evidence = numbered_evidence(subject, {entry}, {});
            c.record(matters::finding_case(id), pekalongan, question);
        });
        return id;
    }();
    ASSERT_TRUE(old);
    answer(asked(commissioner).at(0), FindingAnswer::misused);
    take_list(list("Nomor"));
    ASSERT_EQ(asked(commissioner).size(), 1u) << "under the number it has still";
    forget_keys();
    EXPECT_EQ(take_list(list("Nomor", 1)).asked, 0) << "under another";
    EXPECT_EQ(take_list(list("No", 1)).asked, 0) << "a column that only counts is no number";
    world->as({}, [&](app::Change& c) { EXPECT_EQ(Screener(c.db).screen_official(c, commissioner), 0); });
    EXPECT_EQ(asked(commissioner).size(), 1u);
}

TEST_P(Renumbering, KnowsAHeadThatOnlyCounts) {
    take_list(list("No"));
    EXPECT_EQ(asked(commissioner).size(), 1u);
    const auto again = take_list(list("No", 1));
    EXPECT_EQ(again.counts.unchanged, 3);
    EXPECT_EQ(again.counts.gone, 1);
    EXPECT_EQ(again.asked, 0);
}

TEST_P(Renumbering, TakesTwoOfOneNameWithoutNumbers) {
    const std::string two =
        "Nama,Kode kabupaten/kota,Organisasi\nAhmad Fauzi,3301,Partai Contoh\n"
        "Ahmad Fauzi,3302,Partai Contoh\n";
    EXPECT_EQ(take_list(two).counts.added, 2);
    EXPECT_EQ(take_list(two).counts.unchanged, 2);
}

TEST_P(Renumbering, IsTheSameForAListThatIsReadAgain) {
    take_list(list("Nomor"));
    answer(asked(commissioner).at(0), FindingAnswer::not_me);
    const RegistryPlan plan{
        RegistryKind::party_members, pekalongan, "Daftar uji", "Pemilik Daftar", "x", "resmi",
        rules::on(2026, 11, 2)};
    const auto csv = list("Nomor", 1);
    const RegistrySource source{.file = {}, .bytes = csv, .name = "uji.csv"};
    auto checked = check_registry(world->site(), plan, source, {});
    ASSERT_TRUE(checked);
    checked->difference.whole = false;  // as of a list that differs in more lines than are kept
    checked->difference.lines.clear();
    checked->difference.gone.clear();
    const app::Actor actor{.person = corner.city.subdivision_head, .unit = pekalongan};
    const auto taken = take_registry(world->site(), actor, plan, source, *checked, {});
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->asked, 0);
    EXPECT_EQ(taken->counts.changed, 3);
    EXPECT_FALSE(asked(sri).at(0).lapsed);
}

// Two lists that say the same lead to one question; it outlives the one that is mended.
TEST_P(Renumbering, AsksByTheOtherListWhenALineGoes) {
    take(RegistryKind::party_members, list("Nomor"), "Daftar lama");
    take(RegistryKind::party_members, list("Nomor"), "Daftar baru");
    ASSERT_EQ(asked(sri).size(), 1u);
    take(RegistryKind::party_members, "Nomor," + std::string(head), "Daftar lama");
    ASSERT_EQ(asked(sri).size(), 2u);
    EXPECT_TRUE(asked(sri)[1].lapsed);
    EXPECT_FALSE(asked(sri)[0].lapsed);
}

}  // namespace
}  // namespace screening
