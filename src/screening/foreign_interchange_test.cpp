// Files as other tools write them: several values of a property, several interests of a relationship, half a
// birth date, addresses, companies that own companies. What they say comes in, goes out and comes in again
// the same: people, ties and what officials are asked. Also lists as a workbook, and of a campaign team.
#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "documents/sheet.hpp"
#include "screening/interchange_form.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using ::testing::ElementsAre, ::testing::UnorderedElementsAre;
constexpr base::Date today = rules::on(2026, 11, 23);

struct Read {
    std::vector<Entry> entries;
    std::vector<std::string> faults;
    ReadFacts facts;
};
Read read(const std::string& bytes, RegistryKind kind = RegistryKind::vendors) {
    Read out;
    const auto facts = read_registry(
        kind, {.file = {}, .bytes = bytes, .name = "x"}, today,
        [&](Entry&& e) {
            out.entries.push_back(std::move(e));
            return true;
        },
        [&](const RegistryRowFault& f) {
            out.faults.push_back(f.where + " " + f.head + " " + std::string(base::name(f.fault)));
        });
    EXPECT_TRUE(facts);
    if (facts) out.facts = *facts;
    return out;
}
std::vector<std::string> contents(const std::vector<Entry>& entries) {
    std::vector<std::string> out;
    for (const auto& e : entries) out.push_back(content_of(e));
    std::ranges::sort(out);
    return out;
}
// Who is tied to what, as what, since and until when.
std::vector<std::string> graph(const std::vector<Entry>& entries) {
    std::vector<std::string> out;
    for (const auto& e : entries)
        out.push_back(e.name + " | " + e.organization + " | " + e.role + " | " +
                      (e.born ? base::iso(*e.born) : "-") + " | " + (e.since ? base::iso(*e.since) : "-") +
                      " | " + (e.until ? base::iso(*e.until) : "-"));
    return out;
}

const std::string foreign_ftm =
    R"({"id":"t1","schema":"Ownership","properties":{"owner":["p1","c2"],"asset":["c1"],"percentage":["40"],"startDate":["2019"],"endDate":["2030-02"]}})"
    "\n"
    R"({"id":"p1","schema":"Person","properties":{"name":["Ratna Kusumaningtyas","R. Kusumaningtyas"],"birthDate":["1980","1980-05-16"],"idNumber":["A-77","3375015605800001"],"address":["Jalan Merdeka 1, Pekalongan"],"nationality":["id"],"gender":["female"]}})"
    "\n"
    R"({"id":"p2","schema":"Person","properties":{"firstName":["Joko"],"lastName":["Lain"],"birthDate":["1970-05"]}})"
    "\n"
    R"({"id":"c1","schema":"Company","properties":{"name":["CV Maju Jaya"],"registrationNumber":["12345678"]}})"
    "\n"
    R"({"id":"c2","schema":"Company","properties":{"name":["PT Induk"],"registrationNumber":["87654321"]}})"
    "\n"
    R"({"id":"c3","schema":"LegalEntity","properties":{"name":["Sri Lestari"]}})"
    "\n"
    R"({"id":"t2","schema":"Directorship","properties":{"director":["p2","c3"],"organization":["c1"],"role":["founder"],"startDate":["2020-01-02T00:00:00Z"]}})"
    "\n"
    R"({"id":"t3","schema":"Employment","properties":{"employee":["p2"],"employer":["c2"]}})"
    "\n"
    R"({"id":"t4","schema":"Directorship","properties":{"director":["nobody"],"organization":["c1"]}})"
    "\n"
    R"({"id":"x1","schema":"Address","properties":{"full":["Jalan Merdeka 1"]}})"
    "\n";

const std::string foreign_bods =
    R"([{"statementId":"s1","recordId":"c1","recordType":"entity","recordStatus":"new","recordDetails":{"name":"CV Maju Jaya","entityType":{"type":"registeredEntity"},"identifiers":[{"id":"12345678","scheme":"ID-NIB"}]}},)"
    R"({"statementId":"s2","recordId":"c2","recordType":"entity","recordDetails":{"name":"PT Induk"}},)"
    R"({"statementId":"s3","recordId":"p1","recordType":"person","recordDetails":{"personType":"knownPerson","names":[{"type":"legal","givenName":"Ratna","familyName":"Kusumaningtyas"}],"birthDate":"1980-05-16","identifiers":[{"id":"3375015605800001"}],"addresses":[{"type":"residence","address":"Jalan Merdeka 1, Pekalongan","postCode":"51111"}]}},)"
    R"({"statementId":"s4","recordId":"p2","recordType":"person","recordDetails":{"names":[{"fullName":"Joko Lain"}],"birthDate":"1970","addresses":[{"type":"residence","address":"Jalan Sudirman 2"}]}},)"
    R"({"statementId":"s5","recordId":"r1","recordType":"relationship","statementDate":"2026-01-01","recordDetails":{"subject":"c1","interestedParty":"p1","interests":[{"type":"shareholding","details":"40 persen","startDate":"2019-03-04"},{"type":"boardChair"}]}},)"
    R"({"statementId":"s6","recordId":"r2","recordType":"relationship","recordStatus":"closed","statementDate":"2025-06-30","recordDetails":{"subject":"c1","interestedParty":"p2","interests":[{"type":"trustee","startDate":"2018"}]}},)"
    R"({"statementId":"s7","recordId":"r3","recordType":"relationship","recordDetails":{"subject":"c1","interestedParty":"c2","interests":[{"type":"shareholding"}]}},)"
    R"({"statementId":"s8","recordId":"r4","recordType":"relationship","recordDetails":{"subject":"c2","interestedParty":{"reason":"noBeneficialOwners"},"interests":[]}}])";

TEST(ForeignFiles, OfFollowTheMoneyLoseNobodyAndNoTie) {
    const auto r = read(foreign_ftm);
    EXPECT_THAT(
        graph(r.entries),
        UnorderedElementsAre("Ratna Kusumaningtyas | CV Maju Jaya | pemilik | 1980-05-16 | - | 2030-02-28",
                             "Joko Lain | CV Maju Jaya | founder | - | 2020-01-02 | -",
                             "Sri Lestari | CV Maju Jaya | founder | - | 2020-01-02 | -",
                             "Joko Lain | PT Induk | pegawai | - | - | -"));
    EXPECT_THAT(r.faults, UnorderedElementsAre("t1 Sejak left_empty", "t1 Organisasi company_tie",
                                               "t2 Tanggal lahir left_empty", "t3 Tanggal lahir left_empty",
                                               "t4 Organisasi not_in_file"));
    EXPECT_EQ(r.facts.rows, 6);
    EXPECT_EQ(r.facts.rejected, 2) << "a cell that stays empty rejects no row";
    EXPECT_EQ(r.entries[0].nik, "3375015605800001");
    EXPECT_EQ(r.entries[0].region, "") << "an address is no regency";
}

TEST(ForeignFiles, OfBodsGiveALineForEachInterest) {
    const auto r = read(foreign_bods);
    EXPECT_THAT(graph(r.entries),
                UnorderedElementsAre(
                    "Ratna Kusumaningtyas | CV Maju Jaya | pemegang saham: 40 persen | 1980-05-16 | "
                    "2019-03-04 | -",
                    "Ratna Kusumaningtyas | CV Maju Jaya | ketua pengurus | 1980-05-16 | - | -",
                    "Joko Lain | CV Maju Jaya | trustee | - | - | 2025-06-30", " | PT Induk |  | - | - | -"));
    EXPECT_THAT(r.faults, UnorderedElementsAre("r2 Tanggal lahir left_empty", "r2 Sejak left_empty",
                                               "r3 Organisasi company_tie", "r4 Organisasi not_in_file"));
}

TEST(ForeignFiles, ComeBackTheSameInEitherFormat) {
    for (const auto* file : {&foreign_ftm, &foreign_bods})
        for (const auto format : {Interchange::ftm, Interchange::bods}) {
            const auto first = read(*file);
            const auto written = write_interchange(format, RegistryKind::vendors, first.entries, today);
            const auto again = read(written);
            EXPECT_EQ(contents(again.entries), contents(first.entries)) << written;
            EXPECT_THAT(again.faults, ElementsAre());
        }
}

TEST(ForeignFiles, KeepTheKindOfTheirTies) {
    const auto ftm =
        write_interchange(Interchange::ftm, RegistryKind::vendors, read(foreign_ftm).entries, today);
    for (const auto* schema : {"Ownership", "Directorship", "Employment"})
        EXPECT_THAT(ftm, ::testing::HasSubstr(R"("schema":")" + std::string(schema) + "\""));
    const auto bods =
        write_interchange(Interchange::bods, RegistryKind::vendors, read(foreign_bods).entries, today);
    for (const auto* type : {"shareholding", "boardChair", "trustee"})
        EXPECT_THAT(bods, ::testing::HasSubstr(R"("type":")" + std::string(type) + "\""));
}

TEST(ForeignFiles, MayBeLinesOrAnArray) {
    std::string lines = foreign_bods.substr(1, foreign_bods.size() - 2);
    for (std::size_t at = 0; (at = lines.find("},{\"statementId", at)) != lines.npos; ++at)
        lines[at + 1] = '\n';
    EXPECT_EQ(contents(read(lines).entries), contents(read(foreign_bods).entries));
    std::string array = "[" + foreign_ftm;
    for (std::size_t at = 0; (at = array.find("}\n{", at)) != array.npos; ++at) array[at + 1] = ',';
    EXPECT_EQ(contents(read(array + "]").entries), contents(read(foreign_ftm).entries));
    const std::string other = R"([{"nama":"Sri"}])";
    EXPECT_FALSE(read_registry(
        RegistryKind::vendors, {.file = {}, .bytes = other, .name = "x"}, today, [](Entry&&) { return true; },
        [](const RegistryRowFault&) {}))
        << "neither format";
}

// Any line that a table may have goes out and comes back as it was.
TEST(ForeignFiles, AnyLineComesBack) {
    const std::uint32_t seed = 20261128;
    std::mt19937 random(seed);
    const auto one_of = [&](std::initializer_list<const char*> all) {
        return std::string(all.begin()[random() % all.size()]);
    };
    for (int round = 0; round < 200; ++round) {
        SCOPED_TRACE("seed " + std::to_string(seed) + ", round " + std::to_string(round));
        std::vector<Entry> entries;
        for (std::size_t i = 0; i < 1 + random() % 6; ++i) {
            Entry e;
            e.code = random() % 2 ? std::to_string(i + 1) : "";
            e.name = one_of({"", "Sri Lestari", "Joko \"Jo\" Lain", "Ratna"});
            e.nik = one_of({"", "3375015605800001", "337501560580****"});
            e.birth_place = one_of({"", "Pekalongan"});
            if (random() % 2) e.born = rules::on(1980, 5, 16);
            e.sex = one_of({"", "L", "P"});
            e.region = one_of({"", "3375", "3301"});
            e.organization = one_of({"CV Maju Jaya", "PT Sendiri"});
            e.organization_number = one_of({"", "0012345678999000"});
            e.role = one_of({"", "direktur", "pemegang saham", "pegawai", "anggota", "trustee: keluarga",
                             "pemilik: 25%", "komisaris"});
            if (random() % 2) e.since = rules::on(2019, 1, 2);
            if (random() % 2) e.until = rules::on(2029, 1, 2);
            const auto same = [&](const Entry& o) { return content_of(o) == content_of(e); };
            if (std::ranges::none_of(entries, same)) entries.push_back(std::move(e));
        }
        for (const auto format : {Interchange::ftm, Interchange::bods}) {
            const auto written = write_interchange(format, RegistryKind::vendors, entries, today);
            EXPECT_EQ(contents(read(written).entries), contents(entries)) << written;
        }
    }
}

class ForeignLists : public testing::ScreeningWorld {
protected:
    // What lists of that name say of somebody: whom, how surely, on which article.
    std::vector<std::string> said_of(PersonId who, std::string_view list) {
        std::vector<std::string> out;
        const auto db = world->reader();
        for (const auto& m : Screener(db).matches_of(who, world->today()))
            if (m.registry.name == list)
                out.push_back(m.entry.name + " " + m.entry.organization + " " + m.entry.role + " " +
                              std::to_string(m.judged.bits) + " " + m.article);
        std::ranges::sort(out);
        return out;
    }
};
ON_EACH_ENGINE(ForeignLists);

TEST_P(ForeignLists, LeadToTheSameFindingsWhenTheyComeBack) {
    for (const auto* file : {&foreign_ftm, &foreign_bods}) {
        const auto name = file == &foreign_ftm ? "ftm" : "bods";
        EXPECT_GT(take(RegistryKind::vendors, *file, name).counts.added, 3);
        EXPECT_FALSE(said_of(commissioner, name).empty());
        for (const auto format : {Interchange::ftm, Interchange::bods}) {
            const auto id =
                registry_named(world->reader(), testing::pekalongan, RegistryKind::vendors, name)->id;
            std::string written;
            write_registry(world->reader(), *load_registry(world->reader(), id), format,
                           [&](std::string_view text) { written += text; });
            EXPECT_EQ(take(RegistryKind::vendors, written, name).counts.changes(), 0) << "the same list";
            const auto back = std::string(name) + " kembali " + std::string(base::name(format));
            take(RegistryKind::vendors, written, back);
            // How much a likeness weighs depends on how many rows all lists have: weighed side by side.
            EXPECT_EQ(said_of(commissioner, back), said_of(commissioner, name));
        }
    }
    EXPECT_EQ(asked(commissioner).size(), 3u) << "once for each post, whichever list has it";
}

TEST_P(ForeignLists, ComeAsAWorkbookToo) {
    documents::SheetFile what{documents::FileFormat::xlsx, "Daftar", "Petunjuk", {}};
    for (const auto* head : {"No", "Nama", "NIK", "Tanggal lahir", "Organisasi"})
        what.columns.push_back({.head = head, .width = 20, .help = ""});
    const auto bytes = documents::sheet_bytes(what, [](documents::SheetWriter& w) {
        w.row({"1", "RATNA KUSUMANINGTYAS", "3375015605800001", "1980-05-16", "Partai Contoh"});
        w.row({"2", "Joko Lain", "3301010101700001", "1970-01-01", "Partai Contoh"});
    });
    const auto report = take(RegistryKind::party_members, bytes);
    EXPECT_EQ(report.counts.added, 2);
    EXPECT_EQ(report.asked, 1);
    ASSERT_EQ(asked(commissioner).size(), 1u);
    EXPECT_EQ(asked(commissioner)[0].article, "UU 7/2017 Pasal 21 ayat (1) huruf i");
}

TEST_P(ForeignLists, OfACampaignTeamAskItsMemberAndHisRelative) {
    interest(commissioner, "spouse", "Hendra Setiabudi Prakoso", "", "", "3375010107780001");
    const auto slamet = add("Slamet Riyadi Wibowo", "3375010203850004", people::StaffKind::pns);
    const auto report = take(RegistryKind::campaign_team,
                             "Nama,NIK,Tanggal lahir,Organisasi,Jabatan\n"
                             "HENDRA SETIABUDI PRAKOSO,3375010107780001,1978-07-01,Tim Kampanye Satu,ketua\n"
                             "SLAMET RIYADI WIBOWO,3375010203850004,1985-03-02,Tim Kampanye Satu,bendahara\n"
                             "TUTI ORANG LAIN,3301014102700001,1970-02-01,Tim Kampanye Satu,anggota\n");
    EXPECT_EQ(report.asked, 2);
    ASSERT_EQ(asked(commissioner).size(), 1u);
    EXPECT_EQ(asked(commissioner)[0].origin, matters::FindingOrigin::campaign_team);
    EXPECT_EQ(asked(commissioner)[0].article, "UU 30/2014 Pasal 43 ayat (1) huruf b");
    ASSERT_EQ(asked(slamet).size(), 1u);
    EXPECT_THAT(asked(slamet)[0].article, ::testing::StartsWith("UU 30/2014 Pasal 43 ayat (1) huruf"));
    EXPECT_THAT(asked(slamet)[0].path,
                ElementsAre("bendahara", "Tim Kampanye Satu", "tercatat di", "Daftar uji"));
}

}  // namespace
}  // namespace screening
