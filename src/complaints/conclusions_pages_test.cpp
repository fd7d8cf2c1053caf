// What follows when the superior concludes a citizen's report: proven or proven in part with a breach, a
// recommendation to examine; a conflict without one, none. Who is told upward, and when it can be closed.
#include <gmock/gmock.h>

#include "complaints/pages_testing.hpp"
#include "declarations/act_form.hpp"
#include "declarations/declaration_facts_rows.hpp"

namespace complaints {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Conclusions : public testing::ComplaintPages {
protected:
    std::int64_t acts(std::string_view kind) {
        return *world->reader()->query<std::int64_t>("select count(*) from act where kind = ?", kind).value();
    }
    // Verified by the team and passed to the superior of the city's staff, who has opened it.
    std::string with_the_superior(PersonId superior, const std::vector<PersonId>& left_out = {}) {
        auto fields = known("conflict");
        for (const auto one : left_out) fields.emplace_back("left_out", one.text());
        code = file(fields, {{"bukti.pdf", "%PDF-1.7 isi"}});
        const auto at = only_case(wati);
        EXPECT_EQ(post(wati, at + "/tahap", {{"to", "verified"}, {"reason", "Lengkap."}}).status, 303);
        EXPECT_EQ(post(wati, at + "/atasan", {{"respondent", corner.city.staff.text()}}).status, 303);
        EXPECT_EQ(get(superior, at).status, 200);
        EXPECT_EQ(post(superior, at + "/tahap", {{"to", "examined"}, {"reason", "Kami periksa."}}).status,
                  303);
        return at;
    }
    int conclude(PersonId superior, const std::string& at, testing::Pairs more = {}) {
        testing::Pairs fields{{"to", "concluded"}, {"outcome", "proven"}, {"reason", "Sudah diperiksa."}};
        std::ranges::copy(more, std::back_inserter(fields));
        return post(superior, at + "/tahap", fields).status;
    }
    web::Response close(PersonId who, const std::string& at, testing::Pairs more = {}) {
        testing::Pairs fields{{"to", "closed"}, {"reason", "Sudah disampaikan."}};
        std::ranges::copy(more, std::back_inserter(fields));
        return post(who, at + "/tahap", fields);
    }
    std::vector<PersonId> all_above(PersonId official) {
        std::vector<PersonId> out;
        const auto db = world->reader();
        while (const auto found = people::superior_for(db, official, rules::MatterNature::administrative,
                                                       world->today(), out))
            out.push_back(found->person);
        return out;
    }
    PersonId told() {
        return *world->reader()
                    ->query<PersonId>("select told from filing_passing order by seq desc limit 1")
                    .value();
    }
    // A matter that waits, in which the city's staff take part.
    MatterId matter() {
        MatterId id;
        world->as(corner.city.secretary, [&](app::Change& c) {
            id = c.new_id<MatterId>();
            const auto object = matters::case_of(id);
            c.record(object, testing::pekalongan,
                     matters::MatterRegistered{id, testing::pekalongan, matters::Kind::procurement,
                                               rules::MatterNature::administrative, "Logistik", "",
                                               matters::DecidedBy::official});
            c.record(object, testing::pekalongan,
                     matters::ParticipantAdded{id, corner.city.staff, matters::Strength::drafts, 0});
            c.record(object, testing::pekalongan, matters::MatterOpened{id, ""});
        });
        return id;
    }
    std::string code;
};
ON_EACH_ENGINE(Conclusions);

struct Row {
    const char* says;
    const char* outcome;
    bool with_breach, with_words;
    int status;
    int findings;
    const char* words;
};
const Row rows[] = {
    {"proven, with a breach", "proven", true, true, 303, 1, "Terbukti"},
    {"proven: a conflict, and no breach", "proven", false, false, 303, 0, "Terbukti"},
    {"proven, a breach of which nothing is said", "proven", true, false, 409, 0, ""},
    {"proven, words about no breach", "proven", false, true, 409, 0, ""},
    {"proven in part", "partly", true, true, 303, 1, "Terbukti sebagian"},
    {"proven in part, no breach", "partly", false, false, 303, 0, "Terbukti sebagian"},
    {"not proven", "not_proven", false, false, 303, 0, "Tidak terbukti"},
    {"not proven, a breach filled in all the same", "not_proven", true, true, 303, 0, "Tidak terbukti"},
    {"no outcome chosen", "", false, false, 409, 0, ""},
};

TEST_P(Conclusions, of_a_report_are_followed_by_a_recommendation_when_a_breach_is_named) {
    three_keys();
    const auto superior = corner.city.subdivision_head;
    make_key(superior);
    for (const auto& row : rows) {
        world->as({}, [&](app::Change& c) { c.db.exec("delete from filing"); });
        const auto at = with_the_superior(superior);
        const auto found = acts("breach_found"), told = acts("report_decided");
        auto fields =
            testing::Pairs{{"to", "concluded"}, {"outcome", row.outcome}, {"reason", "Sudah diperiksa."}};
        if (row.with_breach) fields.emplace_back("breach", std::string(base::name(rules::Breach{})));
        if (row.with_words) fields.emplace_back("finding", "Penilaian disusun oleh kakak penawarnya.");
        EXPECT_EQ(post(superior, at + "/tahap", fields).status, row.status) << row.says;
        EXPECT_EQ(acts("breach_found") - found, row.findings) << row.says;
        EXPECT_EQ(acts("report_decided") - told, row.status == 303 ? 1 : 0) << row.says;
        const auto mine = follow(code).body;
        if (row.status == 303) {
            EXPECT_THAT(mine, HasSubstr(row.words)) << row.says;
            EXPECT_THAT(mine, HasSubstr("Sudah diperiksa.")) << row.says;
        } else {
            EXPECT_THAT(mine, Not(HasSubstr("Sudah diperiksa."))) << row.says;
        }
        EXPECT_THAT(mine, Not(HasSubstr("/sanksi/"))) << "what follows is not the complainant's to see";
        EXPECT_EQ(get(wati, at).body.find("/sanksi/") != std::string::npos, row.findings == 1) << row.says;
    }
}

// UU 30/2014 Pasal 44 ayat (5) has the decision told upward; docs/decisions/0052 keeps the report from
// whoever it names, leaves out or touches.
TEST_P(Conclusions, are_told_to_the_first_one_above_who_may_read_it) {
    three_keys();
    const auto superior = corner.city.subdivision_head, first = corner.city.secretary,
               second = corner.province.secretary;
    for (const auto one : {superior, first, second}) make_key(one);
    const auto at = with_the_superior(superior, {first});
    EXPECT_EQ(conclude(superior, at), 303);
    EXPECT_EQ(told(), second) << "the first one is left out by the complainant";
    EXPECT_EQ(get(first, at).status, 404);
    EXPECT_EQ(get(second, at).status, 200);
    EXPECT_TRUE(reports_told(world->reader(), first, 9).empty());
    ASSERT_EQ(reports_told(world->reader(), second, 9).size(), 1U);
    EXPECT_TRUE(reports_told(world->reader(), second, 9).front().readable);
    world->expect_rebuilds();
}

TEST_P(Conclusions, are_told_without_the_report_where_nobody_above_may_read_it) {
    three_keys();
    const auto superior = corner.city.subdivision_head, first = corner.city.secretary;
    make_key(superior);
    const auto above = all_above(superior);
    ASSERT_GE(above.size(), 2U);
    for (const auto one : above) make_key(one);
    const auto at = with_the_superior(superior, above);
    EXPECT_EQ(conclude(superior, at), 303);
    EXPECT_EQ(told(), first) << "the law has it told to him";
    for (const auto one : above) EXPECT_EQ(get(one, at).status, 404);
    const auto tasks = reports_told(world->reader(), first, 9);
    ASSERT_EQ(tasks.size(), 1U);
    EXPECT_FALSE(tasks.front().readable);
    EXPECT_EQ(tasks.front().outcome, Outcome::proven);
    EXPECT_EQ(post(wati, at + "/kunci", {}).status, 303);
    for (const auto one : above) EXPECT_EQ(get(one, at).status, 404) << "renewed keys let nobody in";
    world->expect_rebuilds();
}

// UU 30/2014 Pasal 44 ayat (4).
TEST_P(Conclusions, of_an_upheld_report_is_closed_once_the_superior_says_what_waits) {
    three_keys();
    const auto superior = corner.city.subdivision_head;
    make_key(superior);
    const auto at = with_the_superior(superior);
    EXPECT_EQ(conclude(superior, at), 303);
    EXPECT_THAT(close(superior, at).body, HasSubstr("Pilih urusan yang masih menunggu"));
    EXPECT_EQ(close(wati, at, {{"nothing_pending", "Semua sudah diputus."}}).status, 409)
        << "the superior says so, nobody else";
    EXPECT_EQ(close(superior, at, {{"matter", MatterId{12345}.text()}}).status, 409) << "no such matter";
    EXPECT_EQ(close(superior, at, {{"nothing_pending", "Semua sudah diputus."}}).status, 303);
    EXPECT_THAT(get(wati, at).body, HasSubstr("Semua sudah diputus."));
    EXPECT_THAT(follow(code).body, Not(HasSubstr("Semua sudah diputus."))) << "among handlers";
}

TEST_P(Conclusions, of_an_upheld_report_waits_until_the_conflict_on_the_matter_is_determined) {
    three_keys();
    const auto superior = corner.city.subdivision_head;
    make_key(superior);
    const auto waits = matter();
    const auto at = with_the_superior(superior);
    EXPECT_THAT(get(superior, at).body, HasSubstr("Logistik"))
        << "the matters of the official, to choose from";
    EXPECT_EQ(conclude(superior, at, {{"matter", waits.text()}}), 303);
    const auto refused = close(superior, at);
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.body, HasSubstr("Tetapkan dulu konflik pejabat itu"));
    EXPECT_EQ(close(wati, at).status, 409) << "nor by anybody else";
    EXPECT_FALSE(conflict_determined(world->reader(), corner.city.staff, waits));
    DeclarationId opened;
    world->as(superior, [&](app::Change& c) {
        const declarations::Telling told{.type = rules::ConflictType::potential,
                                         .party_name = "CV Maju Jaya",
                                         .relation = "spouse_of_sibling",
                                         .grounds = {rules::Ground::relatives_and_family},
                                         .description = "Adiknya penawar.",
                                         .known_since = rules::on(2026, 11, 20)};
        const auto opening = declarations::open_own_initiative(
            told, declarations::facts_for_own_initiative(c, c.calendar(), told, corner.city.staff, waits));
        ASSERT_TRUE(opening) << base::name(opening.error());
        opened = opening->opened.declaration;
        declarations::record_opening(c, *opening);
    });
    EXPECT_EQ(close(superior, at).status, 409) << "opened is not determined";
    const auto determine = [&](int number, std::string_view truth) {
        world->as(superior, [&](app::Change& c) {
            c.db.exec(
                "insert into declaration_determination(declaration, number, decider, capacity, truth,"
                " truth_reason, impact, impact_reason, from_day, substitute, on_day, due, late, report_by,"
                " deliver_by) values(?, ?, ?, 1, ?, '', 'low', '', '2026-11-23', 0, '2026-11-23', '', 0, '', "
                "'')",
                opened, static_cast<std::int64_t>(number), superior, truth);
        });
    };
    determine(1, "no_conflict");
    EXPECT_EQ(close(superior, at).status, 409) << "determined as none";
    determine(2, "conflict");
    EXPECT_EQ(close(superior, at).status, 303);
}

}  // namespace
}  // namespace complaints
