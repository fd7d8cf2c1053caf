#include "declarations/declaration_form.hpp"

#include <gtest/gtest.h>

#include "declarations/act_form.hpp"
#include "rules/relations.hpp"

namespace declarations {
namespace {

web::Form form_of(std::string_view body) { return *web::parse_urlencoded(body); }

std::string faulty_fields(const web::Faults& faults) {
    std::string out;
    for (const auto& fault : faults.list()) (out += out.empty() ? "" : " ") += fault.field;
    return out;
}

constexpr std::string_view whole =
    "type=actual&matter=&party_name=CV+Maju+Jaya&relation=business&grounds=personal_or_business_interest"
    "&description=Usaha+bersama&known_since=2026-11-01";

TEST(ParseDeclaration, ReadsWhatWasWritten) {
    web::Faults faults;
    const auto input = parse_declaration(form_of(whole), faults);
    EXPECT_EQ(faulty_fields(faults), "");
    EXPECT_EQ(input.telling.type, rules::ConflictType::actual);
    EXPECT_EQ(input.telling.party_name, "CV Maju Jaya");
    EXPECT_EQ(input.telling.known_since, rules::on(2026, 11, 1));
    EXPECT_FALSE(input.matter);
}

TEST(ParseDeclaration, SaysAllThatIsWrongAtOnce) {
    web::Faults faults;
    parse_declaration(form_of("matter=x"), faults);
    EXPECT_EQ(faulty_fields(faults), "type matter party_name relation grounds description known_since");
}

struct OneWrong {
    const char* sentence;
    std::string change, field;
};
class ParseDeclarationWith : public ::testing::TestWithParam<OneWrong> {};
TEST_P(ParseDeclarationWith, OneWrongFieldNamesIt) {
    web::Faults faults;
    // The first value counts, so what changes stands before the rest.
    parse_declaration(form_of(GetParam().change + "&" + std::string(whole)), faults);
    EXPECT_EQ(faulty_fields(faults), GetParam().field) << GetParam().sentence;
}
INSTANTIATE_TEST_SUITE_P(
    , ParseDeclarationWith,
    ::testing::Values(OneWrong{"a type that is not in the list", "type=perceived", "type"},
                      OneWrong{"a matter that is no id", "matter=../x", "matter"},
                      OneWrong{"an empty party", "party_name=", "party_name"},
                      OneWrong{"a party of only spaces", "party_name=+++", "party_name"},
                      OneWrong{"a relation that is not in the list", "relation=cousin", "relation"},
                      OneWrong{"a ground that is not in the list", "grounds=envy", "grounds"},
                      OneWrong{"another law forbids it, and none is named", "grounds=prohibited_by_law",
                               "other_law"},
                      OneWrong{"a day that does not exist", "known_since=2026-02-30", "known_since"},
                      OneWrong{"a party's name longer than 200 characters",
                               "party_name=" + std::string(201, 'a'), "party_name"},
                      OneWrong{"a finding that is no id", "finding=7", "finding"}));

TEST(Sketch, KeepsTheFieldsAndTheFilesAndNothingElse) {
    const auto form = form_of(
        "party_name=PT+A%26B&grounds=relatives_and_family&grounds=paid_by_party&csrf=secret&file-0-hash=abc&"
        "file-0-name=x");
    const auto sketch = decode_sketch(
        encode_sketch(form, {{.name = "bukti 1.pdf", .type = "application/pdf", .hash = "ff", .bytes = 12}}));
    EXPECT_EQ(sketch.form.get("party_name"), "PT A&B");
    EXPECT_EQ(sketch.form.all("grounds").size(), 2u);
    EXPECT_FALSE(sketch.form.has("csrf"));
    EXPECT_FALSE(sketch.form.has("file-0-hash"))
        << "a form cannot name a file that the server did not take in";
    ASSERT_EQ(sketch.files.size(), 1u);
    EXPECT_EQ(sketch.files[0].name, "bukti 1.pdf");
    EXPECT_EQ(sketch.files[0].hash, "ff");
    EXPECT_EQ(sketch.files[0].bytes, 12);
}

TEST(EvidenceType, BelievesTheBytesAndNotTheName) {
    EXPECT_EQ(evidence_type("%PDF-1.7\n"), "application/pdf");
    EXPECT_EQ(evidence_type("\xFF\xD8\xFF\xE0"), "image/jpeg");
    EXPECT_EQ(evidence_type("\x89PNG\r\n\x1A\n...."), "image/png");
    for (const auto* other : {"", "<html>", "MZ", "GIF89a", " %PDF-1.7", "\xFF\xD8"})
        EXPECT_EQ(evidence_type(other), std::nullopt) << other;
}

web::Form with_files(std::vector<std::pair<std::string, std::string>> files) {
    web::Form form;
    for (auto& [name, bytes] : files) form.files().push_back({"evidence", name, "application/pdf", bytes});
    return form;
}

TEST(ReadEvidence, TakesGoodFilesAndSaysWhyNotTheOthers) {
    web::Faults faults;
    const auto files = read_evidence(with_files({{"a.pdf", "%PDF-1"},
                                                 {"b.pdf", "<script>"},
                                                 {"c.pdf", ""},
                                                 {"again.pdf", "%PDF-1"},
                                                 {"big.pdf", "%PDF-" + std::string(most_file_bytes, 'x')}}),
                                     "evidence", 0, faults);
    ASSERT_EQ(files.size(), 1u);
    EXPECT_EQ(files[0].about.name, "a.pdf");
    EXPECT_EQ(files[0].about.type, "application/pdf");
    EXPECT_EQ(files[0].about.hash.size(), 64u);
    EXPECT_EQ(faulty_fields(faults), "evidence evidence evidence");
}

TEST(ReadEvidence, StopsAtFiveFilesCountingThoseThatAreThere) {
    for (const auto& [already, taken, wrong] : {std::tuple{4u, 1u, 0u}, {5u, 0u, 1u}, {0u, 2u, 0u}}) {
        web::Faults faults;
        auto form = already == 4 || already == 5 ? with_files({{"a.pdf", "%PDF-1"}})
                                                 : with_files({{"a.pdf", "%PDF-1"}, {"b.pdf", "%PDF-2"}});
        EXPECT_EQ(read_evidence(form, "evidence", already, faults).size(), taken) << already;
        EXPECT_EQ(faults.list().size(), wrong) << already;
    }
}

struct RulingRow {
    const char* sentence;
    const char* body;
    const char* fields;
};
class ParseRulingFrom : public ::testing::TestWithParam<RulingRow> {};
TEST_P(ParseRulingFrom, NamesWhatIsMissing) {
    web::Faults faults;
    parse_ruling(form_of(GetParam().body), faults);
    EXPECT_EQ(faulty_fields(faults), GetParam().fields) << GetParam().sentence;
}
INSTANTIATE_TEST_SUITE_P(
    , ParseRulingFrom,
    ::testing::Values(
        RulingRow{"nothing is said", "", "truth truth_reason"},
        RulingRow{"no conflict needs its reason and nothing else", "truth=no_conflict&truth_reason=x", ""},
        RulingRow{"no conflict without a reason", "truth=no_conflict", "truth_reason"},
        RulingRow{"a conflict needs impact, its reason, a control and a first day",
                  "truth=conflict&truth_reason=x", "impact impact_reason controls from"},
        RulingRow{
            "a conflict told in full",
            "truth=conflict&truth_reason=x&impact=high&impact_reason=y&controls=recusal&from=2026-11-23", ""},
        RulingRow{"a control that is not in the list",
                  "truth=conflict&truth_reason=x&impact=high&impact_reason=y&controls=prison&from=2026-11-23",
                  "controls controls"},
        RulingRow{"a last day that does not exist", "truth=no_conflict&truth_reason=x&until=2026-02-30",
                  "until"}));

TEST(VersionSeen, ComesFromTheHeaderBeforeTheForm) {
    web::Request request;
    EXPECT_EQ(version_seen(request, form_of("")), std::nullopt);
    EXPECT_EQ(version_seen(request, form_of("_version=3")), 3);
    EXPECT_EQ(version_seen(request, form_of("_version=abc")), -1) << "what is no version was never ours";
    request.headers.add("if-match", "\"7\"");
    EXPECT_EQ(version_seen(request, form_of("_version=3")), 7);
}

// A new refusal without words does not compile without a warning; here each is looked at.
template <class Refusal>
void expect_words() {
    for (std::size_t i = 0; i < base::names<Refusal>.size(); ++i) {
        const auto said = words(static_cast<Refusal>(i));
        for (const auto lang : {web::Lang::id, web::Lang::en}) {
            EXPECT_TRUE(said.sentence(lang).ends_with('.')) << base::names<Refusal>[i];
            EXPECT_EQ(said.sentence(lang).find("{}"), std::string_view::npos);
        }
    }
}
TEST(RefusalWords, SayWhatToDoInBothLanguages) {
    expect_words<SubmitRefusal>();
    expect_words<OpenRefusal>();
    expect_words<ReturnRefusal>();
    expect_words<CompleteRefusal>();
    expect_words<WithdrawRefusal>();
    expect_words<DetermineRefusal>();
    expect_words<ReceiveRefusal>();
    expect_words<ReviewRefusal>();
    expect_words<ReturnToSuperiorRefusal>();
    expect_words<CloseRefusal>();
    expect_words<ReportControlRefusal>();
    expect_words<AnnounceRefusal>();
    expect_words<AttachRefusal>();
}

}  // namespace
}  // namespace declarations
