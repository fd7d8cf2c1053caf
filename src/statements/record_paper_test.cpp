#include "statements/record_paper.hpp"

#include <gtest/gtest.h>

namespace statements {
namespace {

constexpr PersonId signer{3}, first{4}, second{5};
constexpr AppointmentId own{11};
constexpr auto opens = rules::on(2026, 11, 23), due = rules::on(2026, 11, 27);
constexpr std::chrono::days a_day{1};

struct Case {
    base::Date signed_on = opens;
    AppointmentId capacity = own;
    std::optional<base::Hash> scan = base::Hash{1};
    std::string reason = "Tanda tangan tidak terbaca";
    Paper paper{.id = StatementId{9},
                .campaign = CampaignId{7},
                .person = signer,
                .capacity = own,
                .unit = UnitId{1310},
                .signed_on = opens,
                .scan = base::Hash{1},
                .recorded_by = first};
    PaperFacts facts{
        .signing = {.campaign = {.id = CampaignId{7}, .version = "panrb-17-2024", .opens = opens, .due = due},
                    .signer = Signer{.campaign = CampaignId{7}, .person = signer, .unit = UnitId{1310}},
                    .id = StatementId{9},
                    .held = {{own, "Pramubakti"}},
                    .name = "Idris Contoh",
                    .today = rules::on(2026, 11, 24)},
        .officer = {second, true}};
};

struct Row {
    const char* says;
    void (*change)(Case&);
    const char *recorded, *confirmed, *rejected;
};
const Row rows[] = {
    {"another officer, all in order", [](Case&) {}, "done", "done", "done"},
    {"somebody without the role", [](Case& c) { c.facts.officer.of_office = false; }, "not_officer",
     "not_officer", "not_officer"},
    {"the signer himself", [](Case& c) { c.facts.officer.person = signer; }, "own_paper", "own_paper",
     "own_paper"},
    {"the one who recorded it", [](Case& c) { c.facts.officer.person = first; }, "done", "recorder_confirms",
     "recorder_confirms"},
    {"confirmed before", [](Case& c) { c.paper.state = PaperState::confirmed; }, "done", "settled_already",
     "settled_already"},
    {"rejected before", [](Case& c) { c.paper.state = PaperState::rejected; }, "done", "settled_already",
     "settled_already"},
    {"not on the roll", [](Case& c) { c.facts.signing.signer.reset(); }, "not_asked", "not_asked", "done"},
    {"before it opens", [](Case& c) { c.facts.signing.today = opens - a_day; }, "not_open_yet",
     "not_open_yet", "done"},
    {"closed", [](Case& c) { c.facts.signing.campaign.state = CampaignState::closed; }, "closed", "closed",
     "done"},
    {"signed by phone meanwhile", [](Case& c) { c.facts.signing.signer->state = SignerState::has_signed; },
     "signed_already", "signed_already", "done"},
    {"a paper of his waits", [](Case& c) { c.facts.waiting = c.paper; }, "waits_already", "done", "done"},
    {"no scan", [](Case& c) { c.scan.reset(); }, "scan_missing", "done", "done"},
    {"signed the day before it opened", [](Case& c) { c.signed_on = opens - a_day; }, "signed_on_wrong",
     "done", "done"},
    {"signed today", [](Case& c) { c.signed_on = c.facts.signing.today; }, "done", "done", "done"},
    {"signed tomorrow", [](Case& c) { c.signed_on = c.facts.signing.today + a_day; }, "signed_on_wrong",
     "done", "done"},
    {"in a capacity he did not hold", [](Case& c) { c.facts.signing.held.clear(); }, "capacity_not_held",
     "capacity_not_held", "done"},
    {"no reason", [](Case& c) { c.reason = " "; }, "done", "done", "reason_missing"},
};

template <class Answer>
std::string said(const Answer& answer) {
    return answer ? "done" : std::string(base::name(answer.error()));
}

TEST(RecordPaper, each_clause) {
    for (const auto& row : rows) {
        Case c;
        row.change(c);
        EXPECT_EQ(said(record_paper(c.signed_on, c.capacity, c.scan, c.facts)), row.recorded) << row.says;
        EXPECT_EQ(said(confirm_paper(c.paper, c.facts)), row.confirmed) << row.says;
        EXPECT_EQ(said(reject_paper(c.paper, c.reason, c.facts)), row.rejected) << row.says;
    }
}

TEST(RecordPaper, names_both_officers_and_the_scan) {
    const Case c;
    const auto act = confirm_paper(c.paper, c.facts);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->recorded_by, first);
    EXPECT_EQ(act->confirmed_by, second);
    EXPECT_EQ(act->scan, c.scan);
    EXPECT_EQ(act->way, Way::paper);
    EXPECT_EQ(act->promises.size(), 5u);
}

TEST(RecordPaper, is_late_by_the_day_on_the_paper) {
    for (const int days : {0, 1}) {
        Case c;
        c.paper.signed_on = due + std::chrono::days{days};
        c.facts.signing.today = due + 5 * a_day;
        EXPECT_EQ(confirm_paper(c.paper, c.facts)->late, days > 0);
    }
}

}  // namespace
}  // namespace statements
