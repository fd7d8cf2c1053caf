#include "documents/seal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/local_authority.hpp"
#include "documents/pdf.hpp"
#include "documents/pdf_testing.hpp"

namespace documents {
namespace {

using namespace std::chrono_literals;
using documents::testing::said;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;

constexpr base::Instant noon{std::chrono::sys_days{2026y / 11 / 22} + 7h + 30min};

// Keys are slow to make: one world for all tests.
struct World {
    SealKey authority = new_authority("KPU", noon - std::chrono::years{2}, 20);
    SealKey office = new_office_key(authority, "KPU", "KPU Kota Pekalongan", noon - std::chrono::years{2}, 5);
    SealKey stranger = new_authority("Lain", noon - std::chrono::years{2}, 20);
    Sealer sealer = local_sealer("KPU Kota Pekalongan", office, authority.certificate);
    std::vector<std::string> known{authority.certificate};
};
const World& world() {
    static const World it;
    return it;
}

std::string paper() {
    return pdf({.letterhead = {"KOMISI PEMILIHAN UMUM", "KOTA PEKALONGAN", ""},
                .title = "SURAT PERNYATAAN",
                .parts = {Paragraph{"Isi pernyataan."}},
                .check_address = "https://jernih.contoh.go.id/verifikasi/K7QF9M2PXT4AW8ND",
                .made = noon});
}
std::string sealed_paper() { return sealed(paper(), world().sealer, "Diterbitkan", noon, base::Zone::wib); }

TEST(Seal, pdfsig_finds_it_valid_over_the_whole_document) {
    const documents::testing::File file(sealed_paper());
    const auto says = said("pdfsig " + file.path.string());
    EXPECT_THAT(says, HasSubstr("Signature Validation: Signature is Valid."));
    EXPECT_THAT(says, HasSubstr("Total document signed"));
    EXPECT_THAT(says, HasSubstr("ETSI.CAdES.detached"));
    EXPECT_THAT(says, HasSubstr("KPU Kota Pekalongan"));
    EXPECT_THAT(says, HasSubstr("SHA-256"));
}

TEST(Seal, pdfsig_trusts_it_once_it_knows_the_authority) {
    const documents::testing::File file(sealed_paper());
    const auto folder = file.path.string() + ".nss";
    std::filesystem::create_directory(folder);
    std::ofstream(folder + "/ca.pem") << world().authority.certificate;
    said("certutil -N -d " + folder + " --empty-password && certutil -A -d " + folder +
         " -n ca -t C,C,C -i " + folder + "/ca.pem");
    EXPECT_THAT(said("pdfsig -nssdir " + folder + " " + file.path.string()),
                HasSubstr("Certificate is Trusted."));
    std::filesystem::remove_all(folder);
}

TEST(Seal, one_changed_byte_is_a_digest_mismatch_to_pdfsig_and_altered_to_us) {
    auto bytes = sealed_paper();
    const auto at = bytes.find("/Lang (id-ID)");
    ASSERT_NE(at, bytes.npos);
    bytes[at + 7] = 'e';
    EXPECT_THAT(said("pdfsig " + documents::testing::File(bytes).path.string()),
                HasSubstr("Digest Mismatch"));
    EXPECT_EQ(check_seal(bytes, world().known).state, SealState::altered);
}

TEST(Seal, our_own_check_names_the_office_and_the_time) {
    const auto found = check_seal(sealed_paper(), world().known);
    EXPECT_EQ(found.state, SealState::sound);
    EXPECT_EQ(found.signer, "KPU Kota Pekalongan");
    EXPECT_EQ(found.at, noon);
}

TEST(Seal, an_authority_that_nobody_knows_vouches_for_nothing) {
    EXPECT_EQ(check_seal(sealed_paper(), {}).state, SealState::unknown_issuer);
    EXPECT_EQ(check_seal(sealed_paper(), std::vector{world().stranger.certificate}).state,
              SealState::unknown_issuer);
}

TEST(Seal, a_certificate_counts_at_the_time_of_the_seal) {
    const auto late = sealed(paper(), world().sealer, "x", noon + std::chrono::years{4}, base::Zone::wib);
    EXPECT_EQ(check_seal(late, world().known).state, SealState::unknown_issuer)
        << "its certificate had ended";
    const auto early = sealed(paper(), world().sealer, "x", noon - std::chrono::years{3}, base::Zone::wib);
    EXPECT_EQ(check_seal(early, world().known).state, SealState::unknown_issuer) << "it had not begun";
}

TEST(Seal, what_is_added_behind_the_seal_is_seen) {
    EXPECT_EQ(check_seal(sealed_paper() + "% more\n", world().known).state, SealState::added_to);
}

TEST(Seal, any_bytes_at_all_are_no_seal) {
    for (const std::string_view bytes :
         {"", "%PDF-1.7", "/ByteRange", "/ByteRange [0 1 2", "/ByteRange [0 99999999999999999999 1 1]",
          "<> /ByteRange [0 0 2 23]", "/ByteRange [0 5 3 1]", "/ByteRange [1 2 3 4]"})
        EXPECT_EQ(check_seal(bytes, world().known).state, SealState::none) << bytes;
    EXPECT_EQ(check_seal(paper(), world().known).state, SealState::none);
}

TEST(Seal, the_same_document_gives_the_same_bytes) {
    EXPECT_EQ(sealed_paper(), sealed_paper());
    EXPECT_NE(sealed_paper(), sealed(paper(), world().sealer, "Diterbitkan", noon + 1s, base::Zone::wib));
}

TEST(Seal, the_document_before_the_seal_is_untouched) {
    const auto before = paper();
    EXPECT_EQ(sealed_paper().substr(0, before.size()), before);
}

TEST(Seal, a_provider_that_answers_too_much_or_nothing_is_no_seal) {
    const auto with = [](std::string answer) {
        return Sealer{"x", [answer](std::string_view) { return answer; }};
    };
    EXPECT_THROW((void)sealed(paper(), with(""), "x", noon, base::Zone::wib), std::runtime_error);
    EXPECT_THROW((void)sealed(paper(), with(std::string(seal_room + 1, 'x')), "x", noon, base::Zone::wib),
                 std::runtime_error);
    EXPECT_THROW((void)sealed("no pdf", world().sealer, "x", noon, base::Zone::wib), std::exception);
}

TEST(Seal, openssl_reads_it_as_cades) {
    const auto bytes = sealed_paper();
    const auto contents = bytes.rfind("/Contents <"), end = bytes.find('>', contents);
    const documents::testing::File covered(bytes.substr(0, contents + 10) + bytes.substr(end + 1));
    const auto der = covered.path.string() + ".der", ca = covered.path.string() + ".ca";
    std::ofstream(der + ".hex") << bytes.substr(contents + 11, end - contents - 11);
    std::ofstream(ca) << world().authority.certificate;
    said("xxd -r -p " + der + ".hex " + der + " || perl -ne 'print pack(\"H*\", $_)' " + der + ".hex > " +
         der);
    const auto says = said("openssl cms -verify -cades -purpose any -inform DER -in " + der + " -content " +
                           covered.path.string() + " -binary -CAfile " + ca + " -out /dev/null");
    EXPECT_THAT(says, HasSubstr("CAdES Verification successful"));
    for (const auto& name : {der, der + ".hex", ca}) std::filesystem::remove(name);
}

}  // namespace
}  // namespace documents
