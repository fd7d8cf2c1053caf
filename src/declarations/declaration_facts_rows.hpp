// Gathers what the use cases decide on, inside the transaction of the change, for who acts there
// (change.actor). Days are those of the declarant's office. Every record_… records all acts of an outcome, in
// their order.
#pragma once
#include "app/journal.hpp"
#include "declarations/announce_kinship.hpp"
#include "declarations/attach_evidence.hpp"
#include "declarations/close_declaration.hpp"
#include "declarations/complete_declaration.hpp"
#include "declarations/declaration_rows.hpp"
#include "declarations/determine_declaration.hpp"
#include "declarations/open_own_initiative.hpp"
#include "declarations/receive_declaration.hpp"
#include "declarations/record_silence.hpp"
#include "declarations/replace_superior.hpp"
#include "declarations/report_control.hpp"
#include "declarations/return_declaration.hpp"
#include "declarations/return_to_superior.hpp"
#include "declarations/review_declaration.hpp"
#include "declarations/submit_declaration.hpp"
#include "declarations/withdraw_declaration.hpp"

namespace declarations {

// The calendar that facts point to: keep it as long as they live.
//   const auto& calendar = c.calendar();
//   const auto facts = facts_for_submission(c, calendar, telling, matter);

// `matter` none: a general declaration. A matter that does not exist is the caller's affair (404). A new id
// each time.
SubmissionFacts facts_for_submission(app::Change& change, const rules::Calendar& calendar,
                                     const Telling& telling, MatterId matter);
OwnInitiativeFacts facts_for_own_initiative(app::Change& change, const rules::Calendar& calendar,
                                            const Telling& telling, PersonId official, MatterId matter);
ReturnFacts facts_for_return(app::Change& change, const rules::Calendar& calendar,
                             const Declaration& declaration);
CompletionFacts facts_for_completion(app::Change& change, const rules::Calendar& calendar,
                                     const Declaration& declaration);
WithdrawalFacts facts_for_withdrawal(app::Change& change, const Declaration& declaration);
DeterminationFacts facts_for_determination(app::Change& change, const rules::Calendar& calendar,
                                           const Declaration& declaration, PersonId substitute);
SilenceFacts facts_for_silence(app::Change& change, const rules::Calendar& calendar,
                               const Declaration& declaration);
SuccessionFacts facts_for_succession(app::Change& change, const rules::Calendar& calendar,
                                     const Declaration& declaration);
ReceiptFacts facts_for_receipt(app::Change& change, const Declaration& declaration);
ReviewFacts facts_for_review(app::Change& change, const Declaration& declaration);
ReturnToSuperiorFacts facts_for_return_to_superior(app::Change& change, const rules::Calendar& calendar,
                                                   const Declaration& declaration);
ClosingFacts facts_for_closing(app::Change& change, const Declaration& declaration);
ControlReportFacts facts_for_control_report(app::Change& change, const Declaration& declaration);
AnnouncementFacts facts_for_announcement(app::Change& change, const Declaration& declaration);
EvidenceFacts facts_for_evidence(app::Change& change, const Declaration& declaration);

// Returns the index of the submission in the log.
std::int64_t record_submission(app::Change& change, const Submission& submission);
void record_opening(app::Change& change, const Opening& opening);
void record_withdrawal(app::Change& change, const Declaration& declaration, const Withdrawal& withdrawal);
void record_determination(app::Change& change, const Declaration& declaration,
                          const DeterminationOutcome& outcome);
void record_return_to_superior(app::Change& change, const Declaration& declaration,
                               const ReturnToSuperior& returned);
// The bytes are written in the same transaction as the act that holds their hash.
void record_evidence(app::Change& change, const Declaration& declaration, const EvidenceAttached& act,
                     std::string_view bytes);
// An outcome of one act: Returned, Completed, SilenceRecorded, SuperiorReplaced, InspectorateReceived,
// InspectorateReviewed, Closed, ControlReported, KinshipAnnounced.
template <class Act>
void record(app::Change& change, const Declaration& declaration, const Act& act) {
    change.record(case_of(declaration.id), declaration.unit, act);
}

// Working days that the house has chosen by that day; none: the rule's own number.
std::optional<int> days_to_determine(store::Connection& db, base::Date day);
std::optional<int> days_to_complete(store::Connection& db, base::Date day);
// The day by which the Inspectorate reviews the determination in force, by the setting of the day it was
// made; none while there is no determination. Shown, and seen to be late; nothing follows from it by itself
// (SILENT, 0004).
std::optional<base::Date> review_due(store::Connection& db, const Declaration& declaration);

// Who would determine, to show before submitting: on any connection. The same search as in
// facts_for_submission.
std::optional<people::Superior> superior_of(store::Connection& db, PersonId declarant, MatterId matter,
                                            std::string_view party_name, base::Date day);
// The day at the office at that moment: deadlines end at its midnight.
base::Date day_at(store::Connection& db, UnitId office, base::Instant at);

}  // namespace declarations
