// What follows when the superior concludes a citizen's report: proven or proven in part, a recommendation to
// examine; not proven, none. His own superior is told each time.
#include <gmock/gmock.h>

#include "complaints/pages_testing.hpp"

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
    std::string with_the_superior(PersonId superior) {
        code = file(known("conflict"), {{"bukti.pdf", "%PDF-1.7 isi"}});
        const auto at = only_case(wati);
        EXPECT_EQ(post(wati, at + "/tahap", {{"to", "verified"}, {"reason", "Lengkap."}}).status, 303);
        EXPECT_EQ(post(wati, at + "/atasan", {{"respondent", corner.city.staff.text()}}).status, 303);
        EXPECT_EQ(get(superior, at).status, 200);
        EXPECT_EQ(post(superior, at + "/tahap", {{"to", "examined"}, {"reason", "Kami periksa."}}).status,
                  303);
        return at;
    }
    std::string code;
};
ON_EACH_ENGINE(Conclusions);

struct Row {
    const char* says;
    const char* outcome;
    bool with_finding;
    int status;
    int findings;
    const char* words;
};
const Row rows[] = {
    {"proven", "proven", true, 303, 1, "Terbukti"},
    {"proven, without saying which breach", "proven", false, 409, 0, ""},
    {"proven in part", "partly", true, 303, 1, "Terbukti sebagian"},
    {"proven in part, without saying which breach", "partly", false, 409, 0, ""},
    {"not proven", "not_proven", false, 303, 0, "Tidak terbukti"},
    {"not proven, a breach filled in all the same", "not_proven", true, 303, 0, "Tidak terbukti"},
    {"no outcome chosen", "", false, 409, 0, ""},
};

TEST_P(Conclusions, of_a_report_are_followed_by_a_recommendation_when_it_holds_if_in_part) {
    three_keys();
    const auto superior = corner.city.subdivision_head;
    make_key(superior);
    for (const auto& row : rows) {
        world->as({}, [&](app::Change& c) { c.db.exec("delete from filing"); });
        const auto at = with_the_superior(superior);
        const auto found = acts("breach_found"), told = acts("report_decided");
        auto fields =
            testing::Pairs{{"to", "concluded"}, {"outcome", row.outcome}, {"reason", "Sudah diperiksa."}};
        if (row.with_finding) {
            fields.emplace_back("breach", std::string(base::name(rules::Breach{})));
            fields.emplace_back("finding", "Penilaian disusun oleh kakak penawarnya.");
        }
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

}  // namespace
}  // namespace complaints
