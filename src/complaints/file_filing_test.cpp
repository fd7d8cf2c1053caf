// What is brought takes the track of its law and starts its clocks. A row a clause.
#include <gtest/gtest.h>

#include "complaints/file_filing.hpp"

namespace complaints {
namespace {

using rules::DeadlineKey;
using rules::on;
const auto monday = on(2026, 11, 23);
const rules::Calendar calendar;

struct Way {
    const char* says;
    About about;
    Channel channel;
    bool evidence;
    Track track;
};
const Way ways[] = {
    {"a conflict with name and evidence is a Pasal 44 report", About::conflict, Channel::named, true,
     Track::report},
    {"also when the name is kept secret", About::conflict, Channel::confidential, true, Track::report},
    {"without evidence it is a tip", About::conflict, Channel::named, false, Track::tip},
    {"without a name it is a tip", About::conflict, Channel::anonymous, true, Track::tip},
    {"a breach is a tip", About::violation, Channel::named, true, Track::tip},
    {"service with a name is a complaint", About::service, Channel::named, false, Track::complaint},
    {"service with a secret name too", About::service, Channel::confidential, false, Track::complaint},
    {"service without a name is a tip", About::service, Channel::anonymous, false, Track::tip},
};

TEST(Filing, takes_the_track_of_its_law) {
    for (const auto& w : ways) EXPECT_EQ(track_of(w.about, w.channel, w.evidence), w.track) << w.says;
}

FilingFacts lawful() {
    return {.about = About::conflict,
            .channel = Channel::named,
            .has_name = true,
            .has_contact = true,
            .has_address = true,
            .has_evidence = true,
            .readers = 3,
            .today = monday};
}

TEST(Filing, is_refused_for_what_is_missing_in_this_order) {
    struct Row {
        const char* says;
        void (*change)(FilingFacts&);
        FileRefusal why;
    };
    const Row rows[] = {
        {"no name",
         [](FilingFacts& f) {
             f.has_name = f.has_contact = false;
             f.readers = 0;
         },
         FileRefusal::name_missing},
        {"no contact",
         [](FilingFacts& f) {
             f.has_contact = false;
             f.readers = 0;
         },
         FileRefusal::contact_missing},
        {"service without address",
         [](FilingFacts& f) {
             f.about = About::service;
             f.has_address = false;
             f.readers = 0;
         },
         FileRefusal::address_missing},
        {"nobody may read it", [](FilingFacts& f) { f.readers = 0; }, FileRefusal::nobody_may_read},
    };
    ASSERT_TRUE(file_filing(lawful(), calendar));
    for (const auto& row : rows) {
        auto facts = lawful();
        row.change(facts);
        const auto got = file_filing(facts, calendar);
        ASSERT_FALSE(got) << row.says;
        EXPECT_EQ(got.error(), row.why) << row.says;
    }
    auto anonymous = lawful();
    anonymous.channel = Channel::anonymous;
    anonymous.has_name = anonymous.has_contact = anonymous.has_address = anonymous.has_evidence = false;
    EXPECT_TRUE(file_filing(anonymous, calendar)) << "no name, no evidence and no fear closes the door";
}

TEST(Filing, starts_the_clocks_of_its_track) {
    auto facts = lawful();
    auto filed = file_filing(facts, calendar);
    ASSERT_EQ(filed->clocks.size(), 1U);
    EXPECT_EQ(filed->clocks[0].key, DeadlineKey::report_decision);
    EXPECT_EQ(filed->clocks[0].due, on(2026, 11, 30)) << "five working days: Pasal 44 ayat (3)";
    EXPECT_FALSE(filed->clocks[0].late(on(2026, 11, 30)));
    EXPECT_TRUE(filed->clocks[0].late(on(2026, 12, 1)));
    facts.about = About::service;
    filed = file_filing(facts, calendar);
    ASSERT_EQ(filed->clocks.size(), 1U);
    EXPECT_EQ(filed->clocks[0].due, on(2026, 12, 7)) << "fourteen days: UU 25/2009 Pasal 44 ayat (3)";
    facts.about = About::violation;
    filed = file_filing(facts, calendar);
    ASSERT_EQ(filed->clocks.size(), 2U);
    EXPECT_EQ(filed->clocks[0].due, on(2026, 11, 30));
    EXPECT_EQ(filed->clocks[1].due, on(2027, 2, 21));
    facts.about = About::conflict;
    facts.has_evidence = false;
    EXPECT_TRUE(file_filing(facts, calendar)->evidence_missing);
}

}  // namespace
}  // namespace complaints
