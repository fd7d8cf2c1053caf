#include "matters/find_matches.hpp"

#include <gtest/gtest.h>

#include "rules/relations.hpp"

namespace matters {
namespace {

enum class Found { no, by_name, by_identifier };

struct Row {
    const char* says;
    people::Interest interest;
    Party party;
    Found expected;
};

people::Interest of(std::string name, std::string identifier = {}, std::string organization = {},
                    std::string role = {}) {
    return {.id = people::InterestId{7},
            .person = PersonId{5},
            .relation = "spouse_of_sibling",
            .name = std::move(name),
            .identifier = std::move(identifier),
            .organization = std::move(organization),
            .role = std::move(role)};
}
Party firm(std::string name, std::string identifier = {}) {
    return {.id = PartyId{1},
            .matter = MatterId{9},
            .kind = PartyKind::organization,
            .name = std::move(name),
            .identifier = std::move(identifier)};
}
Party human(std::string name, std::string identifier = {}) {
    return {.id = PartyId{1},
            .matter = MatterId{9},
            .kind = PartyKind::person,
            .name = std::move(name),
            .identifier = std::move(identifier)};
}

void check(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        const auto matches = find_matches(std::span(&row.interest, 1), std::span(&row.party, 1));
        if (row.expected == Found::no) {
            EXPECT_TRUE(matches.empty());
            continue;
        }
        ASSERT_EQ(matches.size(), 1u);
        EXPECT_EQ(matches[0].matched, row.expected == Found::by_name ? Matched::name : Matched::identifier);
        EXPECT_EQ(matches[0].person, PersonId{5});
        EXPECT_EQ(matches[0].interest, people::InterestId{7});
        EXPECT_EQ(matches[0].party, PartyId{1});
    }
}

TEST(FindMatches, TellsOrganizationsApart) {
    check({
        {"the same company, written the same", of("CV Maju Jaya"), firm("CV Maju Jaya"), Found::by_name},
        {"a dot after the form", of("CV. Maju Jaya"), firm("CV Maju Jaya"), Found::by_name},
        {"dots within the form", of("P.T. Sinar Abadi"), firm("PT Sinar Abadi"), Found::by_name},
        {"the form left out", of("Maju Jaya"), firm("CV Maju Jaya"), Found::by_name},
        {"the form behind the name", of("Maju Jaya, CV"), firm("CV Maju Jaya"), Found::by_name},
        {"dotted form behind the name", of("Sinar Abadi, P.T."), firm("PT Sinar Abadi"), Found::by_name},
        {"a listed company with Tbk", of("PT Telaga Biru Tbk."), firm("PT Telaga Biru"), Found::by_name},
        {"a state company with (Persero) and Tbk", of("PT Pos Nusa (Persero) Tbk"), firm("Pos Nusa"),
         Found::by_name},
        {"a foundation without its word", of("Yayasan Bina Insani"), firm("Bina Insani"), Found::by_name},
        {"a cooperative in capitals", of("KOPERASI SEJAHTERA"), firm("Koperasi Sejahtera"), Found::by_name},
        {"one word or two", of("UD Majujaya"), firm("UD Maju Jaya"), Found::by_name},
        {"a firm and a limited company of one name: still a question", of("CV Maju Jaya"),
         firm("PT Maju Jaya"), Found::by_name},
        {"the relative's employer", of("Siti Rahma", "", "CV Maju Jaya", "direktur"), firm("Maju Jaya"),
         Found::by_name},
        {"a dotted form before one word", of("P.T. Maju"), firm("PT Maju"), Found::by_name},
        {"initials that are no form stay", of("A.B. Sentosa"), firm("CV Sentosa"), Found::no},
        {"a name that is a form alone stays a name", of("Koperasi"), firm("Koperasi"), Found::by_name},
        {"also one that stands behind", of("Tbk"), firm("Tbk"), Found::by_name},
        {"one word more is another company", of("CV Maju Jaya"), firm("CV Maju Jaya Abadi"), Found::no},
        {"one letter more is another company", of("CV Maju Jaya"), firm("CV Maju Jayaa"), Found::no},
        {"words in another order", of("CV Jaya Maju"), firm("CV Maju Jaya"), Found::no},
        {"only the form in common", of("PT"), firm("PT Maju"), Found::no},
        {"no name at all", of(""), firm("CV Maju Jaya"), Found::no},
        {"a company named as a person is no person", of("Maju Jaya"), human("CV Maju Jaya"), Found::no},
        {"the employer is not compared with a person", of("Siti", "", "Budi Santoso"), human("Budi Santoso"),
         Found::no},
    });
}

TEST(FindMatches, TellsPeopleApart) {
    check({
        {"the same person", of("Siti Rahma"), human("Siti Rahma"), Found::by_name},
        {"capitals", of("SITI RAHMA"), human("Siti Rahma"), Found::by_name},
        {"a degree after a comma", of("Siti Rahma, S.H., M.H."), human("Siti Rahma"), Found::by_name},
        {"a degree without a comma", of("Siti Rahma SH"), human("Siti Rahma S.H."), Found::by_name},
        {"a degree of three parts", of("Siti Rahma S.Pd.I"), human("Siti Rahma"), Found::by_name},
        {"a hajj title and a doctor", of("Dr. Hj. Siti Rahma"), human("Siti Rahma, M.Si."), Found::by_name},
        {"an apostrophe", of("Siti Nur'aini"), human("Siti Nuraini"), Found::by_name},
        {"one name only", of("Suharno"), human("Suharno, S.E."), Found::by_name},
        {"one name of two", of("Siti"), human("Siti Rahma"), Found::no},
        {"another spelling", of("Siti Rachma"), human("Siti Rahma"), Found::no},
        {"a name abbreviated", of("S. Rahma"), human("Siti Rahma"), Found::no},
        {"Muhammad and its abbreviation", of("M. Yusuf"), human("Muhammad Yusuf"), Found::no},
        {"a name that is a title alone stays a name", of("Hj"), human("Hj"), Found::by_name},
    });
}

TEST(FindMatches, ComparesNumbersBeforeNames) {
    check({
        {"the same number, grouped otherwise", of("Siti R.", "3375-0141-0790-0003"),
         human("Siti Rahma", "3375014107900003"), Found::by_identifier},
        {"the number outranks the name", of("Siti Rahma", "3375014107900003"),
         human("Siti Rahma", "3375014107900003"), Found::by_identifier},
        {"one name, two numbers: two people", of("Siti Rahma", "3375014107900003"),
         human("Siti Rahma", "3375014107900004"), Found::no},
        {"one name, two company numbers: two companies", of("CV Maju Jaya", "8120001234567"),
         firm("CV Maju Jaya", "8120001234568"), Found::no},
        {"numbers of two kinds say nothing: the name does", of("CV Maju Jaya", "8120001234567"),
         firm("CV Maju Jaya", "0012345678501000"), Found::by_name},
        {"a NIK and an old tax number of one name: the name does", of("Siti Rahma", "3375014107900003"),
         human("Siti Rahma", "01.234.567.8-501.000"), Found::by_name},
        {"one name, two tax numbers: two people", of("Siti Rahma", "01.234.567.8-501.001"),
         human("Siti Rahma", "01.234.567.8-501.000"), Found::no},
        {"two business numbers, one of them begins with a zero: two companies",
         of("CV Maju Jaya", "0220001234567"), firm("CV Maju Jaya", "8120001234567"), Found::no},
        {"a number on one side only says nothing: the name does", of("CV Maju Jaya", "8120001234567"),
         firm("CV Maju Jaya"), Found::by_name},
        {"nor do a business number and a NIK", of("CV Maju Jaya", "8120001234567"),
         firm("CV Maju Jaya", "3375014107900003"), Found::by_name},
        {"the relative's number does not clear the employer", of("Siti", "3375014107900003", "CV Maju Jaya"),
         firm("CV Maju Jaya", "0012345678501000"), Found::by_name},
        {"a tax number of 15 digits and the same of 16", of("CV X", "01.234.567.8-501.000"),
         firm("CV Y", "0012345678501000"), Found::by_identifier},
        {"the name of the number is no part of it", of("CV X", "NPWP 01.234.567.8-501.000"),
         firm("CV Y", "01.234.567.8-501.000"), Found::by_identifier},
        {"numbers too short to be any", of("A", "123"), firm("B", "123"), Found::no},
        {"seven digits are too few", of("A", "1234567"), firm("B", "1234567"), Found::no},
        {"eight are a number", of("A", "12345678"), firm("B", "12345678"), Found::by_identifier},
        {"no numbers are not the same number", of("A", ""), firm("B", ""), Found::no},
    });
}

TEST(FindMatches, SaysBothSidesOfTheEvidence) {
    const std::vector<people::Interest> interests{of("Siti Rahma", "", "CV Maju Jaya", "direktur")};
    auto director = human("Siti Rahma, S.E.");
    director.id = PartyId{2};
    director.behind = PartyId{1};
    director.role = "direktur";
    const std::vector<Party> parties{firm("CV. Maju Jaya"), director};
    const auto matches = find_matches(interests, parties);
    ASSERT_EQ(matches.size(), 2u);  // the company, and who stands behind it
    EXPECT_EQ(matches[0].matter_says.id, "CV. Maju Jaya adalah pihak dalam urusan ini.");
    EXPECT_EQ(matches[0].matter_says.en, "CV. Maju Jaya is a party to this matter.");
    EXPECT_EQ(matches[1].party, PartyId{2});
    EXPECT_EQ(matches[1].matter_says.id,
              "Siti Rahma, S.E. adalah direktur di balik CV. Maju Jaya, pihak dalam urusan ini.");
    EXPECT_TRUE(matches[1].register_says.id.starts_with("Siti Rahma ("));
    EXPECT_TRUE(matches[1].register_says.id.ends_with("), direktur di CV Maju Jaya."));
}

TEST(PathTo, NamesWhatLiesBetweenAnOfficialAndAParty) {
    struct Way {
        const char* says;
        people::Interest interest;
        Party party;
        std::vector<std::string> expected;  // after the relation
    };
    const Way ways[] = {
        {"a relative who is the party himself",
         of("Siti Rahma"),
         human("Siti Rahma, S.E."),
         {"Siti Rahma", "pihak dalam urusan", "urusan ini"}},
        {"a relative's employer",
         of("Siti Rahma", "", "CV Maju Jaya", "direktur"),
         firm("CV Maju Jaya"),
         {"Siti Rahma", "direktur", "CV Maju Jaya", "pihak dalam urusan", "urusan ini"}},
        {"a relative whose part in the company nobody wrote down",
         of("Siti Rahma", "", "CV Maju Jaya"),
         firm("CV Maju Jaya"),
         {"Siti Rahma", "terkait", "CV Maju Jaya", "pihak dalam urusan", "urusan ini"}},
        {"a company that is written both as the name and as the organization is one step",
         of("CV Maju Jaya", "", "Maju Jaya, CV", "pemilik"),
         firm("CV Maju Jaya"),
         {"CV Maju Jaya", "pihak dalam urusan", "urusan ini"}},
        {"a company of another name and the same number",
         of("CV Maju Jaya", "8120001234567"),
         firm("CV Maju Jaya Abadi", "8120001234567"),
         {"CV Maju Jaya", "sama dengan", "CV Maju Jaya Abadi"}},
    };
    for (const auto& way : ways) {
        SCOPED_TRACE(way.says);
        auto path = path_to(way.interest, way.party);
        EXPECT_EQ(path.front(), rules::relation(way.interest.relation)->label.id);
        path.erase(path.begin());
        EXPECT_EQ(path, way.expected);
    }
}

TEST(FindMatches, SaysThePartysRoleAndToleratesAnUnknownRelation) {
    auto party = human("Budi");
    party.role = "calon";
    EXPECT_EQ(matter_says(party, std::span(&party, 1)).id,
              "Budi adalah pihak dalam urusan ini, sebagai calon.");
    auto interest = of("Budi");
    interest.relation = "no such relation";
    EXPECT_EQ(register_says(interest).id, "Budi.");
}

TEST(FindMatches, NamesNoChildAndFindsItAllTheSame) {
    auto child = of("Budi");
    child.relation = "children";
    EXPECT_EQ(register_says(child).id, "Anak Anda.");
    EXPECT_EQ(register_says(child).en, "Your child.");
    const auto party = human("Budi");
    ASSERT_EQ(find_matches(std::span(&child, 1), std::span(&party, 1)).size(), 1u);
    for (const auto& step : path_to(child, party)) EXPECT_EQ(step.find("Budi"), std::string::npos);
}

}  // namespace
}  // namespace matters
