// Which entry of a list is put to an official as a question, on which article, and what it says. 23 November
// 2026; the official is a commissioner and stands on the list himself; a row changes one thing.
#include "screening/raise_question.hpp"

#include <gmock/gmock.h>

#include "matters/find_matches.hpp"
#include "rules/relations.hpp"

namespace screening {
namespace {

using rules::on;
using ::testing::ElementsAre, ::testing::HasSubstr, ::testing::Not;
constexpr base::Date today = on(2026, 11, 23);
constexpr auto own_stake = "UU 30/2014 Pasal 43 ayat (1) huruf a";
constexpr auto relatives = "UU 30/2014 Pasal 43 ayat (1) huruf b";
constexpr auto out_of_the_party = "UU 7/2017 Pasal 21 ayat (1) huruf i";
constexpr auto no_other_office = "UU 7/2017 Pasal 21 ayat (1) huruf m dan n";

struct Situation {
    Registry registry{.kind = RegistryKind::candidates, .name = "DCT 2029", .owner = "KPU Kota Pekalongan"};
    rules::Organiser organiser = rules::Organiser::commissioner;
    base::Date day = today;
    MatterId matter;
    int cooling_off_years = 2;
    std::optional<base::Date> term_began = {};
    Subject subject{.id = 5, .person = PersonId{5}, .name = "Rina Contoh", .nik = "3375014107900003"};
    Entry entry{.id = EntryId{9},
                .name = "Rina Contoh",
                .organization = "Partai Contoh",
                .role = "calon nomor urut 3"};
    matching::Judged judged{.kind = matching::Kind::same, .band = matching::Band::certain, .bits = 21'000};

    [[nodiscard]] QuestionFacts facts() const {
        return {.organiser = organiser,
                .today = day,
                .registry = registry,
                .matter = matter,
                .party = PartyId{3},
                .party_name = "CV Maju Jaya",
                .matter_title = "Pengadaan logistik",
                .cooling_off_years = cooling_off_years,
                .cooling_off_instrument = "Keputusan KPU 7/2026",
                .term_began = term_began};
    }
};

void his_wife(Situation& s) {
    s.subject.interest = 4, s.subject.relation = "spouse", s.subject.name = s.entry.name = "Siti Rahma";
}
void a_friend(Situation& s) { his_wife(s), s.subject.relation = "friendship"; }
void perhaps_kin(Situation& s) { s.judged.kind = matching::Kind::family; }
void in_a_matter(Situation& s) { s.matter = MatterId{80}; }

struct Row {
    const char* says;
    void (*change)(Situation&);
    std::string article;  // empty: not asked
};
void expect(RegistryKind kind, std::initializer_list<Row> rows) {
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Situation s;
        s.registry.kind = kind;
        row.change(s);
        const auto asked = raise_question(s.facts(), s.subject, s.entry, s.judged);
        EXPECT_EQ(asked ? asked->article : "", row.article);
    }
}

TEST(RaiseQuestion, OfAMemberOfAPartyOnlyOfHimselfAndForFiveYears) {
    expect(
        RegistryKind::party_members,
        {{"a commissioner is on the list", [](Situation&) {}, out_of_the_party},
         {"he left four years and 364 days ago", [](Situation& s) { s.entry.until = on(2021, 11, 24); },
          out_of_the_party},
         {"he left five years ago", [](Situation& s) { s.entry.until = on(2021, 11, 23); }, ""},
         {"today five years have passed, but not when his term began",
          [](Situation& s) { s.entry.until = on(2021, 11, 23), s.term_began = on(2025, 1, 1); },
          out_of_the_party},
         {"five years to the day when his term began",
          [](Situation& s) { s.entry.until = on(2020, 1, 1), s.term_began = on(2025, 1, 1); }, ""},
         {"a day less", [](Situation& s) { s.entry.until = on(2020, 1, 2), s.term_began = on(2025, 1, 1); },
          out_of_the_party},
         {"he never left", [](Situation& s) { s.term_began = on(2025, 1, 1); }, out_of_the_party},
         {"his wife may be a member", his_wife, ""},
         {"so may his kin", perhaps_kin, ""},
         {"before the law there was no such rule",
          [](Situation& s) { s.day = rules::uu_7_2017_from - std::chrono::days{1}; }, ""}});
}

TEST(RaiseQuestion, OfACandidateOrACampaignTeam) {
    expect(RegistryKind::candidates,
           {{"he is a candidate himself", [](Situation&) {}, own_stake},
            {"his wife is", his_wife, relatives},
            {"perhaps his kin is", perhaps_kin, relatives},
            {"a friend is", a_friend, matters::article_of("friendship")},
            {"kin of somebody in his register is nobody to him",
             [](Situation& s) { his_wife(s), perhaps_kin(s); }, ""},
            {"the candidacy ended yesterday", [](Situation& s) { s.entry.until = on(2026, 11, 22); }, ""},
            {"it ends today", [](Situation& s) { s.entry.until = on(2026, 11, 23); }, own_stake}});
    expect(RegistryKind::campaign_team, {{"he is in the team himself", [](Situation&) {}, own_stake},
                                         {"his wife is", his_wife, relatives},
                                         {"somebody he knows, who represents a party, is",
                                          [](Situation& s) {
                                              a_friend(s);
                                              s.subject.relation = "knows_representative";
                                          },
                                          "UU 30/2014 Pasal 43 ayat (1) huruf c"}});
}

TEST(RaiseQuestion, OfAVendorInAMatterOrOfADualOffice) {
    expect(
        RegistryKind::vendors,
        {{"he has an office in a company", [](Situation&) {}, no_other_office},
         {"a civil servant has", [](Situation& s) { s.organiser = rules::Organiser::secretariat; },
          own_stake},
         {"his wife has, and there is no matter", his_wife, ""},
         {"perhaps his kin has, and there is no matter", perhaps_kin, ""},
         {"his own company in a matter", in_a_matter, matters::article_of("self")},
         {"his wife's company in a matter", [](Situation& s) { in_a_matter(s), his_wife(s); }, relatives},
         {"a friend's", [](Situation& s) { in_a_matter(s), a_friend(s); }, matters::article_of("friendship")},
         {"perhaps his kin's", [](Situation& s) { in_a_matter(s), perhaps_kin(s); }, relatives},
         {"his office ended yesterday", [](Situation& s) { s.entry.until = on(2026, 11, 22); }, ""},
         {"it ends today", [](Situation& s) { s.entry.until = on(2026, 11, 23); }, no_other_office}});
    expect(RegistryKind::former_officials, {{"that he served before is no question", [](Situation&) {}, ""}});
}

TEST(RaiseQuestion, SaysBothSidesAndTheWayBetweenThem) {
    Situation s;
    auto asked = raise_question(s.facts(), s.subject, s.entry, s.judged);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->register_says, "Daftar pegawai mencatat Anda: Rina Contoh.");
    EXPECT_EQ(asked->matter_says,
              "Rina Contoh, calon nomor urut 3 Partai Contoh. Menurut DCT 2029 dari KPU Kota Pekalongan.");
    EXPECT_THAT(asked->path, ElementsAre("calon nomor urut 3", "Partai Contoh", "tercatat di", "DCT 2029"));
    s.entry.role = "";
    asked = raise_question(s.facts(), s.subject, s.entry, s.judged);
    EXPECT_THAT(asked->matter_says, HasSubstr("Rina Contoh, Partai Contoh. "));
    EXPECT_THAT(asked->path, ElementsAre("tercatat di", "Partai Contoh", "tercatat di", "DCT 2029"));
    s.entry.organization = "";
    asked = raise_question(s.facts(), s.subject, s.entry, s.judged);
    EXPECT_THAT(asked->matter_says, HasSubstr("Rina Contoh. Menurut "));
    EXPECT_THAT(asked->path, ElementsAre("tercatat di", "DCT 2029"));
    perhaps_kin(s);
    asked = raise_question(s.facts(), s.subject, s.entry, s.judged);
    EXPECT_THAT(asked->path, ElementsAre("mungkin keluarga", "Rina Contoh", "tercatat di", "DCT 2029"));
    s = {};
    his_wife(s), in_a_matter(s);
    asked = raise_question(s.facts(), s.subject, s.entry, s.judged);
    EXPECT_THAT(asked->register_says, HasSubstr("Siti Rahma ("));
    EXPECT_THAT(asked->path,
                ElementsAre(rules::relation("spouse")->label.id, "Siti Rahma", "calon nomor urut 3",
                            "Partai Contoh", "pihak dalam urusan", "Pengadaan logistik"));
}

TEST(RaiseQuestion, WritesNoNameOfAChildOutsideTheRegister) {
    Situation s;
    his_wife(s);
    s.subject.name = s.entry.name = "Damar Kusuma";
    s.subject.relation = "children";
    auto asked = raise_question(s.facts(), s.subject, s.entry, s.judged);
    EXPECT_EQ(asked->path[1], asked->path[0] + " Anda") << "a child, also one that was never sealed";
    EXPECT_THAT(asked->because_id, Not(HasSubstr("DAMAR")));
    s.subject.relation = "siblings", s.subject.sealed = true;
    asked = raise_question(s.facts(), s.subject, s.entry, s.judged);
    EXPECT_EQ(asked->path[1], asked->path[0] + " Anda") << "a brother under 18";
    EXPECT_EQ(asked->register_says, "Kerabat Anda di bawah 18 tahun.");
    s.subject.sealed = false;
    asked = raise_question(s.facts(), s.subject, s.entry, s.judged);
    EXPECT_EQ(asked->path[1], "Damar Kusuma") << "of age";
    EXPECT_THAT(asked->register_says, HasSubstr("Damar Kusuma ("));
}

TEST(AskAboutParty, OnlyOfOnePersonAndByTheWayToHim) {
    const matters::Party party{
        .id = PartyId{3}, .matter = MatterId{80}, .kind = matters::PartyKind::person, .name = "Siti Rahma"};
    Situation s;
    in_a_matter(s);
    auto asked = ask_about_party(s.facts(), s.subject, party, s.judged);
    ASSERT_TRUE(asked);
    EXPECT_THAT(asked->path, ElementsAre("pihak dalam urusan", "Pengadaan logistik"));
    EXPECT_EQ(asked->matched, "person");
    const auto evidence = asked->evidence;
    EXPECT_EQ(evidence_before(evidence), "s" + PersonId{5}.text() + " p" + PartyId{3}.text());
    s.subject.nik = "3375014107900009";
    EXPECT_NE(ask_about_party(s.facts(), s.subject, party, s.judged)->evidence, evidence) << "another number";
    his_wife(s);
    asked = ask_about_party(s.facts(), s.subject, party, s.judged);
    EXPECT_THAT(asked->path, ElementsAre(rules::relation("spouse")->label.id, "Siti Rahma",
                                         "pihak dalam urusan", "Pengadaan logistik"));
    EXPECT_EQ(asked->matched, "name");
    EXPECT_EQ(evidence_before(asked->evidence), "") << "an interest that changes is another one";
    EXPECT_EQ(asked->article, relatives);
    perhaps_kin(s);
    EXPECT_FALSE(ask_about_party(s.facts(), s.subject, party, s.judged)) << "kin of kin is nobody";
}

TEST(AskAboutFormer, WhileTheCoolingOffThatIsSetRuns) {
    struct Former {
        const char* says;
        void (*change)(Situation&);
        bool asked;
    };
    const Former rows[] = {
        {"two years less a day ago", [](Situation& s) { s.entry.until = on(2024, 11, 24); }, true},
        {"two years ago", [](Situation& s) { s.entry.until = on(2024, 11, 23); }, false},
        {"nobody knows until when he served", [](Situation& s) { s.entry.until.reset(); }, false},
        {"no cooling-off is set", [](Situation& s) { s.cooling_off_years = 0; }, false},
        {"only perhaps his kin", perhaps_kin, false},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Situation s;
        s.registry.kind = RegistryKind::former_officials;
        s.entry = {.id = EntryId{9}, .name = "Agus Mantan", .role = "sekretaris"};
        s.entry.until = on(2026, 6, 30);
        in_a_matter(s);
        row.change(s);
        const Entry of_party{
            .id = EntryId{10}, .name = "Agus Mantan", .organization = "CV Maju Jaya", .role = "direktur"};
        const auto asked = ask_about_former(s.facts(), s.subject, of_party, s.entry, s.judged);
        ASSERT_EQ(asked.has_value(), row.asked);
        if (!asked) continue;
        EXPECT_EQ(asked->article, "Keputusan KPU 7/2026") << "who set the years, and no other body's rule";
        EXPECT_THAT(asked->path, ElementsAre("mantan sekretaris", "Agus Mantan", "direktur", "CV Maju Jaya",
                                             "pihak dalam urusan", "Pengadaan logistik"));
    }
}

TEST(AskAboutMarriage, OnlyOfASpouseWhoIsAnotherOrganiser) {
    struct Marriage {
        const char* says;
        void (*change)(Situation&, OtherOrganiser&);
        bool asked;
    };
    const Marriage rows[] = {
        {"his wife is a commissioner", [](Situation&, OtherOrganiser&) {}, true},
        {"civil servants may be married",
         [](Situation& s, OtherOrganiser&) { s.organiser = rules::Organiser::secretariat; }, false},
        {"his wife is a civil servant of the secretariat",
         [](Situation&, OtherOrganiser& o) { o.organiser = rules::Organiser::secretariat; }, false},
        {"his sister-in-law is one",
         [](Situation& s, OtherOrganiser&) { s.subject.relation = "spouse_of_sibling"; }, false},
        {"only perhaps kin of his wife", [](Situation& s, OtherOrganiser&) { perhaps_kin(s); }, false},
        {"whom he wrote down is himself",
         [](Situation&, OtherOrganiser& other) { other.person = PersonId{5}; }, false},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Situation s;
        his_wife(s);
        OtherOrganiser other{PersonId{6}, "Siti Rahma", "Anggota KPU Kota Semarang"};
        row.change(s, other);
        const auto asked = ask_about_marriage(s.facts(), s.subject, other, s.judged);
        EXPECT_EQ(asked ? asked->article : "", row.asked ? "UU 7/2017 Pasal 21 ayat (1) huruf o" : "");
    }
}

}  // namespace
}  // namespace screening
