// Use cases: a statement signed on paper on site. One officer records it with a scan, another one confirms
// that the scan shows what was recorded: two people, neither of them the signer. HOUSE RULE,
// docs/decisions/0010-campaigns.md; PP 71/2019 Pasal 26 (a record is traceable and authentic).
#pragma once
#include "statements/sign_statement.hpp"

namespace statements {

enum class PaperState { recorded, confirmed, rejected };
struct Paper {
    StatementId id;
    CampaignId campaign;
    PersonId person;
    AppointmentId capacity;
    UnitId unit;
    base::Date signed_on{};
    base::Hash scan{};
    PersonId recorded_by;
    PaperState state{};
};

struct Officer {
    PersonId person;
    bool of_office = false;  // legal & HR of the signer's office, or of the campaign's
};

// In order of precedence.
enum class PaperRefusal {
    not_officer,
    own_paper,          // nobody records or confirms his own
    recorder_confirms,  // confirming: the second one is another person
    settled_already,    // confirming: confirmed or rejected before
    not_asked,
    not_open_yet,
    closed,
    signed_already,
    waits_already,  // recording: a paper of this person waits for the second one
    scan_missing,
    signed_on_wrong,  // before the campaign opened, or after today
    capacity_not_held,
    reason_missing,  // rejecting
};

struct PaperFacts {
    SigningFacts signing;  // `held` on the day on the paper
    Officer officer;
    std::optional<Paper> waiting;  // recorded and not settled
};
Result<PaperRecorded, PaperRefusal> record_paper(base::Date signed_on, AppointmentId capacity,
                                                 const std::optional<base::Hash>& scan,
                                                 const PaperFacts& facts);
Result<StatementSigned, PaperRefusal> confirm_paper(const Paper& paper, const PaperFacts& facts);
Result<PaperRejected, PaperRefusal> reject_paper(const Paper& paper, const std::string& reason,
                                                 const PaperFacts& facts);

}  // namespace statements

template <>
inline constexpr auto base::names<statements::PaperState> =
    std::array{"recorded"sv, "confirmed"sv, "rejected"sv};
template <>
inline constexpr auto base::names<statements::PaperRefusal> =
    std::array{"not_officer"sv,     "own_paper"sv,       "recorder_confirms"sv,
               "settled_already"sv, "not_asked"sv,       "not_open_yet"sv,
               "closed"sv,          "signed_already"sv,  "waits_already"sv,
               "scan_missing"sv,    "signed_on_wrong"sv, "capacity_not_held"sv,
               "reason_missing"sv};
