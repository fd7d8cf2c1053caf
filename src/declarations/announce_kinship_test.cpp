#include "declarations/announce_kinship.hpp"

#include "base/hash.hpp"
#include "declarations/attach_evidence.hpp"
#include "declarations/testing.hpp"

namespace declarations {
namespace {

using namespace testing;

TEST(AnnounceKinship, IsTheDeclarantsAndEachWayOnce) {
    struct AnnounceCase {
        KinshipStatement said{.where = AnnouncedIn::meeting,
                              .details = "Pleno 14 Desember, berita acara 8",
                              .on = day("2026-12-14")};
        AnnouncementFacts facts{
            .declaration = submitted(), .announced = {}, .actor = ani, .today = day("2026-12-15")};
    };
    struct AnnounceRow {
        const char* says;
        void (*change)(AnnounceCase&);
        const char* expected;
    };
    const AnnounceRow rows[] = {
        {"in a meeting", [](AnnounceCase&) {}, "done"},
        {"to the public", [](AnnounceCase& c) { c.said.where = AnnouncedIn::publicly; }, "done"},
        {"also while the case is closed", [](AnnounceCase& c) { c.facts.declaration.state = State::closed; },
         "done"},
        {"somebody else", [](AnnounceCase& c) { c.facts.actor = budi; }, "not_the_declarant"},
        {"a withdrawn one", [](AnnounceCase& c) { c.facts.declaration.state = State::withdrawn; },
         "withdrawn"},
        {"a friend is no kin", [](AnnounceCase& c) { c.facts.declaration.relation = "friendship"; },
         "not_kinship"},
        {"a relation that no list has", [](AnnounceCase& c) { c.facts.declaration.relation = ""; },
         "not_kinship"},
        {"the second time in a meeting",
         [](AnnounceCase& c) { c.facts.announced = {{AnnouncedIn::meeting, {}, "x"}}; }, "announced_already"},
        {"in a meeting, after it was public",
         [](AnnounceCase& c) { c.facts.announced = {{AnnouncedIn::publicly, {}, "x"}}; }, "done"},
        {"no meeting is named", [](AnnounceCase& c) { c.said.details = " "; }, "meeting_missing"},
        {"no medium is named",
         [](AnnounceCase& c) { c.said = {AnnouncedIn::publicly, "", day("2026-12-14")}; }, "medium_missing"},
        {"today", [](AnnounceCase& c) { c.said.on = day("2026-12-15"); }, "done"},
        {"tomorrow", [](AnnounceCase& c) { c.said.on = day("2026-12-16"); }, "announced_in_future"},
        {"the person before the state",
         [](AnnounceCase& c) { c.facts.actor = budi, c.facts.declaration.state = State::withdrawn; },
         "not_the_declarant"},
        {"the state before the relation",
         [](AnnounceCase& c) {
             c.facts.declaration.state = State::withdrawn, c.facts.declaration.relation = "";
         },
         "withdrawn"},
        {"the relation before the second time",
         [](AnnounceCase& c) {
             c.facts.declaration.relation = "", c.facts.announced = {{AnnouncedIn::meeting, {}, "x"}};
         },
         "not_kinship"},
        {"the second time before the words",
         [](AnnounceCase& c) { c.said.details = "", c.facts.announced = {{AnnouncedIn::meeting, {}, "x"}}; },
         "announced_already"},
        {"the words before the day",
         [](AnnounceCase& c) { c.said.details = "", c.said.on = day("2026-12-16"); }, "meeting_missing"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        AnnounceCase c;
        row.change(c);
        const auto result = announce_kinship(c.said, c.facts);
        EXPECT_EQ(outcome(result), row.expected);
        if (!result) continue;
        EXPECT_EQ(result->where, c.said.where);
        EXPECT_EQ(result->details, c.said.details);
        EXPECT_EQ(result->on, c.said.on);
    }
}

TEST(AttachEvidence, TakesDocumentsAndPicturesOfWhoseCaseItIs) {
    struct FileCase {
        EvidenceFile file{.name = "akta.pdf", .type = "application/pdf", .bytes = "%PDF-1.7 x"};
        EvidenceFacts facts{.declaration = submitted(), .attached = {}, .actor = ani, .opener = {}};
    };
    struct FileRow {
        const char* says;
        void (*change)(FileCase&);
        const char* expected;
    };
    const FileRow rows[] = {
        {"the declarant's document", [](FileCase&) {}, "done"},
        {"a photograph", [](FileCase& c) { c.file = {"a.jpg", "image/jpeg", "\xFF\xD8\xFF\xE0"}; }, "done"},
        {"a screenshot", [](FileCase& c) { c.file = {"a.png", "image/png", "\x89PNG\r\n\x1a\n."}; }, "done"},
        {"who opened the case", [](FileCase& c) { c.facts.actor = c.facts.opener = budi; }, "done"},
        {"also after the determination", [](FileCase& c) { c.facts.declaration.state = State::determined; },
         "done"},
        {"closed", [](FileCase& c) { c.facts.declaration.state = State::closed; }, "over"},
        {"withdrawn", [](FileCase& c) { c.facts.declaration.state = State::withdrawn; }, "over"},
        {"the superior of a case he did not open", [](FileCase& c) { c.facts.actor = budi; }, "not_entitled"},
        {"nobody, where nobody opened it", [](FileCase& c) { c.facts.actor = {}; }, "not_entitled"},
        {"no name", [](FileCase& c) { c.file.name = " "; }, "name_missing"},
        {"an empty file", [](FileCase& c) { c.file.bytes = ""; }, "empty"},
        {"exactly ten megabytes", [](FileCase& c) { c.file.bytes.resize(10 << 20); }, "done"},
        {"a byte more", [](FileCase& c) { c.file.bytes.resize((10 << 20) + 1); }, "too_large"},
        {"a program", [](FileCase& c) { c.file.type = "application/x-msdownload"; }, "type_not_taken"},
        {"a program that says it is a document", [](FileCase& c) { c.file.bytes = "MZ"; }, "type_not_taken"},
        {"a document that says it is a picture", [](FileCase& c) { c.file.type = "image/png"; },
         "type_not_taken"},
        {"the same bytes again",
         [](FileCase& c) {
             c.facts.attached = {
                 {"b.pdf", "application/pdf", base::hex(base::bytes_of(base::sha256(c.file.bytes))), 10}};
         },
         "attached_already"},
        {"the twentieth", [](FileCase& c) { c.facts.attached.resize(19); }, "done"},
        {"the twenty-first", [](FileCase& c) { c.facts.attached.resize(20); }, "too_many"},
        {"the state before the person",
         [](FileCase& c) { c.facts.declaration.state = State::closed, c.facts.actor = budi; }, "over"},
        {"the person before the file", [](FileCase& c) { c.facts.actor = budi, c.file = {}; },
         "not_entitled"},
        {"the name before the bytes", [](FileCase& c) { c.file = {}; }, "name_missing"},
        {"empty before its type", [](FileCase& c) { c.file = {"a", "", ""}; }, "empty"},
        {"size before type", [](FileCase& c) { c.file.type = "", c.file.bytes.resize((10 << 20) + 1); },
         "too_large"},
        {"the type before how many", [](FileCase& c) { c.file.type = "", c.facts.attached.resize(20); },
         "type_not_taken"},
        {"again before how many",
         [](FileCase& c) {
             c.facts.attached.resize(20);
             c.facts.attached[3].hash = base::hex(base::bytes_of(base::sha256(c.file.bytes)));
         },
         "attached_already"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        FileCase c;
        row.change(c);
        const auto result = attach_evidence(c.file, c.facts);
        EXPECT_EQ(outcome(result), row.expected);
        if (!result) continue;
        EXPECT_EQ(result->name, c.file.name);
        EXPECT_EQ(result->type, c.file.type);
        EXPECT_EQ(result->bytes, static_cast<std::int64_t>(c.file.bytes.size()));
        EXPECT_EQ(result->hash.size(), 64u);
    }
}

TEST(AnnounceRefusals, CiteTheDutyThatIsMissed) {
    EXPECT_EQ(article(AnnounceRefusal::meeting_missing), "Peraturan DKPP 2/2017 Pasal 8 huruf k");
    EXPECT_EQ(article(AnnounceRefusal::medium_missing), "Peraturan DKPP 2/2017 Pasal 14 huruf a");
}

}  // namespace
}  // namespace declarations
