#include "screening/interchange_form.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace screening {
namespace {

constexpr base::Date today = rules::on(2026, 11, 23);

std::vector<Entry> read(RegistryKind kind, const std::string& bytes) {
    std::vector<Entry> out;
    const auto facts = read_registry(
        kind, {.file = {}, .bytes = bytes, .name = "x"}, today,
        [&](Entry&& e) {
            out.push_back(std::move(e));
            return true;
        },
        [](const RegistryRowFault& f) { ADD_FAILURE() << f.where << " " << f.head; });
    EXPECT_TRUE(facts);
    return out;
}
std::vector<std::string> contents(const std::vector<Entry>& entries) {
    std::vector<std::string> out;
    for (const auto& e : entries) out.push_back(content_of(e));
    std::ranges::sort(out);
    return out;
}

const std::string vendors =
    "Nomor,Nama,NIK,Tempat lahir,Tanggal lahir,Jenis kelamin,Kode "
    "kabupaten/kota,Organisasi,NPWP,Jabatan,Sejak,Sampai\n"
    "1,Bambang Wijanarko,3375010405700001,Pekalongan,1970-05-04,L,3375,CV Maju "
    "Jaya,0012345678999000,direktur,2020-01-02,\n"
    "2,Bambang Wijanarko,3375010405700001,Pekalongan,1970-05-04,L,3375,CV Sinar,0099999999999000,pemegang "
    "saham,2021-01-02,2025-12-31\n"
    "3,Sri Lestari,,,,P,,CV Maju Jaya,0012345678999000,komisaris,,\n"
    "4,,,,,,,PT Sendiri,0088888888888000,,,\n";
const std::string former =
    "Nomor,Nama,NIK,Jabatan,Sejak,Sampai\n1,Agus Mantan,3375010405700001,Sekretaris,2019-01-01,2025-06-30\n";

TEST(Interchange, GoesOutAndComesBackTheSame) {
    for (const auto& [kind, csv] :
         {std::pair{RegistryKind::vendors, vendors}, std::pair{RegistryKind::former_officials, former}})
        for (const auto format : {Interchange::ftm, Interchange::bods}) {
            const auto entries = read(kind, csv);
            const auto written = write_interchange(format, kind, entries, today);
            EXPECT_EQ(contents(read(kind, written)), contents(entries)) << written;
        }
}

TEST(Interchange, WritesOnePersonOnce) {
    const auto ftm = write_interchange(Interchange::ftm, RegistryKind::vendors,
                                       read(RegistryKind::vendors, vendors), today);
    std::size_t persons = 0;
    for (std::size_t at = 0; (at = ftm.find("\"schema\":\"Person\"", at)) != ftm.npos; ++at) ++persons;
    EXPECT_EQ(persons, 2u);
    EXPECT_THAT(ftm, ::testing::HasSubstr("\"schema\":\"Ownership\""));
    EXPECT_THAT(ftm, ::testing::HasSubstr("\"schema\":\"Directorship\""));
}

TEST(Interchange, ReadsFollowTheMoneyOfOthers) {
    const auto entries = read(
        RegistryKind::vendors,
        R"({"id":"a","schema":"Person","properties":{"name":["Bambang Wijanarko"],"birthDate":["1970-05-04"]}})"
        "\n"
        R"({"id":"b","schema":"Company","properties":{"name":["CV Maju Jaya"],"registrationNumber":["12345678"]}})"
        "\n"
        R"({"id":"c","schema":"Directorship","properties":{"director":["a"],"organization":["b"],"role":["direktur"]}})"
        "\n");
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].name, "Bambang Wijanarko");
    EXPECT_EQ(entries[0].organization, "CV Maju Jaya");
    EXPECT_EQ(entries[0].role, "direktur");
}

TEST(Interchange, ReadsTenderersOfOcds) {
    const auto entries = read(
        RegistryKind::vendors,
        R"({"releases":[{"ocid":"ocds-1","parties":[{"id":"p1","name":"CV Maju Jaya","roles":["tenderer"],)"
        R"("identifier":{"id":"0012345678999000"},"contactPoint":{"name":"Sri Lestari"}},)"
        R"({"id":"p2","name":"KPU","roles":["buyer"]}]}]})");
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].organization_number, "0012345678999000");
    EXPECT_EQ(entries[0].name, "Sri Lestari");
}

TEST(Interchange, SaysThatABrokenFileIsBroken) {
    const std::string broken = "{\"id\":\n";
    EXPECT_FALSE(read_registry(
        RegistryKind::vendors, {.file = {}, .bytes = broken, .name = "x"}, today,
        [](Entry&&) { return true; }, [](const RegistryRowFault&) {}));
}

}  // namespace
}  // namespace screening
