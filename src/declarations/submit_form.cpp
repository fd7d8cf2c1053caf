#include "declarations/submit_form.hpp"

#include "declarations/dropped_rows.hpp"
#include "matters/answer_finding.hpp"
#include "matters/declared_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"

namespace declarations {
namespace {

// The question it came from is the declarant's own and on that matter; any other filled nothing in.
void check_prefilled(store::Connection& db, PersonId declarant, DeclarationInput& input) {
    auto& from = input.telling.prefilled_from;
    const auto finding = from ? matters::find_finding(db, from, declarant) : std::nullopt;
    if (!finding || finding->matter != input.matter) from = {};
}

// A declaration answers the question it came from; an answer given before stands.
void answer_its_finding(app::Change& change, const DeclarationInput& input) {
    if (!input.finding) return;
    const auto finding = matters::find_finding(change.db, *input.finding, change.actor.person);
    if (!finding || finding->matter != input.matter) return;
    const auto answered =
        matters::answer_finding(*finding,
                                {change.actor.person, change.today(),
                                 matters::has_declared(change.db, finding->matter, change.actor.person)},
                                {.answer = matters::FindingAnswer::declared});
    if (answered) change.record(matters::finding_case(finding->id), finding->unit, *answered);
}

}  // namespace

Sent send(app::Change& change, const Sending& sending, const Refuse& refuse) {
    const auto& calendar = change.calendar();
    auto input = sending.input;
    check_prefilled(change.db, change.actor.person, input);
    const auto facts =
        facts_for_submission(change, calendar, input.telling, input.matter.value_or(MatterId{}));
    const auto submission = submit_declaration(input.telling, facts);
    if (!submission)
        refuse(base::name(submission.error()), words(submission.error()), article(submission.error()));
    const auto index = record_submission(change, *submission);
    answer_its_finding(change, input);
    record_dropped(change, submission->declared);
    const auto id = submission->declared.declaration;
    auto declaration = load_declaration(change.db, id);
    CHECK(declaration);
    for (const auto& file : sending.files) {
        const auto attached = attach_evidence({file.about.name, file.about.type, file.bytes},
                                              facts_for_evidence(change, *declaration));
        if (!attached)
            refuse(base::name(attached.error()), words(attached.error()), article(attached.error()));
        record_evidence(change, *declaration, *attached, file.bytes);
    }
    if (!sending.files.empty()) declaration = load_declaration(change.db, id);
    return {std::move(*declaration), index};
}

std::optional<SubmitRefusal> would_refuse(app::Change& change, const DeclarationInput& input) {
    const auto& calendar = change.calendar();
    const auto facts =
        facts_for_submission(change, calendar, input.telling, input.matter.value_or(MatterId{}));
    const auto submission = submit_declaration(input.telling, facts);
    return submission ? std::nullopt : std::optional(submission.error());
}

bool sees_matter(store::Connection& db, PersonId person, base::Date day,
                 const std::optional<MatterId>& matter) {
    return !matter ||
           matters::find_matter(db, *matter, app::scope(person, app::Action::read_matter, day)).has_value();
}

void check_matter(store::Connection& db, PersonId person, base::Date day, const DeclarationInput& input,
                  web::Faults& faults) {
    if (!sees_matter(db, person, day, input.matter))
        faults.add("matter", web::Text("Pilih urusan dari daftar", "Select a matter from the list"));
}

}  // namespace declarations
