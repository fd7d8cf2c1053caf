// Summons and decision on sealed paper: for who examines and for the respondent, and for nobody else.
#include "documents/pdf_testing.hpp"
#include "documents/seal.hpp"
#include "papers/document_rows.hpp"
#include "papers/papers_routes.hpp"
#include "sanctions/pages_testing.hpp"

namespace sanctions {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace testing;

class SanctionPapers : public testing::Cases {
protected:
    std::string own(SanctionId id, const std::string& rest) {
        return "/pemeriksaan/" + id.text() + "/" + rest;
    }
    papers::Document document(const web::Response& pdf) {
        return papers::document_with(world->reader(), base::sha256(pdf.bytes())).value();
    }
};
ON_EACH_ENGINE(SanctionPapers);

TEST_P(SanctionPapers, are_the_same_sealed_file_for_examiner_and_respondent) {
    const auto id = recommend(inspector, staff);
    EXPECT_EQ(world->get(head, at(id, "panggilan/1")).status, 404) << "nobody is summoned yet";
    ASSERT_EQ(step(head, id, "panggilan", hearing), 303);
    const auto summons = world->get(head, at(id, "panggilan/1"));
    ASSERT_EQ(summons.status, 200);
    EXPECT_TRUE(summons.bytes().starts_with("%PDF-"));
    EXPECT_EQ(world->get(staff, own(id, "panggilan/1")).bytes(), summons.bytes());
    const auto issued = document(summons);
    EXPECT_EQ(issued.of.kind, papers::DocumentKind::summons);
    EXPECT_EQ(issued.of.person, staff);
    EXPECT_EQ(world->get(head, at(id, "panggilan/2")).status, 404);
    EXPECT_EQ(world->get(staff, own(id, "keputusan.pdf")).status, 404) << "nothing is decided";
    for (const auto outsider : {member, second, world->corner.city.chair}) {
        EXPECT_EQ(world->get(outsider, at(id, "panggilan/1")).status, outsider == second ? 200 : 404);
        EXPECT_EQ(world->get(outsider, own(id, "panggilan/1")).status, 404);
    }
    EXPECT_EQ(world->get(staff, at(id, "panggilan/1")).status, 404);

    world->move_to("2026-12-02T11:00:00+07:00");
    ASSERT_EQ(step(head, id, "pemeriksaan", came), 303);
    ASSERT_EQ(step(head, id, "keputusan", reprimand), 303);
    const auto decision = world->get(staff, own(id, "keputusan.pdf"));
    ASSERT_EQ(decision.status, 200);
    EXPECT_EQ(world->get(inspector, at(id, "keputusan.pdf")).bytes(), decision.bytes());
    EXPECT_EQ(document(decision).of.kind, papers::DocumentKind::sanction_decision);
    EXPECT_EQ(
        *world->reader()
             ->query<std::int64_t>(
                 "select count(*) from act where kind in ('summons_paper_issued', 'sanction_paper_issued')")
             .value(),
        2)
        << "each is issued once, however often it is fetched";
    EXPECT_THAT(world->get(head, at(id)).body, HasSubstr("Petikan keputusan (PDF)"));
}

// Words of a paper, one blank between any two.
std::string words_of(const web::Response& pdf) {
    std::string out;
    for (const char c : documents::testing::text_of(std::string(pdf.bytes())))
        if (c != '\n' && c != '\f' && c != ' ')
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    return out;
}

// PP 94/2021 and PP 79/2021 bind civil servants; to a contract worker they are not said as if they bound him.
TEST_P(SanctionPapers, cite_to_each_what_binds_him) {
    const auto contract = world->corner.city.contract_staff;
    const auto other = recommend(inspector, contract);
    const auto examiner = loaded(other).examiner.person;
    ASSERT_TRUE(examiner);
    const auto id = recommend(inspector, staff);
    ASSERT_EQ(step(head, id, "panggilan", hearing), 303);
    ASSERT_EQ(step(examiner, other, "panggilan", hearing), 303);
    EXPECT_THAT(words_of(world->get(head, at(id, "panggilan/1"))),
                HasSubstr("hari pemeriksaan: PP 94/2021 Pasal 26."));
    EXPECT_THAT(words_of(world->get(examiner, at(other, "panggilan/1"))),
                HasSubstr("meniru PP 94/2021 Pasal 26, yang mengikat PNS"));
    world->move_to("2026-12-02T11:00:00+07:00");
    ASSERT_EQ(step(head, id, "pemeriksaan", came), 303);
    ASSERT_EQ(step(head, id, "keputusan", reprimand), 303);
    ASSERT_EQ(step(examiner, other, "pemeriksaan", came), 303);
    auto warning = reprimand;
    for (auto& [name, value] : warning)
        if (name == "measure") value = "contract_warning";
    ASSERT_EQ(step(examiner, other, "keputusan", warning), 303);
    const auto of_civil_servant = words_of(world->get(head, at(id, "keputusan.pdf")));
    EXPECT_THAT(of_civil_servant, HasSubstr("paling lama 14 hari kerja sejak menerima keputusan"));
    EXPECT_THAT(of_civil_servant, HasSubstr("PP 79/2021 Pasal 3 dan Pasal 4"));
    const auto of_contract = words_of(world->get(examiner, at(other, "keputusan.pdf")));
    EXPECT_THAT(of_contract, HasSubstr("PP 79/2021 hanya mengikat PNS dan PPPK"));
}

TEST_P(SanctionPapers, tell_whoever_checks_the_code_nothing_about_whom) {
    const auto id = recommend(inspector, staff);
    ASSERT_EQ(step(head, id, "panggilan", hearing), 303);
    const auto issued = document(world->get(head, at(id, "panggilan/1")));
    const auto named = papers::names_on(world->reader(), issued);
    EXPECT_EQ(named.person, "");
    EXPECT_FALSE(named.office.empty());
}

TEST_P(SanctionPapers, are_not_made_for_what_another_body_decides) {
    const auto id = recommend(inspector, member, rules::Breach::kinship_not_announced);
    ASSERT_EQ(step(inspector, id, "aduan", {{"referred_to", "DKPP"}, {"letter_number", "12/2026"}}), 303);
    EXPECT_EQ(world->get(inspector, at(id, "keputusan.pdf")).status, 404);
    EXPECT_EQ(world->get(inspector, at(id, "panggilan/1")).status, 404);
}

}  // namespace
}  // namespace sanctions
